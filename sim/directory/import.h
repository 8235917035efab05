// SPDX-License-Identifier: MIT
// What an import makes of one record of a profile source.
#pragma once

#include <string>
#include <vector>

#include "sim/directory/events.h"
#include "sim/directory/sourcing.h"

namespace sim::directory {

enum class ImportNeed : std::uint8_t {
    nothing,     // the directory already says the same
    create,      // no user yet
    link,        // a user is there already, and the record is theirs
    ask,         // an administrator has to confirm first
    awaiting,    // one was asked and has not answered
    ignored,     // one decided that the record is nobody's
    update,      // the profile differs
    note,        // only the record's standing differs, and nothing follows from it
    reactivate,  // a deprovisioned user works here again
    unsuspend,   // a suspended one does
    deactivate,  // the user works here no more
    suspend,     // the same, or a leave, where the source is set to suspend
    unlink,      // the record is gone, and the user may stay
    wait,        // no user yet, and the first day has not come or is over
};

// The bucket that such a record is counted in.
[[nodiscard]] Bucket bucket_of(ImportNeed need);
// Whether it takes somebody's access away, which is what safeguards count.
[[nodiscard]] bool takes_away(ImportNeed need);
// The operation of the status machine that the need asks for; empty where the status stays.
[[nodiscard]] std::string_view operation_of(ImportNeed need);

// Compares as little as it can, so that a large unchanged feed costs little. Only the profile
// source moves the status (the vendor's rule for several sources).
[[nodiscard]] ImportNeed import_need(const State& state, const ImportedRecord& record);

// Whom an unknown record belongs to. Exact: the attribute that the source is set to is equal,
// letter by letter. Partial: only first and last name are.
struct Match {
    MatchKind kind = MatchKind::none;
    UserId user;
};
[[nodiscard]] Match find_match(const State& state, const ImportedRecord& record);

// Whom an account of an app belongs to, asked in the same way: the login or the e-mail address is
// equal, or else first and last name are. An administrator has the last word.
struct AccountNames {
    std::string user_name;
    std::string email;
    std::string first;
    std::string last;
};
[[nodiscard]] Match find_account_match(const State& state, const AccountNames& account);

// The facts of this record, without the move of the status; empty where only that moves.
// `okta_id` becomes the id of a new user; `counted_as` is what the import has counted.
[[nodiscard]] std::vector<Event> import_record(const State& state, ImportId import,
                                               const ImportedRecord& record,
                                               const std::string& okta_id, Bucket counted_as);

// Applies changed priorities and mappings to one user: the source first, then the profile.
[[nodiscard]] std::vector<Event> source_again(const State& state, UserId user);

// Why the record's standing leads to no move: the reason of RecordStandingNoted.
[[nodiscard]] std::string reason_of_no_move(const State& state, const ImportedRecord& record);

// An import may take away this many at most before everything stops.
struct Safeguard {
    SafeguardLevel level = SafeguardLevel::app;
    int total = 0;
};
// The safeguard that an import from that source reaches by taking that many away; the one of the
// source (the vendor says app) comes before the one of the org.
[[nodiscard]] std::optional<Safeguard> safeguard_reached(const State& state, SourceId source,
                                                         int removed);

}  // namespace sim::directory
