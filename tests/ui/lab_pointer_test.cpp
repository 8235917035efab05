// SPDX-License-Identifier: MIT
// The Lab by mouse alone: play, step, back, scrub, break, ask why, repair, filter.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::UiDriver;

namespace {

void wait(UiDriver& driver, double seconds) {
    constexpr double frame = 0.05;
    for (double passed = 0; passed < seconds; passed += frame) {
        driver.frames(1, frame);
    }
}

// A click leaves the focus on what was pressed; the run does not. Lines wrap where words are long.
std::string without_focus(std::string text) {
    const std::string mark = ", focused";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.erase(at, mark.size());
    }
    text.erase(std::remove_if(text.begin(), text.end(),
                              [](char letter) { return letter == ' ' || letter == '\n'; }),
               text.end());
    return text;
}

}  // namespace

TEST_CASE("opening a scenario plays nothing") {
    LabFixture lab(support::at_start("joiner"));
    wait(lab.driver(), 5);
    CHECK(lab.step() == 0);
    CHECK(lab.driver().has("lab.play"));
    CHECK(lab.driver().node("lab.back").states.disabled);
    CHECK_FALSE(lab.driver().node("lab.back").note.empty());
}

TEST_CASE("Step works before the first Play, and Back returns to the same screen") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.click_at(700, 10);
    driver.settle();
    const std::string before = without_focus(driver.description());
    driver.click("lab.step");
    driver.settle();
    CHECK(lab.step() == 1);
    CHECK(driver.description() != before);
    driver.click("lab.back");
    driver.hover("lab.help_button");
    driver.settle();
    CHECK(lab.step() == 0);
    driver.click_at(700, 10);
    driver.settle();
    CHECK(without_focus(driver.description()) == before);
}

TEST_CASE("Play goes from step to step, Pause stops it, Replay begins again") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.play");
    wait(driver, 3.5);
    const std::size_t reached = lab.step();
    CHECK(reached >= 3);
    CHECK(reached <= 5);
    CHECK(driver.node("lab.play").name == "Pause");
    driver.click("lab.play");
    wait(driver, 5);
    CHECK(lab.step() == reached);
    driver.drag("lab.scrubber", 2000, 0);
    CHECK(lab.step() == lab.steps());
    CHECK(driver.node("lab.play").name == "Replay");
    driver.click("lab.play");
    wait(driver, 2);
    CHECK(lab.step() >= 1);
    CHECK(lab.step() < lab.steps());
}

TEST_CASE("speed comes from a menu, and instant goes to the end") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.speed");
    driver.settle();
    driver.click("lab.speeds.eight");
    driver.settle();
    driver.click("lab.play");
    wait(driver, 1.2);
    CHECK(lab.step() >= 7);
    driver.click("lab.speed");
    driver.settle();
    driver.click("lab.speeds.instant");
    driver.settle();
    CHECK(lab.step() == lab.steps());
}

TEST_CASE("a click on the scrubber or on a row of the log goes there") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.scrubber");
    driver.settle();
    CHECK(lab.step() > 0);
    CHECK(lab.step() < lab.steps());
    const std::size_t middle = lab.step();
    driver.scroll_to("lab.log.row.0");
    driver.click("lab.log.row.0");
    driver.settle();
    CHECK(lab.step() < middle);
    CHECK(driver.node("lab.log.row.0").states.selected);
}

TEST_CASE("a fault that is broken by mouse can be understood and repaired by mouse") {
    LabFixture lab(support::at_start("leaver"));
    UiDriver& driver = lab.driver();
    driver.click("lab.break_it");
    driver.settle();
    driver.scroll_to("lab.break.deactivate-users-off");
    driver.click("lab.break.deactivate-users-off");
    driver.settle();
    CHECK(driver.has("lab.fault.0.remove"));
    CHECK(driver.has("lab.compare_button"));
    driver.drag("lab.scrubber", 2000, 0);
    driver.settle();
    CHECK(lab.step() == lab.steps());
    CHECK(driver.shows("Orphan"));
    CHECK(driver.shows("No request sent"));
    driver.click("lab.inspector.why");
    driver.settle();
    CHECK(driver.shows("Why is this account still active?"));
    CHECK(driver.node("lab.fix.apply").states.disabled);
    driver.scroll_to("lab.fix.0.enable-deactivation");
    driver.click("lab.fix.0.enable-deactivation");
    driver.scroll_to("lab.fix.2.deactivate-unowned-accounts");
    driver.click("lab.fix.2.deactivate-unowned-accounts");
    driver.settle();
    driver.scroll_to("lab.fix.apply");
    CHECK(driver.node("lab.fix.apply").name == "Apply 2 fixes");
    driver.click("lab.fix.apply");
    driver.settle();
    CHECK_FALSE(driver.has("lab.fault.0.remove"));
    driver.drag("lab.scrubber", 2000, 0);
    driver.settle();
    CHECK_FALSE(driver.shows("Orphan"));
}

TEST_CASE("the healthy run can be seen beside the broken one") {
    LabFixture lab(support::broken_leaver());
    UiDriver& driver = lab.driver();
    REQUIRE(driver.shows("Orphan"));
    driver.click("lab.see_other_run");
    driver.settle();
    CHECK_FALSE(driver.shows("Orphan"));
    CHECK(driver.node("lab.other_run").name == "Back to the broken run");
    driver.click("lab.other_run");
    driver.settle();
    CHECK(driver.shows("Orphan"));
}

TEST_CASE("the filter and the segments choose rows") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    const std::size_t all = lab.program().session().view().log.rows.size();
    driver.click("lab.log.segments.provisioning");
    driver.settle();
    CHECK(lab.program().session().view().log.rows.size() < all);
    driver.click("lab.log.segments.all");
    driver.settle();
    driver.click("lab.log.filter");
    driver.type("eventType sw \"group\"");
    driver.settle();
    const std::size_t filtered = lab.program().session().view().log.rows.size();
    CHECK(filtered > 0);
    CHECK(filtered < all);
    driver.type(" and");
    driver.settle();
    CHECK(driver.node("lab.log.filter").states.invalid);
    CHECK_FALSE(driver.node("lab.log.filter").note.empty());
}

TEST_CASE("another scenario comes from the title's menu and stands at its start") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.scenario");
    driver.settle();
    driver.scroll_to("lab.scenarios.mover");
    driver.click("lab.scenarios.mover");
    driver.settle();
    CHECK(lab.program().session().scenario().key == "mover");
    CHECK(lab.step() == 0);
}

TEST_CASE("pressing an app asks why, pressing a wire shows its message") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.stage.lane.1.app");
    driver.settle();
    CHECK(driver.node("lab.inspector.why").states.selected);
    CHECK(driver.has("lab.why.app"));
    driver.click("lab.stage.lane.0.wire");
    driver.settle();
    CHECK(driver.node("lab.inspector.message").states.selected);
    driver.click("lab.message.copy");
    CHECK(driver.platform().clipboard().find("Authorization: Bearer •") != std::string::npos);
}

TEST_CASE("settings change what the screen looks like at once") {
    LabFixture lab(support::at_start("joiner"));
    UiDriver& driver = lab.driver();
    driver.click("lab.rail.settings");
    driver.settle();
    driver.click("lab.settings.theme.night");
    driver.settle();
    CHECK(lab.program().preferences().theme == "night");
    CHECK(driver.kit().theme().name() != "paper");
    driver.click("lab.settings.motion");
    driver.settle();
    CHECK(lab.program().preferences().motion == ui::screens::MotionChoice::reduced);
    driver.click("lab.settings.text.200");
    driver.settle();
    CHECK(driver.kit().screen().width == 720.0F);
    CHECK(driver.clipped().empty());
}
