// SPDX-License-Identifier: MIT
// Every widget does what it is for, by pointer and by keyboard, and says its state.
#include <array>
#include <cstddef>
#include <functional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/choices.h"
#include "ui/kit/field.h"
#include "ui/kit/option.h"
#include "ui/kit/scrubber.h"
#include "ui/kit/switches.h"
#include "ui/kit/table.h"

namespace {

using namespace ui::kit;
using support::UiDriver;

constexpr Rect place{40, 40, 200, 40};

// Runs the same story by pointer and by keyboard.
void both_ways(const UiDriver::Screen& screen, std::string_view id,
               const std::function<void()>& reset, const std::function<void()>& check) {
    for (const bool keyboard : {false, true}) {
        INFO((keyboard ? "by keyboard" : "by pointer"));
        reset();
        UiDriver driver(screen, 800, 600);
        keyboard ? driver.activate_by_keyboard(id) : driver.click(id);
        driver.settle();
        check();
    }
}

}  // namespace

TEST_CASE("A button is pressed") {
    int pressed = 0;
    both_ways([&](Kit& kit) { pressed += button(kit, "w", place, "Step").clicked ? 1 : 0; }, "w",
              [&] { pressed = 0; }, [&] { CHECK(pressed == 1); });
}

TEST_CASE("An icon button is pressed and has a name") {
    int pressed = 0;
    both_ways(
        [&](Kit& kit) {
            pressed += icon_button(kit, "w", {40, 40, 32, 32}, Icon::help, "Help").clicked ? 1 : 0;
        },
        "w", [&] { pressed = 0; }, [&] { CHECK(pressed == 1); });
}

TEST_CASE("A button that is let go elsewhere is not pressed") {
    int pressed = 0;
    UiDriver driver([&](Kit& kit) { pressed += button(kit, "w", place, "Step").clicked ? 1 : 0; });
    driver.drag("w", 300, 300);
    CHECK(pressed == 0);
}

TEST_CASE("A label that is wider than its button is reported") {
    UiDriver driver([&](Kit& kit) {
        button(kit, "w", {40, 40, 40, 32}, "Run the four checks again");
    });
    CHECK_FALSE(driver.clipped().empty());
}

TEST_CASE("Switches change their value") {
    bool value = false;
    const auto reset = [&] { value = false; };
    const auto check = [&] { CHECK(value); };
    both_ways([&](Kit& kit) { toggle(kit, "w", place, "Predict first", value); }, "w", reset,
              check);
    both_ways([&](Kit& kit) { checkbox(kit, "w", place, "Turn on", value); }, "w", reset, check);
    both_ways(
        [&](Kit& kit) {
            flip_card(kit, "w", {40, 40, 200, 104}, {"Term", "Meaning", "Flip"}, value);
        },
        "w", reset, check);
}

TEST_CASE("A disabled switch keeps its value") {
    bool value = false;
    UiDriver driver([&](Kit& kit) {
        checkbox(kit, "w", place, "Turn on", value, {.why_disabled = "The run is over."});
    });
    driver.activate_by_keyboard("w");
    CHECK_FALSE(value);
    CHECK(driver.node("w").states.disabled);
}

TEST_CASE("Radios choose one of several, also by arrows") {
    std::size_t chosen = 0;
    UiDriver driver([&](Kit& kit) {
        kit.begin_group("radios", Axis::vertical);
        for (std::size_t index = 0; index < 3; ++index) {
            const Rect area{40, 40 + static_cast<float>(index) * 30, 200, 24};
            if (radio(kit, Id("radio", index), area, "Choice", chosen == index).changed) {
                chosen = index;
            }
        }
        kit.end_group();
    });
    driver.click("radio.2");
    CHECK(chosen == 2);
    driver.key(Key::tab);
    driver.key(Key::tab);
    driver.key(Key::up);
    CHECK(chosen == 1);
    CHECK(driver.node("radio.1").states.checked);
}

TEST_CASE("Tabs are chosen and their labels do not move") {
    std::size_t chosen = 0;
    const std::array choices{Choice{"message", "Message"}, Choice{"why", "Why"},
                             Choice{"diff", "State diff"}};
    UiDriver driver([&](Kit& kit) {
        chosen = tabs(kit, "tabs", {40, 40, 360, 44}, choices, chosen).index;
    });
    const Rect before = driver.node("tabs.diff").rect;
    driver.click("tabs.why");
    CHECK(chosen == 1);
    CHECK(driver.node("tabs.why").states.selected);
    driver.settle();
    CHECK(driver.node("tabs.diff").rect == before);
    driver.focus_by_keyboard("tabs.diff");
    CHECK(chosen == 2);
    CHECK(driver.clipped().empty());
}

TEST_CASE("Answer options are chosen and tell their reason") {
    std::string_view why;
    int chosen = -1;
    UiDriver driver([&](Kit& kit) {
        kit.begin_group("options", Axis::vertical);
        for (std::size_t index = 0; index < 3; ++index) {
            OptionView view{"A", "GET Zoom", {}, OptionState::rest, {}};
            if (index == 1 && chosen == 1) {
                view.state = OptionState::right;
                view.reason = why;
            }
            const Rect area{40, 40 + static_cast<float>(index) * 80, 360, 72};
            if (answer_option(kit, Id("option", index), area, view).clicked) {
                chosen = static_cast<int>(index);
                why = "It looks first.";
            }
        }
        kit.end_group();
    });
    driver.activate_by_keyboard("option.1");
    CHECK(chosen == 1);
    CHECK(driver.node("option.1").value == "It looks first.");
    driver.click("option.2");
    CHECK(chosen == 2);
}

TEST_CASE("A field takes text, Enter, and shows its error in words") {
    std::string value;
    std::string error;
    int submitted = 0;
    int changed = 0;
    UiDriver driver([&](Kit& kit) {
        const Response response = text_field(kit, "field", place, "Filter", value,
                                             {.placeholder = "outcome eq", .error = error});
        submitted += response.submitted ? 1 : 0;
        changed += response.changed ? 1 : 0;
    });
    driver.click("field");
    driver.type("user");
    CHECK(value == "user");
    CHECK(changed > 0);
    driver.key(Key::enter);
    CHECK(submitted == 1);
    driver.type("s");
    CHECK(value == "users");
    driver.key(Key::backspace);
    CHECK(value == "user");
    driver.key(ctrl(Key::a));
    driver.key(ctrl(Key::c));
    CHECK(driver.platform().clipboard() == "user");
    error = "The word after the path is not an operator.";
    driver.frames(1);
    CHECK(driver.node("field").states.invalid);
    CHECK(driver.shows(error));
    CHECK(driver.node("field").value == "user");
}

TEST_CASE("A chip can be taken away") {
    bool there = true;
    const auto screen = [&](Kit& kit) {
        const ChipLook look{ChipKind::danger, Icon::break_it, Face::medium};
        if (there && removable_chip(kit, "fault", {40, 40, 260, 32}, "Deactivate Users is off",
                                    "Repair", look)
                         .clicked) {
            there = false;
        }
    };
    both_ways(
        screen, "fault.remove", [&] { there = true; }, [&] { CHECK_FALSE(there); });
}

TEST_CASE("Cards and rail items are pressed") {
    int pressed = 0;
    both_ways(
        [&](Kit& kit) {
            pressed += pressable_card(kit, "w", {40, 40, 112, 96}, "Directory").clicked ? 1 : 0;
        },
        "w", [&] { pressed = 0; }, [&] { CHECK(pressed == 1); });
    both_ways(
        [&](Kit& kit) {
            pressed +=
                rail_item(kit, "w", {4, 40, 64, 60}, Icon::drill, "Drill", "14", false).clicked ? 1
                                                                                                : 0;
        },
        "w", [&] { pressed = 0; }, [&] { CHECK(pressed == 1); });
}

TEST_CASE("A widget on a card gets the press, not the card") {
    int card_presses = 0;
    int button_presses = 0;
    UiDriver driver([&](Kit& kit) {
        card_presses += pressable_card(kit, "card", {40, 40, 300, 200}, "Slack").clicked ? 1 : 0;
        button_presses += button(kit, "inner", {60, 100, 100, 32}, "Open").clicked ? 1 : 0;
    });
    driver.click("inner");
    CHECK(button_presses == 1);
    CHECK(card_presses == 0);
}

namespace {

struct ScrubberPage {
    std::size_t cursor = 5;

    void draw(Kit& kit) {
        constexpr std::array marks{StepMark::tick, StepMark::dot,  StepMark::dot, StepMark::diamond,
                                   StepMark::tick, StepMark::tick, StepMark::dot, StepMark::tick};
        constexpr std::array chapters{Chapter{"Hire", 0}, Chapter{"Import", 3}};
        cursor = scrubber(kit, "scrubber", {100, 100, 400, 32},
                          {.marks = marks,
                           .chapters = chapters,
                           .cursor = cursor,
                           .name = "Steps",
                           .value = "Step"})
                     .value_or(cursor);
    }
    UiDriver driver{[this](Kit& kit) { draw(kit); }, 800, 600};
};

}  // namespace

TEST_CASE("The scrubber moves by arrows within its ends") {
    ScrubberPage page;
    page.driver.focus_by_keyboard("scrubber");
    page.driver.key(Key::right);
    CHECK(page.cursor == 6);
    page.driver.key(Key::left);
    page.driver.key(Key::left);
    CHECK(page.cursor == 4);
    page.driver.key(Key::end);
    CHECK(page.cursor == 8);
    page.driver.key(Key::right);
    CHECK(page.cursor == 8);
    page.driver.key(Key::home);
    CHECK(page.cursor == 0);
    page.driver.key(Key::left);
    CHECK(page.cursor == 0);
}

TEST_CASE("The scrubber goes where the pointer is") {
    ScrubberPage page;
    page.driver.click_at(102, 116);
    CHECK(page.cursor == 0);
    page.driver.click_at(498, 120);
    CHECK(page.cursor == 8);
    page.driver.drag("scrubber", -600, 0);
    CHECK(page.cursor == 0);
}

TEST_CASE("Widgets look right and fit at every text size") {
    bool on = true;
    std::string filter = "eventType sw \"app\"";
    UiDriver driver([&](Kit& kit) {
        float y = 10;
        const auto next = [&](float height) {
            const Rect area{10, y, 340, height};
            y += height + 10;
            return area;
        };
        button(kit, "a", next(32), "Apply 2 fixes",
               {.kind = ButtonKind::primary, .icon = Icon::wrench});
        toggle(kit, "b", next(24), "Predict first", on);
        checkbox(kit, "c", next(24), "Import, then deactivate what has no owner", on);
        text_field(kit, "d", next(32), "Filter", filter,
                   {.icon = Icon::filter, .face = Face::code});
        const std::array choices{Choice{"m", "Message"}, Choice{"w", "Why"},
                                 Choice{"s", "State diff"}};
        tabs(kit, "e", next(44), choices, 0);
        segments(kit, "f", next(32), choices, 1);
        chip(kit, {10, y}, "Possible conflict", chip_look(Status::possible_conflict));
    });
    for (const float scale : {1.0F, 1.25F, 1.5F, 1.75F, 2.0F, 2.5F}) {
        driver.kit().settings().text_scale = scale;
        driver.frames(2);
        INFO("text scale " << scale);
        CHECK(driver.clipped().empty());
    }
    for (const char* theme : {"paper", "night", "contrast"}) {
        driver.kit().set_theme(theme);
        driver.frames(1);
        CHECK(driver.platform().vertices() > 100);
    }
}
