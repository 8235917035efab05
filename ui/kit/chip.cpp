// SPDX-License-Identifier: MIT
// Paints chips.
#include "ui/kit/chip.h"

namespace ui::kit {

namespace {

constexpr float icon_left = 7;
constexpr float icon_gap = 6;
constexpr float side = 10;
constexpr float cross_box = 24;

struct Paint {
    std::optional<Color> fill;
    std::optional<Color> edge;
    Color ink = Color::ink_1;
    Face face = Face::medium;
};

Paint paint_of(const Kit& kit, ChipKind kind) {
    const bool edged = kit.theme().tints() == Tints::edged;
    const auto tinted = [edged](Color tint, Color line, Color text) {
        return Paint{tint, edged ? std::optional(line) : std::nullopt, text, Face::medium};
    };
    switch (kind) {
        case ChipKind::ok:
            return tinted(Color::ok_tint, Color::ok_line, Color::ok_text);
        case ChipKind::accent:
            return tinted(Color::accent_tint, Color::accent_line, Color::accent_text);
        case ChipKind::warn:
            return tinted(Color::warn_tint, Color::warn_line, Color::warn_text);
        case ChipKind::danger:
            return tinted(Color::danger_tint, Color::danger_line, Color::danger_text);
        case ChipKind::off:
            return tinted(Color::off_tint, Color::off_line, Color::off_text);
        case ChipKind::outline:
            return {std::nullopt, Color::line_strong, Color::ink_2, Face::medium};
        case ChipKind::solid_danger:
            return {Color::danger_fill, std::nullopt, Color::danger_on, Face::semibold};
        case ChipKind::plain:
            return {Color::bg_surface, edged ? std::optional(Color::line_strong) : std::nullopt,
                    Color::accent_text, Face::medium};
    }
    return {};
}

TextStyle style_of(const ChipLook& look, const Paint& paint) {
    return {TextSize::caption, look.face == Face::medium ? paint.face : look.face};
}

void paint_chip(Kit& kit, const Rect& area, std::string_view word, const ChipLook& look) {
    const Paint paint = paint_of(kit, look.kind);
    if (paint.fill) {
        kit.paint().fill(area, *paint.fill, radius::control);
    }
    if (paint.edge) {
        kit.paint().stroke(area, *paint.edge, border::thin, radius::control);
    }
    float x = area.x + side;
    if (look.icon) {
        const Color on = paint.fill ? *paint.fill : Color::bg_surface;
        kit.paint().icon({area.x + icon_left + size::icon_small / 2, area.center().y}, *look.icon,
                         size::icon_small, paint.ink, on);
        x = area.x + icon_left + size::icon_small + icon_gap;
    }
    kit.paint().text_in({x, area.y, area.width, area.height}, word, style_of(look, paint),
                        paint.ink);
}

}  // namespace

ChipLook chip_look(Status status, Face face) {
    switch (status) {
        case Status::active:
        case Status::success:
            return {ChipKind::ok, Icon::success, face};
        case Status::no_account:
            return {ChipKind::outline, Icon::no_account, face};
        case Status::deactivated:
            return {ChipKind::off, Icon::deactivated, face};
        case Status::orphan:
            return {ChipKind::solid_danger, Icon::orphan, face};
        case Status::in_progress:
            return {ChipKind::accent, Icon::now, face};
        case Status::queued:
            return {ChipKind::outline, Icon::queued, face};
        case Status::terminated:
            return {ChipKind::off, Icon::person_cross, face};
        case Status::matched:
            return {ChipKind::ok, Icon::tick, face};
        case Status::no_match:
            return {ChipKind::off, Icon::cross, face};
        case Status::not_checked:
            return {ChipKind::outline, Icon::dash, face};
        case Status::failed:
            return {ChipKind::danger, Icon::wrong, face};
        case Status::possible_conflict:
            return {ChipKind::warn, Icon::warning, face};
        case Status::switched_off:
            return {ChipKind::danger, Icon::cross, face};
    }
    return {};
}

float chip_width(Kit& kit, std::string_view word, const ChipLook& look) {
    const float text = kit.text_width(word, style_of(look, paint_of(kit, look.kind)));
    return (look.icon ? icon_left + size::icon_small + icon_gap : side) + text + side;
}

Rect chip(Kit& kit, Point corner, std::string_view word, const ChipLook& look) {
    const Rect area{corner.x, corner.y, chip_width(kit, word, look), size::chip};
    kit.note_text(area, word, Role::status);
    if (kit.visible(area)) {
        paint_chip(kit, area, word, look);
    }
    return area;
}

Response removable_chip(Kit& kit, const Id& id, const Rect& area, std::string_view word,
                        std::string_view remove_name, const ChipLook& look) {
    kit.note_text(area, word, Role::status);
    if (chip_width(kit, word, look) + cross_box > area.width + 0.5F) {
        kit.report_clipped();
    }
    paint_chip(kit, area, word, look);
    const Rect cross{area.right() - cross_box - 4, area.y + (area.height - cross_box) / 2,
                     cross_box, cross_box};
    const Response response = kit.item({.id = id.child("remove"),
                                        .role = Role::button,
                                        .name = remove_name,
                                        .note = remove_name,
                                        .rect = cross});
    const Color ink = paint_of(kit, look.kind).ink;
    if (response.hovered) {
        kit.paint().stroke(cross, ink, border::thin, radius::control);
    }
    kit.paint().icon(cross.center(), Icon::cross, size::icon_small, ink);
    return response;
}

void status_text(Kit& kit, const Rect& area, std::string_view word, Icon icon, Ink ink) {
    kit.note_text(area, word, Role::status);
    const float x = area.x + size::icon_small + 4;
    if (kit.text_width(word, type::caption_medium) > area.right() - x + 0.5F) {
        kit.report_clipped();
    }
    kit.paint().icon({area.x + size::icon_small / 2, area.center().y}, icon, size::icon_small, ink);
    kit.paint().text_in({x, area.y, area.right() - x, area.height}, word, type::caption_medium,
                        ink);
}

}  // namespace ui::kit
