// SPDX-License-Identifier: MIT
// Small pieces that several parts of the Lab draw.
#include <algorithm>

#include "ui/kit/button.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

using kit::Color;
using kit::Rect;

kit::ChipLook look_of(const views::ChipView& chip) {
    using Shown = views::ChipStatus;
    const kit::Face face = chip.code ? kit::Face::code : kit::Face::medium;
    kit::Status status = kit::Status::no_account;
    switch (chip.status) {
        case Shown::active:
            status = kit::Status::active;
            break;
        case Shown::no_account:
            status = kit::Status::no_account;
            break;
        case Shown::deactivated:
            status = kit::Status::deactivated;
            break;
        case Shown::orphan:
            status = kit::Status::orphan;
            break;
        case Shown::in_progress:
            status = kit::Status::in_progress;
            break;
        case Shown::queued:
            status = kit::Status::queued;
            break;
        case Shown::terminated:
            status = kit::Status::terminated;
            break;
        case Shown::matched:
            status = kit::Status::matched;
            break;
        case Shown::no_match:
            status = kit::Status::no_match;
            break;
        case Shown::not_checked:
            status = kit::Status::not_checked;
            break;
        case Shown::success:
            // A tick without a disc: the task is done, which is no state of an account.
            status = kit::Status::matched;
            break;
        case Shown::failed:
            status = kit::Status::failed;
            break;
        case Shown::switched_off:
            status = kit::Status::switched_off;
            break;
        case Shown::differs:
            status = kit::Status::possible_conflict;
            break;
    }
    return kit::chip_look(status, face);
}

kit::Tense tense_of(views::Tense tense) {
    switch (tense) {
        case views::Tense::later:
            return kit::Tense::later;
        case views::Tense::now:
            return kit::Tense::now;
        case views::Tense::happened:
            return kit::Tense::happened;
        case views::Tense::broken:
            return kit::Tense::broken;
    }
    return kit::Tense::later;
}

namespace {

// On the tint of a lane a chip's own tint would vanish: it lies on a plate of the surface.
void plated_chip(Lab& lab, const Rect& area, std::string_view word, const kit::ChipLook& look) {
    Color ink = Color::ink_2;
    if (look.kind == kit::ChipKind::ok) {
        ink = Color::ok_text;
    } else if (look.kind == kit::ChipKind::accent) {
        ink = Color::accent_text;
    } else if (look.kind == kit::ChipKind::danger) {
        ink = Color::danger_text;
    }
    lab.kit.note_text(area, word, kit::Role::status);
    lab.kit.paint().fill(area, Color::bg_surface, kit::radius::control);
    if (lab.kit.theme().tints() == kit::Tints::edged) {
        lab.kit.paint().stroke(area, Color::line_strong, kit::border::thin, kit::radius::control);
    }
    float x = area.x + 10;
    if (look.icon) {
        lab.kit.paint().icon({area.x + 14, area.center().y}, *look.icon, kit::size::icon_small,
                             ink);
        x = area.x + 27;
    }
    lab.kit.paint().text_in({x, area.y, area.width, area.height}, word,
                            {kit::TextSize::caption, look.face}, ink);
}

}  // namespace

void chip_in(Lab& lab, kit::Point corner, float width, const views::ChipView& chip,
             ChipGround ground) {
    const kit::ChipLook look = look_of(chip);
    std::string word = chip.word;
    float needed = kit::chip_width(lab.kit, word, look);
    const bool fits = needed <= width + 0.5F;
    if (!fits) {
        const kit::TextStyle style{kit::TextSize::caption, look.face};
        const float around = needed - lab.kit.text_width(word, style);
        const std::size_t bytes = lab.kit.paint().bytes_that_fit(word, style, width - around - 1);
        word = word.substr(0, bytes) + lab.say("lab.ellipsis");
        needed = kit::chip_width(lab.kit, word, look);
    }
    if (ground == ChipGround::tint) {
        plated_chip(lab, {corner.x, corner.y, needed, kit::size::chip}, word, look);
    } else {
        kit::chip(lab.kit, corner, word, look);
    }
    if (!fits && !chip.code) {
        lab.kit.report_clipped();
    }
}

void value_in(Lab& lab, const kit::Id& id, const Rect& area, std::string_view text,
              const kit::TextStyle& style, kit::Ink ink) {
    lab.kit.text(area, text, style, {.ink = ink, .overflow = kit::Overflow::shorten, .id = id});
}

namespace {

constexpr float button_gap = 24;
constexpr float alert_icon = 32;
constexpr float caption_room = 20;

bool has_button(const Lab& lab) {
    return lab.controls.other_run == OtherRun::broken ||
           (lab.controls.other_run == OtherRun::healthy && lab.view.narration.can_see_healthy);
}

const std::string& button_label(const Lab& lab) {
    return lab.say(lab.controls.other_run == OtherRun::broken ? "lab.see_broken"
                                                              : "lab.see_healthy");
}

float button_room(Lab& lab) {
    return kit::button_width(lab.kit, button_label(lab), {.icon = kit::Icon::compare}) + 12;
}

// Beside the text, or below it where the card is small.
bool is_stacked(Lab& lab, float inside_width) { return inside_width < 2 * button_room(lab); }

kit::TextStyle title_style(NarrationSize size) {
    return size == NarrationSize::low ? kit::type::control_strong : kit::type::card_title;
}

// What went wrong takes more lines than what happens, so it stands closer to the edge.
float edge_room(NarrationSize size, bool is_alert) {
    if (size == NarrationSize::normal) {
        return kit::space::small;
    }
    return is_alert ? 6 : 10;
}

kit::TextStyle narration_style(NarrationSize size) {
    return size == NarrationSize::low ? kit::type::control : kit::type::body;
}

// The button that goes to the other run, at the right of the card; gives the room that is left.
Rect other_run_button(Lab& lab, Rect inside) {
    if (!has_button(lab)) {
        return inside;
    }
    const std::string& label = button_label(lab);
    const kit::ButtonOptions options{.icon = kit::Icon::compare};
    const float width = button_room(lab);
    Rect place = is_stacked(lab, inside.width)
                     ? cut_bottom(inside, kit::size::control_large, kit::space::unit)
                     : cut_right(inside, width, button_gap);
    place = {place.x, place.center().y - kit::size::control_large / 2, width,
             kit::size::control_large};
    if (kit::button(lab.kit, "lab.see_other_run", place, label, options).clicked) {
        lab.ask(intent::SwitchRun{});
    }
    return inside;
}

void alert(Lab& lab, Rect inside, NarrationSize size) {
    const auto& narration = lab.view.narration;
    const kit::TextStyle style = narration_style(size);
    const kit::TextStyle heading = title_style(size);
    const Rect mark = cut_left(inside, alert_icon, kit::space::large);
    lab.kit.paint().icon(mark.center(), kit::Icon::orphan, alert_icon, Color::danger_fill,
                         Color::danger_on);
    const float title = lab.kit.paragraph_height(inside.width, narration.title, heading);
    const float text = lab.kit.paragraph_height(inside.width, narration.text, style);
    const float y = inside.y + std::max(0.0F, (inside.height - text - title) / 2);
    lab.kit.paragraph({inside.x, y, inside.width, 0}, narration.title, heading);
    lab.kit.paragraph({inside.x, y + title, inside.width, 0}, narration.text, style, Color::ink_2);
}

}  // namespace

float narration_height(Lab& lab, float width, NarrationSize size) {
    const auto& narration = lab.view.narration;
    float inside = width - 2 * kit::space::large;
    float below = 0;
    if (has_button(lab)) {
        const bool stacked = is_stacked(lab, inside);
        below = stacked ? kit::size::control_large + kit::space::unit : 0;
        inside -= stacked ? 0 : button_room(lab) + button_gap;
    }
    const float around = 2 * edge_room(size, narration.alert) + below;
    if (narration.alert) {
        inside -= alert_icon + kit::space::large;
        return around + lab.kit.paragraph_height(inside, narration.title, title_style(size)) +
               lab.kit.paragraph_height(inside, narration.text, narration_style(size));
    }
    return around + caption_room +
           lab.kit.paragraph_height(inside, narration.text, narration_style(size));
}

void narration(Lab& lab, const Rect& area, NarrationSize size) {
    const auto& narration = lab.view.narration;
    kit::card(lab.kit, area);
    Rect inside = area.inset(kit::space::large, edge_room(size, narration.alert));
    inside = other_run_button(lab, inside);
    if (narration.alert) {
        alert(lab, inside, size);
        return;
    }
    lab.kit.text({inside.x, inside.y, inside.width, 16}, narration.caption,
                 kit::type::caption_medium, {.ink = Color::accent_text});
    lab.kit.paragraph({inside.x, inside.y + caption_room, inside.width, 0}, narration.text,
                      narration_style(size));
}

}  // namespace ui::screens::lab_parts
