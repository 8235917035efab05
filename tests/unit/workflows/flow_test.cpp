// SPDX-License-Identifier: MIT
// Flow files: what is wrong is named at its card, and everything wrong in one pass.
#include <catch2/catch_test_macros.hpp>

#include "sim/scenario/read_flow.h"
#include "sim/workflows/card_types.h"
#include "sim/workflows/type_check.h"

namespace {

const std::string archive =
    R"({"key":"archive","type":"mailbox.archive","inputs":{"mailbox":{"card":"trigger",)"
    R"("output":"email"}}})";

std::string flow(const std::string& cards,
                 const std::string& trigger = R"({"type":"user_deactivated"})") {
    return R"({"version":1,"key":"k","title":"T","summary":"S","trigger":)" + trigger +
           R"(,"cards":[)" + cards + "]}";
}

std::string lines(const sim::Problems& problems) {
    std::string text;
    for (const auto& problem : problems) {
        text += (text.empty() ? "" : "\n") + to_line(problem);
    }
    return text;
}

// What is wrong with the flow, a line each; empty when it can be switched on.
std::string wrong(const std::string& text) {
    const auto read = sim::scenario::read_flow(text, "f.json");
    return lines(read ? sim::workflows::type_check(*read, "f.json") : read.error());
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

}  // namespace

TEST_CASE("flow: a good one is read as written") {
    const auto read = sim::scenario::read_flow(flow(archive), "f.json");
    REQUIRE(read.has_value());
    REQUIRE(read->cards.size() == 1);
    CHECK(read->cards[0].key == "archive");
    CHECK(read->cards[0].place == "/cards/0");
    REQUIRE(read->cards[0].inputs.size() == 1);
    CHECK(read->cards[0].inputs[0].source ==
          sim::workflows::Source{sim::workflows::Wire{"trigger", "email"}});
    CHECK(wrong(flow(archive)).empty());
}

TEST_CASE("flow: form is refused with its pointer") {
    CHECK(wrong("{") == "f.json: line 1, column 2: expected well-formed JSON");
    CHECK(wrong(flow(R"({"key":"a","type":"stop","inputs":{"reason":null}})")) ==
          "f.json: /cards/0/inputs/reason: expected a value or a wire");
    CHECK(wrong(flow(R"({"key":"","type":"stop","inputs":{"reason":"r"}})")) ==
          "f.json: /cards/0/key: expected a text that is not empty");
    CHECK(wrong(flow(R"({"key":"a","type":"stop","inputs":{"reason":1.5}})")) ==
          "f.json: /cards/0/inputs/reason: expected a whole number");
    CHECK(wrong(std::string(sim::scenario::max_flow_bytes + 1, ' ')) ==
          "f.json: expected at most 262144 bytes");
}

TEST_CASE("flow: too many cards and too deep nesting are refused") {
    const std::string many = repeated(archive + ",", sim::scenario::max_cards) + archive;
    CHECK(wrong(flow(many)) == "f.json: /cards/100: expected at most 100 cards");
    const std::string open = R"({"key":"a","type":"if","inside":[)";
    const std::string deep = repeated(open, 7) + archive + repeated("]}", 7);
    CHECK(wrong(flow(deep)).find("expected at most 6 levels of cards inside cards") !=
          std::string::npos);
}

TEST_CASE("flow: inputs must be there, known and of the right type") {
    CHECK(wrong(flow(R"({"key":"a","type":"mailbox.archive","inputs":{"mailbx":"x"}})")) ==
          "f.json: /cards/0: expected a value for the input \"mailbox\"\n"
          "f.json: /cards/0/inputs/mailbx: expected an input that the kind \"mailbox.archive\" "
          "has, found \"mailbx\"");
    CHECK(wrong(flow(R"({"key":"r","type":"shares.revoke","inputs":{"owner":"o"}},)"
                     R"({"key":"s","type":"stop","inputs":{"reason":{"card":"r",)"
                     R"("output":"revoked"}}})")) ==
          "f.json: /cards/1/inputs/reason: expected a text for \"reason\", found a number");
    CHECK(wrong(flow(archive, R"({"type":"mailbox.archive"})"))
              .find("/trigger: expected a trigger, found \"mailbox.archive\"") !=
          std::string::npos);
    CHECK(wrong(flow(archive + "," + archive)) ==
          "f.json: /cards/1: expected another key, because an earlier card is called \"archive\"");
}

TEST_CASE("flow: a wire starts only at a card that has surely run before") {
    const std::string stop = R"({"key":"s","type":"stop","inputs":{"reason":{"card":"archive",)"
                             R"("output":"archive"}}})";
    CHECK(wrong(flow(archive + "," + stop)).empty());
    const std::string branch =
        R"({"key":"b","type":"if","inputs":{"value":"v","test":"is_empty"},"inside":[)" + archive +
        "]}";
    CHECK(wrong(flow(branch + "," + stop)) ==
          "f.json: /cards/1/inputs/reason: expected a wire from a card that has surely run before, "
          "found \"archive\"");
    CHECK(wrong(flow(stop + "," + archive)).find("behind a stop") != std::string::npos);
}

TEST_CASE("flow: an error is for the cards that handle it") {
    const std::string use = R"({"key":"s","type":"stop","inputs":{"reason":{"card":"t",)"
                            R"("output":"error"}}})";
    const std::string attempt =
        R"({"key":"t","type":"try","inputs":{"retries":1,"wait_seconds":5},"inside":[)" + archive;
    CHECK(wrong(flow(attempt + R"(],"otherwise":[)" + use + "]}")).empty());
    CHECK(wrong(flow(attempt + "]}," + use)).find("surely run before") != std::string::npos);
    const std::string eager =
        R"({"key":"t","type":"try","inputs":{"retries":6,"wait_seconds":5},"inside":[)" + archive;
    CHECK(wrong(flow(eager + "]}")) ==
          "f.json: /cards/0/inputs/retries: expected a number from 0 to 5");
}

TEST_CASE("flow: tests compare like with like") {
    const auto branch = [](const std::string& inputs) {
        return wrong(flow(R"({"key":"b","type":"if","inputs":)" + inputs + R"(,"inside":[)" +
                          archive + "]}"));
    };
    CHECK(branch(R"({"value":"v","test":"is","other":"w"})").empty());
    CHECK(branch(R"({"value":"v","test":"is"})") ==
          "f.json: /cards/0: expected a value for the input \"other\", to compare with");
    CHECK(branch(R"({"value":"v","test":"is","other":3})") ==
          "f.json: /cards/0/inputs/other: expected a text to compare with, found a number");
    CHECK(branch(R"({"value":"v","test":"is_above","other":3})") ==
          "f.json: /cards/0/inputs/value: expected a number to compare with, found a text");
    CHECK(branch(R"({"value":"v","test":"like"})").find("expected one of is, is_not") !=
          std::string::npos);
}

TEST_CASE("flow: a composed text has an input for each name in braces") {
    const auto compose = [](const std::string& inputs) {
        return wrong(flow(R"({"key":"c","type":"compose","inputs":)" + inputs + "}"));
    };
    CHECK(compose(R"({"text":"Hello {name}","name":"Dev"})").empty());
    CHECK(compose(R"({"text":"Hello {name}"})") ==
          "f.json: /cards/0/inputs/text: expected an input for the name in braces \"name\"");
    CHECK(compose(R"({"text":"Hello {name"})") ==
          "f.json: /cards/0/inputs/text: expected a closing brace for every opening one");
}

TEST_CASE("flow: every kind of card has a key of its own") {
    for (const auto& type : sim::workflows::card_types()) {
        CHECK(sim::workflows::card_type(type.key) == &type);
    }
    CHECK(sim::workflows::card_type("mailbox.burn") == nullptr);
}
