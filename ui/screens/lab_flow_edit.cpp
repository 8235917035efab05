// SPDX-License-Identifier: MIT
// The dialog of one card: what it does, its inputs typed or wired, where it stands.
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/lab_flow_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using sim::workflows::Source;
using views::FlowCardForm;
using views::FlowInputField;

constexpr const char* layer = "lab.flow.card_dialog";
constexpr float beside_least = 440;
constexpr float source_share = 0.46F;

Source typed_source(const FlowInputField& field, const std::string& text) {
    if (field.is_number) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size()) {
            return number;
        }
    }
    return text;
}

void set(Lab& lab, const FlowCardForm& form, const FlowInputField& field, Source source) {
    lab.ask(intent::Flows(intent::SetFlowInput{form.key, field.name, std::move(source)}));
}

// A field that opens a menu; gives the entry that was chosen in this frame.
std::optional<std::size_t> choice(Lab& lab, const Id& id, const Rect& area, std::string_view name,
                                  std::string_view shown,
                                  const std::vector<kit::MenuEntry>& entries) {
    const Id menu = id.child("menu");
    kit::Item item{.id = id, .name = name, .value = shown, .rect = area};
    item.states.expanded = lab.kit.layer_open(menu);
    const kit::Response response = lab.kit.item(item);
    lab.kit.paint().fill(area, response.hovered ? Color::bg_hover : Color::bg_surface,
                         kit::radius::control);
    lab.kit.paint().stroke(area, Color::line_strong, kit::border::thin, kit::radius::control);
    lab.kit.text({area.x + kit::space::small, area.y, area.width - 44, area.height}, shown,
                 kit::type::control, {.overflow = kit::Overflow::shorten, .id = id.child("shown")});
    lab.kit.paint().icon({area.right() - 18, area.center().y}, Icon::chevron_down, kit::size::icon,
                         Color::ink_2);
    if (response.clicked) {
        lab.kit.open_layer(menu);
    }
    return kit::menu(lab.kit, menu, area, entries, {.name = name});
}

// Keys of entries come from files: only their place makes the id.
std::vector<std::string> places(std::size_t count) {
    std::vector<std::string> keys;
    for (std::size_t index = 0; index < count; ++index) {
        keys.push_back(std::to_string(index));
    }
    return keys;
}

void source_choice(Lab& lab, const FlowCardForm& form, const FlowInputField& field, const Id& id,
                   const Rect& area) {
    const auto keys = places(field.wires.size() + 1);
    std::vector<kit::MenuEntry> entries;
    if (field.takes_typed) {
        entries.push_back(
            {.key = keys[0], .label = lab.say("flow.input.typed"), .checked = field.wired.empty()});
    }
    for (std::size_t index = 0; index < field.wires.size(); ++index) {
        entries.push_back({.key = keys[index + 1],
                           .label = field.wires[index].label,
                           .icon = Icon::thread,
                           .checked = field.wires[index].current});
    }
    if (entries.empty()) {
        entries.push_back({.key = keys[0],
                           .label = lab.say("flow.input.no_wire"),
                           .why_disabled = lab.say("flow.input.no_wire")});
    }
    const std::string& shown =
        field.wired.empty()
            ? lab.say(field.takes_typed ? "flow.input.typed" : "flow.input.choose_wire")
            : field.wired;
    const auto chosen =
        choice(lab, id.child("source"), area, lab.say("flow.input.source"), shown, entries);
    if (!chosen) {
        return;
    }
    if (field.takes_typed && *chosen == 0) {
        if (!field.wired.empty()) {
            lab.state.flow.texts[field.name].clear();
            set(lab, form, field, std::string());
        }
        return;
    }
    const std::size_t wire = *chosen - (field.takes_typed ? 1 : 0);
    if (wire < field.wires.size()) {
        set(lab, form, field, field.wires[wire].wire);
    }
}

void typed_field(Lab& lab, const FlowCardForm& form, const FlowInputField& field, const Id& id,
                 const Rect& area) {
    if (!field.options.empty()) {
        const auto keys = places(field.options.size());
        std::vector<kit::MenuEntry> entries;
        for (std::size_t index = 0; index < field.options.size(); ++index) {
            entries.push_back({.key = keys[index],
                               .label = field.options[index],
                               .checked = field.options[index] == field.typed});
        }
        const std::string& shown = field.typed.empty() ? lab.say("flow.input.choose") : field.typed;
        if (const auto chosen = choice(lab, id, area, field.label, shown, entries)) {
            set(lab, form, field, typed_source(field, field.options[*chosen]));
        }
        return;
    }
    std::string& text = lab.state.flow.texts[field.name];
    if (!lab.kit.editing(id)) {
        text = field.typed;
    }
    // Escape ends the typing and leaves what was typed; the field itself would take it back.
    const bool leaves = kit::chord_pressed(kit::Key::escape, kit::Repeat::no);
    if (kit::text_field(lab.kit, id, area, field.label, text,
                        {.placeholder = lab.say("flow.input.type_here")})
            .changed &&
        !leaves) {
        set(lab, form, field, typed_source(field, text));
    }
}

float input(Lab& lab, const FlowCardForm& form, std::size_t index, const Rect& content, float y) {
    const FlowInputField& field = form.inputs[index];
    const Id id("lab.flow.input", index);
    y += lab.kit.paragraph({content.x, y, content.width, 0}, field.label,
                           kit::type::control_medium) +
         2;
    const bool typed = field.wired.empty() && field.takes_typed;
    const bool beside = content.width >= beside_least && typed;
    Rect source{content.x, y, content.width, kit::size::control};
    if (typed) {
        Rect value{content.x, y, content.width, kit::size::control};
        if (beside) {
            source = cut_right(value, content.width * source_share, kit::space::unit);
        } else {
            source.y += kit::size::control + 6;
        }
        typed_field(lab, form, field, id, value);
    }
    source_choice(lab, form, field, id, source);
    y = source.bottom();
    if (!field.problem.empty()) {
        y += 4 + lab.kit.paragraph({content.x, y + 4, content.width, 0}, field.problem,
                                   kit::type::caption, Color::danger_text);
    }
    return y + kit::space::medium;
}

float trigger_kind(Lab& lab, const FlowCardForm& form, const Rect& content, float y) {
    const auto keys = places(form.kinds.size());
    std::vector<kit::MenuEntry> entries;
    for (std::size_t index = 0; index < form.kinds.size(); ++index) {
        entries.push_back({.key = keys[index],
                           .label = form.kinds[index].title,
                           .checked = form.kinds[index].current});
    }
    y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say("flow.trigger.kind"),
                           kit::type::control_medium) +
         2;
    const Rect area{content.x, y, content.width, kit::size::control};
    const auto chosen =
        choice(lab, "lab.flow.trigger", area, lab.say("flow.trigger.kind"), form.title, entries);
    if (chosen) {
        lab.ask(intent::Flows(intent::SetFlowTrigger{form.kinds[*chosen].key}));
    }
    return area.bottom() + kit::space::medium;
}

// What is done with the card as a whole: as many in a row as fit.
class Actions {
public:
    Actions(Lab& lab, const Rect& row) : lab_(&lab), row_(row), x_(row.x), y_(row.y) {}

    bool button(const Id& id, std::string_view name, Icon icon,
                kit::ButtonKind kind = kit::ButtonKind::secondary) {
        const std::string& label = lab_->say(name);
        const kit::ButtonOptions options{.kind = kind, .icon = icon};
        const float width = std::min(row_.width, kit::button_width(lab_->kit, label, options) + 4);
        if (x_ > row_.x && x_ + width > row_.right()) {
            x_ = row_.x;
            y_ += kit::size::control + kit::space::unit;
        }
        last_ = {x_, y_, width, kit::size::control};
        x_ += width + kit::space::unit;
        return kit::button(lab_->kit, id, last_, label, options).clicked;
    }
    [[nodiscard]] Rect last() const { return last_; }
    [[nodiscard]] float bottom() const { return y_ + kit::size::control; }

private:
    Lab* lab_;
    Rect row_;
    Rect last_;
    float x_;
    float y_;
};

float card_actions(Lab& lab, const FlowCardForm& form, const Rect& content, float y) {
    using sim::workflows::Way;
    const views::FlowCardView& card = selected_flow_card(lab);
    Actions actions(lab, {content.x, y, content.width, kit::size::control});
    const auto move = [&](Way way) { lab.ask(intent::Flows(intent::MoveFlowCard{form.key, way})); };
    if (card.holds_inside && actions.button("lab.flow.add_inside", "flow.add_inside", Icon::plus)) {
        lab.anchors.flow_add = actions.last();
        open_flow_kinds(lab, form.key, false);
    }
    if (card.holds_otherwise &&
        actions.button("lab.flow.add_otherwise", "flow.add_otherwise", Icon::plus)) {
        lab.anchors.flow_add = actions.last();
        open_flow_kinds(lab, form.key, true);
    }
    if (actions.button("lab.flow.move_left", "flow.move_left", Icon::arrow_left)) {
        move(Way::left);
    }
    if (actions.button("lab.flow.move_right", "flow.move_right", Icon::arrow_right)) {
        move(Way::right);
    }
    if (actions.button("lab.flow.move_out", "flow.move_out", Icon::chevron_up)) {
        move(Way::out);
    }
    if (actions.button("lab.flow.move_in", "flow.move_in", Icon::chevron_down)) {
        move(Way::in);
    }
    if (actions.button("lab.flow.remove", "flow.remove", Icon::cross, kit::ButtonKind::danger)) {
        lab.ask(intent::Flows(intent::RemoveFlowCard{form.key}));
        lab.kit.close_layer(layer);
    }
    return actions.bottom();
}

void card_dialog(Lab& lab) {
    const auto& form = lab.view.flow->edit.form;
    if (!form) {
        lab.kit.close_layer(layer);
        return;
    }
    Rect inside;
    if (!kit::begin_dialog(
            lab.kit, layer,
            {.title = form->title, .close_name = lab.say("lab.close"), .width = 640, .height = 620},
            inside)) {
        return;
    }
    Rect content = lab.kit.begin_scroll("lab.flow.card_dialog.scroll", inside);
    content.width -= 16;
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, form->text, kit::type::control,
                           Color::ink_2) +
         kit::space::small;
    for (const std::string& problem : form->problems) {
        y += lab.kit.paragraph({content.x, y, content.width, 0}, problem, kit::type::control,
                               Color::danger_text) +
             kit::space::half;
    }
    if (form->is_trigger) {
        y = trigger_kind(lab, *form, content, y);
    }
    for (std::size_t index = 0; index < form->inputs.size(); ++index) {
        y = input(lab, *form, index, content, y);
    }
    if (!form->is_trigger) {
        kit::divider(lab.kit, content.x, y, content.width);
        y = card_actions(lab, *form, content, y + kit::space::small);
    }
    if (!lab.controls.notice.empty()) {
        y += kit::space::small;
        y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.controls.notice,
                               kit::type::control, Color::danger_text);
    }
    lab.kit.end_scroll(y + kit::space::half);
    kit::end_dialog(lab.kit);
}

}  // namespace

void open_flow_card(Lab& lab, const std::string& key) {
    lab.state.flow.texts.clear();
    lab.ask(intent::Flows(intent::OpenFlowCard{key}));
    lab.state.flow.opens_card = true;
}

void flow_card_dialog(Lab& lab) {
    // The form is there one frame after it was asked for.
    if (lab.state.flow.opens_card && lab.view.flow->edit.form) {
        lab.state.flow.opens_card = false;
        lab.kit.open_layer(layer);
    }
    if (lab.kit.layer_open(layer)) {
        card_dialog(lab);
    }
}

}  // namespace ui::screens::lab_parts
