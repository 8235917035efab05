// SPDX-License-Identifier: MIT
// The work on one incident, step by step: the investigation, the run that is mended, and what can
// be taken back. The same steps lead to the same desk, so an open incident is its steps.
#pragma once

#include <string>
#include <vector>

#include "lessons/incident_step.h"
#include "lessons/investigation.h"
#include "lessons/record_entry.h"

namespace lessons {

// What the learner thinks, in their own words; they judge it themselves.
struct OwnHypothesis {
    std::string text;
    Suspicion judged = Suspicion::open;
};

// The checks were run: when, how many held, and how many actions came before.
struct CheckRound {
    sim::Instant at;
    std::size_t actions = 0;
    std::string held;
    std::string all;
};

constexpr std::size_t own_hypotheses_max = 12;
constexpr std::size_t own_words_bytes_max = 400;

class IncidentDesk {
public:
    explicit IncidentDesk(Investigation investigation);

    [[nodiscard]] const Investigation& investigation() const { return investigation_; }
    // The run that is investigated, at its end.
    [[nodiscard]] const sim::Run& run() const { return run_; }
    [[nodiscard]] const std::vector<OwnHypothesis>& own_hypotheses() const { return own_; }
    [[nodiscard]] const std::vector<CheckRound>& check_rounds() const { return rounds_; }
    [[nodiscard]] bool can_undo() const { return !undo_.empty(); }

    // Does one step. Refuses what is not possible, with a code of the strings; then nothing has
    // changed.
    sim::Result<sim::Done, sim::Refusal> take(const IncidentStep& step);
    // The same for many; what cannot be done any more is passed over. Checks are run for the last
    // round only, because the others are only told.
    void take_up(const std::vector<IncidentStep>& steps);

    // The step as the record keeps it: a round of checks with its result.
    [[nodiscard]] IncidentStep kept(const IncidentStep& step) const;

private:
    using Taken = sim::Result<sim::Done, sim::Refusal>;
    Taken look(const IncidentStep& step);
    Taken mend(const IncidentStep& step);
    Taken mark(const IncidentStep& step);
    Taken undo();
    Taken hint();
    Taken check();
    Taken add_hypothesis(const IncidentStep& step);
    Taken judge(const IncidentStep& step);
    [[nodiscard]] std::size_t suspect_in(const IncidentStep& step) const;
    void note_round(std::string held, std::string all);

    Investigation investigation_;
    sim::Run run_;
    std::vector<sim::Run> undo_;
    std::vector<OwnHypothesis> own_;
    std::vector<CheckRound> rounds_;
};

// What the record keeps of the work once it is closed or given up.
[[nodiscard]] IncidentClosed closing_entry(const IncidentDesk& desk);

}  // namespace lessons
