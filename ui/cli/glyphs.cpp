// SPDX-License-Identifier: MIT
// Lists each font's letters with FreeType, which also draws them.
#include "ui/cli/glyphs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <memory>
#include <type_traits>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <nlohmann/json.hpp>

#include "ui/strings/letters.h"

namespace ui::cli {

namespace {

constexpr std::array font_names{"Inter-Regular.otf", "JetBrainsMono-Regular.ttf"};

using FreeTypeLibrary =
    std::unique_ptr<std::remove_pointer_t<FT_Library>, decltype(&FT_Done_FreeType)>;
using Face = std::unique_ptr<std::remove_pointer_t<FT_Face>, decltype(&FT_Done_Face)>;

// In order, as FreeType walks a character map.
std::vector<std::uint32_t> letters_of(FT_Face face) {
    std::vector<std::uint32_t> letters;
    FT_UInt glyph = 0;
    FT_ULong letter = FT_Get_First_Char(face, &glyph);
    while (glyph != 0) {
        letters.push_back(static_cast<std::uint32_t>(letter));
        letter = FT_Get_Next_Char(face, letter, &glyph);
    }
    return letters;
}

bool is_control(std::uint32_t letter) { return letter < 0x20; }

}  // namespace

sim::Result<Glyphs, sim::Problem> Glyphs::load(const Path& fonts) {
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) {
        return sim::Failure{sim::Problem{fonts.string(), "", "expected FreeType to start"}};
    }
    const FreeTypeLibrary library(opened, &FT_Done_FreeType);
    Glyphs glyphs;
    for (const char* name : font_names) {
        const Path file = fonts / name;
        FT_Face read = nullptr;
        if (FT_New_Face(library.get(), file.string().c_str(), 0, &read) != 0) {
            return sim::Failure{sim::Problem{file.string(), "", "expected a font file"}};
        }
        const Face face(read, &FT_Done_Face);
        std::vector<std::uint32_t> letters = letters_of(face.get());
        if (name == font_names.front()) {
            glyphs.letters_ = std::move(letters);
            continue;
        }
        std::vector<std::uint32_t> both;
        std::set_intersection(glyphs.letters_.begin(), glyphs.letters_.end(), letters.begin(),
                              letters.end(), std::back_inserter(both));
        glyphs.letters_ = std::move(both);
    }
    return glyphs;
}

std::string Glyphs::missing_in(std::string_view text) const {
    std::vector<std::uint32_t> missing;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t letter = next_letter(text, at);
        const bool drawn = std::binary_search(letters_.begin(), letters_.end(), letter);
        const bool told = std::find(missing.begin(), missing.end(), letter) != missing.end();
        if (!drawn && !told && !is_control(letter)) {
            missing.push_back(letter);
        }
    }
    std::string names;
    for (const std::uint32_t letter : missing) {
        std::array<char, 16> name{};
        std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(letter));
        names += (names.empty() ? "" : ", ") + std::string(name.data());
    }
    return names;
}

sim::Problems Glyphs::check_json(const nlohmann::json& json, const std::string& shown) const {
    sim::Problems problems;
    const nlohmann::json flat = json.flatten();
    for (const auto& [place, value] : flat.items()) {
        const std::string missing =
            value.is_string() ? missing_in(value.get_ref<const std::string&>()) : "";
        if (!missing.empty()) {
            problems.push_back(
                {shown, place, "expected letters that the fonts have, found " + missing});
        }
    }
    return problems;
}

sim::Problems Glyphs::check_lines(std::string_view text, const std::string& shown) const {
    sim::Problems problems;
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string missing = missing_in(text.substr(begin, end - begin));
        if (!missing.empty()) {
            problems.push_back({shown, "line " + std::to_string(number),
                                "expected letters that the fonts have, found " + missing});
        }
        begin = end + 1;
    }
    return problems;
}

}  // namespace ui::cli
