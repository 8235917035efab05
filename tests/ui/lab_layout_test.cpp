// SPDX-License-Identifier: MIT
// The Lab at rest: nothing clipped, nothing moving, nothing lost, at every size and text size.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::LabSetting;

namespace {

struct Size {
    int width;
    int height;
};

void check_no_clipped_text(LabSetting setting) {
    for (const Size size : {Size{1440, 900}, Size{1280, 720}, Size{1024, 640}, Size{1920, 1080}}) {
        for (const int percent : {100, 150, 200}) {
            setting.width = size.width;
            setting.height = size.height;
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            CAPTURE(setting.state.scenario, size.width, size.height, percent);
            CHECK(lab.driver().clipped() == "");
        }
    }
}

}  // namespace

TEST_CASE("no text is clipped while somebody joins") {
    for (const std::size_t step : {0U, 4U, 9U}) {
        check_no_clipped_text(support::at_step("joiner", step));
    }
    check_no_clipped_text(support::at_end("joiner"));
}

TEST_CASE("no text is clipped where something is broken, on any tab") {
    LabSetting setting = support::broken_leaver();
    for (const auto tab : {ui::screens::InspectorTab::message, ui::screens::InspectorTab::why,
                           ui::screens::InspectorTab::diff}) {
        setting.state.tab = tab;
        setting.state.inspector_open = true;
        constexpr ui::screens::ColumnTab columns[]{ui::screens::ColumnTab::message,
                                                   ui::screens::ColumnTab::why,
                                                   ui::screens::ColumnTab::diff};
        setting.state.column = columns[static_cast<std::size_t>(tab)];
        check_no_clipped_text(setting);
    }
    setting.state.column = ui::screens::ColumnTab::log;
    setting.state.log_open = true;
    check_no_clipped_text(setting);
}

TEST_CASE("no text is clipped in a week of many people, at every step") {
    LabFixture lab(support::at_start("a-week-at-work"));
    const std::size_t steps = lab.steps();
    for (std::size_t step = 0; step <= steps; step += 1) {
        lab.program().session().apply(ui::screens::intent::GoToStep{step});
        lab.driver().frames(1);
        const std::string clipped = lab.driver().clipped();
        CAPTURE(step);
        REQUIRE(clipped == "");
    }
}

TEST_CASE("no text is clipped in the other themes") {
    for (const char* theme : {"night", "contrast"}) {
        LabSetting setting = support::broken_leaver();
        setting.preferences.theme = theme;
        LabFixture lab(setting);
        CHECK(lab.driver().clipped() == "");
    }
}

TEST_CASE("no text is clipped in menus and dialogs") {
    for (const char* layer :
         {"lab.scenarios", "lab.break", "lab.speeds", "lab.help", "lab.settings"}) {
        for (const int percent : {100, 150, 200}) {
            LabSetting setting = support::at_start("joiner");
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            lab.driver().kit().open_layer(ui::kit::Id(layer));
            lab.driver().settle();
            CAPTURE(layer, percent);
            CHECK(lab.driver().clipped() == "");
        }
    }
}

TEST_CASE("nothing moves and nobody waits once the screen is at rest") {
    LabFixture lab(support::broken_leaver());
    lab.driver().frames(10);
    CHECK_FALSE(lab.driver().kit().moving());
    CHECK(lab.driver().kit().next_frame_in() < 0);
    CHECK(lab.program().next_step_in(lab.driver().kit().seconds()) < 0);
    CHECK_FALSE(lab.program().changed());
}

TEST_CASE("a hop moves after a step, and not after a jump or with reduced motion") {
    LabFixture lab(support::at_start("joiner"));
    lab.driver().key(ui::kit::Key::right);
    lab.program().session().apply(ui::screens::intent::GoToStep{1});
    std::size_t exchange = 0;
    for (std::size_t step = 1; step < lab.steps() && exchange == 0; ++step) {
        lab.program().session().apply(ui::screens::intent::GoToStep{step + 1});
        const auto& message = lab.program().session().view().inspector.message;
        exchange = message && message->in_this_step ? step : 0;
    }
    REQUIRE(exchange > 0);
    lab.program().session().apply(ui::screens::intent::GoToStep{exchange});
    lab.driver().settle();
    lab.driver().key(ui::kit::Key::right);
    CHECK(lab.driver().kit().moving());
    lab.driver().settle();
    lab.program().session().apply(ui::screens::intent::GoToStep{0});
    lab.driver().settle();
    lab.program().session().apply(ui::screens::intent::GoToStep{exchange + 1});
    lab.driver().frames(4);
    CHECK_FALSE(lab.driver().kit().moving());
}

TEST_CASE("more than four apps scroll together, and long names are shortened") {
    // One driver at a time: ImGui knows one context.
    ui::views::LabView view;
    {
        LabFixture lab(support::at_end("joiner"));
        view = lab.program().session().view();
    }
    const std::string long_name(60, 'W');
    view.title = long_name + " " + long_name;
    view.stage.record.name = long_name;
    view.stage.user.name = long_name;
    view.stage.user.identifier = long_name;
    for (auto& row : view.stage.user.rows) {
        row.value = long_name;
    }
    view.stage.rule.name = long_name;
    view.stage.rule.groups = long_name;
    view.stage.rule.apps.assign(9, long_name);
    const ui::views::LaneView lane = view.stage.lanes.front();
    for (int more = 0; more < 8; ++more) {
        view.stage.lanes.push_back(lane);
        view.stage.lanes.back().app_name = long_name;
        view.stage.lanes.back().task = long_name;
    }
    for (auto& row : view.log.rows) {
        row.target = long_name;
        row.event_type = long_name;
        row.wire = long_name;
    }
    view.narration.text = "";
    for (int word = 0; word < 80; ++word) {
        view.narration.text += "sentence ";
    }
    ui::screens::LabState state;
    for (const int width : {1440, 1024, 800}) {
        support::UiDriver driver(
            [&](ui::kit::Kit& kit) { static_cast<void>(ui::screens::lab(kit, view, {}, state)); },
            width, 800);
        driver.settle();
        CAPTURE(width);
        CHECK(driver.clipped() == "");
    }
}
