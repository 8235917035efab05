// SPDX-License-Identifier: MIT
// Markup into spans.
#include "ui/views/rich_text.h"

namespace ui::views {

RichText rich(const std::string& text) {
    auto spans = lessons::parse_markup(text);
    if (!spans) {
        lessons::Span plain;
        plain.text = text;
        return {plain};
    }
    return std::move(*spans);
}

RichText rich(const lessons::Text& text, lessons::Level level) { return rich(text.at(level)); }

std::string words_of(const RichText& text) {
    std::string words;
    for (const lessons::Span& span : text) {
        words += span.text;
    }
    return words;
}

std::string words_of(const lessons::Text& text, lessons::Level level) {
    return words_of(rich(text, level));
}

}  // namespace ui::views
