// SPDX-License-Identifier: MIT
// Assignments by group and by hand, the values they give, and mappings that apply only sometimes.
#include <catch2/catch_test_macros.hpp>

#include "sim/apps/owner_view.h"
#include "sim/engine/invariants.h"
#include "tests/support/shipped.h"

namespace {

using namespace sim;
using apps::Scope;

constexpr UserId person{1};
constexpr AppId salesforce{1};
constexpr GroupId sales{1};
constexpr GroupId managers{2};

// The shipped scenario at its start: both groups give the app, Sales first.
Run company(const std::string& scenario_key) {
    scenario::Scenario scenario = tests::shipped_scenario(scenario_key);
    scenario.script.clear();
    return scenario::start(scenario);
}

void take(Run& run, const apps::Command& command) {
    REQUIRE(run.submit(Command(command)).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
}

std::string refusal_of(Run& run, const apps::Command& command) {
    const auto result = run.submit(Command(command));
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
}

std::string in_app(const Run& run, const std::string& attribute, AppId app = salesforce) {
    const scim::Resource* account = apps::linked_account(run.world().apps, person, app);
    REQUIRE(account != nullptr);
    return apps::attribute_of(*account, attribute);
}

const apps::AppUser& app_user(const Run& run, AppId app = salesforce) {
    return run.world().apps.app_users.at({person, app});
}

}  // namespace

TEST_CASE("the group that comes first gives the values, and combined ones come from all") {
    Run run = company("assignment-priority");
    CHECK(app_user(run).via == sales);
    CHECK(in_app(run, "userType") == "Standard User");
    CHECK(in_app(run, "roles") == "Account Executive, Forecast Approver");

    take(run, apps::SetAssignmentPriority{managers, salesforce, 0});
    CHECK(app_user(run).via == managers);
    CHECK(in_app(run, "userType") == "Sales Manager");
    CHECK(in_app(run, "roles") == "Forecast Approver, Account Executive");
    CHECK(violations_in(run.world()).empty());
}

TEST_CASE("a place that does not exist or is taken already is refused") {
    Run run = company("assignment-priority");
    CHECK(refusal_of(run, apps::SetAssignmentPriority{sales, salesforce, 0}) ==
          "refusal.apps.priority_already_so");
    CHECK(refusal_of(run, apps::SetAssignmentPriority{sales, salesforce, 2}) ==
          "refusal.apps.priority_already_so");
    CHECK(refusal_of(run, apps::SetAssignmentPriority{GroupId{9}, salesforce, 0}) ==
          "refusal.directory.unknown_group");
}

TEST_CASE("an assignment by hand wins over the groups until it is converted") {
    Run run = company("assignment-priority");
    CHECK(refusal_of(run, apps::SetUserValues{person, salesforce, {}}) ==
          "refusal.apps.not_assigned_by_hand");
    CHECK(refusal_of(run, apps::ConvertAssignment{person, salesforce}) ==
          "refusal.apps.assigned_by_group");

    take(run, apps::AssignUser{person, salesforce});
    take(run, apps::SetUserValues{person, salesforce, {{"userType", std::string("Admin")}}});
    CHECK(app_user(run).scope == Scope::individual);
    CHECK(in_app(run, "userType") == "Admin");

    take(run, apps::ConvertAssignment{person, salesforce});
    CHECK(app_user(run).scope == Scope::group);
    CHECK(app_user(run).via == sales);
    CHECK(in_app(run, "userType") == "Standard User");
}

TEST_CASE("values of an assignment by hand end with it") {
    const std::vector<apps::Command> ends = {apps::ConvertAssignment{person, salesforce},
                                             apps::UnassignUser{person, salesforce}};
    for (const apps::Command& end : ends) {
        Run run = company("assignment-priority");
        take(run, apps::AssignUser{person, salesforce});
        take(run, apps::SetUserValues{person, salesforce, {{"userType", std::string("Admin")}}});
        take(run, end);
        CHECK(app_user(run).own_values == Profile{});
        take(run, apps::AssignUser{person, salesforce});
        CHECK(in_app(run, "userType") == "Standard User");
    }
}

TEST_CASE("a retried create looks first, because another task may have made the account") {
    Run run = company("app-from-catalogue");
    const AppId zoom = apps::app_named(run.world().apps, "zoom");
    const TaskId first = run.world().provisioning.next_task;
    REQUIRE(run.submit(Command(apps::Command(apps::AssignUser{person, zoom}))).has_value());
    const auto looked = [&] {
        const provisioning::Task* task = run.world().provisioning.tasks.find(first);
        return task != nullptr && task->stage == provisioning::Stage::create;
    };
    while (!looked()) {
        REQUIRE(run.step());
    }
    take(run, apps::SetConnectionToken{zoom, "wrong"});
    REQUIRE(provisioning::failed_tasks(run.world().provisioning, zoom).size() == 1);
    take(run, apps::UnassignUser{person, zoom});
    take(run, apps::SetConnectionToken{zoom, run.world().apps.apps.at(zoom).service.bearer_token});
    take(run, apps::AssignUser{person, zoom});
    REQUIRE(apps::linked_account(run.world().apps, person, zoom) != nullptr);
    REQUIRE(run.submit(RetryFailedTasks{zoom}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(provisioning::failed_tasks(run.world().provisioning, zoom).empty());
    CHECK(violations_in(run.world()).empty());
}

TEST_CASE("once provisioning is off, what was queued is dropped and only a test is sent") {
    Run run = company("assignment-priority");
    take(run, apps::AssignUser{person, salesforce});
    const TaskId queued = run.world().provisioning.next_task;
    REQUIRE(run.submit(Command(apps::Command(apps::SetUserValues{
                           person, salesforce, {{"userType", std::string("Admin")}}})))
                .has_value());
    while (run.world().provisioning.next_task == queued) {
        REQUIRE(run.step());
    }
    const ExchangeId next = run.world().provisioning.next_exchange;
    take(run, apps::SwitchProvisioning{salesforce, apps::Switch::off});
    CHECK(run.world().provisioning.next_exchange == next);
    CHECK(run.world().provisioning.tasks.at(queued).status == provisioning::TaskStatus::cancelled);
    CHECK(in_app(run, "userType") == "Standard User");

    const auto find = run.submit(FindUnownedAccounts{salesforce});
    REQUIRE_FALSE(find.has_value());
    CHECK(find.error().code == "refusal.apps.provisioning_is_off");
    CHECK(refusal_of(run, apps::ReadAccountBack{person, salesforce}) ==
          "refusal.apps.provisioning_is_off");

    const TaskId test = run.world().provisioning.next_task;
    REQUIRE(run.submit(TestConnection{salesforce}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(run.world().provisioning.tasks.at(test).status == provisioning::TaskStatus::done);
}

TEST_CASE("ending an assignment by hand leaves the one that a group gives") {
    Run run = company("assignment-priority");
    take(run, apps::AssignUser{person, salesforce});
    take(run, apps::UnassignUser{person, salesforce});
    CHECK(apps::is_assigned(run.world().apps, person, salesforce));
    CHECK(app_user(run).scope == Scope::group);
    CHECK(apps::linked_account(run.world().apps, person, salesforce)->active);
}

TEST_CASE("converting needs a group that gives the app") {
    Run run = company("app-from-catalogue");
    const AppId zoom = apps::app_named(run.world().apps, "zoom");
    take(run, apps::AssignUser{person, zoom});
    CHECK(refusal_of(run, apps::ConvertAssignment{person, zoom}) ==
          "refusal.apps.no_group_gives_it");
    take(run, apps::UnassignUser{person, zoom});
    CHECK_FALSE(apps::is_assigned(run.world().apps, person, zoom));
}

TEST_CASE("a create-only mapping keeps what was pushed, whatever is pushed later") {
    Run run = company("create-only-mapping");
    const AppId slack = apps::app_named(run.world().apps, "slack");
    const Cursor before = run.timeline().end();
    REQUIRE(run.submit(hr::Command(hr::RecordChange{
                           SourceId{1}, "E-2101", {{"title", std::string("Team Lead")}}}))
                .has_value());
    REQUIRE(run.submit(RunImport{SourceId{1}}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(in_app(run, "title", slack) == "Support Agent");
    for (Cursor step = before; step < run.timeline().end(); ++step) {
        for (const Event& event : run.timeline().events_of(step)) {
            const auto* sent = as<provisioning::RequestSent>(event);
            CHECK((sent == nullptr || run.world().provisioning.tasks.at(sent->task).app != slack));
        }
    }
    // A mapping that applies to updates again is applied to everybody at once.
    take(run, apps::SetAppMapping{slack, "title", "user.title", apps::Applies::create_and_update});
    CHECK(in_app(run, "title", slack) == "Team Lead");
}

TEST_CASE("a mapping that asks about groups is not asked again when a membership changes") {
    Run run = company("group-function-mapping");
    const AppId slack = apps::app_named(run.world().apps, "slack");
    REQUIRE(run.submit(hr::Command(hr::RecordChange{
                           SourceId{1}, "E-2201", {{"department", std::string("Finance")}}}))
                .has_value());
    REQUIRE(run.submit(RunImport{SourceId{1}}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(in_app(run, "department", slack) == "Finance");
    CHECK(in_app(run, "title", slack) == "Other teams");
    REQUIRE(run.submit(ForceSync{slack}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    CHECK(in_app(run, "title", slack) == "Finance team");
}

TEST_CASE("a base URL is https, names a host and has no underscore; the token is there") {
    Run run = company("assignment-priority");
    const auto set = [&](std::string url, std::string token) {
        return refusal_of(run, apps::SetConnection{salesforce, std::move(url), std::move(token)});
    };
    CHECK(set("http://salesforce.sim/scim/v2", "t") == "refusal.apps.base_url_needs_https");
    CHECK(set("https:///scim/v2", "t") == "refusal.apps.base_url_needs_https");
    CHECK(set("https://sales_force.sim/scim/v2", "t") == "refusal.apps.base_url_has_underscore");
    CHECK(set("https://salesforce.sim/scim/v2", "") == "refusal.apps.token_missing");
}

TEST_CASE("where the base URL leads nowhere, no answer comes and the task fails") {
    Run run = company("assignment-priority");
    take(run,
         apps::SetConnection{salesforce, "https://salesfroce.sim/scim/v2", "salesforce-token"});
    REQUIRE(run.submit(TestConnection{salesforce}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    const auto failed = provisioning::failed_tasks(run.world().provisioning, salesforce);
    REQUIRE(failed.size() == 1);
    CHECK(run.world().provisioning.tasks.at(failed.front()).error.status == 0);
}

TEST_CASE("what an integration does not offer cannot be switched on") {
    Run run = company("assignment-priority");
    apps::App app;
    app.key = "meetings";
    app.label = "Meetings";
    app.sync_password = false;
    app.lacks = {apps::Capability::sync_password};
    take(run, apps::AddApp{app});
    const AppId added = apps::app_named(run.world().apps, "meetings");
    CHECK(refusal_of(run, apps::SetCapability{added, apps::Capability::sync_password,
                                              apps::Switch::on}) == "refusal.apps.not_offered");
}

TEST_CASE("who was assigned before provisioning was on is provisioned when an administrator asks") {
    Run run = company("assignment-priority");
    apps::App app;
    app.key = "meetings";
    app.label = "Meetings";
    app.provisioning_enabled = false;
    app.token = "t";
    app.service.host = "meetings.sim";
    app.service.bearer_token = "t";
    app.mappings = {{"userName", "user.login", apps::Applies::create_and_update, {}}};
    take(run, apps::AddApp{app});
    const AppId meetings = apps::app_named(run.world().apps, "meetings");
    take(run, apps::AssignUser{person, meetings});
    CHECK(app_user(run, meetings).status == apps::AppUserStatus::active);
    CHECK(refusal_of(run, apps::ProvisionUser{person, meetings}) ==
          "refusal.apps.provisioning_is_off");
    take(run, apps::SwitchProvisioning{meetings, apps::Switch::on});
    CHECK(apps::linked_account(run.world().apps, person, meetings) == nullptr);
    take(run, apps::ProvisionUser{person, meetings});
    CHECK(apps::linked_account(run.world().apps, person, meetings) != nullptr);
    CHECK(refusal_of(run, apps::ProvisionUser{person, meetings}) ==
          "refusal.apps.already_provisioned");
}
