// SPDX-License-Identifier: MIT
// The directory's rules as decision tables: the status machine, rule life cycles, memberships.
#include <map>

#include <catch2/catch_test_macros.hpp>

#include "sim/directory/apply.h"
#include "sim/directory/decide.h"
#include "sim/directory/import.h"
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
    apply(state, UserCreated{asha, user, {}}, EventId{3});
    return state;
}

Result<std::vector<Event>, Refusal> asked(const State& state, const Command& command) {
    return decide(state, command);
}

}  // namespace

TEST_CASE("The status machine allows the documented moves and no others") {
    using enum UserStatus;
    const std::map<std::pair<std::string, UserStatus>, UserStatus> allowed = {
        {{"activate", staged}, active},
        {{"activate", deprovisioned}, active},
        {{"suspend", active}, suspended},
        {{"unsuspend", suspended}, active},
        {{"deactivate", staged}, deprovisioned},
        {{"deactivate", provisioned}, deprovisioned},
        {{"deactivate", active}, deprovisioned},
        {{"deactivate", recovery}, deprovisioned},
        {{"deactivate", password_expired}, deprovisioned},
        {{"deactivate", locked_out}, deprovisioned},
        {{"deactivate", suspended}, deprovisioned},
    };
    for (const char* operation : {"activate", "deactivate", "suspend", "unsuspend"}) {
        for (const UserStatus before : {staged, provisioned, active, recovery, password_expired,
                                        locked_out, suspended, deprovisioned}) {
            CAPTURE(operation, name_of(before));
            const auto move = move_status(with_user(before), asha, operation, {});
            const auto expected = allowed.find({operation, before});
            REQUIRE(move.has_value() == (expected != allowed.end()));
            if (move) {
                CHECK(move->after == expected->second);
            } else {
                CHECK(move.error().code == "refusal.directory.status_forbids");
            }
        }
    }
}

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
    const EditRule edit{sales_rule, "user.department == \"Retail\""};
    CHECK_FALSE(asked(state, edit).has_value());
    apply(state, asked(state, DeactivateRule{sales_rule})->front(), EventId{5});
    CHECK(asked(state, edit).has_value());
    CHECK_FALSE(asked(state, DeactivateRule{sales_rule}).has_value());
    CHECK_FALSE(asked(state, EditRule{sales_rule, "user.department = \"Retail\""}).has_value());
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

TEST_CASE("An import asks for what the record and the user make necessary") {
    State state = with_user(UserStatus::active);
    const RecordKey known{SourceId{1}, "E-1"};
    const auto need = [&](bool works_here, const Profile& profile) {
        return import_need(state, {known, profile, works_here});
    };
    CHECK(need(true, {}) == ImportNeed::create);
    CHECK(need(false, {}) == ImportNeed::wait);
    state.user_by_record.put(known, {asha});
    CHECK(need(true, {}) == ImportNeed::nothing);
    CHECK(need(true, {{"title", std::string("Lead")}}) == ImportNeed::update);
    CHECK(need(false, {}) == ImportNeed::deactivate);
    state.users.edit(asha).status = UserStatus::deprovisioned;
    CHECK(need(true, {}) == ImportNeed::reactivate);
    CHECK(need(false, {}) == ImportNeed::nothing);
}

TEST_CASE("A record whose login is taken or missing is skipped with its reason") {
    State state = with_user(UserStatus::active);
    apply(state, MappingSet{{SourceId{1}, "login"}, "source.email"}, EventId{4});
    const auto imported = [&](const Profile& profile) {
        return import_record(state, ImportId{1}, {{SourceId{1}, "E-2"}, profile, true}, "00u2");
    };
    const auto taken = imported({{"email", std::string("ASHA@juno.example")}});
    REQUIRE(taken.size() == 1);
    CHECK(std::get<RecordSkipped>(taken.front()).reason == "import.skipped.login_taken");
    CHECK(std::get<RecordSkipped>(imported({}).front()).reason == "import.skipped.no_login");
}
