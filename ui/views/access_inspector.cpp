// SPDX-License-Identifier: MIT
// Reasons, messages and log rows of an API access scenario.
#include <algorithm>

#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "sim/engine/explain_token.h"
#include "ui/views/access_builder.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/message_text.h"

namespace ui::views {

namespace {

using sim::ChainLink;
using sim::access::ApiAnswered;
using sim::access::ApiCall;
using sim::access::RequestStage;
using Hop = AccessFocus::Hop;

std::string label_of(const Context& context, const std::string& client) {
    const sim::access::Client* known = context.world().access.clients.find(client);
    return known != nullptr ? known->label : client;
}

std::string caller_of(const Context& context, const ApiCall& call) {
    if (call.asked.by_stranger) {
        return context.say("hop.access.stranger");
    }
    return call.asked.client.empty() ? context.say("hop.access.somebody")
                                     : label_of(context, call.asked.client);
}

WhyView why_of_call(const Context& context, const AccessFocus& focus) {
    WhyView view;
    const ApiCall& call = *focus.called;
    const bool no = call.status >= 400;
    const std::string key = call.status == 0 ? "access.why.call_open"
                            : no             ? "access.why.call_denied"
                                             : "access.why.call_allowed";
    view.question =
        context.say(key, {{"call", call.asked.method + " " + call.asked.path},
                          {"api", context.world().access.apis.at(call.asked.api).label}});
    // How the token came to be, without the rules that were passed by; then what the API found.
    if (focus.asked != nullptr && focus.token != nullptr) {
        for (const ChainLink& link :
             sim::explain_token_request(context.timeline(), focus.request)) {
            if (link.state == ChainLink::State::happened) {
                view.links.push_back(why_link(context, link));
            }
        }
    }
    for (const ChainLink& link : sim::explain_api_call(context.timeline(), focus.call)) {
        view.links.push_back(why_link(context, link));
    }
    if (!call.key.empty()) {
        WhyLink link;
        link.text = context.say("access.why.key");
        link.evidence = call.key;
        view.links.push_back(std::move(link));
    }
    return view;
}

WhyView why_of_request(const Context& context, const AccessFocus& focus) {
    WhyView view;
    const RequestStage stage = focus.asked->stage;
    const std::string key = stage == RequestStage::denied     ? "access.why.token_denied"
                            : stage == RequestStage::answered ? "access.why.token_issued"
                                                              : "access.why.token_open";
    view.question = context.say(key, {{"client", label_of(context, focus.asked->client)}});
    for (const ChainLink& link : sim::explain_token_request(context.timeline(), focus.request)) {
        view.links.push_back(why_link(context, link));
    }
    return view;
}

std::string form_of(const sim::access::TokenRequest& asked) {
    std::string body = "grant_type=" + std::string(name_of(asked.grant));
    body += "&scope=" + sim::join(asked.scopes, "+");
    body += "&client_id=" + asked.client;
    if (!asked.secret.empty()) {
        body += "&client_secret=" + std::string(hidden_token);
    }
    if (!asked.code.empty()) {
        body += "&code=" + asked.code + "&code_verifier=" + asked.verifier;
    }
    return body;
}

std::string json_of(const std::vector<std::pair<std::string, std::string>>& members) {
    std::string text;
    for (const auto& [name, value] : members) {
        text += (text.empty() ? "{" : ",") + sim::quoted(name) + ":" + value;
    }
    return text + "}";
}

MessageView message_of_request(const Context& context, const AccessFocus& focus) {
    MessageView view;
    const sim::access::TokenRequest& asked = *focus.asked;
    const auto* server = context.world().access.servers.find(asked.server);
    view.from = label_of(context, asked.client);
    view.to = server != nullptr ? server->label : asked.server;
    view.summary = context.say("access.message.token");
    view.in_this_step = focus.hop == Hop::asked || focus.hop == Hop::answered;
    view.request_head = "POST /oauth2/" + asked.server +
                        "/v1/token\nContent-Type: application/x-www-form-urlencoded";
    view.request_body = form_of(asked);
    if (asked.stage == RequestStage::denied) {
        const sim::Event* event = last_seen<sim::access::TokenDenied>(
            context, [&](const auto& denied) { return denied.request == focus.request; });
        view.succeeded = false;
        const auto* denied = event != nullptr ? sim::as<sim::access::TokenDenied>(*event) : nullptr;
        view.response_head = status_line(denied != nullptr ? denied->status : 400);
        view.response_body = readable_json(json_of(
            {{"error", sim::quoted(asked.error)},
             {"error_description", sim::quoted(context.say("access.reason." + asked.reason))}}));
    } else if (focus.token != nullptr) {
        const sim::Duration life = focus.token->expires - focus.token->issued;
        view.response_head = status_line(200);
        view.response_body =
            readable_json(json_of({{"token_type", sim::quoted("Bearer")},
                                   {"expires_in", std::to_string(life.milliseconds / 1000)},
                                   {"scope", sim::quoted(sim::join(focus.token->scopes, " "))}}));
    } else {
        view.in_this_step = true;
        view.response_head = context.say("access.message.no_answer");
    }
    view.note = context.say("access.message.note_token");
    return view;
}

MessageView message_of_call(const Context& context, const AccessFocus& focus) {
    MessageView view;
    const ApiCall& call = *focus.called;
    view.from = caller_of(context, call);
    view.to = context.world().access.apis.at(call.asked.api).label;
    view.summary = context.say("access.message.call");
    view.in_this_step = call.status == 0;
    view.succeeded = call.status != 0 && call.status < 400;
    view.request_head = call.asked.method + " " + call.asked.path + "\n" +
                        (call.key.empty() ? "Authorization: Bearer " : "Authorization: ApiKey ") +
                        std::string(hidden_token);
    if (call.status == 0) {
        view.response_head = context.say("access.message.no_answer");
    } else {
        view.response_head = status_line(call.status);
        if (!call.error.empty()) {
            view.response_head += "\nWWW-Authenticate: Bearer error=" + sim::quoted(call.error);
        }
    }
    view.note = context.say("access.message.note_call");
    return view;
}

// The row of an API's own log.
LogRow api_row(const Context& context, const ApiCall& call, sim::Cursor cursor, sim::Instant at) {
    LogRow row;
    row.number = context.say("view.log.no_number");
    row.time = sim::time_of_day_text(at);
    row.failed = call.status >= 400;
    row.outcome = context.say(row.failed ? "access.view.denied" : "view.log.success");
    row.event_type = call.asked.method + " " + call.asked.path;
    row.target_lead = context.say("access.view.own_log");
    row.target = context.world().access.apis.at(call.asked.api).label;
    row.wire = std::to_string(call.status);
    row.cursor = cursor;
    row.current = cursor == context.timeline().cursor();
    return row;
}

}  // namespace

void add_api_rows(const Context& context, LogView& view) {
    for (const sim::Event& event : context.seen()) {
        const auto* answered = sim::as<ApiAnswered>(event);
        if (answered == nullptr) {
            continue;
        }
        const ApiCall& call = context.world().access.calls.at(answered->call);
        view.rows.push_back(
            api_row(context, call, context.timeline().step_of(event.id) + 1, event.at));
    }
    if (!view.segments.empty()) {
        view.segments.front().label =
            context.say("view.segment.all", {{"count", std::to_string(view.rows.size())}});
    }
    std::stable_sort(
        view.rows.begin(), view.rows.end(),
        [](const LogRow& left, const LogRow& right) { return left.cursor < right.cursor; });
}

WhyView access_why(const Context& context) {
    const AccessFocus focus = access_focus(context);
    WhyView view;
    if (focus.called != nullptr) {
        view = why_of_call(context, focus);
    } else if (focus.asked != nullptr && !focus.is_ahead) {
        view = why_of_request(context, focus);
    } else {
        view.question = context.say("access.why.nothing_yet");
    }
    view.repairs = repairs_of(context);
    view.unmet = context.say("view.why.not_met");
    return view;
}

std::optional<MessageView> access_message(const Context& context) {
    const AccessFocus focus = access_focus(context);
    if (focus.called != nullptr) {
        return message_of_call(context, focus);
    }
    if (focus.asked != nullptr && !focus.is_ahead) {
        return message_of_request(context, focus);
    }
    return std::nullopt;
}

}  // namespace ui::views
