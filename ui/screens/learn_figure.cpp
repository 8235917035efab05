// SPDX-License-Identifier: MIT
// Draws figures live: flow, stages, hub and compare, with a node that is lit and said in words.
#include <algorithm>
#include <cmath>

#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float stage_padding = 16;
constexpr float node_radius = 27;
constexpr float foot_padding = 12;
constexpr float hub_height = 232;

// A figure in a frame; the node that is lit, counted from 0.
class Painter {
public:
    Painter(Page& page, Point corner, float width, const views::FigureView& view)
        : page_(page),
          kit_(page.kit),
          corner_(corner),
          width_(width),
          view_(view),
          id_(Id("learn.figure").child(view.key)) {
        lit_ = std::min(page.state.lit[view.key],
                        view.nodes.empty() ? std::size_t{0} : view.nodes.size() - 1);
    }

    float draw() {
        const float stage = stage_height();
        const float foot = foot_height();
        const Rect whole{corner_.x, corner_.y, width_, stage + foot};
        kit_.begin_panel(id_, view_.label + " " + view_.title, whole);
        kit_.paint().fill(whole, Color::bg_surface, kit::radius::card);
        const Rect ground{whole.x, whole.y, whole.width, stage};
        kit_.paint().fill(ground, Color::bg_canvas, kit::radius::card, kit::Corners::top);
        kit_.paint().dot_grid(ground.inset(8), Color::bg_dot);
        kit::divider(kit_, whole.x, ground.bottom(), whole.width, Color::line_mid);
        kit_.paint().stroke(whole, Color::line_mid, 1, kit::radius::card);
        kit_.note_text(ground, view_.alternative, kit::Role::image);
        draw_stage(ground);
        draw_foot({whole.x, ground.bottom(), whole.width, foot});
        kit_.end_panel();
        return whole.height;
    }

private:
    [[nodiscard]] bool is_column() const {
        return view_.kind == lessons::FigureKind::flow && width_ < 480;
    }
    [[nodiscard]] float cell_width() const {
        return (width_ - 2 * stage_padding) / static_cast<float>(view_.nodes.size());
    }
    [[nodiscard]] float label_height() const {
        float height = 0;
        for (const views::FigureStation& node : view_.nodes) {
            height = std::max(
                height,
                kit_.paragraph_height(cell_width() - 8, node.name, kit::type::control_strong) +
                    kit_.paragraph_height(cell_width() - 8, node.role, kit::type::caption));
        }
        return height;
    }
    [[nodiscard]] float stage_height() {
        switch (view_.kind) {
            case lessons::FigureKind::flow:
                if (is_column()) {
                    return 2 * stage_padding + 76 * static_cast<float>(view_.nodes.size());
                }
                return 32 + 2 * node_radius + 12 + label_height() + 20;
            case lessons::FigureKind::stages:
                return 60 + stage_card_height() + stage_padding;
            case lessons::FigureKind::hub:
                return hub_height;
            case lessons::FigureKind::compare:
                return compare_height() + 2 * stage_padding;
        }
        return 0;
    }
    [[nodiscard]] float stage_card_height() {
        const float room = card(0, 3, 0).width - 24;
        float height = 0;
        for (const views::FigureStation& node : view_.nodes) {
            height = std::max(
                height, kit_.paragraph_height(room, node.name, kit::type::card_title) +
                            kit_.paragraph_height(room, node.role, kit::type::control) + 62);
        }
        return height;
    }
    [[nodiscard]] float compare_height() {
        const float room = card(0, 2, 0).width - 32;
        float height = 0;
        for (const views::ColumnView& column : view_.columns) {
            float tall = 16 + kit_.paragraph_height(room, column.title, kit::type::card_title) + 8;
            for (const std::string& point : column.points) {
                tall += kit_.paragraph_height(room - 24, point, kit::type::control) + 8;
            }
            tall += 12 + kit_.paragraph_height(room, column.verdict, kit::type::control_strong);
            height = std::max(height, tall + 16);
        }
        return height;
    }
    [[nodiscard]] Rect card(int index, int count, float height) const {
        return kit::column({corner_.x + stage_padding, corner_.y, width_ - 2 * stage_padding,
                            height},
                           index, count, 12);
    }

    void draw_stage(const Rect& ground) {
        switch (view_.kind) {
            case lessons::FigureKind::flow:
                return is_column() ? draw_column(ground) : draw_row(ground);
            case lessons::FigureKind::stages:
                return draw_stages(ground);
            case lessons::FigureKind::hub:
                return draw_hub(ground);
            case lessons::FigureKind::compare:
                return draw_compare(ground);
        }
    }

    kit::Tense tense_of(std::size_t index) const {
        return index < lit_    ? kit::Tense::happened
               : index == lit_ ? kit::Tense::now
                               : kit::Tense::later;
    }

    // A round station; pressing it lights it.
    void station(std::size_t index, Point center, float radius) {
        const views::FigureStation& node = view_.nodes[index];
        kit::Item item{.id = id_.child("node").child(index),
                       .role = kit::Role::button,
                       .name = node.name,
                       .value = node.role,
                       .rect = {center.x - radius, center.y - radius, 2 * radius, 2 * radius},
                       .ring_radius = radius};
        item.states.selected = index == lit_;
        const kit::Response response = kit_.item(item);
        if (response.clicked) {
            page_.state.lit[view_.key] = index;
        }
        const kit::Tense tense = tense_of(index);
        const bool is_now = tense == kit::Tense::now;
        const bool is_later = tense == kit::Tense::later;
        kit_.paint().fill_circle(center, radius,
                                 is_now              ? Color::accent_fill
                                 : response.hovered ? Color::bg_hover
                                                    : Color::bg_surface);
        if (!is_now) {
            kit_.paint().stroke_circle(center, radius, is_later ? Color::wire_later : Color::ink_1,
                                       is_later ? 1.5F : 2.5F);
        }
        const Icon icon = icon_named(node.icon);
        kit_.paint().icon(center, icon, 22,
                          is_now     ? Color::accent_on
                          : is_later ? Color::ink_3
                                     : Color::ink_1,
                          is_now ? Color::accent_fill : Color::bg_surface);
    }

    void wire(Point from, Point to, std::size_t to_index, kit::Direction way) {
        const bool is_past = to_index <= lit_;
        kit_.paint().line(from, to, is_past ? Color::wire_past : Color::wire_later,
                          is_past ? kit::wire_size::past : kit::wire_size::later);
        kit_.paint().arrow_head(to, way, is_past ? Color::wire_past : Color::wire_later,
                                kit::wire_size::arrow_length, kit::wire_size::arrow_width);
    }

    void draw_row(const Rect& ground) {
        const float cell = cell_width();
        const float y = ground.y + 32 + node_radius;
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            const float x = ground.x + stage_padding + cell * (static_cast<float>(i) + 0.5F);
            if (i > 0) {
                wire({x - cell + node_radius + 2, y}, {x - node_radius - 3, y}, i,
                     kit::Direction::right);
            }
            station(i, {x, y}, node_radius);
            const bool is_later = i > lit_;
            Rect words{x - cell / 2 + 4, y + node_radius + 12, cell - 8, 0};
            words.y += kit::centered_paragraph(kit_, words, view_.nodes[i].name,
                                               kit::type::control_strong,
                                               is_later ? Color::ink_3 : Color::ink_1);
            kit::centered_paragraph(kit_, words, view_.nodes[i].role, kit::type::caption,
                                    is_later ? Color::ink_3 : Color::ink_2);
        }
    }

    void draw_column(const Rect& ground) {
        const float x = ground.x + stage_padding + node_radius;
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            const float y = ground.y + stage_padding + 38 + 76 * static_cast<float>(i);
            if (i > 0) {
                wire({x, y - 76 + node_radius + 1}, {x, y - node_radius - 2}, i,
                     kit::Direction::down);
            }
            station(i, {x, y}, node_radius);
            const float left = x + node_radius + 14;
            const float room = ground.right() - left - 8;
            const Color ink = i > lit_ ? Color::ink_3 : Color::ink_1;
            kit_.text({left, y - 20, room, 20}, view_.nodes[i].name, kit::type::control_strong,
                      {.ink = ink, .overflow = kit::Overflow::shorten,
                       .id = id_.child("name").child(i)});
            kit_.text({left, y, room, 18}, view_.nodes[i].role, kit::type::caption,
                      {.ink = ink, .overflow = kit::Overflow::shorten,
                       .id = id_.child("role").child(i)});
        }
    }

    void draw_stages(const Rect& ground) {
        const float source_width =
            std::min(width_ - 2 * stage_padding,
                     kit_.text_width(view_.source, kit::type::control_strong) + 40);
        const Rect source{ground.center().x - source_width / 2, ground.y + 14, source_width, 32};
        kit_.paint().fill(source, Color::ink_1, kit::radius::control);
        kit_.text(source.inset(12, 0), view_.source, kit::type::control_strong,
                  {.ink = Color::ink_inverse, .align = kit::Align::center,
                   .overflow = kit::Overflow::shorten, .id = id_.child("source")});
        const float height = stage_card_height();
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
            Rect area = card(static_cast<int>(i), 3, height);
            area.y = ground.y + 60;
            const float middle = (source.bottom() + area.y) / 2;
            kit_.paint().line({area.center().x, middle}, {area.center().x, area.y},
                              Color::wire_past, 2);
            const views::FigureStation& node = view_.nodes[i];
            if (kit::pressable_card(kit_, id_.child("node").child(i), area, node.name,
                                    i == lit_ ? kit::CardEdge::accent : kit::CardEdge::strong)
                    .clicked) {
                page_.state.lit[view_.key] = i;
            }
            kit_.paint().icon({area.x + 24, area.y + 26}, icon_named(node.icon), 22,
                              i == lit_ ? Color::accent_text : Color::ink_1);
            const float room = area.width - 24;
            float y = area.y + 46;
            y += kit_.paragraph({area.x + 12, y, room, 0}, node.name, kit::type::card_title);
            kit_.paragraph({area.x + 12, y, room, 0}, node.role, kit::type::control,
                           Color::ink_2);
        }
        const Rect first = card(0, 3, 0);
        const Rect last = card(2, 3, 0);
        const float middle = (source.bottom() + ground.y + 60) / 2;
        kit_.paint().line({first.center().x, middle}, {last.center().x, middle}, Color::wire_past,
                          2);
    }

    void draw_hub(const Rect& ground) {
        const Point center = ground.center();
        const float half = std::min(96.0F, width_ * 0.17F);
        const std::size_t count = view_.nodes.size();
        for (std::size_t i = 0; i < count; ++i) {
            satellite(ground, i, count, half);
        }
        const Rect hub{center.x - half, center.y - 30, 2 * half, 60};
        kit_.paint().fill(hub, Color::ink_1, kit::radius::card);
        kit_.text({hub.x + 8, hub.y + 8, hub.width - 16, 24}, view_.hub_name,
                  kit::type::card_title,
                  {.ink = Color::ink_inverse, .align = kit::Align::center,
                   .overflow = kit::Overflow::shorten, .id = id_.child("hub")});
        kit_.text({hub.x + 8, hub.y + 32, hub.width - 16, 18}, view_.hub_role, kit::type::caption,
                  {.ink = Color::ink_inverse, .align = kit::Align::center,
                   .overflow = kit::Overflow::shorten, .id = id_.child("hub_role")});
    }

    // Half of the satellites stand at the left, half at the right.
    void satellite(const Rect& ground, std::size_t index, std::size_t count, float half) {
        const views::FigureStation& node = view_.nodes[index];
        const std::size_t left_count = count / 2;
        const bool is_left = index < left_count;
        const std::size_t row = is_left ? index : index - left_count;
        const std::size_t rows = is_left ? left_count : count - left_count;
        const float pitch = (ground.height - 32) / static_cast<float>(rows);
        const float y = ground.y + 16 + pitch * (static_cast<float>(row) + 0.5F);
        const float width = std::min(150.0F, ground.width * 0.26F);
        const float x = is_left ? ground.x + stage_padding
                                : ground.right() - stage_padding - width;
        const Rect box{x, y - 18, width, 36};
        const bool is_lit = index == lit_;
        const Point near{is_left ? box.right() : box.x, y};
        const Point hub{ground.center().x + (is_left ? -half : half),
                        ground.center().y +
                            (static_cast<float>(row) - static_cast<float>(rows - 1) / 2) * 12};
        const Color ink = is_lit ? Color::wire_now : Color::wire_past;
        const float bend = (hub.x - near.x) / 2;
        kit_.paint().bezier(near, {near.x + bend, near.y}, {hub.x - bend, hub.y}, hub, ink,
                            is_lit ? 3.0F : 2.0F);
        const Point tip = node.points_to_hub ? hub : near;
        const bool to_right = is_left == node.points_to_hub;
        kit_.paint().arrow_head(tip, to_right ? kit::Direction::right : kit::Direction::left, ink,
                                kit::wire_size::arrow_length, kit::wire_size::arrow_width);
        kit::Item item{.id = id_.child("node").child(index),
                       .role = kit::Role::button,
                       .name = node.name,
                       .rect = box};
        item.states.selected = is_lit;
        const kit::Response response = kit_.item(item);
        if (response.clicked) {
            page_.state.lit[view_.key] = index;
        }
        kit_.paint().fill(box, response.hovered ? Color::bg_hover : Color::bg_surface,
                          kit::radius::control);
        kit_.paint().stroke(box, is_lit ? Color::accent_fill : Color::line_strong,
                            is_lit ? 2.0F : 1.0F, kit::radius::control);
        kit_.text(box.inset(8, 0), node.name, kit::type::control_medium,
                  {.align = kit::Align::center, .overflow = kit::Overflow::shorten,
                   .id = id_.child("label").child(index)});
    }

    void draw_compare(const Rect& ground) {
        for (std::size_t i = 0; i < view_.columns.size(); ++i) {
            Rect area = card(static_cast<int>(i), 2, compare_height());
            area.y = ground.y + stage_padding;
            kit::card(kit_, area, kit::CardEdge::strong);
            const float room = area.width - 32;
            float y = area.y + 16;
            y += kit_.paragraph({area.x + 16, y, room, 0}, view_.columns[i].title,
                                kit::type::card_title) +
                 8;
            for (const std::string& point : view_.columns[i].points) {
                kit_.paint().icon({area.x + 24, y + 10}, Icon::tick, 16, Color::ink_2);
                y += kit_.paragraph({area.x + 40, y, room - 24, 0}, point, kit::type::control) + 8;
            }
            y += 4;
            kit::divider(kit_, area.x + 16, y, room);
            kit_.paragraph({area.x + 16, y + 8, room, 0}, view_.columns[i].verdict,
                           kit::type::control_strong);
        }
    }

    [[nodiscard]] const std::string& said() const {
        static const std::string none;
        return view_.nodes.empty() ? none : view_.nodes[lit_].text;
    }
    [[nodiscard]] bool has_steps() const {
        return !view_.nodes.empty() && view_.kind != lessons::FigureKind::hub;
    }
    [[nodiscard]] std::string caption() const { return view_.label + " " + view_.caption; }

    [[nodiscard]] float foot_height() {
        const float room = width_ - 2 * 16;
        float height = 2 * foot_padding + kit_.paragraph_height(room, caption(),
                                                                kit::type::control);
        if (!said().empty()) {
            height += 8 + kit_.paragraph_height(room, said(), kit::type::control);
        }
        if (has_controls()) {
            height += 8 + kit::size::control;
        }
        return height;
    }
    [[nodiscard]] bool has_controls() const {
        return has_steps() || (!view_.nodes.empty() && !view_.nodes[lit_].place.empty());
    }

    void draw_foot(const Rect& foot) {
        const float x = foot.x + 16;
        const float room = foot.width - 32;
        float y = foot.y + foot_padding;
        const std::string text = caption();
        const std::vector<kit::Run> runs = {
            {std::string_view(text).substr(0, view_.label.size()), kit::Face::semibold},
            {std::string_view(text).substr(view_.label.size()), kit::Face::regular,
             Color::ink_2}};
        y += kit_.paragraph({x, y, room, 0}, runs, kit::type::control);
        if (!said().empty()) {
            y += 8 + kit_.paragraph({x, y + 8, room, 0}, said(), kit::type::control);
        }
        if (has_controls()) {
            draw_controls({x, y + 8, room, kit::size::control});
        }
    }

    void draw_controls(const Rect& row) {
        float x = row.x;
        if (has_steps()) {
            const bool at_start = lit_ == 0;
            const bool at_end = lit_ + 1 == view_.nodes.size();
            if (kit::icon_button(kit_, id_.child("back"), {x, row.y, 32, 32}, Icon::back,
                                 page_.say("learn.figure.back"),
                                 {.kind = kit::ButtonKind::secondary,
                                  .why_disabled = at_start ? page_.say("learn.figure.at_start")
                                                           : std::string_view()})
                    .clicked) {
                page_.state.lit[view_.key] = lit_ - 1;
            }
            const std::string position = kit_.strings().text(
                "learn.figure.position", {{"number", std::to_string(lit_ + 1)},
                                          {"count", std::to_string(view_.nodes.size())}});
            const float width = kit_.text_width(position, kit::type::control) + 1;
            kit_.text({x + 44, row.y, width, 32}, position, kit::type::control);
            x += 44 + width + 12;
            if (kit::icon_button(kit_, id_.child("next"), {x, row.y, 32, 32}, Icon::step,
                                 page_.say("learn.figure.next"),
                                 {.kind = kit::ButtonKind::secondary,
                                  .why_disabled = at_end ? page_.say("learn.figure.at_end")
                                                         : std::string_view()})
                    .clicked) {
                page_.state.lit[view_.key] = lit_ + 1;
            }
            x += 44;
        }
        const std::string& place = view_.nodes[lit_].place;
        if (place.empty()) {
            return;
        }
        const kit::ButtonOptions options{.icon = Icon::lab};
        const std::string& label = page_.say("learn.figure.run");
        const float width = kit::button_width(kit_, label, options);
        if (kit::button(kit_, id_.child("run"), {row.right() - width, row.y, width, 32}, label,
                        options)
                .clicked) {
            page_.ask(intent::OpenStep{place});
        }
    }

    Page& page_;
    kit::Kit& kit_;
    Point corner_;
    float width_;
    const views::FigureView& view_;
    Id id_;
    std::size_t lit_ = 0;
};

}  // namespace

float figure(Page& page, Point corner, float width, const views::FigureView& view) {
    return Painter(page, corner, width, view).draw();
}

}  // namespace ui::screens::learn
