// SPDX-License-Identifier: MIT
// Draws what is known of an incident: the report, the hypotheses, the evidence.
#include <array>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/kit/switches.h"
#include "ui/screens/incident_parts.h"

namespace ui::screens::incidents {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using lessons::Suspicion;

constexpr float number_width = 36;

struct SuspicionLook {
    Icon icon;
    Color ink;
};
SuspicionLook look_of_suspicion(Suspicion suspicion) {
    switch (suspicion) {
        case Suspicion::likely:
            return {Icon::success, Color::ok_text};
        case Suspicion::ruled_out:
            return {Icon::cross, Color::ink_2};
        case Suspicion::open:
            break;
    }
    return {Icon::ring, Color::ink_2};
}

void row_number(kit::Kit& kit, const Rect& card, float y, const std::string& number) {
    kit.text({card.x + card_padding, y, number_width - 4, 20}, number, kit::type::code,
             {.ink = Color::ink_2});
}

// One of the given suspects; what evidence says about it stands at the right.
float suspect(Sheet& sheet, const Rect& card, float y, std::size_t index) {
    kit::Kit& kit = sheet.page.kit;
    const views::SuspectRow& row = sheet.view.incident.suspects[index];
    const SuspicionLook look = look_of_suspicion(row.stands);
    const Rect inside{card.x + card_padding + number_width, y + 12,
                      card.width - 2 * card_padding - number_width, 0};
    const float status = 18 + kit.text_width(row.suspicion, kit::type::caption_medium) + 1;
    const float room = inside.width - status - 12;
    row_number(kit, card, inside.y, row.number);
    right_status(kit, {inside.x, inside.y, inside.width, 20}, row.suspicion, look.icon, look.ink);
    float bottom = inside.y;
    bottom += kit.paragraph(
        {inside.x, bottom, room, 0}, row.name,
        row.stands == Suspicion::ruled_out ? kit::type::control : kit::type::control_strong,
        row.stands == Suspicion::ruled_out ? Color::ink_2 : Color::ink_1);
    bottom += kit.paragraph({inside.x, bottom, inside.width, 0}, row.cause, kit::type::control,
                            Color::ink_2) +
              2;
    bool marked = row.is_marked;
    const std::string& label = sheet.page.say("incident.mark");
    const float width = kit::checkbox_width(kit, label);
    const float evidence = kit.text_width(row.evidence, kit::type::code) + 1;
    const bool beside = width + evidence + 12 <= inside.width;
    if (kit::checkbox(kit, Id("incident.suspect", index).child("mark"),
                      {inside.x, bottom, width, 28}, label, marked, {.hint = row.name})
            .changed) {
        ask(sheet.page, intent::MarkSuspect{index, marked});
    }
    if (!row.evidence.empty() && beside) {
        kit.text({inside.right() - evidence, bottom + 4, evidence, 20}, row.evidence,
                 kit::type::code, {.ink = Color::ink_2});
    } else if (!row.evidence.empty()) {
        bottom += 28;
        bottom += kit.paragraph({inside.x, bottom, inside.width, 0}, row.evidence, kit::type::code,
                                Color::ink_2) -
                  28;
    }
    return bottom + 28 + 10;
}

// The learner's own; they say themselves how it stands.
float own_hypothesis(Sheet& sheet, const Rect& card, float y, std::size_t index) {
    kit::Kit& kit = sheet.page.kit;
    const views::OwnHypothesisRow& row = sheet.view.own[index];
    const Rect inside{card.x + card_padding + number_width, y + 12,
                      card.width - 2 * card_padding - number_width, 0};
    row_number(kit, card, inside.y, row.number);
    float bottom = inside.y;
    bottom += kit.paragraph(inside, row.text, kit::type::control_strong) + 6;
    constexpr std::array keys{"open", "likely", "ruled_out"};
    std::vector<kit::Choice> choices;
    for (std::size_t i = 0; i < sheet.view.verdicts.size(); ++i) {
        choices.push_back({keys.at(i), sheet.view.verdicts[i]});
    }
    const float width = kit::segments_width(kit, choices);
    const kit::Rows rows{.most = width <= inside.width ? choices.size() : 1};
    const kit::Chosen chosen = kit::segments(kit, Id("incident.own", index),
                                             {inside.x, bottom, std::min(width, inside.width), 32},
                                             choices, static_cast<std::size_t>(row.judged), rows);
    if (chosen.changed) {
        ask(sheet.page, intent::JudgeHypothesis{index, static_cast<Suspicion>(chosen.index)});
    }
    return bottom + kit::rows_height(choices.size(), rows) + 12;
}

// What a piece of evidence says, line by line; gives the height.
float bearing(Sheet& sheet, const Rect& area, const views::EvidenceFound& row) {
    struct Line {
        const std::string* text;
        Icon icon;
        Color ink;
    };
    std::vector<Line> lines;
    if (!row.supports.empty()) {
        lines.push_back({&row.supports, Icon::tick, Color::ok_text});
    }
    if (!row.rules_out.empty()) {
        lines.push_back({&row.rules_out, Icon::cross, Color::ink_2});
    }
    if (lines.empty()) {
        lines.push_back({&row.bearing, Icon::dash, Color::ink_2});
    }
    float y = area.y;
    for (const Line& line : lines) {
        sheet.page.kit.paint().icon({area.x + 7, y + 9}, line.icon, 14, line.ink);
        y += sheet.page.kit.paragraph({area.x + 20, y, area.width - 20, 0}, *line.text,
                                      kit::type::caption_medium, line.ink, kit::Role::status) +
             2;
    }
    return y - area.y;
}

float evidence_row(Sheet& sheet, const Rect& card, float y, const views::EvidenceFound& row) {
    kit::Kit& kit = sheet.page.kit;
    constexpr float bearing_width = 148;
    const Rect inside{card.x + card_padding + number_width, y + 12,
                      card.width - 2 * card_padding - number_width, 0};
    const bool beside = inside.width >= 380;
    const float room = beside ? inside.width - bearing_width - 16 : inside.width;
    row_number(kit, card, inside.y, row.number);
    float bottom = inside.y;
    bottom += kit.paragraph({inside.x, bottom, room, 0}, row.text, kit::type::control_medium);
    bottom +=
        kit.paragraph({inside.x, bottom, room, 0}, row.where, kit::type::control, Color::ink_2);
    const Rect place{beside ? inside.right() - bearing_width : inside.x,
                     beside ? inside.y + 1 : bottom + 4, beside ? bearing_width : inside.width, 0};
    return std::max(bottom, place.y + bearing(sheet, place, row)) + 12;
}

// A button that opens a menu below it; gives the x behind it.
float menu_button(Sheet& sheet, const Id& id, const Rect& place, const std::string& label,
                  const kit::ButtonOptions& options, const char* layer) {
    if (kit::button(sheet.page.kit, id, place, label, options).clicked) {
        sheet.page.kit.open_layer(layer);
    }
    return place.right() + 8;
}

// Whom one looks at, and where.
float look_bar(Sheet& sheet, const Rect& card, float y) {
    kit::Kit& kit = sheet.page.kit;
    kit::ButtonOptions who{.icon = Icon::user, .trailing = Icon::chevron_down};
    who.hint = sheet.page.say("incident.person");
    kit::ButtonOptions where{.icon = Icon::search, .trailing = Icon::chevron_down};
    const std::string& look = sheet.page.say("incident.look_at");
    const float left = card.x + card_padding;
    const float room = card.width - 2 * card_padding;
    const float who_width = std::min(room, kit::button_width(kit, sheet.view.person, who));
    const float where_width = kit::button_width(kit, look, where);
    const float x = menu_button(sheet, "incident.person", {left, y + 12, who_width, 32},
                                sheet.view.person, who, "incident.people");
    const bool beside = x + where_width <= left + room;
    const Rect place{beside ? x : left, beside ? y + 12 : y + 52, where_width, 32};
    menu_button(sheet, "incident.look", place, look, where, "incident.looks");
    return place.bottom() + 12;
}

}  // namespace

float reported_card(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.reported", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        const Rect inside{card.x + card_padding, card.y + 16, card.width - 2 * card_padding, 0};
        kit::fitted_heading(kit, {inside.x, inside.y - 8, inside.width, 40},
                            sheet.page.say("incident.reported"), kit::type::card_title);
        float y = inside.y + 36;
        const std::string quote =
            kit.strings().text("incident.quote", {{"report", sheet.view.incident.report}});
        const float height =
            kit.paragraph({inside.x + 16, y, inside.width - 16, 0}, quote, kit::type::body);
        kit.paint().fill({inside.x, y, 3, height}, Color::line_strong);
        y += height + 16;
        kit::avatar(kit, {inside.x + 12, y + 12}, sheet.view.initials, 24);
        y += std::max(24.0F, kit.paragraph({inside.x + 34, y + 2, inside.width - 34, 0},
                                           sheet.view.incident.head.reporter, kit::type::control) +
                                 4);
        return y + 16;
    });
}

float hypotheses_card(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.hypotheses", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        const Rect head = card_title(sheet.page, card, "incident.hypotheses");
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet, .icon = Icon::plus};
        const std::string& label = sheet.page.say("incident.add");
        const float width = kit::button_width(kit, label, options);
        if (kit::button(kit, "incident.add",
                        {head.right() - width + 8, head.center().y - 14, width, 28}, label, options)
                .clicked) {
            kit.open_layer("incident.own_words");
        }
        float y = card.y + card_head;
        for (std::size_t i = 0; i < sheet.view.incident.suspects.size(); ++i) {
            if (i > 0) {
                kit::divider(kit, card.x, y, card.width);
            }
            y = suspect(sheet, card, y, i);
        }
        for (std::size_t i = 0; i < sheet.view.own.size(); ++i) {
            kit::divider(kit, card.x, y, card.width);
            y = own_hypothesis(sheet, card, y, i);
        }
        return y;
    });
}

float evidence_card(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.evidence", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        const Rect head = card_title(sheet.page, card, "incident.evidence");
        const float count = kit.text_width(sheet.view.evidence_count, kit::type::caption) + 1;
        if (count <= head.width) {
            kit.text({head.right() - count, head.y, count, head.height}, sheet.view.evidence_count,
                     kit::type::caption, {.ink = Color::ink_2});
        }
        float y = look_bar(sheet, card, card.y + card_head);
        if (sheet.view.incident.evidence.empty()) {
            y += kit.paragraph({card.x + card_padding, y, card.width - 2 * card_padding, 0},
                               sheet.page.say("incident.evidence.none"), kit::type::control,
                               Color::ink_2) +
                 16;
        }
        for (const views::EvidenceFound& row : sheet.view.incident.evidence) {
            kit::divider(kit, card.x, y, card.width);
            y = evidence_row(sheet, card, y, row);
        }
        return y;
    });
}

}  // namespace ui::screens::incidents
