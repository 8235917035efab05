// SPDX-License-Identifier: MIT
// What a section is made of, in the order of reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lessons/figure.h"
#include "lessons/level.h"
#include "lessons/place.h"

namespace lessons {

struct Heading {
    Text text;
};
struct Paragraph {
    Text text;
};
struct ListBlock {
    std::vector<Text> items;
    bool is_ordered = false;
};
struct TableBlock {
    std::vector<Text> head;
    std::vector<std::vector<Text>> rows;  // each as long as the head
};

enum class CalloutStyle : std::uint8_t { tip, mix_up, careful, evidence, field_note };
constexpr int callout_style_count = 5;
struct Callout {
    CalloutStyle style = CalloutStyle::tip;
    Text title;  // empty for the name of the style
    Text text;
};

struct FlipCard {
    std::string key;
    Text front;
    Text back;
};
struct Cards {
    std::vector<FlipCard> cards;
};

// The quick check: a key of the question bank.
struct QuickCheck {
    std::string question;
};
// "So far".
struct Recap {
    Text text;
};

// Something to read with the step of a scenario that shows it.
struct Pointed {
    Text title;  // only in a demo
    Text text;
    Text see;  // only in a guided run: the one thing to look at
    std::optional<Place> place;
};

// The Lab inside the page.
struct Demo {
    std::string scenario;
    std::vector<std::string> faults;  // what Break it breaks
    Text title;
    Text text;
    std::vector<Pointed> steps;
    Text broken;  // what then shows
};
// L1: an example, worked to the end.
struct Worked {
    Text title;
    std::vector<Pointed> steps;
};
// L1: a run in the Lab, with one thing to see at each step.
struct Guided {
    Text title;
    std::string scenario;
    std::vector<Pointed> steps;
};
// L2: think first, then look.
struct Prompt {
    Text text;
    Text answer;
};
// L3: a broken run without a hint.
struct Diagnosis {
    Text title;
    std::string scenario;
    std::vector<std::string> faults;
    Text text;
    std::vector<Pointed> evidence;
    Text answer;
};

using BlockContent = std::variant<Heading, Paragraph, ListBlock, TableBlock, Callout, Figure, Cards,
                                  QuickCheck, Recap, Demo, Worked, Guided, Prompt, Diagnosis>;

struct Block {
    Levels levels = Levels::all();
    BlockContent content;
    std::string place;  // its JSON pointer in the section's file, for problems found later
};

}  // namespace lessons
