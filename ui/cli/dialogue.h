// SPDX-License-Identifier: MIT
// A conversation in a terminal: lines out, lines in, and text wrapped to its width.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "ui/cli/terminal.h"
#include "ui/strings/strings.h"

namespace ui::cli {

class Dialogue {
public:
    // Both streams and the strings must outlive it.
    Dialogue(std::istream& in, std::ostream& out, const Strings& strings, Coloring coloring)
        : in_(in), out_(out), strings_(strings), paint_(coloring) {}

    [[nodiscard]] const Strings& strings() const { return strings_; }
    [[nodiscard]] const std::string& say(std::string_view key) const { return strings_.text(key); }

    // A line as it is, and an empty one.
    void line(std::string_view text = {}, Paint paint = Paint::plain);
    // Wrapped at words; every line begins with the indent, the first one with the mark instead.
    void wrapped(std::string_view text, std::size_t indent = 0, std::string_view mark = {},
                 Paint paint = Paint::plain);
    // Asks and reads one line without spaces around it; nothing at the end of the input.
    [[nodiscard]] std::optional<std::string> ask(std::string_view prompt);

private:
    std::istream& in_;
    std::ostream& out_;
    const Strings& strings_;
    Painter paint_;
};

}  // namespace ui::cli
