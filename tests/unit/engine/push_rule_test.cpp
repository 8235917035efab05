// SPDX-License-Identifier: MIT
// Rules that choose which groups are pushed: when they look, and how they end.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "tests/support/shipped.h"

namespace {

using namespace sim;
using Names = std::vector<std::string>;

constexpr GroupId everybody{1};
constexpr GroupId leads{2};
constexpr AppId slack{1};
constexpr AppId box{2};

// The company of the shipped scenario before anything is pushed.
Run company() {
    scenario::Scenario scenario = tests::shipped_scenario("group-push");
    scenario.script.clear();
    return scenario::start(scenario);
}

void take(Run& run, const Command& command) {
    REQUIRE(run.submit(command).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
}

std::string refusal_of(Run& run, const Command& command) {
    const auto result = run.submit(command);
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
}

// The userNames in the app's group of that name, sorted; "no group" where there is none.
Names members(const Run& run, AppId app, const std::string& group) {
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

bool holds(const Run& run) { return violations_in(run.world()).empty(); }

}  // namespace

TEST_CASE("a push rule chooses groups when it is made, and when one appears or is renamed") {
    using provisioning::AddPushRule;
    using provisioning::NameMatch;
    using provisioning::RuleCommand;
    Run run = company();
    take(run, RuleCommand(AddPushRule{slack, "L", NameMatch::starts_with, "Lea"}));
    CHECK(members(run, slack, "Leads") == Names{"meera.iyer@juno.example"});
    CHECK(run.world().provisioning.pushed_groups.at({leads, slack}).rule == "L");
    CHECK(members(run, slack, "Everybody") == Names{"no group"});

    take(run, directory::Command(directory::CreateGroup{"Leather"}));
    CHECK(members(run, slack, "Leather") == Names{});
    take(run, directory::Command(directory::RenameGroup{everybody, "Leaders"}));
    CHECK(members(run, slack, "Leaders").size() == 2);
    // A group that stops matching goes on being pushed, under its new name.
    take(run, directory::Command(directory::RenameGroup{leads, "Heads"}));
    CHECK(members(run, slack, "Heads") == Names{"meera.iyer@juno.example"});
    CHECK(holds(run));

    take(run, RuleCommand(provisioning::RemovePushRule{slack, "L", provisioning::RulePushes::end}));
    CHECK(run.world().provisioning.pushed_groups.empty());
    CHECK(members(run, slack, "Heads") == Names{"no group"});
    CHECK(members(run, slack, "Leather") == Names{"no group"});
}

TEST_CASE("a push rule needs a name, a text, and a name of its own") {
    using provisioning::AddPushRule;
    using provisioning::NameMatch;
    using provisioning::RuleCommand;
    Run run = company();
    CHECK(refusal_of(run, RuleCommand(AddPushRule{slack, "", NameMatch::contains, "x"})) ==
          "refusal.provisioning.push_rule_incomplete");
    CHECK(refusal_of(run, RuleCommand(AddPushRule{slack, "A", NameMatch::contains, ""})) ==
          "refusal.provisioning.push_rule_incomplete");
    take(run, RuleCommand(AddPushRule{slack, "A", NameMatch::ends_with, "nobody"}));
    CHECK(refusal_of(run, RuleCommand(AddPushRule{slack, "A", NameMatch::contains, "x"})) ==
          "refusal.provisioning.push_rule_taken");
    CHECK(refusal_of(run, RuleCommand(provisioning::RemovePushRule{box, "A"})) ==
          "refusal.provisioning.unknown_push_rule");
    // Without the rule, what it chose goes on.
    take(run, RuleCommand(provisioning::RemovePushRule{slack, "A"}));
    CHECK(run.world().provisioning.push_rules.empty());
}
