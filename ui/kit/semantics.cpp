// SPDX-License-Identifier: MIT
// Finds duplicates and writes the text description of a screen.
#include "ui/kit/semantics.h"

#include <algorithm>
#include <array>

namespace ui::kit {

std::string_view role_name(Role role) {
    constexpr std::array names{
        "panel", "group",         "heading",  "text",    "image",  "button",    "link",  "checkbox",
        "radio", "toggle",        "tab",      "segment", "option", "menu item", "field", "slider",
        "row",   "column header", "progress", "status",  "dialog", "scroll"};
    return names[static_cast<std::size_t>(role)];
}

Node& Registry::add() {
    if (count_ == nodes_.size()) {
        nodes_.emplace_back();
    }
    Node& node = nodes_[count_];
    ++count_;
    node.id = Id();
    node.name.clear();
    node.value.clear();
    node.note.clear();
    node.states = {};
    node.ring_radius = 0;
    node.focusable = false;
    node.clickable = false;
    node.clipped = false;
    node.scroll = 0;
    node.group = 0;
    node.panel = 0;
    node.depth = 0;
    node.layer = 0;
    return node;
}

const Node* Registry::find(std::uint64_t id_hash) const {
    if (id_hash == 0) {
        return nullptr;
    }
    for (const Node& node : *this) {
        if (node.id.hash() == id_hash) {
            return &node;
        }
    }
    return nullptr;
}

Id Registry::first_duplicate() {
    scratch_.clear();
    for (const Node& node : *this) {
        if (!node.id.empty()) {
            scratch_.push_back(node.id.hash());
        }
    }
    std::sort(scratch_.begin(), scratch_.end());
    const auto twice = std::adjacent_find(scratch_.begin(), scratch_.end());
    return twice == scratch_.end() ? Id() : find(*twice)->id;
}

std::vector<std::string> Registry::clipped_texts() const {
    std::vector<std::string> texts;
    for (const Node& node : *this) {
        if (node.clipped) {
            texts.push_back(node.id.empty() ? node.name
                                            : std::string(node.id.text()) + ": " + node.name);
        }
    }
    return texts;
}

namespace {

void add_line(std::string& out, const Node& node) {
    out.append(static_cast<std::size_t>(node.depth) * 2, ' ');
    out += role_name(node.role);
    if (!node.name.empty()) {
        out += " \"" + node.name + "\"";
    }
    if (!node.value.empty()) {
        out += " = \"" + node.value + "\"";
    }
    const auto flag = [&](bool on, std::string_view word) {
        if (on) {
            out += ", ";
            out += word;
        }
    };
    flag(node.states.selected, "selected");
    flag(node.states.checked, "checked");
    flag(node.states.expanded, "expanded");
    flag(node.states.invalid, "invalid");
    flag(node.states.disabled, "disabled");
    flag(node.states.focused, "focused");
    flag(node.clipped, "clipped");
    if (!node.note.empty() && node.note != node.name) {
        out += " (" + node.note + ")";
    }
    if (!node.id.empty()) {
        out += "  [";
        out += node.id.text();
        out += "]";
    }
    out += '\n';
}

}  // namespace

std::string describe(const Registry& registry) {
    std::string out;
    for (const Node& node : registry) {
        if (node.role != Role::scroll) {
            add_line(out, node);
        }
    }
    return out;
}

}  // namespace ui::kit
