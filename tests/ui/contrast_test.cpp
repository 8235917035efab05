// SPDX-License-Identifier: MIT
// Every letter of every page stands out from what is under it, in every theme (WCAG 2.2, 1.4.3).
#include <array>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/drawn_contrast.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/learn_fixture.h"

using support::LabFixture;
using support::LabSetting;
using support::LearnFixture;
using support::LearnSetting;
using ui::app::LearnPage;
using ui::views::ConsolePage;
namespace kit = ui::kit;

namespace {

constexpr std::array themes{"paper", "night", "contrast"};
constexpr std::size_t letters_of_a_page = 60;  // fewer, and the test would look at nothing

void check_contrast(support::UiDriver& driver) {
    const support::DrawnContrast drawn = support::drawn_contrast(driver);
    CHECK(drawn.letters > letters_of_a_page);
    CHECK(drawn.grounds > 1);
    CHECK(drawn.too_low == "");
}

void check_in_every_theme(LabSetting setting) {
    for (const char* theme : themes) {
        INFO(theme);
        setting.preferences.theme = theme;
        LabFixture lab(setting);
        check_contrast(lab.driver());
    }
}

void check_in_every_theme(LearnSetting setting, const char* layer = "") {
    for (const char* theme : themes) {
        INFO(theme);
        setting.preferences.theme = theme;
        LearnFixture learn(setting);
        if (*layer != '\0') {
            learn.driver().kit().open_layer(kit::Id(layer));
            learn.driver().settle();
        }
        check_contrast(learn.driver());
    }
}

std::vector<std::string> parts_of(const std::string& lesson) {
    LearnFixture learn(support::reading(lesson, ""));
    std::vector<std::string> keys;
    for (const lessons::Part& part :
         lessons::parts_of(ui::cli::course_named(learn.library(), lesson)->lesson)) {
        keys.push_back(part.key);
    }
    return keys;
}

}  // namespace

TEST_CASE("a letter that is too faint is found, on a ground that is mixed as well") {
    const auto drawn_on = [](kit::Ink ground, kit::Ink ink) {
        support::UiDriver driver([&](kit::Kit& kit) {
            kit.paint().fill({0, 0, 1440, 900}, kit::Color::bg_surface);
            kit.paint().fill({0, 0, 200, 100}, ground);
            kit.paint().text({20, 20}, "Faint", kit::type::control, ink);
        });
        return support::drawn_contrast(driver);
    };
    using kit::Color;
    const support::DrawnContrast good = drawn_on(Color::bg_surface, Color::ink_1);
    CHECK(good.letters == 5);
    CHECK(good.too_low == "");
    CHECK(drawn_on(Color::bg_surface, Color::line_soft).too_low != "");
    CHECK(drawn_on(Color::ink_1, Color::ink_1).too_low != "");
    CHECK(drawn_on(kit::Ink(Color::ink_1).faded(0.9F), Color::ink_1).too_low != "");
}

TEST_CASE("every page of learning has its contrast") {
    for (const LearnPage page :
         {LearnPage::home, LearnPage::assessment, LearnPage::result, LearnPage::drill,
          LearnPage::glossary, LearnPage::presenter, LearnPage::interview, LearnPage::my_data}) {
        INFO("page " << static_cast<int>(page));
        check_in_every_theme(support::halfway(page));
    }
    check_in_every_theme(support::halfway(LearnPage::home), "lab.settings");
    check_in_every_theme(support::halfway(LearnPage::home), "learn.help");
    check_in_every_theme(support::halfway(LearnPage::drill), "drill.plan");
}

TEST_CASE("every part of both lessons has its contrast") {
    for (const char* lesson : {"lifecycle", "provisioning"}) {
        for (const std::string& part : parts_of(lesson)) {
            INFO(lesson << "/" << part);
            check_in_every_theme(support::reading(lesson, part));
        }
    }
}

TEST_CASE("every page of incidents has its contrast") {
    check_in_every_theme(support::at_incident("incidents-some.json"));
    check_in_every_theme(support::at_incident("incident-halfway.json"));
    check_in_every_theme(support::at_incident("incident-halfway.json", true));
    for (const char* layer : {"incident.looks", "incident.mends", "incident.hints"}) {
        INFO(layer);
        check_in_every_theme(support::at_incident("incident-halfway.json"), layer);
    }
}

TEST_CASE("the Lab has its contrast, whole and broken") {
    check_in_every_theme(support::at_start("joiner"));
    check_in_every_theme(support::at_step("joiner", 15));
    LabSetting broken = support::broken_leaver();
    check_in_every_theme(broken);
    broken.state.inspector_open = true;
    broken.state.log_open = true;
    for (const auto tab : {ui::screens::InspectorTab::why, ui::screens::InspectorTab::diff}) {
        INFO("tab " << static_cast<int>(tab));
        broken.state.tab = tab;
        check_in_every_theme(broken);
    }
    LabSetting predicting = support::at_step("leaver", 8);
    predicting.state.predicts = true;
    check_in_every_theme(predicting);
    predicting.state.answer = 1;
    check_in_every_theme(predicting);
    LabSetting presenting = support::at_step("leaver", 8);
    presenting.state.presents = true;
    check_in_every_theme(presenting);
    check_in_every_theme(support::watching(""));
}

TEST_CASE("API access has its contrast") {
    check_in_every_theme(support::at_end("report-job"));
    check_in_every_theme(support::at_end("key-rotation"));
    check_in_every_theme(support::at_step("forged-tokens", 8));
    LabSetting leak = support::at_step("report-job", 3);
    leak.state.layer = ui::app::SavedLayer::leak;
    check_in_every_theme(leak);
}

TEST_CASE("every page of the Console has its contrast") {
    for (int page = 0; page < ui::views::console_page_count; ++page) {
        INFO("page " << page);
        LabSetting setting = support::at_end("group-push");
        setting.state.place = ui::screens::Place::console;
        setting.state.console.page = static_cast<ConsolePage>(page);
        check_in_every_theme(setting);
    }
}
