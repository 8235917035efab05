// SPDX-License-Identifier: MIT
// Text: glyphs are there, lines break at words, layouts are found again, spacing makes room.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/code.h"

namespace {

using namespace ui::kit;

// A frame that only hands out the kit for measuring.
template <class Measure>
void measure(Measure&& what) {
    bool done = false;
    support::UiDriver driver([&](Kit& kit) {
        if (!done) {
            what(kit);
            done = true;
        }
    });
}

constexpr std::string_view sentence =
    "Okta asks Slack to create the account. It looked first and found no match.";

std::vector<std::string> lines_of(const Layout& layout, std::string_view text) {
    std::vector<std::string> lines(layout.lines);
    for (const Piece& piece : layout.pieces) {
        lines[piece.line] += text.substr(piece.begin, piece.end - piece.begin);
    }
    return lines;
}

}  // namespace

TEST_CASE("Every letter of the shipped strings is in the text and the code face") {
    measure([](Kit& kit) {
        for (const auto& [key, text] : kit.strings().all()) {
            for (std::size_t at = 0; at < text.size();) {
                const std::uint32_t letter = ui::next_letter(text, at);
                if (letter >= 0x20) {
                    INFO(key << " has the letter " << letter);
                    CHECK(kit.fonts().has_glyph(Face::regular, letter));
                    CHECK(kit.fonts().has_glyph(Face::semibold, letter));
                }
            }
        }
        for (const std::uint32_t letter : {0x2022U, 0x2026U, 0x2013U, 0x2212U, 0xD7U, 0xB7U}) {
            CHECK(kit.fonts().has_glyph(Face::regular, letter));
            CHECK(kit.fonts().has_glyph(Face::code, letter));
        }
    });
}

TEST_CASE("Broken UTF-8 is read without running over the end") {
    for (const std::string_view text : {"\xC3", "\xE2\x82", "\xF0\x9F\x98", "\x80\x80", "a\xFFz"}) {
        std::size_t at = 0;
        std::size_t letters = 0;
        while (at < text.size()) {
            static_cast<void>(ui::next_letter(text, at));
            ++letters;
        }
        CHECK(at == text.size());
        CHECK(letters >= 1);
    }
}

TEST_CASE("A paragraph breaks at words and loses none of them") {
    measure([](Kit& kit) {
        const Run run{sentence, Face::regular, Color::ink_1, Mark::none};
        const Layout& wide = kit.layout({&run, 1}, TextSize::body, 2000);
        CHECK(wide.lines == 1);
        const Layout& narrow = kit.layout({&run, 1}, TextSize::body, 200);
        CHECK(narrow.lines > 2);
        CHECK(narrow.width <= 200 * kit.scale());
        std::string joined;
        for (const std::string& line : lines_of(narrow, sentence)) {
            joined += (joined.empty() || line.empty() ? "" : " ") + line;
        }
        CHECK(joined == sentence);
    });
}

TEST_CASE("A word that is wider than its box is broken, never drawn outside") {
    measure([](Kit& kit) {
        const Run run{"application.user_membership.remove", Face::code, Color::ink_1, Mark::none};
        const Layout& layout = kit.layout({&run, 1}, TextSize::caption, 60);
        CHECK(layout.lines > 1);
        CHECK(layout.width <= 60 * kit.scale());
    });
}

TEST_CASE("A new line in the text is a new line on the screen") {
    measure([](Kit& kit) {
        const Run run{"one\n\ntwo", Face::regular, Color::ink_1, Mark::none};
        CHECK(kit.layout({&run, 1}, TextSize::body, 500).lines == 3);
    });
}

TEST_CASE("The same paragraph is laid out once") {
    measure([](Kit& kit) {
        const Run run{sentence, Face::regular, Color::ink_1, Mark::none};
        const Layout* first = &kit.layout({&run, 1}, TextSize::body, 200);
        const Run in_another_colour{sentence, Face::regular, Color::ink_3, Mark::none};
        CHECK(first == &kit.layout({&in_another_colour, 1}, TextSize::body, 200));
        CHECK(first != &kit.layout({&run, 1}, TextSize::body, 201));
        const Run bold{sentence, Face::semibold, Color::ink_1, Mark::none};
        CHECK(first != &kit.layout({&bold, 1}, TextSize::body, 200));
    });
}

TEST_CASE("Runs of different faces share lines") {
    measure([](Kit& kit) {
        const std::array runs{Run{"Deactivate ", Face::regular, Color::ink_1, Mark::none},
                              Run{"Users", Face::semibold, Color::ink_1, Mark::none},
                              Run{" is off", Face::regular, Color::ink_1, Mark::none}};
        const Layout& layout = kit.layout(runs, TextSize::control, 500);
        CHECK(layout.lines == 1);
        REQUIRE(layout.pieces.size() == 3);
        CHECK(layout.pieces[1].x > 0);
        CHECK(layout.pieces[2].x > layout.pieces[1].x);
    });
}

TEST_CASE("Text sizes are whole px at every scale") {
    for (const float scale : {1.0F, 1.25F, 1.5F, 1.75F, 2.0F, 2.5F}) {
        for (const TextSize size : {TextSize::caption, TextSize::control, TextSize::body,
                                    TextSize::title, TextSize::display, TextSize::figure}) {
            const float device = Fonts::device_size(size, scale);
            CHECK(device == static_cast<float>(static_cast<int>(device)));
        }
    }
}

TEST_CASE("The spacing setting widens letters and words and lifts line heights") {
    support::UiDriver driver([](Kit& kit) { kit.paragraph({0, 0, 300, 0}, sentence, type::body); });
    Kit& kit = driver.kit();
    const auto height = [&] { return kit.registry()[0].rect.height; };
    const float before = height();
    kit.settings().spacing = wide_spacing;
    driver.frames(2);
    CHECK(height() > before);
    CHECK(driver.clipped().empty());
}

TEST_CASE("JSON is coloured by its parts and followed values are marked") {
    std::vector<Run> runs;
    const std::string_view json = R"({"active": true, "department": "Sales", "n": 7})";
    const std::array<std::string_view, 1> followed{"\"Sales\""};
    syntax_runs(json, Language::json, followed, runs);
    std::string joined;
    for (const Run& run : runs) {
        joined += run.text;
        if (run.text == "\"active\"") {
            CHECK(run.color == Color::code_key);
        }
        if (run.text == "true" || run.text == "7") {
            CHECK(run.color == Color::code_literal);
        }
        if (run.text == "\"Sales\"") {
            CHECK(run.color == Color::code_string);
            CHECK(run.mark == Mark::marker);
        }
    }
    CHECK(joined == json);
}

TEST_CASE("Odd code is coloured without losing a letter") {
    for (const std::string_view text : {"", "\"open", "\"a\\", "{\n", "201 Created after 184 ms",
                                        "POST /Users\nHost: slack.sim\n\n", "\xE2\x80\xA6"}) {
        for (const Language language : {Language::plain, Language::json, Language::http}) {
            std::vector<Run> runs;
            syntax_runs(text, language, {}, runs);
            std::string joined;
            for (const Run& run : runs) {
                joined += run.text;
            }
            CHECK(joined == text);
        }
    }
}
