// SPDX-License-Identifier: MIT
// One lane an app: the task, the wire, and the account of the person whom the stage shows.
#include <algorithm>

#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

using sim::provisioning::Task;
using sim::provisioning::TaskKind;
using sim::provisioning::TaskStatus;

// The last request of a task in this run and its answer, up to the cursor.
struct LastExchange {
    const sim::provisioning::RequestSent* sent = nullptr;
    const sim::provisioning::ResponseReceived* received = nullptr;
    bool in_this_step = false;
};

class LaneBuilder {
public:
    LaneBuilder(const Context& context, sim::AppId app)
        : context_(&context), world_(&context.world()), app_(app) {}

    LaneView build() {
        const sim::apps::App& app = world_->apps.apps.at(app_);
        lane_.app = app_;
        lane_.app_name = app.label;
        lane_.tile = app.tile;
        find_task();
        find_withheld();
        find_exchange();
        fill_task();
        fill_wire();
        fill_account();
        const bool is_subject = context_->subject.app == app_ && context_->leading != nullptr;
        // A run that is over shows its outcome; no lane is on the move any more.
        lane_.active = is_subject && !context_->run->is_complete() &&
                       (is_about_group() || context_->subject.person == context_->person);
        return std::move(lane_);
    }

private:
    // A step about a pushed group is nobody's own: while it is on the stage, the app's lane shows
    // it.
    [[nodiscard]] bool is_about_group() const {
        return task_ != nullptr && sim::provisioning::is_about_group(task_->kind);
    }

    void find_task() {
        const Task* shown = world_->provisioning.tasks.find(context_->subject.task);
        if (shown != nullptr && shown->app == app_ &&
            sim::provisioning::is_about_group(shown->kind)) {
            task_id_ = context_->subject.task;
            task_ = shown;
            return;
        }
        const sim::Event* queued = last_seen<sim::provisioning::TaskQueued>(
            *context_, [&](const sim::provisioning::TaskQueued& event) {
                return event.details->app == app_ && event.details->user == context_->person.user;
            });
        if (queued != nullptr) {
            task_id_ = sim::as<sim::provisioning::TaskQueued>(*queued)->task;
            task_ = &world_->provisioning.tasks.at(task_id_);
            return;
        }
        // A task of the history that is tried again in this run belongs to the lane as well.
        const sim::Event* retried = last_seen<sim::provisioning::TaskRetried>(
            *context_, [&](const sim::provisioning::TaskRetried& event) {
                const Task& task = world_->provisioning.tasks.at(event.task);
                return task.app == app_ && task.user == context_->person.user;
            });
        if (retried != nullptr) {
            task_id_ = sim::as<sim::provisioning::TaskRetried>(*retried)->task;
            task_ = &world_->provisioning.tasks.at(task_id_);
        }
    }

    void find_withheld() {
        const sim::Event* withheld = last_seen<sim::provisioning::TaskWithheld>(
            *context_, [&](const sim::provisioning::TaskWithheld& event) {
                return event.app == app_ && event.user == context_->person.user;
            });
        if (withheld != nullptr && task_ == nullptr) {
            withheld_ = sim::as<sim::provisioning::TaskWithheld>(*withheld);
        }
    }

    void find_exchange() {
        if (task_ == nullptr) {
            return;
        }
        const auto of_task = [&](const auto& event) { return event.task == task_id_; };
        const sim::Event* sent = last_seen<sim::provisioning::RequestSent>(*context_, of_task);
        const sim::Event* received =
            last_seen<sim::provisioning::ResponseReceived>(*context_, of_task);
        if (sent == nullptr || received == nullptr) {
            return;
        }
        exchange_.sent = sim::as<sim::provisioning::RequestSent>(*sent);
        exchange_.received = sim::as<sim::provisioning::ResponseReceived>(*received);
        exchange_.in_this_step =
            context_->timeline().step_of(sent->id) + 1 == context_->timeline().cursor() &&
            !context_->run->is_complete();
    }

    void fill_task() {
        if (withheld_ != nullptr) {
            lane_.task = say("view.lane.no_task");
            lane_.task_chip = ChipView{
                ChipStatus::failed,
                say("view.lane.withheld." + std::string(name_of(withheld_->reason))), false};
            return;
        }
        if (task_ == nullptr) {
            const bool assigned = sim::apps::is_assigned(world_->apps, context_->person.user, app_);
            lane_.task = say("view.lane.no_task");
            lane_.task_note = say(assigned ? "view.lane.nothing_to_do" : "view.lane.not_assigned");
            return;
        }
        lane_.task = say("view.lane." + std::string(name_of(task_->kind)));
        lane_.task_chip = task_chip();
    }

    [[nodiscard]] ChipView task_chip() const {
        const std::string answer = exchange_.received != nullptr ? answer_text() : std::string();
        switch (task_->status) {
            case TaskStatus::queued:
                return {ChipStatus::queued, say("view.lane.queued"), false};
            case TaskStatus::running:
                return exchange_.in_this_step
                           ? ChipView{ChipStatus::in_progress, say("view.lane.sending"), false}
                           : ChipView{ChipStatus::queued, say("view.lane.next_request"), false};
            case TaskStatus::waiting:
                return {ChipStatus::queued, say("view.lane.waiting"), false};
            case TaskStatus::done:
                return differs() ? ChipView{ChipStatus::differs, say("view.lane.differs"), false}
                                 : ChipView{ChipStatus::success, answer, false};
            case TaskStatus::failed:
                return {ChipStatus::failed, answer, false};
            case TaskStatus::cancelled:
                return {ChipStatus::not_checked, say("view.lane.cancelled"), false};
        }
        return {};
    }

    // Whether the account was read back and holds something else than was pushed.
    [[nodiscard]] bool differs() const {
        const auto* app_user = world_->apps.app_users.find({task_->user, app_});
        return task_->kind == TaskKind::read_back && app_user != nullptr &&
               !app_user->drift.empty();
    }

    [[nodiscard]] std::string answer_text() const {
        const int status = exchange_.received->response.status;
        return std::to_string(status) + " " + std::string(sim::scim::reason_phrase(status));
    }

    void fill_wire() {
        if (withheld_ != nullptr) {
            const bool holds_account = account() != nullptr && account()->active;
            const bool expected = withheld_->kind != TaskKind::deactivate || holds_account;
            lane_.wire = expected ? WireTense::missing : WireTense::none;
            lane_.missing = expected ? say("view.lane.no_request") : std::string();
            return;
        }
        if (task_ == nullptr) {
            return;
        }
        if (exchange_.sent == nullptr) {
            lane_.wire = WireTense::later;
            return;
        }
        lane_.method = exchange_.sent->request.method;
        lane_.target = short_target(exchange_.sent->request.target);
        lane_.answer = std::to_string(exchange_.received->response.status);
        lane_.answer_ok =
            exchange_.received->response.status < 400 && exchange_.received->response.status > 0;
        lane_.wire = exchange_.in_this_step ? WireTense::now : WireTense::happened;
    }

    // "/scim/v2/Users?filter=..." becomes "/Users".
    [[nodiscard]] std::string short_target(const std::string& target) const {
        const std::string& base = world_->apps.apps.at(app_).service.base_path;
        const std::string rest = target.rfind(base, 0) == 0 ? target.substr(base.size()) : target;
        return rest.substr(0, rest.find_first_of("?/", 1));
    }

    // The account that the app has for the person, linked or found by name.
    [[nodiscard]] const sim::scim::Resource* account() const {
        const auto* linked = sim::apps::linked_account(world_->apps, context_->person.user, app_);
        if (linked != nullptr) {
            return linked;
        }
        const sim::directory::User* user = world_->directory.users.find(context_->person.user);
        return user != nullptr
                   ? world_->apps.stores.at(app_).user_by_name(user->profile.text("login"))
                   : nullptr;
    }

    void fill_account() {
        const sim::scim::Resource* held = account();
        const bool on_the_wire = !is_about_group() && exchange_.in_this_step && lane_.answer_ok &&
                                 exchange_.sent->request.method != "GET";
        if (on_the_wire) {
            lane_.account = {ChipStatus::in_progress, say(verb_key()), false};
            return;
        }
        if (held == nullptr) {
            lane_.account = {ChipStatus::no_account, say("view.account.none"), false};
            lane_.broken = failed();
            return;
        }
        if (!held->active) {
            lane_.account = {ChipStatus::deactivated, say("view.account.deactivated"), false};
            lane_.broken = failed();
            return;
        }
        const bool assigned = sim::apps::is_assigned(world_->apps, context_->person.user, app_);
        const bool hears_of_it = task_ != nullptr && (task_->status == TaskStatus::queued ||
                                                      task_->status == TaskStatus::running ||
                                                      task_->status == TaskStatus::waiting);
        const bool undecided = task_ == nullptr && withheld_ == nullptr && !world_->pending.empty();
        const bool orphan = !assigned && !hears_of_it && !undecided;
        lane_.account = orphan ? ChipView{ChipStatus::orphan, say("view.account.orphan"), false}
                               : ChipView{ChipStatus::active, say("view.account.active"), false};
        lane_.broken = orphan || failed();
    }

    [[nodiscard]] bool failed() const {
        return task_ != nullptr && task_->status == TaskStatus::failed;
    }

    [[nodiscard]] std::string verb_key() const {
        if (exchange_.sent->request.method == "POST") {
            return "view.account.creating";
        }
        return task_->kind == TaskKind::deactivate ? "view.account.deactivating"
                                                   : "view.account.updating";
    }

    [[nodiscard]] std::string say(const std::string& key) const { return context_->say(key); }

    const Context* context_;
    const sim::World* world_;
    sim::AppId app_;
    sim::TaskId task_id_;
    const Task* task_ = nullptr;
    const sim::provisioning::TaskWithheld* withheld_ = nullptr;
    LastExchange exchange_;
    LaneView lane_;
};

}  // namespace

std::vector<LaneView> lanes(const Context& context) {
    std::vector<LaneView> all;
    for (const auto& [app, details] : context.world().apps.apps) {
        all.push_back(LaneBuilder(context, app).build());
    }
    return all;
}

}  // namespace ui::views
