// SPDX-License-Identifier: MIT
// Draws commands that make sense often enough to reach deep states, and nonsense often enough to
// meet refusals.
#include "tests/support/random_run.h"

#include <array>
#include <string>

#include "sim/faults/catalogue.h"
#include "tests/support/fault_repair.h"
#include "tests/support/shipped.h"

namespace tests {

namespace {

using sim::Command;
using sim::Random;
using sim::World;

constexpr std::array<const char*, 6> departments = {"Sales",   "Engineering", "Finance",
                                                    "Support", "sales",       ""};

std::string number_of(std::uint64_t person) { return "E-" + std::to_string(person); }

sim::SourceId random_source(Random& chance) {
    return {static_cast<std::uint32_t>(1 + chance.below(4) / 3)};
}

Command random_hire(const World& world, Random& chance) {
    sim::hr::RecordHire hire;
    hire.source = random_source(chance);
    const std::uint64_t person = chance.below(12);
    hire.employee_id = number_of(person);
    hire.start_date = sim::date_of(world.now);
    hire.attributes = {
        {"given_name", "Person"},
        {"family_name", std::to_string(person)},
        // Two of the twelve share an address, as real feeds do.
        {"email", "person" + std::to_string(person == 11 ? 10 : person) + "@juno.example"},
        {"department", std::string(departments.at(chance.below(departments.size())))},
        {"title", "Title " + std::to_string(chance.below(3))}};
    return sim::hr::Command(std::move(hire));
}

Command random_hr_command(const World& world, Random& chance) {
    const std::string person = number_of(chance.below(12));
    const sim::SourceId source = random_source(chance);
    const sim::Date today = sim::date_of(world.now);
    switch (chance.below(9)) {
        case 0:
        case 1:
            return sim::hr::Command(sim::hr::RecordChange{
                source,
                person,
                {{"department", std::string(departments.at(chance.below(departments.size())))},
                 {"title", "Title " + std::to_string(chance.below(3))}}});
        case 2:
            return sim::hr::Command(sim::hr::RecordTermination{source, person, today});
        case 3:
            return sim::hr::Command(sim::hr::RecordLeave{source, person, today, {}});
        case 4:
            return sim::hr::Command(sim::hr::RecordReturn{source, person, today});
        case 5:
            return sim::hr::Command(sim::hr::RescindTermination{source, person});
        case 6:
            return sim::hr::Command(sim::hr::DeleteRecord{source, person});
        default:
            return sim::hr::Command(sim::hr::RecordRehire{source, person, today, {}});
    }
}

sim::UserId random_user(Random& chance) {
    return {static_cast<std::uint32_t>(1 + chance.below(12))};
}

Command random_user_command(Random& chance) {
    using namespace sim::directory;
    const sim::UserId user = random_user(chance);
    const sim::GroupId group{static_cast<std::uint32_t>(1 + chance.below(5))};
    const std::vector<sim::directory::Command> all = {
        SuspendUser{user},
        UnsuspendUser{user},
        DeactivateUser{user},
        ActivateUser{user},
        AddMember{group, user},
        RemoveMember{group, user},
        DeleteUser{user},
        ReactivateUser{user},
        ResetPassword{user},
        ExpirePassword{user},
        UnlockUser{user},
        SetPassword{user},
        SignIn{user, chance.below(3) == 0},
        EditUserProfile{user, {{"title", std::string("By hand")}}},
        CreateUser{{{"login", "person" + std::to_string(chance.below(12)) + "@juno.example"}},
                   static_cast<Activation>(chance.below(3))}};
    return all.at(chance.below(all.size()));
}

sim::directory::SourceSettings random_settings(Random& chance) {
    sim::directory::SourceSettings settings;
    settings.when_deactivated = static_cast<sim::directory::WhenDeactivated>(chance.below(3));
    settings.suspends_on_leave = chance.below(2) == 0;
    settings.confirms_exact = chance.below(4) != 0;
    settings.confirms_new = chance.below(4) != 0;
    settings.allows_partial_match = chance.below(2) == 0;
    settings.signs_in_elsewhere = chance.below(4) != 0;
    settings.activates_new = chance.below(8) != 0;
    return settings;
}

// Rules, groups, sources and imports.
Command random_setting(Random& chance) {
    using namespace sim::directory;
    const sim::RuleId rule{static_cast<std::uint32_t>(1 + chance.below(6))};
    const sim::GroupId group{static_cast<std::uint32_t>(1 + chance.below(6))};
    const sim::SourceId source = random_source(chance);
    const RecordKey record{source, number_of(chance.below(12))};
    const std::string text =
        "user.department == \"" + std::string(departments.at(chance.below(4))) + "\"";
    Settings settings;
    settings.safeguard_users_min = chance.below(2) == 0 ? 1 : 100;
    settings.rules_move_pending = chance.below(2) == 0;
    const std::vector<sim::directory::Command> all = {
        CreateGroup{"Group " + std::to_string(chance.below(3))},
        DeleteGroup{group},
        CreateRule{"Another", text, {group}, {}},
        EditRule{rule, text, std::vector<sim::GroupId>{group}},
        ActivateRule{rule},
        DeactivateRule{rule},
        DeleteRule{rule, chance.below(2) == 0},
        SetSourceSettings{source, random_settings(chance)},
        SetSourcePriority{{source}},
        SetAttributeSourcing{"title", {Sourcing::override_source, {source}}},
        SetAttributeSourcing{"title", {}},
        ChangeSettings{settings},
        ConfirmRecord{record, static_cast<MatchChoice>(1 + chance.below(3)), {}},
        UnignoreRecord{record},
        ResumeImports{},
        CancelHaltedImport{}};
    return all.at(chance.below(all.size()));
}

// Assignments, what they give, and mappings. The user name stays what it is: without it nobody
// could be found in the app.
sim::Command random_app_setting(Random& chance, sim::AppId app) {
    using namespace sim::apps;
    const sim::UserId user = random_user(chance);
    const sim::GroupId group{static_cast<std::uint32_t>(1 + chance.below(6))};
    const Applies applies =
        chance.below(2) == 0 ? Applies::create_only : Applies::create_and_update;
    const std::string text = chance.below(2) == 0 ? "user.title" : "user.department";
    const sim::Profile values = {{"userType", "Type " + std::to_string(chance.below(3))}};
    const std::vector<sim::apps::Command> all = {
        AssignGroup{group, app},
        UnassignGroup{group, app},
        AssignUser{user, app},
        UnassignUser{user, app},
        ConvertAssignment{user, app},
        ProvisionUser{user, app},
        ReadAccountBack{user, app},
        SetUserValues{user, app, values},
        SetGroupValues{group, app, values},
        SetAssignmentPriority{group, app, static_cast<int>(chance.below(3))},
        SetAppMapping{app, "title", text, applies},
        SetAppMapping{app, "nickName", text, applies},
        RemoveAppMapping{app, "nickName"},
        EditInApp{app, "person" + std::to_string(chance.below(12)) + "@juno.example", "title",
                  "By the app"}};
    return all.at(chance.below(all.size()));
}

// Only what is certain is confirmed: somebody else's account would fail at every update.
sim::Command random_confirmation(const World& world, sim::AppId app) {
    for (const auto& [key, found] : world.provisioning.found_accounts) {
        if (key.first == app && found.match == sim::provisioning::AccountMatch::exact) {
            return sim::apps::Command(sim::apps::ConfirmAccount{found.user, app, key.second});
        }
    }
    return sim::FindUnownedAccounts{app, sim::provisioning::Unowned::report};
}

sim::Command random_push_rule(Random& chance, sim::AppId app) {
    using namespace sim::provisioning;
    const std::string name = "Rule " + std::to_string(chance.below(2));
    if (chance.below(3) == 0) {
        const auto pushes = chance.below(2) == 0 ? RulePushes::stay : RulePushes::end;
        return RuleCommand(RemovePushRule{app, name, pushes});
    }
    const auto match = static_cast<NameMatch>(chance.below(3));
    return RuleCommand(AddPushRule{app, name, match, chance.below(2) == 0 ? "S" : "Group"});
}

sim::Command random_push(Random& chance, sim::AppId app) {
    using namespace sim::provisioning;
    const sim::GroupId group{static_cast<std::uint32_t>(1 + chance.below(6))};
    const auto fate = chance.below(2) == 0 ? AppGroupFate::leave : AppGroupFate::remove;
    const auto status = chance.below(2) == 0 ? PushStatus::active : PushStatus::inactive;
    const std::vector<sim::provisioning::Command> all = {
        AddPushedGroup{group, app}, SetPushStatus{group, app, status}, PushGroupNow{group, app},
        UnlinkPushedGroup{group, app, fate}};
    return all.at(chance.below(all.size()));
}

sim::Command random_switch(Random& chance, sim::AppId app) {
    const auto capability = static_cast<sim::apps::Capability>(3 + chance.below(3));
    const auto position = chance.below(4) == 0 ? sim::apps::Switch::off : sim::apps::Switch::on;
    return sim::apps::Command(sim::apps::SetCapability{app, capability, position});
}

Command random_fault(Random& chance) {
    const auto& entries = sim::faults::catalogue();
    const auto& entry = entries.at(chance.below(entries.size()));
    const auto target = static_cast<std::uint32_t>(1 + chance.below(4));
    return sim::faults::Command(
        sim::faults::InjectFault{std::string(entry.key), {target}, {target}, {target}});
}

Command random_repair(const World& world, Random& chance) {
    const auto id = static_cast<std::uint32_t>(1 + chance.below(4));
    const auto* fault = world.faults.faults.find({id});
    const auto* entry = fault != nullptr ? sim::faults::find_entry(fault->key) : nullptr;
    const std::string key =
        entry != nullptr ? std::string(entry->repairs.at(chance.below(entry->repairs.size())).key)
                         : std::string("nothing");
    return sim::faults::Command(sim::faults::ApplyRepair{{id}, key});
}

}  // namespace

sim::Run empty_company(std::uint64_t seed) {
    sim::scenario::Scenario scenario = shipped_scenario("source-priority");
    scenario.seed = seed;
    scenario.script.clear();
    scenario.history.clear();
    return sim::scenario::start(scenario);
}

Command command_for(const World& world, std::uint64_t number) {
    Random chance{number};
    const std::uint64_t kind = chance.below(100);
    if (kind < 55) {
        return sim::Advance{};
    }
    if (kind < 65) {
        return random_hire(world, chance);
    }
    if (kind < 75) {
        return random_hr_command(world, chance);
    }
    if (kind < 82) {
        return sim::RunImport{random_source(chance),
                              static_cast<sim::directory::ImportMode>(chance.below(2))};
    }
    if (kind < 86) {
        return random_user_command(chance);
    }
    if (kind < 89) {
        return random_setting(chance);
    }
    if (kind < 92) {
        return random_fault(chance);
    }
    if (kind < 95) {
        return random_repair(world, chance);
    }
    const sim::AppId app{static_cast<std::uint32_t>(1 + chance.below(5))};
    switch (chance.below(12)) {
        case 11:
            return random_confirmation(world, app);
        case 7:
        case 8:
        case 9:
            return random_app_setting(chance, app);
        case 10:
            return random_push_rule(chance, app);
        case 4:
            return random_switch(chance, app);
        case 5:
        case 6:
            return random_push(chance, app);
        case 0:
            return sim::RetryFailedTasks{app};
        case 1:
            return sim::ForceSync{app};
        case 2:
            return sim::TestConnection{app};
        default:
            return sim::FindUnownedAccounts{app, sim::provisioning::Unowned::report};
    }
}

void repair_everything(sim::Run& run) {
    run.go_to(run.timeline().end());
    run.play_out();
    run.go_to(run.timeline().end());
    repair_all_faults(run);
    settle(run, sim::directory::Command(sim::directory::ResumeImports{}));
    settle(run, sim::RunImport{{1}});
    const auto apps = run.world().apps.apps;
    for (const auto& [app, details] : apps) {
        settle(run, sim::RetryFailedTasks{app});
        settle(run, sim::FindUnownedAccounts{app, sim::provisioning::Unowned::deactivate});
    }
    const auto pushed = run.world().provisioning.pushed_groups;
    for (const auto& [key, details] : pushed) {
        settle(run,
               sim::provisioning::Command(sim::provisioning::PushGroupNow{key.first, key.second}));
    }
}

}  // namespace tests
