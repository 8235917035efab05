// SPDX-License-Identifier: MIT
// Keys, chords and the pointer as a frame saw them; hides ImGui's own names.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/kit/rect.h"

namespace ui::kit {

enum class Key : std::uint8_t {
    none,
    tab,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    insert,
    del,
    backspace,
    space,
    enter,
    escape,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    zero,
    one,
    two,
    three,
    four,
    five,
    six,
    seven,
    eight,
    nine,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    slash,
    bracket_left,
    bracket_right,
    minus,
    equal,
    comma,
    period,
};

// A key with its modifiers. The question mark is shift(Key::slash).
struct Chord {
    Key key = Key::none;
    bool control = false;
    bool shifted = false;
    bool alternate = false;

    constexpr Chord() = default;
    constexpr Chord(Key of) : key(of) {}
    friend bool operator==(const Chord&, const Chord&) = default;
};
[[nodiscard]] constexpr Chord ctrl(Chord chord) {
    chord.control = true;
    return chord;
}
[[nodiscard]] constexpr Chord shift(Chord chord) {
    chord.shifted = true;
    return chord;
}
[[nodiscard]] constexpr Chord alt(Chord chord) {
    chord.alternate = true;
    return chord;
}
// True for chords that would type something into a field: letters, digits, signs, Space.
[[nodiscard]] bool types_something(Chord chord);

enum class Repeat { no, yes };

// The pointer and the modifiers in this frame, in logical px.
struct Input {
    Point pointer{-1, -1};
    bool pointer_moved = false;
    bool pressed = false;   // the button went down in this frame
    bool released = false;  // the button went up in this frame
    bool down = false;
    float wheel = 0;  // notches up
    double seconds = 0;
};

// Reads ImGui's input for the current frame.
[[nodiscard]] Input read_input(float scale);
// True when exactly this chord was pressed in this frame.
[[nodiscard]] bool chord_pressed(Chord chord, Repeat repeat);
[[nodiscard]] bool any_key_pressed();
// The number that ImGui gives a key, for tests that play the keyboard.
[[nodiscard]] int imgui_key(Key key);
[[nodiscard]] std::vector<int> imgui_modifiers(Chord chord);

}  // namespace ui::kit
