// SPDX-License-Identifier: MIT
// Rows about authorization servers and tokens. An API's answers are in its own log only.
#include "sim/base/text.h"
#include "sim/log/event_types.h"
#include "sim/log/writer.h"

namespace sim::log {

namespace {

Party server_party(const World& world, const std::string& id) {
    const access::AuthorizationServer* server = world.access.servers.find(id);
    return {id, "AuthorizationServer", server != nullptr ? server->issuer : std::string(),
            server != nullptr ? server->label : id};
}

Party client_party(const World& world, const std::string& id) {
    const access::Client* client = world.access.clients.find(id);
    return {id, "PublicClientApp", id, client != nullptr ? client->label : id};
}

}  // namespace

LogEntry& Writer::add_access(std::string_view type, access::RequestId id) {
    const access::TokenRequest& request = world_->access.requests.at(id);
    LogEntry& row = add(type, {server_party(*world_, request.server)});
    row.actor = request.user.exists() ? names_.user_party(request.user)
                                      : client_party(*world_, request.client);
    row.transaction_kind = TransactionKind::web;
    row.transaction_id = names_.transaction_id("token_request/" + std::to_string(id.value));
    row.debug_data = {{"clientId", request.client},
                      {"grantType", std::string(name_of(request.grant))},
                      {"requestedScopes", join(request.scopes, ",")}};
    return row;
}

void Writer::operator()(const access::ServerSaved& saved) {
    const bool known = world_->access.servers.contains(saved.server);
    add(known ? types::access_server_update : types::access_server_create,
        {{saved.server, "AuthorizationServer", saved.details->issuer, saved.details->label}});
}

void Writer::operator()(const access::AccessRuleSwitched& switched) {
    LogEntry& row = add(switched.on ? types::group_rule_activate : types::access_rule_deactivate,
                        {server_party(*world_, switched.server)});
    row.debug_data = {{"policy", switched.policy}, {"rule", switched.rule_name}};
}

void Writer::operator()(const access::KeyRotated& rotated) {
    LogEntry& row = add(types::access_key_rollover, {server_party(*world_, rotated.server)});
    row.debug_data.emplace_back("kid", rotated.keys.front().kid);
}

void Writer::operator()(const access::PolicyEvaluated& evaluated) {
    if (evaluated.outcome->code.empty()) {
        return;  // the row comes with the token, or with the denial
    }
    add_access(types::access_authorize_code, evaluated.request);
}

void Writer::operator()(const access::TokenDenied& denied) {
    const access::TokenRequest& request = world_->access.requests.at(denied.request);
    const bool at_sign_in =
        request.grant == access::GrantType::authorization_code && request.code.empty();
    LogEntry& row =
        add_access(at_sign_in ? types::access_authorize : types::access_grant, denied.request);
    row.outcome = Outcome::failure;
    row.severity = Severity::warn;
    row.reason = denied.reason;
    row.debug_data.emplace_back("error", denied.error);
}

void Writer::operator()(const access::TokenIssued& issued) {
    add_access(types::access_grant, issued.request);
    LogEntry& row = add_access(types::access_grant_token, issued.request);
    row.targets.push_back({issued.details->jti, "access_token", issued.details->jti,
                           join(issued.details->scopes, ", ")});
    if (!issued.refresh_token.empty()) {
        add_access(types::access_grant_refresh, issued.request);
    }
}

void Writer::operator()(const access::RefreshReuseDetected& detected) {
    LogEntry& row = add_access(types::access_detect_reuse, detected.request);
    row.outcome = Outcome::failure;
    row.severity = Severity::warn;
}

void Writer::operator()(const access::ClientTokensRevoked& revoked) {
    add(types::access_revoke, {client_party(*world_, revoked.client)});
}

void Writer::operator()(const access::UserRefreshRevoked& revoked) {
    LogEntry& row = add(types::access_revoke, {names_.user_party(revoked.user)});
    row.debug_data.emplace_back("refreshTokens", std::to_string(revoked.count));
}

}  // namespace sim::log
