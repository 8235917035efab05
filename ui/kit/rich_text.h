// SPDX-License-Identifier: MIT
// A paragraph with bold words, code and links, which can be selected and copied.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/kit.h"

namespace ui::kit {

// A stretch of a paragraph. Links are widgets: one Tab stop each, also when they wrap.
struct RichSpan {
    std::string_view text;
    bool is_bold = false;
    bool is_code = false;
    bool is_link = false;
};

// What is selected on a page: letters of one paragraph. The page keeps it.
struct TextSelection {
    std::uint64_t paragraph = 0;  // hash of its id; 0 for none
    std::size_t anchor = 0;       // bytes of the paragraph's text
    std::size_t head = 0;
    bool is_dragged = false;
    friend bool operator==(const TextSelection&, const TextSelection&) = default;
};

struct RichOptions {
    TextStyle style = type::body;
    Color ink = Color::ink_1;
    TextSelection* selection = nullptr;  // none where text cannot be selected
};

struct RichResult {
    float height = 0;
    std::optional<std::size_t> link;  // the span that was clicked
};

// Wraps to the area's width; its height is not looked at. A link's id is the paragraph's with the
// span's number.
RichResult rich_text(Kit& kit, const Id& id, const Rect& area, std::span<const RichSpan> spans,
                     const RichOptions& options = {});
[[nodiscard]] float rich_text_height(Kit& kit, float width, std::span<const RichSpan> spans,
                                     const TextStyle& style);

// To be called once a frame after the page's paragraphs: Ctrl+C copies what is selected, and a
// click elsewhere ends the selection. `selected` is what the paragraphs of this frame gave.
void copy_selection(Kit& kit, TextSelection& selection, std::string_view selected);
// The selected letters of this paragraph; empty where another one, or none, is selected.
[[nodiscard]] std::string selected_text(const Id& id, std::span<const RichSpan> spans,
                                        const TextSelection& selection);

}  // namespace ui::kit
