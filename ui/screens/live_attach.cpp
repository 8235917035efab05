// SPDX-License-Identifier: MIT
// How watching begins: the button in the header and the dialog that asks for address and token.
#include <algorithm>

#include "ui/kit/code.h"
#include "ui/kit/field.h"
#include "ui/kit/menu.h"
#include "ui/screens/lab_parts.h"

namespace ui::screens::lab_parts {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;

void forget_token(LiveState& state) {
    std::fill(state.token.begin(), state.token.end(), '\0');
    state.token.clear();
}

struct Entry {
    const char* id;
    const char* name;  // a key of the strings
    bool secret = false;
    bool wrong = false;
};

// Label, field and what is wrong with it; true when Enter was pressed.
bool entry(Lab& lab, const Rect& content, float& y, std::string& value, const Entry& what) {
    lab.kit.text({content.x, y, content.width, 20}, lab.say(what.name), kit::type::control_strong);
    y += 24;
    kit::FieldOptions options{.face = what.secret ? kit::Face::regular : kit::Face::code,
                              .secret = what.secret};
    if (what.wrong) {
        options.error = lab.controls.attach_fault;
    }
    const Rect field{content.x, y, content.width, kit::size::control};
    const bool submitted =
        kit::text_field(lab.kit, what.id, field, lab.say(what.name), value, options).submitted;
    y = field.bottom();
    if (what.wrong) {
        y += kit::space::half +
             lab.kit.paragraph_height(content.width, options.error, kit::type::caption);
    }
    y += kit::space::small;
    return submitted;
}

// Closes the dialog when what was asked for in the last frame went well.
void settle(Lab& lab) {
    LiveState& state = lab.state.live;
    if (state.asked && lab.controls.attach_fault.empty()) {
        lab.kit.close_layer("lab.attach");
    }
    state.asked = false;
    if (!lab.kit.layer_open("lab.attach")) {
        state.tried = false;
        forget_token(state);
    }
}

}  // namespace

float attach_width(Lab& lab) {
    return lab.layout.form == LabForm::docked
               ? kit::button_width(lab.kit, lab.say("live.attach"), {.icon = Icon::eye}) + 4
               : kit::size::icon_button;
}

void attach_button(Lab& lab, const Rect& area) {
    const bool expanded = lab.kit.layer_open("lab.attach");
    const bool clicked =
        lab.layout.form == LabForm::docked
            ? kit::button(
                  lab.kit, "lab.attach_button", area, lab.say("live.attach"),
                  {.icon = Icon::eye, .hint = lab.say("live.attach.hint"), .expanded = expanded})
                  .clicked
            : kit::icon_button(lab.kit, "lab.attach_button", area, Icon::eye,
                               lab.say("live.attach.title"),
                               {.kind = kit::ButtonKind::secondary, .expanded = expanded})
                  .clicked;
    if (clicked) {
        lab.kit.open_layer("lab.attach");
    }
}

void attach_dialog(Lab& lab) {
    settle(lab);
    Rect inside;
    if (!kit::begin_dialog(lab.kit, "lab.attach",
                           {.title = lab.say("live.attach.title"),
                            .close_name = lab.say("lab.close"),
                            .width = 480,
                            .height = 424},
                           inside)) {
        return;
    }
    LiveState& state = lab.state.live;
    const Rect content = lab.kit.begin_scroll("lab.attach.scroll", inside);
    float y = content.y;
    y += lab.kit.paragraph({content.x, y, content.width, 0}, lab.say("live.attach.intro"),
                           kit::type::control, Color::ink_2) +
         kit::space::small;
    const kit::CodePart command{lab.say("live.attach.command"), kit::Language::plain};
    y +=
        kit::code_block(lab.kit, {content.x, y}, content.width, {&command, 1}) + kit::space::medium;
    const bool wrong = state.tried && !lab.controls.attach_fault.empty();
    const bool at_token = lab.controls.token_at_fault;
    bool asked = entry(
        lab, content, y, state.address,
        {.id = "lab.attach.address", .name = "live.attach.address", .wrong = wrong && !at_token});
    asked = entry(lab, content, y, state.token,
                  {.id = "lab.attach.token",
                   .name = "live.attach.token",
                   .secret = true,
                   .wrong = wrong && at_token}) ||
            asked;
    y += lab.kit.paragraph({content.x, y - kit::space::half, content.width, 0},
                           lab.say("live.attach.token_hint"), kit::type::caption, Color::ink_3) +
         kit::space::small;
    const std::string& label = lab.say("live.attach");
    const kit::ButtonOptions primary{.kind = kit::ButtonKind::primary, .icon = Icon::eye};
    const Rect button{content.x, y, kit::button_width(lab.kit, label, primary) + 8,
                      kit::size::control_large};
    asked = kit::button(lab.kit, "lab.attach.go", button, label, primary).clicked || asked;
    lab.kit.end_scroll(button.bottom() + kit::space::half);
    kit::end_dialog(lab.kit);
    if (asked) {
        state.asked = true;
        state.tried = true;
        lab.ask(intent::Live(intent::Attach{state.address, state.token}));
    }
}

}  // namespace ui::screens::lab_parts
