// SPDX-License-Identifier: MIT
// The five faces, rasterised at exactly the size that is drawn, and the widths of their letters.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "sim/base/problem.h"
#include "sim/base/result.h"
#include "ui/kit/type.h"
#include "ui/strings/letters.h"

struct ImFont;

namespace ui::kit {

// Widths and positions here are device px; Kit and Painter turn them into logical ones.
class Fonts {
public:
    // Adds the faces to the current ImGui context. Refuses a folder that lacks one of the files.
    static sim::Result<Fonts, sim::Problem> load(const std::filesystem::path& folder);

    [[nodiscard]] ImFont* face(Face face) const { return faces_[static_cast<std::size_t>(face)]; }
    // The whole number of device px for this text at this scale.
    [[nodiscard]] static float device_size(TextSize size, float scale);
    // The width of one line, spacing included.
    [[nodiscard]] float width(std::string_view text, Face face, float device_size,
                              const TextSpacing& spacing) const;
    // Adds the advance of one letter, as width() counts it.
    [[nodiscard]] float advance(std::uint32_t letter, Face face, float device_size,
                                const TextSpacing& spacing) const;
    // From the top of a line box to the baseline, a whole number of px.
    [[nodiscard]] static float baseline(Face face, float device_size, float device_line);
    // From the baseline up to where ImGui wants the text's position.
    [[nodiscard]] float ascent(Face face, float device_size) const;
    [[nodiscard]] bool has_glyph(Face face, std::uint32_t letter) const;

private:
    std::array<ImFont*, face_count> faces_{};
};

}  // namespace ui::kit
