// SPDX-License-Identifier: MIT
// Maps keys to ImGui's and reads its event state.
#include "ui/kit/input.h"

#include <array>
#include <cmath>

#include <imgui.h>

namespace ui::kit {

namespace {

constexpr std::array special_keys{
    ImGuiKey_None,      ImGuiKey_Tab,       ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
    ImGuiKey_UpArrow,   ImGuiKey_DownArrow, ImGuiKey_PageUp,    ImGuiKey_PageDown,
    ImGuiKey_Home,      ImGuiKey_End,       ImGuiKey_Insert,    ImGuiKey_Delete,
    ImGuiKey_Backspace, ImGuiKey_Space,     ImGuiKey_Enter,     ImGuiKey_Escape};
constexpr std::array sign_keys{ImGuiKey_Slash, ImGuiKey_LeftBracket, ImGuiKey_RightBracket,
                               ImGuiKey_Minus, ImGuiKey_Equal,       ImGuiKey_Comma,
                               ImGuiKey_Period};

bool pressed(ImGuiKey key, Repeat repeat) {
    return ImGui::IsKeyPressed(key, repeat == Repeat::yes);
}

}  // namespace

int imgui_key(Key key) {
    if (key < Key::a) {
        return special_keys[static_cast<std::size_t>(key)];
    }
    const auto from = [key](Key first) { return static_cast<int>(key) - static_cast<int>(first); };
    if (key < Key::zero) {
        return ImGuiKey_A + from(Key::a);
    }
    if (key < Key::f1) {
        return ImGuiKey_0 + from(Key::zero);
    }
    if (key < Key::slash) {
        return ImGuiKey_F1 + from(Key::f1);
    }
    return sign_keys[static_cast<std::size_t>(from(Key::slash))];
}

std::vector<int> imgui_modifiers(Chord chord) {
    std::vector<int> keys;
    if (chord.control) {
        keys.push_back(ImGuiMod_Ctrl);
    }
    if (chord.shifted) {
        keys.push_back(ImGuiMod_Shift);
    }
    if (chord.alternate) {
        keys.push_back(ImGuiMod_Alt);
    }
    return keys;
}

bool types_something(Chord chord) {
    if (chord.control || chord.alternate) {
        return false;
    }
    return chord.key == Key::space || (chord.key >= Key::a && chord.key <= Key::nine) ||
           chord.key >= Key::slash;
}

Input read_input(float scale) {
    const ImGuiIO& io = ImGui::GetIO();
    Input input;
    if (ImGui::IsMousePosValid()) {
        input.pointer = {io.MousePos.x / scale, io.MousePos.y / scale};
    }
    input.pointer_moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    input.pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left, false);
    input.released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    input.down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    input.wheel = io.MouseWheel;
    input.seconds = ImGui::GetTime();
    return input;
}

bool chord_pressed(Chord chord, Repeat repeat) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != chord.control || io.KeyShift != chord.shifted ||
        io.KeyAlt != chord.alternate || io.KeySuper) {
        return false;
    }
    const auto key = static_cast<ImGuiKey>(imgui_key(chord.key));
    if (pressed(key, repeat)) {
        return true;
    }
    // The number pad's keys stand for the same commands.
    if (chord.key == Key::enter) {
        return pressed(ImGuiKey_KeypadEnter, repeat);
    }
    if (chord.key == Key::minus) {
        return pressed(ImGuiKey_KeypadSubtract, repeat);
    }
    if (chord.key == Key::equal) {
        return pressed(ImGuiKey_KeypadAdd, repeat);
    }
    return chord == ctrl(Key::zero) && pressed(ImGuiKey_Keypad0, repeat);
}

bool any_key_pressed() {
    for (int key = ImGuiKey_Tab; key < ImGuiKey_GamepadStart; ++key) {
        const bool modifier = key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper;
        if (!modifier && ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), false)) {
            return true;
        }
    }
    return false;
}

}  // namespace ui::kit
