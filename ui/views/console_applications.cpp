// SPDX-License-Identifier: MIT
// The Console's page of applications: the list, the head of one, and adding one of the catalogue.
#include <algorithm>
#include <array>

#include "sim/apps/owner_view.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::AppId;
namespace apps = sim::apps;

std::size_t assigned_to(const sim::World& world, AppId app) {
    std::size_t count = 0;
    for (const auto& [key, app_user] : world.apps.app_users) {
        count += key.second == app && app_user.status != apps::AppUserStatus::unassigned ? 1U : 0U;
    }
    return count;
}

std::string seats_text(const Builder& builder, AppId app, const apps::App& details) {
    const std::string used = std::to_string(apps::seats_used(builder.world().apps, app));
    return details.seats == 0
               ? used
               : builder.say("console.apps.seats",
                             {{"used", used}, {"bought", std::to_string(details.seats)}});
}

// What one has to know at a glance: accounts that nobody should have, tasks that failed, more seats
// taken than were bought; or that all is well.
ConsoleCell health(const Builder& builder, AppId app, const apps::App& details) {
    const auto& strings = *builder.context().strings;
    const std::size_t orphans = apps::unowned_accounts(builder.world().apps, app).size();
    if (orphans > 0) {
        return chip(ChipStatus::orphan, strings.count("console.apps.orphans", orphans));
    }
    const auto failed = sim::provisioning::failed_tasks(builder.world().provisioning, app);
    if (!failed.empty()) {
        return chip(ChipStatus::failed, strings.count("console.apps.failed", failed.size()));
    }
    const int used = apps::seats_used(builder.world().apps, app);
    if (details.seats > 0 && used > details.seats) {
        return chip(ChipStatus::differs,
                    strings.count("console.apps.too_many_seats",
                                  static_cast<std::size_t>(used - details.seats)));
    }
    return quiet(builder.say("console.apps.well"));
}

void add_form(const Builder& builder) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (const apps::Integration& entry : builder.catalogue()) {
        const bool is_app = entry.role != apps::IntegrationRole::profile_source;
        if (is_app && !apps::app_named(builder.world().apps, entry.key).exists()) {
            choices.emplace_back(entry.key, entry.label);
        }
    }
    const std::string chosen =
        builder.value("integration", choices.empty() ? std::string() : choices.front().first);
    ConsoleForm form{builder.say("console.apps.add"), builder.say("console.apps.add.text")};
    form.fields.push_back(
        {"integration", builder.say("console.field.integration"), chosen, choices});
    form.submit = builder.say("console.apps.add.submit");
    const apps::Integration* entry = entry_of(builder, chosen);
    if (entry == nullptr) {
        form.why_disabled = builder.say("console.apps.catalogue_empty");
        builder.finish_form(std::move(form), {});
        return;
    }
    form.preview_title = builder.say("console.catalogue.title");
    form.preview = catalogue_preview(builder, *entry);
    builder.finish_form(std::move(form), {apps::Command(apps::AddApp{apps::app_from(*entry)})});
}

void connection_form(const Builder& builder, AppId app) {
    const apps::App& details = builder.world().apps.apps.at(app);
    const std::string own =
        details.service.scheme + "://" + details.service.host + details.service.base_path;
    const std::string url =
        builder.value("base_url", details.base_url.empty() ? own : details.base_url);
    const std::string token = builder.value("token", details.token);
    ConsoleForm form{builder.say("console.apps.connection"),
                     builder.say("console.apps.connection.text",
                                 {{"url", own}, {"token", details.service.bearer_token}})};
    form.fields.push_back({"base_url", builder.say("console.field.base_url"), url, {}, true});
    form.fields.push_back({"token", builder.say("console.field.token"), token, {}, true});
    form.submit = builder.say("console.apps.connection.submit");
    builder.finish_form(std::move(form), {apps::Command(apps::SetConnection{app, url, token}),
                                          sim::TestConnection{app}});
}

ChipView chip_of_switch(const Builder& builder, bool on) {
    return {on ? ChipStatus::active : ChipStatus::switched_off,
            builder.say(on ? "console.apps.provisions" : "console.apps.sign_in_only")};
}

using Part = void (*)(Builder&, AppId, ConsoleDetail&);
struct Tab {
    const char* key;
    Part part;
};
constexpr std::array<Tab, 7> tabs = {{{"integration", app_integration},
                                      {"to_app", app_to_app},
                                      {"to_directory", app_to_directory},
                                      {"assignments", app_assignments},
                                      {"push_groups", app_push_groups},
                                      {"accounts", app_accounts},
                                      {"calls", app_calls}}};

}  // namespace

void applications_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.actions.push_back(builder.opens("add", "console.apps.add", "add_app"));
    view.table.columns = {{builder.say("console.column.app"), 2.2F},
                          {builder.say("console.column.provisioning"), 2.4F},
                          {builder.say("console.column.people"), 1},
                          {builder.say("console.column.seats"), 1.4F},
                          {builder.say("console.column.health"), 2.6F}};
    view.table.empty = builder.say("console.apps.empty");
    for (const auto& [app, details] : world.apps.apps) {
        builder.add_row(key_of(app), {plain(details.label),
                                      {{}, chip_of_switch(builder, details.provisioning_enabled)},
                                      plain(std::to_string(assigned_to(world, app))),
                                      plain(seats_text(builder, app, details)),
                                      health(builder, app, details)});
    }
    if (builder.form_is("add_app")) {
        add_form(builder);
    }
    const auto app = id_of<AppId>(builder.selected());
    if (!world.apps.apps.contains(app)) {
        return;
    }
    const apps::App& details = world.apps.apps.at(app);
    if (builder.form_is("connection")) {
        connection_form(builder, app);
    }
    ConsoleDetail detail{details.label, details.service.host,
                         chip_of_switch(builder, details.provisioning_enabled)};
    for (const Tab& tab : tabs) {
        detail.tabs.emplace_back(tab.key, builder.say("console.tab." + std::string(tab.key)));
    }
    detail.tab = std::min(builder.tab(), tabs.size() - 1);
    tabs.at(detail.tab).part(builder, app, detail);
    builder.link_to_stage(detail,
                          [app](const sim::log::LogEntry& row) { return row.subject.app == app; });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
