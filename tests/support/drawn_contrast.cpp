// SPDX-License-Identifier: MIT
// Letters and shapes told apart by their place in the font's picture, grounds mixed as painted.
#include "tests/support/drawn_contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <imgui.h>

#include "ui/kit/theme.h"

namespace support {

namespace {

using ui::kit::Rgb;

constexpr float cell = 32;  // device px; shapes are looked up by the cells that they touch
constexpr double opaque = 0.999;

struct Paint {
    double red = 0;
    double green = 0;
    double blue = 0;
    double alpha = 0;
};

Paint paint_of(ImU32 packed) {
    const auto part = [&](int shift) { return static_cast<double>((packed >> shift) & 0xFFU); };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
            part(IM_COL32_A_SHIFT) / 255};
}

Paint over(const Paint& top, const Paint& under) {
    const auto mixed = [&](double upper, double lower) {
        return upper * top.alpha + lower * (1 - top.alpha);
    };
    return {mixed(top.red, under.red), mixed(top.green, under.green), mixed(top.blue, under.blue),
            top.alpha + under.alpha * (1 - top.alpha)};
}

Rgb rounded(const Paint& paint) {
    const auto byte = [](double value) { return static_cast<std::uint8_t>(std::lround(value)); };
    return {byte(paint.red), byte(paint.green), byte(paint.blue)};
}

using Corners = std::array<ImDrawVert, 3>;

struct Triangle {
    Corners corners;
    ImVec4 clip;
};

bool within(const ImVec4& clip, ImVec2 point) {
    return point.x >= clip.x && point.x < clip.z && point.y >= clip.y && point.y < clip.w;
}

// What the triangle paints at the point; nothing where it does not reach.
std::optional<Paint> paint_at(const Triangle& triangle, ImVec2 point) {
    if (!within(triangle.clip, point)) {
        return std::nullopt;
    }
    const auto at = [&](std::size_t corner) {
        return std::pair<double, double>(triangle.corners[corner].pos.x - point.x,
                                         triangle.corners[corner].pos.y - point.y);
    };
    const auto [a_x, a_y] = at(0);
    const auto [b_x, b_y] = at(1);
    const auto [c_x, c_y] = at(2);
    const double area = (b_y - c_y) * (a_x - c_x) + (c_x - b_x) * (a_y - c_y);
    if (std::abs(area) < 1e-6) {
        return std::nullopt;
    }
    const double first = ((c_x - b_x) * -c_y - (b_y - c_y) * c_x) / area;
    const double second = ((a_x - c_x) * -c_y - (c_y - a_y) * c_x) / area;
    const double third = 1 - first - second;
    if (std::min({first, second, third}) < 0) {
        return std::nullopt;
    }
    Paint paint = paint_of(triangle.corners[0].col);
    paint.alpha = first * paint.alpha + second * paint_of(triangle.corners[1].col).alpha +
                  third * paint_of(triangle.corners[2].col).alpha;
    return paint;
}

class Shapes {
public:
    void add(const Triangle& triangle) {
        const auto [low_x, high_x] = reach(triangle, [](ImVec2 at) { return at.x; });
        const auto [low_y, high_y] = reach(triangle, [](ImVec2 at) { return at.y; });
        for (int x = low_x; x <= high_x; ++x) {
            for (int y = low_y; y <= high_y; ++y) {
                cells_[{x, y}].push_back(triangles_.size());
            }
        }
        triangles_.push_back(triangle);
    }

    // What has been painted there so far.
    [[nodiscard]] Paint at(ImVec2 point) const {
        Paint seen;
        const auto found = cells_.find({static_cast<int>(std::floor(point.x / cell)),
                                        static_cast<int>(std::floor(point.y / cell))});
        if (found == cells_.end()) {
            return seen;
        }
        std::vector<Paint> layers;
        for (auto index = found->second.rbegin(); index != found->second.rend(); ++index) {
            if (const auto paint = paint_at(triangles_[*index], point)) {
                layers.push_back(*paint);
                if (paint->alpha > opaque) {
                    break;
                }
            }
        }
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
            seen = over(*layer, seen);
        }
        return seen;
    }

private:
    template <typename Along>
    static std::pair<int, int> reach(const Triangle& triangle, Along along) {
        float low = along(triangle.corners[0].pos);
        float high = low;
        for (const ImDrawVert& corner : triangle.corners) {
            low = std::min(low, along(corner.pos));
            high = std::max(high, along(corner.pos));
        }
        return {static_cast<int>(std::floor(low / cell)),
                static_cast<int>(std::floor(high / cell))};
    }

    std::vector<Triangle> triangles_;
    std::map<std::pair<int, int>, std::vector<std::size_t>> cells_;
};

// A letter takes a piece of the font's picture; a shape one white point of it, a line one row.
bool is_letter(const Corners& corners) {
    const bool wide = corners[0].uv.x != corners[1].uv.x || corners[0].uv.x != corners[2].uv.x;
    const bool high = corners[0].uv.y != corners[1].uv.y || corners[0].uv.y != corners[2].uv.y;
    return wide && high;
}

class Reader {
public:
    explicit Reader(UiDriver& driver) : driver_(driver), theme_(driver.kit().paint().theme()) {}

    void read(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
                const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + at;
                const auto corner = [&](int which) {
                    return list.VtxBuffer[static_cast<int>(index[which] + command.VtxOffset)];
                };
                const Corners corners{corner(0), corner(1), corner(2)};
                if (!is_letter(corners)) {
                    shapes_.add({corners, command.ClipRect});
                    continue;
                }
                // Two triangles are a letter: the first one's long side crosses its middle.
                const ImVec2 middle{(corners[0].pos.x + corners[2].pos.x) / 2,
                                    (corners[0].pos.y + corners[2].pos.y) / 2};
                if (within(command.ClipRect, middle)) {
                    look(corners[0].col, middle);
                }
                at += 3;
            }
        }
    }

    [[nodiscard]] DrawnContrast result() && {
        found_.grounds = pairs_.size();
        return std::move(found_);
    }

private:
    void look(ImU32 packed, ImVec2 middle) {
        const Paint ground = shapes_.at(middle);
        const Rgb front = rounded(over(paint_of(packed), ground));
        const Rgb under = rounded(ground);
        found_.letters += 1;
        const auto key = [](Rgb color) {
            return (color.red << 16) | (color.green << 8) | static_cast<int>(color.blue);
        };
        if (!pairs_.insert({key(front), key(under)}).second) {
            return;
        }
        const bool is_off = front == theme_.color(ui::kit::Color::ink_disabled);
        const ui::kit::ContrastRule& rule = theme_.contrast_rule();
        const double ratio = ui::kit::contrast_ratio(front, under);
        if (ratio < (is_off ? rule.shape : rule.text)) {
            std::array<char, 96> line{};
            std::snprintf(line.data(), line.size(), "#%06X on #%06X is %.2f at %ld, %ld in ",
                          static_cast<unsigned>(key(front)), static_cast<unsigned>(key(under)),
                          ratio, std::lround(middle.x), std::lround(middle.y));
            found_.too_low += line.data() + name_at(middle) + "\n";
        }
    }

    // The smallest thing of the screen around that point, as a person would name it.
    [[nodiscard]] std::string name_at(ImVec2 point) const {
        const float scale = driver_.kit().paint().scale();
        const ui::kit::Point logical{point.x / scale, point.y / scale};
        const ui::kit::Node* smallest = nullptr;
        const auto area = [](const ui::kit::Node& node) {
            return node.rect.width * node.rect.height;
        };
        for (const ui::kit::Node& node : driver_.kit().registry()) {
            if (node.rect.contains(logical) &&
                (smallest == nullptr || area(node) <= area(*smallest))) {
                smallest = &node;
            }
        }
        return smallest == nullptr ? "nothing" : "\"" + smallest->name + "\"";
    }

    UiDriver& driver_;
    const ui::kit::Theme& theme_;
    Shapes shapes_;
    std::set<std::pair<int, int>> pairs_;
    DrawnContrast found_;
};

}  // namespace

DrawnContrast drawn_contrast(UiDriver& driver) {
    Reader reader(driver);
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        reader.read(*list);
    }
    return std::move(reader).result();
}

}  // namespace support
