// SPDX-License-Identifier: MIT
// Reading a lesson's files, and naming what is wrong in them.
#include "lessons/read_lesson.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/lessons/small_lesson.h"

namespace {

// The problems of a lesson after one change.
sim::Problems problems_after(const std::string& file, const std::string& from,
                             const std::string& to) {
    auto files = small_lesson::files();
    small_lesson::change(files, file, from, to);
    const auto lesson = lessons::read_lesson(small_lesson::fetch(files));
    return lesson ? sim::Problems{} : lesson.error();
}

bool names(const sim::Problems& problems, const std::string& file, const std::string& place) {
    return std::any_of(problems.begin(), problems.end(), [&](const sim::Problem& problem) {
        return problem.file == file && problem.place == place;
    });
}

}  // namespace

TEST_CASE("a lesson is read with its sections and its glossary") {
    const lessons::Lesson lesson = small_lesson::read(small_lesson::files());
    CHECK(lesson.key == "small");
    CHECK(lesson.quick_answer.at(lessons::Level::starter) == "Short.");
    CHECK(lesson.quick_answer.at(lessons::Level::architect) == "Longest.");
    REQUIRE(lesson.sections.size() == 4);
    CHECK(lesson.sections[2].key == "three");
    REQUIRE(lesson.sections[0].blocks.size() == 4);
    CHECK_FALSE(lesson.sections[0].blocks[1].levels.has(lessons::Level::starter));
    CHECK(lesson.sections[0].blocks[1].levels.has(lessons::Level::architect));
    CHECK(lesson.glossary.front().key == "term");
    CHECK(lesson.story.faults.front() == "deactivate-users-off");
}

TEST_CASE("each mistake is named by file and place") {
    CHECK(
        names(problems_after("lesson.json", "\"subtitle\"", "\"sub_title\""), "lesson.json", "/"));
    CHECK(names(problems_after("lesson.json", "One **paragraph**.", "*Slanted*"), "lesson.json",
                "/summary"));
    CHECK(names(problems_after("lesson.json", "\"L3\": \"Longest.\"", "\"L4\": \"Longest.\""),
                "lesson.json", "/quick_answer"));
    CHECK(names(problems_after("lesson.json", "https://example.com", "http://example.com"),
                "lesson.json", "/sources/0/address"));
    CHECK(names(problems_after("sections/two.json", "\"kind\": \"recap\"", "\"kind\": \"sum\""),
                "sections/two.json", "/blocks/3/kind"));
    CHECK(names(problems_after("sections/two.json", "\"L3\"", "\"L9\""), "sections/two.json",
                "/blocks/1/levels/0"));
    CHECK(names(problems_after("sections/two.json", "\"key\": \"two\"", "\"key\": \"one\""),
                "sections/two.json", "/key"));
    CHECK(names(problems_after("glossary.json", "\"key\": \"term\"", "\"key\": \"A Term\""),
                "glossary.json", "/terms/0/key"));
}

TEST_CASE("problems of all files come together") {
    auto files = small_lesson::files();
    files.erase("sections/two.json");
    small_lesson::change(files, "sections/three.json", "\"version\": 1", "\"version\": 2");
    const auto lesson = lessons::read_lesson(small_lesson::fetch(files));
    REQUIRE_FALSE(lesson);
    CHECK(names(lesson.error(), "sections/two.json", ""));
    CHECK(names(lesson.error(), "sections/three.json", "/version"));
}

TEST_CASE("a figure is read by its kind") {
    auto files = small_lesson::files();
    const std::string nodes =
        R"([{"key":"a","icon":"hr","name":"A","role":"r","text":"t","place":"joiner/UserCreated"},
            {"key":"b","icon":"hr","name":"B","role":"r","text":"t"},
            {"key":"c","icon":"hr","name":"C","role":"r","text":"t"}])";
    small_lesson::change(files, "sections/one.json", "\"blocks\": [",
                         "\"blocks\": [{\"kind\":\"figure\",\"key\":\"f\",\"figure\":\"flow\","
                         "\"title\":\"T\",\"caption\":\"C\",\"alternative\":\"A\",\"nodes\":" +
                             nodes + "},");
    const lessons::Lesson lesson = small_lesson::read(files);
    const auto* figure = std::get_if<lessons::Figure>(&lesson.sections[0].blocks[0].content);
    REQUIRE(figure != nullptr);
    REQUIRE(figure->nodes.size() == 3);
    CHECK(figure->nodes[0].place->event == "UserCreated");
    CHECK_FALSE(figure->nodes[1].place);
}
