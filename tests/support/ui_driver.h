// SPDX-License-Identifier: MIT
// Plays a person at the pointer and the keyboard on a screen that is drawn without a window.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ui/kit/kit.h"
#include "ui/platform/null_platform.h"

namespace support {

// What a person could not do: a widget is missing, covered, disabled, out of reach.
class DriverFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class UiDriver {
public:
    using Screen = std::function<void(ui::kit::Kit&)>;

    // Draws the screen a few times, so that everything has its place.
    // Without a folder the data is the shipped one.
    explicit UiDriver(Screen screen, int width = 1440, int height = 900,
                      const std::filesystem::path& data = {});

    [[nodiscard]] ui::kit::Kit& kit() { return *kit_; }
    [[nodiscard]] ui::platform::NullPlatform& platform() { return *platform_; }

    // Draws frames of 1/60 s.
    void frames(int count = 1, double seconds = 1.0 / 60.0);
    // Draws until nothing moves; fails after ten seconds of frames.
    void settle();
    void resize(int width, int height);

    // --- pointer: each fails unless the widget is there, in view and on top ---------------------
    void hover(std::string_view id);
    void press(std::string_view id);
    void release();
    // Fails on a disabled widget too.
    void click(std::string_view id);
    // Presses on the widget, moves by logical px and lets go.
    void drag(std::string_view id, float across, float down);
    void click_at(float x, float y);
    void wheel(std::string_view id, float notches);
    // Turns the wheel over the scroll area until the widget is in view.
    void scroll_to(std::string_view id);

    // --- keyboard --------------------------------------------------------------------------------
    void key(ui::kit::Chord chord);
    void type(const std::string& text);
    // Presses Tab, and arrows inside a group, until the widget has the focus; fails when it never
    // has.
    void focus_by_keyboard(std::string_view id);
    // Focuses by keyboard and presses Space.
    void activate_by_keyboard(std::string_view id);

    // --- what a person finds
    // -----------------------------------------------------------------------
    [[nodiscard]] const ui::kit::Node& node(std::string_view id) const;
    [[nodiscard]] bool has(std::string_view id) const;
    // True when a text or a widget with this name is in the frame.
    [[nodiscard]] bool shows(std::string_view name) const;
    [[nodiscard]] std::string focused() const;
    [[nodiscard]] std::string description() const;
    // Every clipped text of the frame, one a line; empty is good.
    [[nodiscard]] std::string clipped() const;

private:
    void point_at(std::string_view id);
    bool arrow_to(std::string_view id);

    std::unique_ptr<ui::kit::Kit> kit_;
    std::unique_ptr<ui::platform::NullPlatform> platform_;
    Screen screen_;
};

// Tries to reach every focusable widget of the screen by Tab and arrows; gives those that it cannot
// reach, one a line.
[[nodiscard]] std::string unreachable_by_keyboard(UiDriver& driver);
// The same for the widgets of an open layer, whose ids begin like that.
[[nodiscard]] std::string unreachable_in_layer(UiDriver& driver, std::string_view beginning);

}  // namespace support
