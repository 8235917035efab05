// SPDX-License-Identifier: MIT
// The right half of the stage: the task queue, the SCIM wires and the apps, one lane an app.
#include <algorithm>
#include <string>

#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr float lane_top = 4;       // the band of a lane begins above its app card
constexpr float token_rest = 0.5F;  // a request that is under way waits in the middle
constexpr float method_above = 17;
constexpr float target_above = 25;
constexpr float missing_above = 26;
constexpr float answer_below = 15;
constexpr float reply_below = 26;

// One lane: the row of the queue, the gap and the card of the app.
struct LanePlace {
    Rect band;  // from the queue's left edge to the app's
    Rect queue;
    Rect gap;
    Rect app;
};

LanePlace lane_place(const StageLayout& place, const Rect& content, std::size_t index,
                     std::size_t count) {
    const float top = content.y + static_cast<float>(index) * stage_size::lane_pitch;
    LanePlace lane;
    lane.app = {place.apps.x, top, place.apps.width, stage_size::lane};
    const float above = index == 0 ? 0 : lane_top;
    const float below = index + 1 == count ? 0 : lane_top;
    const float height = stage_size::lane + above + below;
    lane.queue = {place.queue.x, top - above, place.queue.width, height};
    lane.gap = {place.queue.right(), top - above, place.apps.x - place.queue.right(), height};
    lane.band = {lane.queue.x, lane.queue.y, lane.app.x - lane.queue.x + kit::radius::card, height};
    return lane;
}

// Words beside a wire, on a plate of the ground, so that dots never cross their letters.
void label(Lab& lab, kit::Point center, std::string_view text, const kit::TextStyle& style,
           Color ink, Color ground) {
    const float width = lab.kit.text_width(text, style);
    const Rect area{center.x - width / 2, center.y - 8, width + 1, 16};
    lab.kit.paint().fill(area.inset(-4, 0), ground);
    lab.kit.text(area, text, style, {.ink = ink});
}

Color ground_of(const views::LaneView& lane) {
    return lane.broken ? Color::danger_tint : (lane.active ? Color::accent_tint : Color::bg_canvas);
}

void answer(Lab& lab, kit::Point center, const views::LaneView& lane, Color ground) {
    kit::canvas_answer(lab.kit, center, lane.answer, lane.answer_ok ? Icon::tick : Icon::cross,
                       lane.answer_ok ? Color::ok_text : Color::danger_text, ground);
}

bool tinted(const views::LaneView& lane) { return lane.active || lane.broken; }

void task(Lab& lab, const LanePlace& place, const views::LaneView& lane, const Id& id) {
    const float left = place.queue.x + 13;
    const float width = place.queue.width - 26;
    const float top = place.app.y;
    value_in(lab, id.child("task"), {left, top + 14, width, 20}, lane.task,
             kit::type::control_medium);
    if (lane.task_chip) {
        chip_in(lab, {left, top + 39}, width, *lane.task_chip,
                tinted(lane) ? ChipGround::tint : ChipGround::surface);
    } else {
        value_in(lab, id.child("note"), {left, top + 36, width, 16}, lane.task_note,
                 kit::type::caption, Color::ink_2);
    }
}

// The token goes out with the request and waits in the middle; the answer comes back below it.
void exchange(Lab& lab, const LanePlace& place, const views::LaneView& lane, float y) {
    const Hop moved = hop(lab);
    const float progress = moved.out * token_rest;
    const float middle = place.gap.center().x;
    kit::wire(lab.kit, {place.gap.x + 1, y}, {place.gap.right() - 1, y}, kit::WireState::now,
              progress);
    if (!lane.target.empty()) {
        label(lab, {middle, y - target_above}, lane.target, kit::type::code, Color::accent_text,
              Color::accent_tint);
    }
    const Rect token =
        kit::message_token(lab.kit, {place.gap.x + place.gap.width * progress, y}, lane.method);
    if (lab.kit.settings().motion == kit::MotionSetting::reduced) {
        lab.kit.paint().stroke(token.inset(-3), Color::accent_line, kit::border::state,
                               kit::radius::control + 3);
    }
    if (lane.answer.empty() || moved.back <= 0) {
        return;
    }
    if (moved.back < 1) {
        const float from = place.gap.right() - 20;
        kit::message_token(lab.kit, {from + (middle - from) * moved.back, y + reply_below},
                           lane.answer, kit::token_size::height_small);
        return;
    }
    answer(lab, {middle, y + reply_below}, lane, Color::accent_tint);
}

void answered(Lab& lab, const LanePlace& place, const views::LaneView& lane, float y) {
    kit::wire(lab.kit, {place.gap.x + 1, y}, {place.gap.right() - 1, y}, kit::WireState::happened);
    const float x = place.gap.center().x;
    const Color ground = ground_of(lane);
    if (!lane.method.empty()) {
        label(lab, {x, y - method_above}, lane.method, kit::type::code, Color::ink_2, ground);
    }
    if (!lane.answer.empty()) {
        answer(lab, {x, y + answer_below}, lane, ground);
    }
}

void lane_wire(Lab& lab, const LanePlace& place, const views::LaneView& lane) {
    const float y = place.app.center().y;
    switch (lane.wire) {
        case views::WireTense::none:
            break;
        case views::WireTense::later:
            kit::wire(lab.kit, {place.gap.x + 1, y}, {place.gap.right() - 1, y},
                      kit::WireState::later);
            break;
        case views::WireTense::now:
            exchange(lab, place, lane, y);
            break;
        case views::WireTense::happened:
            answered(lab, place, lane, y);
            break;
        case views::WireTense::missing:
            kit::wire(lab.kit, {place.gap.x + 4, y}, {place.gap.right() - 4, y},
                      kit::WireState::missing);
            lab.kit.text({place.gap.x, y - missing_above - 8, place.gap.width, 16}, lane.missing,
                         kit::type::caption_strong,
                         {.ink = Color::danger_text, .align = kit::Align::center});
            break;
    }
}

// Pressing a wire shows its message, pressing an app asks why its account is as it is.
void lane_items(Lab& lab, const LanePlace& place, const views::LaneView& lane, const Id& id) {
    const auto stop = [&](const Rect& area) {
        return covered(lab).overlaps(area) ? kit::FocusStop::no : kit::FocusStop::yes;
    };
    if (lane.wire != views::WireTense::none) {
        const Rect area = place.gap.inset(4, 6);
        const std::string words =
            lane.method + " " + lane.target + " " + lane.answer + lane.missing;
        if (lab.kit
                .item({.id = id.child("wire"),
                       .role = kit::Role::button,
                       .name = lab.kit.strings().text("lab.wire_to", {{"app", lane.app_name}}),
                       .value = words,
                       .rect = area,
                       .stop = stop(area)})
                .clicked) {
            show_inspector(lab, InspectorTab::message);
        }
    }
    const std::string name = lab.kit.strings().text("lab.why_app", {{"app", lane.app_name}});
    const kit::Response app = lab.kit.item({.id = id.child("app"),
                                            .role = kit::Role::button,
                                            .name = name,
                                            .value = lane.account.word,
                                            .rect = place.app,
                                            .stop = stop(place.app),
                                            .ring_radius = kit::radius::card});
    const kit::CardEdge edge = lane.broken   ? kit::CardEdge::danger
                               : lane.active ? kit::CardEdge::accent
                                             : kit::CardEdge::strong;
    kit::card(lab.kit, place.app, edge);
    if (app.hovered) {
        lab.kit.paint().fill(place.app.inset(2), Color::bg_hover, kit::radius::card - 2);
    }
    if (app.clicked) {
        lab.ask(intent::ChooseWhyApp{lane.app});
        show_inspector(lab, InspectorTab::why);
    }
}

void app_card(Lab& lab, const Rect& area, const views::LaneView& lane, const Id& id) {
    constexpr float left = 11;
    kit::tile(lab.kit, {area.x + left, area.y + 9, kit::size::tile, kit::size::tile}, lane.tile);
    const float x = area.x + left + kit::size::tile + kit::space::unit;
    value_in(lab, id.child("name"), {x, area.y + 13, area.right() - 8 - x, 20}, lane.app_name,
             kit::type::control_strong);
    chip_in(lab, {area.x + left, area.y + 42}, area.width - 2 * left, lane.account);
}

void bands(Lab& lab, const StageLayout& place, const Rect& content) {
    const auto& lanes = lab.view.stage.lanes;
    for (std::size_t index = 0; index < lanes.size(); ++index) {
        if (!tinted(lanes[index])) {
            continue;
        }
        Rect band = lane_place(place, content, index, lanes.size()).band;
        const Color tint = lanes[index].broken ? Color::danger_tint : Color::accent_tint;
        if (index + 1 == lanes.size()) {
            // The last band ends with the round corner of the queue.
            lab.kit.paint().fill(
                {band.x, band.bottom() - 2 * kit::radius::card, band.width, 2 * kit::radius::card},
                tint, kit::radius::card, kit::Corners::left);
            band.height -= kit::radius::card;
        }
        lab.kit.paint().fill(band, tint);
    }
}

void draw_lanes(Lab& lab, const StageLayout& place, const Rect& content) {
    const auto& lanes = lab.view.stage.lanes;
    for (std::size_t index = 0; index < lanes.size(); ++index) {
        const Id id("lab.stage.lane", index);
        const LanePlace lane = lane_place(place, content, index, lanes.size());
        if (index > 0) {
            kit::divider(lab.kit, lane.queue.x + 1, lane.queue.y, lane.queue.width - 2);
        }
        task(lab, lane, lanes[index], id);
        lane_items(lab, lane, lanes[index], id);
        lane_wire(lab, lane, lanes[index]);
        app_card(lab, lane.app, lanes[index], id);
    }
}

std::string tasks_in_words(const views::StageView& stage) {
    std::string text;
    for (const views::LaneView& lane : stage.lanes) {
        text += (text.empty() ? "" : "; ") + lane.app_name + ": " + lane.task;
        if (lane.task_chip) {
            text += ", " + lane.task_chip->word;
        }
    }
    return text;
}

void apps_head(Lab& lab, const StageLayout& place) {
    const auto& stage = lab.view.stage;
    kit::badge(lab.kit, {place.apps.x + 10, place.top + 26}, "5", tense_of(stage.apps.tense));
    const Rect name{place.apps.x + 28, place.top + 8, place.apps.width - 28, 20};
    lab.kit.paint().fill({name.x - 2, name.y, 120, 36}, Color::bg_canvas);
    lab.kit.text(name, stage.apps.name, kit::type::control_strong, {.role = kit::Role::heading});
    lab.kit.text({name.x, name.y + 20, name.width, 16}, stage.apps.role, kit::type::caption,
                 {.ink = Color::ink_2});
    if (!stage.wire_label.empty()) {
        const float x = (place.queue.right() + place.apps.x) / 2;
        kit::canvas_label(lab.kit, {x, place.top + 26}, stage.wire_label, kit::type::caption,
                          Color::ink_2);
    }
}

}  // namespace

void lanes(Lab& lab, const StageLayout& place) {
    const auto& stage = lab.view.stage;
    lab.kit.item({.id = "lab.stage.provisioning",
                  .role = kit::Role::group,
                  .name = stage.provisioning.name,
                  .value = tasks_in_words(stage),
                  .rect = place.queue,
                  .ring_radius = kit::radius::card});
    lab.kit.paint().fill(place.queue, Color::bg_surface, kit::radius::card);
    apps_head(lab, place);
    const Rect viewport{place.queue.x, place.top + stage_size::head,
                        place.apps.right() - place.queue.x,
                        stage_size::node_height - stage_size::head};
    // Lanes scroll only where there are more than four, so that the rings of four are not cut.
    const bool scrolls = stage.lanes.size() > 4;
    Rect content = viewport;
    if (scrolls) {
        content = lab.kit.begin_scroll("lab.stage.lanes", viewport);
    }
    bands(lab, place, content);
    draw_lanes(lab, place, content);
    if (scrolls) {
        lab.kit.end_scroll(content.y +
                           static_cast<float>(stage.lanes.size()) * stage_size::lane_pitch);
    }
    station_head(lab, place.queue, "4", stage.provisioning);
    kit::divider(lab.kit, place.queue.x + 1, viewport.y, place.queue.width - 2);
    lab.kit.paint().stroke(place.queue, Color::line_strong, kit::border::thin, kit::radius::card);
}

}  // namespace ui::screens::lab_parts
