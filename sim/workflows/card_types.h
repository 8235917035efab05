// SPDX-License-Identifier: MIT
// The kinds of cards: what goes into each, what comes out, and which cards it may hold.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sim::workflows {

// `any` stands only where a card takes whatever it is given.
enum class ValueType : std::uint8_t { text, number, truth, texts, any };

// "a text", "a number", "true or false", "a list of texts", "any value".
[[nodiscard]] std::string_view name_of(ValueType type);

struct Port {
    std::string_view name;
    ValueType type;
    bool required = true;  // means nothing for an output

    friend bool operator==(const Port&, const Port&) = default;
};

enum class CardKind : std::uint8_t { trigger, logic, connector };

struct CardType {
    std::string_view key;
    CardKind kind;
    std::vector<Port> inputs;
    std::vector<Port> outputs;
    bool holds_inside = false;
    bool holds_otherwise = false;
    bool takes_named_values = false;  // compose: further inputs, named in the text as {name}
};

// All kinds, triggers first, in the order in which a person chooses from them.
[[nodiscard]] const std::vector<CardType>& card_types();
// Null when there is no such kind.
[[nodiscard]] const CardType* card_type(std::string_view key);
// Null when the kind has no such port.
[[nodiscard]] const Port* port_named(const std::vector<Port>& ports, std::string_view name);

}  // namespace sim::workflows
