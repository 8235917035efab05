// SPDX-License-Identifier: MIT
// What each function of the expression language yields, as pairs of input and output.
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/expression/expression_support.h"

using expression_test::shown;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void check(const Pairs& pairs) {
    for (const auto& [input, output] : pairs) {
        INFO(input);
        CHECK(shown(input) == output);
    }
}

}  // namespace

TEST_CASE("text functions transform, cut and search") {
    check({
        {R"(String.append("This is", " a test"))", R"("This is a test")"},
        {R"(String.join(",", "This", "is", "a", "test"))", R"("This,is,a,test")"},
        {R"(String.join("", "one"))", R"("one")"},
        {R"(String.len("This"))", "4"},
        {R"(String.len("Zoë"))", "3"},
        {R"(String.removeSpaces(" This is a test "))", R"("Thisisatest")"},
        {R"(String.replace("This is a test", "is", "at"))", R"("That at a test")"},
        {R"(String.replaceFirst("This is a test", "is", "at"))", R"("That is a test")"},
        {R"(String.replace("abc", "", "x"))", R"("abc")"},
        {R"(String.replace(user.firstName, "n", "nn"))", R"("Winnstonn")"},
        {R"(String.startsWith("Winston", "Win"))", "true"},
        {R"(String.startsWith("Win", "Winston"))", "false"},
        {R"(String.stringContains("doctor", "octo"))", "true"},
        {R"(String.stringContains("doctor", "Octo"))", "false"},
        {R"(String.substring("This is a test", 2, 9))", R"("is is a")"},
        {R"(String.substring("Žižek", 0, 2))", R"("Ži")"},
        {R"(String.substring("abc", 1))", R"("bc")"},
        {R"(String.substring("abc", 2, 4))", R"("!expression.error.range_outside_text")"},
        {R"(String.substring("abc", "1", 2))", R"("!expression.error.not_a_number")"},
        {R"(String.substringAfter(user.email, "@"))", R"("gmail.com")"},
        {R"(String.substringAfter(user.email, "%"))", R"("")"},
        {R"(String.substringBefore(user.email, "@"))", R"("winston.churchill")"},
        {R"(String.substringBefore(user.email, "%"))", R"("winston.churchill@gmail.com")"},
        {R"(String.toUpperCase("This"))", R"("THIS")"},
        {R"(String.toLowerCase("ThIs"))", R"("this")"},
        {R"(String.toUpperCase("zoë müller-łukasz"))", R"("ZOË MÜLLER-ŁUKASZ")"},
        {R"(String.toLowerCase("ΑΘΗΝΑ КИЇВ"))", R"("αθηνα київ")"},
    });
}

TEST_CASE("the first contained key decides a switch") {
    check({
        {R"(String.stringSwitch("This is a test", "default", "key1", "value1"))", R"("default")"},
        {R"(String.stringSwitch("This is a test", "default", "is", "first", "test", "second"))",
         R"("first")"},
        {R"(String.stringSwitch("Sales", "other", "Sal", "yes"))", R"("yes")"},
        {R"(String.stringSwitch("Sales", "other", "key", "value", "loose"))",
         R"("!expression.error.switch_needs_pairs")"},
    });
}

TEST_CASE("old bare names mean the same") {
    check({
        {R"(toUpperCase("a"))", R"("A")"},
        {R"(toLowerCase("A"))", R"("a")"},
        {R"(substring("abc", 0, 1))", R"("a")"},
        {R"(substringBefore("a@b", "@"))", R"("a")"},
        {R"(substringAfter("a@b", "@"))", R"("b")"},
    });
}

TEST_CASE("list functions also take a text with commas") {
    check({
        {R"(Arrays.add({10, 20, 30}, 40))", R"(["10", "20", "30", "40"])"},
        {R"(Arrays.add("a, b", "c"))", R"(["a", "b", "c"])"},
        {R"(Arrays.remove({10, 20, 30}, 20))", R"(["10", "30"])"},
        {R"(Arrays.clear({10, 20}))", "[]"},
        {R"(Arrays.get({0, 1, 2}, 0))", R"("0")"},
        {R"(Arrays.get({0, 1, 2}, 3))", R"("!expression.error.index_outside_list")"},
        {R"(Arrays.get({0, 1, 2}, -1))", R"("!expression.error.index_outside_list")"},
        {R"(Arrays.flatten(10, {20, 30}, "40, 50"))", R"(["10", "20", "30", "40", "50"])"},
        {R"(Arrays.contains({10, 20, 30}, 10))", "true"},
        {R"(Arrays.contains("10, 20, 30", 10))", "true"},
        {R"(Arrays.contains(user.skills, "oratory"))", "true"},
        {R"(Arrays.contains({10, 20, 30}, 50))", "false"},
        {R"(Arrays.size({10, 20, 30}))", "3"},
        {R"(Arrays.size(null))", "0"},
        {R"(Arrays.isEmpty({10, 20}))", "false"},
        {R"(Arrays.isEmpty(null))", "true"},
        {R"(Arrays.toCsvString({"This", "is", " a "}))", R"("This,is, a ")"},
    });
}

TEST_CASE("conversions round half up and read nothing but numbers") {
    check({
        {R"(Convert.toInt("1234"))", "1234"},
        {R"(Convert.toInt("123.4"))", "123"},
        {R"(Convert.toInt("123.6"))", "124"},
        {R"(Convert.toInt("123.5"))", "124"},
        {R"(Convert.toInt("-1.5"))", "-1"},
        {R"(Convert.toInt("-1.6"))", "-2"},
        {R"(Convert.toInt("-1.51"))", "-2"},
        {R"(Convert.toInt(7))", "7"},
        {R"(Convert.toInt("7 "))", "7"},
        {R"(Convert.toNum("-42"))", "-42"},
        {R"(Convert.toNum("42.50"))", R"("!expression.error.only_whole_numbers")"},
        {R"(Convert.toInt("12a"))", R"("!expression.error.not_a_number")"},
        {R"(Convert.toInt("1."))", R"("!expression.error.not_a_number")"},
        {R"(Convert.toInt(""))", R"("!expression.error.not_a_number")"},
        {R"(Convert.toInt("99999999999999999999"))", R"("!expression.error.not_a_number")"},
        {R"(Convert.toInt(true))", R"("!expression.error.not_a_number")"},
    });
}

TEST_CASE("groups are found by name, status and id by internal property") {
    check({
        {R"(isMemberOfGroupName("Everyone"))", "true"},
        {R"(isMemberOfGroupName("everyone"))", "false"},
        {R"(isMemberOfGroupNameStartsWith("Sales"))", "true"},
        {R"(isMemberOfGroupNameContains("EMEA"))", "true"},
        {R"(isMemberOfGroupNameContains("APAC"))", "false"},
        {R"(isMemberOfGroupName(5))", R"("!expression.error.not_a_text")"},
        {R"(user.getInternalProperty("id"))", R"("00u1")"},
        {R"(user.getInternalProperty("status"))", R"("ACTIVE")"},
        {R"(user.getInternalProperty("created"))", R"("!expression.error.unknown_property")"},
    });
}

TEST_CASE("a null to transform stays null and never matches") {
    check({
        {"String.toUpperCase(user.missing)", "null"},
        {"String.substring(user.missing, 0, 1)", "null"},
        {R"(String.replace(user.missing, "a", "b"))", "null"},
        {R"(String.append(user.missing, "x"))", R"("x")"},
        {"String.len(user.missing)", "0"},
        {R"(String.stringContains(user.missing, "a"))", "false"},
        {R"(String.stringContains("a", user.missing))", "false"},
        {R"(String.stringSwitch(user.missing, "d", "", "e"))", R"("d")"},
        {"Convert.toInt(user.missing)", "null"},
        {"Arrays.contains(user.skills, user.missing)", "false"},
    });
}

TEST_CASE("nested calls cannot grow a text without limit") {
    std::string text = R"("aaaaaaaa")";
    for (int i = 0; i < 30; ++i) {
        text = "String.replace(" + text + R"(, "a", "aaaaaaaa"))";
    }
    CHECK(shown(text) == R"("!expression.error.result_too_long")");
}
