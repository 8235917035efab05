// SPDX-License-Identifier: MIT
// The semantics registry: what every widget of a frame is, says and where it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/id.h"
#include "ui/kit/rect.h"

namespace ui::kit {

enum class Role : std::uint8_t {
    panel,  // a region that F6 goes to
    group,
    heading,
    text,
    image,
    button,
    link,
    checkbox,
    radio,
    toggle,
    tab,
    segment,
    option,
    menu_item,
    field,
    slider,
    row,
    column_header,
    progress,
    status,
    dialog,
    scroll,
};
[[nodiscard]] std::string_view role_name(Role role);

// The arrow keys that move inside a group.
enum class Axis : std::uint8_t { horizontal, vertical, both };

struct States {
    bool disabled = false;
    bool selected = false;
    bool checked = false;
    bool expanded = false;
    bool invalid = false;
    bool focused = false;
    friend bool operator==(const States&, const States&) = default;
};

// One widget or text of a frame. Rectangles are logical px; `visible` is what clips leave of it.
struct Node {
    Id id;  // empty for plain text
    Role role = Role::text;
    std::string name;
    std::string value;
    std::string note;  // why it is disabled, or what a tooltip says
    States states;
    Rect rect;
    Rect visible;
    float ring_radius = 0;
    bool focusable = false;
    bool clickable = false;
    bool clipped = false;      // its text does not fit
    std::uint64_t scroll = 0;  // the scroll area around it
    std::uint64_t group = 0;   // one Tab stop for all of a group
    Axis group_axis = Axis::both;
    std::size_t panel = 0;  // index of the panel node + 1; 0 is outside of all
    int depth = 0;
    int layer = 0;  // 0 is the screen, above are menus and dialogs
};

// The nodes of one frame in drawing order. Nodes keep their memory from frame to frame.
class Registry {
public:
    void clear() { count_ = 0; }
    // A node to fill in; valid until the next call.
    Node& add();

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const Node& operator[](std::size_t index) const { return nodes_[index]; }
    [[nodiscard]] Node& operator[](std::size_t index) { return nodes_[index]; }
    [[nodiscard]] const Node* begin() const { return nodes_.data(); }
    [[nodiscard]] const Node* end() const { return nodes_.data() + count_; }

    // Null when no widget of the frame has the id.
    [[nodiscard]] const Node* find(std::uint64_t id_hash) const;
    [[nodiscard]] const Node* find(const Id& id) const { return find(id.hash()); }

    // The first id that two nodes share, or an empty id. Sorts a scratch list; no allocation once
    // warm.
    [[nodiscard]] Id first_duplicate();
    // Names of nodes whose text does not fit.
    [[nodiscard]] std::vector<std::string> clipped_texts() const;

    friend void swap(Registry& left, Registry& right) noexcept {
        left.nodes_.swap(right.nodes_);
        left.scratch_.swap(right.scratch_);
        std::swap(left.count_, right.count_);
    }

private:
    std::vector<Node> nodes_;
    std::vector<std::uint64_t> scratch_;
    std::size_t count_ = 0;
};

// The screen as indented text, one line a node, grouped by panel.
[[nodiscard]] std::string describe(const Registry& registry);

}  // namespace ui::kit
