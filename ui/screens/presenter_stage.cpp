// SPDX-License-Identifier: MIT
// Draws a figure for a room: large stations, or two columns to compare.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "ui/screens/presenter_parts.h"

namespace ui::screens::presenter_parts {

namespace {

using lessons::FigureKind;

constexpr float radius_max = 60;
constexpr float radius_small = 24;
constexpr float row_height = 72;
constexpr float plate_height = 56;
constexpr float plate_gap = 44;
constexpr float wire_width = 5;
constexpr float head = 20;
constexpr std::size_t large_names_max = 5;

// A thing that stands for itself where a figure gives no icon: "Slack" is "SL".
std::string initials_of(const std::string& name) {
    std::string initials;
    for (std::size_t i = 0; i < name.size() && initials.size() < 2; ++i) {
        const auto letter = static_cast<unsigned char>(name[i]);
        if (std::isalnum(letter) != 0) {
            initials += static_cast<char>(std::toupper(letter));
        }
    }
    return initials;
}

class StagePainter {
public:
    explicit StagePainter(Room& room)
        : room_(room), kit_(room.kit), view_(*room.view.figure), lit_(room.view.lit) {}

    [[nodiscard]] float height() {
        if (view_.kind == FigureKind::compare) {
            return compare_height();
        }
        if (room_.is_narrow) {
            return static_cast<float>(view_.nodes.size()) * row_height;
        }
        return plate_room() + 2 * radius() + 16 + words_height();
    }

    void draw(Point corner) {
        kit_.note_text({corner.x, corner.y, room_.width, height()}, view_.alternative,
                       kit::Role::image);
        if (view_.kind == FigureKind::compare) {
            draw_compare(corner);
        } else if (room_.is_narrow) {
            draw_rows(corner);
        } else {
            draw_row(corner);
        }
    }

private:
    // Only a flow has an order; in the other kinds one station is lit and none is past.
    [[nodiscard]] kit::Tense tense_of(std::size_t index) const {
        if (index == lit_) {
            return kit::Tense::now;
        }
        return view_.kind == FigureKind::flow && index > lit_ ? kit::Tense::later
                                                              : kit::Tense::happened;
    }
    [[nodiscard]] bool is_walked(std::size_t index) const {
        return view_.kind == FigureKind::flow && index < lit_;
    }
    [[nodiscard]] const std::string& plate() const {
        return view_.kind == FigureKind::hub ? view_.hub_name : view_.source;
    }
    [[nodiscard]] float plate_room() const {
        return view_.kind == FigureKind::flow ? 0 : plate_height + plate_gap;
    }
    [[nodiscard]] float pitch() const {
        return room_.width / static_cast<float>(view_.nodes.size());
    }
    [[nodiscard]] float radius() const { return std::min(radius_max, pitch() * 0.3F); }
    [[nodiscard]] kit::TextStyle name_style() const {
        return view_.nodes.size() > large_names_max ? small_strong : middle_strong;
    }

    [[nodiscard]] float words_height() {
        float height = 0;
        for (const views::FigureStation& node : view_.nodes) {
            height = std::max(height, kit_.paragraph_height(pitch() - 16, node.name, name_style()) +
                                          kit_.paragraph_height(pitch() - 16, node.role, small));
        }
        return height;
    }

    void station(std::size_t index, Point center, float radius) {
        const views::FigureStation& node = view_.nodes[index];
        const kit::Tense tense = tense_of(index);
        const bool is_now = tense == kit::Tense::now;
        const bool is_later = tense == kit::Tense::later;
        const float share = radius / radius_max;
        kit_.paint().fill_circle(center, radius, Color::bg_surface);
        kit_.paint().stroke_circle(center, radius,
                                   is_now     ? Color::accent_fill
                                   : is_later ? Color::wire_later
                                              : Color::ink_1,
                                   std::max(2.0F, (is_later ? 3.0F : wire_width) * share));
        const Color ink = is_now ? Color::accent_text : is_later ? Color::ink_3 : Color::ink_1;
        if (node.icon.empty()) {
            kit_.paint().text_in({center.x - radius, center.y - 26, 2 * radius, 52},
                                 initials_of(node.name), radius < 40 ? small_strong : large, ink,
                                 kit::Align::center);
        } else {
            kit_.paint().icon(center, learn::icon_named(node.icon), std::max(24.0F, 46 * share),
                              ink, Color::bg_surface);
        }
        if (is_walked(index)) {
            const float reach = radius * 0.72F;
            const float size = std::max(18.0F, 26 * share);
            const Point mark{center.x + reach, center.y - reach};
            kit_.paint().fill_circle(mark, size / 2 + 4, Color::bg_canvas);
            kit_.paint().icon(mark, Icon::success, size, Color::ok_fill, Color::bg_canvas);
        }
    }

    // From the station before to this one.
    void wire(std::size_t index, Point from, Point to, kit::Direction way) {
        const kit::Tense tense = tense_of(index);
        const bool is_later = tense == kit::Tense::later;
        const Color ink = tense == kit::Tense::now ? Color::wire_now
                          : is_later               ? Color::wire_later
                                                   : Color::wire_past;
        const float length = room_.is_narrow ? head / 2 : head;
        Point end = to;
        (way == kit::Direction::right ? end.x : end.y) -= length - 1;
        kit_.paint().line(from, end, ink, is_later || room_.is_narrow ? 3 : wire_width);
        kit_.paint().arrow_head(to, way, ink, length, length);
    }

    void draw_row(Point corner) {
        const float top = corner.y + plate_room();
        const float r = radius();
        const float y = top + r;
        if (plate_room() > 0) {
            draw_plate(corner, top);
        }
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            const float x = corner.x + pitch() * (static_cast<float>(i) + 0.5F);
            if (i > 0 && view_.kind == FigureKind::flow) {
                wire(i, {x - pitch() + r + 1, y}, {x - r - 2, y}, kit::Direction::right);
            }
            station(i, {x, y}, r);
            const bool is_now = i == lit_;
            const bool is_later = tense_of(i) == kit::Tense::later;
            Rect words{x - pitch() / 2 + 8, y + r + 16, pitch() - 16, 0};
            words.y += kit::centered_paragraph(kit_, words, view_.nodes[i].name, name_style(),
                                               is_later ? Color::ink_3 : Color::ink_1);
            kit::centered_paragraph(kit_, words, view_.nodes[i].role, is_now ? small_strong : small,
                                    is_now     ? Color::accent_text
                                    : is_later ? Color::ink_3
                                               : Color::ink_2);
        }
    }

    // What drives the stations, or stands in their middle, as a bar with a wire to each.
    void draw_plate(Point corner, float top) {
        const float first = corner.x + pitch() / 2;
        const float last = corner.x + room_.width - pitch() / 2;
        const float name = kit_.text_width(plate(), middle_strong) + 48;
        const float width = std::min(room_.width, std::max(name, last - first + 48));
        const Rect bar{corner.x + (room_.width - width) / 2, corner.y, width, plate_height};
        kit_.paint().fill(bar, Color::ink_1, kit::radius::card);
        kit_.text(bar.inset(16, 0), plate(), middle_strong,
                  {.ink = Color::ink_inverse, .align = kit::Align::center});
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            const float x = corner.x + pitch() * (static_cast<float>(i) + 0.5F);
            const bool is_up = view_.nodes[i].points_to_hub;
            const Color ink = i == lit_ ? Color::wire_now : Color::wire_past;
            const Point above{x, bar.bottom() + (is_up ? head : 0.0F)};
            const Point below{x, top - 2 - (is_up ? 0.0F : head)};
            kit_.paint().line(above, below, ink, wire_width);
            kit_.paint().arrow_head({x, is_up ? bar.bottom() + 1 : top - 2},
                                    is_up ? kit::Direction::up : kit::Direction::down, ink, head,
                                    head);
        }
    }

    void draw_rows(Point corner) {
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            const float y = corner.y + row_height * (static_cast<float>(i) + 0.5F);
            const float x = corner.x + radius_small + 4;
            if (i > 0 && view_.kind == FigureKind::flow) {
                wire(i, {x, y - row_height + radius_small + 1}, {x, y - radius_small - 2},
                     kit::Direction::down);
            }
            station(i, {x, y}, radius_small);
            const float left = x + radius_small + 16;
            const float width = corner.x + room_.width - left;
            const bool is_later = tense_of(i) == kit::Tense::later;
            kit_.text({left, y - 28, width, 28}, view_.nodes[i].name, small_strong,
                      {.ink = is_later ? Color::ink_3 : Color::ink_1,
                       .overflow = kit::Overflow::shorten,
                       .id = Id("presenter.name").child(i)});
            kit_.text({left, y, width, 28}, view_.nodes[i].role, small,
                      {.ink = i == lit_  ? Color::accent_text
                              : is_later ? Color::ink_3
                                         : Color::ink_2,
                       .overflow = kit::Overflow::shorten,
                       .id = Id("presenter.role").child(i)});
        }
    }

    [[nodiscard]] Rect column(Point corner, std::size_t index, float height) const {
        const int count = static_cast<int>(view_.columns.size());
        if (room_.is_narrow) {
            return {corner.x, corner.y + static_cast<float>(index) * (height + 16), room_.width,
                    height};
        }
        return kit::column({corner.x, corner.y, room_.width, height}, static_cast<int>(index),
                           count, 24);
    }
    [[nodiscard]] float column_height() {
        const float width = column({0, 0}, 0, 0).width - 48;
        float height = 0;
        for (const views::ColumnView& each : view_.columns) {
            float tall = 48 + kit_.paragraph_height(width, each.title, middle_strong) + 12;
            for (const std::string& point : each.points) {
                tall += kit_.paragraph_height(width - 36, point, small) + 10;
            }
            tall += 24 + kit_.paragraph_height(width, each.verdict, small_strong);
            height = std::max(height, tall);
        }
        return height;
    }
    [[nodiscard]] float compare_height() {
        const auto rows = room_.is_narrow ? static_cast<float>(view_.columns.size()) : 1.0F;
        return rows * (column_height() + 16) - 16;
    }

    // Columns come one after the other; one that is still to come shows its title only.
    void draw_compare(Point corner) {
        const float height = column_height();
        for (std::size_t i = 0; i < view_.columns.size(); ++i) {
            const Rect area = column(corner, i, height);
            const views::ColumnView& each = view_.columns[i];
            kit::card(kit_, area, i == lit_ ? kit::CardEdge::accent : kit::CardEdge::strong);
            const float width = area.width - 48;
            float y = area.y + 24;
            y += kit_.paragraph({area.x + 24, y, width, 0}, each.title, middle_strong,
                                i > lit_ ? Color::ink_3 : Color::ink_1) +
                 12;
            if (i > lit_) {
                continue;
            }
            for (const std::string& point : each.points) {
                kit_.paint().icon({area.x + 36, y + 14}, Icon::tick, 22, Color::ink_2);
                y += kit_.paragraph({area.x + 60, y, width - 36, 0}, point, small) + 10;
            }
            kit::divider(kit_, area.x + 24, y + 4, width);
            kit_.paragraph({area.x + 24, y + 16, width, 0}, each.verdict, small_strong);
        }
    }

    Room& room_;
    kit::Kit& kit_;
    const views::FigureView& view_;
    const std::size_t lit_;
};

}  // namespace

float stage_height(Room& room) { return StagePainter(room).height(); }

float stage(Room& room, Point corner) {
    StagePainter painter(room);
    painter.draw(corner);
    return painter.height();
}

}  // namespace ui::screens::presenter_parts
