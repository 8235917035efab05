// SPDX-License-Identifier: MIT
// Platforms: PNG files are whole or not there, and pictures without a display repeat exactly.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/kit/button.h"
#include "ui/kit/kit.h"
#include "ui/platform/offscreen.h"
#include "ui/platform/png.h"

namespace {

using ui::platform::Image;

std::filesystem::path temporary(const std::string& name) {
    return std::filesystem::temp_directory_path() / ("lifecycle-lab-" + name);
}

Image sample() {
    Image image{3, 2, {}};
    for (std::uint8_t byte = 0; byte < 24; ++byte) {
        image.pixels.push_back(byte % 4 == 3 ? 255 : static_cast<std::uint8_t>(byte * 10));
    }
    return image;
}

Image draw_button() {
    auto kit = ui::kit::Kit::create(LAB_DATA_DIR);
    REQUIRE(kit.has_value());
    auto offscreen = ui::platform::Offscreen::open(200, 100);
    REQUIRE(offscreen.has_value());
    for (int frame = 0; frame < 2; ++frame) {
        (*offscreen)->begin_frame();
        (*kit)->begin_frame();
        ui::kit::button(**kit, "a", {20, 20, 120, 32}, "Play",
                        {.kind = ui::kit::ButtonKind::primary, .icon = ui::kit::Icon::play});
        (*kit)->end_frame();
        (*offscreen)->end_frame();
    }
    return (*offscreen)->read();
}

}  // namespace

TEST_CASE("A picture that is written is read again") {
    const auto path = temporary("round.png");
    REQUIRE(ui::platform::write_png(path, sample()).has_value());
    const auto read = ui::platform::read_png(path);
    REQUIRE(read.has_value());
    CHECK(*read == sample());
    CHECK_FALSE(std::filesystem::exists(path.string() + ".part"));
    std::filesystem::remove(path);
}

TEST_CASE("A path that cannot be written is a problem and leaves nothing behind") {
    const auto missing = ui::platform::write_png("/nowhere/at/all/a.png", sample());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().file == "/nowhere/at/all/a.png");
    // A folder has the name: the draft is written, the rename fails, the draft goes.
    const auto folder = temporary("folder.png");
    std::filesystem::create_directories(folder / "inside");
    CHECK_FALSE(ui::platform::write_png(folder, sample()).has_value());
    CHECK_FALSE(std::filesystem::exists(folder.string() + ".part"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("A file that is no picture is refused") {
    CHECK_FALSE(ui::platform::read_png("/nowhere/a.png").has_value());
    const auto path = temporary("text.png");
    std::ofstream(path) << "not a picture";
    CHECK_FALSE(ui::platform::read_png(path).has_value());
    std::filesystem::remove(path);
}

TEST_CASE("Two pictures of one screen are equal, and show it") {
    const Image first = draw_button();
    REQUIRE(first.width == 200);
    REQUIRE(first.height == 100);
    CHECK(first == draw_button());
    const auto pixel = [&](std::size_t x, std::size_t y) {
        const std::size_t at = (y * 200 + x) * 4;
        return first.pixels[at] << 16 | first.pixels[at + 1] << 8 | first.pixels[at + 2];
    };
    CHECK(pixel(2, 2) == 0xF5F4EF);    // the canvas of the paper theme
    CHECK(pixel(40, 24) == 0x3448C5);  // the primary button
}
