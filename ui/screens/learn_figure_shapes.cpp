// SPDX-License-Identifier: MIT
// Draws the figures that are no row of stations: stages, hub and comparison.
#include "ui/screens/learn_figure_painter.h"

namespace ui::screens::learn {

void FigurePainter::draw_stages(const Rect& ground) {
    const float source_width = std::min(
        width_ - 2 * stage_padding, kit_.text_width(view_.source, kit::type::control_strong) + 40);
    const Rect source{ground.center().x - source_width / 2, ground.y + 14, source_width, 32};
    kit_.paint().fill(source, Color::ink_1, kit::radius::control);
    kit_.text(source.inset(12, 0), view_.source, kit::type::control_strong,
              {.ink = Color::ink_inverse,
               .align = kit::Align::center,
               .overflow = kit::Overflow::shorten,
               .id = id_.child("source")});
    const float height = stage_card_height();
    for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
        Rect area = card(static_cast<int>(i), 3, height);
        area.y = ground.y + 60;
        const float middle = (source.bottom() + area.y) / 2;
        kit_.paint().line({area.center().x, middle}, {area.center().x, area.y}, Color::wire_past,
                          2);
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
        kit_.paragraph({area.x + 12, y, room, 0}, node.role, kit::type::control, Color::ink_2);
    }
    const Rect first = card(0, 3, 0);
    const Rect last = card(2, 3, 0);
    const float middle = (source.bottom() + ground.y + 60) / 2;
    kit_.paint().line({first.center().x, middle}, {last.center().x, middle}, Color::wire_past, 2);
}

void FigurePainter::draw_hub(const Rect& ground) {
    const Point center = ground.center();
    const float half = std::min(96.0F, width_ * 0.17F);
    const std::size_t count = view_.nodes.size();
    for (std::size_t i = 0; i < count; ++i) {
        satellite(ground, i, count, half);
    }
    const Rect hub{center.x - half, center.y - 30, 2 * half, 60};
    kit_.paint().fill(hub, Color::ink_1, kit::radius::card);
    kit_.text({hub.x + 8, hub.y + 8, hub.width - 16, 24}, view_.hub_name, kit::type::card_title,
              {.ink = Color::ink_inverse,
               .align = kit::Align::center,
               .overflow = kit::Overflow::shorten,
               .id = id_.child("hub")});
    kit_.text({hub.x + 8, hub.y + 32, hub.width - 16, 18}, view_.hub_role, kit::type::caption,
              {.ink = Color::ink_inverse,
               .align = kit::Align::center,
               .overflow = kit::Overflow::shorten,
               .id = id_.child("hub_role")});
}

void FigurePainter::satellite(const Rect& ground, std::size_t index, std::size_t count,
                              float half) {
    const views::FigureStation& node = view_.nodes[index];
    const std::size_t left_count = count / 2;
    const bool is_left = index < left_count;
    const std::size_t row = is_left ? index : index - left_count;
    const std::size_t rows = is_left ? left_count : count - left_count;
    const float pitch = (ground.height - 32) / static_cast<float>(rows);
    const float y = ground.y + 16 + pitch * (static_cast<float>(row) + 0.5F);
    const float width = std::min(150.0F, ground.width * 0.26F);
    const float x = is_left ? ground.x + stage_padding : ground.right() - stage_padding - width;
    const Rect box{x, y - 18, width, 36};
    const bool is_lit = index == lit_;
    const Point near{is_left ? box.right() : box.x, y};
    const Point hub{
        ground.center().x + (is_left ? -half : half),
        ground.center().y + (static_cast<float>(row) - static_cast<float>(rows - 1) / 2) * 12};
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
    kit_.paint().stroke(box, is_lit ? Color::accent_fill : Color::line_strong, is_lit ? 2.0F : 1.0F,
                        kit::radius::control);
    kit_.text(box.inset(8, 0), node.name, kit::type::control_medium,
              {.align = kit::Align::center,
               .overflow = kit::Overflow::shorten,
               .id = id_.child("label").child(index)});
}

void FigurePainter::draw_compare(const Rect& ground) {
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

float FigurePainter::stage_card_height() {
    const float room = card(0, 3, 0).width - 24;
    float height = 0;
    for (const views::FigureStation& node : view_.nodes) {
        height =
            std::max(height, kit_.paragraph_height(room, node.name, kit::type::card_title) +
                                 kit_.paragraph_height(room, node.role, kit::type::control) + 62);
    }
    return height;
}

float FigurePainter::compare_height() {
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

}  // namespace ui::screens::learn
