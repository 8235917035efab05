// SPDX-License-Identifier: MIT
// The Console's pages of groups and of group rules.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::GroupId;
using sim::RuleId;
using sim::UserId;
namespace directory = sim::directory;

ConsoleSection members(const Builder& builder, GroupId group) {
    constexpr std::size_t lines_max = 200;
    const auto& state = builder.world().directory;
    const auto all = directory::members_of(state, group);
    ConsoleSection section{builder.context().strings->count("console.groups.members", all.size())};
    for (const UserId user : all) {
        if (section.lines.size() == lines_max) {
            section.text = builder.say("console.more_rows", {{"count", std::to_string(lines_max)}});
            break;
        }
        ConsoleLine line{person_name(builder, user),
                         reason_of(builder, state.memberships.at({user, group}))};
        line.chip = chip_of(state.users.at(user).status);
        line.actions.push_back(
            builder.act("remove." + key_of(user), "console.remove",
                        directory::Command(directory::RemoveMember{group, user})));
        section.lines.push_back(std::move(line));
    }
    section.actions.push_back(builder.opens("add", "console.groups.add", "add_member"));
    return section;
}

// Counted as the app's own page counts: what was taken away leaves no gap.
std::string place_of(const sim::apps::State& state, sim::AppId app, GroupId group) {
    const auto order = sim::apps::assigned_groups(state, app);
    const auto place = std::find(order.begin(), order.end(), group);
    return std::to_string(place - order.begin() + 1);
}

ConsoleSection apps_of(const Builder& builder, GroupId group) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.groups.apps")};
    for (const auto& [key, assignment] : world.apps.group_assignments) {
        if (key.first != group) {
            continue;
        }
        ConsoleLine line{world.apps.apps.at(key.second).label,
                         builder.say("console.groups.priority",
                                     {{"place", place_of(world.apps, key.second, group)}})};
        line.actions.push_back(
            builder.act("unassign." + key_of(key.second), "console.unassign",
                        sim::apps::Command(sim::apps::UnassignGroup{group, key.second})));
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.groups.no_apps");
    }
    section.actions.push_back(builder.opens("assign", "console.people.assign", "assign_group"));
    return section;
}

ConsoleSection filled_by(const Builder& builder, GroupId group) {
    const auto& state = builder.world().directory;
    ConsoleSection section{builder.say("console.groups.rules")};
    for (const auto& [id, rule] : state.rules) {
        if (std::find(rule.groups.begin(), rule.groups.end(), group) != rule.groups.end()) {
            ConsoleLine line{rule.name, rule.expression, std::string(name_of(rule.status))};
            line.code = true;
            section.lines.push_back(std::move(line));
        }
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.groups.no_rules");
    }
    return section;
}

void name_form(const Builder& builder, const char* title, const std::string& begins,
               const std::function<directory::Command(std::string)>& command) {
    const std::string name = builder.value("name", begins);
    ConsoleForm form{builder.say(title), {}};
    form.fields.push_back({"name", builder.say("console.field.name"), name});
    form.submit = builder.say("console.save");
    if (name.empty()) {
        form.why_disabled = builder.say("console.field.name_missing");
    }
    builder.finish_form(std::move(form), {command(name)});
}

void group_forms(const Builder& builder, GroupId group) {
    if (builder.form_is("create_group")) {
        name_form(builder, "console.groups.create", "", [](std::string name) {
            return directory::Command(directory::CreateGroup{std::move(name)});
        });
    } else if (builder.form_is("rename_group")) {
        name_form(builder, "console.groups.rename",
                  directory::name_of_group(builder.world().directory, group),
                  [group](std::string name) {
                      return directory::Command(directory::RenameGroup{group, std::move(name)});
                  });
    } else if (builder.form_is("add_member")) {
        const auto people = builder.people();
        const std::string chosen =
            builder.value("person", people.empty() ? std::string() : people.front().first);
        ConsoleForm form{builder.say("console.groups.add"), builder.say("console.groups.add.text")};
        form.fields.push_back({"person", builder.say("console.field.person"), chosen, people});
        form.submit = builder.say("console.groups.add.submit");
        builder.finish_form(
            std::move(form),
            {directory::Command(directory::AddMember{group, id_of<UserId>(chosen)})});
    } else if (builder.form_is("assign_group")) {
        const auto apps = builder.apps();
        const std::string chosen =
            builder.value("app", apps.empty() ? std::string() : apps.front().first);
        ConsoleForm form{builder.say("console.people.assign"),
                         builder.say("console.groups.assign.text")};
        form.fields.push_back({"app", builder.say("console.field.app"), chosen, apps});
        form.submit = builder.say("console.people.assign.submit");
        builder.finish_form(
            std::move(form),
            {sim::apps::Command(sim::apps::AssignGroup{group, id_of<sim::AppId>(chosen)})});
    }
}

ChipView chip_of(directory::RuleStatus status) {
    using directory::RuleStatus;
    const std::string word(name_of(status));
    if (status == RuleStatus::active) {
        return {ChipStatus::active, word, true};
    }
    return {status == RuleStatus::invalid ? ChipStatus::failed : ChipStatus::switched_off, word,
            true};
}

std::string group_names(const Builder& builder, const std::vector<GroupId>& groups) {
    std::vector<std::string> names;
    for (const GroupId group : groups) {
        names.push_back(directory::name_of_group(builder.world().directory, group));
    }
    return sim::join(names, ", ");
}

// What the text would say about each comparison that it makes.
void add_preview(const Builder& builder, const std::string& expression, UserId user,
                 ConsoleForm& form) {
    if (!user.exists()) {
        return;
    }
    const auto preview = directory::preview_rule(builder.world().directory, expression, user);
    ConsoleLine verdict{person_name(builder, user)};
    if (preview.objection) {
        verdict.chip = ChipView{ChipStatus::failed, builder.say("console.preview.invalid")};
        verdict.value = builder.say(preview.objection->code, preview.objection->arguments);
        form.preview.push_back(std::move(verdict));
        return;
    }
    verdict.chip = ChipView{
        preview.matches ? ChipStatus::matched : ChipStatus::no_match,
        builder.say(preview.matches ? "console.preview.matches" : "console.preview.no_match")};
    form.preview.push_back(std::move(verdict));
    for (const auto& comparison : preview.comparisons) {
        ConsoleLine line{comparison.left_text + " " + comparison.operator_text + " " +
                         comparison.right_text};
        line.value = sim::to_literal(comparison.left);
        line.code = true;
        line.chip = ChipView{comparison.holds ? ChipStatus::matched : ChipStatus::no_match,
                             builder.say(comparison.holds ? "console.preview.holds"
                                                          : "console.preview.does_not_hold")};
        form.preview.push_back(std::move(line));
    }
}

void rule_form(const Builder& builder, RuleId rule) {
    const bool is_new = builder.form_is("create_rule");
    const auto* known = builder.world().directory.rules.find(rule);
    if (!is_new && (!builder.form_is("edit_rule") || known == nullptr)) {
        return;
    }
    const auto people = builder.people();
    const auto groups = builder.groups();
    const std::string expression =
        builder.value("expression", is_new ? "user.department == \"Sales\"" : known->expression);
    const std::string person =
        builder.value("person", people.empty() ? std::string() : people.front().first);
    ConsoleForm form{builder.say(is_new ? "console.rules.create" : "console.rules.edit"),
                     builder.say("console.rules.form.text")};
    const std::string name = builder.value("name", "");
    const std::string group =
        builder.value("group", groups.empty() ? std::string() : groups.front().first);
    if (is_new) {
        form.fields.push_back({"name", builder.say("console.field.name"), name});
    }
    FormField text{"expression", builder.say("console.field.if"), expression};
    text.code = true;
    form.fields.push_back(std::move(text));
    if (is_new) {
        form.fields.push_back({"group", builder.say("console.field.then"), group, groups});
    }
    form.fields.push_back({"person", builder.say("console.field.preview"), person, people});
    form.submit = builder.say("console.save");
    add_preview(builder, expression, id_of<UserId>(person), form);
    if (is_new) {
        builder.finish_form(
            std::move(form),
            {directory::Command(directory::CreateRule{name, expression, {id_of<GroupId>(group)}})});
    } else {
        builder.finish_form(std::move(form),
                            {directory::Command(directory::EditRule{rule, expression})});
    }
}

ConsoleSection what_it_does(const Builder& builder, const directory::GroupRule& rule) {
    ConsoleSection section{builder.say("console.rules.what")};
    ConsoleLine condition{builder.say("console.field.if"), rule.expression};
    condition.code = true;
    section.lines.push_back(std::move(condition));
    section.lines.push_back({builder.say("console.field.then"), group_names(builder, rule.groups)});
    return section;
}

ConsoleSection exclusions(const Builder& builder, const directory::GroupRule& rule) {
    ConsoleSection section{builder.say("console.rules.except")};
    for (const UserId user : rule.excluded) {
        section.lines.push_back({person_name(builder, user)});
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.rules.except_nobody");
    }
    return section;
}

ConsoleSection verdicts(const Builder& builder, RuleId rule) {
    constexpr std::size_t lines_max = 40;
    const auto& state = builder.world().directory;
    ConsoleSection section{builder.say("console.rules.verdicts")};
    for (const auto& [user, details] : state.users) {
        if (section.lines.size() == lines_max) {
            section.text = builder.say("console.more_rows", {{"count", std::to_string(lines_max)}});
            break;
        }
        const auto verdict = directory::evaluate_rule(state, rule, user);
        ConsoleLine line{person_name(builder, user)};
        line.chip = ChipView{
            verdict.matched ? ChipStatus::matched : ChipStatus::no_match,
            builder.say(verdict.matched ? "console.preview.matches" : "console.preview.no_match")};
        std::vector<std::string> compared;
        for (const auto& comparison : verdict.comparisons) {
            compared.push_back(comparison.left_text + " = " + sim::to_literal(comparison.left));
        }
        line.value = sim::join(compared, ", ");
        line.code = true;
        section.lines.push_back(std::move(line));
    }
    return section;
}

}  // namespace

void groups_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.actions.push_back(builder.opens("create", "console.groups.create", "create_group"));
    view.table.columns = {{builder.say("console.column.group"), 3},
                          {builder.say("console.column.members"), 1},
                          {builder.say("console.column.apps"), 3}};
    view.table.empty = builder.say("console.groups.empty");
    for (const auto& [group, details] : world.directory.groups) {
        std::vector<std::string> apps;
        for (const auto& [key, assignment] : world.apps.group_assignments) {
            if (key.first == group) {
                apps.push_back(world.apps.apps.at(key.second).label);
            }
        }
        builder.add_row(
            key_of(group),
            {plain(details.name),
             plain(std::to_string(directory::members_of(world.directory, group).size())),
             quiet(sim::join(apps, ", "))});
    }
    const auto group = id_of<GroupId>(builder.selected());
    group_forms(builder, group);
    if (!world.directory.groups.contains(group)) {
        return;
    }
    ConsoleDetail detail{world.directory.groups.at(group).name,
                         builder.say("console.groups.subtitle")};
    detail.actions = {builder.opens("rename", "console.groups.rename", "rename_group"),
                      builder.act("delete", "console.groups.delete",
                                  directory::Command(directory::DeleteGroup{group}))};
    detail.sections = {members(builder, group), filled_by(builder, group), apps_of(builder, group)};
    builder.link_to_stage(
        detail, [group](const sim::log::LogEntry& row) { return row.subject.group == group; });
    view.detail = std::move(detail);
}

void rules_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.actions.push_back(builder.opens("create", "console.rules.create", "create_rule"));
    view.table.columns = {{builder.say("console.column.rule"), 2},
                          {builder.say("console.column.if"), 4},
                          {builder.say("console.column.then"), 1.8F},
                          {builder.say("console.column.status"), 2}};
    view.table.empty = builder.say("console.rules.empty");
    for (const auto& [rule, details] : world.directory.rules) {
        builder.add_row(key_of(rule), {plain(details.name),
                                       code(details.expression),
                                       quiet(group_names(builder, details.groups)),
                                       {{}, chip_of(details.status)}});
    }
    const auto rule = id_of<RuleId>(builder.selected());
    rule_form(builder, rule);
    const directory::GroupRule* details = world.directory.rules.find(rule);
    if (details == nullptr) {
        return;
    }
    ConsoleDetail detail{details->name, builder.say("console.rules.subtitle"),
                         chip_of(details->status)};
    using Command = directory::Command;
    ConsoleAction edit = builder.opens("edit", "console.rules.edit", "edit_rule");
    edit.why_disabled = details->status == directory::RuleStatus::active
                            ? builder.say("console.rules.edit_inactive_only")
                            : std::string();
    detail.actions = {
        builder.act("activate", "console.rules.activate", Command(directory::ActivateRule{rule})),
        builder.act("deactivate", "console.rules.deactivate",
                    Command(directory::DeactivateRule{rule})),
        std::move(edit),
        builder.act("delete", "console.rules.delete", Command(directory::DeleteRule{rule, false})),
        builder.act("delete_members", "console.rules.delete_members",
                    Command(directory::DeleteRule{rule, true}))};
    detail.sections = {what_it_does(builder, *details), exclusions(builder, *details),
                       verdicts(builder, rule)};
    builder.link_to_stage(
        detail, [rule](const sim::log::LogEntry& row) { return row.subject.rule == rule; });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
