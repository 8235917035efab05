// SPDX-License-Identifier: MIT
// Reads and shows attribute values.
#include "sim/base/value.h"

#include "sim/base/overloaded.h"
#include "sim/base/text.h"

namespace sim {

bool is_null(const Value& value) { return std::holds_alternative<Null>(value); }

bool is_blank(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return is_null(value) || (text != nullptr && text->empty());
}

std::string_view text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? std::string_view{*text} : std::string_view{};
}

std::string to_literal(const Value& value) {
    return std::visit(Overloaded{[](Null) { return std::string("null"); },
                                 [](bool truth) { return std::string(truth ? "true" : "false"); },
                                 [](std::int64_t number) { return std::to_string(number); },
                                 [](const std::string& text) { return quoted(text); },
                                 [](const std::vector<std::string>& list) {
                                     std::vector<std::string> parts;
                                     for (const std::string& item : list) {
                                         parts.push_back(quoted(item));
                                     }
                                     return "[" + join(parts, ", ") + "]";
                                 }},
                      value);
}

std::string to_plain(const Value& value) {
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        return join(*list, ",");
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    return is_null(value) ? std::string() : to_literal(value);
}

}  // namespace sim
