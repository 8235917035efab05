// SPDX-License-Identifier: MIT
// Asks what to do next, does it to the investigation, and tells what changed.
#include "ui/cli/incident.h"

#include <algorithm>
#include <charconv>

#include "ui/cli/attempts.h"
#include "ui/cli/cli.h"
#include "ui/cli/near.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"
#include "ui/views/incident_view.h"

namespace ui::cli {

namespace {

using lessons::Incident;
using lessons::Investigation;

constexpr std::size_t indent = 5;

std::optional<std::size_t> index_in(const std::string& text, std::size_t count) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && number >= 1 && number <= count ? std::optional(number - 1) : std::nullopt;
}

// One investigation from its ticket to its debrief.
class Desk {
public:
    Desk(Dialogue& dialogue, Investigation investigation)
        : dialogue_(dialogue),
          investigation_(std::move(investigation)),
          run_(investigation_.world().broken.run),
          person_(sim::person_of(run_.world(), investigation_.world().broken.scenario.focus)) {}

    // Returns what it came to once it is closed or left.
    lessons::Outcome work() {
        show_ticket();
        while (const auto line = dialogue_.ask(dialogue_.say("cli.incident.prompt"))) {
            const std::size_t space = std::min(line->find(' '), line->size());
            const std::string argument = line->substr(std::min(space + 1, line->size()));
            const char command = line->empty() ? '?' : line->front();
            if (command == 'q' || (command == 'd' && can_close())) {
                break;
            }
            obey(command, argument);
        }
        tell_debrief();
        return investigation_.outcome(run_);
    }

private:
    [[nodiscard]] views::IncidentView view() const {
        return views::show_incident(investigation_, run_, person_, dialogue_.strings());
    }

    bool can_close() {
        if (!investigation_.can_close()) {
            dialogue_.wrapped(dialogue_.say("cli.incident.not_yet"));
        }
        return investigation_.can_close();
    }

    void obey(char command, const std::string& argument) {
        switch (command) {
            case 'l':
                return look(argument);
            case 'p':
                return choose_person(argument);
            case 's':
                return show_suspects();
            case 'x':
                return mark(argument);
            case 'm':
                return mend(argument);
            case 'u':
                return undo();
            case 'h':
                return hint();
            case 'c':
                return check();
            default:
                dialogue_.wrapped(dialogue_.say("cli.incident.help"));
        }
    }

    void show_ticket() {
        const views::IncidentView shown = view();
        dialogue_.line(shown.head.number + "  " + shown.head.title, Paint::strong);
        dialogue_.line(shown.head.level + " · " + shown.head.severity, Paint::faint);
        dialogue_.wrapped(shown.report, indent);
        dialogue_.line("     " + shown.head.reporter, Paint::faint);
        dialogue_.line();
        dialogue_.wrapped(dialogue_.say("cli.incident.help"));
    }

    template <class Rows, class Label>
    void list(const Rows& rows, Label&& label) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            dialogue_.wrapped(label(rows[i]), indent, std::to_string(i + 1) + ". ");
        }
    }

    void look(const std::string& argument) {
        const views::IncidentView before = view();
        const auto chosen = index_in(argument, before.looks.size());
        if (!chosen) {
            return list(before.looks, [](const views::LookChoice& look) { return look.label; });
        }
        investigation_.collect(before.looks[*chosen].look, run_);
        const std::string& label = before.looks[*chosen].label;
        for (const views::EvidenceFound& row : view().evidence) {
            if (row.where == label) {
                dialogue_.line(row.number + "   " + row.where, Paint::strong);
                dialogue_.wrapped(row.text, indent);
                dialogue_.wrapped(row.bearing, indent, {}, Paint::faint);
            }
        }
    }

    void choose_person(const std::string& argument) {
        const views::IncidentView shown = view();
        if (const auto chosen = index_in(argument, shown.people.size())) {
            person_ = shown.people[*chosen].person;
            dialogue_.line(shown.people[*chosen].name);
            return;
        }
        list(shown.people, [](const views::PersonChoice& choice) { return choice.name; });
    }

    void show_suspects() {
        for (const views::SuspectRow& row : view().suspects) {
            dialogue_.line(row.number + "   " + row.name, Paint::strong);
            dialogue_.wrapped(row.cause, indent);
            dialogue_.line("     " + row.suspicion + (row.evidence.empty() ? "" : ": ") +
                               row.evidence +
                               (row.is_marked ? " · " + dialogue_.say("incident.marked") : ""),
                           Paint::faint);
        }
    }

    void mark(const std::string& argument) {
        const auto chosen = index_in(argument, investigation_.incident().suspects.size());
        if (chosen) {
            investigation_.mark(*chosen, !investigation_.is_marked(*chosen));
        }
        show_suspects();
    }

    void mend(const std::string& argument) {
        const views::IncidentView shown = view();
        const auto chosen = index_in(argument, shown.mends.size());
        if (!chosen) {
            return list(shown.mends, [](const views::MendChoice& choice) { return choice.label; });
        }
        sim::Run before = run_;
        const auto done =
            investigation_.mend(run_, shown.mends[*chosen].suspect, shown.mends[*chosen].repair);
        if (!done) {
            dialogue_.wrapped(dialogue_.strings().text(done.error().code, done.error().arguments));
            return;
        }
        undo_.push_back(std::move(before));
        investigation_.forget_checks();
        const auto actions = view().actions;
        dialogue_.wrapped(actions.empty() ? std::string() : actions.back().text);
    }

    void undo() {
        if (undo_.empty()) {
            dialogue_.line(dialogue_.say("cli.incident.nothing_to_undo"));
            return;
        }
        run_ = std::move(undo_.back());
        undo_.pop_back();
        investigation_.forget_checks();
        dialogue_.line(dialogue_.say("cli.incident.undone"));
    }

    void hint() {
        investigation_.take_hint();
        const views::IncidentView shown = view();
        dialogue_.wrapped(shown.hints.back());
        dialogue_.line(shown.hints_left, Paint::faint);
    }

    void check() {
        investigation_.check(run_);
        const views::IncidentView shown = view();
        dialogue_.line(shown.checks_headline, Paint::strong);
        for (const views::CheckRow& row : shown.checks) {
            dialogue_.line((row.holds ? "  + " : "  - ") + row.name,
                           row.holds ? Paint::good : Paint::bad);
            if (!row.holds) {
                dialogue_.wrapped(row.answer, indent);
            }
        }
        if (shown.can_close) {
            dialogue_.wrapped(dialogue_.say("cli.incident.may_close"));
        }
    }

    void tell_debrief() {
        const views::DebriefView shown = views::debrief(investigation_, run_, dialogue_.strings());
        dialogue_.line();
        dialogue_.line(shown.headline, Paint::strong);
        for (const auto* texts : {&shown.facts, &shown.causes}) {
            for (const std::string& text : *texts) {
                dialogue_.wrapped(text, indent, "  - ");
            }
        }
        dialogue_.line(dialogue_.say("incident.debrief.route"), Paint::strong);
        list(shown.route, [](const std::string& step) { return step; });
    }

    Dialogue& dialogue_;
    Investigation investigation_;
    sim::Run run_;
    sim::Person person_;
    std::vector<sim::Run> undo_;
};

int list_incidents(Dialogue& dialogue, const std::vector<Incident>& incidents) {
    for (const Incident& incident : incidents) {
        const views::IncidentRow row = views::row_of(incident, dialogue.strings());
        dialogue.line(row.number + "  " + row.level + "  " + row.title, Paint::strong);
        dialogue.line("         " + row.key + " · " + row.severity + " · " + row.reporter,
                      Paint::faint);
    }
    return exit_holds;
}

}  // namespace

sim::Result<std::vector<Incident>, sim::Problems> read_incidents(const Content& content) {
    std::vector<Incident> incidents;
    sim::Problems problems;
    for (const Path& file : files_in(content.data() / "lessons" / "incidents", ".json")) {
        const auto text = read_file(file);
        if (!text) {
            problems.push_back(text.error());
            continue;
        }
        auto incident = lessons::read_incident(*text, content.shown(file));
        if (!incident) {
            problems.insert(problems.end(), incident.error().begin(), incident.error().end());
            continue;
        }
        incidents.push_back(std::move(*incident));
    }
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    std::sort(incidents.begin(), incidents.end(), [](const Incident& left, const Incident& right) {
        return left.number < right.number;
    });
    return incidents;
}

int investigate(Dialogue& dialogue, const Content& content, Learner& learner,
                const IncidentOptions& options) {
    const auto incidents = read_incidents(content);
    if (!incidents) {
        return report(incidents.error());
    }
    if (options.incident.empty()) {
        return list_incidents(dialogue, *incidents);
    }
    const auto found =
        std::find_if(incidents->begin(), incidents->end(),
                     [&](const Incident& incident) { return incident.key == options.incident; });
    if (found == incidents->end()) {
        std::vector<std::string> keys;
        for (const Incident& incident : *incidents) {
            keys.push_back(incident.key);
        }
        return report_unknown(dialogue.strings(), "cli.unknown_incident", options.incident, keys);
    }
    const auto scenario = content.read_scenario(content.scenario_file(found->scenario), {});
    if (!scenario) {
        return report(scenario.error());
    }
    const std::uint64_t seed = options.seed.value_or(new_seed());
    auto staged = lessons::stage(*found, scenario->scenario, lessons::causes_for(*found, seed));
    if (!staged) {
        return report(staged.error());
    }
    const lessons::Outcome outcome =
        Desk(dialogue, Investigation(*found, seed, std::move(*staged))).work();
    learner.record(lessons::IncidentClosed{found->key, std::to_string(seed), outcome.is_passed,
                                           outcome.names_causes, outcome.evidence, outcome.actions,
                                           outcome.hints, outcome.mastery_percent});
    return outcome.is_passed ? exit_holds : exit_does_not_hold;
}

}  // namespace ui::cli
