// SPDX-License-Identifier: MIT
// Asks the system about the terminal and writes escape sequences.
#include "ui/cli/terminal.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace ui::cli {

namespace {

bool is_terminal() {
#ifdef _WIN32
    return _isatty(_fileno(stdout)) != 0;
#else
    return isatty(STDOUT_FILENO) != 0;
#endif
}

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// The bytes of the first characters, as many as fit.
std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    while (end < text.size() && (count > 0 || !begins_character(text[end]))) {
        count -= begins_character(text[end]) ? 1U : 0U;
        ++end;
    }
    return text.substr(0, end);
}

}  // namespace

bool standard_input_is_a_person() {
#ifdef _WIN32
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) != 0;
#endif
}

Coloring coloring_of_standard_output() {
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return is_terminal() && !is_set("NO_COLOR") && !dumb ? Coloring::on : Coloring::off;
}

std::string Painter::operator()(Paint paint, std::string_view text) const {
    // Standard colours only, so that the terminal's own theme decides how they look.
    constexpr std::array<std::string_view, 7> codes = {"0", "1", "2", "36", "32", "31", "33"};
    if (coloring_ == Coloring::off || paint == Paint::plain || text.empty()) {
        return std::string(text);
    }
    const std::string code(codes.at(static_cast<std::size_t>(paint)));
    return "\x1b[" + code + "m" + std::string(text) + "\x1b[0m";
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char byte : text) {
        width += begins_character(byte) ? 1U : 0U;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = width_of(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string fitted(std::string_view text, std::size_t width) {
    constexpr std::string_view dots = "...";
    if (width_of(text) <= width || width < dots.size()) {
        return padded(text, width);
    }
    return std::string(first_characters(text, width - dots.size())) + std::string(dots);
}

Written write_out(std::string_view text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return std::fflush(stdout) == 0 && whole ? Written::whole : Written::not_whole;
}

}  // namespace ui::cli
