// SPDX-License-Identifier: MIT
// Reads accounts out of an app's store, as its administrator would see them.
#include "sim/apps/owner_view.h"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"

namespace sim::apps {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* enterprise_schema =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

std::string text_in(const Json& object, const char* key) {
    const auto place = object.is_object() ? object.find(key) : object.end();
    return place != object.end() && place->is_string() ? place->get<std::string>() : std::string();
}

std::string first_email(const Json& body) {
    const auto emails = body.find("emails");
    return emails != body.end() && emails->is_array() && !emails->empty()
               ? text_in(emails->front(), "value")
               : std::string();
}

// What the account holds where a mapping of that target writes.
std::string held(const Json& body, const std::string& target) {
    if (target == "givenName" || target == "familyName") {
        return text_in(body.value("name", Json::object()), target.c_str());
    }
    if (target == "department" || target == "employeeNumber") {
        return text_in(body.value(enterprise_schema, Json::object()), target.c_str());
    }
    if (target == "roles" || target == "entitlements") {
        std::vector<std::string> all;
        for (const Json& item : body.value(target, Json::array())) {
            all.push_back(text_in(item, "value"));
        }
        return join(all, ", ");
    }
    return target == "email" ? first_email(body) : text_in(body, target.c_str());
}

// A pushed value as `held` writes it.
std::string plain(const Value& value) {
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    return list != nullptr ? join(*list, ", ") : to_plain(value);
}

struct Link {
    UserId user;
    const AppUser* app_user = nullptr;
};

std::map<std::string, Link> links_of(const State& state, AppId app) {
    std::map<std::string, Link> links;
    for (const auto& [key, app_user] : state.app_users) {
        if (key.second == app && !app_user.external_id.empty()) {
            links[app_user.external_id] = {key.first, &app_user};
        }
    }
    return links;
}

AccountKind kind_of(const scim::Resource& account, const Link* link) {
    if (!account.active) {
        return AccountKind::off;
    }
    if (link == nullptr) {
        return AccountKind::unmanaged;
    }
    return link->app_user->status == AppUserStatus::unassigned ? AccountKind::orphan
                                                               : AccountKind::managed;
}

std::vector<std::string> drift_of(const Json& body, const Profile& pushed) {
    std::vector<std::string> drift;
    for (const auto& [target, value] : pushed.entries()) {
        if (!is_blank(value) && held(body, target) != plain(value)) {
            drift.push_back(target);
        }
    }
    return drift;
}

void add_groups(const State& state, AppId app, Account& account) {
    const auto& entitlements = state.apps.at(app).entitlements;
    for (const scim::Resource* group : state.stores.at(app).groups_of(account.id)) {
        account.groups.push_back(group->unique_name);
        for (const Entitlement& entitlement : entitlements) {
            const auto& known = account.entitlements;
            if (entitlement.app_group == group->unique_name &&
                std::find(known.begin(), known.end(), entitlement.grants) == known.end()) {
                account.entitlements.push_back(entitlement.grants);
            }
        }
    }
}

// Quoted where RFC 4180 asks for it; a leading sign that a spreadsheet would compute is quoted by
// an apostrophe.
std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
        text.insert(0, 1, '\'');
    }
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + "\"";
}

}  // namespace

std::string_view name_of(AccountKind kind) {
    constexpr std::array<std::string_view, 4> names = {"managed", "off", "orphan", "unmanaged"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<Account> accounts_of(const State& state, AppId app) {
    const auto links = links_of(state, app);
    std::vector<Account> accounts;
    for (const auto& [id, resource] : state.stores.at(app).users()) {
        const auto link = links.find(id);
        const Link* owner = link != links.end() ? &link->second : nullptr;
        const Json body = Json::parse(resource.body, nullptr, false);
        Account account;
        account.id = id;
        account.user_name = resource.unique_name;
        account.display_name = text_in(body, "displayName");
        account.email = first_email(body);
        account.kind = kind_of(resource, owner);
        account.created = resource.created;
        account.last_modified = resource.last_modified;
        add_groups(state, app, account);
        if (owner != nullptr) {
            account.owner = owner->user;
            if (account.kind == AccountKind::managed) {
                account.drift = drift_of(body, owner->app_user->pushed);
            }
        }
        accounts.push_back(std::move(account));
    }
    std::sort(accounts.begin(), accounts.end(), [](const Account& left, const Account& right) {
        return std::tie(left.user_name, left.id) < std::tie(right.user_name, right.id);
    });
    return accounts;
}

std::vector<UnownedAccount> unowned_accounts(const State& state, AppId app) {
    const auto links = links_of(state, app);
    std::vector<UnownedAccount> unowned;
    for (const auto& [id, account] : state.stores.at(app).users()) {
        const auto link = links.find(id);
        const Link* owner = link != links.end() ? &link->second : nullptr;
        const AccountKind kind = kind_of(account, owner);
        if (kind == AccountKind::orphan || kind == AccountKind::unmanaged) {
            unowned.push_back({&account, owner != nullptr ? owner->user : UserId{}});
        }
    }
    return unowned;
}

std::string attribute_of(const scim::Resource& account, const std::string& target) {
    const Json body = Json::parse(account.body, nullptr, false);
    return body.is_object() ? held(body, target) : std::string();
}

std::vector<std::string> drift_in(const std::string& account, const AppUser& app_user) {
    const Json body = Json::parse(account, nullptr, false);
    if (!body.is_object()) {
        return {};
    }
    const bool wanted = app_user.status != AppUserStatus::unassigned;
    const auto active = body.find("active");
    const bool is_active = active == body.end() || !active->is_boolean() || active->get<bool>();
    std::vector<std::string> drift =
        wanted ? drift_of(body, app_user.pushed) : std::vector<std::string>();
    if (is_active != wanted) {
        drift.insert(drift.begin(), "active");
    }
    return drift;
}

std::string active_users_csv(const State& state, AppId app) {
    std::string csv = "userName,displayName,email,created,lastModified,groups,entitlements\r\n";
    for (const Account& account : accounts_of(state, app)) {
        if (account.kind == AccountKind::off) {
            continue;
        }
        csv += cell(account.user_name) + "," + cell(account.display_name) + "," +
               cell(account.email) + "," + to_text(account.created) + "," +
               to_text(account.last_modified) + "," + cell(join(account.groups, "; ")) + "," +
               cell(join(account.entitlements, "; ")) + "\r\n";
    }
    return csv;
}

}  // namespace sim::apps
