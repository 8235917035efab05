// SPDX-License-Identifier: MIT
// The Why tab: the question, the chain of hops, the evidence and the fixes that can be tried.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/screens/lab_parts.h"
#include "ui/screens/preview_dialogs.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;
using Mark = views::WhyLink::Mark;

constexpr float mark_size = 20;
constexpr float text_left = 32;
constexpr float step_width = 56;
constexpr float link_gap = 12;

void paint_mark(Lab& lab, Point center, Mark mark) {
    switch (mark) {
        case Mark::happened:
            lab.kit.paint().icon(center, Icon::success, mark_size, Color::ink_1);
            break;
        case Mark::unmet:
            lab.kit.paint().icon(center, Icon::wrong, mark_size, Color::danger_fill,
                                 Color::danger_on);
            break;
        case Mark::consequence:
            lab.kit.paint().icon(center, Icon::orphan, mark_size, Color::danger_fill,
                                 Color::danger_on);
            break;
    }
}

// The words of a link below each other; the broken one names what holds it.
float link_text(Lab& lab, const Id& id, Point corner, float width, const views::WhyLink& link) {
    const bool good = link.mark == Mark::happened;
    const Color ink = good ? Color::ink_1 : Color::danger_text;
    const float room = width - (link.step.empty() ? 0 : step_width);
    float y = corner.y;
    y += lab.kit.paragraph({corner.x, y, room, 0}, link.text,
                           good ? kit::type::control_medium : kit::type::control_strong, ink);
    if (!link.evidence.empty()) {
        const Rect line{corner.x, y, width, 18};
        value_in(lab, id.child("evidence"), line, link.evidence, kit::type::code, Color::ink_2);
        y += 18;
    }
    for (const std::string& comparison : link.comparisons) {
        y += lab.kit.paragraph({corner.x, y + 2, width, 0}, comparison, kit::type::caption,
                               Color::ink_2) +
             2;
    }
    if (link.mark == Mark::unmet) {
        const kit::ChipLook look{kit::ChipKind::danger, Icon::cross, kit::Face::medium};
        const Rect chip = kit::chip(lab.kit, {corner.x, y + 6}, lab.view.inspector.why.unmet, look);
        const float x = chip.right() + kit::space::unit;
        const float left = corner.x + width - x;
        if (!link.setting.empty()) {
            const float height = lab.kit.paragraph_height(left, link.setting, kit::type::caption);
            lab.kit.paragraph({x, chip.y + std::max(0.0F, (24 - height) / 2), left, 0},
                              link.setting, kit::type::caption, Color::ink_2);
            y += std::max(0.0F, height - 24);
        }
        y += 6 + 24;
    }
    return y;
}

// The mark, the words and the step; a link with a step can be pressed to go there.
float chain_link(Lab& lab, std::size_t index, Point corner, float width) {
    const views::WhyLink& link = lab.view.inspector.why.links[index];
    const Id id("lab.why.link", index);
    const Point words{corner.x + text_left, corner.y};
    const float bottom = link_text(lab, id, words, width - text_left, link);
    const Point mark{corner.x + mark_size / 2, corner.y + 10};
    paint_mark(lab, mark, link.mark);
    if (!link.step.empty() && link.cursor) {
        const float label = lab.kit.text_width(link.step, kit::type::caption) + 12;
        const Rect area{corner.x + width - label + 6, corner.y - 2, label, 24};
        const kit::Response step = lab.kit.item({.id = id,
                                                 .role = kit::Role::link,
                                                 .name = link.step,
                                                 .value = link.text,
                                                 .rect = area});
        if (step.hovered) {
            lab.kit.paint().fill(area, Color::bg_hover, kit::radius::control);
        }
        lab.kit.paint().text_in(area, link.step, kit::type::caption,
                                step.hovered ? Color::accent_text : Color::ink_2,
                                kit::Align::center);
        if (step.clicked) {
            lab.ask(intent::GoTo{*link.cursor});
        }
    }
    return bottom;
}

void joint(Lab& lab, float x, float from, float to, bool broken) {
    if (to - from < 2) {
        return;
    }
    if (broken) {
        lab.kit.paint().dashed_line({x, from}, {x, to}, Color::danger_line, kit::border::state, 4,
                                    3);
    } else {
        lab.kit.paint().line({x, from}, {x, to}, Color::ink_1, kit::border::state);
    }
}

float chain(Lab& lab, Point corner, float width) {
    const auto& links = lab.view.inspector.why.links;
    float y = corner.y;
    for (std::size_t index = 0; index < links.size(); ++index) {
        const float bottom = chain_link(lab, index, {corner.x, y}, width);
        const float next = std::max(bottom + link_gap, y + mark_size + link_gap);
        if (index + 1 < links.size()) {
            joint(lab, corner.x + mark_size / 2, y + mark_size + 2, next - 2,
                  links[index + 1].mark != Mark::happened);
        }
        y = next;
    }
    return links.empty() ? y : y - link_gap;
}

float evidence(Lab& lab, Point corner, float width) {
    constexpr std::array icons{Icon::provisioning, Icon::settings, Icon::user};
    float y = corner.y;
    lab.kit.text({corner.x, y, width, 20}, lab.say("lab.why.evidence"), kit::type::control_strong,
                 {.role = kit::Role::heading});
    y += 26;
    std::size_t index = 0;
    for (const views::EvidenceRow& row : lab.view.inspector.why.evidence) {
        kit::divider(lab.kit, corner.x, y, width);
        lab.kit.paint().icon({corner.x + 8, y + 16}, icons[static_cast<std::size_t>(row.kind)],
                             kit::size::icon, Color::ink_2);
        const Id id("lab.why.evidence", index);
        const float wanted = lab.kit.text_width(row.label, kit::type::control) + 1;
        const float value = lab.kit.text_width(row.value, kit::type::code) + 1;
        // Values line up in a column, unless one needs more than its column.
        const float column = std::max(wanted, std::min(128.0F, width - 32 - value));
        const float label = std::min(column, width * 0.6F);
        value_in(lab, id.child("label"), {corner.x + 24, y + 6, label, 20}, row.label,
                 kit::type::control, Color::ink_2);
        const float x = 24 + label + kit::space::unit;
        value_in(lab, id.child("value"), {corner.x + x, y + 6, width - x, 20}, row.value,
                 kit::type::code);
        y += 32;
        ++index;
    }
    return y;
}

bool is_ticked(const Lab& lab, const intent::RepairChoice& choice) {
    return std::find(lab.state.ticked.begin(), lab.state.ticked.end(), choice) !=
           lab.state.ticked.end();
}

// Ticks of repairs that are no longer offered are forgotten.
std::vector<intent::RepairChoice> chosen_repairs(const Lab& lab) {
    std::vector<intent::RepairChoice> chosen;
    for (const views::RepairOption& option : lab.view.inspector.why.repairs) {
        const intent::RepairChoice choice{option.fault, option.key};
        if (is_ticked(lab, choice)) {
            chosen.push_back(choice);
        }
    }
    return chosen;
}

// A checkbox whose label may take two lines; gives its height.
float repair_box(Lab& lab, const Id& id, Point corner, float width,
                 const views::RepairOption& option, bool& ticked) {
    constexpr float label_left = 30;
    const float text =
        lab.kit.paragraph_height(width - label_left, option.label, kit::type::control);
    const Rect area{corner.x, corner.y, width, std::max(28.0F, text + 8)};
    kit::Item item{.id = id, .role = kit::Role::checkbox, .name = option.label, .rect = area};
    item.states.checked = ticked;
    const kit::Response box = lab.kit.item(item);
    ticked = box.clicked ? !ticked : ticked;
    const Rect square{area.x, area.y + 4, kit::size::checkbox, kit::size::checkbox};
    if (ticked) {
        lab.kit.paint().fill(square, box.hovered ? Color::accent_hover : Color::accent_fill,
                             kit::radius::control);
        lab.kit.paint().icon(square.center(), Icon::tick, kit::size::icon, Color::accent_on);
    } else {
        lab.kit.paint().fill(square, box.hovered ? Color::bg_hover : Color::bg_surface,
                             kit::radius::control);
        lab.kit.paint().stroke(square, Color::line_strong, kit::border::thin, kit::radius::control);
    }
    lab.kit.paragraph({area.x + label_left, area.y + 4, width - label_left, 0}, option.label,
                      kit::type::control);
    return area.height;
}

float repair_rows(Lab& lab, Point corner, float width) {
    float y = corner.y;
    const auto& repairs = lab.view.inspector.why.repairs;
    for (std::size_t index = 0; index < repairs.size(); ++index) {
        const views::RepairOption& option = repairs[index];
        const intent::RepairChoice choice{option.fault, option.key};
        const bool before = is_ticked(lab, choice);
        bool ticked = before;
        const Id id = Id("lab.fix", index).child(option.key);
        if (!option.about.empty()) {
            y += lab.kit.paragraph({corner.x, y + 2, width, 0}, option.about,
                                   kit::type::caption_strong, Color::ink_2) +
                 6;
        }
        y += repair_box(lab, id, {corner.x, y}, width, option, ticked) + 4;
        if (ticked && !before) {
            lab.state.ticked.push_back(choice);
        } else if (before && !ticked) {
            std::erase(lab.state.ticked, choice);
        }
        if (lab.state.effects_shown && ticked) {
            y += lab.kit.paragraph({corner.x + 30, y - 4, width - 30, 0}, option.effect,
                                   kit::type::caption, Color::ink_2) +
                 4;
        }
    }
    return y;
}

}  // namespace

float fixes(Lab& lab, Point corner, float width) {
    if (lab.view.inspector.why.repairs.empty()) {
        return corner.y;
    }
    kit::divider(lab.kit, corner.x - kit::space::large, corner.y, width + 2 * kit::space::large);
    float y = corner.y + 14;
    lab.kit.text({corner.x, y, 60, 20}, lab.say("lab.fix"), kit::type::control_strong,
                 {.role = kit::Role::heading});
    lab.kit.text({corner.x + 60, y + 2, width - 60, 16}, lab.say("lab.fix.hint"),
                 kit::type::caption, {.ink = Color::ink_3, .align = kit::Align::right});
    y = repair_rows(lab, {corner.x, y + 26}, width) + 6;
    const auto chosen = chosen_repairs(lab);
    kit::ButtonOptions preview{.icon = Icon::eye, .engaged = lab.state.effects_shown};
    kit::ButtonOptions apply{.kind = kit::ButtonKind::primary, .icon = Icon::wrench};
    if (chosen.empty()) {
        apply.why_disabled = lab.say("lab.fix.choose_first");
        preview.why_disabled = lab.say("lab.fix.choose_first");
    }
    const Rect area{corner.x, y, width, kit::size::control};
    if (kit::button(lab.kit, "lab.fix.preview", kit::column(area, 0, 2, kit::space::unit),
                    lab.say("lab.fix.preview"), preview)
            .clicked) {
        lab.state.effects_shown = !lab.state.effects_shown;
    }
    const std::string label = chosen.empty()
                                  ? lab.say("lab.fix.apply_none")
                                  : lab.kit.strings().count("lab.fix.apply", chosen.size());
    if (kit::button(lab.kit, "lab.fix.apply", kit::column(area, 1, 2, kit::space::unit), label,
                    apply)
            .clicked) {
        lab.ask(intent::ApplyRepairs{chosen});
        lab.state.ticked.clear();
        lab.state.effects_shown = false;
    }
    return area.bottom();
}

namespace {

// From the reasons to what a push of that person to that app would do now.
float preview_link(Lab& lab, Point corner, float width) {
    const views::InspectorView& inspector = lab.view.inspector;
    if (!inspector.why_user.exists() || !inspector.why_app.exists()) {
        return corner.y;
    }
    const std::string& label = lab.say("preview.title");
    const kit::ButtonOptions options{.icon = Icon::eye};
    const float wanted = std::min(width, kit::button_width(lab.kit, label, options) + 4);
    if (kit::button(lab.kit, "lab.why.preview", {corner.x, corner.y, wanted, kit::size::control},
                    label, options)
            .clicked) {
        lab.ask(
            intent::Preview(intent::PreviewProvisioning{inspector.why_user, inspector.why_app}));
        lab.kit.open_layer(provision_layer);
    }
    return corner.y + kit::size::control;
}

}  // namespace

float why(Lab& lab, Point corner, float width) {
    const auto& why = lab.view.inspector.why;
    float y = corner.y;
    y += lab.kit.paragraph({corner.x, y, width, 0}, why.question, kit::type::body_strong);
    if (!why.about.empty()) {
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet,
                                         .trailing = Icon::chevron_down,
                                         .hint = lab.say("lab.why.choose_app"),
                                         .expanded = lab.kit.layer_open("lab.why.apps")};
        const std::string& label = lab.say("lab.why.other_app");
        const float button = kit::button_width(lab.kit, label, options);
        const Rect place{corner.x + width - button + 8, y - 6, button, 28};
        lab.anchors.apps = place;
        value_in(lab, "lab.why.about", {corner.x, y, width - button, 16}, why.about,
                 kit::type::caption, Color::ink_3);
        if (kit::button(lab.kit, "lab.why.app", place, label, options).clicked) {
            lab.kit.open_layer("lab.why.apps");
        }
        y += 16;
    }
    y = chain(lab, {corner.x, y + 16}, width);
    if (!why.evidence.empty()) {
        kit::divider(lab.kit, corner.x - kit::space::large, y + 14, width + 2 * kit::space::large);
        y = evidence(lab, {corner.x, y + 28}, width);
    }
    y = fixes(lab, {corner.x, y + (why.repairs.empty() ? 0.0F : 6.0F)}, width);
    return preview_link(lab, {corner.x, y + kit::space::medium}, width);
}

}  // namespace ui::screens::lab_parts
