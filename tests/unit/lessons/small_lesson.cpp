// SPDX-License-Identifier: MIT
// Writes the small lesson's files.
#include "tests/unit/lessons/small_lesson.h"

#include <array>
#include <fstream>
#include <iterator>
#include <memory>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "sim/scenario/reader.h"

namespace small_lesson {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array section_keys{"one", "two", "three", "four"};

Json section(const std::string& key) {
    return {{"version", 1},
            {"key", key},
            {"title", "Section " + key},
            {"menu", key},
            {"blocks",
             {{{"kind", "text"}, {"text", "See [the term](glossary:term)."}},
              {{"kind", "text"}, {"levels", {"L3"}}, {"text", "Only for an architect."}},
              {{"kind", "check"}, {"question", "check-" + key}},
              {{"kind", "recap"}, {"text", "So far."}}}},
            {"notes", {"Say this.", "Then that.", "Ask."}}};
}

Json head() {
    Json tutor = Json::array();
    for (int i = 0; i < 10; ++i) {
        tutor.push_back({{"key", "answer-" + std::to_string(i)},
                         {"question", "What is it?"},
                         {"answer", "It is this."},
                         {"section", "one"},
                         {"words", {"it"}}});
    }
    Json objectives = Json::array();
    for (int i = 0; i < 5; ++i) {
        objectives.push_back({{"key", "objective-" + std::to_string(i)},
                              {"text", "Explain it"},
                              {"section", section_keys[static_cast<std::size_t>(i % 4)]}});
    }
    Json starts = Json::array();
    for (const char* key : section_keys) {
        starts.push_back({{"section", key}, {"title", "Here"}, {"text", "Start here."}});
    }
    Json warm_up = Json::array();
    for (int i = 0; i < 3; ++i) {
        warm_up.push_back({{"question", "warm-" + std::to_string(i)}, {"section", "one"}});
    }
    Json json = {{"version", 1},
                 {"key", "small"},
                 {"title", "Small"},
                 {"subtitle", "A small one"},
                 {"track", "Track"},
                 {"category", "Category"},
                 {"topic", "Topic"},
                 {"updated", "2026-11-27"},
                 {"summary", "One **paragraph**."}};
    json["quick_answer"] = {{"L1", "Short."}, {"L2", "Longer."}, {"L3", "Longest."}};
    json["objectives"] = objectives;
    json["starts"] = starts;
    json["warm_up"] = warm_up;
    json["misconception"] = {{"belief", "Many think so."}, {"model", "It is so."}};
    json["sections"] = section_keys;
    json["case"] = {{"title", "A case"},    {"person", "Priya"},
                    {"problem", "Broken."}, {"cause", "That."},
                    {"diagnosis", "Look."}, {"path", {"Applications", "Slack"}},
                    {"fix", "Mend it."},    {"verify", "Look again."},
                    {"scenario", "leaver"}, {"faults", {"deactivate-users-off"}}};
    json["tutor"] = tutor;
    json["own_words"] = {{"prompt", "Say it."},
                         {"expert", "Like this."},
                         {"ideas", {{{"text", "An idea"}, {"words", {"idea", "thought"}}}}}};
    json["teach"] = "Tell a friend.";
    json["sources"] = {{{"title", "A page"},
                        {"publisher", "Somebody"},
                        {"address", "https://example.com/page"},
                        {"about", "What it says."}}};
    json["next"] = "Go on.";
    return json;
}

std::string text_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

lessons::PlayedRun play_shipped(const std::string& key, const std::vector<std::string>& faults) {
    const std::string assets = std::string(LAB_SOURCE_DIR) + "/assets/";
    const auto read = sim::scenario::read_scenario(
        text_of(assets + "scenarios/" + key + ".json"), key,
        [&](std::string_view name) -> sim::Result<std::string, sim::Problem> {
            return text_of(assets + std::string(name));
        });
    REQUIRE(read);
    auto played = lessons::play(read->scenario, faults);
    REQUIRE(played);
    return std::move(*played);
}

}  // namespace

Files files() {
    Files all;
    all["lesson.json"] = head().dump(2);
    for (const char* key : section_keys) {
        all["sections/" + std::string(key) + ".json"] = section(key).dump(2);
    }
    const Json glossary = {
        {"version", 1},
        {"lesson", "small"},
        {"terms", {{{"key", "term"}, {"term", "Term"}, {"text", "What it means."}}}}};
    all["glossary.json"] = glossary.dump(2);
    return all;
}

lessons::FetchFile fetch(const Files& files) {
    return [&files](const std::string& path) -> sim::Result<lessons::FetchedFile, sim::Problem> {
        const auto found = files.find(path);
        if (found == files.end()) {
            return sim::Failure{sim::Problem{path, "", "there is no such file"}};
        }
        return lessons::FetchedFile{path, found->second};
    };
}

lessons::Lesson read(const Files& files) {
    auto lesson = lessons::read_lesson(fetch(files));
    REQUIRE(lesson);
    return std::move(*lesson);
}

quizzes::Bank bank() {
    quizzes::Bank bank;
    bank.lesson = "small";
    const auto add = [&](const std::string& key, const std::string& section, quizzes::Role role) {
        quizzes::Question question;
        question.key = key;
        question.lesson = "small";
        question.section = section;
        question.stem = "Which?";
        question.options = {{"a", "This", "Because.", true, ""},
                            {"b", "That", "Not so.", false, ""}};
        question.objective = "objective-0";
        question.roles = {role};
        question.where = {"bank.json", "/questions/" + key};
        bank.questions.push_back(std::move(question));
    };
    for (const char* key : section_keys) {
        add("check-" + std::string(key), key, quizzes::Role::check);
    }
    for (int i = 0; i < 3; ++i) {
        add("warm-" + std::to_string(i), "one", quizzes::Role::warm_up);
    }
    return bank;
}

void change(Files& files, const std::string& file, const std::string& from, const std::string& to) {
    const std::size_t at = files.at(file).find(from);
    REQUIRE(at != std::string::npos);
    files.at(file).replace(at, from.size(), to);
}

const lessons::PlayedRun& joiner() {
    static const lessons::PlayedRun run = play_shipped("joiner", {});
    return run;
}

lessons::RunOf runs() {
    return [](const std::string& scenario, const std::vector<std::string>& faults)
               -> sim::Result<const lessons::PlayedRun*, std::string> {
        static std::map<std::string, std::unique_ptr<lessons::PlayedRun>> played;
        auto& run = played[scenario + "+" + sim::join(faults, "+")];
        if (!run) {
            run = std::make_unique<lessons::PlayedRun>(play_shipped(scenario, faults));
        }
        return run.get();
    };
}

}  // namespace small_lesson
