// SPDX-License-Identifier: MIT
// Lays the canvas out: a row from left to right, frames around rows that are held, other branches
// in bands below.
#include <algorithm>

#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Point;
using kit::Rect;
using views::FlowCardView;
using views::WireTense;
using Row = std::vector<FlowCardView>;

constexpr float frame_side = 14;  // around the cards in the innermost frame
constexpr float frame_step = 16;  // more for each frame inside
constexpr float frame_top = 26;
constexpr float frame_top_step = 24;
constexpr float arc_height = 38;
constexpr float arc_in_frame = 16;
constexpr float band_gap = 64;
constexpr float join = 24;  // from a card to where another branch joins its wire

// How many frames lie around each other in these rows.
int frames_in(const Row& row) {
    int most = 0;
    for (const FlowCardView& card : row) {
        most = std::max(most, frames_in(card.inside) + (card.is_framed ? 1 : 0));
    }
    return most;
}

class Layout {
public:
    Layout(Lab& lab, Point corner) : lab_(&lab), corner_(corner) {
        for (const FlowCardView* card : flow_cards_of(*lab.view.flow)) {
            height_ = std::max(height_, flow_card_height(lab, flow_size::card_width, *card));
        }
    }

    FlowCanvas lay() {
        const views::FlowView& view = *lab_->view.flow;
        const float frames = static_cast<float>(std::max(0, frames_in(view.cards)));
        const float y = corner_.y + flow_size::top + frames * frame_top_step;
        bottom_ = y + height_;
        box(view.trigger, {corner_.x, y});
        last_ = &view.trigger;
        float x = corner_.x + flow_size::card_width;
        x = row(view.cards, x, y, 0, true);
        canvas_.end = {x + flow_size::gap + 12, y + flow_size::wire};
        straight(x, x + flow_size::gap, y, from_last(view.end_wire), {});
        canvas_.area = {corner_.x, corner_.y, canvas_.end.x + 60 - corner_.x, bottom_ - corner_.y};
        return std::move(canvas_);
    }

    // Arcs over the last cards of the flow lead to its end.
    void close_at_end(FlowCanvas& canvas) {
        for (Arc& arc : std::exchange(arcs_, {})) {
            const float top = arc.from.y - arc.rise;
            const Point to{canvas.end.x, canvas.end.y - 13};
            canvas.wires.push_back({FlowWire::Shape::arc,
                                    {arc.from, {arc.from.x, top}, {to.x, top}, to},
                                    arc.tense,
                                    std::move(arc.label),
                                    {(arc.from.x + to.x) / 2, top},
                                    true});
        }
    }

private:
    void box(const FlowCardView& card, Point at) {
        canvas_.boxes.push_back({&card, {at.x, at.y, flow_size::card_width, height_}});
    }

    // A wire from a card that did not run has carried nothing.
    [[nodiscard]] WireTense from_last(WireTense tense) const {
        using State = views::FlowCardState;
        const bool ran = last_->state == State::ran || last_->state == State::holds ||
                         last_->state == State::differs || last_->state == State::failed;
        return ran ? tense : WireTense::later;
    }

    void straight(float from, float to, float y, WireTense tense, std::string label) {
        const float at = y + flow_size::wire;
        canvas_.wires.push_back({FlowWire::Shape::straight,
                                 {{from + 1, at}, {to - 1, at}},
                                 tense,
                                 std::move(label),
                                 {(from + to) / 2, at - 18},
                                 true});
    }

    // Where cards of a row begin behind `x`, and the wire that leads there. Gives the right edge of
    // what was laid.
    float row(const Row& cards, float x, float y, int depth, bool wired_from_left) {
        bool is_first = true;
        for (const FlowCardView& card : cards) {
            const float left = x + flow_size::gap + lead_;
            if (wired_from_left || !is_first) {
                straight(x, left, y, from_last(card.wire), std::move(label_));
            }
            label_.clear();
            lead_ = 0;
            for (const float from : std::exchange(joins_, {})) {
                join_at(from, left, y);
            }
            for (Arc& arc : std::exchange(arcs_, {})) {
                close_arc(std::move(arc), {left + flow_size::card_width / 2, y});
            }
            box(card, {left, y});
            last_ = &card;
            x = held(card, {left, y, flow_size::card_width, height_}, depth);
            is_first = false;
        }
        return x;
    }

    // The rows that a card holds; gives the right edge of what stands in its own line.
    float held(const FlowCardView& card, const Rect& area, int depth) {
        float x = area.right();
        if (!card.holds_inside && card.inside.empty()) {
            return x;
        }
        const int inner = frames_in(card.inside);
        const float around = card.is_framed ? static_cast<float>(inner) * frame_step : 0;
        if (!card.is_framed) {
            label_ = card.inside_label;
        } else {
            lead_ = around;
        }
        const float first = x + flow_size::gap + around;
        std::vector<Arc> outer_arcs = std::exchange(arcs_, {});
        if (card.inside.empty()) {
            slot(card, false, first, area.y);
            x = first + flow_size::card_width;
            lead_ = 0;
            label_.clear();
        } else {
            x = row(card.inside, x, area.y, depth + (card.is_framed ? 1 : 0), true);
        }
        if (card.is_framed) {
            const float side = frame_side + around;
            const float top = frame_top + static_cast<float>(inner) * frame_top_step;
            canvas_.frames.push_back(
                {{first - side, area.y - top, x - first + 2 * side, height_ + top + side},
                 card.inside_label});
            x += side;
            bottom_ = std::max(bottom_, area.bottom() + side);
        }
        arcs_.insert(arcs_.end(), outer_arcs.begin(), outer_arcs.end());
        if (!card.skip_label.empty()) {
            const float rise = depth == 0 ? arc_height : arc_in_frame;
            arcs_.push_back({{area.center().x, area.y}, rise, card.skip_wire, card.skip_label});
        }
        if (!card.otherwise.empty()) {
            x = std::max(x, other_row(card, area, first, depth));
        }
        return x;
    }

    // The other branch in a band of its own, from below the card that decides.
    float other_row(const FlowCardView& card, const Rect& area, float first, int depth) {
        const int inner = frames_in(card.otherwise);
        const float top = frame_top + static_cast<float>(inner) * frame_top_step;
        const float y = bottom_ + band_gap + static_cast<float>(inner) * frame_top_step;
        bottom_ = y + height_;
        const float down = area.x + flow_size::card_width / 2;
        const float at = y + flow_size::wire;
        canvas_.wires.push_back({FlowWire::Shape::corners,
                                 {{down, area.bottom() + 1}, {down, at}, {first - 1, at}},
                                 card.otherwise.front().wire,
                                 {},
                                 {},
                                 true});
        std::vector<Arc> outer_arcs = std::exchange(arcs_, {});
        const float right = row(card.otherwise, first - flow_size::gap, y, depth + 1, false);
        arcs_ = std::move(outer_arcs);
        const float side = frame_side + static_cast<float>(inner) * frame_step;
        canvas_.frames.push_back(
            {{first - side, y - top, right - first + 2 * side, height_ + top + side},
             card.otherwise_label});
        bottom_ = std::max(bottom_, y + height_ + side);
        joins_.push_back(right + side);
        join_y_ = at;
        return right + side;
    }

    void join_at(float from, float left, float y) {
        const float x = left - join;
        canvas_.wires.push_back({FlowWire::Shape::corners,
                                 {{from, join_y_}, {x, join_y_}, {x, y + flow_size::wire}},
                                 WireTense::later,
                                 {},
                                 {},
                                 false});
    }

    void slot(const FlowCardView& card, bool otherwise, float x, float y) {
        canvas_.slots.push_back(
            {card.key, otherwise, card.number, {x, y + 12, flow_size::card_width, 40}});
    }

    struct Arc {
        Point from;
        float rise = arc_height;
        WireTense tense = WireTense::later;
        std::string label;
    };
    void close_arc(Arc arc, Point to) {
        const float top = to.y - arc.rise;
        canvas_.wires.push_back({FlowWire::Shape::arc,
                                 {arc.from, {arc.from.x, top}, {to.x, top}, to},
                                 arc.tense,
                                 std::move(arc.label),
                                 {(arc.from.x + to.x) / 2, top},
                                 true});
    }

    Lab* lab_;
    Point corner_;
    float height_ = flow_size::card_height;
    float bottom_ = 0;
    FlowCanvas canvas_;
    std::vector<Arc> arcs_;     // that wait for the next card
    std::vector<float> joins_;  // right edges of other branches that join the next wire
    float join_y_ = 0;
    const FlowCardView* last_ = nullptr;  // in reading order along the line
    std::string label_;                   // of the next wire
    float lead_ = 0;                      // more room before the next card
};

kit::Ink ink_of(WireTense tense) {
    return tense == WireTense::now        ? kit::Color::wire_now
           : tense == WireTense::happened ? kit::Color::wire_past
                                          : kit::Color::wire_later;
}

float width_of(WireTense tense) {
    return tense == WireTense::now        ? kit::wire_size::now_behind
           : tense == WireTense::happened ? kit::wire_size::past
                                          : kit::wire_size::later;
}

void draw_arc(Lab& lab, const FlowWire& wire) {
    constexpr float bend = 28;
    const auto& paint = lab.kit.paint();
    const kit::Ink ink = ink_of(wire.tense);
    const float width = width_of(wire.tense);
    const Point from = wire.points[0];
    const Point to = wire.points[3];
    const float top = wire.points[1].y;
    paint.bezier(from, {from.x, top + 2}, {from.x, top}, {from.x + bend, top}, ink, width);
    paint.line({from.x + bend, top}, {to.x - bend, top}, ink, width);
    paint.bezier({to.x - bend, top}, {to.x, top}, {to.x, top + 2}, {to.x, to.y - 6}, ink, width);
    paint.arrow_head(to, kit::Direction::down, ink, 9, 10);
}

void draw_corners(Lab& lab, const FlowWire& wire) {
    const auto& paint = lab.kit.paint();
    const kit::Ink ink = ink_of(wire.tense);
    const float width = width_of(wire.tense);
    for (std::size_t at = 1; at < wire.points.size(); ++at) {
        paint.line(wire.points[at - 1], wire.points[at], ink, width);
    }
    if (wire.has_head) {
        paint.arrow_head(wire.points.back(), kit::Direction::right, ink, 9, 10);
    }
}

void draw_straight(Lab& lab, const FlowWire& wire) {
    const kit::WireState state = wire.tense == WireTense::happened ? kit::WireState::happened
                                 : wire.tense == WireTense::now    ? kit::WireState::now
                                                                   : kit::WireState::later;
    const float gap = wire.points[1].x - wire.points[0].x;
    const float progress = wire.tense == WireTense::now ? hop(lab).out * (1 - 10 / gap) : 0.0F;
    kit::wire(lab.kit, wire.points[0], wire.points[1], state, progress);
}

}  // namespace

FlowCanvas lay_flow(Lab& lab, Point corner) {
    Layout layout(lab, corner);
    FlowCanvas canvas = layout.lay();
    layout.close_at_end(canvas);
    return canvas;
}

void draw_flow_wires(Lab& lab, const FlowCanvas& canvas) {
    for (const FlowFrame& frame : canvas.frames) {
        lab.kit.paint().stroke(frame.area, kit::Color::line_strong, kit::border::thin,
                               kit::radius::card);
    }
    for (const FlowWire& wire : canvas.wires) {
        if (wire.tense == WireTense::none) {
            continue;
        }
        if (wire.shape == FlowWire::Shape::arc) {
            draw_arc(lab, wire);
        } else if (wire.shape == FlowWire::Shape::corners) {
            draw_corners(lab, wire);
        } else {
            draw_straight(lab, wire);
        }
    }
    for (const FlowFrame& frame : canvas.frames) {
        const float width = lab.kit.text_width(frame.label, kit::type::caption_medium);
        kit::canvas_label(lab.kit, {frame.area.x + 18 + width / 2, frame.area.y}, frame.label,
                          kit::type::caption_medium, kit::Color::ink_2);
    }
    for (const FlowWire& wire : canvas.wires) {
        if (!wire.label.empty()) {
            const bool now = wire.tense == WireTense::now;
            kit::canvas_label(lab.kit, wire.label_at, wire.label,
                              now ? kit::type::caption_strong : kit::type::caption_medium,
                              now ? kit::Color::accent_text : kit::Color::ink_2);
        }
    }
}

}  // namespace ui::screens::lab_parts
