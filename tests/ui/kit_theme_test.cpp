// SPDX-License-Identifier: MIT
// Themes: every token is there, every pair of colours has its contrast, bad files are refused.
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/kit/files.h"
#include "ui/kit/theme.h"

namespace {

using ui::kit::Color;
using ui::kit::Theme;

std::filesystem::path theme_path(const std::string& name) {
    return std::filesystem::path(LAB_DATA_DIR) / "assets" / "themes" / (name + ".json");
}

struct Pair {
    Color front;
    Color ground;
};

void add(std::vector<Pair>& pairs, std::initializer_list<Color> fronts,
         std::initializer_list<Color> grounds) {
    for (const Color front : fronts) {
        for (const Color ground : grounds) {
            pairs.push_back({front, ground});
        }
    }
}

std::vector<Pair> text_pairs() {
    using enum Color;
    std::vector<Pair> pairs;
    add(pairs, {ink_1, ink_2},
        {bg_canvas, bg_surface, bg_sunken, bg_hover, bg_pressed, bg_rail, code_bg, off_tint,
         accent_tint, ok_tint, warn_tint, danger_tint});
    add(pairs, {ink_3},
        {bg_canvas, bg_surface, bg_sunken, bg_hover, bg_rail, code_bg, off_tint, accent_tint});
    add(pairs, {ink_1}, {accent_tint2});
    add(pairs, {ink_inverse}, {ink_1, wire_past});
    add(pairs, {accent_text}, {bg_canvas, bg_surface, bg_rail, bg_hover, accent_tint, code_bg});
    add(pairs, {accent_on}, {accent_fill, accent_hover, accent_pressed});
    add(pairs, {ok_text}, {bg_canvas, bg_surface, bg_hover, ok_tint, code_bg, accent_tint});
    add(pairs, {warn_text}, {bg_canvas, bg_surface, bg_hover, warn_tint});
    add(pairs, {danger_text}, {bg_canvas, bg_surface, bg_hover, danger_tint, code_bg});
    add(pairs, {off_text}, {bg_canvas, bg_surface, off_tint});
    add(pairs, {ok_on}, {ok_fill});
    add(pairs, {warn_on}, {warn_fill});
    add(pairs, {danger_on}, {danger_fill});
    add(pairs, {off_on}, {off_fill});
    add(pairs, {code_key, code_string, code_literal, code_punct}, {code_bg, bg_surface});
    add(pairs, {code_string}, {accent_tint2});
    return pairs;
}

std::vector<Pair> shape_pairs() {
    using enum Color;
    std::vector<Pair> pairs;
    add(pairs, {line_strong}, {bg_canvas, bg_surface, bg_hover});
    add(pairs, {accent_line, accent_fill}, {bg_canvas, bg_surface, accent_tint});
    add(pairs, {ok_line, ok_fill}, {bg_canvas, bg_surface, ok_tint});
    add(pairs, {warn_line, warn_fill}, {bg_canvas, bg_surface, warn_tint});
    add(pairs, {danger_line, danger_fill}, {bg_canvas, bg_surface, danger_tint});
    add(pairs, {off_line, off_fill}, {bg_canvas, bg_surface, off_tint});
    add(pairs, {wire_past, wire_now, wire_later, wire_missing}, {bg_canvas, bg_surface});
    add(pairs, {focus}, {bg_canvas, bg_surface, bg_rail, bg_hover, accent_tint, danger_tint});
    add(pairs, {ink_disabled}, {bg_canvas, bg_surface, bg_hover});
    return pairs;
}

std::string paper_text() {
    auto text = ui::kit::read_file(theme_path("paper"));
    REQUIRE(text.has_value());
    return std::move(*text);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("Every theme keeps the contrast that it promises") {
    for (const char* name : {"paper", "night", "contrast"}) {
        const auto theme = Theme::read(theme_path(name));
        REQUIRE(theme.has_value());
        CHECK(theme->name() == name);
        const auto check = [&](const std::vector<Pair>& pairs, double least) {
            for (const Pair& pair : pairs) {
                INFO(name << ": " << ui::kit::color_name(pair.front) << " on "
                          << ui::kit::color_name(pair.ground));
                CHECK(ui::kit::contrast_ratio(theme->color(pair.front),
                                              theme->color(pair.ground)) >= least);
            }
        };
        check(text_pairs(), theme->contrast_rule().text);
        check(shape_pairs(), theme->contrast_rule().shape);
    }
}

TEST_CASE("High contrast promises more and draws edges instead of tints") {
    const auto theme = Theme::read(theme_path("contrast"));
    REQUIRE(theme.has_value());
    CHECK(theme->contrast_rule().text >= 7.0);
    CHECK(theme->contrast_rule().shape >= 4.5);
    CHECK(theme->tints() == ui::kit::Tints::edged);
}

TEST_CASE("The contrast ratio is the one of WCAG") {
    CHECK(ui::kit::contrast_ratio({0, 0, 0}, {255, 255, 255}) > 20.99);
    CHECK(ui::kit::contrast_ratio({255, 255, 255}, {255, 255, 255}) < 1.001);
}

TEST_CASE("A wrong theme is refused with the place of the mistake") {
    const std::string good = paper_text();
    const auto place_of = [](const std::string& text) {
        const auto theme = Theme::parse(text, "paper.json");
        REQUIRE_FALSE(theme.has_value());
        CHECK(theme.error().file == "paper.json");
        CHECK_FALSE(theme.error().expectation.empty());
        return theme.error().place;
    };
    CHECK(place_of("").empty());
    CHECK(place_of("[]").empty());
    CHECK(place_of("{}") == "/name");
    CHECK(place_of(replaced(good, "\"contrast\"", "\"other\"")) == "/contrast");
    CHECK(place_of(replaced(good, "\"color\"", "\"colour\"")) == "/color");
    CHECK(place_of(replaced(good, "\"ink.1\"", "\"ink.9\"")) == "/color/ink.9");
    CHECK(place_of(replaced(good, "#F5F4EF", "F5F4EF")) == "/color/bg.canvas");
    CHECK(place_of(replaced(good, "#F5F4EF", "#F5F4EG")) == "/color/bg.canvas");
    CHECK(place_of(replaced(good, "\"#F5F4EF\"", "7")) == "/color/bg.canvas");
}

TEST_CASE("A theme file that is missing is a problem, not a crash") {
    const auto theme = Theme::read("/nowhere/paper.json");
    REQUIRE_FALSE(theme.has_value());
    CHECK(theme.error().file == "/nowhere/paper.json");
}
