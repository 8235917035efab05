// SPDX-License-Identifier: MIT
// The value of a profile attribute: null, a truth value, a whole number, a text or a list of texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sim {

// The null value: an attribute that was never filled. A cleared one holds an empty text instead.
struct Null {
    friend constexpr bool operator==(const Null&, const Null&) = default;
};

using Value = std::variant<Null, bool, std::int64_t, std::string, std::vector<std::string>>;

[[nodiscard]] bool is_null(const Value& value);
// True for null and for an empty text, which the vendor's elvis operator treats alike.
[[nodiscard]] bool is_blank(const Value& value);
// The text inside, or an empty view when the value is no text.
[[nodiscard]] std::string_view text_of(const Value& value);
// As a person reads it in an expression: null, true, 42, "Sales", ["a", "b"].
[[nodiscard]] std::string to_literal(const Value& value);
// As it is copied into a text attribute: without quotes; null becomes an empty text.
[[nodiscard]] std::string to_plain(const Value& value);

}  // namespace sim
