// SPDX-License-Identifier: MIT
// The Console's view: what it says of the world, and that its actions know when they are refused.
#include "ui/views/console_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/shipped.h"
#include "ui/views/console_lines.h"
#include "ui/views/lab_view.h"

namespace {

using namespace ui::views;

const ui::Strings& strings() {
    static const auto loaded = [] {
        auto read = ui::Strings::load(std::string(LAB_SOURCE_DIR) + "/assets/strings/en");
        read->set_missing_keys(ui::MissingKeys::fatal);
        return std::move(*read);
    }();
    return loaded;
}

struct Shown {
    sim::scenario::Scenario scenario;
    sim::Run run;
    sim::log::SystemLog log;

    explicit Shown(const std::string& name, const std::string& fault = {})
        : scenario(tests::shipped_scenario(name)),
          run(tests::played(name, fault)),
          log(run.start()) {
        log.follow(run.timeline());
    }
    [[nodiscard]] ConsoleView view(const ConsoleChoices& choices) const {
        return console_view(run, scenario, log, strings(), {}, choices);
    }
};

ConsoleChoices page(ConsolePage which, std::size_t tab = 0) {
    ConsoleChoices choices;
    choices.page = which;
    choices.tabs[which] = tab;
    return choices;
}

const ConsoleAction& action(const ConsoleDetail& detail, const std::string& key) {
    const auto place = std::find_if(detail.actions.begin(), detail.actions.end(),
                                    [&](const ConsoleAction& each) { return each.key == key; });
    REQUIRE(place != detail.actions.end());
    return *place;
}

const ConsoleLine* line(const ConsoleDetail& detail, const std::string& label) {
    for (const ConsoleSection& section : detail.sections) {
        for (const ConsoleLine& each : section.lines) {
            if (each.label == label) {
                return &each;
            }
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("every page of every scenario can be shown, with each of its tabs") {
    for (const std::string& name : tests::shipped_names()) {
        const Shown shown(name);
        for (int number = 0; number < console_page_count; ++number) {
            const auto which = static_cast<ConsolePage>(number);
            const std::size_t tabs = which == ConsolePage::applications ? 7 : 1;
            for (std::size_t tab = 0; tab < tabs; ++tab) {
                const ConsoleView view = shown.view(page(which, tab));
                CHECK_FALSE(view.title.empty());
                CHECK(view.table.rows.empty() != view.detail.has_value());
            }
        }
    }
}

TEST_CASE("an attribute says where it comes from") {
    const Shown shown("attribute-override");
    const ConsoleView view = shown.view(page(ConsolePage::people));
    const ConsoleLine* sourced = line(*view.detail, "department");
    REQUIRE(sourced != nullptr);
    CHECK(sourced->note.find("Workday") != std::string::npos);
    CHECK(sourced->actions.empty());
}

TEST_CASE("what the world would refuse is disabled with its reason") {
    const Shown shown("leaver");
    const ConsoleView view = shown.view(page(ConsolePage::people));
    CHECK(action(*view.detail, "activate").why_disabled.empty());
    CHECK_FALSE(action(*view.detail, "suspend").why_disabled.empty());
    CHECK(action(*view.detail, "suspend").commands.size() == 1);
}

TEST_CASE("an orphan shows in the list of apps and among the accounts") {
    const Shown shown("leaver", "deactivate-users-off");
    const ConsoleView view = shown.view(page(ConsolePage::applications, 5));
    const auto& health = view.table.rows.front().cells.back();
    REQUIRE(health.chip.has_value());
    CHECK(health.chip->status == ChipStatus::orphan);
    const ConsoleLine* account = line(*view.detail, "dev.patel@juno.example");
    REQUIRE(account != nullptr);
    CHECK(account->chip->word == "Orphan");
}

TEST_CASE("a form's preview follows what is typed") {
    const Shown shown("joiner");
    ConsoleChoices choices = page(ConsolePage::applications, 1);
    choices.form = "app_mapping/title";
    choices.values["expression"] = "String.toUpperCase(user.department)";
    ConsoleView view = shown.view(choices);
    REQUIRE(view.form.has_value());
    CHECK(view.form->preview.front().value == "SALES");
    CHECK(view.form->why_disabled.empty());
    choices.values["expression"] = "user.nobodyKnows";
    view = shown.view(choices);
    CHECK(view.form->preview.front().chip->status == ChipStatus::success);
    choices.values["expression"] = "user.department +";
    view = shown.view(choices);
    CHECK(view.form->preview.front().chip->status == ChipStatus::failed);
    CHECK_FALSE(view.form->why_disabled.empty());
}

TEST_CASE("a source's mapping is tried on one of its records") {
    const Shown shown("joiner");
    ConsoleChoices choices = page(ConsolePage::mappings);
    choices.selected[ConsolePage::mappings] = "s1/title";
    choices.form = "mapping";
    ConsoleView view = shown.view(choices);
    REQUIRE(view.form.has_value());
    REQUIRE_FALSE(view.form->preview.empty());
    CHECK_FALSE(view.form->preview.front().value.empty());
    choices.values["expression"] = "String.toUpperCase(source.department)";
    view = shown.view(choices);
    CHECK(view.form->preview.front().value == "SALES");
    choices.values["expression"] = "user.department +";
    view = shown.view(choices);
    CHECK(view.form->preview.front().chip->status == ChipStatus::failed);
    CHECK_FALSE(view.form->why_disabled.empty());
}

TEST_CASE("a mapping in detail says what it is and links to its own change") {
    const Shown shown("create-only-mapping");
    ConsoleChoices choices = page(ConsolePage::mappings);
    choices.selected[ConsolePage::mappings] = "a2/title";
    const ConsoleView view = shown.view(choices);
    REQUIRE(view.detail.has_value());
    CHECK(line(*view.detail, "Filled from")->value == "user.title");
    CHECK(line(*view.detail, "Applies")->value == "Create only");
    CHECK(line(*view.detail, "Application")->value == "Slack");
    CHECK_FALSE(view.detail->step.has_value());  // it was set in the history
}

TEST_CASE("values are read as they are typed") {
    using console::values_in;
    CHECK(values_in("role = Admin, userType = Standard") ==
          sim::Profile{{"role", "Admin"}, {"userType", "Standard"}});
    CHECK(values_in("  role=Admin ,, nothing, =x, userType =  ") ==
          sim::Profile{{"role", "Admin"}, {"userType", ""}});
    CHECK(values_in("a = b = c") == sim::Profile{{"a", "b = c"}});
    CHECK(values_in("") == sim::Profile{});
}

TEST_CASE("an account that was read back and differs says so, on the stage too") {
    Shown shown("account-drift");
    const auto drifted = [&] {
        return !shown.run.world().apps.app_users.at({sim::UserId{1}, sim::AppId{2}}).drift.empty();
    };
    shown.run.go_to(shown.run.start());
    while (!drifted()) {
        REQUIRE(shown.run.step());
    }
    const ConsoleView view = shown.view(page(ConsolePage::people));
    const ConsoleLine* slack = line(*view.detail, "Slack");
    REQUIRE(slack != nullptr);
    CHECK(slack->note == "Differs from what was pushed: title");
    const LabView lab = lab_view(shown.run, shown.scenario, shown.log, strings(), {});
    bool differs = false;
    for (const LaneView& lane : lab.stage.lanes) {
        differs = differs || (lane.task_chip && lane.task_chip->status == ChipStatus::differs);
    }
    CHECK(differs);
}

TEST_CASE("the list of apps says where more seats are taken than were bought") {
    Shown shown("group-push");
    const auto health = [&] {
        return shown.view(page(ConsolePage::applications)).table.rows.front().cells.back();
    };
    CHECK(health().text == "All is well");
    sim::scenario::Scenario scenario = tests::shipped_scenario("group-push");
    scenario.script.clear();
    for (sim::ScriptedCommand& step : scenario.setup) {
        auto* command = std::get_if<sim::apps::Command>(&step.command);
        auto* add = command != nullptr ? std::get_if<sim::apps::AddApp>(command) : nullptr;
        if (add != nullptr) {
            sim::apps::App app = *add->app;
            app.seats = 1;
            add->app = app;
        }
    }
    shown.run = sim::scenario::start(scenario);
    REQUIRE(health().chip.has_value());
    CHECK(health().chip->word == "1 seat too many");
}

TEST_CASE("the log is copied as one JSON object a line") {
    const Shown shown("joiner");
    const ConsoleView view = shown.view(page(ConsolePage::log));
    const std::string& lines = view.actions.front().copy;
    const auto count = std::count(lines.begin(), lines.end(), '\n');
    CHECK(static_cast<std::size_t>(count) == view.table.rows.size());
    CHECK(lines.find("\"eventType\":\"application.provision.user.push\"") != std::string::npos);
}
