// SPDX-License-Identifier: MIT
// Where each event is seen, and sentences about what is broken or repaired.
#include "sim/log/hop.h"

#include <array>

#include "sim/base/overloaded.h"
#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

Station station_of_directory(const directory::Event& event) {
    using namespace directory;
    const bool rules =
        std::holds_alternative<RuleCreated>(event) || std::holds_alternative<RuleEdited>(event) ||
        std::holds_alternative<RuleStatusChanged>(event) ||
        std::holds_alternative<RuleDeleted>(event) ||
        std::holds_alternative<RuleExclusionAdded>(event) ||
        std::holds_alternative<RulesEvaluated>(event) ||
        std::holds_alternative<MemberAdded>(event) || std::holds_alternative<MemberRemoved>(event);
    return rules ? Station::rules : Station::directory;
}

Station station_of_app(const apps::Event& event) {
    using namespace apps;
    const bool inside = std::holds_alternative<StoreChanged>(event) ||
                        std::holds_alternative<ServiceChanged>(event) ||
                        std::holds_alternative<ServiceTokenRotated>(event);
    const bool outbound = std::holds_alternative<AccountLinked>(event) ||
                          std::holds_alternative<AppUserSynchronized>(event) ||
                          std::holds_alternative<AccountReadBack>(event) ||
                          std::holds_alternative<AppUserFailed>(event);
    if (inside) {
        return Station::apps;
    }
    return outbound ? Station::provisioning : Station::directory;
}

// What a fault of API access is aimed at.
std::string first_server(const World& world) {
    return world.access.servers.empty() ? std::string()
                                        : world.access.servers.begin()->second.label;
}

// The authorization server is the directory's own; an API and whoever calls it are apps.
Station station_of_access(const access::Event& event) {
    using namespace access;
    const bool outside = std::holds_alternative<ApiCalled>(event) ||
                         std::holds_alternative<CallValidated>(event) ||
                         std::holds_alternative<ApiAnswered>(event);
    return outside ? Station::apps : Station::directory;
}

// Flows are the directory's own; what they ask of apps and services is seen there.
Station station_of_flow(const workflows::Event& event) {
    using namespace workflows;
    const bool outside = std::holds_alternative<AppRequestSent>(event) ||
                         std::holds_alternative<AppResponseReceived>(event) ||
                         std::holds_alternative<ServiceCalled>(event) ||
                         std::holds_alternative<MockServiceSet>(event);
    return outside ? Station::apps : Station::directory;
}

}  // namespace

std::string_view name_of(Station station) {
    constexpr std::array<std::string_view, 6> names = {"hr",           "directory", "rules",
                                                       "provisioning", "apps",      "lab"};
    return names.at(static_cast<std::size_t>(station));
}

Station station_of(const Event& event) {
    return std::visit(
        Overloaded{[](const EngineEvent&) { return Station::lab; },
                   [](const hr::Event&) { return Station::hr; },
                   [](const directory::Event& part) { return station_of_directory(part); },
                   [](const apps::Event& part) { return station_of_app(part); },
                   [](const provisioning::Event& part) {
                       const bool on_the_wire =
                           std::holds_alternative<provisioning::RequestSent>(part) ||
                           std::holds_alternative<provisioning::ResponseReceived>(part);
                       return on_the_wire ? Station::apps : Station::provisioning;
                   },
                   [](const faults::Event&) { return Station::lab; },
                   [](const access::Event& part) { return station_of_access(part); },
                   [](const workflows::Event& part) { return station_of_flow(part); }},
        event.what);
}

Telling tell_hop(const World& world, const Event& event) {
    const HopTeller teller(world, event);
    return std::visit([&](const auto& part) { return std::visit(teller, part); }, event.what);
}

const Event* leading_event(std::span<const Event> events) {
    for (const Event& event : events) {
        if (!is_bookkeeping(event)) {
            return &event;
        }
    }
    return nullptr;
}

Telling HopTeller::about_fault(std::string key, FaultId id) const {
    const faults::Fault* fault = world_->faults.faults.find(id);
    return {std::move(key),
            {{"fault", fault != nullptr ? "@fault." + fault->key + ".name" : std::string()}}};
}

Telling HopTeller::operator()(const faults::FaultInjected& injected) const {
    const faults::Fault& fault = injected.details;
    const hr::Source* source = world_->hr.sources.find(fault.source);
    const std::string target = fault.app.exists()    ? names_.app(fault.app)
                               : fault.rule.exists() ? names_.rule(fault.rule)
                               : fault.flow ? workflows::title_of(world_->workflows, *fault.flow)
                               : source != nullptr ? source->name
                                                   : first_server(*world_);
    Telling telling = about_fault("hop.fault_injected", injected.fault);
    telling.arguments.emplace_back("target", target);
    return telling;
}

Telling HopTeller::operator()(const faults::FaultRemoved& removed) const {
    return about_fault("hop.fault_removed", removed.fault);
}

Telling HopTeller::operator()(const faults::RepairApplied& applied) const {
    return {"hop.repair_applied", {{"repair", "@repair." + applied.repair + ".name"}}};
}

}  // namespace sim::log
