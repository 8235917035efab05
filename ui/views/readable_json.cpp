// SPDX-License-Identifier: MIT
// Lays JSON out for a narrow column.
#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"

namespace ui::views {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t line_length_max = 40;

// "urn:ietf:params:scim:schemas:core:2.0:User" becomes "…core:2.0:User".
std::string shortened(const std::string& text) {
    constexpr std::string_view urn = "urn:ietf:params:scim:";
    if (text.rfind(urn, 0) != 0) {
        return text;
    }
    std::string rest = text.substr(urn.size());
    const std::size_t last_words = rest.find(':');
    if (rest.rfind("schemas:extension:", 0) == 0) {
        return "urn:…:" + rest.substr(std::string_view("schemas:extension:").size());
    }
    return "…" + rest.substr(last_words + 1);
}

std::string on_one_line(const Json& json) {
    if (json.is_string()) {
        return sim::quoted(shortened(json.get<std::string>()));
    }
    if (!json.is_structured()) {
        return json.dump();
    }
    if (json.empty()) {
        return json.is_object() ? "{}" : "[]";
    }
    std::string inside;
    for (const auto& [key, value] : json.items()) {
        inside += inside.empty() ? "" : ", ";
        inside += json.is_object() ? sim::quoted(shortened(key)) + ": " : "";
        inside += on_one_line(value);
    }
    return json.is_object() ? "{ " + inside + " }" : "[" + inside + "]";
}

// Letters, as a fixed-width font shows them.
std::size_t columns(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

// The members of an object with their names, or the elements of an array, each on one line.
std::vector<std::string> parts_of(const Json& json) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : json.items()) {
        parts.push_back((json.is_object() ? sim::quoted(shortened(key)) + ": " : "") +
                        on_one_line(value));
    }
    return parts;
}

// A short object flows over as few lines as it needs, like words in a paragraph.
std::string filled(const Json& json, std::size_t indent, std::size_t column) {
    const std::string margin(indent + 2, ' ');
    const bool is_object = json.is_object();
    std::string text = is_object ? "{ " : "[";
    std::size_t used = column + columns(text);
    bool first = true;
    for (const std::string& part : parts_of(json)) {
        const std::size_t room_after = 3;  // the comma, or the end with the comma behind it
        const bool fits = used + columns(part) + room_after <= line_length_max;
        if (first && !fits) {
            text = "\n" + margin + text;
            used = margin.size() + columns(is_object ? "{ " : "[");
        } else if (!fits) {
            text += ",\n" + margin;
            used = margin.size();
        } else if (!first) {
            text += ", ";
            used += 2;
        }
        text += part;
        used += columns(part);
        first = false;
    }
    return text + (is_object ? " }" : "]");
}

bool can_be_filled(const Json& json, std::size_t indent) {
    const std::vector<std::string> parts = parts_of(json);
    return indent > 0 && std::all_of(parts.begin(), parts.end(), [indent](const auto& part) {
               return indent + 6 + columns(part) <= line_length_max;
           });
}

// `column` is where the value begins, `indent` where its line does.
std::string laid_out(const Json& json, std::size_t indent, std::size_t column) {
    std::string flat = on_one_line(json);
    if (!json.is_structured() || json.empty() || column + columns(flat) < line_length_max) {
        return flat;
    }
    if (json.is_array() && json.size() == 1 && json.front().is_structured()) {
        return "[" + laid_out(json.front(), indent, column + 1) + "]";
    }
    if (can_be_filled(json, indent)) {
        return filled(json, indent, column);
    }
    const std::string margin(indent + 2, ' ');
    std::string text = json.is_object() ? "{" : "[";
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        text += first ? "\n" : ",\n";
        first = false;
        const std::string name = json.is_object() ? sim::quoted(shortened(key)) + ": " : "";
        const std::string laid = laid_out(value, indent + 2, margin.size() + columns(name));
        const bool continues_below = !laid.empty() && laid.front() == '\n';
        text += margin + (continues_below ? name.substr(0, name.size() - 1) : name) + laid;
    }
    return text + "\n" + std::string(indent, ' ') + (json.is_object() ? "}" : "]");
}

void hide_secrets(Json& json) {
    if (json.is_object() && json.contains("password")) {
        json["password"] = "••••••••";
    }
}

}  // namespace

std::string readable_json(const std::string& body) {
    Json json = Json::parse(body, nullptr, false);
    if (json.is_discarded()) {
        return body;
    }
    hide_secrets(json);
    return laid_out(json, 0, 0);
}

}  // namespace ui::views
