// SPDX-License-Identifier: MIT
// Builds the JSON of a run step by step.
#include "sim/trace/json.h"

#include "sim/log/json_view.h"
#include "sim/trace/walk.h"

namespace sim::trace {

namespace {

using Json = nlohmann::ordered_json;

// A body that is JSON stands as JSON, anything else as text.
Json body_json(const std::string& body) {
    Json json = Json::parse(body, nullptr, false);
    return json.is_discarded() ? Json(body) : json;
}

Json headers_json(const scim::Headers& headers) {
    Json json = Json::array();
    for (const auto& [name, value] : headers) {
        json.push_back({{"name", name}, {"value", value}});
    }
    return json;
}

Json message_json(const scim::Request& request) {
    Json json = {{"method", request.method},
                 {"target", request.target},
                 {"headers", headers_json(request.headers)}};
    if (!request.body.empty()) {
        json["body"] = body_json(request.body);
    }
    return json;
}

Json request_json(const provisioning::RequestSent& sent) {
    Json json = {{"exchange", sent.exchange.value},
                 {"task", sent.task.value},
                 {"stage", std::string(name_of(sent.stage))}};
    json["request"] = message_json(sent.request);
    return json;
}

// A flow's request belongs to no task.
Json request_json(const workflows::AppRequestSent& sent) {
    Json json = {{"flow_run", sent.flow_run.value}};
    json["request"] = message_json(sent.request);
    return json;
}

template <class Received>
void add_response(Json& exchange, const Received& received) {
    exchange["response"] = {{"status", received.response.status},
                            {"milliseconds", received.latency.milliseconds},
                            {"headers", headers_json(received.response.headers)}};
    if (!received.response.body.empty()) {
        exchange["response"]["body"] = body_json(received.response.body);
    }
}

// Fields of an event; the two messages are told as exchanges instead.
Json event_json(const Event& event) {
    Json json = {{"id", event.id.value},
                 {"name", std::string(name_of(event))},
                 {"at", to_text(event.at)},
                 {"actor", std::string(name_of(event.actor))}};
    if (event.cause.exists()) {
        json["cause"] = event.cause.value;
    }
    Json fields = Json::object();
    for (const Field& field : fields_of(event)) {
        const bool in_message =
            field.name.find("request.") == 0 || field.name.find("response.") == 0;
        if (!in_message) {
            fields[field.name] = field.text;
        }
    }
    json["fields"] = std::move(fields);
    return json;
}

Json step_json(const StepView& step) {
    Json json = {{"step", step.number},
                 {"at", to_text(step.after.now)},
                 {"command", std::string(name_of(step.command))},
                 {"events", Json::array()},
                 {"exchanges", Json::array()},
                 {"log", Json::array()},
                 {"hash", to_hex(digest_of_world(step.after))}};
    for (const Event& event : step.events) {
        if (is_bookkeeping(event)) {
            continue;
        }
        json["events"].push_back(event_json(event));
        if (const auto* sent = as<provisioning::RequestSent>(event)) {
            json["exchanges"].push_back(request_json(*sent));
        }
        if (const auto* received = as<provisioning::ResponseReceived>(event)) {
            add_response(json["exchanges"].back(), *received);
        }
        if (const auto* sent = as<workflows::AppRequestSent>(event)) {
            json["exchanges"].push_back(request_json(*sent));
        }
        if (const auto* received = as<workflows::AppResponseReceived>(event)) {
            add_response(json["exchanges"].back(), *received);
        }
    }
    for (const log::LogEntry& row : step.rows) {
        json["log"].push_back(log::json_of(row));
    }
    return json;
}

}  // namespace

Json to_json(const Run& run) {
    const World start = run.timeline().world_at(run.start());
    Json json = {{"seed", start.seed},
                 {"start", {{"at", to_text(start.now)}, {"hash", to_hex(digest_of_world(start))}}},
                 {"steps", Json::array()},
                 {"refusals", Json::array()}};
    walk(run, [&](const StepView& step) { json["steps"].push_back(step_json(step)); });
    for (const ScriptRefusal& refused : run.refusals()) {
        Json arguments = Json::object();
        for (const auto& [name, value] : refused.refusal.arguments) {
            arguments[name] = value;
        }
        json["refusals"].push_back({{"script", refused.script_index + 1},
                                    {"code", refused.refusal.code},
                                    {"arguments", std::move(arguments)}});
    }
    return json;
}

}  // namespace sim::trace
