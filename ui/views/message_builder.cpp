// SPDX-License-Identifier: MIT
// The exchange at or before the cursor as whole messages that a person can read.
#include <algorithm>
#include <array>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

using sim::provisioning::RequestSent;
using sim::provisioning::ResponseReceived;

constexpr std::string_view hidden = "••••••";

// One exchange of the run: its events and the cursor after its step.
struct Exchange {
    const RequestSent* sent = nullptr;
    const ResponseReceived* received = nullptr;
    sim::Cursor cursor = 0;
};

std::vector<Exchange> exchanges_of_run(const Context& context) {
    std::vector<Exchange> all;
    for (sim::Cursor step = context.run->start(); step < context.timeline().end(); ++step) {
        for (const sim::Event& event : context.timeline().events_of(step)) {
            if (const auto* sent = sim::as<RequestSent>(event)) {
                all.push_back({sent, nullptr, step + 1});
            } else if (const auto* received = sim::as<ResponseReceived>(event)) {
                all.back().received = received;
            }
        }
    }
    return all;
}

// The headers that tell something; the rest is in the copied text.
std::string shown_headers(const sim::scim::Headers& headers, bool request) {
    constexpr std::array<std::string_view, 3> of_request = {"Host", "Authorization",
                                                            "Content-Type"};
    constexpr std::array<std::string_view, 3> of_response = {"Location", "Retry-After", "ETag"};
    std::string text;
    for (const std::string_view name : request ? of_request : of_response) {
        const auto value = sim::scim::header(headers, name);
        if (!value) {
            continue;
        }
        const bool secret = name == "Authorization";
        const std::string shown = secret ? "Bearer " + std::string(hidden)
                                         : std::string(value->substr(0, value->find(';')));
        text += "\n" + std::string(name) + ": " + shown;
    }
    return text;
}

// The text for the clipboard; the token stays out of it.
std::string full_text(const std::string& first_line, const sim::scim::Headers& headers,
                      const std::string& body) {
    std::string text = first_line;
    for (const auto& [name, value] : headers) {
        const bool secret = sim::equal_ignoring_case(name, "Authorization");
        text += "\n" + name + ": " + (secret ? "Bearer " + std::string(hidden) : value);
    }
    return text + "\n\n" + body;
}

std::string status_line(const sim::scim::Response& response) {
    return std::to_string(response.status) + " " +
           std::string(sim::scim::reason_phrase(response.status));
}

void fill_request(const RequestSent& sent, MessageView& view) {
    const std::string line = sent.request.method + " " + sent.request.target;
    const std::string readable =
        sim::scim::percent_decode(sent.request.target).value_or(sent.request.target);
    view.request_head =
        sent.request.method + " " + readable + shown_headers(sent.request.headers, true);
    view.request_body = readable_json(sent.request.body);
    view.request_full = full_text(line, sent.request.headers, sent.request.body);
}

void fill_response(const Context& context, const ResponseReceived& received, MessageView& view) {
    const std::string line = status_line(received.response);
    view.succeeded = received.response.status >= 200 && received.response.status < 300;
    view.response_head =
        line + " " +
        context.say("view.message.after",
                    {{"milliseconds", std::to_string(received.latency.milliseconds)}}) +
        shown_headers(received.response.headers, false);
    view.response_body = readable_json(received.response.body);
    view.response_full = full_text(line, received.response.headers, received.response.body);
}

std::string summary_of(const Context& context, const RequestSent& sent, std::size_t index,
                       std::size_t count) {
    return context.say("view.message.summary",
                       {{"task", context.say("view.stage." + std::string(name_of(sent.stage)))},
                        {"number", std::to_string(index + 1)},
                        {"count", std::to_string(count)}});
}

}  // namespace

std::optional<MessageView> message_view(const Context& context) {
    const auto all = exchanges_of_run(context);
    const auto later = std::find_if(all.begin(), all.end(), [&](const Exchange& exchange) {
        return exchange.cursor > context.timeline().cursor();
    });
    if (later == all.begin()) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(later - all.begin()) - 1;
    const Exchange& shown = all[index];
    const sim::provisioning::Task& task = context.world().provisioning.tasks.at(shown.sent->task);
    MessageView view;
    view.from = context.say("view.message.okta");
    view.to = context.world().apps.apps.at(task.app).label;
    view.summary = summary_of(context, *shown.sent, index, all.size());
    view.in_this_step = shown.cursor == context.timeline().cursor();
    fill_request(*shown.sent, view);
    fill_response(context, *shown.received, view);
    const RuleChoice rule = choose_rule(context);
    const std::string followed =
        rule.matched ? std::string(task.app_profile.text(rule.attribute)) : std::string();
    if (!followed.empty()) {
        view.followed.push_back(sim::quoted(followed));
    }
    const std::string note = "view.message.note." + std::string(name_of(shown.sent->stage));
    if (view.succeeded && context.strings->has(note)) {
        view.note = context.say(note, {{"app", view.to}});
    }
    const auto label = [&](std::size_t number) {
        return context.say("view.message.exchange", {{"number", std::to_string(number + 1)}});
    };
    if (index > 0) {
        view.previous = all[index - 1].cursor;
        view.previous_label = label(index - 1);
    }
    if (index + 1 < all.size()) {
        view.next = all[index + 1].cursor;
        view.next_label = label(index + 1);
    }
    return view;
}

}  // namespace ui::views
