// SPDX-License-Identifier: MIT
// Pieces of the canvas of flows: where cards, frames and wires stand, and how each is drawn.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

struct FlowBox {
    const views::FlowCardView* card = nullptr;
    kit::Rect area;
};
// A frame around the cards that a card holds.
struct FlowFrame {
    kit::Rect area;
    std::string label;
};
// From corner to corner, along the axes, with a head at the end where it leads to a card.
struct FlowWire {
    enum class Shape { straight, arc, corners } shape = Shape::straight;
    std::vector<kit::Point> points;
    views::WireTense tense = views::WireTense::later;
    std::string label;
    kit::Point label_at;
    bool has_head = true;
};
// A row with no card yet: a place to put the first.
struct FlowSlot {
    std::string holder;
    bool otherwise = false;
    std::size_t number = 0;  // of the card that holds it
    kit::Rect area;
};
struct FlowCanvas {
    std::vector<FlowBox> boxes;  // in reading order
    std::vector<FlowFrame> frames;
    std::vector<FlowWire> wires;
    std::vector<FlowSlot> slots;
    kit::Point end;  // the middle of the mark behind the last card
    kit::Rect area;  // all of it
};

namespace flow_size {
inline constexpr float card_width = 224;
inline constexpr float card_height = 264;
inline constexpr float gap = 50;
inline constexpr float top = 64;   // from the stage to the cards
inline constexpr float wire = 32;  // from a card's top to the wires
inline constexpr float head = 64;
inline constexpr float foot = 40;
}  // namespace flow_size

// Everything from that corner on. Cards are as high as the highest needs.
[[nodiscard]] FlowCanvas lay_flow(Lab& lab, kit::Point corner);
void draw_flow_wires(Lab& lab, const FlowCanvas& canvas);

[[nodiscard]] float flow_card_height(Lab& lab, float width, const views::FlowCardView& card);
// Draws the cards and does what a press or a key on one of them asks for.
void flow_cards(Lab& lab, const std::vector<FlowBox>& boxes, kit::Axis axis);
[[nodiscard]] kit::Id flow_card_id(std::size_t number);
void flow_slot(Lab& lab, const FlowSlot& slot);

// What stands under the cards: what happens, the conflict, the exercise; gives the y of its end.
float below_the_flow(Lab& lab, const kit::Rect& row, const FlowCanvas* canvas);
[[nodiscard]] float flow_exercise_card(Lab& lab, const kit::Rect& row);

// All cards in reading order, and the one that is selected.
[[nodiscard]] std::vector<const views::FlowCardView*> flow_cards_of(const views::FlowView& view);
[[nodiscard]] const views::FlowCardView& selected_flow_card(const Lab& lab);
// Opens the card for editing; opens the menu of kinds for a place.
void open_flow_card(Lab& lab, const std::string& key);
void flow_card_dialog(Lab& lab);
void open_flow_kinds(Lab& lab, const std::string& holder, bool otherwise);

}  // namespace ui::screens::lab_parts
