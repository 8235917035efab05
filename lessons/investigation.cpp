// SPDX-License-Identifier: MIT
// Keeps what was found out and sums it up.
#include "lessons/investigation.h"

#include <algorithm>
#include <array>

namespace lessons {

namespace {

// Each hint costs a quarter of the mastery, never the incident itself.
constexpr int mastery_a_hint_percent = 25;
constexpr std::size_t steps_max = 20'000;

// The row of that fault in the world; none where it was not broken there.
sim::FaultId fault_of(const sim::World& world, const AimedFault& aimed) {
    const auto wanted = injection_of(world, aimed);
    if (!wanted) {
        return {};
    }
    for (const auto& [id, fault] : world.faults.faults) {
        const bool same_target = (!wanted->app.exists() || wanted->app == fault.app) &&
                                 (!wanted->rule.exists() || wanted->rule == fault.rule) &&
                                 (!wanted->source.exists() || wanted->source == fault.source) &&
                                 (wanted->flow.empty() || wanted->flow == fault.flow);
        if (fault.key == wanted->key && same_target) {
            return id;
        }
    }
    return {};
}

bool is_hop(const sim::Command& command) {
    return std::holds_alternative<sim::Advance>(command) ||
           std::holds_alternative<sim::WaitUntil>(command);
}

}  // namespace

std::string_view name_of(Suspicion suspicion) {
    constexpr std::array<std::string_view, 3> names = {"open", "likely", "ruled_out"};
    return names.at(static_cast<std::size_t>(suspicion));
}

Investigation::Investigation(const Incident& incident, std::uint64_t seed, IncidentWorld world)
    : incident_(&incident),
      seed_(seed),
      world_(std::move(world)),
      marked_(incident.suspects.size(), false) {}

void Investigation::collect(const Look& look, const sim::Run& now) {
    Evidence found{look, look_at(now, look), {}, now.world().now};
    const auto same = std::find_if(evidence_.rbegin(), evidence_.rend(),
                                   [&](const Evidence& known) { return known.look == look; });
    if (same != evidence_.rend() && same->finding == found.finding) {
        return;
    }
    // What a change brought about says nothing about what was wrong before.
    if (actions_in(now).empty()) {
        const Finding healthy = look_at(world_.healthy.run, look);
        for (const PlayedRun& suspected : world_.suspected) {
            found.bearings.push_back(
                bearing_of(look.kind, found.finding, healthy, look_at(suspected.run, look)));
        }
    }
    evidence_.push_back(std::move(found));
}

Suspicion Investigation::suspicion_of(std::size_t suspect) const {
    Suspicion suspicion = Suspicion::open;
    for (const Evidence& evidence : evidence_) {
        if (evidence.bearings.empty()) {
            continue;
        }
        if (evidence.bearings.at(suspect) == Bearing::rules_out) {
            return Suspicion::ruled_out;
        }
        if (evidence.bearings.at(suspect) == Bearing::supports) {
            suspicion = Suspicion::likely;
        }
    }
    return suspicion;
}

std::vector<int> Investigation::evidence_on(std::size_t suspect) const {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < evidence_.size(); ++i) {
        const auto& bearings = evidence_[i].bearings;
        if (!bearings.empty() && bearings.at(suspect) != Bearing::silent) {
            numbers.push_back(static_cast<int>(i) + 1);
        }
    }
    return numbers;
}

void Investigation::mark(std::size_t suspect, bool is_marked) { marked_.at(suspect) = is_marked; }

void Investigation::take_hint() {
    hints_taken_ = std::min(hints_taken_ + 1, static_cast<int>(incident_->hints.size()));
}

std::vector<sim::Cursor> Investigation::actions_in(const sim::Run& now) const {
    std::vector<sim::Cursor> actions;
    const auto steps = now.timeline().steps();
    for (sim::Cursor step = world_.broken.run.timeline().end(); step < steps.size(); ++step) {
        if (!is_hop(steps[step].command)) {
            actions.push_back(step);
        }
    }
    return actions;
}

sim::Result<sim::Done, sim::Refusal> Investigation::mend(sim::Run& now, std::size_t suspect,
                                                         const std::string& repair) const {
    now.go_to(now.timeline().end());
    const sim::FaultId fault = fault_of(now.world(), incident_->suspects.at(suspect));
    if (!fault.exists()) {
        return sim::Failure{sim::Refusal{"incident.nothing_to_mend", {}}};
    }
    const auto done = now.submit(sim::faults::Command(sim::faults::ApplyRepair{fault, repair}));
    if (!done) {
        return sim::Failure{done.error()};
    }
    now.play_out(steps_max);
    now.go_to(now.timeline().end());
    return sim::Done{};
}

void Investigation::check(const sim::Run& now) { checks_ = checks_of(world_, now); }

bool Investigation::names_causes() const {
    for (std::size_t i = 0; i < marked_.size(); ++i) {
        const auto& causes = world_.causes;
        const bool is_cause =
            std::find(causes.begin(), causes.end(), incident_->suspects[i]) != causes.end();
        if (marked_[i] != is_cause) {
            return false;
        }
    }
    return true;
}

Outcome Investigation::outcome(const sim::Run& now) const {
    Outcome outcome;
    const std::vector<IncidentCheck> checks = checks_of(world_, now);
    outcome.is_passed = all_hold(checks);
    outcome.checks_all = static_cast<int>(checks.size());
    outcome.checks_held = static_cast<int>(std::count_if(
        checks.begin(), checks.end(), [](const IncidentCheck& check) { return check.holds; }));
    outcome.evidence = static_cast<int>(evidence_.size());
    outcome.actions = static_cast<int>(actions_in(now).size());
    outcome.hints = hints_taken_;
    outcome.names_causes = names_causes();
    outcome.mastery_percent = outcome.is_passed ? 100 - mastery_a_hint_percent * hints_taken_ : 0;
    return outcome;
}

}  // namespace lessons
