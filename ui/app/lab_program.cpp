// SPDX-License-Identifier: MIT
// Joins the Lab's session, its screen and the preferences.
#include "ui/app/lab_program.h"

#include <utility>
#include <variant>

namespace ui::app {

LabProgram::LabProgram(LabSession session, screens::LabState state,
                       screens::Preferences preferences)
    : session_(std::move(session)),
      state_(std::move(state)),
      preferences_(std::move(preferences)) {}

void LabProgram::draw(kit::Kit& kit) {
    changed_ = session_.advance(kit.seconds());
    const screens::Intents intents =
        screens::lab(kit, session_.view(), session_.controls(preferences_), state_);
    for (const screens::Intent& intent : intents) {
        changed_ = true;
        session_.apply(intent);
        const auto* set = std::get_if<screens::intent::SetPreferences>(&intent);
        if (set != nullptr && !(set->preferences == preferences_)) {
            preferences_ = set->preferences;
            if (listener_) {
                listener_(preferences_);
            }
        }
    }
}

double LabProgram::next_step_in(double seconds) const { return session_.next_step_in(seconds); }

void LabProgram::on_preferences(std::function<void(const screens::Preferences&)> listener) {
    listener_ = std::move(listener);
}

}  // namespace ui::app
