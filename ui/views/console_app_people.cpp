// SPDX-License-Identifier: MIT
// An application's tabs Assignments, Push Groups, Accounts and Calls.
#include <algorithm>
#include <map>

#include "sim/apps/owner_view.h"
#include "sim/base/profile_text.h"
#include "sim/base/text.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::AppId;
using sim::GroupId;
namespace apps = sim::apps;
namespace provisioning = sim::provisioning;

constexpr std::size_t lines_max = 200;

ConsoleSection assigned_groups(const Builder& builder, AppId app) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.apps.groups"),
                           builder.say("console.apps.groups.text")};
    int place = 0;
    for (const GroupId group : apps::assigned_groups(world.apps, app)) {
        const auto& assignment = world.apps.group_assignments.at({group, app});
        ConsoleLine line{
            sim::directory::name_of_group(world.directory, group),
            builder.say("console.groups.priority", {{"place", std::to_string(place + 1)}}),
            sim::to_plain(assignment.values)};
        const std::string key = key_of(group);
        if (place > 0) {
            line.actions.push_back(
                builder.act("raise." + key, "console.sources.raise",
                            apps::Command(apps::SetAssignmentPriority{group, app, place - 1})));
        }
        line.actions.push_back(
            builder.opens("values." + key, "console.apps.values", "group_values/" + key));
        line.actions.push_back(builder.act("unassign." + key, "console.unassign",
                                           apps::Command(apps::UnassignGroup{group, app})));
        section.lines.push_back(std::move(line));
        ++place;
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.apps.no_groups");
    }
    section.actions.push_back(builder.opens("assign", "console.apps.assign_group", "give_group"));
    return section;
}

ConsoleSection assigned_people(const Builder& builder, AppId app) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.apps.people")};
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second != app || app_user.status == apps::AppUserStatus::unassigned) {
            continue;
        }
        if (section.lines.size() == lines_max) {
            section.text = builder.say("console.more_rows", {{"count", std::to_string(lines_max)}});
            break;
        }
        const bool by_hand = app_user.scope == apps::Scope::individual;
        ConsoleLine line{person_name(builder, key.first)};
        line.value = by_hand ? builder.say("console.people.by_hand")
                             : builder.say("console.people.by_group",
                                           {{"group", sim::directory::name_of_group(
                                                          world.directory, app_user.via)}});
        line.note = std::string(name_of(app_user.sync));
        if (!app_user.drift.empty()) {
            line.note = builder.say("console.people.drift",
                                    {{"attributes", sim::join(app_user.drift, ", ")}});
        }
        const bool failed = app_user.sync == apps::SyncState::error;
        const bool waits = app_user.status == apps::AppUserStatus::staged;
        line.chip = ChipView{failed  ? ChipStatus::failed
                             : waits ? ChipStatus::queued
                                     : ChipStatus::active,
                             std::string(name_of(app_user.status)), true};
        line.actions.push_back(builder.previews("preview." + key_of(key.first), key.first, app));
        if (by_hand) {
            line.actions.push_back(
                builder.act("convert." + key_of(key.first), "console.people.convert",
                            apps::Command(apps::ConvertAssignment{key.first, app})));
        }
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.apps.no_people");
    }
    if (!world.directory.users.empty()) {
        section.actions.push_back(builder.previews("preview", {}, app));
    }
    return section;
}

void assignment_forms(const Builder& builder, AppId app) {
    if (builder.form_is("give_group")) {
        const auto groups = builder.groups();
        const std::string chosen =
            builder.value("group", groups.empty() ? std::string() : groups.front().first);
        ConsoleForm form{builder.say("console.apps.assign_group"),
                         builder.say("console.apps.assign_group.text")};
        form.fields.push_back({"group", builder.say("console.field.group"), chosen, groups});
        form.submit = builder.say("console.people.assign.submit");
        builder.finish_form(std::move(form),
                            {apps::Command(apps::AssignGroup{id_of<GroupId>(chosen), app})});
    } else if (builder.form_is("group_values")) {
        const auto group = id_of<GroupId>(builder.form_subject());
        const auto* now = builder.world().apps.group_assignments.find({group, app});
        ConsoleForm form = values_form(builder, "console.apps.values.text",
                                       now != nullptr ? now->values : sim::Profile());
        const sim::Profile values = typed_values(form);
        builder.finish_form(std::move(form),
                            {apps::Command(apps::SetGroupValues{group, app, values})});
    }
}

ChipView chip_of(provisioning::PushStatus status) {
    using provisioning::PushStatus;
    const std::string word(name_of(status));
    if (status == PushStatus::error) {
        return {ChipStatus::failed, word, true};
    }
    return {status == PushStatus::active ? ChipStatus::active : ChipStatus::switched_off, word,
            true};
}

ConsoleSection push_rules(const Builder& builder, AppId app) {
    using provisioning::RemovePushRule;
    using provisioning::RulePushes;
    ConsoleSection section{builder.say("console.push.rules"),
                           builder.say("console.push.rules.text")};
    for (const auto& [key, rule] : builder.world().provisioning.push_rules) {
        if (key.first != app) {
            continue;
        }
        ConsoleLine line{key.second,
                         builder.say("console.push.match." + std::string(name_of(rule.match)),
                                     {{"text", rule.text}})};
        const std::string id = std::to_string(section.lines.size());
        line.actions = {
            builder.act(
                "keep." + id, "console.push.rule_keep",
                provisioning::RuleCommand(RemovePushRule{app, key.second, RulePushes::stay})),
            builder.act(
                "end." + id, "console.push.rule_end",
                provisioning::RuleCommand(RemovePushRule{app, key.second, RulePushes::end}))};
        section.lines.push_back(std::move(line));
    }
    section.actions.push_back(builder.opens("rule", "console.push.add_rule", "push_rule"));
    return section;
}

void push_rule_form(const Builder& builder, AppId app) {
    using provisioning::NameMatch;
    const std::string name = builder.value("name", "");
    const std::string text = builder.value("text", "");
    const std::string chosen = builder.value("match", "starts_with");
    ConsoleForm form{builder.say("console.push.add_rule"), builder.say("console.push.rules.text")};
    form.fields.push_back({"name", builder.say("console.field.name"), name});
    FormField match{"match", builder.say("console.field.match"), chosen};
    NameMatch wanted = NameMatch::starts_with;
    for (const auto kind : {NameMatch::starts_with, NameMatch::ends_with, NameMatch::contains}) {
        const std::string key(name_of(kind));
        match.choices.emplace_back(key, builder.say("console.push.match." + key, {{"text", text}}));
        wanted = chosen == key ? kind : wanted;
    }
    form.fields.push_back(std::move(match));
    form.fields.push_back({"text", builder.say("console.field.text"), text});
    for (const auto& [group, details] : builder.world().directory.groups) {
        const bool is_chosen =
            !text.empty() && matches(provisioning::PushRule{wanted, text, {}}, details.name);
        if (is_chosen) {
            form.preview.push_back({details.name});
        }
    }
    form.submit = builder.say("console.push.add.submit");
    builder.finish_form(
        std::move(form),
        {provisioning::RuleCommand(provisioning::AddPushRule{app, name, wanted, text})});
}

void push_form(const Builder& builder, AppId app) {
    if (builder.form_is("push_rule")) {
        push_rule_form(builder, app);
    }
    if (!builder.form_is("push_group")) {
        return;
    }
    const auto groups = builder.groups();
    const std::string chosen =
        builder.value("group", groups.empty() ? std::string() : groups.front().first);
    ConsoleForm form{builder.say("console.push.add"), builder.say("console.push.add.text")};
    form.fields.push_back({"group", builder.say("console.field.group"), chosen, groups});
    form.submit = builder.say("console.push.add.submit");
    builder.finish_form(
        std::move(form),
        {provisioning::Command(provisioning::AddPushedGroup{id_of<GroupId>(chosen), app, ""})});
}

struct AccountLook {
    ChipStatus status;
    const char* word;
};
AccountLook look_of(apps::AccountKind kind) {
    switch (kind) {
        case apps::AccountKind::managed:
            return {ChipStatus::active, "console.account.managed"};
        case apps::AccountKind::off:
            return {ChipStatus::deactivated, "console.account.off"};
        case apps::AccountKind::orphan:
            return {ChipStatus::orphan, "console.account.orphan"};
        case apps::AccountKind::unmanaged:
            return {ChipStatus::orphan, "console.account.unmanaged"};
    }
    return {ChipStatus::no_account, "console.account.off"};
}

ConsoleLine account_line(const Builder& builder, AppId app, const apps::Account& account) {
    ConsoleLine line{account.user_name};
    const AccountLook look = look_of(account.kind);
    line.chip = ChipView{look.status, builder.say(look.word)};
    line.value = account.owner.exists() ? person_name(builder, account.owner)
                                        : builder.say("console.account.no_owner");
    line.note = sim::join(account.entitlements, ", ");
    if (!account.drift.empty()) {
        line.note =
            builder.say("console.account.drift", {{"attributes", sim::join(account.drift, ", ")}});
    }
    if (account.kind != apps::AccountKind::off) {
        line.actions.push_back(builder.act("off." + account.id, "console.account.deactivate",
                                           apps::Command(apps::DeactivateInApp{app, account.id})));
    }
    return line;
}

// The path above the query, which is decoded, so that a filter reads as it was written.
ConsoleLine call_line(const sim::scim::Request& request, const std::string& when) {
    const std::size_t mark = request.target.find('?');
    ConsoleLine line{request.method + ", " + when, request.target.substr(0, mark)};
    line.code = true;
    if (mark != std::string::npos) {
        const std::string query = request.target.substr(mark + 1);
        line.value += "\n" + sim::scim::percent_decode(query).value_or(query);
    }
    return line;
}

}  // namespace

void app_assignments(Builder& builder, AppId app, ConsoleDetail& detail) {
    detail.sections = {assigned_groups(builder, app), assigned_people(builder, app)};
    assignment_forms(builder, app);
}

void app_push_groups(Builder& builder, AppId app, ConsoleDetail& detail) {
    using provisioning::Command;
    using provisioning::PushStatus;
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.push.title"), builder.say("console.push.text")};
    for (const auto& [key, pushed] : world.provisioning.pushed_groups) {
        if (key.second != app) {
            continue;
        }
        const GroupId group = key.first;
        ConsoleLine line{
            sim::directory::name_of_group(world.directory, group), pushed.app_name,
            pushed.error.empty()
                ? builder.say("console.push.last", {{"when", moment(builder, pushed.last_push)}})
                : pushed.error};
        line.chip = chip_of(pushed.status);
        const std::string id = key_of(group);
        const auto wanted =
            pushed.status == PushStatus::inactive ? PushStatus::active : PushStatus::inactive;
        line.actions = {
            builder.act("now." + id, "console.push.now",
                        Command(provisioning::PushGroupNow{group, app})),
            builder.act("status." + id,
                        wanted == PushStatus::active ? "console.push.resume" : "console.push.pause",
                        Command(provisioning::SetPushStatus{group, app, wanted})),
            builder.act("leave." + id, "console.push.unlink_leave",
                        Command(provisioning::UnlinkPushedGroup{
                            group, app, provisioning::AppGroupFate::leave})),
            builder.act("delete." + id, "console.push.unlink_delete",
                        Command(provisioning::UnlinkPushedGroup{
                            group, app, provisioning::AppGroupFate::remove}))};
        section.lines.push_back(std::move(line));
    }
    section.actions.push_back(builder.opens("push", "console.push.add", "push_group"));
    detail.sections = {std::move(section), push_rules(builder, app)};
    push_form(builder, app);
}

void app_accounts(Builder& builder, AppId app, ConsoleDetail& detail) {
    const sim::World& world = builder.world();
    const apps::App& details = world.apps.apps.at(app);
    const auto accounts = apps::accounts_of(world.apps, app);
    std::map<apps::AccountKind, std::size_t> counts;
    for (const apps::Account& account : accounts) {
        ++counts[account.kind];
    }
    ConsoleSection seats{builder.say("console.account.seats"),
                         builder.say("console.account.seats.text")};
    const int used = apps::seats_used(world.apps, app);
    seats.lines.push_back({builder.say("console.account.used"), std::to_string(used)});
    if (details.seats > 0) {
        seats.lines.push_back(
            {builder.say("console.account.bought"), std::to_string(details.seats)});
    }
    for (const auto kind : {apps::AccountKind::orphan, apps::AccountKind::unmanaged}) {
        seats.lines.push_back({builder.say(look_of(kind).word), std::to_string(counts[kind])});
    }
    ConsoleAction copy{"csv", builder.say("console.account.copy_csv")};
    copy.copy = apps::active_users_csv(world.apps, app);
    seats.actions = {std::move(copy), builder.act("find", "console.apps.find_unowned",
                                                  sim::FindUnownedAccounts{app})};
    ConsoleSection list{builder.say("console.account.list")};
    for (const apps::Account& account : accounts) {
        if (list.lines.size() == lines_max) {
            list.text = builder.say("console.more_rows", {{"count", std::to_string(lines_max)}});
            break;
        }
        list.lines.push_back(account_line(builder, app, account));
    }
    if (list.lines.empty()) {
        list.text = builder.say("console.account.none");
    }
    detail.sections = {std::move(seats), std::move(list)};
}

void app_calls(Builder& builder, AppId app, ConsoleDetail& detail) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.calls.title"), builder.say("console.calls.text")};
    std::map<sim::ExchangeId, const provisioning::RequestSent*> sent;
    const auto past = builder.context().timeline().past();
    for (const sim::Event& event : past) {
        if (const auto* request = sim::as<provisioning::RequestSent>(event)) {
            const auto* task = world.provisioning.tasks.find(request->task);
            if (task != nullptr && task->app == app) {
                sent[request->exchange] = request;
            }
        }
    }
    for (const sim::Event& event : past) {
        const auto* answer = sim::as<provisioning::ResponseReceived>(event);
        const auto request = answer != nullptr ? sent.find(answer->exchange) : sent.end();
        if (request == sent.end()) {
            continue;
        }
        const int status = answer->response.status;
        const bool good = status >= 200 && status <= 299;
        ConsoleLine line = call_line(request->second->request, moment(builder, event.at));
        line.chip =
            ChipView{good ? ChipStatus::success : ChipStatus::failed,
                     status == 0 ? builder.say("console.calls.no_answer") : std::to_string(status)};
        section.lines.insert(section.lines.begin(), std::move(line));
    }
    if (section.lines.size() > lines_max) {
        section.lines.resize(lines_max);
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.calls.none");
    }
    detail.sections = {std::move(section)};
}

}  // namespace ui::views::console
