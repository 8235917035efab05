// SPDX-License-Identifier: MIT
// The page's frame: header, contents, which part is open, its quick check.
#include "ui/views/lesson_builder.h"

#include <algorithm>

namespace ui::views {

namespace {

using lessons::Part;
using lessons::PartKind;

std::string percent_text(int percent, const Strings& strings) {
    return strings.text("learn.percent_done", {{"percent", std::to_string(percent)}});
}

}  // namespace

LessonView LessonBuilder::build() {
    parts_ = lessons::parts_of(lesson_);
    fill_header();
    fill_terms();
    const auto current = std::find_if(parts_.begin(), parts_.end(),
                                      [&](const Part& part) { return part.key == choices_.part; });
    const Part& part = current == parts_.end() ? parts_.front() : *current;
    view_.part = part.key;
    view_.scroll_pixels = progress_.part == part.key ? progress_.scroll_pixels : 0;
    fill_contents();
    fill_part(part);
    const auto next = current == parts_.end() ? parts_.begin() + 1 : current + 1;
    if (next != parts_.end()) {
        view_.next_part = next->key;
        view_.next_label =
            say(next->kind == PartKind::section ? "learn.next_section" : "learn.next_part");
    }
    return std::move(view_);
}

void LessonBuilder::fill_header() {
    view_.key = lesson_.key;
    view_.title = words(lesson_.title);
    view_.level = progress_.level;
    view_.points = strings_.text(
        "learn.points", {{"points", std::to_string(lessons::points_of(lesson_, progress_))}});
    const int percent = lessons::percent_done(lesson_, progress_);
    view_.percent = percent_text(percent, strings_);
    view_.share_done = static_cast<float>(percent) / 100;
}

void LessonBuilder::fill_terms() {
    for (const lessons::Term& term : lesson_.glossary) {
        view_.terms.push_back({term.key, words(term.term), text(term.text)});
    }
}

void LessonBuilder::fill_contents() {
    for (const Part& part : parts_) {
        ContentsRow row;
        row.key = part.key;
        row.label = part.kind == PartKind::section
                        ? strings_.text("learn.section_row",
                                        {{"number", std::to_string(part.section + 1)},
                                         {"title", words(lesson_.sections[part.section].menu)}})
                        : say("learn.part." + part.key);
        row.is_current = part.key == view_.part;
        row.state = progress_.parts_done.count(part.key) > 0 ? PartState::done
                    : row.is_current                         ? PartState::begun
                                                             : PartState::open;
        view_.contents.push_back(std::move(row));
    }
}

void LessonBuilder::fill_part(const Part& part) {
    view_.part_title = part.kind == PartKind::section ? words(lesson_.sections[part.section].title)
                                                      : say("learn.part." + part.key);
    switch (part.kind) {
        case PartKind::quick_answer:
            return quick_answer_part();
        case PartKind::objectives:
            return objectives_part();
        case PartKind::warm_up:
            return warm_up_part();
        case PartKind::section:
            return section_part(part.section);
        case PartKind::story:
            return story_part();
        case PartKind::tutor:
            return tutor_part();
        case PartKind::assessment:
            return assessment_part();
        case PartKind::own_words:
            return own_words_part();
        case PartKind::glossary:
            return glossary_part();
    }
}

QuestionView LessonBuilder::question_view(const quizzes::Question& question,
                                          const std::string& answer) const {
    QuestionView view =
        show_question(question, shuffled_options(question, page_seed), answer, strings_);
    if (const lessons::Section* section = lessons::section_named(lesson_, question.section)) {
        view.section = strings_.text("learn.answered_in", {{"section", words(section->menu)}});
    }
    return view;
}

void LessonBuilder::fill_check(const lessons::Section& section, std::size_t index) {
    for (const lessons::Block& block : section.blocks) {
        const auto* check = std::get_if<lessons::QuickCheck>(&block.content);
        const quizzes::Question* question =
            check == nullptr ? nullptr : bank_.question(check->question);
        if (question == nullptr) {
            continue;
        }
        const quizzes::Question* similar =
            choices_.similar.empty() ? nullptr : bank_.question(choices_.similar);
        if (similar != nullptr && similar->section == section.key) {
            view_.check = question_view(*similar, choices_.similar_answer);
            view_.check->kicker = say("learn.similar");
            return;
        }
        const auto answer = progress_.answers.find(question->key);
        view_.check = question_view(*question,
                                    answer == progress_.answers.end() ? "" : answer->second.option);
        view_.check->kicker =
            strings_.text("learn.check", {{"number", std::to_string(index + 1)},
                                          {"count", std::to_string(lesson_.sections.size())}});
    }
}

void LessonBuilder::section_part(std::size_t index) {
    const lessons::Section& section = lesson_.sections[index];
    view_.kicker =
        strings_.text("learn.section_of", {{"number", std::to_string(index + 1)},
                                           {"count", std::to_string(lesson_.sections.size())}});
    int figures_before = 0;
    for (std::size_t i = 0; i < index; ++i) {
        for (const lessons::Block& block : lesson_.sections[i].blocks) {
            figures_before += std::holds_alternative<lessons::Figure>(block.content) ? 1 : 0;
        }
    }
    view_.blocks = show_blocks(section.blocks, progress_.level, figures_before, strings_);
    for (const lessons::Text& note : section.notes) {
        view_.notes.push_back(words(note));
    }
    fill_check(section, index);
}

LessonView show_lesson(const LessonContext& context, const LessonChoices& choices) {
    return LessonBuilder(context, choices).build();
}

}  // namespace ui::views
