// SPDX-License-Identifier: MIT
// Draws shapes and text in logical px with colour tokens; snaps edges and text to whole device px.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/kit/color.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/rect.h"
#include "ui/kit/text_layout.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

struct ImDrawList;

namespace ui::kit {

enum class Corners : std::uint8_t { all, left, right, top, bottom, none };
enum class Direction : std::uint8_t { right, down, left, up };
enum class Align : std::uint8_t { left, center, right };

// What the painter draws with and on; set by Kit at the beginning of a frame.
struct Canvas {
    ImDrawList* list = nullptr;
    const Theme* theme = nullptr;
    const Fonts* fonts = nullptr;
    const IconSet* icons = nullptr;
    float scale = 1;  // device px for one logical px
    TextSpacing spacing;
};

class Painter {
public:
    void set_canvas(const Canvas& canvas) { canvas_ = canvas; }
    [[nodiscard]] const Theme& theme() const { return *canvas_.theme; }
    [[nodiscard]] float scale() const { return canvas_.scale; }

    void fill(const Rect& area, Ink ink, float corner = 0, Corners corners = Corners::all) const;
    // The line lies inside the area.
    void stroke(const Rect& area, Ink ink, float width = 1, float corner = 0,
                Corners corners = Corners::all) const;
    // Straight lines along an axis keep whole px; all ends are cut off flat.
    void line(Point from, Point to, Ink ink, float width) const;
    void dashed_line(Point from, Point to, Ink ink, float width, float dash, float gap) const;
    void bezier(Point from, Point control_from, Point control_to, Point to, Ink ink,
                float width) const;
    // Angles in turns: 0 is to the right, 0.25 is down.
    void arc(Point center, float radius, float from_turn, float to_turn, Ink ink,
             float width) const;
    void fill_circle(Point center, float radius, Ink ink) const;
    void stroke_circle(Point center, float radius, Ink ink, float width) const;
    void fill_polygon(std::span<const Point> points, Ink ink) const;
    // A triangle whose tip is at `tip` and points this way.
    void arrow_head(Point tip, Direction way, Ink ink, float length, float width) const;
    // The dots of the stage, 2 px every 16 px, laid out from the area's corner.
    void dot_grid(const Rect& area, Ink ink) const;

    // Text on one line, whose line box starts at `corner`. `line` may be taller than the text.
    void text(Point corner, std::string_view text, const TextStyle& style, Ink ink) const;
    // Text in the middle of the area's height; reports nothing about text that is too long.
    void text_in(const Rect& area, std::string_view text, const TextStyle& style, Ink ink,
                 Align align = Align::left) const;
    [[nodiscard]] float text_width(std::string_view text, const TextStyle& style) const;
    // How many bytes fit beside an ellipsis; all of them when the text fits as it is.
    [[nodiscard]] std::size_t bytes_that_fit(std::string_view text, const TextStyle& style,
                                             float width) const;
    // The lines of a layout from this corner; `line` is the height of each.
    void paragraph(Point corner, const Layout& layout, std::span<const Run> runs,
                   const TextStyle& style) const;

    // The icon in a square of this size around its centre. `on` paints what is cut out of solid
    // icons.
    void icon(Point center, Icon icon, float size, Ink ink, Ink on = Color::bg_surface) const;

    // Nothing is drawn outside the area until pop_clip. Kit::clip does this with bookkeeping.
    void push_clip(const Rect& area) const;
    void pop_clip() const;

    // The packed colour for the few places that must call ImGui directly.
    [[nodiscard]] std::uint32_t packed(Ink ink) const;
    // Device px, rounded to whole ones.
    [[nodiscard]] float snap(float logical) const;

private:
    void glyphs(float x, float y, std::string_view text, Face face, float device_size,
                std::uint32_t color) const;
    [[nodiscard]] float whole_width(float logical) const;

    Canvas canvas_;
};

}  // namespace ui::kit
