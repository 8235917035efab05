// SPDX-License-Identifier: MIT
// Makes the bank, and answers its questions.
#include "tests/support/quiz_bank.h"

#include <algorithm>

#include "sim/base/check.h"

namespace tests {

namespace {

using quizzes::Bank;
using quizzes::Question;
using quizzes::Role;

constexpr std::size_t question_count = 44;
constexpr std::size_t section_count = 4;
constexpr std::size_t objective_count = 5;

std::string key_of(std::size_t number) {
    const std::string digits = std::to_string(number);
    return "q" + std::string(digits.size() < 2 ? "0" : "") + digits;
}

void make_enemies(Bank& bank, const std::string& left, const std::string& right) {
    for (Question& each : bank.questions) {
        if (each.key == left || each.key == right) {
            each.enemies.push_back(each.key == left ? right : left);
        }
    }
}

}  // namespace

Question question(const std::string& key, const std::string& objective, std::vector<Role> roles,
                  std::size_t right) {
    Question made;
    made.key = key;
    made.lesson = "lifecycle";
    made.section = "sourcing";
    made.stem = "What does " + key + " ask?";
    made.objective = objective;
    made.roles = std::move(roles);
    made.place = "joiner/RequestSent";
    made.where = {"quizzes/bank/lifecycle/sourcing.json", "/questions/0"};
    const std::vector<std::string> names = {"one", "two", "three"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        made.options.push_back({names[i], key + " says " + std::to_string(i),
                                "Because of " + names[i], i == right, ""});
    }
    return made;
}

Bank lesson_bank() {
    const std::vector<std::string> sections = {"sourcing", "rules", "provisioning", "access"};
    Bank bank;
    bank.lesson = "lifecycle";
    for (std::size_t i = 0; i < question_count; ++i) {
        const std::size_t section = i / (question_count / section_count);
        const std::size_t within = i % (question_count / section_count);
        Role role = Role::practice;
        if (within == 0) {
            role = Role::check;
        } else if (within == 1 || (within == 2 && section < 2)) {
            role = Role::first_attempt;
        }
        Question made = question(key_of(i + 1), "objective-" + std::to_string(i % objective_count),
                                 {role}, i % 3);
        made.section = sections[section];
        made.where = {"quizzes/bank/lifecycle/" + sections[section] + ".json",
                      "/questions/" + std::to_string(within)};
        bank.questions.push_back(std::move(made));
    }
    make_enemies(bank, "q01", "q10");
    make_enemies(bank, "q02", "q11");
    make_enemies(bank, "q20", "q21");
    make_enemies(bank, "q30", "q35");
    make_enemies(bank, "q40", "q41");
    make_enemies(bank, "q41", "q42");
    make_enemies(bank, "q40", "q42");
    for (std::size_t i = 0; i < 6; ++i) {
        quizzes::Prompt prompt;
        prompt.key = "p" + std::to_string(i + 1);
        prompt.lesson = "lifecycle";
        prompt.prompt = "How would you explain " + prompt.key + "?";
        prompt.answer = "In a few words.";
        prompt.ideas = {"idea a", "idea b", "idea c", "idea d"};
        prompt.objective = "objective-" + std::to_string(i % 3);
        prompt.where = {"quizzes/bank/lifecycle/spoken.json", "/prompts/" + std::to_string(i)};
        bank.prompts.push_back(std::move(prompt));
    }
    return bank;
}

Bank with_other_keys(Bank bank) {
    for (Question& question : bank.questions) {
        const auto right = std::find_if(question.options.begin(), question.options.end(),
                                        [](const quizzes::Option& each) { return each.right; });
        right->right = false;
        const auto place = static_cast<std::size_t>(right - question.options.begin());
        question.options[(place + 1) % question.options.size()].right = true;
        for (quizzes::Option& option : question.options) {
            option.why = "Another reason for " + option.key;
            option.value = "value of " + option.key;
        }
        question.place = "leaver/UserDeactivated";
        question.section = "another-section";
        question.simulation = quizzes::Simulation{};
    }
    return bank;
}

std::string option_of(const Bank& bank, const std::string& question, bool right) {
    const Question* found = bank.question(question);
    SIM_CHECK(found != nullptr, "a test asks for a question of its own bank");
    return std::find_if(found->options.begin(), found->options.end(),
                        [&](const quizzes::Option& each) { return each.right == right; })
        ->key;
}

void answer_all(quizzes::Attempt& attempt, const Bank& bank, const std::vector<bool>& right) {
    for (std::size_t i = 0; i < attempt.size(); ++i) {
        attempt.go_to(i);
        const auto done =
            attempt.choose(option_of(bank, attempt.view(i).question, i < right.size() && right[i]));
        SIM_CHECK(done.has_value(), "an open question takes an answer");
    }
}

}  // namespace tests
