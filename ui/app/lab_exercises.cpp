// SPDX-License-Identifier: MIT
// The exercises about flows in the session: which there are, and how far the open one is.
#include "sim/workflows/edit.h"
#include "ui/app/lab_session.h"
#include "ui/cli/exercises.h"

namespace ui::app {

namespace workflows = sim::workflows;

const std::vector<lessons::FlowExercise>& LabSession::exercises() {
    if (!exercises_) {
        // One that cannot be read is left out with the others; `check` says why.
        auto read = cli::read_exercises(*content_);
        exercises_ = std::make_shared<const std::vector<lessons::FlowExercise>>(
            read ? std::move(*read) : std::vector<lessons::FlowExercise>{});
    }
    return *exercises_;
}

void LabSession::show_exercise(views::LabView& view) {
    views::FlowExerciseView& shown = view.flow->exercise;
    for (const lessons::FlowExercise& exercise : exercises()) {
        shown.choices.push_back({exercise.key, exercise.title, exercise.goal,
                                 exercise_ && exercise_->exercise == &exercise});
    }
    if (!exercise_) {
        return;
    }
    const ExerciseWork& work = *exercise_;
    const auto& results = work.results;
    shown.key = work.exercise->key;
    shown.title = strings().text("flow.exercise.title", {{"title", work.exercise->title}});
    shown.goal = work.exercise->goal;
    std::size_t holds = 0;
    for (std::size_t index = 0; index < work.exercise->checks.size(); ++index) {
        views::FlowCheckRow row{work.exercise->checks[index].text, {}};
        if (results) {
            const lessons::EffectResult& result = (*results)[index];
            row.state = result.holds ? views::FlowCheckRow::State::holds
                                     : views::FlowCheckRow::State::fails;
            row.found = result.holds ? "" : strings().text(result.code, result.arguments);
            holds += result.holds ? 1 : 0;
        }
        shown.checks.push_back(std::move(row));
    }
    const auto& editor = choices_.flow.editor;
    const auto& state = run().world().workflows;
    const std::string& key = work.exercise->flow.key;
    const workflows::Flow now = editor                      ? editor->flow()
                                : state.flows.contains(key) ? design_of(state, key)
                                                            : workflows::Flow{};
    shown.is_stale = results && !(workflows::with_places(now) == work.checked);
    shown.is_solved = results && !shown.is_stale && holds == shown.checks.size();
    shown.headline = !results         ? strings().text("flow.exercise.not_checked")
                     : shown.is_stale ? strings().text("flow.exercise.changed")
                     : shown.is_solved
                         ? strings().text("flow.exercise.solved")
                         : strings().text("flow.exercise.holds",
                                          {{"number", std::to_string(holds)},
                                           {"count", std::to_string(shown.checks.size())}});
    shown.hint = work.shows_hint ? work.exercise->hint : std::string();
}

}  // namespace ui::app
