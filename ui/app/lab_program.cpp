// SPDX-License-Identifier: MIT
// Joins the Lab's session, its screen and the preferences.
#include "ui/app/lab_program.h"

#include <utility>
#include <variant>

#include "ui/screens/assessment.h"
#include "ui/screens/drill.h"
#include "ui/screens/home.h"
#include "ui/screens/incident.h"
#include "ui/screens/interview.h"
#include "ui/screens/lesson.h"
#include "ui/screens/my_data.h"
#include "ui/screens/presenter.h"

namespace ui::app {

namespace {

// Where a run is shown on a stage.
bool is_stage(screens::Place place) {
    return place == screens::Place::lab || place == screens::Place::access ||
           place == screens::Place::workflows;
}

// The stage that the session's run is shown on.
screens::Place stage_of(const LabSession& session) {
    return session.is_about_access()  ? screens::Place::access
           : session.is_about_flows() ? screens::Place::workflows
                                      : screens::Place::lab;
}

// What a stage shows when it is opened for the first time.
const char* scenario_of_place(screens::Place place) {
    return place == screens::Place::access      ? "report-job"
           : place == screens::Place::workflows ? "flow-offboarding"
                                                : "joiner";
}

}  // namespace

LabProgram::LabProgram(Restored restored, screens::Preferences preferences)
    : session_(std::move(restored.session)),
      live_(std::move(restored.live)),
      console_(std::move(restored.console)),
      place_(restored.place),
      state_(std::move(restored.state)),
      preferences_(std::move(preferences)) {
    if (restored.presents) {
        presenter_.open(session_);
        while (session_.prepare_predictions()) {
        }
    }
}

// While an app is watched, the run waits where it is.
void LabProgram::draw(kit::Kit& kit) {
    changed_ = live_.take();
    if (session_.busy()) {
        draw_busy(kit);
        return;
    }
    if (incidents_ && incidents_->busy()) {
        draw_staging(kit);
        return;
    }
    settle_place();
    changed_ = session_.prepare_predictions() || changed_;
    if (!live_.attached()) {
        changed_ = session_.advance(kit.seconds()) || changed_;
    }
    screens::LabControls controls = session_.controls(preferences_);
    live_.fill(controls);
    count_badges(controls);
    learn_state_.has_grown = false;
    if (changed_) {
        console_.forget();
    }
    for (const screens::Intent& intent : draw_place(kit, controls)) {
        changed_ = true;
        carry_out(kit, intent);
    }
    // A page that opens in its middle needs a few frames to know its length.
    changed_ = changed_ || learn_state_.frames_to_place > 0 || learn_state_.has_grown;
    if (auto predicted = session_.take_predicted(); predicted && learn_) {
        learn_->record_prediction(std::move(*predicted));
    }
    if (learn_ && is_stage(place_) && !live_.attached() && session_.run().is_complete()) {
        learn_->saw_run(session_.scenario().key, session_.faults());
    }
}

void LabProgram::count_badges(screens::LabControls& controls) {
    if (learn_) {
        controls.due_cards = learn_->due_cards();
        learn_state_.due_cards = controls.due_cards;
    }
    if (learn_ && incidents_) {
        controls.open_incidents = incidents_->unsolved(*learn_);
        learn_state_.open_incidents = controls.open_incidents;
    }
}

void LabProgram::use(IncidentSession incidents) { incidents_.emplace(std::move(incidents)); }

void LabProgram::use(LearnSession learn, screens::Place first) {
    learn_.emplace(std::move(learn));
    place_ = first;
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

// The same for an incident whose runs are played.
void LabProgram::draw_staging(kit::Kit& kit) {
    changed_ = true;
    if (!screens::busy(kit, *incidents_->busy()).empty()) {
        incidents_->cancel_work();
        return;
    }
    incidents_->work();
}

screens::Intents LabProgram::draw_incidents(kit::Kit& kit) {
    switch (incidents_->page()) {
        case IncidentPage::list:
            return screens::incident_list(kit, incidents_->list(*learn_), preferences_,
                                          learn_state_);
        case IncidentPage::incident:
            return screens::incident(kit, incidents_->incident(), preferences_, learn_state_);
        case IncidentPage::debrief:
            return screens::incident_debrief(kit, incidents_->debrief(), preferences_,
                                             learn_state_);
        case IncidentPage::game_day:
            return screens::game_day(kit, incidents_->game_day(), preferences_, learn_state_);
    }
    return {};
}

screens::Intents LabProgram::draw_place(kit::Kit& kit, const screens::LabControls& controls) {
    if (learn_ && incidents_ && place_ == screens::Place::incidents) {
        return draw_incidents(kit);
    }
    if (learn_ && !is_stage(place_) && place_ != screens::Place::console) {
        return draw_learning(kit);
    }
    if (place_ == screens::Place::console && !live_.attached()) {
        return screens::console(kit, console_.view(session_), controls, console_state_);
    }
    if (presenter_.is_open() && !live_.attached()) {
        return screens::presenter(kit, presenter_.view(session_), preferences_, learn_state_);
    }
    return screens::lab(kit, session_.view(), controls, state_, live_.view());
}

screens::Intents LabProgram::draw_learning(kit::Kit& kit) {
    switch (learn_->page()) {
        case LearnPage::home:
            return screens::home(
                kit, learn_->home(), preferences_, learn_state_,
                incidents_ ? incidents_->next(*learn_) : std::vector<views::IncidentCard>{});
        case LearnPage::lesson:
            return screens::lesson(kit, learn_->lesson(), preferences_, learn_state_);
        case LearnPage::assessment:
            return screens::assessment(kit, learn_->assessment(), preferences_, learn_state_);
        case LearnPage::result:
            return screens::result(kit, learn_->result(), preferences_, learn_state_);
        case LearnPage::drill:
            if (waits_for_a_card()) {
                learn_->forget();
            }
            return screens::drill(kit, learn_->drill(), preferences_, learn_state_);
        case LearnPage::glossary:
            return screens::glossary(kit, learn_->glossary(), preferences_, learn_state_);
        case LearnPage::presenter:
            return screens::presenter(kit, learn_->presenter(), preferences_, learn_state_);
        case LearnPage::interview:
            if (learn_->shows_clock()) {
                learn_->forget();
            }
            return screens::interview(kit, learn_->interview(), preferences_, learn_state_);
        case LearnPage::my_data:
            return screens::my_data(kit, learn_->my_data(), preferences_, learn_state_);
    }
    return {};
}

void LabProgram::go_to(screens::Place place) {
    const bool is_learning = !is_stage(place) && place != screens::Place::console;
    if ((is_learning && !learn_) || (place == screens::Place::incidents && !incidents_)) {
        return;
    }
    session_.pause();
    presenter_.close(session_);
    if (place == screens::Place::drill) {
        learn_->open(LearnPage::drill);
    } else if (place == screens::Place::glossary) {
        learn_->open(LearnPage::glossary);
    } else if (place == screens::Place::incidents && place_ == place) {
        // Pressed again, the rail leads from an incident to all of them.
        incidents_->apply(screens::intent::OpenIncidents{}, *learn_);
    } else if (place == screens::Place::learn) {
        // The rail leads home; from elsewhere it leads back to the page that was open.
        const bool was_away = is_stage(place_) || place_ == screens::Place::console;
        const bool is_reading = learn_->page() == LearnPage::lesson;
        learn_->open(was_away && is_reading ? LearnPage::lesson : LearnPage::home);
    }
    // From the Console, the Lab is the stage of the run that it shows.
    const bool back_to_stage = place_ == screens::Place::console && place == screens::Place::lab;
    if (is_stage(place) && !back_to_stage) {
        show_run_of(place);
    }
    place_ = place;
}

void LabProgram::show_run_of(screens::Place place) {
    const screens::Place now = stage_of(session_);
    if (now == place) {
        return;
    }
    const auto kept = aside_.find(place);
    if (kept != aside_.end()) {
        LabSession wanted = std::move(kept->second);
        aside_.erase(kept);
        aside_.insert_or_assign(now, std::exchange(session_, std::move(wanted)));
        return;
    }
    aside_.insert_or_assign(now, session_);
    session_.apply(screens::intent::ChooseScenario{scenario_of_place(place)});
}

// A scenario that was chosen decides which of the stages it is.
void LabProgram::settle_place() {
    if (is_stage(place_)) {
        place_ = stage_of(session_);
    }
}

void LabProgram::carry_out_incidents(const screens::intent::Incidents& intent) {
    if (!learn_ || !incidents_) {
        return;
    }
    incidents_->apply(intent, *learn_);
    session_.pause();
    place_ = screens::Place::incidents;
}

void LabProgram::carry_out_learning(kit::Kit& kit, const screens::intent::Learn& intent) {
    if (!learn_) {
        return;
    }
    const LearnSession::Outcome outcome = learn_->apply(intent);
    if (!outcome.copied.empty()) {
        kit.copy(outcome.copied);
    }
    if (!outcome.profile.empty()) {
        preferences_.profile = outcome.profile;
        learn_state_ = {};
        tell_preferences();
    }
    if (std::holds_alternative<screens::intent::OwnData>(intent) && incidents_) {
        incidents_->leave();  // another profile, or a record that is empty now
    } else if (incidents_) {
        incidents_->forget();
    }
    if (outcome.lab) {
        session_.open_run(outcome.lab->scenario, outcome.lab->faults, outcome.lab->place);
        session_.pause();
        place_ = screens::Place::lab;
        settle_place();
        console_.forget();
        return;
    }
    const LearnPage page = learn_->page();
    const bool is_drilling = page == LearnPage::drill || page == LearnPage::interview;
    place_ = is_drilling                   ? screens::Place::drill
             : page == LearnPage::glossary ? screens::Place::glossary
                                           : screens::Place::learn;
}

bool LabProgram::carry_out_presenting(const screens::Intent& intent) {
    namespace asked = screens::intent;
    const auto* learn = std::get_if<asked::Learn>(&intent);
    const auto* what = learn == nullptr ? nullptr : std::get_if<asked::Presenting>(learn);
    if (what == nullptr) {
        return false;
    }
    const auto* begins = std::get_if<asked::Present>(what);
    const bool is_of_run = begins != nullptr && begins->what == asked::PresentWhat::run;
    if (!is_of_run && !presenter_.is_open()) {
        return false;
    }
    presenter_.apply(*what, session_);
    return true;
}

void LabProgram::carry_out(kit::Kit& kit, const screens::Intent& intent) {
    if (carry_out_presenting(intent)) {
        return;
    }
    if (const auto* learn = std::get_if<screens::intent::Learn>(&intent)) {
        carry_out_learning(kit, *learn);
        return;
    }
    if (const auto* incidents = std::get_if<screens::intent::Incidents>(&intent)) {
        carry_out_incidents(*incidents);
        return;
    }
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
        tell_preferences();
    }
}

void LabProgram::tell_preferences() const {
    if (listener_) {
        listener_(preferences_);
    }
}

bool LabProgram::waits_for_a_card() const {
    return learn_ && place_ == screens::Place::drill && learn_->page() == LearnPage::drill &&
           learn_->waits_for_a_card();
}

double LabProgram::next_step_in(double seconds) const {
    // Cards that are being learned come back after minutes; nobody has to touch a key for that.
    constexpr double look_again_seconds = 20;
    if (waits_for_a_card()) {
        return look_again_seconds;
    }
    const bool has_game_clock = place_ == screens::Place::incidents && incidents_ &&
                                incidents_->page() == IncidentPage::game_day &&
                                learn_state_.game_clock_from.has_value();
    if (has_game_clock || (learn_ && place_ == screens::Place::drill && learn_->shows_clock())) {
        return 1;
    }
    return live_.attached() ? -1 : session_.next_step_in(seconds);
}

void LabProgram::on_preferences(std::function<void(const screens::Preferences&)> listener) {
    listener_ = std::move(listener);
}

}  // namespace ui::app
