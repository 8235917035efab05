// SPDX-License-Identifier: MIT
// Which strings the simulation needs: every code that it can hand out to a person.
#pragma once

#include <string>
#include <vector>

namespace ui::cli {

struct StringKey {
    std::string key;
    std::string placeholders;  // names that the code fills in, between spaces; a text may use fewer
};

[[nodiscard]] std::vector<StringKey> required_keys();

// The part of them that the directory hands out; internal to the list.
[[nodiscard]] const std::vector<StringKey>& directory_codes();
// The part about what is set for an app; internal to the list.
[[nodiscard]] const std::vector<StringKey>& app_codes();
// The part about tokens and the APIs that take them; internal to the list.
[[nodiscard]] const std::vector<StringKey>& access_codes();

// The part about flows and their runs; internal to the list.
[[nodiscard]] const std::vector<StringKey>& workflow_codes();

}  // namespace ui::cli
