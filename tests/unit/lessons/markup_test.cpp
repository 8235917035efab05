// SPDX-License-Identifier: MIT
// The markup of texts: what it may hold, and what is refused.
#include "lessons/markup.h"

#include <catch2/catch_test_macros.hpp>

using lessons::LinkKind;
using lessons::parse_markup;
using lessons::Span;

TEST_CASE("bold words, code and links become spans") {
    const auto spans =
        parse_markup("A **leaver** sends `active: false` to [an app](glossary:app).");
    REQUIRE(spans);
    REQUIRE(spans->size() == 7);
    CHECK((*spans)[0] == Span{"A "});
    CHECK((*spans)[1] == Span{"leaver", true});
    CHECK((*spans)[3] == Span{"active: false", false, true});
    CHECK((*spans)[5] == Span{"an app", false, false, LinkKind::glossary, "app"});
    CHECK((*spans)[6] == Span{"."});
}

TEST_CASE("each kind of link keeps what it leads to") {
    const auto spans =
        parse_markup("[a](section:inbound) [b](step:leaver+token-rotated/RequestSent~2/slack)");
    REQUIRE(spans);
    CHECK(spans->front().link == LinkKind::section);
    CHECK(spans->front().target == "inbound");
    CHECK(spans->back().link == LinkKind::step);
    CHECK(spans->back().target == "leaver+token-rotated/RequestSent~2/slack");
}

TEST_CASE("letters that look like markup stay letters") {
    for (const char* text : {"2 < 3 and 5 > 4", "PUT /Users/{id}", "snake_case_name", "a * b"}) {
        INFO(text);
        const auto spans = parse_markup(text);
        REQUIRE(spans);
        CHECK(lessons::without_markup(text) == text);
    }
}

TEST_CASE("anything else is refused, because it would show as stray signs") {
    for (const char* text :
         {"*slanted*", "# A heading", "- an item", "1. an item", "> quoted", "![a](section:b)",
          "[out](https://example.com)", "[empty](glossary:)", "one\n\ntwo", "&amp;"}) {
        INFO(text);
        CHECK_FALSE(parse_markup(text));
    }
}

TEST_CASE("the words of a text come without its markup") {
    CHECK(lessons::without_markup("**Deactivate**, not `DELETE`: [why](section:exit)") ==
          "Deactivate, not DELETE: why");
}
