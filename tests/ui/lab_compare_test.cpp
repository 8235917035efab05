// SPDX-License-Identifier: MIT
// Compare by mouse and by keyboard: the runs side by side, their fields, and the way to a step.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::UiDriver;
using ui::kit::Key;

namespace {

const ui::views::CompareView& compared(LabFixture& lab) {
    const auto& view = lab.program().session().view();
    REQUIRE(view.compare);
    return *view.compare;
}

std::string row_id(std::size_t row) { return "lab.compare.row." + std::to_string(row); }

}  // namespace

TEST_CASE("the comparison opens where the runs part, and a row leads to its step") {
    LabFixture lab(support::broken_leaver());
    UiDriver& driver = lab.driver();
    driver.click("lab.compare_button");
    driver.settle();
    const auto& compare = compared(lab);
    REQUIRE(compare.parting);
    CHECK(driver.shows(compare.headline));
    CHECK(driver.shows("They part here"));
    const std::size_t parting = *compare.parting;
    CHECK(compare.rows[parting].mark == ui::views::CompareMark::only_healthy);
    const auto healthy = compare.rows[parting].healthy->cursor;
    driver.scroll_to("lab.compare.go_healthy");
    driver.click("lab.compare.go_healthy");
    driver.settle();
    CHECK_FALSE(driver.has("lab.compare.go_healthy"));
    CHECK(driver.has("lab.other_run"));  // it is the healthy run that is shown
    CHECK(lab.run().timeline().cursor() == healthy);
}

TEST_CASE("C opens the comparison, arrows move in it, Enter opens a hop, Esc leaves") {
    LabFixture lab(support::broken_leaver());
    UiDriver& driver = lab.driver();
    driver.key(Key::c);
    driver.settle();
    REQUIRE(compared(lab).parting);
    const std::size_t instead = *compared(lab).parting + 1;
    driver.focus_by_keyboard(row_id(instead));
    driver.key(Key::enter);
    driver.settle();
    CHECK(driver.has("lab.compare.go_broken"));
    driver.activate_by_keyboard("lab.compare.go_broken");
    driver.settle();
    CHECK(lab.run().timeline().cursor() == compared(lab).rows[instead].broken->cursor);
    driver.key(Key::c);
    driver.settle();
    driver.key(Key::escape);
    driver.settle();
    CHECK_FALSE(driver.has(row_id(instead)));
}

TEST_CASE("what is the same can be hidden, and a changed field is shown with both values") {
    LabFixture lab([] {
        support::LabSetting setting = support::at_end("joiner");
        setting.state.faults.push_back({"token-rotated", "", 0});
        return setting;
    }());
    UiDriver& driver = lab.driver();
    driver.key(Key::c);
    driver.settle();
    CHECK(driver.has(row_id(1)));
    CHECK(driver.shows("401"));
    CHECK(driver.shows("200"));
    driver.scroll_to("lab.compare.hide");
    driver.click("lab.compare.hide");
    driver.settle();
    CHECK_FALSE(driver.has(row_id(1)));
    CHECK(driver.has(row_id(*compared(lab).parting)));
}

TEST_CASE("a fault that comes later changes the comparison") {
    LabFixture lab(support::broken_leaver());
    UiDriver& driver = lab.driver();
    driver.key(Key::c);
    driver.settle();
    const std::size_t before = compared(lab).at_end.size();
    driver.key(Key::escape);
    driver.settle();
    driver.key(Key::home);
    driver.key(Key::right);  // behind the first fault
    lab.program().session().break_it("deactivate-users-off", "slack");
    lab.program().session().finish_work();
    driver.settle();
    driver.key(Key::c);
    driver.settle();
    CHECK(compared(lab).at_end.size() > before);
}

TEST_CASE("a healthy run says that there is nothing to compare, and offers to break something") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.key(Key::c);
    driver.settle();
    CHECK(driver.has("lab.compare.break"));
    driver.click("lab.compare.break");
    driver.settle();
    CHECK(driver.has("lab.break.undo"));
}

TEST_CASE("nothing of the comparison is cut, and the keyboard reaches all of it") {
    struct Size {
        int width;
        int height;
        int percent;
    };
    for (const Size size : {Size{1440, 900, 100}, Size{1024, 640, 100}, Size{1440, 900, 200}}) {
        INFO(size.width << " " << size.percent);
        support::LabSetting setting = support::broken_leaver();
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LabFixture lab(setting);
        UiDriver& driver = lab.driver();
        driver.key(Key::c);
        driver.settle();
        CHECK(driver.clipped().empty());
        CHECK(support::unreachable_in_layer(driver, "lab.compare.") == "");
    }
}
