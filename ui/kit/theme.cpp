// SPDX-License-Identifier: MIT
// Reads theme files and computes contrast ratios.
#include "ui/kit/theme.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "ui/kit/files.h"

namespace ui::kit {

namespace {

using Json = nlohmann::json;

sim::Failure<sim::Problem> problem(std::string_view file, std::string place, std::string why) {
    return {sim::Problem{std::string(file), std::move(place), std::move(why)}};
}

std::optional<int> hex_digit(char letter) {
    if (letter >= '0' && letter <= '9') {
        return letter - '0';
    }
    if (letter >= 'A' && letter <= 'F') {
        return letter - 'A' + 10;
    }
    if (letter >= 'a' && letter <= 'f') {
        return letter - 'a' + 10;
    }
    return std::nullopt;
}

std::optional<Rgb> parse_color(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t part = 0; part < 3; ++part) {
        const auto high = hex_digit(text[1 + part * 2]);
        const auto low = hex_digit(text[2 + part * 2]);
        if (!high || !low) {
            return std::nullopt;
        }
        parts[part] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Rgb{parts[0], parts[1], parts[2]};
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

std::optional<std::string> unknown_token(const Json& colors) {
    for (const auto& entry : colors.items()) {
        bool known = false;
        for (const std::string_view name : color_names) {
            known = known || name == entry.key();
        }
        if (!known) {
            return entry.key();
        }
    }
    return std::nullopt;
}

}  // namespace

sim::Result<Theme, sim::Problem> Theme::parse(std::string_view json, std::string_view file) {
    const Json document = Json::parse(json, nullptr, false);
    if (!document.is_object()) {
        return problem(file, "", "a theme is a JSON object");
    }
    const auto name = document.find("name");
    if (name == document.end() || !name->is_string()) {
        return problem(file, "/name", "a theme has a name, as a string");
    }
    const auto rule = document.find("contrast");
    if (rule == document.end() || !rule->is_object() || !rule->contains("text") ||
        !(*rule)["text"].is_number() || !rule->contains("shape") || !(*rule)["shape"].is_number()) {
        return problem(file, "/contrast", "a theme states its contrast for text and shape");
    }
    const auto colors = document.find("color");
    if (colors == document.end() || !colors->is_object()) {
        return problem(file, "/color", "a theme has an object of colours");
    }
    if (const auto unknown = unknown_token(*colors)) {
        return problem(file, "/color/" + *unknown, "this is not a colour token");
    }
    Theme theme;
    theme.name_ = name->get<std::string>();
    theme.rule_ = {(*rule)["text"].get<double>(), (*rule)["shape"].get<double>()};
    theme.tints_ = theme.rule_.text >= 7.0 ? Tints::edged : Tints::shown;
    for (std::size_t index = 0; index < color_count; ++index) {
        const std::string token(color_names[index]);
        const auto value = colors->find(token);
        if (value == colors->end() || !value->is_string()) {
            return problem(file, "/color/" + token, "the theme lacks this colour");
        }
        const auto color = parse_color(value->get<std::string>());
        if (!color) {
            return problem(file, "/color/" + token, "a colour is written #RRGGBB");
        }
        theme.colors_[index] = *color;
    }
    return theme;
}

sim::Result<Theme, sim::Problem> Theme::read(const std::filesystem::path& path) {
    const auto text = read_file(path);
    if (!text) {
        return sim::Failure{text.error()};
    }
    return parse(*text, path.string());
}

double contrast_ratio(Rgb left, Rgb right) {
    const double first = luminance(left);
    const double second = luminance(right);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace ui::kit
