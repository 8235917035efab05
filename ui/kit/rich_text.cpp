// SPDX-License-Identifier: MIT
// Lays a paragraph out, draws its links and lets letters be selected.
#include "ui/kit/rich_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui::kit {

namespace {

Face face_of(const RichSpan& span, const TextStyle& style) {
    if (span.is_code) {
        return span.is_bold ? Face::code_medium : Face::code;
    }
    return span.is_bold ? Face::semibold : style.face;
}

std::vector<Run> runs_of(std::span<const RichSpan> spans, const TextStyle& style, Color ink) {
    std::vector<Run> runs;
    runs.reserve(spans.size());
    for (const RichSpan& span : spans) {
        runs.push_back(
            {span.text, face_of(span, style), span.is_link ? Color::accent_text : ink, Mark::none});
    }
    return runs;
}

// One paragraph in a frame, with what is needed to find letters in it.
class Paragraph {
public:
    Paragraph(Kit& kit, const Id& id, const Rect& area, std::span<const RichSpan> spans,
              const RichOptions& options)
        : kit_(kit),
          id_(id),
          area_(area),
          spans_(spans),
          options_(options),
          runs_(runs_of(spans, options.style, options.ink)),
          layout_(kit.layout(runs_, options.style.size, area.width)),
          line_(kit.line_height(options.style)) {
        std::size_t begin = 0;
        for (const RichSpan& span : spans) {
            begins_.push_back(begin);
            begin += span.text.size();
        }
        size_ = begin;
    }

    [[nodiscard]] float height() const { return static_cast<float>(layout_.lines) * line_; }

    [[nodiscard]] Rect rect_of(const Piece& piece) const {
        const float scale = kit_.scale();
        return {area_.x + piece.x / scale, area_.y + static_cast<float>(piece.line) * line_,
                piece.width / scale, line_};
    }

    void select() const {
        TextSelection& selection = *options_.selection;
        const Input& input = kit_.input();
        const Rect whole{area_.x, area_.y, area_.width, height()};
        const bool inside = whole.contains(input.pointer) && kit_.visible(whole);
        if (input.pressed && inside && kit_.hot() == 0) {
            selection = {id_.hash(), byte_at(input.pointer), byte_at(input.pointer), true};
        } else if (selection.paragraph == id_.hash() && selection.is_dragged) {
            selection.head = byte_at(input.pointer);
            selection.is_dragged = input.down;
        }
    }

    void draw_selection() const {
        const TextSelection& selection = *options_.selection;
        if (selection.paragraph != id_.hash()) {
            return;
        }
        const std::size_t from = std::min(selection.anchor, selection.head);
        const std::size_t to = std::max(selection.anchor, selection.head);
        for (const Piece& piece : layout_.pieces) {
            const std::size_t begin = begins_[piece.run] + piece.begin;
            const std::size_t end = begins_[piece.run] + piece.end;
            const std::size_t first = std::clamp(from, begin, end);
            const std::size_t last = std::clamp(to, begin, end);
            if (first < last) {
                const Rect rect = rect_of(piece);
                const float left = x_in(piece, first - begin);
                const float right = x_in(piece, last - begin);
                kit_.paint().fill({rect.x + left, rect.y + 1, right - left, line_ - 2},
                                  Color::accent_tint2);
            }
        }
    }

    // The link that was clicked in this frame.
    std::optional<std::size_t> links() const {
        std::optional<std::size_t> clicked;
        std::size_t last_run = spans_.size();
        std::size_t part = 0;
        for (const Piece& piece : layout_.pieces) {
            if (!spans_[piece.run].is_link) {
                continue;
            }
            part = piece.run == last_run ? part + 1 : 0;
            last_run = piece.run;
            if (link(piece, part)) {
                clicked = piece.run;
            }
        }
        return clicked;
    }

private:
    bool link(const Piece& piece, std::size_t part) const {
        const Rect rect = rect_of(piece);
        const Id base = id_.child(piece.run);
        const Response response = kit_.item({.id = part == 0 ? base : base.child(part),
                                             .role = Role::link,
                                             .name = spans_[piece.run].text,
                                             .rect = rect,
                                             .stop = part == 0 ? FocusStop::yes : FocusStop::no,
                                             .ring_radius = 2});
        const float thickness = response.hovered ? 2 : 1;
        const float y = rect.bottom() - (line_ - text_px(options_.style.size)) / 2 + 1;
        kit_.paint().line({rect.x, y}, {rect.right(), y}, Color::accent_text, thickness);
        return response.clicked;
    }

    // Logical px from the piece's left to that byte of it.
    [[nodiscard]] float x_in(const Piece& piece, std::size_t bytes) const {
        const Run& run = runs_[piece.run];
        return kit_.text_width(run.text.substr(piece.begin, bytes),
                               {options_.style.size, run.face});
    }

    // The byte of the paragraph that is nearest to a point.
    [[nodiscard]] std::size_t byte_at(Point point) const {
        const auto line = static_cast<std::size_t>(std::clamp(
            std::floor((point.y - area_.y) / line_), 0.0F, static_cast<float>(layout_.lines - 1)));
        std::size_t best = point.y < area_.y ? 0 : size_;
        for (const Piece& piece : layout_.pieces) {
            if (piece.line != line) {
                continue;
            }
            const Rect rect = rect_of(piece);
            best = begins_[piece.run] + piece.end;
            if (point.x < rect.right()) {
                return begins_[piece.run] + piece.begin + bytes_until(piece, point.x - rect.x);
            }
        }
        return best;
    }

    // The letters of a piece whose middle lies before x.
    [[nodiscard]] std::size_t bytes_until(const Piece& piece, float x) const {
        const std::string_view text =
            runs_[piece.run].text.substr(piece.begin, piece.end - piece.begin);
        std::size_t at = 0;
        while (at < text.size()) {
            std::size_t next = at + 1;
            while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80) {
                ++next;
            }
            if ((x_in(piece, at) + x_in(piece, next)) / 2 > x) {
                break;
            }
            at = next;
        }
        return at;
    }

    Kit& kit_;
    const Id& id_;
    const Rect& area_;
    std::span<const RichSpan> spans_;
    const RichOptions& options_;
    const std::vector<Run> runs_;
    const Layout& layout_;
    const float line_;
    std::vector<std::size_t> begins_;
    std::size_t size_ = 0;

public:
    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
};

}  // namespace

float rich_text_height(Kit& kit, float width, std::span<const RichSpan> spans,
                       const TextStyle& style) {
    return kit.paragraph_height(width, runs_of(spans, style, Color::ink_1), style);
}

RichResult rich_text(Kit& kit, const Id& id, const Rect& area, std::span<const RichSpan> spans,
                     const RichOptions& options) {
    const Paragraph paragraph(kit, id, area, spans, options);
    if (options.selection != nullptr) {
        paragraph.select();
        paragraph.draw_selection();
    }
    RichResult result;
    result.height = kit.paragraph({area.x, area.y, area.width, 0}, paragraph.runs(), options.style);
    result.link = paragraph.links();
    return result;
}

std::string selected_text(const Id& id, std::span<const RichSpan> spans,
                          const TextSelection& selection) {
    if (selection.paragraph != id.hash()) {
        return {};
    }
    std::string text;
    for (const RichSpan& span : spans) {
        text += span.text;
    }
    const std::size_t from = std::min({selection.anchor, selection.head, text.size()});
    const std::size_t to = std::min(std::max(selection.anchor, selection.head), text.size());
    return text.substr(from, to - from);
}

void copy_selection(Kit& kit, TextSelection& selection, std::string_view selected) {
    if (!selected.empty() && kit.shortcut(ctrl(Key::c))) {
        kit.copy(std::string(selected));
    }
    // A press that no paragraph took is elsewhere.
    if (kit.input().pressed && !selection.is_dragged) {
        selection = {};
    }
}

}  // namespace ui::kit
