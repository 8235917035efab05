// SPDX-License-Identifier: MIT
// What an administrator may do with a pushed group, given what is pushed already.
#include "sim/provisioning/decide.h"

#include "sim/base/overloaded.h"

namespace sim::provisioning {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

Failure<Refusal> refuse(std::string code) { return Failure{Refusal{std::move(code), {}}}; }

Decision decide_add(const State& state, const AddPushedGroup& add) {
    if (state.pushed_groups.contains({add.group, add.app})) {
        return refuse("refusal.provisioning.pushed_already");
    }
    for (const auto& [key, pushed] : state.pushed_groups) {
        const bool taken =
            key.second == add.app && !add.app_group.empty() && pushed.app_group == add.app_group;
        if (taken) {
            return refuse("refusal.provisioning.app_group_taken");
        }
    }
    return std::vector<Event>{PushedGroupAdded{add.group, add.app, add.app_group}};
}

Decision decide_status(const PushedGroup& pushed, const SetPushStatus& set) {
    // Nobody asks for an error; active is how an administrator leaves one behind.
    if (set.status == PushStatus::error || pushed.status == set.status) {
        return refuse("refusal.provisioning.push_already_so");
    }
    return std::vector<Event>{PushStatusSet{set.group, set.app, set.status}};
}

}  // namespace

Decision decide(const State& state, const Command& command) {
    if (const auto* add = std::get_if<AddPushedGroup>(&command)) {
        return decide_add(state, *add);
    }
    const PushKey key = std::visit(
        [](const auto& other) {
            return PushKey{other.group, other.app};
        },
        command);
    const PushedGroup* pushed = state.pushed_groups.find(key);
    if (pushed == nullptr) {
        return refuse("refusal.provisioning.not_pushed");
    }
    return std::visit(
        Overloaded{[](const AddPushedGroup&) -> Decision { return std::vector<Event>{}; },
                   [&](const SetPushStatus& set) { return decide_status(*pushed, set); },
                   [&](const PushGroupNow&) -> Decision {
                       if (pushed->status == PushStatus::inactive) {
                           return refuse("refusal.provisioning.push_is_paused");
                       }
                       return std::vector<Event>{};
                   },
                   [&](const UnlinkPushedGroup& unlink) -> Decision {
                       return std::vector<Event>{
                           PushedGroupUnlinked{unlink.group, unlink.app, unlink.fate}};
                   }},
        command);
}

Decision decide_rule(const State& state, const RuleCommand& command) {
    if (const auto* add = std::get_if<AddPushRule>(&command)) {
        if (add->push_rule.empty() || add->text.empty()) {
            return refuse("refusal.provisioning.push_rule_incomplete");
        }
        if (state.push_rules.contains({add->app, add->push_rule})) {
            return refuse("refusal.provisioning.push_rule_taken");
        }
        return std::vector<Event>{PushRuleAdded{add->app, add->push_rule, add->match, add->text}};
    }
    const auto& remove = std::get<RemovePushRule>(command);
    if (!state.push_rules.contains({remove.app, remove.push_rule})) {
        return refuse("refusal.provisioning.unknown_push_rule");
    }
    return std::vector<Event>{PushRuleRemoved{remove.app, remove.push_rule, remove.pushes}};
}

}  // namespace sim::provisioning
