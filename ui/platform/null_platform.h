// SPDX-License-Identifier: MIT
// Drives ImGui without a window or a GPU, at a fixed step of time: for tests and for descriptions.
#pragma once

#include <string>

namespace ui::platform {

// Attaches to the current ImGui context, which must outlive it.
class NullPlatform {
public:
    NullPlatform(int width, int height);
    ~NullPlatform();
    NullPlatform(const NullPlatform&) = delete;
    NullPlatform& operator=(const NullPlatform&) = delete;

    void resize(int width, int height);
    // Before the kit's frame: the size, and this many seconds since the last frame.
    void begin_frame(double seconds = 1.0 / 60.0);
    // After it: takes the textures as if a GPU had them.
    void end_frame();

    // Input for the next frame; positions are device px.
    void move_pointer(float x, float y);
    void press_pointer();
    void release_pointer();
    void turn_wheel(float notches);
    void press_key(int imgui_key);
    void release_key(int imgui_key);
    void type(const std::string& text);

    [[nodiscard]] const std::string& clipboard() const { return clipboard_; }
    [[nodiscard]] long frames() const { return frames_; }
    // Vertices of the last frame, as a measure of what was drawn.
    [[nodiscard]] int vertices() const { return vertices_; }

private:
    std::string clipboard_;
    long frames_ = 0;
    int vertices_ = 0;
};

}  // namespace ui::platform
