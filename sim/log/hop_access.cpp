// SPDX-License-Identifier: MIT
// Sentences about token requests, keys and calls of protected APIs.
#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

std::string label_of_client(const World& world, const std::string& client) {
    const access::Client* known = world.access.clients.find(client);
    return known != nullptr ? known->label : client;
}

std::string label_of_server(const World& world, const std::string& server) {
    const access::AuthorizationServer* known = world.access.servers.find(server);
    return known != nullptr ? known->label : server;
}

}  // namespace

Arguments HopTeller::about_request(access::RequestId id) const {
    const access::TokenRequest* request = world_->access.requests.find(id);
    if (request == nullptr) {
        return {};
    }
    return {{"client", label_of_client(*world_, request->client)},
            {"server", label_of_server(*world_, request->server)},
            {"grant", std::string(name_of(request->grant))},
            {"scopes", join(request->scopes, ", ")}};
}

Arguments HopTeller::about_call(access::CallId id) const {
    const access::ApiCall* call = world_->access.calls.find(id);
    if (call == nullptr) {
        return {};
    }
    const access::ProtectedApi* api = world_->access.apis.find(call->asked.api);
    return {{"api", api != nullptr ? api->label : call->asked.api},
            {"call", call->asked.method + " " + call->asked.path},
            {"who", call->asked.by_stranger      ? std::string("@hop.access.stranger")
                    : call->asked.client.empty() ? std::string("@hop.access.somebody")
                                                 : label_of_client(*world_, call->asked.client)}};
}

Telling HopTeller::operator()(const access::ServerSaved& saved) const {
    return {"hop.access.server_saved", {{"server", saved.details->label}}};
}

Telling HopTeller::operator()(const access::ClientSaved& saved) const {
    return {"hop.access.client_saved", {{"client", saved.details->label}}};
}

Telling HopTeller::operator()(const access::ApiSaved& saved) const {
    return {"hop.access.api_saved", {{"api", saved.details->label}}};
}

Telling HopTeller::operator()(const access::SharedKeyAdded& added) const {
    return {"hop.access.key_added", {{"key", added.shared_key}}};
}

Telling HopTeller::operator()(const access::SharedKeyRevoked& revoked) const {
    return {"hop.access.key_revoked", {{"key", revoked.shared_key}}};
}

Telling HopTeller::operator()(const access::SharedKeyLeaked& leaked) const {
    return {"hop.access.key_leaked", {{"key", leaked.shared_key}}};
}

Telling HopTeller::operator()(const access::AccessRuleSwitched& switched) const {
    return {switched.on ? "hop.access.rule_on" : "hop.access.rule_off",
            {{"rule", switched.rule_name}, {"policy", switched.policy}}};
}

Telling HopTeller::operator()(const access::ClientStatusSet& set) const {
    return {set.active ? "hop.access.client_on" : "hop.access.client_off",
            {{"client", label_of_client(*world_, set.client)}}};
}

Telling HopTeller::operator()(const access::KeyRotated& rotated) const {
    return {"hop.access.key_rotated",
            {{"server", label_of_server(*world_, rotated.server)},
             {"kid", rotated.keys.empty() ? std::string() : rotated.keys.front().kid}}};
}

Telling HopTeller::operator()(const access::TokenRequested& requested) const {
    return {requested.user.exists() ? "hop.access.asked_with_person" : "hop.access.asked", [&] {
                Arguments arguments = about_request(requested.request);
                arguments.emplace_back("person", names_.person(requested.user));
                return arguments;
            }()};
}

Telling HopTeller::operator()(const access::PolicyEvaluated& evaluated) const {
    Arguments arguments = about_request(evaluated.request);
    arguments.emplace_back("rule", evaluated.outcome->rule_name);
    if (!evaluated.outcome->matched) {
        return {"hop.access.no_rule", std::move(arguments)};
    }
    const bool named = !evaluated.outcome->rule_name.empty();
    return {named ? "hop.access.rule_matched" : "hop.access.org_allows", std::move(arguments)};
}

Telling HopTeller::operator()(const access::TokenDenied& denied) const {
    Arguments arguments = about_request(denied.request);
    arguments.emplace_back("error", denied.error);
    arguments.emplace_back("reason", "@access.reason." + denied.reason);
    arguments.emplace_back("about", denied.about);
    return {"hop.access.denied", std::move(arguments)};
}

Telling HopTeller::operator()(const access::TokenIssued& issued) const {
    Arguments arguments = about_request(issued.request);
    const Duration life = issued.details->expires - issued.details->issued;
    arguments.emplace_back("minutes", std::to_string(life.milliseconds / 60'000));
    arguments.emplace_back("kid", issued.details->kid);
    return {"hop.access.issued", std::move(arguments)};
}

Telling HopTeller::operator()(const access::RefreshReuseDetected& detected) const {
    return {"hop.access.reuse", about_request(detected.request)};
}

Telling HopTeller::operator()(const access::ClientTokensRevoked& revoked) const {
    return {"hop.access.revoked", {{"client", label_of_client(*world_, revoked.client)}}};
}

Telling HopTeller::operator()(const access::UserRefreshRevoked& revoked) const {
    return {"hop.access.refresh_ended",
            {{"person", names_.person(revoked.user)}, {"count", std::to_string(revoked.count)}}};
}

Telling HopTeller::operator()(const access::TokenLeaked& leaked) const {
    return {"hop.access.token_leaked", {{"client", label_of_client(*world_, leaked.client)}}};
}

Telling HopTeller::operator()(const access::ApiCalled& called) const {
    const bool by_key = !called.details->key.empty();
    return {by_key ? "hop.access.called_with_key" : "hop.access.called", about_call(called.call)};
}

Telling HopTeller::operator()(const access::CallValidated& validated) const {
    Arguments arguments = about_call(validated.call);
    for (const access::CheckResult& check : validated.checks) {
        if (check.outcome == access::CheckOutcome::fails) {
            arguments.emplace_back("check", "@access.check." + std::string(name_of(check.kind)));
            arguments.emplace_back("wanted", check.wanted);
            arguments.emplace_back("found", check.found);
            return {"hop.access.check_failed", std::move(arguments)};
        }
    }
    return {validated.checks.empty() ? "hop.access.key_looked_up" : "hop.access.checks_hold",
            std::move(arguments)};
}

Telling HopTeller::operator()(const access::ApiAnswered& answered) const {
    Arguments arguments = about_call(answered.call);
    arguments.emplace_back("status", std::to_string(answered.status));
    arguments.emplace_back("error", answered.error);
    return {answered.error.empty() ? "hop.access.answered" : "hop.access.refused",
            std::move(arguments)};
}

}  // namespace sim::log
