// SPDX-License-Identifier: MIT
// Creates the kit and runs its frames.
#include "ui/kit/kit.h"

#include <algorithm>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "sim/base/check.h"
#include "ui/kit/kit_state.h"

namespace ui::kit {

namespace {

void set_up_context() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames while idle
    io.ConfigErrorRecoveryEnableTooltip = false;
    io.ConfigDebugHighlightIdConflicts = false;
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyNext = 0;
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyPrev = 0;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.FramePadding = {0, 0};
    style.FrameBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.CircleTessellationMaxError = 0.1F;
    style.CurveTessellationTol = 0.5F;
}

// Only the top layer takes the pointer: a press beside a menu closes it and does nothing else.
int top_layer(const Kit::State& state) { return static_cast<int>(state.layers.size()); }

std::uint64_t widget_at(const Kit::State& state, Point point) {
    const int layer = top_layer(state);
    std::uint64_t found = 0;
    for (const Node& node : state.previous) {
        if (node.layer == layer && node.clickable && node.visible.contains(point)) {
            found = node.id.hash();
        }
    }
    return found;
}

void find_wheel_target(Kit::State& state) {
    state.wheel_target = 0;
    const int layer = top_layer(state);
    for (const ScrollPlace& place : state.scroll_places) {
        if (place.layer == layer && place.visible.contains(state.input.pointer)) {
            state.wheel_target = place.id;
        }
    }
    state.scroll_places.clear();
}

void read_pointer(Kit::State& state) {
    state.clicked = 0;
    state.hot = widget_at(state, state.input.pointer);
    if (state.hot != state.hover_since_id || state.input.pressed) {
        state.hover_since_id = state.hot;
        state.hover_since = state.input.seconds;
    }
    if (state.input.pressed) {
        state.active = state.hot;
        state.press_point = state.input.pointer;
        const Node* node = state.previous.find(state.hot);
        if (node != nullptr && node->focusable) {
            state.focus.set(state.hot, Ring::hidden, state.previous);
        } else {
            state.focus.stop_editing();
            state.focus.hide_ring();
        }
    }
    if (state.input.released) {
        if (state.active != 0 && state.active == state.hot) {
            state.clicked = state.active;
        }
    }
    if (!state.input.down && !state.input.released) {
        state.active = 0;
    }
}

void read_keys(Kit::State& state) {
    state.focus_took_key = false;
    state.was_typing = state.focus.editing() != 0;
    state.shortcut_fired = false;
    const int layer = static_cast<int>(state.layers.size());
    FocusKeys keys = state.focus.move_keys(state.previous, layer);
    if (keys == FocusKeys::untouched && (state.focus.ring_shown() || layer > 0)) {
        keys = state.focus.widget_keys(state.previous, layer);
    }
    state.focus_took_key = keys == FocusKeys::taken;
}

void begin_window() {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::Begin("lab", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->ChannelsSplit(channel_count);
    list->ChannelsSetCurrent(0);
}

}  // namespace

void set_channel(int channel) { ImGui::GetWindowDrawList()->ChannelsSetCurrent(channel); }

Kit::State::~State() {
    if (context != nullptr) {
        ImGui::DestroyContext(context);
    }
}

Kit::Kit(std::unique_ptr<State> state) : state_(std::move(state)) {}
Kit::~Kit() = default;

sim::Result<std::unique_ptr<Kit>, sim::Problem> Kit::create(const std::filesystem::path& data) {
    auto state = std::make_unique<State>();
    const auto assets = data / "assets";
    for (const char* name : {"paper", "night", "contrast"}) {
        auto theme = Theme::read(assets / "themes" / (std::string(name) + ".json"));
        if (!theme) {
            return sim::Failure{theme.error()};
        }
        state->themes.emplace(name, std::move(*theme));
    }
    state->theme = &state->themes.at("paper");
    auto strings = Strings::load(assets / "strings" / "en");
    if (!strings) {
        return sim::Failure{strings.error()};
    }
    state->strings = std::move(*strings);
    auto icons = IconSet::load(assets / "icons");
    if (!icons) {
        return sim::Failure{icons.error()};
    }
    state->icons = std::move(*icons);
    state->context = ImGui::CreateContext();
    ImGui::SetCurrentContext(state->context);
    set_up_context();
    auto fonts = Fonts::load(data / "fonts");
    if (!fonts) {
        return sim::Failure{fonts.error()};
    }
    state->fonts = *fonts;
    return std::unique_ptr<Kit>(new Kit(std::move(state)));
}

void Kit::begin_frame() {
    State& state = *state_;
    SIM_CHECK(!state.in_frame, "end_frame comes before the next begin_frame");
    ImGui::SetCurrentContext(state.context);
    ImGui::NewFrame();
    state.in_frame = true;
    state.scale = state.settings.display_scale * state.settings.text_scale;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    state.screen = {0, 0, size.x / state.scale, size.y / state.scale};
    state.input = read_input(state.scale);
    swap(state.nodes, state.previous);
    state.nodes.clear();
    state.motion.begin_frame(state.input.seconds, state.settings.motion);
    state.focus.begin_frame();
    state.next_frame_in = -1;
    state.tooltip.wanted = false;
    find_wheel_target(state);
    read_pointer(state);
    read_keys(state);
    state.clips.assign(1, state.screen);
    state.depth = 0;
    state.layer = 0;
    for (OpenLayer& layer : state.layers) {
        layer.drawn = false;
    }
    begin_window();
    state.painter.set_canvas({ImGui::GetWindowDrawList(), state.theme, &state.fonts, &state.icons,
                              state.scale, state.settings.spacing});
    state.painter.fill(state.screen, Color::bg_canvas);
}

void Kit::end_frame() {
    State& state = *state_;
    SIM_CHECK(state.in_frame, "begin_frame comes before end_frame");
    SIM_CHECK(state.panels.empty() && state.scrolls.empty() && state.layer == 0 &&
                  state.group == 0 && state.clips.size() == 1,
              "every panel, group, scroll area, clip and layer is ended within its frame");
    const Id duplicate = state.nodes.first_duplicate();
    SIM_CHECK(duplicate.empty(),
              std::string("two widgets have the id ") + std::string(duplicate.text()));
    // A layer that its screen no longer draws is gone.
    const auto gone = std::find_if(state.layers.begin(), state.layers.end(),
                                   [](const auto& layer) { return layer.entered && !layer.drawn; });
    if (gone != state.layers.end()) {
        const Id id = gone->id;
        close_layer(id);
    }
    if (!state.focus_took_key && !state.shortcut_fired && !state.was_typing) {
        // Nobody wanted the key: an arrow or Space may go to the focused widget after all.
        const FocusKeys keys =
            state.focus.late_keys(state.nodes, static_cast<int>(state.layers.size()));
        if (keys == FocusKeys::taken) {
            state.motion.keep_moving();
        }
    }
    draw_focus_ring(state);
    draw_tooltip(state);
    ImGui::GetWindowDrawList()->ChannelsMerge();
    ImGui::End();
    ImGui::Render();
    state.motion.end_frame();
    state.layouts.end_frame();
    state.in_frame = false;
}

namespace {

void draw_ring(Kit::State& state, const Node& node) {
    set_channel(ring_channel(node.layer));
    const float reach = border::focus + border::focus_gap;
    // Inside a scroll area the ring ends with the area, but keeps its own reach around the widget.
    state.painter.push_clip(node.visible.inset(-reach - 1));
    state.painter.stroke(node.rect.inset(-reach), Color::focus, border::focus,
                         node.ring_radius > 0 ? node.ring_radius + reach : 0);
    state.painter.pop_clip();
    set_channel(content_channel(0));
}

}  // namespace

void draw_focus_ring(Kit::State& state) {
    for (const Node& node : state.pretend_rings) {
        draw_ring(state, node);
    }
    state.pretend_rings.clear();
    const Node* node = state.focus.ring_shown() ? state.nodes.find(state.focus.current()) : nullptr;
    if (node != nullptr && !node->visible.empty()) {
        draw_ring(state, *node);
    }
}

void draw_tooltip(Kit::State& state) {
    Tooltip& tooltip = state.tooltip;
    if (!tooltip.wanted) {
        return;
    }
    set_channel(tooltip_channel);
    constexpr float padding = 8;
    constexpr float width_max = 280;
    const Run run{tooltip.text, Face::regular, Color::ink_inverse, Mark::none};
    const Layout& layout = state.layouts.find(state.fonts, {{&run, 1},
                                                            TextSize::caption,
                                                            Break::words,
                                                            width_max * state.scale,
                                                            state.scale,
                                                            state.settings.spacing});
    const float line = line_px(TextSize::caption);
    Rect box{tooltip.anchor.x, tooltip.anchor.bottom() + 6,
             layout.width / state.scale + 2 * padding,
             static_cast<float>(layout.lines) * line + 2 * 6};
    if (box.bottom() > state.screen.bottom() - 4) {
        box.y = tooltip.anchor.y - 6 - box.height;
    }
    box.x = std::max(4.0F, std::min(box.x, state.screen.right() - box.width - 4));
    state.painter.push_clip(state.screen);
    state.painter.fill(box, Color::ink_1, radius::control);
    state.painter.paragraph({box.x + padding, box.y + 6}, layout, {&run, 1}, type::caption);
    state.painter.pop_clip();
    set_channel(content_channel(0));
    Node& node = state.nodes.add();
    node.role = Role::status;
    node.name = tooltip.text;
    node.rect = box;
    node.visible = box;
}

Settings& Kit::settings() { return state_->settings; }

void Kit::set_theme(std::string_view name) {
    const auto found = state_->themes.find(name);
    SIM_CHECK(found != state_->themes.end(), "themes are paper, night and contrast");
    state_->theme = &found->second;
}

const Theme& Kit::theme() const { return *state_->theme; }
Strings& Kit::strings() { return state_->strings; }
const std::string& Kit::say(std::string_view key) { return state_->strings.text(key); }
Rect Kit::screen() const { return state_->screen; }
float Kit::scale() const { return state_->scale; }
Painter& Kit::paint() { return state_->painter; }
const Input& Kit::input() const { return state_->input; }
const Fonts& Kit::fonts() const { return state_->fonts; }
std::uint64_t Kit::hot() const { return state_->hot; }
double Kit::seconds() const { return state_->input.seconds; }
bool Kit::moving() const { return state_->motion.moving(); }
double Kit::next_frame_in() const { return state_->next_frame_in; }

const Registry& Kit::registry() const {
    return state_->in_frame ? state_->previous : state_->nodes;
}

float Kit::animate(const Id& id, float target, Move how) {
    return state_->motion.toward(id.hash(), target, how);
}

float Kit::animate_from(const Id& id, float from, float target, Move how) {
    return state_->motion.toward_from(id.hash(), from, target, how);
}

void Kit::copy(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

}  // namespace ui::kit
