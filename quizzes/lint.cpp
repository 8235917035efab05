// SPDX-License-Identifier: MIT
// The rules for a bank as a whole.
#include "quizzes/lint.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "quizzes/draw.h"
#include "sim/base/text.h"

namespace quizzes {

namespace {

using sim::quoted;

constexpr std::size_t questions_for_statistics = 12;  // fewer say nothing about habits
constexpr std::size_t position_share_max = 40;        // per cent of the right options
constexpr std::size_t position_share_min = 10;
constexpr std::size_t longest_share_max = 40;  // learning.md, section 7: content lint

// Letters, not bytes.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

bool has_item(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

class Linter {
public:
    Linter(const Bank& bank, const LessonFacts& lesson) : bank_(bank), lesson_(lesson) {
        if (!bank.questions.empty()) {
            const std::string& file = bank.questions.front().where.file;
            whole_.file = file.substr(0, std::min(file.size(), file.find_last_of('/')));
        }
    }

    sim::Problems run() {
        check_unique();
        check_names();
        check_enemies();
        check_rationales();
        check_first_attempt();
        check_warm_up();
        check_objectives();
        check_pool();
        check_positions();
        check_lengths();
        return std::move(problems_);
    }

private:
    void add(const Where& where, const std::string& below, std::string expectation) {
        problems_.push_back({where.file, where.pointer + below, std::move(expectation)});
    }

    template <class Entry, class Text>
    void check_once(const std::vector<Entry>& entries, const std::string& name, Text text_of) {
        std::map<std::string, const Entry*> seen;
        for (const Entry& entry : entries) {
            const auto [first, fresh] = seen.emplace(sim::lower_case(text_of(entry)), &entry);
            if (!fresh) {
                add(entry.where, "/" + name,
                    "expected it once, found it in " + first->second->where.file + ": " +
                        first->second->where.pointer);
            }
        }
    }

    void check_unique() {
        check_once(bank_.questions, "key", [](const Question& each) { return each.key; });
        check_once(bank_.questions, "stem", [](const Question& each) { return each.stem; });
        check_once(bank_.prompts, "key", [](const Prompt& each) { return each.key; });
        check_once(bank_.prompts, "prompt", [](const Prompt& each) { return each.prompt; });
        for (const Question& question : bank_.questions) {
            std::set<std::string> texts;
            std::set<std::string> values;
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                const Option& option = question.options[i];
                const std::string place = "/options/" + std::to_string(i);
                if (!texts.insert(sim::lower_case(option.text)).second) {
                    add(question.where, place + "/text", "expected no option twice");
                }
                if (question.simulation && !values.insert(option.value).second) {
                    add(question.where, place + "/value", "expected no value twice");
                }
            }
        }
    }

    void check_objective(const Where& where, const std::string& objective) {
        if (!lesson_.objectives.empty() && !has_item(lesson_.objectives, objective)) {
            add(where, "/objective",
                "expected an objective of the lesson (" + sim::join(lesson_.objectives, ", ") +
                    "), found " + quoted(objective));
        }
    }

    void check_names() {
        const std::size_t slash = whole_.file.find_last_of('/');
        const std::string folder =
            slash == std::string::npos ? whole_.file : whole_.file.substr(slash + 1);
        if (!bank_.questions.empty() && folder != bank_.lesson) {
            add({bank_.questions.front().where.file, ""}, "/lesson",
                "expected " + quoted(folder) + ", the name of the folder");
        }
        std::set<std::string> files;
        for (const Question& question : bank_.questions) {
            check_objective(question.where, question.objective);
            const bool known =
                lesson_.sections.empty() || has_item(lesson_.sections, question.section);
            if (!known && files.insert(question.where.file).second) {
                problems_.push_back({question.where.file, "/section",
                                     "expected a section of the lesson (" +
                                         sim::join(lesson_.sections, ", ") + "), found " +
                                         quoted(question.section)});
            }
        }
        for (const Prompt& prompt : bank_.prompts) {
            check_objective(prompt.where, prompt.objective);
        }
    }

    void check_enemies() {
        for (const Question& question : bank_.questions) {
            for (std::size_t i = 0; i < question.enemies.size(); ++i) {
                const std::string& key = question.enemies[i];
                const std::string place = "/enemies/" + std::to_string(i);
                const Question* enemy = bank_.question(key);
                if (enemy == nullptr) {
                    add(question.where, place,
                        "expected the key of a question of this lesson, found " + quoted(key));
                } else if (key == question.key) {
                    add(question.where, place, "expected another question than itself");
                } else if (!has_item(enemy->enemies, question.key)) {
                    add(enemy->where, "/enemies",
                        "expected " + quoted(question.key) + ", which names this one its enemy");
                }
            }
        }
    }

    void check_rationales() {
        for (const Question& question : bank_.questions) {
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                const std::string_view why = sim::trimmed(question.options[i].why);
                const std::string place = "/options/" + std::to_string(i) + "/why";
                std::string first;
                for (const char letter : why.substr(0, why.find_first_of(" .,:;"))) {
                    first += letter;
                }
                first = sim::lower_case(first);
                if (why.empty()) {
                    add(question.where, place, "expected why this option is right or wrong");
                } else if (first == "correct" || first == "incorrect" || first == "no" ||
                           first == "yes" || first == "right" || first == "wrong") {
                    add(question.where, place,
                        "expected a reason that does not begin with " + quoted(first) +
                            ", which the screen says itself");
                }
            }
        }
    }

    void check_first_attempt() {
        std::map<std::string, std::size_t> checks;
        for (const Question* check : bank_.with(Role::check)) {
            const std::size_t count = ++checks[check->section];
            if (count == 2) {
                add(check->where, "/roles", "expected one quick check a section, found two");
            }
            if (check->has(Role::first_attempt)) {
                add(check->where, "/roles", "expected check or first-attempt, found both");
            }
        }
        expect_count(Role::check, checks_in_first_attempt);
        expect_count(Role::first_attempt, questions_an_attempt - checks_in_first_attempt);
        const auto first = first_attempt_of(bank_);
        for (const Question* left : first) {
            for (const Question* right : first) {
                if (left->key < right->key && are_enemies(*left, *right)) {
                    add(right->where, "/enemies",
                        "expected no enemies in the first attempt, found " + quoted(left->key));
                }
            }
        }
    }

    void expect_count(Role role, std::size_t wanted) {
        const std::size_t found = bank_.with(role).size();
        if (found != wanted) {
            add(whole_, "",
                "expected " + std::to_string(wanted) + " questions with the role " +
                    std::string(name_of(role)) + ", found " + std::to_string(found));
        }
    }

    void check_warm_up() {
        for (const WarmUpReference& reference : lesson_.warm_up) {
            const Question* question = bank_.question(reference.question);
            if (question == nullptr) {
                add(reference.where, "/question",
                    "expected the key of a question of the bank, found " +
                        quoted(reference.question));
                continue;
            }
            if (!question->has(Role::warm_up)) {
                add(question->where, "/roles",
                    "expected warm-up, because the lesson asks it first");
            }
            if (question->section != reference.section) {
                add(reference.where, "/section",
                    "expected " + quoted(question->section) + ", whose file has the question");
            }
        }
    }

    void check_objectives() {
        std::map<std::string, std::size_t> questions;
        for (const std::string& objective : lesson_.objectives) {
            questions[objective] = 0;
        }
        for (const Question* question : pool_of(bank_)) {
            ++questions[question->objective];
        }
        for (const auto& [objective, count] : questions) {
            if (count < 2) {
                add(whole_, "",
                    "expected two questions or more on the objective " + quoted(objective) +
                        ", found " + std::to_string(count));
            }
        }
    }

    void check_pool() {
        const auto drawn = draw_attempt(bank_, {2, 1, Mode::exam}, {});
        if (!drawn) {
            add(whole_, "", drawn.error().expectation);
        }
    }

    void check_positions() {
        const std::size_t count = bank_.questions.size();
        if (count < questions_for_statistics) {
            return;
        }
        std::array<std::size_t, 4> right{};
        for (const Question& question : bank_.questions) {
            const auto& options = question.options;
            const auto found = std::find_if(options.begin(), options.end(),
                                            [](const Option& each) { return each.right; });
            const auto position = static_cast<std::size_t>(found - options.begin());
            ++right[std::min(position, right.size() - 1)];
        }
        for (std::size_t i = 0; i < right.size(); ++i) {
            const bool often = right[i] * 100 > count * position_share_max;
            // The fourth place may be rare, because a question may have three options.
            const bool rarely = i < 3 && right[i] * 100 < count * position_share_min;
            if (often || rarely) {
                add(whole_, "",
                    "expected the right option at place " + std::to_string(i + 1) + " in " +
                        std::to_string(position_share_min) + " to " +
                        std::to_string(position_share_max) + " % of the questions, found " +
                        std::to_string(right[i]) + " of " + std::to_string(count));
            }
        }
    }

    void check_lengths() {
        std::vector<std::string> keys;
        for (const Question& question : bank_.questions) {
            std::size_t right = 0;
            std::size_t wrong = 0;
            for (const Option& option : question.options) {
                std::size_t& longest = option.right ? right : wrong;
                longest = std::max(longest, length_of(option.text));
            }
            if (right > wrong) {
                keys.push_back(question.key);
            }
        }
        const std::size_t count = bank_.questions.size();
        if (count >= questions_for_statistics && keys.size() * 100 > count * longest_share_max) {
            add(whole_, "",
                "expected the right option to be the longest in at most " +
                    std::to_string(longest_share_max) + " % of the questions, found " +
                    std::to_string(keys.size()) + " of " + std::to_string(count) + ": " +
                    sim::join(keys, ", "));
        }
    }

    const Bank& bank_;
    const LessonFacts& lesson_;
    Where whole_;
    sim::Problems problems_;
};

}  // namespace

sim::Problems lint(const Bank& bank, const LessonFacts& lesson) {
    return Linter(bank, lesson).run();
}

}  // namespace quizzes
