// SPDX-License-Identifier: MIT
// The painter of figures, as its own sources know it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float stage_padding = 16;
constexpr float node_radius = 27;
constexpr float foot_padding = 12;
constexpr float hub_height = 232;

// A figure in a frame, with the node that is lit, counted from 0.
class FigurePainter {
public:
    FigurePainter(Page& page, Point corner, float width, const views::FigureView& view)
        : page_(page),
          kit_(page.kit),
          corner_(corner),
          width_(width),
          view_(view),
          id_(Id("learn.figure").child(view.key)) {
        lit_ = std::min(page.state.lit[view.key],
                        view.nodes.empty() ? std::size_t{0} : view.nodes.size() - 1);
    }

    float draw();

private:
    [[nodiscard]] bool is_column() const {
        return view_.kind == lessons::FigureKind::flow && width_ < 480;
    }
    [[nodiscard]] float cell_width() const {
        return (width_ - 2 * stage_padding) / static_cast<float>(view_.nodes.size());
    }
    [[nodiscard]] float label_height() const;
    [[nodiscard]] float stage_height();
    [[nodiscard]] float stage_card_height();
    [[nodiscard]] float compare_height();
    [[nodiscard]] Rect card(int index, int count, float height) const {
        return kit::column(
            {corner_.x + stage_padding, corner_.y, width_ - 2 * stage_padding, height}, index,
            count, 12);
    }

    void draw_stage(const Rect& ground);

    kit::Tense tense_of(std::size_t index) const {
        return index < lit_    ? kit::Tense::happened
               : index == lit_ ? kit::Tense::now
                               : kit::Tense::later;
    }

    // A round station; pressing it lights it.
    void station(std::size_t index, Point center, float radius);

    void wire(Point from, Point to, std::size_t to_index, kit::Direction way);

    void draw_row(const Rect& ground);

    void draw_column(const Rect& ground);

    void draw_stages(const Rect& ground);

    void draw_hub(const Rect& ground);

    // Half of the satellites stand at the left, half at the right.
    void satellite(const Rect& ground, std::size_t index, std::size_t count, float half);

    void draw_compare(const Rect& ground);

    [[nodiscard]] const std::string& said() const {
        static const std::string none;
        return view_.nodes.empty() ? none : view_.nodes[lit_].text;
    }
    [[nodiscard]] bool has_steps() const {
        return !view_.nodes.empty() && view_.kind != lessons::FigureKind::hub;
    }
    [[nodiscard]] std::string caption() const { return view_.label + " " + view_.caption; }

    [[nodiscard]] float foot_height();
    [[nodiscard]] bool has_controls() const {
        return has_steps() || (!view_.nodes.empty() && !view_.nodes[lit_].place.empty());
    }

    void draw_foot(const Rect& foot);

    void draw_controls(const Rect& row);

    Page& page_;
    kit::Kit& kit_;
    Point corner_;
    float width_;
    const views::FigureView& view_;
    Id id_;
    std::size_t lit_ = 0;
};

}  // namespace ui::screens::learn
