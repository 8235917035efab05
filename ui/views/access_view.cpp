// SPDX-License-Identifier: MIT
// Finds what the stage is about, and puts its nodes, wires and cards together.
#include "ui/views/access_view.h"

#include <algorithm>

#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "ui/views/access_builder.h"
#include "ui/views/message_text.h"

namespace ui::views {

namespace {

using sim::Event;
using sim::access::ApiAnswered;
using sim::access::ApiCall;
using sim::access::ApiCalled;
using sim::access::CallId;
using sim::access::CallValidated;
using sim::access::CheckOutcome;
using sim::access::PolicyEvaluated;
using sim::access::RequestId;
using sim::access::TokenDenied;
using sim::access::TokenIssued;
using sim::access::TokenRequested;
using Hop = AccessFocus::Hop;

constexpr std::size_t cards_max = 2;

// The hop of an event and the request or the call that it belongs to; nothing for other events.
struct Found {
    Hop hop = Hop::none;
    RequestId request;
    CallId call;
};

Found found_in(const Event& event) {
    if (const auto* asked = sim::as<TokenRequested>(event)) {
        return {Hop::asked, asked->request, {}};
    }
    if (const auto* judged = sim::as<PolicyEvaluated>(event)) {
        return {Hop::judged, judged->request, {}};
    }
    if (const auto* issued = sim::as<TokenIssued>(event)) {
        return {Hop::answered, issued->request, {}};
    }
    if (const auto* denied = sim::as<TokenDenied>(event)) {
        return {Hop::answered, denied->request, {}};
    }
    if (const auto* called = sim::as<ApiCalled>(event)) {
        return {Hop::called, {}, called->call};
    }
    if (const auto* validated = sim::as<CallValidated>(event)) {
        return {Hop::checked, {}, validated->call};
    }
    if (const auto* answered = sim::as<ApiAnswered>(event)) {
        return {Hop::replied, {}, answered->call};
    }
    return {};
}

// Before anything has happened the stage shows who will ask first.
AccessFocus focus_ahead(const Context& context) {
    AccessFocus focus;
    focus.is_ahead = true;
    const auto events = context.timeline().events();
    for (std::size_t index = context.timeline().past().size(); index < events.size(); ++index) {
        if (const auto* asked = sim::as<TokenRequested>(events[index])) {
            focus.request = asked->request;
            focus.asked = &*asked->details;
            break;
        }
    }
    return focus;
}

void fill_from_call(const sim::access::State& state, AccessFocus& focus) {
    focus.called = state.calls.find(focus.call);
    if (focus.called == nullptr || !focus.called->token.exists()) {
        return;
    }
    focus.token = state.tokens.find(focus.called->token);
    for (const auto& [id, request] : state.requests) {
        if (request.token == focus.called->token) {
            focus.request = id;
            focus.asked = &request;
        }
    }
}

WireTense wire(bool happened, bool now) {
    return now ? WireTense::now : happened ? WireTense::happened : WireTense::later;
}

// The step behind which the call is answered, or where it stands now.
sim::Cursor cursor_of(const Context& context, CallId call) {
    sim::Cursor cursor = context.timeline().cursor();
    for (const Event& event : context.seen()) {
        if (found_in(event).call == call) {
            cursor = context.timeline().step_of(event.id) + 1;
        }
    }
    return cursor;
}

std::string scopes_text(const Context& context, const std::vector<std::string>& scopes) {
    return scopes.empty() ? context.say("access.view.no_scope") : sim::join(scopes, ", ");
}

std::string needs_text(const Context& context, const ApiCall& call) {
    const auto& state = context.world().access;
    const std::string scope =
        sim::access::scope_for(state.apis.at(call.asked.api), call.asked.method, call.asked.path);
    if (!call.key.empty()) {
        return context.say("access.view.key_carries", {{"scope", scope}, {"key", call.key}});
    }
    const sim::access::Token* token = state.tokens.find(call.token);
    if (token == nullptr) {
        return context.say("access.view.needs", {{"scope", scope}});
    }
    return context.say("access.view.needs_and_carries",
                       {{"scope", scope}, {"scopes", scopes_text(context, token->scopes)}});
}

std::string verdict_text(const Context& context, const ApiCall& call) {
    if (!call.key.empty()) {
        return call.status == 0 ? std::string()
                                : context.say(call.error.empty() ? "access.view.key_opens"
                                                                 : "access.view.key_is_dead");
    }
    std::size_t holds = 0;
    std::size_t skipped = 0;
    for (const sim::access::CheckResult& check : call.checks) {
        if (check.outcome == CheckOutcome::fails) {
            return context.strings->count("access.view.checks_hold", holds) + " " +
                   context.say("access.view.stops_at." + std::string(name_of(check.kind)));
        }
        holds += check.outcome == CheckOutcome::holds ? 1 : 0;
        skipped += check.outcome == CheckOutcome::skipped ? 1 : 0;
    }
    if (call.checks.empty()) {
        return {};
    }
    const std::string told = context.strings->count("access.view.checks_hold", holds);
    return skipped == 0
               ? told
               : told + " " + context.strings->count("access.view.checks_skipped", skipped);
}

}  // namespace

bool is_about_access(const sim::scenario::Scenario& scenario) {
    return std::any_of(scenario.script.begin(), scenario.script.end(), [](const auto& scripted) {
        return std::holds_alternative<sim::access::Command>(scripted.command);
    });
}

AccessFocus access_focus(const Context& context) {
    const auto seen = context.seen();
    const auto& state = context.world().access;
    for (std::size_t index = seen.size(); index > 0; --index) {
        const Found found = found_in(seen[index - 1]);
        if (found.hop == Hop::none) {
            continue;
        }
        AccessFocus focus;
        focus.request = found.request;
        focus.call = found.call;
        const bool is_now =
            context.timeline().step_of(seen[index - 1].id) + 1 == context.timeline().cursor();
        focus.hop = is_now ? found.hop : Hop::none;
        if (found.call.exists()) {
            fill_from_call(state, focus);
        } else {
            focus.asked = state.requests.find(found.request);
            focus.token = state.tokens.find(focus.asked->token);
        }
        return focus;
    }
    return focus_ahead(context);
}

std::vector<AccessCallCard> call_cards(const Context& context, const AccessFocus& focus) {
    std::vector<AccessCallCard> cards;
    std::vector<std::pair<CallId, const ApiCall*>> calls;
    for (const auto& [id, call] : context.world().access.calls) {
        calls.emplace_back(id, &call);
    }
    const std::size_t first = calls.size() - std::min(calls.size(), cards_max);
    for (std::size_t index = first; index < calls.size(); ++index) {
        const auto& [id, call] = calls[index];
        AccessCallCard card;
        card.method = call->asked.method;
        card.path = call->asked.path;
        card.good = call->status < 400;
        if (call->status != 0) {
            card.answer = call->error.empty() ? status_line(call->status)
                                              : std::to_string(call->status) + " " + call->error;
        }
        card.needs = needs_text(context, *call);
        card.verdict = verdict_text(context, *call);
        card.current = id == focus.call;
        card.cursor = cursor_of(context, id);
        cards.push_back(std::move(card));
    }
    return cards;
}

AccessView access_view(const Context& context) {
    const AccessFocus focus = access_focus(context);
    AccessView view;
    view.client = client_node(context, focus);
    view.server = server_node(context, focus);
    view.token = token_node(context, focus);
    view.api = api_node(context, focus);
    const bool by_key = focus.called != nullptr && !focus.called->key.empty();
    view.ask = by_key ? WireTense::none
                      : wire(focus.asked != nullptr && !focus.is_ahead, focus.hop == Hop::asked);
    view.issue =
        by_key ? WireTense::none
               : wire(focus.token != nullptr, focus.token != nullptr && focus.hop == Hop::answered);
    view.call = wire(focus.called != nullptr, focus.hop == Hop::called);
    view.ask_label = context.say("access.view.wire.ask");
    view.issue_label = context.say("access.view.wire.issue");
    view.call_label = context.say("access.view.wire.call");
    view.calls = call_cards(context, focus);
    return view;
}

}  // namespace ui::views
