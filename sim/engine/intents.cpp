// SPDX-License-Identifier: MIT
// Each statement of intent as one function over the world.
#include "sim/engine/intents.h"

#include <algorithm>
#include <optional>
#include <set>

#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "sim/engine/hops.h"

namespace sim::intents {

namespace {

using Violations = std::vector<Violation>;

Violation about_person(const World& world, std::string_view name, UserId user) {
    return {name, "violation." + std::string(name),    user, {}, {},
            {},   {{"person", person_of(world, user)}}};
}

Violation about_app_user(const World& world, std::string_view name, UserId user, AppId app) {
    Violation violation = about_person(world, name, user);
    violation.app = app;
    violation.arguments.emplace_back("app", label_of(world, app));
    return violation;
}

// How somebody stands by all of their records today: who works anywhere works here. A directory
// service keeps accounts, so it is asked only about people whom no other source knows.
std::optional<hr::Standing> standing_by(const World& world, UserId user, bool asks_services) {
    std::optional<hr::Standing> best;
    const Date today = date_of(world.now);
    for (auto place = world.directory.links.lower_bound({user, SourceId{}});
         place != world.directory.links.end() && place->first.first == user; ++place) {
        const auto* employee = world.hr.employees.find({place->first.second, place->second.record});
        const bool is_service =
            world.hr.sources.at(place->first.second).kind == hr::SourceKind::directory_service;
        if (employee == nullptr || is_service != asks_services) {
            continue;
        }
        const hr::Standing standing = hr::standing_on(*employee, today);
        const bool here = standing == hr::Standing::working || standing == hr::Standing::on_leave;
        if (!best || here) {
            best = standing;
        }
    }
    return best;
}

std::optional<hr::Standing> standing_of(const World& world, UserId user) {
    const auto standing = standing_by(world, user, false);
    return standing ? standing : standing_by(world, user, true);
}

Violations where(const World& world, std::string_view name,
                 bool (*breaks)(hr::Standing, directory::UserStatus)) {
    Violations found;
    for (const auto& [user, details] : world.directory.users) {
        const auto standing = standing_of(world, user);
        if (standing && breaks(*standing, details.status)) {
            found.push_back(about_person(world, name, user));
        }
    }
    return found;
}

bool is_linked(const apps::AppUser& app_user) {
    return app_user.status == apps::AppUserStatus::provisioned && !app_user.external_id.empty();
}

bool may_be_moved(const World& world, UserId user) {
    return directory::rules_apply_to(world.directory.users.at(user).status,
                                     world.directory.settings.rules_move_pending);
}

// The groups of a rule that matches somebody whom it does not keep in them. Exceptions count as
// missing, because nobody sees them where the group is looked at.
void add_missing_groups(const World& world, RuleId id, UserId user, Violations& found) {
    const directory::GroupRule& rule = world.directory.rules.at(id);
    const bool matches = may_be_moved(world, user) &&
                         directory::preview_rule(world.directory, rule.expression, user).matches;
    for (const GroupId group : rule.groups) {
        if (matches && !world.directory.memberships.contains({user, group})) {
            found.push_back(about_person(world, "rules_reach_everybody", user));
            found.back().group = group;
            found.back().rule = id;
            found.back().arguments.emplace_back("group", name_of_group(world.directory, group));
            found.back().arguments.emplace_back("rule", rule.name);
        }
    }
}

std::string plain(const Value& value) {
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    return list != nullptr ? join(*list, ", ") : to_plain(value);
}

}  // namespace

std::string person_of(const World& world, UserId user) {
    const directory::User* known = world.directory.users.find(user);
    return known != nullptr ? directory::display_name(known->profile) : std::string();
}

std::string label_of(const World& world, AppId app) { return world.apps.apps.at(app).label; }

std::vector<std::string> literals_of(const std::string& expression) {
    std::vector<std::string> literals;
    std::size_t open = expression.find('"');
    while (open != std::string::npos) {
        const std::size_t close = expression.find('"', open + 1);
        if (close == std::string::npos) {
            break;
        }
        literals.push_back(expression.substr(open + 1, close - open - 1));
        open = expression.find('"', close + 1);
    }
    return literals;
}

Violations leavers_are_deactivated(const World& world) {
    return where(
        world, "leavers_are_deactivated", [](hr::Standing standing, directory::UserStatus status) {
            return standing == hr::Standing::left && status != directory::UserStatus::deprovisioned;
        });
}

Violations workers_are_active(const World& world) {
    return where(world, "workers_are_active",
                 [](hr::Standing standing, directory::UserStatus status) {
                     return standing == hr::Standing::working &&
                            (status == directory::UserStatus::deprovisioned ||
                             status == directory::UserStatus::suspended);
                 });
}

Violations nobody_starts_early(const World& world) {
    return where(
        world, "nobody_starts_early", [](hr::Standing standing, directory::UserStatus status) {
            return standing == hr::Standing::not_started && status == directory::UserStatus::active;
        });
}

Violations imports_go_on(const World& world) {
    if (!world.directory.halted.exists()) {
        return {};
    }
    return {{"imports_go_on",
             "violation.imports_go_on",
             {},
             {},
             {},
             {},
             {{"import", std::to_string(world.directory.halted.value)}}}};
}

Violations rules_reach_everybody(const World& world) {
    Violations found;
    for (const auto& [id, rule] : world.directory.rules) {
        if (rule.status == directory::RuleStatus::active) {
            for (const auto& [user, details] : world.directory.users) {
                add_missing_groups(world, id, user, found);
            }
        }
    }
    return found;
}

Violations members_are_watched(const World& world) {
    Violations found;
    for (const auto& [key, membership] : world.directory.memberships) {
        const bool watched =
            std::any_of(membership.rules.begin(), membership.rules.end(), [&](RuleId rule) {
                return world.directory.rules.at(rule).status == directory::RuleStatus::active;
            });
        if (!membership.manual && !watched) {
            found.push_back(about_person(world, "members_are_watched", key.first));
            found.back().group = key.second;
            found.back().rule = membership.rules.empty() ? RuleId{} : membership.rules.front();
            found.back().arguments.emplace_back("group",
                                                name_of_group(world.directory, key.second));
        }
    }
    return found;
}

Violations rules_spell_as_profiles_do(const World& world) {
    std::set<std::string> values;
    std::set<std::string> lower_values;
    for (const auto& [user, details] : world.directory.users) {
        for (const auto& [attribute, value] : details.profile.entries()) {
            if (const auto* text = std::get_if<std::string>(&value)) {
                values.insert(*text);
                lower_values.insert(lower_case(*text));
            }
        }
    }
    Violations found;
    for (const auto& [id, rule] : world.directory.rules) {
        for (const std::string& literal : literals_of(rule.expression)) {
            if (values.count(literal) == 0 && lower_values.count(lower_case(literal)) > 0) {
                found.push_back({"rules_spell_as_profiles_do",
                                 "violation.rules_spell_as_profiles_do",
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

Violations mappings_can_be_computed(const World& world) {
    Violations found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        if (app_user.status == apps::AppUserStatus::unassigned ||
            !world.directory.users.contains(user)) {
            continue;
        }
        for (const std::string& target : hops::failing_mappings(world, user, app)) {
            found.push_back(about_app_user(world, "mappings_can_be_computed", user, app));
            found.back().arguments.emplace_back("attribute", target);
        }
    }
    return found;
}

std::vector<std::string> wrong_attributes(const World& world, UserId user, AppId app) {
    const scim::Resource* account = apps::linked_account(world.apps, user, app);
    if (account == nullptr || !world.directory.users.contains(user)) {
        return {};
    }
    const Profile wanted = hops::app_profile(world, user, app, apps::Purpose::create);
    std::vector<std::string> wrong;
    for (const auto& [target, value] : wanted.entries()) {
        if (!is_blank(value) && apps::attribute_of(*account, target) != plain(value)) {
            wrong.push_back(target);
        }
    }
    return wrong;
}

std::string wanted_attribute(const World& world, UserId user, AppId app,
                             const std::string& target) {
    return plain(hops::app_profile(world, user, app, apps::Purpose::create).get(target));
}

Violations accounts_match_mappings(const World& world) {
    Violations found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        if (!is_linked(app_user)) {
            continue;
        }
        for (const std::string& target : wrong_attributes(world, user, app)) {
            found.push_back(about_app_user(world, "accounts_match_mappings", user, app));
            found.back().arguments.emplace_back("attribute", target);
        }
    }
    return found;
}

Violations apps_know_everybody(const World& world) {
    Violations found;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const auto [user, app] = key;
        const scim::Resource* account = apps::linked_account(world.apps, user, app);
        const bool there = account != nullptr && account->active;
        if (app_user.status != apps::AppUserStatus::unassigned && !there) {
            found.push_back(about_app_user(world, "apps_know_everybody", user, app));
        }
    }
    return found;
}

Violations pushed_members_are_assigned(const World& world) {
    Violations found;
    for (const auto& [key, pushed] : world.provisioning.pushed_groups) {
        const auto [group, app] = key;
        if (pushed.status != provisioning::PushStatus::active) {
            continue;
        }
        for (const UserId user : directory::members_of(world.directory, group)) {
            const auto status = world.directory.users.at(user).status;
            if (directory::can_hold_apps(status) && !apps::is_assigned(world.apps, user, app)) {
                found.push_back(about_app_user(world, "pushed_members_are_assigned", user, app));
                found.back().group = group;
                found.back().arguments.emplace_back("group", name_of_group(world.directory, group));
            }
        }
    }
    return found;
}

Violations app_imports_see_everything(const World& world) {
    Violations found;
    for (const auto& [app, counts] : world.provisioning.app_imports) {
        int there = 0;
        for (const auto& [id, account] : world.apps.stores.at(app).users()) {
            there += account.created <= counts.at ? 1 : 0;
        }
        if (counts.scanned < there) {
            found.push_back({"app_imports_see_everything",
                             "violation.app_imports_see_everything",
                             {},
                             app,
                             {},
                             {},
                             {{"app", label_of(world, app)},
                              {"scanned", std::to_string(counts.scanned)},
                              {"all", std::to_string(there)}}});
        }
    }
    return found;
}

}  // namespace sim::intents
