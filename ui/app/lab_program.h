// SPDX-License-Identifier: MIT
// One frame of the program: the place that is open is drawn, and what was asked for is done.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include "ui/app/console_session.h"
#include "ui/app/incident_session.h"
#include "ui/app/lab_session.h"
#include "ui/app/learn_session.h"
#include "ui/app/live_session.h"
#include "ui/app/run_presenter.h"
#include "ui/app/saved_state.h"
#include "ui/screens/console.h"
#include "ui/screens/lab.h"
#include "ui/screens/learn_state.h"

namespace ui::app {

class LabProgram {
public:
    LabProgram(Restored restored, screens::Preferences preferences);

    // Without it the places of learning stay closed.
    void use(LearnSession learn, screens::Place first);
    // They need learning, too, because it keeps the record.
    void use(IncidentSession incidents);

    // Draws into the kit's frame that has begun.
    void draw(kit::Kit& kit);
    // True when the last frame changed something, so that another has to show it.
    [[nodiscard]] bool changed() const { return changed_; }
    // Seconds until the player needs a frame; negative for none.
    [[nodiscard]] double next_step_in(double seconds) const;

    [[nodiscard]] const screens::Preferences& preferences() const { return preferences_; }
    // Called with new preferences as soon as a person changes them.
    void on_preferences(std::function<void(const screens::Preferences&)> listener);

    [[nodiscard]] LabSession& session() { return session_; }
    [[nodiscard]] LiveSession& live() { return live_; }
    [[nodiscard]] screens::LabState& state() { return state_; }
    [[nodiscard]] ConsoleSession& console() { return console_; }
    [[nodiscard]] screens::Place place() const { return place_; }
    [[nodiscard]] std::optional<LearnSession>& learn() { return learn_; }
    [[nodiscard]] std::optional<IncidentSession>& incidents() { return incidents_; }
    // Opens that place, as the rail does.
    void go_to(screens::Place place);

private:
    [[nodiscard]] screens::Intents draw_place(kit::Kit& kit, const screens::LabControls& controls);
    [[nodiscard]] screens::Intents draw_learning(kit::Kit& kit);
    [[nodiscard]] screens::Intents draw_incidents(kit::Kit& kit);
    void draw_busy(kit::Kit& kit);
    void draw_staging(kit::Kit& kit);
    void count_badges(screens::LabControls& controls);
    void carry_out(kit::Kit& kit, const screens::Intent& intent);
    // True where it was the presenter of a run that somebody asked something of.
    bool carry_out_presenting(const screens::Intent& intent);
    void carry_out_learning(kit::Kit& kit, const screens::intent::Learn& intent);
    void carry_out_incidents(const screens::intent::Incidents& intent);
    // The Lab, API access and flows each keep a run of their own.
    void show_run_of(screens::Place place);
    void settle_place();
    void tell_preferences() const;
    [[nodiscard]] bool waits_for_a_card() const;

    LabSession session_;
    std::map<screens::Place, LabSession> aside_;  // the runs of the other stages
    LiveSession live_;
    ConsoleSession console_;
    std::optional<LearnSession> learn_;
    std::optional<IncidentSession> incidents_;
    RunPresenter presenter_;
    screens::LearnState learn_state_;
    screens::Place place_ = screens::Place::lab;
    screens::LabState state_;
    screens::ConsoleState console_state_;
    screens::Preferences preferences_;
    std::function<void(const screens::Preferences&)> listener_;
    bool changed_ = false;
};

}  // namespace ui::app
