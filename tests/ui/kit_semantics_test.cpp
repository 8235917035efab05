// SPDX-License-Identifier: MIT
// The registry: what is noted, duplicates, clipped text and the description of a screen.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/button.h"
#include "ui/kit/semantics.h"
#include "ui/kit/switches.h"
#include "ui/kit/table.h"

namespace {

using namespace ui::kit;

Node& add(Registry& registry, const char* id, Role role, const char* name) {
    Node& node = registry.add();
    node.id = Id(id);
    node.role = role;
    node.name = name;
    return node;
}

}  // namespace

TEST_CASE("Ids are built from parts and compare by their text") {
    CHECK(Id("lab.log").child("filter") == Id("lab.log.filter"));
    CHECK(Id("lab.log.row", 15) == Id("lab.log.row.15"));
    CHECK(Id("lab.log.row", 0).text() == "lab.log.row.0");
    CHECK_FALSE(Id("a") == Id("b"));
    CHECK(Id().empty());
    CHECK(Id().hash() == 0);
    CHECK(Id(std::string(200, 'x')).too_long());
}

TEST_CASE("Two widgets with one id are found") {
    Registry registry;
    add(registry, "a", Role::button, "One");
    add(registry, "b", Role::button, "Two");
    registry.add().name = "Plain text has no id";
    registry.add().name = "and is no duplicate";
    CHECK(registry.first_duplicate().empty());
    add(registry, "a", Role::button, "Three");
    CHECK(registry.first_duplicate() == Id("a"));
}

TEST_CASE("A registry can be cleared and filled again") {
    Registry registry;
    add(registry, "a", Role::button, "One").states.disabled = true;
    registry.clear();
    CHECK(registry.empty());
    CHECK(registry.find(Id("a")) == nullptr);
    const Node& again = add(registry, "b", Role::tab, "Two");
    CHECK_FALSE(again.states.disabled);
    CHECK(registry.find(Id("b")) == &again);
}

TEST_CASE("A screen is described by panel, role, name and state") {
    bool on = true;
    support::UiDriver driver([&](Kit& kit) {
        kit.begin_panel("lab.transport", "Transport", {0, 0, 400, 64});
        kit.text({0, 0, 200, 20}, "Step 15 of 19", type::control);
        button(kit, "lab.step", {0, 20, 80, 32}, "Step", {.why_disabled = "The run has ended."});
        toggle(kit, "lab.predict", {100, 20, 120, 32}, "Predict first", on);
        kit.end_panel();
    });
    CHECK(driver.description() ==
          "panel \"Transport\"  [lab.transport]\n"
          "  text \"Step 15 of 19\"\n"
          "  button \"Step\", disabled (The run has ended.)  [lab.step]\n"
          "  toggle \"Predict first\", checked  [lab.predict]\n");
}

TEST_CASE("Text that does not fit is reported") {
    float width = 400;
    support::UiDriver driver([&](Kit& kit) {
        kit.text({0, 0, width, 20}, "Okta removed his assignment", type::control);
        kit.paragraph({0, 40, width, 20}, "One line of text.", type::control);
    });
    CHECK(driver.clipped().empty());
    width = 60;
    driver.frames(1);
    CHECK(driver.clipped() == "Okta removed his assignment\nOne line of text.\n");
}

TEST_CASE("Identifiers may be shortened, and their full text stays reachable") {
    support::UiDriver driver([](Kit& kit) {
        kit.text({0, 0, 80, 20}, "asha.rao@juno.example", type::control,
                 {.overflow = Overflow::shorten, .id = "node.login"});
    });
    CHECK(driver.clipped().empty());
    driver.focus_by_keyboard("node.login");
    CHECK(driver.node("node.login").note == "asha.rao@juno.example");
}

TEST_CASE("A shortened text shows itself whole on hover and leaves presses to its row") {
    int presses = 0;
    support::UiDriver driver([&](Kit& kit) {
        kit.begin_group("rows", Axis::vertical);
        presses += table_row(kit, "row", {0, 0, 300, 32}, {.name = "Row"}).clicked ? 1 : 0;
        kit.text({10, 0, 80, 31}, "application.user_membership.remove", type::code,
                 {.overflow = Overflow::shorten, .id = "row.type"});
        kit.end_group();
    });
    driver.click_at(40, 16);
    CHECK(presses == 1);
    driver.frames(1, 0.6);
    CHECK(driver.shows("application.user_membership.remove"));
    CHECK(support::unreachable_by_keyboard(driver).empty());
    CHECK_FALSE(driver.node("row.type").focusable);
}
