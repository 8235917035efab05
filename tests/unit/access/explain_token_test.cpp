// SPDX-License-Identifier: MIT
// Why a token was denied and why an API said no, with both values of the condition.
#include "sim/engine/explain_token.h"

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "tests/support/shipped.h"

namespace {

std::string codes(const std::vector<sim::ChainLink>& links) {
    std::string text;
    for (const sim::ChainLink& link : links) {
        text += link.code + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("a denial names each rule that was passed by, with what it wanted") {
    const sim::Run run = tests::played("key-rotation");
    const auto links = sim::explain_token_request(run.timeline(), {4});
    CHECK(codes(links) ==
          "why.token.asked whynot.rule.other_grant whynot.rule.scope_outside "
          "whynot.rule.rule_inactive whynot.token.denied ");
    REQUIRE(links[2].comparisons.size() == 1);
    CHECK(sim::text_of(links[2].comparisons[0].left) == "orders.write");
    CHECK(sim::text_of(links[2].comparisons[0].right) == "orders.read");
    CHECK(links[4].evidence == "no_matching_policy");
}

TEST_CASE("a rule for other groups is told with the names of both") {
    const sim::Run run = tests::played("sign-in-token", "rule-value-trailing-space");
    const auto links = sim::explain_token_request(run.timeline(), {2});
    REQUIRE(codes(links).find("whynot.rule.person_not_in_group") != std::string::npos);
    for (const sim::ChainLink& link : links) {
        if (link.code == "whynot.rule.person_not_in_group") {
            CHECK(sim::text_of(link.comparisons.at(0).right) == "Sales, Support");
            CHECK(sim::text_of(link.comparisons.at(0).left).empty());
        }
    }
}

TEST_CASE("a token that came names the rule that matched") {
    const sim::Run run = tests::played("report-job");
    CHECK(codes(sim::explain_token_request(run.timeline(), {1})) ==
          "why.token.asked whynot.rule.other_grant why.rule.first_match why.token.issued ");
}

TEST_CASE("an API that says no names the check and both values") {
    const sim::Run run = tests::played("report-job");
    const auto links = sim::explain_api_call(run.timeline(), {2});
    REQUIRE(links.size() == 5);
    CHECK(links[4].state == sim::ChainLink::State::unmet);
    CHECK(links[4].comparisons[0].left_text == "scope");
    CHECK(sim::text_of(links[4].comparisons[0].right) == "orders.write");
}

TEST_CASE("a token with a scope that its rule did not allow breaks the statement") {
    sim::World world = tests::played("report-job").world();
    CHECK(sim::find_invariant("token_scopes_within_policy")->check(world).empty());
    sim::access::Token& token = world.access.tokens.edit({1});
    token.scopes.emplace_back("orders.write");
    const auto found = sim::find_invariant("token_scopes_within_policy")->check(world);
    REQUIRE(found.size() == 1);
    CHECK(found[0].arguments[1].second == "orders.write");
}
