// SPDX-License-Identifier: MIT
// The rules that a whole lesson must keep.
#include "lessons/lint.h"

#include <algorithm>
#include <map>
#include <set>

#include "lessons/markup.h"
#include "lessons/prove.h"
#include "sim/base/text.h"

namespace lessons {

namespace {

using sim::Problems;
using sim::quoted;

class Linter {
public:
    Linter(const Lesson& lesson, const quizzes::Bank& bank,
           const std::function<bool(const std::string&)>& has_icon)
        : lesson_(lesson), bank_(bank), has_icon_(has_icon) {}

    Problems lint() {
        check_keys();
        check_references();
        check_links();
        for (const Section& section : lesson_.sections) {
            check_section(section);
        }
        check_glossary();
        return std::move(problems_);
    }

private:
    void add(const std::string& file, std::string place, std::string expectation) {
        problems_.push_back({file, std::move(place), std::move(expectation)});
    }

    void expect_section(const std::string& key, const std::string& file, std::string place) {
        if (section_named(lesson_, key) == nullptr) {
            add(file, std::move(place), "expected a section of the lesson, found " + quoted(key));
        }
    }

    // A second use of a key, among things of one kind.
    void expect_new(std::set<std::string>& known, const std::string& key, const std::string& file,
                    std::string place) {
        if (!known.insert(key).second) {
            add(file, std::move(place), "expected a key that is used once, found " + quoted(key));
        }
    }

    void check_keys() {
        std::set<std::string> objectives;
        std::set<std::string> answers;
        std::set<std::string> terms;
        std::set<std::string> sections;
        for (std::size_t i = 0; i < lesson_.objectives.size(); ++i) {
            expect_new(objectives, lesson_.objectives[i].key, lesson_.file,
                       "/objectives/" + std::to_string(i) + "/key");
        }
        for (std::size_t i = 0; i < lesson_.tutor.size(); ++i) {
            expect_new(answers, lesson_.tutor[i].key, lesson_.file,
                       "/tutor/" + std::to_string(i) + "/key");
        }
        for (std::size_t i = 0; i < lesson_.glossary.size(); ++i) {
            expect_new(terms, lesson_.glossary[i].key, lesson_.glossary_file,
                       "/terms/" + std::to_string(i) + "/key");
        }
        for (const Section& section : lesson_.sections) {
            expect_new(sections, section.key, section.file, "/key");
        }
    }

    void check_references() {
        for (std::size_t i = 0; i < lesson_.objectives.size(); ++i) {
            expect_section(lesson_.objectives[i].section, lesson_.file,
                           "/objectives/" + std::to_string(i) + "/section");
        }
        for (std::size_t i = 0; i < lesson_.starts.size(); ++i) {
            expect_section(lesson_.starts[i].section, lesson_.file,
                           "/starts/" + std::to_string(i) + "/section");
        }
        for (std::size_t i = 0; i < lesson_.tutor.size(); ++i) {
            expect_section(lesson_.tutor[i].section, lesson_.file,
                           "/tutor/" + std::to_string(i) + "/section");
        }
        for (std::size_t i = 0; i < lesson_.glossary.size(); ++i) {
            if (!lesson_.glossary[i].section.empty()) {
                expect_section(lesson_.glossary[i].section, lesson_.glossary_file,
                               "/terms/" + std::to_string(i) + "/section");
            }
        }
    }

    void check_link(const Span& span, const std::string& file, const std::string& place) {
        if (span.link == LinkKind::glossary) {
            linked_terms_.insert(span.target);
            if (term_named(lesson_, span.target) == nullptr) {
                add(file, place, "expected a term of the glossary, found " + quoted(span.target));
            }
        } else if (span.link == LinkKind::section) {
            expect_section(span.target, file, place);
        } else if (span.link == LinkKind::step) {
            if (const auto step = parse_place(span.target); !step) {
                add(file, place, step.error());
            }
        }
    }

    void check_text(const std::string& text, const std::string& file, const std::string& place) {
        const auto spans = parse_markup(text);
        if (!spans) {
            add(file, place, spans.error());
            return;
        }
        for (const Span& span : *spans) {
            check_link(span, file, place);
        }
    }

    void check_links() {
        for (const PlacedText& placed : all_texts(lesson_)) {
            const auto& levels = placed.text->all();
            for (std::size_t i = 0; i < levels.size(); ++i) {
                if (i == 0 || levels[i] != levels[i - 1]) {
                    check_text(levels[i], placed.file, placed.place);
                }
            }
        }
        for (const quizzes::Question& question : bank_.questions) {
            const auto& [file, pointer] = question.where;
            check_text(question.stem, file, pointer + "/stem");
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                const std::string option = pointer + "/options/" + std::to_string(i);
                check_text(question.options[i].text, file, option + "/text");
                check_text(question.options[i].why, file, option + "/why");
            }
        }
        for (const quizzes::Prompt& prompt : bank_.prompts) {
            check_text(prompt.prompt, prompt.where.file, prompt.where.pointer + "/prompt");
            check_text(prompt.answer, prompt.where.file, prompt.where.pointer + "/answer");
        }
    }

    void check_question(const std::string& key, const Section& section, const Block& block) {
        const quizzes::Question* question = bank_.question(key);
        if (question == nullptr || !question->has(quizzes::Role::check) ||
            question->section != section.key) {
            add(section.file, block.place + "/question",
                "expected a question of this section with the role check, found " + quoted(key));
        }
    }

    void check_icons(const Figure& figure, const Section& section, const Block& block) {
        for (const FigureNode& node : figure.nodes) {
            if (!node.icon.empty() && !has_icon_(node.icon)) {
                add(section.file, block.place,
                    "expected an icon of assets/icons, found " + quoted(node.icon));
            }
        }
    }

    void check_section(const Section& section) {
        int checks = 0;
        int recaps = 0;
        for (const Block& block : section.blocks) {
            if (const auto* check = std::get_if<QuickCheck>(&block.content)) {
                ++checks;
                check_question(check->question, section, block);
            } else if (std::holds_alternative<Recap>(block.content)) {
                ++recaps;
            } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
                expect_new(figures_, figure->key, section.file, block.place + "/key");
                check_icons(*figure, section, block);
            } else if (const auto* cards = std::get_if<Cards>(&block.content)) {
                for (const FlipCard& card : cards->cards) {
                    expect_new(cards_, card.key, section.file, block.place);
                }
            }
        }
        if (checks != 1 || recaps != 1) {
            add(section.file, "/blocks", "expected one quick check and one recap");
        }
    }

    void check_glossary() {
        for (std::size_t i = 0; i < lesson_.glossary.size(); ++i) {
            if (linked_terms_.count(lesson_.glossary[i].key) == 0) {
                add(lesson_.glossary_file, "/terms/" + std::to_string(i) + "/key",
                    "expected a term that some text links to");
            }
        }
    }

    const Lesson& lesson_;
    const quizzes::Bank& bank_;
    const std::function<bool(const std::string&)>& has_icon_;
    std::set<std::string> linked_terms_;
    std::set<std::string> figures_;
    std::set<std::string> cards_;
    Problems problems_;
};

std::vector<std::string> faults_of(const Place& place) {
    return place.fault.empty() ? std::vector<std::string>{} : std::vector<std::string>{place.fault};
}

void check_step(const Place& step, const std::string& file, const std::string& place,
                const RunOf& run_of, Problems& problems) {
    const auto played = run_of(step.scenario, faults_of(step));
    if (!played) {
        problems.push_back({file, place, played.error()});
    } else if (!find_place((*played)->run, step)) {
        problems.push_back({file, place,
                            "expected a step that the run of " + step.scenario +
                                " comes to, found none like " + quoted(step.event) +
                                (step.app.empty() ? "" : " of " + step.app)});
    }
}

// The scenario and the faults that a block plays; nothing for the others.
struct PlayedBlock {
    std::string scenario;
    std::vector<std::string> faults;
};
std::optional<PlayedBlock> played_block(const BlockContent& content) {
    if (const auto* demo = std::get_if<Demo>(&content)) {
        return PlayedBlock{demo->scenario, demo->faults};
    }
    if (const auto* guided = std::get_if<Guided>(&content)) {
        return PlayedBlock{guided->scenario, {}};
    }
    if (const auto* diagnosis = std::get_if<Diagnosis>(&content)) {
        return PlayedBlock{diagnosis->scenario, diagnosis->faults};
    }
    return std::nullopt;
}

}  // namespace

Problems lint(const Lesson& lesson, const quizzes::Bank& bank,
              const std::function<bool(const std::string&)>& has_icon) {
    return Linter(lesson, bank, has_icon).lint();
}

Problems lint_places(const Lesson& lesson, const quizzes::Bank& bank, const RunOf& run_of) {
    Problems problems;
    for (const PlacedStep& step : all_steps(lesson)) {
        check_step(step.step, step.file, step.place, run_of, problems);
    }
    for (const Section& section : lesson.sections) {
        for (const Block& block : section.blocks) {
            const auto played = played_block(block.content);
            if (played && !run_of(played->scenario, played->faults)) {
                problems.push_back({section.file, block.place + "/scenario",
                                    run_of(played->scenario, played->faults).error()});
            }
        }
    }
    if (const auto story = run_of(lesson.story.scenario, lesson.story.faults); !story) {
        problems.push_back({lesson.file, "/case/scenario", story.error()});
    }
    for (const quizzes::Question& question : bank.questions) {
        if (const auto step = parse_place(question.place); step) {
            check_step(*step, question.where.file, question.where.pointer + "/place", run_of,
                       problems);
        }
        for (sim::Problem& problem : prove(question, run_of)) {
            problems.push_back(std::move(problem));
        }
    }
    return problems;
}

quizzes::LessonFacts facts_of(const Lesson& lesson) {
    quizzes::LessonFacts facts;
    for (const Section& section : lesson.sections) {
        facts.sections.push_back(section.key);
    }
    for (const Objective& objective : lesson.objectives) {
        facts.objectives.push_back(objective.key);
    }
    for (std::size_t i = 0; i < lesson.warm_up.size(); ++i) {
        facts.warm_up.push_back({lesson.warm_up[i].question,
                                 lesson.warm_up[i].section,
                                 {lesson.file, "/warm_up/" + std::to_string(i)}});
    }
    return facts;
}

}  // namespace lessons
