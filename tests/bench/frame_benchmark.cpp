// SPDX-License-Identifier: MIT
// What a frame of the Lab costs without a GPU, views included. Goal: 1 ms or less.
#include <benchmark/benchmark.h>

#include "tests/support/lab_fixture.h"

namespace {

void draw_lab(benchmark::State& state, const support::LabSetting& setting) {
    support::LabFixture lab(setting);
    lab.driver().settle();
    for (auto step : state) {
        static_cast<void>(step);
        lab.driver().frames(1);
    }
    state.counters["vertices"] = lab.driver().platform().vertices();
    state.counters["nodes"] = static_cast<double>(lab.driver().kit().registry().size());
}

void joiner_at_its_end(benchmark::State& state) { draw_lab(state, support::at_end("joiner")); }
BENCHMARK(joiner_at_its_end)->Unit(benchmark::kMicrosecond);

void leaver_that_broke(benchmark::State& state) { draw_lab(state, support::broken_leaver()); }
BENCHMARK(leaver_that_broke)->Unit(benchmark::kMicrosecond);

}  // namespace
