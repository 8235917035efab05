// SPDX-License-Identifier: MIT
// Puts a step of the presenter together.
#include "ui/screens/presenter.h"

#include <algorithm>

#include "ui/screens/learn_help.h"
#include "ui/screens/presenter_parts.h"
#include "ui/screens/text_size.h"

namespace ui::screens {

namespace presenter_parts {

namespace {

constexpr float narrow_below = 1000;
constexpr float cell_gap = 6;

class Presenter {
public:
    Presenter(learn::Page& page, const views::PresenterView& view)
        : page_(page), kit_(page.kit), view_(view), room_{page, page.kit, view} {}

    void draw() {
        const Rect screen = kit_.screen();
        kit_.paint().fill(screen, Color::bg_canvas);
        start_at_the_top();
        if (view_.is_blank) {
            draw_blank(screen);
        } else {
            kit_.begin_panel("presenter.page", view_.title, screen);
            draw_page(kit_.begin_scroll("presenter.scroll", screen));
            kit_.end_panel();
        }
        shortcuts(room_);
        learn::help(page_, learn::HelpFor::presenter);
        text_size_keys(kit_, page_.preferences, page_.intents);
    }

private:
    void start_at_the_top() {
        const std::string step = view_.title + view_.position;
        if (page_.state.scrolled_for != step) {
            page_.state.scrolled_for = step;
            kit_.scroll_to_top("presenter.scroll");
        }
    }

    // Nothing but the ground; a click anywhere brings the step back.
    void draw_blank(const Rect& screen) {
        kit_.paint().fill(screen, Color::bg_scrim);
        if (kit_.item({.id = "presenter.unblank",
                       .role = kit::Role::button,
                       .name = page_.say("learn.present.unblank"),
                       .rect = screen.inset(8)})
                .clicked) {
            page_.ask(intent::Presenting(intent::BlankScreen{}));
        }
    }

    void draw_page(const Rect& content) {
        room_.is_narrow =
            content.width < narrow_below || page_.preferences.spacing == Spacing::wide;
        const float margin = room_.is_narrow ? kit::space::medium : kit::space::margin;
        const float x = content.x + margin;
        room_.width = content.width - 2 * margin;
        float y = draw_head({x, content.y + (room_.is_narrow ? 16.0F : 36.0F)});
        const float keys_tall = keys_height(room_);
        const float notes = notes_height();
        const float bottom = content.y + content.height - (room_.is_narrow ? 16.0F : 44.0F);
        y = draw_body({x, y}, bottom - keys_tall - 24 - notes - y);
        y = std::max(y + 24, bottom - keys_tall - notes);
        draw_notes({x, y});
        keys(room_, {x, y + notes});
        kit_.end_scroll(y + notes + keys_tall + 16);
    }

    float draw_head(Point corner) {
        const float position = kit_.text_width(view_.position, small) + 1;
        const float title_room = room_.width - (room_.is_narrow ? 0 : position + 32);
        const kit::TextStyle style = room_.is_narrow ? small_strong : middle_strong;
        float y = corner.y;
        const float title = kit_.paragraph({corner.x, y, title_room, 0}, view_.title, style,
                                           Color::ink_1, kit::Role::heading);
        if (room_.is_narrow) {
            kit_.text({corner.x, y + title, position, 28}, view_.position, small,
                      {.ink = Color::ink_2});
            y += 28;
        } else {
            kit_.text({corner.x + room_.width - position, y + 4, position, 28}, view_.position,
                      small, {.ink = Color::ink_2});
        }
        y += title + (room_.is_narrow ? 8.0F : 24.0F);
        draw_progress({corner.x, y, room_.width, kit::size::progress});
        return y + kit::size::progress + (room_.is_narrow ? 16.0F : 32.0F);
    }

    void draw_progress(const Rect& area) {
        kit_.note_text(area, view_.position, kit::Role::progress);
        for (std::size_t i = 0; i < view_.count; ++i) {
            const Rect cell =
                kit::column(area, static_cast<int>(i), static_cast<int>(view_.count), cell_gap);
            if (i > view_.step) {
                kit_.paint().stroke(cell, Color::line_strong, 1.5F, cell.height / 2);
            } else {
                kit_.paint().fill(cell, i == view_.step ? Color::accent_fill : Color::ink_1,
                                  cell.height / 2);
            }
        }
    }

    float draw_body(Point corner, float height) {
        switch (view_.kind) {
            case views::PresenterStepKind::figure:
                return draw_figure(corner);
            case views::PresenterStepKind::question:
                return draw_question(corner, height);
            case views::PresenterStepKind::opening:
            case views::PresenterStepKind::recap:
                return draw_words(corner);
        }
        return corner.y;
    }

    // A section's beginning and its end.
    float draw_words(Point corner) {
        float y = corner.y + (room_.is_narrow ? 0.0F : 40.0F);
        y += draw_kicker({corner.x, y});
        y += kit_.paragraph({corner.x, y, room_.width, 0}, view_.heading,
                            room_.is_narrow ? middle_strong : large, Color::ink_1,
                            kit::Role::heading) +
             24;
        const bool is_list = view_.points.size() > 1;
        const float indent = is_list ? 32.0F : 0.0F;
        const kit::TextStyle style = room_.is_narrow ? small : middle;
        for (const std::string& point : view_.points) {
            if (is_list) {
                kit_.paint().fill_circle({corner.x + 8, y + style.line_height() / 2}, 5,
                                         Color::ink_2);
            }
            y += kit_.paragraph({corner.x + indent, y, room_.width - indent, 0}, point, style) + 16;
        }
        return y;
    }

    float draw_kicker(Point corner) {
        if (view_.kicker.empty()) {
            return 0;
        }
        return kit_.paragraph({corner.x, corner.y, room_.width, 0}, view_.kicker, small_strong,
                              Color::accent_text) +
               8;
    }

    float draw_figure(Point corner) {
        float y = corner.y + draw_kicker(corner) + 8;
        y += stage(room_, {corner.x, y}) + 24;
        if (view_.points.empty()) {
            return y;
        }
        kit::divider(kit_, corner.x, y, room_.width, Color::line_mid);
        y += 24;
        y += kit_.paragraph({corner.x, y, room_.width, 0}, view_.heading, middle_strong,
                            Color::ink_1, kit::Role::heading) +
             8;
        for (const std::string& point : view_.points) {
            y += kit_.paragraph({corner.x, y, room_.width, 0}, point,
                                room_.is_narrow ? small : middle) +
                 8;
        }
        return y;
    }

    float draw_question(Point corner, float height) {
        const Density density = density_for(room_, height);
        float y = corner.y;
        if (density.has_figure) {
            y += stage(room_, {corner.x, y}) + 20;
            kit::divider(kit_, corner.x, y, room_.width, Color::line_mid);
            y += 24;
        } else {
            y += draw_kicker({corner.x, y});
        }
        return question(room_, {corner.x, y}, density);
    }

    // The notes are for the presenter, and shown on demand, because the room sees them too.
    [[nodiscard]] float notes_height() {
        if (!view_.shows_notes || view_.note.empty()) {
            return 0;
        }
        return 28 + kit_.paragraph_height(room_.width - 40, view_.note, small) + 40 + 16;
    }

    void draw_notes(Point corner) {
        const float height = notes_height();
        if (height == 0) {
            return;
        }
        const Rect strip{corner.x, corner.y, room_.width, height - 16};
        kit_.begin_panel("presenter.notes", view_.note_label, strip);
        kit::card(kit_, strip, kit::CardEdge::strong);
        kit_.text({strip.x + 20, strip.y + 16, strip.width - 40, 28}, view_.note_label,
                  small_strong, {.ink = Color::accent_text});
        kit_.paragraph({strip.x + 20, strip.y + 48, strip.width - 40, 0}, view_.note, small);
        kit_.end_panel();
    }

    learn::Page& page_;
    kit::Kit& kit_;
    const views::PresenterView& view_;
    Room room_;
};

}  // namespace

}  // namespace presenter_parts

Intents presenter(kit::Kit& kit, const views::PresenterView& view, const Preferences& preferences,
                  LearnState& state) {
    Intents intents;
    learn::Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    presenter_parts::Presenter(page, view).draw();
    return intents;
}

}  // namespace ui::screens
