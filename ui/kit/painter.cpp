// SPDX-License-Identifier: MIT
// Shapes over ImGui's draw list.
#include "ui/kit/painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <imgui.h>

#include "ui/kit/metrics.h"

namespace ui::kit {

namespace {

constexpr float turn = 2 * std::numbers::pi_v<float>;

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
        case Corners::all:
            return ImDrawFlags_RoundCornersAll;
        case Corners::left:
            return ImDrawFlags_RoundCornersLeft;
        case Corners::right:
            return ImDrawFlags_RoundCornersRight;
        case Corners::top:
            return ImDrawFlags_RoundCornersTop;
        case Corners::bottom:
            return ImDrawFlags_RoundCornersBottom;
        case Corners::none:
            return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersAll;
}

unsigned mix(std::uint8_t from, std::uint8_t to, float amount) {
    const float value =
        static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount;
    return static_cast<unsigned>(std::lround(value));
}

// ImGui keeps a straight px in its rounded boxes; a bar's ends are true half circles.
void path_bar(ImDrawList& list, ImVec2 low, ImVec2 high) {
    const float quarter = turn / 4;
    const bool lies = high.x - low.x >= high.y - low.y;
    const float half = (lies ? high.y - low.y : high.x - low.x) / 2;
    const ImVec2 first{low.x + half, low.y + half};
    const ImVec2 last{high.x - half, high.y - half};
    // From the first end's far side round to the other end; no point comes twice.
    const float from = lies ? quarter : 2 * quarter;
    list.PathArcTo(first, half, from, from + 2 * quarter);
    list.PathArcTo(last, half, from + 2 * quarter, from + 4 * quarter);
}

bool is_bar(const Rect& area, float corner) {
    return corner > 0 && corner * 2 >= std::min(area.width, area.height);
}

}  // namespace

std::uint32_t Painter::packed(Ink ink) const {
    const Rgb from = canvas_.theme->color(ink.color);
    const Rgb to = canvas_.theme->color(ink.toward);
    const auto alpha =
        static_cast<unsigned>(std::lround(std::clamp(ink.opacity, 0.0F, 1.0F) * 255));
    return IM_COL32(mix(from.red, to.red, ink.amount), mix(from.green, to.green, ink.amount),
                    mix(from.blue, to.blue, ink.amount), alpha);
}

float Painter::snap(float logical) const { return std::round(logical * canvas_.scale); }

float Painter::whole_width(float logical) const {
    return std::max(1.0F, std::round(logical * canvas_.scale));
}

void Painter::fill(const Rect& area, Ink ink, float corner, Corners corners) const {
    if (area.empty()) {
        return;
    }
    const ImVec2 low{snap(area.x), snap(area.y)};
    const ImVec2 high{snap(area.right()), snap(area.bottom())};
    if (is_bar(area, corner) && corners == Corners::all) {
        path_bar(*canvas_.list, low, high);
        canvas_.list->PathFillConvex(packed(ink));
        return;
    }
    canvas_.list->AddRectFilled(low, high, packed(ink), corner * canvas_.scale, flags_of(corners));
}

void Painter::stroke(const Rect& area, Ink ink, float width, float corner, Corners corners) const {
    if (area.empty()) {
        return;
    }
    const float thick = whole_width(width);
    if (is_bar(area, corner)) {
        const float half = thick / 2;
        path_bar(*canvas_.list, {snap(area.x) + half, snap(area.y) + half},
                 {snap(area.right()) - half, snap(area.bottom()) - half});
        canvas_.list->PathStroke(packed(ink), ImDrawFlags_Closed, thick);
        return;
    }
    // AddRect puts the middle of its line half a px inside the corners that it is given.
    const float inset = thick / 2 - 0.5F;
    canvas_.list->AddRect({snap(area.x) + inset, snap(area.y) + inset},
                          {snap(area.right()) - inset, snap(area.bottom()) - inset}, packed(ink),
                          std::max(0.0F, corner * canvas_.scale - thick / 2), flags_of(corners),
                          thick);
}

void Painter::line(Point from, Point to, Ink ink, float width) const {
    const float scale = canvas_.scale;
    if (from.y == to.y || from.x == to.x) {
        // Axis lines are filled boxes: whole px and flat ends, with a soft edge for 1.5 and 2.5 px.
        const float half = width * scale / 2;
        const bool flat = from.y == to.y;
        const float middle = (flat ? from.y : from.x) * scale;
        float low = std::round((middle - half) * 2) / 2;
        float high = low + width * scale;
        if (width * scale <= 1.25F || std::abs(width - std::round(width)) < 0.01F) {
            low = std::round(middle - half);
            high = low + whole_width(width);
        }
        const float start =
            std::round(std::min(flat ? from.x : from.y, flat ? to.x : to.y) * scale);
        const float end = std::round(std::max(flat ? from.x : from.y, flat ? to.x : to.y) * scale);
        const ImVec2 upper = flat ? ImVec2(start, low) : ImVec2(low, start);
        const ImVec2 lower = flat ? ImVec2(end, high) : ImVec2(high, end);
        const std::array corners{upper, ImVec2(lower.x, upper.y), lower, ImVec2(upper.x, lower.y)};
        const bool whole = low == std::round(low) && high == std::round(high);
        if (whole) {
            canvas_.list->AddRectFilled(upper, lower, packed(ink));
        } else {
            canvas_.list->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()),
                                              packed(ink));
        }
        return;
    }
    canvas_.list->PathLineTo({from.x * scale, from.y * scale});
    canvas_.list->PathLineTo({to.x * scale, to.y * scale});
    canvas_.list->PathStroke(packed(ink), ImDrawFlags_None, std::max(1.0F, width * scale));
}

void Painter::dashed_line(Point from, Point to, Ink ink, float width, float dash, float gap) const {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0) {
        return;
    }
    const Point step{(to.x - from.x) / length, (to.y - from.y) / length};
    for (float at = 0; at < length; at += dash + gap) {
        const float end = std::min(length, at + dash);
        line({from.x + step.x * at, from.y + step.y * at},
             {from.x + step.x * end, from.y + step.y * end}, ink, width);
    }
}

void Painter::bezier(Point from, Point control_from, Point control_to, Point to, Ink ink,
                     float width) const {
    const float scale = canvas_.scale;
    canvas_.list->AddBezierCubic({from.x * scale, from.y * scale},
                                 {control_from.x * scale, control_from.y * scale},
                                 {control_to.x * scale, control_to.y * scale},
                                 {to.x * scale, to.y * scale}, packed(ink), width * scale);
}

void Painter::arc(Point center, float radius, float from_turn, float to_turn, Ink ink,
                  float width) const {
    const float scale = canvas_.scale;
    canvas_.list->PathArcTo({center.x * scale, center.y * scale}, radius * scale, from_turn * turn,
                            to_turn * turn);
    canvas_.list->PathStroke(packed(ink), ImDrawFlags_None, std::max(1.0F, width * scale));
}

void Painter::fill_circle(Point center, float radius, Ink ink) const {
    const float scale = canvas_.scale;
    canvas_.list->AddCircleFilled({center.x * scale, center.y * scale}, radius * scale,
                                  packed(ink));
}

void Painter::stroke_circle(Point center, float radius, Ink ink, float width) const {
    const float scale = canvas_.scale;
    const float thick = std::max(1.0F, width * scale);
    canvas_.list->AddCircle({center.x * scale, center.y * scale}, radius * scale - thick / 2,
                            packed(ink), 0, thick);
}

void Painter::fill_polygon(std::span<const Point> points, Ink ink) const {
    const float scale = canvas_.scale;
    for (const Point& point : points) {
        canvas_.list->PathLineTo({point.x * scale, point.y * scale});
    }
    canvas_.list->PathFillConvex(packed(ink));
}

void Painter::arrow_head(Point tip, Direction way, Ink ink, float length, float width) const {
    const float half = width / 2;
    std::array<Point, 3> points{};
    switch (way) {
        case Direction::right:
            points = {
                {{tip.x, tip.y}, {tip.x - length, tip.y + half}, {tip.x - length, tip.y - half}}};
            break;
        case Direction::left:
            points = {
                {{tip.x, tip.y}, {tip.x + length, tip.y - half}, {tip.x + length, tip.y + half}}};
            break;
        case Direction::down:
            points = {
                {{tip.x, tip.y}, {tip.x - half, tip.y - length}, {tip.x + half, tip.y - length}}};
            break;
        case Direction::up:
            points = {
                {{tip.x, tip.y}, {tip.x + half, tip.y + length}, {tip.x - half, tip.y + length}}};
            break;
    }
    fill_polygon(points, ink);
}

void Painter::dot_grid(const Rect& area, Ink ink) const {
    const std::uint32_t color = packed(ink);
    const float dot = whole_width(dots::size);
    const auto columns = static_cast<int>(area.width / dots::pitch);
    const auto rows = static_cast<int>(area.height / dots::pitch);
    // One reservation for all dots; each is a plain box of whole px.
    canvas_.list->PrimReserve((columns + 1) * (rows + 1) * 6, (columns + 1) * (rows + 1) * 4);
    for (int row = 0; row <= rows; ++row) {
        for (int place = 0; place <= columns; ++place) {
            const ImVec2 corner{snap(area.x + static_cast<float>(place) * dots::pitch),
                                snap(area.y + static_cast<float>(row) * dots::pitch)};
            canvas_.list->PrimRect(corner, {corner.x + dot, corner.y + dot}, color);
        }
    }
}

void Painter::push_clip(const Rect& area) const {
    canvas_.list->PushClipRect({snap(area.x), snap(area.y)},
                               {snap(area.right()), snap(area.bottom())}, false);
}

void Painter::pop_clip() const { canvas_.list->PopClipRect(); }

}  // namespace ui::kit
