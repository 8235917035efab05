// SPDX-License-Identifier: MIT
// Reads places, and looks for the step that one names.
#include "lessons/place.h"

#include <charconv>

#include "sim/base/text.h"
#include "sim/engine/subject.h"
#include "sim/trace/walk.h"

namespace lessons {

namespace {

constexpr std::string_view form = "expected a place like leaver+FAULT/EVENT~2/APP";

bool is_about(const sim::World& world, const sim::Event& event, const std::string& app) {
    const sim::AppId id = sim::subject_of(world, event).app;
    return id.exists() && id == sim::apps::app_named(world.apps, app);
}

}  // namespace

sim::Result<Place, std::string> parse_place_within(std::string_view text) {
    Place place;
    const auto parts = sim::split(text, '/');
    if (parts.empty() || parts.size() > 2) {
        return sim::Failure{std::string(form)};
    }
    const auto words = sim::split(parts[0], '~');
    if (words.empty() || words.size() > 2 || words[0].empty()) {
        return sim::Failure{std::string(form)};
    }
    place.event = words[0];
    if (words.size() == 2) {
        const std::string& number = words[1];
        const char* end = number.data() + number.size();
        const auto read = std::from_chars(number.data(), end, place.occurrence);
        if (read.ec != std::errc{} || read.ptr != end || place.occurrence < 1) {
            return sim::Failure{std::string(form)};
        }
    }
    if (parts.size() == 2) {
        place.app = parts[1];
        if (place.app.empty()) {
            return sim::Failure{std::string(form)};
        }
    }
    return place;
}

sim::Result<Place, std::string> parse_place(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) {
        return sim::Failure{std::string(form)};
    }
    auto place = parse_place_within(text.substr(slash + 1));
    if (!place) {
        return place;
    }
    const std::string_view run = text.substr(0, slash);
    const std::size_t plus = run.find('+');
    place->scenario = std::string(run.substr(0, plus));
    if (plus != std::string_view::npos) {
        place->fault = std::string(run.substr(plus + 1));
    }
    const bool is_whole = plus == std::string_view::npos || !place->fault.empty();
    if (place->scenario.empty() || !is_whole) {
        return sim::Failure{std::string(form)};
    }
    return place;
}

std::string to_text(const Place& place) {
    std::string text = place.scenario + (place.fault.empty() ? "" : "+" + place.fault);
    text += "/" + place.event;
    text += place.occurrence > 1 ? "~" + std::to_string(place.occurrence) : "";
    return text + (place.app.empty() ? "" : "/" + place.app);
}

std::optional<sim::Cursor> find_place(const sim::Run& run, const Place& place) {
    std::optional<sim::Cursor> found;
    int left = place.occurrence;
    sim::trace::walk(run, [&](const sim::trace::StepView& step) {
        if (found) {
            return;
        }
        for (const sim::Event& event : step.events) {
            if (sim::name_of(event) == place.event &&
                (place.app.empty() || is_about(step.after, event, place.app))) {
                --left;
                break;
            }
        }
        if (left == 0) {
            found = run.start() + step.number;
        }
    });
    return found;
}

}  // namespace lessons
