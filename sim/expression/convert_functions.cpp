// SPDX-License-Identifier: MIT
// The Convert.* functions, in whole numbers: the simulation knows no fractions.
#include <limits>
#include <optional>

#include "sim/base/text.h"
#include "sim/expression/functions.h"

namespace sim::expression {

namespace {

constexpr std::int64_t number_max = std::numeric_limits<std::int64_t>::max();

bool is_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::int64_t> whole_part(std::string_view text) {
    std::int64_t number = 0;
    for (const char figure : text) {
        const std::int64_t unit = figure - '0';
        if (number > (number_max - unit) / 10) {
            return std::nullopt;
        }
        number = number * 10 + unit;
    }
    return number;
}

struct Decimal {
    bool negative = false;
    std::int64_t whole = 0;
    std::string_view fraction;  // the figures after the point
};

std::optional<Decimal> read_decimal(std::string_view text) {
    Decimal decimal;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        decimal.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view figures = text.substr(0, point);
    if (point != std::string_view::npos) {
        decimal.fraction = text.substr(point + 1);
    }
    const bool well_formed = !figures.empty() && is_digits(figures) &&
                             is_digits(decimal.fraction) &&
                             (point == std::string_view::npos || !decimal.fraction.empty());
    const auto whole = well_formed ? whole_part(figures) : std::nullopt;
    if (!whole || *whole == number_max) {
        return std::nullopt;
    }
    decimal.whole = *whole;
    return decimal;
}

// Half goes up, towards positive infinity: 123.5 becomes 124, -1.5 becomes -1.
std::int64_t rounded(const Decimal& decimal) {
    const bool half_or_more = !decimal.fraction.empty() && decimal.fraction[0] >= '5';
    const bool exactly_half =
        half_or_more && decimal.fraction.find_first_not_of('0', 1) == std::string_view::npos &&
        decimal.fraction[0] == '5';
    if (decimal.negative) {
        return -(decimal.whole + (half_or_more && !exactly_half ? 1 : 0));
    }
    return decimal.whole + (half_or_more ? 1 : 0);
}

CallResult to_int(const Context& /*context*/, const Arguments& arguments) {
    const Value& value = arguments[0];
    if (is_null(value) || std::holds_alternative<std::int64_t>(value)) {
        return value;
    }
    const std::string_view text = trimmed(text_of(value));
    const auto decimal = read_decimal(text);
    if (!decimal) {
        return fail("expression.error.not_a_number", {{"value", to_literal(value)}});
    }
    return Value{rounded(*decimal)};
}

CallResult to_num(const Context& context, const Arguments& arguments) {
    const auto decimal = read_decimal(trimmed(text_of(arguments[0])));
    if (decimal && decimal->fraction.find_first_not_of('0') != std::string_view::npos) {
        return fail("expression.error.only_whole_numbers", {{"number", to_plain(arguments[0])}});
    }
    return to_int(context, arguments);
}

}  // namespace

const std::vector<Function>& conversion_functions() {
    static const std::vector<Function> table{
        {"Convert.toInt", Family::conversion, Yields::other, 1, 1, to_int},
        {"Convert.toNum", Family::conversion, Yields::other, 1, 1, to_num},
    };
    return table;
}

}  // namespace sim::expression
