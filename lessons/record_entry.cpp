// SPDX-License-Identifier: MIT
// Entries of the record as lines of text and back.
#include "lessons/record_entry.h"

#include <nlohmann/json.hpp>

#include "sim/base/digest.h"

namespace lessons {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t digest_length = 16;

template <class Payload>
Json json_of(const Payload& payload) {
    Json json = {{"what", Payload::name}};
    Payload::each(payload, [&](const char* name, const auto& field) { json[name] = field; });
    return json;
}

// False where the field has another type; a field that is missing keeps its default, so that
// entries of an earlier version stay readable.
template <class Field>
bool read_field(const Json& json, const char* name, Field& field) {
    const auto found = json.find(name);
    if (found == json.end()) {
        return true;
    }
    if constexpr (std::is_same_v<Field, bool>) {
        if (!found->is_boolean()) {
            return false;
        }
    } else if constexpr (std::is_integral_v<Field>) {
        if (!found->is_number_integer()) {
            return false;
        }
    } else if constexpr (std::is_same_v<Field, std::string>) {
        if (!found->is_string()) {
            return false;
        }
    } else {
        for (const Json& item : *found) {
            if (!found->is_array() || !item.is_string()) {
                return false;
            }
        }
    }
    field = found->get<Field>();
    return true;
}

template <class Payload>
bool read_payload(const Json& json, RecordEvent& what) {
    Payload payload;
    bool is_good = true;
    Payload::each(payload, [&](const char* name, auto& field) {
        is_good = is_good && read_field(json, name, field);
    });
    what = std::move(payload);
    return is_good;
}

template <std::size_t index = 0>
bool read_event(const Json& json, const std::string& name, RecordEvent& what) {
    if constexpr (index < std::variant_size_v<RecordEvent>) {
        using Payload = std::variant_alternative_t<index, RecordEvent>;
        if (Payload::name == name) {
            return read_payload<Payload>(json, what);
        }
        return read_event<index + 1>(json, name, what);
    } else {
        return false;
    }
}

}  // namespace

std::string to_json_text(const RecordEntry& entry) {
    Json json = {{"at", sim::to_text(entry.at)}};
    json.update(std::visit([](const auto& payload) { return json_of(payload); }, entry.what));
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string to_line(const RecordEntry& entry) {
    const std::string text = to_json_text(entry);
    return sim::to_hex(sim::digest_of(text)) + " " + text;
}

std::optional<RecordEntry> entry_in(std::string_view line) {
    if (line.size() <= digest_length || line[digest_length] != ' ') {
        return std::nullopt;
    }
    const std::string_view text = line.substr(digest_length + 1);
    if (sim::to_hex(sim::digest_of(text)) != line.substr(0, digest_length)) {
        return std::nullopt;
    }
    return entry_in_json(text);
}

std::optional<RecordEntry> entry_in_json(std::string_view text) {
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object() || !json.contains("at") || !json["at"].is_string() ||
        !json.contains("what") || !json["what"].is_string()) {
        return std::nullopt;
    }
    const auto at = sim::parse_instant(json["at"].get<std::string>());
    RecordEntry entry;
    if (!at || !read_event(json, json["what"].get<std::string>(), entry.what)) {
        return std::nullopt;
    }
    entry.at = *at;
    return entry;
}

}  // namespace lessons
