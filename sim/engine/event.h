// SPDX-License-Identifier: MIT
// Everything that can have happened in a world, in the past tense.
#pragma once

#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "sim/access/events.h"
#include "sim/apps/events.h"
#include "sim/directory/events.h"
#include "sim/engine/work.h"
#include "sim/faults/events.h"
#include "sim/hr/events.h"
#include "sim/provisioning/events.h"
#include "sim/workflows/events.h"

namespace sim {

// A hop began: this work left the queue and the clock stands at its instant.
struct HopTaken {
    static constexpr std::string_view name = "HopTaken";
    WorkKey key;
    WorkKind kind = WorkKind::work;
    Instant now;
    SIM_FIELDS(key, kind, now)
};
// What has to follow was put into the queue.
struct WorkScheduled {
    static constexpr std::string_view name = "WorkScheduled";
    std::vector<PlannedWork> work;
    SIM_FIELDS(work)
};
struct ClockMoved {
    static constexpr std::string_view name = "ClockMoved";
    Instant now;
    SIM_FIELDS(now)
};
// The worker is busy until then with the exchange that it just had.
struct WorkerBusy {
    static constexpr std::string_view name = "WorkerBusy";
    Instant until;
    SIM_FIELDS(until)
};

using EngineEvent = std::variant<HopTaken, WorkScheduled, ClockMoved, WorkerBusy>;

using What = std::variant<EngineEvent, hr::Event, directory::Event, apps::Event,
                          provisioning::Event, faults::Event, access::Event, workflows::Event>;

struct Event {
    EventId id;
    EventId cause;  // the event that this one follows from; none for a command's first fact
    Instant at;
    ActorId actor = ActorId::lab;
    What what;
};

// "UserCreated" and so on.
[[nodiscard]] std::string_view name_of(const Event& event);
[[nodiscard]] std::vector<Field> fields_of(const Event& event);
[[nodiscard]] std::string_view name_of(ActorId actor);
// Bookkeeping of the engine: no station of the path shows it.
[[nodiscard]] bool is_bookkeeping(const Event& event);

// The payload of that type, or nullptr: as<directory::UserCreated>(event).
template <class Payload>
[[nodiscard]] const Payload* as(const Event& event) {
    return std::visit(
        [](const auto& part) {
            return std::visit(
                [](const auto& payload) -> const Payload* {
                    if constexpr (std::is_same_v<std::decay_t<decltype(payload)>, Payload>) {
                        return &payload;
                    } else {
                        return nullptr;
                    }
                },
                part);
        },
        event.what);
}

}  // namespace sim
