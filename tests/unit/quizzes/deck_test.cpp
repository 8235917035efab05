// SPDX-License-Identifier: MIT
// Cards, which of them are due, and the load of the days to come.
#include "quizzes/deck.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/quiz_bank.h"

namespace {

using quizzes::CardKind;
using quizzes::CardSource;
using quizzes::Deck;
using quizzes::Drill;
using quizzes::Rating;

const sim::Instant morning = *sim::parse_instant("2026-01-01T09:00:00Z");

Deck deck_of(std::size_t count) {
    std::vector<CardSource> sources;
    for (std::size_t i = 0; i < count; ++i) {
        CardSource source;
        source.lesson = "lifecycle";
        source.kind = CardKind::term;
        source.key = "term-" + std::to_string(i);
        sources.push_back(std::move(source));
    }
    auto deck = Deck::of(std::move(sources));
    REQUIRE(deck.has_value());
    return *deck;
}

std::string id(int number) { return "lifecycle/term/term-" + std::to_string(number); }

std::vector<std::string> ids(const quizzes::DueQueue& queue) {
    std::vector<std::string> all;
    for (const auto& card : queue.cards) {
        all.push_back(card.id);
    }
    return all;
}

}  // namespace

TEST_CASE("cards of a bank keep their ids", "[quizzes]") {
    const auto sources = quizzes::cards_of(tests::lesson_bank());
    CHECK(sources.size() == 50);
    CHECK(quizzes::card_id(sources.front()) == "lifecycle/question/q01");
    CHECK(quizzes::card_id(sources.back()) == "lifecycle/spoken/p6");
    CHECK(sources.front().front == "What does q01 ask?");
    CHECK(sources.front().back == "q01 says 0");
    CHECK(sources.front().note == "Because of one");
    CHECK(sources.back().ideas.size() == 4);
    const auto deck = Deck::of(sources);
    REQUIRE(deck.has_value());
    CHECK(deck->card("lifecycle/spoken/p6")->source.key == "p6");
    CHECK(deck->card("lifecycle/spoken/p7") == nullptr);
}

TEST_CASE("a deck refuses one card twice", "[quizzes]") {
    auto sources = quizzes::cards_of(tests::lesson_bank());
    sources.push_back(sources.front());
    const auto deck = Deck::of(sources);
    REQUIRE_FALSE(deck.has_value());
    CHECK(to_line(deck.error().front()) ==
          "expected one card of the id \"lifecycle/question/q01\"");
}

TEST_CASE("fresh cards come in the deck's order, some a day", "[quizzes]") {
    const Deck deck = deck_of(5);
    Drill drill;
    const quizzes::DeckSettings settings{3};
    auto queue = quizzes::due_queue(deck, drill, settings, morning);
    CHECK(ids(queue) == std::vector<std::string>{id(0), id(1), id(2)});
    CHECK(queue.fresh == 3);
    CHECK_FALSE(queue.next_learning.has_value());
    drill.review({id(0), morning, Rating::easy});
    drill.review({id(1), morning, Rating::easy});
    queue = quizzes::due_queue(deck, drill, settings, morning);
    CHECK(ids(queue) == std::vector<std::string>{id(2)});
    queue = quizzes::due_queue(deck, drill, settings, morning + sim::days(1));
    CHECK(ids(queue) == std::vector<std::string>{id(2), id(3), id(4)});
}

TEST_CASE("learning comes first, then reviews of the day, then fresh cards", "[quizzes]") {
    const Deck deck = deck_of(5);
    Drill drill;
    drill.review({id(0), morning, Rating::easy});
    drill.review({id(1), morning + sim::minutes(60), Rating::easy});
    const sim::Instant later = morning + sim::days(8) + sim::minutes(-120);
    // Due at nine and ten that day, shown from its beginning.
    auto queue = quizzes::due_queue(deck, drill, {1}, later);
    CHECK(ids(queue) == std::vector<std::string>{id(0), id(1), id(2)});
    CHECK(queue.reviews == 2);
    drill.review({id(2), later, Rating::again});
    queue = quizzes::due_queue(deck, drill, {1}, later);
    CHECK(ids(queue) == std::vector<std::string>{id(0), id(1)});
    CHECK(queue.next_learning == later + sim::minutes(1));
    queue = quizzes::due_queue(deck, drill, {1}, later + sim::minutes(1));
    CHECK(ids(queue) == std::vector<std::string>{id(2), id(0), id(1)});
    CHECK(queue.learning == 1);
    CHECK(queue.cards.front().phase == quizzes::Phase::learning);
}

TEST_CASE("cards that left the deck are not due but count as begun", "[quizzes]") {
    Drill drill;
    drill.review({"lifecycle/term/gone", morning, Rating::again});
    const auto queue = quizzes::due_queue(deck_of(3), drill, {2}, morning + sim::minutes(30));
    CHECK(ids(queue) == std::vector<std::string>{id(0)});
    CHECK(queue.learning == 0);
}

TEST_CASE("the forecast tells each day's load", "[quizzes]") {
    const Deck deck = deck_of(8);
    Drill drill;
    drill.review({id(0), morning, Rating::easy});  // the 9th
    drill.review({id(1), morning, Rating::good});  // today
    const auto loads = quizzes::forecast(deck, drill, {4}, morning + sim::minutes(1), 9);
    REQUIRE(loads.size() == 9);
    CHECK(sim::to_text(loads[0].day) == "2026-01-01");
    CHECK(loads[0].reviews == 1);
    CHECK(loads[0].fresh == 2);
    CHECK(loads[1].fresh == 4);
    CHECK(loads[2].fresh == 0);
    CHECK(sim::to_text(loads[8].day) == "2026-01-09");
    CHECK(loads[8].reviews == 1);
    // Overdue cards are today's.
    CHECK(quizzes::forecast(deck, drill, {4}, morning + sim::days(20), 1)[0].reviews == 2);
    CHECK(quizzes::forecast(deck, drill, {4}, morning, 0).empty());
}
