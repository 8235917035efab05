// SPDX-License-Identifier: MIT
// Takes the steps of the work on an incident.
#include "lessons/incident_desk.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lessons {

namespace {

using Taken = sim::Result<sim::Done, sim::Refusal>;

// Of a step that an earlier version or another hand wrote.
Taken not_possible() { return sim::Failure{sim::Refusal{"incident.not_possible", {}}}; }

const std::string& text_at(const IncidentStep& step, std::size_t index) {
    static const std::string nothing;
    return index < step.about.size() ? step.about[index] : nothing;
}

}  // namespace

IncidentDesk::IncidentDesk(Investigation investigation)
    : investigation_(std::move(investigation)), run_(investigation_.world().broken.run) {}

Taken IncidentDesk::take(const IncidentStep& step) {
    if (step.what == "look") {
        return look(step);
    }
    if (step.what == "mend") {
        return mend(step);
    }
    if (step.what == "mark") {
        return mark(step);
    }
    if (step.what == "undo") {
        return undo();
    }
    if (step.what == "hint") {
        return hint();
    }
    if (step.what == "check") {
        return check();
    }
    if (step.what == "hypothesis") {
        return add_hypothesis(step);
    }
    return step.what == "judge" ? judge(step) : not_possible();
}

void IncidentDesk::take_up(const std::vector<IncidentStep>& steps) {
    const auto last = std::find_if(steps.rbegin(), steps.rend(),
                                   [](const IncidentStep& step) { return step.what == "check"; });
    for (const IncidentStep& step : steps) {
        if (step.what == "check" && &step != &*last) {
            note_round(text_at(step, 0), text_at(step, 1));
        } else {
            static_cast<void>(take(step));
        }
    }
}

IncidentStep IncidentDesk::kept(const IncidentStep& step) const {
    if (step.what != "check" || rounds_.empty()) {
        return step;
    }
    return {"check", {rounds_.back().held, rounds_.back().all}};
}

Taken IncidentDesk::look(const IncidentStep& step) {
    const auto look = look_in(run_.world(), step);
    if (!look) {
        return not_possible();
    }
    investigation_.collect(*look, run_);
    return sim::Done{};
}

std::size_t IncidentDesk::suspect_in(const IncidentStep& step) const {
    const auto& suspects = investigation_.incident().suspects;
    const auto found = std::find_if(suspects.begin(), suspects.end(), [&](const AimedFault& each) {
        return to_text(each) == text_at(step, 0);
    });
    return static_cast<std::size_t>(found - suspects.begin());
}

Taken IncidentDesk::mend(const IncidentStep& step) {
    const std::size_t suspect = suspect_in(step);
    if (suspect == investigation_.incident().suspects.size()) {
        return not_possible();
    }
    sim::Run before = run_;
    auto mended = investigation_.mend(run_, suspect, text_at(step, 1));
    if (!mended) {
        return mended;
    }
    undo_.push_back(std::move(before));
    investigation_.forget_checks();
    return sim::Done{};
}

Taken IncidentDesk::mark(const IncidentStep& step) {
    const std::size_t suspect = suspect_in(step);
    if (suspect == investigation_.incident().suspects.size()) {
        return not_possible();
    }
    investigation_.mark(suspect, text_at(step, 1) == "yes");
    return sim::Done{};
}

Taken IncidentDesk::undo() {
    if (undo_.empty()) {
        return sim::Failure{sim::Refusal{"incident.nothing_to_undo", {}}};
    }
    run_ = std::move(undo_.back());
    undo_.pop_back();
    investigation_.forget_checks();
    // What was checked after the action is about a world that is gone.
    const std::size_t actions = investigation_.actions_in(run_).size();
    rounds_.erase(std::remove_if(rounds_.begin(), rounds_.end(),
                                 [&](const CheckRound& round) { return round.actions > actions; }),
                  rounds_.end());
    return sim::Done{};
}

Taken IncidentDesk::hint() {
    const int before = investigation_.hints_taken();
    investigation_.take_hint();
    return investigation_.hints_taken() == before ? not_possible() : Taken(sim::Done{});
}

void IncidentDesk::note_round(std::string held, std::string all) {
    rounds_.push_back({run_.world().now, investigation_.actions_in(run_).size(), std::move(held),
                       std::move(all)});
}

Taken IncidentDesk::check() {
    investigation_.check(run_);
    const auto& checks = investigation_.checks();
    const auto held = std::count_if(checks.begin(), checks.end(),
                                    [](const IncidentCheck& check) { return check.holds; });
    note_round(std::to_string(held), std::to_string(checks.size()));
    return sim::Done{};
}

Taken IncidentDesk::add_hypothesis(const IncidentStep& step) {
    const std::string& text = text_at(step, 0);
    if (text.empty() || text.size() > own_words_bytes_max) {
        return sim::Failure{sim::Refusal{"incident.own_words_length",
                                         {{"most", std::to_string(own_words_bytes_max)}}}};
    }
    if (own_.size() >= own_hypotheses_max) {
        return sim::Failure{sim::Refusal{"incident.own_words_count",
                                         {{"most", std::to_string(own_hypotheses_max)}}}};
    }
    own_.push_back({text, Suspicion::open});
    return sim::Done{};
}

Taken IncidentDesk::judge(const IncidentStep& step) {
    const std::string& number = text_at(step, 0);
    std::size_t index = own_.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    for (const Suspicion judged : {Suspicion::open, Suspicion::likely, Suspicion::ruled_out}) {
        if (index < own_.size() && name_of(judged) == text_at(step, 1)) {
            own_[index].judged = judged;
            return sim::Done{};
        }
    }
    return not_possible();
}

IncidentClosed closing_entry(const IncidentDesk& desk) {
    const Investigation& work = desk.investigation();
    const Outcome outcome = work.outcome(desk.run());
    return {work.incident().key, std::to_string(work.seed()),
            outcome.is_passed,   outcome.names_causes,
            outcome.evidence,    outcome.actions,
            outcome.hints,       outcome.mastery_percent};
}

}  // namespace lessons
