// SPDX-License-Identifier: MIT
// One run of an import and what it makes of each record, counted as the vendor's banner counts.
#pragma once

#include <string_view>

#include "sim/base/fields.h"

namespace sim::directory {

enum class ImportMode : std::uint8_t { full, incremental };
enum class ImportTrigger : std::uint8_t { manual, scheduled };
// Halted: a safeguard was reached, and nothing was done with the records yet.
enum class ImportStatus : std::uint8_t { running, halted, finished, cancelled };
[[nodiscard]] std::string_view name_of(ImportMode mode);
[[nodiscard]] std::string_view name_of(ImportTrigger trigger);
[[nodiscard]] std::string_view name_of(ImportStatus status);

// The bucket of a record in the result. Every record read is in exactly one.
enum class Bucket : std::uint8_t {
    created,
    updated,
    matched,  // linked to a user who was there already
    removed,
    unchanged,
    awaiting,  // an administrator has to confirm
    ignored,   // an administrator decided so
    skipped,   // not started yet, gone before ever being a user, or unusable (see the event)
};
[[nodiscard]] std::string_view name_of(Bucket bucket);

struct Import {
    SourceId source;
    Instant started;
    ImportMode mode = ImportMode::full;
    ImportTrigger trigger = ImportTrigger::manual;
    ImportStatus status = ImportStatus::running;
    int scanned = 0;
    int created = 0;
    int updated = 0;
    int matched = 0;
    int removed = 0;
    int unchanged = 0;
    int awaiting = 0;
    int ignored = 0;
    int skipped = 0;
    EventId since;  // the event that started it: later changes are news to the next import

    SIM_FIELDS(source, started, mode, trigger, status, scanned, created, updated, matched, removed,
               unchanged, awaiting, ignored, skipped, since)
};

// The count of that bucket, to read or to change.
[[nodiscard]] int& count_in(Import& import, Bucket bucket);
// All buckets together; equal to `scanned`.
[[nodiscard]] int sum_of_buckets(const Import& import);

}  // namespace sim::directory
