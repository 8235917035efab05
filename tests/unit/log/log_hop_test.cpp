// SPDX-License-Identifier: MIT
// Every event that a person can see has a sentence and a place.
#include <catch2/catch_test_macros.hpp>

#include "sim/engine/apply.h"
#include "sim/log/hop.h"
#include "tests/unit/log/log_support.h"

TEST_CASE("every visible event of every scenario is told") {
    for (const std::string& name : tests::shipped_names()) {
        const sim::Run run = tests::played(name);
        sim::World world = run.timeline().world_at(0);
        for (const sim::Event& event : run.timeline().events()) {
            sim::apply(world, event);
            INFO(name << " " << name_of(event));
            const auto telling = sim::log::tell_hop(world, event);
            CHECK(telling.key.empty() == sim::is_bookkeeping(event));
        }
    }
}

TEST_CASE("the path goes through its stations in order") {
    const sim::Run run = tests::played("joiner");
    std::vector<std::string> stations;
    for (sim::Cursor step = run.start(); step < run.timeline().end(); ++step) {
        const sim::Event* lead = sim::log::leading_event(run.timeline().events_of(step));
        REQUIRE(lead != nullptr);
        const std::string station(name_of(sim::log::station_of(*lead)));
        if (stations.empty() || stations.back() != station) {
            stations.push_back(station);
        }
    }
    REQUIRE(stations.size() >= 6);
    CHECK(stations[0] == "hr");
    CHECK(stations[1] == "directory");
    CHECK(stations[2] == "rules");
    CHECK(stations[3] == "directory");
    CHECK(stations[4] == "provisioning");
    CHECK(stations[5] == "apps");
}
