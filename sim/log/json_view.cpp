// SPDX-License-Identifier: MIT
// Builds the JSON of a row field by field.
#include "sim/log/json_view.h"

namespace sim::log {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Party& party) {
    return {{"id", party.id},
            {"type", party.type},
            {"alternateId", party.alternate_id},
            {"displayName", party.display_name}};
}

Json outcome_of(const LogEntry& entry) {
    Json outcome = {{"result", std::string(name_of(entry.outcome))}};
    const std::string& reason = entry.reason.empty() ? entry.reason_key : entry.reason;
    if (!reason.empty()) {
        outcome["reason"] = reason;
    }
    return outcome;
}

}  // namespace

Json json_of(const LogEntry& entry) {
    Json json = Json::object();
    if (entry.is_logged()) {
        json["number"] = entry.number;
    } else {
        json["expected"] = true;
    }
    json["published"] = to_text(entry.published);
    json["eventType"] = entry.event_type;
    json["version"] = "0";
    json["severity"] = std::string(name_of(entry.severity));
    if (!entry.legacy_event_type.empty()) {
        json["legacyEventType"] = entry.legacy_event_type;
    }
    json["actor"] = json_of(entry.actor);
    if (entry.is_logged()) {
        json["outcome"] = outcome_of(entry);
    } else {
        json["reason"] = entry.reason_key;
    }
    json["target"] = Json::array();
    for (const Party& target : entry.targets) {
        json["target"].push_back(json_of(target));
    }
    if (!entry.transaction_id.empty()) {
        json["transaction"] = {{"id", entry.transaction_id},
                               {"type", std::string(name_of(entry.transaction_kind))}};
    }
    Json data = Json::object();
    for (const auto& [name, value] : entry.debug_data) {
        data[name] = value;
    }
    json["debugContext"] = {{"debugData", std::move(data)}};
    return json;
}

}  // namespace sim::log
