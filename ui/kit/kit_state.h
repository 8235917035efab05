// SPDX-License-Identifier: MIT
// What Kit remembers within a frame and between frames; only the kit's own sources include this.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/kit/focus.h"
#include "ui/kit/kit.h"

struct ImGuiContext;

namespace ui::kit {

struct OpenLayer {
    Id id;
    std::uint64_t focus_before = 0;
    Ring ring_before = Ring::hidden;
    Rect area;
    LayerKind kind = LayerKind::menu;
    bool entered = false;  // the focus went inside
    bool drawn = false;    // in this frame
};

struct ScrollState {
    float offset = 0;
    float content_height = 0;
    float view_height = 0;
    float drag_from = 0;
    bool used = false;
};

struct ScrollFrame {
    Id id;
    Rect viewport;
    float top = 0;
};

// A scroll area that was drawn: the deepest one under the pointer takes the wheel.
struct ScrollPlace {
    std::uint64_t id = 0;
    Rect visible;
    int layer = 0;
};

// What a layer puts aside while it is drawn.
struct Below {
    std::vector<Rect> clips;
    std::vector<ScrollFrame> scrolls;
    std::uint64_t group = 0;
};

struct Tooltip {
    Rect anchor;
    std::string text;
    bool wanted = false;
};

struct Kit::State {
    ~State();

    ImGuiContext* context = nullptr;
    std::map<std::string, Theme, std::less<>> themes;
    const Theme* theme = nullptr;
    Strings strings;
    Fonts fonts;
    IconSet icons;
    Settings settings;
    Painter painter;
    LayoutCache layouts;
    Motion motion;
    Focus focus;
    Registry nodes;     // of this frame
    Registry previous;  // of the last frame
    Input input;
    float scale = 1;
    Rect screen;
    bool in_frame = false;

    // pointer
    std::uint64_t hot = 0;
    std::uint64_t active = 0;
    std::uint64_t clicked = 0;
    std::uint64_t hover_since_id = 0;
    double hover_since = 0;
    std::uint64_t hover_text = 0;  // a shortened text under the pointer
    double hover_text_since = 0;
    Point press_point;

    // keys
    bool focus_took_key = false;
    bool was_typing = false;  // a field had this frame's keys, whatever became of the field since
    bool shortcut_fired = false;

    // structure of this frame
    std::vector<std::size_t> panels;  // node indexes
    std::uint64_t group = 0;
    Axis group_axis = Axis::both;
    std::vector<Rect> clips;
    std::vector<ScrollFrame> scrolls;
    std::vector<ScrollPlace> scroll_places;
    std::uint64_t wheel_target = 0;
    std::unordered_map<std::uint64_t, ScrollState> scroll_states;
    int depth = 0;

    // layers
    std::vector<OpenLayer> layers;
    int layer = 0;  // the one being drawn
    std::vector<Below> below;

    Pretend pretend = Pretend::nothing;
    std::vector<Node> pretend_rings;
    std::vector<Run> scratch_runs;
    Tooltip tooltip;
    double next_frame_in = -1;
};

inline constexpr int layers_max = 4;
// Draw channels: two for each layer (its content, its focus ring), then the tooltip.
[[nodiscard]] constexpr int content_channel(int layer) { return layer * 2; }
[[nodiscard]] constexpr int ring_channel(int layer) { return layer * 2 + 1; }
inline constexpr int tooltip_channel = layers_max * 2 + 2;
inline constexpr int channel_count = tooltip_channel + 1;

// Sets the draw channel of the frame's only window.
void set_channel(int channel);
void draw_focus_ring(Kit::State& state);
void draw_tooltip(Kit::State& state);

}  // namespace ui::kit
