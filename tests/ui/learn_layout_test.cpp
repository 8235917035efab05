// SPDX-License-Identifier: MIT
// The pages of learning at rest: nothing clipped, nothing too small to press, nothing out of reach.
#include <array>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"

using support::LearnFixture;
using support::LearnSetting;
using support::UiDriver;
using ui::app::LearnPage;
namespace kit = ui::kit;

namespace {

struct Size {
    int width;
    int height;
    int percent;
    const char* theme;
};
constexpr std::array sizes{Size{1440, 900, 100, "paper"}, Size{1440, 900, 100, "contrast"},
                           Size{1024, 640, 100, "night"}, Size{1024, 640, 200, "paper"},
                           Size{1440, 900, 200, "night"}};
constexpr std::array pages{LearnPage::home,      LearnPage::lesson,    LearnPage::assessment,
                           LearnPage::result,    LearnPage::drill,     LearnPage::glossary,
                           LearnPage::presenter, LearnPage::interview, LearnPage::my_data};

LearnSetting at_size(LearnSetting setting, const Size& size) {
    setting.width = size.width;
    setting.height = size.height;
    setting.preferences.text_percent = size.percent;
    setting.preferences.theme = size.theme;
    return setting;
}

std::vector<std::string> parts_of(const std::string& lesson) {
    LearnFixture learn(support::reading(lesson, ""));
    std::vector<std::string> keys;
    const auto& course = *ui::cli::course_named(learn.library(), lesson);
    for (const lessons::Part& part : lessons::parts_of(course.lesson)) {
        keys.push_back(part.key);
    }
    return keys;
}

// Widgets that are smaller than 24 px or have no name; links within a line of text may be lower.
std::string bad_targets(UiDriver& driver) {
    std::string bad;
    for (const kit::Node& node : driver.kit().registry()) {
        // A scroll bar is no stop: wheel, keys and the focus scroll without it.
        if (!node.focusable || node.visible.empty()) {
            continue;
        }
        const bool is_small = node.rect.width + 0.5F < kit::size::target_min ||
                              node.rect.height + 0.5F < kit::size::target_min;
        if (node.name.empty() || (is_small && node.role != kit::Role::link)) {
            bad += std::string(node.id.text()) + "\n";
        }
    }
    return bad;
}

// The dialogs that a page has.
std::vector<std::string> layers_of(LearnPage page) {
    std::vector<std::string> layers{"learn.help", "lab.settings"};
    if (page == LearnPage::drill) {
        layers.emplace_back("drill.plan");
    } else if (page == LearnPage::my_data) {
        layers.emplace_back("data.confirm");
    } else if (page == LearnPage::presenter) {
        layers.pop_back();
    }
    return layers;
}

}  // namespace

TEST_CASE("every page of learning fits in every size and theme") {
    for (const Size& size : sizes) {
        INFO(size.width << "x" << size.height << " at " << size.percent << " %, " << size.theme);
        for (const LearnPage page : pages) {
            INFO("page " << static_cast<int>(page));
            LearnFixture learn(at_size(support::halfway(page), size));
            CHECK(learn.driver().clipped() == "");
            CHECK(bad_targets(learn.driver()) == "");
        }
    }
}

TEST_CASE("every dialog of learning fits") {
    for (const LearnPage page : pages) {
        for (const std::string& layer : layers_of(page)) {
            for (const Size& size : {sizes[0], sizes[3]}) {
                INFO("page " << static_cast<int>(page) << ", " << layer << " at " << size.percent);
                LearnFixture learn(at_size(support::halfway(page), size));
                learn.driver().kit().open_layer(kit::Id(layer));
                learn.driver().settle();
                CHECK(learn.driver().clipped() == "");
                CHECK(bad_targets(learn.driver()) == "");
            }
        }
    }
}

TEST_CASE("every part of both lessons fits at every level") {
    for (const char* lesson : {"lifecycle", "provisioning"}) {
        for (const std::string& part : parts_of(lesson)) {
            for (const Size& size : {sizes[0], sizes[3]}) {
                INFO(lesson << "/" << part << " at " << size.percent << " %");
                LearnSetting setting = at_size(support::reading(lesson, part), size);
                setting.state.did = {{setting.state.now, lessons::LevelChosen{lesson, "L3"}}};
                LearnFixture learn(setting);
                CHECK(learn.driver().clipped() == "");
            }
        }
    }
}

TEST_CASE("nothing is cut where every string is twice as long") {
    const support::DoubleStrings doubled;
    for (const Size& size : {sizes[0], sizes[2], sizes[3], sizes[4]}) {
        for (const LearnPage page : pages) {
            INFO("page " << static_cast<int>(page) << ", " << size.width << "x" << size.height);
            LearnSetting setting = at_size(support::halfway(page), size);
            setting.data = doubled.data();
            LearnFixture learn(setting);
            CHECK(learn.driver().clipped() == "");
        }
    }
}

TEST_CASE("no dialog is cut where every string is twice as long") {
    const support::DoubleStrings doubled;
    for (const LearnPage page : pages) {
        for (const std::string& layer : layers_of(page)) {
            INFO("page " << static_cast<int>(page) << ", " << layer);
            LearnSetting setting = support::halfway(page);
            setting.data = doubled.data();
            LearnFixture learn(setting);
            learn.driver().kit().open_layer(kit::Id(layer));
            learn.driver().settle();
            CHECK(learn.driver().clipped() == "");
        }
    }
}

TEST_CASE("every control of learning is reached by keyboard") {
    for (const LearnPage page : pages) {
        if (page == LearnPage::lesson || page == LearnPage::glossary) {
            continue;  // long lists of the same few widgets; the whole-lesson test walks a lesson
        }
        INFO("page " << static_cast<int>(page));
        LearnFixture learn(support::halfway(page));
        CHECK(support::unreachable_by_keyboard(learn.driver()) == "");
    }
}

TEST_CASE("F1 and the question mark open the help of every page") {
    for (const LearnPage page : pages) {
        INFO("page " << static_cast<int>(page));
        LearnFixture learn(support::halfway(page));
        UiDriver& driver = learn.driver();
        driver.key(kit::Key::f1);
        driver.settle();
        CHECK(driver.shows("Keys everywhere"));
        driver.key(kit::Key::escape);
        driver.settle();
        CHECK_FALSE(driver.shows("Keys everywhere"));
        driver.key(kit::shift(kit::Key::slash));
        driver.settle();
        CHECK(driver.shows("Keys everywhere"));
    }
}
