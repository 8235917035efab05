// SPDX-License-Identifier: MIT
// Finds the silent failures: withheld tasks and rules that miss by a space.
#include "sim/log/missing.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/log/event_types.h"
#include "sim/log/names.h"

namespace sim::log {

namespace {

using provisioning::TaskKind;
using provisioning::TaskWithheld;

LogEntry expected_row(const World& world, const Event& event, Cursor cursor,
                      std::string_view type) {
    LogEntry row;
    row.event = event.id;
    row.cursor = cursor;
    row.published = event.at;
    row.event_type = type;
    row.message = "log." + row.event_type;
    row.actor = Names(world).actor_party(ActorId::directory);
    row.subject = subject_of(world, event);
    row.wire.kind = Wire::Kind::no_request;
    return row;
}

// The active account that the app holds for that person, linked or only of the same name.
const scim::Resource* active_account(const World& world, UserId user, AppId app) {
    const scim::Resource* account = apps::linked_account(world.apps, user, app);
    if (account == nullptr) {
        const directory::User* known = world.directory.users.find(user);
        const auto store = world.apps.stores.find(app);
        if (known != nullptr && store != world.apps.stores.end()) {
            account = store->second.user_by_name(known->profile.text("login"));
        }
    }
    return account != nullptr && account->active ? account : nullptr;
}

std::vector<LogEntry> after_withheld(const World& world, const Event& event, Cursor cursor,
                                     const TaskWithheld& withheld) {
    const bool expected = withheld.kind != TaskKind::create &&
                          active_account(world, withheld.user, withheld.app) != nullptr;
    if (!expected) {
        return {};
    }
    const Names names(world);
    LogEntry row = expected_row(
        world, event, cursor,
        withheld.kind == TaskKind::deactivate ? types::deactivate : types::push_profile);
    row.targets = {names.app_user_party(withheld.user, withheld.app), names.app_party(withheld.app),
                   names.user_party(withheld.user)};
    row.reason_key = "log.missing." + std::string(name_of(withheld.reason));
    return {std::move(row)};
}

// The expression with its text literals trimmed; the same text where nothing is to be trimmed.
std::string with_trimmed_literals(const std::string& expression) {
    std::string result;
    std::size_t at = 0;
    for (;;) {
        const std::size_t open = expression.find('"', at);
        const std::size_t close = open == std::string::npos ? open : expression.find('"', open + 1);
        if (close == std::string::npos) {
            return result + expression.substr(at);
        }
        result += expression.substr(at, open + 1 - at);
        result += trimmed(std::string_view(expression).substr(open + 1, close - open - 1));
        result += '"';
        at = close + 1;
    }
}

Profile with_trimmed_texts(const Profile& profile) {
    Profile result = profile;
    for (const auto& [name, value] : profile.entries()) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            result.set(name, std::string(trimmed(*text)));
        }
    }
    return result;
}

// Whether the rule says no, and would say yes if no value began or ended with a space.
bool misses_by_a_space(const World& world, const directory::GroupRule& rule, UserId user,
                       const Profile& clean_profile) {
    const directory::User& known = world.directory.users.at(user);
    const std::string clean_text = with_trimmed_literals(rule.expression);
    if (clean_text == rule.expression && clean_profile == known.profile) {
        return false;
    }
    const auto clean = expression::Expression::parse(clean_text, expression::Place::group_rule);
    if (!clean || !rule.parsed) {
        return false;
    }
    const auto says_yes = [&](const expression::Expression& text, const Profile& profile) {
        expression::Context context;
        context.user = &profile;
        context.user_id = known.okta_id;
        context.user_status = name_of(known.status);
        for (const GroupId group : directory::groups_of(world.directory, user)) {
            context.group_names.push_back(world.directory.groups.at(group).name);
        }
        const auto evaluation = expression::evaluate(text, context);
        const bool* truth = evaluation ? std::get_if<bool>(&evaluation->value) : nullptr;
        return truth != nullptr && *truth;
    };
    return !says_yes(*rule.parsed, known.profile) && says_yes(*clean, clean_profile);
}

std::vector<LogEntry> after_evaluation(const World& world, const Event& event, Cursor cursor,
                                       const directory::RulesEvaluated& evaluated) {
    std::vector<LogEntry> rows;
    if (!world.directory.users.contains(evaluated.user)) {
        return rows;
    }
    const Names names(world);
    const Profile clean_profile =
        with_trimmed_texts(world.directory.users.at(evaluated.user).profile);
    for (const auto& [id, rule] : world.directory.rules) {
        const bool excluded = std::find(rule.excluded.begin(), rule.excluded.end(),
                                        evaluated.user) != rule.excluded.end();
        const bool silent = rule.status == directory::RuleStatus::active && !excluded &&
                            misses_by_a_space(world, rule, evaluated.user, clean_profile);
        if (!silent) {
            continue;
        }
        for (const GroupId group : rule.groups) {
            LogEntry row = expected_row(world, event, cursor, types::group_member_add);
            row.wire.kind = Wire::Kind::nothing;
            row.targets = {names.user_party(evaluated.user), names.group_party(group)};
            row.subject.group = group;
            row.subject.rule = id;
            row.reason_key = "log.missing.rule_misses_by_a_space";
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

std::vector<LogEntry> missing_rows(const World& world, const Event& event, Cursor cursor) {
    if (const auto* withheld = as<TaskWithheld>(event)) {
        return after_withheld(world, event, cursor, *withheld);
    }
    if (const auto* evaluated = as<directory::RulesEvaluated>(event)) {
        return after_evaluation(world, event, cursor, *evaluated);
    }
    return {};
}

}  // namespace sim::log
