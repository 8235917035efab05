// SPDX-License-Identifier: MIT
// Scroll areas, menus and dialogs.
#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/base/check.h"
#include "ui/kit/kit.h"
#include "ui/kit/kit_state.h"

namespace ui::kit {

namespace {

constexpr float wheel_step = 64;  // logical px for one notch
constexpr float reveal_margin = 12;

void clamp_offset(ScrollState& scroll) {
    const float most = std::max(0.0F, scroll.content_height - scroll.view_height);
    scroll.offset = std::clamp(scroll.offset, 0.0F, most);
}

// Moves the offset so that the asked widget, as it was drawn in the last frame, is in view.
void reveal_in(Kit::State& state, ScrollState& scroll, const Id& id, const Rect& viewport) {
    const Node* node = state.previous.find(state.focus.reveal());
    if (node == nullptr || node->scroll != id.hash()) {
        return;
    }
    if (node->rect.y < viewport.y + reveal_margin) {
        scroll.offset -= viewport.y + reveal_margin - node->rect.y;
        state.motion.keep_moving();
    } else if (node->rect.bottom() > viewport.bottom() - reveal_margin) {
        scroll.offset += node->rect.bottom() - viewport.bottom() + reveal_margin;
        state.motion.keep_moving();
    }
    state.focus.revealed();
}

}  // namespace

Rect Kit::begin_scroll(const Id& id, const Rect& viewport) {
    State& state = *state_;
    ScrollState& scroll = state.scroll_states[id.hash()];
    scroll.view_height = viewport.height;
    if (state.wheel_target == id.hash() && state.input.wheel != 0) {
        scroll.offset -= state.input.wheel * wheel_step;
    }
    reveal_in(state, scroll, id, viewport);
    clamp_offset(scroll);
    const bool bar = scroll.content_height > viewport.height + 0.5F;
    state.scrolls.push_back({id, viewport, viewport.y - std::round(scroll.offset)});
    state.scroll_places.push_back(
        {id.hash(), viewport.intersection(state.clips.back()), state.layer});
    push_clip(viewport);
    return {viewport.x, viewport.y - std::round(scroll.offset),
            viewport.width - (bar ? size::scrollbar_lane : 0), viewport.height};
}

void Kit::end_scroll(float content_bottom) {
    State& state = *state_;
    SIM_CHECK(!state.scrolls.empty(), "begin_scroll comes before end_scroll");
    const ScrollFrame frame = state.scrolls.back();
    state.scrolls.pop_back();
    pop_clip();
    ScrollState& scroll = state.scroll_states[frame.id.hash()];
    const float height = std::max(0.0F, content_bottom - frame.top);
    if (std::abs(height - scroll.content_height) > 0.5F) {
        // The bar may come or go, which changes the width: draw once more.
        scroll.content_height = height;
        state.motion.keep_moving();
    }
    const Rect& view = frame.viewport;
    if (scroll.content_height <= view.height + 0.5F) {
        return;
    }
    const float length = std::max(24.0F, view.height * view.height / scroll.content_height);
    const float most = scroll.content_height - view.height;
    const float travel = view.height - length - 8;
    const Rect lane{view.right() - size::scrollbar_lane, view.y, size::scrollbar_lane, view.height};
    const Rect thumb{lane.x + 4, view.y + 4 + travel * scroll.offset / most, size::scrollbar,
                     length};
    const Response response = item(
        {.id = frame.id.child("bar"), .role = Role::scroll, .rect = lane, .stop = FocusStop::no});
    if (response.held) {
        if (state.input.pressed) {
            scroll.drag_from = scroll.offset;
        }
        const float moved = state.input.pointer.y - state.press_point.y;
        scroll.offset = scroll.drag_from + moved * most / std::max(1.0F, travel);
        clamp_offset(scroll);
    }
    const bool strong = response.hovered || response.held;
    paint().fill(thumb, strong ? Color::ink_3 : Color::line_strong, size::scrollbar / 2);
}

void Kit::reveal(const Id& id) { state_->focus.ask_reveal(id.hash()); }

void Kit::scroll_to_top(const Id& id) { scroll_to(id, 0); }

void Kit::scroll_to(const Id& id, float offset) {
    state_->scroll_states[id.hash()].offset = offset;
}

float Kit::scroll_offset(const Id& id) const {
    const auto found = state_->scroll_states.find(id.hash());
    return found == state_->scroll_states.end() ? 0 : found->second.offset;
}

void Kit::open_layer(const Id& id) {
    State& state = *state_;
    if (layer_open(id)) {
        return;
    }
    SIM_CHECK(state.layers.size() < layers_max, "at most four menus and dialogs lie on each other");
    OpenLayer layer;
    layer.id = id;
    layer.focus_before = state.focus.current();
    layer.ring_before = state.focus.ring_shown() ? Ring::shown : Ring::hidden;
    state.layers.push_back(layer);
    state.motion.keep_moving();
}

void Kit::close_layer(const Id& id) {
    State& state = *state_;
    for (std::size_t index = 0; index < state.layers.size(); ++index) {
        if (state.layers[index].id == id) {
            const OpenLayer& layer = state.layers[index];
            state.focus.set(layer.focus_before, layer.ring_before, state.previous);
            state.focus.stop_editing();
            state.layers.resize(index);
            state.motion.keep_moving();
            return;
        }
    }
}

bool Kit::layer_open(const Id& id) const {
    const auto& layers = state_->layers;
    return std::any_of(layers.begin(), layers.end(),
                       [&](const OpenLayer& layer) { return layer.id == id; });
}

bool Kit::begin_layer(const Id& id, LayerKind kind, const Rect& area, std::string_view name) {
    State& state = *state_;
    const std::size_t number = static_cast<std::size_t>(state.layer);
    if (number >= state.layers.size() || !(state.layers[number].id == id)) {
        return false;
    }
    OpenLayer& layer = state.layers[number];
    const bool top = number + 1 == state.layers.size();
    const bool outside =
        state.input.pressed && layer.entered && !area.contains(state.input.pointer);
    const bool escape = top && layer.entered && state.focus.editing() == 0 &&
                        !state.focus_took_key && chord_pressed(Key::escape, Repeat::no);
    if ((top && outside && kind == LayerKind::menu) || escape) {
        state.shortcut_fired = state.shortcut_fired || escape;
        state.focus_took_key = state.focus_took_key || escape;
        close_layer(id);
        return false;
    }
    layer.area = area;
    layer.kind = kind;
    layer.drawn = true;
    if (layer.entered) {
        const Node* focused = state.previous.find(state.focus.current());
        if (top && (focused == nullptr || focused->layer != state.layer + 1)) {
            state.focus.enter_layer(state.previous, state.layer + 1, layer.ring_before);
        }
    } else {
        layer.entered = true;
        state.motion.keep_moving();
    }
    ++state.layer;
    state.below.push_back({std::move(state.clips), std::move(state.scrolls), state.group});
    state.clips.assign(1, state.screen);
    state.scrolls.clear();
    state.group = 0;
    set_channel(content_channel(state.layer));
    state.painter.push_clip(state.screen);
    if (kind == LayerKind::dialog) {
        state.painter.fill(state.screen, Ink(Color::bg_scrim).faded(0.6F));
    }
    state.painter.fill(area, Color::bg_surface, radius::card);
    state.painter.stroke(area, Color::line_strong, border::thin, radius::card);
    begin_panel(id, name, area);
    return true;
}

void Kit::end_layer() {
    State& state = *state_;
    SIM_CHECK(state.layer > 0, "begin_layer comes before end_layer");
    end_panel();
    state.painter.pop_clip();
    --state.layer;
    state.clips = std::move(state.below.back().clips);
    state.scrolls = std::move(state.below.back().scrolls);
    state.group = state.below.back().group;
    state.below.pop_back();
    set_channel(content_channel(state.layer));
}

}  // namespace ui::kit
