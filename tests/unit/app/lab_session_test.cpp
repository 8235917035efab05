// SPDX-License-Identifier: MIT
// The Lab's session: intents move the view and never the results, and faults can be taken back.
#include "ui/app/lab_session.h"

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"

namespace intent = ui::screens::intent;
using ui::app::LabSession;

namespace {

const ui::cli::Content& content() {
    static const auto opened = ui::cli::Content::open(LAB_DATA_DIR);
    return *opened;
}

LabSession open(const char* scenario) {
    auto session = LabSession::open(content(), scenario);
    REQUIRE(session.has_value());
    return std::move(*session);
}

std::size_t steps(const LabSession& session) {
    return session.run().timeline().end() - session.run().start();
}
std::size_t step(const LabSession& session) {
    return session.run().timeline().cursor() - session.run().start();
}

bool holds_at_end(LabSession& session) {
    session.apply(intent::GoToStep{steps(session)});
    return sim::violations_in(session.run().world()).empty();
}

}  // namespace

TEST_CASE("an opened scenario stands at its start, and all its steps are known") {
    LabSession session = open("joiner");
    CHECK(step(session) == 0);
    CHECK(steps(session) > 10);
    CHECK_FALSE(session.advance(100));
    CHECK(session.next_step_in(100) < 0);
    CHECK(session.view().scenarios.size() >= 5);
    CHECK(session.view().position.find("of") != std::string::npos);
}

TEST_CASE("a scenario is loaded in slices, and nothing is lost when that is cancelled") {
    LabSession session = open("joiner");
    const std::size_t steps_before = steps(session);
    session.slice_by({.first = 5, .each = 7});
    session.apply(intent::ChooseScenario{"mover"});
    REQUIRE(session.busy().has_value());
    CHECK(session.busy()->what == ui::screens::BusyWith::loading);
    const float first = session.busy()->share;
    session.work();
    REQUIRE(session.busy().has_value());
    CHECK(session.busy()->share >= first);
    session.apply(intent::CancelWork{});
    CHECK_FALSE(session.busy().has_value());
    CHECK(session.scenario().key == "joiner");
    CHECK(steps(session) == steps_before);

    session.apply(intent::ChooseScenario{"mover"});
    session.finish_work();
    LabSession at_once = open("mover");
    CHECK(session.scenario().key == "mover");
    CHECK(step(session) == 0);
    CHECK(steps(session) == steps(at_once));
    CHECK(digest_of_world(session.run().world()) == digest_of_world(at_once.run().world()));
    CHECK(session.log().rows().size() == at_once.log().rows().size());
    CHECK(holds_at_end(session));
}

TEST_CASE("a long scenario is opened in slices, and cancelling opens a short one") {
    const auto opened = [](const std::string& scenario) {
        auto session = LabSession::open(content(), scenario, {.first = 5, .each = 7});
        REQUIRE(session.has_value());
        REQUIRE(session->busy().has_value());
        CHECK(session->busy()->what == ui::screens::BusyWith::loading);
        return std::move(*session);
    };
    LabSession session = opened("mover");
    session.finish_work();
    LabSession at_once = open("mover");
    CHECK(step(session) == 0);
    CHECK(steps(session) == steps(at_once));
    CHECK(digest_of_world(session.run().world()) == digest_of_world(at_once.run().world()));
    CHECK(session.log().rows().size() == at_once.log().rows().size());
    CHECK(holds_at_end(session));

    LabSession left = opened("mover");
    left.apply(intent::CancelWork{});
    left.finish_work();
    CHECK(left.scenario().key == "joiner");
    CHECK(step(left) == 0);
    CHECK(holds_at_end(left));
}

TEST_CASE("a change is played in slices, and cancelling takes it back") {
    LabSession session = open("joiner");
    session.apply(intent::GoToStep{steps(session)});
    const std::size_t before = steps(session);
    session.slice_by({.first = 1, .each = 1});
    const std::vector<sim::Command> deactivate = {
        sim::directory::Command(sim::directory::DeactivateUser{sim::UserId{1}})};
    REQUIRE(session.submit_all(deactivate));
    REQUIRE(session.busy().has_value());
    session.apply(intent::CancelWork{});
    CHECK_FALSE(session.busy().has_value());
    CHECK(steps(session) == before);

    REQUIRE(session.submit_all(deactivate));
    session.finish_work();
    CHECK(step(session) == before + 1);
    CHECK(steps(session) > before + 1);
    session.run_to_rest();
    REQUIRE(session.busy().has_value());
    session.apply(intent::CancelWork{});
    CHECK(step(session) == before + 2);
    session.run_to_rest();
    session.finish_work();
    CHECK(session.run().world().pending.empty());
}

TEST_CASE("moving about changes no result") {
    LabSession session = open("mover");
    session.apply(intent::GoToStep{steps(session)});
    const auto events = session.run().timeline().events().size();
    for (int turn = 0; turn < 5; ++turn) {
        session.apply(intent::Back{});
        session.apply(intent::Back{});
        session.apply(intent::Step{});
        session.apply(intent::Restart{});
        session.apply(intent::GoTo{100000});
    }
    CHECK(step(session) == steps(session));
    CHECK(session.run().timeline().events().size() == events);
}

TEST_CASE("the player takes a step about every second and stops at the end") {
    LabSession session = open("joiner");
    session.apply(intent::PlayOrPause{});
    CHECK(session.advance(10));
    CHECK(step(session) == 1);
    CHECK_FALSE(session.advance(10.5));
    CHECK(session.next_step_in(10.5) > 0.5);
    CHECK(session.advance(11.2));
    CHECK(step(session) == 2);
    double now = 13;
    while (session.advance(now)) {
        now += 2;
    }
    CHECK(step(session) == steps(session));
    CHECK_FALSE(session.controls({}).playing);
}

TEST_CASE("a step by hand pauses the player") {
    LabSession session = open("joiner");
    session.apply(intent::PlayOrPause{});
    session.advance(1);
    session.apply(intent::Back{});
    CHECK_FALSE(session.controls({}).playing);
}

TEST_CASE("a fault is broken at the cursor, its consequences come, and undo takes it back") {
    LabSession session = open("leaver");
    const std::size_t healthy_steps = steps(session);
    session.apply(intent::Step{});
    session.apply(intent::BreakIt{"deactivate-users-off"});
    CHECK(step(session) == 2);
    CHECK(session.view().faults.size() == 1);
    CHECK(session.controls({}).other_run == ui::screens::OtherRun::healthy);
    CHECK_FALSE(holds_at_end(session));
    session.apply(intent::SwitchRun{});
    CHECK(session.controls({}).other_run == ui::screens::OtherRun::broken);
    CHECK(steps(session) == healthy_steps);
    CHECK(sim::violations_in(session.run().world()).empty());
    session.apply(intent::Undo{});
    CHECK(session.controls({}).other_run == ui::screens::OtherRun::none);
    CHECK(steps(session) == healthy_steps);
    CHECK(step(session) == 1);
}

TEST_CASE("a fault that is there already is refused with a sentence") {
    LabSession session = open("leaver");
    session.apply(intent::BreakIt{"deactivate-users-off"});
    session.apply(intent::BreakIt{"deactivate-users-off"});
    CHECK_FALSE(session.controls({}).notice.empty());
    CHECK(session.view().faults.size() == 1);
    session.apply(intent::CloseNotice{});
    CHECK(session.controls({}).notice.empty());
    session.apply(intent::Undo{});
    CHECK(session.view().faults.empty());
}

TEST_CASE("the right repairs heal the run, one of them alone does not") {
    LabSession session = open("leaver");
    session.apply(intent::BreakIt{"deactivate-users-off"});
    REQUIRE_FALSE(holds_at_end(session));
    const auto fault = session.view().faults.front().fault;
    session.apply(intent::ApplyRepairs{{{fault, "enable-deactivation"}}});
    CHECK_FALSE(holds_at_end(session));
    session.apply(intent::ApplyRepairs{{{fault, "deactivate-unowned-accounts"}}});
    CHECK(holds_at_end(session));
}

TEST_CASE("removing a fault's chip takes its cause away") {
    LabSession session = open("leaver");
    session.apply(intent::BreakIt{"token-rotated"});
    REQUIRE(session.view().faults.size() == 1);
    session.apply(intent::RemoveFault{session.view().faults.front().fault, {}});
    CHECK(session.view().faults.empty());
    CHECK(holds_at_end(session));
}

TEST_CASE("an unknown scenario is refused with the names that there are") {
    const auto session = LabSession::open(content(), "nobody");
    REQUIRE_FALSE(session.has_value());
    CHECK(session.error().front().expectation.find("joiner") != std::string::npos);
}
