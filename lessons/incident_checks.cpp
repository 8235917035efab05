// SPDX-License-Identifier: MIT
// Compares the accounts of the apps with those of a healthy run, and tries what comes next.
#include "lessons/incident_checks.h"

#include <algorithm>
#include <array>
#include <map>

#include "sim/engine/invariants.h"

namespace lessons {

namespace {

using What = IncidentCheck::What;

constexpr std::size_t probe_steps_max = 20'000;

using sim::World;

// Every record of every app: the app's key and the userName, and whether it can sign in.
using Accounts = std::map<std::pair<std::string, std::string>, bool>;

Accounts accounts_in(const World& world) {
    Accounts accounts;
    for (const auto& [app, store] : world.apps.stores) {
        const std::string& label = world.apps.apps.at(app).label;
        for (const auto& [id, account] : store.users()) {
            // Two records of one name: one of them in use is enough to be in.
            bool& active = accounts[{label, account.unique_name}];
            active = active || account.active;
        }
    }
    return accounts;
}

bool is_active(const Accounts& accounts, const Accounts::key_type& key) {
    const auto found = accounts.find(key);
    return found != accounts.end() && found->second;
}

void note(IncidentCheck& check, const Accounts::key_type& account) {
    check.holds = false;
    check.breaks.push_back({"incident.break." + std::string(name_of(check.what)),
                            {{"app", account.first}, {"account", account.second}}});
}

IncidentCheck nobody_stays(const Accounts& healthy, const Accounts& now) {
    IncidentCheck check{What::nobody_stays, true, {}};
    for (const auto& [account, active] : now) {
        if (active && !is_active(healthy, account)) {
            note(check, account);
        }
    }
    return check;
}

IncidentCheck everybody_is_in(const Accounts& healthy, const Accounts& now) {
    IncidentCheck check{What::everybody_is_in, true, {}};
    for (const auto& [account, active] : healthy) {
        if (active && !is_active(now, account)) {
            note(check, account);
        }
    }
    return check;
}

IncidentCheck records_stay(const Accounts& before, const Accounts& now) {
    IncidentCheck check{What::records_stay, true, {}};
    for (const auto& [account, active] : before) {
        if (now.count(account) == 0) {
            note(check, account);
        }
    }
    return check;
}

IncidentCheck world_in_order(const World& world, What what) {
    IncidentCheck check{what, true, {}};
    for (const sim::Violation& violation : sim::violations_in(world)) {
        check.holds = false;
        check.breaks.emplace_back(violation.code, violation.arguments);
    }
    return check;
}

// Somebody new in the place of the person whom the scenario is about: starts, gets another title,
// and leaves.
std::vector<sim::ScriptedCommand> next_person(const sim::scenario::Scenario& scenario,
                                              const World& world) {
    const auto* model = world.hr.employees.find(scenario.focus);
    if (model == nullptr) {
        return {};
    }
    constexpr const char* number = "E-9001";
    const sim::SourceId source = scenario.focus.first;
    sim::Profile attributes = model->attributes;
    attributes.set("given_name", std::string("Robin"));
    attributes.set("family_name", std::string("Nextone"));
    attributes.set("email", std::string("robin.nextone@juno.example"));
    attributes.set("title", std::string("Newcomer"));
    const sim::Duration hour{3'600'000};
    sim::Instant at = world.now + hour;
    const sim::Date today = sim::date_of(at);
    std::vector<sim::ScriptedCommand> script;
    const auto then_import = [&](sim::hr::Command command) {
        script.push_back({at, std::move(command), {}});
        script.push_back({at + sim::Duration{2'000}, sim::RunImport{source}, {}});
        at = at + hour;
    };
    then_import(sim::hr::RecordHire{source, number, sim::hr::EmploymentKind::employee, today,
                                    std::nullopt, attributes});
    then_import(sim::hr::RecordChange{source, number, {{"title", std::string("No longer new")}}});
    then_import(sim::hr::RecordTermination{source, number, sim::date_of(at)});
    return script;
}

sim::Run continued(const sim::scenario::Scenario& scenario, sim::Run run) {
    run.append(next_person(scenario, run.world()));
    run.play_out(probe_steps_max);
    run.go_to(run.timeline().end());
    return run;
}

// The same commands on a healthy run and on this one have to come to the same accounts.
IncidentCheck next_time(const IncidentWorld& world, const sim::Run& now) {
    const sim::Run healthy = continued(world.healthy.scenario, world.healthy.run);
    const sim::Run tried = continued(world.healthy.scenario, now);
    IncidentCheck check = world_in_order(tried.world(), What::next_time);
    const Accounts wanted = accounts_in(healthy.world());
    const Accounts found = accounts_in(tried.world());
    for (const IncidentCheck& part :
         {nobody_stays(wanted, found), everybody_is_in(wanted, found)}) {
        check.holds = check.holds && part.holds;
        check.breaks.insert(check.breaks.end(), part.breaks.begin(), part.breaks.end());
    }
    return check;
}

}  // namespace

std::string_view name_of(IncidentCheck::What what) {
    constexpr std::array<std::string_view, 5> names = {
        "nobody_stays", "everybody_is_in", "records_stay", "world_in_order", "next_time"};
    return names.at(static_cast<std::size_t>(what));
}

std::vector<IncidentCheck> checks_of(const IncidentWorld& world, const sim::Run& now) {
    const Accounts healthy = accounts_in(world.healthy.run.world());
    const Accounts accounts = accounts_in(now.world());
    std::vector<IncidentCheck> checks = {
        nobody_stays(healthy, accounts), everybody_is_in(healthy, accounts),
        records_stay(accounts_in(world.broken.run.world()), accounts),
        world_in_order(now.world(), What::world_in_order), next_time(world, now)};
    return checks;
}

bool newcomer_gets_in(const IncidentWorld& world) {
    const sim::Run healthy = continued(world.healthy.scenario, world.healthy.run);
    return accounts_in(healthy.world()).size() > accounts_in(world.healthy.run.world()).size();
}

bool all_hold(const std::vector<IncidentCheck>& checks) {
    return std::all_of(checks.begin(), checks.end(),
                       [](const IncidentCheck& check) { return check.holds; });
}

}  // namespace lessons
