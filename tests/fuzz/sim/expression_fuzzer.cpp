// SPDX-License-Identifier: MIT
// Any bytes as an expression: an error inside the text, or a value; never a crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
#include "sim/expression/expression.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sim::expression;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const sim::Profile user{{"department", std::string("Sales")}, {"level", std::int64_t{7}}};
    Context context;
    context.user = &user;
    context.source = &user;
    context.group_names = {"Everyone"};
    for (const Place place : {Place::group_rule, Place::attribute_mapping}) {
        const auto expression = Expression::parse(text, place);
        if (!expression) {
            SIM_CHECK(expression.error().position <= size, "an error lies inside the text");
            continue;
        }
        const auto evaluation = evaluate(*expression, context);
        if (evaluation && place == Place::group_rule) {
            SIM_CHECK(std::holds_alternative<bool>(evaluation->value),
                      "a group rule is true or false");
        }
    }
    return 0;
}
