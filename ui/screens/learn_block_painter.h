// SPDX-License-Identifier: MIT
// The painter of a page's blocks, as its own sources know it.
#pragma once

#include <string>
#include <vector>

#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float block_gap = 20;
constexpr kit::TextStyle small_text{kit::TextSize::control, kit::Face::regular, 22};

// Paints one block below the other and remembers where the last one ended.
class BlockPainter {
public:
    BlockPainter(Page& page, Point corner, float width)
        : page_(page), kit_(page.kit), x_(corner.x), y_(corner.y), width_(width) {}

    void paint(std::size_t index, const views::BlockView& block) {
        id_ = Id("learn.block").child(index);
        if (index > 0) {
            y_ += block_gap;
        }
        std::visit(*this, block);
    }
    [[nodiscard]] float bottom() const { return y_; }

    void operator()(const views::HeadingView& block);
    void operator()(const views::ParagraphView& block);
    void operator()(const views::ListView& block);
    void operator()(const views::TableView& block);
    void operator()(const views::CalloutView& block);
    void operator()(const views::CardsView& block);
    void operator()(const views::RecapView& block);
    void operator()(const views::FigureView& block) {
        y_ += figure(page_, {x_, y_}, width_, block);
    }
    void operator()(const views::StepsView& block);
    void operator()(const views::PromptView& block);
    void operator()(const views::ActionsView& block);
    void operator()(const views::ChipsView& block);
    void operator()(const views::StartsView& block);
    void operator()(const views::PathView& block);
    void operator()(const views::QuestionBlock& block) {
        y_ += question_card(page_, id_, {x_, y_}, width_, block.question, CheckActions::none,
                            nullptr);
    }
    void operator()(const views::TermsView& block);
    void operator()(const views::TutorView& block);
    void operator()(const views::OwnWordsView& block);

private:
    void label_line(std::string_view text) {
        kit_.text({x_, y_, width_, 24}, text, kit::type::control_strong, {.ink = Color::ink_2});
        y_ += 28;
    }
    float steps(const std::vector<views::StepRow>& rows, const Rect& inside, const Id& id);
    void run_buttons(const Id& id, Point corner, const std::string& scenario,
                     const std::vector<std::string>& faults);
    void act(const views::PageAction& action);
    [[nodiscard]] bool is_open(const std::string& key) const {
        return page_.state.opened.count(key) > 0;
    }
    void turn(const std::string& key) {
        if (page_.state.opened.erase(key) == 0) {
            page_.state.opened.insert(key);
        }
    }

    Page& page_;
    kit::Kit& kit_;
    float x_;
    float y_;
    float width_;
    Id id_;
};

}  // namespace ui::screens::learn
