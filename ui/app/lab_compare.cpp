// SPDX-License-Identifier: MIT
// The session's comparison: the healthy run is played anew, so that it has what a person did since.
#include <algorithm>
#include <utility>

#include "lessons/played_run.h"
#include "sim/trace/align.h"
#include "ui/app/lab_session.h"

namespace ui::app {

namespace intent = screens::intent;

void LabSession::handle(const intent::SwitchRun&) {
    if (!healthy_) {
        return;
    }
    stop();
    const bool at_end = shown().run.is_complete();
    const sim::Cursor cursor = shown().run.timeline().cursor();
    healthy_shown_ = !healthy_shown_;
    const sim::Cursor end = shown().run.timeline().end();
    shown().run.go_to(at_end ? end : std::min(cursor, end));
    begin_predicting();
}

void LabSession::handle(const intent::CompareRuns&) {
    stop();
    views::CompareView none;
    const sim::Run& run = current_.run;
    if (!lessons::has_faults(scenario_, run)) {
        none.problem = strings().text("compare.none");
        compare_ = std::make_shared<const views::CompareView>(std::move(none));
        return;
    }
    if (run.timeline().end() - run.start() > sim::trace::align_max) {
        none.problem =
            strings().text("compare.too_long", {{"steps", std::to_string(sim::trace::align_max)}});
        compare_ = std::make_shared<const views::CompareView>(std::move(none));
        return;
    }
    const sim::Cursor shown_at = shown().run.timeline().cursor();
    healthy_ = shown_from(lessons::without_faults(scenario_, run));
    if (healthy_shown_) {
        healthy_->run.go_to(std::min(shown_at, healthy_->run.timeline().end()));
    }
    compare_ = std::make_shared<const views::CompareView>(
        views::compare_view(healthy_->run, run, strings()));
}

// Whom and what the Why tab is about, where nobody was named.
void LabSession::handle(const intent::Preview& what) {
    const sim::World& world = run().world();
    provision_.reset();
    what_if_.reset();
    if (const auto* asked = std::get_if<intent::PreviewProvisioning>(&what)) {
        const views::InspectorView& shown = view().inspector;
        const sim::UserId user = asked->user.exists() ? asked->user : shown.why_user;
        const sim::AppId app = asked->app.exists() ? asked->app : shown.why_app;
        provision_ = std::make_shared<const views::ProvisionView>(
            views::provision_view(world, user, app, strings()));
    } else if (const auto* commands = std::get_if<intent::PreviewCommands>(&what)) {
        what_if_ = std::make_shared<const views::WhatIfView>(
            views::what_if_view(world, commands->commands, strings()));
    }
}

void LabSession::handle(const intent::GoToRun& what) {
    const bool wants_healthy = what.run == intent::WhichRun::healthy;
    if (wants_healthy && !healthy_) {
        return;
    }
    if (wants_healthy != healthy_shown_) {
        handle(intent::SwitchRun{});
    }
    go_to(what.cursor);
}

}  // namespace ui::app
