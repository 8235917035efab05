// SPDX-License-Identifier: MIT
// What a learner may do and see during an attempt.
#include "quizzes/attempt.h"

#include <algorithm>

#include "sim/base/check.h"
#include "sim/base/text.h"

namespace quizzes {

namespace {

using sim::Done;
using sim::Failure;
using sim::Refusal;
using sim::Result;

sim::Problem missing(const std::string& what, const std::string& key) {
    return {"", "", "expected " + what + " " + sim::quoted(key) + " in the bank, found none"};
}

}  // namespace

Result<Attempt, sim::Problem> Attempt::begin(const Bank& bank, AttemptPlan plan) {
    Attempt attempt(std::move(plan));
    for (const PlannedItem& planned : attempt.plan_.items) {
        const Question* question = bank.question(planned.question);
        if (question == nullptr) {
            return Failure{missing("the question", planned.question)};
        }
        Item item;
        item.question = *question;
        item.question.options.clear();
        for (const std::string& key : planned.options) {
            const Option* option = question->option(key);
            if (option == nullptr) {
                return Failure{missing("the option", planned.question + "/" + key)};
            }
            item.question.options.push_back(*option);
        }
        if (std::none_of(item.question.options.begin(), item.question.options.end(),
                         [](const Option& each) { return each.right; })) {
            return Failure{missing("the right option of", planned.question)};
        }
        attempt.items_.push_back(std::move(item));
    }
    if (attempt.items_.empty()) {
        return Failure{sim::Problem{"", "", "expected an attempt with at least one question"}};
    }
    return attempt;
}

ItemView Attempt::view(std::size_t item) const {
    SIM_CHECK(item < items_.size(), "a screen shows a question of the attempt");
    const Item& shown = items_[item];
    ItemView view{shown.question.key, shown.question.stem, {}, shown.chosen,
                  shown.certainty,    shown.flagged,       {}};
    for (const Option& option : shown.question.options) {
        view.options.push_back({option.key, option.text});
    }
    view.locked = is_explained(shown);
    return view;
}

std::optional<Reveal> Attempt::reveal(std::size_t item) const {
    SIM_CHECK(item < items_.size(), "a screen shows a question of the attempt");
    const Item& shown = items_[item];
    if (!is_explained(shown)) {
        return std::nullopt;
    }
    const Question& question = shown.question;
    Reveal reveal;
    reveal.right_option = question.right_option().key;
    reveal.right = shown.chosen == reveal.right_option;
    for (const Option& option : question.options) {
        reveal.options.push_back({option.key, option.why, option.right});
    }
    reveal.section = question.section;
    reveal.place = question.place;
    reveal.simulation = question.simulation;
    return reveal;
}

std::optional<Answer> Attempt::answer(std::size_t item) const {
    SIM_CHECK(item < items_.size(), "the record asks for a question of the attempt");
    const Item& shown = items_[item];
    if (shown.chosen.empty() || !is_explained(shown)) {
        return std::nullopt;
    }
    const Question& question = shown.question;
    return Answer{question.key, question.objective, shown.chosen == question.right_option().key,
                  shown.certainty};
}

std::size_t Attempt::unanswered() const {
    return static_cast<std::size_t>(std::count_if(
        items_.begin(), items_.end(), [](const Item& each) { return each.chosen.empty(); }));
}

void Attempt::go_to(std::size_t item) { current_ = std::min(item, items_.size() - 1); }

Result<Done, Refusal> Attempt::choose(const std::string& option) {
    if (const auto refusal = refuse_change()) {
        return Failure{*refusal};
    }
    Item& item = items_[current_];
    if (item.question.option(option) == nullptr) {
        return Failure{Refusal{"refusal.quiz.option", {{"option", option}}}};
    }
    item.chosen = option;
    return Done{};
}

Result<Done, Refusal> Attempt::say(std::optional<Certainty> certainty) {
    if (const auto refusal = refuse_change()) {
        return Failure{*refusal};
    }
    items_[current_].certainty = certainty;
    return Done{};
}

Result<Done, Refusal> Attempt::flag(bool flagged) {
    if (finished_) {
        return Failure{Refusal{"refusal.quiz.finished", {}}};
    }
    items_[current_].flagged = flagged;
    return Done{};
}

Result<Done, Refusal> Attempt::finish() {
    if (finished_) {
        return Failure{Refusal{"refusal.quiz.finished", {}}};
    }
    finished_ = true;
    return Done{};
}

Result<Grade, Refusal> Attempt::grade() const {
    if (!finished_) {
        return Failure{Refusal{"refusal.quiz.not_finished", {}}};
    }
    std::vector<GradedItem> graded;
    for (const Item& item : items_) {
        const Question& question = item.question;
        graded.push_back({question.key, question.section, question.objective, !item.chosen.empty(),
                          item.chosen == question.right_option().key, item.certainty});
    }
    return quizzes::grade(graded);
}

bool Attempt::is_explained(const Item& item) const {
    return finished_ || (plan_.start.mode == Mode::learn && !item.chosen.empty());
}

std::optional<Refusal> Attempt::refuse_change() const {
    if (finished_) {
        return Refusal{"refusal.quiz.finished", {}};
    }
    if (is_explained(items_[current_])) {
        return Refusal{"refusal.quiz.explained", {}};
    }
    return std::nullopt;
}

}  // namespace quizzes
