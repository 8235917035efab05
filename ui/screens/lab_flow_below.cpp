// SPDX-License-Identifier: MIT
// Under the cards of a flow: what happens, who else manages the app, and the exercise.
#include <algorithm>

#include "ui/kit/button.h"
#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float card_gap = 24;
constexpr float side = 24;
constexpr float mark = 34;
constexpr float narration_share = 0.36F;
constexpr float beside_least = 860;
constexpr float checks_share = 0.42F;
constexpr float owner_width = 150;

kit::ChipLook conflict_look() { return kit::chip_look(kit::Status::possible_conflict); }

// The buttons of the conflict, from the left; gives the height that they take.
float conflict_buttons(Lab& lab, const Rect& row, bool draws) {
    const auto& conflict = *lab.view.flow->conflict;
    const std::string& watch = lab.say("flow.conflict.watch");
    const std::string& keep = lab.say("flow.conflict.keep");
    const float first = kit::button_width(lab.kit, watch, {.icon = Icon::play}) + 8;
    const float second = kit::button_width(lab.kit, keep) + 8;
    const bool stacked = first + second + kit::space::unit > row.width;
    if (draws) {
        kit::ButtonOptions options{.icon = Icon::play};
        options.why_disabled = conflict.can_watch
                                   ? std::string_view()
                                   : std::string_view(lab.say("flow.conflict.watching"));
        const Rect left{row.x, row.y, std::min(first, row.width), kit::size::control};
        if (kit::button(lab.kit, "lab.flow.watch", left, watch, options).clicked) {
            lab.ask(intent::ChooseScenario{"flow-conflict"});
        }
        const Rect right{stacked ? row.x : left.right() + kit::space::unit,
                         stacked ? left.bottom() + kit::space::unit : row.y,
                         std::min(second, row.width), kit::size::control};
        if (kit::button(lab.kit, "lab.flow.keep", right, keep, {.hint = conflict.keep_hint})
                .clicked) {
            lab.ask(intent::Flows(intent::KeepProvisioning{}));
        }
    }
    return stacked ? 2 * kit::size::control + kit::space::unit : kit::size::control;
}

// Measured and drawn with the same code.
float conflict_card(Lab& lab, const Rect& area, bool draws) {
    const auto& conflict = *lab.view.flow->conflict;
    const float left = area.x + side + mark;
    const float width = area.width - 2 * side - mark;
    const float chip = kit::chip_width(lab.kit, conflict.chip, conflict_look());
    const bool chip_below = width - chip < 260;
    const float title_width = width - (chip_below ? 0 : chip + kit::space::small);
    float y = area.y + kit::space::large;
    const auto text = [&](float across, const std::string& words, const kit::TextStyle& style,
                          Color ink) {
        return draws ? lab.kit.paragraph({left, y, across, 0}, words, style, ink)
                     : lab.kit.paragraph_height(across, words, style);
    };
    if (draws) {
        lab.kit.paint().icon({area.x + side + 8, y + 12}, Icon::warning_filled, 22,
                             Color::warn_fill, Color::warn_on);
        kit::chip(lab.kit,
                  {chip_below ? left : area.right() - side - chip, chip_below ? y + 30 : y},
                  conflict.chip, conflict_look());
    }
    y += text(title_width, conflict.title, kit::type::card_title, Color::ink_1);
    y += chip_below ? 36 : 4;
    y += text(width, conflict.text, kit::type::control, Color::ink_2) + kit::space::small;
    const bool stacked = width < 3 * owner_width;
    float x = left;
    for (const auto& [what, who] : conflict.owners) {
        if (draws) {
            lab.kit.paragraph({x, y, owner_width - kit::space::small, 0}, what, kit::type::caption,
                              Color::ink_2);
            lab.kit.paragraph({x, y + 16, owner_width - kit::space::small, 0}, who,
                              kit::type::control);
        }
        const float height =
            16 + lab.kit.paragraph_height(owner_width - kit::space::small, who, kit::type::control);
        x += stacked ? 0 : owner_width;
        y += stacked ? height + kit::space::half : 0;
    }
    if (stacked) {
        y +=
            kit::space::half + conflict_buttons(lab, {left, y + kit::space::half, width, 0}, draws);
        return y + kit::space::medium - area.y;
    }
    const float room = width - (x - left);
    const float buttons = conflict_buttons(lab, {x, y + 2, room, 0}, draws);
    y += std::max(buttons, 16 + 2 * lab.kit.line_height(kit::type::control));
    return y + kit::space::medium - area.y;
}

void draw_conflict(Lab& lab, const Rect& area, const FlowCanvas* canvas) {
    lab.kit.paint().fill(area, Color::bg_surface, kit::radius::card);
    lab.kit.paint().stroke(area, Color::warn_line, kit::border::state, kit::radius::card);
    lab.kit.note_text(area, lab.view.flow->conflict->title, kit::Role::group);
    (void)conflict_card(lab, area, true);
    if (canvas == nullptr) {
        return;
    }
    // A line with a port ties it to its card, where that stands above it.
    for (const FlowBox& box : canvas->boxes) {
        const float x = std::clamp(box.area.center().x, area.x + 20, area.right() - 20);
        const bool above = x > box.area.x + 10 && x < box.area.right() - 10;
        if (box.card->number == lab.view.flow->conflict->card && above) {
            lab.kit.paint().line({x, box.area.bottom()}, {x, area.y}, Color::warn_line,
                                 kit::border::state);
            lab.kit.paint().fill_circle({x, box.area.bottom()}, 4, Color::warn_line);
        }
    }
}

Icon icon_of(views::FlowCheckRow::State state) {
    using State = views::FlowCheckRow::State;
    return state == State::holds ? Icon::success : state == State::fails ? Icon::wrong : Icon::ring;
}
Color ink_of(views::FlowCheckRow::State state) {
    using State = views::FlowCheckRow::State;
    return state == State::holds   ? Color::ok_text
           : state == State::fails ? Color::danger_text
                                   : Color::ink_3;
}

float exercise_buttons(Lab& lab, const Rect& row, bool draws) {
    struct Button {
        const char* id;
        const char* name;
        kit::ButtonKind kind;
        intent::Flows what;
    };
    const Button buttons[]{
        {"lab.flow.check", "flow.exercise.check", kit::ButtonKind::primary,
         intent::CheckExercise{}},
        {"lab.flow.hint", "flow.exercise.hint", kit::ButtonKind::secondary,
         intent::ShowExerciseHint{}},
        {"lab.flow.leave", "flow.exercise.leave", kit::ButtonKind::quiet, intent::OpenExercise{}}};
    float x = row.x;
    float y = row.y;
    for (const Button& button : buttons) {
        const float width = kit::button_width(lab.kit, lab.say(button.name)) + 8;
        if (x + width > row.right() && x > row.x) {
            x = row.x;
            y += kit::size::control + kit::space::unit;
        }
        if (draws && kit::button(lab.kit, button.id, {x, y, width, kit::size::control},
                                 lab.say(button.name), {.kind = button.kind})
                         .clicked) {
            lab.ask(button.what);
        }
        x += width + kit::space::unit;
    }
    return y + kit::size::control - row.y;
}

float check_rows(Lab& lab, const Rect& row, bool draws) {
    float y = row.y;
    for (const views::FlowCheckRow& check : lab.view.flow->exercise.checks) {
        const Rect text{row.x + 26, y, row.width - 26, 0};
        if (draws) {
            lab.kit.paint().icon({row.x + 8, y + 10}, icon_of(check.state), kit::size::icon,
                                 ink_of(check.state));
            lab.kit.paragraph(text, check.text, kit::type::control);
        }
        y += lab.kit.paragraph_height(text.width, check.text, kit::type::control);
        if (!check.found.empty()) {
            if (draws) {
                lab.kit.paragraph({text.x, y, text.width, 0}, check.found, kit::type::caption,
                                  Color::danger_text);
            }
            y += lab.kit.paragraph_height(text.width, check.found, kit::type::caption);
        }
        y += 6;
    }
    return y - row.y;
}

// A text of the exercise from the corner down; gives its height, with a gap where it is one.
float words(Lab& lab, const Rect& at, const std::string& text, const kit::TextStyle& style,
            Color ink, bool draws) {
    if (text.empty()) {
        return 0;
    }
    const float height = draws ? lab.kit.paragraph({at.x, at.y, at.width, 0}, text, style, ink)
                               : lab.kit.paragraph_height(at.width, text, style);
    return height + kit::space::half;
}

// What is asked for, and what can be done; gives the y of its end.
float exercise_task(Lab& lab, Rect at, bool draws) {
    const auto& exercise = lab.view.flow->exercise;
    at.y += words(lab, at, exercise.title, kit::type::caption_medium, Color::accent_text, draws);
    at.y += words(lab, at, exercise.goal, kit::type::control, Color::ink_1, draws);
    at.y += words(lab, at, exercise.hint, kit::type::control, Color::ink_2, draws);
    at.y += kit::space::half;
    return at.y + exercise_buttons(lab, at, draws);
}

// How far the effect is there.
float exercise_checks(Lab& lab, Rect at, bool draws) {
    const auto& exercise = lab.view.flow->exercise;
    at.y += words(lab, at, exercise.headline, kit::type::control_strong,
                  exercise.is_solved ? Color::ok_text : Color::ink_1, draws);
    return at.y + check_rows(lab, at, draws);
}

// Beside each other where there is room. Measured and drawn with the same code.
float exercise_card(Lab& lab, const Rect& area, bool draws) {
    Rect left{area.x + side, area.y + kit::space::medium, area.width - 2 * side, 0};
    Rect right = left;
    const bool beside = area.width >= beside_least;
    if (beside) {
        right = cut_right(left, left.width * checks_share, kit::space::wide);
    }
    const float told = exercise_task(lab, left, draws);
    if (!beside) {
        right.y = told + kit::space::small;
    }
    const float checked = exercise_checks(lab, right, draws);
    return std::max(told, checked) + kit::space::medium - area.y;
}

}  // namespace

namespace {

// The conflict alone, as wide as there is room; gives the y of its end.
float conflict_below(Lab& lab, const Rect& row) {
    if (!lab.view.flow->conflict) {
        return row.y;
    }
    Rect area = row;
    area.height = conflict_card(lab, area, false);
    draw_conflict(lab, area, nullptr);
    return area.bottom();
}

}  // namespace

float flow_exercise_card(Lab& lab, const Rect& row) {
    if (lab.view.flow->exercise.key.empty()) {
        return row.y;
    }
    Rect area = row;
    area.height = exercise_card(lab, area, false);
    kit::card(lab.kit, area, kit::CardEdge::accent_thin);
    lab.kit.note_text(area, lab.view.flow->exercise.title, kit::Role::group);
    (void)exercise_card(lab, area, true);
    return area.bottom() + card_gap;
}

float below_the_flow(Lab& lab, const Rect& row, const FlowCanvas* canvas) {
    const auto size = lab.layout.wide ? NarrationSize::normal : NarrationSize::low;
    const Rect rest{row.x, flow_exercise_card(lab, row), row.width, 0};
    if (canvas == nullptr) {
        return conflict_below(lab, rest);  // in a column, what happens stands elsewhere
    }
    if (!lab.view.flow->conflict) {
        const float height = narration_height(lab, rest.width, size);
        narration(lab, {rest.x, rest.y, rest.width, height}, size);
        return rest.y + height;
    }
    if (rest.width < beside_least) {
        const float told = narration_height(lab, rest.width, size);
        narration(lab, {rest.x, rest.y, rest.width, told}, size);
        return conflict_below(lab, {rest.x, rest.y + told + kit::space::small, rest.width, 0});
    }
    const float told_width = rest.width * narration_share - card_gap / 2;
    Rect area{rest.x + told_width + card_gap, rest.y, rest.width - told_width - card_gap, 0};
    area.height =
        std::max(conflict_card(lab, area, false), narration_height(lab, told_width, size));
    narration(lab, {rest.x, rest.y, told_width, area.height}, size);
    draw_conflict(lab, area, canvas);
    return area.bottom();
}

}  // namespace ui::screens::lab_parts
