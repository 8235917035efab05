// SPDX-License-Identifier: MIT
// Cuts a lesson, or an attempt, into the steps of a presentation.
#include <algorithm>

#include "ui/views/presenter_view.h"

namespace ui::views {

namespace {

using lessons::Section;
using Kind = PresenterStepKind;

std::string number(std::size_t value) { return std::to_string(value); }

// The section's quick check; null where the bank has none.
const quizzes::Question* check_of(const Section& section, const quizzes::Bank& bank) {
    for (const lessons::Block& block : section.blocks) {
        if (const auto* check = std::get_if<lessons::QuickCheck>(&block.content)) {
            return bank.question(check->question);
        }
    }
    return nullptr;
}

std::vector<BlockView> blocks_of(const PresenterFacts& facts, std::size_t section) {
    int figures_before = 0;
    const auto& sections = facts.lesson.lesson.sections;
    for (std::size_t i = 0; i < section; ++i) {
        for (const lessons::Block& block : sections[i].blocks) {
            figures_before += std::holds_alternative<lessons::Figure>(block.content) ? 1 : 0;
        }
    }
    return show_blocks(sections[section].blocks, facts.lesson.progress.level, figures_before,
                       facts.lesson.strings);
}

void add_section(const PresenterFacts& facts, std::size_t section,
                 std::vector<PresenterStep>& steps) {
    const auto blocks = blocks_of(facts, section);
    steps.push_back({Kind::opening, section});
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        if (const auto* figure = std::get_if<FigureView>(&blocks[block])) {
            const std::size_t parts = std::max(figure->nodes.size(), figure->columns.size());
            for (std::size_t part = 0; part < parts; ++part) {
                steps.push_back({Kind::figure, section, block, part});
            }
        }
    }
    if (check_of(facts.lesson.lesson.sections[section], facts.lesson.bank) != nullptr) {
        steps.push_back({Kind::question, section});
    }
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        if (std::holds_alternative<RecapView>(blocks[block])) {
            steps.push_back({Kind::recap, section, block});
        }
    }
}

class PresenterBuilder {
public:
    explicit PresenterBuilder(const PresenterFacts& facts)
        : facts_(facts),
          strings_(facts.lesson.strings),
          steps_(presenter_steps(facts)),
          at_(std::min(facts.choices.step, steps_.size() - 1)),
          step_(steps_[at_]) {}

    PresenterView build() {
        const PresenterChoices& choices = facts_.choices;
        view_.kind = step_.kind;
        view_.is_first = at_ == 0;
        view_.is_last = at_ + 1 == steps_.size();
        view_.is_blank = choices.is_blank;
        view_.shows_notes = choices.shows_notes;
        view_.shows_tally = choices.shows_tally;
        count_steps();
        if (facts_.attempt != nullptr) {
            view_.title = words(facts_.lesson.lesson.title);
            show_item();
        } else {
            view_.title = words(section().title);
            show_step();
            show_note();
        }
        return std::move(view_);
    }

private:
    [[nodiscard]] const Section& section() const {
        return facts_.lesson.lesson.sections[step_.section];
    }
    [[nodiscard]] std::string words(const lessons::Text& text) const {
        return words_of(text, facts_.lesson.progress.level);
    }

    // Steps count within a section, so that a room sees how much of it is left.
    void count_steps() {
        const auto is_here = [&](const PresenterStep& step) {
            return step.section == step_.section;
        };
        view_.count =
            static_cast<std::size_t>(std::count_if(steps_.begin(), steps_.end(), is_here));
        const auto first = std::find_if(steps_.begin(), steps_.end(), is_here);
        view_.step = at_ - static_cast<std::size_t>(first - steps_.begin());
        view_.position =
            strings_.text("learn.present.position",
                          {{"number", number(view_.step + 1)}, {"count", number(view_.count)}});
    }

    void show_step() {
        switch (step_.kind) {
            case Kind::opening:
                return show_opening();
            case Kind::figure:
                return show_figure();
            case Kind::question:
                return show_check();
            case Kind::recap:
                return show_recap();
        }
    }

    void show_opening() {
        view_.kicker = strings_.text("learn.section_of",
                                     {{"number", number(step_.section + 1)},
                                      {"count", number(facts_.lesson.lesson.sections.size())}});
        view_.heading = words(section().title);
        for (const lessons::Objective& objective : facts_.lesson.lesson.objectives) {
            if (objective.section == section().key) {
                view_.points.push_back(words(objective.text));
            }
        }
    }

    void show_figure() {
        view_.figure = std::get<FigureView>(blocks_of(facts_, step_.section)[step_.block]);
        view_.lit = step_.part;
        view_.kicker = view_.figure->label + " " + view_.figure->title;
        if (step_.part < view_.figure->nodes.size()) {
            const FigureStation& node = view_.figure->nodes[step_.part];
            view_.heading = node.name;
            view_.points = {node.text.empty() ? view_.figure->caption : node.text};
        }
    }

    void show_recap() {
        const RecapView recap = std::get<RecapView>(blocks_of(facts_, step_.section)[step_.block]);
        view_.heading = recap.label;
        view_.points = {words_of(recap.text)};
    }

    void show_check() {
        const quizzes::Question& check = *check_of(section(), facts_.lesson.bank);
        view_.kicker =
            strings_.text("learn.check", {{"number", number(step_.section + 1)},
                                          {"count", number(facts_.lesson.lesson.sections.size())}});
        show_question_of(check, shuffled_options(check, page_seed), true);
        // The flow of the section stays in view above its question, all of it walked.
        for (BlockView& block : blocks_of(facts_, step_.section)) {
            auto* figure = std::get_if<FigureView>(&block);
            if (figure != nullptr && figure->kind == lessons::FigureKind::flow) {
                view_.lit = figure->nodes.size();
                view_.figure = std::move(*figure);
                break;
            }
        }
    }

    void show_item() {
        const quizzes::Attempt& attempt = *facts_.attempt;
        view_.kicker = strings_.text("learn.question_of", {{"number", number(step_.item + 1)},
                                                           {"count", number(attempt.size())}});
        const quizzes::PlannedItem& planned = attempt.plan().items[step_.item];
        const quizzes::Question* question = facts_.lesson.bank.question(planned.question);
        if (question != nullptr) {
            show_question_of(*question, planned.options, attempt.reveal(step_.item).has_value());
        }
    }

    void show_question_of(const quizzes::Question& asked, const std::vector<std::string>& order,
                          bool can_reveal) {
        PresenterQuestion question;
        question.key = asked.key;
        question.can_reveal = can_reveal;
        question.is_revealed = can_reveal && facts_.choices.is_revealed;
        const std::string right = question.is_revealed ? asked.right_option().key : std::string();
        const QuestionView shown = show_question(asked, order, right, strings_);
        question.stem = shown.stem;
        for (const OptionRow& row : shown.options) {
            const auto hands = facts_.choices.hands.find(asked.key + "/" + row.key);
            question.options.push_back({row.key, row.letter, row.text,
                                        hands == facts_.choices.hands.end() ? 0 : hands->second,
                                        row.look});
            if (row.look == OptionLook::right) {
                question.answer = strings_.text("learn.present.answer",
                                                {{"letter", row.letter}, {"why", row.reason}});
            }
        }
        if (!question.is_revealed) {
            question.answer =
                strings_.text(can_reveal ? "learn.present.hidden" : "learn.present.kept");
        }
        view_.question = std::move(question);
    }

    // The notes of a section are spread over its steps in their order.
    void show_note() {
        const auto& notes = section().notes;
        if (notes.empty()) {
            return;
        }
        const std::size_t at = view_.step * notes.size() / view_.count;
        view_.note_label = strings_.text(
            "learn.present.note", {{"number", number(at + 1)}, {"count", number(notes.size())}});
        view_.note = words(notes[at]);
    }

    const PresenterFacts& facts_;
    const Strings& strings_;
    const std::vector<PresenterStep> steps_;
    const std::size_t at_;
    const PresenterStep step_;
    PresenterView view_;
};

}  // namespace

std::vector<PresenterStep> presenter_steps(const PresenterFacts& facts) {
    std::vector<PresenterStep> steps;
    if (facts.attempt != nullptr) {
        for (std::size_t item = 0; item < facts.attempt->size(); ++item) {
            steps.push_back({Kind::question, 0, 0, 0, item});
        }
        return steps;
    }
    for (std::size_t section = 0; section < facts.lesson.lesson.sections.size(); ++section) {
        add_section(facts, section, steps);
    }
    return steps;
}

std::size_t presenter_step_of(const PresenterFacts& facts, const std::string& section,
                              PresentFrom from) {
    const auto steps = presenter_steps(facts);
    const Kind wanted = from == PresentFrom::question ? Kind::question : Kind::opening;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == wanted &&
            facts.lesson.lesson.sections[steps[i].section].key == section) {
            return i;
        }
    }
    return 0;
}

PresenterView show_presenter(const PresenterFacts& facts) {
    return PresenterBuilder(facts).build();
}

}  // namespace ui::views
