// SPDX-License-Identifier: MIT
// The page of components.
#include "ui/screens/components.h"

#include <array>
#include <string_view>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/choices.h"
#include "ui/kit/field.h"
#include "ui/kit/option.h"
#include "ui/kit/scrubber.h"
#include "ui/kit/switches.h"
#include "ui/kit/table.h"
#include "ui/kit/wire.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Id;
using kit::Kit;
using kit::Pretend;
using kit::Rect;

void heading(Kit& kit, float x, float middle, std::string_view key) {
    kit.text({x, middle - 13, 360, 26}, kit.say(key), kit::type::body_strong,
             {.role = kit::Role::heading});
}

void caption(Kit& kit, float x, float middle, std::string_view key) {
    const std::string& text = kit.say(key);
    kit.text({x, middle - 8, kit.text_width(text, kit::type::caption) + 1, 16}, text,
             kit::type::caption, {.ink = Color::ink_3});
}

struct ButtonRow {
    std::string_view kind_key;
    std::string_view label_key;
    kit::ButtonKind kind;
};

void buttons(Kit& kit) {
    heading(kit, 32, 84, "components.buttons");
    constexpr std::array states{"components.rest", "components.hover", "components.pressed",
                                "components.focus", "components.disabled"};
    constexpr std::array pretends{Pretend::nothing, Pretend::hovered, Pretend::pressed,
                                  Pretend::focused, Pretend::nothing};
    constexpr std::array rows{
        ButtonRow{"components.primary", "components.play", kit::ButtonKind::primary},
        ButtonRow{"components.secondary", "components.step", kit::ButtonKind::secondary},
        ButtonRow{"components.quiet", "components.undo", kit::ButtonKind::quiet},
        ButtonRow{"components.break_it", "components.break", kit::ButtonKind::danger}};
    for (std::size_t state = 0; state < states.size(); ++state) {
        caption(kit, 112 + static_cast<float>(state) * 96, 114, states[state]);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const float y = 128 + static_cast<float>(row) * 44;
        caption(kit, 32, y + 16, rows[row].kind_key);
        for (std::size_t state = 0; state < states.size(); ++state) {
            const bool disabled = state + 1 == states.size();
            kit::ButtonOptions options{.kind = rows[row].kind};
            if (disabled) {
                options.why_disabled = kit.say("components.why_disabled");
            } else if (rows[row].kind == kit::ButtonKind::danger) {
                options.icon = kit::Icon::break_it;
            }
            kit.pretend(pretends[state]);
            kit::button(kit, Id("components.button", row).child(state),
                        {112 + static_cast<float>(state) * 96, y, 88, 32},
                        kit.say(rows[row].label_key), options);
            kit.pretend(Pretend::nothing);
        }
    }
}

void chips(Kit& kit) {
    heading(kit, 32, 320, "components.chips");
    struct Entry {
        std::string_view key;
        kit::Status status;
        kit::Face face = kit::Face::medium;
    };
    constexpr std::array entries{
        Entry{"components.active", kit::Status::active},
        Entry{"components.no_account", kit::Status::no_account},
        Entry{"components.deactivated", kit::Status::deactivated},
        Entry{"components.orphan", kit::Status::orphan},
        Entry{"components.creating", kit::Status::in_progress},
        Entry{"components.queued", kit::Status::queued},
        Entry{"components.conflict", kit::Status::possible_conflict},
        Entry{"components.never_logged", kit::Status::failed},
        Entry{"components.deprovisioned", kit::Status::deactivated, kit::Face::code}};
    kit::Point at{32, 342};
    for (const Entry& entry : entries) {
        const auto look = kit::chip_look(entry.status, entry.face);
        if (at.x + kit::chip_width(kit, kit.say(entry.key), look) > 600) {
            at = {32, at.y + 32};
        }
        at.x = kit::chip(kit, at, kit.say(entry.key), look).right() + 8;
    }
}

void wire_line(Kit& kit, float y, std::string_view key) {
    kit.text({220, y - 10, 380, 20}, kit.say(key), kit::type::control, {.ink = Color::ink_2});
}

void wires(Kit& kit) {
    heading(kit, 32, 440, "components.wires");
    kit::wire(kit, {36, 482}, {196, 482}, kit::WireState::happened);
    wire_line(kit, 482, "components.wire_happened");
    kit::wire(kit, {36, 518}, {196, 518}, kit::WireState::now, 0.4F);
    kit::message_token(kit, {98, 518}, kit.say("components.post"));
    wire_line(kit, 518, "components.wire_now");
    kit::wire(kit, {36, 554}, {196, 554}, kit::WireState::later);
    wire_line(kit, 554, "components.wire_later");
    kit::wire(kit, {36, 590}, {196, 590}, kit::WireState::missing);
    wire_line(kit, 590, "components.wire_missing");
    kit::thread(kit, {36, 626}, {196, 626}, Color::accent_line);
    wire_line(kit, 626, "components.thread");
}

void scrubber_part(Kit& kit, ComponentsState& state) {
    using kit::StepMark;
    heading(kit, 32, 684, "components.scrubber");
    constexpr std::array marks{StepMark::tick, StepMark::tick, StepMark::tick, StepMark::tick,
                               StepMark::dot,  StepMark::tick, StepMark::dot,  StepMark::diamond,
                               StepMark::tick, StepMark::tick, StepMark::dot,  StepMark::tick};
    constexpr std::array chapters{kit::Chapter{"", 0}, kit::Chapter{"", 5}};
    const std::string step = std::to_string(state.cursor);
    const std::string steps = std::to_string(marks.size());
    const std::string value =
        kit.strings().text("components.scrubber_value", {{"step", step}, {"steps", steps}});
    const auto asked = kit::scrubber(kit, "components.scrubber", {40, 710, 520, 32},
                                     {.marks = marks,
                                      .chapters = chapters,
                                      .cursor = state.cursor,
                                      .name = kit.say("components.scrubber"),
                                      .value = value});
    state.cursor = asked.value_or(state.cursor);
    caption(kit, 32, 758, "components.legend_tick");
    caption(kit, 187, 758, "components.legend_dot");
    caption(kit, 320, 758, "components.legend_diamond");
}

void field_part(Kit& kit, ComponentsState& state) {
    heading(kit, 32, 796, "components.field");
    kit::text_field(kit, "components.filter", {32, 818, 260, 32}, kit.say("components.filter_name"),
                    state.filter,
                    {.placeholder = kit.say("components.filter_example"),
                     .icon = kit::Icon::filter,
                     .face = kit::Face::code});
    const std::array levels{kit::Choice{"one", kit.say("components.level_1")},
                            kit::Choice{"two", kit.say("components.level_2")},
                            kit::Choice{"three", kit.say("components.level_3")}};
    state.level =
        kit::segments(kit, "components.level", {304, 818, 124, 32}, levels, state.level).index;
    kit::toggle(kit, "components.on", {442, 822, 52, 24}, kit.say("components.on"), state.on);
    kit::toggle(kit, "components.off", {502, 822, 52, 24}, kit.say("components.off"), state.off);
}

void options(Kit& kit) {
    using kit::OptionState;
    heading(kit, 640, 84, "components.options");
    struct Entry {
        std::string_view key;
        OptionState state = OptionState::rest;
        Pretend pretend = Pretend::nothing;
    };
    constexpr std::array entries{
        Entry{"components.rest"},
        Entry{"components.hover", OptionState::rest, Pretend::hovered},
        Entry{"components.chosen_not_checked", OptionState::chosen},
        Entry{"components.keyboard_focus", OptionState::rest, Pretend::focused},
        Entry{"components.right_answer", OptionState::right},
        Entry{"components.wrong_answer", OptionState::wrong},
        Entry{"components.other_option", OptionState::other},
        Entry{"components.not_available"}};
    kit.begin_group("components.options", kit::Axis::vertical);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        kit::OptionView view{"A", kit.say(entries[index].key), {}, entries[index].state, {}};
        if (index + 1 == entries.size()) {
            view.why_disabled = kit.say("components.why_disabled");
        }
        kit.pretend(entries[index].pretend);
        kit::answer_option(kit, Id("components.option", index),
                           {640, 106 + static_cast<float>(index) * 48, 360, 40}, view);
        kit.pretend(Pretend::nothing);
    }
    kit.end_group();
}

void flip_cards(Kit& kit, ComponentsState& state) {
    heading(kit, 640, 516, "components.flip");
    const kit::FlipCardView view{kit.say("components.flip_term"),
                                 kit.say("components.flip_meaning"),
                                 kit.say("components.flip_hint")};
    kit::flip_card(kit, "components.flip.front", {640, 538, 174, 104}, view, state.front);
    kit::flip_card(kit, "components.flip.back", {826, 538, 174, 104}, view, state.back);
}

void rows(Kit& kit) {
    heading(kit, 640, 676, "components.rows");
    constexpr std::array looks{kit::RowState::rest, kit::RowState::rest, kit::RowState::selected,
                               kit::RowState::missing};
    kit.begin_group("components.rows", kit::Axis::vertical);
    for (std::size_t index = 0; index < looks.size(); ++index) {
        const Rect area{640, 698 + static_cast<float>(index) * 32, 360, 32};
        const bool missing = looks[index] == kit::RowState::missing;
        kit.pretend(index == 1 ? Pretend::hovered : Pretend::nothing);
        kit::table_row(kit, Id("components.row", index), area,
                       {.name = kit.say("components.row_event"), .state = looks[index]});
        kit.pretend(Pretend::nothing);
        kit::status_text(kit, {area.x + 12, area.y, 108, 31},
                         kit.say(missing ? "components.never_logged" : "components.success"),
                         missing ? kit::Icon::wrong : kit::Icon::success,
                         missing ? Color::danger_text : Color::ok_text);
        kit.text({area.x + 124, area.y, 230, 31}, kit.say("components.row_event"), kit::type::code,
                 {.ink = missing ? Color::danger_text : Color::ink_1});
    }
    kit.end_group();
    caption(kit, 640, 840, "components.rows_legend");
}

void callouts(Kit& kit) {
    heading(kit, 1048, 84, "components.callouts");
    struct Entry {
        kit::CalloutKind kind;
        std::string_view label;
        std::string_view text;
    };
    constexpr std::array entries{
        Entry{kit::CalloutKind::tip, "components.tip", "components.tip_text"},
        Entry{kit::CalloutKind::mix_up, "components.mix_up", "components.mix_up_text"},
        Entry{kit::CalloutKind::careful, "components.careful", "components.careful_text"},
        Entry{kit::CalloutKind::evidence, "components.evidence", "components.evidence_text"}};
    for (std::size_t index = 0; index < entries.size(); ++index) {
        kit::callout(kit, {1048, 106 + static_cast<float>(index) * 72}, 360, entries[index].kind,
                     kit.say(entries[index].label), kit.say(entries[index].text));
    }
}

void nodes(Kit& kit) {
    heading(kit, 1048, 440, "components.nodes");
    struct Entry {
        std::string_view key;
        kit::CardEdge edge;
        kit::Tense tense;
    };
    using kit::CardEdge;
    using kit::Tense;
    constexpr std::array entries{
        Entry{"components.node_happened", CardEdge::strong, Tense::happened},
        Entry{"components.node_now", CardEdge::accent, Tense::now},
        Entry{"components.node_later", CardEdge::strong, Tense::later},
        Entry{"components.node_broken", CardEdge::danger, Tense::broken},
        Entry{"components.node_focused", CardEdge::strong, Tense::happened}};
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const auto place = static_cast<float>(index % 3);
        const Rect area{1048 + place * 124, index < 3 ? 462.0F : 570.0F, 112, 96};
        kit.pretend(index == 4 ? Pretend::focused : Pretend::nothing);
        kit::pressable_card(kit, Id("components.node", index), area, kit.say(entries[index].key),
                            entries[index].edge);
        kit.pretend(Pretend::nothing);
        kit::badge(kit, {area.x + 23, area.y + 23}, std::to_string(index + 1),
                   entries[index].tense);
        kit.text({area.x + 13, area.y + 39, 96, 20}, kit.say(entries[index].key),
                 kit::type::control_strong);
        const std::string note = std::string(entries[index].key) + "_note";
        kit.text({area.x + 13, area.y + 59, 96, 16}, kit.say(note), kit::type::caption,
                 {.ink = Color::ink_3});
    }
}

void tabs_and_checks(Kit& kit, ComponentsState& state) {
    heading(kit, 1048, 704, "components.tabs");
    const std::array choices{kit::Choice{"message", kit.say("components.tab_message")},
                             kit::Choice{"why", kit.say("components.tab_why")},
                             kit::Choice{"diff", kit.say("components.tab_diff")}};
    state.tab = kit::tabs(kit, "components.tab", {1048, 726, 360, 44}, choices, state.tab).index;
    kit::progress_bar(kit, {1048, 792, 315, 8}, 0.58F, kit.say("components.tabs"),
                      kit.say("components.progress_value"));
    kit.text({1363, 786, 45, 20}, kit.say("components.progress_value"), kit::type::control_strong,
             {.align = kit::Align::right});
    kit::checkbox(kit, "components.ticked", {1048, 820, 92, 24}, kit.say("components.ticked"),
                  state.ticked);
    kit::checkbox(kit, "components.not_ticked", {1149, 820, 112, 24},
                  kit.say("components.not_ticked"), state.not_ticked);
    kit.begin_group("components.radios", kit::Axis::horizontal);
    kit::radio(kit, "components.radio", {1272, 820, 100, 24}, kit.say("components.radio_chosen"),
               true);
    kit.end_group();
}

}  // namespace

void components_screen(Kit& kit, ComponentsState& state) {
    const Rect screen = kit.screen();
    kit.begin_panel("components", kit.say("components.title"), screen);
    const Rect page = kit.begin_scroll("components.page", screen);
    static_cast<void>(page);
    kit.text({32, 16, 700, 40}, kit.say("components.title"), kit::type::display,
             {.role = kit::Role::heading});
    buttons(kit);
    chips(kit);
    wires(kit);
    scrubber_part(kit, state);
    field_part(kit, state);
    options(kit);
    flip_cards(kit, state);
    rows(kit);
    callouts(kit);
    nodes(kit);
    tabs_and_checks(kit, state);
    kit.end_scroll(screen.height);
    kit.end_panel();
}

}  // namespace ui::screens
