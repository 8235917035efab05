// SPDX-License-Identifier: MIT
// The keyboard focus: where Tab, F6 and the arrow keys go, over the nodes of the last frame.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/kit/input.h"
#include "ui/kit/semantics.h"

namespace ui::kit {

enum class Ring { hidden, shown };

// What the keyboard did to the focus in a frame.
enum class FocusKeys { untouched, taken };

class Focus {
public:
    [[nodiscard]] std::uint64_t current() const { return current_; }
    [[nodiscard]] bool ring_shown() const { return ring_ == Ring::shown && current_ != 0; }
    // The field that takes letters now; 0 when none does.
    [[nodiscard]] std::uint64_t editing() const { return editing_; }
    // The widget that Space or Enter pressed in this frame.
    [[nodiscard]] std::uint64_t activated() const { return activated_; }
    // The widget that became focused in this frame, and the one to scroll into view.
    [[nodiscard]] std::uint64_t gained() const { return gained_; }
    [[nodiscard]] std::uint64_t reveal() const { return reveal_; }

    void begin_frame();
    // Focuses a node; a field starts to take letters.
    void set(std::uint64_t id, Ring ring, const Registry& nodes);
    void clear();
    void show_ring() { ring_ = Ring::shown; }
    void hide_ring() { ring_ = Ring::hidden; }
    void stop_editing() { editing_ = 0; }
    void ask_reveal(std::uint64_t id) { reveal_ = id; }
    void revealed() { reveal_ = 0; }

    // Tab and F6, Enter and Escape in a field: keys that always belong to the focus.
    [[nodiscard]] FocusKeys move_keys(const Registry& nodes, int layer);
    // Arrows, Home, End, Space and Enter on the focused widget.
    [[nodiscard]] FocusKeys widget_keys(const Registry& nodes, int layer);
    // The same at the end of a frame in which nobody wanted the key: widgets see it in the next
    // one.
    [[nodiscard]] FocusKeys late_keys(const Registry& nodes, int layer);
    // Focuses the first stop of a layer that has just opened.
    void enter_layer(const Registry& nodes, int layer, Ring ring);

private:
    [[nodiscard]] bool is_stop(const Registry& nodes, std::size_t index, int layer) const;
    [[nodiscard]] std::size_t index_of_current(const Registry& nodes) const;
    void go(const Registry& nodes, std::size_t index);
    bool step(const Registry& nodes, int layer, int way);
    bool step_panel(const Registry& nodes, int layer, int way);
    bool step_in_group(const Registry& nodes, const Node& from, int way);
    bool end_of_group(const Registry& nodes, const Node& from, int way);

    std::uint64_t current_ = 0;
    std::size_t last_index_ = 0;  // where the focus was, for when its widget is gone
    std::uint64_t editing_ = 0;
    std::uint64_t activated_ = 0;
    std::uint64_t gained_ = 0;
    std::uint64_t reveal_ = 0;
    Ring ring_ = Ring::hidden;
    bool carried_ = false;  // what the keyboard did counts for the next frame too
};

}  // namespace ui::kit
