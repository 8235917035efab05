// SPDX-License-Identifier: MIT
// The session's long work: played slice by slice, finished, or left.
#include <algorithm>
#include <utility>

#include "ui/app/lab_session.h"
#include "ui/strings/dates.h"

namespace ui::app {

namespace intent = screens::intent;

void LabSession::begin(Work work) {
    work_ = std::move(work);
    if (!work_on(slices_.first)) {
        end_work();
    }
}

void LabSession::work() {
    if (work_ && !work_on(slices_.each)) {
        end_work();
    }
}

void LabSession::finish_work() {
    while (work_) {
        work();
    }
}

bool LabSession::step_to_rest(std::size_t steps) {
    sim::Run& run = shown().run;
    const auto more = [&run] {
        return !run.world().pending.empty() && run.timeline().cursor() < run.timeline().end();
    };
    for (std::size_t taken = 0; taken < steps && more(); ++taken) {
        run.go_to(run.timeline().cursor() + 1);
    }
    return more();
}

bool LabSession::work_on(std::size_t steps) {
    if (work_->what == screens::BusyWith::running) {
        return step_to_rest(steps);
    }
    Shown& played = work_->loaded ? *work_->loaded : current_;
    const bool more = played.run.play_some(steps);
    if (work_->what == screens::BusyWith::loading && !played.run.plays_history()) {
        played.log.tell_from(played.run.start());
    }
    played.log.follow(played.run.timeline());
    return more;
}

void LabSession::end_work() {
    Work work = std::move(*work_);
    work_.reset();
    view_.reset();
    if (work.what == screens::BusyWith::playing) {
        current_.run.go_to(work.back_to);
    } else if (work.what == screens::BusyWith::loading && !work.loaded) {
        current_.run.go_to(current_.run.start());
    } else if (work.loaded) {
        scenario_ = std::move(*work.scenario);
        current_ = std::move(*work.loaded);
        current_.run.go_to(current_.run.start());
        healthy_.reset();
        healthy_shown_ = false;
        compare_.reset();
        undo_.clear();
        choices_.why_app = {};
        choices_.flow = {};
        exercise_.reset();
    }
    if (work.what != screens::BusyWith::running) {
        begin_predicting();
    }
}

void LabSession::handle(const intent::CancelWork&) {
    if (!work_) {
        return;
    }
    const bool changes = work_->what == screens::BusyWith::playing;
    const bool opens = work_->what == screens::BusyWith::loading && !work_->loaded;
    work_.reset();
    if (changes) {
        handle(intent::Undo{});
    } else if (opens) {
        // There is nothing to go back to yet; the shortest run stands in.
        handle(intent::ChooseScenario{std::string(first_scenario)});
    }
}

std::optional<screens::Busy> LabSession::busy() const {
    if (!work_) {
        return std::nullopt;
    }
    const sim::Run& run = work_->loaded ? work_->loaded->run : shown().run;
    screens::Busy busy;
    busy.what = work_->what;
    busy.steps = run.timeline().cursor() - run.start();
    busy.when = date_text(strings(), sim::date_of(run.world().now)) + " " +
                sim::time_of_day_text(run.world().now);
    const sim::Run::Progress progress = run.progress();
    if (busy.what == screens::BusyWith::running) {
        busy.share = static_cast<float>(run.timeline().cursor()) /
                     static_cast<float>(std::max<sim::Cursor>(run.timeline().end(), 1));
    } else if (progress.all > 0) {
        busy.share = static_cast<float>(progress.done) / static_cast<float>(progress.all);
    }
    return busy;
}

}  // namespace ui::app
