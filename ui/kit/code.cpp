// SPDX-License-Identifier: MIT
// Colours and paints code.
#include "ui/kit/code.h"

#include <algorithm>
#include <cctype>

namespace ui::kit {

namespace {

constexpr float padding = 12;
constexpr float padding_down = 10;

bool is_literal(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' ||
           letter == '.' || letter == '+';
}

// The end of a JSON string that starts at `at`, behind its closing quote.
std::size_t string_end(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"' && text[end] != '\n') {
        end += text[end] == '\\' ? 2U : 1U;
    }
    return std::min(text.size(), end + 1);
}

void json_runs(std::string_view text, std::vector<Run>& runs) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        Color color = Color::code_punct;
        if (text[at] == '"') {
            end = string_end(text, at);
            const std::size_t next = text.find_first_not_of(' ', end);
            const bool key = next != std::string_view::npos && text[next] == ':';
            color = key ? Color::code_key : Color::code_string;
        } else if (is_literal(text[at])) {
            while (end < text.size() && is_literal(text[end])) {
                ++end;
            }
            color = Color::code_literal;
        } else {
            while (end < text.size() && text[end] != '"' && !is_literal(text[end])) {
                ++end;
            }
        }
        runs.push_back({text.substr(at, end - at), Face::code, color, Mark::none});
        at = end;
    }
}

// A method is an accent, a status its own colour, and what follows is ink.
void first_line_runs(std::string_view line, std::vector<Run>& runs) {
    const bool status = !line.empty() && line[0] >= '0' && line[0] <= '9';
    if (status) {
        const Color color = line[0] == '2' ? Color::ok_text : Color::danger_text;
        std::size_t end = line.find(" after ");
        end = end == std::string_view::npos ? line.size() : end;
        runs.push_back({line.substr(0, end), Face::code_medium, color, Mark::none});
        runs.push_back({line.substr(end), Face::code, Color::code_punct, Mark::none});
        return;
    }
    const std::size_t end = std::min(line.find(' '), line.size());
    runs.push_back({line.substr(0, end), Face::code_medium, Color::accent_text, Mark::none});
    runs.push_back({line.substr(end), Face::code, Color::code_key, Mark::none});
}

void http_runs(std::string_view text, std::vector<Run>& runs) {
    std::size_t at = 0;
    bool first = true;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, std::min(end + 1, text.size()) - at);
        const std::size_t colon = line.find(": ");
        if (first) {
            first_line_runs(line, runs);
        } else if (colon == std::string_view::npos) {
            runs.push_back({line, Face::code, Color::code_key, Mark::none});
        } else {
            runs.push_back({line.substr(0, colon + 1), Face::code, Color::code_punct, Mark::none});
            runs.push_back({line.substr(colon + 1), Face::code, Color::code_key, Mark::none});
        }
        first = false;
        at = end + 1;
    }
}

// Cuts the followed texts out of the runs that hold them.
void mark_followed(std::vector<Run>& runs, std::span<const std::string_view> followed) {
    for (const std::string_view value : followed) {
        for (std::size_t index = 0; index < runs.size() && !value.empty(); ++index) {
            const Run run = runs[index];
            const std::size_t at = run.text.find(value);
            if (at == std::string_view::npos || run.mark == Mark::marker) {
                continue;
            }
            runs[index] = {run.text.substr(at, value.size()), run.face, run.color, Mark::marker};
            const std::string_view behind = run.text.substr(at + value.size());
            if (!behind.empty()) {
                runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                            {behind, run.face, run.color, Mark::none});
            }
            if (at > 0) {
                runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(index),
                            {run.text.substr(0, at), run.face, run.color, Mark::none});
                ++index;
            }
        }
    }
}

const Layout& lay_out(Kit& kit, std::vector<Run>& runs, float width) {
    return kit.layout(runs, TextSize::caption, width, Break::code);
}

}  // namespace

void syntax_runs(std::string_view text, Language language,
                 std::span<const std::string_view> followed, std::vector<Run>& runs) {
    switch (language) {
        case Language::plain:
            runs.push_back({text, Face::code, Color::code_key, Mark::none});
            break;
        case Language::json:
            json_runs(text, runs);
            break;
        case Language::http:
            http_runs(text, runs);
            break;
    }
    mark_followed(runs, followed);
}

float code_height(Kit& kit, float width, std::string_view text, Language language,
                  std::span<const std::string_view> followed) {
    std::vector<Run>& runs = kit.scratch_runs();
    syntax_runs(text, language, followed, runs);
    return static_cast<float>(lay_out(kit, runs, width).lines) * kit.line_height(type::code);
}

float code(Kit& kit, Point corner, float width, std::string_view text, Language language,
           std::span<const std::string_view> followed) {
    std::vector<Run>& runs = kit.scratch_runs();
    syntax_runs(text, language, followed, runs);
    const Layout& layout = lay_out(kit, runs, width);
    TextStyle style = type::code;
    style.line = kit.line_height(type::code);
    const Rect area{corner.x, corner.y, width, static_cast<float>(layout.lines) * style.line};
    kit.note_text(area, text);
    if (kit.visible(area)) {
        kit.paint().paragraph(corner, layout, runs, style);
    }
    return area.height;
}

float code_block_height(Kit& kit, float width, std::span<const CodePart> parts) {
    float height = 0;
    for (const CodePart& part : parts) {
        height +=
            code_height(kit, width - 2 * padding, part.text, part.language) + 2 * padding_down;
    }
    return height + static_cast<float>(parts.size() - 1);
}

float code_block(Kit& kit, Point corner, float width, std::span<const CodePart> parts,
                 std::span<const std::string_view> followed) {
    float height = static_cast<float>(parts.size() - 1);
    for (const CodePart& part : parts) {
        height += code_height(kit, width - 2 * padding, part.text, part.language, followed) +
                  2 * padding_down;
    }
    const Rect area{corner.x, corner.y, width, height};
    kit.paint().fill(area, Color::code_bg, radius::control);
    kit.paint().stroke(area, Color::line_mid, border::thin, radius::control);
    float y = corner.y;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) {
            kit.paint().fill({area.x, y, width, 1}, Color::line_mid);
            y += 1;
        }
        y += padding_down;
        y += code(kit, {area.x + padding, y}, width - 2 * padding, parts[index].text,
                  parts[index].language, followed);
        y += padding_down;
    }
    return height;
}

}  // namespace ui::kit
