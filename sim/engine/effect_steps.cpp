// SPDX-License-Identifier: MIT
// Each action of the catalogue as commands and facts.
#include "sim/engine/effect_steps.h"

#include <algorithm>
#include <array>

#include "sim/apps/console.h"
#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "sim/engine/effect_meanings.h"
#include "sim/engine/intents.h"

namespace sim::effects {

namespace {

using apps::Switch;
using faults::Action;
using faults::Effect;
using faults::Fault;
using Steps = std::vector<Step>;

Switch position_of(const Effect& effect) { return effect.value == "on" ? Switch::on : Switch::off; }

const apps::Mapping* mapping_of(const apps::App& app, std::string_view target) {
    for (const apps::Mapping& mapping : app.mappings) {
        if (mapping.target == target) {
            return &mapping;
        }
    }
    return nullptr;
}

template <class AppCommand>
Steps give(AppCommand command) {
    return {Command(apps::Command(std::move(command)))};
}

// A value that begins with a slash is typed behind the app's own address.
Steps set_address(const World& world, const Effect& effect, const Fault& fault) {
    const apps::App& app = world.apps.apps.at(fault.app);
    const std::string own = app.service.scheme + "://" + app.service.host + app.service.base_path;
    const std::string value(effect.value);
    const bool behind = value.empty() || value.front() == '/';
    return give(apps::SetConnection{fault.app, behind ? own + value : value, app.token});
}

Steps map_once(const World& world, const Effect& effect, const Fault& fault) {
    const apps::Mapping* known = mapping_of(world.apps.apps.at(fault.app), effect.name);
    if (known == nullptr) {
        return {};
    }
    return give(apps::SetAppMapping{fault.app, known->target, known->expression,
                                    apps::Applies::create_only});
}

// Where there was no mapping before the fault, there is none afterwards.
Steps restore_mapping(const World& /*world*/, const Effect& effect, const Fault& fault) {
    std::string target(effect.name);
    if (fault.original.empty()) {
        return give(apps::RemoveAppMapping{fault.app, std::move(target)});
    }
    return give(apps::SetAppMapping{fault.app, std::move(target), fault.original,
                                    apps::Applies::create_and_update});
}

Steps provision_users(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const AppId app = fault.app;
    Steps steps;
    for (const auto& [key, app_user] : world.apps.app_users) {
        const bool waits = app_user.status == apps::AppUserStatus::active ||
                           app_user.status == apps::AppUserStatus::staged;
        if (key.second == app && waits) {
            steps.emplace_back(Command(apps::Command(apps::ProvisionUser{key.first, app})));
        }
    }
    return steps;
}

Steps edit_accounts(const World& world, const Effect& effect, const Fault& fault) {
    const AppId app = fault.app;
    Steps steps;
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second == app && app_user.status == apps::AppUserStatus::provisioned) {
            steps.emplace_back(Command(apps::Command(apps::EditInApp{
                app, app_user.external_id, std::string(effect.name), std::string(effect.value)})));
        }
    }
    return steps;
}

Steps mend_accounts(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const AppId app = fault.app;
    Steps steps;
    for (const auto& [key, app_user] : world.apps.app_users) {
        if (key.second != app || app_user.status != apps::AppUserStatus::provisioned) {
            continue;
        }
        const scim::Resource* account = apps::linked_account(world.apps, key.first, app);
        if (account != nullptr && !account->active) {
            steps.emplace_back(
                Outside{apps::Event(apps::StoreChanged{
                            app, scim::StoreChange{scim::ResourceKind::user, account->id,
                                                   apps::switched_on(*account, world.now)}}),
                        ActorId::administrator});
        }
        for (const std::string& target : intents::wrong_attributes(world, key.first, app)) {
            steps.emplace_back(Command(apps::Command(
                apps::EditInApp{app, app_user.external_id, target,
                                intents::wanted_attribute(world, key.first, app, target)})));
        }
    }
    return steps;
}

Steps rotate_token(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const auto count = static_cast<std::uint32_t>(world.faults.faults.size() - 1);
    Random chance = stream_of(
        world.seed, "token/" + std::to_string(fault.app.value) + "/" + std::to_string(count));
    return {Outside{apps::Event(apps::ServiceTokenRotated{fault.app, chance.letters(24)})}};
}

const apps::App& app_of(const World& world, const Fault& fault) {
    return world.apps.apps.at(fault.app);
}

// What concerns one app; the app is there.
constexpr std::array app_meanings{
    Meaning{Action::set_capability,
            [](const World&, const Effect& effect, const Fault& fault) {
                return give(apps::SetCapability{fault.app, *apps::capability_named(effect.name),
                                                position_of(effect)});
            }},
    Meaning{Action::set_provisioning,
            [](const World&, const Effect& effect, const Fault& fault) {
                return give(apps::SwitchProvisioning{fault.app, position_of(effect)});
            }},
    Meaning{Action::set_base_url, set_address},
    Meaning{Action::set_token,
            [](const World& world, const Effect&, const Fault& fault) {
                return give(
                    apps::SetConnectionToken{fault.app, app_of(world, fault).service.bearer_token});
            }},
    Meaning{Action::map,
            [](const World&, const Effect& effect, const Fault& fault) {
                return give(apps::SetAppMapping{fault.app, std::string(effect.name),
                                                std::string(effect.value)});
            }},
    Meaning{Action::map_once, map_once},
    Meaning{Action::restore_mapping, restore_mapping},
    Meaning{Action::remove_mapping,
            [](const World&, const Effect& effect, const Fault& fault) {
                return give(apps::RemoveAppMapping{fault.app, std::string(effect.name)});
            }},
    Meaning{Action::provision_users, provision_users},
    Meaning{Action::retry_failed_tasks,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{Command(RetryFailedTasks{fault.app})};
            }},
    Meaning{Action::test_connection,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{Command(TestConnection{fault.app})};
            }},
    Meaning{Action::force_sync,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{Command(ForceSync{fault.app})};
            }},
    Meaning{
        Action::report_unowned,
        [](const World&, const Effect&, const Fault& fault) {
            return Steps{Command(FindUnownedAccounts{fault.app, provisioning::Unowned::report})};
        }},
    Meaning{Action::deactivate_unowned,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{
                    Command(FindUnownedAccounts{fault.app, provisioning::Unowned::deactivate})};
            }},
    Meaning{Action::set_service,
            [](const World&, const Effect& effect, const Fault& fault) {
                return Steps{Outside{apps::Event(apps::ServiceChanged{
                    fault.app, std::string(effect.name), position_of(effect)})}};
            }},
    Meaning{Action::rotate_token, rotate_token},
    Meaning{Action::edit_accounts, edit_accounts},
    Meaning{Action::mend_accounts, mend_accounts},
};

// Rules are edited while inactive and look at everybody once they are active again.
Steps edit_rule(const Fault& fault, const std::string& expression,
                std::optional<std::vector<UserId>> excluded = {}) {
    using Rule = directory::Command;
    return {Command(Rule(directory::DeactivateRule{fault.rule})),
            Command(Rule(directory::EditRule{fault.rule, expression, {}, std::move(excluded)})),
            Command(Rule(directory::ActivateRule{fault.rule}))};
}

// Somebody who is in a group by the rule alone is taken out by hand.
Steps exclude_member(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const auto member = member_by(world, fault.rule);
    if (!member) {
        return {};
    }
    return {Command(directory::Command(directory::RemoveMember{member->second, member->first}))};
}

const directory::GroupRule& rule_of(const World& world, const Fault& fault) {
    return world.directory.rules.at(fault.rule);
}

// What concerns one rule; the rule is there.
constexpr std::array rule_meanings{
    Meaning{Action::spoil_rule,
            [](const World& world, const Effect& effect, const Fault& fault) {
                return edit_rule(fault, spoiled(rule_of(world, fault).expression, effect.value));
            }},
    Meaning{Action::restore_rule,
            [](const World&, const Effect&, const Fault& fault) {
                return edit_rule(fault, fault.original);
            }},
    Meaning{Action::set_rule,
            [](const World&, const Effect& effect, const Fault& fault) {
                return Steps{
                    Command(effect.value == "active"
                                ? directory::Command(directory::ActivateRule{fault.rule})
                                : directory::Command(directory::DeactivateRule{fault.rule}))};
            }},
    Meaning{Action::exclude_member, exclude_member},
    Meaning{Action::clear_exclusions,
            [](const World& world, const Effect&, const Fault& fault) {
                return edit_rule(fault, rule_of(world, fault).expression, std::vector<UserId>{});
            }},
};

}  // namespace

std::string spoiled(std::string expression, std::string_view slip) {
    const std::size_t open = expression.find('"');
    const std::size_t close = open == std::string::npos ? open : expression.find('"', open + 1);
    if (close == std::string::npos) {
        return expression;
    }
    const std::string text = expression.substr(open + 1, close - open - 1);
    return expression.replace(open + 1, text.size(),
                              slip == "space" ? text + " " : lower_case(text));
}

std::string text_to_keep(const World& world, const Effect& effect, const Fault& fault) {
    if (effect.action == Action::spoil_rule) {
        return world.directory.rules.at(fault.rule).expression;
    }
    const bool maps = effect.action == Action::map || effect.action == Action::map_once ||
                      effect.action == Action::remove_mapping;
    if (!maps) {
        return access_text_to_keep(world, effect);
    }
    const apps::Mapping* known = mapping_of(world.apps.apps.at(fault.app), effect.name);
    return known != nullptr ? known->expression : std::string();
}

std::optional<directory::MembershipKey> member_by(const World& world, RuleId rule) {
    for (const auto& [key, membership] : world.directory.memberships) {
        const bool by_rule_alone =
            !membership.manual && membership.rules == std::vector<RuleId>{rule};
        if (by_rule_alone && directory::can_hold_apps(world.directory.users.at(key.first).status)) {
            return key;
        }
    }
    return std::nullopt;
}

std::vector<Step> steps_of(const World& world, const Effect& effect, const Fault& fault) {
    if (const Meaning* meaning = meaning_of(rule_meanings, effect.action)) {
        // Somebody may have deleted the rule since the fault.
        const bool there = world.directory.rules.contains(fault.rule);
        return there ? meaning->make(world, effect, fault) : Steps{};
    }
    if (const Meaning* meaning = meaning_of_source_action(effect.action)) {
        return meaning->make(world, effect, fault);
    }
    if (const Meaning* meaning = meaning_of_flow_action(effect.action)) {
        return meaning->make(world, effect, fault);
    }
    if (const Meaning* meaning = meaning_of_access_action(effect.action)) {
        return meaning->make(world, effect, fault);
    }
    if (!world.apps.apps.contains(fault.app)) {
        return {};  // a repair of a fault that is in no app
    }
    const Meaning* meaning = meaning_of(app_meanings, effect.action);
    meaning = meaning != nullptr ? meaning : meaning_of_push_action(effect.action);
    SIM_CHECK(meaning != nullptr, "every action of the catalogue means something");
    return meaning->make(world, effect, fault);
}

}  // namespace sim::effects
