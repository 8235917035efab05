// SPDX-License-Identifier: MIT
// Guards of the status machine, the rule life cycle and manual membership.
#include "sim/directory/decide.h"

#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/base/text.h"

namespace sim::directory {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

constexpr std::size_t rule_name_length_max = 50;  // vendor's limit for the name of a rule

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

Decision one(Event event) { return std::vector<Event>{std::move(event)}; }

template <class Key, class Row>
Key next_id(const Table<Key, Row>& table) {
    return {static_cast<std::uint32_t>(table.size() + 1)};
}

// Parses an expression; a mistake in it is something that a learner can cause.
std::optional<Refusal> objection_to(const std::string& text, expression::Place place) {
    const auto parsed = expression::Expression::parse(text, place);
    if (parsed) {
        return std::nullopt;
    }
    Refusal refusal{parsed.error().code, parsed.error().arguments};
    refusal.arguments.emplace_back("position", std::to_string(parsed.error().position + 1));
    return refusal;
}

bool is_taken(const State& state, const std::string& name, GroupId self) {
    return std::any_of(state.groups.begin(), state.groups.end(), [&](const auto& entry) {
        return entry.first != self && equal_ignoring_case(entry.second.name, name);
    });
}

Decision decide_create_group(const State& state, const CreateGroup& create) {
    if (is_taken(state, create.name, GroupId{})) {
        return refuse("refusal.directory.group_name_taken", create.name);
    }
    return one(GroupCreated{next_id(state.groups), create.name});
}

Decision decide_rename_group(const State& state, const RenameGroup& rename) {
    const Group* group = state.groups.find(rename.group);
    if (group == nullptr) {
        return refuse("refusal.directory.unknown_group");
    }
    if (group->name == rename.name) {
        return refuse("refusal.directory.group_has_that_name", rename.name);
    }
    if (is_taken(state, rename.name, rename.group)) {
        return refuse("refusal.directory.group_name_taken", rename.name);
    }
    return one(GroupRenamed{rename.group, rename.name});
}

Decision decide_change_password(const State& state, const ChangePassword& change) {
    const User* user = state.users.find(change.user);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    if (user->status != UserStatus::active) {
        return Failure{Refusal{"refusal.directory.status_forbids",
                               {{"about", display_name(user->profile)},
                                {"status", std::string(name_of(user->status))},
                                {"operation", "change_password"}}}};
    }
    return one(PasswordChanged{change.user, user->password_changes + 1});
}

Decision decide_create_rule(const State& state, const CreateRule& create) {
    if (create.name.empty() || create.name.size() > rule_name_length_max) {
        return refuse("refusal.directory.rule_name_length", create.name);
    }
    for (const GroupId group : create.groups) {
        if (!state.groups.contains(group)) {
            return refuse("refusal.directory.unknown_group");
        }
    }
    if (auto objection = objection_to(create.expression, expression::Place::group_rule)) {
        return Failure{*objection};
    }
    GroupRule rule;
    rule.name = create.name;
    rule.expression = create.expression;
    rule.groups = create.groups;
    return one(RuleCreated{next_id(state.rules), std::move(rule)});
}

Decision decide_edit_rule(const State& state, const EditRule& edit) {
    const GroupRule* rule = state.rules.find(edit.rule);
    if (rule == nullptr) {
        return refuse("refusal.directory.unknown_rule");
    }
    if (rule->status == RuleStatus::active) {
        return refuse("refusal.directory.rule_is_active", rule->name);
    }
    if (auto objection = objection_to(edit.expression, expression::Place::group_rule)) {
        return Failure{*objection};
    }
    return one(RuleEdited{edit.rule, edit.expression});
}

Decision decide_rule_status(const State& state, RuleId id, RuleStatus wanted) {
    const GroupRule* rule = state.rules.find(id);
    if (rule == nullptr) {
        return refuse("refusal.directory.unknown_rule");
    }
    if (rule->status == wanted) {
        return refuse("refusal.directory.rule_already_so", rule->name);
    }
    return one(RuleStatusChanged{id, wanted});
}

Decision decide_mapping(const SetMapping& set) {
    if (auto objection = objection_to(set.expression, expression::Place::attribute_mapping)) {
        return Failure{*objection};
    }
    return one(MappingSet{{set.source, set.attribute}, set.expression});
}

Decision decide_add_member(const State& state, const AddMember& add) {
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

Decision decide_remove_member(const State& state, const RemoveMember& remove) {
    const Membership* membership = state.memberships.find({remove.user, remove.group});
    if (membership == nullptr) {
        return refuse("refusal.directory.no_member");
    }
    std::vector<Event> events;
    for (const RuleId rule : membership->rules) {
        events.emplace_back(RuleExclusionAdded{rule, remove.user});
    }
    events.emplace_back(MemberRemoved{remove.group, remove.user, RuleId{}, true});
    return events;
}

Decision decide_delete(const State& state, const DeleteUser& erase) {
    const User* user = state.users.find(erase.user);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    if (user->status != UserStatus::deprovisioned) {
        return refuse("refusal.directory.delete_needs_deprovisioned", display_name(user->profile));
    }
    return one(UserDeleted{erase.user});
}

Decision status_decision(Result<UserStatusChanged, Refusal> move) {
    return move ? one(std::move(*move)) : Decision(Failure{move.error()});
}

// The status after an operation, or nothing where the machine has no such move.
std::optional<UserStatus> status_after(UserStatus before, std::string_view operation) {
    using enum UserStatus;
    if (operation == "activate" && (before == staged || before == deprovisioned)) {
        return active;
    }
    if (operation == "deactivate" && before != deprovisioned) {
        return deprovisioned;
    }
    if (operation == "suspend" && before == active) {
        return suspended;
    }
    if (operation == "unsuspend" && before == suspended) {
        return active;
    }
    return std::nullopt;
}

}  // namespace

Result<UserStatusChanged, Refusal> move_status(const State& state, UserId id,
                                               std::string_view operation, ImportId import) {
    const User* user = state.users.find(id);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    const auto after = status_after(user->status, operation);
    if (!after) {
        return Failure{Refusal{"refusal.directory.status_forbids",
                               {{"about", display_name(user->profile)},
                                {"status", std::string(name_of(user->status))},
                                {"operation", std::string(operation)}}}};
    }
    return UserStatusChanged{id, user->status, *after, std::string(operation), import};
}

Decision decide(const State& state, const Command& command) {
    const auto move = [&](UserId user, std::string_view operation) {
        return status_decision(move_status(state, user, operation, ImportId{}));
    };
    return std::visit(
        Overloaded{
            [&](const CreateGroup& create) { return decide_create_group(state, create); },
            [&](const RenameGroup& rename) { return decide_rename_group(state, rename); },
            [&](const CreateRule& create) { return decide_create_rule(state, create); },
            [&](const EditRule& edit) { return decide_edit_rule(state, edit); },
            [&](const ActivateRule& activate) {
                return decide_rule_status(state, activate.rule, RuleStatus::active);
            },
            [&](const DeactivateRule& deactivate) {
                return decide_rule_status(state, deactivate.rule, RuleStatus::inactive);
            },
            [&](const SetMapping& set) { return decide_mapping(set); },
            [&](const AddMember& add) { return decide_add_member(state, add); },
            [&](const RemoveMember& remove) { return decide_remove_member(state, remove); },
            [&](const ActivateUser& activate) { return move(activate.user, "activate"); },
            [&](const DeactivateUser& deactivate) { return move(deactivate.user, "deactivate"); },
            [&](const SuspendUser& suspend) { return move(suspend.user, "suspend"); },
            [&](const UnsuspendUser& unsuspend) { return move(unsuspend.user, "unsuspend"); },
            [&](const ChangePassword& change) { return decide_change_password(state, change); },
            [&](const DeleteUser& erase) { return decide_delete(state, erase); }},
        command);
}

}  // namespace sim::directory
