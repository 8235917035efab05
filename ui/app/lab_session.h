// SPDX-License-Identifier: MIT
// The Lab without a screen: the run that is shown, the one beside it, and what a person chose.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/flow_exercise.h"
#include "lessons/place.h"
#include "lessons/record_entry.h"
#include "sim/engine/run.h"
#include "sim/log/system_log.h"
#include "ui/app/predicting.h"
#include "ui/cli/content.h"
#include "ui/screens/busy.h"
#include "ui/screens/lab.h"
#include "ui/views/lab_view.h"

namespace ui::app {

// What the program opens where nobody asks for another.
inline constexpr std::string_view first_scenario = "joiner";

// Opening a scenario never plays it. Every intent leaves the results of a run as they are, except
// breaking, repairing and taking those back.
class LabSession {
public:
    // Steps at once before anybody has to wait for a frame, and steps in each frame after that.
    struct Slices {
        std::size_t first = 20'000;
        std::size_t each = 2'000;
    };
    // The content must outlive the session. Refuses a scenario that cannot be read. A long one is
    // still being loaded then: see busy().
    static sim::Result<LabSession, sim::Problems> open(const cli::Content& content,
                                                       const std::string& scenario,
                                                       Slices slices = {20'000, 2'000});

    // The view at the cursor; built again only after something changed.
    [[nodiscard]] const views::LabView& view();
    [[nodiscard]] screens::LabControls controls(const screens::Preferences& preferences) const;
    [[nodiscard]] const sim::Run& run() const { return shown().run; }
    [[nodiscard]] const sim::log::SystemLog& log() const { return shown().log; }
    [[nodiscard]] const sim::scenario::Scenario& scenario() const { return scenario_; }
    // Whether the run is about tokens and protected APIs, and not about provisioning.
    [[nodiscard]] bool is_about_access() const;
    // Whether flows are in its world, which the canvas shows.
    [[nodiscard]] bool is_about_flows() const;
    // Where flows that are saved as files go; the learner's own folder where nothing is said.
    void keep_flow_files_in(const std::filesystem::path& folder) { flow_folder_ = folder; }
    [[nodiscard]] const Strings& strings() const { return content_->strings(); }

    // Preferences are not the session's; such an intent does nothing here.
    void apply(const screens::Intent& intent);
    void pause() { stop(); }
    // Lets the player take the steps that are due; true when the view changed.
    bool advance(double seconds);
    // Seconds until the player's next step; negative while nothing plays.
    [[nodiscard]] double next_step_in(double seconds) const;

    // A person's own commands at the cursor, one step each; what was to come is cut, and the script
    // goes on from there. The first refusal ends it; its sentence is in controls().notice.
    bool submit_all(const std::vector<sim::Command>& commands);
    // Goes on until nothing is pending, or to the end of the run.
    void run_to_rest();

    // Playing takes as long as the run is; what takes more than a moment is played in slices, one a
    // frame. Meanwhile nothing else may be asked of the session but CancelWork.
    [[nodiscard]] std::optional<screens::Busy> busy() const;
    void work();
    void finish_work();
    void slice_by(Slices slices) { slices_ = slices; }

    // Plays some of the other runs that the questions come from; true while there were any.
    bool prepare_predictions();
    // An answer that the record has not seen yet.
    [[nodiscard]] std::optional<lessons::Predicted> take_predicted();

    // Breaks something as the Break it menu does, but at a target: an app's key or a rule's name;
    // empty for the catalogue's choice. The refusal's sentence is in controls().notice.
    bool break_it(const std::string& fault, const std::string& target);

    // Opens a shipped scenario, broken before its first step, and goes to a place of it; without a
    // place, or where the run never comes to it, to the start.
    void open_run(const std::string& scenario, const std::vector<std::string>& faults,
                  const std::optional<lessons::Place>& place);
    // The faults of the run that is shown, by their keys.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    struct Shown {
        sim::Run run;
        sim::log::SystemLog log;
    };
    // Playing that goes on between frames.
    struct Work {
        screens::BusyWith what = screens::BusyWith::playing;
        std::optional<sim::scenario::Scenario> scenario;  // that is being loaded
        std::optional<Shown> loaded;                      // its run
        sim::Cursor back_to = 0;                          // where a change was made
    };
    struct Before {
        sim::Run run;
        std::optional<sim::Run> healthy;
    };

    LabSession(const cli::Content& content, sim::scenario::Scenario scenario);

    [[nodiscard]] const Shown& shown() const {
        return healthy_shown_ && healthy_ ? *healthy_ : current_;
    }
    [[nodiscard]] Shown& shown() { return healthy_shown_ && healthy_ ? *healthy_ : current_; }
    static Shown shown_from(sim::Run run);

    void handle(const screens::intent::Step&);
    void handle(const screens::intent::Back&);
    void handle(const screens::intent::PlayOrPause&);
    void handle(const screens::intent::Restart&);
    void handle(const screens::intent::GoToStep& what);
    void handle(const screens::intent::GoTo& what);
    void handle(const screens::intent::SetSpeed& what);
    void handle(const screens::intent::BreakIt& what);
    void handle(const screens::intent::RemoveFault& what);
    void handle(const screens::intent::ApplyRepairs& what);
    void handle(const screens::intent::SwitchRun&);
    void handle(const screens::intent::CompareRuns&);
    void handle(const screens::intent::GoToRun& what);
    void handle(const screens::intent::Preview& what);
    void handle(const screens::intent::Undo&);
    void handle(const screens::intent::ChooseScenario& what);
    void handle(const screens::intent::ChooseWhyApp& what);
    void handle(const screens::intent::ChooseSegment& what);
    void handle(const screens::intent::SetFilter& what);
    void handle(const screens::intent::PredictFirst&);
    void handle(const screens::intent::Predict& what);
    void handle(const screens::intent::PlayPredicted&);
    void handle(const screens::intent::SetPreferences&) {}
    void handle(const screens::intent::CloseNotice&);
    void handle(const screens::intent::CancelWork&);
    void handle(const screens::intent::Live&) {}
    void handle(const screens::intent::Console&) {}
    void handle(const screens::intent::Access& what);
    void handle(const screens::intent::Flows& what);
    void handle(const screens::intent::Incidents&) {}
    void handle(const screens::intent::GoToPlace&) {}
    void handle(const screens::intent::Learn&) {}

    class FlowDoing;
    // An exercise that is open, and how its effect was judged last.
    struct ExerciseWork {
        const lessons::FlowExercise* exercise = nullptr;
        std::optional<std::vector<lessons::EffectResult>> results;
        sim::workflows::Flow checked;
        bool shows_hint = false;
    };
    using Exercises = std::shared_ptr<const std::vector<lessons::FlowExercise>>;
    // Read when the canvas is shown for the first time.
    [[nodiscard]] const std::vector<lessons::FlowExercise>& exercises();
    void show_exercise(views::LabView& view);

    // The questions of another run than before.
    void begin_predicting();
    void show_prediction(views::LabView& view) const;
    // True where a step has to wait for an answer, or for the questions; the player goes on then.
    bool waits_for_answer();
    [[nodiscard]] lessons::Predicted predicted(const lessons::Prediction& prediction,
                                               bool is_right);
    void stop() { playing_ = false; }
    void go_to(sim::Cursor cursor);
    void remember();
    // Submits the commands at the cursor; the ones that are refused leave their sentence.
    bool submit(const std::vector<sim::Command>& commands);
    void use(sim::scenario::Scenario scenario);
    void begin(Work work);
    // Takes that many steps of the work; true while there is more.
    bool work_on(std::size_t steps);
    bool step_to_rest(std::size_t steps);
    void end_work();

    const cli::Content* content_;
    std::vector<views::ScenarioChoice> scenarios_;
    sim::scenario::Scenario scenario_;
    Shown current_;
    std::optional<Shown> healthy_;
    bool healthy_shown_ = false;
    std::shared_ptr<const views::ProvisionView> provision_;  // while they are looked at
    std::shared_ptr<const views::WhatIfView> what_if_;
    std::shared_ptr<const views::CompareView> compare_;  // of these two runs, once it was asked for
    std::vector<Before> undo_;
    std::optional<Work> work_;
    Slices slices_;
    Predicting predicting_;
    std::optional<lessons::Predicted> predicted_;
    bool goes_on_ = false;  // the player waits for an answer

    bool playing_ = false;
    screens::Speed speed_ = screens::Speed::normal;
    std::optional<double> next_step_;  // when the player's next step is due
    std::string notice_;
    views::LabChoices choices_;
    std::filesystem::path flow_folder_;
    Exercises exercises_;
    std::optional<ExerciseWork> exercise_;
    std::optional<views::LabView> view_;
};

}  // namespace ui::app
