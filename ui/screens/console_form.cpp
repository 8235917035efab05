// SPDX-License-Identifier: MIT
// The form that a change asks for: fields, a preview of what it would do, and the button to do it.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/console_parts.h"
#include "ui/screens/preview_dialogs.h"

namespace ui::screens::console_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;

constexpr const char* layer = "console.form";

void choose(Console& console, const views::FormField& field, const std::string& key) {
    console.ask_console(intent::SetFormValue{field.key, key});
}

std::string label_of(const views::FormField& field) {
    for (const auto& [key, label] : field.choices) {
        if (key == field.value) {
            return label;
        }
    }
    return field.value;
}

float choice_field(Console& console, const views::FormField& field, const Rect& area) {
    const Id id = Id("console.form").child(field.key);
    const std::string shown = label_of(field);
    kit::Item item{.id = id, .name = field.label, .value = shown, .rect = area};
    item.states.expanded = console.kit.layer_open(id.child("menu"));
    const kit::Response response = console.kit.item(item);
    console.kit.paint().fill(area, response.hovered ? Color::bg_hover : Color::bg_surface,
                             kit::radius::control);
    console.kit.paint().stroke(area, Color::line_strong, kit::border::thin, kit::radius::control);
    console.kit.text({area.x + kit::space::small, area.y, area.width - 48, area.height}, shown,
                     kit::type::control,
                     {.overflow = kit::Overflow::shorten, .id = id.child("shown")});
    console.kit.paint().icon({area.right() - 18, area.center().y}, Icon::chevron_down,
                             kit::size::icon, Color::ink_2);
    if (response.clicked) {
        console.kit.open_layer(id.child("menu"));
    }
    std::vector<kit::MenuEntry> entries;
    for (const auto& [key, label] : field.choices) {
        entries.push_back({.key = key, .label = label, .checked = key == field.value});
    }
    if (const auto chosen =
            kit::menu(console.kit, id.child("menu"), area, entries, {.name = field.label})) {
        choose(console, field, field.choices[*chosen].first);
    }
    return area.bottom();
}

float text_input(Console& console, const views::FormField& field, const Rect& area) {
    std::string& text = console.state.texts[field.key];
    const kit::FieldOptions options{.face = field.code ? kit::Face::code : kit::Face::regular};
    if (kit::text_field(console.kit, Id("console.form").child(field.key), area, field.label, text,
                        options)
            .changed) {
        console.ask_console(intent::SetFormValue{field.key, text});
    }
    return area.bottom();
}

float preview(Console& console, const Rect& content, float y) {
    const auto& lines = console.view.form->preview;
    if (lines.empty()) {
        return y;
    }
    console.kit.text({content.x, y, content.width, 20},
                     console.view.form->preview_title.empty()
                         ? std::string_view(console.say("console.form.preview"))
                         : std::string_view(console.view.form->preview_title),
                     kit::type::control_strong, {.role = kit::Role::heading});
    y += 26;
    for (const views::ConsoleLine& line : lines) {
        float width = content.width;
        if (line.chip) {
            const kit::ChipLook look = look_of(*line.chip);
            const float chip = kit::chip_width(console.kit, line.chip->word, look);
            width -= chip + kit::space::small;
            kit::chip(console.kit, {content.right() - chip, y - 2}, line.chip->word, look);
        }
        y += console.kit.paragraph({content.x, y, width, 0}, line.label,
                                   line.code ? kit::type::code : kit::type::control_medium);
        for (const std::string* text : {&line.value, &line.note}) {
            if (!text->empty()) {
                y += console.kit.paragraph({content.x, y, content.width, 0}, *text,
                                           kit::type::control, Color::ink_2);
            }
        }
        y += kit::space::unit;
    }
    return y;
}

// What is typed begins as the form says.
void begin(Console& console) {
    console.state.texts.clear();
    for (const views::FormField& field : console.view.form->fields) {
        console.state.texts[field.key] = field.value;
    }
    console.state.form_shown = true;
    console.kit.open_layer(layer);
}

// The changes that the form's commands would make, before anybody makes them.
void what_if_button(Console& console, Rect& foot) {
    const views::ConsoleForm& form = *console.view.form;
    if (form.commands.empty()) {
        return;
    }
    const std::string& label = console.say("preview.what_if");
    const kit::ButtonOptions options{.icon = Icon::eye, .why_disabled = form.why_disabled};
    const float width = kit::button_width(console.kit, label, options) + 4;
    if (width > foot.width) {
        return;
    }
    const Rect place = cut_right(foot, width, kit::space::medium);
    if (kit::button(console.kit, "console.form.what_if", place, label, options).clicked) {
        console.ask(intent::Preview(intent::PreviewCommands{form.commands}));
        console.kit.open_layer(what_if_layer);
    }
}

float fields(Console& console, const Rect& content, float y) {
    for (const views::FormField& field : console.view.form->fields) {
        console.kit.text({content.x, y, content.width, 20}, field.label, kit::type::control_medium);
        const Rect area{content.x, y + 22, content.width, kit::size::control};
        y = field.choices.empty() ? text_input(console, field, area)
                                  : choice_field(console, field, area);
        y += kit::space::medium;
    }
    return y;
}

}  // namespace

void form(Console& console) {
    if (!console.view.form) {
        if (console.state.form_shown) {
            console.state.form_shown = false;
            console.kit.close_layer(layer);
        }
        return;
    }
    if (!console.state.form_shown) {
        begin(console);
    } else if (!console.kit.layer_open(layer)) {
        console.state.form_shown = false;
        console.ask_console(intent::CloseForm{});
        return;
    }
    const views::ConsoleForm& form = *console.view.form;
    Rect inside;
    if (!kit::begin_dialog(console.kit, layer,
                           {.title = form.title,
                            .close_name = console.say("lab.close"),
                            .width = 560,
                            .height = 640},
                           inside)) {
        return;
    }
    Rect foot = cut_bottom(inside, kit::size::control_large, kit::space::small);
    Rect content = console.kit.begin_scroll("console.form.scroll", inside);
    content.width -= 16;
    float y = content.y;
    if (!form.text.empty()) {
        y += console.kit.paragraph({content.x, y, content.width, 0}, form.text, kit::type::control,
                                   Color::ink_2) +
             kit::space::medium;
    }
    y = fields(console, content, y);
    y = preview(console, content, y);
    console.kit.end_scroll(y + kit::space::unit);
    const kit::ButtonOptions options{.kind = kit::ButtonKind::primary,
                                     .why_disabled = form.why_disabled};
    const float width =
        std::min(foot.width, kit::button_width(console.kit, form.submit, options) + 16);
    const Rect submit = cut_right(foot, width, kit::space::unit);
    what_if_button(console, foot);
    if (!form.why_disabled.empty()) {
        const float height =
            console.kit.paragraph_height(foot.width, form.why_disabled, kit::type::caption);
        console.kit.paragraph({foot.x, foot.center().y - height / 2, foot.width, 0},
                              form.why_disabled, kit::type::caption, Color::danger_text);
    }
    if (kit::button(console.kit, "console.form.submit", submit, form.submit, options).clicked) {
        console.ask_console(intent::Do{form.commands});
        console.ask_console(intent::CloseForm{});
    }
    what_if_dialog(console.kit, console.controls, console.intents);
    kit::end_dialog(console.kit);
}

}  // namespace ui::screens::console_parts
