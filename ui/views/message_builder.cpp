// SPDX-License-Identifier: MIT
// The exchange at or before the cursor as whole messages that a person can read.
#include <algorithm>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/message_text.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

// One exchange of the run, of provisioning or of a flow, and the cursor after its step.
struct Exchange {
    const sim::scim::Request* request = nullptr;
    const sim::scim::Response* response = nullptr;
    sim::Duration latency;
    sim::TaskId task;   // none for a flow's
    sim::AppId app;     // none for a task's
    std::string stage;  // of the task
    std::string flow;   // title
    sim::Cursor cursor = 0;
};

void take_task_message(const sim::Event& event, sim::Cursor cursor, std::vector<Exchange>& all) {
    if (const auto* sent = sim::as<sim::provisioning::RequestSent>(event)) {
        all.push_back({&sent->request,
                       nullptr,
                       {},
                       sent->task,
                       {},
                       std::string(name_of(sent->stage)),
                       "",
                       cursor});
    } else if (const auto* received = sim::as<sim::provisioning::ResponseReceived>(event)) {
        all.back().response = &received->response;
        all.back().latency = received->latency;
    }
}

void take_flow_message(const Context& context, const sim::Event& event, sim::Cursor cursor,
                       std::vector<Exchange>& all) {
    if (const auto* sent = sim::as<sim::workflows::AppRequestSent>(event)) {
        // The run that is shown may not have happened yet at the cursor.
        const auto* run = context.world().workflows.runs.find(sent->flow_run);
        const std::string title =
            run != nullptr ? title_of(context.world().workflows, run->flow) : std::string();
        all.push_back({&sent->request, nullptr, {}, {}, sent->app, "", title, cursor});
    } else if (const auto* received = sim::as<sim::workflows::AppResponseReceived>(event)) {
        all.back().response = &received->response;
        all.back().latency = received->latency;
    }
}

std::vector<Exchange> exchanges_of_run(const Context& context) {
    std::vector<Exchange> all;
    for (sim::Cursor step = context.run->start(); step < context.timeline().end(); ++step) {
        for (const sim::Event& event : context.timeline().events_of(step)) {
            take_task_message(event, step + 1, all);
            take_flow_message(context, event, step + 1, all);
        }
    }
    return all;
}

void fill_request(const sim::scim::Request& request, MessageView& view) {
    const std::string line = request.method + " " + request.target;
    view.request_head =
        request_line(request) + telling_headers(request.headers, MessageHalf::request);
    view.request_body = readable_json(request.body);
    view.request_full = full_message(line, request.headers, request.body);
}

void fill_response(const Context& context, const Exchange& exchange, MessageView& view) {
    const sim::scim::Response& response = *exchange.response;
    const std::string line = status_line(response.status);
    view.succeeded = response.status >= 200 && response.status < 300;
    view.response_head =
        line + " " +
        context.say("view.message.after",
                    {{"milliseconds", std::to_string(exchange.latency.milliseconds)}}) +
        telling_headers(response.headers, MessageHalf::response);
    view.response_body = readable_json(response.body);
    view.response_full = full_message(line, response.headers, response.body);
}

std::string summary_of(const Context& context, const Exchange& shown, std::size_t index,
                       std::size_t count) {
    const std::string task = shown.stage.empty()
                                 ? context.say("view.message.flow", {{"flow", shown.flow}})
                                 : context.say("view.stage." + shown.stage);
    return context.say(
        "view.message.summary",
        {{"task", task}, {"number", std::to_string(index + 1)}, {"count", std::to_string(count)}});
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
    const auto* task = context.world().provisioning.tasks.find(shown.task);
    const sim::AppId app = task != nullptr ? task->app : shown.app;
    MessageView view;
    view.from = context.say("view.message.okta");
    view.to = context.world().apps.apps.at(app).label;
    view.summary = summary_of(context, shown, index, all.size());
    view.in_this_step = shown.cursor == context.timeline().cursor();
    fill_request(*shown.request, view);
    fill_response(context, shown, view);
    const RuleChoice rule = choose_rule(context);
    const bool follows = rule.matched && task != nullptr;
    const std::string followed =
        follows ? std::string(task->app_profile.text(rule.attribute)) : std::string();
    if (!followed.empty()) {
        view.followed.push_back(sim::quoted(followed));
    }
    const std::string note = "view.message.note." + shown.stage;
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
