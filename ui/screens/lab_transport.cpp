// SPDX-License-Identifier: MIT
// The transport bar: restart, back, play, step, the scrubber, the time and the speed.
#include <algorithm>
#include <array>
#include <vector>

#include "ui/kit/menu.h"
#include "ui/kit/scrubber.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

constexpr float gap = 8;
constexpr float play_width = 96;
constexpr float readout_width = 120;
constexpr float speed_width = 64;

Rect middle(const Rect& slice, float height = kit::size::control) {
    return {slice.x, slice.center().y - height / 2, slice.width, height};
}

struct Button {
    std::string_view id;
    std::string_view label;  // a key of the strings
    Icon icon = Icon::play;
    bool trailing = false;
    kit::ButtonKind kind = kit::ButtonKind::secondary;
    std::string_view why_disabled = {};
};

// With its label, or as a square with the icon alone.
bool pressed(Lab& lab, Rect& rest, const Button& what, float width, bool label) {
    const Rect area = middle(cut_left(rest, label ? width : kit::size::icon_button, gap));
    const std::string& text = lab.say(what.label);
    if (!label) {
        return kit::icon_button(lab.kit, what.id, area, what.icon, text,
                                {.kind = what.kind,
                                 .why_disabled = what.why_disabled,
                                 .icon_size = kit::size::icon})
            .clicked;
    }
    kit::ButtonOptions options{.kind = what.kind, .why_disabled = what.why_disabled};
    (what.trailing ? options.trailing : options.icon) = what.icon;
    return kit::button(lab.kit, what.id, area, text, options).clicked;
}

std::vector<kit::StepMark> marks_of(const views::TransportView& transport) {
    std::vector<kit::StepMark> marks;
    marks.reserve(transport.marks.size());
    for (const views::StepMark mark : transport.marks) {
        marks.push_back(mark == views::StepMark::tick  ? kit::StepMark::tick
                        : mark == views::StepMark::dot ? kit::StepMark::dot
                                                       : kit::StepMark::diamond);
    }
    return marks;
}

// A long run has fewer marks than steps: each stands for as many.
std::size_t scaled(std::size_t value, std::size_t from, std::size_t to) {
    return from == 0 ? 0 : (value * to + from - 1) / from;
}

constexpr std::array speed_keys{
    "lab.speed.quarter",    "lab.speed.half",        "lab.speed.normal", "lab.speed.twice",
    "lab.speed.four_times", "lab.speed.eight_times", "lab.speed.instant"};
constexpr std::array speed_names{"quarter", "half", "normal", "twice", "four", "eight", "instant"};

void readout(Lab& lab, const Rect& area) {
    const auto& transport = lab.view.transport;
    const float top = area.center().y - 18;
    lab.kit.text({area.x, top, area.width, 20}, transport.step_text, kit::type::control_strong,
                 {.align = kit::Align::right});
    lab.kit.text({area.x, top + 19, area.width, 16}, transport.time_text, kit::type::code,
                 {.ink = Color::ink_2, .align = kit::Align::right});
}

}  // namespace

void speed_menu(Lab& lab) {
    std::array<kit::MenuEntry, speed_keys.size()> entries;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        entries[index] = {.key = speed_names[index],
                          .label = lab.say(speed_keys[index]),
                          .checked = index == static_cast<std::size_t>(lab.controls.speed)};
    }
    const auto chosen = kit::menu(lab.kit, "lab.speeds", lab.anchors.speeds, entries,
                                  {.name = lab.say("lab.speed"), .width_min = 140});
    if (chosen) {
        lab.ask(intent::SetSpeed{static_cast<Speed>(*chosen)});
    }
}

void transport_buttons(Lab& lab, Rect& rest, bool labels) {
    const auto& transport = lab.view.transport;
    const std::string_view at_start =
        transport.at_start ? std::string_view(lab.say("lab.why.at_start")) : std::string_view();
    const std::string_view at_end =
        transport.at_end ? std::string_view(lab.say("lab.why.at_end")) : std::string_view();
    if (labels) {
        Rect corner = middle(cut_left(rest, kit::size::icon_button, gap));
        if (kit::icon_button(lab.kit, "lab.restart", corner, Icon::restart, lab.say("lab.restart"),
                             {.kind = kit::ButtonKind::secondary, .why_disabled = at_start})
                .clicked) {
            lab.ask(intent::Restart{});
        }
    }
    if (pressed(lab, rest,
                {"lab.back", "lab.back", Icon::back, false, kit::ButtonKind::secondary, at_start},
                84, labels)) {
        lab.ask(intent::Back{});
    }
    const bool replay = transport.at_end && !lab.controls.playing;
    const Button play{"lab.play",
                      lab.controls.playing ? "lab.pause" : (replay ? "lab.replay" : "lab.play"),
                      lab.controls.playing ? Icon::pause : (replay ? Icon::restart : Icon::play),
                      false,
                      kit::ButtonKind::primary,
                      {}};
    if (pressed(lab, rest, play, play_width, labels)) {
        lab.ask(intent::PlayOrPause{});
    }
    if (pressed(lab, rest,
                {"lab.step", "lab.step", Icon::step, true, kit::ButtonKind::secondary, at_end}, 82,
                labels)) {
        lab.ask(intent::Step{});
    }
}

void scrubber(Lab& lab, const Rect& area, bool chapters) {
    const auto& transport = lab.view.transport;
    const std::vector<kit::StepMark> marks = marks_of(transport);
    std::vector<kit::Chapter> names;
    if (chapters) {
        for (const auto& [name, first] : transport.chapters) {
            names.push_back({name, scaled(first, transport.count, marks.size())});
        }
    }
    kit::ScrubberView view;
    view.marks = marks;
    view.chapters = names;
    view.cursor = scaled(transport.cursor, transport.count, marks.size());
    view.detail = chapters ? kit::ScrubberDetail::marks : kit::ScrubberDetail::line;
    view.later = lab.controls.predicts ? kit::LaterMarks::plain : kit::LaterMarks::shown;
    view.name = lab.say("lab.scrubber");
    view.value = transport.step_text;
    const auto asked = kit::scrubber(lab.kit, "lab.scrubber", area, view);
    if (!asked) {
        return;
    }
    const std::size_t step =
        marks.size() == transport.count
            ? *asked
            : *asked * transport.count / std::max<std::size_t>(1, marks.size());
    lab.ask(intent::GoToStep{step});
}

void transport(Lab& lab) {
    const Rect area = lab.layout.transport;
    lab.kit.begin_panel("lab.transport", lab.say("lab.transport"), area);
    lab.kit.paint().fill(area, Color::bg_surface);
    kit::divider(lab.kit, area.x, area.bottom() - 1, area.width);
    const bool docked = lab.layout.wide;
    const float side = docked ? kit::space::large : kit::space::medium;
    Rect rest{area.x + side, area.y, area.width - 2 * side, area.height - 1};
    transport_buttons(lab, rest, true);
    kit::ButtonOptions options{.trailing = Icon::chevron_down,
                               .hint = lab.say("lab.speed"),
                               .expanded = lab.kit.layer_open("lab.speeds")};
    const std::string& label = lab.say(speed_keys[static_cast<std::size_t>(lab.controls.speed)]);
    const float needed = kit::button_width(lab.kit, label, options) - kit::space::unit;
    const Rect speed = middle(cut_right(rest, std::max(speed_width, needed), kit::space::large));
    const Rect numbers = cut_right(rest, readout_width, docked ? 48.0F : kit::space::small);
    cut_left(rest, docked ? 32.0F : kit::space::large);
    scrubber(lab, {rest.x, area.y + 26, rest.width, kit::size::control}, true);
    readout(lab, numbers);
    if (kit::button(lab.kit, "lab.speed", speed, label, options).clicked) {
        lab.kit.open_layer("lab.speeds");
    }
    lab.anchors.speeds = speed;
    lab.kit.end_panel();
}

}  // namespace ui::screens::lab_parts
