// SPDX-License-Identifier: MIT
// What the client makes of an answer: the next stage, patience, an end, or a task for an admin.
#include <charconv>

#include "sim/provisioning/client.h"
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

TaskAdvanced advanced(TaskId id, const Task& task, Stage stage) {
    return {id, stage, task.external_id, task.matched, task.matched_active, "", task.start_index,
            {}};
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

Meaning after_list(TaskId id, const Task& task, const scim::Response& response) {
    const auto page = read_list(response.body);
    if (!page) {
        return failed(id, "unreadable_answer", response);
    }
    const std::int64_t seen = task.start_index - 1 + page_size;
    TaskAdvanced next = advanced(id, task, page->total > seen ? Stage::list : Stage::compare);
    next.start_index = task.start_index + page_size;
    next.seen = page->accounts;
    return next;
}

}  // namespace

Meaning interpret(TaskId id, const Task& task, const scim::Response& response, Instant now) {
    if (response.status == 429) {
        return patience(id, task, response, now);
    }
    const bool no_match = task.stage == Stage::find && response.status == 404;
    if (!no_match && (response.status < 200 || response.status > 299)) {
        return failed(id, error_code(response.status), response);
    }
    switch (task.stage) {
        case Stage::find:
            return after_find(id, task, response);
        case Stage::create:
            return after_create(id, task, response);
        case Stage::activate:
            return advanced(id, task, task.patches_profile ? Stage::modify : Stage::read);
        case Stage::read: {
            if (read_id(response.body).empty()) {
                return failed(id, "unreadable_answer", response);
            }
            TaskAdvanced next = advanced(id, task, Stage::replace);
            next.resource = response.body;
            return next;
        }
        case Stage::list:
            return after_list(id, task, response);
        case Stage::probe:
            return task.asks_groups ? Meaning(advanced(id, task, Stage::probe_groups))
                                    : Meaning(TaskFinished{id});
        case Stage::replace:
        case Stage::modify:
        case Stage::deactivate:
        case Stage::probe_groups:
            return TaskFinished{id};
        case Stage::link:
        case Stage::compare:
            break;
    }
    SIM_CHECK(false, "a stage without a request got an answer");
}

}  // namespace sim::provisioning
