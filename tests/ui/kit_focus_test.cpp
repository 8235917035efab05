// SPDX-License-Identifier: MIT
// The keyboard: Tab, panels, groups, the ring, shortcuts and what a field does to them.
#include <array>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/button.h"
#include "ui/kit/choices.h"
#include "ui/kit/field.h"

namespace {

using namespace ui::kit;
using support::UiDriver;

// Two panels: buttons and segments on the left, a field and a disabled button on the right.
struct Fixture {
    std::size_t level = 1;
    int pressed = 0;
    int x_key = 0;
    int space_key = 0;
    int right_key = 0;
    std::string filter;

    void draw(Kit& kit) {
        kit.begin_panel("left", "Left", {0, 0, 300, 300});
        pressed += button(kit, "left.one", {10, 10, 100, 32}, "One").clicked ? 1 : 0;
        const std::array levels{Choice{"a", "A"}, Choice{"b", "B"}, Choice{"c", "C"}};
        level = segments(kit, "left.level", {10, 60, 120, 32}, levels, level).index;
        button(kit, "left.two", {10, 110, 100, 32}, "Two");
        kit.end_panel();
        kit.begin_panel("right", "Right", {300, 0, 300, 300});
        text_field(kit, "right.filter", {310, 10, 200, 32}, "Filter", filter);
        button(kit, "right.apply", {310, 60, 100, 32}, "Apply",
               {.why_disabled = "Nothing is chosen."});
        kit.end_panel();
        x_key += kit.shortcut(Key::x) ? 1 : 0;
        space_key += kit.shortcut(Key::space) ? 1 : 0;
        right_key += kit.shortcut(Key::right, Repeat::yes) ? 1 : 0;
    }
    UiDriver driver{[this](Kit& kit) { draw(kit); }, 800, 600};
};

}  // namespace

TEST_CASE("Tab visits every stop once and a group once") {
    Fixture page;
    std::string order;
    for (int presses = 0; presses < 5; ++presses) {
        page.driver.key(Key::tab);
        order += page.driver.focused() + " ";
    }
    CHECK(order == "left.one left.level.b left.two right.filter right.apply ");
    page.driver.key(Key::tab);
    CHECK(page.driver.focused() == "left.one");
    page.driver.key(shift(Key::tab));
    CHECK(page.driver.focused() == "right.apply");
    CHECK(support::unreachable_by_keyboard(page.driver).empty());
}

TEST_CASE("Arrows move and choose inside a group and stop at its ends") {
    Fixture page;
    page.driver.focus_by_keyboard("left.level.b");
    page.driver.key(Key::right);
    CHECK(page.driver.focused() == "left.level.c");
    CHECK(page.level == 2);
    page.driver.key(Key::right);
    CHECK(page.driver.focused() == "left.level.c");
    page.driver.key(Key::home);
    CHECK(page.driver.focused() == "left.level.a");
    CHECK(page.level == 0);
    CHECK(page.right_key == 0);
}

TEST_CASE("F6 goes from panel to panel and back") {
    Fixture page;
    page.driver.key(Key::f6);
    CHECK(page.driver.focused() == "left.one");
    page.driver.key(Key::f6);
    CHECK(page.driver.focused() == "right.filter");
    page.driver.key(Key::f6);
    CHECK(page.driver.focused() == "left.one");
    page.driver.key(shift(Key::f6));
    CHECK(page.driver.focused() == "right.filter");
}

TEST_CASE("Space and Enter press the focused button") {
    Fixture page;
    page.driver.focus_by_keyboard("left.one");
    page.driver.key(Key::space);
    page.driver.key(Key::enter);
    CHECK(page.pressed == 2);
    CHECK(page.space_key == 0);
}

TEST_CASE("After a click the ring is hidden and Space is a shortcut again") {
    Fixture page;
    page.driver.click("left.one");
    CHECK(page.pressed == 1);
    CHECK(page.driver.focused() == "left.one");
    page.driver.key(Key::space);
    CHECK(page.space_key == 1);
    CHECK(page.pressed == 1);
    page.driver.key(Key::right);
    CHECK(page.right_key == 1);
    page.driver.key(Key::tab);
    CHECK(page.driver.focused() == "left.level.b");
}

TEST_CASE("A disabled button keeps its Tab stop and says why") {
    Fixture page;
    page.driver.focus_by_keyboard("right.apply");
    CHECK(page.driver.shows("Nothing is chosen."));
    page.driver.key(Key::enter);
    CHECK_THROWS_AS(page.driver.click("right.apply"), support::DriverFailure);
}

TEST_CASE("Single letters are shortcuts, unless a field takes letters or they are off") {
    Fixture page;
    page.driver.key(Key::x);
    CHECK(page.x_key == 1);
    page.driver.click("right.filter");
    page.driver.key(Key::x);
    CHECK(page.x_key == 1);
    page.driver.type("eventType");
    CHECK(page.filter == "eventType");
    page.driver.key(Key::space);
    CHECK(page.space_key == 0);
    page.driver.key(Key::escape);
    page.driver.key(Key::x);
    CHECK(page.x_key == 2);
    page.driver.kit().settings().single_keys = SingleKeys::off;
    page.driver.key(Key::x);
    CHECK(page.x_key == 2);
}

TEST_CASE("Tab leaves a field, and typing needs no click") {
    Fixture page;
    page.driver.focus_by_keyboard("right.filter");
    page.driver.type("a b");
    CHECK(page.filter == "a b");
    page.driver.key(Key::tab);
    CHECK(page.driver.focused() == "right.apply");
    page.driver.type("c");
    CHECK(page.filter == "a b");
}

TEST_CASE("segments in rows are one stop, and arrows go from row to row") {
    const std::array choices{Choice{"a", "A"}, Choice{"b", "B"}, Choice{"c", "C"}, Choice{"d", "D"},
                             Choice{"e", "E"}};
    std::size_t chosen = 3;
    UiDriver driver(
        [&](Kit& kit) {
            button(kit, "before", {10, 10, 100, 32}, "Before");
            chosen = segments(kit, "rows", {10, 60, 200, 0}, choices, chosen, {.most = 2}).index;
            button(kit, "after", {10, 300, 100, 32}, "After");
        },
        400, 400);
    CHECK(rows_height(choices.size(), {.most = 2}) == 3 * 32 + 2 * 4);
    driver.key(Key::tab);
    driver.key(Key::tab);
    CHECK(driver.focused() == "rows.d");
    driver.key(Key::tab);
    CHECK(driver.focused() == "after");
    CHECK(chosen == 3);
    driver.key(shift(Key::tab));
    CHECK(driver.focused() == "rows.d");
    driver.key(Key::right);
    CHECK(chosen == 4);
    driver.key(Key::up);
    driver.key(Key::left);
    CHECK(chosen == 2);
    driver.key(Key::home);
    CHECK(chosen == 0);
    CHECK(driver.node("rows.e").rect.y == 60 + 2 * 36);
    driver.click("rows.e");
    CHECK(chosen == 4);
}
