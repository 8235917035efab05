// SPDX-License-Identifier: MIT
// The markup inside a text: bold, code and links, as spans that a screen can lay out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/base/result.h"

namespace lessons {

// What a link leads to; its target is a key of the lesson, or a place of a scenario.
enum class LinkKind : std::uint8_t { none, glossary, section, step };

// A run of letters that look the same.
struct Span {
    std::string text;
    bool is_bold = false;
    bool is_code = false;
    LinkKind link = LinkKind::none;
    std::string target = {};

    friend bool operator==(const Span&, const Span&) = default;
};

// The spans of one paragraph, or what is wrong with its markup: anything but **bold**, `code` and
// links to glossary:, section: or step: is refused, because it would show as stray signs.
[[nodiscard]] sim::Result<std::vector<Span>, std::string> parse_markup(std::string_view text);

// Markup that shows these words as they are.
[[nodiscard]] std::string as_markup(std::string_view words);

// The words alone. The text must have been checked.
[[nodiscard]] std::string without_markup(std::string_view text);

}  // namespace lessons
