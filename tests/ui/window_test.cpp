// SPDX-License-Identifier: MIT
// The window: it draws after an event and while something moves, and an idle second draws nothing.
#include "ui/platform/window.h"

#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "ui/kit/button.h"
#include "ui/kit/kit.h"

// The GL driver of a display keeps memory of its own that is not ours to free.
// NOLINTBEGIN(readability-identifier-naming,bugprone-reserved-identifier): the sanitizer's own
// name.
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off() { return 1; }
// NOLINTEND(readability-identifier-naming,bugprone-reserved-identifier)

namespace {

// Turns the window's loop for this long.
void turn_for(ui::platform::Window& window, const std::function<ui::platform::NextFrame()>& frame,
              double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    while (Clock::now() < end) {
        window.turn(frame, 0.05);
    }
}

}  // namespace

TEST_CASE("An idle window draws no frame, and a moving one draws many") {
    if (std::getenv("DISPLAY") == nullptr) {
        SKIP("there is no display");
    }
    auto created = ui::kit::Kit::create(LAB_DATA_DIR);
    REQUIRE(created.has_value());
    ui::kit::Kit& kit = **created;
    auto opened = ui::platform::Window::open({.title = "Test", .width = 400, .height = 300});
    REQUIRE(opened.has_value());
    ui::platform::Window& window = **opened;
    CHECK(window.display_scale() >= 0.5F);

    bool moving = false;
    const auto frame = [&] {
        kit.begin_frame();
        ui::kit::button(kit, "play", {20, 20, 100, 32}, "Play");
        kit.end_frame();
        return ui::platform::NextFrame{moving || kit.moving(), kit.next_frame_in()};
    };
    turn_for(window, frame, 1.0);
    CHECK(window.frames_drawn() >= 2);

    const long at_rest = window.frames_drawn();
    turn_for(window, frame, 1.0);
    CHECK(window.frames_drawn() == at_rest);

    window.wake();
    turn_for(window, frame, 0.5);
    const long woken = window.frames_drawn();
    CHECK(woken > at_rest);
    CHECK(woken <= at_rest + 4);

    // Another thread has something to show, once, while the window waits.
    std::thread([&window] { window.wake_from_thread(); }).join();
    turn_for(window, frame, 0.5);
    const long told = window.frames_drawn();
    CHECK(told > woken);
    CHECK(told <= woken + 4);

    moving = true;
    window.wake();
    turn_for(window, frame, 0.5);
    CHECK(window.frames_drawn() > told + 4);
    window.close();
    CHECK(window.closing());
}
