// SPDX-License-Identifier: MIT
// Whether the cards of a flow fit together: what a canvas shows on each card.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/workflows/card_types.h"
#include "sim/workflows/flow.h"

namespace sim::workflows {

constexpr std::int64_t max_retries = 5;
constexpr std::int64_t max_wait_seconds = 3600;

// Every problem with the place of its card or input; none means that the flow can be switched on.
// A wire may start only at the trigger or at a card that has surely run before: earlier in the same
// row, or in a row around it. Only try's error and for_each's item are for the cards they hold.
[[nodiscard]] Problems type_check(const Flow& flow, const std::string& file);

// An output that a wire may start at.
struct Output {
    std::string card;
    std::string name;
    ValueType type;

    friend bool operator==(const Output&, const Output&) = default;
};
// Those that have surely come by the time that card runs, the trigger's first; none for a card
// that is not in the flow.
[[nodiscard]] std::vector<Output> outputs_before(const Flow& flow, std::string_view card);

// The words that the input "test" of an if may say.
[[nodiscard]] const std::vector<std::string>& test_words();
// The names in braces of a text to compose, in their order; a brace that is left open ends them.
[[nodiscard]] std::vector<std::string> names_in_braces(const std::string& text);

}  // namespace sim::workflows
