// SPDX-License-Identifier: MIT
// Lays an app profile out as a SCIM user (RFC 7643 section 4.1 and the enterprise extension).
#include "sim/provisioning/user_json.h"

#include "sim/provisioning/json_text.h"

namespace sim::provisioning {

namespace {

constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr const char* enterprise_schema =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

Json to_json(const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        return *list;
    }
    return is_null(value) ? Json(nullptr) : Json(std::string(text_of(value)));
}

// Writes a mapped attribute where it has a value; an unmapped one is left as it was read.
void lay(Json& target, const char* key, const Profile& profile, const char* attribute) {
    if (!is_blank(profile.get(attribute))) {
        target[key] = to_json(profile.get(attribute));
    } else if (profile.has(attribute) && target.contains(key)) {
        target.erase(key);
    }
}

// A list of values (RFC 7643 section 4.1.2); one text is a list of one.
void lay_values(Json& user, const char* attribute, const Profile& profile) {
    const Value& value = profile.get(attribute);
    if (is_blank(value)) {
        lay(user, attribute, profile, attribute);
        return;
    }
    const Json texts = to_json(value);
    Json values = Json::array();
    for (const Json& text : texts.is_array() ? texts : Json::array({texts})) {
        values.push_back(Json::object({{"value", text}}));
    }
    user[attribute] = std::move(values);
}

void lay_over(Json& user, const Profile& profile) {
    lay(user, "userName", profile, "userName");
    Json name = user.value("name", Json::object());
    lay(name, "givenName", profile, "givenName");
    lay(name, "familyName", profile, "familyName");
    user["name"] = std::move(name);
    if (!is_blank(profile.get("email"))) {
        Json email = Json::object();
        email["primary"] = true;
        email["value"] = to_json(profile.get("email"));
        email["type"] = "work";
        user["emails"] = Json::array({std::move(email)});
    }
    lay(user, "displayName", profile, "displayName");
    lay(user, "title", profile, "title");
    lay(user, "userType", profile, "userType");
    lay_values(user, "roles", profile);
    lay_values(user, "entitlements", profile);
    lay(user, "locale", profile, "locale");
    lay(user, "timezone", profile, "timezone");
    Json enterprise = user.value(enterprise_schema, Json::object());
    lay(enterprise, "employeeNumber", profile, "employeeNumber");
    lay(enterprise, "department", profile, "department");
    if (!enterprise.empty()) {
        user[enterprise_schema] = std::move(enterprise);
    }
}

}  // namespace

std::string new_user_json(const Profile& app_profile, const std::string& okta_id,
                          const std::string& password) {
    Json user = Json::object();
    user["schemas"] = Json::array({user_schema, enterprise_schema});
    lay_over(user, app_profile);
    user["externalId"] = okta_id;
    user["password"] = password;
    user["groups"] = Json::array();
    user["active"] = true;
    return user.dump();
}

std::string replacement_json(const std::string& resource, const Profile& app_profile,
                             const std::string& okta_id, AccountState state,
                             const std::string& password) {
    Json user = parse(resource);
    SIM_CHECK(user.is_object(), "only a read resource is replaced");
    lay_over(user, app_profile);
    user["externalId"] = okta_id;
    user["active"] = state == AccountState::active;
    if (!password.empty()) {
        user["password"] = password;
    }
    if (user.contains("meta")) {
        Json meta = Json::object();
        meta["resourceType"] = "User";
        user["meta"] = std::move(meta);
    }
    return user.dump();
}

std::string modification_json(const Profile& app_profile, const std::string& okta_id) {
    Json user = Json::object();
    lay_over(user, app_profile);
    user["externalId"] = okta_id;
    user["active"] = true;
    return replacing(std::move(user));
}

std::string activation_json(AccountState state) {
    return replacing(Json::object({{"active", state == AccountState::active}}));
}

std::string password_json(const std::string& password) {
    return replacing(Json::object({{"password", password}}));
}

std::optional<ListPage> read_list(std::string_view body) {
    const Json list = parse(body);
    const auto total = total_of(list);
    if (!total) {
        return std::nullopt;
    }
    ListPage page{*total, {}};
    each_resource(list, [&](const Json& user) {
        const auto active = user.is_object() ? user.find("active") : user.end();
        const bool is_active = active != user.end() && active->is_boolean() && active->get<bool>();
        SeenAccount seen{text_at(user, "id"), text_at(user, "userName"), is_active};
        if (const auto name = user.find("name"); name != user.end()) {
            seen.first = text_at(*name, "givenName");
            seen.last = text_at(*name, "familyName");
        }
        const auto emails = user.find("emails");
        if (emails != user.end() && emails->is_array() && !emails->empty()) {
            seen.email = text_at(emails->front(), "value");
        }
        page.accounts.push_back(std::move(seen));
    });
    return page;
}

std::string read_id(std::string_view body) { return outermost_text(body, "id"); }

std::string read_detail(std::string_view body) { return outermost_text(body, "detail"); }

}  // namespace sim::provisioning
