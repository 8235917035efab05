// SPDX-License-Identifier: MIT
// Sentences about apps, accounts, tasks and what travels on the wire.
#include "sim/log/hop_teller.h"
#include "sim/provisioning/group_json.h"
#include "sim/provisioning/user_json.h"

namespace sim::log {

namespace {

using provisioning::Stage;

bool is_good(int status) { return status >= 200 && status <= 299; }

std::string key_of_request(Stage stage) { return "hop.request." + std::string(name_of(stage)); }

}  // namespace

Arguments HopTeller::about(UserId user, AppId app) const {
    return {{"person", names_.person(user)}, {"app", names_.app(app)}};
}

Arguments HopTeller::about_task(TaskId id) const {
    const provisioning::Task* task = world_->provisioning.tasks.find(id);
    if (task == nullptr) {
        return {};
    }
    return is_about_group(task->kind) ? about_push(task->group, task->app)
                                      : about(task->user, task->app);
}

Telling HopTeller::operator()(const apps::GroupAssigned& assigned) const {
    return {"hop.group_assigned",
            {{"group", names_.group(assigned.group)}, {"app", names_.app(assigned.app)}}};
}

Telling HopTeller::operator()(const apps::GroupUnassigned& unassigned) const {
    return {"hop.group_unassigned",
            {{"group", names_.group(unassigned.group)}, {"app", names_.app(unassigned.app)}}};
}

Telling HopTeller::operator()(const apps::UserAssigned& assigned) const {
    Arguments arguments = about(assigned.user, assigned.app);
    arguments.emplace_back("group", names_.group(assigned.via));
    const bool by_group = assigned.scope == apps::Scope::group;
    return {by_group ? "hop.user_assigned.by_group" : "hop.user_assigned.by_hand",
            std::move(arguments)};
}

Telling HopTeller::operator()(const apps::AssignmentMoved& moved) const {
    Arguments arguments = about(moved.user, moved.app);
    arguments.emplace_back("group", names_.group(moved.via));
    const bool by_group = moved.scope == apps::Scope::group;
    return {by_group ? "hop.assignment_moved.to_group" : "hop.assignment_moved.to_hand",
            std::move(arguments)};
}

Telling HopTeller::operator()(const apps::UserUnassigned& unassigned) const {
    return {"hop.user_unassigned", about(unassigned.user, unassigned.app)};
}

Telling HopTeller::operator()(const apps::AppUserForgotten& forgotten) const {
    return {"hop.app_user_forgotten", {{"app", names_.app(forgotten.app)}}};
}

Telling HopTeller::operator()(const apps::AccountLinked& linked) const {
    Arguments arguments = about(linked.user, linked.app);
    arguments.emplace_back("id", linked.external_id);
    return {"hop.account_linked", std::move(arguments)};
}

Telling HopTeller::operator()(const apps::AppUserSynchronized& synchronized) const {
    return {"hop.app_user_synchronized", about(synchronized.user, synchronized.app)};
}

Telling HopTeller::operator()(const apps::AppUserFailed& failed) const {
    return {"hop.app_user_failed", about(failed.user, failed.app)};
}

Telling HopTeller::operator()(const apps::StoreChanged& changed) const {
    const auto& resource = changed.change->resource;
    if (changed.change->kind == scim::ResourceKind::group) {
        return about_group_change(changed);
    }
    const Arguments arguments = {
        {"app", names_.app(changed.app)},
        {"account", resource ? resource->unique_name : changed.change->id}};
    if (!resource) {
        return {"hop.store.removed", arguments};
    }
    if (resource->version <= 1) {
        return {"hop.store.created", arguments};
    }
    return {resource->active ? "hop.store.changed" : "hop.store.inactive", arguments};
}

Telling HopTeller::operator()(const provisioning::TaskQueued& queued) const {
    return {"hop.task_queued." + std::string(name_of(queued.details->kind)),
            is_about_group(queued.details->kind)
                ? about_push(queued.details->group, queued.details->app)
                : about(queued.details->user, queued.details->app)};
}

Telling HopTeller::operator()(const provisioning::TaskWithheld& withheld) const {
    return {"hop.task_withheld." + std::string(name_of(withheld.kind)) + "." +
                std::string(name_of(withheld.reason)),
            about(withheld.user, withheld.app)};
}

Telling HopTeller::operator()(const provisioning::RequestSent& sent) const {
    return {key_of_request(sent.stage), about_task(sent.task)};
}

Telling HopTeller::operator()(const provisioning::ResponseReceived& received) const {
    const int status = received.response.status;
    Arguments arguments = about_task(received.task);
    arguments.emplace_back("status", std::to_string(status));
    if (status == 0) {
        return {"hop.response.none", std::move(arguments)};
    }
    if (received.stage == Stage::find && (status == 404 || is_good(status))) {
        const auto page = provisioning::read_list(received.response.body);
        const bool found = page && !page->accounts.empty();
        return {found ? "hop.response.found" : "hop.response.not_found", std::move(arguments)};
    }
    if (received.stage == Stage::find_group && (status == 404 || is_good(status))) {
        const auto page = provisioning::read_group_list(received.response.body);
        const bool found = page && !page->groups.empty();
        return {found ? "hop.response.found_group" : "hop.response.no_group", std::move(arguments)};
    }
    return {is_good(status) ? "hop.response.good" : "hop.response.bad", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::TaskAdvanced& advanced) const {
    return {"hop.task_advanced." + std::string(name_of(advanced.stage)), about_task(advanced.task)};
}

Telling HopTeller::operator()(const provisioning::TaskPostponed& postponed) const {
    Arguments arguments = about_task(postponed.task);
    arguments.emplace_back("seconds", std::to_string(postponed.wait.milliseconds / 1000));
    return {"hop.task_postponed", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::TaskFinished& finished) const {
    return {"hop.task_finished", about_task(finished.task)};
}

Telling HopTeller::operator()(const provisioning::TaskFailed& failed) const {
    Arguments arguments = about_task(failed.task);
    arguments.emplace_back("status", std::to_string(failed.error.status));
    return {"hop.task_failed", std::move(arguments)};
}

Telling HopTeller::operator()(const provisioning::TaskCancelled& cancelled) const {
    const provisioning::Task* task = world_->provisioning.tasks.find(cancelled.task);
    const bool group = task != nullptr && is_about_group(task->kind);
    const apps::App* app = task != nullptr ? world_->apps.apps.find(task->app) : nullptr;
    if (app != nullptr && !app->provisioning_enabled) {
        return {"hop.task_cancelled.cut_off", {{"app", app->label}}};
    }
    return {group ? "hop.task_cancelled.group" : "hop.task_cancelled", about_task(cancelled.task)};
}

Telling HopTeller::operator()(const provisioning::TaskRetried& retried) const {
    return {"hop.task_retried", about_task(retried.task)};
}

Telling HopTeller::operator()(const provisioning::SyncForced& forced) const {
    return {"hop.sync_forced", {{"app", names_.app(forced.app)}}};
}

Telling HopTeller::operator()(const provisioning::AccountsCompared& compared) const {
    const provisioning::AppImport& counts = compared.counts;
    return {"hop.accounts_compared",
            {{"app", names_.app(compared.app)},
             {"count", std::to_string(counts.scanned)},
             {"owned", std::to_string(counts.owned)},
             {"exact", std::to_string(counts.exact)},
             {"partial", std::to_string(counts.partial)},
             {"none", std::to_string(counts.unmatched)}}};
}

Telling HopTeller::operator()(const provisioning::UnmanagedAccountDetected& detected) const {
    Arguments arguments = about(detected.user, detected.app);
    arguments.emplace_back("account", detected.account.user_name);
    return {"hop.unmanaged_account_detected." + std::string(name_of(detected.match)),
            std::move(arguments)};
}

}  // namespace sim::log
