// SPDX-License-Identifier: MIT
// Brings each command to the function that rules on it.
#include "sim/directory/decide.h"

#include "sim/base/overloaded.h"
#include "sim/directory/decide_parts.h"

namespace sim::directory {

std::optional<Refusal> objection_to(const std::string& text, expression::Place place) {
    const auto parsed = expression::Expression::parse(text, place);
    if (parsed) {
        return std::nullopt;
    }
    Refusal refusal{parsed.error().code, parsed.error().arguments};
    refusal.arguments.emplace_back("position", std::to_string(parsed.error().position + 1));
    return refusal;
}

Decision decide(const State& state, const Command& command, const std::string& next_okta_id) {
    return std::visit(Overloaded{[&](const CreateUser& create) {
                                     return decide_creation(state, create, next_okta_id);
                                 },
                                 [&](const auto& other) { return decide_part(state, other); }},
                      command);
}

}  // namespace sim::directory
