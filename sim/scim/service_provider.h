// SPDX-License-Identifier: MIT
// The service provider: one pure function from a store and a request to an answer and its changes.
#pragma once

#include <string>
#include <vector>

#include "sim/base/random.h"
#include "sim/scim/message.h"
#include "sim/scim/store.h"

namespace sim::scim {

// How an app's service behaves; its quirks are data, so a fault only flips one of them.
struct ServiceProfile {
    std::string scheme = "https";         // in front of the host in locations
    std::string host;                     // salesforce.sim
    std::string base_path = "/scim/v2";   // in front of /Users
    std::string bearer_token;             // what the service accepts; empty refuses everybody
    bool patch_supported = true;          // false answers PATCH with 501
    bool answers_patch_with_body = true;  // false answers 204
    bool group_names_unique = false;      // true answers a second group of that name with 409
    int page_size_max = 100;

    friend bool operator==(const ServiceProfile&, const ServiceProfile&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("scheme", scheme);
        visit("host", host);
        visit("base_path", base_path);
        visit("bearer_token", bearer_token);
        visit("patch_supported", patch_supported);
        visit("answers_patch_with_body", answers_patch_with_body);
        visit("group_names_unique", group_names_unique);
        visit("page_size_max", page_size_max);
    }
};

struct Answer {
    Response response;
    std::vector<StoreChange> changes;  // to be applied to the store, in this order
};

// Answers as RFC 7644 asks: never fails, never changes the store itself. `now` becomes meta times;
// `new_id` is the id that a created resource gets.
[[nodiscard]] Answer respond(const ServiceProfile& profile, const Store& store,
                             const Request& request, Instant now, const std::string& new_id);

}  // namespace sim::scim
