// SPDX-License-Identifier: MIT
// Plays repairs and collects evidence.
#include "tests/support/fault_repair.h"

#include "sim/apps/owner_view.h"
#include "sim/base/fields.h"
#include "sim/base/text.h"
#include "sim/log/system_log.h"

namespace tests {

namespace {

void apply_repairs(sim::Run& run, bool ending) {
    const auto faults = run.world().faults.faults;
    for (const auto& [id, fault] : faults) {
        const auto* entry = sim::faults::find_entry(fault.key);
        for (const sim::faults::Repair& repair : entry->repairs) {
            const bool right = repair.verdict == sim::faults::Verdict::right;
            if (right && repair.ends_cause == ending) {
                settle(run,
                       sim::faults::Command(sim::faults::ApplyRepair{id, std::string(repair.key)}));
            }
        }
    }
}

void add_wire(std::set<std::string>& evidence, const sim::Run& run) {
    std::string method;
    for (const sim::Event& event : run.timeline().events()) {
        if (const auto* sent = sim::as<sim::provisioning::RequestSent>(event)) {
            method = sent->request.method + " " + std::string(name_of(sent->stage));
        }
        if (const auto* received = sim::as<sim::provisioning::ResponseReceived>(event)) {
            std::string line = "wire " + method + " " + std::to_string(received->response.status);
            const auto wait = sim::scim::header(received->response.headers, "Retry-After");
            line += wait ? (wait->find(',') == std::string::npos ? " seconds" : " date") : "";
            line += received->response.body.empty() ? " empty" : "";
            evidence.insert(line);
        }
    }
}

void add_log(std::set<std::string>& evidence, const sim::Run& run) {
    sim::log::SystemLog log;
    log.follow(run.timeline());
    for (const auto& row : log.rows()) {
        evidence.insert("log " + row.event_type + " " +
                        (row.is_logged() ? std::string(name_of(row.outcome)) : "missing"));
    }
}

void add_settings(std::set<std::string>& evidence, const sim::World& world) {
    for (const auto& [app, details] : world.apps.apps) {
        evidence.insert("app " + sim::canonical_text(sim::fields_of(details)));
    }
    for (const auto& [rule, details] : world.directory.rules) {
        evidence.insert("rule " + sim::canonical_text(sim::fields_of(details)));
    }
    for (const auto& [source, settings] : world.directory.source_settings) {
        evidence.insert("source " + sim::canonical_text(sim::fields_of(settings)));
    }
    for (const auto& [source, details] : world.hr.sources) {
        evidence.insert("export " + sim::canonical_text(sim::fields_of(details)));
    }
    std::string order = "order";
    for (const sim::SourceId source : world.directory.source_priority) {
        order += " " + std::to_string(source.value);
    }
    evidence.insert(order);
}

void add_accounts(std::set<std::string>& evidence, const sim::World& world) {
    for (const auto& [app, details] : world.apps.apps) {
        for (const auto& account : sim::apps::accounts_of(world.apps, app)) {
            evidence.insert("account " + details.key + " " + account.user_name + " " +
                            std::string(name_of(account.kind)) + " " + account.display_name + " " +
                            sim::join(account.drift, ","));
        }
        for (const auto& [id, group] : world.apps.stores.at(app).groups()) {
            int members = 0;
            world.apps.stores.at(app).each_member(
                id, [&](const std::string&, const sim::scim::Member&) { ++members; });
            evidence.insert("group " + details.key + " " + group.unique_name + " " +
                            std::to_string(members));
        }
    }
    for (const auto& [user, details] : world.directory.users) {
        evidence.insert("user " + std::string(details.profile.text("login")) + " " +
                        std::string(name_of(details.status)));
    }
}

void add_flows(std::set<std::string>& evidence, const sim::World& world) {
    for (const auto& [key, flow] : world.workflows.flows) {
        evidence.insert("flow " + key + (flow.active ? " on" : " off"));
    }
    for (const auto& [id, run] : world.workflows.runs) {
        evidence.insert("run of " + run.flow + " " + std::string(name_of(run.outcome)) + " " +
                        run.error);
    }
}

void add_access(std::set<std::string>& evidence, const sim::World& world) {
    for (const auto& [id, server] : world.access.servers) {
        evidence.insert("server " + sim::canonical_text(sim::fields_of(server)));
    }
    for (const auto& [key, api] : world.access.apis) {
        evidence.insert("api " + sim::canonical_text(sim::fields_of(api)));
    }
    for (const auto& [name, key] : world.access.shared_keys) {
        evidence.insert("key " + sim::canonical_text(sim::fields_of(key)));
    }
}

}  // namespace

void settle(sim::Run& run, const sim::Command& command) {
    static_cast<void>(run.submit(command).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
}

void repair_all_faults(sim::Run& run) {
    apply_repairs(run, true);
    apply_repairs(run, false);
}

std::set<std::string> evidence_of(const sim::Run& run) {
    std::set<std::string> evidence;
    add_wire(evidence, run);
    add_log(evidence, run);
    add_settings(evidence, run.world());
    add_accounts(evidence, run.world());
    add_flows(evidence, run.world());
    add_access(evidence, run.world());
    return evidence;
}

}  // namespace tests
