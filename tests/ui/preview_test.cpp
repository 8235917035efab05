// SPDX-License-Identifier: MIT
// Previews by mouse and by keyboard: one person in one app, and what a form would change.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::LabSetting;
using support::UiDriver;
using ui::kit::Key;
using ui::views::ConsolePage;

namespace {

LabSetting console_of(const std::string& scenario, ConsolePage page) {
    LabSetting setting = support::at_end(scenario);
    setting.state.place = ui::screens::Place::console;
    setting.state.console.page = page;
    return setting;
}

// The last control whose id ends like that.
std::string control_ending(LabFixture& lab, const std::string& ending) {
    std::string found;
    for (const ui::kit::Node& node : lab.driver().kit().registry()) {
        const std::string id(node.id.text());
        const bool ends = id.size() > ending.size() &&
                          id.compare(id.size() - ending.size(), ending.size(), ending) == 0;
        found = node.focusable && ends ? id : found;
    }
    return found;
}

}  // namespace

TEST_CASE("the Lab previews the person and the app of Why, and nothing changes") {
    LabFixture lab(support::at_end("joiner"));
    UiDriver& driver = lab.driver();
    const sim::Digest before = digest_of_world(lab.run().world());
    driver.key(Key::o);
    driver.settle();
    CHECK(driver.node("preview.person").value == "Asha Rao");
    const auto provision = lab.program().session().controls({}).provision;
    REQUIRE(provision);
    REQUIRE(provision->stages.size() == 5);
    CHECK(driver.shows(provision->stages.front().name));
    // Somebody else's app: nobody gave it to her, so the preview assigns it by hand.
    driver.click("preview.app");
    driver.settle();
    const auto& world = lab.run().world();
    const auto box = sim::apps::app_named(world.apps, "box");
    driver.click("preview.app.menu." + std::to_string(box.value));
    driver.settle();
    CHECK(driver.node("preview.app").value == "Box");
    CHECK(driver.shows("Asha Rao would get an account in Box."));
    CHECK(driver.shows("201 Created"));
    driver.key(Key::escape);
    driver.settle();
    CHECK_FALSE(driver.has("preview.person"));
    CHECK(digest_of_world(lab.run().world()) == before);
}

TEST_CASE("a preview names the condition that does not hold and the setting that holds it") {
    LabSetting setting = support::at_end("joiner");
    setting.state.faults.push_back({"token-rotated", "slack", 0});
    setting.state.app = "slack";
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    driver.key(Key::y);
    driver.settle();
    driver.scroll_to("lab.why.preview");
    driver.click("lab.why.preview");
    driver.settle();
    CHECK(driver.node("preview.app").value == "Slack");
    CHECK(driver.shows("Slack answers a test with 401"));
    CHECK(driver.shows("Does not hold"));
    CHECK(driver.shows("Not asked"));
}

TEST_CASE("the Console previews from a person's app") {
    LabFixture lab(console_of("joiner", ConsolePage::people));
    const auto slack = sim::apps::app_named(lab.run().world().apps, "slack");
    const std::string id = control_ending(lab, ".preview." + std::to_string(slack.value));
    REQUIRE_FALSE(id.empty());
    lab.driver().scroll_to(id);
    lab.driver().click(id);
    lab.driver().settle();
    CHECK(lab.driver().node("preview.app").value == "Slack");
    CHECK(lab.driver().shows("Slack is up to date with Asha Rao. Nothing would change there."));
}

TEST_CASE("the Console previews from an app's people, by keyboard") {
    LabSetting setting = console_of("joiner", ConsolePage::applications);
    setting.state.console.tabs[ConsolePage::applications] = 3;
    LabFixture lab(setting);
    const std::string id = control_ending(lab, ".do.preview");
    REQUIRE_FALSE(id.empty());
    lab.driver().activate_by_keyboard(id);
    lab.driver().settle();
    CHECK(lab.driver().has("preview.person"));
}

TEST_CASE("a form tells what it would change before it is sent") {
    LabSetting setting = console_of("joiner", ConsolePage::people);
    setting.state.console.form = "assign_app";
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    const auto box = sim::apps::app_named(lab.run().world().apps, "box");
    driver.click("console.form.app");
    driver.settle();
    driver.click("console.form.app.menu." + std::to_string(box.value));
    driver.settle();
    const std::size_t steps = lab.steps();
    driver.click("console.form.what_if");
    driver.settle();
    CHECK(driver.shows("At once"));
    CHECK(driver.shows("App assignment"));
    const auto what_if = lab.program().session().controls({}).what_if;
    REQUIRE(what_if);
    const auto& follows = what_if->afterwards;
    CHECK(std::any_of(follows.begin(), follows.end(),
                      [](const auto& group) { return group.title == "Account in Box"; }));
    CHECK(lab.steps() == steps);
    driver.key(Key::escape);
    driver.settle();
    CHECK(driver.has("console.form.submit"));
    driver.click("console.form.submit");
    driver.settle();
    CHECK(lab.steps() != steps);
}

TEST_CASE("nothing of the previews is cut, and the keyboard reaches all of them") {
    struct Size {
        int width;
        int height;
        int percent;
    };
    for (const Size size : {Size{1440, 900, 100}, Size{1024, 640, 100}, Size{1440, 900, 200}}) {
        INFO(size.width << " " << size.percent);
        LabSetting setting = support::broken_leaver();
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LabFixture lab(setting);
        lab.driver().key(Key::o);
        lab.driver().settle();
        CHECK(lab.driver().clipped().empty());
        CHECK(support::unreachable_in_layer(lab.driver(), "preview.") == "");
    }
}
