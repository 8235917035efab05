// SPDX-License-Identifier: MIT
// What happened in imports, and what was set for them and for profile sources.
#pragma once

#include <string>
#include <vector>

#include "sim/directory/state.h"

namespace sim::directory {

struct MappingSet {
    static constexpr std::string_view name = "MappingSet";
    MappingKey key;
    std::string expression;
    SIM_FIELDS(key, expression)
};
struct SourceSettingsChanged {
    static constexpr std::string_view name = "SourceSettingsChanged";
    SourceId source;
    SourceSettings settings;
    SIM_FIELDS(source, settings)
};
struct SourcePrioritySet {
    static constexpr std::string_view name = "SourcePrioritySet";
    std::vector<SourceId> order;
    SIM_FIELDS(order)
};
struct AttributeSourcingSet {
    static constexpr std::string_view name = "AttributeSourcingSet";
    std::string attribute;
    AttributeSourcing sourcing;
    SIM_FIELDS(attribute, sourcing)
};
struct SettingsChanged {
    static constexpr std::string_view name = "SettingsChanged";
    Settings settings;
    SIM_FIELDS(settings)
};

struct ImportsScheduled {
    static constexpr std::string_view name = "ImportsScheduled";
    SourceId source;
    ImportMode mode = ImportMode::full;
    Duration every;
    int times = 0;
    SIM_FIELDS(source, mode, every, times)
};
struct ImportStarted {
    static constexpr std::string_view name = "ImportStarted";
    ImportId import;
    Import details;
    SIM_FIELDS(import, details)
};
// A safeguard: the import would take away more than is allowed. All imports stand still.
enum class SafeguardLevel : std::uint8_t { app, org };
[[nodiscard]] inline std::string_view name_of(SafeguardLevel level) {
    return level == SafeguardLevel::app ? "app" : "org";
}
struct ImportHalted {
    static constexpr std::string_view name = "ImportHalted";
    ImportId import;
    SafeguardLevel level = SafeguardLevel::app;
    int removed = 0;
    int total = 0;
    int limit_percent = 0;
    SIM_FIELDS(import, level, removed, total, limit_percent)
};
struct ImportResumed {
    static constexpr std::string_view name = "ImportResumed";
    ImportId import;
    Import details;  // counted again
    SIM_FIELDS(import, details)
};
struct ImportCancelled {
    static constexpr std::string_view name = "ImportCancelled";
    ImportId import;
    SIM_FIELDS(import)
};
// An import was due while a safeguard held all of them.
struct ImportPassedOver {
    static constexpr std::string_view name = "ImportPassedOver";
    SourceId source;
    SIM_FIELDS(source)
};
// A record that could not become a user; the reason is a key into the strings.
struct RecordSkipped {
    static constexpr std::string_view name = "RecordSkipped";
    ImportId import;
    RecordKey record;
    Bucket counted_as = Bucket::created;  // what the import had expected of it
    std::string reason;
    SIM_FIELDS(import, record, counted_as, reason)
};
struct ConfirmationAsked {
    static constexpr std::string_view name = "ConfirmationAsked";
    RecordKey record;
    Confirmation details;
    SIM_FIELDS(record, details)
};
struct RecordConfirmed {
    static constexpr std::string_view name = "RecordConfirmed";
    RecordKey record;
    MatchChoice choice = MatchChoice::link;
    UserId user;
    SIM_FIELDS(record, choice, user)
};
struct RecordUnignored {
    static constexpr std::string_view name = "RecordUnignored";
    RecordKey record;
    SIM_FIELDS(record)
};
struct ImportFinished {
    static constexpr std::string_view name = "ImportFinished";
    ImportId import;
    SIM_FIELDS(import)
};

}  // namespace sim::directory
