// SPDX-License-Identifier: MIT
// What the tests of Group Push share: the company of the shipped scenario, and what its apps hold.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "tests/support/shipped.h"

namespace tests {

using namespace sim;
using Names = std::vector<std::string>;

constexpr GroupId everybody{1};
constexpr GroupId leads{2};
constexpr AppId slack{1};
constexpr AppId box{2};

// The company of the shipped scenario before anything is pushed.
inline Run company() {
    scenario::Scenario scenario = tests::shipped_scenario("group-push");
    scenario.script.clear();
    return scenario::start(scenario);
}

inline void take(Run& run, const Command& command) {
    REQUIRE(run.submit(command).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
}

inline std::string refusal_of(Run& run, const Command& command) {
    const auto result = run.submit(command);
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
}

// The userNames in the app's group of that name, sorted; "no group" where there is none.
inline Names members(const Run& run, AppId app, const std::string& group) {
    const scim::Store& store = run.world().apps.stores.at(app);
    const auto groups = store.groups_by_name(group);
    if (groups.empty()) {
        return {"no group"};
    }
    Names names;
    store.each_member(groups.front()->id, [&](const std::string& id, const scim::Member&) {
        names.push_back(store.find(scim::ResourceKind::user, id)->unique_name);
    });
    std::sort(names.begin(), names.end());
    return names;
}

inline bool holds(const Run& run) { return disorder_in(run.world()).empty(); }

}  // namespace tests
