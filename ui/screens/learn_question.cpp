// SPDX-License-Identifier: MIT
// Draws questions: the quick check in its card, and options with their reasons.
#include <algorithm>

#include "ui/kit/option.h"
#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float padding = 20;
constexpr kit::TextStyle stem_style{kit::TextSize::body, kit::Face::semibold, 24};

kit::OptionState state_of(views::OptionLook look) {
    switch (look) {
        case views::OptionLook::rest:
            return kit::OptionState::rest;
        case views::OptionLook::chosen:
            return kit::OptionState::chosen;
        case views::OptionLook::right:
            return kit::OptionState::right;
        case views::OptionLook::wrong:
            return kit::OptionState::wrong;
        case views::OptionLook::other:
            return kit::OptionState::other;
    }
    return kit::OptionState::rest;
}

kit::OptionView option_of(const views::OptionRow& row) {
    return {
        .letter = row.letter, .text = row.text, .reason = row.reason, .state = state_of(row.look)};
}

// Try a similar one, and on to the next part.
float check_buttons(Page& page, const Id& id, const Rect& row, const views::QuestionView& question,
                    const views::LessonView& lesson) {
    const std::string& similar = page.say("learn.try_similar");
    const kit::ButtonOptions next{.kind = kit::ButtonKind::primary, .trailing = Icon::arrow_right};
    const float gap = 8;
    const float needed = kit::button_width(page.kit, similar) +
                         kit::button_width(page.kit, lesson.next_label, next) + gap;
    const bool is_stacked = needed > row.width;
    Rect first = row;
    Rect second = row;
    if (is_stacked) {
        second.y += row.height + gap;
    } else {
        first.width = kit::button_width(page.kit, similar);
        second = {first.right() + gap, row.y, row.width - first.width - gap, row.height};
    }
    if (kit::button(page.kit, id.child("similar"), first, similar).clicked) {
        page.ask(intent::TrySimilar{question.key});
    }
    if (!lesson.next_part.empty() &&
        kit::button(page.kit, id.child("next"), second, lesson.next_label, next).clicked) {
        page.ask(intent::FinishPart{lesson.part});
        page.ask(intent::OpenLesson{"", lesson.next_part});
    }
    return is_stacked ? 2 * row.height + gap : row.height;
}

}  // namespace

float options(Page& page, const Id& id, Point corner, float width,
              const views::QuestionView& question) {
    float y = corner.y;
    page.kit.begin_group(id.child("options"), kit::Axis::vertical);
    for (const views::OptionRow& row : question.options) {
        const kit::OptionView view = option_of(row);
        const Rect area{corner.x, y, width, kit::option_height(page.kit, width, view)};
        if (kit::answer_option(page.kit, id.child("option").child(row.key), area, view).clicked &&
            !question.is_answered) {
            page.ask(intent::AnswerQuestion{question.key, row.key});
        }
        y = area.bottom() + 8;
    }
    page.kit.end_group();
    return y - 8;
}

float question_card(Page& page, const Id& id, Point corner, float width,
                    const views::QuestionView& question, CheckActions actions,
                    const views::LessonView* lesson) {
    const std::string key = "question." + std::string(id.text());
    const float room = width - 2 * padding;
    const float x = corner.x + padding;
    kit::card(page.kit, {corner.x, corner.y, width, page.state.heights[key]});
    float y = corner.y + 18;
    const float thinking = page.kit.text_width(question.thinking, kit::type::caption) + 1;
    const bool is_stacked =
        page.kit.text_width(question.kicker, kit::type::control_medium) + thinking + 8 > room;
    page.kit.paragraph({x, y, is_stacked ? room : room - thinking - 8, 0}, question.kicker,
                       kit::type::control_medium, Color::accent_text);
    y += is_stacked ? page.kit.paragraph_height(room, question.kicker, kit::type::control_medium)
                    : 0;
    page.kit.text({is_stacked ? x : x + room - thinking, y, thinking, 18}, question.thinking,
                  kit::type::caption, {.ink = Color::ink_2});
    y += 28;
    y += page.kit.paragraph({x, y, room, 0}, question.stem, stem_style) + 12;
    if (question.is_answered) {
        const Color ink = question.is_right ? Color::ok_text : Color::danger_text;
        page.kit.paint().icon({x + 9, y + 11}, question.is_right ? Icon::success : Icon::wrong, 18,
                              question.is_right ? Color::ok_fill : Color::danger_fill);
        page.kit.text({x + 26, y, room - 26, 22}, question.verdict, kit::type::control_strong,
                      {.ink = ink});
        y += 32;
    }
    y = options(page, id, {x, y}, room, question) + 16;
    if (actions == CheckActions::none && !question.section.empty()) {
        const kit::ButtonOptions link{.kind = kit::ButtonKind::quiet,
                                      .trailing = Icon::arrow_right};
        if (kit::button(page.kit, id.child("section"),
                        {x - 12, y, kit::button_width(page.kit, question.section, link), 32},
                        question.section, link)
                .clicked) {
            page.ask(intent::OpenLesson{"", question.section_key});
        }
        y += 40;
    }
    if (question.is_answered && !question.place.empty()) {
        step_link(page, id.child("step"), {x - 12, y}, question.place);
        y += 36;
    }
    if (question.is_answered && actions == CheckActions::similar_and_next && lesson != nullptr) {
        y +=
            check_buttons(page, id, {x, y, room, kit::size::control_large}, question, *lesson) + 16;
    }
    if (actions == CheckActions::similar_and_next) {
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet, .icon = Icon::present};
        const std::string& label = page.say("learn.present.check");
        const float button = kit::button_width(page.kit, label, options);
        if (kit::button(page.kit, id.child("present"),
                        {x - 12, y, std::min(button, width - 16), 32}, label, options)
                .clicked) {
            page.ask(intent::Presenting(intent::Present{intent::PresentWhat::check}));
        }
        y += 36;
    }
    y += 4;
    page.state.heights[key] = y - corner.y;
    return y - corner.y;
}

}  // namespace ui::screens::learn
