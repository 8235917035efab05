// SPDX-License-Identifier: MIT
// Somebody's work on one incident: evidence, what it says about each suspect, hints and the
// outcome.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lessons/evidence.h"
#include "lessons/incident_checks.h"

namespace lessons {

struct Evidence {
    Look look;
    Finding finding;
    std::vector<Bearing> bearings;  // on each suspect; empty once something was changed
    sim::Instant at;
};

enum class Suspicion : std::uint8_t { open, likely, ruled_out };
[[nodiscard]] std::string_view name_of(Suspicion suspicion);

// Where an expert's way and the learner's can be compared.
struct Outcome {
    bool is_passed = false;
    int checks_held = 0;
    int checks_all = 0;
    int evidence = 0;
    int actions = 0;
    int hints = 0;
    bool names_causes = false;  // every cause was marked, and nothing else
    int mastery_percent = 0;    // 100 without hints; 0 where it was not passed
};

class Investigation {
public:
    // The incident must outlive this.
    Investigation(const Incident& incident, std::uint64_t seed, IncidentWorld world);

    [[nodiscard]] const Incident& incident() const { return *incident_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const IncidentWorld& world() const { return world_; }

    // Looks there in the run at its cursor and keeps what was seen; the same look again is a new
    // row only where something has changed since.
    void collect(const Look& look, const sim::Run& now);
    [[nodiscard]] const std::vector<Evidence>& evidence() const { return evidence_; }
    // A suspect is ruled out by one piece of evidence, and likely by one that supports it.
    [[nodiscard]] Suspicion suspicion_of(std::size_t suspect) const;
    // The numbers (from 1) of the evidence behind that.
    [[nodiscard]] std::vector<int> evidence_on(std::size_t suspect) const;

    // The learner's own claim: this is what is wrong.
    void mark(std::size_t suspect, bool is_marked);
    [[nodiscard]] bool is_marked(std::size_t suspect) const { return marked_.at(suspect); }

    // One more hint, as long as there is one.
    void take_hint();
    [[nodiscard]] int hints_taken() const { return hints_taken_; }

    // What the learner did to the world, oldest first: the steps of the run that are neither the
    // scenario's nor a hop that followed by itself.
    [[nodiscard]] std::vector<sim::Cursor> actions_in(const sim::Run& now) const;

    // Tries a repair that the catalogue offers for a suspect, and what follows from it, at the end
    // of the run. Refused where the suspect is not what is wrong, so that nothing is there to mend.
    sim::Result<sim::Done, sim::Refusal> mend(sim::Run& now, std::size_t suspect,
                                              const std::string& repair) const;

    void check(const sim::Run& now);
    // Empty until somebody ran the checks; forgotten with the next change.
    [[nodiscard]] const std::vector<IncidentCheck>& checks() const { return checks_; }
    void forget_checks() { checks_.clear(); }

    // The incident may be closed once every check holds.
    [[nodiscard]] bool can_close() const { return !checks_.empty() && all_hold(checks_); }
    // Given up, or closed; what it comes to.
    [[nodiscard]] Outcome outcome(const sim::Run& now) const;

private:
    [[nodiscard]] bool names_causes() const;

    const Incident* incident_;
    std::uint64_t seed_;
    IncidentWorld world_;
    std::vector<Evidence> evidence_;
    std::vector<bool> marked_;
    std::vector<IncidentCheck> checks_;
    int hints_taken_ = 0;
};

}  // namespace lessons
