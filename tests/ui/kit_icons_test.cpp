// SPDX-License-Identifier: MIT
// Icons: every file is drawn within its grid, and only the small part of SVG that we use is taken.
#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "ui/kit/icons.h"

using ui::kit::parse_icon;

TEST_CASE("Every icon draws something inside its grid") {
    const auto icons =
        ui::kit::IconSet::load(std::filesystem::path(LAB_DATA_DIR) / "assets" / "icons");
    REQUIRE(icons.has_value());
    for (std::size_t index = 0; index < ui::kit::icon_count; ++index) {
        const auto& drawing = icons->drawing(static_cast<ui::kit::Icon>(index));
        INFO(ui::kit::icon_names[index]);
        CHECK_FALSE(drawing.shapes.empty());
        for (const auto& shape : drawing.shapes) {
            CHECK(shape.points.size() >= 2);
            for (const auto& point : shape.points) {
                CHECK((point.x >= 0 && point.x <= 20 && point.y >= 0 && point.y <= 20));
            }
        }
    }
}

TEST_CASE("Paths, arcs, circles and boxes become points") {
    const auto icon = parse_icon(
        R"(<svg><path d="M2 2H18V18L2 18Z" fill="currentColor"/>)"
        R"(<path d="M5 10A5 5 0 0 1 15 10" fill="none" stroke="white" stroke-width="2"/></svg>)",
        "a.svg");
    REQUIRE(icon.has_value());
    REQUIRE(icon->shapes.size() == 2);
    CHECK(icon->shapes[0].points.size() == 4);
    CHECK(icon->shapes[0].stroke_width == 0);
    CHECK(icon->shapes[1].paint == ui::kit::IconPaint::on);
    // The arc goes over the top, and every point of it is 5 from the middle.
    for (const auto& point : icon->shapes[1].points) {
        const float across = point.x - 10;
        const float down = point.y - 10;
        CHECK(down < 0.01F);
        CHECK(across * across + down * down < 25.1F);
        CHECK(across * across + down * down > 24.9F);
    }
}

TEST_CASE("Anything else in an icon file is refused") {
    CHECK_FALSE(parse_icon("", "a.svg").has_value());
    CHECK_FALSE(parse_icon("<svg></svg>", "a.svg").has_value());
    CHECK_FALSE(parse_icon("<svg><text>A</text></svg>", "a.svg").has_value());
    CHECK_FALSE(
        parse_icon(R"(<svg><path d="M1 1L2" fill="currentColor"/></svg>)", "a").has_value());
    CHECK_FALSE(parse_icon(R"(<svg><path d="L2 2" fill="currentColor"/></svg>)", "a").has_value());
    CHECK_FALSE(
        parse_icon(R"(<svg><path d="M1 1 Q2 2 3 3" fill="currentColor"/></svg>)", "a").has_value());
    CHECK_FALSE(
        parse_icon(R"(<svg><circle cx="1" cy="1" r="1" fill="red"/></svg>)", "a").has_value());
    CHECK_FALSE(parse_icon("<svg><path", "a.svg").has_value());
}
