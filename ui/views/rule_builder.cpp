// SPDX-License-Identifier: MIT
// Chooses the rule that the stage shows and says what it found.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

using sim::RuleId;

// True where a comparison fails only because of spaces at the edge or the case of letters.
bool nearly_holds(const sim::expression::Comparison& comparison) {
    const auto left = sim::trimmed(sim::text_of(comparison.left));
    const auto right = sim::trimmed(sim::text_of(comparison.right));
    return !comparison.holds && !left.empty() && sim::equal_ignoring_case(left, right);
}

RuleId rule_of_membership(const sim::World& world, sim::UserId user) {
    for (const sim::GroupId group : sim::directory::groups_of(world.directory, user)) {
        const auto& membership = world.directory.memberships.at({user, group});
        if (!membership.rules.empty()) {
            return membership.rules.front();
        }
    }
    return {};
}

// The rule that only just misses, or else the first.
RuleId rule_that_misses(const sim::World& world, sim::UserId user) {
    for (const auto& [id, rule] : world.directory.rules) {
        const auto verdict = sim::directory::evaluate_rule(world.directory, id, user);
        if (std::any_of(verdict.comparisons.begin(), verdict.comparisons.end(), nearly_holds)) {
            return id;
        }
    }
    return world.directory.rules.empty() ? RuleId{} : world.directory.rules.begin()->first;
}

std::string attribute_of(const std::string& left_text) {
    constexpr std::string_view prefix = "user.";
    return left_text.rfind(prefix, 0) == 0 ? left_text.substr(prefix.size()) : std::string();
}

ChipView verdict_chip(const Context& context, const RuleChoice& choice, bool member) {
    if (choice.asked) {
        return choice.matched
                   ? ChipView{ChipStatus::matched, context.say("view.rule.matched"), false}
                   : ChipView{ChipStatus::no_match, context.say("view.rule.no_match"), false};
    }
    const sim::directory::User* user = context.world().directory.users.find(context.person.user);
    const bool gone = user != nullptr && user->status == sim::directory::UserStatus::deprovisioned;
    const char* key = gone && member ? "view.rule.not_run_again" : "view.rule.not_checked";
    return {ChipStatus::not_checked, context.say(key), false};
}

// Splits a plain comparison in three, so that the stage can mark its value.
void lay_out_expression(const std::string& expression, RuleCard& card) {
    const std::size_t equals = expression.find("==");
    const bool plain = equals != std::string::npos && equals == expression.rfind("==") &&
                       expression.find('(') == std::string::npos;
    if (!plain) {
        card.expression_left = expression;
        return;
    }
    card.expression_left = std::string(sim::trimmed(expression.substr(0, equals)));
    card.expression_rest = "==";
    card.expression_value = std::string(sim::trimmed(expression.substr(equals + 2)));
}

}  // namespace

RuleChoice choose_rule(const Context& context) {
    const sim::World& world = context.world();
    RuleChoice choice;
    if (world.directory.rules.empty()) {
        return choice;
    }
    const sim::UserId user = context.person.user;
    const bool known = world.directory.users.contains(user);
    const sim::Event* evaluated = last_seen<sim::directory::RulesEvaluated>(
        context, [&](const sim::directory::RulesEvaluated& event) { return event.user == user; });
    choice.asked = evaluated != nullptr;
    if (evaluated != nullptr) {
        for (const auto& verdict : sim::as<sim::directory::RulesEvaluated>(*evaluated)->verdicts) {
            if (!choice.rule.exists() || verdict.matched) {
                choice.rule = verdict.rule;
                choice.matched = verdict.matched;
            }
        }
    }
    if (!choice.rule.exists() && known) {
        choice.rule = rule_of_membership(world, user);
    }
    if (!choice.rule.exists()) {
        choice.rule = known ? rule_that_misses(world, user) : world.directory.rules.begin()->first;
    }
    RuleCard card;
    lay_out_expression(world.directory.rules.at(choice.rule).expression, card);
    choice.attribute = attribute_of(card.expression_left);
    return choice;
}

RuleCard rule_card(const Context& context, const RuleChoice& choice) {
    RuleCard card;
    const sim::World& world = context.world();
    if (!choice.rule.exists()) {
        return card;
    }
    const sim::directory::GroupRule& rule = world.directory.rules.at(choice.rule);
    card.name = rule.name;
    card.position = context.say("view.rule.position",
                                {{"number", std::to_string(choice.rule.value)},
                                 {"count", std::to_string(world.directory.rules.size())}});
    card.condition_label = context.say("view.rule.if");
    lay_out_expression(rule.expression, card);
    card.followed = choice.asked && choice.matched;
    std::vector<std::string> groups;
    bool member = false;
    for (const sim::GroupId group : rule.groups) {
        groups.push_back(name_of_group(world.directory, group));
        member = member || world.directory.memberships.contains({context.person.user, group});
        for (const auto& [key, assignment] : world.apps.group_assignments) {
            if (key.first == group) {
                card.apps.push_back(world.apps.apps.at(key.second).label);
            }
        }
    }
    const sim::directory::User* user = world.directory.users.find(context.person.user);
    const bool gone = user != nullptr && user->status == sim::directory::UserStatus::deprovisioned;
    card.verdict = verdict_chip(context, choice, member);
    card.groups = sim::join(groups, ", ");
    card.groups_label = context.say(gone && member ? "view.rule.still_in"
                                    : member       ? "view.rule.added_to"
                                                   : "view.rule.adds_to");
    card.apps_label = context.say(gone ? "view.rule.apps_removed" : "view.rule.apps");
    return card;
}

}  // namespace ui::views
