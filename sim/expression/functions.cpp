// SPDX-License-Identifier: MIT
// Finds functions by name over all families.
#include "sim/expression/functions.h"

#include <array>

namespace sim::expression {

namespace {

// Bare names from before the String prefix; old mappings still use them.
std::string_view modern_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> old_names{{
        {"toUpperCase", "String.toUpperCase"},
        {"toLowerCase", "String.toLowerCase"},
        {"substring", "String.substring"},
        {"substringBefore", "String.substringBefore"},
        {"substringAfter", "String.substringAfter"},
    }};
    for (const auto& [old_name, new_name] : old_names) {
        if (old_name == name) {
            return new_name;
        }
    }
    return name;
}

}  // namespace

const Function* find_function(std::string_view name) {
    const std::string_view wanted = modern_name(name);
    for (const auto* table :
         {&text_functions(), &list_functions(), &conversion_functions(), &group_functions()}) {
        for (const Function& function : *table) {
            if (function.name == wanted) {
                return &function;
            }
        }
    }
    return nullptr;
}

CallResult fail(std::string code, std::vector<std::pair<std::string, std::string>> arguments) {
    return Failure{CallError{std::move(code), std::move(arguments)}};
}

CallResult bounded(std::string text) {
    if (text.size() > result_bytes_max) {
        return fail("expression.error.result_too_long",
                    {{"limit", std::to_string(result_bytes_max)}});
    }
    return Value{std::move(text)};
}

CallResult bounded(std::vector<std::string> list) {
    std::size_t bytes = list.size();
    for (const std::string& item : list) {
        bytes += item.size();
    }
    if (bytes > result_bytes_max) {
        return fail("expression.error.result_too_long",
                    {{"limit", std::to_string(result_bytes_max)}});
    }
    return Value{std::move(list)};
}

}  // namespace sim::expression
