// SPDX-License-Identifier: MIT
// What happens around imports and the status machine, as whole runs show it.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/decide.h"
#include "sim/engine/transition.h"
#include "tests/support/shipped.h"

namespace {

using sim::Run;
using sim::directory::UserStatus;

constexpr sim::SourceId workday{1};

sim::UserId only_user(const Run& run) { return run.world().directory.users.begin()->first; }

std::string refusal(const Run& run, const sim::Command& command) {
    const auto decided = sim::decide(run.world(), command);
    return decided ? std::string("accepted") : decided.error().code;
}

std::size_t count_of_requests(const Run& run) {
    std::size_t count = 0;
    for (sim::Cursor step = run.start(); step < run.timeline().end(); ++step) {
        for (const sim::Event& event : run.timeline().events_of(step)) {
            count += sim::as<sim::provisioning::RequestSent>(event) != nullptr ? std::size_t{1}
                                                                               : std::size_t{0};
        }
    }
    return count;
}

}  // namespace

TEST_CASE("A user on the way to a status says so until the hop comes") {
    Run run = sim::scenario::start(tests::shipped_scenario("joiner"));
    bool seen = false;
    while (run.step()) {
        const auto& users = run.world().directory.users;
        const bool staged = !users.empty() && users.begin()->second.status == UserStatus::staged;
        if (staged) {
            seen = true;
            CHECK(sim::transitioning_to(run.world(), only_user(run)) == UserStatus::active);
        }
    }
    CHECK(seen);
    CHECK_FALSE(sim::transitioning_to(run.world(), only_user(run)).has_value());
}

TEST_CASE("No operation short of a deactivation is heard by an app") {
    CHECK(count_of_requests(tests::played("locked-out")) == 0);
    CHECK(count_of_requests(tests::played("suspended-leaver")) == 0);
    CHECK(count_of_requests(tests::played("leave-of-absence")) == 0);
    CHECK(count_of_requests(tests::played("contractor-end")) > 0);
}

TEST_CASE("While a safeguard holds imports, none starts, and one that is due is passed over") {
    Run run = sim::scenario::start(tests::shipped_scenario("import-safeguard"));
    while (!run.world().directory.halted.exists()) {
        REQUIRE(run.step());
    }
    CHECK(refusal(run, sim::RunImport{workday}) == "refusal.engine.imports_are_halted");
    CHECK(run.world().pending.empty());
    REQUIRE(run.submit(sim::ScheduleImports{workday, {}, 1, 1}).has_value());
    REQUIRE(run.submit(sim::Advance{}).has_value());
    const auto events = run.timeline().events_of(run.timeline().end() - 1);
    CHECK(std::any_of(events.begin(), events.end(), [](const sim::Event& event) {
        return sim::as<sim::directory::ImportPassedOver>(event) != nullptr;
    }));
    CHECK(run.world().directory.users.at(only_user(run)).status == UserStatus::active);
}

TEST_CASE("Imports and schedules are refused where they make no sense") {
    const Run run = tests::played("csv-contractors");
    using sim::directory::ImportMode;
    CHECK(refusal(run, sim::RunImport{{9}, ImportMode::full}) == "refusal.hr.unknown_source");
    CHECK(refusal(run, sim::RunImport{{3}, ImportMode::incremental}) ==
          "refusal.engine.file_is_read_whole");
    CHECK(refusal(run, sim::RunImport{{3}, ImportMode::full}) == "accepted");
    CHECK(refusal(run, sim::ScheduleImports{workday, ImportMode::full, 0, 1}) ==
          "refusal.engine.schedule_out_of_range");
    CHECK(refusal(run, sim::ScheduleImports{workday, ImportMode::full, 1, 401}) ==
          "refusal.engine.schedule_out_of_range");
}

TEST_CASE("An incremental import reads only what changed, by HR or by the calendar") {
    const Run run = tests::played("future-termination");
    const auto& imports = run.world().directory.imports;
    std::vector<int> scanned;
    for (const auto& [id, import] : imports) {
        scanned.push_back(import.scanned);
        CHECK(sum_of_buckets(import) == import.scanned);
    }
    CHECK(scanned == std::vector<int>{1, 1, 0, 1, 0});
}

TEST_CASE("A deactivated user keeps the groups, and gets the groups' apps back") {
    Run run = tests::played("joiner");
    const sim::UserId user = only_user(run);
    const auto does = [&](const sim::directory::Command& command) {
        REQUIRE(run.submit(command).has_value());
        run.play_out();
        run.go_to(run.timeline().end());
    };
    const auto groups = sim::directory::groups_of(run.world().directory, user);
    does(sim::directory::DeactivateUser{user});
    CHECK(sim::directory::groups_of(run.world().directory, user) == groups);
    for (const auto& [app, details] : run.world().apps.apps) {
        CHECK_FALSE(sim::apps::is_assigned(run.world().apps, user, app));
    }
    does(sim::directory::ActivateUser{user});
    CHECK(sim::apps::is_assigned(run.world().apps, user,
                                 sim::apps::app_named(run.world().apps, "salesforce")));
}
