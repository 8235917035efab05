// SPDX-License-Identifier: MIT
// What the client makes of an answer: the next stage, patience, an end, or a task for an admin.
#include <charconv>

#include "sim/provisioning/client.h"
#include "sim/provisioning/group_json.h"
#include "sim/provisioning/user_json.h"

namespace sim::provisioning {

namespace {

std::string error_code(int status) {
    switch (status) {
        case 0:
            return "timeout";
        case 400:
            return "bad_request";
        case 401:
            return "unauthorized";
        case 403:
            return "forbidden";
        case 404:
            return "not_found";
        case 409:
            return "conflict";
        case 429:
            return "rate_limited";
        case 501:
            return "not_implemented";
        default:
            return status >= 500 ? "server_error" : "unexpected_answer";
    }
}

TaskFailed failed(TaskId id, std::string code, const scim::Response& response) {
    return {id, {std::move(code), response.status, read_detail(response.body)}};
}

// A whole number of seconds, or nothing: the client does not read HTTP dates.
std::optional<Duration> retry_after(const scim::Response& response) {
    const auto text = scim::header(response.headers, "Retry-After");
    std::int64_t count = 0;
    if (!text) {
        return std::nullopt;
    }
    const auto read = std::from_chars(text->data(), text->data() + text->size(), count);
    const bool whole = read.ec == std::errc() && read.ptr == text->data() + text->size();
    return whole && count >= 0 ? std::optional{seconds(count)} : std::nullopt;
}

Meaning patience(TaskId id, const Task& task, const scim::Response& response, Instant now) {
    if (task.attempts + 1 >= rate_limit_attempts_max) {
        return failed(id, "rate_limited", response);
    }
    const Duration wait = task.attempts == 0
                              ? retry_after(response).value_or(rate_limit_wait_default)
                              : Duration{task.wait.milliseconds * 2};
    return TaskPostponed{
        id, wait, now + wait, {"rate_limited", response.status, read_detail(response.body)}};
}

// A push of a group that got no answer, or a server's own failure, is tried again by itself.
bool may_pass(const Task& task, int status) {
    return is_about_group(task.kind) && (status == 0 || status >= 500) && status != 501;
}

Meaning another_try(TaskId id, const Task& task, const scim::Response& response, Instant now) {
    const std::string code = error_code(response.status);
    if (task.attempts + 1 >= group_push_attempts_max) {
        return failed(id, code, response);
    }
    return TaskPostponed{id,
                         group_push_wait,
                         now + group_push_wait,
                         {code, response.status, read_detail(response.body)}};
}

TaskAdvanced advanced(TaskId id, const Task& task, Stage stage) {
    return {id, stage, task.external_id, task.matched, task.matched_active, "", task.start_index,
            {}, {}};
}

Meaning after_find(TaskId id, const Task& task, const scim::Response& response) {
    const auto nobody = [&]() -> Meaning {
        return task.may_create ? Meaning(advanced(id, task, Stage::create))
                               : Meaning(failed(id, "no_match", response));
    };
    if (response.status == 404) {
        return nobody();
    }
    const auto page = read_list(response.body);
    if (!page) {
        return failed(id, "unreadable_answer", response);
    }
    if (page->accounts.empty()) {
        return nobody();
    }
    TaskAdvanced next = advanced(id, task, Stage::link);
    next.external_id = page->accounts.front().id;
    next.matched = true;
    next.matched_active = page->accounts.front().active;
    return next;
}

Meaning after_create(TaskId id, const Task& task, const scim::Response& response) {
    TaskAdvanced next = advanced(id, task, Stage::link);
    next.external_id = read_id(response.body);
    if (next.external_id.empty()) {
        return failed(id, "empty_answer", response);
    }
    return next;
}

bool has_more(const Task& task, std::int64_t total) {
    return total > task.start_index - 1 + page_size;
}

Meaning after_list(TaskId id, const Task& task, const scim::Response& response) {
    const auto page = read_list(response.body);
    if (!page) {
        return failed(id, "unreadable_answer", response);
    }
    const bool more = has_more(task, page->total);
    const Stage after = task.asks_groups ? Stage::list_groups : Stage::compare;
    TaskAdvanced next = advanced(id, task, more ? Stage::list : after);
    next.start_index = more ? task.start_index + page_size : 1;
    next.seen = page->accounts;
    return next;
}

Meaning after_list_groups(TaskId id, const Task& task, const scim::Response& response) {
    const auto page = read_group_list(response.body);
    if (!page) {
        return failed(id, "unreadable_answer", response);
    }
    const bool more = has_more(task, page->total);
    TaskAdvanced next = advanced(id, task, more ? Stage::list_groups : Stage::compare);
    next.start_index = more ? task.start_index + page_size : 1;
    next.seen_groups = page->groups;
    return next;
}

Meaning after_find_group(TaskId id, const Task& task, const scim::Response& response) {
    if (response.status == 404) {
        return advanced(id, task, Stage::create_group);
    }
    const auto page = read_group_list(response.body);
    if (!page) {
        return failed(id, "unreadable_answer", response);
    }
    if (page->groups.empty()) {
        return advanced(id, task, Stage::create_group);
    }
    if (!task.content.may_link) {
        return failed(id, "group_name_taken", response);
    }
    TaskAdvanced next = advanced(id, task, Stage::link_group);
    next.external_id = page->groups.front().id;
    next.matched = true;
    return next;
}

Meaning after_create_group(TaskId id, const Task& task, const scim::Response& response) {
    TaskAdvanced next = advanced(id, task, Stage::link_group);
    next.external_id = read_id(response.body);
    if (next.external_id.empty()) {
        return failed(id, "empty_answer", response);
    }
    return next;
}

// The name goes first; what follows depends on how much of the membership has to be told.
Meaning after_name_group(TaskId id, const Task& task) {
    if (task.kind == TaskKind::rename_group) {
        return TaskFinished{id};
    }
    if (task.content.whole || task.matched) {
        return advanced(id, task, Stage::replace_members);
    }
    const bool nothing = task.content.add.empty() && task.content.remove.empty();
    return nothing ? Meaning(TaskFinished{id}) : Meaning(advanced(id, task, Stage::patch_members));
}

Meaning after_read(TaskId id, const Task& task, const scim::Response& response) {
    if (read_id(response.body).empty()) {
        return failed(id, "unreadable_answer", response);
    }
    if (task.kind == TaskKind::read_back) {
        return TaskFinished{id};
    }
    TaskAdvanced next = advanced(id, task, Stage::replace);
    next.resource = response.body;
    return next;
}

Meaning after_good_answer(TaskId id, const Task& task, const scim::Response& response) {
    switch (task.stage) {
        case Stage::find:
            return after_find(id, task, response);
        case Stage::create:
            return after_create(id, task, response);
        case Stage::activate:
            return advanced(id, task, task.patches_profile ? Stage::modify : Stage::read);
        case Stage::read:
            return after_read(id, task, response);
        case Stage::list:
            return after_list(id, task, response);
        case Stage::probe:
            return task.asks_groups ? Meaning(advanced(id, task, Stage::probe_groups))
                                    : Meaning(TaskFinished{id});
        case Stage::list_groups:
            return after_list_groups(id, task, response);
        case Stage::find_group:
            return after_find_group(id, task, response);
        case Stage::create_group:
            return after_create_group(id, task, response);
        case Stage::name_group:
            return after_name_group(id, task);
        case Stage::replace:
        case Stage::modify:
        case Stage::deactivate:
        case Stage::password:
        case Stage::probe_groups:
        case Stage::patch_members:
        case Stage::replace_members:
        case Stage::replace_group:
        case Stage::delete_group:
            return TaskFinished{id};
        case Stage::link:
        case Stage::link_group:
        case Stage::compare:
            break;
    }
    SIM_CHECK(false, "a stage without a request got an answer");
}

}  // namespace

Meaning interpret(TaskId id, const Task& task, const scim::Response& response, Instant now) {
    const int status = response.status;
    if (status == 429) {
        return patience(id, task, response, now);
    }
    if (may_pass(task, status)) {
        return another_try(id, task, response, now);
    }
    // Nobody found is an answer, and a group that is gone already needs no deletion.
    const bool gone_is_fine = task.stage == Stage::find || task.stage == Stage::find_group ||
                              task.stage == Stage::delete_group;
    const bool good = (status >= 200 && status <= 299) || (status == 404 && gone_is_fine);
    if (good) {
        return after_good_answer(id, task, response);
    }
    const bool group_missing = status == 404 && is_about_group(task.kind);
    return failed(id, group_missing ? "group_missing" : error_code(status), response);
}

}  // namespace sim::provisioning
