// SPDX-License-Identifier: MIT
// One investigation and its debrief as the window shows them.
#include <algorithm>

#include "ui/views/incident_page.h"
#include "ui/views/stage_builder.h"

namespace ui::views {

namespace {

using lessons::IncidentCheck;
using lessons::IncidentDesk;

std::string checks_text(const std::string& held, const std::string& all, const Strings& strings) {
    return strings.text("incident.checks_headline", {{"held", held}, {"all", all}});
}

// Actions with the rounds of checks between them.
std::vector<DoneRow> done_rows(const IncidentDesk& desk, const std::vector<ActionRow>& actions,
                               const Strings& strings) {
    std::vector<DoneRow> rows;
    const auto& rounds = desk.check_rounds();
    std::size_t next = 0;
    for (std::size_t before = 0; before <= actions.size(); ++before) {
        for (; next < rounds.size() && rounds[next].actions <= before; ++next) {
            rows.push_back({sim::time_of_day_text(rounds[next].at),
                            strings.text("incident.ran_checks"),
                            checks_text(rounds[next].held, rounds[next].all, strings)});
        }
        if (before < actions.size()) {
            rows.push_back({actions[before].time, actions[before].text, {}});
        }
    }
    return rows;
}

std::vector<OwnHypothesisRow> own_rows(const IncidentDesk& desk) {
    const std::size_t given = desk.investigation().incident().suspects.size();
    std::vector<OwnHypothesisRow> rows;
    for (const lessons::OwnHypothesis& own : desk.own_hypotheses()) {
        rows.push_back({"H" + std::to_string(given + rows.size() + 1), own.text, own.judged});
    }
    return rows;
}

// The check that tells most: what breaks today before what would break tomorrow.
void fill_insight(IncidentPageView& view, const IncidentDesk& desk, const Strings& strings) {
    const auto& checks = desk.investigation().checks();
    const auto failed = std::find_if(checks.begin(), checks.end(),
                                     [](const IncidentCheck& check) { return !check.holds; });
    view.checks_held = static_cast<std::size_t>(std::count_if(
        checks.begin(), checks.end(), [](const IncidentCheck& check) { return check.holds; }));
    view.insight_title = strings.text(checks.empty()           ? "incident.insight.before_title"
                                      : failed == checks.end() ? "incident.insight.done_title"
                                                               : "incident.insight.title");
    if (checks.empty() || failed == checks.end()) {
        view.insight =
            strings.text(checks.empty() ? "incident.insight.before" : "incident.insight.done");
    } else {
        view.insight = strings.text("incident.insight." + std::string(name_of(failed->what)));
    }
    if (!desk.investigation().can_close()) {
        view.why_not_close = strings.text(checks.empty() ? "incident.close.not_checked"
                                                         : "incident.close.not_all_hold");
    }
}

std::string subtitle_of(const IncidentView& incident, const Strings& strings, int hints) {
    return incident.head.level + " · " +
           strings.count("incident.actions_taken", incident.actions.size()) + " · " +
           strings.count("incident.hints_taken", static_cast<std::size_t>(hints));
}

}  // namespace

IncidentPageView show_incident_page(const IncidentDesk& desk, const sim::Person& person,
                                    const Strings& strings) {
    const lessons::Investigation& investigation = desk.investigation();
    IncidentPageView view;
    view.incident = show_incident(investigation, desk.run(), person, strings);
    view.subtitle = subtitle_of(view.incident, strings, investigation.hints_taken());
    view.initials = initials_of(investigation.incident().reporter);
    view.person = sim::name_of_person(desk.run().world(), person);
    view.evidence_count = strings.count("incident.evidence_count", investigation.evidence().size());
    view.own = own_rows(desk);
    view.done = done_rows(desk, view.incident.actions, strings);
    view.verdicts = {strings.text("incident.suspicion.open"),
                     strings.text("incident.suspicion.likely"),
                     strings.text("incident.suspicion.ruled_out")};
    view.can_undo = desk.can_undo();
    const std::size_t hints = investigation.incident().hints.size();
    const auto taken = static_cast<std::size_t>(investigation.hints_taken());
    if (taken < hints) {
        view.next_hint =
            strings.text("incident.show_hint_number",
                         {{"number", std::to_string(taken + 1)}, {"all", std::to_string(hints)}});
    }
    fill_insight(view, desk, strings);
    view.note = strings.text("incident.any_route");
    return view;
}

IncidentDebriefView show_incident_debrief(const IncidentDesk& desk, const Strings& strings) {
    IncidentDebriefView view;
    view.head = row_of(desk.investigation().incident(), strings);
    view.debrief = debrief(desk.investigation(), desk.run(), strings);
    view.is_passed = desk.investigation().can_close();
    const IncidentView shown = show_incident(desk.investigation(), desk.run(), {}, strings);
    for (const EvidenceFound& row : shown.evidence) {
        view.own_route.push_back(strings.text("incident.route.looked", {{"where", row.where}}));
    }
    for (const DoneRow& row : done_rows(desk, shown.actions, strings)) {
        view.own_route.push_back(row.detail.empty()
                                     ? row.text
                                     : strings.text("incident.route.checked",
                                                    {{"text", row.text}, {"what", row.detail}}));
    }
    return view;
}

}  // namespace ui::views
