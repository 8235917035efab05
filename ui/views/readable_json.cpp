// SPDX-License-Identifier: MIT
// Lays JSON out for a narrow column.
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

std::string laid_out(const Json& json, std::size_t indent) {
    const std::string flat = on_one_line(json);
    if (!json.is_structured() || json.empty() || indent + flat.size() <= line_length_max) {
        return flat;
    }
    const std::string margin(indent + 2, ' ');
    std::string text = json.is_object() ? "{" : "[";
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        text += first ? "\n" : ",\n";
        first = false;
        text += margin;
        if (json.is_object()) {
            text += sim::quoted(shortened(key)) + ": ";
        }
        text += laid_out(value, indent + 2);
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
    return laid_out(json, 0);
}

}  // namespace ui::views
