// SPDX-License-Identifier: MIT
// The client that asks and the authorization server with its policy table.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/engine/explain_token.h"
#include "ui/views/access_builder.h"

namespace ui::views {

namespace {

using sim::access::AccessPolicy;
using sim::access::AccessRule;
using sim::access::AuthorizationServer;
using sim::access::GrantType;
using sim::access::PolicyEvaluated;
using sim::access::RequestStage;
using sim::access::RuleVerdict;
using sim::access::RuleVerdictKind;
using sim::access::TokenDenied;
using sim::access::TokenRequest;
using Hop = AccessFocus::Hop;

// Reasons of the client's own: the server never came to its policies.
bool is_of_the_client(const std::string& reason) {
    return reason == "invalid_client_id" || reason == "invalid_client_secret" ||
           reason == "unauthorized_client";
}

const PolicyEvaluated* judgement(const Context& context, const AccessFocus& focus) {
    const sim::Event* event = last_seen<PolicyEvaluated>(
        context, [&](const PolicyEvaluated& judged) { return judged.request == focus.request; });
    return event != nullptr && !focus.is_ahead ? sim::as<PolicyEvaluated>(*event) : nullptr;
}

const TokenDenied* denial(const Context& context, const AccessFocus& focus) {
    const sim::Event* event = last_seen<TokenDenied>(
        context, [&](const TokenDenied& denied) { return denied.request == focus.request; });
    return event != nullptr && !focus.is_ahead ? sim::as<TokenDenied>(*event) : nullptr;
}

std::string minutes_text(const Context& context, int minutes) {
    return context.strings->count("access.view.minutes", static_cast<std::size_t>(minutes));
}

std::string rule_detail(const AccessRule& rule) {
    std::vector<std::string> grants;
    grants.reserve(rule.grants.size());
    for (const GrantType grant : rule.grants) {
        grants.emplace_back(name_of(grant));
    }
    return sim::join(grants, ", ") + " · " + sim::join(rule.allows.scopes, ", ");
}

struct Reason {
    RuleVerdictKind kind = RuleVerdictKind::not_checked;
    std::string text;
};

// What each rule was found to be. The explanation has a link for each that was asked, in order.
std::vector<Reason> reasons_of(const Context& context, const AccessFocus& focus,
                               const PolicyEvaluated& judged) {
    std::vector<Reason> reasons;
    const auto links = sim::explain_token_request(context.timeline(), focus.request);
    std::size_t link = 1;  // behind the request itself
    for (const RuleVerdict& verdict : judged.outcome->verdicts) {
        Reason reason{verdict.kind, {}};
        if (verdict.kind != RuleVerdictKind::not_checked && link < links.size()) {
            const bool passed_by = verdict.kind != RuleVerdictKind::first_match;
            reason.text = passed_by ? context.say(links[link].code, links[link].arguments) : "";
            ++link;
        }
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

AccessRuleRow rule_row(const Context& context, std::size_t number, const AccessRule& rule,
                       const Reason& reason) {
    AccessRuleRow row;
    row.number = std::to_string(number);
    row.name = rule.name;
    row.detail = rule_detail(rule);
    row.reason = reason.text;
    if (reason.kind == RuleVerdictKind::first_match) {
        row.look = AccessRuleRow::Look::first_match;
        row.verdict = {ChipStatus::matched, context.say("access.view.first_match"), false};
    } else if (reason.kind == RuleVerdictKind::not_checked) {
        row.look = AccessRuleRow::Look::not_asked;
        row.verdict = {ChipStatus::not_checked, context.say("view.rule.not_checked"), false};
    } else {
        row.look = AccessRuleRow::Look::passed_by;
        row.verdict = {ChipStatus::no_match, context.say("view.rule.no_match"), false};
    }
    return row;
}

// The table as the server asks it: policies in their order, rules in theirs.
void add_policies(const Context& context, const AuthorizationServer& server,
                  const std::vector<Reason>& reasons, std::vector<AccessBlock>& blocks) {
    std::size_t place = 0;
    for (const AccessPolicy& policy : server.policies) {
        blocks.emplace_back(
            AccessHeading{context.say("access.view.policy", {{"policy", policy.name}}),
                          context.say("access.view.in_priority_order")});
        std::size_t number = 1;
        for (const AccessRule& rule : policy.rules) {
            const Reason reason = place < reasons.size() ? reasons[place] : Reason{};
            blocks.emplace_back(rule_row(context, number, rule, reason));
            ++number;
            ++place;
        }
    }
    if (server.policies.empty()) {
        blocks.emplace_back(AccessNote{context.say("access.view.no_policies")});
    }
}

void add_grant(const Context& context, const AuthorizationServer& server,
               const PolicyEvaluated& judged, std::vector<AccessBlock>& blocks) {
    const auto& outcome = *judged.outcome;
    AccessFacts facts;
    facts.facts.push_back(
        {context.say("access.view.grants"), sim::join(outcome.scopes, ", "), true});
    facts.facts.push_back({context.say("access.view.token_lives"),
                           minutes_text(context, outcome.granted.access_minutes), false});
    if (!server.keys.empty()) {
        facts.facts.push_back(
            {context.say("access.view.signed_with"), "kid " + server.keys.front().kid, true});
    }
    blocks.emplace_back(std::move(facts));
}

AccessFacts one_fact(std::string label, std::string value, bool code) {
    AccessFacts facts;
    facts.facts.push_back({std::move(label), std::move(value), code});
    return facts;
}

AccessNode shared_key_node(const Context& context, const AccessFocus& focus) {
    AccessNode node;
    const std::string& key = focus.called->key;
    const bool stranger = focus.called->asked.by_stranger;
    node.head = {focus.hop == Hop::called ? Tense::now : Tense::happened,
                 context.say("access.view.caller"),
                 context.say(stranger ? "hop.access.stranger" : "hop.access.somebody")};
    node.blocks.emplace_back(one_fact(context.say("access.view.shared_key"), key, true));
    node.blocks.emplace_back(AccessNote{context.say("access.view.key_asks_nobody")});
    return node;
}

Tense client_tense(const AccessFocus& focus, const TokenDenied* denied) {
    if (focus.is_ahead || focus.asked == nullptr) {
        return Tense::later;
    }
    if (denied != nullptr && is_of_the_client(denied->reason)) {
        return Tense::broken;
    }
    return focus.hop == Hop::asked ? Tense::now : Tense::happened;
}

}  // namespace

AccessNode client_node(const Context& context, const AccessFocus& focus) {
    if (focus.called != nullptr && !focus.called->key.empty()) {
        return shared_key_node(context, focus);
    }
    AccessNode node;
    const auto& state = context.world().access;
    const TokenDenied* denied = denial(context, focus);
    node.head.name = context.say("access.view.client");
    node.head.tense = client_tense(focus, denied);
    if (focus.asked == nullptr) {
        node.head.role = context.say("access.view.nobody_asks");
        return node;
    }
    const TokenRequest& asked = *focus.asked;
    const sim::access::Client* client = state.clients.find(asked.client);
    const std::string label = client != nullptr ? client->label : asked.client;
    const std::string person =
        asked.user.exists()
            ? sim::name_of_person(context.world(), sim::person_of(context.world(), asked.user))
            : context.say("access.view.no_user");
    node.head.role = label + ", " + person;
    const bool is_judged = !focus.is_ahead && asked.stage != RequestStage::asked;
    if (is_judged && client != nullptr) {
        const bool refused = denied != nullptr && is_of_the_client(denied->reason);
        node.blocks.emplace_back(
            ChipView{refused ? ChipStatus::failed : ChipStatus::matched,
                     context.say(refused                ? "access.view.client_refused"
                                 : client->confidential ? "access.view.secret_accepted"
                                                        : "access.view.no_secret"),
                     false});
    }
    node.blocks.emplace_back(one_fact(context.say("access.view.client_id"), asked.client, true));
    node.blocks.emplace_back(
        one_fact(context.say("access.view.grant_type"), std::string(name_of(asked.grant)), true));
    node.blocks.emplace_back(one_fact(context.say("access.view.asks_for"),
                                      asked.scopes.empty()
                                          ? context.say("access.view.default_scopes")
                                          : sim::join(asked.scopes, ", "),
                                      true));
    node.blocks.emplace_back(one_fact(context.say("access.view.sends"),
                                      "POST /oauth2/" + asked.server + "/v1/token", true));
    return node;
}

AccessNode server_node(const Context& context, const AccessFocus& focus) {
    AccessNode node;
    const auto& state = context.world().access;
    node.head.name = context.say("access.view.server");
    const bool by_key = focus.called != nullptr && !focus.called->key.empty();
    const AuthorizationServer* server =
        focus.asked != nullptr ? state.servers.find(focus.asked->server) : nullptr;
    if (server == nullptr && !state.servers.empty()) {
        server = &state.servers.begin()->second;
    }
    if (server == nullptr) {
        node.head.role = context.say("access.view.no_server");
        return node;
    }
    node.head.role = context.say("access.view.audience", {{"audience", server->audience}});
    if (by_key) {
        node.blocks.emplace_back(AccessNote{context.say("access.view.server_knows_no_key")});
        return node;
    }
    const PolicyEvaluated* judged = judgement(context, focus);
    const TokenDenied* denied = denial(context, focus);
    const bool is_now = focus.hop == Hop::judged;
    node.head.tense = denied != nullptr   ? Tense::broken
                      : is_now            ? Tense::now
                      : judged != nullptr ? Tense::happened
                                          : Tense::later;
    const auto reasons =
        judged != nullptr ? reasons_of(context, focus, *judged) : std::vector<Reason>{};
    add_policies(context, *server, reasons, node.blocks);
    if (judged != nullptr && judged->outcome->matched) {
        add_grant(context, *server, *judged, node.blocks);
    }
    if (denied != nullptr) {
        node.blocks.emplace_back(AccessOutcome{std::to_string(denied->status) + " " + denied->error,
                                               context.say("access.reason." + denied->reason),
                                               false});
    } else {
        const bool refresh =
            focus.asked != nullptr && focus.asked->grant == GrantType::refresh_token;
        node.blocks.emplace_back(AccessNote{
            context.say(refresh ? "access.view.refresh_asks_nobody" : "access.view.first_wins")});
    }
    return node;
}

}  // namespace ui::views
