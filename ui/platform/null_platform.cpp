// SPDX-License-Identifier: MIT
// The null platform: a size, a clock and a clipboard.
#include "ui/platform/null_platform.h"

#include <imgui.h>

namespace ui::platform {

NullPlatform::NullPlatform(int width, int height) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    // The whole of a frame's input counts in that frame; the tests send one event at a time.
    io.ConfigInputTrickleEventQueue = false;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        auto* self = static_cast<NullPlatform*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        self->clipboard_ = text;
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        const auto* self =
            static_cast<NullPlatform*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        return self->clipboard_.c_str();
    };
    resize(width, height);
}

NullPlatform::~NullPlatform() {
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = nullptr;
    platform.Platform_SetClipboardTextFn = nullptr;
    platform.Platform_GetClipboardTextFn = nullptr;
    for (ImTextureData* texture : platform.Textures) {
        texture->SetStatus(ImTextureStatus_Destroyed);
        texture->SetTexID(ImTextureID_Invalid);
    }
}

void NullPlatform::resize(int width, int height) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
}

void NullPlatform::begin_frame(double seconds) {
    ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
}

void NullPlatform::end_frame() {
    ++frames_;
    const ImDrawData* data = ImGui::GetDrawData();
    vertices_ = data->TotalVtxCount;
    if (data->Textures == nullptr) {
        return;
    }
    for (ImTextureData* texture : *data->Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(static_cast<ImTextureID>(1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void NullPlatform::move_pointer(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }

void NullPlatform::press_pointer() {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void NullPlatform::release_pointer() {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void NullPlatform::turn_wheel(float notches) { ImGui::GetIO().AddMouseWheelEvent(0, notches); }

void NullPlatform::press_key(int imgui_key) {
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(imgui_key), true);
}

void NullPlatform::release_key(int imgui_key) {
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(imgui_key), false);
}

void NullPlatform::type(const std::string& text) {
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
}

}  // namespace ui::platform
