// SPDX-License-Identifier: MIT
// What the terminal asks of the window: filled in by the program that has one.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace ui::cli {

// The size is in logical pixels before the scale.
struct ScreenRequest {
    std::string screen;  // lab, home, ...
    int width = 1440;
    int height = 900;
    std::string theme = "paper";
    int scale_percent = 100;           // of the text
    std::filesystem::path state;       // a saved state to show; empty for the start
    std::filesystem::path data;        // the folder with assets and fonts
    std::string scenario;              // a shipped name; empty for the screen's own choice
    int step = 0;                      // how far that scenario is played
    std::optional<std::string> fault;  // injected before the first step
};

// An address to attach to, with its token, or the start of the program where it is empty.
struct WindowRequest {
    std::filesystem::path data;
    std::string attach = {};
    std::string token = {};
};

// Each function prints its own sentence on standard error where something is wrong, and returns
// the exit code. An empty function means that this build has no window.
struct Screens {
    // Opens the window and returns when it is closed; nothing where there is no display.
    std::function<std::optional<int>(const WindowRequest&)> open_window;
    // Draws the screen into that PNG file.
    std::function<int(const ScreenRequest&, const std::filesystem::path& out)> shot;
    // Prints the screen as text.
    std::function<int(const ScreenRequest&)> describe;
};

}  // namespace ui::cli
