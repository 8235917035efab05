// SPDX-License-Identifier: MIT
// Which rule matches, and what is told of those that do not.
#include "sim/access/policy.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace sim::access;
using Kind = RuleVerdictKind;

AccessRule rule(std::string name, GrantType grant, std::vector<std::string> scopes) {
    AccessRule made;
    made.name = std::move(name);
    made.grants = {grant};
    made.allows_no_user = grant == GrantType::client_credentials;
    made.allows.scopes = std::move(scopes);
    return made;
}

AuthorizationServer orders_server() {
    AuthorizationServer server;
    server.policies = {{"Partner jobs",
                        true,
                        {"report"},
                        {rule("People", GrantType::authorization_code, {"orders.read"}),
                         rule("Read", GrantType::client_credentials, {"orders.read"}),
                         rule("All", GrantType::client_credentials, {})}}};
    return server;
}

std::vector<Kind> kinds(const PolicyAnswer& answer) {
    std::vector<Kind> all;
    for (const RuleVerdict& verdict : answer.verdicts) {
        all.push_back(verdict.kind);
    }
    return all;
}

}  // namespace

TEST_CASE("the first rule that fits decides, and those behind it are not asked") {
    const auto server = orders_server();
    const auto answer =
        evaluate(server, {"report", GrantType::client_credentials, {}, {}, {"orders.read"}});
    REQUIRE(answer.rule != nullptr);
    CHECK(answer.rule_name == "Partner jobs / Read");
    CHECK(kinds(answer) == std::vector{Kind::other_grant, Kind::first_match, Kind::not_checked});
}

TEST_CASE("one scope outside of a rule is enough to pass it by") {
    const auto server = orders_server();
    const auto answer = evaluate(
        server, {"report", GrantType::client_credentials, {}, {}, {"orders.read", "orders.write"}});
    CHECK(kinds(answer) == std::vector{Kind::other_grant, Kind::scope_outside, Kind::first_match});
    CHECK(answer.verdicts[1].found == "orders.write");
}

TEST_CASE("a policy for other clients and an inactive one give nothing") {
    auto server = orders_server();
    CHECK(
        evaluate(server, {"other", GrantType::client_credentials, {}, {}, {"orders.read"}}).rule ==
        nullptr);
    server.policies.front().active = false;
    const auto answer =
        evaluate(server, {"report", GrantType::client_credentials, {}, {}, {"orders.read"}});
    CHECK(answer.rule == nullptr);
    CHECK(answer.verdicts.front().kind == Kind::policy_inactive);
}

TEST_CASE("a rule for groups wants the person in one of them") {
    auto server = orders_server();
    server.policies.front().rules.front().groups = {sim::GroupId{4}};
    const PolicyQuestion outside{"report",
                                 GrantType::authorization_code,
                                 sim::UserId{1},
                                 {sim::GroupId{2}},
                                 {"orders.read"}};
    CHECK(evaluate(server, outside).verdicts.front().kind == Kind::person_not_in_group);
    const PolicyQuestion inside{"report",
                                GrantType::authorization_code,
                                sim::UserId{1},
                                {sim::GroupId{4}},
                                {"orders.read"}};
    CHECK(evaluate(server, inside).rule_name == "Partner jobs / People");
}

TEST_CASE("a job needs a rule that allows no user") {
    auto server = orders_server();
    for (AccessRule& rule : server.policies.front().rules) {
        rule.allows_no_user = false;
    }
    const auto answer =
        evaluate(server, {"report", GrantType::client_credentials, {}, {}, {"orders.read"}});
    CHECK(kinds(answer) ==
          std::vector{Kind::other_grant, Kind::no_user_not_allowed, Kind::no_user_not_allowed});
}
