// SPDX-License-Identifier: MIT
// Lays out the steps in columns: number, time, place, person, and what happened there.
#include "ui/cli/play_text.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "sim/engine/explain_token.h"
#include "sim/log/hop.h"
#include "sim/provisioning/user_json.h"
#include "sim/trace/walk.h"
#include "ui/strings/dates.h"

namespace ui::cli {

namespace {

using sim::log::Station;
using sim::provisioning::RequestSent;
using sim::provisioning::ResponseReceived;

constexpr std::size_t number_width = 5;
constexpr std::size_t time_width = 8;
constexpr std::size_t place_width = 12;
constexpr std::size_t person_width_max = 16;
constexpr std::size_t gap = 2;
constexpr std::size_t type_width = 47;  // the longest event type that a run of accounts meets

// As wide as the longest name in the run, within reason.
std::size_t person_width_in(const sim::World& world) {
    std::size_t width = 0;
    for (const sim::Person& person : people_in(world)) {
        width = std::max(width, width_of(sim::name_of_person(world, person)));
    }
    return std::min(width, person_width_max);
}

// "Fri 20 Nov 2026"
std::string day_text(sim::Instant at, const Strings& strings) {
    constexpr std::int64_t day = 86'400'000;
    constexpr std::int64_t weekday_of_1970 = 4;  // 1 January 1970 was a Thursday
    const sim::Date date = sim::date_of(at);
    const std::int64_t days = sim::start_of(date).milliseconds / day;
    const std::int64_t weekday = ((days + weekday_of_1970) % 7 + 7) % 7;
    return strings.text("cli.day",
                        {{"weekday", strings.text("cli.weekday." + std::to_string(weekday))},
                         {"date", date_text(strings, date)}});
}

// What other lines of the same step say already.
bool is_quiet(const sim::Event& event, bool in_exchange) {
    namespace apps = sim::apps;
    namespace provisioning = sim::provisioning;
    return sim::is_bookkeeping(event) || sim::as<ResponseReceived>(event) != nullptr ||
           sim::as<sim::workflows::AppResponseReceived>(event) != nullptr ||
           sim::as<provisioning::TaskAdvanced>(event) != nullptr ||
           sim::as<provisioning::TaskFinished>(event) != nullptr ||
           sim::as<apps::AppUserSynchronized>(event) != nullptr ||
           sim::as<apps::AppUserFailed>(event) != nullptr ||
           (in_exchange && sim::as<apps::StoreChanged>(event) != nullptr);
}

// One operation of a PATCH: the path and the value, as far as it has them.
std::string operation_text(const nlohmann::ordered_json& operation) {
    std::string text;
    if (operation.contains("path") && operation["path"].is_string()) {
        text = operation.value("op", std::string()) + " " + operation["path"].get<std::string>();
    }
    if (operation.contains("value")) {
        text += (text.empty() ? "" : " ") + operation["value"].dump();
    }
    return text;
}

// The part of a body that a line has room for: what a PATCH does.
std::string body_text(const sim::scim::Request& request) {
    if (request.method != "PATCH") {
        return {};
    }
    const auto body = nlohmann::ordered_json::parse(request.body, nullptr, false);
    const auto operations = body.is_object() ? body.find("Operations") : body.end();
    if (!body.is_object() || operations == body.end() || !operations->is_array()) {
        return {};
    }
    std::string text;
    for (const auto& operation : *operations) {
        text += (text.empty() ? "  " : "; ") + operation_text(operation);
    }
    return text;
}

std::string answer_text(const sim::scim::Response& response, sim::Duration latency,
                        const Strings& strings) {
    const int status = response.status;
    if (status == 0) {
        return strings.text("cli.no_answer");
    }
    std::string text = std::to_string(status);
    text += " " + std::string(sim::scim::reason_phrase(status));
    const std::string id = sim::provisioning::read_id(response.body);
    if (!id.empty()) {
        text += "  id " + id;
    }
    if (const auto page = sim::provisioning::read_list(response.body)) {
        text += "  " + strings.text("cli.found", {{"count", std::to_string(page->total)}});
    }
    const std::string detail = sim::provisioning::read_detail(response.body);
    if (!detail.empty()) {
        text += "  \"" + detail + "\"";
    }
    return text + "  " + std::to_string(latency.milliseconds) + " ms";
}

class TraceWriter {
public:
    TraceWriter(const Played& played, const Painter& paint)
        : strings_(played.strings),
          timeline_(&played.run.timeline()),
          paint_(paint),
          person_width_(person_width_in(played.run.world())),
          indent_(number_width + time_width + place_width + person_width_ + 4 * gap) {}

    void begin(const sim::scenario::Scenario& scenario) {
        text_ = paint_(Paint::strong, scenario.title) + "\n" + scenario.summary + "\n" +
                paint_(Paint::faint,
                       strings_.text("cli.play.seed", {{"scenario", scenario.key},
                                                       {"seed", std::to_string(scenario.seed)}})) +
                "\n";
    }

    void add(const sim::trace::StepView& step) {
        begin_group(step);
        fill_head(step);
        const bool in_exchange =
            std::any_of(step.events.begin(), step.events.end(), [](const sim::Event& event) {
                return sim::as<RequestSent>(event) != nullptr ||
                       sim::as<sim::workflows::AppRequestSent>(event) != nullptr;
            });
        for (const sim::Event& event : step.events) {
            add_event(step, event, in_exchange);
        }
        for (const sim::log::LogEntry& row : step.rows) {
            add_row(row);
        }
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    // A command of the script or a new day stands apart from the hops before it; a row of equal
    // commands, such as the hires of a feed, stays together.
    void begin_group(const sim::trace::StepView& step) {
        const sim::Date day = sim::date_of(step.after.now);
        const bool new_day = day != day_;
        const std::string_view command = sim::name_of(step.command);
        const bool commanded = !std::holds_alternative<sim::Advance>(step.command);
        if (new_day || (commanded && command != command_)) {
            text_ += "\n";
        }
        if (new_day) {
            text_ += paint_(Paint::strong, day_text(step.after.now, strings_)) + "\n";
            day_ = day;
        }
        command_ = command;
    }

    void fill_head(const sim::trace::StepView& step) {
        const sim::Event* lead = sim::log::leading_event(step.events);
        const sim::World& world = step.after;
        sim::Subject subject;
        Station station = Station::lab;
        if (lead != nullptr) {
            subject = sim::subject_of(world, *lead);
            station = sim::log::station_of(*lead);
        }
        const sim::apps::App* app = world.apps.apps.find(subject.app);
        const bool named = station == Station::apps && app != nullptr;
        const std::string place =
            named ? app->label : strings_.text("cli.station." + std::string(name_of(station)));
        const std::string number = std::to_string(step.number);
        const std::string space(gap, ' ');
        const std::size_t before = number.size() < number_width ? number_width - number.size() : 0;
        head_ = std::string(before, ' ') + paint_(Paint::faint, number) + space +
                paint_(Paint::faint, sim::time_of_day_text(step.after.now)) + space +
                paint_(Paint::strong, fitted(place, place_width)) + space +
                fitted(sim::name_of_person(world, subject.person), person_width_) + space;
    }

    void add_event(const sim::trace::StepView& step, const sim::Event& event, bool in_exchange) {
        if (!is_quiet(event, in_exchange)) {
            const bool deleted = sim::as<sim::directory::UserDeleted>(event) != nullptr;
            const auto telling = sim::log::tell_hop(deleted ? step.before : step.after, event);
            add_line(paint_(paint_of(event), strings_.text(telling.key, telling.arguments)));
        }
        add_reasons(event);
        if (const auto* sent = sim::as<RequestSent>(event)) {
            add_request(sent->request);
        }
        if (const auto* received = sim::as<ResponseReceived>(event)) {
            add_answer(received->response, received->latency);
        }
        if (const auto* sent = sim::as<sim::workflows::AppRequestSent>(event)) {
            add_request(sent->request);
        }
        if (const auto* received = sim::as<sim::workflows::AppResponseReceived>(event)) {
            add_answer(received->response, received->latency);
        }
    }

    void add_request(const sim::scim::Request& request) {
        const std::string target =
            sim::scim::percent_decode(request.target).value_or(request.target);
        add_line(paint_(Paint::now, "-> " + request.method + " " + target) +
                 paint_(Paint::faint, body_text(request)));
    }
    void add_answer(const sim::scim::Response& response, sim::Duration latency) {
        const bool good = response.status >= 200 && response.status <= 299;
        add_line(paint_(good ? Paint::now : Paint::bad,
                        "<- " + answer_text(response, latency, strings_)));
    }

    // Why a token was denied, rule by rule, and what an API found, check by check.
    void add_reasons(const sim::Event& event) {
        std::vector<sim::ChainLink> links;
        if (const auto* denied = sim::as<sim::access::TokenDenied>(event)) {
            links = sim::explain_token_request(*timeline_, denied->request);
        } else if (const auto* validated = sim::as<sim::access::CallValidated>(event)) {
            links = sim::explain_api_call(*timeline_, validated->call);
        }
        if (sim::as<sim::access::TokenDenied>(event) != nullptr) {
            links.pop_back();  // the denial itself is told already
        }
        for (const sim::ChainLink& link : links) {
            const bool unmet = link.state == sim::ChainLink::State::unmet;
            add_line(paint_(unmet ? Paint::careful : Paint::faint,
                            strings_.text(link.code, link.arguments)));
        }
    }

    static Paint paint_of(const sim::Event& event) {
        const bool bad = sim::as<sim::provisioning::TaskFailed>(event) != nullptr ||
                         sim::as<sim::provisioning::TaskWithheld>(event) != nullptr;
        const auto* ended = sim::as<sim::workflows::FlowRunEnded>(event);
        const bool failed =
            ended != nullptr && ended->outcome == sim::workflows::RunOutcome::failed;
        if (bad || failed) {
            return Paint::bad;
        }
        const bool careful = std::holds_alternative<sim::faults::Event>(event.what) ||
                             sim::as<sim::provisioning::TaskPostponed>(event) != nullptr ||
                             sim::as<sim::directory::RecordSkipped>(event) != nullptr;
        return careful ? Paint::careful : Paint::plain;
    }

    void add_row(const sim::log::LogEntry& row) {
        std::string line = paint_(Paint::faint, strings_.text("cli.log") + " ") +
                           paint_(row.is_logged() ? Paint::faint : Paint::bad,
                                  padded(row.event_type, type_width)) +
                           " ";
        if (!row.is_logged()) {
            line += paint_(Paint::bad, strings_.text("log.outcome.missing"));
        } else if (row.outcome == sim::log::Outcome::failure) {
            line += paint_(Paint::bad, strings_.text("log.outcome.failure"));
        } else if (row.outcome == sim::log::Outcome::skipped) {
            line += paint_(Paint::careful, strings_.text("log.outcome.skipped"));
        } else {
            line += paint_(Paint::good, strings_.text("log.outcome.success"));
        }
        add_line(line);
        if (!row.is_logged()) {
            add_line(std::string(width_of(strings_.text("cli.log")) + 1, ' ') +
                     paint_(Paint::bad, strings_.text(row.reason_key)));
        }
    }

    // The first line of a step has the head in front, the others as much space.
    void add_line(const std::string& line) {
        text_ += (head_.empty() ? std::string(indent_, ' ') : head_) + line + "\n";
        head_.clear();
    }

    const Strings& strings_;
    const sim::Timeline* timeline_;
    const Painter& paint_;
    std::size_t person_width_;
    std::size_t indent_;
    std::string text_;
    std::string head_;
    sim::Date day_;
    std::string_view command_;  // of the step before
};

}  // namespace

std::string trace_text(const Played& played, const Painter& paint) {
    TraceWriter writer(played, paint);
    writer.begin(played.scenario);
    sim::trace::walk(played.run, [&](const sim::trace::StepView& step) { writer.add(step); });
    return writer.take();
}

}  // namespace ui::cli
