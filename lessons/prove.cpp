// SPDX-License-Identifier: MIT
// Looks into runs for what questions say about them.
#include "lessons/prove.h"

#include <algorithm>

#include "lessons/place.h"
#include "sim/base/text.h"
#include "sim/engine/subject.h"
#include "sim/log/system_log.h"

namespace lessons {

namespace {

using quizzes::Ask;
using quizzes::Simulation;
using Verdict = sim::Result<bool, std::string>;

constexpr std::string_view nothing = "none";

sim::Result<sim::AppId, std::string> app_of(const PlayedRun& played, const std::string& key) {
    const sim::AppId app = sim::apps::app_named(played.run.world().apps, key);
    if (!app.exists()) {
        return sim::Failure{"expected an app of the scenario, found " + sim::quoted(key)};
    }
    return app;
}

// The cursor from which on the question looks.
sim::Result<sim::Cursor, std::string> begin_of(const PlayedRun& played, const std::string& after) {
    if (after.empty()) {
        return played.run.start();
    }
    const auto place = parse_place_within(after);
    if (!place) {
        return sim::Failure{place.error()};
    }
    const auto cursor = find_place(played.run, *place);
    if (!cursor) {
        return sim::Failure{"expected a step of the run, found none like " + sim::quoted(after)};
    }
    return *cursor;
}

sim::Result<std::string, std::string> next_request(const PlayedRun& played,
                                                   const Simulation& simulation) {
    const auto app = app_of(played, simulation.app);
    if (!app) {
        return sim::Failure{app.error()};
    }
    const auto begin = begin_of(played, simulation.after);
    if (!begin) {
        return sim::Failure{begin.error()};
    }
    const sim::Timeline& timeline = played.run.timeline();
    for (sim::Cursor step = *begin; step < timeline.end(); ++step) {
        for (const sim::Event& event : timeline.events_of(step)) {
            const auto* sent = sim::as<sim::provisioning::RequestSent>(event);
            if (sent != nullptr &&
                sim::subject_of(timeline.world_at(step + 1), event).app == *app) {
                return shape_of(sent->request);
            }
        }
    }
    return std::string(nothing);
}

std::vector<sim::log::LogEntry> logged_rows(const PlayedRun& played) {
    sim::log::SystemLog log(played.run.start());
    log.follow(played.run.timeline());
    std::vector<sim::log::LogEntry> rows;
    for (const sim::log::LogEntry& row : log.rows()) {
        if (row.number > 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

bool has_type(const std::vector<sim::log::LogEntry>& rows, const std::string& type) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const sim::log::LogEntry& row) { return row.event_type == type; });
}

sim::Result<std::string, std::string> next_log_event(const PlayedRun& played,
                                                     const Simulation& simulation) {
    const auto begin = begin_of(played, simulation.after);
    if (!begin) {
        return sim::Failure{begin.error()};
    }
    for (const sim::log::LogEntry& row : logged_rows(played)) {
        if (row.cursor > *begin) {
            return row.event_type;
        }
    }
    return std::string(nothing);
}

Verdict is_missing(const PlayedRun& broken, const Simulation& simulation, const std::string& type,
                   const RunOf& run_of) {
    const auto healthy = run_of(simulation.scenario, {});
    if (!healthy) {
        return sim::Failure{healthy.error()};
    }
    return !has_type(logged_rows(broken), type) && has_type(logged_rows(**healthy), type);
}

// True when the end of the run meets the expectation.
bool meets(const PlayedRun& played, sim::scenario::Expectation expectation) {
    sim::scenario::Scenario asked = played.scenario;
    asked.expectations = {std::move(expectation)};
    return sim::scenario::misses(played.run.world(), asked).empty();
}

Verdict has_account(const PlayedRun& played, const Simulation& simulation,
                    const std::string& value) {
    using sim::scenario::AccountState;
    const auto app = app_of(played, simulation.app);
    if (!app) {
        return sim::Failure{app.error()};
    }
    for (const AccountState state :
         {AccountState::none, AccountState::active, AccountState::inactive}) {
        if (sim::scenario::name_of(state) == value) {
            return meets(played, sim::scenario::ExpectAccount{played.scenario.focus, *app, state});
        }
    }
    return sim::Failure{"expected active, inactive or none, found " + sim::quoted(value)};
}

Verdict holds_value(const PlayedRun& played, const Simulation& simulation,
                    const std::string& value) {
    const auto app = app_of(played, simulation.app);
    if (!app) {
        return sim::Failure{app.error()};
    }
    const auto expect = [&](const std::string& text) {
        return meets(played, sim::scenario::ExpectAppAttribute{played.scenario.focus, *app,
                                                               simulation.attribute, text});
    };
    if (value != nothing) {
        return expect(value);
    }
    using sim::scenario::AccountState;
    return expect("") || meets(played, sim::scenario::ExpectAccount{played.scenario.focus, *app,
                                                                    AccountState::none});
}

sim::Result<bool, std::string> equals(const sim::Result<std::string, std::string>& shown,
                                      const std::string& value) {
    if (!shown) {
        return sim::Failure{shown.error()};
    }
    return *shown == value;
}

}  // namespace

std::string shape_of(const sim::scim::Request& request) {
    const std::string_view target = request.target;
    const std::size_t query = std::min(target.find('?'), target.size());
    const auto parts = sim::split(target.substr(0, query), '/');
    std::string shape = request.method;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == "Users" || parts[i] == "Groups") {
            shape += " /" + parts[i] + (i + 1 < parts.size() ? "/{id}" : "");
            break;
        }
    }
    if (query < target.size()) {
        const std::string_view parameters = target.substr(query + 1);
        shape += "?" + std::string(parameters.substr(0, parameters.find('=')));
    }
    return shape;
}

Verdict shows(const Simulation& simulation, const std::string& value, const RunOf& run_of) {
    const auto played = run_of(simulation.scenario, simulation.faults);
    if (!played) {
        return sim::Failure{played.error()};
    }
    switch (simulation.ask) {
        case Ask::next_request:
            return equals(next_request(**played, simulation), value);
        case Ask::next_log_event:
            return equals(next_log_event(**played, simulation), value);
        case Ask::missing_log_event:
            return is_missing(**played, simulation, value, run_of);
        case Ask::account:
            return has_account(**played, simulation, value);
        case Ask::held_value:
            return holds_value(**played, simulation, value);
        case Ask::status:
            return meets(**played, sim::scenario::ExpectUser{(*played)->scenario.focus, value});
    }
    return false;
}

sim::Problems prove(const quizzes::Question& question, const RunOf& run_of) {
    sim::Problems problems;
    if (!question.simulation) {
        return problems;
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const quizzes::Option& option = question.options[i];
        const std::string place =
            question.where.pointer + "/options/" + std::to_string(i) + "/value";
        const Verdict shown = shows(*question.simulation, option.value, run_of);
        if (!shown) {
            problems.push_back({question.where.file, place, shown.error()});
        } else if (option.right && !*shown) {
            problems.push_back(
                {question.where.file, place,
                 "expected what the run shows, which is not " + sim::quoted(option.value)});
        } else if (!option.right && *shown) {
            problems.push_back({question.where.file, place,
                                "expected something that the run does not show; it shows " +
                                    sim::quoted(option.value)});
        }
    }
    return problems;
}

}  // namespace lessons
