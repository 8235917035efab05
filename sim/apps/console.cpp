// SPDX-License-Identifier: MIT
// Edits a stored account as the app's own console would.
#include "sim/apps/console.h"

#include <nlohmann/json.hpp>

namespace sim::apps {

scim::Resource switched_off(const scim::Resource& account, Instant now) {
    scim::Resource off = account;
    auto body = nlohmann::ordered_json::parse(account.body, nullptr, false);
    SIM_CHECK(body.is_object(), "a store holds well-formed resources only");
    body["active"] = false;
    off.active = false;
    off.body = body.dump();
    off.last_modified = now;
    ++off.version;
    return off;
}

}  // namespace sim::apps
