// SPDX-License-Identifier: MIT
// How long a run takes to fold, to jump in, and to play. Goal: 10,000 events fold in 16 ms or less.
#include <benchmark/benchmark.h>

#include "sim/engine/apply.h"
#include "sim/engine/world.h"
#include "tests/support/random_run.h"

namespace {

// A run of at least that many events, made of random hires, moves, exits and imports.
const sim::Run& run_of(std::size_t events) {
    static const sim::Run run = [&] {
        sim::Run made = tests::empty_company(1);
        sim::Random chance = sim::stream_of(1, "benchmark");
        while (made.timeline().events().size() < events) {
            static_cast<void>(
                made.submit(tests::command_for(made.world(), chance.next())).has_value());
        }
        return made;
    }();
    return run;
}

constexpr std::size_t events_count = 10'000;

void fold_10000_events(benchmark::State& state) {
    const sim::Timeline& timeline = run_of(events_count).timeline();
    const sim::World start = timeline.world_at(0);
    for (auto _ : state) {
        sim::World world = start;
        for (const sim::Event& event : timeline.events().first(events_count)) {
            sim::apply(world, event);
        }
        benchmark::DoNotOptimize(world.next_event);
    }
}

void jump_to_the_middle(benchmark::State& state) {
    sim::Timeline timeline = run_of(events_count).timeline();
    for (auto _ : state) {
        timeline.go_to(timeline.end() / 2);
        timeline.go_to(timeline.end());
    }
}

void digest_after_a_step(benchmark::State& state) {
    sim::Run run = run_of(events_count);
    run.go_to(run.timeline().end() - 1);
    for (auto _ : state) {
        run.step();
        benchmark::DoNotOptimize(digest_of_world(run.world()));
        run.back();
    }
}

}  // namespace

BENCHMARK(fold_10000_events)->Unit(benchmark::kMillisecond);
BENCHMARK(jump_to_the_middle)->Unit(benchmark::kMillisecond);
BENCHMARK(digest_after_a_step)->Unit(benchmark::kMicrosecond);
