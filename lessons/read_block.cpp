// SPDX-License-Identifier: MIT
// The blocks of a section out of JSON.
#include <array>

#include "lessons/reading.h"

namespace lessons {

namespace {

constexpr std::array<std::string_view, callout_style_count> styles = {"tip", "mix-up", "careful",
                                                                      "evidence", "field-note"};

CalloutStyle read_style(const Node& node) {
    const std::string name = node.text();
    for (std::size_t i = 0; i < styles.size(); ++i) {
        if (styles[i] == name) {
            return static_cast<CalloutStyle>(i);
        }
    }
    node.object_to("expected tip, mix-up, careful, evidence or field-note");
    return CalloutStyle::tip;
}

// `also` is the key that this kind of step has besides text and place.
std::vector<Pointed> read_steps(const Node& list, const std::string& also) {
    std::vector<Pointed> steps;
    for (const Node& item : list.items()) {
        if (also.empty()) {
            item.allow_keys({"text", "place"});
        } else {
            item.allow_keys({"text", "place", also});
        }
        Pointed step;
        step.text = read_text(item.at("text"));
        step.place = read_place(item);
        if (also == "title") {
            step.title = read_text(item.at(also));
        } else if (also == "see") {
            step.see = read_text(item.at(also));
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

BlockContent read_list(const Node& node) {
    node.allow_keys({"kind", "levels", "items", "ordered"});
    return ListBlock{read_texts(node.at("items")), node.truth_or("ordered", false)};
}

BlockContent read_table(const Node& node) {
    node.allow_keys({"kind", "levels", "head", "rows"});
    TableBlock table;
    table.head = read_texts(node.at("head"));
    for (const Node& row : node.at("rows").items()) {
        expect_count(row, table.head.size(), table.head.size());
        table.rows.push_back(read_texts(row));
    }
    return table;
}

BlockContent read_callout(const Node& node) {
    node.allow_keys({"kind", "levels", "style", "title", "text"});
    return Callout{read_style(node.at("style")), read_text_or_none(node, "title"),
                   read_text(node.at("text"))};
}

BlockContent read_cards(const Node& node) {
    node.allow_keys({"kind", "levels", "cards"});
    Cards cards;
    for (const Node& item : node.at("cards").items()) {
        item.allow_keys({"key", "front", "back"});
        cards.cards.push_back(
            {read_key(item.at("key")), read_text(item.at("front")), read_text(item.at("back"))});
    }
    return cards;
}

BlockContent read_demo(const Node& node) {
    node.allow_keys({"kind", "levels", "scenario", "faults", "title", "text", "steps", "broken"});
    Demo demo;
    demo.scenario = read_key(node.at("scenario"));
    demo.faults = read_word_list(node.at("faults"));
    demo.title = read_text(node.at("title"));
    demo.text = read_text(node.at("text"));
    demo.steps = read_steps(node.at("steps"), "title");
    demo.broken = read_text(node.at("broken"));
    return demo;
}

BlockContent read_worked(const Node& node) {
    node.allow_keys({"kind", "levels", "title", "steps"});
    return Worked{read_text(node.at("title")), read_steps(node.at("steps"), "")};
}

BlockContent read_guided(const Node& node) {
    node.allow_keys({"kind", "levels", "title", "scenario", "steps"});
    return Guided{read_text(node.at("title")), read_key(node.at("scenario")),
                  read_steps(node.at("steps"), "see")};
}

BlockContent read_prompt(const Node& node) {
    node.allow_keys({"kind", "levels", "text", "answer"});
    return Prompt{read_text(node.at("text")), read_text(node.at("answer"))};
}

BlockContent read_diagnosis(const Node& node) {
    node.allow_keys(
        {"kind", "levels", "title", "scenario", "faults", "text", "evidence", "answer"});
    Diagnosis diagnosis;
    diagnosis.title = read_text(node.at("title"));
    diagnosis.scenario = read_key(node.at("scenario"));
    diagnosis.faults = read_word_list(node.at("faults"));
    diagnosis.text = read_text(node.at("text"));
    diagnosis.evidence = read_steps(node.at("evidence"), "");
    diagnosis.answer = read_text(node.at("answer"));
    return diagnosis;
}

template <class OneText>
BlockContent read_one_text(const Node& node) {
    node.allow_keys({"kind", "levels", "text"});
    return OneText{read_text(node.at("text"))};
}

BlockContent read_check(const Node& node) {
    node.allow_keys({"kind", "levels", "question"});
    return QuickCheck{read_key(node.at("question"))};
}

BlockContent read_figure_block(const Node& node) { return read_figure(node); }

struct Kind {
    std::string_view name;
    BlockContent (*read)(const Node&);
};
constexpr std::array<Kind, 14> block_kinds = {{
    {"heading", read_one_text<Heading>},
    {"text", read_one_text<Paragraph>},
    {"list", read_list},
    {"table", read_table},
    {"callout", read_callout},
    {"figure", read_figure_block},
    {"cards", read_cards},
    {"check", read_check},
    {"recap", read_one_text<Recap>},
    {"demo", read_demo},
    {"worked", read_worked},
    {"guided", read_guided},
    {"prompt", read_prompt},
    {"diagnosis", read_diagnosis},
}};

Levels read_levels(const Node& node) {
    if (!node.has("levels")) {
        return Levels::all();
    }
    Levels levels;
    const Node list = node.at("levels");
    expect_count(list, 1, level_count);
    for (const Node& item : list.items()) {
        if (const auto level = level_named(item.text())) {
            levels.add(*level);
        } else {
            item.object_to("expected L1, L2 or L3");
        }
    }
    return levels;
}

}  // namespace

Block read_block(const Node& node) {
    const std::string name = node.at("kind").text();
    for (const Kind& kind : block_kinds) {
        if (kind.name == name) {
            return Block{read_levels(node), kind.read(node), node.pointer()};
        }
    }
    std::string names;
    for (const Kind& kind : block_kinds) {
        names += (names.empty() ? "" : ", ") + std::string(kind.name);
    }
    node.at("kind").object_to("expected one of " + names);
    return Block{Levels::all(), Heading{}, node.pointer()};
}

}  // namespace lessons
