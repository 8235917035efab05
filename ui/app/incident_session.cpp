// SPDX-License-Identifier: MIT
// Opens incidents, takes their steps, and tells the record.
#include "ui/app/incident_session.h"

#include <algorithm>
#include <utility>

#include "ui/cli/incident.h"

namespace ui::app {

namespace intent = screens::intent;

namespace {

constexpr std::size_t next_on_home = 3;

const lessons::IncidentRecord* record_of_incident(const LearnSession& learn,
                                                  const std::string& key) {
    const auto& records = learn.learner().progress().incidents;
    const auto found = records.find(key);
    return found == records.end() ? nullptr : &found->second;
}

}  // namespace

IncidentSession::IncidentSession(const cli::Content& content, Incidents incidents)
    : content_(&content), incidents_(std::make_shared<const Incidents>(std::move(incidents))) {}

sim::Result<IncidentSession, sim::Problems> IncidentSession::open(const cli::Content& content) {
    auto incidents = cli::read_incidents(content);
    if (!incidents) {
        return sim::Failure{incidents.error()};
    }
    return IncidentSession(content, std::move(*incidents));
}

void IncidentSession::forget() {
    list_.reset();
    incident_.reset();
    debrief_.reset();
    next_.reset();
}

void IncidentSession::leave() {
    desk_.reset();
    opening_.reset();
    notice_.clear();
    page_ = IncidentPage::list;
    forget();
}

const views::IncidentListView& IncidentSession::list(const LearnSession& learn) {
    if (!list_) {
        list_ = views::show_incidents(*incidents_, learn.learner().progress(), level_,
                                      content_->strings());
        list_->notice = notice_;
        list_->new_code = new_code_;
    }
    return *list_;
}

const views::IncidentPageView& IncidentSession::incident() {
    SIM_CHECK(desk_.has_value(), "the page shows an incident that is open");
    if (!incident_) {
        incident_ = views::show_incident_page(*desk_, person_, content_->strings());
        incident_->notice = notice_;
    }
    return *incident_;
}

const views::IncidentDebriefView& IncidentSession::debrief() {
    SIM_CHECK(desk_.has_value(), "the debrief is of an incident that was open");
    if (!debrief_) {
        debrief_ = views::show_incident_debrief(*desk_, content_->strings());
    }
    return *debrief_;
}

const std::vector<views::IncidentCard>& IncidentSession::next(const LearnSession& learn) {
    if (!next_) {
        next_ = views::next_incidents(*incidents_, learn.learner().progress(), next_on_home,
                                      content_->strings());
    }
    return *next_;
}

std::size_t IncidentSession::unsolved(const LearnSession& learn) const {
    return views::unsolved_count(*incidents_, learn.learner().progress());
}

// --- opening --------------------------------------------------------------------------------

void IncidentSession::begin(const Wanted& wanted, LearnSession& learn) {
    const std::string& key = wanted.key;
    const auto found =
        std::find_if(incidents_->begin(), incidents_->end(),
                     [&](const lessons::Incident& incident) { return incident.key == key; });
    if (found == incidents_->end()) {
        return;
    }
    const lessons::IncidentRecord* record = record_of_incident(learn, key);
    const bool goes_on = record != nullptr && record->open && !wanted.again &&
                         wanted.seed.value_or(record->open->seed) == record->open->seed;
    if (goes_on && desk_ && desk_->investigation().incident().key == key &&
        desk_->investigation().seed() == record->open->seed) {
        page_ = IncidentPage::incident;
        return;
    }
    const auto read = content_->read_scenario(content_->scenario_file(found->scenario), {});
    if (!read) {
        notice_ = sim::to_line(read.error().front());
        return;
    }
    const std::uint64_t last = record == nullptr ? 0 : record->last_seed;
    const std::uint64_t seed =
        goes_on ? record->open->seed
                : wanted.seed.value_or(lessons::another_seed(*found, learn.next_seed(), last));
    std::vector<lessons::IncidentStep> steps;
    if (goes_on) {
        steps = record->open->steps;
    } else {
        learn.record(lessons::IncidentOpened{key, std::to_string(seed), wanted.game_day});
    }
    opening_.emplace(
        Opening{&*found, seed,
                lessons::IncidentStaging(*found, read->scenario, lessons::causes_for(*found, seed)),
                std::move(steps)});
}

std::optional<lessons::GameDay> IncidentSession::dealt_by(const std::string& code) {
    const auto read = lessons::game_code_in(code);
    const auto dealt = read ? lessons::game_day_of(*incidents_, *read) : std::nullopt;
    if (!dealt) {
        notice_ = content_->strings().text("incident.game_day.no_code");
        page_ = IncidentPage::list;
        return std::nullopt;
    }
    game_day_ = views::show_game_day(*dealt->incident, *read, content_->strings());
    return dealt;
}

std::optional<screens::Busy> IncidentSession::busy() const {
    if (!opening_) {
        return std::nullopt;
    }
    screens::Busy busy;
    busy.what = screens::BusyWith::staging;
    const std::size_t done = opening_->staging.done();
    const std::size_t all = opening_->staging.all();
    busy.detail = content_->strings().text(
        "incident.staging.runs", {{"done", std::to_string(done)}, {"all", std::to_string(all)}});
    busy.share = static_cast<float>(done) / static_cast<float>(all);
    return busy;
}

void IncidentSession::work() {
    if (opening_ && !opening_->staging.play_next()) {
        end_work();
    }
}

void IncidentSession::finish_work() {
    while (opening_) {
        work();
    }
}

void IncidentSession::end_work() {
    Opening opening = std::move(*opening_);
    opening_.reset();
    forget();
    auto world = opening.staging.take();
    if (!world) {
        notice_ = world.error() + ".";
        page_ = IncidentPage::list;
        return;
    }
    const sim::scenario::Scenario& scenario = world->broken.scenario;
    const sim::hr::EmployeeKey focus = scenario.focus;
    desk_.emplace(lessons::Investigation(*opening.incident, opening.seed, std::move(*world)));
    desk_->take_up(opening.steps);
    person_ = sim::person_of(desk_->run().world(), focus);
    page_ = IncidentPage::incident;
}

// What was begun stays open in the record, and can be taken up.
void IncidentSession::cancel_work() {
    opening_.reset();
    page_ = desk_ && page_ == IncidentPage::incident ? page_ : IncidentPage::list;
    forget();
}

// --- the work -------------------------------------------------------------------------------

void IncidentSession::take(const lessons::IncidentStep& step, LearnSession& learn) {
    if (!desk_ || page_ != IncidentPage::incident) {
        return;
    }
    const auto taken = desk_->take(step);
    if (!taken) {
        notice_ = content_->strings().text(taken.error().code, taken.error().arguments);
        return;
    }
    const lessons::IncidentStep kept = desk_->kept(step);
    learn.record(
        lessons::IncidentWorked{desk_->investigation().incident().key, kept.what, kept.about});
}

void IncidentSession::close(LearnSession& learn) {
    learn.record(lessons::closing_entry(*desk_));
    page_ = IncidentPage::debrief;
}

class IncidentSession::Doing {
public:
    Doing(IncidentSession& session, LearnSession& learn) : session_(session), learn_(learn) {}

    void operator()(const intent::OpenIncidents& /*what*/) { session_.page_ = IncidentPage::list; }
    void operator()(const intent::FilterIncidents& what) { session_.level_ = what.level; }
    void operator()(const intent::OpenIncident& what) {
        session_.begin({what.key, what.again}, learn_);
    }
    void operator()(const intent::LookAtPerson& what) {
        if (session_.desk_ && what.index < view().people.size()) {
            session_.person_ = view().people[what.index].person;
        }
    }
    void operator()(const intent::TakeLook& what) {
        if (session_.desk_ && what.index < view().looks.size()) {
            const sim::World& world = session_.desk_->run().world();
            take(lessons::look_step(world, view().looks[what.index].look));
        }
    }
    void operator()(const intent::MendSuspect& what) {
        if (session_.desk_ && what.index < view().mends.size()) {
            const views::MendChoice mend = view().mends[what.index];
            take({"mend", {suspect(mend.suspect), mend.repair}});
        }
    }
    void operator()(const intent::MarkSuspect& what) {
        if (session_.desk_ && what.index < view().suspects.size()) {
            take({"mark", {suspect(what.index), what.is_marked ? "yes" : "no"}});
        }
    }
    void operator()(const intent::AddHypothesis& what) { take({"hypothesis", {what.text}}); }
    void operator()(const intent::JudgeHypothesis& what) {
        take({"judge", {std::to_string(what.index), std::string(name_of(what.judged))}});
    }
    void operator()(const intent::TakeBackAction& /*what*/) { take({"undo", {}}); }
    void operator()(const intent::TakeHint& /*what*/) { take({"hint", {}}); }
    void operator()(const intent::RunChecks& /*what*/) { take({"check", {}}); }
    void operator()(const intent::CloseIncident& /*what*/) {
        if (session_.desk_ && session_.desk_->investigation().can_close()) {
            session_.close(learn_);
        }
    }
    void operator()(const intent::GiveUpIncident& /*what*/) {
        if (session_.desk_ && session_.page_ == IncidentPage::incident) {
            session_.close(learn_);
        }
    }
    void operator()(const intent::CloseIncidentNotice& /*what*/) {}
    void operator()(const intent::ShowGameDay& what) {
        if (session_.dealt_by(what.code)) {
            session_.page_ = IncidentPage::game_day;
        }
    }
    void operator()(const intent::JoinGameDay& what) {
        if (const auto dealt = session_.dealt_by(what.code)) {
            session_.begin({dealt->incident->key, false, dealt->seed, session_.game_day_.code},
                           learn_);
        }
    }
    void operator()(const intent::NewGameCode& what) {
        std::optional<lessons::Level> level;
        if (what.level > 0 && what.level <= static_cast<std::size_t>(lessons::level_count)) {
            level = static_cast<lessons::Level>(what.level - 1);
        }
        session_.new_code_ = to_text(lessons::new_game_code(learn_.next_seed(), level));
    }

private:
    [[nodiscard]] const views::IncidentView& view() { return session_.incident().incident; }
    void take(const lessons::IncidentStep& step) { session_.take(step, learn_); }
    [[nodiscard]] std::string suspect(std::size_t index) const {
        return to_text(session_.desk_->investigation().incident().suspects[index]);
    }

    IncidentSession& session_;
    LearnSession& learn_;
};

void IncidentSession::apply(const intent::Incidents& intent, LearnSession& learn) {
    notice_.clear();
    incident_.reset();
    Doing doing(*this, learn);
    std::visit(doing, intent);
    forget();
}

}  // namespace ui::app
