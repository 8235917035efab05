// SPDX-License-Identifier: MIT
// Compares the Lab with recorded pictures and with recorded descriptions.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"
#include "tests/support/learn_fixture.h"
#include "tests/support/recorded_picture.h"

namespace {

struct Picture {
    const char* name;
    support::LabSetting setting;
};

Picture picture(const char* name, support::LabSetting setting, int width, int height,
                const char* theme, int percent) {
    setting.width = width;
    setting.height = height;
    setting.preferences.theme = theme;
    setting.preferences.text_percent = percent;
    return {name, std::move(setting)};
}

support::LabSetting console(support::LabSetting setting, ui::views::ConsolePage page,
                            std::size_t tab = 0) {
    setting.state.place = ui::screens::Place::console;
    setting.state.console.page = page;
    setting.state.console.tabs[page] = tab;
    return setting;
}

// No rule fits, and Why is open.
support::LabSetting access_denied() {
    support::LabSetting setting = support::at_end("key-rotation");
    setting.state.tab = ui::screens::InspectorTab::why;
    setting.state.inspector_open = true;
    return setting;
}

// The chart of what a stranger could do.
support::LabSetting leaking() {
    support::LabSetting setting = support::at_step("report-job", 3);
    setting.state.layer = ui::app::SavedLayer::leak;
    return setting;
}

// A token from elsewhere, which nobody here has signed.
support::LabSetting pasting() {
    support::LabSetting setting = support::at_end("report-job");
    setting.state.pasted =
        "eyJraWQiOiJrLTEiLCJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUiLCJhdWQiOi"
        "JhcGk6Ly9vcmRlcnMiLCJzY3AiOlsib3JkZXJzLnJlYWQiXX0.c2lnbmF0dXJl";
    setting.state.layer = ui::app::SavedLayer::token_check;
    return setting;
}

// A step that was predicted, rightly or not; without an answer, the question.
support::LabSetting predicting(std::optional<std::size_t> answer) {
    support::LabSetting setting = support::at_step("leaver", 8);
    setting.state.predicts = true;
    setting.state.answer = answer;
    return setting;
}

// The same question in front of a room.
support::LabSetting presenting() {
    support::LabSetting setting = support::at_step("leaver", 8);
    setting.state.presents = true;
    return setting;
}

// A flow that provisioning stands beside, and one that is being built.
support::LabSetting flow_conflict() {
    support::LabSetting setting = support::at_step("flow-conflict", 43);
    setting.state.flow.flow = "keep-slack-open";
    return setting;
}
support::LabSetting building(const char* card) {
    support::LabSetting setting = support::at_start("flow-offboarding");
    setting.state.flow.exercise = "keep-the-mail";
    setting.state.flow.card = card;
    setting.state.layer =
        card[0] == '\0' ? ui::app::SavedLayer::none : ui::app::SavedLayer::flow_card;
    return setting;
}

std::vector<Picture> pictures() {
    using ui::views::ConsolePage;
    return {
        picture("lab-joiner", support::at_step("joiner", 15), 1440, 900, "paper", 100),
        picture("lab-leaver-broken-night", support::broken_leaver(), 1440, 900, "night", 100),
        picture("lab-joiner-narrow", support::at_step("joiner", 15), 1024, 640, "paper", 100),
        picture("lab-joiner-column", support::at_step("joiner", 15), 1024, 640, "paper", 200),
        picture("lab-predict-night", predicting(1), 1440, 900, "night", 100),
        picture("lab-predict-column", predicting({}), 1024, 640, "paper", 200),
        picture("lab-present-contrast", presenting(), 1440, 900, "contrast", 100),
        picture("lab-live", support::watching("asha"), 1440, 900, "paper", 100),
        picture("lab-live-column-night", support::watching(""), 1024, 640, "night", 200),
        picture("console-people", console(support::at_end("mover"), ConsolePage::people), 1440, 900,
                "paper", 100),
        picture("console-app-night",
                console(support::broken_leaver(), ConsolePage::applications, 5), 1440, 900, "night",
                100),
        picture("console-tasks-narrow", console(support::at_end("group-push"), ConsolePage::tasks),
                1024, 640, "paper", 100),
        picture("console-rules-column", console(support::at_end("mover"), ConsolePage::rules), 1024,
                640, "contrast", 200),
        picture("access-report-job", support::at_end("report-job"), 1440, 900, "paper", 100),
        picture("access-denied-night", access_denied(), 1440, 900, "night", 100),
        picture("access-forged-narrow", support::at_step("forged-tokens", 8), 1024, 640, "contrast",
                100),
        picture("access-column", support::at_step("report-job", 2), 1024, 640, "paper", 200),
        picture("access-leak", leaking(), 1440, 900, "paper", 100),
        picture("access-check-night", pasting(), 1024, 640, "night", 100),
        picture("flow-offboarding", support::at_step("flow-offboarding", 12), 1440, 900, "paper",
                100),
        picture("flow-conflict-night", flow_conflict(), 1440, 900, "night", 100),
        picture("flow-retries-narrow", support::at_end("flow-retries"), 1024, 640, "contrast", 100),
        picture("flow-column", support::at_step("flow-guests", 31), 1024, 640, "paper", 200),
        picture("flow-exercise", building(""), 1440, 900, "paper", 100),
        picture("flow-card-narrow", building("words"), 1024, 640, "paper", 100),
    };
}

}  // namespace

TEST_CASE("the Lab looks and reads as recorded") {
    for (const Picture& wanted : pictures()) {
        const support::LabSetting& setting = wanted.setting;
        const auto content = ui::cli::Content::open(LAB_DATA_DIR);
        REQUIRE(content.has_value());
        auto restored = ui::app::restore(*content, setting.state, "test");
        REQUIRE(restored.has_value());
        ui::app::LabProgram program(std::move(*restored), setting.preferences);
        support::compare_with_recorded(
            {wanted.name, setting.width, setting.height, setting.preferences},
            [&, opened = false](ui::kit::Kit& kit) mutable {
                const std::string layer(ui::app::id_of(setting.state.layer));
                if (!layer.empty() && !opened) {
                    kit.open_layer(ui::kit::Id(layer));
                    opened = true;
                }
                program.draw(kit);
            });
    }
}

namespace {

support::LearnSetting look(support::LearnSetting setting, int width, int height, const char* theme,
                           int percent) {
    setting.width = width;
    setting.height = height;
    setting.preferences.theme = theme;
    setting.preferences.text_percent = percent;
    return setting;
}

// The presenter so many steps into a section.
support::LearnSetting presenting(std::size_t step, bool is_revealed) {
    support::LearnSetting setting = support::halfway(ui::app::LearnPage::presenter);
    setting.state.part = "what-lifecycle-is";
    setting.state.step = step;
    setting.state.is_revealed = is_revealed;
    return setting;
}

// An interview so many prompts after its first; more than it has lead to the debrief.
support::LearnSetting interviewing(std::size_t step, bool is_revealed) {
    support::LearnSetting setting = support::halfway(ui::app::LearnPage::interview);
    setting.state.step = step;
    setting.state.is_revealed = is_revealed;
    return setting;
}

struct LearnPicture {
    const char* name;
    support::LearnSetting setting;
};

std::vector<LearnPicture> learn_pictures() {
    using support::halfway;
    using ui::app::LearnPage;
    const auto section = [](const char* lesson, const char* part) {
        return support::reading(lesson, part);
    };
    return {
        {"learn-home", look(halfway(LearnPage::home), 1440, 900, "paper", 100)},
        {"learn-home-narrow-night", look(support::fresh(LearnPage::home), 1024, 640, "night", 100)},
        {"learn-lesson", look(section("lifecycle", "what-lifecycle-is"), 1440, 900, "paper", 100)},
        {"learn-lesson-night", look(section("provisioning", "outbound"), 1440, 900, "night", 100)},
        {"learn-lesson-column", look(section("lifecycle", "case"), 1024, 640, "contrast", 200)},
        {"learn-result", look(halfway(LearnPage::result), 1440, 900, "paper", 100)},
        {"learn-drill", look(halfway(LearnPage::drill), 1024, 640, "paper", 100)},
        {"learn-presenter", look(presenting(3, false), 1440, 900, "paper", 100)},
        {"learn-presenter-night", look(presenting(9, true), 1440, 900, "night", 100)},
        {"learn-presenter-column", look(presenting(9, false), 1024, 640, "contrast", 200)},
        {"learn-interview", look(interviewing(1, true), 1440, 900, "paper", 100)},
        {"learn-interview-debrief", look(interviewing(9, false), 1024, 640, "night", 100)},
        {"incident-list",
         look(support::at_incident("incidents-some.json"), 1440, 900, "paper", 100)},
        {"incident", look(support::at_incident("incident-halfway.json"), 1440, 900, "paper", 100)},
        {"incident-narrow-night",
         look(support::at_incident("incident-halfway.json"), 1024, 640, "night", 100)},
        {"incident-column-contrast",
         look(support::at_incident("incident-halfway.json"), 1024, 640, "contrast", 200)},
        {"incident-debrief",
         look(support::at_incident("incident-halfway.json", true), 1440, 900, "paper", 100)},
        {"learn-data", look(halfway(LearnPage::my_data), 1440, 900, "paper", 100)},
    };
}

}  // namespace

TEST_CASE("learning looks and reads as recorded") {
    for (const LearnPicture& wanted : learn_pictures()) {
        support::LearnProgram learn(wanted.setting);
        const support::LearnSetting& setting = wanted.setting;
        support::compare_with_recorded(
            {wanted.name, setting.width, setting.height, setting.preferences},
            [&](ui::kit::Kit& kit) { learn.program().draw(kit); });
    }
}
