// SPDX-License-Identifier: MIT
// What the parser refuses, at which byte; each refusal has a text.
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "tests/unit/expression/expression_support.h"

using sim::expression::Expression;
using sim::expression::Place;

namespace {

struct Refused {
    std::string text;
    std::string code;
    std::size_t position;
    Place place = Place::attribute_mapping;
};

// A refusal without a text would show its bare code to a learner.
const nlohmann::json& strings() {
    static const nlohmann::json all = [] {
        std::ifstream file(std::string(LAB_SOURCE_DIR) + "/assets/strings/en/expression.json");
        return nlohmann::json::parse(file);
    }();
    return all;
}

void check_refused(const std::vector<Refused>& cases) {
    for (const auto& [text, code, position, place] : cases) {
        INFO(text);
        const auto expression = Expression::parse(text, place);
        REQUIRE_FALSE(expression.has_value());
        CHECK(expression.error().code == "expression.error." + code);
        CHECK(expression.error().position == position);
        CHECK(strings().contains(expression.error().code));
    }
}

}  // namespace

TEST_CASE("the parser says what is wrong and where") {
    check_refused({
        {"", "empty", 0},
        {"   ", "empty", 0},
        {R"(user.department = "Sales")", "single_equals", 16},
        {R"(user.department = = "Sales")", "single_equals", 16},
        {"user.a ==", "unexpected_end", 9},
        {"user.a == )", "expected_operand", 10},
        {R"(user.a == "b)", "unfinished_text", 10},
        {"user.a == “b”", "curly_quote", 10},
        {"user.a # b", "unexpected_character", 7},
        {"$app.a", "unexpected_character", 0},
        {"user.a user.b", "unexpected_word", 7},
        {"(user.a", "unexpected_end", 7},
        {"(user.a user.b)", "expected_closing", 8},
        {"{1, 2", "unexpected_end", 5},
        {"user.a ? 1", "unexpected_end", 10},
        {"user.a ? 1 2", "expected_colon", 11},
        {"1 < 2 < 3", "chained_comparison", 6},
        {"user", "expected_attribute", 4},
        {"user.", "unexpected_end", 5},
        {"user.+", "expected_name_after_dot", 5},
        {"department", "unknown_name", 0},
        {"user.name.first", "unknown_name", 0},
        {"1 == Sales", "unknown_name", 5},
        {"Time.now()", "unknown_function", 0},
        {"string.len(1)", "unknown_function", 0},
        {"String.len()", "too_few_arguments", 0},
        {"String.len(1, 2)", "too_many_arguments", 0},
        {"String.len(1,)", "expected_operand", 13},
        {"-user.a", "expected_number", 1},
        {"12.5", "only_whole_numbers", 0},
        {"99999999999999999999", "number_too_large", 0},
        {"\"\xFF\"", "not_utf8", 0},
    });
}

TEST_CASE("places forbid what the vendor forbids") {
    const Place rule = Place::group_rule;
    check_refused({
        {"appuser.title == null", "source_in_group_rule", 0, rule},
        {R"(Convert.toInt(user.a) > 1)", "function_in_group_rule", 0, rule},
        {R"("Sales")", "rule_not_truth", 0, rule},
        {R"(user.a + "b")", "rule_not_truth", 0, rule},
        {"String.len(user.a)", "rule_not_truth", 0, rule},
        {R"(user.a == "x" ? "y" : "z")", "rule_not_truth", 0, rule},
        {R"(Arrays.contains(user.a, "x") ? 1 : 2)", "function_in_condition", 0},
        {R"(user.b ?: (1 == Convert.toInt("1") ? 1 : 2))", "function_in_condition", 16},
    });
    CHECK(Expression::parse(R"(Arrays.contains(user.a, "x"))", rule).has_value());
    CHECK(Expression::parse(R"(user.a ? Convert.toInt("1") : 2)", Place::attribute_mapping)
              .has_value());
}

TEST_CASE("length and depth have limits") {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '(') + "1" + std::string(levels, ')');
    };
    CHECK(Expression::parse(nested(39), Place::attribute_mapping).has_value());
    check_refused({{nested(41), "too_deep", 40}, {std::string(2001, ' '), "too_long", 2000}});
    check_refused({{std::string(1000, '!') + "true", "too_deep", 40}});

    std::string chain = "1";
    while (chain.size() < 1990) {
        chain += " OR 1";
    }
    CHECK(Expression::parse(chain, Place::attribute_mapping).has_value());
}

TEST_CASE("any sequence of tokens parses or is refused at a place inside the text") {
    const std::vector<std::string> tokens{
        "user.a", "source.b", "\"x\"", "1", "true", "null",        "==",          "!=", "<", "=",
        "AND",    "OR",       "!",     "(", ")",    "?",           ":",           "?:", "+", "-",
        ",",      "{",        "}",     ".", "user", "String.len(", "Arrays.get(", "$",  "'", "é"};
    const bool holds = rc::check([&] {
        const auto picks = *rc::gen::container<std::vector<std::size_t>>(
            rc::gen::inRange<std::size_t>(0, tokens.size()));
        std::string text;
        for (const std::size_t pick : picks) {
            text += tokens[pick] + " ";
        }
        const auto expression = Expression::parse(text, Place::attribute_mapping);
        if (!expression) {
            RC_ASSERT(expression.error().position <= text.size());
            return;
        }
        const sim::Profile user{{"a", std::int64_t{1}}};
        sim::expression::Context context;
        context.user = &user;
        const auto first = evaluate(*expression, context);
        const auto second = evaluate(*expression, context);
        RC_ASSERT(first.has_value() == second.has_value());
    });
    CHECK(holds);
}
