// SPDX-License-Identifier: MIT
// Draws figures live: a stage, the words of the node that is lit, and its controls.
#include "ui/screens/learn_figure_painter.h"

namespace ui::screens::learn {

float FigurePainter::draw() {
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

float FigurePainter::label_height() const {
    float height = 0;
    for (const views::FigureStation& node : view_.nodes) {
        height = std::max(
            height, kit_.paragraph_height(cell_width() - 8, node.name, kit::type::control_strong) +
                        kit_.paragraph_height(cell_width() - 8, node.role, kit::type::caption));
    }
    return height;
}

float FigurePainter::stage_height() {
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

void FigurePainter::draw_stage(const Rect& ground) {
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

void FigurePainter::station(std::size_t index, Point center, float radius) {
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
                             is_now             ? Color::accent_fill
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

void FigurePainter::wire(Point from, Point to, std::size_t to_index, kit::Direction way) {
    const bool is_past = to_index <= lit_;
    kit_.paint().line(from, to, is_past ? Color::wire_past : Color::wire_later,
                      is_past ? kit::wire_size::past : kit::wire_size::later);
    kit_.paint().arrow_head(to, way, is_past ? Color::wire_past : Color::wire_later,
                            kit::wire_size::arrow_length, kit::wire_size::arrow_width);
}

void FigurePainter::draw_row(const Rect& ground) {
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
        words.y +=
            kit::centered_paragraph(kit_, words, view_.nodes[i].name, kit::type::control_strong,
                                    is_later ? Color::ink_3 : Color::ink_1);
        kit::centered_paragraph(kit_, words, view_.nodes[i].role, kit::type::caption,
                                is_later ? Color::ink_3 : Color::ink_2);
    }
}

void FigurePainter::draw_column(const Rect& ground) {
    const float x = ground.x + stage_padding + node_radius;
    for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
        const float y = ground.y + stage_padding + 38 + 76 * static_cast<float>(i);
        if (i > 0) {
            wire({x, y - 76 + node_radius + 1}, {x, y - node_radius - 2}, i, kit::Direction::down);
        }
        station(i, {x, y}, node_radius);
        const float left = x + node_radius + 14;
        const float room = ground.right() - left - 8;
        const Color ink = i > lit_ ? Color::ink_3 : Color::ink_1;
        kit_.text(
            {left, y - 20, room, 20}, view_.nodes[i].name, kit::type::control_strong,
            {.ink = ink, .overflow = kit::Overflow::shorten, .id = id_.child("name").child(i)});
        kit_.text(
            {left, y, room, 18}, view_.nodes[i].role, kit::type::caption,
            {.ink = ink, .overflow = kit::Overflow::shorten, .id = id_.child("role").child(i)});
    }
}

float FigurePainter::foot_height() {
    const float room = width_ - 2 * 16;
    float height = 2 * foot_padding + kit_.paragraph_height(room, caption(), kit::type::control);
    if (!said().empty()) {
        height += 8 + kit_.paragraph_height(room, said(), kit::type::control);
    }
    if (has_controls()) {
        height += 8 + kit::size::control;
    }
    return height;
}

void FigurePainter::draw_foot(const Rect& foot) {
    const float x = foot.x + 16;
    const float room = foot.width - 32;
    float y = foot.y + foot_padding;
    const std::string text = caption();
    const std::vector<kit::Run> runs = {
        {std::string_view(text).substr(0, view_.label.size()), kit::Face::semibold},
        {std::string_view(text).substr(view_.label.size()), kit::Face::regular, Color::ink_2}};
    y += kit_.paragraph({x, y, room, 0}, runs, kit::type::control);
    if (!said().empty()) {
        y += 8 + kit_.paragraph({x, y + 8, room, 0}, said(), kit::type::control);
    }
    if (has_controls()) {
        draw_controls({x, y + 8, room, kit::size::control});
    }
}

void FigurePainter::draw_controls(const Rect& row) {
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
            "learn.figure.position",
            {{"number", std::to_string(lit_ + 1)}, {"count", std::to_string(view_.nodes.size())}});
        const float width = kit_.text_width(position, kit::type::control) + 1;
        kit_.text({x + 44, row.y, width, 32}, position, kit::type::control);
        x += 44 + width + 12;
        if (kit::icon_button(
                kit_, id_.child("next"), {x, row.y, 32, 32}, Icon::step,
                page_.say("learn.figure.next"),
                {.kind = kit::ButtonKind::secondary,
                 .why_disabled = at_end ? page_.say("learn.figure.at_end") : std::string_view()})
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
    if (kit::button(kit_, id_.child("run"), {row.right() - width, row.y, width, 32}, label, options)
            .clicked) {
        page_.ask(intent::OpenStep{place});
    }
}

float figure(Page& page, Point corner, float width, const views::FigureView& view) {
    return FigurePainter(page, corner, width, view).draw();
}

}  // namespace ui::screens::learn
