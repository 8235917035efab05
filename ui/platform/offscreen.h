// SPDX-License-Identifier: MIT
// Draws ImGui frames into memory, with EGL and without a display; software GL is enough.
#pragma once

#include <memory>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/platform/image.h"

namespace ui::platform {

// Attaches to the current ImGui context, which must outlive it.
class Offscreen {
public:
    // Refuses a machine without EGL or GL 3.3. The size is in device px.
    static sim::Result<std::unique_ptr<Offscreen>, sim::Problem> open(int width, int height);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    // Before the kit's frame: the size, and this many seconds since the last frame.
    void begin_frame(double seconds = 1.0 / 60.0);
    // After it: draws what ImGui made.
    void end_frame();
    // The pixels of the last frame.
    [[nodiscard]] Image read() const;

private:
    struct Machine;
    explicit Offscreen(std::unique_ptr<Machine> machine);

    std::unique_ptr<Machine> machine_;
};

}  // namespace ui::platform
