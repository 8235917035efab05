// SPDX-License-Identifier: MIT
// The drill's cards, which of them are due, and how many will be.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quizzes/bank.h"
#include "quizzes/drill.h"
#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace quizzes {

enum class CardKind : std::uint8_t { flip, term, question, spoken, prediction };
constexpr int card_kind_count = 5;
// "flip", "term", "question", "spoken", "prediction"; part of a card's id.
[[nodiscard]] std::string_view name_of(CardKind kind);

// What a card is made from. Texts hold the markup of lessons.
struct CardSource {
    std::string lesson;
    CardKind kind = CardKind::flip;
    std::string key;  // of the flip card, term, question or prompt
    std::string front;
    std::string back;
    std::string note;  // why, below the back; may be empty
    std::string objective;
    std::vector<std::string> ideas;  // of a spoken prompt, to tick off
};

// "lifecycle/flip/joiner-event": stable for ever, because the record names cards by it.
[[nodiscard]] std::string card_id(const CardSource& source);
// A question's front is its stem, its back the right option, its note why; then the prompts.
[[nodiscard]] std::vector<CardSource> cards_of(const Bank& bank);

struct Card {
    std::string id;
    CardSource source;
};

class Deck {
public:
    // In the order in which fresh cards will be shown. Refuses two cards of the same id.
    [[nodiscard]] static sim::Result<Deck, sim::Problems> of(std::vector<CardSource> sources);

    [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
    [[nodiscard]] const Card* card(const std::string& id) const;

private:
    std::vector<Card> cards_;
    std::map<std::string, std::size_t> by_id_;
};

struct DeckSettings {
    std::size_t fresh_cards_a_day = 10;
};

struct DueCard {
    std::string id;
    Phase phase = Phase::fresh;
    friend bool operator==(const DueCard&, const DueCard&) = default;
};

// What to show now, in this order: cards that are being learnt, once their minutes have passed;
// reviews of today and overdue ones, the longest due first (from the beginning of the learner's
// day, whatever the time); fresh cards, as many as today's limit still allows.
struct DueQueue {
    std::vector<DueCard> cards;
    std::size_t learning = 0;
    std::size_t reviews = 0;
    std::size_t fresh = 0;
    // When the next card that is being learnt will be due; nothing where none is waiting.
    std::optional<sim::Instant> next_learning;
};
[[nodiscard]] DueQueue due_queue(const Deck& deck, const Drill& drill, const DeckSettings& settings,
                                 sim::Instant now);

// The load of a day: the next review of each card, overdue ones today; and fresh cards by limit.
// Reviews that follow from reviews in these days are not guessed.
struct DayLoad {
    sim::Date day;
    std::size_t reviews = 0;
    std::size_t fresh = 0;
};
// Today first.
[[nodiscard]] std::vector<DayLoad> forecast(const Deck& deck, const Drill& drill,
                                            const DeckSettings& settings, sim::Instant now,
                                            std::size_t days);

}  // namespace quizzes
