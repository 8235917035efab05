// SPDX-License-Identifier: MIT
// Draws offscreen and reads and writes the recorded files.
#include "tests/support/recorded_picture.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "ui/app/preferences_file.h"
#include "ui/kit/semantics.h"
#include "ui/platform/offscreen.h"
#include "ui/platform/png.h"

namespace support {

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(LAB_SOURCE_DIR) / "tests" / "pictures";

// Two renderers may round a curve's edge differently: a few pixels may differ, and only a little.
constexpr int shade_tolerance = 24;
constexpr double share_tolerance = 0.002;
constexpr int frames = 6;

bool updates() {
    const char* wanted = std::getenv("UPDATE_PICTURES");
    return wanted != nullptr && std::string(wanted) == "1";
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

void compare_with_recorded(const PictureFrame& frame,
                           const std::function<void(ui::kit::Kit&)>& draw) {
    auto kit = ui::kit::Kit::create(LAB_DATA_DIR);
    REQUIRE(kit.has_value());
    auto offscreen = ui::platform::Offscreen::open(frame.width, frame.height);
    if (!offscreen) {
        SKIP("this machine draws nothing offscreen: " << sim::to_line(offscreen.error()));
    }
    for (int number = 0; number < frames; ++number) {
        ui::app::use_preferences(**kit, frame.preferences);
        (*offscreen)->begin_frame(1.0);
        (*kit)->begin_frame();
        draw(**kit);
        (*kit)->end_frame();
        (*offscreen)->end_frame();
    }
    compare_picture(frame.name, (*offscreen)->read());
    compare_text(frame.name, ui::kit::describe((*kit)->registry()));
}

}  // namespace support
