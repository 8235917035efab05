// SPDX-License-Identifier: MIT
// The canvas of flows by mouse and by keyboard: runs, history, the conflict, and the way in and
// out.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"
#include "ui/screens/lab_commands.h"

using support::LabFixture;
using support::LabSetting;
using support::UiDriver;
using ui::kit::Key;
using ui::screens::Place;

namespace {

std::string card(UiDriver& driver, int number) {
    return driver.node("lab.flow.card." + std::to_string(number)).value;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

// Steps until a card says so; false at the end of the run.
bool step_until(LabFixture& lab, int number, const char* state) {
    while (lab.step() < lab.steps()) {
        lab.driver().click("lab.step");
        lab.driver().settle();
        if (has(card(lab.driver(), number), state)) {
            return true;
        }
    }
    return false;
}

const sim::workflows::State& flows(LabFixture& lab) { return lab.run().world().workflows; }

}  // namespace

TEST_CASE("cards show what the run brought, step by step and back, by mouse") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    CHECK(lab.program().place() == Place::workflows);
    CHECK(driver.shows("Workflow: Finish the offboarding"));
    CHECK(has(card(driver, 1), "mailbox: trigger.email"));
    CHECK(has(card(driver, 1), "Has not run"));
    while (!has(card(driver, 1), "Ran at")) {
        driver.click("lab.step");
        driver.settle();
    }
    CHECK(has(card(driver, 0), "name: Dev Patel"));
    CHECK(has(card(driver, 1), "mailbox: dev.patel@juno.example"));
    CHECK(has(card(driver, 1), "archive: m-"));
    CHECK(has(card(driver, 2), "Next"));
    CHECK(has(card(driver, 5), "Not yet"));
    driver.click("lab.back");
    driver.settle();
    CHECK(has(card(driver, 1), "mailbox: trigger.email"));
}

TEST_CASE("a test that holds leads on, and every card has its number") {
    LabFixture lab(support::at_end("flow-offboarding"));
    UiDriver& driver = lab.driver();
    CHECK(has(card(driver, 2), "value: Meera Iyer"));
    CHECK(has(card(driver, 2), "True"));
    CHECK(has(card(driver, 4), "text: The files of Dev Patel are yours to review."));
    CHECK(has(card(driver, 5), "revoked: "));
    CHECK(driver.shows("End: success"));
    CHECK(driver.shows("false, skip 2 cards"));
}

TEST_CASE("the branch that was not taken is skipped") {
    LabFixture lab(support::at_end("flow-guests"));
    UiDriver& driver = lab.driver();
    CHECK(has(card(driver, 2), "False"));
    CHECK(has(card(driver, 3), "Skipped"));
    CHECK(has(card(driver, 4), "1 item"));
    CHECK(has(card(driver, 5), "to: ines@partner.example"));
}

TEST_CASE("the history leads to a run and its last step, by mouse and by keyboard") {
    LabFixture lab(support::at_end("flow-retries"));
    UiDriver& driver = lab.driver();
    const std::size_t end = lab.step();
    driver.click("lab.flow.run.1");
    driver.settle();
    CHECK(lab.step() < end);
    CHECK(driver.node("lab.flow.run.0").states.selected);
    const std::size_t there = lab.step();
    driver.key(Key::end);
    driver.settle();
    driver.key(Key::v);
    driver.key(Key::down);
    driver.key(Key::space);
    driver.settle();
    CHECK(lab.step() == there);
}

TEST_CASE("the System Log and the history change places") {
    LabFixture lab(support::at_end("flow-offboarding"));
    UiDriver& driver = lab.driver();
    CHECK(driver.has("lab.flow.run.0"));
    driver.click("lab.flow.show_log");
    driver.settle();
    CHECK(driver.has("lab.log.filter"));
    CHECK_FALSE(driver.has("lab.flow.run.0"));
    driver.click("lab.flow.show_history");
    driver.settle();
    CHECK(driver.has("lab.flow.run.0"));
    driver.key(Key::l);
    driver.settle();
    CHECK(driver.has("lab.log.filter"));
    driver.key(Key::escape);
    driver.settle();
    CHECK(driver.has("lab.flow.run.0"));
}

TEST_CASE("a flow is turned off and on as steps of the run, and the change is taken back") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    driver.click("lab.flow.switch");
    driver.settle();
    CHECK_FALSE(flows(lab).flows.at("finish-the-offboarding").active);
    CHECK(lab.step() == 1);
    CHECK(driver.shows("Flow off"));
    driver.key(Key::s);
    driver.settle();
    CHECK(flows(lab).flows.at("finish-the-offboarding").active);
    driver.key(ctrl(Key::z));
    driver.key(ctrl(Key::z));
    driver.settle();
    CHECK(lab.step() == 0);
}

TEST_CASE("another flow of the org is picked from the title") {
    LabFixture lab(support::at_start("flow-conflict"));
    UiDriver& driver = lab.driver();
    driver.click("lab.scenario");
    driver.settle();
    const auto& choices = lab.program().session().view().flow->flows;
    std::size_t wanted = 0;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        wanted = choices[index].key == "keep-slack-open" ? index : wanted;
    }
    driver.click("lab.scenarios." + std::to_string(wanted));
    driver.settle();
    CHECK(driver.shows("Workflow: Keep Slack open"));
    CHECK(driver.shows("Slack is also managed by SCIM provisioning"));
}

TEST_CASE("SCIM stays the owner: the cards that act on accounts go") {
    LabSetting setting = support::at_start("flow-conflict");
    setting.state.flow.flow = "keep-slack-open";
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    driver.scroll_to("lab.flow.keep");
    driver.click("lab.flow.keep");
    driver.settle();
    CHECK(design_of(flows(lab), "keep-slack-open").cards.size() == 3);
    CHECK_FALSE(driver.shows("Slack is also managed by SCIM provisioning"));
    CHECK(lab.step() == 1);
}

TEST_CASE("watching them collide opens the scenario that shows it, by keyboard") {
    LabSetting setting = support::at_start("flow-offboarding");
    setting.state.flow.flow = "keep-slack-open";
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    driver.activate_by_keyboard("lab.flow.watch");
    driver.settle();
    CHECK(lab.program().session().scenario().key == "flow-conflict");
}

TEST_CASE("the canvas follows the run and the focus, and moves by its buttons") {
    LabFixture lab(support::at_start("flow-offboarding"));
    UiDriver& driver = lab.driver();
    const auto in_view = [&](int number) {
        const auto rect = driver.node("lab.flow.card." + std::to_string(number)).rect;
        const auto stage = driver.node("lab.stage").rect;
        return rect.x >= stage.x - 1 && rect.right() <= stage.right() + 1;
    };
    CHECK_FALSE(in_view(5));
    driver.click("lab.flow.pan_right");
    driver.settle();
    CHECK(in_view(5));
    driver.click("lab.flow.pan_left");
    driver.settle();
    CHECK(in_view(0));
    driver.focus_by_keyboard("lab.flow.card.5");
    driver.settle();
    CHECK(in_view(5));
    driver.click("lab.flow.pan_left");
    driver.settle();
    CHECK_FALSE(in_view(5));
    CHECK(step_until(lab, 5, "Ran at"));
    CHECK(in_view(5));
}

TEST_CASE("the Lab, API access and flows keep a run each") {
    LabFixture lab(support::at_step("joiner", 3));
    UiDriver& driver = lab.driver();
    driver.click("lab.rail.workflows");
    driver.settle();
    CHECK(lab.program().place() == Place::workflows);
    CHECK(lab.program().session().scenario().key == "flow-offboarding");
    driver.key(Key::right);
    driver.key(alt(Key::seven));
    driver.settle();
    CHECK(lab.program().place() == Place::access);
    driver.click("lab.rail.lab");
    driver.settle();
    CHECK(lab.step() == 3);
    driver.key(alt(Key::eight));
    driver.settle();
    CHECK(lab.program().place() == Place::workflows);
    CHECK(lab.step() == 1);
}

TEST_CASE("help lists the keys of the canvas") {
    LabFixture lab(support::at_start("flow-offboarding"));
    lab.driver().key(Key::f1);
    lab.driver().settle();
    CHECK(lab.driver().shows("Help: Flows"));
    CHECK(lab.driver().shows("Add a card behind the selected one"));
    CHECK(lab.driver().shows("On a card: move it along its row"));
}

TEST_CASE("no text is clipped on the canvas") {
    CHECK(support::clipped_at_any_size(support::at_start("flow-offboarding")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("flow-offboarding")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("flow-retries")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("flow-conflict")) == "");
}

TEST_CASE("no key of the canvas is a key of every run") {
    for (const ui::screens::LabCommand& own : ui::screens::flow_commands()) {
        for (const ui::screens::LabCommand& common : ui::screens::lab_commands()) {
            INFO(own.name << " and " << common.name);
            CHECK_FALSE(own.chord == common.chord);
            CHECK_FALSE(own.chord == common.other);
        }
    }
}
