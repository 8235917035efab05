// SPDX-License-Identifier: MIT
// Builds the view of a question.
#include <array>

#include "quizzes/chance_order.h"
#include "ui/views/question_view.h"

namespace ui::views {

namespace {

constexpr std::array<const char*, 4> letters = {"A", "B", "C", "D"};

OptionLook look_of(const quizzes::Option& option, const std::string& chosen) {
    if (chosen.empty()) {
        return OptionLook::rest;
    }
    if (option.right) {
        return OptionLook::right;
    }
    return option.key == chosen ? OptionLook::wrong : OptionLook::other;
}

// The screen says what the option was, then its own reason: "Your answer.", "Correct.", "No.".
std::string reason_of(const quizzes::Option& option, const std::string& chosen,
                      const Strings& strings) {
    if (chosen.empty()) {
        return {};
    }
    const char* key = option.right           ? "learn.option.right"
                      : option.key == chosen ? "learn.option.yours"
                                             : "learn.option.other";
    return strings.text(key, {{"why", words_of(rich(option.why))}});
}

}  // namespace

QuestionView show_question(const quizzes::Question& question, const std::vector<std::string>& order,
                           const std::string& chosen, const Strings& strings) {
    QuestionView view;
    view.key = question.key;
    view.thinking =
        strings.text("learn.thinking." + std::string(quizzes::name_of(question.thinking)));
    view.stem = words_of(rich(question.stem));
    view.place = question.place;
    view.section_key = question.section;
    view.is_answered = !chosen.empty();
    for (const std::string& key : order) {
        const quizzes::Option* option = question.option(key);
        if (option == nullptr || view.options.size() == letters.size()) {
            continue;  // content has changed since the order was kept
        }
        view.options.push_back({option->key, letters[view.options.size()],
                                words_of(rich(option->text)), reason_of(*option, chosen, strings),
                                look_of(*option, chosen)});
        view.is_right = view.is_right || (option->right && option->key == chosen);
    }
    if (view.is_answered) {
        view.verdict = strings.text(view.is_right ? "learn.verdict.right" : "learn.verdict.wrong");
    }
    return view;
}

std::vector<std::string> shuffled_options(const quizzes::Question& question, std::uint64_t seed) {
    std::vector<std::string> keys;
    for (const quizzes::Option& option : question.options) {
        keys.push_back(option.key);
    }
    sim::Random random = sim::stream_of(seed, question.key);
    quizzes::put_in_chance_order(keys, random);
    return keys;
}

}  // namespace ui::views
