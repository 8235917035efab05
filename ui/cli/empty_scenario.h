// SPDX-License-Identifier: MIT
// A scenario in which nothing happens, for those who want only its world.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace ui::cli {

// The text of a scenario around a world: the name of a shipped one, or a whole world.
[[nodiscard]] inline std::string empty_scenario(nlohmann::ordered_json world) {
    using Json = nlohmann::ordered_json;
    const Json scenario = {{"version", 1},
                           {"key", "empty"},
                           {"title", "empty"},
                           {"summary", "empty"},
                           {"seed", 1},
                           {"starts", "2026-01-05T09:00:00Z"},
                           {"world", std::move(world)},
                           {"script", Json::array()},
                           {"expect", Json::array()}};
    return scenario.dump();
}

}  // namespace ui::cli
