// SPDX-License-Identifier: MIT
// Compares the Lab with recorded pictures and with recorded descriptions.
//
// A change of the look shows here. Where it is wanted, run this test with UPDATE_PICTURES=1 in the
// environment, look at the new pictures, and then commit them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/lab_fixture.h"
#include "ui/app/preferences_file.h"
#include "ui/kit/semantics.h"
#include "ui/platform/offscreen.h"
#include "ui/platform/png.h"

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(LAB_SOURCE_DIR) / "tests" / "pictures";

// Two renderers may round a curve's edge differently: a few pixels may differ, and only a little.
constexpr int shade_tolerance = 24;
constexpr double share_tolerance = 0.002;

struct Picture {
    const char* name;
    support::LabSetting setting;
};

bool updates() {
    const char* wanted = std::getenv("UPDATE_PICTURES");
    return wanted != nullptr && std::string(wanted) == "1";
}

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

std::vector<Picture> pictures() {
    using ui::views::ConsolePage;
    return {
        picture("lab-joiner", support::at_step("joiner", 15), 1440, 900, "paper", 100),
        picture("lab-leaver-broken-night", support::broken_leaver(), 1440, 900, "night", 100),
        picture("lab-joiner-narrow", support::at_step("joiner", 15), 1024, 640, "paper", 100),
        picture("lab-joiner-column", support::at_step("joiner", 15), 1024, 640, "paper", 200),
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
    };
}

ui::platform::Image draw(const support::LabSetting& setting, ui::platform::Offscreen& offscreen,
                         ui::kit::Kit& kit, ui::app::LabProgram& program) {
    for (int frame = 0; frame < 6; ++frame) {
        ui::app::use_preferences(kit, setting.preferences);
        offscreen.begin_frame(1.0);
        kit.begin_frame();
        program.draw(kit);
        kit.end_frame();
        offscreen.end_frame();
    }
    return offscreen.read();
}

// The share of pixels that differ by more than the tolerance.
double difference(const ui::platform::Image& recorded, const ui::platform::Image& now) {
    if (recorded.width != now.width || recorded.height != now.height) {
        return 1;
    }
    std::size_t different = 0;
    for (std::size_t pixel = 0; pixel < now.pixels.size(); pixel += 4) {
        int most = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            most = std::max(most, std::abs(int{recorded.pixels[pixel + channel]} -
                                           int{now.pixels[pixel + channel]}));
        }
        different += most > shade_tolerance ? 1 : 0;
    }
    return static_cast<double>(different) * 4 / static_cast<double>(now.pixels.size());
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void compare_picture(const std::string& name, const ui::platform::Image& now) {
    const fs::path file = folder / (name + ".png");
    if (updates()) {
        REQUIRE(ui::platform::write_png(file, now).has_value());
        return;
    }
    const auto recorded = ui::platform::read_png(file);
    REQUIRE(recorded.has_value());
    const double share = difference(*recorded, now);
    INFO(name << ": " << share * 100 << " % of the pixels differ");
    if (share > share_tolerance) {
        static_cast<void>(
            ui::platform::write_png(fs::temp_directory_path() / (name + ".now.png"), now));
    }
    CHECK(share <= share_tolerance);
}

void compare_text(const std::string& name, const std::string& now) {
    const fs::path file = folder / (name + ".txt");
    if (updates()) {
        std::ofstream(file, std::ios::binary) << now;
        return;
    }
    CHECK(text_of(file) == now);
}

}  // namespace

TEST_CASE("the Lab looks and reads as recorded") {
    for (const Picture& wanted : pictures()) {
        const auto content = ui::cli::Content::open(LAB_DATA_DIR);
        REQUIRE(content.has_value());
        auto restored = ui::app::restore(*content, wanted.setting.state, "test");
        REQUIRE(restored.has_value());
        ui::app::LabProgram program(std::move(*restored), wanted.setting.preferences);
        auto kit = ui::kit::Kit::create(LAB_DATA_DIR);
        REQUIRE(kit.has_value());
        auto offscreen = ui::platform::Offscreen::open(wanted.setting.width, wanted.setting.height);
        if (!offscreen) {
            SKIP("this machine draws nothing offscreen: " << sim::to_line(offscreen.error()));
        }
        const auto image = draw(wanted.setting, **offscreen, **kit, program);
        compare_picture(wanted.name, image);
        compare_text(wanted.name, ui::kit::describe((*kit)->registry()));
    }
}
