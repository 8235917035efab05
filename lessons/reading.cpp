// SPDX-License-Identifier: MIT
// Texts, keys and places out of JSON.
#include "lessons/reading.h"

#include <algorithm>

#include "lessons/markup.h"

namespace lessons {

namespace {

std::string read_marked_up(const Node& node) {
    std::string text = node.text();
    if (text.empty()) {
        node.object_to("expected a text that is not empty");
        return text;
    }
    if (const auto spans = parse_markup(text); !spans) {
        node.object_to(spans.error());
        return {};
    }
    return text;
}

bool is_key(const std::string& key) {
    const bool letters = std::all_of(key.begin(), key.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    });
    return letters && !key.empty() && key.front() != '-' && key.back() != '-';
}

}  // namespace

Text read_text(const Node& node) {
    if (node.is_text()) {
        return Text(read_marked_up(node));
    }
    node.allow_keys(
        {name_of(Level::starter), name_of(Level::practitioner), name_of(Level::architect)});
    std::array<std::string, level_count> levels;
    for (int i = 0; i < level_count; ++i) {
        const auto level = static_cast<Level>(i);
        levels[static_cast<std::size_t>(i)] = read_marked_up(node.at(std::string(name_of(level))));
    }
    return Text(std::move(levels));
}

Text read_text_or_none(const Node& node, const std::string& key) {
    return node.has(key) ? read_text(node.at(key)) : Text();
}

std::vector<Text> read_texts(const Node& list) {
    std::vector<Text> texts;
    for (const Node& item : list.items()) {
        texts.push_back(read_text(item));
    }
    return texts;
}

std::string read_words(const Node& node) {
    std::string text = read_marked_up(node);
    if (!text.empty() && without_markup(text) != text) {
        node.object_to("expected a text without markup");
    }
    return text;
}

std::vector<std::string> read_word_list(const Node& list) {
    std::vector<std::string> words;
    for (const Node& item : list.items()) {
        words.push_back(read_words(item));
    }
    return words;
}

std::string read_key(const Node& node) {
    std::string key = node.text();
    if (!is_key(key)) {
        node.object_to("expected a key of lower-case words with hyphens");
    }
    return key;
}

std::optional<Place> read_place(const Node& node) {
    if (!node.has("place")) {
        return std::nullopt;
    }
    auto place = parse_place(node.at("place").text());
    if (!place) {
        node.at("place").object_to(place.error());
        return std::nullopt;
    }
    return *place;
}

void expect_count(const Node& list, std::size_t least, std::size_t most) {
    const std::size_t count = list.items().size();
    if (count < least || count > most) {
        const std::string number = std::to_string(least);
        const std::string range = least == most ? number : number + " to " + std::to_string(most);
        list.object_to("expected " + range + " of these, found " + std::to_string(count));
    }
}

void expect_version(const Node& node) {
    if (node.at("version").integer() != 1) {
        node.at("version").object_to("expected 1, the only version of the format");
    }
}

}  // namespace lessons
