// SPDX-License-Identifier: MIT
// Draws what was done about an incident, and whether that mended it.
#include "ui/screens/incident_parts.h"

namespace ui::screens::incidents {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

float done_row(Sheet& sheet, const Rect& card, float y, const views::DoneRow& row) {
    kit::Kit& kit = sheet.page.kit;
    const float time = kit.text_width(row.time, kit::type::code) + 1;
    const Rect inside{card.x + card_padding + time + 14, y + 12,
                      card.width - 2 * card_padding - time - 14, 0};
    kit.text({card.x + card_padding, inside.y, time, 20}, row.time, kit::type::code,
             {.ink = Color::ink_2});
    float bottom = inside.y;
    bottom += kit.paragraph(inside, row.text, kit::type::control_medium);
    if (!row.detail.empty()) {
        bottom += kit.paragraph({inside.x, bottom, inside.width, 0}, row.detail, kit::type::code,
                                Color::ink_2);
    }
    return bottom + 12;
}

// "3 of 5", large, with a bar a check.
float score(Sheet& sheet, const Rect& inside) {
    kit::Kit& kit = sheet.page.kit;
    const auto& checks = sheet.view.incident.checks;
    float y = inside.y;
    if (checks.empty()) {
        return y +
               kit.paragraph({inside.x, y, inside.width, 0}, sheet.page.say("incident.not_checked"),
                             kit::type::control, Color::ink_2) +
               16;
    }
    const std::string held = kit.strings().text(
        "incident.held_of",
        {{"held", std::to_string(sheet.view.checks_held)}, {"all", std::to_string(checks.size())}});
    const std::string& words = sheet.page.say("incident.checks_hold");
    const float figure = kit.text_width(held, kit::type::figure) + 1;
    kit.text({inside.x, y, figure, 52}, held, kit::type::figure);
    if (figure + 12 + kit.text_width(words, kit::type::control) <= inside.width) {
        kit.text({inside.x + figure + 12, y + 20, inside.width - figure - 12, 22}, words,
                 kit::type::control, {.ink = Color::ink_2});
    }
    y += 60;
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const Rect bar = kit::column({inside.x, y, inside.width, kit::size::progress},
                                     static_cast<int>(i), static_cast<int>(checks.size()), 4);
        if (checks[i].holds) {
            kit.paint().fill(bar, Color::ok_fill, 4);
        } else {
            kit.paint().fill(bar, Color::danger_tint, 4);
            kit.paint().stroke(bar, Color::danger_fill, 2, 4);
        }
    }
    return y + kit::size::progress + 16;
}

// The ground lies below the words, so its height is measured first.
float check_row(Sheet& sheet, const Rect& card, float y, const views::CheckRow& row) {
    kit::Kit& kit = sheet.page.kit;
    const Rect inside{card.x + card_padding + 32, y + 12, card.width - 2 * card_padding - 32, 0};
    const std::string answer =
        row.holds ? row.answer
                  : kit.strings().text("incident.does_not_hold", {{"what", row.answer}});
    const float name = kit.paragraph_height(inside.width, row.name, kit::type::control_medium);
    const float below = kit.paragraph_height(inside.width, answer, kit::type::caption);
    const Rect ground{card.x + 1, y, card.width - 2, 12 + name + 2 + below + 12};
    if (!row.holds) {
        kit.paint().fill(ground, Color::danger_tint);
    }
    kit::divider(kit, card.x, y, card.width);
    kit.paint().icon({card.x + card_padding + 10, inside.y + 10},
                     row.holds ? Icon::success : Icon::wrong, 20,
                     row.holds ? Color::ok_fill : Color::danger_fill);
    kit.paragraph(inside, row.name, kit::type::control_medium);
    kit.paragraph({inside.x, inside.y + name + 2, inside.width, 0}, answer, kit::type::caption,
                  row.holds ? Color::ink_2 : Color::danger_text, kit::Role::status);
    return ground.bottom();
}

}  // namespace

float actions_card(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.actions", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        const Rect head = card_title(sheet.page, card, "incident.actions");
        kit::ButtonOptions undo{.kind = kit::ButtonKind::quiet, .icon = Icon::undo};
        if (!sheet.view.can_undo) {
            undo.why_disabled = sheet.page.say("incident.nothing_to_undo");
        }
        const std::string& label = sheet.page.say("incident.undo");
        const float width = kit::button_width(kit, label, undo);
        if (kit::button(kit, "incident.undo",
                        {head.right() - width + 8, head.center().y - 14, width, 28}, label, undo)
                .clicked) {
            ask(sheet.page, intent::TakeBackAction{});
        }
        const kit::ButtonOptions mend{.icon = Icon::wrench, .trailing = Icon::chevron_down};
        const std::string& repair = sheet.page.say("incident.repair");
        float y = card.y + card_head + 12;
        if (kit::button(kit, "incident.mend",
                        {card.x + card_padding, y, kit::button_width(kit, repair, mend), 32},
                        repair, mend)
                .clicked) {
            kit.open_layer("incident.mends");
        }
        y += 44;
        if (sheet.view.done.empty()) {
            y += kit.paragraph({card.x + card_padding, y, card.width - 2 * card_padding, 0},
                               sheet.page.say("incident.actions.none"), kit::type::control,
                               Color::ink_2) +
                 16;
        }
        for (const views::DoneRow& row : sheet.view.done) {
            kit::divider(kit, card.x, y, card.width);
            y = done_row(sheet, card, y, row);
        }
        return y;
    });
}

float checks_card(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.checks", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        const Rect inside{card.x + card_padding, card.y + 16, card.width - 2 * card_padding, 0};
        kit::fitted_heading(kit, {inside.x, inside.y - 8, inside.width, 40},
                            sheet.page.say("incident.fixed"), kit::type::card_title);
        float y = score(sheet, {inside.x, inside.y + 32, inside.width, 0});
        for (const views::CheckRow& row : sheet.view.incident.checks) {
            y = check_row(sheet, card, y, row);
        }
        if (!sheet.view.incident.checks.empty()) {
            kit::divider(kit, card.x, y, card.width);
            y += 16;
        }
        const std::string& label = sheet.page.say(
            sheet.view.incident.checks.empty() ? "incident.run_checks" : "incident.run_again");
        const kit::ButtonOptions options{.kind = kit::ButtonKind::primary, .icon = Icon::restart};
        if (kit::button(kit, "incident.check", {inside.x, y, inside.width, 40}, label, options)
                .clicked) {
            ask(sheet.page, intent::RunChecks{});
        }
        return y + 40 + card_padding;
    });
}

float insight_strip(Sheet& sheet, const Rect& area) {
    return grown_card(sheet.page, area, "incident.insight", [&](const Rect& card) {
        kit::Kit& kit = sheet.page.kit;
        kit::ButtonOptions close{.kind = kit::ButtonKind::primary, .icon = Icon::tick};
        if (!sheet.view.why_not_close.empty()) {
            close.icon = Icon::lock;
            close.why_disabled = sheet.view.why_not_close;
        }
        const std::string& label = sheet.page.say("incident.close");
        const float width = kit::button_width(kit, label, close) + 8;
        const Rect inside{card.x + 24, card.y + 20, card.width - 48, 0};
        const bool beside = inside.width >= 640;
        const float room = beside ? inside.width - width - 32 : inside.width;
        float y = inside.y;
        y += kit.paragraph({inside.x, y, room, 0}, sheet.view.insight_title,
                           kit::type::caption_medium, Color::accent_text, kit::Role::heading) +
             4;
        y += kit.paragraph({inside.x, y, room, 0}, sheet.view.insight, kit::type::body);
        const Rect place = beside
                               ? Rect{inside.right() - width,
                                      card.y + std::max(20.0F, (card.height - 40) / 2), width, 40}
                               : Rect{inside.x, y + 16, std::min(width, inside.width), 40};
        if (kit::button(kit, "incident.close", place, label, close).clicked) {
            ask(sheet.page, intent::CloseIncident{});
        }
        return std::max(y, beside ? card.y + 60 : place.bottom()) + 20;
    });
}

}  // namespace ui::screens::incidents
