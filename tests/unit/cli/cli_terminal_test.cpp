// SPDX-License-Identifier: MIT
// Widths and colours of text on a terminal.
#include <catch2/catch_test_macros.hpp>

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
