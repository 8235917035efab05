// SPDX-License-Identifier: MIT
// Game days: codes, what they deal, and the table of a class.
#include "lessons/game_day.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "lessons/class_results.h"
#include "lessons/record_entry.h"

namespace {

using namespace lessons;

std::vector<Incident> three_incidents() {
    std::vector<Incident> incidents(3);
    incidents[0].key = "first";
    incidents[1].key = "second";
    incidents[1].level = Level::architect;
    incidents[2].key = "third";
    return incidents;
}

std::string exported(const std::vector<RecordEvent>& events) {
    std::string text;
    for (const RecordEvent& event : events) {
        text += to_json_text({sim::Instant{1000}, event}) + "\n";
    }
    return text;
}

IncidentClosed closed(const std::string& incident, const std::string& seed, bool is_passed) {
    return {incident, seed, is_passed, true, 4, 2, 1, is_passed ? 80 : 0};
}

std::vector<ClassResult> results_in(const std::string& text) {
    const auto entries = read_exported_record(text, "asha.jsonl");
    REQUIRE(entries.has_value());
    return results_of("asha", *entries);
}

}  // namespace

TEST_CASE("a code is the same however it is typed") {
    const auto code = game_code_in(" kite 7-l2");
    REQUIRE(code.has_value());
    CHECK(*code == GameCode{"KITE7", Level::practitioner});
    CHECK(to_text(*code) == "KITE7-L2");
    CHECK(game_code_in("KITE7") == GameCode{"KITE7", std::nullopt});
    for (const char* bad : {"", "abc", "KITE7-L9", "KITE7-", "KITÉ7", "A234567890123456X", "-L1"}) {
        INFO(bad);
        CHECK_FALSE(game_code_in(bad).has_value());
    }
}

TEST_CASE("a new code can be typed back") {
    std::set<std::string> words;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const GameCode code = new_game_code(seed, Level::starter);
        CHECK(game_code_in(to_text(code)) == code);
        words.insert(code.word);
    }
    CHECK(words.size() > 40);
}

TEST_CASE("a code deals everybody the same, and only incidents of its level") {
    const auto incidents = three_incidents();
    const auto same = three_incidents();
    std::set<std::string> dealt;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const GameCode any = new_game_code(seed, std::nullopt);
        const auto mine = game_day_of(incidents, any);
        const auto yours = game_day_of(same, any);
        REQUIRE(mine.has_value());
        CHECK(mine->incident->key == yours->incident->key);
        CHECK(mine->seed == yours->seed);
        CHECK(mine->seed > 0);
        dealt.insert(mine->incident->key);
        const auto hard = game_day_of(incidents, {any.word, Level::architect});
        CHECK(hard->incident->key == "second");
    }
    CHECK(dealt.size() == 3);
    CHECK_FALSE(game_day_of(incidents, {"KITE7", Level::practitioner}).has_value());
    CHECK_FALSE(game_day_of({}, {"KITE7", std::nullopt}).has_value());
}

TEST_CASE("the table has the first try of each code, and nothing that was one's own choice") {
    const auto results = results_in(
        exported({IncidentOpened{"first", "7", ""}, closed("first", "7", true),
                  IncidentOpened{"second", "9", "KITE7-L2"}, closed("second", "8", true),
                  closed("second", "9", false), IncidentOpened{"second", "9", "KITE7-L2"},
                  closed("second", "9", true), IncidentOpened{"third", "3", "MOLE4"}}));
    REQUIRE(results.size() == 2);
    CHECK(results[0].person == "asha");
    CHECK(results[0].game_day == "KITE7-L2");
    CHECK(results[0].is_closed);
    CHECK_FALSE(results[0].is_solved);
    CHECK(results[0].evidence == 4);
    CHECK(results[1].incident == "third");
    CHECK_FALSE(results[1].is_closed);
}

TEST_CASE("results are sorted by code, then by what was reached") {
    std::vector<ClassResult> results(4);
    results[0] = {"ben", "MOLE4", "third", true, true, true, 1, 1, 0, 100};
    results[1] = {"zoe", "KITE7", "first", true, false, true, 1, 1, 0, 0};
    results[2] = {"kim", "KITE7", "first", true, true, true, 1, 1, 2, 60};
    results[3] = {"asha", "KITE7", "first", true, true, true, 1, 1, 0, 100};
    sort_results(results);
    std::vector<std::string> names;
    for (const ClassResult& result : results) {
        names.push_back(result.person);
    }
    CHECK(names == std::vector<std::string>{"asha", "kim", "zoe", "ben"});
}

TEST_CASE("a record that somebody else wrote is refused where it is none") {
    const auto refusal = [](const std::string& text) {
        const auto read = read_exported_record(text, "asha.jsonl");
        REQUIRE_FALSE(read.has_value());
        return sim::to_line(read.error());
    };
    const std::string good = exported({IncidentOpened{"first", "7", ""}});
    CHECK(refusal(good + "nonsense\n").find("line 2") != std::string::npos);
    CHECK(refusal("{\"at\":\"2026-11-23T09:00:00Z\",\"what\":\"danced\"}").find("line 1") !=
          std::string::npos);
    CHECK(refusal(std::string(exported_record_bytes_max + 1, ' ')).find("bytes") !=
          std::string::npos);
    CHECK(read_exported_record("\n\n", "asha.jsonl")->empty());
}
