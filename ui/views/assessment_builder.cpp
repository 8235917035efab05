// SPDX-License-Identifier: MIT
// The assessment while it goes on, and its result.
#include <algorithm>

#include "ui/strings/dates.h"
#include "ui/views/learn_builder.h"

namespace ui::views {

namespace {

using quizzes::Certainty;

constexpr lessons::Level no_level = lessons::Level::practitioner;  // questions have no levels

std::string number(std::size_t value) { return std::to_string(value); }
std::string number(int value) { return std::to_string(value); }

int certainty_number(std::optional<Certainty> certainty) {
    return certainty ? static_cast<int>(*certainty) + 1 : 0;
}

std::string certainty_key(std::optional<Certainty> certainty) {
    return certainty ? "learn.certainty." + std::string(quizzes::name_of(*certainty))
                     : std::string("learn.certainty.none");
}

std::vector<std::string> order_of(const quizzes::Attempt& attempt, std::size_t item) {
    return attempt.plan().items[item].options;
}

// In learn mode the reasons show; else the choice alone.
QuestionView question_of(const quizzes::Attempt& attempt, const CourseRef& course,
                         const Strings& strings) {
    const quizzes::ItemView item = attempt.view(attempt.current());
    const quizzes::Question* question = course.bank->question(item.question);
    SIM_CHECK(question != nullptr, "Attempt::begin refuses questions that are not in the bank");
    const bool is_revealed = attempt.reveal(attempt.current()).has_value();
    QuestionView view = show_question(*question, order_of(attempt, attempt.current()),
                                      is_revealed ? item.chosen : std::string(), strings);
    if (!is_revealed) {
        for (OptionRow& option : view.options) {
            if (option.key == item.chosen) {
                option.look = OptionLook::chosen;
            }
        }
    }
    return view;
}

std::string section_label(const CourseRef& course, const std::string& key, const Strings& strings) {
    const auto& sections = course.lesson->sections;
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const auto& section) { return section.key == key; });
    const auto index = static_cast<std::size_t>(found - sections.begin()) + 1;
    return strings.text("learn.section_link", {{"number", number(index)}});
}

// Without the full stop that the sentence around it has.
std::string to_quote(const std::string& option) {
    std::string words = words_of(rich(option));
    if (!words.empty() && words.back() == '.') {
        words.pop_back();
    }
    return words;
}

class ResultBuilder {
public:
    ResultBuilder(const ResultFacts& facts, const Strings& strings)
        : facts_(facts), strings_(strings), grade_(grade_of(facts.attempt)) {}

    ResultView build() {
        fill_score();
        fill_objectives();
        fill_certainty();
        fill_review();
        return std::move(view_);
    }

private:
    static quizzes::Grade grade_of(const quizzes::Attempt& attempt) {
        const auto grade = attempt.grade();
        SIM_CHECK(grade.has_value(), "a result is of a finished attempt");
        return *grade;
    }

    void fill_score() {
        view_.lesson_title = words_of(facts_.course.lesson->title, no_level);
        view_.attempt = strings_.text("learn.result.attempt",
                                      {{"number", number(facts_.attempt.plan().start.number)},
                                       {"date", date_text(strings_, date_of(facts_.at))}});
        view_.is_passed = grade_.passed;
        view_.verdict = strings_.text(grade_.passed ? "learn.result.passed" : "learn.result.not");
        view_.score = strings_.text("learn.result.score", {{"right", number(grade_.right)},
                                                           {"count", number(grade_.questions)}});
        view_.percent = strings_.text(
            "learn.result.percent",
            {{"percent",
              number(grade_.questions == 0 ? 0 : grade_.right * 100 / grade_.questions)}});
        view_.has_certificate = facts_.progress.is_passed();
        for (std::size_t i = 0; i < facts_.attempt.size(); ++i) {
            const auto answer = facts_.attempt.answer(i);
            view_.items.push_back(answer && answer->right);
        }
        view_.summary = strings_.text(
            "learn.result.summary",
            {{"right", number(grade_.right)}, {"wrong", number(grade_.questions - grade_.right)}});
    }

    void fill_objectives() {
        for (const lessons::Objective& objective : facts_.course.lesson->objectives) {
            const quizzes::ObjectiveMastery mastery = facts_.mastery.of(objective.key);
            view_.objectives.push_back(
                {words_of(objective.text, no_level), mastery.percent, mastery.mastered});
        }
    }

    void fill_certainty() {
        if (grade_.certainties_said == 0) {
            view_.insight = strings_.text("learn.result.no_certainty");
            return;
        }
        for (const quizzes::CertaintyBand& band : grade_.bands) {
            CertaintyDot dot;
            dot.label = strings_.text(certainty_key(band.certainty));
            dot.detail = strings_.text("learn.result.band", {{"right", number(band.right)},
                                                             {"count", number(band.answers)}});
            dot.answers = band.answers;
            dot.well_judged = static_cast<float>(
                quizzes::well_judged_shares[static_cast<std::size_t>(band.certainty)]);
            dot.share = band.answers == 0
                            ? 0
                            : static_cast<float>(band.right) / static_cast<float>(band.answers);
            view_.certainty.push_back(std::move(dot));
        }
        view_.marks = number(grade_.certainty_marks);
        view_.marks_of =
            strings_.text("learn.result.marks_of", {{"max", number(grade_.certainty_marks_max)}});
        fill_insight();
    }

    // The most instructive thing that the certainty shows.
    void fill_insight() {
        for (const quizzes::ReviewItem& item : grade_.review) {
            if (item.reason == quizzes::ReviewReason::wrong && item.certainty == Certainty::high) {
                view_.insight = strings_.text("learn.result.sure_and_wrong",
                                              {{"number", number(number_of(item.question))}});
                return;
            }
        }
        const quizzes::CertaintyBand& low = grade_.bands.front();
        view_.insight = strings_.text(low.right * 3 > low.answers * 2 && low.answers > 1
                                          ? "learn.result.too_careful"
                                          : "learn.result.well_judged");
    }

    [[nodiscard]] std::size_t number_of(const std::string& question) const {
        for (std::size_t i = 0; i < facts_.attempt.size(); ++i) {
            if (facts_.attempt.view(i).question == question) {
                return i + 1;
            }
        }
        return 0;
    }

    [[nodiscard]] std::string chosen_text(const quizzes::Question& question) const {
        const std::size_t at = number_of(question.key);
        const quizzes::Option* option =
            at == 0 ? nullptr : question.option(facts_.attempt.view(at - 1).chosen);
        return option == nullptr ? std::string() : to_quote(option->text);
    }

    void fill_review() {
        for (const quizzes::ReviewItem& item : grade_.review) {
            const quizzes::Question* question = facts_.course.bank->question(item.question);
            if (question == nullptr) {
                continue;
            }
            ReviewRow row;
            row.number = number_of(item.question);
            row.is_wrong = item.reason != quizzes::ReviewReason::guessed;
            row.reason = strings_.text("learn.review." + std::string(name_of(item.reason)));
            row.question = words_of(rich(question->stem));
            const std::string right = to_quote(question->right_option().text);
            const std::string said = chosen_text(*question);
            row.detail =
                item.reason == quizzes::ReviewReason::guessed
                    ? strings_.text("learn.review.right_but_guessed")
                : said.empty()
                    ? strings_.text("learn.review.answer_is", {{"right", right}})
                    : strings_.text("learn.review.you_said", {{"said", said}, {"right", right}});
            row.certainty = item.certainty
                                ? strings_.text("learn.review.were_" +
                                                std::string(quizzes::name_of(*item.certainty)))
                                : std::string();
            row.section_key = item.section;
            row.section = section_label(facts_.course, item.section, strings_);
            view_.review.push_back(std::move(row));
        }
    }

    const ResultFacts& facts_;
    const Strings& strings_;
    const quizzes::Grade grade_;
    ResultView view_;
};

}  // namespace

AssessmentView show_assessment(const quizzes::Attempt& attempt, const CourseRef& course,
                               const Strings& strings) {
    AssessmentView view;
    view.lesson_title = words_of(course.lesson->title, no_level);
    view.is_exam = attempt.plan().start.mode == quizzes::Mode::exam;
    view.current = attempt.current();
    for (std::size_t i = 0; i < attempt.size(); ++i) {
        const quizzes::ItemView item = attempt.view(i);
        view.items.push_back({number(i + 1),
                              i == attempt.current() ? ProgressMark::now
                              : item.chosen.empty()  ? ProgressMark::open
                                                     : ProgressMark::done,
                              item.flagged});
    }
    view.position = strings.text("learn.question_of", {{"number", number(view.current + 1)},
                                                       {"count", number(attempt.size())}});
    const quizzes::ItemView item = attempt.view(attempt.current());
    view.question = question_of(attempt, course, strings);
    view.certainty = certainty_number(item.certainty);
    view.is_flagged = item.flagged;
    view.is_locked = item.locked;
    view.is_last = view.current + 1 == attempt.size();
    view.unanswered = attempt.unanswered();
    if (view.current > 0) {
        view.previous_label =
            strings.text("learn.question_link", {{"number", number(view.current)}});
    }
    view.next_label =
        view.is_last ? strings.text("learn.assessment.finish")
                     : strings.text("learn.question_link", {{"number", number(view.current + 2)}});
    view.note = view.is_last && view.unanswered > 0
                    ? strings.count("learn.assessment.unanswered", view.unanswered)
                    : strings.text(view.is_exam ? "learn.assessment.note_exam"
                                                : "learn.assessment.note_learn");
    return view;
}

ResultView show_result(const ResultFacts& facts, const Strings& strings) {
    return ResultBuilder(facts, strings).build();
}

}  // namespace ui::views
