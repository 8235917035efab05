// SPDX-License-Identifier: MIT
// Group Push from the membership to the app's own group: who is sent, who is not, and why.
#include "sim/log/system_log.h"
#include "tests/unit/engine/push_support.h"

namespace {

using namespace tests;
using provisioning::AppGroupFate;
using provisioning::PushStatus;

Command push(GroupId group, AppId app, std::string app_group = {}) {
    return provisioning::Command(provisioning::AddPushedGroup{group, app, std::move(app_group)});
}

UserId user_named(const Run& run, const std::string& login) {
    return directory::user_of_login(run.world().directory, login);
}

Names requests_since(const Run& run, Cursor from) {
    Names requests;
    for (Cursor step = from; step < run.timeline().end(); ++step) {
        for (const Event& event : run.timeline().events_of(step)) {
            if (const auto* sent = as<provisioning::RequestSent>(event)) {
                requests.push_back(sent->request.method + " " + std::string(name_of(sent->stage)));
            }
        }
    }
    return requests;
}

// The rows of the System Log whose type begins with that.
Names log_types_since(const Run& run, Cursor from, const std::string& prefix) {
    log::SystemLog log(from);
    log.follow(run.timeline());
    Names types;
    for (const log::LogEntry& row : log.rows()) {
        if (row.event_type.rfind(prefix, 0) == 0) {
            types.push_back(row.event_type);
        }
    }
    return types;
}

std::size_t ignored_since(const Run& run, Cursor from) {
    std::size_t count = 0;
    for (Cursor step = from; step < run.timeline().end(); ++step) {
        for (const Event& event : run.timeline().events_of(step)) {
            const auto* ignored = as<provisioning::PushMembersIgnored>(event);
            count += ignored != nullptr ? ignored->users.size() : 0;
        }
    }
    return count;
}

Command hire(const std::string& number, const std::string& name, const std::string& title) {
    return hr::Command(hr::RecordHire{{1},
                                      number,
                                      hr::EmploymentKind::employee,
                                      Date{},
                                      std::nullopt,
                                      {{"given_name", name},
                                       {"family_name", std::string("Nkosi")},
                                       {"email", name + "@juno.example"},
                                       {"department", std::string("Sales")},
                                       {"title", title}}});
}

}  // namespace

TEST_CASE("A push creates the group, names it and sends the members that it has") {
    Run run = company();
    const Cursor before = run.timeline().end();
    take(run, push(leads, slack));
    CHECK(requests_since(run, before) ==
          Names{"GET find_group", "POST create_group", "PATCH name_group", "PATCH patch_members"});
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example"});
    const Cursor custom = run.timeline().end();
    take(run, push(leads, box));
    CHECK(requests_since(run, custom) ==
          Names{"GET find_group", "POST create_group", "PUT replace_group"});
    CHECK(members(run, box, "Leads") == Names{"meera.iyer@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("Joining and leaving travels in one request, a while after it happened") {
    Run run = company();
    take(run, push(leads, slack));
    const Cursor before = run.timeline().end();
    const UserId meera = user_named(run, "meera.iyer@juno.example");
    const UserId jonas = user_named(run, "jonas.weber@juno.example");
    REQUIRE(run.submit(directory::Command(directory::AddMember{leads, jonas})).has_value());
    REQUIRE(run.submit(directory::Command(directory::RemoveMember{leads, meera})).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(requests_since(run, before) == Names{"PATCH name_group", "PATCH patch_members"});
    CHECK(members(run, slack, "Leads") == Names{"jonas.weber@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("One group for the assignment and for the push loses new members until Push Now") {
    Run run = company();
    take(run, push(everybody, slack));
    CHECK(members(run, slack, "Everybody").size() == 2);
    const Cursor before = run.timeline().end();
    take(run, hire("E-9", "zodwa", "Clerk"));
    take(run, RunImport{{1}});
    CHECK(ignored_since(run, before) == 1);
    CHECK(members(run, slack, "Everybody").size() == 2);
    const auto violations = violations_in(run.world());
    REQUIRE(violations.size() == 1);
    CHECK(violations.front().invariant == "pushed_groups_match");
    const Cursor repaired = run.timeline().end();
    take(run, provisioning::Command(provisioning::PushGroupNow{everybody, slack}));
    CHECK(requests_since(run, repaired) == Names{"PATCH name_group", "PATCH replace_members"});
    CHECK(members(run, slack, "Everybody").size() == 3);
    CHECK(holds(run));
}

TEST_CASE("With a group of its own, a push follows as soon as the account is there") {
    Run run = company();
    take(run, push(leads, slack));
    take(run, hire("E-9", "zodwa", "Support Lead"));
    take(run, RunImport{{1}});
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example", "zodwa@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("A member without the app is left out, and the log says so") {
    Run run = company();
    const UserId jonas = user_named(run, "jonas.weber@juno.example");
    take(run, directory::Command(directory::AddMember{leads, jonas}));
    take(run, directory::Command(directory::RemoveMember{everybody, jonas}));
    const Cursor before = run.timeline().end();
    take(run, push(leads, slack));
    CHECK(ignored_since(run, before) == 1);
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("Deactivating a member tells the app's group nothing") {
    Run run = company();
    take(run, push(leads, slack));
    const Cursor before = run.timeline().end();
    const UserId meera = user_named(run, "meera.iyer@juno.example");
    take(run, directory::Command(directory::DeactivateUser{meera}));
    const auto requests = requests_since(run, before);
    CHECK(std::none_of(requests.begin(), requests.end(), [](const std::string& request) {
        return request.find("group") != std::string::npos;
    }));
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("A renamed source group renames the app's group only where that is on") {
    Run run = company();
    take(run, push(leads, slack));
    take(run, push(leads, box));
    take(run, directory::Command(directory::RenameGroup{leads, "Team leads"}));
    CHECK(members(run, slack, "Team leads").size() == 1);
    CHECK(members(run, box, "Team leads").size() == 1);
    CHECK(members(run, slack, "Leads") == Names{"no group"});

    scenario::Scenario keeps = tests::shipped_scenario("group-push");
    keeps.script.clear();
    for (ScriptedCommand& scripted : keeps.setup) {
        auto* part = std::get_if<apps::Command>(&scripted.command);
        auto* add = part != nullptr ? std::get_if<apps::AddApp>(part) : nullptr;
        if (add != nullptr) {
            apps::App renamed = *add->app;
            renamed.renames_app_groups = false;
            add->app = renamed;
        }
    }
    Run other = scenario::start(keeps);
    take(other, push(leads, slack));
    take(other, directory::Command(directory::RenameGroup{leads, "Team leads"}));
    CHECK(members(other, slack, "Leads").size() == 1);
}

TEST_CASE("A paused push sends nothing; activating it sends the whole membership") {
    Run run = company();
    take(run, push(leads, slack));
    take(run,
         provisioning::Command(provisioning::SetPushStatus{leads, slack, PushStatus::inactive}));
    CHECK(refusal_of(run, provisioning::Command(provisioning::PushGroupNow{leads, slack})) ==
          "refusal.provisioning.push_is_paused");
    const Cursor before = run.timeline().end();
    const UserId jonas = user_named(run, "jonas.weber@juno.example");
    take(run, directory::Command(directory::AddMember{leads, jonas}));
    CHECK(requests_since(run, before).empty());
    take(run, provisioning::Command(provisioning::SetPushStatus{leads, slack, PushStatus::active}));
    CHECK(members(run, slack, "Leads").size() == 2);
    CHECK(holds(run));
}

TEST_CASE("Unlinking leaves the app's group or deletes it") {
    Run run = company();
    take(run, push(leads, slack));
    take(run, push(leads, box));
    take(run,
         provisioning::Command(provisioning::UnlinkPushedGroup{leads, slack, AppGroupFate::leave}));
    take(run,
         provisioning::Command(provisioning::UnlinkPushedGroup{leads, box, AppGroupFate::remove}));
    CHECK(members(run, slack, "Leads").size() == 1);
    CHECK(members(run, box, "Leads") == Names{"no group"});
    CHECK(refusal_of(run, provisioning::Command(provisioning::PushGroupNow{leads, box})) ==
          "refusal.provisioning.not_pushed");
}

TEST_CASE("A group that was deleted in the app puts the push in error until it is made anew") {
    Run run = company();
    take(run, push(leads, slack));
    // Somebody deletes the group behind the directory's back, through a second push of its own.
    const std::string app_group =
        run.world().provisioning.pushed_groups.at({leads, slack}).app_group;
    take(run, provisioning::Command(
                  provisioning::UnlinkPushedGroup{leads, slack, AppGroupFate::remove}));
    take(run, push(leads, slack, app_group));
    const auto& pushed = run.world().provisioning.pushed_groups.at({leads, slack});
    CHECK(pushed.status == PushStatus::error);
    CHECK(pushed.error == "group_missing");
    CHECK_FALSE(holds(run));
    take(run,
         provisioning::Command(provisioning::UnlinkPushedGroup{leads, slack, AppGroupFate::leave}));
    take(run, push(leads, slack));
    CHECK(members(run, slack, "Leads").size() == 1);
}

TEST_CASE("Group Push must be on, and a group is pushed to an app once") {
    Run run = company();
    CHECK(refusal_of(run, push({9}, slack)) == "refusal.directory.unknown_group");
    CHECK(refusal_of(run, push(leads, {9})) == "refusal.apps.unknown_app");
    take(run, push(leads, slack));
    CHECK(refusal_of(run, push(leads, slack)) == "refusal.provisioning.pushed_already");
    const std::string id = run.world().provisioning.pushed_groups.at({leads, slack}).app_group;
    CHECK(refusal_of(run, push(everybody, slack, id)) == "refusal.provisioning.app_group_taken");
    take(run, apps::Command(
                  apps::SetCapability{slack, apps::Capability::push_groups, apps::Switch::off}));
    CHECK(refusal_of(run, push(everybody, slack)) == "refusal.provisioning.push_off");
}

TEST_CASE("Push Now takes the place of pushes that failed before it") {
    Run run = company();
    take(run, push(leads, slack));
    const std::string token = run.world().apps.apps.at(slack).token;
    take(run, apps::Command(apps::SetConnectionToken{slack, "old"}));
    const UserId jonas = user_named(run, "jonas.weber@juno.example");
    take(run, directory::Command(directory::AddMember{leads, jonas}));
    REQUIRE(provisioning::failed_tasks(run.world().provisioning, slack).size() == 1);
    take(run, apps::Command(apps::SetConnectionToken{slack, token}));
    take(run, directory::Command(directory::RemoveMember{leads, jonas}));
    take(run, provisioning::Command(provisioning::PushGroupNow{leads, slack}));
    CHECK(provisioning::failed_tasks(run.world().provisioning, slack).empty());
    CHECK(refusal_of(run, RetryFailedTasks{slack}) == "refusal.engine.no_failed_tasks");
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example"});
    CHECK(holds(run));
}

TEST_CASE("A push that ends takes its failed tasks along") {
    Run run = company();
    take(run, push(leads, slack));
    take(run, apps::Command(apps::SetConnectionToken{slack, "old"}));
    take(run, directory::Command(directory::RenameGroup{leads, "Team leads"}));
    REQUIRE(provisioning::failed_tasks(run.world().provisioning, slack).size() == 1);
    take(run,
         provisioning::Command(provisioning::UnlinkPushedGroup{leads, slack, AppGroupFate::leave}));
    CHECK(provisioning::failed_tasks(run.world().provisioning, slack).empty());
    CHECK(holds(run));
}

TEST_CASE("Deleting a pushed group ends its pushes, also while a request is on the way") {
    Run run = company();
    REQUIRE(run.submit(push(leads, slack)).has_value());
    REQUIRE(run.step());
    take(run, directory::Command(directory::DeleteGroup{leads}));
    CHECK(run.world().provisioning.pushed_groups.empty());
    CHECK(holds(run));
}

TEST_CASE("A new password goes to the apps that sync it, by PATCH or inside a PUT") {
    Run run = company();
    const UserId meera = user_named(run, "meera.iyer@juno.example");
    const Cursor before = run.timeline().end();
    take(run, directory::Command(directory::SetPassword{meera}));
    CHECK(requests_since(run, before).empty());
    for (const AppId app : {slack, box}) {
        take(run, apps::Command(
                      apps::SetCapability{app, apps::Capability::sync_password, apps::Switch::on}));
    }
    const Cursor synced = run.timeline().end();
    take(run, directory::Command(directory::SetPassword{meera}));
    Names requests = requests_since(run, synced);
    std::sort(requests.begin(), requests.end());
    CHECK(requests == Names{"GET read", "PATCH password", "PUT replace"});
    CHECK(holds(run));
    take(run, directory::Command(directory::SuspendUser{meera}));
    CHECK(refusal_of(run, directory::Command(directory::SetPassword{meera})) ==
          "refusal.directory.status_forbids");
}

TEST_CASE("An import learns the app's groups, which a push can then link") {
    Run run = company();
    take(run, push(leads, slack));
    const std::string id = run.world().provisioning.pushed_groups.at({leads, slack}).app_group;
    take(run,
         provisioning::Command(provisioning::UnlinkPushedGroup{leads, slack, AppGroupFate::leave}));
    take(run, FindUnownedAccounts{slack});
    CHECK(run.world().apps.app_groups.empty());
    take(run, apps::Command(
                  apps::SetCapability{slack, apps::Capability::import_groups, apps::Switch::on}));
    take(run, FindUnownedAccounts{slack});
    REQUIRE(run.world().apps.app_groups.contains({slack, id}));
    CHECK(run.world().apps.app_groups.at({slack, id}).group_name == "Leads");
    const Cursor before = run.timeline().end();
    take(run, push(everybody, slack, id));
    CHECK(requests_since(run, before) == Names{"PATCH name_group", "PATCH replace_members"});
    CHECK(members(run, slack, "Everybody").size() == 2);
    const Cursor renamed = run.timeline().end();
    take(run, FindUnownedAccounts{slack});
    CHECK(run.world().apps.app_groups.at({slack, id}).group_name == "Everybody");
    CHECK(log_types_since(run, renamed, "system.import.group") ==
          Names{"system.import.group.update"});
    take(run, provisioning::Command(
                  provisioning::UnlinkPushedGroup{everybody, slack, AppGroupFate::remove}));
    take(run, FindUnownedAccounts{slack});
    CHECK(run.world().apps.app_groups.empty());
}
