// SPDX-License-Identifier: MIT
// A sentence in the window when fonts, themes or strings cannot be read: the kit is not there then.
#pragma once

#include <string>

struct ImGuiContext;

namespace ui::platform {

// Makes an ImGui context of its own, with the font that ImGui carries, before a window opens.
class PlainMessage {
public:
    explicit PlainMessage(std::string text);
    ~PlainMessage();
    PlainMessage(const PlainMessage&) = delete;
    PlainMessage& operator=(const PlainMessage&) = delete;

    // One whole frame, from NewFrame to Render; long lines wrap.
    void draw() const;

private:
    std::string text_;
    ImGuiContext* context_;
};

}  // namespace ui::platform
