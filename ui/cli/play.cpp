// SPDX-License-Identifier: MIT
// Reads the scenario, breaks what is to be broken, plays, and tells.
#include "ui/cli/play.h"

#include <nlohmann/json.hpp>

#include "lessons/played_run.h"
#include "sim/faults/catalogue.h"
#include "sim/trace/json.h"
#include "ui/cli/cli.h"
#include "ui/cli/play_compare.h"
#include "ui/cli/play_text.h"
#include "ui/cli/progress.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

using Json = nlohmann::ordered_json;
using sim::faults::CatalogueEntry;

// What went wrong has been reported already.
struct Reported {};

std::vector<std::string> fault_names() {
    std::vector<std::string> names;
    for (const CatalogueEntry& entry : sim::faults::catalogue()) {
        names.emplace_back(entry.key);
    }
    return names;
}

std::vector<std::string> app_names(const sim::World& world) {
    std::vector<std::string> names;
    for (const auto& [id, app] : world.apps.apps) {
        names.push_back(app.key);
    }
    return names;
}

std::vector<std::string> rule_names(const sim::World& world) {
    std::vector<std::string> names;
    for (const auto& [id, rule] : world.directory.rules) {
        names.push_back(rule.name);
    }
    return names;
}

std::vector<std::string> flow_names(const sim::World& world) {
    std::vector<std::string> names;
    for (const auto& [key, flow] : world.workflows.flows) {
        names.push_back(key);
    }
    return names;
}

std::vector<std::string> source_names(const sim::World& world) {
    std::vector<std::string> names;
    for (const auto& [id, source] : world.hr.sources) {
        names.push_back(source.key);
    }
    return names;
}

// "token-rotated@slack" as a command for this world.
sim::Result<sim::faults::InjectFault, Reported> fault_command(const sim::World& world,
                                                              const std::string& text,
                                                              const Strings& strings) {
    const std::size_t at = text.find('@');
    sim::faults::InjectFault command{text.substr(0, at), {}, {}};
    const CatalogueEntry* entry = sim::faults::find_entry(command.key);
    if (entry == nullptr) {
        report_unknown(strings, "cli.unknown_fault", command.key, fault_names());
        return sim::Failure{Reported{}};
    }
    if (at == std::string::npos) {
        return command;
    }
    const std::string target = text.substr(at + 1);
    if (entry->target == sim::faults::Target::app) {
        command.app = sim::apps::app_named(world.apps, target);
        if (!command.app.exists()) {
            report_unknown(strings, "cli.unknown_app", target, app_names(world));
            return sim::Failure{Reported{}};
        }
        return command;
    }
    if (entry->target == sim::faults::Target::source) {
        for (const auto& [id, source] : world.hr.sources) {
            command.source = source.key == target ? id : command.source;
        }
        if (!command.source.exists()) {
            report_unknown(strings, "cli.unknown_source", target, source_names(world));
            return sim::Failure{Reported{}};
        }
        return command;
    }
    if (entry->target == sim::faults::Target::flow) {
        command.flow = target;
        if (!world.workflows.flows.contains(target)) {
            report_unknown(strings, "cli.unknown_flow", target, flow_names(world));
            return sim::Failure{Reported{}};
        }
        return command;
    }
    for (const auto& [id, rule] : world.directory.rules) {
        if (rule.name == target) {
            command.rule = id;
            return command;
        }
    }
    report_unknown(strings, "cli.unknown_rule", target, rule_names(world));
    return sim::Failure{Reported{}};
}

sim::Result<sim::Done, Reported> inject(sim::Run& run, const PlayOptions& options,
                                        const Strings& strings) {
    for (const std::string& fault : options.faults) {
        auto command = fault_command(run.world(), fault, strings);
        if (!command) {
            return sim::Failure{Reported{}};
        }
        const auto done = run.submit(sim::faults::Command(*command));
        if (!done) {
            report(strings.text(done.error().code, done.error().arguments));
            return sim::Failure{Reported{}};
        }
    }
    return sim::Done{};
}

sim::Result<sim::scenario::Overrides, Reported> overrides_of(const Content& content,
                                                             const PlayOptions& options) {
    sim::scenario::Overrides overrides;
    if (options.hr_feed.empty()) {
        return overrides;
    }
    // A path of one's own, or the name of a shipped feed.
    auto text = read_file(options.hr_feed);
    const auto shipped = read_file(content.data() / "assets" / "feeds" / options.hr_feed);
    if (!text && shipped) {
        text = shipped;
    }
    if (!text) {
        report(text.error());
        return sim::Failure{Reported{}};
    }
    overrides.hr_feed = *text;
    overrides.hr_feed_file = options.hr_feed;
    return overrides;
}

sim::Result<sim::scenario::Scenario, Reported> scenario_of(const Content& content,
                                                           const PlayOptions& options) {
    const Strings& strings = content.strings();
    const Path file = content.scenario_file(options.scenario);
    if (file.empty()) {
        report_unknown(strings, "cli.unknown_scenario", options.scenario, content.scenario_names());
        return sim::Failure{Reported{}};
    }
    const auto overrides = overrides_of(content, options);
    if (!overrides) {
        return sim::Failure{Reported{}};
    }
    auto read = content.read_scenario(file, *overrides);
    if (!read) {
        report(read.error());
        return sim::Failure{Reported{}};
    }
    report(read->warnings);
    if (options.seed) {
        read->scenario.seed = *options.seed;
    }
    return std::move(read->scenario);
}

void tell(ProgressLine& line, const sim::Run& run) {
    line.tell(run.timeline().cursor(), run.world().now);
}

// Step by step, because a fault of the command line comes right behind the history.
void play_history(sim::Run& run, ProgressLine& line) {
    while (run.plays_history() && run.play_some(1)) {
        tell(line, run);
    }
}

void play_steps(sim::Run& run, std::optional<std::size_t> steps_max, ProgressLine& line) {
    while (run.timeline().cursor() - run.start() < steps_max.value_or(SIZE_MAX) && run.step()) {
        tell(line, run);
    }
}

Json statements_json(const std::vector<Statement>& statements) {
    Json list = Json::array();
    for (const Statement& statement : statements) {
        Json json = Json::object();
        if (!statement.name.empty()) {
            json["name"] = statement.name;
        }
        json["statement"] = statement.text;
        json["holds"] = statement.holds;
        json["breaks"] = statement.breaks;
        list.push_back(std::move(json));
    }
    return list;
}

Json accounts_json(const sim::World& world) {
    constexpr std::size_t prefix = std::string_view("cli.account.").size();
    Json list = Json::array();
    for (const sim::Person& person : people_in(world)) {
        const auto* user = world.directory.users.find(person.user);
        Json json = {{"person", sim::name_of_person(world, person)},
                     {"record", person.record.second},
                     {"status", user != nullptr ? std::string(name_of(user->status)) : "NONE"}};
        Json apps = Json::object();
        for (const auto& [id, app] : world.apps.apps) {
            apps[app.key] = account_key(world, person, id).substr(prefix);
        }
        json["apps"] = std::move(apps);
        list.push_back(std::move(json));
    }
    return list;
}

std::string json_text(const Played& played, const Verdict& verdict) {
    Json json = {{"scenario", played.scenario.key}, {"title", played.scenario.title}};
    if (played.run.timeline().keeps_every_step()) {
        json.update(sim::trace::to_json(played.run));
    }
    json["complete"] = verdict.complete;
    json["accounts"] = accounts_json(played.run.world());
    json["expectations"] = statements_json(verdict.expectations);
    json["invariants"] = statements_json(verdict.invariants);
    json["holds"] = verdict.holds();
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// A comparison needs two whole runs; returns the exit code.
int play_compared(const Played& played, const Verdict& verdict, Format format) {
    const Strings& strings = played.strings;
    if (!lessons::has_faults(played.scenario, played.run)) {
        report(strings.text("cli.compare_nothing"));
        return exit_bad_input;
    }
    const sim::Run healthy = lessons::without_faults(played.scenario, played.run);
    const views::CompareView compare = views::compare_view(healthy, played.run, strings);
    if (!compare.problem.empty()) {
        report(compare.problem);
        return exit_bad_input;
    }
    const int code = verdict.holds() ? exit_holds : exit_does_not_hold;
    const Painter paint(coloring_of_standard_output());
    return write_or_report(
        strings,
        format == Format::json ? compare_json(compare) : compare_text(compare, strings, paint),
        code);
}

}  // namespace

int play(const Content& content, const PlayOptions& options) {
    const Strings& strings = content.strings();
    if (options.compare && (options.summary || options.steps_max)) {
        report(strings.text("cli.compare_whole"));
        return exit_bad_input;
    }
    const auto scenario = scenario_of(content, options);
    if (!scenario) {
        return exit_bad_input;
    }
    const sim::Keeps keeps = options.summary ? sim::Keeps::world_only : sim::Keeps::every_step;
    sim::Run run = sim::scenario::start(*scenario, sim::History::in_slices, keeps);
    {
        ProgressLine line(strings, progress_of_standard_error());
        play_history(run, line);
        if (!inject(run, options, strings)) {
            return exit_bad_input;
        }
        play_steps(run, options.steps_max, line);
    }
    const Played played{run, *scenario, strings};
    const Verdict verdict = judge(run, *scenario, strings);
    if (options.compare) {
        return play_compared(played, verdict, options.format);
    }
    const int code = verdict.holds() ? exit_holds : exit_does_not_hold;
    if (options.format == Format::json) {
        return write_or_report(strings, json_text(played, verdict), code);
    }
    const Painter paint(coloring_of_standard_output());
    const std::string trace = options.summary ? std::string() : trace_text(played, paint);
    return write_or_report(strings, trace + summary_text(played, verdict, paint), code);
}

}  // namespace ui::cli
