// SPDX-License-Identifier: MIT
// Text and icons over ImGui's draw list; glyphs always start at whole device px.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "ui/kit/metrics.h"
#include "ui/kit/painter.h"

namespace ui::kit {

namespace {
constexpr std::string_view ellipsis = "\u2026";
constexpr float marker_reach = 5;  // how far a marker's plate goes beyond its text
}  // namespace

void Painter::glyphs(float x, float y, std::string_view text, Face face, float device_size,
                     std::uint32_t color) const {
    ImFont* font = canvas_.fonts->face(face);
    const float top = y - canvas_.fonts->ascent(face, device_size);
    if (canvas_.spacing == TextSpacing{}) {
        canvas_.list->AddText(font, device_size, {x, top}, color, text.data(),
                              text.data() + text.size());
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t letter = next_letter(text, at);
        font->RenderChar(canvas_.list, device_size, {x, top}, color, static_cast<ImWchar>(letter));
        x += canvas_.fonts->advance(letter, face, device_size, canvas_.spacing);
    }
}

void Painter::text(Point corner, std::string_view text, const TextStyle& style, Ink ink) const {
    const float size = Fonts::device_size(style.size, canvas_.scale);
    const float line = std::round(style.line_height() * canvas_.scale);
    glyphs(snap(corner.x), snap(corner.y) + Fonts::baseline(style.face, size, line), text,
           style.face, size, packed(ink));
}

void Painter::text_in(const Rect& area, std::string_view text_to_draw, const TextStyle& style,
                      Ink ink, Align align) const {
    float x = area.x;
    if (align != Align::left) {
        const float free = area.width - text_width(text_to_draw, style);
        x += align == Align::center ? free / 2 : free;
    }
    text({x, area.y + (area.height - style.line_height()) / 2}, text_to_draw, style, ink);
}

float Painter::text_width(std::string_view text, const TextStyle& style) const {
    const float size = Fonts::device_size(style.size, canvas_.scale);
    return canvas_.fonts->width(text, style.face, size, canvas_.spacing) / canvas_.scale;
}

std::size_t Painter::bytes_that_fit(std::string_view text, const TextStyle& style,
                                    float width) const {
    if (text_width(text, style) <= width) {
        return text.size();
    }
    const float size = Fonts::device_size(style.size, canvas_.scale);
    const float room = (width - text_width(ellipsis, style)) * canvas_.scale;
    float used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        used += canvas_.fonts->advance(next_letter(text, next), style.face, size, canvas_.spacing);
        if (used > room) {
            break;
        }
        at = next;
    }
    return at;
}

void Painter::paragraph(Point corner, const Layout& layout, std::span<const Run> runs,
                        const TextStyle& style) const {
    const float size = Fonts::device_size(style.size, canvas_.scale);
    const float line = std::round(style.line_height() * canvas_.scale);
    const float left = snap(corner.x);
    const float top = snap(corner.y);
    const float baseline = Fonts::baseline(style.face, size, line);
    for (const Piece& piece : layout.pieces) {
        const Run& run = runs[piece.run];
        const float x = left + std::round(piece.x);
        const float y = top + static_cast<float>(piece.line) * line;
        if (run.mark == Mark::marker) {
            const float reach = std::round(marker_reach * canvas_.scale);
            const float trim = std::round(canvas_.scale);
            canvas_.list->AddRectFilled(
                {x - reach, y + trim}, {x + std::round(piece.width) + reach, y + line - trim},
                packed(Color::accent_tint2), radius::control * canvas_.scale);
        }
        glyphs(x, y + baseline, run.text.substr(piece.begin, piece.end - piece.begin), run.face,
               size, packed(run.color));
    }
}

void Painter::icon(Point center, Icon icon_to_draw, float size, Ink ink, Ink on) const {
    const float scale = size * canvas_.scale / icon_grid;
    // The grid's corner stands on a whole px, so that straight strokes stay sharp.
    const float left = std::round((center.x - size / 2) * canvas_.scale);
    const float top = std::round((center.y - size / 2) * canvas_.scale);
    const std::uint32_t main = packed(ink);
    const std::uint32_t cut = packed(on);
    const IconDrawing& drawing = canvas_.icons->drawing(icon_to_draw);
    for (const IconShape& shape : drawing.shapes) {
        const std::uint32_t color = shape.paint == IconPaint::main ? main
                                    : shape.paint == IconPaint::on ? cut
                                                                   : packed(Color::accent_fill);
        for (const Point& point : shape.points) {
            canvas_.list->PathLineTo({left + point.x * scale, top + point.y * scale});
        }
        if (shape.stroke_width > 0) {
            canvas_.list->PathStroke(color, shape.closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                                     std::max(1.0F, shape.stroke_width * scale));
        } else {
            canvas_.list->PathFillConcave(color);
        }
    }
}

}  // namespace ui::kit
