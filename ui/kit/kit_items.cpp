// SPDX-License-Identifier: MIT
// Notes widgets and their structure, and answers what happened to them.
#include <algorithm>

#include "sim/base/check.h"
#include "ui/kit/kit.h"
#include "ui/kit/kit_state.h"

namespace ui::kit {

namespace {

constexpr double tooltip_delay = 0.4;  // seconds of hovering

Node& add_node(Kit::State& state, const Id& id, Role role, std::string_view name,
               const Rect& rect) {
    Node& node = state.nodes.add();
    node.id = id;
    node.role = role;
    node.name = name;
    node.rect = rect;
    node.visible = rect.intersection(state.clips.back());
    node.layer = state.layer;
    node.depth = state.depth;
    node.panel = state.panels.empty() ? 0 : state.panels.back() + 1;
    node.scroll = state.scrolls.empty() ? 0 : state.scrolls.back().id.hash();
    return node;
}

void want_tooltip(Kit::State& state, const Item& what, const Response& response,
                  double hover_since) {
    if (what.note.empty() || response.held) {
        return;
    }
    bool show = response.ring;
    if (response.hovered) {
        const double hovered_for = state.input.seconds - hover_since;
        show = show || hovered_for >= tooltip_delay;
        if (hovered_for < tooltip_delay) {
            const double left = tooltip_delay - hovered_for;
            state.next_frame_in =
                state.next_frame_in < 0 ? left : std::min(left, state.next_frame_in);
        }
    }
    if (show) {
        state.tooltip.wanted = true;
        state.tooltip.text = what.note;
        state.tooltip.anchor = what.rect;
    }
}

}  // namespace

Response Kit::item(const Item& what) {
    State& state = *state_;
    SIM_CHECK(!what.id.empty() && !what.id.too_long(), "a widget has an id of at most 95 letters");
    const std::uint64_t id = what.id.hash();
    Node& node = add_node(state, what.id, what.role, what.name, what.rect);
    node.value = what.value;
    node.note = what.note;
    node.states = what.states;
    node.ring_radius = what.ring_radius;
    node.focusable = what.stop == FocusStop::yes;
    node.clickable = true;
    node.group = state.group;
    node.group_axis = state.group_axis;

    Response response;
    response.rect = what.rect;
    response.hovered = state.hot == id && !(state.active != 0 && state.active != id);
    response.held = state.active == id && state.input.down;
    response.focused = state.focus.current() == id;
    response.ring = response.focused && state.focus.ring_shown();
    response.focus_gained = state.focus.gained() == id;
    response.clicked =
        !what.states.disabled && (state.clicked == id || state.focus.activated() == id);
    node.states.focused = response.focused;
    if (state.pretend != Pretend::nothing) {
        response.hovered = state.pretend != Pretend::focused;
        response.held = state.pretend == Pretend::pressed;
        if (state.pretend == Pretend::focused) {
            state.pretend_rings.push_back(node);
        }
    }
    want_tooltip(state, what, response, state.hover_since);
    return response;
}

void Kit::pretend(Pretend what) { state_->pretend = what; }

std::vector<Run>& Kit::scratch_runs() {
    state_->scratch_runs.clear();
    return state_->scratch_runs;
}

void Kit::report_clipped() {
    if (!state_->nodes.empty()) {
        state_->nodes[state_->nodes.size() - 1].clipped = true;
    }
}

bool Kit::widget_key(const Id& id, Chord chord, Repeat repeat) {
    State& state = *state_;
    if (state.focus.current() != id.hash() || state.focus.editing() != 0 || state.focus_took_key ||
        state.layer != static_cast<int>(state.layers.size()) || !chord_pressed(chord, repeat)) {
        return false;
    }
    state.focus.show_ring();
    state.focus_took_key = true;
    return true;
}

void Kit::focus(const Id& id) {
    state_->focus.set(id.hash(), Ring::shown, state_->previous);
    state_->focus.ask_reveal(id.hash());
    state_->motion.keep_moving();
}

void Kit::blur() { state_->focus.clear(); }

std::uint64_t Kit::focused() const { return state_->focus.current(); }

bool Kit::editing(const Id& id) const { return state_->focus.editing() == id.hash(); }

void Kit::begin_panel(const Id& id, std::string_view name, const Rect& area) {
    State& state = *state_;
    add_node(state, id, Role::panel, name, area);
    state.panels.push_back(state.nodes.size() - 1);
    ++state.depth;
}

void Kit::end_panel() {
    SIM_CHECK(!state_->panels.empty(), "begin_panel comes before end_panel");
    state_->panels.pop_back();
    --state_->depth;
}

void Kit::begin_group(const Id& id, Axis axis, std::string_view name) {
    State& state = *state_;
    SIM_CHECK(state.group == 0, "groups do not nest");
    if (!name.empty()) {
        add_node(state, id, Role::group, name, {});
    }
    state.group = id.hash();
    state.group_axis = axis;
    ++state.depth;
}

void Kit::end_group() {
    SIM_CHECK(state_->group != 0, "begin_group comes before end_group");
    state_->group = 0;
    --state_->depth;
}

void Kit::push_clip(const Rect& area) {
    state_->clips.push_back(area.intersection(state_->clips.back()));
    state_->painter.push_clip(state_->clips.back());
}

void Kit::pop_clip() {
    SIM_CHECK(state_->clips.size() > 1, "push_clip comes before pop_clip");
    state_->clips.pop_back();
    state_->painter.pop_clip();
}

bool Kit::visible(const Rect& area) const { return area.overlaps(state_->clips.back()); }

bool Kit::shortcut(Chord chord, Repeat repeat) {
    State& state = *state_;
    if (state.focus_took_key || state.layer != static_cast<int>(state.layers.size()) ||
        !chord_pressed(chord, repeat)) {
        return false;
    }
    const bool typing = state.focus.editing() != 0;
    if (types_something(chord)) {
        const bool letter = chord.key != Key::space;
        if (typing || (letter && state.settings.single_keys == SingleKeys::off)) {
            return false;
        }
    }
    const bool moves_caret = chord.key >= Key::left && chord.key <= Key::backspace;
    if (typing && (moves_caret || chord.key == Key::enter || chord == ctrl(Key::z))) {
        return false;
    }
    state.shortcut_fired = true;
    return true;
}

void Kit::text(const Rect& area, std::string_view text_to_draw, const TextStyle& style,
               const TextOptions& options) {
    State& state = *state_;
    Node& node = add_node(state, options.id, options.role, text_to_draw, area);
    if (node.visible.empty() && area.width > 0) {
        return;
    }
    const float width = state.painter.text_width(text_to_draw, style);
    const bool too_wide = area.width > 0 && width > area.width + 0.5F;
    if (!too_wide || options.overflow == Overflow::report) {
        node.clipped = too_wide;
        state.painter.text_in(area, text_to_draw, style, options.ink, options.align);
        return;
    }
    const std::size_t bytes = state.painter.bytes_that_fit(text_to_draw, style, area.width);
    std::string shorter(text_to_draw.substr(0, bytes));
    shorter += "\u2026";
    state.painter.text_in(area, shorter, style, options.ink, options.align);
    if (options.id.empty()) {
        return;
    }
    // The full value is reachable by pointer and, outside of lists, by keyboard. The text lets a
    // press through to what it lies on; in a list the row itself carries the full text.
    node.note = text_to_draw;
    node.focusable = state.group == 0;
    node.ring_radius = radius::control;
    const std::uint64_t id = options.id.hash();
    const bool under_pointer = node.visible.contains(state.input.pointer) &&
                               state.layer == static_cast<int>(state.layers.size());
    if (under_pointer && state.hover_text != id) {
        state.hover_text = id;
        state.hover_text_since = state.input.seconds;
    } else if (!under_pointer && state.hover_text == id) {
        state.hover_text = 0;
    }
    Response response{.rect = area};
    response.hovered = under_pointer;
    response.focused = state.focus.current() == id;
    response.ring = response.focused && state.focus.ring_shown();
    node.states.focused = response.focused;
    want_tooltip(state, {.note = text_to_draw, .rect = area}, response, state.hover_text_since);
}

float Kit::line_height(const TextStyle& style) const {
    return std::max(style.line_height(), state_->settings.spacing.line * text_px(style.size));
}

const Layout& Kit::layout(std::span<const Run> runs, TextSize size, float width, Break how) {
    return state_->layouts.find(state_->fonts, {runs, size, how, width * state_->scale,
                                                state_->scale, state_->settings.spacing});
}

float Kit::paragraph_height(float width, std::span<const Run> runs, const TextStyle& style) {
    return static_cast<float>(layout(runs, style.size, width).lines) * line_height(style);
}

float Kit::paragraph_height(float width, std::string_view text_to_measure, const TextStyle& style) {
    const Run run{text_to_measure, style.face, Color::ink_1, Mark::none};
    return paragraph_height(width, {&run, 1}, style);
}

float Kit::paragraph(const Rect& area, std::span<const Run> runs, const TextStyle& style,
                     Role role) {
    State& state = *state_;
    const Layout& lines = layout(runs, style.size, area.width);
    TextStyle spaced = style;
    spaced.line = line_height(style);
    const float height = static_cast<float>(lines.lines) * spaced.line;
    Node& node = add_node(state, Id(), role, {}, {area.x, area.y, area.width, height});
    for (const Run& run : runs) {
        node.name += run.text;
    }
    node.clipped = (area.height > 0 && height > area.height + 0.5F) ||
                   lines.width / state.scale > area.width + 0.5F;
    if (!node.visible.empty()) {
        state.painter.paragraph({area.x, area.y}, lines, runs, spaced);
    }
    return height;
}

float Kit::paragraph(const Rect& area, std::string_view text_to_draw, const TextStyle& style,
                     Ink ink, Role role) {
    const Run run{text_to_draw, style.face, ink.color, Mark::none};
    return paragraph(area, {&run, 1}, style, role);
}

float Kit::text_width(std::string_view text_to_measure, const TextStyle& style) {
    return state_->painter.text_width(text_to_measure, style);
}

void Kit::note_text(const Rect& area, std::string_view text_to_note, Role role,
                    std::string_view value) {
    add_node(*state_, Id(), role, text_to_note, area).value = value;
}

}  // namespace ui::kit
