// SPDX-License-Identifier: MIT
// The stage of a flow: the canvas that follows the run, and what stands below it.
#include <algorithm>
#include <utility>

#include "ui/kit/button.h"
#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

// The card that was added or moved takes the focus, once it has its number.
void follow_new(Lab& lab) {
    FlowState& state = lab.state.flow;
    const auto& form = lab.view.flow->edit.form;
    if (!lab.controls.notice.empty()) {
        state.follows_new = false;  // it was refused
    }
    if (!state.follows_new || !form) {
        return;
    }
    state.follows_new = false;
    for (const views::FlowCardView* card : flow_cards_of(*lab.view.flow)) {
        if (card->key == form->key) {
            state.focus_card = card->number + 1;
        }
    }
}

void take_focus(Lab& lab) {
    FlowState& state = lab.state.flow;
    follow_new(lab);
    if (state.focus_card > 0) {
        lab.kit.focus(flow_card_id(state.focus_card - 1));
        state.selected = state.focus_card - 1;
        state.focus_card = 0;
    }
}

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using views::FlowCardView;

constexpr float margin_wide = 24;
constexpr float margin_low = 16;
constexpr float below_gap = 40;  // from the cards to what stands below
constexpr float pan_button = 32;
constexpr float column_gap = 26;
constexpr float indent = 16;

void collect(const FlowCardView& card, std::vector<const FlowCardView*>& cards) {
    cards.push_back(&card);
    for (const auto* row : {&card.inside, &card.otherwise}) {
        for (const FlowCardView& held : *row) {
            collect(held, cards);
        }
    }
}

const FlowBox* box_of(const FlowCanvas& canvas, std::size_t number) {
    for (const FlowBox& box : canvas.boxes) {
        if (box.card->number == number) {
            return &box;
        }
    }
    return nullptr;
}

void draw_end(Lab& lab, const FlowCanvas& canvas) {
    const bool done = lab.view.flow->end_wire == views::WireTense::happened;
    const Color ink = done ? Color::ink_1 : Color::line_strong;
    lab.kit.paint().fill_circle(canvas.end, 11, Color::bg_surface);
    lab.kit.paint().stroke_circle(canvas.end, 11, ink, kit::border::state);
    lab.kit.paint().fill({canvas.end.x - 4, canvas.end.y - 4, 8, 8}, ink);
    const std::string& text = lab.view.flow->end_text;
    kit::canvas_label(lab.kit, {canvas.end.x, canvas.end.y + 26}, text, kit::type::caption_medium,
                      Color::ink_2);
}

// How far the canvas has to move so that a card is in view, with a little of its neighbours.
float pan_for(const Rect& area, float pan, const Rect& view) {
    constexpr float around = 48;
    const float left = area.x - around;
    const float right = area.right() + around;
    if (left < view.x) {
        return pan - (view.x - left);
    }
    return right > view.right() ? pan + (right - view.right()) : pan;
}

// The canvas moves to the card of a new step.
void follow(Lab& lab, const FlowCanvas& canvas, const Rect& view) {
    FlowState& state = lab.state.flow;
    const FlowBox* box = box_of(canvas, lab.view.flow->followed);
    if (lab.state.stepped && box != nullptr) {
        state.pan = pan_for(box->area, state.pan, view);
    }
}

// What takes the focus is in view at once. It is where it was drawn in the last frame.
void follow_focus(Lab& lab, const Rect& view, float pan) {
    FlowState& state = lab.state.flow;
    const std::uint64_t focused = lab.kit.focused();
    if (focused == std::exchange(state.seen_focus, focused)) {
        return;
    }
    const kit::Node* node = lab.kit.registry().find(focused);
    if (node != nullptr && node->id.text().starts_with("lab.flow.card.")) {
        state.pan = std::max(0.0F, pan_for(node->rect, pan, view));
        ++state.pan_jumps;
    }
}

// Arrows under the cards, at the sides where there is more to see.
void pan_buttons(Lab& lab, const Rect& view, float most) {
    FlowState& state = lab.state.flow;
    const float y = view.y;
    const float by = flow_size::card_width + flow_size::gap;
    const auto button = [&](const char* id, float x, Icon icon, const char* name, float to) {
        const Rect area{x, y, pan_button, pan_button};
        lab.kit.paint().fill(area, Color::bg_surface, kit::radius::control);
        if (kit::icon_button(lab.kit, id, area, icon, lab.say(name),
                             {.kind = kit::ButtonKind::secondary})
                .clicked) {
            state.pan = std::clamp(to, 0.0F, most);
        }
    };
    if (state.pan > 1) {
        button("lab.flow.pan_left", view.x, Icon::chevron_left, "flow.pan_left", state.pan - by);
    }
    if (state.pan < most - 1) {
        button("lab.flow.pan_right", view.right() - pan_button, Icon::chevron_right,
               "flow.pan_right", state.pan + by);
    }
}

void draw_cards(Lab& lab, const FlowCanvas& canvas) {
    flow_cards(lab, canvas.boxes, kit::Axis::horizontal);
    for (const FlowSlot& slot : canvas.slots) {
        flow_slot(lab, slot);
    }
}

}  // namespace

std::vector<const FlowCardView*> flow_cards_of(const views::FlowView& view) {
    std::vector<const FlowCardView*> cards;
    collect(view.trigger, cards);
    for (const FlowCardView& card : view.cards) {
        collect(card, cards);
    }
    return cards;
}

const FlowCardView& selected_flow_card(const Lab& lab) {
    const auto cards = flow_cards_of(*lab.view.flow);
    return *cards[std::min(lab.state.flow.selected, cards.size() - 1)];
}

void flow_stage(Lab& lab) {
    const Rect area = lab.layout.stage;
    lab.kit.begin_panel("lab.stage", lab.say("lab.stage"), area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    const Rect content = lab.kit.begin_scroll("lab.stage.scroll", area);
    const float margin = lab.layout.wide ? margin_wide : margin_low;
    FlowState& state = lab.state.flow;
    const Rect view{content.x, content.y, content.width, area.height};
    take_focus(lab);
    const auto moving = [&] {
        return lab.kit.animate(Id("lab.flow.pan", state.pan_jumps), state.pan, kit::move::panel);
    };
    follow_focus(lab, view, moving());
    const float pan = moving();
    const FlowCanvas canvas = lay_flow(lab, {content.x + margin - pan, content.y});
    const float most = std::max(0.0F, canvas.area.width + 2 * margin - view.width);
    follow(lab, canvas, view);
    state.pan = std::clamp(state.pan, 0.0F, most);
    const float grid = std::max(area.height, canvas.area.height + area.height);
    lab.kit.paint().dot_grid({content.x, content.y, area.width, grid}, Color::bg_dot);
    draw_flow_wires(lab, canvas);
    draw_cards(lab, canvas);
    draw_end(lab, canvas);
    pan_buttons(lab, {view.x + margin, canvas.area.bottom() + 4, view.width - 2 * margin, 0}, most);
    const float bottom = below_the_flow(
        lab, {content.x + margin, canvas.area.bottom() + below_gap, content.width - 2 * margin, 0},
        &canvas);
    lab.kit.end_scroll(bottom + kit::space::medium);
    if (!lab.controls.notice.empty()) {
        notice(lab, area);
    }
    lab.kit.end_panel();
}

namespace {

// One card below the other; what a card holds stands further in, under its words.
class Column {
public:
    Column(Lab& lab, const Rect& content) : lab_(&lab), content_(content), y_(content.y) {}

    void card(const FlowCardView& card, float in) {
        Rect area{content_.x + in, y_, content_.width - in, 0};
        if (card.number > 0) {
            down(*lab_, area.x, y_, y_ + column_gap, card.wire);
            area.y += column_gap;
        }
        area.height = flow_card_height(*lab_, area.width, card);
        boxes_.push_back({&card, area});
        y_ = area.bottom();
        if (card.holds_inside) {
            rows(card, in);
        }
    }
    [[nodiscard]] float bottom() const { return y_; }
    void draw() {
        flow_cards(*lab_, boxes_, kit::Axis::vertical);
        for (const FlowSlot& slot : slots_) {
            flow_slot(*lab_, slot);
        }
    }

private:
    void words(const std::string& text, float in) {
        y_ += kit::space::unit;
        const float width = lab_->kit.text_width(text, kit::type::caption_medium) + 1;
        const Rect area{content_.x + in, y_, width, 18};
        lab_->kit.paint().fill(area.inset(-4, 0), Color::bg_canvas);
        lab_->kit.text(area, text, kit::type::caption_medium, {.ink = Color::ink_2});
        y_ += 18;
    }

    void rows(const FlowCardView& card, float in) {
        words(card.inside_label, in + indent);
        for (const FlowCardView& held : card.inside) {
            this->card(held, in + indent);
        }
        if (card.inside.empty()) {
            slots_.push_back(
                {card.key,
                 false,
                 card.number,
                 {content_.x + in + indent, y_ + 6, content_.width - in - indent, 40}});
            y_ += 52;
        }
        if (!card.otherwise.empty()) {
            words(card.otherwise_label, in + indent);
            for (const FlowCardView& held : card.otherwise) {
                this->card(held, in + indent);
            }
        }
    }

    Lab* lab_;
    Rect content_;
    float y_;
    std::vector<FlowBox> boxes_;
    std::vector<FlowSlot> slots_;
};

}  // namespace

void flow_column(Lab& lab, Rect area) {
    constexpr float side = kit::space::medium;
    if (lab.state.stepped) {
        lab.kit.reveal(flow_card_id(lab.view.flow->followed));
    }
    take_focus(lab);
    const float narrated = pinned_narration(lab, area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    lab.kit.paint().dot_grid(area, Color::bg_dot);
    const Rect scrolled = lab.kit.begin_scroll("lab.stage.scroll", area);
    Rect content{scrolled.x + side, scrolled.y + kit::space::small, scrolled.width - 2 * side, 0};
    if (narrated > 0) {
        narration(lab, {content.x, content.y, content.width, narrated}, NarrationSize::low);
        content.y += narrated + kit::space::small;
    }
    Column column(lab, content);
    column.card(lab.view.flow->trigger, 0);
    for (const FlowCardView& card : lab.view.flow->cards) {
        column.card(card, 0);
    }
    column.draw();
    const float bottom = below_the_flow(
        lab, {content.x, column.bottom() + kit::space::large, content.width, 0}, nullptr);
    lab.kit.end_scroll(bottom + side);
    if (!lab.controls.notice.empty()) {
        notice(lab, area);
    }
}

}  // namespace ui::screens::lab_parts
