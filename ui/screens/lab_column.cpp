// SPDX-License-Identifier: MIT
// The Lab in one column, for large text and small windows: the parts become tabs, and the pipeline
// runs from top to bottom.
#include <algorithm>
#include <array>
#include <string>

#include "ui/kit/choices.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float side = kit::space::medium;
constexpr float row_gap = 20;
constexpr float token_gap = 36;
constexpr float wire_left = 24;
constexpr float text_left = 79;
constexpr float pipeline_least = 160;  // below that the narration scrolls with the rows

// A station or an app as one row: badge, icon, name, what it holds, its state.
struct RowView {
    std::string_view id;
    std::string_view number;
    kit::Tense tense = kit::Tense::later;
    Icon icon = Icon::hr;
    std::string_view tile;  // in place of the icon
    std::string_view name;
    std::string_view lead;      // before the followed value
    std::string_view followed;  // on its marker
    std::string_view rest;      // after it
    const views::ChipView* chip = nullptr;
    kit::CardEdge edge = kit::CardEdge::strong;
};

// Words, the followed value on its plate, words: as one paragraph.
void detail_runs(const RowView& row, std::vector<kit::Run>& runs) {
    const auto add = [&](std::string_view text, Color ink, kit::Mark mark) {
        if (text.empty()) {
            return;
        }
        if (!runs.empty()) {
            runs.push_back({" ", kit::Face::regular, Color::ink_2, kit::Mark::none});
        }
        runs.push_back({text, kit::Face::regular, ink, mark});
    };
    add(row.lead, Color::ink_2, kit::Mark::none);
    add(row.followed, Color::ink_1, kit::Mark::marker);
    add(row.rest, Color::ink_2, kit::Mark::none);
}

float pipeline_row(Lab& lab, const Rect& place, const RowView& row) {
    const float chip =
        row.chip == nullptr ? 0 : kit::chip_width(lab.kit, row.chip->word, look_of(*row.chip));
    const float beside = place.width - text_left - chip - 2 * side;
    // A chip that would squeeze the words goes below them.
    const bool below = row.chip != nullptr && beside < 150;
    const float width = below ? place.width - text_left - side : beside;
    auto& measured = lab.kit.scratch_runs();
    detail_runs(row, measured);
    const float name = lab.kit.paragraph_height(width, row.name, kit::type::control_strong);
    const float detail =
        measured.empty() ? 0 : lab.kit.paragraph_height(width, measured, kit::type::caption);
    const float height = 8 + name + detail + 8 + (below ? 32 : 0);
    const Rect area{place.x, place.y, place.width, std::max(52.0F, height)};
    lab.kit.item({.id = row.id,
                  .role = kit::Role::group,
                  .name = row.name,
                  .value = row.chip == nullptr ? std::string_view() : row.chip->word,
                  .rect = area,
                  .ring_radius = kit::radius::card});
    kit::card(lab.kit, area, row.edge);
    const float middle = area.y + 26;
    kit::badge(lab.kit, {area.x + 24, middle}, row.number, row.tense);
    if (row.tile.empty()) {
        lab.kit.paint().icon({area.x + 56, middle}, row.icon, 18, Color::ink_1);
    } else {
        kit::tile(lab.kit, {area.x + 43, middle - 14, kit::size::tile, kit::size::tile}, row.tile);
    }
    const float top = area.y + std::max(8.0F, (52 - name - detail) / 2);
    lab.kit.paragraph({area.x + text_left, top, width, 0}, row.name, kit::type::control_strong);
    auto& runs = lab.kit.scratch_runs();
    detail_runs(row, runs);
    if (!runs.empty()) {
        lab.kit.paragraph({area.x + text_left, top + name, width, 0}, runs, kit::type::caption);
    }
    if (row.chip != nullptr && below) {
        chip_in(lab, {area.x + text_left, area.bottom() - 32}, width, *row.chip);
    } else if (row.chip != nullptr) {
        chip_in(lab, {area.right() - 12 - chip, middle - 12}, chip, *row.chip);
    }
    return area.bottom();
}

}  // namespace

void down(Lab& lab, float x, float from, float to, views::WireTense tense) {
    const float center = x + wire_left;
    kit::WireState state = kit::WireState::later;
    if (tense == views::WireTense::happened) {
        state = kit::WireState::happened;
    } else if (tense == views::WireTense::now) {
        state = kit::WireState::now;
    } else if (tense == views::WireTense::missing) {
        lab.kit.paint().dashed_line({center, from}, {center, to}, Color::wire_missing, 2.5F, 4, 4);
        return;
    } else if (tense == views::WireTense::none) {
        return;
    }
    const float reach = tense == views::WireTense::now ? hop(lab).out * 0.7F : 0;
    kit::wire(lab.kit, {center, from + 1}, {center, to - 1}, state, reach);
}

namespace {

const views::AttributeRow* followed_row(const views::PersonCard& card) {
    for (const views::AttributeRow& row : card.rows) {
        if (row.followed) {
            return &row;
        }
    }
    return card.rows.empty() ? nullptr : &card.rows.front();
}

RowView person_row(Lab& lab, const views::PersonCard& card) {
    RowView row;
    const views::AttributeRow* value = followed_row(card);
    if (card.name.empty()) {
        row.lead = lab.say("lab.nobody_yet");
    } else if (value != nullptr) {
        row.lead = value->label;
        row.followed = value->followed ? std::string_view(value->value) : std::string_view();
        row.rest =
            value->followed ? std::string_view(value->origin) : std::string_view(value->value);
    }
    row.chip = card.chip ? &*card.chip : nullptr;
    return row;
}

// The wire to an app, with the token or the answer beside it.
void app_wire(Lab& lab, const Rect& place, const views::LaneView& lane) {
    down(lab, place.x, place.y, place.bottom(), lane.wire);
    const float x = place.x + wire_left + 16;
    const float y = place.center().y;
    if (lane.wire == views::WireTense::now) {
        const float width = kit::token_width(lab.kit, lane.method);
        kit::message_token(lab.kit, {x + width / 2, y}, lane.method, kit::token_size::height_small);
        std::string words = lane.target;
        if (!lane.answer.empty()) {
            words += "  " + lane.answer;
        }
        const float text = lab.kit.text_width(words, kit::type::code) + 1;
        const Rect area{x + width + 8, y - 8, text, 16};
        lab.kit.paint().fill(area.inset(-4, 0), Color::bg_canvas);
        lab.kit.text(area, words, kit::type::code, {.ink = Color::accent_text});
    } else if (lane.wire == views::WireTense::missing) {
        lab.kit.paint().icon({x + 8, y}, Icon::wrong, 18, Color::danger_fill, Color::danger_on);
        const float text = lab.kit.text_width(lane.missing, kit::type::caption_strong) + 1;
        const Rect area{x + 24, y - 8, text, 16};
        lab.kit.paint().fill(area.inset(-4, 0), Color::bg_canvas);
        lab.kit.text(area, lane.missing, kit::type::caption_strong, {.ink = Color::danger_text});
    } else if (lane.wire == views::WireTense::happened) {
        const std::string words = lane.method + "  " + lane.answer;
        const float text = lab.kit.text_width(words, kit::type::code) + 1;
        const Rect area{x, y - 8, text, 16};
        lab.kit.paint().fill(area.inset(-4, 0), Color::bg_canvas);
        lab.kit.text(area, words, kit::type::code,
                     {.ink = lane.answer_ok ? Color::ok_text : Color::danger_text});
    }
}

// The apps one below the other, the one of this step first.
float apps(Lab& lab, const Rect& content, float y) {
    const auto& stage = lab.view.stage;
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < stage.lanes.size(); ++index) {
        order.push_back(index);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const auto weight = [&](std::size_t index) {
            return stage.lanes[index].active ? 2 : (stage.lanes[index].broken ? 1 : 0);
        };
        return weight(left) > weight(right);
    });
    for (const std::size_t index : order) {
        const views::LaneView& lane = stage.lanes[index];
        app_wire(lab, {content.x, y, content.width, token_gap}, lane);
        const Id id("lab.stage.app", index);
        RowView row;
        row.id = id.text();
        row.number = "5";
        row.tense = lane.broken                               ? kit::Tense::broken
                    : lane.active                             ? kit::Tense::now
                    : lane.wire == views::WireTense::happened ? kit::Tense::happened
                                                              : kit::Tense::later;
        row.tile = lane.tile;
        row.name = lane.app_name;
        const std::string task = lane.task + (lane.task_chip ? " · " + lane.task_chip->word : "");
        row.lead = task;
        row.chip = &lane.account;
        row.edge = lane.broken   ? kit::CardEdge::danger
                   : lane.active ? kit::CardEdge::accent
                                 : kit::CardEdge::strong;
        y = pipeline_row(lab, {content.x, y + token_gap, content.width, 0}, row);
    }
    return y;
}

float rule_row(Lab& lab, const Rect& place) {
    const auto& stage = lab.view.stage;
    const auto& rule = stage.rule;
    RowView row;
    row.id = "lab.stage.rules";
    row.number = "3";
    row.tense = tense_of(stage.rules.tense);
    row.icon = Icon::rules;
    row.name = stage.rules.name;
    const std::string lead = rule.expression_left + " " + rule.expression_rest;
    row.lead = lead;
    (rule.followed ? row.followed : row.rest) = rule.expression_value;
    const std::string groups = rule.groups_label + " " + rule.groups;
    if (rule.followed && !rule.groups.empty()) {
        row.rest = groups;
    }
    row.chip = rule.verdict ? &*rule.verdict : nullptr;
    return pipeline_row(lab, place, row);
}

float queue_row(Lab& lab, const Rect& place) {
    const auto& stage = lab.view.stage;
    RowView row;
    row.id = "lab.stage.provisioning";
    row.number = "4";
    row.tense = tense_of(stage.provisioning.tense);
    row.icon = Icon::provisioning;
    row.name = stage.provisioning.name;
    std::string words = stage.provisioning.role;
    for (const views::LaneView& lane : stage.lanes) {
        if (lane.active || lane.broken) {
            words = lane.task + " · " + lane.app_name;
            row.chip = lane.task_chip ? &*lane.task_chip : nullptr;
            break;
        }
    }
    row.lead = words;
    return pipeline_row(lab, place, row);
}

}  // namespace

// What happens, below the pipeline where there is room, so that it stays in view.
float pinned_narration(Lab& lab, Rect& area) {
    const float width = area.width - 2 * side;
    const float height = strip_height(lab, width, NarrationSize::low);
    if (area.height - height < pipeline_least) {
        return height;
    }
    const Rect foot = cut_bottom(area, height + 2 * kit::space::unit);
    lab.kit.paint().fill(foot, Color::bg_canvas);
    kit::divider(lab.kit, foot.x, foot.y, foot.width);
    strip(lab, {foot.x + side, foot.y + kit::space::unit, width, height}, NarrationSize::low);
    return 0;
}

namespace {

// The row of this step, to scroll to: the app on the wire, or the station that works.
Id row_of_step(const views::StageView& stage) {
    for (std::size_t index = 0; index < stage.lanes.size(); ++index) {
        if (stage.lanes[index].active || stage.lanes[index].broken) {
            return Id("lab.stage.app", index);
        }
    }
    if (stage.provisioning.tense == views::Tense::now) {
        return "lab.stage.provisioning";
    }
    if (stage.rules.tense == views::Tense::now) {
        return "lab.stage.rules";
    }
    return stage.directory.tense == views::Tense::now ? "lab.stage.directory" : "lab.stage.hr";
}

void pipeline(Lab& lab, Rect area) {
    const auto& stage = lab.view.stage;
    if (const bool asks = question_comes(lab); asks || lab.state.stepped) {
        lab.kit.reveal(asks ? Id("lab.predict.question") : row_of_step(stage));
    }
    const float narrated = pinned_narration(lab, area);
    lab.kit.paint().fill(area, Color::bg_canvas);
    lab.kit.paint().dot_grid(area, Color::bg_dot);
    const Rect scrolled = lab.kit.begin_scroll("lab.stage.scroll", area);
    const Rect content{scrolled.x + side, scrolled.y + 12, area.width - 2 * side, 0};
    float y = content.y;
    if (narrated > 0) {
        strip(lab, {content.x, y, content.width, narrated}, NarrationSize::low);
        y += narrated + 12;
    }
    RowView record = person_row(lab, stage.record);
    record.id = "lab.stage.hr";
    record.number = "1";
    record.tense = tense_of(stage.hr.tense);
    record.icon = Icon::hr;
    record.name = stage.record.name.empty() ? stage.hr.name : stage.record.name;
    y = pipeline_row(lab, {content.x, y, content.width, 0}, record);
    down(lab, content.x, y, y + row_gap, stage.hr_wire);
    RowView user = person_row(lab, stage.user);
    user.id = "lab.stage.directory";
    user.number = "2";
    user.tense = tense_of(stage.directory.tense);
    user.icon = Icon::directory;
    user.name = stage.directory.name;
    y = pipeline_row(lab, {content.x, y + row_gap, content.width, 0}, user);
    down(lab, content.x, y, y + row_gap, stage.directory_wire);
    y = rule_row(lab, {content.x, y + row_gap, content.width, 0});
    down(lab, content.x, y, y + row_gap, stage.rules_wire);
    y = queue_row(lab, {content.x, y + row_gap, content.width, 0});
    y = apps(lab, content, y);
    lab.kit.end_scroll(y + side);
}

void stage_page(Lab& lab, const Rect& page) {
    if (lab.view.access) {
        access_column(lab, page);
    } else if (lab.view.flow) {
        flow_column(lab, page);
    } else {
        pipeline(lab, page);
    }
}

void log_page(Lab& lab, const Rect& page) {
    if (lab.view.flow && !lab.state.flow.shows_log) {
        flow_history_column(lab, page);
    } else {
        log_column(lab, page);
    }
}

void top_bar(Lab& lab) {
    const Rect area = lab.layout.header;
    lab.kit.begin_panel("lab.header", lab.say("lab.header"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    Rect rest{area.x + side / 2, area.y + 8, area.width - side, kit::size::control};
    lab.anchors.more = cut_left(rest, kit::size::icon_button, kit::space::unit);
    lab.anchors.speeds = lab.anchors.more;
    if (kit::icon_button(lab.kit, "lab.more_button", lab.anchors.more, Icon::menu,
                         lab.say("lab.more"), {.expanded = lab.kit.layer_open("lab.more")})
            .clicked) {
        lab.kit.open_layer("lab.more");
    }
    const Rect help = cut_right(rest, kit::size::icon_button, kit::space::unit);
    const Rect breaking = cut_right(rest, break_width(lab, false), kit::space::small);
    const float wanted = lab.kit.text_width(lab.view.title, kit::type::title) + 32;
    title(lab, {rest.x, rest.y, std::min(wanted, rest.width), rest.height});
    break_button(lab, breaking, false);
    help_button(lab, help, kit::ButtonKind::secondary);
    lab.kit.end_panel();
}

}  // namespace

void column(Lab& lab) {
    top_bar(lab);
    column_play_bar(lab);
    lab.kit.begin_panel("lab.page", lab.say("lab.page"), lab.layout.stage);
    column_tabs(lab);
    const Rect page = lab.layout.stage;
    lab.kit.paint().fill(page, Color::bg_surface);
    switch (lab.state.column) {
        case ColumnTab::stage:
            stage_page(lab, page);
            break;
        case ColumnTab::log:
            log_page(lab, page);
            break;
        case ColumnTab::message:
            column_message(lab, page);
            break;
        case ColumnTab::why:
            inspector_body(lab, page, InspectorTab::why);
            break;
        case ColumnTab::diff:
            inspector_body(lab, page, InspectorTab::diff);
            break;
    }
    lab.kit.end_panel();
}

}  // namespace ui::screens::lab_parts
