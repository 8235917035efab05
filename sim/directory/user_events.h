// SPDX-License-Identifier: MIT
// What happened to users and to the records they come from.
#pragma once

#include <string>

#include "sim/directory/state.h"

namespace sim::directory {

struct UserCreated {
    static constexpr std::string_view name = "UserCreated";
    UserId user;
    User details;
    SourceLink record;  // as read by the import; without a number for users made in the directory
    ImportId import;
    SIM_FIELDS(user, details, record, import)
};
// A record of another source belongs to a user who was there already.
struct UserLinked {
    static constexpr std::string_view name = "UserLinked";
    UserId user;
    SourceId source;
    SourceLink record;
    MatchKind match = MatchKind::none;
    ImportId import;
    SIM_FIELDS(user, source, record, match, import)
};
// The record is gone from the source, and what is left of the user does not follow it any more.
struct UserUnlinked {
    static constexpr std::string_view name = "UserUnlinked";
    UserId user;
    RecordKey record;
    ImportId import;
    SIM_FIELDS(user, record, import)
};
// Another source has the highest priority now; none is left when `source` is none.
struct ProfileSourceChanged {
    static constexpr std::string_view name = "ProfileSourceChanged";
    UserId user;
    SourceId before;
    SourceId source;
    std::string record;
    SIM_FIELDS(user, before, source, record)
};
struct UserProfileUpdated {
    static constexpr std::string_view name = "UserProfileUpdated";
    UserId user;
    Profile changes;         // only what differs
    SourceId source;         // whose record was read; none when nothing was read
    Profile source_profile;  // as read by the import
    ImportId import;
    SIM_FIELDS(user, changes, source, source_profile, import)
};
// The record's standing, seen by an import. The reason tells what came of it: moved,
// not_profile_source, set_to_nothing or already_so.
struct RecordStandingNoted {
    static constexpr std::string_view name = "RecordStandingNoted";
    UserId user;
    SourceId source;
    RecordStanding standing = RecordStanding::working;
    std::string reason;
    ImportId import;
    SIM_FIELDS(user, source, standing, reason, import)
};
// The status moved, or an operation left it as it is; the operation is the vendor's word.
struct UserStatusChanged {
    static constexpr std::string_view name = "UserStatusChanged";
    UserId user;
    UserStatus before = UserStatus::staged;
    UserStatus after = UserStatus::staged;
    std::string operation;  // see user_operations()
    ImportId import;        // none when a person did it
    bool forgets_password = false;
    SIM_FIELDS(user, before, after, operation, import, forgets_password)
};
struct SignInSucceeded {
    static constexpr std::string_view name = "SignInSucceeded";
    UserId user;
    SIM_FIELDS(user)
};
struct SignInFailed {
    static constexpr std::string_view name = "SignInFailed";
    UserId user;
    int failures = 0;  // in a row, with this one
    SIM_FIELDS(user, failures)
};
struct UserDeleted {
    static constexpr std::string_view name = "UserDeleted";
    UserId user;
    SIM_FIELDS(user)
};

}  // namespace sim::directory
