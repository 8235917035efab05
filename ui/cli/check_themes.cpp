// SPDX-License-Identifier: MIT
// Checks themes against the shipped ones, which all have the same colours.
#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "ui/cli/check.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

using Json = nlohmann::json;

bool is_color(const Json& value) {
    if (!value.is_string()) {
        return false;
    }
    const auto& text = value.get_ref<const std::string&>();
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
                      (letter >= 'A' && letter <= 'F');
           });
}

// The names of the colours that the shipped themes have, all of them together.
std::set<std::string> shipped_colors(const Content& content) {
    std::set<std::string> names;
    for (const Path& file : files_in(content.data() / "assets" / "themes", ".json")) {
        const auto text = read_file(file);
        const Json theme = text ? Json::parse(*text, nullptr, false) : Json();
        if (theme.is_object() && theme.contains("color") && theme["color"].is_object()) {
            for (const auto& entry : theme["color"].items()) {
                names.insert(entry.key());
            }
        }
    }
    return names;
}

}  // namespace

sim::Problems check_theme(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    sim::Problems problems;
    const std::string shown = content.shown(file);
    const Json theme = Json::parse(*text, nullptr, false);
    const auto add = [&](const std::string& place, const std::string& expectation) {
        problems.push_back({shown, place, expectation});
    };
    if (!theme.is_object()) {
        add("", "expected an object");
        return problems;
    }
    if (!theme.contains("name") || !theme["name"].is_string()) {
        add("/name", "expected the name of the theme");
    }
    const Json contrast = theme.value("contrast", Json::object());
    for (const char* part : {"text", "shape"}) {
        if (!contrast.is_object() || !contrast.contains(part) || !contrast[part].is_number()) {
            add("/contrast/" + std::string(part), "expected a number");
        }
    }
    const Json colors = theme.value("color", Json::object());
    if (!colors.is_object()) {
        add("/color", "expected an object of colours");
        return problems;
    }
    for (const auto& entry : colors.items()) {
        if (!is_color(entry.value())) {
            add("/color/" + entry.key(), "expected a colour such as #1A1C22");
        }
    }
    for (const std::string& name : shipped_colors(content)) {
        if (!colors.contains(name)) {
            add("/color/" + name, "expected this colour, as the other themes have it");
        }
    }
    return problems;
}

}  // namespace ui::cli
