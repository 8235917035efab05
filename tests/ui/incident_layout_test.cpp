// SPDX-License-Identifier: MIT
// The pages of incidents at rest: nothing clipped, nothing too small to press.
#include <array>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"

using support::LearnFixture;
using support::LearnSetting;

namespace {

struct IncidentSize {
    int width;
    int height;
    int percent;
    const char* theme;
};
constexpr std::array incident_sizes{
    IncidentSize{1440, 900, 100, "paper"}, IncidentSize{1024, 640, 100, "night"},
    IncidentSize{1024, 640, 200, "contrast"}, IncidentSize{1440, 900, 200, "paper"}};

LearnSetting incident_page(const char* state, bool is_debrief, const IncidentSize& size) {
    LearnSetting setting = support::at_incident(state, is_debrief);
    setting.width = size.width;
    setting.height = size.height;
    setting.preferences.text_percent = size.percent;
    setting.preferences.theme = size.theme;
    return setting;
}

LearnSetting game_day_page(const IncidentSize& size) {
    LearnSetting setting = incident_page("incidents-some.json", false, size);
    setting.state.game_day = "KITE7-L2";
    return setting;
}

std::vector<LearnSetting> incident_pages(const IncidentSize& size) {
    return {incident_page("incidents-some.json", false, size),
            incident_page("incident-halfway.json", false, size),
            incident_page("incident-halfway.json", true, size), game_day_page(size)};
}

std::string small_targets(support::UiDriver& driver) {
    std::string small;
    for (const ui::kit::Node& node : driver.kit().registry()) {
        const bool is_small = node.rect.width + 0.5F < ui::kit::size::target_min ||
                              node.rect.height + 0.5F < ui::kit::size::target_min;
        if (node.focusable && !node.visible.empty() && (node.name.empty() || is_small)) {
            small += std::string(node.id.text()) + "\n";
        }
    }
    return small;
}

}  // namespace

TEST_CASE("every page of incidents fits in every size and theme") {
    for (const IncidentSize& size : incident_sizes) {
        for (const LearnSetting& setting : incident_pages(size)) {
            INFO(size.width << "x" << size.height << " at " << size.percent << " %");
            LearnFixture learn(setting);
            CHECK(learn.driver().clipped() == "");
            CHECK(small_targets(learn.driver()) == "");
        }
    }
}

TEST_CASE("no page of incidents is cut where every string is twice as long") {
    const support::DoubleStrings doubled;
    for (const IncidentSize& size : incident_sizes) {
        for (LearnSetting setting : incident_pages(size)) {
            INFO(size.width << "x" << size.height << " at " << size.percent << " %");
            setting.data = doubled.data();
            LearnFixture learn(setting);
            CHECK(learn.driver().clipped() == "");
        }
    }
}

TEST_CASE("the dialog of a game day fits") {
    for (const IncidentSize& size : incident_sizes) {
        INFO(size.width << "x" << size.height << " at " << size.percent << " %");
        LearnFixture learn(incident_page("incidents-some.json", false, size));
        learn.driver().kit().open_layer(ui::kit::Id("incident.game_day"));
        learn.driver().settle();
        CHECK(learn.driver().clipped() == "");
        CHECK(small_targets(learn.driver()) == "");
    }
}

TEST_CASE("every menu and dialog of an incident fits") {
    for (const char* layer : {"incident.people", "incident.looks", "incident.mends",
                              "incident.hints", "incident.own_words", "incident.leave"}) {
        for (const IncidentSize& size : {incident_sizes[0], incident_sizes[2]}) {
            INFO(layer << " at " << size.percent << " %");
            LearnFixture learn(incident_page("incident-halfway.json", false, size));
            learn.driver().kit().open_layer(ui::kit::Id(layer));
            learn.driver().settle();
            CHECK(learn.driver().clipped() == "");
            CHECK(small_targets(learn.driver()) == "");
        }
    }
}
