// SPDX-License-Identifier: MIT
// Sentences about flows and their runs.
#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

std::string seconds_of(Duration span) { return std::to_string(span.milliseconds / 1000); }

}  // namespace

Arguments HopTeller::about_run(workflows::FlowRunId id) const {
    const workflows::FlowRun* run = world_->workflows.runs.find(id);
    if (run == nullptr) {
        return {};
    }
    return {{"flow", workflows::title_of(world_->workflows, run->flow)},
            {"number", std::to_string(id.value)},
            {"person", names_.person(run->user)}};
}

Telling HopTeller::operator()(const workflows::FlowSaved& saved) const {
    return {saved.version == 1 ? "hop.flow.created" : "hop.flow.saved",
            {{"flow", saved.details->title}, {"version", std::to_string(saved.version)}}};
}

Telling HopTeller::operator()(const workflows::FlowActivated& activated) const {
    Arguments arguments = {{"flow", workflows::title_of(world_->workflows, activated.flow)}};
    if (activated.shared_apps.empty()) {
        return {"hop.flow.activated", std::move(arguments)};
    }
    arguments.emplace_back("app", names_.app(activated.shared_apps.front()));
    return {"hop.flow.activated_beside_provisioning", std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::FlowDeactivated& off) const {
    return {"hop.flow.deactivated", {{"flow", workflows::title_of(world_->workflows, off.flow)}}};
}

Telling HopTeller::operator()(const workflows::FlowDeleted& deleted) const {
    return {"hop.flow.deleted", {{"flow", workflows::title_of(world_->workflows, deleted.flow)}}};
}

Telling HopTeller::operator()(const workflows::FlowLimitsSet& set) const {
    return {"hop.flow.limits_set",
            {{"steps", std::to_string(set.limits.steps_a_run)},
             {"turns", std::to_string(set.limits.turns_a_loop)},
             {"runs", std::to_string(set.limits.runs_a_minute)},
             {"minutes", std::to_string(set.limits.minutes_a_run)},
             {"day", std::to_string(set.limits.steps_a_day)}}};
}

Telling HopTeller::operator()(const workflows::MockServiceSet& set) const {
    const char* key = set.fails_next == 0  ? "hop.flow.service_mended"
                      : set.fails_next < 0 ? "hop.flow.service_down"
                                           : "hop.flow.service_fails";
    return {
        key,
        {{"service", "@flow.service." + set.service}, {"count", std::to_string(set.fails_next)}}};
}

Telling HopTeller::operator()(const workflows::FlowTriggered& triggered) const {
    const workflows::FlowRun& run = *triggered.details;
    Arguments arguments = about_run(triggered.flow_run);
    const std::string& trigger = workflows::design_of(world_->workflows, run).trigger.type;
    arguments.emplace_back("trigger", "@flow.trigger." + trigger);
    if (!run.user.exists()) {
        return {"hop.flow.triggered_by_time", std::move(arguments)};
    }
    return {run.by_hand ? "hop.flow.triggered_by_hand" : "hop.flow.triggered",
            std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::FlowNotTriggered& silent) const {
    return {"hop.flow.not_triggered",
            {{"flow", workflows::title_of(world_->workflows, silent.flow)},
             {"person", names_.person(silent.user)}}};
}

Telling HopTeller::operator()(const workflows::CardRan& ran) const {
    const workflows::CardRun& card = *ran.details;
    Arguments arguments = about_run(ran.flow_run);
    arguments.emplace_back("card", card.card);
    arguments.emplace_back("kind", "@flow.card." + card.type);
    if (card.error.empty()) {
        const bool tests = card.type == "if";
        const bool holds = card.outputs.get("result") == Value(true);
        return {!tests  ? "hop.flow.card_ran"
                : holds ? "hop.flow.test_holds"
                        : "hop.flow.test_fails",
                std::move(arguments)};
    }
    arguments.emplace_back("error", "@flow.error." + card.error);
    arguments.emplace_back("about", card.about);
    arguments.emplace_back("seconds", seconds_of(ran.wait));
    return {ran.tries_again ? "hop.flow.card_tries_again" : "hop.flow.card_failed",
            std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::FlowRunEnded& ended) const {
    Arguments arguments = about_run(ended.flow_run);
    arguments.emplace_back("about", ended.about);
    if (ended.outcome == workflows::RunOutcome::failed) {
        arguments.emplace_back("error", "@flow.error." + ended.error);
    }
    return {"hop.flow.ended." + std::string(name_of(ended.outcome)), std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::AppRequestSent& sent) const {
    Arguments arguments = about_run(sent.flow_run);
    arguments.emplace_back("app", names_.app(sent.app));
    arguments.emplace_back("method", sent.request.method);
    return {"hop.flow.request", std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::AppResponseReceived& received) const {
    Arguments arguments = about_run(received.flow_run);
    arguments.emplace_back("app", names_.app(received.app));
    arguments.emplace_back("status", std::to_string(received.response.status));
    return {received.response.status == 0 ? "hop.flow.no_answer" : "hop.flow.answer",
            std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::ServiceCalled& called) const {
    const workflows::Delivery& delivery = *called.details;
    Arguments arguments = about_run(called.flow_run);
    arguments.emplace_back("service", "@flow.service." + delivery.service);
    arguments.emplace_back("to", delivery.to);
    arguments.emplace_back("text", delivery.text);
    arguments.emplace_back("answer", delivery.answer);
    arguments.emplace_back("status", std::to_string(called.status));
    const bool good = called.delivery.exists();
    return {good ? "hop.flow.delivered." + delivery.service : "hop.flow.service_failed",
            std::move(arguments)};
}

Telling HopTeller::operator()(const workflows::StepLimitNeared& neared) const {
    return {"hop.flow.steps_near_limit",
            {{"used", std::to_string(neared.used)}, {"limit", std::to_string(neared.limit)}}};
}

Telling HopTeller::operator()(const workflows::StepLimitReached& reached) const {
    return {"hop.flow.steps_at_limit",
            {{"used", std::to_string(reached.used)}, {"limit", std::to_string(reached.limit)}}};
}

}  // namespace sim::log
