// SPDX-License-Identifier: MIT
// Names, segments and short texts of log rows.
#include "sim/log/entry.h"

#include <algorithm>
#include <array>

namespace sim::log {

namespace {

bool begins(std::string_view type, std::string_view family) {
    return type.substr(0, family.size()) == family;
}

bool is_provisioning(std::string_view type) {
    return begins(type, "application.provision.") || begins(type, "application.integration.") ||
           begins(type, "application.account.") ||
           (begins(type, "app.") && !begins(type, "app.oauth2."));
}

}  // namespace

std::string_view name_of(Severity severity) {
    constexpr std::array<std::string_view, 4> names = {"DEBUG", "INFO", "WARN", "ERROR"};
    return names.at(static_cast<std::size_t>(severity));
}

std::string_view name_of(Outcome outcome) {
    constexpr std::array<std::string_view, 3> names = {"SUCCESS", "FAILURE", "SKIPPED"};
    return names.at(static_cast<std::size_t>(outcome));
}

std::string_view name_of(TransactionKind kind) {
    return kind == TransactionKind::web ? "WEB" : "JOB";
}

std::string_view LogEntry::target_name(std::string_view type) const {
    for (const Party& target : targets) {
        if (target.type == type) {
            return target.display_name;
        }
    }
    return {};
}

Telling tell(const Wire& wire) {
    const Arguments message = {{"method", wire.method}, {"status", std::to_string(wire.status)}};
    switch (wire.kind) {
        case Wire::Kind::nothing:
            return {};
        case Wire::Kind::assignment:
            return {"log.wire.assignment", {}};
        case Wire::Kind::linked:
            return {"log.wire.linked", {}};
        case Wire::Kind::no_request:
            return {"log.wire.no_request", {}};
        case Wire::Kind::exchange:
            break;
    }
    if (wire.status == 0) {
        return {"log.wire.no_answer", message};
    }
    if (wire.found < 0) {
        return {"log.wire.exchange", message};
    }
    Arguments list = message;
    list.emplace_back("count", std::to_string(wire.found));
    return {"log.wire.list", std::move(list)};
}

bool belongs(const LogEntry& entry, Segment segment) {
    switch (segment) {
        case Segment::all:
            return true;
        case Segment::provisioning:
            return is_provisioning(entry.event_type);
        case Segment::groups:
            return begins(entry.event_type, "group.") || begins(entry.event_type, "policy.rule.");
        case Segment::lifecycle:
            return begins(entry.event_type, "user.lifecycle.");
        case Segment::failed:
            return entry.is_logged() && entry.outcome == Outcome::failure;
    }
    return false;
}

int count_of(std::span<const LogEntry> rows, Segment segment) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const LogEntry& row) {
        return row.is_logged() && belongs(row, segment);
    }));
}

}  // namespace sim::log
