// SPDX-License-Identifier: MIT
// The Lab by keyboard alone: the keys of its table, and Tab with arrows to everything else.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::UiDriver;
using ui::kit::Key;

namespace {

// Like support::unreachable_by_keyboard, but leaves out what an arrow chooses on its way: the other
// segments and tabs change what there is to reach.
std::string unreachable(UiDriver& driver) {
    std::vector<std::string> ids;
    for (const ui::kit::Node& node : driver.kit().registry()) {
        const bool choice = node.role == ui::kit::Role::segment || node.role == ui::kit::Role::tab;
        if (node.focusable && (!choice || node.states.selected)) {
            ids.emplace_back(node.id.text());
        }
    }
    std::string missed;
    for (const std::string& id : ids) {
        try {
            driver.focus_by_keyboard(id);
        } catch (const support::DriverFailure& failure) {
            missed += std::string(failure.what()).substr(0, 200) + "\n";
        }
    }
    return missed;
}

}  // namespace

TEST_CASE("arrows step, Home and End go to the ends, Shift moves by chapter") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(Key::right);
    driver.key(Key::right);
    CHECK(lab.step() == 2);
    driver.key(Key::left);
    CHECK(lab.step() == 1);
    driver.key(Key::end);
    CHECK(lab.step() == lab.steps());
    driver.key(shift(Key::left));
    const std::size_t chapter = lab.step();
    CHECK(chapter < lab.steps());
    driver.key(shift(Key::right));
    CHECK(lab.step() == lab.steps());
    driver.key(Key::home);
    CHECK(lab.step() == 0);
}

TEST_CASE("Space plays and pauses, brackets change the speed") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(Key::bracket_right);
    driver.key(Key::space);
    driver.frames(40, 0.05);
    CHECK(lab.step() >= 3);
    const std::size_t reached = lab.step();
    driver.key(Key::space);
    driver.frames(60, 0.05);
    CHECK(lab.step() <= reached + 1);
}

TEST_CASE("a fault is broken, asked about and repaired by keys") {
    LabFixture lab(support::at_start("leaver"));
    UiDriver& driver = lab.driver();
    driver.key(Key::x);
    driver.settle();
    driver.activate_by_keyboard("lab.break.deactivate-users-off");
    driver.settle();
    REQUIRE(driver.has("lab.fault.0.remove"));
    driver.key(Key::end);
    driver.key(Key::y);
    driver.settle();
    CHECK(driver.shows("Why is this account still active?"));
    driver.activate_by_keyboard("lab.fix.0.enable-deactivation");
    driver.activate_by_keyboard("lab.fix.2.deactivate-unowned-accounts");
    driver.activate_by_keyboard("lab.fix.apply");
    driver.settle();
    driver.kit().blur();
    driver.key(Key::end);
    driver.settle();
    CHECK_FALSE(driver.shows("Orphan"));
    driver.key(ctrl(Key::z));
    driver.settle();
    driver.key(Key::end);
    driver.settle();
    CHECK(driver.shows("Orphan"));
}

TEST_CASE("letters open the parts of the inspector and the log") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(Key::y);
    driver.settle();
    CHECK(driver.node("lab.inspector.why").states.selected);
    driver.key(Key::d);
    driver.settle();
    CHECK(driver.node("lab.inspector.diff").states.selected);
    driver.key(Key::m);
    driver.settle();
    CHECK(driver.node("lab.inspector.message").states.selected);
    driver.key(Key::l);
    driver.settle();
    CHECK(driver.focused().starts_with("lab.log.row."));
    driver.key(Key::up);
    driver.key(Key::enter);
    driver.settle();
    CHECK(lab.step() < lab.steps());
    driver.key(Key::slash);
    driver.settle();
    CHECK(driver.focused() == "lab.log.filter");
    driver.type("d");
    CHECK(lab.program().state().filter == "d");
    driver.key(Key::escape);
    driver.settle();
}

TEST_CASE("help lists every key of the table, and Escape closes it") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(Key::f1);
    driver.settle();
    CHECK(driver.description().find("Shift+→") != std::string::npos);
    CHECK(driver.description().find("What this model leaves out") != std::string::npos);
    driver.key(Key::escape);
    driver.settle();
    CHECK(driver.description().find("Shift+→") == std::string::npos);
}

TEST_CASE("letters do nothing once they are switched off") {
    support::LabSetting setting = support::at_start("joiner");
    setting.preferences.letter_keys = ui::screens::LetterKeys::off;
    LabFixture lab(setting);
    lab.driver().key(Key::y);
    lab.driver().settle();
    CHECK_FALSE(lab.driver().node("lab.inspector.why").states.selected);
    lab.driver().key(Key::right);
    CHECK(lab.step() == 1);
}

TEST_CASE("text grows and shrinks by keys") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(ctrl(Key::equal));
    driver.settle();
    CHECK(lab.program().preferences().text_percent == 125);
    driver.key(ctrl(Key::zero));
    driver.settle();
    CHECK(lab.program().preferences().text_percent == 100);
}

TEST_CASE("everything can be reached by Tab and arrows") {
    struct Size {
        int width;
        int height;
        int percent;
    };
    for (const Size size : {Size{1440, 900, 100}, Size{1024, 640, 100}, Size{1440, 900, 200}}) {
        support::LabSetting setting = support::broken_leaver();
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LabFixture lab(setting);
        CAPTURE(size.width, size.percent);
        CHECK(unreachable(lab.driver()) == "");
    }
}
