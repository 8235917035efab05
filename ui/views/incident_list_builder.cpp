// SPDX-License-Identifier: MIT
// The list of incidents, and those to go on with.
#include <algorithm>

#include "ui/views/incident_page.h"

namespace ui::views {

namespace {

using lessons::Incident;
using lessons::IncidentRecord;
using lessons::Progress;

const IncidentRecord& record_of(const Progress& progress, const Incident& incident) {
    static const IncidentRecord none;
    const auto found = progress.incidents.find(incident.key);
    return found == progress.incidents.end() ? none : found->second;
}

IncidentState state_in(const IncidentRecord& record) {
    if (record.open) {
        return IncidentState::investigating;
    }
    if (record.is_solved) {
        return IncidentState::solved;
    }
    return record.tries > 0 ? IncidentState::unsolved : IncidentState::fresh;
}

const char* key_of(IncidentState state) {
    switch (state) {
        case IncidentState::fresh:
            return "incident.state.fresh";
        case IncidentState::investigating:
            return "incident.state.investigating";
        case IncidentState::solved:
            return "incident.state.solved";
        case IncidentState::unsolved:
            return "incident.state.unsolved";
    }
    return "incident.state.fresh";
}

// What the work on an open one came to so far.
std::string progress_text(const lessons::OpenIncident& open, const Strings& strings) {
    const auto looks = std::count_if(open.steps.begin(), open.steps.end(),
                                     [](const auto& step) { return step.what == "look"; });
    const auto round = std::find_if(open.steps.rbegin(), open.steps.rend(),
                                    [](const auto& step) { return step.what == "check"; });
    if (round != open.steps.rend() && round->about.size() == 2) {
        return strings.text("incident.checks_headline",
                            {{"held", round->about[0]}, {"all", round->about[1]}});
    }
    return looks == 0 ? strings.text("incident.no_evidence")
                      : strings.count("incident.evidence_count", static_cast<std::size_t>(looks));
}

IncidentCard card_of(const Incident& incident, const IncidentRecord& record,
                     const Strings& strings) {
    IncidentCard card;
    card.row = row_of(incident, strings);
    card.state = state_in(record);
    card.state_text = strings.text(key_of(card.state));
    const char* action = "incident.investigate";
    switch (card.state) {
        case IncidentState::investigating:
            card.detail = progress_text(*record.open, strings);
            action = "incident.go_on";
            break;
        case IncidentState::solved:
            card.detail = strings.text("incident.debrief.mastery",
                                       {{"percent", std::to_string(record.mastery_percent)}});
            action = "incident.again";
            break;
        case IncidentState::unsolved:
            card.detail = strings.count("incident.tries", static_cast<std::size_t>(record.tries));
            action = "incident.again";
            break;
        case IncidentState::fresh:
            card.detail = strings.text("incident.no_evidence");
            break;
    }
    card.action = strings.text(action);
    return card;
}

}  // namespace

IncidentListView show_incidents(const std::vector<Incident>& incidents, const Progress& progress,
                                std::size_t level, const Strings& strings) {
    IncidentListView view;
    view.level = level;
    view.levels = {strings.text("incident.level.all"), "L1", "L2", "L3"};
    for (const Incident& incident : incidents) {
        if (level == 0 || name_of(incident.level) == view.levels[level]) {
            view.cards.push_back(card_of(incident, record_of(progress, incident), strings));
        }
    }
    const std::size_t open = unsolved_count(incidents, progress);
    view.summary =
        strings.text("incident.list.summary", {{"solved", std::to_string(incidents.size() - open)},
                                               {"all", std::to_string(incidents.size())}});
    return view;
}

std::vector<IncidentCard> next_incidents(const std::vector<Incident>& incidents,
                                         const Progress& progress, std::size_t most,
                                         const Strings& strings) {
    std::vector<IncidentCard> cards;
    for (const bool is_open : {true, false}) {
        for (const Incident& incident : incidents) {
            const IncidentRecord& record = record_of(progress, incident);
            const bool belongs =
                is_open ? record.open.has_value() : !record.open && !record.is_solved;
            if (belongs && cards.size() < most) {
                cards.push_back(card_of(incident, record, strings));
            }
        }
    }
    return cards;
}

std::size_t unsolved_count(const std::vector<Incident>& incidents, const Progress& progress) {
    return static_cast<std::size_t>(std::count_if(
        incidents.begin(), incidents.end(),
        [&](const Incident& incident) { return !record_of(progress, incident).is_solved; }));
}

GameDayView show_game_day(const Incident& incident, const lessons::GameCode& code,
                          const Strings& strings) {
    GameDayView view;
    view.head = row_of(incident, strings);
    view.code = to_text(code);
    view.report = strings.text("incident.quote", {{"report", incident.report}});
    for (const char* key :
         {"incident.game_day.open", "incident.game_day.type", "incident.game_day.export"}) {
        view.steps.push_back(strings.text(key, {{"code", view.code}}));
    }
    return view;
}

}  // namespace ui::views
