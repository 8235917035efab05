// SPDX-License-Identifier: MIT
// The parts of a lesson and what its header counts.
#include "lessons/contents.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/lessons/small_lesson.h"

TEST_CASE("the contents list the parts around the four sections") {
    const auto parts = lessons::parts_of(small_lesson::read(small_lesson::files()));
    REQUIRE(parts.size() == 12);
    CHECK(parts[0].key == "quick-answer");
    CHECK(parts[3].key == "one");
    CHECK(parts[6].section == 3);
    CHECK(parts[9].kind == lessons::PartKind::assessment);
    CHECK(parts.back().key == "glossary");
}

TEST_CASE("a level with more to read takes longer") {
    auto files = small_lesson::files();
    std::string words = "Only";
    for (int i = 0; i < 400; ++i) {
        words += " word";
    }
    small_lesson::change(files, "sections/one.json", "Only for an architect.", words);
    const lessons::Lesson lesson = small_lesson::read(files);
    const int starter = lessons::counts_of(lesson, lessons::Level::starter).minutes;
    const int architect = lessons::counts_of(lesson, lessons::Level::architect).minutes;
    CHECK(architect == starter + 2);
    CHECK(lessons::counts_of(lesson, lessons::Level::starter).terms == 1);
    CHECK(lessons::counts_of(lesson, lessons::Level::starter).questions == 10);
}
