// SPDX-License-Identifier: MIT
// The kit's frame around ImGui's text input: the only ImGui widget in use.
#include "ui/kit/field.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace ui::kit {

namespace {

constexpr float padding = 12;
constexpr float icon_gap = 8;

ImVec4 color_of(Kit& kit, Color color) {
    return ImGui::ColorConvertU32ToFloat4(kit.paint().packed(color));
}

// Runs ImGui's input over the text area; true when the value changed.
bool edit(Kit& kit, const Id& id, const Rect& area, std::string& value, const TextStyle& style,
          bool secret, bool& submitted) {
    const float device = Fonts::device_size(style.size, kit.scale());
    ImGui::PushFont(kit.fonts().face(style.face), device);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0, 0, 0, 0));
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(kit, Color::ink_1));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color_of(kit, Color::accent_tint2));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, color_of(kit, Color::ink_1));
    ImGui::PushID(static_cast<int>(id.hash() & 0x7FFFFFFFU));
    // ImGui cuts the text off below its frame, so the frame is as high as the field, and the
    // padding puts the letters where the kit would draw them.
    const float above = Fonts::baseline(style.face, device, area.height * kit.scale()) -
                        kit.fonts().ascent(style.face, device);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, std::max(0.0F, above)));
    ImGui::SetCursorScreenPos({kit.paint().snap(area.x), kit.paint().snap(area.y)});
    ImGui::SetNextItemWidth(kit.paint().snap(area.width));
    const ImGuiID input = ImGui::GetID("##input");
    const bool ours = kit.editing(id);
    if (ours && ImGui::GetActiveID() != input) {
        ImGui::SetKeyboardFocusHere();
    }
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue;
    if (secret) {
        flags |= ImGuiInputTextFlags_Password;
    }
    submitted = ImGui::InputText("##input", &value, flags);
    const bool changed = ImGui::IsItemEdited();
    if (!ours && ImGui::GetActiveID() == input) {
        ImGui::ClearActiveID();
    }
    if (ours && submitted) {
        ImGui::SetKeyboardFocusHere(-1);
    }
    ImGui::PopID();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return changed;
}

// Whether there is something, and not even how long it is.
std::string_view secret_value(std::string_view value) { return value.empty() ? "" : "••••••"; }

}  // namespace

Response text_field(Kit& kit, const Id& id, const Rect& area, std::string_view name,
                    std::string& value, const FieldOptions& options) {
    const bool disabled = !options.why_disabled.empty();
    Item item{.id = id, .role = Role::field, .name = name, .rect = area};
    item.value = options.secret ? secret_value(value) : std::string_view(value);
    item.states.disabled = disabled;
    item.states.invalid = !options.error.empty();
    item.note = disabled ? options.why_disabled : options.error;
    Response response = kit.item(item);
    const bool wrong = item.states.invalid;
    kit.paint().fill(area, disabled ? Color::bg_hover : Color::bg_surface, radius::control);
    const bool typing = kit.editing(id);
    const Color edge = wrong ? Color::danger_line : disabled ? Color::line_mid : Color::line_strong;
    kit.paint().stroke(area, typing && !wrong ? Color::accent_fill : edge,
                       wrong || typing ? border::state : border::thin, radius::control);
    Rect inside = area.inset(padding, 0);
    if (options.icon) {
        const Rect place = cut_left(inside, size::icon, icon_gap);
        kit.paint().icon(place.center(), *options.icon, size::icon, Color::ink_3);
    }
    const TextStyle style{is_code(options.face) ? TextSize::caption : TextSize::control,
                          options.face};
    if (!kit.visible(area)) {
        return response;
    }
    kit.push_clip(inside);
    if (value.empty()) {
        kit.paint().text_in(inside, options.placeholder, style,
                            disabled ? Color::ink_disabled : Color::ink_3);
    }
    if (disabled) {
        kit.paint().text_in(inside, item.value, style, Color::ink_disabled);
    } else {
        response.changed = edit(kit, id, inside, value, style, options.secret, response.submitted);
    }
    kit.pop_clip();
    if (wrong) {
        kit.paragraph({area.x, area.bottom() + space::half, area.width, 0}, options.error,
                      type::caption, Color::danger_text);
    }
    return response;
}

}  // namespace ui::kit
