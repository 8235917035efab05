// SPDX-License-Identifier: MIT
// Carries intents out on a run.
#include "ui/app/lab_session.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "sim/faults/catalogue.h"
#include "ui/views/access_builder.h"
#include "ui/views/flow_builder.h"

namespace ui::app {

namespace {

using screens::Speed;
namespace intent = screens::intent;

// One step at normal speed: the hop, the answer on its way back, and a moment to read.
constexpr double step_seconds = 1.1;
constexpr double instant_seconds = 0;

double seconds_of(Speed speed) {
    constexpr std::array shares{0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
    return speed == Speed::instant ? instant_seconds
                                   : step_seconds / shares[static_cast<std::size_t>(speed)];
}

// A run whose history is still played tells nothing yet.
constexpr sim::Cursor no_step = std::numeric_limits<sim::Cursor>::max();

bool has_faults(const sim::Run& run) {
    const auto& faults = run.world().faults.faults;
    return faults.begin() != faults.end();
}

}  // namespace

LabSession::Shown LabSession::shown_from(sim::Run run) {
    Shown shown{std::move(run), sim::log::SystemLog()};
    shown.log = sim::log::SystemLog(shown.run.start());
    shown.log.follow(shown.run.timeline());
    return shown;
}

LabSession::LabSession(const cli::Content& content, sim::scenario::Scenario scenario)
    : content_(&content),
      scenario_(std::move(scenario)),
      current_{sim::scenario::start(scenario_, sim::History::in_slices),
               sim::log::SystemLog(no_step)} {}

sim::Result<LabSession, sim::Problems> LabSession::open(const cli::Content& content,
                                                        const std::string& scenario,
                                                        Slices slices) {
    const cli::Path file = content.scenario_file(scenario);
    if (file.empty()) {
        std::string known;
        for (const std::string& name : content.scenario_names()) {
            known += (known.empty() ? "" : ", ") + name;
        }
        return sim::Failure{sim::Problems{
            {scenario, "", "expected a scenario's file or one of these names: " + known}}};
    }
    auto read = content.read_scenario(file, {});
    if (!read) {
        return sim::Failure{read.error()};
    }
    LabSession session(content, std::move(read->scenario));
    session.slice_by(slices);
    Work loading;
    loading.what = screens::BusyWith::loading;
    session.begin(std::move(loading));
    // A shipped scenario that cannot be read is left out of the list; `check` says why.
    for (const std::string& name : content.scenario_names()) {
        const auto other = content.read_scenario(content.scenario_file(name), {});
        if (other) {
            session.scenarios_.push_back(
                {other->scenario.key, other->scenario.title, other->scenario.summary, false,
                 views::is_about_access(other->scenario), views::is_about_flows(other->scenario)});
        }
    }
    return session;
}

const views::LabView& LabSession::view() {
    if (view_) {
        return *view_;
    }
    view_ = views::lab_view(shown().run, scenario_, shown().log, content_->strings(), choices_);
    view_->scenarios = scenarios_;
    if (view_->access) {
        std::erase_if(view_->scenarios, [](const auto& choice) { return !choice.is_about_access; });
    } else if (view_->flow) {
        std::erase_if(view_->scenarios, [](const auto& choice) { return !choice.is_about_flows; });
    }
    for (std::size_t index = 0; index < view_->scenarios.size(); ++index) {
        const bool current = view_->scenarios[index].key == scenario_.key;
        view_->scenarios[index].current = current;
        if (current) {
            view_->position = content_->strings().text(
                "lab.position", {{"number", std::to_string(index + 1)},
                                 {"count", std::to_string(view_->scenarios.size())}});
        }
    }
    view_->narration.can_see_healthy = healthy_.has_value() && !healthy_shown_;
    view_->compare = compare_;
    show_prediction(*view_);
    if (view_->flow) {
        show_exercise(*view_);
    }
    return *view_;
}

screens::LabControls LabSession::controls(const screens::Preferences& preferences) const {
    screens::LabControls controls;
    controls.playing = playing_;
    controls.predicts = predicting_.is_on();
    controls.speed = speed_;
    controls.other_run = !healthy_        ? screens::OtherRun::none
                         : healthy_shown_ ? screens::OtherRun::broken
                                          : screens::OtherRun::healthy;
    controls.can_undo = !undo_.empty();
    controls.notice = notice_;
    controls.segment = choices_.segment;
    controls.preferences = preferences;
    controls.provision = provision_;
    controls.what_if = what_if_;
    return controls;
}

void LabSession::apply(const screens::Intent& intent) {
    notice_.clear();
    view_.reset();
    std::visit([this](const auto& what) { handle(what); }, intent);
}

bool LabSession::advance(double seconds) {
    if (!playing_) {
        return false;
    }
    if (!next_step_) {
        next_step_ = seconds;
    }
    if (seconds < *next_step_) {
        return false;
    }
    if (waits_for_answer()) {
        return true;
    }
    const bool moved = shown().run.step();
    // A late frame is no reason to hurry: the next step keeps its distance.
    next_step_ = seconds + seconds_of(speed_);
    if (!moved || shown().run.is_complete()) {
        stop();
    }
    shown().log.follow(shown().run.timeline());
    view_.reset();
    return true;
}

double LabSession::next_step_in(double seconds) const {
    if (!playing_) {
        return -1;
    }
    return next_step_ ? std::max(0.0, *next_step_ - seconds) : 0;
}

void LabSession::go_to(sim::Cursor cursor) {
    stop();
    sim::Run& run = shown().run;
    run.go_to(std::clamp(cursor, run.start(), run.timeline().end()));
}

void LabSession::handle(const intent::Step&) {
    stop();
    shown().run.step();
}

void LabSession::handle(const intent::Back&) {
    stop();
    shown().run.back();
}

void LabSession::handle(const intent::PlayOrPause&) {
    if (playing_) {
        stop();
        return;
    }
    sim::Run& run = shown().run;
    if (run.is_complete()) {
        run.go_to(run.start());
    }
    if (speed_ == Speed::instant) {
        run.go_to(run.timeline().end());
        return;
    }
    playing_ = true;
    next_step_.reset();
}

void LabSession::handle(const intent::Restart&) { go_to(shown().run.start()); }

void LabSession::handle(const intent::GoToStep& what) { go_to(shown().run.start() + what.step); }

void LabSession::handle(const intent::GoTo& what) { go_to(what.cursor); }

void LabSession::handle(const intent::SetSpeed& what) {
    speed_ = what.speed;
    if (playing_ && speed_ == Speed::instant) {
        go_to(shown().run.timeline().end());
    }
}

void LabSession::remember() {
    stop();
    compare_.reset();
    if (healthy_shown_) {
        // What is done to the healthy run starts a new broken one.
        current_ = *healthy_;
        healthy_.reset();
        healthy_shown_ = false;
    }
    undo_.push_back({current_.run, healthy_ ? std::optional(healthy_->run) : std::nullopt});
}

bool LabSession::submit(const std::vector<sim::Command>& commands) {
    bool done = false;
    for (const sim::Command& command : commands) {
        const auto result = current_.run.submit(command);
        if (!result) {
            notice_ = content_->strings().text(result.error().code, result.error().arguments);
            continue;
        }
        done = true;
    }
    if (!done) {
        undo_.pop_back();
        return false;
    }
    // The later steps are known at once, so that the scrubber shows what is to come.
    choices_.why_app = {};
    Work work;
    work.back_to = current_.run.timeline().cursor();
    begin(std::move(work));
    return true;
}

bool LabSession::submit_all(const std::vector<sim::Command>& commands) {
    view_.reset();
    notice_.clear();
    stop();
    if (commands.empty()) {
        return false;
    }
    remember();
    return submit(commands);
}

void LabSession::run_to_rest() {
    view_.reset();
    stop();
    Work work;
    work.what = screens::BusyWith::running;
    begin(std::move(work));
}

void LabSession::handle(const intent::BreakIt& what) { break_it(what.key, {}); }

bool LabSession::break_it(const std::string& fault, const std::string& target) {
    view_.reset();
    sim::faults::InjectFault command{fault, {}, {}};
    const sim::World& world = shown().run.world();
    command.app = sim::apps::app_named(world.apps, target);
    for (const auto& [id, rule] : world.directory.rules) {
        if (!target.empty() && rule.name == target) {
            command.rule = id;
        }
    }
    for (const auto& [id, source] : world.hr.sources) {
        if (!target.empty() && source.key == target) {
            command.source = id;
        }
    }
    const bool was_healthy = !has_faults(shown().run);
    remember();
    std::optional<Shown> healthy = healthy_;
    if (was_healthy) {
        healthy = current_;
    }
    if (!submit({sim::faults::Command(command)})) {
        return false;
    }
    healthy_ = std::move(healthy);
    return true;
}

void LabSession::open_run(const std::string& scenario, const std::vector<std::string>& faults,
                          const std::optional<lessons::Place>& place) {
    apply(intent::ChooseScenario{scenario});
    finish_work();  // a lesson's runs are short
    for (const std::string& fault : faults) {
        break_it(fault, {});
        finish_work();
    }
    sim::Run& run = shown().run;
    const sim::Cursor begin = run.timeline().cursor();  // behind what was broken
    run.go_to(run.timeline().end());
    const auto cursor = place ? lessons::find_place(run, *place) : std::nullopt;
    go_to(cursor ? *cursor : begin);
    view_.reset();
}

void LabSession::handle(const intent::RemoveFault& what) {
    std::vector<sim::Command> commands;
    for (const auto& [id, fault] : shown().run.world().faults.faults) {
        const bool meant = what.fault.exists() ? id == what.fault : fault.key == what.key;
        const auto* entry = sim::faults::find_entry(fault.key);
        if (!meant || !fault.present || entry == nullptr) {
            continue;
        }
        // The first right repair is the one that takes the cause away.
        for (const sim::faults::Repair& repair : entry->repairs) {
            if (repair.verdict == sim::faults::Verdict::right) {
                commands.emplace_back(
                    sim::faults::Command(sim::faults::ApplyRepair{id, std::string(repair.key)}));
                break;
            }
        }
    }
    if (!commands.empty()) {
        remember();
        submit(commands);
    }
}

void LabSession::handle(const intent::ApplyRepairs& what) {
    std::vector<sim::Command> commands;
    for (const intent::RepairChoice& choice : what.repairs) {
        commands.emplace_back(
            sim::faults::Command(sim::faults::ApplyRepair{choice.fault, choice.key}));
    }
    if (!commands.empty()) {
        remember();
        submit(commands);
    }
}

void LabSession::handle(const intent::Undo&) {
    if (undo_.empty()) {
        return;
    }
    stop();
    compare_.reset();
    healthy_shown_ = false;
    current_ = shown_from(std::move(undo_.back().run));
    healthy_.reset();
    if (undo_.back().healthy) {
        healthy_ = shown_from(std::move(*undo_.back().healthy));
    }
    undo_.pop_back();
    begin_predicting();
}

void LabSession::handle(const intent::ChooseScenario& what) {
    auto read = content_->read_scenario(content_->scenario_file(what.key), {});
    if (!read) {
        notice_ = sim::to_line(read.error().front());
        return;
    }
    use(std::move(read->scenario));
}

void LabSession::use(sim::scenario::Scenario scenario) {
    stop();
    Work work;
    work.what = screens::BusyWith::loading;
    work.loaded = Shown{sim::scenario::start(scenario, sim::History::in_slices),
                        sim::log::SystemLog(no_step)};
    work.scenario = std::move(scenario);
    begin(std::move(work));
}

void LabSession::handle(const intent::ChooseWhyApp& what) { choices_.why_app = what.app; }
void LabSession::handle(const intent::ChooseSegment& what) { choices_.segment = what.segment; }
void LabSession::handle(const intent::SetFilter& what) { choices_.filter = what.text; }
void LabSession::handle(const intent::CloseNotice&) { notice_.clear(); }

}  // namespace ui::app
