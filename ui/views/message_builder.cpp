// SPDX-License-Identifier: MIT
// The exchange at or before the cursor as whole messages that a person can read.
#include <algorithm>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/message_text.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

using sim::provisioning::RequestSent;
using sim::provisioning::ResponseReceived;

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

void fill_request(const RequestSent& sent, MessageView& view) {
    const std::string line = sent.request.method + " " + sent.request.target;
    view.request_head =
        request_line(sent.request) + telling_headers(sent.request.headers, MessageHalf::request);
    view.request_body = readable_json(sent.request.body);
    view.request_full = full_message(line, sent.request.headers, sent.request.body);
}

void fill_response(const Context& context, const ResponseReceived& received, MessageView& view) {
    const sim::scim::Response& response = received.response;
    const std::string line = status_line(response.status);
    view.succeeded = response.status >= 200 && response.status < 300;
    view.response_head =
        line + " " +
        context.say("view.message.after",
                    {{"milliseconds", std::to_string(received.latency.milliseconds)}}) +
        telling_headers(response.headers, MessageHalf::response);
    view.response_body = readable_json(response.body);
    view.response_full = full_message(line, response.headers, response.body);
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
