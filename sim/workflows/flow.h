// SPDX-License-Identifier: MIT
// A flow as data: one trigger, and cards in order whose inputs are values or wires.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/fields.h"

namespace sim::workflows {

// A wire from an output of an earlier card, or of the trigger under the key "trigger".
struct Wire {
    std::string card;
    std::string output;

    friend bool operator==(const Wire&, const Wire&) = default;
    SIM_FIELDS(card, output)
};

// What a person typed into an input, or the wire that ends there.
using Source = std::variant<std::string, std::int64_t, bool, Wire>;
// As an expression reads it, or "card.output" of a wire.
[[nodiscard]] std::string field_text(const Source& source);

struct Input {
    std::string name;
    Source source;
    std::string place;  // JSON pointer of the value, for messages; no part of what the flow does

    SIM_FIELDS(name, source)
    friend bool operator==(const Input&, const Input&) = default;
};

// A card with the cards inside it. Only logic has cards inside: see card_types.h.
struct Card {
    std::string key;   // unique in the flow; wires name it
    std::string type;  // a key of card_types.h
    std::vector<Input> inputs;
    std::vector<Card> inside;     // if: when true; for_each: each time; try: what may fail
    std::vector<Card> otherwise;  // if: when false; try: after the last retry failed
    std::string place;            // JSON pointer of the card, for messages

    SIM_FIELDS(key, type, inputs, inside, otherwise)
    friend bool operator==(const Card&, const Card&) = default;
};

struct Flow {
    std::string key;
    std::string title;
    std::string summary;
    Card trigger;
    std::vector<Card> cards;

    SIM_FIELDS(key, title, summary, trigger, cards)
    friend bool operator==(const Flow&, const Flow&) = default;
};

constexpr std::size_t max_cards = 100;
constexpr int max_nesting = 6;  // cards inside cards

// The input of that name, or nullptr.
[[nodiscard]] const Input* input_named(const Card& card, std::string_view name);
// The text that somebody typed into that input; empty where it is none, or a wire.
[[nodiscard]] std::string typed_text(const Card& card, std::string_view name);
// The card of that key among the cards and those inside them, or nullptr.
[[nodiscard]] const Card* card_with(const std::vector<Card>& row, std::string_view key);

}  // namespace sim::workflows
