// SPDX-License-Identifier: MIT
// The list of required strings follows the texts that the simulation's codes have.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/base/text.h"
#include "tests/content/texts.h"
#include "ui/cli/string_keys.h"

TEST_CASE("every text of a code is required, with the placeholders that it uses") {
    const auto keys = ui::cli::required_keys();
    for (const auto& entry : tests::english_texts()) {
        const std::string& key = entry.first;
        bool is_code = false;
        for (const char* family : {"hop.", "refusal.", "violation.", "invariant.", "miss.", "why.",
                                   "whynot.", "import.skipped.", "log.", "fault.", "repair."}) {
            is_code = is_code || key.find(family) == 0;
        }
        if (!is_code) {
            continue;
        }
        INFO(key);
        const auto found = std::find_if(keys.begin(), keys.end(),
                                        [&](const auto& known) { return known.key == key; });
        REQUIRE(found != keys.end());
        const auto names = sim::split(found->placeholders, ' ');
        for (const std::string& name : tests::placeholders_of(entry.second)) {
            INFO(name);
            CHECK(std::count(names.begin(), names.end(), name) == 1);
        }
    }
}
