// SPDX-License-Identifier: MIT
// Draws the sentence with ImGui's own look.
#include "ui/platform/plain_message.h"

#include <utility>

#include <imgui.h>

namespace ui::platform {

namespace {

constexpr float padding = 32;
constexpr float font_size = 18;

}  // namespace

PlainMessage::PlainMessage(std::string text)
    : text_(std::move(text)), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::StyleColorsLight();
}

PlainMessage::~PlainMessage() { ImGui::DestroyContext(context_); }

void PlainMessage::draw() const {
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    ImGui::Begin("message", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ImGui::PushFont(nullptr, font_size);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text_.data(), text_.data() + text_.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::Render();
}

}  // namespace ui::platform
