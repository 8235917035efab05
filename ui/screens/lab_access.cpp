// SPDX-License-Identifier: MIT
// The stage of API access: four nodes side by side, or one below the other in a column.
#include <algorithm>
#include <array>
#include <string>

#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Id;
using kit::Rect;

constexpr float text_left = 41;
constexpr float head_right = 8;
constexpr float card_gap = 16;
constexpr float wire_y = 26;
constexpr float label_gap = 44;  // the gap in which a label has room
constexpr float narrated_width = 304;
constexpr float narrated_share = 0.4F;  // what went wrong takes more room
constexpr float column_gap = 24;

// A node of the stage with what leads to it.
struct Node {
    std::string_view id;
    std::string_view number;
    const views::AccessNode* what = nullptr;
    views::WireTense wire = views::WireTense::none;
    std::string_view label;
};

std::array<Node, 4> nodes_of(const views::AccessView& view) {
    return {Node{"lab.access.client", "1", &view.client, views::WireTense::none, {}},
            Node{"lab.access.server", "2", &view.server, view.ask, view.ask_label},
            Node{"lab.access.token", "3", &view.token, view.issue, view.issue_label},
            Node{"lab.access.api", "4", &view.api, view.call, view.call_label}};
}

float head_height(Lab& lab, float width, const views::StationView& head) {
    const float room = width - text_left - head_right;
    return std::max(stage_size::head,
                    16 + lab.kit.paragraph_height(room, head.name, kit::type::control_strong) +
                        lab.kit.paragraph_height(room, head.role, kit::type::caption));
}

void draw_head(Lab& lab, const Rect& area, std::string_view number,
               const views::StationView& head) {
    kit::badge(lab.kit, {area.x + 23, area.y + wire_y}, number, tense_of(head.tense));
    const Rect text{area.x + text_left, area.y + 8, area.width - text_left - head_right, 0};
    const float name = lab.kit.paragraph(text, head.name, kit::type::control_strong, Color::ink_1,
                                         kit::Role::heading);
    lab.kit.paragraph({text.x, text.y + name, text.width, 0}, head.role, kit::type::caption,
                      Color::ink_3);
}

kit::CardEdge edge_of(views::Tense tense) {
    return tense == views::Tense::broken ? kit::CardEdge::danger
           : tense == views::Tense::now  ? kit::CardEdge::accent
                                         : kit::CardEdge::strong;
}

void draw_node(Lab& lab, const Rect& area, float head, const Node& node) {
    const std::string words = in_words(node.what->blocks);
    lab.kit.item({.id = node.id,
                  .role = kit::Role::group,
                  .name = node.what->head.name,
                  .value = words,
                  .rect = area,
                  .ring_radius = kit::radius::card});
    kit::card(lab.kit, area, edge_of(node.what->head.tense));
    draw_head(lab, area, node.number, node.what->head);
    draw_blocks(lab, {area.x, area.y + head}, area.width, node.what->blocks, area.bottom());
    // The tints inside reach to the edge, which stands above them.
    const kit::CardEdge edge = edge_of(node.what->head.tense);
    const bool plain = edge == kit::CardEdge::strong;
    lab.kit.paint().stroke(area,
                           plain                           ? Color::line_strong
                           : edge == kit::CardEdge::accent ? Color::accent_fill
                                                           : Color::danger_line,
                           plain ? kit::border::thin : kit::border::state, kit::radius::card);
}

void wire_between(Lab& lab, const Rect& from, const Rect& to, const Node& node) {
    if (node.wire == views::WireTense::none) {
        return;
    }
    const float y = from.y + wire_y;
    const float gap = to.x - from.right();
    const kit::WireState state = node.wire == views::WireTense::happened ? kit::WireState::happened
                                 : node.wire == views::WireTense::now    ? kit::WireState::now
                                                                         : kit::WireState::later;
    const float progress =
        node.wire == views::WireTense::now ? hop(lab).out * (1 - 10 / gap) : 0.0F;
    kit::wire(lab.kit, {from.right() + 1, y}, {to.x - 1, y}, state, progress);
    if (gap >= label_gap) {
        kit::canvas_label(lab.kit, {from.right() + gap / 2, y - 15}, node.label, kit::type::caption,
                          Color::ink_2);
    }
}

float card_text(Lab& lab, const Rect& area, const views::AccessCallCard& card, bool draws) {
    const std::string title = card.method + " " + card.path;
    const kit::ChipLook look =
        kit::chip_look(card.good ? kit::Status::success : kit::Status::failed, kit::Face::code);
    const float chip = card.answer.empty() ? 0 : kit::chip_width(lab.kit, card.answer, look);
    const float title_width = lab.kit.text_width(title, kit::type::code_control);
    const bool below = title_width + chip + kit::space::small > area.width;
    float y = area.y;
    if (draws) {
        value_in(lab, Id(), {area.x, y, area.width - (below ? 0 : chip), 24}, title,
                 kit::type::code_control);
    }
    y += below ? 28 : 0;
    if (draws && chip > 0) {
        kit::chip(lab.kit, {below ? area.x : area.right() - chip, y}, card.answer, look);
    }
    y += 30;
    const auto line = [&](const std::string& text, const kit::TextStyle& style, Color ink) {
        if (text.empty()) {
            return 0.0F;
        }
        return draws ? lab.kit.paragraph({area.x, y, area.width, 0}, text, style, ink)
                     : lab.kit.paragraph_height(area.width, text, style);
    };
    y += line(card.needs, kit::type::control, Color::ink_2);
    y += line(card.verdict, card.good ? kit::type::control : kit::type::control_strong,
              card.good ? Color::ink_1 : Color::danger_text);
    return y - area.y;
}

float call_card_height(Lab& lab, float width, const views::AccessCallCard& card) {
    return 2 * kit::space::small +
           card_text(lab, {0, 0, width - 2 * kit::space::large, 0}, card, false);
}

void call_card(Lab& lab, std::size_t index, const Rect& area) {
    const views::AccessCallCard& card = lab.view.access->calls[index];
    const kit::CardEdge edge = card.current && !card.good ? kit::CardEdge::danger
                               : card.current             ? kit::CardEdge::accent
                                                          : kit::CardEdge::strong;
    const std::string name =
        card.method + " " + card.path + " " + card.answer + ". " + card.needs + " " + card.verdict;
    if (kit::pressable_card(lab.kit, Id("lab.access.call", index), area, name, edge).clicked) {
        lab.ask(intent::GoTo{card.cursor});
    }
    card_text(lab, area.inset(kit::space::large, kit::space::small), card, true);
}

// The narration and the newest calls, beside each other; gives the y where they ended.
float below_the_nodes(Lab& lab, const Rect& row) {
    const auto& calls = lab.view.access->calls;
    const auto count = static_cast<float>(calls.size());
    const bool alert = lab.view.narration.alert;
    float narrated = calls.empty() ? row.width : narrated_width;
    if (!calls.empty() && alert) {
        narrated = row.width * narrated_share;
    }
    const float each = calls.empty() ? 0 : (row.width - narrated - count * card_gap) / count;
    const bool is_low = alert || !calls.empty() || row.width < 1000;
    const auto size = is_low ? NarrationSize::low : NarrationSize::normal;
    float height = std::max(100.0F, narration_height(lab, narrated, size));
    for (const views::AccessCallCard& card : calls) {
        height = std::max(height, call_card_height(lab, each, card));
    }
    narration(lab, {row.x, row.y, narrated, height}, size);
    float x = row.x + narrated + card_gap;
    for (std::size_t index = 0; index < calls.size(); ++index) {
        call_card(lab, index, {x, row.y, each, height});
        x += each + card_gap;
    }
    return row.y + height;
}

// Where the step is, to scroll to.
Id node_of_step(const Lab& lab) {
    for (const Node& node : nodes_of(*lab.view.access)) {
        if (node.what->head.tense == views::Tense::now) {
            return node.id;
        }
    }
    for (const Node& node : nodes_of(*lab.view.access)) {
        if (node.what->head.tense == views::Tense::broken) {
            return node.id;
        }
    }
    return "lab.access.client";
}

}  // namespace

void access_stage(Lab& lab) {
    const Rect area = lab.layout.stage;
    lab.kit.begin_panel("lab.stage", lab.say("lab.stage"), area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    const Rect content = lab.kit.begin_scroll("lab.stage.scroll", area);
    const AccessLayout place = access_layout({content.x, content.y, area.width, area.height});
    const std::array nodes = nodes_of(*lab.view.access);
    std::array areas{place.client, place.server, place.token, place.api};
    float head = 0;
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        head = std::max(head, head_height(lab, areas[index].width, nodes[index].what->head));
    }
    float height = 300;
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        height = std::max(height,
                          head + blocks_height(lab, areas[index].width, nodes[index].what->blocks));
    }
    const float top = content.y + card_gap;
    lab.kit.paint().dot_grid({content.x, content.y, area.width,
                              std::max(area.height, height + 2 * card_gap + area.height / 3)},
                             Color::bg_dot);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        areas[index].y = top;
        areas[index].height = height;
        draw_node(lab, areas[index], head, nodes[index]);
        if (index > 0) {
            wire_between(lab, areas[index - 1], areas[index], nodes[index]);
        }
    }
    const Rect row{areas.front().x, top + height + card_gap, areas.back().right() - areas.front().x,
                   0};
    const float bottom = below_the_nodes(lab, row);
    lab.kit.end_scroll(bottom + kit::space::small);
    if (!lab.controls.notice.empty()) {
        notice(lab, area);
    }
    lab.kit.end_panel();
}

void access_column(Lab& lab, Rect area) {
    constexpr float side = kit::space::medium;
    if (lab.state.stepped) {
        lab.kit.reveal(node_of_step(lab));
    }
    const float narrated = pinned_narration(lab, area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    lab.kit.paint().dot_grid(area, Color::bg_dot);
    const Rect scrolled = lab.kit.begin_scroll("lab.stage.scroll", area);
    const Rect content{scrolled.x + side, scrolled.y + kit::space::small, area.width - 2 * side, 0};
    float y = content.y;
    if (narrated > 0) {
        narration(lab, {content.x, y, content.width, narrated}, NarrationSize::low);
        y += narrated + kit::space::small;
    }
    const std::array nodes = nodes_of(*lab.view.access);
    for (const Node& node : nodes) {
        if (node.what != &lab.view.access->client) {
            down(lab, content.x, y, y + column_gap, node.wire);
            y += column_gap;
        }
        const float head = head_height(lab, content.width, node.what->head);
        const float height = head + blocks_height(lab, content.width, node.what->blocks);
        draw_node(lab, {content.x, y, content.width, height}, head, node);
        y += height;
    }
    for (std::size_t index = 0; index < lab.view.access->calls.size(); ++index) {
        const float height = call_card_height(lab, content.width, lab.view.access->calls[index]);
        call_card(lab, index, {content.x, y + kit::space::small, content.width, height});
        y += height + kit::space::small;
    }
    lab.kit.end_scroll(y + side);
}

}  // namespace ui::screens::lab_parts
