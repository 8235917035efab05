// SPDX-License-Identifier: MIT
// Sentences about HR, the directory, its rules, and what is broken or repaired.
#include "sim/log/hop.h"

#include <array>

#include "sim/base/overloaded.h"
#include "sim/log/hop_teller.h"

namespace sim::log {

namespace {

std::string listed(const Profile& changes) {
    std::string text;
    for (const auto& [name, value] : changes.entries()) {
        text += (text.empty() ? "" : ", ") + name + ": " + to_literal(value);
    }
    return text;
}

std::string names_in(const Profile& changes) {
    std::string text;
    for (const auto& [name, value] : changes.entries()) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

Arguments counts_of(const directory::Import& import, const Names& names) {
    return {{"source", names.source(import.source)},
            {"scanned", std::to_string(import.scanned)},
            {"created", std::to_string(import.created)},
            {"updated", std::to_string(import.updated)},
            {"removed", std::to_string(import.removed)},
            {"unchanged", std::to_string(import.unchanged)},
            {"skipped", std::to_string(import.skipped)}};
}

Station station_of_directory(const directory::Event& event) {
    using namespace directory;
    const bool rules =
        std::holds_alternative<RuleCreated>(event) || std::holds_alternative<RuleEdited>(event) ||
        std::holds_alternative<RuleStatusChanged>(event) ||
        std::holds_alternative<RuleExclusionAdded>(event) ||
        std::holds_alternative<RulesEvaluated>(event) ||
        std::holds_alternative<MemberAdded>(event) || std::holds_alternative<MemberRemoved>(event);
    return rules ? Station::rules : Station::directory;
}

Station station_of_app(const apps::Event& event) {
    using namespace apps;
    const bool inside = std::holds_alternative<StoreChanged>(event) ||
                        std::holds_alternative<ServiceTokenRotated>(event);
    const bool outbound = std::holds_alternative<AccountLinked>(event) ||
                          std::holds_alternative<AppUserSynchronized>(event) ||
                          std::holds_alternative<AppUserFailed>(event);
    if (inside) {
        return Station::apps;
    }
    return outbound ? Station::provisioning : Station::directory;
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
                   [](const faults::Event&) { return Station::lab; }},
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

Telling HopTeller::operator()(const hr::SourceAdded& added) const {
    return {"hop.source_added", {{"source", added.details.name}}};
}

Telling HopTeller::operator()(const hr::EmployeeHired& hired) const {
    const bool contractor = hired.employee.kind == hr::EmploymentKind::contractor;
    return {contractor ? "hop.contractor_hired" : "hop.employee_hired",
            {{"person", names_.person(hired.key)}, {"date", to_text(hired.employee.start_date)}}};
}

Telling HopTeller::operator()(const hr::EmployeeChanged& changed) const {
    return {"hop.employee_changed",
            {{"person", names_.person(changed.key)}, {"changes", listed(changed.changes)}}};
}

Telling HopTeller::operator()(const hr::EmployeeTerminated& gone) const {
    return {"hop.employee_terminated",
            {{"person", names_.person(gone.key)}, {"date", to_text(gone.last_day)}}};
}

Telling HopTeller::operator()(const hr::EmployeeRehired& back) const {
    return {"hop.employee_rehired",
            {{"person", names_.person(back.key)}, {"date", to_text(back.start_date)}}};
}

Telling HopTeller::operator()(const directory::GroupCreated& created) const {
    return {"hop.group_created", {{"group", created.group_name}}};
}

Telling HopTeller::operator()(const directory::RuleCreated& created) const {
    return {"hop.rule_created", {{"rule", created.details.name}}};
}

Telling HopTeller::operator()(const directory::RuleEdited& edited) const {
    return {"hop.rule_edited",
            {{"rule", names_.rule(edited.rule)}, {"expression", edited.expression}}};
}

Telling HopTeller::operator()(const directory::RuleStatusChanged& changed) const {
    const bool on = changed.status == directory::RuleStatus::active;
    return {on ? "hop.rule_activated" : "hop.rule_deactivated",
            {{"rule", names_.rule(changed.rule)}}};
}

Telling HopTeller::operator()(const directory::RuleExclusionAdded& added) const {
    return {"hop.rule_exclusion_added",
            {{"rule", names_.rule(added.rule)}, {"person", names_.person(added.user)}}};
}

Telling HopTeller::operator()(const directory::MappingSet& set) const {
    return {"hop.mapping_set",
            {{"attribute", set.key.second}, {"source", names_.source(set.key.first)}}};
}

Telling HopTeller::operator()(const directory::ImportStarted& started) const {
    return {"hop.import_started", counts_of(started.details, names_)};
}

Telling HopTeller::operator()(const directory::RecordSkipped& skipped) const {
    return {"hop.record_skipped",
            {{"person", names_.person(skipped.record)}, {"reason", "@" + skipped.reason}}};
}

Telling HopTeller::operator()(const directory::ImportFinished& finished) const {
    return {"hop.import_finished",
            counts_of(world_->directory.imports.at(finished.import), names_)};
}

Telling HopTeller::operator()(const directory::UserCreated& created) const {
    return {"hop.user_created", {{"person", names_.person(created.user)}}};
}

Telling HopTeller::operator()(const directory::UserProfileUpdated& updated) const {
    if (updated.changes.entries().empty()) {
        return {"hop.user_read_again", {{"person", names_.person(updated.user)}}};
    }
    return {"hop.user_profile_updated",
            {{"person", names_.person(updated.user)}, {"attributes", names_in(updated.changes)}}};
}

Telling HopTeller::operator()(const directory::UserStatusChanged& changed) const {
    const Arguments about = {{"person", names_.person(changed.user)},
                             {"status", std::string(name_of(changed.after))}};
    if (changed.operation == "activate") {
        const bool again = changed.before == directory::UserStatus::deprovisioned;
        return {again ? "hop.user_reactivated" : "hop.user_activated", about};
    }
    if (changed.operation == "suspend") {
        return {"hop.user_suspended", about};
    }
    return {changed.operation == "unsuspend" ? "hop.user_unsuspended" : "hop.user_deactivated",
            about};
}

Telling HopTeller::operator()(const directory::PasswordChanged& changed) const {
    return {"hop.password_changed", {{"person", names_.person(changed.user)}}};
}

Telling HopTeller::operator()(const directory::UserDeleted& deleted) const {
    const std::string name = names_.person(deleted.user);
    if (name.empty()) {
        return {"hop.user_deleted_unnamed", {}};
    }
    return {"hop.user_deleted", {{"person", name}}};
}

Telling HopTeller::operator()(const directory::RulesEvaluated& evaluated) const {
    std::string matched;
    std::string stopped;
    for (const directory::RuleVerdict& verdict : evaluated.verdicts) {
        std::string& list = verdict.matched ? matched : stopped;
        list += (list.empty() ? "" : ", ") + names_.rule(verdict.rule);
    }
    const Arguments about = {{"person", names_.person(evaluated.user)},
                             {"checked", std::to_string(evaluated.checked)},
                             {"matched", matched},
                             {"stopped", stopped}};
    if (matched.empty() && stopped.empty()) {
        return {"hop.rules_none", about};
    }
    if (stopped.empty()) {
        return {"hop.rules_matched", about};
    }
    return {matched.empty() ? "hop.rules_stopped" : "hop.rules_changed", about};
}

Telling HopTeller::operator()(const directory::MemberAdded& added) const {
    return {added.rule.exists() ? "hop.member_added.by_rule" : "hop.member_added.by_hand",
            {{"person", names_.person(added.user)},
             {"group", names_.group(added.group)},
             {"rule", names_.rule(added.rule)}}};
}

Telling HopTeller::operator()(const directory::MemberRemoved& removed) const {
    const Arguments about = {{"person", names_.person(removed.user)},
                             {"group", names_.group(removed.group)},
                             {"rule", names_.rule(removed.rule)}};
    if (!removed.membership_ends) {
        return {"hop.member_removed.other_reason", about};
    }
    return {removed.rule.exists() ? "hop.member_removed.by_rule" : "hop.member_removed.by_hand",
            about};
}

Telling HopTeller::about_fault(std::string key, FaultId id) const {
    const faults::Fault* fault = world_->faults.faults.find(id);
    return {std::move(key),
            {{"fault", fault != nullptr ? "@fault." + fault->key + ".name" : std::string()}}};
}

Telling HopTeller::operator()(const faults::FaultInjected& injected) const {
    const faults::Fault& fault = injected.details;
    const std::string target = fault.app.exists() ? names_.app(fault.app) : names_.rule(fault.rule);
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
