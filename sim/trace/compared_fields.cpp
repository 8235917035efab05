// SPDX-License-Identifier: MIT
// Turns what a step did into named texts, without what differs for no reason.
#include "sim/trace/compared_fields.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "sim/base/digest.h"
#include "sim/base/text.h"

namespace sim::trace {

namespace {

using Json = nlohmann::ordered_json;

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

// How the simulation works, not what a person would find in a console.
bool is_bookkeeping(const std::string& name) {
    constexpr std::array<std::string_view, 13> names = {
        "last_change",    "last",    "since",    "due",  "resource",
        "start_index",    "matched", "attempts", "wait", "version",
        "matched_active", "seen",    "latency"};
    return std::find(names.begin(), names.end(), name) != names.end() ||
           begins_with(name, "source_profile") || begins_with(name, "app_profile") ||
           begins_with(name, "pushed");
}

bool is_time(const std::string& text) {
    return parse_instant(text).has_value() ||
           (text.size() > 3 && text.compare(text.size() - 3, 3, " ms") == 0);
}

bool is_told(const FieldChange& change) {
    const bool only_times = (change.before.empty() || is_time(change.before)) &&
                            (change.after.empty() || is_time(change.after));
    return !is_bookkeeping(change.name) && !only_times;
}

// Queues are told by their hops, and a fault is what the comparison is about.
bool is_told(const std::string& table) {
    return table != "provisioning.tasks" && table != "directory.imports";
}

void add_message(std::vector<Field>& fields, const scim::Headers& headers,
                 const std::string& body) {
    for (const auto& [name, value] : headers) {
        // The secret itself is nobody's business, but another one is a difference.
        const bool is_secret = sim::lower_case(name) == "authorization";
        const bool is_date = sim::lower_case(name) == "date" ||
                             sim::lower_case(name) == "last-modified" ||
                             sim::lower_case(name) == "content-length";
        if (!is_date) {
            fields.push_back(
                {name, is_secret ? "token " + to_hex(digest_of(value)).substr(0, 8) : value});
        }
    }
    for (Field& field : body_fields(body)) {
        fields.push_back(std::move(field));
    }
}

template <class Message>
std::vector<Field> fields_of_request(const Message& sent) {
    std::vector<Field> fields{{"method", sent.request.method}, {"target", sent.request.target}};
    add_message(fields, sent.request.headers, sent.request.body);
    return fields;
}

template <class Message>
std::vector<Field> fields_of_answer(const Message& received) {
    std::vector<Field> fields{{"status", std::to_string(received.response.status)}};
    add_message(fields, received.response.headers, received.response.body);
    return fields;
}

std::vector<FieldChange> body_changes(const FieldChange& change) {
    std::vector<FieldChange> changes = diff(body_fields(change.before), body_fields(change.after));
    changes.erase(std::remove_if(changes.begin(), changes.end(),
                                 [](const FieldChange& one) { return !is_told(one); }),
                  changes.end());
    return changes;
}

// A member that the row has as a field of its own, too, is told once.
void add_body(std::vector<FieldChange> members, std::vector<FieldChange>& fields) {
    for (FieldChange& member : members) {
        const bool is_told_already =
            std::any_of(fields.begin(), fields.end(), [&](const FieldChange& field) {
                return "/" + field.name == member.name && field.after == member.after;
            });
        if (!is_told_already) {
            fields.push_back(std::move(member));
        }
    }
}

std::string targets_text(const log::LogEntry& row) {
    std::string text;
    for (const log::Party& party : row.targets) {
        text += (text.empty() ? "" : ", ") + party.display_name;
    }
    return text;
}

}  // namespace

std::vector<Field> body_fields(std::string_view body) {
    std::vector<Field> fields;
    const Json json = Json::parse(body, nullptr, false);
    if (json.is_discarded() || !json.is_object()) {
        return fields;
    }
    // Named, because items() refers to it throughout the loop.
    const Json flat = json.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        const bool hidden = begins_with(pointer, "/meta") || begins_with(pointer, "/schemas") ||
                            pointer.find("/password") != std::string::npos ||
                            pointer.find("/meta/") != std::string::npos;
        if (!hidden) {
            fields.push_back({pointer, value.dump(-1, ' ', false, Json::error_handler_t::replace)});
        }
    }
    return fields;
}

std::vector<Field> request_fields(std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* sent = as<provisioning::RequestSent>(event)) {
            return fields_of_request(*sent);
        }
        if (const auto* sent = as<workflows::AppRequestSent>(event)) {
            return fields_of_request(*sent);
        }
    }
    return {};
}

std::vector<Field> answer_fields(std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* received = as<provisioning::ResponseReceived>(event)) {
            return fields_of_answer(*received);
        }
        if (const auto* received = as<workflows::AppResponseReceived>(event)) {
            return fields_of_answer(*received);
        }
    }
    return {};
}

std::vector<Field> log_fields(std::span<const log::LogEntry> rows) {
    std::vector<Field> fields;
    for (const log::LogEntry& row : rows) {
        if (!row.is_logged()) {
            continue;
        }
        // Rows of one type in a step are counted, so that each has names of its own.
        const std::string prefix = row.event_type + " ";
        const auto taken = std::count_if(fields.begin(), fields.end(), [&](const Field& field) {
            return begins_with(field.name, prefix) &&
                   field.name.find("severity") != std::string::npos;
        });
        const std::string name = prefix + (taken > 0 ? std::to_string(taken + 1) + " " : "");
        fields.push_back({name + "severity", std::string(name_of(row.severity))});
        fields.push_back({name + "outcome.result", std::string(name_of(row.outcome))});
        fields.push_back({name + "outcome.reason", row.reason + row.reason_key});
        fields.push_back({name + "target", targets_text(row)});
    }
    return fields;
}

std::vector<RowChange> told_changes(const World& before, const World& after) {
    std::vector<RowChange> told;
    for (RowChange& change : diff_worlds(before, after)) {
        if (!is_told(change.table)) {
            continue;
        }
        RowChange kept{change.table, change.key, {}};
        for (FieldChange& field : change.fields) {
            if (field.name == "body") {
                add_body(body_changes(field), kept.fields);
            } else if (is_told(field)) {
                kept.fields.push_back(std::move(field));
            }
        }
        if (!kept.fields.empty()) {
            told.push_back(std::move(kept));
        }
    }
    return told;
}

}  // namespace sim::trace
