// SPDX-License-Identifier: MIT
// Draws the blocks of a lesson's page one below the other.
#include <algorithm>
#include <cmath>

#include "ui/kit/chip.h"
#include "ui/kit/field.h"
#include "ui/kit/option.h"
#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float block_gap = 20;
constexpr float card_gap = 12;
constexpr float flip_height = 104;
constexpr float number_width = 28;
constexpr float list_indent = 24;
constexpr float cell_padding = 10;
constexpr kit::TextStyle lead{kit::TextSize::body, kit::Face::regular, 28};
constexpr kit::TextStyle small_text{kit::TextSize::control, kit::Face::regular, 22};

kit::CalloutKind kind_of(lessons::CalloutStyle style) {
    switch (style) {
        case lessons::CalloutStyle::tip:
            return kit::CalloutKind::tip;
        case lessons::CalloutStyle::mix_up:
            return kit::CalloutKind::mix_up;
        case lessons::CalloutStyle::careful:
            return kit::CalloutKind::careful;
        case lessons::CalloutStyle::evidence:
        case lessons::CalloutStyle::field_note:
            return kit::CalloutKind::evidence;
    }
    return kit::CalloutKind::tip;
}

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

    void operator()(const views::HeadingView& block) {
        y_ += 8;
        const float height = kit_.paragraph_height(width_, block.text, kit::type::title);
        kit_.paragraph({x_, y_, width_, 0}, block.text, kit::type::title);
        kit_.note_text({x_, y_, width_, height}, block.text, kit::Role::heading);
        y_ += height - 8;
    }
    void operator()(const views::ParagraphView& block) {
        y_ += rich(page_, id_, {x_, y_, width_, 0}, block.text,
                   block.is_lead ? lead : kit::type::body);
    }
    void operator()(const views::ListView& block) {
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            y_ += i > 0 ? 8.0F : 0.0F;
            if (block.is_ordered) {
                kit_.text({x_, y_, list_indent, 26}, std::to_string(i + 1) + ".",
                          kit::type::body_strong);
            } else {
                kit_.paint().fill_circle({x_ + 8, y_ + 13}, 3, Color::ink_2);
            }
            y_ += rich(page_, id_.child(i),
                       {x_ + list_indent, y_, width_ - list_indent, 0}, block.items[i],
                       kit::type::body);
        }
    }
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

void BlockPainter::operator()(const views::TableView& block) {
    const auto count = static_cast<float>(block.head.size());
    const float column = width_ / count;
    const float room = column - 2 * cell_padding;
    const float top = y_;
    kit_.paint().fill({x_, y_, width_, 36}, Color::bg_sunken);
    for (std::size_t i = 0; i < block.head.size(); ++i) {
        kit_.text({x_ + static_cast<float>(i) * column + cell_padding, y_, room, 36},
                  block.head[i], kit::type::control_strong,
                  {.overflow = kit::Overflow::shorten, .id = id_.child(i)});
    }
    y_ += 36;
    for (std::size_t r = 0; r < block.rows.size(); ++r) {
        kit::divider(kit_, x_, y_, width_);
        float height = 0;
        for (std::size_t i = 0; i < block.rows[r].size(); ++i) {
            height = std::max(height,
                              rich(page_, id_.child(100 + r * 10 + i),
                                   {x_ + static_cast<float>(i) * column + cell_padding, y_ + 8,
                                    room, 0},
                                   block.rows[r][i], small_text));
        }
        y_ += height + 16;
    }
    kit_.paint().stroke({x_, top, width_, y_ - top}, Color::line_soft, 1, kit::radius::control);
}

void BlockPainter::operator()(const views::CalloutView& block) {
    const float room = width_ - 18 - kit::space::medium;
    const float height = rich_height(page_, room, block.text, kit::type::body);
    kit::callout_ground(kit_, {x_, y_, width_, 40 + height + 14}, kind_of(block.style),
                        block.label);
    rich(page_, id_, {x_ + 18, y_ + 40, room, 0}, block.text, kit::type::body);
    y_ += 40 + height + 14;
}

void BlockPainter::operator()(const views::CardsView& block) {
    const int columns = width_ < 400 ? 1 : static_cast<int>(std::min<std::size_t>(
                                               block.cards.size() == 4 ? 2 : 3,
                                               block.cards.size()));
    float height = flip_height;
    for (const views::FlipView& card : block.cards) {
        const float inside = kit::column({x_, y_, width_, 1}, 0, columns, card_gap).width - 28;
        height = std::max(height,
                          kit_.paragraph_height(inside, card.back, kit::type::control) + 46);
    }
    const int rows = (static_cast<int>(block.cards.size()) + columns - 1) / columns;
    for (std::size_t i = 0; i < block.cards.size(); ++i) {
        const views::FlipView& card = block.cards[i];
        const int index = static_cast<int>(i);
        const Rect area =
            kit::column({x_, y_ + static_cast<float>(index / columns) * (height + card_gap),
                         width_, height},
                        index % columns, columns, card_gap);
        bool flipped = page_.state.flipped.count(card.key) > 0;
        kit::flip_card(kit_, Id("learn.card").child(card.key), area,
                       {card.front, card.back, page_.say("learn.flip")}, flipped);
        if (flipped) {
            page_.state.flipped.insert(card.key);
        } else {
            page_.state.flipped.erase(card.key);
        }
    }
    y_ += static_cast<float>(rows) * (height + card_gap) - card_gap;
}

void BlockPainter::operator()(const views::RecapView& block) {
    kit::divider(kit_, x_, y_, width_, Color::line_strong);
    y_ += 16;
    const float label_width = kit_.text_width(block.label, kit::type::control_strong) + 16;
    kit_.text({x_, y_, label_width, 26}, block.label, kit::type::control_strong);
    y_ += rich(page_, id_, {x_ + label_width, y_, width_ - label_width, 0}, block.text,
               kit::type::body, Color::ink_2);
}

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
    if (kit::button(kit_, id.child("play"), {corner.x, corner.y, width, 32}, label, play)
            .clicked) {
        page_.ask(intent::OpenRun{scenario, {}});
    }
    if (faults.empty()) {
        return;
    }
    const kit::ButtonOptions broken{.kind = kit::ButtonKind::danger, .icon = Icon::break_it};
    const std::string& break_label = page_.say("learn.run_broken");
    if (kit::button(kit_, id.child("break"),
                    {corner.x + width + 12, corner.y,
                     kit::button_width(kit_, break_label, broken), 32},
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
        y += rich(page_, id_.child("text"), {x_ + padding, y, room, 0}, block.text, small_text) +
             12;
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
    y += rich(page_, id_.child("text"), {x_ + padding, y, room, 0}, block.text,
              kit::type::body) +
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

void BlockPainter::act(const views::PageAction& action) {
    if (action.key == "play-case") {
        page_.ask(intent::PlayCase{});
    } else if (action.key == "resume-attempt") {
        page_.ask(intent::ResumeAttempt{});
    } else if (action.key == "begin-learn" || action.key == "begin-exam") {
        page_.ask(intent::BeginAttempt{action.key == "begin-exam"});
    } else if (action.key == "last-result") {
        page_.ask(intent::OpenResult{});
    } else if (action.key == "copy-teach") {
        page_.ask(intent::CopyText{action.argument});
    }
}

void BlockPainter::operator()(const views::ActionsView& block) {
    float x = x_;
    for (const views::PageAction& action : block.actions) {
        kit::ButtonOptions options{.kind = action.is_primary ? kit::ButtonKind::primary
                                                             : kit::ButtonKind::secondary};
        if (!action.icon.empty()) {
            options.icon = icon_named(action.icon);
        }
        const float width = kit::button_width(kit_, action.label, options) + 8;
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::control_large + 8;
        }
        if (kit::button(kit_, Id("learn.action").child(action.key),
                        {x, y_, std::min(width, width_), kit::size::control_large}, action.label,
                        options)
                .clicked) {
            act(action);
        }
        x += width + 12;
    }
    y_ += kit::size::control_large;
}

void BlockPainter::operator()(const views::ChipsView& block) {
    const kit::ChipLook look{kit::ChipKind::outline, {}, kit::Face::medium};
    float x = x_;
    for (const std::string& chip : block.chips) {
        const float width = kit::chip_width(kit_, chip, look);
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::chip + 8;
        }
        kit::chip(kit_, {x, y_}, chip, look);
        x += width + 8;
    }
    y_ += kit::size::chip;
}

void BlockPainter::operator()(const views::StartsView& block) {
    const int columns = width_ < 480 ? 1 : 2;
    const float padding = 16;
    float height = 0;
    const float room = kit::column({x_, y_, width_, 1}, 0, columns, card_gap).width - 2 * padding;
    for (const views::StartView& start : block.starts) {
        height = std::max(height,
                          kit_.paragraph_height(room - 32, start.title, kit::type::card_title) +
                              kit_.paragraph_height(room, start.text, kit::type::control) + 38);
    }
    for (std::size_t i = 0; i < block.starts.size(); ++i) {
        const views::StartView& start = block.starts[i];
        const int index = static_cast<int>(i);
        const Rect area =
            kit::column({x_, y_ + static_cast<float>(index / columns) * (height + card_gap),
                         width_, height},
                        index % columns, columns, card_gap);
        if (kit::pressable_card(kit_, Id("learn.start").child(start.section), area, start.title)
                .clicked) {
            page_.ask(intent::OpenLesson{"", start.section});
        }
        kit::badge(kit_, {area.x + padding + 10, area.y + padding + 12}, start.number,
                   kit::Tense::happened);
        const float title = kit_.paragraph(
            {area.x + padding + 32, area.y + padding, room - 32, 0}, start.title,
            kit::type::card_title);
        kit_.paragraph({area.x + padding, area.y + padding + title + 6, room, 0}, start.text,
                       kit::type::control, Color::ink_2);
    }
    const int rows = (static_cast<int>(block.starts.size()) + columns - 1) / columns;
    y_ += static_cast<float>(rows) * (height + card_gap) - card_gap;
}

void BlockPainter::operator()(const views::PathView& block) {
    const kit::ChipLook look{kit::ChipKind::plain, {}, kit::Face::medium};
    float x = x_;
    for (std::size_t i = 0; i < block.places.size(); ++i) {
        const float width = kit::chip_width(kit_, block.places[i], look);
        if (x > x_ && x + width > x_ + width_) {
            x = x_;
            y_ += kit::size::chip + 6;
        }
        kit::chip(kit_, {x, y_}, block.places[i], look);
        x += width + 4;
        if (i + 1 < block.places.size()) {
            kit_.paint().icon({x + 8, y_ + kit::size::chip / 2}, Icon::chevron_right, 14,
                              Color::ink_3);
            x += 20;
        }
    }
    y_ += kit::size::chip;
}

void BlockPainter::operator()(const views::TermsView& block) {
    for (std::size_t i = 0; i < block.terms.size(); ++i) {
        const views::TermView& term = block.terms[i];
        if (i > 0) {
            y_ += 14;
        }
        kit_.paragraph({x_, y_, width_, 0}, term.term, kit::type::card_title);
        y_ += kit_.paragraph_height(width_, term.term, kit::type::card_title);
        y_ += rich(page_, Id("learn.glossary").child(term.key), {x_, y_, width_, 0}, term.text,
                   small_text, Color::ink_2);
    }
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
        kit_.paragraph({x_ + 12, row.center().y - text_height / 2, width_ - 52, 0},
                       answer.question, kit::type::control_medium);
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
    const bool submitted =
        kit::text_field(kit_, "learn.own_words", field, block.placeholder, text,
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

}  // namespace

float blocks(Page& page, Point corner, float width, const std::vector<views::BlockView>& all) {
    BlockPainter painter(page, corner, width);
    for (std::size_t i = 0; i < all.size(); ++i) {
        painter.paint(i, all[i]);
    }
    return painter.bottom();
}

}  // namespace ui::screens::learn
