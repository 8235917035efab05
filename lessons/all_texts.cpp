// SPDX-License-Identifier: MIT
// Walks through a lesson: every text and every step that it points to.
#include "lessons/lint.h"
#include "lessons/markup.h"
#include "sim/base/overloaded.h"

namespace lessons {

namespace {

// Calls `text` with each text and `step` with each place of a block's content.
template <class OnText, class OnStep>
class BlockWalk {
public:
    BlockWalk(OnText on_text, OnStep on_step) : on_text_(on_text), on_step_(on_step) {}

    void operator()(const Heading& block) const { on_text_(block.text); }
    void operator()(const Paragraph& block) const { on_text_(block.text); }
    void operator()(const ListBlock& block) const { texts(block.items); }
    void operator()(const TableBlock& block) const {
        texts(block.head);
        for (const auto& row : block.rows) {
            texts(row);
        }
    }
    void operator()(const Callout& block) const {
        on_text_(block.title);
        on_text_(block.text);
    }
    void operator()(const Figure& block) const {
        for (const Text* text : {&block.title, &block.caption, &block.alternative, &block.source,
                                 &block.hub.name, &block.hub.role}) {
            on_text_(*text);
        }
        for (const FigureNode& node : block.nodes) {
            on_text_(node.name);
            on_text_(node.role);
            on_text_(node.text);
            on_step_(node.place);
        }
        for (const FigureColumn& column : block.columns) {
            on_text_(column.title);
            texts(column.points);
            on_text_(column.verdict);
        }
    }
    void operator()(const Cards& block) const {
        for (const FlipCard& card : block.cards) {
            on_text_(card.front);
            on_text_(card.back);
        }
    }
    void operator()(const QuickCheck& /*block*/) const {}
    void operator()(const Recap& block) const { on_text_(block.text); }
    void operator()(const Demo& block) const {
        on_text_(block.title);
        on_text_(block.text);
        steps(block.steps);
        on_text_(block.broken);
    }
    void operator()(const Worked& block) const {
        on_text_(block.title);
        steps(block.steps);
    }
    void operator()(const Guided& block) const {
        on_text_(block.title);
        steps(block.steps);
    }
    void operator()(const Prompt& block) const {
        on_text_(block.text);
        on_text_(block.answer);
    }
    void operator()(const Diagnosis& block) const {
        on_text_(block.title);
        on_text_(block.text);
        steps(block.evidence);
        on_text_(block.answer);
    }

private:
    void texts(const std::vector<Text>& list) const {
        for (const Text& text : list) {
            on_text_(text);
        }
    }
    void steps(const std::vector<Pointed>& list) const {
        for (const Pointed& step : list) {
            on_text_(step.title);
            on_text_(step.text);
            on_text_(step.see);
            on_step_(step.place);
        }
    }

    OnText on_text_;
    OnStep on_step_;
};

class Collector {
public:
    explicit Collector(const Lesson& lesson) : lesson_(lesson) {}

    std::vector<PlacedText> collect() {
        collect_head();
        collect_story();
        collect_rest();
        for (const Section& section : lesson_.sections) {
            collect_section(section);
        }
        for (std::size_t i = 0; i < lesson_.glossary.size(); ++i) {
            const std::string place = "/terms/" + std::to_string(i);
            add(lesson_.glossary[i].term, lesson_.glossary_file, place + "/term");
            add(lesson_.glossary[i].text, lesson_.glossary_file, place + "/text");
        }
        return std::move(texts_);
    }

private:
    void add(const Text& text, const std::string& file, std::string place) {
        if (!text.empty()) {
            texts_.push_back({&text, file, std::move(place)});
        }
    }
    void add(const Text& text, std::string place) { add(text, lesson_.file, std::move(place)); }

    void collect_head() {
        add(lesson_.title, "/title");
        add(lesson_.subtitle, "/subtitle");
        add(lesson_.track, "/track");
        add(lesson_.category, "/category");
        add(lesson_.topic, "/topic");
        add(lesson_.summary, "/summary");
        add(lesson_.quick_answer, "/quick_answer");
        for (std::size_t i = 0; i < lesson_.objectives.size(); ++i) {
            add(lesson_.objectives[i].text, "/objectives/" + std::to_string(i) + "/text");
        }
        for (std::size_t i = 0; i < lesson_.starts.size(); ++i) {
            const std::string place = "/starts/" + std::to_string(i);
            add(lesson_.starts[i].title, place + "/title");
            add(lesson_.starts[i].text, place + "/text");
        }
        add(lesson_.misconception.belief, "/misconception/belief");
        add(lesson_.misconception.model, "/misconception/model");
    }
    void collect_story() {
        const Case& story = lesson_.story;
        add(story.title, "/case/title");
        add(story.person, "/case/person");
        add(story.problem, "/case/problem");
        add(story.cause, "/case/cause");
        add(story.diagnosis, "/case/diagnosis");
        for (std::size_t i = 0; i < story.path.size(); ++i) {
            add(story.path[i], "/case/path/" + std::to_string(i));
        }
        add(story.fix, "/case/fix");
        add(story.verify, "/case/verify");
    }
    void collect_rest() {
        for (std::size_t i = 0; i < lesson_.tutor.size(); ++i) {
            const std::string place = "/tutor/" + std::to_string(i);
            add(lesson_.tutor[i].question, place + "/question");
            add(lesson_.tutor[i].answer, place + "/answer");
        }
        add(lesson_.own_words.prompt, "/own_words/prompt");
        add(lesson_.own_words.expert, "/own_words/expert");
        for (std::size_t i = 0; i < lesson_.own_words.ideas.size(); ++i) {
            add(lesson_.own_words.ideas[i].text, "/own_words/ideas/" + std::to_string(i));
        }
        add(lesson_.teach, "/teach");
        for (std::size_t i = 0; i < lesson_.sources.size(); ++i) {
            add(lesson_.sources[i].about, "/sources/" + std::to_string(i) + "/about");
        }
        add(lesson_.next, "/next");
    }
    void collect_section(const Section& section) {
        add(section.title, section.file, "/title");
        add(section.menu, section.file, "/menu");
        for (const Block& block : section.blocks) {
            std::visit(BlockWalk([&](const Text& text) { add(text, section.file, block.place); },
                                 [](const std::optional<Place>&) {}),
                       block.content);
        }
        for (std::size_t i = 0; i < section.notes.size(); ++i) {
            add(section.notes[i], section.file, "/notes/" + std::to_string(i));
        }
    }

    const Lesson& lesson_;
    std::vector<PlacedText> texts_;
};

}  // namespace

std::vector<PlacedText> all_texts(const Lesson& lesson) { return Collector(lesson).collect(); }

std::vector<PlacedStep> all_steps(const Lesson& lesson) {
    std::vector<PlacedStep> steps;
    for (const Section& section : lesson.sections) {
        for (const Block& block : section.blocks) {
            std::visit(BlockWalk([](const Text&) {},
                                 [&](const std::optional<Place>& place) {
                                     if (place) {
                                         steps.push_back({*place, section.file, block.place});
                                     }
                                 }),
                       block.content);
        }
    }
    for (const PlacedText& placed : all_texts(lesson)) {
        for (const std::string& level : placed.text->all()) {
            const auto spans = parse_markup(level);
            if (!spans) {
                continue;  // the reader named it already
            }
            for (const Span& span : *spans) {
                const auto place = parse_place(span.target);
                if (span.link == LinkKind::step && place) {
                    steps.push_back({*place, placed.file, placed.place});
                }
            }
        }
    }
    return steps;
}

}  // namespace lessons
