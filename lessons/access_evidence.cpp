// SPDX-License-Identifier: MIT
// Reads the rows of API access for an investigation.
#include "lessons/access_evidence.h"

#include "sim/base/text.h"

namespace lessons {

namespace {

using sim::access::AccessPolicy;
using sim::access::AccessRule;
using sim::access::ProtectedApi;
using sim::access::RequestStage;

std::string label_of(const sim::World& world, const std::string& client) {
    const auto* known = world.access.clients.find(client);
    return known != nullptr ? known->label : client;
}

void add_policy(const sim::World& world, const AccessPolicy& policy, Finding& finding) {
    std::string clients;
    for (const std::string& client : policy.clients) {
        clients += (clients.empty() ? "" : ", ") + label_of(world, client);
    }
    finding.push_back({policy.name + " clients", clients});
    std::string order;
    for (const AccessRule& rule : policy.rules) {
        order += (order.empty() ? "" : ", ") + rule.name;
        finding.push_back({rule.name + " active", rule.active ? "true" : "false"});
        finding.push_back({rule.name + " scopes", sim::join(rule.allows.scopes, ", ")});
        finding.push_back({rule.name + " minutes", std::to_string(rule.allows.access_minutes)});
    }
    finding.push_back({policy.name + " order", order});
}

std::string outcome_of(const sim::access::TokenRequest& request) {
    if (request.stage == RequestStage::answered) {
        return request.rule.empty() ? "issued" : "issued by " + request.rule;
    }
    return request.stage == RequestStage::denied ? request.error + " " + request.reason : "...";
}

std::string outcome_of(const sim::access::ApiCall& call) {
    std::string text = call.status == 0 ? "..." : std::to_string(call.status);
    for (const sim::access::CheckResult& check : call.checks) {
        if (check.outcome == sim::access::CheckOutcome::fails) {
            text += " " + std::string(name_of(check.kind)) + ": wants " + check.wanted +
                    ", reads " + check.found;
        }
    }
    return text;
}

}  // namespace

Finding access_servers(const sim::World& world) {
    Finding finding;
    for (const auto& [id, server] : world.access.servers) {
        std::vector<std::string> scopes;
        for (const sim::access::Scope& scope : server.scopes) {
            scopes.push_back(scope.name);
        }
        finding.push_back({server.label + " audience", server.audience});
        finding.push_back({server.label + " scopes", sim::join(scopes, ", ")});
        for (const AccessPolicy& policy : server.policies) {
            add_policy(world, policy, finding);
        }
        if (!server.keys.empty()) {
            finding.push_back({server.label + " signs with", server.keys.front().kid});
        }
    }
    return finding;
}

Finding protected_apis(const sim::World& world) {
    const auto truth = [](bool is_on) { return std::string(is_on ? "true" : "false"); };
    Finding finding;
    for (const auto& [key, api] : world.access.apis) {
        finding.push_back({api.label + " issuer", api.issuer});
        finding.push_back({api.label + " audience", api.audience});
        for (const sim::access::Route& route : api.routes) {
            finding.push_back({route.method + " " + route.path, route.scope});
        }
        finding.push_back({"checks signature", truth(api.checks_signature)});
        finding.push_back({"checks issuer", truth(api.checks_issuer)});
        finding.push_back({"checks audience", truth(api.checks_audience)});
        finding.push_back({"checks expiry", truth(api.checks_expiry)});
        finding.push_back({"checks scope", truth(api.checks_scope)});
        finding.push_back({"takes alg none", truth(api.accepts_unsigned)});
        finding.push_back({"asks the server", truth(api.introspects)});
        finding.push_back({"pinned key", api.pinned_kid.empty() ? "none" : api.pinned_kid});
        finding.push_back({"clock ahead", std::to_string(api.clock_ahead_minutes) + " min"});
    }
    return finding;
}

Finding token_traffic(const sim::World& world) {
    Finding finding;
    for (const auto& [id, request] : world.access.requests) {
        finding.push_back(
            {"token " + std::to_string(id.value) + " " + label_of(world, request.client),
             outcome_of(request)});
    }
    for (const auto& [id, call] : world.access.calls) {
        finding.push_back(
            {"call " + std::to_string(id.value) + " " + call.asked.method + " " + call.asked.path,
             outcome_of(call)});
    }
    return finding;
}

Finding shared_keys(const sim::World& world) {
    Finding finding;
    for (const auto& [name, key] : world.access.shared_keys) {
        finding.push_back(
            {name + " leaked", key.leaked.milliseconds == 0 ? "no" : to_text(key.leaked)});
        finding.push_back({name + " revoked", key.revoked ? "true" : "false"});
    }
    return finding;
}

}  // namespace lessons
