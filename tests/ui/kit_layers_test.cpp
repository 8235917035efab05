// SPDX-License-Identifier: MIT
// Scroll areas, menus and dialogs: what lies on top gets the pointer and the keys.
#include <array>
#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/button.h"
#include "ui/kit/menu.h"
#include "ui/kit/table.h"

namespace {

using namespace ui::kit;
using support::DriverFailure;
using support::UiDriver;

struct MenuPage {
    int under = 0;
    int escapes = 0;
    std::optional<std::size_t> chosen;

    void draw(Kit& kit) {
        const Rect anchor{10, 10, 100, 32};
        if (button(kit, "page.break", anchor, "Break it").clicked) {
            kit.open_layer("page.menu");
        }
        under += button(kit, "page.under", {20, 60, 100, 60}, "Under").clicked ? 1 : 0;
        escapes += kit.shortcut(Key::escape) ? 1 : 0;
        const std::array entries{
            MenuEntry{.key = "off", .label = "Deactivate Users is off"},
            MenuEntry{.key = "token", .label = "Token has expired", .detail = "Every call fails"},
            MenuEntry{.key = "later", .label = "Not yet", .why_disabled = "Play the run first."}};
        const auto now = menu(kit, "page.menu", anchor, entries, {.name = "Break it"});
        chosen = now ? now : chosen;
    }
    UiDriver driver{[this](Kit& kit) { draw(kit); }, 800, 600};
};

struct DialogPage {
    int under = 0;
    int inside = 0;

    void draw(Kit& kit) {
        if (button(kit, "page.open", {10, 10, 100, 32}, "Open").clicked) {
            kit.open_layer("page.dialog");
        }
        under += button(kit, "page.under", {600, 500, 100, 32}, "Under").clicked ? 1 : 0;
        Rect area;
        if (begin_dialog(kit, "page.dialog",
                         {.title = "Keys", .close_name = "Close", .width = 300, .height = 200},
                         area)) {
            inside += button(kit, "dialog.ok", {area.x, area.y, 100, 32}, "Apply").clicked ? 1 : 0;
            end_dialog(kit);
        }
    }
    UiDriver driver{[this](Kit& kit) { draw(kit); }, 800, 600};
};

struct ScrollPage {
    int clicked = -1;

    void draw(Kit& kit) {
        const Rect content = kit.begin_scroll("page.scroll", {0, 100, 300, 200});
        kit.begin_group("page.rows", Axis::vertical);
        for (int row = 0; row < 50; ++row) {
            const Rect area{content.x, content.y + static_cast<float>(row) * 32, content.width, 32};
            const Id id("page.row", static_cast<std::size_t>(row));
            if (table_row(kit, id, area, {.name = "Row"}).clicked) {
                clicked = row;
            }
        }
        kit.end_group();
        kit.end_scroll(content.y + 50 * 32);
        button(kit, "page.below", {0, 310, 100, 32}, "Below");
    }
    UiDriver driver{[this](Kit& kit) { draw(kit); }, 800, 600};
};

}  // namespace

TEST_CASE("A menu opens, is chosen from by pointer and closes") {
    MenuPage page;
    page.driver.click("page.break");
    REQUIRE(page.driver.has("page.menu.off"));
    CHECK(page.driver.clipped().empty());
    page.driver.click("page.menu.token");
    CHECK(page.chosen == 1);
    page.driver.settle();
    CHECK_FALSE(page.driver.has("page.menu.off"));
    CHECK(page.under == 0);
}

TEST_CASE("What lies under a menu cannot be pressed through it") {
    MenuPage page;
    page.driver.click("page.break");
    CHECK_THROWS_AS(page.driver.click("page.under"), DriverFailure);
    page.driver.click_at(700, 500);
    CHECK_FALSE(page.driver.has("page.menu.off"));
    CHECK(page.under == 0);
    page.driver.click("page.under");
    CHECK(page.under == 1);
}

TEST_CASE("Pressing the button of an open menu closes it") {
    MenuPage page;
    page.driver.click("page.break");
    page.driver.click_at(60, 26);
    CHECK_FALSE(page.driver.has("page.menu.off"));
    page.driver.click("page.break");
    CHECK(page.driver.has("page.menu.off"));
}

TEST_CASE("A menu works by keyboard and gives the focus back") {
    MenuPage page;
    page.driver.activate_by_keyboard("page.break");
    CHECK(page.driver.focused() == "page.menu.off");
    page.driver.key(Key::down);
    CHECK(page.driver.focused() == "page.menu.token");
    page.driver.key(Key::down);
    CHECK(page.driver.shows("Play the run first."));
    page.driver.key(Key::enter);
    CHECK_FALSE(page.chosen.has_value());
    page.driver.key(Key::up);
    page.driver.key(Key::enter);
    CHECK(page.chosen == 1);
    CHECK(page.driver.focused() == "page.break");
}

TEST_CASE("Escape closes the menu first and reaches the screen afterwards") {
    MenuPage page;
    page.driver.click("page.break");
    page.driver.key(Key::escape);
    CHECK_FALSE(page.driver.has("page.menu.off"));
    CHECK(page.escapes == 0);
    page.driver.key(Key::escape);
    CHECK(page.escapes == 1);
}

TEST_CASE("A dialog keeps pointer and focus inside until it is closed") {
    DialogPage page;
    page.driver.activate_by_keyboard("page.open");
    REQUIRE(page.driver.has("dialog.ok"));
    CHECK_THROWS_AS(page.driver.click("page.under"), DriverFailure);
    CHECK_THROWS_AS(page.driver.focus_by_keyboard("page.under"), DriverFailure);
    page.driver.activate_by_keyboard("dialog.ok");
    CHECK(page.inside == 1);
    page.driver.click("dialog.ok");
    CHECK(page.inside == 2);
    page.driver.click("page.dialog.close");
    CHECK_FALSE(page.driver.has("dialog.ok"));
    CHECK(page.driver.focused() == "page.open");
    page.driver.click("page.under");
    CHECK(page.under == 1);
}

TEST_CASE("The wheel scrolls, and rows out of view cannot be clicked") {
    ScrollPage page;
    CHECK_THROWS_AS(page.driver.click("page.row.30"), DriverFailure);
    page.driver.wheel("page.row.1", -3);
    CHECK(page.driver.node("page.row.1").visible.empty());
    page.driver.wheel("page.row.10", 100);
    CHECK(page.driver.node("page.row.0").rect.y == 100);
    page.driver.scroll_to("page.row.30");
    page.driver.click("page.row.30");
    CHECK(page.clicked == 30);
}

TEST_CASE("The focused row is always in view") {
    ScrollPage page;
    page.driver.focus_by_keyboard("page.row.0");
    for (int presses = 0; presses < 20; ++presses) {
        page.driver.key(Key::down);
    }
    CHECK(page.driver.focused() == "page.row.20");
    const Node& row = page.driver.node("page.row.20");
    CHECK(row.visible == row.rect);
    page.driver.key(Key::end);
    CHECK(page.driver.node("page.row.49").visible == page.driver.node("page.row.49").rect);
    page.driver.key(Key::tab);
    CHECK(page.driver.focused() == "page.below");
}

TEST_CASE("The scrollbar can be dragged, and nothing needs it") {
    ScrollPage page;
    page.driver.drag("page.scroll.bar", 0, 500);
    CHECK(page.driver.node("page.row.49").visible == page.driver.node("page.row.49").rect);
}
