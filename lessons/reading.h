// SPDX-License-Identifier: MIT
// Small readings that all files of a lesson share: texts with markup, levels, places and keys.
#pragma once

#include <string>
#include <vector>

#include "lessons/block.h"
#include "sim/json/node.h"

namespace lessons {

using sim::json::Node;

// Each notes a problem and returns something empty where the content is not what it should be.

// A text, the same at all levels or one for each; its markup is checked.
[[nodiscard]] Text read_text(const Node& node);
// The text under a key that may be missing.
[[nodiscard]] Text read_text_or_none(const Node& node, const std::string& key);
[[nodiscard]] std::vector<Text> read_texts(const Node& list);
// A text without markup and without levels.
[[nodiscard]] std::string read_words(const Node& node);
[[nodiscard]] std::vector<std::string> read_word_list(const Node& list);
// Lower-case words with hyphens.
[[nodiscard]] std::string read_key(const Node& node);
// The place under `place`, where there is one.
[[nodiscard]] std::optional<Place> read_place(const Node& node);
// Notes a problem unless the list has that many.
void expect_count(const Node& list, std::size_t least, std::size_t most);
// Notes a problem unless `version` is 1.
void expect_version(const Node& node);

[[nodiscard]] Figure read_figure(const Node& node);
[[nodiscard]] Block read_block(const Node& node);

}  // namespace lessons
