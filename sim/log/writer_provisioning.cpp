// SPDX-License-Identifier: MIT
// Rows about tasks and exchanges: the documented orders of assigning, updating and deactivating.
#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "sim/log/event_types.h"
#include "sim/log/writer.h"
#include "sim/provisioning/group_json.h"
#include "sim/provisioning/user_json.h"

namespace sim::log {

namespace {

using provisioning::ResponseReceived;
using provisioning::Stage;
using provisioning::Task;
using provisioning::TaskKind;

constexpr std::size_t reason_bytes_max = 255;  // the vendor's limit

// Cut where a character begins, so that the text stays well-formed.
std::string shortened(std::string text) {
    if (text.size() <= reason_bytes_max) {
        return text;
    }
    std::size_t end = reason_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    text.resize(end);
    return text;
}

// In the vendor's wording: the phrase of the status, then what the app said.
std::string reason_of(int status, const std::string& detail) {
    if (status == 0) {
        return "Read timed out.";
    }
    std::string reason(scim::reason_phrase(status));
    if (reason.empty()) {
        reason = std::to_string(status);
    }
    return shortened(reason + ". Errors reported by remote server: " + detail);
}

// Nobody found is an answer, and a group that is gone already needs no deletion.
bool takes_not_found(Stage stage) {
    return stage == Stage::find || stage == Stage::find_group || stage == Stage::delete_group;
}

bool is_good(const ResponseReceived& received) {
    const int status = received.response.status;
    return (status >= 200 && status <= 299) || (takes_not_found(received.stage) && status == 404);
}

// An answer with a good status can still be one that the client cannot read.
bool is_readable(const ResponseReceived& received) {
    const std::string& body = received.response.body;
    if (received.stage == Stage::find_group || received.stage == Stage::list_groups) {
        return received.response.status == 404 || provisioning::read_group_list(body).has_value();
    }
    if (received.stage == Stage::find || received.stage == Stage::list) {
        const bool nobody = received.stage == Stage::find && received.response.status == 404;
        return nobody || provisioning::read_list(body).has_value();
    }
    if (received.stage == Stage::create || received.stage == Stage::read ||
        received.stage == Stage::create_group) {
        return !provisioning::read_id(body).empty();
    }
    return true;
}

std::string_view method_of(Stage stage) {
    switch (stage) {
        case Stage::create:
        case Stage::create_group:
            return "POST";
        case Stage::replace:
        case Stage::replace_group:
            return "PUT";
        case Stage::delete_group:
            return "DELETE";
        case Stage::activate:
        case Stage::deactivate:
        case Stage::modify:
        case Stage::password:
        case Stage::name_group:
        case Stage::patch_members:
        case Stage::replace_members:
            return "PATCH";
        case Stage::find:
        case Stage::read:
        case Stage::list:
        case Stage::list_groups:
        case Stage::find_group:
        case Stage::probe:
        case Stage::probe_groups:
        case Stage::link:
        case Stage::link_group:
        case Stage::compare:
            break;
    }
    return "GET";
}

int found_in(const ResponseReceived& received) {
    if (received.stage == Stage::find_group || received.stage == Stage::list_groups) {
        const auto page = provisioning::read_group_list(received.response.body);
        return page ? static_cast<int>(page->total) : -1;
    }
    if (received.stage != Stage::find && received.stage != Stage::list) {
        return -1;
    }
    const auto page = provisioning::read_list(received.response.body);
    if (page) {
        return static_cast<int>(page->total);
    }
    return received.stage == Stage::find && received.response.status == 404 ? 0 : -1;
}

// What a push is called: the last stage of a deactivation or of a password by PUT has its own name.
std::string_view type_of_push(const Task& task, bool good) {
    if (task.kind == TaskKind::push_password) {
        return good ? types::push_password : types::password_failed;
    }
    return task.kind == TaskKind::deactivate ? types::deactivate : types::push_profile;
}

}  // namespace

LogEntry& Writer::add_for_task(std::string_view type, TaskId id) {
    const Task& task = world_->provisioning.tasks.at(id);
    std::vector<Party> targets;
    if (task.user.exists()) {
        targets.push_back(names_.app_user_party(task.user, task.app));
    }
    targets.push_back(names_.app_party(task.app));
    if (task.user.exists()) {
        targets.push_back(names_.user_party(task.user));
    }
    if (task.group.exists()) {
        targets.push_back(names_.group_party(task.group));
    }
    LogEntry& row = add(type, std::move(targets));
    row.actor = names_.actor_party(ActorId::provisioning);
    row.transaction_kind = TransactionKind::job;
    row.transaction_id = names_.transaction_id("task/" + std::to_string(id.value));
    const apps::App* app = world_->apps.apps.find(task.app);
    row.debug_data.emplace_back("appname", app != nullptr ? app->key : std::string());
    return row;
}

LogEntry& Writer::add_exchange(std::string_view type, const ResponseReceived& received) {
    LogEntry& row = add_for_task(type, received.task);
    row.wire = {Wire::Kind::exchange, std::string(method_of(received.stage)),
                received.response.status, found_in(received), received.exchange};
    row.debug_data.emplace_back("exchange", std::to_string(received.exchange.value));
    row.debug_data.emplace_back("latency", std::to_string(received.latency.milliseconds));
    if (!is_good(received) || !is_readable(received)) {
        row.outcome = Outcome::failure;
        row.severity = Severity::error;
        row.reason =
            reason_of(received.response.status, provisioning::read_detail(received.response.body));
    }
    return row;
}

// What an administrator of the integration should know, beside the row of the step itself.
void Writer::add_trouble(const ResponseReceived& received) {
    const int status = received.response.status;
    std::string_view type;
    if (status == 401 || status == 403) {
        type = types::authentication_failure;
    } else if (status == 429) {
        type = types::rate_limit_exceeded;
    } else if (status == 0 || status >= 500 || received.stage == Stage::list ||
               received.stage == Stage::list_groups) {
        type = types::general_failure;
    } else {
        return;
    }
    LogEntry& row = add_exchange(type, received);
    row.outcome = Outcome::failure;
    row.severity = Severity::warn;
}

void Writer::add_read_back(const ResponseReceived& received) {
    const Task& task = world_->provisioning.tasks.at(received.task);
    LogEntry& row = add_exchange(types::import_profile, received);
    const auto* app_user = world_->apps.app_users.find({task.user, task.app});
    if (row.outcome == Outcome::success && app_user != nullptr) {
        const std::string differs = join(apps::drift_in(received.response.body, *app_user), ",");
        row.debug_data.emplace_back("changedAttributes", differs);
    }
}

void Writer::operator()(const ResponseReceived& received) {
    const Task& task = world_->provisioning.tasks.at(received.task);
    const bool good = is_good(received) && is_readable(received);
    const bool waits = received.response.status == 429;
    if (!waits) {
        switch (received.stage) {
            case Stage::find:
                add_exchange(types::verify_exists, received);
                break;
            case Stage::create:
                add_exchange(types::push, received);
                break;
            case Stage::activate:
                add_exchange(types::reactivate, received);
                break;
            case Stage::deactivate:
                add_exchange(types::deactivate, received);
                break;
            case Stage::probe:
            case Stage::probe_groups:
                add_exchange(types::call_api, received);
                break;
            case Stage::read:
                if (task.kind == TaskKind::read_back) {
                    add_read_back(received);
                    break;
                }
                // The read before a PUT is part of the push; it is told only where it fails.
                if (!good) {
                    add_exchange(type_of_push(task, good), received);
                }
                break;
            case Stage::modify:
            case Stage::password:
                add_exchange(type_of_push(task, good), received);
                break;
            case Stage::replace: {
                const bool patches =
                    world_->apps.apps.at(task.app).dialect == scim::Dialect::catalogue;
                if (task.matched && !task.matched_active && !patches) {
                    add_exchange(types::reactivate, received);  // the PUT carries active: true
                }
                add_exchange(type_of_push(task, good), received);
                break;
            }
            case Stage::name_group:
            case Stage::create_group:
            case Stage::find_group:
            case Stage::patch_members:
            case Stage::replace_members:
            case Stage::replace_group:
            case Stage::delete_group:
                add_group_exchange(received, good);
                break;
            case Stage::list:
            case Stage::list_groups:
            case Stage::link:
            case Stage::link_group:
            case Stage::compare:
                break;
        }
    }
    if (!good) {
        add_trouble(received);
    }
}

void Writer::operator()(const provisioning::TaskQueued& queued) {
    if (queued.details->kind == TaskKind::import_accounts) {
        add_for_task(types::import_start, queued.task);
    }
}

void Writer::operator()(const provisioning::TaskFinished& finished) {
    const Task& task = world_->provisioning.tasks.at(finished.task);
    if (task.kind == TaskKind::import_accounts) {
        add_for_task(types::import_complete, finished.task)
            .debug_data.emplace_back("scanned", std::to_string(task.seen.size()));
    }
    if (task.kind == TaskKind::create && !task.matched) {
        LogEntry& row = add_for_task(types::push_new_user_success, finished.task);
        row.wire.kind = Wire::Kind::linked;
        row.event = event_->cause;  // the link is what a reader of this row wants to see
    }
}

void Writer::operator()(const provisioning::TaskFailed& failed) {
    const Task& task = world_->provisioning.tasks.at(failed.task);
    const bool is_create = task.kind == TaskKind::create;
    if (is_about_group(task.kind)) {
        LogEntry& row = add_for_task(types::push_failed, failed.task);
        row.outcome = Outcome::failure;
        row.severity = Severity::error;
        row.reason = reason_of(failed.error.status, failed.error.detail);
        if (failed.error.status >= 200 && failed.error.status <= 299) {
            row.reason.clear();
            row.reason_key = "log.reason." + failed.error.code;
        }
        return;
    }
    if (!is_create && task.kind != TaskKind::import_accounts) {
        return;  // the row of the failed exchange says it all
    }
    LogEntry& row = add_for_task(is_create ? types::sync : types::import_complete, failed.task);
    row.outcome = Outcome::failure;
    row.severity = Severity::error;
    row.reason = reason_of(failed.error.status, failed.error.detail);
    if (is_create) {
        row.legacy_event_type = "app.user_management.provision_user_failed";
    }
    if (failed.error.status >= 200 && failed.error.status <= 299) {
        row.reason.clear();
        row.reason_key = "log.reason." + failed.error.code;
    }
}

void Writer::operator()(const provisioning::SyncForced& forced) {
    add(types::sync_job_started, {names_.app_party(forced.app)});
}

void Writer::operator()(const provisioning::UnmanagedAccountDetected& detected) {
    LogEntry& row = add(types::account_detect, {names_.app_party(detected.app)});
    row.targets.insert(row.targets.begin(),
                       Party{detected.account.id, "AppUser", detected.account.user_name,
                             detected.account.user_name});
    row.severity = Severity::warn;
    row.debug_data.emplace_back("match", std::string(name_of(detected.match)));
}

}  // namespace sim::log
