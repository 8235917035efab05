// SPDX-License-Identifier: MIT
// Cuts attribute paths at the last colon and the dot behind it.
#include "sim/scim/attribute_path.h"

#include "sim/base/text.h"

namespace sim::scim {

namespace {

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// ATTRNAME of RFC 7643 section 2.1, and $ref, which the RFC uses without its grammar.
bool is_attribute_name(std::string_view name) {
    if (name.empty() || (!is_letter(name[0]) && name != "$ref")) {
        return false;
    }
    for (const char letter : name.substr(1)) {
        if (!is_letter(letter) && !is_digit(letter) && letter != '-' && letter != '_') {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<AttributePath> parse_attribute_path(std::string_view text) {
    AttributePath path;
    const std::size_t colon = text.rfind(':');
    std::string_view name = text;
    if (colon != std::string_view::npos) {
        if (!equal_ignoring_case(text.substr(0, 4), "urn:") || colon < 5) {
            return std::nullopt;
        }
        path.urn = std::string(text.substr(0, colon));
        name = text.substr(colon + 1);
    }
    const std::size_t dot = name.find('.');
    const std::string_view attribute = name.substr(0, dot);
    if (!is_attribute_name(attribute)) {
        return std::nullopt;
    }
    path.attribute = std::string(attribute);
    if (dot != std::string_view::npos) {
        const std::string_view sub_attribute = name.substr(dot + 1);
        if (!is_attribute_name(sub_attribute)) {
            return std::nullopt;
        }
        path.sub_attribute = std::string(sub_attribute);
    }
    return path;
}

std::size_t attribute_path_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const char letter = text[length];
        const bool belongs = is_letter(letter) || is_digit(letter) ||
                             std::string_view("-_.:$").find(letter) != std::string_view::npos;
        if (!belongs) {
            break;
        }
        ++length;
    }
    return length;
}

std::string to_text(const AttributePath& path) {
    std::string text = path.urn.empty() ? path.attribute : path.urn + ":" + path.attribute;
    if (!path.sub_attribute.empty()) {
        text += "." + path.sub_attribute;
    }
    return text;
}

}  // namespace sim::scim
