// SPDX-License-Identifier: MIT
// The Console's page of people: status, profile with the source of each attribute, groups, apps.
#include "sim/base/profile_text.h"
#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "sim/directory/sourcing.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::UserId;
namespace directory = sim::directory;
namespace apps = sim::apps;

std::string source_name(const Builder& builder, sim::SourceId source) {
    const auto* known = builder.world().hr.sources.find(source);
    return known != nullptr ? known->name : builder.say("console.people.no_source");
}

std::size_t apps_of(const sim::World& world, UserId user) {
    std::size_t count = 0;
    for (const auto& [app, details] : world.apps.apps) {
        count += apps::is_assigned(world.apps, user, app) ? 1U : 0U;
    }
    return count;
}

std::string origin(const Builder& builder, UserId user, const std::string& attribute) {
    const auto& state = builder.world().directory;
    const sim::SourceId source = directory::source_of_attribute(state, user, attribute);
    if (!source.exists()) {
        return builder.say("console.people.kept_here");
    }
    const bool overrides = source != directory::profile_source_of(state, user);
    return builder.say(overrides ? "console.people.overridden" : "console.people.sourced",
                       {{"source", source_name(builder, source)}});
}

ConsoleSection profile(const Builder& builder, UserId user) {
    const directory::User& details = builder.world().directory.users.at(user);
    ConsoleSection section{builder.say("console.people.profile")};
    for (const auto& [attribute, value] : details.profile.entries()) {
        ConsoleLine line{attribute, sim::to_plain(value)};
        line.note = origin(builder, user, attribute);
        if (!directory::is_sourced(builder.world().directory, user, attribute)) {
            line.actions.push_back(
                builder.opens("edit." + attribute, "console.edit", "edit_attribute/" + attribute));
        }
        section.lines.push_back(std::move(line));
    }
    return section;
}

ConsoleSection groups(const Builder& builder, UserId user) {
    const auto& state = builder.world().directory;
    ConsoleSection section{builder.say("console.people.groups")};
    for (const sim::GroupId group : directory::groups_of(state, user)) {
        ConsoleLine line{state.groups.at(group).name,
                         reason_of(builder, state.memberships.at({user, group}))};
        line.actions.push_back(
            builder.act("leave." + key_of(group), "console.remove",
                        directory::Command(directory::RemoveMember{group, user})));
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.people.no_groups");
    }
    section.actions.push_back(builder.opens("join", "console.people.join", "join_group"));
    return section;
}

ChipView chip_of_assignment(const apps::AppUser& app_user) {
    using apps::AppUserStatus;
    switch (app_user.status) {
        case AppUserStatus::provisioned:
            return {
                app_user.sync == apps::SyncState::error ? ChipStatus::failed : ChipStatus::active,
                std::string(name_of(app_user.status)), true};
        case AppUserStatus::active:
            return {ChipStatus::active, std::string(name_of(app_user.status)), true};
        case AppUserStatus::staged:
            return {
                app_user.sync == apps::SyncState::error ? ChipStatus::failed : ChipStatus::queued,
                std::string(name_of(app_user.status)), true};
        case AppUserStatus::unassigned:
            break;
    }
    return {ChipStatus::deactivated, std::string(name_of(app_user.status)), true};
}

void add_app_actions(const Builder& builder, UserId user, sim::AppId app,
                     const apps::AppUser& app_user, ConsoleLine& line) {
    const std::string key = key_of(app);
    line.actions.push_back(builder.previews("preview." + key, user, app));
    if (app_user.scope == apps::Scope::individual) {
        line.actions.push_back(builder.act("convert." + key, "console.people.convert",
                                           apps::Command(apps::ConvertAssignment{user, app})));
        line.actions.push_back(builder.act("unassign." + key, "console.unassign",
                                           apps::Command(apps::UnassignUser{user, app})));
        line.actions.push_back(
            builder.opens("values." + key, "console.apps.values", "user_values/" + key));
    }
    if (app_user.external_id.empty()) {
        line.actions.push_back(builder.act("provision." + key, "console.people.provision",
                                           apps::Command(apps::ProvisionUser{user, app})));
    } else {
        line.actions.push_back(builder.act("read." + key, "console.people.read_back",
                                           apps::Command(apps::ReadAccountBack{user, app})));
    }
}

// By hand with its own values, or by which group.
std::string given_by(const Builder& builder, const apps::AppUser& app_user) {
    if (app_user.scope == apps::Scope::group) {
        const auto group = directory::name_of_group(builder.world().directory, app_user.via);
        return builder.say("console.people.by_group", {{"group", group}});
    }
    const std::string values = sim::to_plain(app_user.own_values);
    return builder.say("console.people.by_hand") + (values.empty() ? "" : ": " + values);
}

// Which account it is, and what differed when it was read back.
std::string link_text(const Builder& builder, const apps::AppUser& app_user) {
    if (!app_user.drift.empty()) {
        return builder.say("console.people.drift",
                           {{"attributes", sim::join(app_user.drift, ", ")}});
    }
    return builder.say(
        app_user.external_id.empty() ? "console.people.not_linked" : "console.people.linked",
        {{"id", app_user.external_id}});
}

ConsoleSection applications(const Builder& builder, UserId user) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.people.apps")};
    for (const auto& [app, details] : world.apps.apps) {
        const apps::AppUser* app_user = world.apps.app_users.find({user, app});
        if (app_user == nullptr || app_user->status == apps::AppUserStatus::unassigned) {
            continue;
        }
        ConsoleLine line{details.label};
        line.value = given_by(builder, *app_user);
        line.note = link_text(builder, *app_user);
        line.chip = chip_of_assignment(*app_user);
        add_app_actions(builder, user, app, *app_user, line);
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.people.no_apps");
    }
    section.actions.push_back(builder.opens("assign", "console.people.assign", "assign_app"));
    if (!world.apps.apps.empty()) {
        section.actions.push_back(builder.previews("preview", user, {}));
    }
    return section;
}

ConsoleSection records(const Builder& builder, UserId user) {
    const auto& state = builder.world().directory;
    ConsoleSection section{builder.say("console.people.records")};
    for (const sim::SourceId source : directory::sources_of(state, user)) {
        const directory::SourceLink& link = state.links.at({user, source});
        const bool first = source == directory::profile_source_of(state, user);
        ConsoleLine line{
            source_name(builder, source), link.record,
            builder.say(first ? "console.people.profile_source" : "console.people.lower_source")};
        line.code = true;
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.people.no_records");
    }
    return section;
}

std::vector<ConsoleAction> life_cycle(const Builder& builder, UserId user) {
    using Command = directory::Command;
    return {
        builder.act("activate", "console.people.activate", Command(directory::ActivateUser{user})),
        builder.act("suspend", "console.people.suspend", Command(directory::SuspendUser{user})),
        builder.act("unsuspend", "console.people.unsuspend",
                    Command(directory::UnsuspendUser{user})),
        builder.act("deactivate", "console.people.deactivate",
                    Command(directory::DeactivateUser{user})),
        builder.act("unlock", "console.people.unlock", Command(directory::UnlockUser{user})),
        builder.act("reset", "console.people.reset", Command(directory::ResetPassword{user})),
        builder.act("password", "console.people.password", Command(directory::SetPassword{user})),
        builder.act("delete", "console.people.delete", Command(directory::DeleteUser{user}))};
}

void join_form(const Builder& builder, UserId user) {
    const auto groups = builder.groups();
    const std::string chosen =
        builder.value("group", groups.empty() ? std::string() : groups.front().first);
    ConsoleForm form{
        builder.say("console.people.join"),
        builder.say("console.people.join.text", {{"person", person_name(builder, user)}})};
    form.fields.push_back({"group", builder.say("console.field.group"), chosen, groups});
    form.submit = builder.say("console.people.join.submit");
    builder.finish_form(
        std::move(form),
        {directory::Command(directory::AddMember{id_of<sim::GroupId>(chosen), user})});
}

void assign_form(const Builder& builder, UserId user) {
    const auto choices = builder.apps();
    const std::string chosen =
        builder.value("app", choices.empty() ? std::string() : choices.front().first);
    ConsoleForm form{
        builder.say("console.people.assign"),
        builder.say("console.people.assign.text", {{"person", person_name(builder, user)}})};
    form.fields.push_back({"app", builder.say("console.field.app"), chosen, choices});
    form.submit = builder.say("console.people.assign.submit");
    builder.finish_form(std::move(form),
                        {apps::Command(apps::AssignUser{user, id_of<sim::AppId>(chosen)})});
}

void user_values_form(const Builder& builder, UserId user) {
    const auto app = id_of<sim::AppId>(builder.form_subject());
    const apps::AppUser* app_user = builder.world().apps.app_users.find({user, app});
    if (app_user == nullptr) {
        return;
    }
    ConsoleForm form = values_form(builder, "console.people.values.text", app_user->own_values);
    const sim::Profile values = typed_values(form);
    builder.finish_form(std::move(form), {apps::Command(apps::SetUserValues{user, app, values})});
}

void edit_form(const Builder& builder, UserId user) {
    const std::string attribute = builder.form_subject();
    const directory::User& details = builder.world().directory.users.at(user);
    const sim::Value& now = details.profile.get(attribute);
    const std::string text = builder.value("value", sim::to_plain(now));
    ConsoleForm form{builder.say("console.people.edit", {{"attribute", attribute}}),
                     builder.say("console.people.edit.text")};
    form.fields.push_back({"value", attribute, text});
    form.submit = builder.say("console.save");
    builder.finish_form(
        std::move(form),
        {directory::Command(directory::EditUserProfile{user, {{attribute, text}}})});
}

void create_form(const Builder& builder) {
    ConsoleForm form{builder.say("console.people.create"),
                     builder.say("console.people.create.text")};
    sim::Profile profile;
    for (const char* attribute : {"firstName", "lastName", "login", "department", "title"}) {
        const std::string text = builder.value(attribute, "");
        form.fields.push_back(
            {attribute, builder.say("console.attribute." + std::string(attribute)), text});
        if (!text.empty()) {
            profile.set(attribute, text);
        }
    }
    profile.set("email", profile.get("login"));
    form.submit = builder.say("console.people.create.submit");
    if (profile.text("login").empty()) {
        form.why_disabled = builder.say("console.people.create.login_missing");
    }
    builder.finish_form(std::move(form), {directory::Command(directory::CreateUser{
                                             std::move(profile), directory::Activation::pending})});
}

void add_forms(const Builder& builder, UserId user) {
    if (builder.form_is("create_user")) {
        create_form(builder);
    } else if (!user.exists()) {
        return;
    } else if (builder.form_is("join_group")) {
        join_form(builder, user);
    } else if (builder.form_is("assign_app")) {
        assign_form(builder, user);
    } else if (builder.form_is("user_values")) {
        user_values_form(builder, user);
    } else if (builder.form_is("edit_attribute")) {
        edit_form(builder, user);
    }
}

}  // namespace

void people_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.actions.push_back(builder.opens("create", "console.people.create", "create_user"));
    view.table.columns = {{builder.say("console.column.person"), 2.4F},
                          {builder.say("console.column.login"), 3.2F},
                          {builder.say("console.column.status"), 2.8F},
                          {builder.say("console.column.profile_source"), 1.9F},
                          {builder.say("console.column.apps"), 0.7F}};
    view.table.empty = builder.say("console.people.empty");
    for (const auto& [user, details] : world.directory.users) {
        const ChipView status = chip_of(details.status);
        builder.add_row(key_of(user), {plain(directory::display_name(details.profile)),
                                       code(std::string(details.profile.text("login"))),
                                       {{}, status},
                                       quiet(source_name(builder, details.source)),
                                       plain(std::to_string(apps_of(world, user)))});
    }
    const UserId user = id_of<UserId>(builder.selected());
    add_forms(builder, world.directory.users.contains(user) ? user : UserId{});
    if (!world.directory.users.contains(user)) {
        return;
    }
    const directory::User& details = world.directory.users.at(user);
    ConsoleDetail detail{directory::display_name(details.profile), details.okta_id,
                         chip_of(details.status)};
    detail.actions = life_cycle(builder, user);
    detail.sections = {applications(builder, user), groups(builder, user), profile(builder, user),
                       records(builder, user)};
    builder.link_to_stage(
        detail, [user](const sim::log::LogEntry& row) { return row.subject.person.user == user; });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
