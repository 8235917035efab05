// SPDX-License-Identifier: MIT
// A whole company from the HR feed to the last account: 20 rules, 6 apps, everybody new.
// Goals at 100,000 people: 20 s, 1.5 GB, a person at most 1.3 times as long as at 10,000; a changed
// rule looked up for everybody in less than 1 s; any point of a million events in 100 ms.
#include <array>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "sim/apps/integration.h"
#include "sim/directory/rules.h"
#include "sim/engine/run.h"

namespace {

using namespace sim;

constexpr int rules_count = 20;
constexpr std::array<const char*, 6> app_keys = {"salesforce", "slack",     "box",
                                                 "zoom",       "workplace", "figma"};

void take(Run& run, const Command& command) {
    SIM_CHECK(run.submit(command).has_value(), "the benchmark's company is valid");
}

std::string department(int number) { return "Department " + std::to_string(number % rules_count); }

// Every department has a group and a rule; the apps go to all, a half, a third of the groups ...
Run company(Keeps keeps) {
    World world;
    world.now = *parse_instant("2026-01-05T08:00:00Z");
    Run run(std::move(world), {}, {}, History::at_once, keeps);
    take(run, hr::Command(hr::AddSource{"workday", "Workday", hr::SourceKind::hr_system}));
    for (const auto& [attribute, expression] :
         {std::pair{"login", "source.email"},
          {"email", "source.email"},
          {"firstName", "source.given_name"},
          {"lastName", "source.family_name"},
          {"displayName", "source.given_name + \" \" + source.family_name"},
          {"department", "source.department"}}) {
        take(run, directory::Command(directory::SetMapping{SourceId{1}, attribute, expression}));
    }
    for (int number = 0; number < rules_count; ++number) {
        const GroupId group{static_cast<std::uint32_t>(number + 1)};
        take(run, directory::Command(directory::CreateGroup{department(number)}));
        take(
            run,
            directory::Command(directory::CreateRule{
                department(number), "user.department == \"" + department(number) + "\"", {group}}));
        take(run, directory::Command(directory::ActivateRule{RuleId{group.value}}));
    }
    for (std::size_t number = 0; number < app_keys.size(); ++number) {
        apps::App app;
        app.key = app_keys[number];
        app.label = app_keys[number];
        app.token = "t";
        app.service.bearer_token = "t";
        app.service.host = std::string(app_keys[number]) + ".sim";
        app.mappings = apps::usual_mappings();
        take(run, apps::Command(apps::AddApp{app}));
        const AppId id{static_cast<std::uint32_t>(number + 1)};
        for (std::size_t group = 0; group < rules_count; group += number + 1) {
            take(run, apps::Command(
                          apps::AssignGroup{GroupId{static_cast<std::uint32_t>(group + 1)}, id}));
        }
    }
    run.play_out();
    run.go_to(run.timeline().end());
    return run;
}

void hire_and_import(Run& run, int people) {
    for (int number = 0; number < people; ++number) {
        const std::string key = std::to_string(number);
        take(run, hr::Command(hr::RecordHire{SourceId{1}, "E-" + key, hr::EmploymentKind::employee,
                                             *parse_date("2026-01-05"), std::nullopt,
                                             Profile{{"given_name", "Given" + key},
                                                     {"family_name", "Family" + key},
                                                     {"email", "person" + key + "@juno.example"},
                                                     {"department", department(number)}}}));
    }
    take(run, RunImport{SourceId{1}});
    run.play_out();
    run.go_to(run.timeline().end());
}

// The most that the process ever held, in MB.
double peak_megabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == "VmHWM:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

// As `play --summary` does: what happened is counted, not kept.
void whole_company(benchmark::State& state) {
    const auto people = static_cast<int>(state.range(0));
    for (auto _ : state) {
        Run run = company(Keeps::world_only);
        hire_and_import(run, people);
        SIM_CHECK(run.world().pending.empty(), "the run came to rest");
        state.counters["steps"] = static_cast<double>(run.timeline().end());
        state.counters["events"] = static_cast<double>(run.world().next_event.value - 1);
        state.counters["accounts"] = static_cast<double>(run.world().apps.app_users.size());
        state.counters["peak_MB"] = peak_megabytes();
        state.counters["us_a_person"] =
            benchmark::Counter(static_cast<double>(people) / 1e6,
                               benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    }
}

// What an edited rule says about everybody, as the directory asks after its activation.
void rule_over_everybody(benchmark::State& state) {
    Run run = company(Keeps::every_step);
    const auto people = static_cast<int>(state.range(0));
    for (int number = 0; number < people; ++number) {
        const std::string key = std::to_string(number);
        take(run, directory::Command(
                      directory::CreateUser{Profile{{"login", "person" + key + "@juno.example"},
                                                    {"firstName", "Given" + key},
                                                    {"lastName", "Family" + key},
                                                    {"department", department(number)}},
                                            directory::Activation::staged}));
    }
    const directory::State& directory = run.world().directory;
    for (auto _ : state) {
        int matched = 0;
        for (const auto& [user, details] : directory.users) {
            matched += directory::evaluate_rule(directory, RuleId{3}, user).matched ? 1 : 0;
        }
        benchmark::DoNotOptimize(matched);
    }
}

void jump_in_a_long_timeline(benchmark::State& state) {
    Run run = company(Keeps::every_step);
    hire_and_import(run, static_cast<int>(state.range(0)));
    sim::Timeline timeline = run.timeline();
    state.counters["events"] = static_cast<double>(timeline.events().size());
    Cursor place = 1;
    for (auto _ : state) {
        place = (place * 48271) % timeline.end();
        timeline.go_to(place);
    }
}

}  // namespace

BENCHMARK(whole_company)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Iterations(1)
    ->Unit(benchmark::kSecond);
BENCHMARK(rule_over_everybody)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(jump_in_a_long_timeline)->Arg(20'000)->Unit(benchmark::kMillisecond);
