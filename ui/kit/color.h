// SPDX-License-Identifier: MIT
// The colour tokens: a name says what a colour means, never what it looks like.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui::kit {

enum class Color : std::uint8_t {
    bg_canvas,
    bg_dot,
    bg_surface,
    bg_sunken,
    bg_hover,
    bg_pressed,
    bg_rail,
    bg_scrim,
    ink_1,
    ink_2,
    ink_3,
    ink_disabled,
    ink_inverse,
    line_soft,
    line_mid,
    line_strong,
    accent_fill,
    accent_hover,
    accent_pressed,
    accent_on,
    accent_text,
    accent_tint,
    accent_tint2,
    accent_line,
    ok_fill,
    ok_on,
    ok_text,
    ok_tint,
    ok_line,
    warn_fill,
    warn_on,
    warn_text,
    warn_tint,
    warn_line,
    danger_fill,
    danger_on,
    danger_text,
    danger_tint,
    danger_line,
    off_fill,
    off_on,
    off_text,
    off_tint,
    off_line,
    wire_past,
    wire_now,
    wire_later,
    wire_missing,
    code_bg,
    code_key,
    code_string,
    code_literal,
    code_punct,
    focus,
};

// The names as theme files write them, in the order of the enum.
inline constexpr std::array color_names{
    std::string_view("bg.canvas"),      std::string_view("bg.dot"),
    std::string_view("bg.surface"),     std::string_view("bg.sunken"),
    std::string_view("bg.hover"),       std::string_view("bg.pressed"),
    std::string_view("bg.rail"),        std::string_view("bg.scrim"),
    std::string_view("ink.1"),          std::string_view("ink.2"),
    std::string_view("ink.3"),          std::string_view("ink.disabled"),
    std::string_view("ink.inverse"),    std::string_view("line.soft"),
    std::string_view("line.mid"),       std::string_view("line.strong"),
    std::string_view("accent.fill"),    std::string_view("accent.hover"),
    std::string_view("accent.pressed"), std::string_view("accent.on"),
    std::string_view("accent.text"),    std::string_view("accent.tint"),
    std::string_view("accent.tint2"),   std::string_view("accent.line"),
    std::string_view("ok.fill"),        std::string_view("ok.on"),
    std::string_view("ok.text"),        std::string_view("ok.tint"),
    std::string_view("ok.line"),        std::string_view("warn.fill"),
    std::string_view("warn.on"),        std::string_view("warn.text"),
    std::string_view("warn.tint"),      std::string_view("warn.line"),
    std::string_view("danger.fill"),    std::string_view("danger.on"),
    std::string_view("danger.text"),    std::string_view("danger.tint"),
    std::string_view("danger.line"),    std::string_view("off.fill"),
    std::string_view("off.on"),         std::string_view("off.text"),
    std::string_view("off.tint"),       std::string_view("off.line"),
    std::string_view("wire.past"),      std::string_view("wire.now"),
    std::string_view("wire.later"),     std::string_view("wire.missing"),
    std::string_view("code.bg"),        std::string_view("code.key"),
    std::string_view("code.string"),    std::string_view("code.literal"),
    std::string_view("code.punct"),     std::string_view("focus")};

inline constexpr std::size_t color_count = color_names.size();

[[nodiscard]] constexpr std::string_view color_name(Color color) {
    return color_names[static_cast<std::size_t>(color)];
}

// What a shape is painted with: a token, or a mix of two tokens while a state changes.
struct Ink {
    Color color;
    Color toward;
    float amount = 0;   // 0 is `color`, 1 is `toward`
    float opacity = 1;  // below 1 only for the scrim and for fades

    constexpr Ink(Color token) : color(token), toward(token) {}
    constexpr Ink(Color from, Color to, float mix) : color(from), toward(to), amount(mix) {}
    [[nodiscard]] constexpr Ink faded(float by) const {
        Ink result = *this;
        result.opacity = opacity * by;
        return result;
    }
};

}  // namespace ui::kit
