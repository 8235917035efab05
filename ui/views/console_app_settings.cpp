// SPDX-License-Identifier: MIT
// An application's tabs Integration, To App and To Okta.
#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::AppId;
namespace apps = sim::apps;

// How the last test of the connection ended.
ConsoleLine last_test(const Builder& builder, AppId app) {
    using sim::provisioning::TaskStatus;
    ConsoleLine line{builder.say("console.apps.last_test")};
    line.value = builder.say("console.apps.never_tested");
    for (const auto& [id, task] : builder.world().provisioning.tasks) {
        if (task.app != app || task.kind != sim::provisioning::TaskKind::test_connection) {
            continue;
        }
        const bool good = task.status == TaskStatus::done;
        const bool bad = task.status == TaskStatus::failed;
        line.chip = ChipView{good  ? ChipStatus::success
                             : bad ? ChipStatus::failed
                                   : ChipStatus::in_progress,
                             builder.say(good  ? "console.apps.test_good"
                                         : bad ? "console.apps.test_bad"
                                               : "console.apps.test_runs")};
        line.value = bad ? std::to_string(task.error.status) + " " + task.error.detail : "";
    }
    return line;
}

ConsoleSection connection(const Builder& builder, AppId app) {
    const apps::App& details = builder.world().apps.apps.at(app);
    ConsoleSection section{builder.say("console.apps.connection")};
    ConsoleLine url{builder.say("console.field.base_url"), details.base_url};
    url.code = true;
    if (details.base_url.empty()) {
        url.value =
            details.service.scheme + "://" + details.service.host + details.service.base_path;
    }
    section.lines.push_back(std::move(url));
    section.lines.push_back(
        {builder.say("console.field.token"),
         builder.say(details.token.empty() ? "console.apps.no_token" : "console.apps.token_set")});
    section.lines.push_back(last_test(builder, app));
    section.lines.push_back(
        {builder.say("console.apps.dialect"),
         builder.say(details.dialect == sim::scim::Dialect::catalogue ? "console.dialect.catalogue"
                                                                      : "console.dialect.custom"),
         builder.say(details.updates_by_patch ? "console.dialect.patch" : "console.dialect.put")});
    section.actions = {builder.opens("connection", "console.apps.set_connection", "connection"),
                       builder.act("test", "console.apps.test", sim::TestConnection{app})};
    return section;
}

// What the integration can do, as the switches are called.
std::string offers(const Builder& builder, const apps::Integration& entry) {
    std::vector<std::string> names;
    if (entry.imports_users) {
        names.push_back(builder.say("console.catalogue.imports_users"));
    }
    for (const apps::Capability capability : entry.offers) {
        names.push_back(builder.say("console.capability." + std::string(name_of(capability))));
    }
    return sim::join(names, ", ");
}

ConsoleSection from_catalogue(const Builder& builder, const apps::Integration& entry) {
    ConsoleSection section{builder.say("console.catalogue.title"), entry.summary};
    section.lines.push_back(
        {builder.say("console.catalogue.protocol"),
         builder.say("console.protocol." + std::string(name_of(entry.protocol)))});
    std::vector<std::string> fields;
    for (const apps::SetupField& field : entry.setup) {
        fields.push_back(builder.say("console.setup." + field.field));
    }
    section.lines.push_back({builder.say("console.catalogue.setup"), sim::join(fields, ", ")});
    section.lines.push_back({builder.say("console.catalogue.offers"), offers(builder, entry)});
    ConsoleLine unique{builder.say("console.catalogue.unique"), entry.unique_attribute};
    unique.code = true;
    section.lines.push_back(std::move(unique));
    ConsoleLine required{builder.say("console.catalogue.required"),
                         sim::join(entry.required_attributes, ", ")};
    required.code = true;
    section.lines.push_back(std::move(required));
    section.lines.push_back(
        {builder.say("console.catalogue.deactivation"),
         builder.say("console.deactivation." + std::string(name_of(entry.deactivation)))});
    section.lines.push_back({builder.say("console.catalogue.note"), {}, entry.note});
    section.lines.push_back({builder.say("console.catalogue.basis"),
                             builder.say("console.basis." + std::string(name_of(entry.basis)))});
    return section;
}

ConsoleLine capability_line(const Builder& builder, AppId app, apps::Capability capability) {
    const apps::App& details = builder.world().apps.apps.at(app);
    const bool on = details.*apps::switch_of(capability);
    const std::string name(name_of(capability));
    ConsoleLine line{builder.say("console.capability." + name),
                     {},
                     builder.say("console.capability." + name + ".text")};
    line.is_on = on;
    line.actions.push_back(
        builder.act(name, "console.save",
                    apps::Command(apps::SetCapability{app, capability,
                                                      on ? apps::Switch::off : apps::Switch::on})));
    return line;
}

// One question an account: what the app really holds.
std::vector<sim::Command> read_backs(const Builder& builder, AppId app) {
    std::vector<sim::Command> commands;
    for (const auto& [key, app_user] : builder.world().apps.app_users) {
        if (key.second == app && app_user.status == apps::AppUserStatus::provisioned) {
            commands.emplace_back(apps::Command(apps::ReadAccountBack{key.first, app}));
        }
    }
    return commands;
}

ConsoleSection mappings(const Builder& builder, AppId app) {
    const apps::App& details = builder.world().apps.apps.at(app);
    ConsoleSection section{builder.say("console.apps.mappings"),
                           builder.say("console.apps.mappings.text")};
    for (const apps::Mapping& mapping : details.mappings) {
        ConsoleLine line{mapping.target, mapping.expression,
                         builder.say("console.applies." + std::string(name_of(mapping.applies)))};
        line.code = true;
        line.actions.push_back(builder.opens("map." + mapping.target, "console.edit",
                                             "app_mapping/" + mapping.target));
        line.actions.push_back(
            builder.act("unmap." + mapping.target, "console.remove",
                        apps::Command(apps::RemoveAppMapping{app, mapping.target})));
        section.lines.push_back(std::move(line));
    }
    section.actions = {builder.opens("map", "console.apps.add_mapping", "app_mapping/"),
                       builder.act("force_sync", "console.apps.force_sync", sim::ForceSync{app})};
    if (auto commands = read_backs(builder, app); !commands.empty()) {
        section.actions.push_back(
            builder.act("read_back", "console.apps.read_back", std::move(commands)));
    }
    return section;
}

// What the last import made of the app's accounts, each counted once.
ConsoleSection import_result(const Builder& builder, AppId app) {
    const auto* counts = builder.world().provisioning.app_imports.find(app);
    ConsoleSection section{builder.say("console.apps.result")};
    if (counts == nullptr) {
        section.text = builder.say("console.apps.result.none");
        return section;
    }
    section.text = builder.say("console.apps.result.text", {{"when", moment(builder, counts->at)}});
    const std::vector<std::pair<const char*, int>> lines = {
        {"scanned", counts->scanned},   {"owned", counts->owned},
        {"inactive", counts->inactive}, {"exact", counts->exact},
        {"partial", counts->partial},   {"unmatched", counts->unmatched}};
    for (const auto& [key, count] : lines) {
        section.lines.push_back(
            {builder.say("console.apps.result." + std::string(key)), std::to_string(count)});
    }
    return section;
}

// The accounts that the import found without an owner and that still have none.
void add_found(const Builder& builder, AppId app, ConsoleSection& section) {
    const sim::World& world = builder.world();
    const auto& found = world.provisioning.found_accounts;
    for (const apps::UnownedAccount& unowned : apps::unowned_accounts(world.apps, app)) {
        const std::string& id = unowned.account->id;
        const auto* known = found.find({app, id});
        if (known == nullptr) {
            continue;
        }
        ConsoleLine line{known->user_name};
        line.value = builder.say("console.match." + std::string(name_of(known->match)),
                                 {{"person", person_name(builder, known->user)}});
        if (known->user.exists()) {
            line.actions.push_back(
                builder.act("confirm." + id, "console.imports.link",
                            apps::Command(apps::ConfirmAccount{known->user, app, id})));
        }
        line.actions.push_back(
            builder.opens("choose." + id, "console.apps.choose_owner", "choose_owner/" + id));
        section.lines.push_back(std::move(line));
    }
}

void owner_form(const Builder& builder, AppId app) {
    const auto people = builder.people();
    const std::string chosen =
        builder.value("person", people.empty() ? std::string() : people.front().first);
    ConsoleForm form{builder.say("console.apps.choose_owner"),
                     builder.say("console.apps.choose_owner.text")};
    form.fields.push_back({"person", builder.say("console.field.person"), chosen, people});
    form.submit = builder.say("console.apps.choose_owner.submit");
    builder.finish_form(std::move(form),
                        {apps::Command(apps::ConfirmAccount{id_of<sim::UserId>(chosen), app,
                                                            builder.form_subject()})});
}

}  // namespace

void app_integration(Builder& builder, AppId app, ConsoleDetail& detail) {
    const apps::App& details = builder.world().apps.apps.at(app);
    const bool on = details.provisioning_enabled;
    detail.actions = {builder.act(
        "provisioning", on ? "console.apps.disable" : "console.apps.enable",
        apps::Command(apps::SwitchProvisioning{app, on ? apps::Switch::off : apps::Switch::on}))};
    detail.sections.push_back(connection(builder, app));
    if (const apps::Integration* entry = entry_of(builder, details.key)) {
        detail.sections.push_back(from_catalogue(builder, *entry));
    }
}

void app_to_app(Builder& builder, AppId app, ConsoleDetail& detail) {
    ConsoleSection switches{builder.say("console.apps.switches")};
    using enum apps::Capability;
    for (const auto capability :
         {create_users, update_attributes, deactivate_users, sync_password, push_groups}) {
        switches.lines.push_back(capability_line(builder, app, capability));
    }
    if (!builder.world().apps.apps.at(app).provisioning_enabled) {
        switches.text = builder.say("console.apps.switches_wait");
    }
    detail.sections = {std::move(switches), mappings(builder, app)};
    if (builder.form_is("app_mapping")) {
        app_mapping_form(builder, app, builder.form_subject());
    }
}

void app_to_directory(Builder& builder, AppId app, ConsoleDetail& detail) {
    ConsoleSection imports{builder.say("console.apps.imports"),
                           builder.say("console.apps.imports.text")};
    imports.lines.push_back(capability_line(builder, app, apps::Capability::import_groups));
    imports.actions = {
        builder.act("find", "console.apps.find_unowned", sim::FindUnownedAccounts{app})};
    ConsoleSection groups{builder.say("console.apps.app_groups")};
    for (const auto& [key, group] : builder.world().apps.app_groups) {
        if (key.first == app) {
            groups.lines.push_back({group.group_name, key.second, {}, true});
        }
    }
    if (groups.lines.empty()) {
        groups.text = builder.say("console.apps.no_app_groups");
    }
    ConsoleSection result = import_result(builder, app);
    add_found(builder, app, result);
    detail.sections = {std::move(imports), std::move(result), std::move(groups)};
    if (builder.form_is("choose_owner")) {
        owner_form(builder, app);
    }
}

}  // namespace ui::views::console
