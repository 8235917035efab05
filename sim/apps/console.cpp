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

scim::Resource with_active(const scim::Resource& account, bool active, Instant now) {
    Json body = body_of(account);
    body["active"] = active;
    scim::Resource changed = with_body(account, body, now);
    changed.active = active;
    return changed;
}

}  // namespace

scim::Resource switched_off(const scim::Resource& account, Instant now) {
    return with_active(account, false, now);
}

scim::Resource switched_on(const scim::Resource& account, Instant now) {
    return with_active(account, true, now);
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

scim::Resource own_group(std::string id, const std::string& name, Instant now) {
    Json body = Json::object();
    body["schemas"] = Json::array({"urn:ietf:params:scim:schemas:core:2.0:Group"});
    body["displayName"] = name;
    scim::Resource group;
    group.kind = scim::ResourceKind::group;
    group.id = std::move(id);
    group.unique_name = name;
    group.created = now;
    group.last_modified = now;
    group.body = body.dump();
    return group;
}

}  // namespace sim::apps
