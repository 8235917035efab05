// SPDX-License-Identifier: MIT
// A service with a store that takes requests one after the other, as the tests need it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scim/service_provider.h"

namespace scim_test {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view user_urn = "urn:ietf:params:scim:schemas:core:2.0:User";
inline constexpr std::string_view group_urn = "urn:ietf:params:scim:schemas:core:2.0:Group";
inline constexpr std::string_view enterprise_urn =
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
inline constexpr std::string_view patch_urn = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

// An answer with its body read as JSON (null where there is none).
struct Reply {
    int status = 0;
    sim::scim::Headers headers;
    Json body;
    std::size_t changes = 0;

    [[nodiscard]] std::string header(std::string_view name) const {
        return std::string(sim::scim::header(headers, name).value_or(""));
    }
    [[nodiscard]] std::string scim_type() const { return body.value("scimType", ""); }
    [[nodiscard]] std::string id() const { return body.value("id", ""); }
};

class Service {
public:
    Service() {
        profile.host = "salesforce.sim";
        profile.bearer_token = "secret";
    }

    // Applies the changes; each created resource gets the next of the ids r1, r2, ...
    Reply send(std::string method, std::string target, std::string body = "",
               sim::scim::Headers headers = {}) {
        headers.emplace_back("Authorization", "Bearer secret");
        headers.emplace_back("Content-Type", "application/scim+json");
        return send_as_is({std::move(method), profile.base_path + std::move(target),
                           std::move(headers), std::move(body)});
    }
    Reply send_json(std::string method, std::string target, const Json& body,
                    sim::scim::Headers headers = {}) {
        return send(std::move(method), std::move(target), body.dump(), std::move(headers));
    }
    Reply send_as_is(const sim::scim::Request& request) {
        now.milliseconds += 1000;
        const std::string new_id = "r" + std::to_string(next_id);
        const auto answer = sim::scim::respond(profile, store, request, now, new_id);
        for (const auto& change : answer.changes) {
            next_id += change.id == new_id ? 1 : 0;
            store.apply(change);
        }
        const auto& response = answer.response;
        return {response.status, response.headers,
                response.body.empty() ? Json() : Json::parse(response.body), answer.changes.size()};
    }

    // The id of a new user with these attributes beside its name.
    std::string add_user(std::string_view user_name, Json attributes = Json::object()) {
        attributes["schemas"] = {user_urn};
        attributes["userName"] = user_name;
        return send_json("POST", "/Users", attributes).id();
    }
    std::string add_group(std::string_view name, const std::vector<std::string>& member_ids = {}) {
        Json group{{"schemas", {group_urn}}, {"displayName", name}};
        for (const std::string& id : member_ids) {
            group["members"].push_back({{"value", id}});
        }
        return send_json("POST", "/Groups", group).id();
    }
    Reply patch(const std::string& target, Json operations) {
        return send_json("PATCH", target,
                         Json{{"schemas", {patch_urn}}, {"Operations", std::move(operations)}});
    }
    // The userNames that a filter finds, joined with commas.
    std::string found(std::string_view filter) {
        const Reply reply = send("GET", "/Users?filter=" + sim::scim::percent_encode(filter));
        if (reply.status != 200) {
            return "!" + std::to_string(reply.status) + " " + reply.scim_type();
        }
        std::string names;
        for (const Json& user : reply.body["Resources"]) {
            names += (names.empty() ? "" : ",") + user["userName"].get<std::string>();
        }
        return names;
    }

    sim::scim::ServiceProfile profile;
    sim::scim::Store store;
    sim::Instant now{1'795'424'400'000};
    int next_id = 1;
};

}  // namespace scim_test
