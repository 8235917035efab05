// SPDX-License-Identifier: MIT
// Draws what a page asks its reader to do: steps, prompts, the tutor, own words.
#include <algorithm>

#include "ui/kit/field.h"
#include "ui/screens/learn_block_painter.h"

namespace ui::screens::learn {

namespace {

constexpr float number_width = 28;

}  // namespace

float BlockPainter::steps(const std::vector<views::StepRow>& rows, const Rect& inside,
                          const Id& id) {
    float y = inside.y;
    const float room = inside.width - number_width - 8;
    const float x = inside.x + number_width + 8;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const views::StepRow& row = rows[i];
        kit::badge(kit_, {inside.x + 10, y + 12}, row.number, kit::Tense::happened);
        if (!row.title.empty()) {
            kit_.text({x, y, room, 24}, row.title, kit::type::card_title,
                      {.overflow = kit::Overflow::shorten, .id = id.child(100 + i)});
            y += 24;
        }
        y += rich(page_, id.child(i), {x, y, room, 0}, row.text, small_text);
        if (!row.see.empty()) {
            kit_.paint().icon({x + 8, y + 15}, Icon::eye, 16, Color::accent_text);
            y += 4 + rich(page_, id.child(200 + i), {x + 24, y + 4, room - 24, 0}, row.see,
                          small_text, Color::ink_2);
        }
        if (!row.place.empty()) {
            step_link(page_, id.child(300 + i), {x - 12, y + 2}, row.place);
            y += 32;
        }
        y += 12;
    }
    return y;
}

void BlockPainter::run_buttons(const Id& id, Point corner, const std::string& scenario,
                               const std::vector<std::string>& faults) {
    const kit::ButtonOptions play{.kind = kit::ButtonKind::primary, .icon = Icon::play};
    const std::string& label = page_.say("learn.run");
    const float width = kit::button_width(kit_, label, play);
    if (kit::button(kit_, id.child("play"), {corner.x, corner.y, width, 32}, label, play).clicked) {
        page_.ask(intent::OpenRun{scenario, {}});
    }
    if (faults.empty()) {
        return;
    }
    const kit::ButtonOptions broken{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    const std::string& break_label = page_.say("learn.run_broken");
    if (kit::button(
            kit_, id.child("break"),
            {corner.x + width + 12, corner.y, kit::button_width(kit_, break_label, broken), 32},
            break_label, broken)
            .clicked) {
        page_.ask(intent::OpenRun{scenario, faults});
    }
}

void BlockPainter::operator()(const views::StepsView& block) {
    const float padding = 20;
    const float room = width_ - 2 * padding;
    // Drawn twice would note widgets twice; the ground takes the height of the frame before.
    const std::string key = "steps." + block.key;
    const float height = page_.state.heights[key];
    kit::card(kit_, {x_, y_, width_, height});
    float y = y_ + 16;
    kit_.text({x_ + padding, y, room, 20}, block.kicker, kit::type::control_medium,
              {.ink = Color::accent_text});
    y += 22;
    const float title_height = kit_.paragraph_height(room, block.title, kit::type::card_title);
    kit_.paragraph({x_ + padding, y, room, 0}, block.title, kit::type::card_title);
    y += title_height + 8;
    if (!block.text.empty()) {
        y +=
            rich(page_, id_.child("text"), {x_ + padding, y, room, 0}, block.text, small_text) + 12;
    }
    y = steps(block.steps, {x_ + padding, y, room, 0}, id_.child("step"));
    if (!block.scenario.empty()) {
        run_buttons(id_, {x_ + padding, y}, block.scenario, block.faults);
        y += 32 + 12;
    }
    if (!block.broken.empty()) {
        kit_.paint().icon({x_ + padding + 8, y + 11}, Icon::break_it, 16, Color::danger_text);
        y += rich(page_, id_.child("broken"), {x_ + padding + 28, y, room - 28, 0}, block.broken,
                  small_text, Color::ink_2) +
             12;
    }
    y += 4;
    page_.state.heights[key] = y - y_;
    y_ = y;
}

void BlockPainter::operator()(const views::PromptView& block) {
    const float padding = 20;
    const float room = width_ - 2 * padding;
    const std::string key = "prompt." + block.key;
    kit::card(kit_, {x_, y_, width_, page_.state.heights[key]});
    float y = y_ + 16;
    kit_.text({x_ + padding, y, room, 20}, block.kicker, kit::type::control_medium,
              {.ink = Color::accent_text});
    y += 24;
    if (!block.title.empty()) {
        y += kit_.paragraph({x_ + padding, y, room, 0}, block.title, kit::type::card_title) + 6;
    }
    y += rich(page_, id_.child("text"), {x_ + padding, y, room, 0}, block.text, kit::type::body) +
         12;
    const bool open = is_open(key);
    if (!block.scenario.empty()) {
        const kit::ButtonOptions options{.kind = kit::ButtonKind::primary, .icon = Icon::lab};
        const std::string& label = page_.say("learn.investigate");
        if (kit::button(kit_, id_.child("run"),
                        {x_ + padding, y, kit::button_width(kit_, label, options), 32}, label,
                        options)
                .clicked) {
            page_.ask(intent::OpenRun{block.scenario, block.faults});
        }
        y += 44;
    }
    const std::string& reveal = page_.say(open ? "learn.hide_answer" : "learn.show_answer");
    const kit::ButtonOptions options{.icon = open ? Icon::chevron_up : Icon::chevron_down,
                                     .expanded = open};
    if (kit::button(kit_, id_.child("reveal"),
                    {x_ + padding, y, kit::button_width(kit_, reveal, options), 32}, reveal,
                    options)
            .clicked) {
        turn(key);
    }
    y += 32 + 16;
    if (open) {
        if (!block.evidence.empty()) {
            kit_.text({x_ + padding, y, room, 24}, page_.say("learn.evidence"),
                      kit::type::control_strong);
            y = steps(block.evidence, {x_ + padding, y + 28, room, 0}, id_.child("step"));
        }
        y += rich(page_, id_.child("answer"), {x_ + padding, y, room, 0}, block.answer,
                  kit::type::body) +
             16;
    }
    page_.state.heights[key] = y - y_;
    y_ = y;
}

void BlockPainter::operator()(const views::TutorView& block) {
    y_ += kit_.paragraph({x_, y_, width_, 0}, block.hint, small_text, Color::ink_2) + 12;
    std::string& query = page_.state.texts["tutor"];
    if (kit::text_field(kit_, "learn.tutor.query", {x_, y_, width_, 40}, block.placeholder, query,
                        {.placeholder = block.placeholder, .icon = Icon::search})
            .changed) {
        page_.ask(intent::SearchTutor{query});
    }
    y_ += 40 + 12;
    if (block.answers.empty()) {
        y_ += kit_.paragraph({x_, y_, width_, 0}, block.nothing, kit::type::body, Color::ink_2);
        return;
    }
    for (const views::AnswerView& answer : block.answers) {
        const std::string key = "tutor." + answer.key;
        const bool open = is_open(key);
        const float text_height =
            kit_.paragraph_height(width_ - 40, answer.question, kit::type::control_medium);
        const Rect row{x_, y_, width_, std::max(40.0F, text_height + 20)};
        kit::Item item{.id = Id("learn.tutor").child(answer.key),
                       .role = kit::Role::button,
                       .name = answer.question,
                       .rect = row};
        item.states.expanded = open;
        const kit::Response response = kit_.item(item);
        kit_.paint().fill(row, response.hovered ? Color::bg_hover : Color::bg_surface,
                          kit::radius::control);
        kit_.paint().stroke(row, Color::line_mid, 1, kit::radius::control);
        kit_.paragraph({x_ + 12, row.center().y - text_height / 2, width_ - 52, 0}, answer.question,
                       kit::type::control_medium);
        kit_.paint().icon({row.right() - 20, row.center().y},
                          open ? Icon::chevron_up : Icon::chevron_down, 16, Color::ink_2);
        if (response.clicked) {
            turn(key);
        }
        y_ += row.height;
        if (open) {
            y_ += 8 + rich(page_, Id("learn.tutor").child(answer.key).child("answer"),
                           {x_ + 12, y_ + 8, width_ - 24, 0}, answer.answer, kit::type::body);
            y_ += 8;
        }
        y_ += 8;
    }
}

void BlockPainter::operator()(const views::OwnWordsView& block) {
    y_ += kit_.paragraph({x_, y_, width_, 0}, block.prompt, kit::type::body) + 12;
    std::string& text = page_.state.texts["own-words"];
    if (text.empty() && page_.state.texts["own-words.for"] != block.text) {
        text = block.text;
        page_.state.texts["own-words.for"] = block.text;
    }
    const std::string& label = page_.say("learn.own_words.compare");
    const kit::ButtonOptions options{.kind = kit::ButtonKind::primary};
    const float button = kit::button_width(kit_, label, options) + 8;
    const Rect field{x_, y_, width_ - button - 12, 40};
    const bool submitted = kit::text_field(kit_, "learn.own_words", field, block.placeholder, text,
                                           {.placeholder = block.placeholder})
                               .submitted;
    const bool clicked = kit::button(kit_, "learn.own_words.compare",
                                     {field.right() + 12, y_, button, 40}, label, options)
                             .clicked;
    if ((submitted || clicked) && !text.empty()) {
        page_.ask(intent::WriteOwnWords{text});
    }
    y_ += 40;
    if (block.text.empty()) {
        return;
    }
    y_ += 16;
    label_line(block.ideas_label);
    for (const views::IdeaRow& idea : block.ideas) {
        kit_.paint().icon({x_ + 10, y_ + 13}, idea.is_there ? Icon::success : Icon::ring, 18,
                          idea.is_there ? Color::ok_fill : Color::ink_3);
        y_ += kit_.paragraph({x_ + 28, y_, width_ - 28, 0}, idea.text, kit::type::body) + 4;
    }
    y_ += 8;
    label_line(page_.say("learn.own_words.expert"));
    y_ += rich(page_, id_.child("expert"), {x_, y_, width_, 0}, block.expert, kit::type::body);
}

}  // namespace ui::screens::learn
