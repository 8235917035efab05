// SPDX-License-Identifier: MIT
// The "access" part of a world, and commands to authorization servers and APIs, as JSON.
#include "sim/scenario/read_access.h"

#include "sim/scenario/command_readers.h"
#include "sim/scenario/read_commands.h"

namespace sim::scenario {

namespace {

std::vector<std::string> texts_of(const Node& node, const std::string& key) {
    std::vector<std::string> texts;
    for (const Node& item : node.has(key) ? node.at(key).items() : std::vector<Node>{}) {
        texts.push_back(item.text());
    }
    return texts;
}

std::vector<access::GrantType> grants_of(const Node& node) {
    std::vector<access::GrantType> grants;
    for (const Node& item : node.at("grants").items()) {
        grants.push_back(read_grant(item));
    }
    return grants;
}

int minutes_or(const Node& node, const std::string& key, int otherwise) {
    return node.has(key) ? static_cast<int>(node.at(key).integer()) : otherwise;
}

access::AccessRule read_rule(const Node& node, const Names& names) {
    node.allow_keys({"name", "active", "grants", "no_user", "groups", "scopes", "access_minutes",
                     "refresh_minutes", "idle_minutes"});
    access::AccessRule rule;
    rule.name = node.at("name").text();
    rule.active = node.truth_or("active", true);
    rule.grants = grants_of(node);
    rule.allows_no_user = node.truth_or("no_user", false);
    for (const Node& group : node.has("groups") ? node.at("groups").items() : std::vector<Node>{}) {
        rule.groups.push_back(names.group(group));
    }
    rule.allows.scopes = texts_of(node, "scopes");
    rule.allows.access_minutes = minutes_or(node, "access_minutes", rule.allows.access_minutes);
    rule.allows.refresh_minutes = minutes_or(node, "refresh_minutes", rule.allows.refresh_minutes);
    rule.allows.idle_minutes = minutes_or(node, "idle_minutes", rule.allows.idle_minutes);
    return rule;
}

access::AccessPolicy read_policy(const Node& node, const Names& names) {
    node.allow_keys({"name", "active", "clients", "rules"});
    access::AccessPolicy policy;
    policy.name = node.at("name").text();
    policy.active = node.truth_or("active", true);
    policy.clients = texts_of(node, "clients");
    for (const Node& rule : node.at("rules").items()) {
        policy.rules.push_back(read_rule(rule, names));
    }
    return policy;
}

access::AuthorizationServer read_server(const Node& node, const Names& names) {
    node.allow_keys({"id", "label", "issuer", "audience", "org", "scopes", "claims", "policies"});
    access::AuthorizationServer server;
    server.label = node.at("label").text();
    server.issuer = node.at("issuer").text();
    server.audience = node.at("audience").text();
    server.is_org = node.truth_or("org", false);
    for (const Node& scope : node.at("scopes").items()) {
        scope.allow_keys({"name", "default", "consent"});
        server.scopes.push_back({scope.at("name").text(), scope.truth_or("default", false),
                                 scope.truth_or("consent", false)});
    }
    for (const Node& claim : node.has("claims") ? node.at("claims").items() : std::vector<Node>{}) {
        claim.allow_keys({"name", "expression", "scopes"});
        server.claims.push_back(
            {claim.at("name").text(), claim.at("expression").text(), texts_of(claim, "scopes")});
    }
    for (const Node& policy : node.at("policies").items()) {
        server.policies.push_back(read_policy(policy, names));
    }
    return server;
}

access::Client read_client(const Node& node) {
    node.allow_keys({"id", "label", "public", "secret", "grants"});
    access::Client client;
    client.label = node.at("label").text();
    client.confidential = !node.truth_or("public", false);
    client.secret = node.text_or("secret", "");
    client.grants = grants_of(node);
    return client;
}

access::ProtectedApi read_api(const Node& node) {
    node.allow_keys({"key", "label", "server", "issuer", "audience", "routes", "leeway_seconds",
                     "introspects"});
    access::ProtectedApi api;
    api.label = node.at("label").text();
    api.server = node.at("server").text();
    api.issuer = node.at("issuer").text();
    api.audience = node.at("audience").text();
    for (const Node& route : node.at("routes").items()) {
        route.allow_keys({"method", "path", "scope"});
        api.routes.push_back(
            {route.at("method").text(), route.at("path").text(), route.at("scope").text()});
    }
    api.leeway_seconds = minutes_or(node, "leeway_seconds", api.leeway_seconds);
    api.introspects = node.truth_or("introspects", false);
    return api;
}

Command read_request(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "server", "client", "grant", "scopes", "source", "employee",
                     "login", "wrong_secret", "wrong_verifier", "declines", "replays_refresh"});
    access::RequestToken ask;
    ask.server = node.at("server").text();
    ask.client = node.at("client").text();
    ask.grant = read_grant(node.at("grant"));
    ask.scopes = texts_of(node, "scopes");
    ask.wrong_secret = node.truth_or("wrong_secret", false);
    ask.wrong_verifier = node.truth_or("wrong_verifier", false);
    ask.declines = node.truth_or("declines", false);
    ask.replays_refresh = node.truth_or("replays_refresh", false);
    return access::Command(std::move(ask));
}

access::Presented read_presented(const Node& node) {
    using enum access::Presented;
    const std::string name = node.text_or("presented", "as_issued");
    for (const auto presented : {as_issued, tampered, without_signature}) {
        if (name == name_of(presented)) {
            return presented;
        }
    }
    node.at("presented").object_to("expected as_issued, tampered or without_signature");
    return as_issued;
}

Command read_call(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "api", "method", "path", "client", "shared_key", "token",
                     "stranger", "presented"});
    access::CallDetails details;
    details.api = node.at("api").text();
    details.method = node.at("method").text();
    details.path = node.at("path").text();
    details.client = node.text_or("client", "");
    details.by_stranger = node.truth_or("stranger", false);
    details.presented = read_presented(node);
    return access::Command(access::CallApi{std::move(details), node.text_or("shared_key", ""),
                                           node.text_or("token", "")});
}

// Commands that name one thing and nothing else.
template <class Payload>
Command read_named(const Node& node, const std::string& key) {
    node.allow_keys({"at", "do", std::string_view(key)});
    return access::Command(Payload{node.at(key).text()});
}

Command read_rule_switch(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "server", "policy", "rule", "on"});
    return access::Command(access::SetAccessRule{node.at("server").text(), node.at("policy").text(),
                                                 node.at("rule").text(), node.at("on").truth()});
}

Command read_client_switch(const Node& node, const Names& /*names*/) {
    node.allow_keys({"at", "do", "client", "on"});
    return access::Command(
        access::SetClientStatus{node.at("client").text(), node.at("on").truth()});
}

}  // namespace

access::GrantType read_grant(const Node& node) {
    using enum access::GrantType;
    const std::string name = node.text();
    for (const auto grant : {authorization_code, client_credentials, refresh_token}) {
        if (name == name_of(grant)) {
            return grant;
        }
    }
    node.object_to("expected authorization_code, client_credentials or refresh_token");
    return client_credentials;
}

void read_access(const Node& node, Instant at, const Names& names,
                 std::vector<ScriptedCommand>& setup) {
    node.allow_keys({"servers", "clients", "apis", "shared_keys"});
    const auto add = [&](access::Command command) {
        setup.push_back({at, Command(std::move(command)), {}});
    };
    for (const Node& server : node.at("servers").items()) {
        add(access::SaveServer{server.at("id").text(), read_server(server, names)});
    }
    for (const Node& client : node.at("clients").items()) {
        add(access::SaveClient{client.at("id").text(), read_client(client)});
    }
    for (const Node& api : node.at("apis").items()) {
        add(access::SaveApi{api.at("key").text(), read_api(api)});
    }
    for (const Node& key :
         node.has("shared_keys") ? node.at("shared_keys").items() : std::vector<Node>{}) {
        key.allow_keys({"name", "api"});
        add(access::AddSharedKey{key.at("name").text(), key.at("api").text()});
    }
}

const Readers& access_readers() {
    static const Readers all = {
        {"request_token", read_request},
        {"call_api", read_call},
        {"set_access_rule", read_rule_switch},
        {"set_client", read_client_switch},
        {"rotate_key", [](const Node& node,
                          const Names&) { return read_named<access::RotateKey>(node, "server"); }},
        {"revoke_token",
         [](const Node& node, const Names&) {
             return read_named<access::RevokeToken>(node, "client");
         }},
        {"leak_token", [](const Node& node,
                          const Names&) { return read_named<access::LeakToken>(node, "client"); }},
        {"leak_shared_key",
         [](const Node& node, const Names&) {
             return read_named<access::LeakSharedKey>(node, "shared_key");
         }},
        {"revoke_shared_key",
         [](const Node& node, const Names&) {
             return read_named<access::RevokeSharedKey>(node, "shared_key");
         }},
    };
    return all;
}

}  // namespace sim::scenario
