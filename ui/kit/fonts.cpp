// SPDX-License-Identifier: MIT
// Loads the faces through ImGui's dynamic fonts and FreeType with light hinting.
#include "ui/kit/fonts.h"

#include <cmath>
#include <system_error>

#include <imgui.h>
#include <imgui_freetype.h>

namespace ui::kit {

namespace {

constexpr std::array file_names{"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf"};

// Ascender and descender as shares of the em square, from the fonts' own tables.
struct Extent {
    float ascender;
    float descender;
};
constexpr Extent text_extent{0.96875F, 0.2412F};
constexpr Extent code_extent{1.02F, 0.3F};

}  // namespace

sim::Result<Fonts, sim::Problem> Fonts::load(const std::filesystem::path& folder) {
    Fonts fonts;
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    for (std::size_t index = 0; index < file_names.size(); ++index) {
        const auto path = folder / file_names[index];
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored)) {
            return sim::Failure{sim::Problem{path.string(), "", "this font file is needed"}};
        }
        ImFontConfig config;
        // Light hinting snaps to whole px in height only. The second flag asks for the size of the
        // em square, as every design tool counts it, instead of ascender to descender.
        config.FontLoaderFlags =
            ImGuiFreeTypeLoaderFlags_LightHinting | ImGuiFreeTypeLoaderFlags_Bitmap;
        config.OversampleH = 1;
        config.OversampleV = 1;
        config.PixelSnapH = true;
        ImFont* font = atlas->AddFontFromFileTTF(path.string().c_str(), 16.0F, &config);
        if (font == nullptr) {
            return sim::Failure{sim::Problem{path.string(), "", "this is not a font file"}};
        }
        fonts.faces_[index] = font;
    }
    return fonts;
}

float Fonts::device_size(TextSize size, float scale) {
    return std::max(1.0F, std::round(text_px(size) * scale));
}

float Fonts::width(std::string_view text, Face face_of_text, float device_size,
                   const TextSpacing& spacing) const {
    ImFontBaked* baked = face(face_of_text)->GetFontBaked(device_size);
    float width = 0;
    const bool spaced = spacing != TextSpacing{};
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::uint32_t letter = byte < 0x80 ? (++at, byte) : next_letter(text, at);
        width += baked->GetCharAdvance(static_cast<ImWchar>(letter));
        if (spaced) {
            width += std::round(spacing.letter * device_size);
            width += letter == ' ' ? std::round(spacing.word * device_size) : 0.0F;
        }
    }
    return width;
}

float Fonts::advance(std::uint32_t letter, Face face_of_text, float device_size,
                     const TextSpacing& spacing) const {
    ImFontBaked* baked = face(face_of_text)->GetFontBaked(device_size);
    float width = baked->GetCharAdvance(static_cast<ImWchar>(letter));
    width += std::round(spacing.letter * device_size);
    return width + (letter == ' ' ? std::round(spacing.word * device_size) : 0.0F);
}

float Fonts::baseline(Face face, float device_size, float device_line) {
    const Extent extent = is_code(face) ? code_extent : text_extent;
    const float content = (extent.ascender + extent.descender) * device_size;
    return std::round((device_line - content) / 2 + extent.ascender * device_size);
}

float Fonts::ascent(Face face_of_text, float device_size) const {
    return face(face_of_text)->GetFontBaked(device_size)->Ascent;
}

bool Fonts::has_glyph(Face face_of_text, std::uint32_t letter) const {
    return face(face_of_text)->IsGlyphInFont(static_cast<ImWchar>(letter));
}

}  // namespace ui::kit
