// SPDX-License-Identifier: MIT
// Lays out and paints the scrubber.
#include "ui/kit/scrubber.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::kit {

namespace {

// Where steps stand on the line. The place of a step is the end of its stretch.
class Track {
public:
    Track(const Rect& area, const ScrubberView& view)
        : area_(area), view_(view), chapters_(std::max<std::size_t>(1, view.chapters.size())) {
        const float gaps = scrubber_size::chapter_gap * static_cast<float>(chapters_ - 1);
        const auto steps = static_cast<float>(std::max<std::size_t>(1, view.marks.size()));
        step_ = std::max(0.5F, (area.width - gaps - knob_room) / steps);
    }

    [[nodiscard]] std::size_t first_of(std::size_t chapter) const {
        return view_.chapters.empty() ? 0 : view_.chapters[chapter].first;
    }
    [[nodiscard]] std::size_t end_of(std::size_t chapter) const {
        return chapter + 1 < chapters_ ? view_.chapters[chapter + 1].first : view_.marks.size();
    }
    [[nodiscard]] std::size_t chapter_of(std::size_t step) const {
        std::size_t chapter = 0;
        while (chapter + 1 < chapters_ && first_of(chapter + 1) <= step) {
            ++chapter;
        }
        return chapter;
    }
    [[nodiscard]] std::size_t chapters() const { return chapters_; }

    // The left end of a chapter's line.
    [[nodiscard]] float left(std::size_t chapter) const {
        return area_.x + static_cast<float>(first_of(chapter)) * step_ +
               static_cast<float>(chapter) * scrubber_size::chapter_gap;
    }
    [[nodiscard]] float right(std::size_t chapter) const {
        const bool last = chapter + 1 == chapters_;
        return left(chapter) + static_cast<float>(end_of(chapter) - first_of(chapter)) * step_ +
               (last ? knob_room : 0);
    }
    // Where the mark of step `index` (from 0) stands.
    [[nodiscard]] float place(std::size_t index) const {
        const std::size_t chapter = chapter_of(index);
        return left(chapter) + (static_cast<float>(index - first_of(chapter)) + 0.5F) * step_;
    }
    // Where the knob stands when `cursor` steps have happened.
    [[nodiscard]] float knob(std::size_t cursor) const {
        return cursor == 0 ? area_.x : place(cursor - 1);
    }
    [[nodiscard]] std::size_t cursor_at(float x) const {
        std::size_t best = 0;
        for (std::size_t cursor = 1; cursor <= view_.marks.size(); ++cursor) {
            if (std::abs(knob(cursor) - x) < std::abs(knob(best) - x)) {
                best = cursor;
            }
        }
        return best;
    }

private:
    static constexpr float knob_room = 0;
    Rect area_;
    const ScrubberView& view_;
    std::size_t chapters_;
    float step_ = 1;
};

void paint_lines(Kit& kit, const Track& track, float y, float knob) {
    for (std::size_t chapter = 0; chapter < track.chapters(); ++chapter) {
        const float left = track.left(chapter);
        const float right = track.right(chapter);
        const float split = std::clamp(knob, left, right);
        if (split < right) {
            kit.paint().line({split, y}, {right, y}, Color::wire_later, scrubber_size::line_later);
        }
        if (split > left) {
            kit.paint().line({left, y}, {split, y}, Color::wire_past, scrubber_size::line_past);
        }
    }
}

void paint_diamond(Kit& kit, Point center, Ink ink, float side) {
    const float half = side / 2;
    const std::array points{Point{center.x, center.y - half}, Point{center.x + half, center.y},
                            Point{center.x, center.y + half}, Point{center.x - half, center.y}};
    kit.paint().fill_polygon(points, ink);
}

void paint_mark(Kit& kit, StepMark mark, Point at, bool past, bool plain) {
    const Color ink = past ? Color::wire_past : Color::wire_later;
    if (mark == StepMark::tick || plain) {
        const float half = scrubber_size::tick_height / 2;
        kit.paint().line({at.x, at.y - half}, {at.x, at.y + half}, ink, scrubber_size::tick_width);
    } else if (mark == StepMark::dot) {
        kit.paint().fill_circle(at, scrubber_size::dot_radius + (past ? 0 : 1),
                                past ? ink : Color::bg_surface);
        if (!past) {
            kit.paint().stroke_circle(at, scrubber_size::dot_radius + 1, ink, 2);
        }
    } else {
        paint_diamond(kit, at, Color::bg_surface, scrubber_size::diamond + 2);
        paint_diamond(kit, at, past ? Color::danger_fill : Color::wire_later,
                      scrubber_size::diamond - 3);
    }
}

void paint_names(Kit& kit, const Track& track, const ScrubberView& view, float y) {
    const std::size_t current = view.cursor == 0 ? 0 : track.chapter_of(view.cursor - 1);
    float free_from = 0;
    for (std::size_t chapter = 0; chapter < view.chapters.size(); ++chapter) {
        const bool strong = chapter == current;
        const TextStyle style = strong ? type::caption_strong : type::caption;
        const std::string_view name = view.chapters[chapter].name;
        const float width = kit.text_width(name, style);
        const float left = track.left(chapter);
        const float limit =
            chapter + 1 < track.chapters() ? track.left(chapter + 1) - 4 : left + width;
        // The current chapter's name always shows; another needs room of its own.
        if (left < free_from || (!strong && left + width > limit)) {
            continue;
        }
        kit.text({left, y, width + 1, 16}, name, style,
                 {.ink = strong ? Color::ink_1 : Color::ink_3});
        free_from = left + width + 8;
    }
}

std::optional<std::size_t> moved_by_keys(Kit& kit, const Id& id, const ScrubberView& view) {
    if (kit.widget_key(id, Key::right) && view.cursor < view.marks.size()) {
        return view.cursor + 1;
    }
    if (kit.widget_key(id, Key::left) && view.cursor > 0) {
        return view.cursor - 1;
    }
    if (kit.widget_key(id, Key::home, Repeat::no) && view.cursor > 0) {
        return 0;
    }
    if (kit.widget_key(id, Key::end, Repeat::no) && view.cursor < view.marks.size()) {
        return view.marks.size();
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> scrubber(Kit& kit, const Id& id, const Rect& area,
                                    const ScrubberView& view) {
    const Track track(area, view);
    const float y = area.center().y;
    const bool marks = view.detail == ScrubberDetail::marks;
    if (marks) {
        paint_names(kit, track, view, y - 32);
    }
    const Response response = kit.item(
        {.id = id, .role = Role::slider, .name = view.name, .value = view.value, .rect = area});
    const float knob = track.knob(view.cursor);
    paint_lines(kit, track, y, knob);
    for (std::size_t step = 0; marks && step < view.marks.size(); ++step) {
        const bool past = step < view.cursor;
        if (step + 1 != view.cursor) {
            paint_mark(kit, view.marks[step], {track.place(step), y}, past,
                       !past && view.later == LaterMarks::plain);
        }
    }
    kit.paint().fill_circle(
        {knob, y}, scrubber_size::knob_radius,
        response.hovered || response.held ? Color::accent_hover : Color::accent_fill);
    kit.paint().fill_circle({knob, y}, scrubber_size::knob_dot_radius, Color::accent_on);
    if (response.held) {
        const std::size_t cursor = track.cursor_at(kit.input().pointer.x);
        return cursor == view.cursor ? std::nullopt : std::optional(cursor);
    }
    return moved_by_keys(kit, id, view);
}

}  // namespace ui::kit
