// SPDX-License-Identifier: MIT
// One card of the canvas: its head, the values that went in and came out, and how it stands.
#include <algorithm>
#include <string>

#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using views::FlowCardState;
using views::FlowCardView;
using views::FlowIcon;
using views::FlowValueRow;

constexpr float pad = 14;
constexpr float tile = 36;
constexpr float title_left = 62;
constexpr float row_top = 7;
constexpr float row_bottom = 8;
constexpr float caption_height = 16;

Icon icon_of(FlowIcon icon) {
    constexpr Icon icons[]{Icon::user,      Icon::calendar, Icon::archive, Icon::chat,
                           Icon::mail,      Icon::share,    Icon::ticket,  Icon::globe,
                           Icon::apps,      Icon::branch,   Icon::repeat,  Icon::restart,
                           Icon::text_size, Icon::bookmark, Icon::cross};
    return icons[static_cast<std::size_t>(icon)];
}

// A sentence wraps; an identifier stays on its line.
bool is_sentence(const FlowValueRow& row) { return row.value.find(' ') != std::string::npos; }

float value_height(Lab& lab, float width, const FlowValueRow& row) {
    return is_sentence(row) ? lab.kit.paragraph_height(width, row.value, kit::type::control)
                            : lab.kit.line_height(kit::type::control);
}

float row_height(Lab& lab, float width, const FlowValueRow& row) {
    return row_top + caption_height + value_height(lab, width - 2 * pad, row) + row_bottom;
}

float head_height(Lab& lab, float width, const FlowCardView& card) {
    const float room = width - title_left - pad;
    const float kind = lab.kit.paragraph_height(room, card.kind, kit::type::caption);
    const float title = lab.kit.paragraph_height(room, card.title, kit::type::control_strong);
    return std::max(flow_size::head, kind + title + 2 * kit::space::small);
}

struct Foot {
    Icon icon = Icon::ring;
    Color ink = Color::ink_2;
    Color ground = Color::bg_surface;
    std::string_view text;
};

// While the hop is on its way, the card of this step runs.
Foot foot_of(Lab& lab, const FlowCardView& card) {
    if (card.is_now && hop(lab).out < 1) {
        return {Icon::now, Color::accent_text, Color::accent_tint, lab.say("flow.state.running")};
    }
    Foot foot{Icon::ring, Color::ink_2, Color::bg_surface, card.state_text};
    switch (card.state) {
        case FlowCardState::ran:
        case FlowCardState::holds:
            foot.icon = Icon::success;
            foot.ink = Color::ok_text;
            break;
        case FlowCardState::differs:
            foot.icon = Icon::dash;
            break;
        case FlowCardState::failed:
        case FlowCardState::wrong:
            foot.icon = Icon::wrong;
            foot.ink = Color::danger_text;
            break;
        case FlowCardState::next:
            foot.icon = Icon::queued;
            break;
        case FlowCardState::skipped:
            foot.icon = Icon::dash;
            foot.ink = Color::ink_3;
            break;
        case FlowCardState::idle:
        case FlowCardState::later:
            foot.ink = Color::ink_3;
            break;
    }
    if (card.is_now) {
        foot.ground = card.state == FlowCardState::failed ? Color::danger_tint : Color::accent_tint;
    }
    return foot;
}

float foot_height(Lab& lab, float width, const FlowCardView& card) {
    float height =
        lab.kit.paragraph_height(width - 2 * pad - 22, card.state_text, kit::type::control);
    for (const std::string& problem : card.problems) {
        height += lab.kit.paragraph_height(width - 2 * pad, problem, kit::type::caption) + 4;
    }
    return std::max(flow_size::foot, height + 2 * 10);
}

void draw_head(Lab& lab, const Rect& area, float height, const FlowCardView& card) {
    const Rect plate{area.x + pad, area.y + (std::min(height, flow_size::head) - tile) / 2, tile,
                     tile};
    const bool now = card.is_now && card.state != FlowCardState::failed;
    lab.kit.paint().fill(plate, now ? Color::accent_fill : Color::bg_sunken, kit::radius::control);
    if (!now) {
        lab.kit.paint().stroke(plate, Color::line_mid, kit::border::thin, kit::radius::control);
    }
    lab.kit.paint().icon(plate.center(), icon_of(card.icon), 18,
                         now ? Color::accent_on : Color::ink_1,
                         now ? Color::accent_fill : Color::bg_sunken);
    const float room = area.width - title_left - pad;
    const float kind = lab.kit.paragraph_height(room, card.kind, kit::type::caption);
    const float title = lab.kit.paragraph_height(room, card.title, kit::type::control_strong);
    const float y = area.y + (height - kind - title) / 2;
    lab.kit.paragraph({area.x + title_left, y, room, 0}, card.kind, kit::type::caption,
                      Color::ink_2);
    lab.kit.paragraph({area.x + title_left, y + kind, room, 0}, card.title,
                      kit::type::control_strong, Color::ink_1, kit::Role::heading);
}

void draw_row(Lab& lab, const Id& id, const Rect& area, const FlowValueRow& row) {
    kit::divider(lab.kit, area.x, area.y, area.width);
    const Rect inside = area.inset(pad, row_top);
    const std::string& side = row.wire.empty()
                                  ? row.side
                                  : lab.kit.strings().text("flow.side.from", {{"wire", row.wire}});
    const float name =
        std::min(lab.kit.text_width(row.name, kit::type::caption) + 1, inside.width * 0.6F);
    value_in(lab, id.child("name"), {inside.x, inside.y, name, 16}, row.name, kit::type::caption,
             Color::ink_2);
    const float room = inside.width - name - kit::space::unit;
    const float width = std::min(room, lab.kit.text_width(side, kit::type::caption) + 1);
    value_in(lab, id.child("side"), {inside.right() - width, inside.y, width, 16}, side,
             kit::type::caption, Color::ink_3);
    const Color ink = row.wrong ? Color::danger_text : row.pending ? Color::ink_3 : Color::ink_1;
    const Rect value{inside.x, inside.y + caption_height, inside.width, 0};
    if (is_sentence(row)) {
        lab.kit.paragraph(value, row.value, kit::type::control, ink);
    } else {
        value_in(lab, id.child("value"),
                 {value.x, value.y, value.width, lab.kit.line_height(kit::type::control)},
                 row.value, kit::type::control, ink);
    }
}

void draw_foot(Lab& lab, const Rect& area, const FlowCardView& card) {
    const Foot foot = foot_of(lab, card);
    if (foot.ground != Color::bg_surface) {
        lab.kit.paint().fill(area.inset(1, 1), foot.ground, kit::radius::card,
                             kit::Corners::bottom);
    }
    kit::divider(lab.kit, area.x, area.y, area.width);
    const float text = area.width - 2 * pad - 22;
    const float height = lab.kit.paragraph_height(text, foot.text, kit::type::control);
    const float y = card.problems.empty() ? area.center().y - height / 2 : area.y + 10;
    lab.kit.paint().icon({area.x + pad + 7, y + 10}, foot.icon, kit::size::icon, foot.ink,
                         foot.ground);
    float below = y + lab.kit.paragraph({area.x + pad + 22, y, text, 0}, foot.text,
                                        kit::type::control, foot.ink, kit::Role::status);
    for (const std::string& problem : card.problems) {
        below += 4;
        below += lab.kit.paragraph({area.x + pad, below, area.width - 2 * pad, 0}, problem,
                                   kit::type::caption, Color::danger_text);
    }
}

std::string in_words(const FlowCardView& card) {
    std::string text = card.kind;
    for (const FlowValueRow& row : card.rows) {
        text += ", " + row.name + ": " + row.value;
    }
    text += ", " + card.state_text;
    for (const std::string& problem : card.problems) {
        text += " " + problem;
    }
    return text;
}

void card_keys(Lab& lab, const Id& id, const FlowCardView& card) {
    using sim::workflows::Way;
    if (card.number == 0) {
        return;
    }
    const auto moves = [&](kit::Key key, Way way) {
        if (lab.kit.widget_key(id, kit::alt(key))) {
            lab.ask(intent::Flows(intent::MoveFlowCard{card.key, way}));
            lab.state.flow.follows_new = true;
        }
    };
    moves(kit::Key::left, Way::left);
    moves(kit::Key::right, Way::right);
    moves(kit::Key::up, Way::out);
    moves(kit::Key::down, Way::in);
    if (lab.kit.widget_key(id, kit::Key::del)) {
        lab.ask(intent::Flows(intent::RemoveFlowCard{card.key}));
    }
}

}  // namespace

Id flow_card_id(std::size_t number) { return Id("lab.flow.card", number); }

float flow_card_height(Lab& lab, float width, const FlowCardView& card) {
    float height = head_height(lab, width, card) + foot_height(lab, width, card);
    for (const FlowValueRow& row : card.rows) {
        height += row_height(lab, width, row);
    }
    return height;
}

namespace {

kit::CardEdge edge_of(const FlowCardView& card) {
    const bool broken = card.state == FlowCardState::failed || card.state == FlowCardState::wrong;
    return broken        ? kit::CardEdge::danger
           : card.is_now ? kit::CardEdge::accent
                         : kit::CardEdge::strong;
}

// The widget alone, so that arrows lead from card to card and not to the values on them.
bool card_item(Lab& lab, const Rect& area, const FlowCardView& card) {
    const Id id = flow_card_id(card.number);
    const std::string words = in_words(card);
    kit::Item item{.id = id,
                   .role = kit::Role::button,
                   .name = card.title,
                   .value = words,
                   .note = {},
                   .rect = area,
                   .ring_radius = kit::radius::card};
    item.states.selected = lab.state.flow.selected == card.number;
    const kit::Response response = lab.kit.item(item);
    if (response.focused) {
        lab.state.flow.selected = card.number;
    }
    if (response.clicked) {
        lab.state.flow.selected = card.number;
        open_flow_card(lab, card.key);
    }
    card_keys(lab, id, card);
    return response.hovered;
}

void draw_card(Lab& lab, const Rect& area, const FlowCardView& card, bool hovered) {
    const Id id = flow_card_id(card.number);
    const kit::CardEdge edge = edge_of(card);
    kit::card(lab.kit, area, edge);
    if (hovered) {
        lab.kit.paint().fill(area.inset(2), Color::bg_hover, kit::radius::card);
    }
    const float head = head_height(lab, area.width, card);
    draw_head(lab, area, head, card);
    float y = area.y + head;
    for (std::size_t index = 0; index < card.rows.size(); ++index) {
        const float height = row_height(lab, area.width, card.rows[index]);
        draw_row(lab, id.child(index), {area.x, y, area.width, height}, card.rows[index]);
        y += height;
    }
    if (!card.rows.empty()) {
        kit::divider(lab.kit, area.x, y, area.width);
    }
    const float foot = foot_height(lab, area.width, card);
    draw_foot(lab, {area.x, area.bottom() - foot, area.width, foot}, card);
    // The tints inside reach to the edge, which stands above them.
    const bool selected = lab.state.flow.selected == card.number;
    if (edge == kit::CardEdge::strong && !selected) {
        lab.kit.paint().stroke(area, Color::line_strong, kit::border::thin, kit::radius::card);
        return;
    }
    const Color ink = edge == kit::CardEdge::danger   ? Color::danger_line
                      : edge == kit::CardEdge::accent ? Color::accent_fill
                                                      : Color::accent_line;
    // One that is selected has a thin edge: the thick one is for the card of this step.
    const float width = edge == kit::CardEdge::strong ? kit::border::thin : kit::border::state;
    lab.kit.paint().stroke(area, ink, width, kit::radius::card);
}

}  // namespace

void flow_cards(Lab& lab, const std::vector<FlowBox>& boxes, kit::Axis axis) {
    std::vector<bool> hovered;
    lab.kit.begin_group("lab.flow.cards", axis);
    for (const FlowBox& box : boxes) {
        hovered.push_back(card_item(lab, box.area, *box.card));
    }
    lab.kit.end_group();
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        if (lab.kit.visible(boxes[index].area)) {
            draw_card(lab, boxes[index].area, *boxes[index].card, hovered[index]);
        }
    }
}

void flow_slot(Lab& lab, const FlowSlot& slot) {
    const Id id = flow_card_id(slot.number).child("inside");
    if (kit::button(lab.kit, id, slot.area, lab.say("flow.add_inside"), {.icon = Icon::plus})
            .clicked) {
        lab.anchors.flow_add = slot.area;
        open_flow_kinds(lab, slot.holder, slot.otherwise);
    }
}

}  // namespace ui::screens::lab_parts
