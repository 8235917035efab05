// SPDX-License-Identifier: MIT
// Reads lesson.json, the glossary and the sections.
#include "lessons/read_lesson.h"

#include <algorithm>
#include <iterator>

#include "lessons/reading.h"
#include "sim/base/text.h"

namespace lessons {

namespace {

using sim::Problems;
using sim::json::parse_json;

// Reads the file with `read(node)`; the problems of the file are an error as a whole.
template <class Value, class Read>
sim::Result<Value, Problems> read_file(const FetchedFile& file, Read read) {
    const auto json = parse_json(file.text, file.name);
    if (!json) {
        return sim::Failure{Problems{json.error()}};
    }
    Problems problems;
    Value value = read(Node(*json, "", file.name, problems));
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return value;
}

std::vector<Objective> read_objectives(const Node& list) {
    std::vector<Objective> objectives;
    expect_count(list, 5, 7);
    for (const Node& item : list.items()) {
        item.allow_keys({"key", "text", "section"});
        objectives.push_back(
            {read_key(item.at("key")), read_text(item.at("text")), read_key(item.at("section"))});
    }
    return objectives;
}

std::vector<Start> read_starts(const Node& list) {
    std::vector<Start> starts;
    expect_count(list, 4, 4);
    for (const Node& item : list.items()) {
        item.allow_keys({"section", "title", "text"});
        starts.push_back({read_key(item.at("section")), read_text(item.at("title")),
                          read_text(item.at("text"))});
    }
    return starts;
}

std::vector<WarmUp> read_warm_up(const Node& list) {
    std::vector<WarmUp> questions;
    expect_count(list, 3, 3);
    for (const Node& item : list.items()) {
        item.allow_keys({"question", "section"});
        questions.push_back({read_key(item.at("question")), read_key(item.at("section"))});
    }
    return questions;
}

Case read_case(const Node& node) {
    node.allow_keys({"title", "person", "problem", "cause", "diagnosis", "path", "fix", "verify",
                     "scenario", "faults"});
    Case story;
    story.title = read_text(node.at("title"));
    story.person = read_text(node.at("person"));
    story.problem = read_text(node.at("problem"));
    story.cause = read_text(node.at("cause"));
    story.diagnosis = read_text(node.at("diagnosis"));
    story.path = read_texts(node.at("path"));
    story.fix = read_text(node.at("fix"));
    story.verify = read_text(node.at("verify"));
    story.scenario = read_key(node.at("scenario"));
    story.faults = read_word_list(node.at("faults"));
    return story;
}

std::vector<TutorAnswer> read_tutor(const Node& list) {
    std::vector<TutorAnswer> answers;
    expect_count(list, 10, 60);
    for (const Node& item : list.items()) {
        item.allow_keys({"key", "question", "answer", "section", "words"});
        answers.push_back({read_key(item.at("key")), read_text(item.at("question")),
                           read_text(item.at("answer")), read_key(item.at("section")),
                           read_word_list(item.at("words"))});
    }
    return answers;
}

OwnWords read_own_words(const Node& node) {
    node.allow_keys({"prompt", "expert", "ideas"});
    OwnWords own_words;
    own_words.prompt = read_text(node.at("prompt"));
    own_words.expert = read_text(node.at("expert"));
    for (const Node& item : node.at("ideas").items()) {
        item.allow_keys({"text", "words"});
        own_words.ideas.push_back({read_text(item.at("text")), read_word_list(item.at("words"))});
    }
    return own_words;
}

std::vector<Source> read_sources(const Node& list) {
    std::vector<Source> sources;
    for (const Node& item : list.items()) {
        item.allow_keys({"title", "publisher", "address", "about"});
        Source source{item.at("title").text(), item.at("publisher").text(),
                      item.at("address").text(), read_text(item.at("about"))};
        if (source.address.rfind("https://", 0) != 0) {
            item.at("address").object_to("expected an address that begins with https://");
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

void read_header(const Node& node, Lesson& lesson) {
    lesson.key = read_key(node.at("key"));
    lesson.title = read_text(node.at("title"));
    lesson.subtitle = read_text(node.at("subtitle"));
    lesson.track = read_text(node.at("track"));
    lesson.category = read_text(node.at("category"));
    lesson.topic = read_text(node.at("topic"));
    lesson.updated = read_words(node.at("updated"));
    lesson.summary = read_text(node.at("summary"));
    lesson.quick_answer = read_text(node.at("quick_answer"));
}

Lesson read_head_file(const Node& node) {
    node.allow_keys({"$schema",      "version",    "key",    "title",     "subtitle",
                     "track",        "category",   "topic",  "updated",   "summary",
                     "quick_answer", "objectives", "starts", "warm_up",   "misconception",
                     "sections",     "case",       "tutor",  "own_words", "teach",
                     "sources",      "next"});
    expect_version(node);
    Lesson lesson;
    read_header(node, lesson);
    lesson.objectives = read_objectives(node.at("objectives"));
    lesson.starts = read_starts(node.at("starts"));
    lesson.warm_up = read_warm_up(node.at("warm_up"));
    const Node misconception = node.at("misconception");
    misconception.allow_keys({"belief", "model"});
    lesson.misconception = {read_text(misconception.at("belief")),
                            read_text(misconception.at("model"))};
    expect_count(node.at("sections"), 4, 4);
    for (const Node& item : node.at("sections").items()) {
        lesson.sections.emplace_back().key = read_key(item);
    }
    lesson.story = read_case(node.at("case"));
    lesson.tutor = read_tutor(node.at("tutor"));
    lesson.own_words = read_own_words(node.at("own_words"));
    lesson.teach = read_text(node.at("teach"));
    lesson.sources = read_sources(node.at("sources"));
    lesson.next = read_text(node.at("next"));
    return lesson;
}

Section read_section_file(const Node& node) {
    node.allow_keys({"$schema", "version", "key", "title", "menu", "blocks", "notes"});
    expect_version(node);
    Section section;
    section.key = read_key(node.at("key"));
    section.title = read_text(node.at("title"));
    section.menu = read_text(node.at("menu"));
    for (const Node& item : node.at("blocks").items()) {
        section.blocks.push_back(read_block(item));
    }
    section.notes = read_texts(node.at("notes"));
    expect_count(node.at("notes"), 3, 12);
    return section;
}

std::vector<Term> read_glossary_file(const Node& node) {
    node.allow_keys({"$schema", "version", "lesson", "terms"});
    expect_version(node);
    std::vector<Term> terms;
    for (const Node& item : node.at("terms").items()) {
        item.allow_keys({"key", "term", "also", "text", "section"});
        Term term;
        term.key = read_key(item.at("key"));
        term.term = read_text(item.at("term"));
        if (item.has("also")) {
            term.also = read_word_list(item.at("also"));
        }
        term.text = read_text(item.at("text"));
        if (item.has("section")) {
            term.section = read_key(item.at("section"));
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

// The value of a file that could be fetched and read; otherwise its problems are added.
template <class Value, class Read>
bool take(const FetchFile& fetch, const std::string& path, Read read, Problems& problems,
          Value& value, std::string& name) {
    const auto file = fetch(path);
    if (!file) {
        problems.push_back(file.error());
        return false;
    }
    name = file->name;
    auto result = read(*file);
    if (!result) {
        problems.insert(problems.end(), result.error().begin(), result.error().end());
        return false;
    }
    value = std::move(*result);
    return true;
}

}  // namespace

bool says(const std::string& text, const Idea& idea) {
    const std::string said = sim::lower_case(text);
    return std::any_of(idea.words.begin(), idea.words.end(), [&](const std::string& word) {
        return said.find(sim::lower_case(word)) != std::string::npos;
    });
}

const Section* section_named(const Lesson& lesson, const std::string& key) {
    const auto found = std::find_if(lesson.sections.begin(), lesson.sections.end(),
                                    [&](const Section& section) { return section.key == key; });
    return found == lesson.sections.end() ? nullptr : &*found;
}

const Term* term_named(const Lesson& lesson, const std::string& key) {
    const auto found = std::find_if(lesson.glossary.begin(), lesson.glossary.end(),
                                    [&](const Term& term) { return term.key == key; });
    return found == lesson.glossary.end() ? nullptr : &*found;
}

sim::Result<Section, Problems> read_section(const FetchedFile& file) {
    return read_file<Section>(file, read_section_file);
}

sim::Result<std::vector<Term>, Problems> read_glossary(const FetchedFile& file) {
    return read_file<std::vector<Term>>(file, read_glossary_file);
}

sim::Result<Lesson, Problems> read_lesson(const FetchFile& fetch) {
    Problems problems;
    Lesson lesson;
    std::string name;
    const auto read_head = [](const FetchedFile& file) {
        return read_file<Lesson>(file, read_head_file);
    };
    if (!take(fetch, "lesson.json", read_head, problems, lesson, name)) {
        return sim::Failure{std::move(problems)};
    }
    lesson.file = name;
    take(fetch, "glossary.json", read_glossary, problems, lesson.glossary, lesson.glossary_file);
    for (Section& section : lesson.sections) {
        const std::string key = section.key;
        std::string file;
        if (take(fetch, "sections/" + key + ".json", read_section, problems, section, file)) {
            section.file = file;
            if (section.key != key) {
                problems.push_back({file, "/key", "expected the key " + sim::quoted(key)});
            }
        }
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return lesson;
}

}  // namespace lessons
