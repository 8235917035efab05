// SPDX-License-Identifier: MIT
// Widths and colours of text on a terminal.
#include <chrono>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/cli/progress.h"
#include "ui/cli/terminal.h"

TEST_CASE("widths count characters, not bytes") {
    CHECK(ui::cli::width_of("Zoë") == 3);
    CHECK(ui::cli::padded("Zoë", 5) == "Zoë  ");
    CHECK(ui::cli::fitted("Zoë Ångström", 8) == "Zoë Å...");
    CHECK(ui::cli::fitted("Zoë", 3) == "Zoë");
}

TEST_CASE("paint is left out where colour is off") {
    const ui::cli::Painter off(ui::cli::Coloring::off);
    const ui::cli::Painter on(ui::cli::Coloring::on);
    CHECK(off(ui::cli::Paint::bad, "orphan") == "orphan");
    CHECK(on(ui::cli::Paint::bad, "orphan") == "\x1b[31morphan\x1b[0m");
    CHECK(on(ui::cli::Paint::plain, "orphan") == "orphan");
}

TEST_CASE("long playing says how far it is, where somebody looks") {
    const auto loaded = ui::Strings::load(std::string(LAB_SOURCE_DIR) + "/assets/strings/en");
    REQUIRE(loaded.has_value());
    const ui::Strings& strings = *loaded;
    using ui::cli::Progress;
    ui::cli::ProgressLine silent(strings, Progress::silent, std::chrono::milliseconds(0));
    ui::cli::ProgressLine told(strings, Progress::told, std::chrono::milliseconds(0));
    ui::cli::ProgressLine soon(strings, Progress::told, std::chrono::hours(1));
    const sim::Instant nine = sim::start_of({2026, 11, 23}) + sim::minutes(540);
    for (std::size_t step = 1; step <= 1000; ++step) {
        silent.tell(step, nine);
        told.tell(step, nine);
        soon.tell(step, nine);
    }
    CHECK(silent.shown().empty());
    CHECK(soon.shown().empty());
    CHECK(told.shown() ==
          "Playing: 768 steps so far, 23 Nov 2026 09:00:00 in the simulation. Ctrl+C ends it.");
}
