// SPDX-License-Identifier: MIT
// The stage: HR, directory and rules as stations, and what runs between them.
#include <algorithm>
#include <string>

#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float padding = 13;
constexpr float text_left = 41;
constexpr float avatar_top = 69;
constexpr float chip_top = 113;

Color value_ink(bool empty) { return empty ? Color::ink_3 : Color::ink_1; }

// Label above value, on 50 px; the value that is being followed is marked.
void attribute(Lab& lab, const Id& id, const Rect& area, const views::AttributeRow& row) {
    kit::divider(lab.kit, area.x + 1, area.y, area.width - 2);
    Rect inside = area.inset(padding, 0);
    Rect label{inside.x, area.y + 7, inside.width, 16};
    if (!row.origin.empty()) {
        const float width = lab.kit.text_width(row.origin, kit::type::caption) + 1;
        const Rect origin = cut_right(label, width, kit::space::half);
        lab.kit.text(origin, row.origin, kit::type::caption, {.ink = Color::ink_2});
    }
    value_in(lab, id.child("label"), label, row.label, kit::type::caption, Color::ink_3);
    const Rect value{inside.x, area.y + 24, inside.width, 20};
    const std::string_view text =
        row.value.empty() ? std::string_view(lab.say("lab.no_value")) : std::string_view(row.value);
    constexpr float marker = 5;  // the plate reaches around the text
    const kit::TextStyle style = kit::type::control_medium;
    const bool fits = lab.kit.text_width(text, style) + 2 * marker <= value.width;
    if (row.followed && fits) {
        kit::followed_value(lab.kit, {value.x + marker, value.y}, text, style);
    } else {
        value_in(lab, id.child("value"), value, text, style, value_ink(row.value.empty()));
    }
}

std::string in_words(const views::PersonCard& person) {
    std::string text = person.name;
    if (person.chip) {
        text += ", " + person.chip->word;
    }
    for (const views::AttributeRow& row : person.rows) {
        text += "; " + row.label + ": " + row.value;
    }
    return text;
}

void person(Lab& lab, const Id& id, const Rect& area, const views::PersonCard& card) {
    const float left = area.x + padding;
    if (!card.name.empty()) {
        kit::avatar(lab.kit, {left + 16, area.y + avatar_top + 16}, card.initials);
        const float x = left + kit::size::avatar + kit::space::unit;
        const float width = area.right() - padding - x;
        value_in(lab, id.child("name"), {x, area.y + avatar_top - 2, width, 20}, card.name,
                 kit::type::control_strong);
        value_in(lab, id.child("identifier"), {x, area.y + avatar_top + 18, width, 18},
                 card.identifier, kit::type::code, Color::ink_2);
    } else {
        lab.kit.paragraph({left, area.y + avatar_top, area.width - 2 * padding, 0},
                          lab.say("lab.nobody_yet"), kit::type::control, Color::ink_3);
    }
    if (card.chip) {
        chip_in(lab, {left, area.y + chip_top}, area.width - 2 * padding, *card.chip);
    }
    for (std::size_t row = 0; row < card.rows.size(); ++row) {
        const float y = area.y + stage_size::first_row + static_cast<float>(row) * stage_size::row;
        attribute(lab, id.child(row), {area.x, y, area.width, stage_size::row}, card.rows[row]);
    }
}

kit::CardEdge edge_of(views::Tense tense) {
    return tense == views::Tense::broken ? kit::CardEdge::danger : kit::CardEdge::strong;
}

// The HR station where there is no room: badge, icon, name and state in a strip.
void folded(Lab& lab, const Rect& area) {
    const auto& hr = lab.view.stage.hr;
    const auto& record = lab.view.stage.record;
    kit::card(lab.kit, area, edge_of(hr.tense));
    const float x = area.center().x;
    kit::badge(lab.kit, {x, area.y + 27}, "1", tense_of(hr.tense));
    lab.kit.paint().icon({x, area.y + 60}, Icon::hr, 22, Color::ink_1);
    lab.kit.text({area.x + 2, area.y + 84, area.width - 4, 16}, lab.say("lab.hr_short"),
                 kit::type::caption, {.ink = Color::ink_1, .align = kit::Align::center});
    if (record.chip) {
        const kit::ChipLook look = look_of(*record.chip);
        const bool ok = look.kind == kit::ChipKind::ok;
        lab.kit.paint().icon({x, area.y + 122}, look.icon.value_or(Icon::ring), 18,
                             ok ? Color::ok_text : Color::ink_2);
    }
}

void expression(Lab& lab, float& y, const Rect& area, const views::RuleCard& rule) {
    auto& runs = lab.kit.scratch_runs();
    const auto mark = rule.followed ? kit::Mark::marker : kit::Mark::none;
    const std::string glue = rule.expression_rest.empty() ? "" : "\n" + rule.expression_rest + " ";
    runs.push_back({rule.expression_left, kit::Face::code, Color::ink_1, kit::Mark::none});
    runs.push_back({glue, kit::Face::code, Color::ink_1, kit::Mark::none});
    runs.push_back({rule.expression_value, kit::Face::code, Color::ink_1, mark});
    const Rect place{area.x + padding, y, area.width - 2 * padding, 0};
    y += lab.kit.paragraph(place, runs, {kit::TextSize::caption, kit::Face::code, 20});
}

void apps_of(Lab& lab, const Rect& area, const views::RuleCard& rule) {
    const kit::TextStyle style = kit::type::control_medium;
    float y = area.y + 24;
    for (std::size_t first = 0; first < rule.apps.size() && y + 20 <= area.bottom();) {
        // As many names as fit on a line.
        std::string line = rule.apps[first];
        std::size_t next = first + 1;
        while (next < rule.apps.size()) {
            const std::string longer = line + ", " + rule.apps[next];
            if (lab.kit.text_width(longer, style) > area.width) {
                break;
            }
            line = longer;
            ++next;
        }
        line += next < rule.apps.size() && lab.kit.text_width(line + ",", style) <= area.width ? ","
                                                                                               : "";
        value_in(lab, Id("lab.stage.rules.apps", first), {area.x, y, area.width, 20}, line, style);
        y += 20;
        first = next;
    }
}

void rule_card(Lab& lab, const Rect& area) {
    const auto& rule = lab.view.stage.rule;
    const float left = area.x + padding;
    const float width = area.width - 2 * padding;
    const Id id("lab.stage.rules");
    value_in(lab, id.child("name"), {left, area.y + 71, width, 20}, rule.name,
             kit::type::control_strong);
    lab.kit.text({left, area.y + 91, width, 16}, rule.position, kit::type::caption,
                 {.ink = Color::ink_2});
    lab.kit.text({left, area.y + 122, width, 16}, rule.condition_label, kit::type::caption,
                 {.ink = Color::ink_3});
    float y = area.y + 149;
    expression(lab, y, area, rule);
    y = std::max(y + 14, area.y + 203);
    if (rule.verdict) {
        chip_in(lab, {left, y}, width, *rule.verdict);
    }
    y = std::max(y + 34, area.y + 237);
    kit::divider(lab.kit, area.x + 1, y, area.width - 2);
    lab.kit.text({left, y + 7, width, 16}, rule.groups_label, kit::type::caption,
                 {.ink = Color::ink_3});
    const std::string_view groups = rule.groups.empty() ? std::string_view(lab.say("lab.no_value"))
                                                        : std::string_view(rule.groups);
    value_in(lab, id.child("groups"), {left, y + 24, width, 20}, groups, kit::type::control_medium,
             value_ink(rule.groups.empty()));
    y += stage_size::row;
    kit::divider(lab.kit, area.x + 1, y, area.width - 2);
    lab.kit.text({left, y + 7, width, 16}, rule.apps_label, kit::type::caption,
                 {.ink = Color::ink_3});
    apps_of(lab, {left, y, width, area.bottom() - y - 4}, rule);
}

struct Station {
    std::string_view id;
    std::string_view number;
    const views::StationView& view;
    Rect area;
    std::string words;  // what it holds, for the registry
};

void note_station(Lab& lab, const Station& station) {
    lab.kit.item({.id = station.id,
                  .role = kit::Role::group,
                  .name = station.view.name,
                  .value = station.words,
                  .rect = station.area,
                  .ring_radius = kit::radius::card});
}

void station(Lab& lab, const Station& what) {
    note_station(lab, what);
    kit::card(lab.kit, what.area, edge_of(what.view.tense));
    station_head(lab, what.area, what.number, what.view);
    kit::divider(lab.kit, what.area.x + 1, what.area.y + stage_size::head, what.area.width - 2);
}

void between(Lab& lab, const Rect& from, const Rect& to, views::WireTense tense) {
    if (tense == views::WireTense::none) {
        return;
    }
    const float y = from.y + stage_size::wire_line;
    kit::WireState state = kit::WireState::later;
    float progress = 0;
    if (tense == views::WireTense::happened) {
        state = kit::WireState::happened;
    } else if (tense == views::WireTense::now) {
        state = kit::WireState::now;
        progress = hop(lab).out * (1 - 10 / (to.x - from.right()));
    } else if (tense == views::WireTense::missing) {
        state = kit::WireState::missing;
    }
    kit::wire(lab.kit, {from.right() + 1, y}, {to.x - 1, y}, state, progress);
}

void threads(Lab& lab, const StageLayout& place) {
    using Between = views::ThreadView::Between;
    for (const views::ThreadView& thread : lab.view.stage.threads) {
        const bool first = thread.between == Between::hr_and_directory;
        if (first && place.hr_folded) {
            continue;
        }
        const Rect& from = first ? place.hr : place.directory;
        const Rect& to = first ? place.directory : place.rules;
        const float row = static_cast<float>(thread.row) + 0.5F;
        const float y = place.top + stage_size::first_row + row * stage_size::row;
        // The rule reads its value where its expression stands.
        const float end = first ? y : place.top + stage_size::first_row + stage_size::row / 2;
        kit::thread(lab.kit, {from.right(), y}, {to.x, end},
                    thread.followed ? Color::accent_line : Color::wire_past);
    }
}

void stations(Lab& lab, const StageLayout& place) {
    const auto& stage = lab.view.stage;
    const Station hr{"lab.stage.hr", "1", stage.hr, place.hr, in_words(stage.record)};
    if (place.hr_folded) {
        note_station(lab, hr);
        folded(lab, place.hr);
    } else {
        station(lab, hr);
        person(lab, "lab.stage.hr", place.hr, stage.record);
    }
    station(lab,
            {"lab.stage.directory", "2", stage.directory, place.directory, in_words(stage.user)});
    person(lab, "lab.stage.directory", place.directory, stage.user);
    const auto& rule = stage.rule;
    station(lab, {"lab.stage.rules", "3", stage.rules, place.rules,
                  rule.name + ": " + rule.expression_left + " " + rule.expression_rest + " " +
                      rule.expression_value + (rule.verdict ? ", " + rule.verdict->word : "")});
    rule_card(lab, place.rules);
}

}  // namespace

void notice(Lab& lab, const Rect& stage) {
    const float width = std::min(stage.width - 2 * kit::space::large, 560.0F);
    const auto kind = kit::CalloutKind::mix_up;
    const float height = kit::callout_height(lab.kit, width - 40, lab.controls.notice);
    const Rect area{stage.center().x - width / 2, stage.y + 8, width, height};
    lab.kit.item({.id = "lab.notice",
                  .role = kit::Role::status,
                  .name = lab.controls.notice,
                  .rect = area,
                  .stop = kit::FocusStop::no});
    lab.kit.paint().fill(area, Color::warn_tint, kit::radius::control);
    kit::callout(lab.kit, {area.x, area.y}, width, kind, lab.say("lab.notice"),
                 lab.controls.notice);
    const Rect cross{area.right() - 36, area.y + 4, kit::size::icon_button, kit::size::icon_button};
    if (kit::icon_button(lab.kit, "lab.notice.close", cross, Icon::cross, lab.say("lab.close"))
            .clicked) {
        lab.ask(intent::CloseNotice{});
    }
}

void station_head(Lab& lab, const Rect& area, std::string_view number,
                  const views::StationView& view) {
    kit::badge(lab.kit, {area.x + 23, area.y + 26}, number, tense_of(view.tense));
    const float width = area.width - text_left - 8;
    lab.kit.text({area.x + text_left, area.y + 8, width, 20}, view.name, kit::type::control_strong,
                 {.role = kit::Role::heading});
    lab.kit.text({area.x + text_left, area.y + 28, width, 16}, view.role, kit::type::caption,
                 {.ink = Color::ink_3});
}

void stage(Lab& lab) {
    const Rect area = lab.layout.stage;
    lab.kit.begin_panel("lab.stage", lab.say("lab.stage"), area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    const Rect content = lab.kit.begin_scroll("lab.stage.scroll", area);
    const StageLayout place = stage_layout({content.x, content.y, area.width, area.height});
    lab.kit.paint().dot_grid({content.x, content.y, area.width,
                              std::max(area.height, place.below.bottom() + 20 - content.y)},
                             Color::bg_dot);
    if (question_comes(lab)) {
        lab.kit.reveal(kit::Id("lab.predict.option", lab.view.prediction->labels.size() - 1));
    }
    stations(lab, place);
    lanes(lab, place);
    between(lab, place.hr, place.directory, lab.view.stage.hr_wire);
    between(lab, place.directory, place.rules, lab.view.stage.directory_wire);
    between(lab, place.rules, place.queue, lab.view.stage.rules_wire);
    threads(lab, place);
    Rect below = place.below;
    const auto size = below.height < 90 ? NarrationSize::low : NarrationSize::normal;
    below.height = std::max(below.height, strip_height(lab, below.width, size));
    strip(lab, below, size);
    lab.kit.end_scroll(below.bottom() + 12);
    if (!lab.controls.notice.empty()) {
        notice(lab, area);
    }
    lab.kit.end_panel();
}

}  // namespace ui::screens::lab_parts
