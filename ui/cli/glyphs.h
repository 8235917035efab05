// SPDX-License-Identifier: MIT
// Which letters the shipped fonts can draw, so that content never shows an empty box.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "sim/base/problem.h"
#include "ui/cli/content.h"

namespace ui::cli {

class Glyphs {
public:
    // Reads the fonts for text and for code. A letter counts when both have it, because most
    // content is shown in both. Refuses a folder without these fonts.
    static sim::Result<Glyphs, sim::Problem> load(const Path& fonts);

    // One problem a text of the document; the place is its JSON pointer.
    [[nodiscard]] sim::Problems check_json(const nlohmann::json& json,
                                           const std::string& shown) const;
    // One problem a line.
    [[nodiscard]] sim::Problems check_lines(std::string_view text, const std::string& shown) const;

private:
    // The letters that no font has, as "U+1F600"; empty where all can be drawn.
    [[nodiscard]] std::string missing_in(std::string_view text) const;

    std::vector<std::uint32_t> letters_;  // in order
};

}  // namespace ui::cli
