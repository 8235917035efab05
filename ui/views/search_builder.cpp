// SPDX-License-Identifier: MIT
// Searches terms, curated answers and the text of lessons.
#include <algorithm>

#include "ui/views/drill_parts.h"
#include "ui/views/lesson_builder.h"

namespace ui::views {

namespace {

using lessons::Lesson;
using lessons::Level;

// Each word of the query counts once; one that starts a word of the text counts too.
int fit_in(const std::vector<std::string>& asked, const std::string& text) {
    const auto words = search_words(text);
    int fit = 0;
    for (const std::string& word : asked) {
        const bool is_there =
            std::any_of(words.begin(), words.end(), [&](const std::string& known) {
                return known == word || (word.size() > 2 && known.rfind(word, 0) == 0);
            });
        fit += is_there ? 1 : 0;
    }
    return fit;
}

class Search {
public:
    Search(const Lesson& lesson, Level level, const std::vector<std::string>& asked,
           const Strings& strings, std::vector<std::pair<int, FoundRow>>& found)
        : lesson_(lesson), level_(level), asked_(asked), strings_(strings), found_(found) {}

    void terms() {
        for (const lessons::Term& term : lesson_.glossary) {
            const std::string name = words_of(term.term, level_);
            std::string names = name;
            for (const std::string& other : term.also) {
                names += " " + other;
            }
            const int fit = asked_.empty() ? 1
                                           : 4 * fit_in(asked_, names) +
                                                 fit_in(asked_, words_of(term.text, level_));
            add(fit, "learn.found.term", name, term.text, "glossary");
        }
    }
    void answers() {
        for (const lessons::TutorAnswer& answer : lesson_.tutor) {
            add(fit_of(asked_, answer, level_), "learn.found.tutor",
                words_of(answer.question, level_), answer.answer, answer.section);
        }
    }
    void paragraphs() {
        for (const lessons::Section& section : lesson_.sections) {
            for (const lessons::Block& block : section.blocks) {
                const auto* paragraph = std::get_if<lessons::Paragraph>(&block.content);
                if (paragraph != nullptr && block.levels.has(level_)) {
                    // All words, or a paragraph says too little about the question.
                    const int fit = fit_in(asked_, words_of(paragraph->text, level_));
                    add(fit == static_cast<int>(asked_.size()) ? fit : 0, "learn.found.lesson",
                        words_of(section.title, level_), paragraph->text, section.key);
                }
            }
        }
    }

private:
    void add(int fit, const char* kind, std::string title, const lessons::Text& text,
             const std::string& part) {
        if (fit == 0) {
            return;
        }
        FoundRow row;
        row.kind = strings_.text(kind);
        row.title = std::move(title);
        row.text = rich(text, level_);
        row.lesson = lesson_.key;
        row.part = part;
        row.where = words_of(lesson_.title, level_);
        found_.emplace_back(fit, std::move(row));
    }

    const Lesson& lesson_;
    Level level_;
    const std::vector<std::string>& asked_;
    const Strings& strings_;
    std::vector<std::pair<int, FoundRow>>& found_;
};

}  // namespace

void find_in(const Lesson& lesson, Level level, const std::vector<std::string>& words,
             const Strings& strings, std::vector<std::pair<int, FoundRow>>& found) {
    Search search(lesson, level, words, strings, found);
    search.terms();
    if (!words.empty()) {
        search.answers();
        search.paragraphs();
    }
}

}  // namespace ui::views
