// SPDX-License-Identifier: MIT
// Shortcuts that the expression tests share.
#pragma once

#include <string>
#include <string_view>

#include "sim/expression/expression.h"

namespace expression_test {

// Winston Churchill is the person of the vendor's own function tables.
inline sim::Profile winston() {
    return {{"firstName", std::string("Winston")},
            {"lastName", std::string("Churchill")},
            {"email", std::string("winston.churchill@gmail.com")},
            {"department", std::string("Sales")},
            {"nickName", std::string("")},
            {"level", std::int64_t{7}},
            {"manager", true},
            {"skills", std::vector<std::string>{"painting", "oratory"}}};
}

// The value, or the code of the error as a text with an exclamation mark in front.
inline sim::Value run(std::string_view text,
                      sim::expression::Place place = sim::expression::Place::attribute_mapping) {
    const auto expression = sim::expression::Expression::parse(text, place);
    if (!expression) {
        return "!" + expression.error().code;
    }
    const sim::Profile user = winston();
    const sim::Profile source{{"title", std::string("Prime Minister")}};
    sim::expression::Context context;
    context.user = &user;
    context.source = &source;
    context.group_names = {"Everyone", "Sales EMEA"};
    context.user_id = "00u1";
    context.user_status = "ACTIVE";
    const auto evaluation = sim::expression::evaluate(*expression, context);
    return evaluation ? evaluation->value : sim::Value{"!" + evaluation.error().code};
}

inline std::string shown(std::string_view text) { return sim::to_literal(run(text)); }
inline std::string shown_rule(std::string_view text) {
    return sim::to_literal(run(text, sim::expression::Place::group_rule));
}

}  // namespace expression_test
