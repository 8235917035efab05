// SPDX-License-Identifier: MIT
// The Console as its user drives it: every page, changes as steps, forms with a preview, the stage.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/base/profile_text.h"
#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::LabSetting;
using support::UiDriver;
using ui::views::ConsolePage;

namespace {

LabSetting console_at(const std::string& scenario, ConsolePage page) {
    LabSetting setting = support::at_end(scenario);
    setting.state.place = ui::screens::Place::console;
    setting.state.console.page = page;
    return setting;
}

// Every control by Tab and arrows, but the tabs of a detail, which show other controls; they have a
// test of their own.
std::string unreachable(UiDriver& driver) {
    std::vector<std::string> ids;
    for (const ui::kit::Node& node : driver.kit().registry()) {
        const bool other_tab = node.role == ui::kit::Role::segment && !node.states.selected;
        if (node.focusable && !other_tab) {
            ids.emplace_back(node.id.text());
        }
    }
    std::string missed;
    for (const std::string& id : ids) {
        try {
            driver.focus_by_keyboard(id);
        } catch (const support::DriverFailure& failure) {
            missed += std::string(failure.what()) + "\n";
        }
    }
    return missed;
}

const sim::World& world(LabFixture& lab) { return lab.run().world(); }

}  // namespace

TEST_CASE("the rail leads from the Lab to the Console and back") {
    LabFixture lab(support::at_step("joiner", 15));
    UiDriver& driver = lab.driver();
    driver.click("lab.rail.console");
    driver.settle();
    CHECK(driver.has("console.filter"));
    CHECK(driver.shows("People"));
    CHECK(lab.step() == 15);
    driver.click("lab.rail.lab");
    driver.settle();
    CHECK(driver.has("lab.play"));
    CHECK(lab.step() == 15);
}

TEST_CASE("every page of the Console fits and every control is reached by keyboard") {
    for (int number = 0; number < ui::views::console_page_count; ++number) {
        for (const char* scenario : {"group-push", "import-safeguard"}) {
            LabSetting setting = console_at(scenario, static_cast<ConsolePage>(number));
            LabFixture lab(setting);
            INFO(scenario << ", page " << ui::views::name_of(setting.state.console.page));
            CHECK(lab.driver().clipped().empty());
            if (std::string(scenario) == "group-push") {
                CHECK(unreachable(lab.driver()) == "");
            }
        }
    }
}

TEST_CASE("the tabs of an application and what they show are reached by keyboard") {
    const std::vector<std::string> keys = {"integration", "to_app",   "to_directory", "assignments",
                                           "push_groups", "accounts", "calls"};
    for (std::size_t tab = 0; tab < keys.size(); ++tab) {
        LabSetting setting = console_at("group-push", ConsolePage::applications);
        setting.state.console.tabs[ConsolePage::applications] = tab;
        LabFixture lab(setting);
        INFO(keys.at(tab));
        const auto chosen = [&] {
            return lab.program().console().view(lab.program().session()).detail->tab;
        };
        // Passing by with Tab leaves the tab that is open.
        CHECK(unreachable(lab.driver()) == "");
        CHECK(chosen() == tab);
        // Arrows go through all seven, over both rows.
        const std::size_t other = (tab + 4) % keys.size();
        lab.driver().focus_by_keyboard("console.detail.tabs." + keys.at(other));
        lab.driver().settle();
        CHECK(chosen() == other);
    }
}

TEST_CASE("every tab of an application fits") {
    for (std::size_t tab = 0; tab < 7; ++tab) {
        LabSetting setting = console_at("group-push", ConsolePage::applications);
        setting.state.console.tabs[ConsolePage::applications] = tab;
        LabFixture lab(setting);
        INFO("tab " << tab);
        CHECK(lab.driver().clipped().empty());
    }
}

TEST_CASE("the Console fits at 1024 and at 200 %, list and detail") {
    for (const int percent : {100, 200}) {
        for (int number = 0; number < ui::views::console_page_count; ++number) {
            LabSetting setting = console_at("group-push", static_cast<ConsolePage>(number));
            setting.width = 1024;
            setting.height = 640;
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            INFO(percent << " %, page " << ui::views::name_of(setting.state.console.page));
            CHECK(lab.driver().clipped().empty());
            if (lab.driver().has("console.row.0")) {
                lab.driver().scroll_to("console.row.0");
                lab.driver().click("console.row.0");
                lab.driver().settle();
                CHECK(lab.driver().has("console.detail.back"));
                CHECK(lab.driver().clipped().empty());
            }
        }
    }
}

TEST_CASE("a change is a step: it can be run to rest, stepped back and undone") {
    LabFixture lab(console_at("joiner", ConsolePage::people));
    UiDriver& driver = lab.driver();
    const std::size_t before = lab.step();
    const auto active_in_slack = [&] {
        const sim::AppId slack = sim::apps::app_named(world(lab).apps, "slack");
        return sim::apps::seats_used(world(lab).apps, slack);
    };
    CHECK(active_in_slack() == 1);
    driver.click("console.detail.do.deactivate");
    driver.settle();
    CHECK(lab.step() == before + 1);
    CHECK(lab.steps() > lab.step());
    CHECK(driver.node("console.detail.do.deactivate").states.disabled);
    CHECK_FALSE(driver.node("console.detail.do.deactivate").note.empty());
    CHECK(active_in_slack() == 1);

    driver.click("console.run");
    driver.settle();
    CHECK(lab.step() == lab.steps());
    CHECK(active_in_slack() == 0);
    CHECK_FALSE(driver.has("console.run"));

    while (lab.step() > before) {
        driver.key(ui::kit::Key::left);
    }
    driver.settle();
    CHECK(active_in_slack() == 1);
    CHECK_FALSE(driver.node("console.detail.do.deactivate").states.disabled);
    driver.click("console.undo");
    driver.settle();
    CHECK(lab.steps() == before);
}

TEST_CASE("a switch of an application is a command on the timeline") {
    LabSetting setting = console_at("joiner", ConsolePage::applications);
    setting.state.console.tabs[ConsolePage::applications] = 1;
    LabFixture lab(setting);
    const sim::AppId first{1};
    REQUIRE(world(lab).apps.apps.at(first).deactivate_users);
    lab.driver().click("console.section.0.2.deactivate_users");
    lab.driver().settle();
    CHECK_FALSE(world(lab).apps.apps.at(first).deactivate_users);
    lab.driver().click("console.back");
    lab.driver().settle();
    CHECK(world(lab).apps.apps.at(first).deactivate_users);
}

TEST_CASE("a rule is tried on a person before it is saved, and a wrong one cannot be") {
    LabFixture lab(console_at("joiner", ConsolePage::rules));
    UiDriver& driver = lab.driver();
    const std::size_t rules = world(lab).directory.rules.size();
    driver.click("console.action.create");
    driver.settle();
    CHECK(driver.node("console.form.submit").states.disabled);
    driver.click("console.form.name");
    driver.type("Sales again");
    driver.settle();
    CHECK(driver.shows("Matches"));
    CHECK_FALSE(driver.node("console.form.submit").states.disabled);
    driver.click("console.form.expression");
    driver.type(" AND");
    driver.settle();
    CHECK(driver.shows("Invalid"));
    CHECK(driver.node("console.form.submit").states.disabled);
    for (int i = 0; i < 4; ++i) {
        driver.key(ui::kit::Key::backspace);
    }
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    CHECK(world(lab).directory.rules.size() == rules + 1);
    CHECK_FALSE(driver.has("console.form.submit"));
}

TEST_CASE("Escape leaves a form without a change") {
    LabFixture lab(console_at("joiner", ConsolePage::groups));
    UiDriver& driver = lab.driver();
    driver.click("console.action.create");
    driver.settle();
    REQUIRE(driver.has("console.form.submit"));
    driver.click("console.form.name");
    driver.type("Nobody");
    driver.key(ui::kit::Key::escape);
    driver.key(ui::kit::Key::escape);
    driver.settle();
    CHECK_FALSE(driver.has("console.form.submit"));
    CHECK(lab.step() == lab.steps());
    driver.click("console.action.create");
    driver.settle();
    CHECK(driver.node("console.form.name").value.empty());
}

TEST_CASE("from any row one click leads to the same event on the stage") {
    LabFixture lab(console_at("joiner", ConsolePage::log));
    UiDriver& driver = lab.driver();
    driver.click("console.row.3");
    driver.settle();
    const std::string event = lab.program().console().view(lab.program().session()).detail->title;
    driver.click("console.detail.stage");
    driver.settle();
    CHECK(driver.has("lab.play"));
    bool found = false;
    for (const auto& row : lab.program().session().view().log.rows) {
        found = found || (row.current && row.event_type == event);
    }
    CHECK(found);
}

TEST_CASE("the filter of the log is a SCIM filter, and a wrong one says why") {
    LabFixture lab(console_at("leaver", ConsolePage::log));
    UiDriver& driver = lab.driver();
    driver.click("console.filter");
    driver.type("eventType eq \"user.lifecycle.deactivate\"");
    driver.settle();
    const auto& view = lab.program().console().view(lab.program().session());
    CHECK(view.table.rows.size() == 1);
    driver.type(" and");
    driver.settle();
    CHECK_FALSE(lab.program().console().view(lab.program().session()).filter_error.empty());
}

TEST_CASE("an application of the catalogue is added, connected and switched on") {
    LabFixture lab(console_at("joiner", ConsolePage::applications));
    UiDriver& driver = lab.driver();
    const std::size_t apps = world(lab).apps.apps.size();
    driver.click("console.action.add");
    driver.settle();
    driver.click("console.form.integration");
    driver.settle();
    driver.scroll_to("console.form.integration.menu.miro");
    driver.click("console.form.integration.menu.miro");
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    REQUIRE(world(lab).apps.apps.size() == apps + 1);
    const sim::AppId miro = sim::apps::app_named(world(lab).apps, "miro");
    REQUIRE(miro.exists());
    CHECK_FALSE(world(lab).apps.apps.at(miro).provisioning_enabled);

    driver.click("console.row." + std::to_string(apps));
    driver.settle();
    driver.click("console.section.0.do.connection");
    driver.settle();
    driver.click("console.form.token");
    driver.type("miro-token");
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    CHECK(world(lab).apps.apps.at(miro).token == "miro-token");
    driver.click("console.run");
    driver.settle();
    CHECK(driver.shows("Works"));
}

TEST_CASE("an assignment by hand gets values of its own, as one types them") {
    LabSetting setting = console_at("assignment-priority", ConsolePage::people);
    LabFixture lab(setting);
    UiDriver& driver = lab.driver();
    const sim::UserId user{1};
    const sim::AppId salesforce = sim::apps::app_named(world(lab).apps, "salesforce");
    if (world(lab).apps.app_users.at({user, salesforce}).scope == sim::apps::Scope::group) {
        lab.program().session().submit_all(
            {sim::apps::Command(sim::apps::AssignUser{user, salesforce})});
        lab.program().console().forget();
        driver.settle();
    }
    const std::string key = std::to_string(salesforce.value);
    driver.scroll_to("console.section.0.0.values." + key);
    driver.click("console.section.0.0.values." + key);
    driver.settle();
    driver.click("console.form.values");
    driver.type(" userType = Admin ,nickName=Noor H");
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    const sim::Profile& values = world(lab).apps.app_users.at({user, salesforce}).own_values;
    CHECK(sim::to_plain(values) == "nickName = Noor H, userType = Admin");
    CHECK(driver.shows("By hand: nickName = Noor H, userType = Admin"));
}

TEST_CASE("a setting of the org is turned, and a number is typed") {
    LabFixture lab(console_at("joiner", ConsolePage::settings));
    UiDriver& driver = lab.driver();
    REQUIRE_FALSE(world(lab).directory.settings.rules_move_pending);
    driver.click("console.section.0.0.turn");
    driver.settle();
    CHECK(world(lab).directory.settings.rules_move_pending);
    driver.scroll_to("console.row.7");
    driver.click("console.row.7");
    driver.settle();
    driver.click("console.section.0.0.change");
    driver.settle();
    driver.click("console.form.number");
    driver.key(ui::kit::Key::end);
    driver.type("x");
    driver.settle();
    CHECK(driver.node("console.form.submit").states.disabled);
    for (int i = 0; i < 3; ++i) {
        driver.key(ui::kit::Key::backspace);
    }
    driver.type("3");
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    CHECK(world(lab).directory.settings.failed_sign_ins_max == 3);
    driver.click("console.back");
    driver.settle();
    CHECK(world(lab).directory.settings.failed_sign_ins_max == 10);
}

TEST_CASE("a profile source of the catalogue is added, gets a record, and is imported") {
    LabFixture lab(console_at("joiner", ConsolePage::sources));
    UiDriver& driver = lab.driver();
    const std::size_t sources = world(lab).hr.sources.size();
    const std::size_t people = world(lab).directory.users.size();
    driver.click("console.action.add");
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    REQUIRE(world(lab).hr.sources.size() == sources + 1);
    driver.click("console.row." + std::to_string(sources));
    driver.settle();
    driver.click("console.detail.do.record");
    driver.settle();
    const std::vector<std::pair<std::string, std::string>> typed = {
        {"employee_id", "H-1"},
        {"given_name", "Ines"},
        {"family_name", "Costa"},
        {"email", "ines.costa@juno.example"},
        {"department", "Support"}};
    for (const auto& [field, text] : typed) {
        driver.scroll_to("console.form." + field);
        driver.click("console.form." + field);
        driver.type(text);
    }
    driver.settle();
    driver.click("console.form.submit");
    driver.settle();
    driver.click("console.detail.do.import");
    driver.settle();
    driver.click("console.run");
    driver.settle();
    CHECK(world(lab).directory.users.size() == people + 1);
    CHECK(lab.step() == lab.steps());
}

TEST_CASE("what takes long shows how far it is, and can be cancelled") {
    LabFixture lab(console_at("joiner", ConsolePage::people));
    UiDriver& driver = lab.driver();
    const std::size_t before = lab.steps();
    // A slice of no step at all: the work stands still until it is cancelled.
    lab.program().session().slice_by({.first = 1, .each = 0});
    driver.click("console.detail.do.deactivate");
    driver.frames(2);
    REQUIRE(driver.has("busy.cancel"));
    CHECK(driver.shows("Playing what follows"));
    CHECK(driver.clipped().empty());
    driver.click("busy.cancel");
    driver.settle();
    CHECK_FALSE(driver.has("busy.cancel"));
    CHECK(lab.steps() == before);
    CHECK(driver.has("console.filter"));
}
