// SPDX-License-Identifier: MIT
// The command check over good and bad content.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/cli_support.h"

using tests::has;
using tests::run_program;

TEST_CASE("check: the shipped content is in order") {
    const auto ended = run_program("check");
    CHECK(ended.code == 0);
    CHECK(ended.err.empty());
    CHECK(has(ended.out, "in order"));
}

TEST_CASE("check: a problem is named with file, place and expectation") {
    const tests::ScratchFolder folder;
    const auto theme = folder.file(
        "themes/mine.json",
        R"({"name": "mine", "contrast": {"text": 4.5, "shape": 3}, "color": {"ink.1": "red"}})");
    const auto ended = run_program("check '" + theme + "'");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "mine.json: /color/ink.1: expected a colour such as #1A1C22"));
    CHECK(has(ended.err, "/color/bg.canvas"));
}

TEST_CASE("check: strings must be plain and complete") {
    const tests::ScratchFolder folder;
    const auto file = folder.file(
        "strings/xx/mine.json",
        R"({"a.loud": "Stop!", "a.number": 7, "hop.user_created": "Okta creates {nobody}.",
            "a.twice": "One", "a.twice": "Two",
            "a.long": "This sentence has far too many words for anybody who reads it )"
        R"(on a small screen while somebody else is waiting"})");
    const auto ended = run_program("check '" + folder.path().string() + "'");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "/a.loud: expected a sentence without an exclamation mark"));
    CHECK(has(ended.err, "/a.number: expected a text"));
    CHECK(has(ended.err, "/a.twice: expected this key once"));
    CHECK(has(ended.err, "/a.long: expected at most 18 words"));
    CHECK(has(ended.err, "/hop.user_created: expected only the placeholders person"));
    CHECK(has(ended.err, "/why.hired: expected a text for this key"));
    CHECK_FALSE(file.empty());
}

TEST_CASE("check: a broken scenario, world and feed are found") {
    const tests::ScratchFolder folder;
    const auto scenario = folder.file("scenarios/mine.json", R"({"version": 1, "script": []})");
    const auto world = folder.file("worlds/mine.json", R"({"version": 1, "sources": 3})");
    const auto feed = folder.file("feeds/mine.csv", "employee_id\nE-1\n");
    for (const auto& file : {scenario, world, feed}) {
        INFO(file);
        const auto ended = run_program("check '" + file + "'");
        CHECK(ended.code == 2);
        CHECK(has(ended.err, "mine."));
    }
    CHECK(run_program("check /nowhere/at/all.json").code == 2);
    CHECK(run_program("check '" + folder.file("x/odd.json", "{\"a\": 1}") + "'").code == 2);
}

TEST_CASE("check: a flow whose cards do not fit is found") {
    const tests::ScratchFolder folder;
    const auto flow = folder.file("flows/mine.json",
                                  R"({"version": 1, "key": "mine", "title": "T", "summary": "S",
            "trigger": {"type": "user_deactivated"},
            "cards": [{"key": "a", "type": "shares.revoke", "inputs": {"owner": 7}}]})");
    const auto ended = run_program("check '" + flow + "'");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "mine.json: /cards/0/inputs/owner: expected a text for \"owner\""));
}

TEST_CASE("check: a letter that the fonts cannot draw is named with its place") {
    const tests::ScratchFolder folder;
    const auto file = folder.file("strings/xx/mine.json",
                                  R"({"a.smile": "Well done \u263a\ud83d\ude00", "a.arrow": "→"})");
    const auto feed = folder.file("people.csv", "employee\nE-1\n\xe6\xbc\xa2\n");
    const auto strings = run_program("check '" + file + "'");
    CHECK(strings.code == 2);
    CHECK(has(strings.err, "/a.smile: expected letters that the fonts have, found"));
    CHECK(has(strings.err, "U+1F600"));
    CHECK_FALSE(has(strings.err, "/a.arrow"));
    CHECK(has(run_program("check '" + feed + "'").err,
              "line 3: expected letters that the fonts have, found U+6F22"));
}
