// SPDX-License-Identifier: MIT
// Look-ups in a flow.
#include "sim/workflows/flow.h"

#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/base/value.h"

namespace sim::workflows {

std::string field_text(const Source& source) {
    return std::visit(Overloaded{[](const Wire& wire) { return wire.card + "." + wire.output; },
                                 [](const auto& typed) { return to_literal(Value(typed)); }},
                      source);
}

const Input* input_named(const Card& card, std::string_view name) {
    const auto found = std::find_if(card.inputs.begin(), card.inputs.end(),
                                    [&](const Input& input) { return input.name == name; });
    return found == card.inputs.end() ? nullptr : &*found;
}

std::string typed_text(const Card& card, std::string_view name) {
    const Input* input = input_named(card, name);
    const auto* text = input == nullptr ? nullptr : std::get_if<std::string>(&input->source);
    return text != nullptr ? *text : std::string();
}

const Card* card_with(const std::vector<Card>& row, std::string_view key) {
    for (const Card& card : row) {
        if (card.key == key) {
            return &card;
        }
        for (const auto* held : {&card.inside, &card.otherwise}) {
            if (const Card* found = card_with(*held, key)) {
                return found;
            }
        }
    }
    return nullptr;
}

}  // namespace sim::workflows
