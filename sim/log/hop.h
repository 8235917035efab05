// SPDX-License-Identifier: MIT
// Where on the path an event is seen, and the sentence that tells it to a person.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "sim/engine/event.h"
#include "sim/engine/world.h"
#include "sim/log/telling.h"

namespace sim::log {

// The five stations of the path, and the person at the keyboard.
enum class Station : std::uint8_t { hr, directory, rules, provisioning, apps, lab };
[[nodiscard]] std::string_view name_of(Station station);

[[nodiscard]] Station station_of(const Event& event);

// The key of every hop begins with "hop."; bookkeeping has none. The world is the one in which the
// event has happened; for a deleted user the one before knows the name.
[[nodiscard]] Telling tell_hop(const World& world, const Event& event);

// The event that a step is about: the first that a person can see. nullptr for an empty step.
[[nodiscard]] const Event* leading_event(std::span<const Event> events);

}  // namespace sim::log
