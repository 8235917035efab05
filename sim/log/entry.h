// SPDX-License-Identifier: MIT
// One row of the System Log, with the fields that the vendor's log events have.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/engine/subject.h"
#include "sim/engine/timeline.h"
#include "sim/log/telling.h"

namespace sim::log {

enum class Severity : std::uint8_t { debug, info, warn, error };
enum class Outcome : std::uint8_t { success, failure, skipped };
enum class TransactionKind : std::uint8_t { web, job };

[[nodiscard]] std::string_view name_of(Severity severity);     // "INFO"
[[nodiscard]] std::string_view name_of(Outcome outcome);       // "SUCCESS"
[[nodiscard]] std::string_view name_of(TransactionKind kind);  // "JOB"

// An actor or a target: type is User, AppUser, AppInstance, UserGroup, SystemPrincipal, ...
struct Party {
    std::string id;
    std::string type;
    std::string alternate_id;
    std::string display_name;
    friend bool operator==(const Party&, const Party&) = default;
};

// What happened on the wire for a row, in a few words.
struct Wire {
    enum class Kind : std::uint8_t {
        nothing,     // the row is not about an app's account
        assignment,  // inside the directory only
        linked,      // the directory remembered the app's id
        exchange,    // a request with its answer
        no_request,  // a request was expected and none was sent
    };
    Kind kind = Kind::nothing;
    std::string method;
    int status = 0;  // 0 when no answer came in time
    int found = -1;  // accounts in a list answer; -1 where no list was asked for
    ExchangeId exchange;
    friend bool operator==(const Wire&, const Wire&) = default;
};
// "GET 200, 0 found", "POST 201", "Linked", "Assignment"; an empty key for nothing.
[[nodiscard]] Telling tell(const Wire& wire);

struct LogEntry {
    int number = 0;     // from 1 on; 0 for a row that was expected and never logged
    EventId event;      // what the row tells, or the event after which it was expected
    Cursor cursor = 0;  // the row is there from this cursor on
    Instant published;
    std::string event_type;
    std::string legacy_event_type;  // empty where the vendor documents none
    Severity severity = Severity::info;
    std::string message;  // key of the display message
    Party actor;
    Outcome outcome = Outcome::success;
    std::string reason;      // the vendor's or the app's own words; at most 255 bytes
    std::string reason_key;  // key into the strings, where the reason is ours
    std::vector<Party> targets;
    std::string transaction_id;
    TransactionKind transaction_kind = TransactionKind::job;
    Subject subject;  // person, app, task, group and rule, as the row's event names them
    Wire wire;
    std::vector<std::pair<std::string, std::string>> debug_data;

    [[nodiscard]] bool is_logged() const { return number > 0; }
    // The display name of the first target of that type; empty when there is none.
    [[nodiscard]] std::string_view target_name(std::string_view type) const;
};

// The parts of the log that a screen offers as segments.
enum class Segment : std::uint8_t { all, provisioning, groups, lifecycle, failed };
[[nodiscard]] bool belongs(const LogEntry& entry, Segment segment);
// How many logged rows belong; expected ones are not counted.
[[nodiscard]] int count_of(std::span<const LogEntry> rows, Segment segment);

}  // namespace sim::log
