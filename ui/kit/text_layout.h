// SPDX-License-Identifier: MIT
// Breaks runs of text into lines for a width, once, and remembers the result.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/kit/color.h"
#include "ui/kit/fonts.h"
#include "ui/kit/type.h"

namespace ui::kit {

// A marker is the plate behind a value that is being followed.
enum class Mark : std::uint8_t { none, marker };

// A stretch of text in one face and colour; "\n" starts a new line.
struct Run {
    std::string_view text;
    Face face = Face::regular;
    Color color = Color::ink_1;
    Mark mark = Mark::none;
};

// How a paragraph is broken: at words, or (code) anywhere with a deeper second line.
enum class Break : std::uint8_t { words, code };

// A part of one run on one line. Positions are device px from the paragraph's corner.
struct Piece {
    std::size_t run = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    float x = 0;
    float width = 0;
    std::size_t line = 0;
};

struct Layout {
    std::vector<Piece> pieces;
    std::size_t lines = 1;
    float width = 0;  // of the widest line, device px
    std::uint64_t used_frame = 0;
};

struct LayoutRequest {
    std::span<const Run> runs;
    TextSize size = TextSize::body;
    Break how = Break::words;
    float width = 0;  // device px; 0 or less never breaks
    float scale = 1;
    TextSpacing spacing;
};

// Finds the layout of the same runs at the same width without laying them out again.
class LayoutCache {
public:
    [[nodiscard]] const Layout& find(const Fonts& fonts, const LayoutRequest& request);
    // Forgets layouts that were not used for many frames.
    void end_frame();
    [[nodiscard]] std::size_t size() const { return layouts_.size(); }

private:
    std::unordered_map<std::uint64_t, Layout> layouts_;
    std::uint64_t frame_ = 0;
};

}  // namespace ui::kit
