// SPDX-License-Identifier: MIT
// An investigation as texts.
#include <algorithm>

#include "sim/faults/catalogue.h"
#include "sim/log/hop.h"
#include "ui/views/incident_view.h"

namespace ui::views {

namespace {

using lessons::Bearing;
using lessons::Investigation;
using lessons::Look;
using lessons::LookKind;

std::string numbered(const char* letter, std::size_t index) {
    return letter + std::to_string(index + 1);
}

void add_to_list(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
}

std::string label_of(const Look& look, const sim::World& world, const Strings& strings) {
    std::string key = "incident.look." + std::string(name_of(look.kind));
    if (look.kind == LookKind::system_log && look.app.exists()) {
        key += "_of_app";
    }
    if (look.kind == LookKind::messages && !look.person.exists()) {
        key += "_about_groups";
    }
    const auto* app = world.apps.apps.find(look.app);
    const auto* source = world.hr.sources.find(look.source);
    return strings.text(key, {{"person", sim::name_of_person(world, look.person)},
                              {"app", app != nullptr ? app->label : std::string()},
                              {"rule", name_of_rule(world.directory, look.rule)},
                              {"source", source != nullptr ? source->name : std::string()}});
}

std::string finding_text(const lessons::Finding& finding, const Strings& strings) {
    if (finding.empty()) {
        return strings.text("incident.nothing_there");
    }
    std::string text;
    for (const lessons::Fact& fact : finding) {
        text += (text.empty() ? "" : "; ") + fact.name + ": " + fact.value;
    }
    return text;
}

void fill_bearing(EvidenceFound& row, const lessons::Evidence& evidence, const Strings& strings) {
    std::string supported;
    std::string ruled_out;
    for (std::size_t i = 0; i < evidence.bearings.size(); ++i) {
        if (evidence.bearings[i] == Bearing::supports) {
            add_to_list(supported, numbered("H", i));
        } else if (evidence.bearings[i] == Bearing::rules_out) {
            add_to_list(ruled_out, numbered("H", i));
        }
    }
    if (!supported.empty()) {
        row.supports = strings.text("incident.bearing.supports", {{"suspects", supported}});
    }
    if (!ruled_out.empty()) {
        row.rules_out = strings.text("incident.bearing.rules_out", {{"suspects", ruled_out}});
    }
    const bool has_both = !row.supports.empty() && !row.rules_out.empty();
    row.bearing = row.supports + (has_both ? " " : "") + row.rules_out;
    if (row.bearing.empty()) {
        row.bearing = strings.text(evidence.bearings.empty() ? "incident.bearing.after_change"
                                                             : "incident.bearing.silent");
    }
}

// "Deactivate Users is off (Salesforce)".
std::string name_of_suspect(const lessons::AimedFault& aimed, const sim::World& world,
                            const Strings& strings) {
    const std::string name = strings.text("fault." + aimed.fault + ".name");
    const auto* app = world.apps.apps.find(sim::apps::app_named(world.apps, aimed.target));
    const std::string target = app != nullptr ? app->label : aimed.target;
    return target.empty() ? name
                          : strings.text("incident.aimed", {{"fault", name}, {"target", target}});
}

SuspectRow suspect_row(const Investigation& investigation, std::size_t index,
                       const sim::World& world, const Strings& strings) {
    const lessons::AimedFault& aimed = investigation.incident().suspects[index];
    SuspectRow row;
    row.number = numbered("H", index);
    row.name = name_of_suspect(aimed, world, strings);
    row.cause = strings.text("fault." + aimed.fault + ".cause");
    row.suspicion = strings.text("incident.suspicion." +
                                 std::string(name_of(investigation.suspicion_of(index))));
    row.stands = investigation.suspicion_of(index);
    for (const int number : investigation.evidence_on(index)) {
        add_to_list(row.evidence, "E" + std::to_string(number));
    }
    row.is_marked = investigation.is_marked(index);
    return row;
}

// What is offered is the same for each suspect, whether it is the cause or not.
std::vector<MendChoice> mends_of(const Investigation& investigation, const sim::World& world,
                                 const Strings& strings) {
    std::vector<MendChoice> mends;
    const auto& suspects = investigation.incident().suspects;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
        const auto* entry = sim::faults::find_entry(suspects[i].fault);
        for (const sim::faults::Repair& repair : entry->repairs) {
            const std::string key(repair.key);
            MendChoice mend{i,
                            key,
                            {},
                            strings.text("repair." + key + ".name"),
                            name_of_suspect(suspects[i], world, strings)};
            mend.label =
                strings.text("incident.mend", {{"repair", mend.name}, {"suspect", mend.against}});
            mends.push_back(std::move(mend));
        }
    }
    return mends;
}

std::vector<ActionRow> actions_of(const Investigation& investigation, const sim::Run& now,
                                  const Strings& strings) {
    std::vector<ActionRow> rows;
    for (const sim::Cursor step : investigation.actions_in(now)) {
        const auto events = now.timeline().events_of(step);
        const sim::Event* leading = sim::log::leading_event(events);
        if (leading == nullptr) {
            continue;
        }
        const auto telling = sim::log::tell_hop(now.timeline().world_at(step + 1), *leading);
        rows.push_back(
            {sim::time_of_day_text(leading->at), strings.text(telling.key, telling.arguments)});
    }
    return rows;
}

CheckRow check_row(const lessons::IncidentCheck& check, const Strings& strings) {
    CheckRow row{check.holds, strings.text("incident.check." + std::string(name_of(check.what))),
                 strings.text("incident.holds")};
    if (!check.holds) {
        row.answer.clear();
        for (const auto& [code, arguments] : check.breaks) {
            row.answer += (row.answer.empty() ? "" : " ") + strings.text(code, arguments);
        }
    }
    return row;
}

std::string headline_of(const std::vector<lessons::IncidentCheck>& checks, const Strings& strings) {
    std::size_t held = 0;
    for (const lessons::IncidentCheck& check : checks) {
        held += check.holds ? 1U : 0U;
    }
    return strings.text("incident.checks_headline",
                        {{"held", std::to_string(held)}, {"all", std::to_string(checks.size())}});
}

}  // namespace

IncidentRow row_of(const lessons::Incident& incident, const Strings& strings) {
    constexpr std::size_t digits = 3;
    std::string number = std::to_string(incident.number);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return {incident.key,
            "INC-" + number,
            incident.title,
            std::string(name_of(incident.level)),
            strings.text("incident.severity." + std::string(name_of(incident.severity))),
            strings.text("incident.reporter",
                         {{"person", incident.reporter}, {"role", incident.role}})};
}

IncidentView show_incident(const Investigation& investigation, const sim::Run& now,
                           const sim::Person& person, const Strings& strings) {
    const lessons::Incident& incident = investigation.incident();
    const sim::World& world = now.world();
    IncidentView view;
    view.head = row_of(incident, strings);
    view.report = incident.report;
    for (const sim::Person& known : lessons::people_of(world)) {
        view.people.push_back({known, sim::name_of_person(world, known), known == person});
    }
    for (const Look& look : lessons::places_to_look(world, person)) {
        const auto& taken = investigation.evidence();
        const bool is_taken = std::any_of(taken.begin(), taken.end(), [&](const auto& evidence) {
            return evidence.look == look;
        });
        view.looks.push_back({look, label_of(look, world, strings), is_taken});
    }
    for (std::size_t i = 0; i < investigation.evidence().size(); ++i) {
        const lessons::Evidence& evidence = investigation.evidence()[i];
        EvidenceFound row{numbered("E", i),
                          label_of(evidence.look, world, strings),
                          finding_text(evidence.finding, strings),
                          {},
                          {},
                          {}};
        fill_bearing(row, evidence, strings);
        view.evidence.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < incident.suspects.size(); ++i) {
        view.suspects.push_back(suspect_row(investigation, i, world, strings));
    }
    view.mends = mends_of(investigation, world, strings);
    view.actions = actions_of(investigation, now, strings);
    const auto taken = static_cast<std::size_t>(investigation.hints_taken());
    view.hints.assign(incident.hints.begin(),
                      incident.hints.begin() + static_cast<std::ptrdiff_t>(taken));
    view.hints_left = strings.count("incident.hints_left", incident.hints.size() - taken);
    for (const lessons::IncidentCheck& check : investigation.checks()) {
        view.checks.push_back(check_row(check, strings));
    }
    view.checks_headline = headline_of(investigation.checks(), strings);
    view.can_close = investigation.can_close();
    return view;
}

DebriefView debrief(const Investigation& investigation, const sim::Run& now,
                    const Strings& strings) {
    const lessons::Outcome outcome = investigation.outcome(now);
    DebriefView view;
    view.headline = strings.text(outcome.is_passed ? "incident.solved" : "incident.not_solved",
                                 {{"held", std::to_string(outcome.checks_held)},
                                  {"all", std::to_string(outcome.checks_all)}});
    view.facts = {
        strings.count("incident.debrief.evidence", static_cast<std::size_t>(outcome.evidence)),
        strings.count("incident.debrief.actions", static_cast<std::size_t>(outcome.actions)),
        strings.count("incident.debrief.hints", static_cast<std::size_t>(outcome.hints)),
        strings.text(outcome.names_causes ? "incident.debrief.named"
                                          : "incident.debrief.not_named"),
        strings.text("incident.debrief.mastery",
                     {{"percent", std::to_string(outcome.mastery_percent)}})};
    for (const lessons::AimedFault& cause : investigation.world().causes) {
        view.causes.push_back(
            strings.text("incident.debrief.cause",
                         {{"suspect", name_of_suspect(cause, now.world(), strings)},
                          {"cause", strings.text("fault." + cause.fault + ".cause")}}));
    }
    view.route = investigation.incident().route;
    return view;
}

}  // namespace ui::views
