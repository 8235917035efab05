// SPDX-License-Identifier: MIT
// From nothing to the Lab's first picture, and what the open Lab keeps in memory. Goals: well under
// a second, and under 150 MB, with a GL that draws in software.
#include <fstream>
#include <optional>
#include <string>

#include <benchmark/benchmark.h>

#include "tests/support/lab_fixture.h"
#include "ui/app/preferences_file.h"
#include "ui/platform/offscreen.h"

namespace {

// What the process holds in memory, from the system's own count; 0 where it has none.
double resident_megabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == "VmRSS:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

void draw(ui::platform::Offscreen& offscreen, ui::kit::Kit& kit, ui::app::LabProgram& program) {
    offscreen.begin_frame(1.0);
    kit.begin_frame();
    program.draw(kit);
    kit.end_frame();
    offscreen.end_frame();
}

void start_to_first_frame(benchmark::State& state) {
    const support::LabSetting setting = support::at_start("joiner");
    for (auto step : state) {
        static_cast<void>(step);
        auto kit = ui::kit::Kit::create(LAB_DATA_DIR);
        const auto content = ui::cli::Content::open(LAB_DATA_DIR);
        auto restored = ui::app::restore(*content, setting.state, "benchmark");
        ui::app::LabProgram program(std::move(restored->session), std::move(restored->state),
                                    setting.preferences);
        auto offscreen = ui::platform::Offscreen::open(setting.width, setting.height);
        if (!offscreen) {
            state.SkipWithError("this machine draws nothing offscreen");
            break;
        }
        ui::app::use_preferences(**kit, setting.preferences);
        draw(**offscreen, **kit, program);
        benchmark::DoNotOptimize((*offscreen)->read().pixels.data());
        state.PauseTiming();
        constexpr int frames = 60;
        for (int frame = 0; frame < frames; ++frame) {
            draw(**offscreen, **kit, program);
            // Reading waits for the picture, as showing it would; unread frames pile up in GL.
            benchmark::DoNotOptimize((*offscreen)->read().pixels.data());
        }
        state.counters["resident_MB"] = resident_megabytes();
        state.ResumeTiming();
    }
}
BENCHMARK(start_to_first_frame)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
