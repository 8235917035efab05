// SPDX-License-Identifier: MIT
// The inspector: its tabs, the message with both halves of an exchange, and the State diff.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "ui/kit/choices.h"
#include "ui/kit/code.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;

constexpr float foot_height = 56;
constexpr float section_gap = 20;

// A title with a mark at its right: "Request", "on the wire".
float part_head(Lab& lab, Point corner, float width, std::string_view title, std::string_view state,
                Icon icon, Color ink) {
    const float mark = lab.kit.text_width(state, kit::type::caption) + 20;
    lab.kit.text({corner.x, corner.y, width - mark, 20}, title, kit::type::control_strong,
                 {.role = kit::Role::heading});
    if (!state.empty()) {
        const Rect place{corner.x + width - mark, corner.y, mark, 20};
        lab.kit.paint().icon({place.x + 7, place.center().y}, icon, kit::size::icon_small, ink);
        lab.kit.text({place.x + 19, place.y + 2, mark - 19, 16}, state, kit::type::caption,
                     {.ink = ink});
    }
    return corner.y + 28;
}

float half(Lab& lab, Point corner, float width, const std::string& head, const std::string& body) {
    const auto& message = *shown_message(lab);
    const std::vector<std::string_view> followed(message.followed.begin(), message.followed.end());
    std::vector<kit::CodePart> parts{{head, kit::Language::http}};
    if (!body.empty()) {
        parts.push_back({body, kit::Language::json});
    }
    return corner.y + kit::code_block(lab.kit, corner, width, parts, followed);
}

float message_head(Lab& lab, Point corner, float width) {
    const auto& message = *shown_message(lab);
    const Rect copy{corner.x + width - kit::size::icon_button, corner.y - 2, kit::size::icon_button,
                    kit::size::icon_button};
    if (kit::icon_button(lab.kit, "lab.message.copy", copy, Icon::copy, lab.say("lab.copy"))
            .clicked) {
        lab.kit.copy(message.request_full + "\n\n" + message.response_full + "\n");
    }
    const float from = lab.kit.text_width(message.from, kit::type::body_strong);
    lab.kit.text({corner.x, corner.y, from + 1, 26}, message.from, kit::type::body_strong,
                 {.role = kit::Role::heading});
    lab.kit.paint().icon({corner.x + from + 18, corner.y + 13}, Icon::arrow_right, kit::size::icon,
                         Color::ink_1);
    const float to = corner.x + from + 36;
    value_in(lab, "lab.message.to", {to, corner.y, copy.x - 8 - to, 26}, message.to,
             kit::type::body_strong);
    lab.kit.paragraph({corner.x, corner.y + 26, width, 0}, message.summary, kit::type::caption,
                      Color::ink_3);
    return corner.y + 26 + lab.kit.paragraph_height(width, message.summary, kit::type::caption) +
           14;
}

float note(Lab& lab, Point corner, float width, std::string_view text) {
    lab.kit.paint().icon({corner.x + 8, corner.y + 11}, Icon::info, kit::size::icon, Color::ink_2);
    return corner.y + lab.kit.paragraph({corner.x + 24, corner.y, width - 24, 0}, text,
                                        {kit::TextSize::control, kit::Face::regular, 22},
                                        Color::ink_2);
}

// One value with its sign; what was not there and what is gone have no line.
float side(Lab& lab, float y, const Rect& area, std::string_view sign, const std::string& value,
           Color ink) {
    if (value.empty()) {
        return y;
    }
    lab.kit.text({area.x, y, 12, 18}, sign, kit::type::code_strong, {.ink = ink});
    const kit::Run run{value, kit::Face::code, ink, kit::Mark::none};
    const kit::Layout& lines =
        lab.kit.layout({&run, 1}, kit::TextSize::caption, area.width - 16, kit::Break::code);
    const float height = static_cast<float>(lines.lines) * lab.kit.line_height(kit::type::code);
    kit::code(lab.kit, {area.x + 16, y}, area.width - 16, value, kit::Language::plain);
    return y + height;
}

float change_group(Lab& lab, Point corner, float width, const views::ChangeGroup& group) {
    const Rect inside{corner.x + 12, corner.y, width - 24, 0};
    const float title =
        lab.kit.paragraph_height(inside.width, group.title, kit::type::control_strong);
    // Measured first, because the card lies below its rows.
    float height = 10 + title + 6;
    for (const views::ChangeRow& row : group.rows) {
        height += 8 + 18;
        for (const std::string* value : {&row.before, &row.after}) {
            height += value->empty() ? 0
                                     : kit::code_height(lab.kit, inside.width - 16, *value,
                                                        kit::Language::plain);
        }
        height += 8;
    }
    kit::card(lab.kit, {corner.x, corner.y, width, height});
    float y = corner.y + 10;
    y += lab.kit.paragraph({inside.x, y, inside.width, 0}, group.title, kit::type::control_strong) +
         6;
    for (const views::ChangeRow& row : group.rows) {
        kit::divider(lab.kit, corner.x + 1, y, width - 2);
        y += 8;
        value_in(lab, Id(), {inside.x, y, inside.width, 18}, row.field, kit::type::caption,
                 Color::ink_3);
        y += 18;
        y = side(lab, y, inside, lab.say("lab.diff.minus"), row.before, Color::ink_3);
        y = side(lab, y, inside, lab.say("lab.diff.plus"), row.after, Color::ink_1);
        y += 8;
    }
    return corner.y + height;
}

}  // namespace

float message(Lab& lab, Point corner, float width) {
    const auto& shown = shown_message(lab);
    if (!shown) {
        const std::string& nothing =
            lab.live != nullptr ? lab.live->no_message : lab.view.inspector.no_message;
        return corner.y + lab.kit.paragraph({corner.x, corner.y, width, 0}, nothing,
                                            kit::type::control, Color::ink_2);
    }
    float y = message_head(lab, corner, width);
    const bool now = shown->in_this_step;
    y = part_head(lab, {corner.x, y}, width, lab.say("lab.message.request"),
                  now ? std::string_view(lab.say("lab.message.on_the_wire")) : std::string_view(),
                  Icon::now, Color::accent_text);
    y = half(lab, {corner.x, y}, width, shown->request_head, shown->request_body) + section_gap;
    const bool good = shown->succeeded;
    y = part_head(lab, {corner.x, y}, width, lab.say("lab.message.response"),
                  lab.say(now    ? "lab.message.returns"
                          : good ? "lab.message.accepted"
                                 : "lab.message.refused"),
                  now ? Icon::queued : (good ? Icon::success : Icon::wrong),
                  now ? Color::ink_2 : (good ? Color::ok_text : Color::danger_text));
    y = half(lab, {corner.x, y}, width, shown->response_head, shown->response_body);
    if (!shown->note.empty()) {
        y = note(lab, {corner.x, y + 14}, width, shown->note);
    }
    return y;
}

float changes(Lab& lab, Point corner, float width) {
    const auto& groups = lab.view.inspector.changes;
    if (groups.empty()) {
        return corner.y + lab.kit.paragraph({corner.x, corner.y, width, 0},
                                            lab.view.inspector.no_changes, kit::type::control,
                                            Color::ink_2);
    }
    float y = corner.y;
    y += lab.kit.paragraph({corner.x, y, width, 0}, lab.say("lab.diff.title"),
                           kit::type::body_strong);
    y += lab.kit.paragraph({corner.x, y, width, 0}, lab.say("lab.diff.hint"), kit::type::caption,
                           Color::ink_3) +
         12;
    for (const views::ChangeGroup& group : groups) {
        y = change_group(lab, {corner.x, y}, width, group) + 12;
    }
    return y - 12;
}

void exchange_buttons(Lab& lab, const Rect& area) {
    const auto& shown = shown_message(lab);
    if (!shown) {
        return;
    }
    const bool live = lab.live != nullptr;
    const auto go_to = [&](std::size_t place) {
        if (live) {
            lab.ask(intent::Live(intent::ChooseExchange{place}));
        } else {
            lab.ask(intent::GoTo{place});
        }
    };
    const Rect left = kit::column(area, 0, 2, kit::space::unit);
    const Rect right = kit::column(area, 1, 2, kit::space::unit);
    const auto label = [&](const std::string& own, std::string_view key) {
        return own.empty() ? std::string_view(lab.say(key)) : std::string_view(own);
    };
    kit::ButtonOptions previous{.icon = Icon::chevron_left};
    kit::ButtonOptions next{.trailing = Icon::chevron_right};
    if (!shown->previous) {
        previous.why_disabled = lab.say(live ? "live.is_first" : "lab.message.is_first");
    }
    if (!shown->next) {
        next.why_disabled = lab.say(live ? "live.is_last" : "lab.message.is_last");
    }
    if (kit::button(lab.kit, "lab.message.previous", left,
                    label(shown->previous_label, "lab.message.previous"), previous)
            .clicked) {
        go_to(*shown->previous);
    }
    if (kit::button(lab.kit, "lab.message.next", right,
                    label(shown->next_label, "lab.message.next"), next)
            .clicked) {
        go_to(*shown->next);
    }
}

void inspector_body(Lab& lab, const Rect& area, InspectorTab tab) {
    constexpr std::array names{"lab.inspector.message", "lab.inspector.why", "lab.inspector.diff"};
    const Id id = Id(names[static_cast<std::size_t>(tab)]).child("scroll");
    const Rect content = lab.kit.begin_scroll(id, area);
    const Point corner{content.x + kit::space::large, content.y + kit::space::medium};
    const float width = area.width - 2 * kit::space::large;
    float bottom = 0;
    switch (tab) {
        case InspectorTab::message:
            bottom = message(lab, corner, width);
            break;
        case InspectorTab::why:
            bottom = why(lab, corner, width);
            break;
        case InspectorTab::diff:
            bottom = changes(lab, corner, width);
            break;
    }
    lab.kit.end_scroll(bottom + kit::space::large);
}

void inspector(Lab& lab) {
    const Rect area = lab.layout.inspector;
    lab.kit.begin_panel("lab.inspector", lab.say("lab.inspector"), area);
    if (lab.layout.form == LabForm::overlay) {
        // What lies below takes no presses.
        lab.kit.item({.id = "lab.inspector.ground",
                      .role = kit::Role::group,
                      .rect = area,
                      .stop = kit::FocusStop::no});
    }
    lab.kit.paint().fill(area, Color::bg_surface);
    lab.kit.paint().fill({area.x, area.y, 1, area.height}, Color::line_mid);
    Rect rest = area;
    cut_left(rest, 1);
    const std::array tabs{kit::Choice{"message", lab.say("lab.tab.message")},
                          kit::Choice{"why", lab.say("lab.tab.why")},
                          kit::Choice{"diff", lab.say("lab.tab.diff")}};
    const bool live = lab.live != nullptr;
    Rect top = cut_top(rest, kit::size::tab);
    kit::divider(lab.kit, top.x, top.bottom() - 1, top.width);
    if (lab.layout.form == LabForm::overlay) {
        const Rect close = cut_right(top, 44);
        if (kit::icon_button(lab.kit, "lab.inspector.close",
                             close.centered(kit::size::icon_button, kit::size::icon_button),
                             Icon::cross, lab.say("lab.close"))
                .clicked) {
            lab.state.inspector_open = false;
        }
    }
    cut_left(top, 12);
    // A watched app tells no reasons and no states, so there is the message alone.
    const auto count = live ? std::size_t{1} : tabs.size();
    const kit::Chosen chosen =
        kit::tabs(lab.kit, "lab.inspector", top, std::span(tabs).first(count),
                  live ? 0 : static_cast<std::size_t>(lab.state.tab));
    const auto tab = static_cast<InspectorTab>(chosen.index);
    if (!live) {
        lab.state.tab = tab;
    }
    const bool foot = tab == InspectorTab::message && shown_message(lab);
    if (foot) {
        const Rect bottom = cut_bottom(rest, foot_height);
        kit::divider(lab.kit, bottom.x, bottom.y, bottom.width);
        inspector_body(lab, rest, tab);
        exchange_buttons(lab, {bottom.x + kit::space::large, bottom.y + kit::space::small,
                               bottom.width - 2 * kit::space::large, kit::size::control});
    } else {
        inspector_body(lab, rest, tab);
    }
    lab.kit.end_panel();
}

}  // namespace ui::screens::lab_parts
