// SPDX-License-Identifier: MIT
// An attempt at an assessment: answering, and showing no more than may be seen yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quizzes/draw.h"
#include "quizzes/grade.h"
#include "sim/base/refusal.h"

namespace quizzes {

struct OptionView {
    std::string key;
    std::string text;
    friend bool operator==(const OptionView&, const OptionView&) = default;
};

// A question while it is open. Nothing here tells which option is right.
struct ItemView {
    std::string question;
    std::string stem;
    std::vector<OptionView> options;  // in the order of the plan
    std::string chosen;               // an option's key; empty before an answer
    std::optional<Certainty> certainty;
    bool flagged = false;
    bool locked = false;  // the answer can change no more
    friend bool operator==(const ItemView&, const ItemView&) = default;
};

// What may be seen of a question once it is explained.
struct OptionReveal {
    std::string key;
    std::string why;
    bool right = false;
};
struct Reveal {
    bool right = false;  // what was chosen; false without an answer
    std::string right_option;
    std::vector<OptionReveal> options;  // in the order of the plan
    std::string section;                // which teaches it
    std::string place;                  // the step that shows it; may be empty
    std::optional<Simulation> simulation;
};

// A value: copying it keeps a state to come back to. Which question is shown is a number from 0.
class Attempt {
public:
    // Refuses a plan with a question or an option that the bank does not have (any more).
    [[nodiscard]] static sim::Result<Attempt, sim::Problem> begin(const Bank& bank,
                                                                  AttemptPlan plan);

    [[nodiscard]] const AttemptPlan& plan() const { return plan_; }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] ItemView view(std::size_t item) const;
    // Nothing before it may be seen: in learn mode the answer, in exam mode the end.
    [[nodiscard]] std::optional<Reveal> reveal(std::size_t item) const;
    // For the record; nothing before it may be seen, and where nothing was answered.
    [[nodiscard]] std::optional<Answer> answer(std::size_t item) const;
    [[nodiscard]] std::size_t unanswered() const;
    [[nodiscard]] bool finished() const { return finished_; }

    // The question that is shown. Going there stops at either end.
    [[nodiscard]] std::size_t current() const { return current_; }
    void go_to(std::size_t item);
    void next() { go_to(current_ + 1); }
    void previous() { go_to(current_ > 0 ? current_ - 1 : 0); }

    // The learner's acts on the current question. Refused with
    //   refusal.quiz.finished   after the end,
    //   refusal.quiz.explained  in learn mode once the question is answered (choose, say),
    //   refusal.quiz.option     where the question has no such option ("option").
    [[nodiscard]] sim::Result<sim::Done, sim::Refusal> choose(const std::string& option);
    // How sure; nothing takes it back. Never changes what is right or who passes.
    [[nodiscard]] sim::Result<sim::Done, sim::Refusal> say(std::optional<Certainty> certainty);
    [[nodiscard]] sim::Result<sim::Done, sim::Refusal> flag(bool flagged);
    // Hands the attempt in, answered or not; refusal.quiz.finished when it was.
    [[nodiscard]] sim::Result<sim::Done, sim::Refusal> finish();

    // refusal.quiz.not_finished before the end.
    [[nodiscard]] sim::Result<Grade, sim::Refusal> grade() const;

private:
    struct Item {
        Question question;
        std::string chosen;
        std::optional<Certainty> certainty;
        bool flagged = false;
    };

    explicit Attempt(AttemptPlan plan) : plan_(std::move(plan)) {}
    [[nodiscard]] bool is_explained(const Item& item) const;
    [[nodiscard]] std::optional<sim::Refusal> refuse_change() const;

    AttemptPlan plan_;
    std::vector<Item> items_;  // as planned, options in the order shown
    std::size_t current_ = 0;
    bool finished_ = false;
};

}  // namespace quizzes
