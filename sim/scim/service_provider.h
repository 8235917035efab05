// SPDX-License-Identifier: MIT
// The service provider: one pure function from a store and a request to an answer and its changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/random.h"
#include "sim/scim/message.h"
#include "sim/scim/quirks.h"
#include "sim/scim/schema.h"
#include "sim/scim/store.h"

namespace sim::scim {

enum class ScimVersion : std::uint8_t { v2_0, v1_1 };
[[nodiscard]] std::string_view name_of(ScimVersion version);  // "2.0"

// How an app's service behaves; its quirks are data, so a fault only flips one of them.
struct ServiceProfile {
    std::string scheme = "https";        // in front of the host in locations
    std::string host;                    // salesforce.sim
    std::string base_path = "/scim/v2";  // in front of /Users
    std::string bearer_token;            // what the service accepts; empty refuses everybody
    ScimVersion version = ScimVersion::v2_0;
    bool patch_supported = true;          // false answers PATCH with 501
    bool answers_patch_with_body = true;  // false answers 204
    bool group_names_unique = false;      // true answers a second group of that name with 409
    int page_size_max = 100;
    std::optional<Schema> user_extension =
        std::nullopt;  // the app's own, beside the enterprise one
    Quirks quirks = {};

    friend bool operator==(const ServiceProfile&, const ServiceProfile&) = default;
    SIM_FIELDS(scheme, host, base_path, bearer_token, version, patch_supported,
               answers_patch_with_body, group_names_unique, page_size_max, user_extension, quirks)
};

struct Answer {
    Response response;
    std::vector<StoreChange> changes = {};  // to be applied to the store, in this order
    int delay_seconds = 0;                  // how long the service takes its time
};

// Answers as RFC 7644 asks: never fails, never changes the store itself. `now` becomes meta times;
// `new_id` is the id that a created resource gets; a bulk request makes more ids out of it.
[[nodiscard]] Answer respond(const ServiceProfile& profile, const Store& store,
                             const Request& request, Instant now, const std::string& new_id);

}  // namespace sim::scim
