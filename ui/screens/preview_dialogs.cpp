// SPDX-License-Identifier: MIT
// Provision one person: whom, the stages with their conditions, mappings, messages and changes.
#include "ui/screens/preview_dialogs.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/code.h"
#include "ui/kit/menu.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;
using views::ProvisionMark;

constexpr float dialog_width = 880;
constexpr float dialog_height = 760;
constexpr float mark_size = 20;
constexpr float text_left = 32;
constexpr float stacked_below = 520;

// One of the two dialogs while it is drawn, from y down.
struct Sheet {
    kit::Kit& kit;
    Intents& intents;
    Rect area;
    float y = 0;

    [[nodiscard]] const std::string& say(std::string_view key) const { return kit.say(key); }
    void text(std::string_view text, const kit::TextStyle& style, kit::Ink ink = Color::ink_1,
              float left = 0) {
        y += kit.paragraph({area.x + left, y, area.width - left, 0}, text, style, ink);
    }
    void heading(std::string_view key) {
        y += kit::space::large;
        kit.text({area.x, y, area.width, 24}, say(key), kit::type::control_strong,
                 {.role = kit::Role::heading});
        y += 30;
    }
};

// The scroll bar has its own lane beside the text.
Rect reading(Rect content) {
    content.width -= content.width > 400 ? 16 : 0;
    return content;
}

struct Choosing {
    const char* id;
    const char* label;
    const std::vector<views::ProvisionChoice>& choices;
};

// A field that opens a menu; gives the place of what was chosen in this frame.
std::optional<std::size_t> choice_field(Sheet& sheet, const Rect& place, const Choosing& what) {
    std::string shown;
    std::vector<kit::MenuEntry> entries;
    for (const views::ProvisionChoice& choice : what.choices) {
        entries.push_back({.key = choice.key, .label = choice.label, .checked = choice.chosen});
        shown = choice.chosen ? choice.label : shown;
    }
    const Id id(what.id);
    sheet.kit.text({place.x, place.y, place.width, 20}, sheet.say(what.label),
                   kit::type::control_medium);
    const Rect area{place.x, place.y + 22, place.width, kit::size::control};
    kit::Item item{.id = id, .name = sheet.say(what.label), .value = shown, .rect = area};
    item.states.expanded = sheet.kit.layer_open(id.child("menu"));
    const kit::Response response = sheet.kit.item(item);
    sheet.kit.paint().fill(area, response.hovered ? Color::bg_hover : Color::bg_surface,
                           kit::radius::control);
    sheet.kit.paint().stroke(area, Color::line_strong, kit::border::thin, kit::radius::control);
    sheet.kit.text({area.x + kit::space::small, area.y, area.width - 48, area.height}, shown,
                   kit::type::control,
                   {.overflow = kit::Overflow::shorten, .id = id.child("shown")});
    sheet.kit.paint().icon({area.right() - 18, area.center().y}, Icon::chevron_down,
                           kit::size::icon, Color::ink_2);
    if (response.clicked) {
        sheet.kit.open_layer(id.child("menu"));
    }
    return kit::menu(sheet.kit, id.child("menu"), area, entries, {.name = sheet.say(what.label)});
}

void choices(Sheet& sheet, const views::ProvisionView& view) {
    const auto chosen_of = [](const std::vector<views::ProvisionChoice>& all) {
        const auto found =
            std::find_if(all.begin(), all.end(), [](const auto& choice) { return choice.chosen; });
        return found == all.end() ? all.front() : *found;
    };
    intent::PreviewProvisioning wanted{chosen_of(view.people).user, chosen_of(view.apps).app};
    const Rect line{sheet.area.x, sheet.y, sheet.area.width, 0};
    const auto person = choice_field(sheet, kit::column(line, 0, 2, kit::space::medium),
                                     {"preview.person", "preview.person", view.people});
    const auto app = choice_field(sheet, kit::column(line, 1, 2, kit::space::medium),
                                  {"preview.app", "preview.app", view.apps});
    if (person) {
        wanted.user = view.people[*person].user;
    }
    if (app) {
        wanted.app = view.apps[*app].app;
    }
    if (person || app) {
        sheet.intents.emplace_back(intent::Preview(wanted));
    }
    sheet.y += 22 + kit::size::control + kit::space::medium;
}

// What would happen, before how it would come to that.
void verdict(Sheet& sheet, const views::ProvisionView& view) {
    const bool good = view.mark == ProvisionMark::holds;
    sheet.kit.paint().icon({sheet.area.x + 12, sheet.y + 13}, good ? Icon::success : Icon::wrong,
                           24, good ? Color::ok_text : Color::danger_fill,
                           good ? Color::bg_surface : Color::danger_on);
    sheet.text(view.verdict, kit::type::card_title, good ? Color::ink_1 : Color::danger_text,
               text_left + 4);
    sheet.text(view.command, kit::type::caption, Color::ink_2, text_left + 4);
    sheet.y += kit::space::medium;
}

Color ink_of(ProvisionMark mark) {
    return mark == ProvisionMark::unmet       ? Color::danger_text
           : mark == ProvisionMark::not_asked ? Color::ink_3
                                              : Color::ink_1;
}

void paint_mark(Sheet& sheet, Point center, ProvisionMark mark) {
    switch (mark) {
        case ProvisionMark::holds:
            sheet.kit.paint().icon(center, Icon::success, mark_size, Color::ink_1);
            break;
        case ProvisionMark::unmet:
            sheet.kit.paint().icon(center, Icon::wrong, mark_size, Color::danger_fill,
                                   Color::danger_on);
            break;
        case ProvisionMark::not_asked:
            sheet.kit.paint().icon(center, Icon::no_account, mark_size, Color::ink_3);
            break;
    }
}

void condition(Sheet& sheet, const views::ProvisionCondition& what) {
    sheet.text(what.text, kit::type::control, ink_of(what.mark), text_left);
    if (!what.evidence.empty()) {
        const kit::CodePart part{what.evidence, kit::Language::plain};
        sheet.y += kit::code(sheet.kit, {sheet.area.x + text_left, sheet.y},
                             sheet.area.width - text_left, part.text, part.language);
    }
    for (const std::string& comparison : what.comparisons) {
        sheet.text(comparison, kit::type::caption, Color::ink_2, text_left);
    }
    if (!what.setting.empty()) {
        sheet.text(what.setting, kit::type::caption,
                   what.mark == ProvisionMark::unmet ? Color::danger_text : Color::ink_3,
                   text_left);
    }
    sheet.y += 6;
}

void stage(Sheet& sheet, const views::ProvisionStage& what) {
    const float top = sheet.y;
    paint_mark(sheet, {sheet.area.x + mark_size / 2, top + 10}, what.mark);
    const float word = sheet.kit.text_width(what.word, kit::type::caption_medium) + 2;
    sheet.kit.text({sheet.area.x + text_left, top, sheet.area.width - text_left - word, 20},
                   what.name, kit::type::control_strong,
                   {.ink = ink_of(what.mark), .role = kit::Role::heading});
    sheet.kit.text({sheet.area.right() - word, top, word, 20}, what.word, kit::type::caption_medium,
                   {.ink = ink_of(what.mark)});
    sheet.y += 24;
    for (const views::ProvisionCondition& one : what.conditions) {
        condition(sheet, one);
    }
    const float x = sheet.area.x + mark_size / 2;
    if (sheet.y - top > 34) {
        sheet.kit.paint().fill(
            {x - 1, top + 24, 2, sheet.y - top - 30},
            what.mark == ProvisionMark::unmet ? Color::danger_line : Color::line_strong);
    }
    sheet.y += kit::space::unit;
}

void mappings(Sheet& sheet, const views::ProvisionView& view) {
    sheet.heading("preview.mappings");
    for (const views::ProvisionMapping& mapping : view.mappings) {
        const bool stacked = sheet.area.width < stacked_below;
        const Rect line{sheet.area.x, sheet.y, sheet.area.width, 0};
        const Rect left = stacked ? line : kit::column(line, 0, 2, kit::space::medium);
        Rect right = stacked ? line : kit::column(line, 1, 2, kit::space::medium);
        float height = sheet.kit.paragraph(left, mapping.target, kit::type::code_strong);
        right.y += stacked ? height : 0;
        const float value = kit::code(sheet.kit, {right.x, right.y}, right.width, mapping.value,
                                      kit::Language::plain);
        float below = left.y + height + (stacked ? value : 0);
        below += kit::code(sheet.kit, {left.x, below}, left.width, mapping.expression,
                           kit::Language::plain);
        for (const std::string& comparison : mapping.comparisons) {
            below += sheet.kit.paragraph({left.x, below, left.width, 0}, comparison,
                                         kit::type::caption, Color::ink_2);
        }
        height = std::max(below, right.y + value);
        sheet.y = height + 6;
        kit::divider(sheet.kit, sheet.area.x, sheet.y, sheet.area.width);
        sheet.y += 6;
    }
}

void messages(Sheet& sheet, const views::ProvisionView& view) {
    sheet.heading("preview.messages");
    if (view.messages.empty()) {
        sheet.text(sheet.say("preview.no_messages"), kit::type::control, Color::ink_2);
    }
    for (const views::ProvisionMessage& message : view.messages) {
        std::vector<kit::CodePart> parts{{message.request, kit::Language::plain}};
        if (!message.body.empty()) {
            parts.push_back({message.body});
        }
        sheet.y += kit::code_block(sheet.kit, {sheet.area.x, sheet.y}, sheet.area.width, parts) + 6;
        kit::status_text(sheet.kit, {sheet.area.x, sheet.y, sheet.area.width, 20}, message.answer,
                         message.succeeds ? Icon::success : Icon::wrong,
                         message.succeeds ? Color::ok_text : Color::danger_text);
        sheet.y += 26;
        if (!message.answer_body.empty()) {
            const kit::CodePart part{message.answer_body};
            sheet.y += kit::code_block(sheet.kit, {sheet.area.x, sheet.y}, sheet.area.width,
                                       std::span(&part, 1));
        }
        sheet.y += kit::space::medium;
    }
}

void value(Sheet& sheet, std::string_view sign, const std::string& text, Color ink) {
    if (text.empty()) {
        return;
    }
    sheet.kit.text({sheet.area.x, sheet.y, 12, 18}, sign, kit::type::code_strong, {.ink = ink});
    sheet.y += kit::code(sheet.kit, {sheet.area.x + 16, sheet.y}, sheet.area.width - 16, text,
                         kit::Language::plain);
}

void changes(Sheet& sheet, const std::vector<views::ChangeGroup>& groups) {
    if (groups.empty()) {
        sheet.text(sheet.say("preview.no_changes"), kit::type::control, Color::ink_2);
    }
    for (const views::ChangeGroup& group : groups) {
        sheet.text(group.title, kit::type::control_strong);
        sheet.y += 4;
        for (const views::ChangeRow& row : group.rows) {
            sheet.text(row.field, kit::type::caption, Color::ink_2);
            value(sheet, sheet.say("lab.diff.minus"), row.before, Color::ink_3);
            value(sheet, sheet.say("lab.diff.plus"), row.after, Color::ink_1);
            sheet.y += 6;
        }
        kit::divider(sheet.kit, sheet.area.x, sheet.y, sheet.area.width);
        sheet.y += kit::space::small;
    }
}

// Asks for what it shows once it is open, and gives it back when it was closed.
bool wants_dialog(kit::Kit& kit, const char* layer, bool is_there, Intents& intents) {
    if (!kit.layer_open(layer)) {
        if (is_there) {
            intents.emplace_back(intent::Preview(intent::LeavePreview{}));
        }
        return false;
    }
    return true;
}

}  // namespace

void provision_dialog(kit::Kit& kit, const LabControls& controls, Intents& intents) {
    if (!wants_dialog(kit, provision_layer, controls.provision != nullptr, intents)) {
        return;
    }
    Rect inside;
    if (!kit::begin_dialog(kit, provision_layer,
                           {.title = kit.say("preview.title"),
                            .close_name = kit.say("lab.close"),
                            .width = dialog_width,
                            .height = dialog_height},
                           inside)) {
        return;
    }
    if (!controls.provision) {
        // Unless the button that opened it has named somebody in this very frame.
        const bool is_asked = std::any_of(intents.begin(), intents.end(), [](const Intent& one) {
            return std::holds_alternative<intent::Preview>(one);
        });
        if (!is_asked) {
            intents.emplace_back(intent::Preview(intent::PreviewProvisioning{}));
        }
        kit::end_dialog(kit);
        return;
    }
    const views::ProvisionView& view = *controls.provision;
    const Rect content = reading(kit.begin_scroll("preview.scroll", inside));
    Sheet sheet{kit, intents, content, content.y};
    sheet.text(view.problem.empty() ? sheet.say("preview.intro") : view.problem, kit::type::control,
               Color::ink_2);
    sheet.y += kit::space::small;
    if (view.problem.empty()) {
        choices(sheet, view);
        verdict(sheet, view);
        for (const views::ProvisionStage& one : view.stages) {
            stage(sheet, one);
        }
        messages(sheet, view);
        mappings(sheet, view);
        sheet.heading("preview.changes");
        changes(sheet, view.changes);
    }
    kit.end_scroll(sheet.y + kit::space::medium);
    kit::end_dialog(kit);
}

void what_if_dialog(kit::Kit& kit, const LabControls& controls, Intents& intents) {
    if (!wants_dialog(kit, what_if_layer, controls.what_if != nullptr, intents)) {
        return;
    }
    Rect inside;
    if (!kit::begin_dialog(kit, what_if_layer,
                           {.title = kit.say("preview.what_if"),
                            .close_name = kit.say("lab.close"),
                            .width = 640,
                            .height = 640},
                           inside)) {
        return;
    }
    const Rect content = reading(kit.begin_scroll("preview.what_if.scroll", inside));
    Sheet sheet{kit, intents, content, content.y};
    sheet.text(sheet.say("preview.intro"), kit::type::control, Color::ink_2);
    if (const auto& view = controls.what_if) {
        if (!view->refusal.empty()) {
            sheet.y += kit::space::medium;
            sheet.text(view->refusal, kit::type::control_medium, Color::danger_text);
        } else {
            sheet.heading("preview.at_once");
            changes(sheet, view->at_once);
            sheet.heading("preview.afterwards");
            sheet.text(view->follows, kit::type::control, Color::ink_2);
            sheet.y += kit::space::unit;
            changes(sheet, view->afterwards);
        }
    }
    kit.end_scroll(sheet.y + kit::space::medium);
    kit::end_dialog(kit);
}

}  // namespace ui::screens
