// SPDX-License-Identifier: MIT
// A lesson as its content files say it.
#pragma once

#include <string>
#include <vector>

#include "lessons/block.h"
#include "lessons/level.h"

namespace lessons {

struct Objective {
    std::string key;
    Text text;
    std::string section;  // which teaches it
};
// One of the four places to start from.
struct Start {
    std::string section;
    Text title;
    Text text;
};
// A question without score, and the section that answers it.
struct WarmUp {
    std::string question;
    std::string section;
};
struct Misconception {
    Text belief;
    Text model;
};

// The administrator's case; its scenario with its faults can be played.
struct Case {
    Text title;
    Text person;
    Text problem;
    Text cause;
    Text diagnosis;
    std::vector<Text> path;  // the console's places, in order
    Text fix;
    Text verify;
    std::string scenario;
    std::vector<std::string> faults;
};

struct TutorAnswer {
    std::string key;
    Text question;
    Text answer;
    std::string section;
    std::vector<std::string> words;  // which help to find it
};

// An idea of an expert's answer; any of the words in a learner's text shows that it is there.
struct Idea {
    Text text;
    std::vector<std::string> words;
};
struct OwnWords {
    Text prompt;
    Text expert;
    std::vector<Idea> ideas;
};

struct Source {
    std::string title;
    std::string publisher;
    std::string address;
    Text about;
};

struct Term {
    std::string key;
    Text term;
    std::vector<std::string> also;  // other names of it
    Text text;                      // what it means
    std::string section;            // which explains it; may be empty
};

struct Section {
    std::string key;
    std::string file;  // for problems found later
    Text title;
    Text menu;  // its short name
    std::vector<Block> blocks;
    std::vector<Text> notes;  // a presenter's
};

struct Lesson {
    std::string key;
    std::string file;  // for problems found later
    Text title;
    Text subtitle;
    Text track;
    Text category;
    Text topic;
    std::string updated;  // 2026-11-27: the last review of the facts
    Text summary;
    Text quick_answer;
    std::vector<Objective> objectives;
    std::vector<Start> starts;
    std::vector<WarmUp> warm_up;
    Misconception misconception;
    std::vector<Section> sections;
    Case story;
    std::vector<TutorAnswer> tutor;
    OwnWords own_words;
    Text teach;
    std::vector<Source> sources;
    Text next;
    std::vector<Term> glossary;
    std::string glossary_file;
};

// True when the text has one of the idea's words, whatever their case.
[[nodiscard]] bool says(const std::string& text, const Idea& idea);

[[nodiscard]] const Section* section_named(const Lesson& lesson, const std::string& key);
[[nodiscard]] const Term* term_named(const Lesson& lesson, const std::string& key);

}  // namespace lessons
