// SPDX-License-Identifier: MIT
// Chains of conditions for token requests and API calls, read from what happened.
#include "sim/engine/explain_token.h"

#include "sim/base/text.h"

namespace sim {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

expression::Comparison compared(std::string left, const std::string& found,
                                const std::string& wanted, bool holds) {
    return {std::move(left), "==", quoted(wanted), Value(found), Value(wanted), holds};
}

std::string names_of(const World& world, const std::vector<GroupId>& groups) {
    std::vector<std::string> names;
    for (const GroupId id : groups) {
        const directory::Group* group = world.directory.groups.find(id);
        names.push_back(group != nullptr ? group->name : std::string());
    }
    return join(names, ", ");
}

// A policy knows groups by their ids; a person reads names. Those of the rule are as it stands now.
access::RuleVerdict with_group_names(const World& world, const access::TokenRequest& request,
                                     access::RuleVerdict verdict) {
    const access::AuthorizationServer& server = world.access.servers.at(request.server);
    for (const access::AccessPolicy& policy : server.policies) {
        for (const access::AccessRule& rule : policy.rules) {
            if (policy.name == verdict.policy && rule.name == verdict.rule) {
                verdict.wanted = names_of(world, rule.groups);
                verdict.found =
                    names_of(world, directory::groups_of(world.directory, request.user));
            }
        }
    }
    return verdict;
}

ChainLink of_rule(const access::RuleVerdict& verdict, const Event* event) {
    const bool matched = verdict.kind == access::RuleVerdictKind::first_match;
    const std::string kind(name_of(verdict.kind));
    ChainLink made = chain_link(matched ? ChainLink::State::happened : ChainLink::State::unmet,
                                (matched ? "why.rule." : "whynot.rule.") + kind,
                                {{"rule", verdict.rule},
                                 {"policy", verdict.policy},
                                 {"wanted", verdict.wanted},
                                 {"found", verdict.found}},
                                event, verdict.policy + " / " + verdict.rule);
    if (!matched) {
        made.comparisons.push_back(compared(kind, verdict.found, verdict.wanted, false));
    }
    return made;
}

template <class Payload>
const Event* of_request(const Timeline& timeline, access::RequestId id) {
    return last_event<Payload>(timeline,
                               [&](const Payload& payload) { return payload.request == id; });
}

}  // namespace

std::vector<ChainLink> explain_token_request(const Timeline& timeline, access::RequestId id) {
    using State = ChainLink::State;
    const access::TokenRequest& request = timeline.world().access.requests.at(id);
    const Event* asked = of_request<access::TokenRequested>(timeline, id);
    std::vector<ChainLink> links = {chain_link(State::happened, "why.token.asked",
                                               {{"client", request.client},
                                                {"grant", std::string(name_of(request.grant))},
                                                {"scopes", join(request.scopes, ", ")}},
                                               asked, request.client)};
    if (const Event* event = of_request<access::PolicyEvaluated>(timeline, id)) {
        for (const auto& verdict : as<access::PolicyEvaluated>(*event)->outcome->verdicts) {
            if (verdict.kind == access::RuleVerdictKind::person_not_in_group) {
                const World& world = timeline.world();
                links.push_back(of_rule(with_group_names(world, request, verdict), event));
            } else if (verdict.kind != access::RuleVerdictKind::not_checked) {
                links.push_back(of_rule(verdict, event));
            }
        }
    }
    if (const Event* event = of_request<access::TokenDenied>(timeline, id)) {
        const auto& denied = *as<access::TokenDenied>(*event);
        const bool by_policy = denied.reason == "no_matching_policy";
        links.push_back(chain_link(by_policy ? State::consequence : State::unmet,
                                   "whynot.token.denied",
                                   {{"error", denied.error},
                                    {"reason", "@access.reason." + denied.reason},
                                    {"about", denied.about}},
                                   event, denied.reason));
    }
    if (const Event* event = of_request<access::TokenIssued>(timeline, id)) {
        const auto& issued = *as<access::TokenIssued>(*event);
        links.push_back(chain_link(State::happened, "why.token.issued",
                                   {{"scopes", join(issued.details->scopes, ", ")}}, event,
                                   issued.details->jti));
    }
    return links;
}

std::vector<ChainLink> explain_api_call(const Timeline& timeline, access::CallId id) {
    using State = ChainLink::State;
    const Event* validated = last_event<access::CallValidated>(
        timeline, [&](const access::CallValidated& payload) { return payload.call == id; });
    std::vector<ChainLink> links;
    for (const access::CheckResult& check : timeline.world().access.calls.at(id).checks) {
        if (check.outcome == access::CheckOutcome::not_reached) {
            break;
        }
        const bool fails = check.outcome == access::CheckOutcome::fails;
        const std::string outcome(name_of(check.outcome));
        ChainLink made = chain_link(fails ? State::unmet : State::happened,
                                    (fails ? "whynot.check." : "why.check.") + outcome,
                                    {{"check", "@access.check." + std::string(name_of(check.kind))},
                                     {"wanted", check.wanted},
                                     {"found", check.found}},
                                    validated, check.found);
        made.comparisons.push_back(
            compared(std::string(name_of(check.kind)), check.found, check.wanted, !fails));
        links.push_back(std::move(made));
    }
    return links;
}

}  // namespace sim
