// SPDX-License-Identifier: MIT
// Points, rectangles and the ways to cut them up; always logical px at 100 % text.
#pragma once

#include <algorithm>

namespace ui::kit {

struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    [[nodiscard]] bool contains(const Rect& other) const {
        return other.x >= x && other.right() <= right() && other.y >= y &&
               other.bottom() <= bottom();
    }
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    // The same rectangle smaller on each side; a negative amount makes it larger.
    [[nodiscard]] Rect inset(float amount) const { return inset(amount, amount); }
    [[nodiscard]] Rect inset(float across, float down) const {
        return {x + across, y + down, std::max(0.0F, width - 2 * across),
                std::max(0.0F, height - 2 * down)};
    }
    [[nodiscard]] Rect moved(float across, float down) const {
        return {x + across, y + down, width, height};
    }
    [[nodiscard]] Rect intersection(const Rect& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
                std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
    }
    // A box of this size in the middle of this rectangle.
    [[nodiscard]] Rect centered(float box_width, float box_height) const {
        return {x + (width - box_width) / 2, y + (height - box_height) / 2, box_width, box_height};
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

// Cuts a slice off one side and leaves the rest, less the gap, in `from`.
inline Rect cut_left(Rect& from, float width, float gap = 0) {
    const Rect slice{from.x, from.y, width, from.height};
    from = {from.x + width + gap, from.y, std::max(0.0F, from.width - width - gap), from.height};
    return slice;
}
inline Rect cut_right(Rect& from, float width, float gap = 0) {
    const Rect slice{from.right() - width, from.y, width, from.height};
    from.width = std::max(0.0F, from.width - width - gap);
    return slice;
}
inline Rect cut_top(Rect& from, float height, float gap = 0) {
    const Rect slice{from.x, from.y, from.width, height};
    from = {from.x, from.y + height + gap, from.width, std::max(0.0F, from.height - height - gap)};
    return slice;
}
inline Rect cut_bottom(Rect& from, float height, float gap = 0) {
    const Rect slice{from.x, from.bottom() - height, from.width, height};
    from.height = std::max(0.0F, from.height - height - gap);
    return slice;
}

// Column `index` of `count` equal columns with this gap between them.
inline Rect column(const Rect& area, int index, int count, float gap) {
    const auto places = static_cast<float>(count);
    const float width = (area.width - gap * (places - 1)) / places;
    return {area.x + static_cast<float>(index) * (width + gap), area.y, width, area.height};
}

}  // namespace ui::kit
