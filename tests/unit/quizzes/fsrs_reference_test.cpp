// SPDX-License-Identifier: MIT
// What ts-fsrs answered to random memories and cards, recorded in ts-fsrs-5.4.2.txt.
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "quizzes/scheduler.h"

namespace {

using quizzes::CardState;
using quizzes::Memory;
using quizzes::Phase;
using quizzes::Rating;

Catch::Approx near(double value) { return Catch::Approx(value).epsilon(3e-7).margin(1e-7); }

std::string word_of(Phase phase) {
    switch (phase) {
        case Phase::fresh:
            return "fresh";
        case Phase::learning:
            return "learning";
        case Phase::review:
            return "review";
        case Phase::relearning:
            return "relearning";
    }
    return {};
}

void check_memory(std::istream& line) {
    Memory before;
    Memory after;
    std::int64_t days = 0;
    int rating = 0;
    line >> before.stability >> before.difficulty >> days >> rating >> after.stability >>
        after.difficulty;
    REQUIRE(line);
    const Memory ours = quizzes::Fsrs().next(before, days, static_cast<Rating>(rating));
    CHECK(ours.stability == near(after.stability));
    CHECK(ours.difficulty == near(after.difficulty));
}

// A review of the card that the lines before it tell of.
void check_review(std::istream& line, CardState& state) {
    const sim::Instant start = *sim::parse_instant("2026-01-01T09:00:00Z");
    std::int64_t minute = 0;
    int rating = 0;
    std::int64_t due_minutes = 0;
    std::string phase;
    Memory memory;
    int lapses = 0;
    line >> minute >> rating >> due_minutes >> phase >> memory.stability >> memory.difficulty >>
        lapses;
    REQUIRE(line);
    const sim::Instant at = start + sim::minutes(minute);
    state = quizzes::Scheduler().next("card", state, at, static_cast<Rating>(rating));
    CHECK((state.due - at) == sim::minutes(due_minutes));
    CHECK(word_of(state.phase) == phase);
    CHECK(state.memory.stability == near(memory.stability));
    CHECK(state.memory.difficulty == near(memory.difficulty));
    CHECK(state.lapses == lapses);
}

}  // namespace

TEST_CASE("memories and schedules are those of ts-fsrs", "[quizzes]") {
    std::ifstream file(std::string(LAB_SOURCE_DIR) + "/tests/unit/quizzes/ts-fsrs-5.4.2.txt");
    REQUIRE(file);
    std::string text;
    CardState state;
    int memories = 0;
    int reviews = 0;
    while (std::getline(file, text)) {
        INFO(text);
        std::istringstream line(text);
        std::string kind;
        if (text.rfind("memory ", 0) == 0) {
            line >> kind;
            check_memory(line);
            ++memories;
        } else if (text.rfind("card ", 0) == 0) {
            state = {};
        } else if (text.rfind("  ", 0) == 0) {
            check_review(line, state);
            ++reviews;
        }
    }
    CHECK(memories == 200);
    CHECK(reviews == 200);
}
