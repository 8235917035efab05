// SPDX-License-Identifier: MIT
// Guards of groups, of the life cycle of rules with the vendor's limits, and of manual membership.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/directory/decide_parts.h"
#include "sim/directory/rules.h"

namespace sim::directory {

namespace {

std::optional<Refusal> objection_to_name(const State& state, const std::string& name, GroupId own) {
    if (name.empty()) {
        return Refusal{"refusal.directory.group_needs_name", {{"about", name}}};
    }
    for (const auto& [id, group] : state.groups) {
        if (id != own && equal_ignoring_case(group.name, name)) {
            return Refusal{"refusal.directory.group_name_taken", {{"about", name}}};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> objection_to_groups(const State& state, const std::string& rule,
                                           const std::vector<GroupId>& groups) {
    if (groups.empty() || groups.size() > rule_groups_max) {
        return Refusal{"refusal.directory.rule_groups", {{"about", rule}}};
    }
    const bool known = std::all_of(groups.begin(), groups.end(),
                                   [&](GroupId group) { return state.groups.contains(group); });
    if (!known) {
        return Refusal{"refusal.directory.unknown_group", {{"about", rule}}};
    }
    return std::nullopt;
}

Decision decide_status(const State& state, RuleId id, RuleStatus wanted) {
    const GroupRule* rule = state.rules.find(id);
    if (rule == nullptr) {
        return refuse("refusal.directory.unknown_rule");
    }
    if (rule->status == wanted) {
        return refuse("refusal.directory.rule_already_so", rule->name);
    }
    if (rule->status == RuleStatus::invalid) {
        return refuse("refusal.directory.rule_is_invalid", rule->name);
    }
    return one(RuleStatusChanged{id, wanted});
}

}  // namespace

Decision decide_part(const State& state, const CreateGroup& create) {
    if (auto objection = objection_to_name(state, create.name, {})) {
        return Failure{*objection};
    }
    return one(GroupCreated{state.next_group, create.name});
}

Decision decide_part(const State& state, const RenameGroup& rename) {
    if (!state.groups.contains(rename.group)) {
        return refuse("refusal.directory.unknown_group");
    }
    if (auto objection = objection_to_name(state, rename.name, rename.group)) {
        return Failure{*objection};
    }
    return one(GroupRenamed{rename.group, rename.name});
}

Decision decide_part(const State& state, const DeleteGroup& erase) {
    const Group* group = state.groups.find(erase.group);
    if (group == nullptr) {
        return refuse("refusal.directory.unknown_group");
    }
    std::vector<Event> events;
    for (const auto& [key, membership] : state.memberships) {
        if (key.second == erase.group) {
            events.emplace_back(MemberRemoved{erase.group, key.first, RuleId{}, true});
        }
    }
    for (const auto& [id, rule] : state.rules) {
        if (rule.status != RuleStatus::invalid && refers_to(rule, erase.group, group->name)) {
            events.emplace_back(RuleStatusChanged{id, RuleStatus::invalid});
        }
    }
    events.emplace_back(GroupDeleted{erase.group, group->name});
    return events;
}

Decision decide_part(const State& state, const CreateRule& create) {
    if (create.name.empty() || create.name.size() > rule_name_length_max) {
        return refuse("refusal.directory.rule_name_length", create.name);
    }
    if (state.rules.size() >= rules_max) {
        return refuse("refusal.directory.too_many_rules", create.name);
    }
    if (create.excluded.size() > rule_exclusions_max) {
        return refuse("refusal.directory.too_many_exclusions", create.name);
    }
    if (auto objection = objection_to_groups(state, create.name, create.groups)) {
        return Failure{*objection};
    }
    if (auto objection = objection_to(create.expression, expression::Place::group_rule)) {
        return Failure{*objection};
    }
    GroupRule rule;
    rule.name = create.name;
    rule.expression = create.expression;
    rule.groups = create.groups;
    rule.excluded = create.excluded;
    return one(RuleCreated{state.next_rule, std::move(rule)});
}

Decision decide_part(const State& state, const EditRule& edit) {
    const GroupRule* rule = state.rules.find(edit.rule);
    if (rule == nullptr) {
        return refuse("refusal.directory.unknown_rule");
    }
    if (rule->status == RuleStatus::active) {
        return refuse("refusal.directory.rule_is_active", rule->name);
    }
    if (auto objection =
            objection_to_groups(state, rule->name, edit.groups.value_or(rule->groups))) {
        return Failure{*objection};
    }
    if (auto objection = objection_to(edit.expression, expression::Place::group_rule)) {
        return Failure{*objection};
    }
    if (edit.excluded && edit.excluded->size() > rule_exclusions_max) {
        return refuse("refusal.directory.too_many_exclusions", rule->name);
    }
    std::vector<Event> events;
    if (rule->status == RuleStatus::invalid) {
        events.emplace_back(RuleStatusChanged{edit.rule, RuleStatus::inactive});
    }
    events.emplace_back(RuleEdited{edit.rule, edit.expression, edit.groups, edit.excluded});
    return events;
}

Decision decide_part(const State& state, const ActivateRule& activate) {
    return decide_status(state, activate.rule, RuleStatus::active);
}

Decision decide_part(const State& state, const DeactivateRule& deactivate) {
    return decide_status(state, deactivate.rule, RuleStatus::inactive);
}

Decision decide_part(const State& state, const DeleteRule& erase) {
    const GroupRule* rule = state.rules.find(erase.rule);
    if (rule == nullptr) {
        return refuse("refusal.directory.unknown_rule");
    }
    if (rule->status == RuleStatus::active && !state.settings.deletes_active_rules) {
        return refuse("refusal.directory.rule_is_active", rule->name);
    }
    std::vector<Event> events;
    for (const auto& [key, membership] : state.memberships) {
        if (erase.removes_members && is_member_by(state, erase.rule, key.first, key.second)) {
            const bool last = !membership.manual && membership.rules.size() == 1;
            events.emplace_back(MemberRemoved{key.second, key.first, erase.rule, last});
        }
    }
    events.emplace_back(RuleDeleted{erase.rule, rule->name});
    return events;
}

Decision decide_part(const State& state, const AddMember& add) {
    if (!state.users.contains(add.user)) {
        return refuse("refusal.directory.unknown_user");
    }
    if (!state.groups.contains(add.group)) {
        return refuse("refusal.directory.unknown_group");
    }
    if (state.memberships.contains({add.user, add.group})) {
        return refuse("refusal.directory.already_member", state.groups.at(add.group).name);
    }
    return one(MemberAdded{add.group, add.user, RuleId{}});
}

Decision decide_part(const State& state, const RemoveMember& remove) {
    const Membership* membership = state.memberships.find({remove.user, remove.group});
    if (membership == nullptr) {
        return refuse("refusal.directory.no_member");
    }
    std::vector<Event> events;
    for (const RuleId rule : membership->rules) {
        const GroupRule& details = state.rules.at(rule);
        if (details.excluded.size() >= rule_exclusions_max) {
            return refuse("refusal.directory.too_many_exclusions", details.name);
        }
        events.emplace_back(RuleExclusionAdded{rule, remove.user});
    }
    events.emplace_back(MemberRemoved{remove.group, remove.user, RuleId{}, true});
    return events;
}

}  // namespace sim::directory
