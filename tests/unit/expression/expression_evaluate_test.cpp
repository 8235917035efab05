// SPDX-License-Identifier: MIT
// Operators, null rules, conditions, and the comparisons that an evaluation leaves as evidence.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/expression/expression_support.h"

using expression_test::shown;
using expression_test::shown_rule;
using sim::expression::Context;
using sim::expression::Expression;
using sim::expression::Place;

TEST_CASE("attributes come from the user or from the profile that the mapping reads") {
    CHECK(shown("user.firstName") == R"("Winston")");
    CHECK(shown("appuser.title") == R"("Prime Minister")");
    CHECK(shown("source.title") == R"("Prime Minister")");
    CHECK(shown("user.title") == "null");
    CHECK(shown(R"(user.firstName + " " + user.lastName)") == R"("Winston Churchill")");
    CHECK(shown(R"('single ''quoted'' text')") == R"("single 'quoted' text")");
    CHECK(shown(R"("a \"b\" \\ c")") == R"("a \"b\" \\ c")");
}

TEST_CASE("a missing profile reads as one without attributes") {
    const auto expression = Expression::parse("user.a ?: source.b", Place::attribute_mapping);
    REQUIRE(expression.has_value());
    const auto evaluation = evaluate(*expression, Context{});
    REQUIRE(evaluation.has_value());
    CHECK(is_null(evaluation->value));
}

TEST_CASE("plus joins texts and adds whole numbers") {
    CHECK(shown("1 + 2 + 3") == "6");
    CHECK(shown(R"(1 + "a")") == R"("1a")");
    CHECK(shown(R"("a" + user.missing)") == R"("a")");
    CHECK(shown("user.level + -8") == "-1");
    CHECK(shown("9223372036854775807 + 1") == R"("!expression.error.sum_too_large")");
    CHECK(shown(R"(user.skills + "a")") == R"("!expression.error.list_as_text")");
}

TEST_CASE("elvis replaces null and empty texts, the null test does not") {
    CHECK(shown(R"(user.missing ?: "none")") == R"("none")");
    CHECK(shown(R"(user.nickName ?: "none")") == R"("none")");
    CHECK(shown(R"(user.firstName ?: "none")") == R"("Winston")");
    CHECK(shown(R"(user.missing ?: user.nickName ?: "last")") == R"("last")");
    CHECK(shown("user.nickName == null") == "false");
    CHECK(shown("user.missing == null") == "true");
    CHECK(shown(R"(user.missing == "")") == "false");
    CHECK(
        shown(R"(user.nickName != "" AND user.nickName != null ? user.nickName : user.lastName)") ==
        R"("Churchill")");
}

TEST_CASE("comparisons keep types apart and give null no order") {
    CHECK(shown(R"(user.department == "Sales")") == "true");
    CHECK(shown(R"(user.department == "sales")") == "false");
    CHECK(shown(R"(user.level == "7")") == "false");
    CHECK(shown("user.level >= 7 AND user.level <= 7") == "true");
    CHECK(shown("user.level < 7 OR user.level > 7") == "false");
    CHECK(shown(R"("abc" < "abd")") == "true");
    CHECK(shown("user.missing < 7") == "false");
    CHECK(shown("user.missing >= 7") == "false");
    CHECK(shown(R"(user.level < "7")") == R"("!expression.error.cannot_compare")");
    CHECK(shown("true < false") == R"("!expression.error.cannot_compare")");
}

TEST_CASE("not binds tighter than and, and tighter than or") {
    CHECK(shown("true OR false AND false") == "true");
    CHECK(shown("(true OR false) AND false") == "false");
    CHECK(shown("!false AND false") == "false");
    CHECK(shown("!(false AND false)") == "true");
    CHECK(shown("true and not false && true or false || false") == "true");
    CHECK(shown("!user.manager") == "false");
    CHECK(shown("!user.missing") == "true");
    CHECK(shown("user.firstName AND true") == R"("!expression.error.not_a_truth_value")");
}

TEST_CASE("the second side of and, or is left alone when the first decides") {
    CHECK(shown("false AND user.firstName") == "false");
    CHECK(shown("true OR user.firstName") == "true");
}

TEST_CASE("a conditional evaluates one branch, and nests to the right") {
    CHECK(shown(R"(user.level > 5 ? "senior" : user.level > 3 ? "mid" : "junior")") ==
          R"("senior")");
    CHECK(shown(R"(user.level > 9 ? String.substring("a", 5, 6) : "fine")") == R"("fine")");
    CHECK(shown(R"(user.missing ? "yes" : "no")") == R"("no")");
}

TEST_CASE("a group rule always ends as true or false") {
    CHECK(shown_rule("user.manager") == "true");
    CHECK(shown_rule("user.missing") == "false");
    CHECK(shown_rule("user.firstName") == R"("!expression.error.not_a_truth_value")");
    CHECK(shown_rule(R"(user.missing == "Sales")") == "false");
}

TEST_CASE("each comparison is kept with what met") {
    const std::string text =
        R"((user.department == "Sales") AND isMemberOfGroupName("Board") OR user.level >= 5)";
    const auto expression = Expression::parse(text, Place::group_rule);
    REQUIRE(expression.has_value());
    const sim::Profile user = expression_test::winston();
    Context context;
    context.user = &user;
    context.group_names = {"Everyone"};
    const auto evaluation = evaluate(*expression, context);
    REQUIRE(evaluation.has_value());
    CHECK(evaluation->value == sim::Value{true});
    const auto& seen = evaluation->comparisons;
    REQUIRE(seen.size() == 3);
    CHECK(seen[0].left_text == "user.department");
    CHECK(seen[0].operator_text == "==");
    CHECK(seen[0].right_text == R"("Sales")");
    CHECK(seen[0].left == sim::Value{std::string("Sales")});
    CHECK(seen[0].holds);
    CHECK(seen[1].left_text == "user");
    CHECK(seen[1].operator_text == "isMemberOfGroupName");
    CHECK(seen[1].right == sim::Value{std::string("Board")});
    CHECK_FALSE(seen[1].holds);
    CHECK(seen[2].operator_text == ">=");
    CHECK(seen[2].right == sim::Value{std::int64_t{5}});
}
