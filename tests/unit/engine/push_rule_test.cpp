// SPDX-License-Identifier: MIT
// Rules that choose which groups are pushed: when they look, and how they end.
#include "tests/unit/engine/push_support.h"

using namespace tests;

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

TEST_CASE("whether push rules look at renamed groups is a setting") {
    using provisioning::AddPushRule;
    using provisioning::NameMatch;
    Run run = company();
    directory::Settings settings;
    settings.push_rules_follow_renames = false;
    take(run, directory::Command(directory::ChangeSettings{settings}));
    take(run, provisioning::RuleCommand(AddPushRule{slack, "L", NameMatch::starts_with, "Team"}));
    take(run, directory::Command(directory::RenameGroup{leads, "Team leads"}));
    CHECK(members(run, slack, "Team leads") == Names{"no group"});
    take(run, directory::Command(directory::CreateGroup{"Team dinner"}));
    CHECK(members(run, slack, "Team dinner") == Names{});
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
