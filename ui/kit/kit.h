// SPDX-License-Identifier: MIT
// The frame that widgets are drawn in: theme, input, focus, layers, registry and text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/kit/id.h"
#include "ui/kit/input.h"
#include "ui/kit/metrics.h"
#include "ui/kit/motion.h"
#include "ui/kit/painter.h"
#include "ui/kit/semantics.h"
#include "ui/kit/strings.h"
#include "ui/kit/theme.h"

namespace ui::kit {

enum class SingleKeys { on, off };
enum class FocusStop { yes, no };
// How the next widgets look, whatever the pointer does: for the page that shows all states.
enum class Pretend { nothing, hovered, pressed, focused };
// A menu lets the screen stay in view; a dialog lays the scrim over it; both keep the focus inside.
enum class LayerKind { menu, dialog };
// What text that is too long does: tells the registry, or (identifiers only) ends in an ellipsis.
enum class Overflow { report, shorten };

// What a person can set; read at the beginning of each frame.
struct Settings {
    float display_scale = 1;  // of the screen, from the platform
    float text_scale = 1;     // 1.0 to 2.5, chosen by the person
    MotionSetting motion = MotionSetting::full;
    SingleKeys single_keys = SingleKeys::on;
    TextSpacing spacing;
};

// What a widget is. Names and notes are in the person's language.
struct Item {
    Id id = {};
    Role role = Role::button;
    std::string_view name = {};
    std::string_view value = {};
    std::string_view note = {};  // a tooltip; for a disabled widget the reason
    Rect rect = {};
    States states = {};
    FocusStop stop = FocusStop::yes;
    float ring_radius = radius::control;
};

// What happened to a widget in this frame.
struct Response {
    Rect rect = {};
    bool hovered = false;
    bool held = false;     // the pointer went down on it and is still down
    bool clicked = false;  // by pointer, Space or Enter; never when disabled
    bool focused = false;
    bool ring = false;          // focused and the ring shows
    bool focus_gained = false;  // in this frame
    bool changed = false;       // its value, for widgets that have one
    bool submitted = false;     // Enter in a field
};

struct TextOptions {
    Ink ink = Color::ink_1;
    Align align = Align::left;
    Overflow overflow = Overflow::report;
    Role role = Role::text;  // heading for titles
    Id id = {};              // needed only where text must be found or focused
};

// One per program (or test). Owns the ImGui context; platforms attach to it afterwards.
class Kit {
public:
    struct State;  // known to the kit's own sources only

    // `data` holds assets/ and fonts/. Refuses missing or wrong fonts, icons, themes and strings.
    static sim::Result<std::unique_ptr<Kit>, sim::Problem> create(
        const std::filesystem::path& data);
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    // The platform sets size and time and feeds events before begin_frame, and draws after
    // end_frame.
    void begin_frame();
    void end_frame();

    [[nodiscard]] Settings& settings();
    // Known names: paper, night, contrast.
    void set_theme(std::string_view name);
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] Strings& strings();
    // Shorthand for strings().text(key).
    [[nodiscard]] const std::string& say(std::string_view key);

    // The window in logical px: half as wide at 200 % text.
    [[nodiscard]] Rect screen() const;
    [[nodiscard]] float scale() const;
    [[nodiscard]] Painter& paint();
    [[nodiscard]] const Input& input() const;

    // --- widgets -------------------------------------------------------------------------------
    // Notes a widget and tells what happened to it. Stops the program on an id that is too long.
    Response item(const Item& what);
    // Widgets noted from now on answer as if this had happened to them.
    void pretend(Pretend state);
    // Marks the node noted last as one whose text does not fit.
    void report_clipped();
    // True when the focused widget gets this key: for sliders and lists of their own.
    [[nodiscard]] bool widget_key(const Id& id, Chord chord, Repeat repeat = Repeat::yes);
    void focus(const Id& id);
    // Takes the focus off everything.
    void blur();
    [[nodiscard]] std::uint64_t focused() const;
    // True when this field takes letters now.
    [[nodiscard]] bool editing(const Id& id) const;

    // --- structure -----------------------------------------------------------------------------
    // A panel is what F6 goes to. Nested panels are described inside each other.
    void begin_panel(const Id& id, std::string_view name, const Rect& area);
    void end_panel();
    // Members take one Tab stop together and are reached by arrows.
    void begin_group(const Id& id, Axis axis, std::string_view name = {});
    void end_group();
    void push_clip(const Rect& area);
    void pop_clip();
    [[nodiscard]] bool visible(const Rect& area) const;

    // Scrolls what is drawn until end_scroll. Gives the corner and the width for the content; its
    // height in the result is the height of the viewport.
    [[nodiscard]] Rect begin_scroll(const Id& id, const Rect& viewport);
    // `content_bottom` is the y where the content ended, as drawn.
    void end_scroll(float content_bottom);
    // Scrolls so that the widget with this id is in view in the next frames.
    void reveal(const Id& id);
    void scroll_to_top(const Id& id);
    // So far down, or to the end where there is less. The end is known once the content was drawn.
    void scroll_to(const Id& id, float offset);
    [[nodiscard]] float scroll_offset(const Id& id) const;

    void open_layer(const Id& id);
    void close_layer(const Id& id);
    [[nodiscard]] bool layer_open(const Id& id) const;
    // True while the layer is open: draw it, then end_layer. Esc and a click outside close it.
    [[nodiscard]] bool begin_layer(const Id& id, LayerKind kind, const Rect& area,
                                   std::string_view name);
    void end_layer();

    // --- text ----------------------------------------------------------------------------------
    // One line in the middle of the area's height, noted in the registry.
    void text(const Rect& area, std::string_view text, const TextStyle& style,
              const TextOptions& options = {});
    // Wraps to the area's width and gives the height used. An area with a height reports text that
    // is taller; a height of 0 takes what is needed.
    float paragraph(const Rect& area, std::span<const Run> runs, const TextStyle& style,
                    Role role = Role::text);
    float paragraph(const Rect& area, std::string_view text, const TextStyle& style,
                    Ink ink = Color::ink_1, Role role = Role::text);
    [[nodiscard]] float paragraph_height(float width, std::string_view text,
                                         const TextStyle& style);
    [[nodiscard]] float paragraph_height(float width, std::span<const Run> runs,
                                         const TextStyle& style);
    [[nodiscard]] float text_width(std::string_view text, const TextStyle& style);
    // A list of runs to build code or rich text in without a new allocation each frame; empty.
    [[nodiscard]] std::vector<Run>& scratch_runs();
    // For widgets that draw layouts themselves: width in logical px.
    [[nodiscard]] const Layout& layout(std::span<const Run> runs, TextSize size, float width,
                                       Break how = Break::words);
    // The height of a line once the text spacing setting has had its say.
    [[nodiscard]] float line_height(const TextStyle& style) const;
    // Notes text for the registry without drawing it, for pictures that need words.
    void note_text(const Rect& area, std::string_view text, Role role = Role::text,
                   std::string_view value = {});

    // --- time and keys -------------------------------------------------------------------------
    // The value on its way to `target`; keys are ids of widgets or of their parts.
    [[nodiscard]] float animate(const Id& id, float target, Move how);
    // The same for something that appears moving: the first frame starts at `from`.
    [[nodiscard]] float animate_from(const Id& id, float from, float target, Move how);
    // True while something moves: draw the next frame at once.
    [[nodiscard]] bool moving() const;
    // Seconds until a frame is needed for something that waits (a tooltip); negative: no need.
    [[nodiscard]] double next_frame_in() const;
    [[nodiscard]] double seconds() const;
    // True in the frame where the chord was pressed and neither a field, the focused widget nor a
    // layer above wanted it.
    [[nodiscard]] bool shortcut(Chord chord, Repeat repeat = Repeat::no);
    void copy(const std::string& text);

    // --- what was drawn ------------------------------------------------------------------------
    // The last finished frame's nodes (between end_frame and the next begin_frame: this frame's).
    [[nodiscard]] const Registry& registry() const;
    [[nodiscard]] const Fonts& fonts() const;
    // The widget under the pointer, which a press would reach; 0 for none.
    [[nodiscard]] std::uint64_t hot() const;

private:
    explicit Kit(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace ui::kit
