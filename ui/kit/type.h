// SPDX-License-Identifier: MIT
// The type scale: six sizes, three weights of the text face and two of the code face.
#pragma once

#include <cstdint>

namespace ui::kit {

enum class TextSize : std::uint8_t { caption, control, body, title, display, figure };
enum class Face : std::uint8_t { regular, medium, semibold, code, code_medium };
inline constexpr int face_count = 5;

// Height of the letters' em square and of a line, in logical px.
[[nodiscard]] constexpr float text_px(TextSize size) {
    constexpr float sizes[]{12, 14, 16, 20, 28, 44};
    return sizes[static_cast<int>(size)];
}
[[nodiscard]] constexpr float line_px(TextSize size) {
    constexpr float lines[]{16, 20, 26, 28, 36, 52};
    return lines[static_cast<int>(size)];
}
// Card titles are body text on a tighter line; code is caption text on a wider one.
inline constexpr float card_title_line = 24;
inline constexpr float code_line = 18;

[[nodiscard]] constexpr bool is_code(Face face) {
    return face == Face::code || face == Face::code_medium;
}

struct TextStyle {
    TextSize size = TextSize::control;
    Face face = Face::regular;
    float line = 0;  // 0 takes the line height of the size

    [[nodiscard]] constexpr float line_height() const { return line > 0 ? line : line_px(size); }
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// The combinations that screens use most, by name.
namespace type {
inline constexpr TextStyle caption{TextSize::caption, Face::regular};
inline constexpr TextStyle caption_medium{TextSize::caption, Face::medium};
inline constexpr TextStyle caption_strong{TextSize::caption, Face::semibold};
inline constexpr TextStyle control{TextSize::control, Face::regular};
inline constexpr TextStyle control_medium{TextSize::control, Face::medium};
inline constexpr TextStyle control_strong{TextSize::control, Face::semibold};
inline constexpr TextStyle body{TextSize::body, Face::regular};
inline constexpr TextStyle body_strong{TextSize::body, Face::semibold};
inline constexpr TextStyle card_title{TextSize::body, Face::semibold, card_title_line};
inline constexpr TextStyle title{TextSize::title, Face::semibold};
inline constexpr TextStyle display{TextSize::display, Face::semibold};
inline constexpr TextStyle figure{TextSize::figure, Face::semibold};
inline constexpr TextStyle code{TextSize::caption, Face::code, code_line};
inline constexpr TextStyle code_strong{TextSize::caption, Face::code_medium, code_line};
inline constexpr TextStyle code_control{TextSize::control, Face::code_medium};
}  // namespace type

// Extra room for readers who ask for it, as shares of the size.
struct TextSpacing {
    float letter = 0;  // 0.12 when the setting is on
    float word = 0;    // 0.16
    float line = 0;    // least line height, 1.5
    friend bool operator==(const TextSpacing&, const TextSpacing&) = default;
};
inline constexpr TextSpacing wide_spacing{0.12F, 0.16F, 1.5F};

}  // namespace ui::kit
