// SPDX-License-Identifier: MIT
// Motion: values arrive, reduced motion jumps, and an idle screen asks for no frame.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"
#include "ui/kit/button.h"
#include "ui/kit/motion.h"

namespace {
using namespace ui::kit;
using Catch::Approx;
}  // namespace

TEST_CASE("Easings start at 0 and end at 1") {
    for (const Easing easing : {Easing::linear, Easing::out, Easing::in_out}) {
        CHECK(eased(easing, 0) == Approx(0));
        CHECK(eased(easing, 1) == Approx(1));
        CHECK(eased(easing, 0.5F) >= 0.5F);
    }
    CHECK(eased(Easing::in_out, 0.25F) == Approx(0.0625F));
}

TEST_CASE("A value moves to its target in its time") {
    Motion motion;
    motion.begin_frame(0, MotionSetting::full);
    CHECK(motion.toward(1, 0, move::hop) == Approx(0));
    CHECK_FALSE(motion.moving());
    motion.end_frame();
    motion.begin_frame(1.0, MotionSetting::full);
    CHECK(motion.toward(1, 10, move::hop) == Approx(0));
    CHECK(motion.moving());
    motion.end_frame();
    motion.begin_frame(1.35, MotionSetting::full);
    CHECK(motion.toward(1, 10, move::hop) == Approx(5));
    motion.end_frame();
    motion.begin_frame(1.7, MotionSetting::full);
    CHECK(motion.toward(1, 10, move::hop) == Approx(10));
    CHECK_FALSE(motion.moving());
}

TEST_CASE("Something that appears may start to move at once") {
    Motion motion;
    motion.begin_frame(0, MotionSetting::full);
    CHECK(motion.toward_from(1, 1, 0, move::new_row) == Approx(1));
    CHECK(motion.moving());
    motion.begin_frame(0.3, MotionSetting::full);
    CHECK(motion.toward_from(1, 1, 0, move::new_row) == Approx(0.5));
}

TEST_CASE("A value that turns round does not jump") {
    Motion motion;
    motion.begin_frame(0, MotionSetting::full);
    static_cast<void>(motion.toward(1, 0, move::reply));
    motion.begin_frame(1, MotionSetting::full);
    static_cast<void>(motion.toward(1, 1, move::reply));
    motion.begin_frame(1.2, MotionSetting::full);
    const float half = motion.toward(1, 1, move::reply);
    CHECK(motion.toward(1, 0, move::reply) == Approx(half));
}

TEST_CASE("Reduced motion is at the target at once") {
    Motion motion;
    motion.begin_frame(0, MotionSetting::reduced);
    static_cast<void>(motion.toward(1, 0, move::hop));
    CHECK(motion.toward(1, 10, move::hop) == Approx(10));
    CHECK_FALSE(motion.moving());
}

TEST_CASE("A screen at rest wants no more frames") {
    support::UiDriver driver([](Kit& kit) {
        button(kit, "a", {10, 10, 100, 32}, "Play", {.hint = "Plays the run"});
    });
    driver.settle();
    CHECK_FALSE(driver.kit().moving());
    CHECK(driver.kit().next_frame_in() < 0);

    driver.hover("a");
    CHECK(driver.kit().moving());
    driver.settle();
    // The tooltip asks for one frame later on, and then for nothing more.
    CHECK(driver.kit().next_frame_in() > 0);
    CHECK_FALSE(driver.shows("Plays the run"));
    driver.frames(1, 0.5);
    CHECK(driver.shows("Plays the run"));
    driver.settle();
    CHECK_FALSE(driver.kit().moving());
    CHECK(driver.kit().next_frame_in() < 0);
}
