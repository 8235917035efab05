// SPDX-License-Identifier: MIT
// What has happened with flows, and in their runs card by card.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/base/boxed.h"
#include "sim/scim/message.h"
#include "sim/workflows/state.h"

namespace sim::workflows {

struct FlowSaved {
    static constexpr std::string_view name = "FlowSaved";
    std::string flow;
    int version = 1;
    Boxed<Flow> details;
    SIM_FIELDS(flow, version, details)
};
struct FlowActivated {
    static constexpr std::string_view name = "FlowActivated";
    std::string flow;
    int activation = 1;
    int turns = 0;                   // of a schedule
    std::vector<AppId> shared_apps;  // that provisioning manages as well: a warning
    SIM_FIELDS(flow, activation, turns, shared_apps)
};
struct FlowDeactivated {
    static constexpr std::string_view name = "FlowDeactivated";
    std::string flow;
    SIM_FIELDS(flow)
};
struct FlowDeleted {
    static constexpr std::string_view name = "FlowDeleted";
    std::string flow;
    SIM_FIELDS(flow)
};
struct FlowLimitsSet {
    static constexpr std::string_view name = "FlowLimitsSet";
    Limits limits;
    SIM_FIELDS(limits)
};
struct MockServiceSet {
    static constexpr std::string_view name = "MockServiceSet";
    std::string service;
    int fails_next = 0;
    SIM_FIELDS(service, fails_next)
};

struct FlowTriggered {
    static constexpr std::string_view name = "FlowTriggered";
    FlowRunId flow_run;
    UserId user;
    Boxed<FlowRun> details;
    Instant minute_began;
    int runs_that_minute = 1;
    SIM_FIELDS(flow_run, user, details, minute_began, runs_that_minute)
};
// The hop that did not happen: the flow has been on before, and was off when it was needed.
struct FlowNotTriggered {
    static constexpr std::string_view name = "FlowNotTriggered";
    std::string flow;
    UserId user;
    EventId trigger;
    SIM_FIELDS(flow, user, trigger)
};
struct CardRan {
    static constexpr std::string_view name = "CardRan";
    FlowRunId flow_run;
    UserId user;
    std::uint32_t number = 1;  // in the run
    Boxed<CardRun> details;
    std::vector<Frame> frames;  // where the run stands now
    bool tries_again = false;   // the row of try's first cards begins anew
    Duration wait;              // before it does
    DayUse use;
    SIM_FIELDS(flow_run, user, number, details, frames, tries_again, wait, use)
};
struct FlowRunEnded {
    static constexpr std::string_view name = "FlowRunEnded";
    FlowRunId flow_run;
    UserId user;
    RunOutcome outcome = RunOutcome::succeeded;
    std::string error;
    std::string about;
    Instant at;
    SIM_FIELDS(flow_run, user, outcome, error, about, at)
};

// A card's request to an app: SCIM like the directory's own, but another actor.
struct AppRequestSent {
    static constexpr std::string_view name = "AppRequestSent";
    FlowRunId flow_run;
    UserId user;
    AppId app;
    scim::Request request;
    SIM_FIELDS(flow_run, user, app, request)
};
struct AppResponseReceived {
    static constexpr std::string_view name = "AppResponseReceived";
    FlowRunId flow_run;
    UserId user;
    AppId app;
    scim::Response response;
    Duration latency;
    SIM_FIELDS(flow_run, user, app, response, latency)
};
// A service around answered a card; a failure leaves no delivery.
struct ServiceCalled {
    static constexpr std::string_view name = "ServiceCalled";
    FlowRunId flow_run;
    UserId user;
    int status = 200;
    DeliveryId delivery;
    Boxed<Delivery> details;
    SIM_FIELDS(flow_run, user, status, delivery, details)
};

// The org's steps of this day come near their limit, or have reached it.
struct StepLimitNeared {
    static constexpr std::string_view name = "StepLimitNeared";
    int used = 0;
    int limit = 0;
    SIM_FIELDS(used, limit)
};
struct StepLimitReached {
    static constexpr std::string_view name = "StepLimitReached";
    int used = 0;
    int limit = 0;
    SIM_FIELDS(used, limit)
};

using Event = std::variant<FlowSaved, FlowActivated, FlowDeactivated, FlowDeleted, FlowLimitsSet,
                           MockServiceSet, FlowTriggered, FlowNotTriggered, CardRan, FlowRunEnded,
                           AppRequestSent, AppResponseReceived, ServiceCalled, StepLimitNeared,
                           StepLimitReached>;

}  // namespace sim::workflows
