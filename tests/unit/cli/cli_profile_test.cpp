// SPDX-License-Identifier: MIT
// Profiles of a shared computer: which names can be folders, and which are there.
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "ui/cli/learner.h"

namespace fs = std::filesystem;

TEST_CASE("a profile's name is letters, digits, - and _") {
    for (const char* good : {"default", "Asha-2", "a_b", "x"}) {
        CHECK(ui::cli::is_profile_name(good));
    }
    for (const char* bad : {"", "..", "a/b", "a b", "ä", "a.b"}) {
        CHECK_FALSE(ui::cli::is_profile_name(bad));
    }
    CHECK(ui::cli::is_profile_name(std::string(40, 'a')));
    CHECK_FALSE(ui::cli::is_profile_name(std::string(41, 'a')));
}

TEST_CASE("the first profile is always there, the others as they have folders") {
    const fs::path folder = fs::temp_directory_path() / "lifecycle-lab-profile-test";
    fs::remove_all(folder);
    CHECK(ui::cli::profile_names(folder) == std::vector<std::string>{"default"});
    for (const char* name : {"zoe", "default", "asha", "not.one"}) {
        fs::create_directories(folder / "profiles" / name);
    }
    CHECK(ui::cli::profile_names(folder) == std::vector<std::string>{"default", "asha", "zoe"});
    auto learner = ui::cli::Learner::open(ui::cli::record_path(folder, "mia"));
    REQUIRE(learner);
    CHECK(learner->file() == folder / "profiles" / "mia" / "record");
    CHECK(ui::cli::profile_names(folder).size() == 4);
    fs::remove_all(folder);
}
