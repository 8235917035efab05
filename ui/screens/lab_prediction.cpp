// SPDX-License-Identifier: MIT
// The question before a step: its options, the answer, and the button that plays the step.
#include <algorithm>
#include <string>

#include "ui/kit/option.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Rect;

constexpr float edge = 14;
constexpr float edge_down = 8;
constexpr float title_height = 20;
constexpr float head_gap = 6;
constexpr float button_height = 28;
constexpr float gap = kit::space::unit;
constexpr float short_label = 112;  // the least width of an option that stands beside others
constexpr float sentence_label = 208;

kit::OptionState state_of(const views::PredictionView& view, std::size_t option) {
    if (!view.chosen) {
        return kit::OptionState::rest;
    }
    if (option == view.right) {
        return kit::OptionState::right;
    }
    return option == *view.chosen ? kit::OptionState::wrong : kit::OptionState::other;
}

// Options beside each other, or below each other where they would be narrow.
std::size_t columns_in(const views::PredictionView& view, float width) {
    const float least =
        view.form == views::PredictionForm::short_labels ? short_label : sentence_label;
    const auto count = static_cast<float>(view.labels.size());
    return (width - (count - 1) * gap) / count >= least ? view.labels.size() : 1;
}

struct Grid {
    std::size_t columns = 1;
    kit::TextSize size = kit::TextSize::control;
    float width = 0;       // of an option
    float row_height = 0;  // of the highest
    [[nodiscard]] float height(std::size_t options) const {
        const std::size_t rows = (options + columns - 1) / columns;
        return static_cast<float>(rows) * (row_height + gap) - gap;
    }
};

std::string number_of(std::size_t option) { return std::to_string(option + 1); }

Grid grid_of(Lab& lab, float width) {
    const views::PredictionView& view = *lab.view.prediction;
    Grid grid;
    grid.columns = columns_in(view, width);
    const auto columns = static_cast<float>(grid.columns);
    grid.width = (width - (columns - 1) * gap) / columns;
    const bool are_sentences = view.form == views::PredictionForm::sentences;
    grid.size = are_sentences && grid.columns > 1 ? kit::TextSize::caption : grid.size;
    for (std::size_t i = 0; i < view.labels.size(); ++i) {
        const std::string number = number_of(i);
        grid.row_height = std::max(
            grid.row_height,
            kit::option_height(lab.kit, grid.width,
                               {.letter = number, .text = view.labels[i], .size = grid.size}));
    }
    return grid;
}

float button_room(Lab& lab) {
    return kit::button_width(lab.kit, lab.say("predict.go_on"), {.icon = kit::Icon::step}) + 8;
}

std::string spoken_answer(const views::PredictionView& view) {
    return view.verdict + " " + view.why;
}

// The answer stands where the question was, beside its button or above it.
bool is_answer_stacked(Lab& lab, float width) { return width < button_room(lab) + 240; }

float head_height(Lab& lab, float width) {
    if (!lab.view.prediction->chosen) {
        return title_height;
    }
    const bool is_stacked = is_answer_stacked(lab, width);
    const float room = is_stacked ? width : width - button_room(lab) - edge;
    const float text =
        lab.kit.paragraph_height(room, spoken_answer(*lab.view.prediction), kit::type::control);
    return is_stacked ? text + gap + button_height : std::max(text, button_height);
}

void answer(Lab& lab, Rect area) {
    const views::PredictionView& view = *lab.view.prediction;
    const float wide = button_room(lab);
    const bool is_stacked = is_answer_stacked(lab, area.width);
    const Rect slot =
        is_stacked ? cut_bottom(area, button_height, gap) : cut_right(area, wide, edge);
    const Rect place{is_stacked ? slot.x : slot.right() - wide, slot.center().y - button_height / 2,
                     wide, button_height};
    auto& runs = lab.kit.scratch_runs();
    const bool is_right = view.chosen == view.right;
    runs.push_back({view.verdict, kit::Face::semibold,
                    is_right ? Color::ok_text : Color::danger_text, kit::Mark::none});
    runs.push_back({" ", kit::Face::regular, Color::ink_1, kit::Mark::none});
    runs.push_back({view.why, kit::Face::regular, Color::ink_1, kit::Mark::none});
    const float text =
        lab.kit.paragraph_height(area.width, spoken_answer(view), kit::type::control);
    lab.kit.paragraph({area.x, area.y + std::max(0.0F, (area.height - text) / 2), area.width, 0},
                      runs, kit::type::control, kit::Role::status);
    if (kit::button(lab.kit, "lab.predict.go_on", place, lab.say("predict.go_on"),
                    {.kind = kit::ButtonKind::primary, .icon = kit::Icon::step})
            .clicked) {
        lab.ask(intent::PlayPredicted{});
    }
}

void question(Lab& lab, Rect title) {
    const views::PredictionView& view = *lab.view.prediction;
    const float points = lab.kit.text_width(view.points, kit::type::caption) + 1;
    const Rect right = cut_right(title, points, gap);
    lab.kit.paint().icon({title.x + 9, title.y + 9}, kit::Icon::idea, 18, Color::accent_text);
    lab.kit.text({title.x + 26, title.y - 1, title.width - 26, 20}, view.question,
                 kit::type::control_strong,
                 {.overflow = kit::Overflow::shorten,
                  .role = kit::Role::heading,
                  .id = "lab.predict.question"});
    lab.kit.text({right.x, right.y + 1, right.width, 16}, view.points, kit::type::caption,
                 {.ink = Color::ink_2});
}

void options(Lab& lab, const Rect& area, const Grid& grid) {
    const views::PredictionView& view = *lab.view.prediction;
    lab.kit.begin_group("lab.predict.options", kit::Axis::horizontal, view.question);
    for (std::size_t i = 0; i < view.labels.size(); ++i) {
        const auto column = static_cast<float>(i % grid.columns);
        const std::size_t row = i / grid.columns;
        const Rect place{area.x + column * (grid.width + gap),
                         area.y + static_cast<float>(row) * (grid.row_height + gap), grid.width,
                         grid.row_height};
        const std::string number = number_of(i);
        if (kit::answer_option(lab.kit, kit::Id("lab.predict.option", i), place,
                               {.letter = number,
                                .text = view.labels[i],
                                .state = state_of(view, i),
                                .size = grid.size})
                .clicked &&
            !view.chosen) {
            lab.ask(intent::Predict{i});
        }
    }
    lab.kit.end_group();
}

}  // namespace

bool question_comes(Lab& lab) {
    const bool asks = lab.view.prediction && !lab.view.prediction->chosen;
    const bool comes = asks && (lab.state.stepped || !lab.state.asked);
    lab.state.asked = asks;
    return comes;
}

bool prediction_fills_strip(const Lab& lab) {
    return lab.view.prediction && (lab.view.prediction->form == views::PredictionForm::sentences ||
                                   lab.view.prediction->chosen);
}

float prediction_height(Lab& lab, float width) {
    const float inside = width - 2 * edge;
    const Grid grid = grid_of(lab, inside);
    return 2 * edge_down + head_height(lab, inside) + head_gap +
           grid.height(lab.view.prediction->labels.size());
}

void prediction(Lab& lab, const Rect& area) {
    kit::card(lab.kit, area, kit::CardEdge::accent);
    Rect inside = area.inset(edge, edge_down);
    const Rect head = cut_top(inside, head_height(lab, inside.width), head_gap);
    if (lab.view.prediction->chosen) {
        answer(lab, head);
    } else {
        question(lab, head);
    }
    options(lab, inside, grid_of(lab, inside.width));
}

float strip_height(Lab& lab, float width, NarrationSize size) {
    if (!lab.view.prediction) {
        return narration_height(lab, width, size);
    }
    if (prediction_fills_strip(lab) || width < strip_split_least) {
        return prediction_height(lab, width);
    }
    const float half = (width - strip_gap) / 2;
    return std::max(narration_height(lab, half, size), prediction_height(lab, half));
}

void strip(Lab& lab, const Rect& area, NarrationSize size) {
    if (!lab.view.prediction) {
        narration(lab, area, size);
        return;
    }
    if (prediction_fills_strip(lab) || area.width < strip_split_least) {
        prediction(lab, area);
        return;
    }
    const float half = (area.width - strip_gap) / 2;
    narration(lab, {area.x, area.y, half, area.height}, size);
    prediction(lab, {area.x + half + strip_gap, area.y, half, area.height});
}

}  // namespace ui::screens::lab_parts
