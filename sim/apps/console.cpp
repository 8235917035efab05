// SPDX-License-Identifier: MIT
// Edits a stored account as the app's own console would.
#include "sim/apps/console.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace sim::apps {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* enterprise_schema =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

Json body_of(const scim::Resource& account) {
    Json body = Json::parse(account.body, nullptr, false);
    SIM_CHECK(body.is_object(), "a store holds well-formed resources only");
    return body;
}

scim::Resource with_body(const scim::Resource& account, const Json& body, Instant now) {
    scim::Resource changed = account;
    changed.body = body.dump();
    changed.last_modified = now;
    ++changed.version;
    return changed;
}

}  // namespace

scim::Resource switched_off(const scim::Resource& account, Instant now) {
    Json body = body_of(account);
    body["active"] = false;
    scim::Resource off = with_body(account, body, now);
    off.active = false;
    return off;
}

bool is_editable(std::string_view attribute) {
    constexpr std::array<std::string_view, 6> attributes = {
        "givenName", "familyName", "displayName", "title", "department", "employeeNumber"};
    return std::find(attributes.begin(), attributes.end(), attribute) != attributes.end();
}

scim::Resource edited(const scim::Resource& account, const std::string& attribute,
                      const std::string& value, Instant now) {
    SIM_CHECK(is_editable(attribute), "only some attributes are changed by hand");
    Json body = body_of(account);
    if (attribute == "givenName" || attribute == "familyName") {
        body["name"][attribute] = value;
    } else if (attribute == "department" || attribute == "employeeNumber") {
        body[enterprise_schema][attribute] = value;
    } else {
        body[attribute] = value;
    }
    return with_body(account, body, now);
}

}  // namespace sim::apps
