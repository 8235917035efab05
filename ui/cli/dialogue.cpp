// SPDX-License-Identifier: MIT
// Wraps text for a terminal and reads answers.
#include "ui/cli/dialogue.h"

#include <iostream>

#include "sim/base/text.h"

namespace ui::cli {

namespace {

constexpr std::size_t width = 80;

}  // namespace

void Dialogue::line(std::string_view text, Paint paint) { out_ << paint_(paint, text) << '\n'; }

void Dialogue::wrapped(std::string_view text, std::size_t indent, std::string_view mark,
                       Paint paint) {
    std::string line = padded(mark, indent);
    std::size_t used = width_of(line);
    bool is_first = true;
    for (const std::string& word : sim::split(text, ' ')) {
        const std::size_t wide = width_of(word);
        if (!is_first && used + 1 + wide > width) {
            this->line(line, paint);
            line = std::string(indent, ' ');
            used = indent;
            is_first = true;
        }
        line += (is_first ? "" : " ") + word;
        used += wide + (is_first ? 0 : 1);
        is_first = false;
    }
    this->line(line, paint);
}

std::optional<std::string> Dialogue::ask(std::string_view prompt) {
    out_ << paint_(Paint::now, prompt) << ' ' << std::flush;
    std::string answer;
    if (!std::getline(in_, answer)) {
        out_ << '\n';
        return std::nullopt;
    }
    return std::string(sim::trimmed(answer));
}

}  // namespace ui::cli
