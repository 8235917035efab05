// SPDX-License-Identifier: MIT
// Group rules and memberships: life cycles, exceptions, limits, previews, and how each ends.
#include <catch2/catch_test_macros.hpp>

#include "sim/directory/apply.h"
#include "sim/directory/decide.h"
#include "sim/directory/rules.h"

namespace {

using namespace sim;
using namespace sim::directory;

constexpr UserId asha{1};
constexpr GroupId sales{1};
constexpr RuleId sales_rule{1};

State with_user(UserStatus status, const std::string& department = "Sales") {
    State state;
    User user;
    user.okta_id = "00u1";
    user.status = status;
    user.profile = {{"login", "asha@juno.example"}, {"department", department}};
    apply(state, GroupCreated{sales, "Sales"}, EventId{1});
    GroupRule rule;
    rule.name = "Sales team";
    rule.status = RuleStatus::active;
    rule.expression = "user.department == \"Sales\"";
    rule.groups = {sales};
    apply(state, RuleCreated{sales_rule, rule}, EventId{2});
    apply(state, UserCreated{asha, user, {}, {}}, EventId{3});
    return state;
}

Result<std::vector<Event>, Refusal> asked(const State& state, const Command& command) {
    return decide(state, command);
}

}  // namespace

TEST_CASE("Only a deprovisioned user can be deleted") {
    CHECK_FALSE(asked(with_user(UserStatus::active), DeleteUser{asha}).has_value());
    State state = with_user(UserStatus::deprovisioned);
    const auto events = asked(state, DeleteUser{asha});
    REQUIRE(events.has_value());
    apply(state, events->front(), EventId{9});
    CHECK(state.users.empty());
    CHECK_FALSE(user_of_login(state, "asha@juno.example").exists());
}

TEST_CASE("A rule moves active users and leaves pending and deprovisioned ones alone") {
    CHECK(evaluate_rules(with_user(UserStatus::active), asha).moves.size() == 1);
    CHECK(evaluate_rules(with_user(UserStatus::suspended), asha).moves.size() == 1);
    CHECK(evaluate_rules(with_user(UserStatus::staged), asha).moves.empty());
    CHECK(evaluate_rules(with_user(UserStatus::provisioned), asha).moves.empty());
    CHECK(evaluate_rules(with_user(UserStatus::deprovisioned), asha).moves.empty());
}

TEST_CASE("A rule compares letters and spaces exactly") {
    for (const char* department : {"sales", "Sales ", " Sales", ""}) {
        CAPTURE(department);
        CHECK(evaluate_rules(with_user(UserStatus::active, department), asha).moves.empty());
    }
    const auto verdict = evaluate_rule(with_user(UserStatus::active, "Sales "), sales_rule, asha);
    REQUIRE(verdict.comparisons.size() == 1);
    CHECK(text_of(verdict.comparisons.front().left) == "Sales ");
    CHECK(text_of(verdict.comparisons.front().right) == "Sales");
}

TEST_CASE("A rule is edited only while it is inactive") {
    State state = with_user(UserStatus::active);
    const EditRule edit{sales_rule, "user.department == \"Retail\"", {}};
    CHECK_FALSE(asked(state, edit).has_value());
    apply(state, asked(state, DeactivateRule{sales_rule})->front(), EventId{5});
    CHECK(asked(state, edit).has_value());
    CHECK_FALSE(asked(state, DeactivateRule{sales_rule}).has_value());
    CHECK_FALSE(asked(state, EditRule{sales_rule, "user.department = \"Retail\"", {}}).has_value());
}

TEST_CASE("Removing a rule's member by hand makes an exception") {
    State state = with_user(UserStatus::active);
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
    const auto events = asked(state, RemoveMember{sales, asha});
    REQUIRE(events.has_value());
    REQUIRE(events->size() == 2);
    CHECK(std::holds_alternative<RuleExclusionAdded>(events->front()));
    for (const Event& event : *events) {
        apply(state, event, EventId{6});
    }
    CHECK(state.memberships.empty());
    CHECK(evaluate_rules(state, asha).moves.empty());
}

TEST_CASE("A manual member who meets the rule becomes the rule's member") {
    State state = with_user(UserStatus::active);
    apply(state, asked(state, AddMember{sales, asha})->front(), EventId{5});
    CHECK(state.memberships.at({asha, sales}).manual);
    const auto outcome = evaluate_rules(state, asha);
    REQUIRE(outcome.moves.size() == 1);
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{6});
    CHECK_FALSE(state.memberships.at({asha, sales}).manual);
}

namespace {

void run(State& state, const Command& command) {
    const auto events = asked(state, command);
    REQUIRE(events.has_value());
    for (const Event& event : *events) {
        apply(state, event, EventId{20});
    }
}

std::string refusal_of(const State& state, const Command& command) {
    const auto decided = asked(state, command);
    return decided ? std::string("accepted") : decided.error().code;
}

CreateRule rule_named(const std::string& name, std::vector<GroupId> groups = {sales}) {
    return {name, "user.department == \"Sales\"", std::move(groups), {}};
}

}  // namespace

TEST_CASE("The vendor's limits for rules are kept") {
    State state = with_user(UserStatus::active);
    CHECK(refusal_of(state, rule_named(std::string(50, 'r'))) == "accepted");
    CHECK(refusal_of(state, rule_named(std::string(51, 'r'))) ==
          "refusal.directory.rule_name_length");
    CHECK(refusal_of(state, rule_named("none", {})) == "refusal.directory.rule_groups");
    CHECK(refusal_of(state, rule_named("101", std::vector<GroupId>(101, sales))) ==
          "refusal.directory.rule_groups");
    CHECK(refusal_of(state, rule_named("gone", {GroupId{9}})) == "refusal.directory.unknown_group");
    CreateRule many = rule_named("many");
    many.excluded.assign(101, asha);
    CHECK(refusal_of(state, many) == "refusal.directory.too_many_exclusions");
    GroupRule row = state.rules.at(sales_rule);
    for (std::uint32_t id = 2; id <= 2000; ++id) {
        state.rules.put(RuleId{id}, row);
    }
    CHECK(refusal_of(state, rule_named("2001st")) == "refusal.directory.too_many_rules");
}

TEST_CASE("A full list of exceptions keeps a member from being removed by hand") {
    State state = with_user(UserStatus::active);
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
    state.rules.edit(sales_rule).excluded.assign(100, UserId{7});
    CHECK(refusal_of(state, RemoveMember{sales, asha}) == "refusal.directory.too_many_exclusions");
}

TEST_CASE("Two rules keep one membership, and it ends with the last of them") {
    State state = with_user(UserStatus::active);
    run(state, rule_named("Second"));
    run(state, ActivateRule{RuleId{2}});
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
    apply(state, MemberAdded{sales, asha, RuleId{2}}, EventId{6});
    const auto reasons = reasons_of(state, asha, sales);
    REQUIRE(reasons.has_value());
    CHECK_FALSE(reasons->manual);
    CHECK(reasons->rules == std::vector<RuleId>{sales_rule, RuleId{2}});
    apply(state, MemberRemoved{sales, asha, sales_rule, false}, EventId{7});
    CHECK(reasons_of(state, asha, sales)->rules == std::vector<RuleId>{RuleId{2}});
    apply(state, MemberRemoved{sales, asha, RuleId{2}, true}, EventId{8});
    CHECK_FALSE(reasons_of(state, asha, sales).has_value());
}

TEST_CASE("Whether an active rule can be deleted is a setting") {
    State state = with_user(UserStatus::active);
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
    state.settings.deletes_active_rules = true;
    run(state, DeleteRule{sales_rule, true});
    CHECK(state.rules.empty());
    CHECK_FALSE(state.memberships.contains({asha, sales}));
}

TEST_CASE("Deactivating a rule keeps its members, deleting it keeps or removes them") {
    for (const bool removes : {false, true}) {
        CAPTURE(removes);
        State state = with_user(UserStatus::active);
        apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
        CHECK(refusal_of(state, DeleteRule{sales_rule, removes}) ==
              "refusal.directory.rule_is_active");
        run(state, DeactivateRule{sales_rule});
        CHECK(state.memberships.contains({asha, sales}));
        run(state, DeleteRule{sales_rule, removes});
        CHECK(state.rules.empty());
        CHECK(name_of_rule(state, sales_rule) == "Sales team");
        CHECK(state.memberships.contains({asha, sales}) != removes);
        if (!removes) {
            CHECK(reasons_of(state, asha, sales)->manual);
        }
        run(state, rule_named("Next"));
        CHECK(state.rules.begin()->first == RuleId{2});
    }
}

TEST_CASE("Deleting a group makes the rules that name it invalid, until they are edited") {
    State state = with_user(UserStatus::active);
    run(state, CreateGroup{"Retail"});
    run(state, CreateRule{"Asks", "isMemberOfGroupName(\"Sales\")", {GroupId{2}}, {}});
    run(state, CreateRule{"Other", "user.title == \"Sales\"", {GroupId{2}}, {}});
    apply(state, MemberAdded{sales, asha, sales_rule}, EventId{5});
    run(state, DeleteGroup{sales});
    CHECK(state.memberships.empty());
    CHECK(state.rules.at(sales_rule).status == RuleStatus::invalid);
    CHECK(state.rules.at(RuleId{2}).status == RuleStatus::invalid);
    CHECK(state.rules.at(RuleId{3}).status == RuleStatus::inactive);
    CHECK(name_of_group(state, sales) == "Sales");
    CHECK(refusal_of(state, ActivateRule{sales_rule}) == "refusal.directory.rule_is_invalid");
    const std::string text = "user.department == \"Sales\"";
    CHECK(refusal_of(state, EditRule{sales_rule, text, {}}) == "refusal.directory.unknown_group");
    run(state, EditRule{sales_rule, text, std::vector<GroupId>{GroupId{2}}});
    CHECK(state.rules.at(sales_rule).status == RuleStatus::inactive);
    run(state, ActivateRule{sales_rule});
    CHECK(evaluate_rules(state, asha).moves.front().group == GroupId{2});
}

TEST_CASE("A rule is previewed for a person before anybody saves it") {
    const State state = with_user(UserStatus::active);
    const auto good = preview_rule(state, "user.department == \"Sales\"", asha);
    CHECK(good.matches);
    REQUIRE(good.comparisons.size() == 1);
    CHECK_FALSE(good.objection.has_value());
    CHECK_FALSE(preview_rule(state, "user.department == \"Support\"", asha).matches);
    const auto wrong = preview_rule(state, "user.department = \"Sales\"", asha);
    REQUIRE(wrong.objection.has_value());
    CHECK(wrong.objection->code.find("expression.error.") == 0);
    CHECK(state.rules.size() == 1);
}

TEST_CASE("Whether rules look at pending users is a setting") {
    State state = with_user(UserStatus::provisioned);
    CHECK(evaluate_rules(state, asha).moves.empty());
    Settings settings;
    settings.rules_move_pending = true;
    run(state, ChangeSettings{settings});
    CHECK(evaluate_rules(state, asha).moves.size() == 1);
    CHECK(refusal_of(state, ChangeSettings{settings}) == "refusal.directory.settings_already_so");
}
