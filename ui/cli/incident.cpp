// SPDX-License-Identifier: MIT
// Asks what to do next, does it at the incident's desk, and tells what changed.
#include "ui/cli/incident.h"

#include <algorithm>
#include <charconv>

#include "lessons/game_day.h"
#include "lessons/incident_desk.h"
#include "ui/cli/attempts.h"
#include "ui/cli/cli.h"
#include "ui/cli/near.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"
#include "ui/views/incident_view.h"

namespace ui::cli {

namespace {

using lessons::Incident;
using lessons::IncidentStep;
using lessons::Investigation;

constexpr std::size_t indent = 5;

std::optional<std::size_t> index_in(const std::string& text, std::size_t count) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && number >= 1 && number <= count ? std::optional(number - 1) : std::nullopt;
}

enum class Ended { left, given_up, closed };

// The work on one incident, from its ticket to its debrief; each step goes to the record at once.
class IncidentDialogue {
public:
    IncidentDialogue(Dialogue& dialogue, Learner& learner, lessons::IncidentDesk desk)
        : dialogue_(dialogue),
          learner_(learner),
          desk_(std::move(desk)),
          person_(sim::person_of(desk_.run().world(), work().world().broken.scenario.focus)) {}

    // Returns whether the incident is solved.
    bool go() {
        show_ticket();
        const Ended ended = converse();
        if (ended == Ended::left) {
            dialogue_.wrapped(dialogue_.say("cli.incident.left"));
            return false;
        }
        learner_.record(closing_entry(desk_));
        tell_debrief();
        return ended == Ended::closed;
    }

private:
    [[nodiscard]] const Investigation& work() const { return desk_.investigation(); }
    [[nodiscard]] views::IncidentView view() const {
        return views::show_incident(work(), desk_.run(), person_, dialogue_.strings());
    }

    // Where the input ends, the learner has left.
    Ended converse() {
        while (const auto line = dialogue_.ask(dialogue_.say("cli.incident.prompt"))) {
            const std::size_t space = std::min(line->find(' '), line->size());
            const std::string argument = line->substr(std::min(space + 1, line->size()));
            const char command = line->empty() ? '?' : line->front();
            if (command == 'q') {
                return Ended::left;
            }
            if (command == 'g') {
                return Ended::given_up;
            }
            if (command == 'd' && can_close()) {
                return Ended::closed;
            }
            if (command != 'd') {
                obey(command, argument);
            }
        }
        return Ended::left;
    }

    bool can_close() {
        if (!work().can_close()) {
            dialogue_.wrapped(dialogue_.say("cli.incident.not_yet"));
        }
        return work().can_close();
    }

    // Takes a step and keeps it, or says why it is not possible.
    bool take(const IncidentStep& step) {
        const auto taken = desk_.take(step);
        if (!taken) {
            const sim::Refusal& refusal = taken.error();
            dialogue_.wrapped(dialogue_.strings().text(refusal.code, refusal.arguments));
            return false;
        }
        const IncidentStep kept = desk_.kept(step);
        learner_.record(lessons::IncidentWorked{work().incident().key, kept.what, kept.about});
        return true;
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
        if (!take(lessons::look_step(desk_.run().world(), before.looks[*chosen].look))) {
            return;
        }
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
        if (const auto chosen = index_in(argument, work().incident().suspects.size())) {
            take({"mark", {suspect(*chosen), work().is_marked(*chosen) ? "no" : "yes"}});
        }
        show_suspects();
    }

    void mend(const std::string& argument) {
        const views::IncidentView shown = view();
        const auto chosen = index_in(argument, shown.mends.size());
        if (!chosen) {
            return list(shown.mends, [](const views::MendChoice& choice) { return choice.label; });
        }
        const views::MendChoice& choice = shown.mends[*chosen];
        if (take({"mend", {suspect(choice.suspect), choice.repair}})) {
            const auto actions = view().actions;
            dialogue_.wrapped(actions.empty() ? std::string() : actions.back().text);
        }
    }

    void undo() {
        if (take({"undo", {}})) {
            dialogue_.line(dialogue_.say("cli.incident.undone"));
        }
    }

    void hint() {
        if (!take({"hint", {}})) {
            return;
        }
        const views::IncidentView shown = view();
        dialogue_.wrapped(shown.hints.back());
        dialogue_.line(shown.hints_left, Paint::faint);
    }

    void check() {
        if (!take({"check", {}})) {
            return;
        }
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
        const views::DebriefView shown = views::debrief(work(), desk_.run(), dialogue_.strings());
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

    [[nodiscard]] std::string suspect(std::size_t index) const {
        return to_text(work().incident().suspects[index]);
    }

    Dialogue& dialogue_;
    Learner& learner_;
    lessons::IncidentDesk desk_;
    sim::Person person_;
};

// The try in the record, unless another seed is asked for; else a new one, which is recorded.
lessons::OpenIncident open_try(Learner& learner, const Incident& incident,
                               std::optional<std::uint64_t> seed, const std::string& game_day) {
    const auto& records = learner.progress().incidents;
    const auto found = records.find(incident.key);
    const std::uint64_t last = found == records.end() ? 0 : found->second.last_seed;
    if (found != records.end() && found->second.open && seed.value_or(last) == last) {
        return *found->second.open;
    }
    const std::uint64_t chosen = seed ? *seed : lessons::another_seed(incident, new_seed(), last);
    learner.record(lessons::IncidentOpened{incident.key, std::to_string(chosen), game_day});
    return {chosen, {}};
}

// Which causes are hidden, and the game day that says so.
struct Dealt {
    std::optional<std::uint64_t> seed;
    std::string game_day;
};

int work_on(Dialogue& dialogue, const Content& content, Learner& learner, const Incident& incident,
            const Dealt& dealt) {
    const auto scenario = content.read_scenario(content.scenario_file(incident.scenario), {});
    if (!scenario) {
        return report(scenario.error());
    }
    const lessons::OpenIncident work = open_try(learner, incident, dealt.seed, dealt.game_day);
    auto staged =
        lessons::stage(incident, scenario->scenario, lessons::causes_for(incident, work.seed));
    if (!staged) {
        return report(staged.error());
    }
    lessons::IncidentDesk desk(Investigation(incident, work.seed, std::move(*staged)));
    desk.take_up(work.steps);
    if (!work.steps.empty()) {
        dialogue.wrapped(dialogue.say("cli.incident.taken_up"));
    }
    const bool is_solved = IncidentDialogue(dialogue, learner, std::move(desk)).go();
    return is_solved ? exit_holds : exit_does_not_hold;
}

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
    if (!options.game_day.empty()) {
        if (!options.incident.empty() || options.seed) {
            return report(dialogue.say("cli.incident.game_day_alone"));
        }
        const auto code = lessons::game_code_in(options.game_day);
        const auto day = code ? lessons::game_day_of(*incidents, *code) : std::nullopt;
        if (!day) {
            return report(dialogue.strings().text(
                "cli.bad_value", {{"option", "--game-day"},
                                  {"value", options.game_day},
                                  {"expected", dialogue.say("cli.expected.game_code")}}));
        }
        dialogue.wrapped(
            dialogue.strings().text("cli.incident.game_day", {{"code", to_text(*code)}}));
        return work_on(dialogue, content, learner, *day->incident, {day->seed, to_text(*code)});
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
    return work_on(dialogue, content, learner, *found, {options.seed, {}});
}

}  // namespace ui::cli
