// SPDX-License-Identifier: MIT
// A directory with two profile sources, and records for it; for the tests of this folder.
#pragma once

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "sim/directory/apply.h"
#include "sim/directory/decide.h"
#include "sim/directory/import.h"

namespace tests {

using namespace sim;
using namespace sim::directory;

inline constexpr SourceId workday{1};
inline constexpr SourceId active_directory{2};
inline constexpr UserId asha{1};

class Directory {
public:
    // Both sources map the same attributes; only the second one has a phone.
    Directory() {
        for (const SourceId source : {workday, active_directory}) {
            for (const char* name : {"login", "firstName", "lastName", "title"}) {
                does(SetMapping{source, name, std::string("source.") + name});
            }
        }
        does(SetMapping{active_directory, "phone", "source.phone"});
    }

    // The command must be accepted.
    void does(const Command& command) {
        const auto events = decide(state, command, "00u9");
        REQUIRE(events.has_value());
        happens(*events);
    }
    [[nodiscard]] std::string refusal(const Command& command) const {
        const auto decided = decide(state, command, "00u9");
        return decided ? std::string("accepted") : decided.error().code;
    }
    void happens(const std::vector<Event>& events) {
        for (const Event& event : events) {
            apply(state, event, EventId{++event_});
        }
    }
    // Reads the record and does what the import does with it; returns what it needed.
    ImportNeed reads(const ImportedRecord& record) {
        const ImportNeed need = import_need(state, record);
        happens(import_record(state, ImportId{}, record, "00u1", bucket_of(need)));
        const UserId user = user_of_record(state, record.key);
        const std::string_view operation =
            need == ImportNeed::create ? "activate" : operation_of(need);
        if (!operation.empty()) {
            happens({*move_status(state, user, operation, ImportId{1})});
        }
        const SourceLink* link = state.links.find({user, record.key.first});
        if (link != nullptr && link->standing != record.standing) {
            happens({RecordStandingNoted{user, record.key.first, record.standing, "moved", {}}});
        }
        return need;
    }
    [[nodiscard]] UserStatus status(UserId user = asha) const {
        return state.users.at(user).status;
    }
    [[nodiscard]] std::string text(const char* attribute, UserId user = asha) const {
        return to_plain(state.users.at(user).profile.get(attribute));
    }

    State state;

private:
    std::uint32_t event_ = 0;
};

// Asha's record at a source, with a title.
inline ImportedRecord record_at(SourceId source, const std::string& title,
                                RecordStanding standing = RecordStanding::working) {
    ImportedRecord record;
    record.key = {source, "E-" + std::to_string(source.value)};
    record.profile = {{"login", std::string("asha@juno.example")},
                      {"firstName", std::string("Asha")},
                      {"lastName", std::string("Rao")}};
    if (!title.empty()) {
        record.profile.set("title", title);
    }
    if (source == active_directory) {
        record.profile.set("phone", std::string("42"));
    }
    record.standing = standing;
    return record;
}

}  // namespace tests
