// SPDX-License-Identifier: MIT
// What the nodes of API access hold: rules, facts, code, checks and answers, measured and drawn.
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/overloaded.h"
#include "ui/kit/code.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Point;
using kit::Rect;

constexpr float padding = 13;
constexpr float around = 7;  // above and below each block
constexpr float number_room = 22;
constexpr float mark_room = 26;
constexpr float verdict_gap = 8;
constexpr float name_least = 96;    // below that the verdict stands under the name
constexpr float facts_least = 104;  // the width of a fact beside others
constexpr float facts_gap = 12;

float verdict_width(Lab& lab, const views::ChipView& verdict) {
    return lab.kit.text_width(verdict.word, kit::type::caption_strong) + 22;
}

// Measures where no `draw` is asked for, so that both can never differ.
struct Pen {
    Lab& lab;
    float x = 0;
    float width = 0;
    bool draws = false;

    float paragraph(float y, float indent, float room, std::string_view text,
                    const kit::TextStyle& style, kit::Ink ink) const {
        if (text.empty()) {
            return 0;
        }
        if (!draws) {
            return lab.kit.paragraph_height(room, text, style);
        }
        return lab.kit.paragraph({x + indent, y, room, 0}, text, style, ink);
    }
    float code(float y, std::string_view text, kit::Language language,
               const std::vector<std::string>& marked) const {
        const std::vector<std::string_view> followed(marked.begin(), marked.end());
        if (!draws) {
            return kit::code_height(lab.kit, width, text, language, followed);
        }
        return kit::code(lab.kit, {x, y}, width, text, language, followed);
    }
};

float block(const Pen& pen, float y, const views::ChipView& chip) {
    if (pen.draws) {
        chip_in(pen.lab, {pen.x, y}, pen.width, chip);
    }
    return y + kit::size::chip;
}

// The note or the chip stands at the right where there is room, and below the title elsewhere.
float block(const Pen& pen, float y, const views::AccessHeading& heading) {
    const float title = pen.lab.kit.text_width(heading.title, kit::type::control_strong) + 1;
    const float note =
        heading.note.empty() ? 0 : pen.lab.kit.text_width(heading.note, kit::type::caption) + 1;
    const bool beside = title + note + facts_gap <= pen.width && !heading.chip;
    if (beside && note > 0) {
        if (pen.draws) {
            pen.lab.kit.text({pen.x + pen.width - note, y + 2, note, 16}, heading.note,
                             kit::type::caption, {.ink = Color::ink_3});
        }
        return y +
               pen.paragraph(y, 0, title, heading.title, kit::type::control_strong, Color::ink_1);
    }
    if (heading.chip) {
        const float chip = kit::chip_width(pen.lab.kit, heading.chip->word, look_of(*heading.chip));
        const bool fits = title + chip + facts_gap <= pen.width;
        const float bottom = y + pen.paragraph(y + 2, 0, pen.width, heading.title,
                                               kit::type::control_strong, Color::ink_1);
        const float top = fits ? y : bottom + 4;
        if (pen.draws) {
            const float x = fits ? pen.x + pen.width - chip : pen.x;
            chip_in(pen.lab, {x, top}, std::min(chip, pen.width), *heading.chip);
        }
        return std::max(bottom, top + kit::size::chip);
    }
    y += pen.paragraph(y, 0, pen.width, heading.title, kit::type::control_strong, Color::ink_1);
    return y + pen.paragraph(y, 0, pen.width, heading.note, kit::type::caption, Color::ink_3);
}

float fact(const Pen& pen, float y, float indent, float room, const views::AccessFact& each) {
    y += pen.paragraph(y, indent, room, each.label, kit::type::caption, Color::ink_3) + 2;
    const kit::TextStyle style = each.code ? kit::type::code_strong : kit::type::control_medium;
    return y + pen.paragraph(y, indent, room, each.value, style, Color::ink_1);
}

float block(const Pen& pen, float y, const views::AccessFacts& facts) {
    const auto count = static_cast<float>(facts.facts.size());
    const float room = (pen.width - facts_gap * (count - 1)) / std::max(1.0F, count);
    const bool beside = facts.facts.size() > 1 && room >= facts_least;
    float bottom = y;
    float indent = 0;
    for (const views::AccessFact& each : facts.facts) {
        const float top = beside ? y : bottom + (bottom > y ? 8.0F : 0.0F);
        const float end = fact(pen, top, indent, beside ? room : pen.width, each);
        bottom = beside ? std::max(bottom, end) : end;
        indent += beside ? room + facts_gap : 0;
    }
    return bottom;
}

void verdict(const Pen& pen, float x, float y, const views::AccessRuleRow& row) {
    using Look = views::AccessRuleRow::Look;
    const Icon icon = row.look == Look::first_match ? Icon::tick
                      : row.look == Look::passed_by ? Icon::cross
                                                    : Icon::dash;
    const Color ink = row.look == Look::first_match ? Color::accent_text : Color::ink_2;
    kit::status_text(pen.lab.kit, {x, y, verdict_width(pen.lab, row.verdict), 20}, row.verdict.word,
                     icon, ink);
}

float block(const Pen& pen, float y, const views::AccessRuleRow& row) {
    const bool asked = row.look != views::AccessRuleRow::Look::not_asked;
    const float chip = verdict_width(pen.lab, row.verdict);
    const float beside = pen.width - number_room - chip - verdict_gap;
    const bool below = beside < name_least;
    const float room = pen.width - number_room;
    if (pen.draws) {
        pen.lab.kit.text({pen.x, y, number_room, 20}, row.number, kit::type::control_strong,
                         {.ink = asked ? Color::ink_1 : Color::ink_3});
    }
    const float top = y;
    y += pen.paragraph(y, number_room, below ? room : beside, row.name, kit::type::control_strong,
                       asked ? Color::ink_1 : Color::ink_3);
    if (pen.draws) {
        verdict(pen, below ? pen.x + number_room : pen.x + pen.width - chip, below ? y : top, row);
    }
    y += below ? 20.0F : 0.0F;
    y += pen.paragraph(y, number_room, room, row.detail, kit::type::code, Color::ink_2);
    return y + pen.paragraph(y, number_room, room, row.reason, kit::type::caption, Color::ink_1);
}

float block(const Pen& pen, float y, const views::AccessCode& code) {
    y += pen.paragraph(y, 0, pen.width, code.label, kit::type::caption, Color::ink_3);
    y += code.label.empty() ? 0.0F : 2.0F;
    return y + pen.code(y, code.text, code.json ? kit::Language::json : kit::Language::http,
                        code.followed);
}

float block(const Pen& pen, float y, const views::AccessCheckRow& check) {
    using Look = views::AccessCheckRow::Look;
    const bool failed = check.look == Look::fails;
    if (pen.draws) {
        const Point mark{pen.x + 8, y + 10};
        const Icon icon = failed                      ? Icon::wrong
                          : check.look == Look::holds ? Icon::success
                          : check.look == Look::later ? Icon::ring
                                                      : Icon::dash;
        const Color ink = failed                      ? Color::danger_fill
                          : check.look == Look::holds ? Color::ok_text
                                                      : Color::ink_3;
        pen.lab.kit.paint().icon(mark, icon, kit::size::icon, ink,
                                 failed ? Color::danger_on : Color::bg_surface);
    }
    const float room = pen.width - mark_room;
    y += pen.paragraph(y, mark_room, room, check.name, kit::type::control_medium,
                       failed ? Color::danger_text : Color::ink_1);
    return y + pen.paragraph(y, mark_room, room, check.detail, kit::type::caption,
                             failed ? Color::danger_text : Color::ink_2);
}

float block(const Pen& pen, float y, const views::AccessOutcome& outcome) {
    const float room = pen.width - mark_room;
    if (pen.draws) {
        pen.lab.kit.paint().icon({pen.x + 9, y + 12}, outcome.good ? Icon::success : Icon::wrong,
                                 kit::size::icon_callout,
                                 outcome.good ? Color::ok_text : Color::danger_fill,
                                 outcome.good ? Color::bg_surface : Color::danger_on);
    }
    const Color ink = outcome.good ? Color::ok_text : Color::danger_text;
    y += pen.paragraph(y, mark_room, room, outcome.text, kit::type::card_title, ink);
    return y + pen.paragraph(y, mark_room, room, outcome.detail, kit::type::caption, ink);
}

float block(const Pen& pen, float y, const views::AccessNote& note) {
    return y + pen.paragraph(y, 0, pen.width, note.text, kit::type::control, Color::ink_2);
}

float height_of(Lab& lab, float width, const views::AccessBlock& what) {
    const Pen pen{lab, 0, width - 2 * padding, false};
    return std::visit([&](const auto& each) { return block(pen, 0, each); }, what) + 2 * around;
}

// The first match and the answer stand on a tint of their own.
void ground(Lab& lab, const Rect& area, const views::AccessBlock& what, bool last) {
    const auto* rule = std::get_if<views::AccessRuleRow>(&what);
    if (rule != nullptr && rule->look == views::AccessRuleRow::Look::first_match) {
        lab.kit.paint().fill(area, Color::accent_tint);
        lab.kit.paint().fill({area.x, area.y, kit::border::select_bar, area.height},
                             Color::accent_fill);
    }
    if (const auto* outcome = std::get_if<views::AccessOutcome>(&what)) {
        lab.kit.paint().fill(area, outcome->good ? Color::ok_tint : Color::danger_tint,
                             last ? kit::radius::card - 1 : 0,
                             last ? kit::Corners::bottom : kit::Corners::all);
    }
}

std::string join_words(const std::string& text, std::string_view more) {
    return more.empty() ? text : text.empty() ? std::string(more) : text + ", " + std::string(more);
}

}  // namespace

float blocks_height(Lab& lab, float width, const std::vector<views::AccessBlock>& blocks) {
    float height = 0;
    for (const views::AccessBlock& what : blocks) {
        height += height_of(lab, width, what);
    }
    return height;
}

float draw_blocks(Lab& lab, Point corner, float width,
                  const std::vector<views::AccessBlock>& blocks, float bottom) {
    float y = corner.y;
    for (const views::AccessBlock& what : blocks) {
        const float height = height_of(lab, width, what);
        const bool last = &what == &blocks.back();
        const float reach = last ? std::max(height, bottom - y - 1) : height;
        ground(lab, {corner.x + 1, y, width - 2, reach}, what, last);
        kit::divider(lab.kit, corner.x + 1, y, width - 2);
        const Pen pen{lab, corner.x + padding, width - 2 * padding, true};
        std::visit([&](const auto& each) { block(pen, y + around, each); }, what);
        y += height;
    }
    return y;
}

std::string in_words(const std::vector<views::AccessBlock>& blocks) {
    std::string text;
    for (const views::AccessBlock& what : blocks) {
        const std::string words = std::visit(
            sim::Overloaded{
                [](const views::ChipView& chip) { return chip.word; },
                [](const views::AccessHeading& heading) { return heading.title; },
                [](const views::AccessFacts& facts) {
                    std::string all;
                    for (const views::AccessFact& each : facts.facts) {
                        all = join_words(all, each.label + ": " + each.value);
                    }
                    return all;
                },
                [](const views::AccessRuleRow& row) {
                    return row.number + " " + row.name + ": " + row.verdict.word;
                },
                [](const views::AccessCode&) { return std::string(); },
                [](const views::AccessCheckRow& check) { return check.name + ": " + check.detail; },
                [](const views::AccessOutcome& outcome) { return outcome.text; },
                [](const views::AccessNote& note) { return note.text; }},
            what);
        text = join_words(text, words);
    }
    return text;
}

}  // namespace ui::screens::lab_parts
