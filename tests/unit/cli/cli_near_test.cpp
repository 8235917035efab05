// SPDX-License-Identifier: MIT
// Suggestions for names that are nearly right.
#include <catch2/catch_test_macros.hpp>

#include "ui/cli/near.h"

using Names = std::vector<std::string>;

TEST_CASE("near names come nearest first") {
    const Names names = {"joiner", "mover", "leaver", "rehire", "a-week-at-work"};
    CHECK(ui::cli::near_names("joinr", names) == Names{"joiner"});
    CHECK(ui::cli::near_names("Mover", names).front() == "mover");
    CHECK(ui::cli::near_names("week", names) == Names{"a-week-at-work"});
    CHECK(ui::cli::near_names("something else", names).empty());
    CHECK(ui::cli::near_names("", names).empty());
}
