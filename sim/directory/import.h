// SPDX-License-Identifier: MIT
// What an import makes of one record of a profile source.
#pragma once

#include <string>
#include <vector>

#include "sim/directory/events.h"

namespace sim::directory {

// One record as the import reads it. `works_here` is the source's word on the employment.
struct ImportedRecord {
    RecordKey key;
    Profile profile;
    bool works_here = true;
};

enum class ImportNeed : std::uint8_t {
    nothing,     // the directory already says the same
    create,      // no user yet
    update,      // the profile differs
    reactivate,  // a deprovisioned user works here again
    deactivate,  // the user works here no more
    wait,        // no user yet, and the first day has not come or is over
};

// Compares without evaluating mappings, so that a large unchanged feed costs little.
[[nodiscard]] ImportNeed import_need(const State& state, const ImportedRecord& record);

// The profile that the mappings make of a record: null where a mapping has no value (the vendor
// does not fall through to another source).
[[nodiscard]] Profile mapped_profile(const State& state, const ImportedRecord& record);

// Where an attribute of the directory comes from, for a person who reads the profile.
enum class AttributeOrigin : std::uint8_t { source, expression, directory };
[[nodiscard]] AttributeOrigin origin_of(const State& state, const User& user,
                                        std::string_view attribute);

// UserCreated, UserProfileUpdated or RecordSkipped; empty where only the status moves.
// `okta_id` becomes the id of a new user.
[[nodiscard]] std::vector<Event> import_record(const State& state, ImportId import,
                                               const ImportedRecord& record,
                                               const std::string& okta_id);

}  // namespace sim::directory
