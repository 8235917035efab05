// SPDX-License-Identifier: MIT
// The driver: one event a frame, and a person's checks before each.
#include "tests/support/ui_driver.h"

#include <set>
#include <utility>
#include <vector>

namespace support {

namespace {

using ui::kit::Id;
using ui::kit::Key;
using ui::kit::Node;

constexpr int settle_frames_max = 600;
constexpr int focus_presses_max = 500;

}  // namespace

UiDriver::UiDriver(Screen screen, int width, int height, const std::filesystem::path& data)
    : screen_(std::move(screen)) {
    auto kit = ui::kit::Kit::create(data.empty() ? std::filesystem::path(LAB_DATA_DIR) : data);
    if (!kit) {
        throw DriverFailure(sim::to_line(kit.error()));
    }
    kit_ = std::move(*kit);
    kit_->strings().set_missing_keys(ui::kit::MissingKeys::fatal);
    platform_ = std::make_unique<ui::platform::NullPlatform>(width, height);
    frames(3);
}

void UiDriver::frames(int count, double seconds) {
    for (int frame = 0; frame < count; ++frame) {
        platform_->begin_frame(seconds);
        kit_->begin_frame();
        screen_(*kit_);
        kit_->end_frame();
        platform_->end_frame();
    }
}

void UiDriver::settle() {
    frames(2);
    for (int frame = 0; frame < settle_frames_max; ++frame) {
        if (!kit_->moving()) {
            return;
        }
        frames(1);
    }
    throw DriverFailure("the screen never comes to rest");
}

void UiDriver::resize(int width, int height) {
    platform_->resize(width, height);
    frames(3);
}

const Node& UiDriver::node(std::string_view id) const {
    const Node* found = kit_->registry().find(Id(id));
    if (found == nullptr) {
        throw DriverFailure("no widget has the id " + std::string(id) + "\n" + description());
    }
    return *found;
}

bool UiDriver::has(std::string_view id) const { return kit_->registry().find(Id(id)) != nullptr; }

bool UiDriver::shows(std::string_view name) const {
    for (const Node& node : kit_->registry()) {
        if (node.name == name && !node.visible.empty()) {
            return true;
        }
    }
    return false;
}

std::string UiDriver::focused() const {
    const Node* found = kit_->registry().find(kit_->focused());
    return found == nullptr ? "" : std::string(found->id.text());
}

std::string UiDriver::description() const { return ui::kit::describe(kit_->registry()); }

std::string UiDriver::clipped() const {
    std::string all;
    for (const std::string& text : kit_->registry().clipped_texts()) {
        all += text + "\n";
    }
    return all;
}

void UiDriver::point_at(std::string_view id) {
    const Node& target = node(id);
    if (target.visible.width < 1 || target.visible.height < 1) {
        throw DriverFailure(std::string(id) + " is out of view");
    }
    const ui::kit::Point middle = target.visible.center();
    platform_->move_pointer(middle.x * kit_->scale(), middle.y * kit_->scale());
    frames(2);
    if (kit_->hot() != Id(id).hash()) {
        throw DriverFailure(std::string(id) + " is covered by something else");
    }
}

void UiDriver::hover(std::string_view id) { point_at(id); }

void UiDriver::press(std::string_view id) {
    point_at(id);
    platform_->press_pointer();
    frames(1);
}

void UiDriver::release() {
    platform_->release_pointer();
    frames(2);
}

void UiDriver::click(std::string_view id) {
    if (node(id).states.disabled) {
        throw DriverFailure(std::string(id) + " is disabled: " + node(id).note);
    }
    press(id);
    release();
}

void UiDriver::drag(std::string_view id, float across, float down) {
    press(id);
    const ui::kit::Point from = kit_->input().pointer;
    constexpr int moves = 4;
    for (int move = 1; move <= moves; ++move) {
        const float share = static_cast<float>(move) / moves;
        platform_->move_pointer((from.x + across * share) * kit_->scale(),
                                (from.y + down * share) * kit_->scale());
        frames(1);
    }
    release();
}

void UiDriver::click_at(float x, float y) {
    platform_->move_pointer(x * kit_->scale(), y * kit_->scale());
    frames(1);
    platform_->press_pointer();
    frames(1);
    release();
}

void UiDriver::wheel(std::string_view id, float notches) {
    const Node& target = node(id);
    const ui::kit::Point middle = target.visible.center();
    platform_->move_pointer(middle.x * kit_->scale(), middle.y * kit_->scale());
    frames(1);
    platform_->turn_wheel(notches);
    frames(2);
}

void UiDriver::scroll_to(std::string_view id) {
    kit_->reveal(Id(id));
    frames(3);
    const Node& target = node(id);
    if (!target.visible.contains(target.rect)) {
        throw DriverFailure(std::string(id) + " cannot be scrolled into view");
    }
}

void UiDriver::key(ui::kit::Chord chord) {
    using ui::kit::imgui_modifiers;
    const auto send = [&](bool down) {
        for (const int modifier : imgui_modifiers(chord)) {
            down ? platform_->press_key(modifier) : platform_->release_key(modifier);
        }
    };
    send(true);
    platform_->press_key(ui::kit::imgui_key(chord.key));
    frames(1);
    platform_->release_key(ui::kit::imgui_key(chord.key));
    send(false);
    frames(2);
}

void UiDriver::type(const std::string& text) {
    platform_->type(text);
    frames(2);
}

bool UiDriver::arrow_to(std::string_view id) {
    const Node* here = kit_->registry().find(kit_->focused());
    const Node& target = node(id);
    if (here == nullptr || here->group == 0 || here->group != target.group) {
        return false;
    }
    const bool across = target.group_axis == ui::kit::Axis::horizontal;
    key(Key::home);
    for (int presses = 0; presses < focus_presses_max; ++presses) {
        if (focused() == id) {
            return true;
        }
        const std::string before = focused();
        key(across ? Key::right : Key::down);
        if (focused() == before) {
            return false;
        }
    }
    return false;
}

void UiDriver::focus_by_keyboard(std::string_view id) {
    static_cast<void>(node(id));
    std::set<std::string> seen;
    for (int presses = 0; presses < focus_presses_max; ++presses) {
        if (focused() == id || arrow_to(id)) {
            if (!node(id).visible.contains(node(id).rect)) {
                throw DriverFailure(std::string(id) + " has the focus out of view");
            }
            return;
        }
        key(Key::tab);
        if (!seen.insert(focused()).second) {
            break;
        }
    }
    throw DriverFailure(std::string(id) + " cannot be reached by keyboard");
}

void UiDriver::activate_by_keyboard(std::string_view id) {
    focus_by_keyboard(id);
    key(Key::space);
}

std::string unreachable_by_keyboard(UiDriver& driver) { return unreachable_in_layer(driver, ""); }

std::string unreachable_in_layer(UiDriver& driver, std::string_view beginning) {
    std::vector<std::string> ids;
    for (const Node& node : driver.kit().registry()) {
        const std::string_view id = node.id.text();
        if (node.focusable && id.substr(0, beginning.size()) == beginning) {
            ids.emplace_back(id);
        }
    }
    std::string missed;
    for (const std::string& id : ids) {
        try {
            driver.focus_by_keyboard(id);
        } catch (const DriverFailure& failure) {
            missed += std::string(failure.what()) + "\n";
        }
    }
    return missed;
}

}  // namespace support
