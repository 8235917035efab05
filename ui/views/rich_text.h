// SPDX-License-Identifier: MIT
// Text with bold words, code and links, as a screen lays it out.
#pragma once

#include <string>
#include <vector>

#include "lessons/level.h"
#include "lessons/markup.h"

namespace ui::views {

// The parts of one paragraph; links keep what they lead to.
using RichText = std::vector<lessons::Span>;

// A text of the content at a level. Content was checked when it was read; what slipped through
// shows as it is written.
[[nodiscard]] RichText rich(const lessons::Text& text, lessons::Level level);
[[nodiscard]] RichText rich(const std::string& text);
// The same in words only, for names and lists.
[[nodiscard]] std::string words_of(const lessons::Text& text, lessons::Level level);
[[nodiscard]] std::string words_of(const RichText& text);

}  // namespace ui::views
