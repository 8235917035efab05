// SPDX-License-Identifier: MIT
// Actions of the catalogue on flows.
#include <map>

#include "sim/engine/effect_meanings.h"

namespace sim::effects {

namespace {

using faults::Action;
using faults::Effect;
using faults::Fault;
using workflows::Card;
using workflows::Wire;
using Steps = std::vector<Step>;

Step give(workflows::Command command) { return Command(std::move(command)); }

Card app_card(std::string key, std::string type, const std::string& app) {
    return {std::move(key),
            std::move(type),
            {{"app", app, ""}, {"user", Wire{"trigger", "user"}, ""}},
            {},
            {},
            ""};
}

// Somebody wanted a leaver's account to stay open until its files are handed over. The flow ends
// later than provisioning's own request, so its word is the last.
workflows::Flow waking_flow(const std::string& key, const std::string& app) {
    workflows::Flow flow;
    flow.key = key;
    flow.title = key;
    flow.summary = key;
    flow.trigger = {"trigger", "user_deactivated", {}, {}, {}, ""};
    flow.cards = {
        {"archive", "mailbox.archive", {{"mailbox", Wire{"trigger", "email"}, ""}}, {}, {}, ""},
        {"revoke", "shares.revoke", {{"owner", Wire{"trigger", "email"}, ""}}, {}, {}, ""},
        app_card("find", "app.find_account", app),
        app_card("wake", "app.activate_account", app)};
    return flow;
}

// The flow that the fault is aimed at, or the one that it installed in its app.
std::string flow_of(const World& world, const Fault& fault) {
    if (fault.flow) {
        return *fault.flow;
    }
    const apps::App* app = world.apps.apps.find(fault.app);
    return app != nullptr ? "hold-" + app->key + "-open" : std::string();
}

Steps install(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const std::string key = flow_of(world, fault);
    const apps::App* app = world.apps.apps.find(fault.app);
    if (app == nullptr) {
        return {};
    }
    return {give(workflows::SaveFlow{waking_flow(key, app->key)}),
            give(workflows::ActivateFlow{key})};
}

Steps switch_flow(const World& world, const Effect& effect, const Fault& fault) {
    const std::string key = flow_of(world, fault);
    return {effect.value == "on" ? give(workflows::ActivateFlow{key})
                                 : give(workflows::DeactivateFlow{key})};
}

Steps set_limit(const World& world, const Effect& effect, const Fault& /*fault*/) {
    workflows::Limits limits = world.workflows.limits;
    limits.steps_a_run = effect.value.empty() ? workflows::Limits{}.steps_a_run
                                              : std::stoi(std::string(effect.value));
    return {give(workflows::SetFlowLimits{limits})};
}

Steps run_missed(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const std::string key = flow_of(world, fault);
    const workflows::InstalledFlow* flow = world.workflows.flows.find(key);
    Steps steps;
    for (const workflows::MissedTrigger& missed :
         flow != nullptr ? flow->missed : std::vector<workflows::MissedTrigger>{}) {
        steps.push_back(give(workflows::RunFlow{key, missed.user}));
    }
    return steps;
}

Steps run_failed_again(const World& world, const Effect& /*effect*/, const Fault& /*fault*/) {
    std::map<std::pair<std::string, UserId>, bool> failed;
    for (const auto& [id, run] : world.workflows.runs) {
        failed[{run.flow, run.user}] = run.outcome == workflows::RunOutcome::failed;
    }
    Steps steps;
    for (const auto& [key, is_failed] : failed) {
        if (is_failed) {
            steps.push_back(give(workflows::RunFlow{key.first, key.second}));
        }
    }
    return steps;
}

constexpr std::array flow_meanings{
    Meaning{Action::install_flow, install},
    Meaning{Action::delete_flow,
            [](const World& world, const Effect&, const Fault& fault) {
                return Steps{give(workflows::DeleteFlow{flow_of(world, fault)})};
            }},
    Meaning{Action::switch_flow, switch_flow},
    Meaning{Action::set_flow_limit, set_limit},
    Meaning{Action::run_missed, run_missed},
    Meaning{Action::run_failed_again, run_failed_again},
};

}  // namespace

const Meaning* meaning_of_flow_action(Action action) { return meaning_of(flow_meanings, action); }

}  // namespace sim::effects
