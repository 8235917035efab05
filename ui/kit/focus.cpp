// SPDX-License-Identifier: MIT
// Moves the focus through the registry of the last frame.
#include "ui/kit/focus.h"

namespace ui::kit {

void Focus::begin_frame() {
    if (!carried_) {
        activated_ = 0;
        gained_ = 0;
    }
    carried_ = false;
}

FocusKeys Focus::late_keys(const Registry& nodes, int layer) {
    const FocusKeys keys = widget_keys(nodes, layer);
    carried_ = keys == FocusKeys::taken;
    return keys;
}

void Focus::set(std::uint64_t id, Ring ring, const Registry& nodes) {
    if (current_ != id) {
        gained_ = id;
    }
    current_ = id;
    ring_ = ring;
    const Node* node = nodes.find(id);
    editing_ = node != nullptr && node->role == Role::field && !node->states.disabled ? id : 0;
    if (node != nullptr) {
        last_index_ = static_cast<std::size_t>(node - nodes.begin());
    }
}

void Focus::clear() {
    current_ = 0;
    editing_ = 0;
    ring_ = Ring::hidden;
}

std::size_t Focus::index_of_current(const Registry& nodes) const {
    const Node* node = nodes.find(current_);
    return node == nullptr ? nodes.size() : static_cast<std::size_t>(node - nodes.begin());
}

bool Focus::is_stop(const Registry& nodes, std::size_t index, int layer) const {
    const Node& node = nodes[index];
    if (!node.focusable || node.layer != layer) {
        return false;
    }
    if (node.group == 0 || node.id.hash() == current_) {
        return true;
    }
    // One stop for a group: the focused member, else the chosen one, else the first.
    std::size_t first = nodes.size();
    std::size_t chosen = nodes.size();
    for (std::size_t other = 0; other < nodes.size(); ++other) {
        const Node& member = nodes[other];
        if (member.group != node.group || !member.focusable || member.layer != layer) {
            continue;
        }
        if (member.id.hash() == current_) {
            return false;
        }
        first = first == nodes.size() ? other : first;
        const bool is_chosen = member.states.selected || member.states.checked;
        chosen = chosen == nodes.size() && is_chosen ? other : chosen;
    }
    return index == (chosen == nodes.size() ? first : chosen);
}

void Focus::go(const Registry& nodes, std::size_t index) {
    set(nodes[index].id.hash(), Ring::shown, nodes);
    reveal_ = current_;
}

bool Focus::step(const Registry& nodes, int layer, int way) {
    const std::size_t count = nodes.size();
    if (count == 0) {
        return false;
    }
    std::size_t at = index_of_current(nodes);
    const bool known = at < count && nodes[at].layer == layer;
    if (!known) {
        const bool resume = current_ != 0 && last_index_ < count;
        at = resume ? last_index_ : (way > 0 ? count - 1 : 0);
    }
    const std::uint64_t group = known ? nodes[at].group : 0;
    for (std::size_t tried = 0; tried < count; ++tried) {
        at = way > 0 ? (at + 1) % count : (at + count - 1) % count;
        const bool same_group = group != 0 && nodes[at].group == group;
        if (!same_group && is_stop(nodes, at, layer)) {
            go(nodes, at);
            return true;
        }
    }
    ring_ = known ? Ring::shown : ring_;
    return known;
}

bool Focus::step_panel(const Registry& nodes, int layer, int way) {
    const std::size_t count = nodes.size();
    const std::size_t here = index_of_current(nodes);
    const std::size_t panel = here < count ? nodes[here].panel : 0;
    // Panels are numbered by their place, so the next one is the next higher or lower number.
    std::size_t best = count;
    std::size_t wrapped = count;
    for (std::size_t index = 0; index < count; ++index) {
        if (nodes[index].panel == 0 || nodes[index].panel == panel ||
            !is_stop(nodes, index, layer)) {
            continue;
        }
        const std::size_t number = nodes[index].panel;
        const bool ahead = way > 0 ? number > panel : number < panel;
        std::size_t& kept = ahead ? best : wrapped;
        const bool nearer =
            kept == count || (way > 0 ? number < nodes[kept].panel : number > nodes[kept].panel);
        kept = nearer ? index : kept;
    }
    const std::size_t to = best < count ? best : wrapped;
    if (to == count) {
        return false;
    }
    go(nodes, to);
    return true;
}

bool Focus::step_in_group(const Registry& nodes, const Node& from, int way) {
    const auto here = static_cast<std::size_t>(&from - nodes.begin());
    std::size_t at = here;
    for (std::size_t tried = 1; tried < nodes.size(); ++tried) {
        if ((way > 0 && at + 1 >= nodes.size()) || (way < 0 && at == 0)) {
            return true;
        }
        at = way > 0 ? at + 1 : at - 1;
        if (nodes[at].group == from.group && nodes[at].focusable) {
            go(nodes, at);
            return true;
        }
    }
    return true;
}

bool Focus::end_of_group(const Registry& nodes, const Node& from, int way) {
    std::size_t found = nodes.size();
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        if (nodes[index].group == from.group && nodes[index].focusable &&
            (way > 0 || found == nodes.size())) {
            found = index;
        }
    }
    if (found < nodes.size()) {
        go(nodes, found);
    }
    return true;
}

FocusKeys Focus::move_keys(const Registry& nodes, int layer) {
    bool taken = false;
    if (chord_pressed(Key::tab, Repeat::yes)) {
        taken = step(nodes, layer, 1);
    } else if (chord_pressed(shift(Key::tab), Repeat::yes)) {
        taken = step(nodes, layer, -1);
    } else if (chord_pressed(Key::f6, Repeat::no)) {
        taken = step_panel(nodes, layer, 1);
    } else if (chord_pressed(shift(Key::f6), Repeat::no)) {
        taken = step_panel(nodes, layer, -1);
    } else if (editing_ != 0 && chord_pressed(Key::escape, Repeat::no)) {
        editing_ = 0;
        ring_ = Ring::shown;
        taken = true;
    }
    return taken ? FocusKeys::taken : FocusKeys::untouched;
}

FocusKeys Focus::widget_keys(const Registry& nodes, int layer) {
    const Node* node = nodes.find(current_);
    if (node == nullptr || node->layer != layer || editing_ != 0) {
        return FocusKeys::untouched;
    }
    bool taken = false;
    if (chord_pressed(Key::enter, Repeat::no) || chord_pressed(Key::space, Repeat::no)) {
        if (node->role == Role::field && !node->states.disabled) {
            editing_ = current_;
        } else {
            activated_ = current_;
        }
        ring_ = Ring::shown;
        taken = true;
    } else if (node->group != 0) {
        const bool across = node->group_axis != Axis::vertical;
        const bool down = node->group_axis != Axis::horizontal;
        if ((across && chord_pressed(Key::right, Repeat::yes)) ||
            (down && chord_pressed(Key::down, Repeat::yes))) {
            taken = step_in_group(nodes, *node, 1);
        } else if ((across && chord_pressed(Key::left, Repeat::yes)) ||
                   (down && chord_pressed(Key::up, Repeat::yes))) {
            taken = step_in_group(nodes, *node, -1);
        } else if (chord_pressed(Key::home, Repeat::no)) {
            taken = end_of_group(nodes, *node, -1);
        } else if (chord_pressed(Key::end, Repeat::no)) {
            taken = end_of_group(nodes, *node, 1);
        }
    }
    return taken ? FocusKeys::taken : FocusKeys::untouched;
}

void Focus::enter_layer(const Registry& nodes, int layer, Ring ring) {
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        if (is_stop(nodes, index, layer)) {
            set(nodes[index].id.hash(), ring, nodes);
            reveal_ = current_;
            return;
        }
    }
}

}  // namespace ui::kit
