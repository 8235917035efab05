// SPDX-License-Identifier: MIT
// The page of components: nothing is cut off, everything is reached, in every theme and text size.
#include "ui/screens/components.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/ui_driver.h"

namespace {

struct Page {
    ui::screens::ComponentsState state;
    support::UiDriver driver{
        [this](ui::kit::Kit& kit) { ui::screens::components_screen(kit, state); }};
};

}  // namespace

TEST_CASE("No text of the components is cut off, in any theme and at any text size") {
    Page page;
    for (const char* theme : {"paper", "night", "contrast"}) {
        page.driver.kit().set_theme(theme);
        for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
            page.driver.kit().settings().text_scale = scale;
            page.driver.resize(static_cast<int>(1440 * scale), static_cast<int>(900 * scale));
            INFO(theme << " at " << scale << ": " << page.driver.clipped());
            CHECK(page.driver.clipped().empty());
        }
    }
}

TEST_CASE("Every component is reached by keyboard, and the page comes to rest") {
    Page page;
    CHECK(support::unreachable_by_keyboard(page.driver).empty());
    page.driver.settle();
    CHECK_FALSE(page.driver.kit().moving());
}
