// SPDX-License-Identifier: MIT
// Reads messages and the execution history of flows.
#include "lessons/evidence_parts.h"

#include <map>

namespace lessons::evidence {

using sim::World;

namespace {

// A message to the app about the person, whoever sent it; nothing for other events.
struct Sent {
    const sim::scim::Request* request = nullptr;
    const sim::scim::Response* response = nullptr;
};

Sent message_about(const World& world, const sim::Event& event, const Look& look) {
    if (const auto* sent = sim::as<sim::workflows::AppRequestSent>(event)) {
        const bool meant = sent->user == look.person.user && sent->app == look.app;
        return meant ? Sent{&sent->request, nullptr} : Sent{};
    }
    if (const auto* received = sim::as<sim::workflows::AppResponseReceived>(event)) {
        const bool meant = received->user == look.person.user && received->app == look.app;
        return meant ? Sent{nullptr, &received->response} : Sent{};
    }
    const auto* sent = sim::as<sim::provisioning::RequestSent>(event);
    const auto* received = sim::as<sim::provisioning::ResponseReceived>(event);
    const sim::TaskId id = sent != nullptr       ? sent->task
                           : received != nullptr ? received->task
                                                 : sim::TaskId{};
    const auto* task = world.provisioning.tasks.find(id);
    if (task == nullptr || task->user != look.person.user || task->app != look.app) {
        return {};
    }
    return {sent != nullptr ? &sent->request : nullptr,
            received != nullptr ? &received->response : nullptr};
}

}  // namespace

// "1 GET /Users" was answered "200", in the order of the exchanges.
Finding messages(const sim::Run& run, const Look& look) {
    Finding finding;
    const World& world = run.world();
    for (const sim::Event& event : run.timeline().past()) {
        const Sent message = message_about(world, event, look);
        if (message.request != nullptr) {
            const std::string& target = message.request->target;
            finding.push_back({std::to_string(finding.size() + 1) + " " + message.request->method +
                                   " " + target.substr(0, target.find('?')),
                               "..."});
        } else if (message.response != nullptr && !finding.empty()) {
            const sim::scim::Response& response = *message.response;
            finding.back().value = response.status == 0 ? "none" : std::to_string(response.status);
            if (const auto wait = sim::scim::header(response.headers, "Retry-After")) {
                finding.back().value += ", Retry-After: " + std::string(*wait);
            }
        }
    }
    return finding;
}

// The list of flows and their execution history.
Finding flows(const World& world) {
    Finding finding;
    for (const auto& [key, flow] : world.workflows.flows) {
        finding.push_back({"flow " + key, flow.active ? "on" : "off"});
    }
    finding.push_back({"steps_a_run", std::to_string(world.workflows.limits.steps_a_run)});
    std::map<std::string, int> runs;
    for (const auto& [id, run] : world.workflows.runs) {
        const std::string how = run.error.empty() ? std::string(name_of(run.outcome)) : run.error;
        ++runs["runs of " + run.flow + ", " + how];
    }
    for (const auto& [name, count] : runs) {
        finding.push_back({name, std::to_string(count)});
    }
    return finding;
}

}  // namespace lessons::evidence
