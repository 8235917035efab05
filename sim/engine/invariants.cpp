// SPDX-License-Identifier: MIT
// The statements, each as one function over the world.
#include "sim/engine/invariants.h"

#include <map>

#include "sim/apps/owner_view.h"
#include "sim/directory/rules.h"
#include "sim/directory/sourcing.h"
#include "sim/engine/flow_statements.h"
#include "sim/engine/intents.h"

namespace sim {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

using intents::label_of;
using intents::person_of;

std::vector<Violation> no_orphan_accounts(const World& world) {
    std::vector<Violation> found;
    for (const auto& [app, details] : world.apps.apps) {
        for (const apps::UnownedAccount& unowned : apps::unowned_accounts(world.apps, app)) {
            found.push_back({"no_orphan_accounts",
                             "violation.no_orphan_accounts",
                             unowned.owner,
                             app,
                             {},
                             {},
                             {{"account", unowned.account->unique_name}, {"app", details.label}}});
        }
    }
    return found;
}

std::vector<Violation> assigned_users_have_account(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        const apps::App& details = world.apps.apps.at(app);
        const bool expected = app_user.status != apps::AppUserStatus::unassigned &&
                              apps::is_on(details, apps::Capability::create_users);
        if (!expected) {
            continue;
        }
        const scim::Resource* account = apps::linked_account(world.apps, user, app);
        if (account == nullptr || !account->active) {
            found.push_back({"assigned_users_have_account",
                             "violation.assigned_users_have_account",
                             user,
                             app,
                             {},
                             {},
                             {{"person", person_of(world, user)}, {"app", details.label}}});
        }
    }
    return found;
}

std::vector<Violation> no_failed_tasks(const World& world) {
    std::vector<Violation> found;
    for (const auto& [id, task] : world.provisioning.tasks) {
        if (task.status == provisioning::TaskStatus::failed) {
            found.push_back({"no_failed_tasks",
                             "violation.no_failed_tasks",
                             task.user,
                             task.app,
                             {},
                             {},
                             {{"kind", std::string(name_of(task.kind))},
                              {"person", person_of(world, task.user)},
                              {"app", label_of(world, task.app)},
                              {"status", std::to_string(task.error.status)}}});
        }
    }
    return found;
}

std::vector<Violation> memberships_have_a_reason(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, membership] : world.directory.memberships) {
        const auto [user, group] = key;
        bool has_reason = membership.manual;
        const directory::User& member = world.directory.users.at(user);
        for (const RuleId rule : membership.rules) {
            const bool watched =
                world.directory.rules.at(rule).status == directory::RuleStatus::active &&
                directory::rules_apply_to(member.status,
                                          world.directory.settings.rules_move_pending);
            has_reason = has_reason || !watched ||
                         directory::evaluate_rule(world.directory, rule, user).matched;
        }
        if (!has_reason) {
            found.push_back({"memberships_have_a_reason",
                             "violation.memberships_have_a_reason",
                             user,
                             {},
                             group,
                             {},
                             {{"person", person_of(world, user)},
                              {"group", world.directory.groups.at(group).name}}});
        }
    }
    return found;
}

std::vector<Violation> rules_match_clean_values(const World& world) {
    std::vector<Violation> found;
    for (const auto& [id, rule] : world.directory.rules) {
        for (const std::string& literal : intents::literals_of(rule.expression)) {
            const bool blank_edge =
                !literal.empty() && (literal.front() == ' ' || literal.back() == ' ');
            if (blank_edge) {
                found.push_back({"rules_match_clean_values",
                                 "violation.rules_match_clean_values",
                                 {},
                                 {},
                                 {},
                                 id,
                                 {{"rule", rule.name}, {"value", literal}}});
            }
        }
    }
    return found;
}

std::vector<Violation> deactivation_keeps_records(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        if (!app_user.external_id.empty() &&
            apps::linked_account(world.apps, user, app) == nullptr) {
            found.push_back({"deactivation_keeps_records",
                             "violation.deactivation_keeps_records",
                             user,
                             app,
                             {},
                             {},
                             {{"person", person_of(world, user)}, {"app", label_of(world, app)}}});
        }
    }
    return found;
}

std::vector<Violation> deprovisioned_have_no_apps(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        const directory::User* known = world.directory.users.find(user);
        const bool gone = known == nullptr || known->status == directory::UserStatus::deprovisioned;
        if (gone && app_user.status != apps::AppUserStatus::unassigned) {
            found.push_back({"deprovisioned_have_no_apps",
                             "violation.deprovisioned_have_no_apps",
                             user,
                             app,
                             {},
                             {},
                             {{"person", person_of(world, user)}, {"app", label_of(world, app)}}});
        }
    }
    return found;
}

std::vector<Violation> links_are_unique(const World& world) {
    std::vector<Violation> found;
    std::map<std::pair<AppId, std::string>, UserId> owners;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        if (app_user.external_id.empty()) {
            continue;
        }
        const auto [place, first] = owners.try_emplace({app, app_user.external_id}, user);
        if (!first) {
            found.push_back({"links_are_unique",
                             "violation.links_are_unique",
                             user,
                             app,
                             {},
                             {},
                             {{"person", person_of(world, user)},
                              {"other", person_of(world, place->second)},
                              {"app", label_of(world, app)}}});
        }
    }
    return found;
}

std::vector<Violation> imports_add_up(const World& world) {
    std::vector<Violation> found;
    for (const auto& [id, import] : world.directory.imports) {
        const int sum = directory::sum_of_buckets(import);
        if (sum != import.scanned) {
            found.push_back({"imports_add_up",
                             "violation.imports_add_up",
                             {},
                             {},
                             {},
                             {},
                             {{"import", std::to_string(id.value)},
                              {"scanned", std::to_string(import.scanned)},
                              {"sum", std::to_string(sum)}}});
        }
    }
    return found;
}

std::vector<Violation> app_imports_add_up(const World& world) {
    std::vector<Violation> found;
    for (const auto& [app, counts] : world.provisioning.app_imports) {
        const int sum =
            counts.owned + counts.inactive + counts.exact + counts.partial + counts.unmatched;
        if (sum != counts.scanned) {
            found.push_back({"app_imports_add_up",
                             "violation.app_imports_add_up",
                             {},
                             app,
                             {},
                             {},
                             {{"app", label_of(world, app)},
                              {"scanned", std::to_string(counts.scanned)},
                              {"sum", std::to_string(sum)}}});
        }
    }
    return found;
}

std::vector<Violation> profile_source_is_highest(const World& world) {
    std::vector<Violation> found;
    for (const auto& [user, details] : world.directory.users) {
        if (details.source != directory::profile_source_of(world.directory, user)) {
            found.push_back({"profile_source_is_highest",
                             "violation.profile_source_is_highest",
                             user,
                             {},
                             {},
                             {},
                             {{"person", person_of(world, user)}}});
        }
    }
    return found;
}

// An account that is off may stay in the app's group: nobody tells apps about those.
void check_pushed_group(const World& world, GroupId group, AppId app, const std::string& app_group,
                        std::vector<Violation>& found) {
    const scim::Store& store = world.apps.stores.at(app);
    for (auto place = world.apps.app_users.begin(); place != world.apps.app_users.end(); ++place) {
        const auto& [key, app_user] = *place;
        const scim::Resource* account =
            key.second == app ? store.find(scim::ResourceKind::user, app_user.external_id)
                              : nullptr;
        if (account == nullptr || !account->active ||
            app_user.status != apps::AppUserStatus::provisioned) {
            continue;
        }
        const directory::User* user = world.directory.users.find(key.first);
        if (user != nullptr && user->status == directory::UserStatus::staged) {
            continue;  // the vendor pushes nobody who is still staged
        }
        const bool wanted = world.directory.memberships.contains({key.first, group});
        const bool there = store.member(app_group, app_user.external_id) != nullptr;
        if (wanted != there) {
            found.push_back({"pushed_groups_match",
                             wanted ? "violation.pushed_groups_match.missing"
                                    : "violation.pushed_groups_match.extra",
                             key.first,
                             app,
                             group,
                             {},
                             {{"person", person_of(world, key.first)},
                              {"group", world.directory.groups.at(group).name},
                              {"app", label_of(world, app)}}});
        }
    }
}

std::vector<Violation> pushed_groups_match(const World& world) {
    std::vector<Violation> found;
    for (const auto& [key, pushed] : world.provisioning.pushed_groups) {
        const bool active =
            pushed.status == provisioning::PushStatus::active &&
            apps::is_on(world.apps.apps.at(key.second), apps::Capability::push_groups);
        if (active) {
            check_pushed_group(world, key.first, key.second, pushed.app_group, found);
        }
    }
    return found;
}

std::vector<Violation> token_scopes_within_policy(const World& world) {
    std::vector<Violation> found;
    for (const auto& [id, token] : world.access.tokens) {
        for (const std::string& scope : token.scopes) {
            if (!token.rule_scopes.empty() && !access::contains(token.rule_scopes, scope)) {
                found.push_back({"token_scopes_within_policy",
                                 "violation.token_scopes_within_policy",
                                 token.user,
                                 {},
                                 {},
                                 {},
                                 {{"client", token.client}, {"scope", scope}}});
            }
        }
    }
    return found;
}

}  // namespace

const std::vector<Invariant>& invariants() {
    using enum Invariant::When;
    using enum Invariant::Kind;
    static const std::vector<Invariant> all = {
        {"no_orphan_accounts", at_rest, order, no_orphan_accounts},
        {"assigned_users_have_account", at_rest, order, assigned_users_have_account},
        {"no_failed_tasks", at_rest, order, no_failed_tasks},
        {"memberships_have_a_reason", at_rest, order, memberships_have_a_reason},
        {"rules_match_clean_values", at_rest, order, rules_match_clean_values},
        {"deactivation_keeps_records", always, order, deactivation_keeps_records},
        {"deprovisioned_have_no_apps", at_rest, order, deprovisioned_have_no_apps},
        {"pushed_groups_match", at_rest, order, pushed_groups_match},
        {"links_are_unique", always, order, links_are_unique},
        {"imports_add_up", always, order, imports_add_up},
        {"app_imports_add_up", always, order, app_imports_add_up},
        {"profile_source_is_highest", at_rest, order, profile_source_is_highest},
        {"token_scopes_within_policy", always, order, token_scopes_within_policy},
        {"flow_runs_end", at_rest, order, flow_statements::flow_runs_end},
        {"leavers_are_deactivated", at_rest, intent, intents::leavers_are_deactivated},
        {"workers_are_active", at_rest, intent, intents::workers_are_active},
        {"nobody_starts_early", at_rest, intent, intents::nobody_starts_early},
        {"imports_go_on", at_rest, intent, intents::imports_go_on},
        {"rules_reach_everybody", at_rest, intent, intents::rules_reach_everybody},
        {"members_are_watched", at_rest, intent, intents::members_are_watched},
        {"rules_spell_as_profiles_do", at_rest, intent, intents::rules_spell_as_profiles_do},
        {"mappings_can_be_computed", at_rest, intent, intents::mappings_can_be_computed},
        {"accounts_match_mappings", at_rest, intent, intents::accounts_match_mappings},
        {"apps_know_everybody", at_rest, intent, intents::apps_know_everybody},
        {"pushed_members_are_assigned", at_rest, intent, intents::pushed_members_are_assigned},
        {"app_imports_see_everything", at_rest, intent, intents::app_imports_see_everything},
        {"apps_have_one_manager", at_rest, intent, flow_statements::apps_have_one_manager},
        {"flows_miss_nothing", at_rest, intent, flow_statements::flows_miss_nothing},
        {"flow_runs_succeed", at_rest, intent, flow_statements::flow_runs_succeed},
        {"clients_have_a_policy", at_rest, intent, intents::clients_have_a_policy},
        {"access_rules_can_be_reached", at_rest, intent, intents::access_rules_can_be_reached},
        {"scopes_of_rules_are_defined", at_rest, intent, intents::scopes_of_rules_are_defined},
        {"leavers_tokens_end_soon", at_rest, intent, intents::leavers_tokens_end_soon},
        {"apis_expect_their_server", at_rest, intent, intents::apis_expect_their_server},
        {"apis_tell_the_time", at_rest, intent, intents::apis_tell_the_time},
        {"routes_need_defined_scopes", at_rest, intent, intents::routes_need_defined_scopes},
        {"apis_read_the_key_set", at_rest, intent, intents::apis_read_the_key_set},
        {"apis_check_every_claim", at_rest, intent, intents::apis_check_every_claim},
        {"apis_check_signatures", at_rest, intent, intents::apis_check_signatures},
        {"apis_refuse_unsigned_tokens", at_rest, intent, intents::apis_refuse_unsigned_tokens},
        {"leaked_keys_are_revoked", at_rest, intent, intents::leaked_keys_are_revoked},
    };
    return all;
}

const Invariant* find_invariant(std::string_view name) {
    for (const Invariant& invariant : invariants()) {
        if (invariant.name == name) {
            return &invariant;
        }
    }
    return nullptr;
}

namespace {

std::vector<Violation> violations_of(const World& world, bool order_only) {
    std::vector<Violation> found;
    for (const Invariant& invariant : invariants()) {
        const bool waits = invariant.when == Invariant::When::at_rest && !world.pending.empty();
        if (waits || (order_only && invariant.kind != Invariant::Kind::order)) {
            continue;
        }
        auto more = invariant.check(world);
        std::move(more.begin(), more.end(), std::back_inserter(found));
    }
    return found;
}

}  // namespace

std::vector<Violation> violations_in(const World& world) { return violations_of(world, false); }

std::vector<Violation> disorder_in(const World& world) { return violations_of(world, true); }

}  // namespace sim
