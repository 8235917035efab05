// SPDX-License-Identifier: MIT
// Joins the Lab's session, its screen and the preferences.
#include "ui/app/lab_program.h"

#include <utility>
#include <variant>

namespace ui::app {

LabProgram::LabProgram(Restored restored, screens::Preferences preferences)
    : session_(std::move(restored.session)),
      live_(std::move(restored.live)),
      console_(std::move(restored.console)),
      place_(restored.place),
      state_(std::move(restored.state)),
      preferences_(std::move(preferences)) {}

// While an app is watched, the run waits where it is.
void LabProgram::draw(kit::Kit& kit) {
    changed_ = live_.take();
    if (session_.busy()) {
        draw_busy(kit);
        return;
    }
    if (!live_.attached()) {
        changed_ = session_.advance(kit.seconds()) || changed_;
    }
    screens::LabControls controls = session_.controls(preferences_);
    live_.fill(controls);
    if (changed_) {
        console_.forget();
    }
    for (const screens::Intent& intent : draw_place(kit, controls)) {
        changed_ = true;
        carry_out(intent);
    }
}

// The frame shows how far the work is, and takes the next slice of it.
void LabProgram::draw_busy(kit::Kit& kit) {
    changed_ = true;
    for (const screens::Intent& intent : screens::busy(kit, *session_.busy())) {
        session_.apply(intent);
    }
    session_.work();
    console_.forget();
}

screens::Intents LabProgram::draw_place(kit::Kit& kit, const screens::LabControls& controls) {
    if (place_ == screens::Place::console && !live_.attached()) {
        return screens::console(kit, console_.view(session_), controls, console_state_);
    }
    return screens::lab(kit, session_.view(), controls, state_, live_.view());
}

void LabProgram::go_to(screens::Place place) {
    session_.pause();
    place_ = place;
}

void LabProgram::carry_out(const screens::Intent& intent) {
    if (const auto* live = std::get_if<screens::intent::Live>(&intent)) {
        live_.apply(*live);
        if (live_.attached()) {
            session_.pause();
        }
        return;
    }
    if (const auto* asked = std::get_if<screens::intent::Console>(&intent)) {
        console_.apply(*asked, session_);
        if (std::holds_alternative<screens::intent::ShowOnStage>(*asked)) {
            go_to(screens::Place::lab);
        }
        return;
    }
    if (const auto* chosen = std::get_if<screens::intent::GoToPlace>(&intent)) {
        go_to(chosen->place);
        console_.forget();
        return;
    }
    session_.apply(intent);
    console_.forget();
    const auto* set = std::get_if<screens::intent::SetPreferences>(&intent);
    if (set != nullptr && !(set->preferences == preferences_)) {
        preferences_ = set->preferences;
        if (listener_) {
            listener_(preferences_);
        }
    }
}

double LabProgram::next_step_in(double seconds) const {
    return live_.attached() ? -1 : session_.next_step_in(seconds);
}

void LabProgram::on_preferences(std::function<void(const screens::Preferences&)> listener) {
    listener_ = std::move(listener);
}

}  // namespace ui::app
