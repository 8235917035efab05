// SPDX-License-Identifier: MIT
// Builds the pages of a lesson, a part each.
#pragma once

#include "ui/views/lesson_view.h"

namespace ui::views {

class LessonBuilder {
public:
    LessonBuilder(const LessonContext& context, const LessonChoices& choices)
        : lesson_(context.lesson),
          bank_(context.bank),
          progress_(context.progress),
          strings_(context.strings),
          choices_(choices) {}

    [[nodiscard]] LessonView build();

private:
    void fill_header();
    void fill_terms();
    void fill_contents();
    void fill_part(const lessons::Part& part);

    void quick_answer_part();
    void objectives_part();
    void warm_up_part();
    void section_part(std::size_t index);
    void story_part();
    void tutor_part();
    void assessment_part();
    void own_words_part();
    void glossary_part();

    void fill_check(const lessons::Section& section, std::size_t index);
    [[nodiscard]] QuestionView question_view(const quizzes::Question& question,
                                             const std::string& answer) const;
    [[nodiscard]] const std::string& say(std::string_view key) const { return strings_.text(key); }
    [[nodiscard]] std::string words(const lessons::Text& text) const {
        return words_of(text, progress_.level);
    }
    [[nodiscard]] RichText text(const lessons::Text& text) const {
        return rich(text, progress_.level);
    }
    void add(BlockView block) { view_.blocks.push_back(std::move(block)); }
    void add_labelled(std::string_view key, const lessons::Text& content);

    const lessons::Lesson& lesson_;
    const quizzes::Bank& bank_;
    const lessons::LessonProgress& progress_;
    const Strings& strings_;
    const LessonChoices& choices_;
    std::vector<lessons::Part> parts_;
    LessonView view_;
};

// How well words fit a tutor's answer; 0 does not.
[[nodiscard]] int fit_of(const std::vector<std::string>& query_words,
                         const lessons::TutorAnswer& answer, lessons::Level level);
// The words of a text in small letters, without those that every question has.
[[nodiscard]] std::vector<std::string> search_words(const std::string& text);

}  // namespace ui::views
