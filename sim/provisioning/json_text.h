// SPDX-License-Identifier: MIT
// The few pieces of JSON that the bodies about users and about groups share. Internal to the
// client.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace sim::provisioning {

using Json = nlohmann::ordered_json;

// A PATCH request with those operations (RFC 7644 section 3.5.2).
[[nodiscard]] std::string patching(Json operations);
// One lower-case replace without a path (RFC 7644 section 3.5.2.3).
[[nodiscard]] std::string replacing(Json value);

// Discarded where the text is no JSON; nothing here throws on what an app answers.
[[nodiscard]] Json parse(std::string_view body);
// The text of that member of the outermost object, without reading the rest into memory; empty
// where the text is no JSON, or has no such member, or the member is no text.
[[nodiscard]] std::string outermost_text(std::string_view body, std::string_view key);
// The text of that member, or empty where it is missing or no text.
[[nodiscard]] std::string text_at(const Json& object, const char* key);
// The total of a ListResponse; nothing unless it is a whole number.
[[nodiscard]] std::optional<std::int64_t> total_of(const Json& list);

template <class Visit>
void each_resource(const Json& list, Visit&& visit) {
    const auto resources = list.find("Resources");
    if (resources == list.end() || !resources->is_array()) {
        return;
    }
    for (const Json& resource : *resources) {
        visit(resource);
    }
}

}  // namespace sim::provisioning
