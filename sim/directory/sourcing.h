// SPDX-License-Identifier: MIT
// Which source fills a profile: the profile source of a user, and the source of each attribute.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/directory/state.h"

namespace sim::directory {

// What an administrator set for the source, or the defaults.
[[nodiscard]] SourceSettings settings_of(const State& state, SourceId source);

// Lower ranks have the higher priority. Sources that no order names follow by their ids.
[[nodiscard]] std::size_t rank_of(const State& state, SourceId source);
// The source of the highest priority among those that know the user; none when none does.
[[nodiscard]] SourceId profile_source_of(const State& state, UserId user);
// The sources that know the user, the highest priority first.
[[nodiscard]] std::vector<SourceId> sources_of(const State& state, UserId user);

// One record as the import reads it, with the source's word on the employment.
struct ImportedRecord {
    RecordKey key;
    Profile profile;
    RecordStanding standing = RecordStanding::working;
    bool is_deleted = false;  // the source has it no more; only a full import can say so

    [[nodiscard]] bool works_here() const {
        return standing == RecordStanding::working || standing == RecordStanding::on_leave;
    }
};

// What a mapping of that source makes of a record: null where there is none or it has no value.
[[nodiscard]] Value mapped_value(const State& state, SourceId source, const std::string& attribute,
                                 const Profile& record);

// The attributes that the sources give a user, each from its own source. An attribute whose source
// has no value for it is null: the vendor does not fall through to another source. The record, when
// there is one, stands in for what was last read at its source; `user` may be none for a new user.
[[nodiscard]] Profile sourced_profile(const State& state, UserId user,
                                      const ImportedRecord* record);

// What of that differs from the user's profile now.
[[nodiscard]] Profile profile_changes(const State& state, UserId user,
                                      const ImportedRecord* record);

// The attributes that the directory fills from a source that was just added, each with its
// expression over the record.
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& usual_mappings();

// Whether a source fills the attribute, which makes it read-only in the directory.
[[nodiscard]] bool is_sourced(const State& state, UserId user, const std::string& attribute);

// Where an attribute of the directory comes from, for a person who reads the profile.
enum class AttributeOrigin : std::uint8_t { source, expression, directory };
[[nodiscard]] AttributeOrigin origin_of(const State& state, const User& user,
                                        std::string_view attribute);
// The source that fills it for this user; none where the directory keeps it.
[[nodiscard]] SourceId source_of_attribute(const State& state, UserId user,
                                           const std::string& attribute);

}  // namespace sim::directory
