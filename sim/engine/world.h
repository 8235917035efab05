// SPDX-License-Identifier: MIT
// The whole state of a run as one plain value; copying it is cheap, comparing it is a digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/access/state.h"
#include "sim/apps/state.h"
#include "sim/base/random.h"
#include "sim/directory/state.h"
#include "sim/engine/work.h"
#include "sim/faults/state.h"
#include "sim/hr/state.h"
#include "sim/provisioning/state.h"
#include "sim/workflows/state.h"

namespace sim {

struct World {
    std::uint64_t seed = 1;  // all chance comes from streams of this seed, by name
    Instant now;
    EventId next_event{1};
    std::uint64_t next_work = 1;
    std::optional<Instant> worker_due;  // when the provisioning worker looks at its queue next
    Instant worker_free;                // until then it is busy with the last exchange

    hr::State hr;
    directory::State directory;
    apps::State apps;
    provisioning::State provisioning;
    faults::State faults;
    access::State access;
    workflows::State workflows;
    Table<WorkKey, WorkItem> pending;
};

// The digest of the canonical text of the whole world.
[[nodiscard]] Digest digest_of_world(const World& world);
// Every row of the world as "table/key.field = text" lines; what the digest stands for.
[[nodiscard]] std::string canonical_text_of_world(const World& world);

// What differs between two worlds, row by row.
struct RowChange {
    std::string table;  // directory.users
    std::string key;    // 3
    std::vector<FieldChange> fields;
};
[[nodiscard]] std::vector<RowChange> diff_worlds(const World& before, const World& after);

}  // namespace sim
