// SPDX-License-Identifier: MIT
// The log is a pure function of the timeline, however it was followed.
#include <catch2/catch_test_macros.hpp>

#include "sim/log/json_view.h"
#include "tests/unit/log/log_support.h"

namespace {

std::string text_of(const sim::log::SystemLog& log) {
    std::string text;
    for (const auto& row : log.rows()) {
        text += sim::log::json_of(row).dump() + " " + std::to_string(row.cursor) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("following step by step and at once gives the same rows") {
    sim::Run run = sim::scenario::start(tests::shipped_scenario("mover"));
    sim::log::SystemLog slowly(run.start());
    slowly.follow(run.timeline());
    CHECK(slowly.rows().empty());
    while (run.step()) {
        slowly.follow(run.timeline());
    }
    CHECK(text_of(slowly) == text_of(tests::log_of(run)));
    CHECK(slowly.rows_until(run.timeline().end()).size() == slowly.rows().size());
    CHECK(slowly.rows_until(run.start()).empty());
}

TEST_CASE("a cut future takes its rows along, also when its length comes back") {
    sim::Run run = tests::played("leaver");
    sim::log::SystemLog log(run.start());
    log.follow(run.timeline());
    const sim::Cursor end = run.timeline().end();
    run.go_to(run.start());
    REQUIRE(
        run.submit(sim::faults::Command(sim::faults::InjectFault{"deactivate-users-off", {}, {}}))
            .has_value());
    run.play_out();
    while (run.timeline().end() > end && run.back()) {
    }
    log.follow(run.timeline());
    CHECK(text_of(log) == text_of(tests::log_of(run)));
    CHECK(text_of(log).find("\"expected\":true") != std::string::npos);
}

TEST_CASE("rows of the steps add up to the rows of the run") {
    const sim::Run run = tests::played("joiner");
    const auto log = tests::log_of(run);
    std::size_t count = 0;
    for (sim::Cursor step = 0; step < run.timeline().end(); ++step) {
        for (const auto& row : log.rows_of(step)) {
            CHECK(row.cursor == step + 1);
            ++count;
        }
    }
    CHECK(count == log.rows().size());
}

TEST_CASE("segments count what they show") {
    const auto log = tests::log_of(tests::played("joiner"));
    using sim::log::Segment;
    const auto count = [&](Segment segment) { return sim::log::count_of(log.rows(), segment); };
    CHECK(count(Segment::groups) == 1);
    CHECK(count(Segment::lifecycle) == 2);
    CHECK(count(Segment::provisioning) == 9);
    CHECK(count(Segment::failed) == 0);
    CHECK(count(Segment::all) == static_cast<int>(log.rows().size()));
}
