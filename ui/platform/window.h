// SPDX-License-Identifier: MIT
// The desktop window: waits for events, draws when something changed and not otherwise.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace ui::platform {

struct WindowOptions {
    std::string title;
    int width = 1440;  // logical px; the screen's scale multiplies them
    int height = 900;
    int width_min = 640;
    int height_min = 480;
};

// What the program tells the window after a frame.
struct NextFrame {
    bool moving = false;  // draw again at once
    double in = -1;       // seconds until a frame is needed; negative: only after an event
};

// Attaches to the current ImGui context, which must outlive it. One at a time.
class Window {
public:
    // Refuses a machine without a display or without OpenGL 3.3.
    // The window is smaller than wanted where the screen is.
    static sim::Result<std::unique_ptr<Window>, sim::Problem> open(const WindowOptions& wanted);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Calls `frame` for each picture until the window closes. Idle means no frame at all; a
    // minimised window draws none.
    void run(const std::function<NextFrame()>& frame);
    // One turn of run(): waits at most this long for a reason to draw, and draws if there is one.
    void turn(const std::function<NextFrame()>& frame, double wait_at_most);

    [[nodiscard]] bool closing() const;
    void close();
    // Frames drawn since the window opened.
    [[nodiscard]] long frames_drawn() const;
    // Device px of the screen for one logical px, before text zoom.
    [[nodiscard]] float display_scale() const;
    void toggle_full_screen();
    [[nodiscard]] bool full_screen() const;
    void set_title(const std::string& title);
    // Draws a few frames even though no event came, for changes from outside.
    void wake();
    // The same from another thread, while the window is there.
    void wake_from_thread();

private:
    struct Machine;
    explicit Window(std::unique_ptr<Machine> machine);

    std::unique_ptr<Machine> machine_;
};

}  // namespace ui::platform
