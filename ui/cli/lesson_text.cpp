// SPDX-License-Identifier: MIT
// Writes the blocks of a lesson.
#include "ui/cli/lesson_text.h"

namespace ui::cli {

namespace {

constexpr std::size_t indent = 2;

class Writer {
public:
    explicit Writer(Dialogue& dialogue) : dialogue_(dialogue) {}

    void operator()(const views::HeadingView& block) { dialogue_.line(block.text, Paint::strong); }
    void operator()(const views::ParagraphView& block) { text(block.text); }
    void operator()(const views::ListView& block) {
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            const std::string mark = block.is_ordered ? std::to_string(i + 1) + "." : "-";
            dialogue_.wrapped(views::words_of(block.items[i]), 4, " " + mark);
        }
    }
    void operator()(const views::TableView& block) {
        for (const auto& row : block.rows) {
            for (std::size_t i = 0; i < row.size() && i < block.head.size(); ++i) {
                dialogue_.wrapped(block.head[i] + ": " + views::words_of(row[i]), i == 0 ? 2 : 4,
                                  i == 0 ? "-" : "");
            }
        }
    }
    void operator()(const views::CalloutView& block) {
        dialogue_.line(block.label, Paint::careful);
        dialogue_.wrapped(views::words_of(block.text), indent + 1, " |");
    }
    void operator()(const views::CardsView& block) {
        for (const views::FlipView& card : block.cards) {
            dialogue_.line(card.front, Paint::strong);
            dialogue_.wrapped(card.back, indent);
        }
    }
    void operator()(const views::RecapView& block) {
        dialogue_.wrapped(block.label + " " + views::words_of(block.text));
    }
    void operator()(const views::FigureView& block) {
        dialogue_.wrapped(block.label + " " + block.title, 0, "", Paint::strong);
        dialogue_.wrapped(block.alternative, indent);
        for (std::size_t i = 0; i < block.nodes.size(); ++i) {
            if (!block.nodes[i].text.empty()) {
                dialogue_.wrapped(block.nodes[i].name + ": " + block.nodes[i].text, 4,
                                  " " + std::to_string(i + 1) + ".");
            }
        }
    }
    void operator()(const views::StepsView& block) {
        dialogue_.line(block.kicker + ": " + block.title, Paint::strong);
        text(block.text);
        steps(block.steps);
        play(block.scenario, {});
        if (!block.faults.empty()) {
            play(block.scenario, block.faults);
            text(block.broken);
        }
    }
    void operator()(const views::PromptView& block) {
        dialogue_.line(block.kicker, Paint::strong);
        text(block.text);
        play(block.scenario, block.faults);
        steps(block.evidence);
        text(block.answer);
    }
    void operator()(const views::ActionsView& /*block*/) {}
    void operator()(const views::ChipsView& block) {
        std::string line;
        for (const std::string& chip : block.chips) {
            line += (line.empty() ? "" : " · ") + chip;
        }
        dialogue_.wrapped(line, 0, "", Paint::faint);
    }
    void operator()(const views::StartsView& block) {
        for (const views::StartView& start : block.starts) {
            dialogue_.wrapped(start.title + ": " + start.text, 4, " " + start.number + ".");
        }
    }
    void operator()(const views::PathView& block) {
        std::string line;
        for (const std::string& place : block.places) {
            line += (line.empty() ? "" : " > ") + place;
        }
        dialogue_.wrapped(line, indent);
    }
    void operator()(const views::QuestionBlock& block) {
        write_question(dialogue_, block.question);
    }
    void operator()(const views::TermsView& block) {
        for (const views::TermView& term : block.terms) {
            dialogue_.line(term.term, Paint::strong);
            dialogue_.wrapped(views::words_of(term.text), indent);
        }
    }
    void operator()(const views::TutorView& block) {
        dialogue_.wrapped(block.hint, 0, "", Paint::faint);
        for (const views::AnswerView& answer : block.answers) {
            dialogue_.wrapped(answer.question, 0, "", Paint::strong);
            dialogue_.wrapped(views::words_of(answer.answer), indent);
        }
    }
    void operator()(const views::OwnWordsView& block) {
        dialogue_.wrapped(block.prompt);
        dialogue_.wrapped(views::words_of(block.expert), indent);
    }

private:
    void text(const views::RichText& rich) {
        if (!rich.empty()) {
            dialogue_.wrapped(views::words_of(rich));
        }
    }
    void steps(const std::vector<views::StepRow>& rows) {
        for (const views::StepRow& row : rows) {
            const std::string title = row.title.empty() ? "" : row.title + ": ";
            dialogue_.wrapped(title + views::words_of(row.text), 4, " " + row.number + ".");
            if (!row.see.empty()) {
                dialogue_.wrapped(views::words_of(row.see), 4);
            }
        }
    }
    // How to see it happen from here.
    void play(const std::string& scenario, const std::vector<std::string>& faults) {
        if (scenario.empty()) {
            return;
        }
        std::string command = "./run play " + scenario;
        for (const std::string& fault : faults) {
            command += " --fault " + fault;
        }
        dialogue_.line("  " + command, Paint::faint);
    }

    Dialogue& dialogue_;
};

}  // namespace

void write_blocks(Dialogue& dialogue, const std::vector<views::BlockView>& blocks) {
    Writer writer(dialogue);
    for (const views::BlockView& block : blocks) {
        std::visit(writer, block);
        dialogue.line();
    }
}

void write_question(Dialogue& dialogue, const views::QuestionView& question) {
    if (!question.kicker.empty()) {
        dialogue.line(question.kicker, Paint::faint);
    }
    dialogue.wrapped(question.stem, 0, "", Paint::strong);
    for (const views::OptionRow& option : question.options) {
        const Paint paint = option.look == views::OptionLook::right   ? Paint::good
                            : option.look == views::OptionLook::wrong ? Paint::bad
                                                                      : Paint::plain;
        dialogue.wrapped(option.text, 4, " " + option.letter + ")", paint);
        if (!option.reason.empty()) {
            dialogue.wrapped(option.reason, 4, "", Paint::faint);
        }
    }
    if (!question.verdict.empty()) {
        dialogue.line(question.verdict, question.is_right ? Paint::good : Paint::bad);
    }
}

}  // namespace ui::cli
