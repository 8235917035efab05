// SPDX-License-Identifier: MIT
// Entries of the record as lines and back.
#include "lessons/record_entry.h"

#include <catch2/catch_test_macros.hpp>

namespace {

lessons::RecordEntry entry(lessons::RecordEvent what) {
    return {*sim::parse_instant("2026-11-27T10:20:30.400Z"), std::move(what)};
}

template <class Payload>
Payload there_and_back(Payload payload) {
    const auto read = lessons::entry_in(lessons::to_line(entry(std::move(payload))));
    REQUIRE(read);
    CHECK(read->at == *sim::parse_instant("2026-11-27T10:20:30.400Z"));
    const auto* what = std::get_if<Payload>(&read->what);
    REQUIRE(what != nullptr);
    return *what;
}

}  // namespace

TEST_CASE("an entry comes back from its line as it was") {
    const auto answered = there_and_back(
        lessons::QuestionAnswered{"lifecycle", "why-leavers", "no-account", true, "check"});
    CHECK(answered.question == "why-leavers");
    CHECK(answered.is_right);
    const auto begun = there_and_back(
        lessons::AttemptBegun{"lifecycle", 2, "18446744073709551615", true, {"q a b", "r c d"}});
    CHECK(begun.seed == "18446744073709551615");
    CHECK(begun.items == std::vector<std::string>{"q a b", "r c d"});
    CHECK(there_and_back(lessons::OwnWordsWritten{"lifecycle", "a \"quote\"\nand a line"}).text ==
          "a \"quote\"\nand a line");
    there_and_back(lessons::ReviewTakenBack{});
}

TEST_CASE("a line has no line end inside, whatever somebody types") {
    const std::string line =
        lessons::to_line(entry(lessons::OwnWordsWritten{"lifecycle", "one\ntwo\xff three"}));
    CHECK(line.find('\n') == std::string::npos);
    CHECK(lessons::entry_in(line));
}

TEST_CASE("a line that was changed anywhere is no entry") {
    const std::string line = lessons::to_line(entry(lessons::PartDone{"lifecycle", "case"}));
    REQUIRE(lessons::entry_in(line));
    for (std::size_t i = 0; i < line.size(); ++i) {
        std::string changed = line;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        INFO(i);
        CHECK_FALSE(lessons::entry_in(changed));
        CHECK_FALSE(lessons::entry_in(line.substr(0, i)));
    }
}
