// SPDX-License-Identifier: MIT
// Questions and prompts out of JSON; every problem of a file in one pass.
#include "quizzes/read_bank.h"

#include <algorithm>
#include <set>

#include "sim/base/text.h"
#include "sim/json/node.h"

namespace quizzes {

namespace {

using sim::Failure;
using sim::Problems;
using sim::Result;
using sim::json::Node;

// "sourcing" of "quizzes/bank/lifecycle/sourcing.json".
std::string_view stem_of(std::string_view file) {
    file.remove_prefix(std::min(file.size(), file.find_last_of('/') + 1));
    return file.substr(0, file.find('.'));
}

bool is_key(std::string_view text) {
    bool after_hyphen = true;
    for (const char letter : text) {
        const bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (!word && (letter != '-' || after_hyphen)) {
            return false;
        }
        after_hyphen = letter == '-';
    }
    return !after_hyphen;
}

std::string read_key(const Node& node) {
    std::string key = node.text();
    if (node.is_text() && !is_key(key)) {
        node.object_to("expected lower-case words with hyphens, found " + sim::quoted(key));
    }
    return key;
}

std::string read_sentence(const Node& node) {
    std::string text = node.text();
    if (node.is_text() && sim::trimmed(text).empty()) {
        node.object_to("expected a text that is not empty");
    }
    return text;
}

// The enumerator with that name, among the first `count`.
template <class Enum, int count>
Enum read_name(const Node& node) {
    const std::string text = node.text();
    std::string known;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        if (text == name_of(value)) {
            return value;
        }
        known += (known.empty() ? "" : ", ") + std::string(name_of(value));
    }
    if (node.is_text()) {
        node.object_to("expected one of " + known + ", found " + sim::quoted(text));
    }
    return Enum{};
}

void check_head(const Node& node, const std::string& file, std::string_view name_key) {
    if (node.at("version").integer() != 1) {
        node.at("version").object_to("expected 1, the only version of the format");
    }
    if (!name_key.empty()) {
        const Node name = node.at(std::string(name_key));
        if (read_key(name) != stem_of(file)) {
            name.object_to("expected the name of the file");
        }
    }
}

Simulation read_simulation(const Node& node) {
    Simulation simulation;
    simulation.ask = read_name<Ask, ask_count>(node.at("ask"));
    simulation.scenario = read_key(node.at("scenario"));
    if (node.has("faults")) {
        for (const Node& fault : node.at("faults").items()) {
            simulation.faults.push_back(read_key(fault));
        }
    }
    const auto needed = [&](const std::string& key) { return read_sentence(node.at(key)); };
    switch (simulation.ask) {
        case Ask::next_request:
            node.allow_keys({"ask", "scenario", "faults", "after", "app"});
            simulation.after = needed("after");
            simulation.app = needed("app");
            break;
        case Ask::next_log_event:
            node.allow_keys({"ask", "scenario", "faults", "after"});
            simulation.after = needed("after");
            break;
        case Ask::missing_log_event:
            node.allow_keys({"ask", "scenario", "faults"});
            if (simulation.faults.empty()) {
                node.object_to("expected at least one fault, which keeps the event from the log");
            }
            break;
        case Ask::account:
            node.allow_keys({"ask", "scenario", "faults", "app"});
            simulation.app = needed("app");
            break;
        case Ask::held_value:
            node.allow_keys({"ask", "scenario", "faults", "app", "attribute"});
            simulation.app = needed("app");
            simulation.attribute = needed("attribute");
            break;
        case Ask::status:
            node.allow_keys({"ask", "scenario", "faults"});
            break;
    }
    return simulation;
}

Option read_option(const Node& node) {
    node.allow_keys({"key", "text", "why", "right", "value"});
    Option option;
    option.key = read_key(node.at("key"));
    option.text = read_sentence(node.at("text"));
    option.why = read_sentence(node.at("why"));
    option.right = node.truth_or("right", false);
    option.value = node.has("value") ? read_sentence(node.at("value")) : "";
    return option;
}

std::vector<Option> read_options(const Node& list, bool with_values) {
    std::vector<Option> options;
    std::set<std::string> keys;
    std::size_t right = 0;
    for (const Node& node : list.items()) {
        options.push_back(read_option(node));
        const Option& option = options.back();
        right += option.right ? 1 : 0;
        if (!keys.insert(option.key).second) {
            node.object_to("expected a key of its own, found " + sim::quoted(option.key) +
                           " twice");
        }
        if (with_values && option.value.empty()) {
            node.object_to("expected a value, because the question has a simulation");
        }
        if (!with_values && node.has("value")) {
            node.object_to("expected no value, because the question has no simulation");
        }
    }
    constexpr std::size_t options_min = 3;
    constexpr std::size_t options_max = 4;
    if (options.size() < options_min || options.size() > options_max) {
        list.object_to("expected three or four options, found " + std::to_string(options.size()));
    }
    if (right != 1) {
        list.object_to("expected one right option, found " + std::to_string(right));
    }
    return options;
}

std::vector<Role> read_roles(const Node& list) {
    std::vector<Role> roles;
    for (const Node& node : list.items()) {
        const Role role = read_name<Role, role_count>(node);
        if (std::find(roles.begin(), roles.end(), role) != roles.end()) {
            node.object_to("expected each role once");
        }
        roles.push_back(role);
    }
    if (roles.empty()) {
        list.object_to("expected at least one role");
    }
    return roles;
}

Question read_question(const Node& node, const std::string& file) {
    node.allow_keys({"key", "stem", "options", "objective", "thinking", "level", "roles", "enemies",
                     "place", "simulation"});
    Question question;
    question.where = {file, node.pointer()};
    question.key = read_key(node.at("key"));
    question.stem = read_sentence(node.at("stem"));
    question.options = read_options(node.at("options"), node.has("simulation"));
    question.objective = read_key(node.at("objective"));
    question.thinking = read_name<Thinking, thinking_count>(node.at("thinking"));
    question.level = read_name<Level, level_count>(node.at("level"));
    question.roles = read_roles(node.at("roles"));
    if (node.has("enemies")) {
        for (const Node& enemy : node.at("enemies").items()) {
            question.enemies.push_back(read_key(enemy));
        }
    }
    if (node.has("place")) {
        question.place = read_sentence(node.at("place"));
    }
    if (node.has("simulation")) {
        question.simulation = read_simulation(node.at("simulation"));
    }
    return question;
}

Prompt read_prompt(const Node& node, const std::string& file) {
    node.allow_keys({"key", "prompt", "answer", "ideas", "objective"});
    Prompt prompt;
    prompt.where = {file, node.pointer()};
    prompt.key = read_key(node.at("key"));
    prompt.prompt = read_sentence(node.at("prompt"));
    prompt.answer = read_sentence(node.at("answer"));
    for (const Node& idea : node.at("ideas").items()) {
        prompt.ideas.push_back(read_sentence(idea));
    }
    constexpr std::size_t ideas_min = 3;
    constexpr std::size_t ideas_max = 6;
    if (prompt.ideas.size() < ideas_min || prompt.ideas.size() > ideas_max) {
        node.at("ideas").object_to("expected three to six ideas, found " +
                                   std::to_string(prompt.ideas.size()));
    }
    prompt.objective = read_key(node.at("objective"));
    return prompt;
}

// Adds what a file gave, or its problems.
template <class Entry>
void add_entries(Result<std::vector<Entry>, Problems> read, const BankFile& file, Bank& bank,
                 std::vector<Entry>& all, Problems& problems) {
    if (!read) {
        problems.insert(problems.end(), read.error().begin(), read.error().end());
        return;
    }
    for (Entry& entry : *read) {
        if (bank.lesson.empty()) {
            bank.lesson = entry.lesson;
        }
        all.push_back(std::move(entry));
    }
    if (!all.empty() && all.back().lesson != bank.lesson) {
        problems.push_back(
            {file.name, "/lesson",
             "expected " + sim::quoted(bank.lesson) + ", as in the lesson's other files"});
    }
}

}  // namespace

Result<std::vector<Question>, Problems> read_questions(std::string_view text,
                                                       const std::string& file) {
    const auto json = sim::json::parse_json(text, file);
    if (!json) {
        return Failure{Problems{json.error()}};
    }
    Problems problems;
    const Node node(*json, "", file, problems);
    node.allow_keys({"$schema", "version", "lesson", "section", "questions"});
    check_head(node, file, "section");
    const std::string lesson = read_key(node.at("lesson"));
    std::vector<Question> questions;
    for (const Node& each : node.at("questions").items()) {
        questions.push_back(read_question(each, file));
        questions.back().lesson = lesson;
        questions.back().section = stem_of(file);
    }
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return questions;
}

Result<std::vector<Prompt>, Problems> read_prompts(std::string_view text, const std::string& file) {
    const auto json = sim::json::parse_json(text, file);
    if (!json) {
        return Failure{Problems{json.error()}};
    }
    Problems problems;
    const Node node(*json, "", file, problems);
    node.allow_keys({"$schema", "version", "lesson", "prompts"});
    check_head(node, file, "");
    const std::string lesson = read_key(node.at("lesson"));
    std::vector<Prompt> prompts;
    for (const Node& each : node.at("prompts").items()) {
        prompts.push_back(read_prompt(each, file));
        prompts.back().lesson = lesson;
    }
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return prompts;
}

Result<Bank, Problems> read_bank(const std::vector<BankFile>& files) {
    Bank bank;
    Problems problems;
    for (const BankFile& file : files) {
        if (stem_of(file.name) == "spoken") {
            add_entries(read_prompts(file.text, file.name), file, bank, bank.prompts, problems);
        } else {
            add_entries(read_questions(file.text, file.name), file, bank, bank.questions, problems);
        }
    }
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return bank;
}

}  // namespace quizzes
