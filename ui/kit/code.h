// SPDX-License-Identifier: MIT
// Blocks of code: JSON and HTTP heads with the colours of their parts, wrapped at their width.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/kit/kit.h"

namespace ui::kit {

// `http` is a first line with a method or a status, then "Name: value" lines.
enum class Language { plain, json, http };

// Splits code into coloured runs that point into `text`. Every occurrence of a followed text gets
// the marker.
void syntax_runs(std::string_view text, Language language,
                 std::span<const std::string_view> followed, std::vector<Run>& runs);

// Draws code at this corner without a ground and gives its height.
float code(Kit& kit, Point corner, float width, std::string_view text, Language language,
           std::span<const std::string_view> followed = {});
[[nodiscard]] float code_height(Kit& kit, float width, std::string_view text, Language language,
                                std::span<const std::string_view> followed = {});

struct CodePart {
    std::string_view text;
    Language language = Language::json;
};
// Parts in one box with dividers between them, as a request's head and body; gives its height.
float code_block(Kit& kit, Point corner, float width, std::span<const CodePart> parts,
                 std::span<const std::string_view> followed = {});
[[nodiscard]] float code_block_height(Kit& kit, float width, std::span<const CodePart> parts);

}  // namespace ui::kit
