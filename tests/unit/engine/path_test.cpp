// SPDX-License-Identifier: MIT
// The path as a whole: which hops happen in which order, and what a person is told about them.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/explain.h"
#include "sim/engine/invariants.h"
#include "tests/support/shipped.h"

namespace {

using sim::Run;

std::vector<std::string> hops_of(const Run& run) {
    std::vector<std::string> hops;
    for (sim::Cursor step = run.start(); step < run.timeline().end(); ++step) {
        for (const sim::Event& event : run.timeline().events_of(step)) {
            if (!sim::is_bookkeeping(event)) {
                hops.emplace_back(name_of(event));
                break;
            }
        }
    }
    return hops;
}

std::vector<std::string> methods_to(const Run& run, const std::string& app) {
    std::vector<std::string> methods;
    for (sim::Cursor step = run.start(); step < run.timeline().end(); ++step) {
        for (const sim::Event& event : run.timeline().events_of(step)) {
            const auto* sent = sim::as<sim::provisioning::RequestSent>(event);
            const bool its =
                sent != nullptr && sim::scim::header(sent->request.headers, "Host") == app + ".sim";
            if (its) {
                methods.push_back(sent->request.method);
            }
        }
    }
    return methods;
}

sim::Explanation explained(const Run& run, const std::string& scenario, const std::string& app) {
    const auto focus = tests::shipped_scenario(scenario).focus;
    return sim::explain_account(run.timeline(), sim::person_of(run.world(), focus),
                                sim::apps::app_named(run.world().apps, app));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A joiner takes one visible hop after the other into three apps") {
    const Run run = tests::played("joiner");
    CHECK(hops_of(run) ==
          Names{"EmployeeHired",     "ImportStarted",  "UserCreated",   "ImportFinished",
                "UserStatusChanged", "RulesEvaluated", "MemberAdded",   "UserAssigned",
                "UserAssigned",      "UserAssigned",   "TaskQueued",    "TaskQueued",
                "TaskQueued",        "RequestSent",    "RequestSent",   "AccountLinked",
                "RequestSent",       "RequestSent",    "AccountLinked", "RequestSent",
                "RequestSent",       "AccountLinked"});
    CHECK(methods_to(run, "salesforce") == Names{"GET", "POST"});
    CHECK(methods_to(run, "box").empty());
}

TEST_CASE("A mover's lost app hears only that the account ends") {
    const Run run = tests::played("mover");
    CHECK(methods_to(run, "salesforce") == Names{"PATCH"});
    CHECK(methods_to(run, "box") == Names{"GET", "POST"});
    CHECK(methods_to(run, "slack") == Names{"GET", "PUT"});
}

TEST_CASE("A rehire wakes the old account and makes no second one") {
    const Run run = tests::played("rehire");
    CHECK(methods_to(run, "slack") == Names{"GET", "PATCH", "GET", "PUT"});
    CHECK(sim::violations_in(run.world()).empty());
}

TEST_CASE("Suspending somebody tells the apps nothing") {
    Run run = tests::played("joiner");
    const sim::UserId user = run.world().directory.users.begin()->first;
    const sim::Cursor before = run.timeline().end();
    REQUIRE(run.submit(sim::directory::Command(sim::directory::SuspendUser{user})).has_value());
    run.play_out();
    CHECK(run.timeline().end() == before + 1);
}

TEST_CASE("With deactivation off nothing is sent and the account is named as an orphan") {
    const Run run = tests::played("leaver", "deactivate-users-off");
    CHECK(methods_to(run, "salesforce").empty());
    CHECK(methods_to(run, "slack") == Names{"PATCH"});
    const auto violations = sim::violations_in(run.world());
    REQUIRE(violations.size() == 1);
    CHECK(violations.front().invariant == "no_orphan_accounts");
    const auto why = explained(run, "leaver", "salesforce");
    CHECK(why.question == sim::AccountQuestion::why_still_active);
    REQUIRE(why.links.size() >= 2);
    const auto& broken = why.links[why.links.size() - 2];
    CHECK(broken.state == sim::ChainLink::State::unmet);
    CHECK(broken.setting == "setting.deactivate_users");
    CHECK(broken.setting_value == "setting.off");
}

TEST_CASE("Why Asha has Salesforce goes back to the hire") {
    const Run run = tests::played("joiner");
    const auto why = explained(run, "joiner", "salesforce");
    CHECK(why.question == sim::AccountQuestion::why_there);
    REQUIRE_FALSE(why.links.empty());
    CHECK(why.links.front().code == "why.hired");
    CHECK(why.links.back().code == "why.linked");
    for (const auto& link : why.links) {
        CHECK(link.event.exists());
    }
}

TEST_CASE("Why Asha has no Box ends at the first condition that does not hold") {
    const Run run = tests::played("joiner");
    const auto why = explained(run, "joiner", "box");
    CHECK(why.question == sim::AccountQuestion::why_not_there);
    const auto unmet = std::find_if(
        why.links.begin(), why.links.end(),
        [](const sim::ChainLink& link) { return link.state == sim::ChainLink::State::unmet; });
    REQUIRE(unmet != why.links.end());
    CHECK(unmet->code == "whynot.rule_no_match");
    REQUIRE(unmet->comparisons.size() == 1);
    CHECK(sim::text_of(unmet->comparisons.front().left) == "Sales");
    CHECK(sim::text_of(unmet->comparisons.front().right) == "Engineering");
}

TEST_CASE("A rotated token is found as 401 and repaired by a new token and a retry") {
    Run run = tests::played("leaver", "token-rotated");
    const auto why = explained(run, "leaver", "salesforce");
    const auto& broken = why.links[why.links.size() - 2];
    CHECK(broken.code == "whynot.deactivation_failed");
    CHECK(broken.setting == "setting.token");
    run.go_to(run.timeline().end());
    for (const char* repair : {"use-current-token", "retry-failed-tasks"}) {
        REQUIRE(
            run.submit(sim::faults::Command(sim::faults::ApplyRepair{{1}, repair})).has_value());
        run.play_out();
        run.go_to(run.timeline().end());
    }
    CHECK(sim::violations_in(run.world()).empty());
}

TEST_CASE("A wrong repair leaves the orphan where it is") {
    for (const char* repair : {"force-sync", "delete-user", "enable-deactivation"}) {
        CAPTURE(repair);
        Run run = tests::played("leaver", "deactivate-users-off");
        run.go_to(run.timeline().end());
        REQUIRE(
            run.submit(sim::faults::Command(sim::faults::ApplyRepair{{1}, repair})).has_value());
        run.play_out();
        run.go_to(run.timeline().end());
        CHECK_FALSE(sim::violations_in(run.world()).empty());
    }
}

TEST_CASE("Doing something after going back keeps the other future") {
    Run run = tests::played("leaver");
    run.go_to(run.start() + 1);
    const std::size_t steps = run.timeline().end() - run.start();
    REQUIRE(
        run.submit(sim::faults::Command(sim::faults::InjectFault{"deactivate-users-off", {}, {}}))
            .has_value());
    REQUIRE(run.timeline().abandoned() != nullptr);
    CHECK(run.timeline().abandoned()->steps.size() == steps - 1);
    CHECK(run.timeline().cursor() == run.start() + 2);
    run.play_out();
    CHECK(run.timeline().cursor() == run.start() + 2);
    CHECK(run.timeline().end() > run.start() + 2);
}
