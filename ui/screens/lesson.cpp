// SPDX-License-Identifier: MIT
// Puts the lesson reader together.
#include "ui/screens/lesson.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/choices.h"
#include "ui/kit/menu.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_parts.h"
#include "ui/screens/lesson_keys.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Rect;
using learn::Form;
using learn::Page;

constexpr float contents_width = 264;
constexpr float reading_width = 624;
constexpr float check_width = 368;
constexpr float column_gap = 40;
constexpr float row_height = 36;

constexpr std::array level_names{"learn.level.L1", "learn.level.L2", "learn.level.L3"};
constexpr std::array level_short{"L1", "L2", "L3"};

class Reader {
public:
    Reader(Page& page, const views::LessonView& view) : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        learn::frame(page_);
        draw_header();
        Rect rest = page_.layout.page;
        if (page_.layout.form == Form::wide) {
            draw_contents(cut_left(rest, contents_width));
        }
        draw_page(rest);
        lesson_keys(page_, view_);
        draw_term();
        kit::copy_selection(kit_, page_.state.selection, page_.state.selected);
        learn::help(page_, learn::HelpFor::lesson);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    void draw_header() {
        kit_.begin_panel("learn.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        draw_present(rest);
        draw_points(rest);
        draw_levels(rest);
        if (page_.layout.form != Form::wide) {
            draw_parts_button(rest);
        }
        learn::breadcrumb(page_, rest, view_.title);
        kit_.end_panel();
    }

    void draw_present(Rect& rest) {
        const kit::ButtonOptions options{.icon = Icon::present};
        const std::string& label = page_.say("learn.present");
        const float wide = kit::button_width(kit_, label, options);
        const bool is_wide = page_.layout.form == Form::wide && rest.width > wide + 640;
        const Rect slot = cut_right(rest, is_wide ? wide : kit::size::icon_button, 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        const kit::Response response =
            is_wide ? kit::button(kit_, "learn.present", place, label, options)
                    : kit::icon_button(kit_, "learn.present", place, Icon::present,
                                       page_.say("learn.present.start"),
                                       {.kind = kit::ButtonKind::secondary});
        if (response.clicked || kit_.shortcut(kit::Key::f5)) {
            page_.ask(intent::Presenting(intent::Present{intent::PresentWhat::section}));
        }
    }

    void draw_points(Rect& rest) {
        const float width = kit_.text_width(view_.points, kit::type::control_strong) + 1;
        if (page_.layout.form == Form::narrow) {
            return;
        }
        const Rect area = cut_right(rest, width + 28, 20);
        kit_.paint().icon({area.x + 9, area.center().y}, Icon::star, 18, Color::accent_text);
        kit_.text({area.x + 26, area.center().y - 12, width, 24}, view_.points,
                  kit::type::control_strong);
    }

    void draw_levels(Rect& rest) {
        std::array<kit::Choice, lessons::level_count> choices;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            choices[i] = {level_short[i], page_.layout.form == Form::wide
                                              ? std::string_view(page_.say(level_names[i]))
                                              : std::string_view(level_short[i])};
        }
        const float width = kit::segments_width(kit_, choices);
        if (width > rest.width - 160) {
            return;  // the parts menu has them
        }
        const Rect area = cut_right(rest, width, 12);
        const auto chosen =
            kit::segments(kit_, "learn.level", {area.x, area.center().y - 16, width, 32}, choices,
                          static_cast<std::size_t>(view_.level));
        if (chosen.changed) {
            page_.ask(intent::ChooseLevel{static_cast<lessons::Level>(chosen.index)});
        }
        if (page_.layout.form == Form::wide) {
            const std::string& label = page_.say("learn.read_as");
            const float label_width = kit_.text_width(label, kit::type::control) + 1;
            const Rect place = cut_right(rest, label_width, 24);
            kit_.text({place.x, place.center().y - 12, label_width, 24}, label, kit::type::control,
                      {.ink = Color::ink_2});
        }
    }

    // The contents as a menu, where they have no column.
    void draw_parts_button(Rect& rest) {
        const kit::ButtonOptions options{.icon = Icon::learn,
                                         .trailing = Icon::chevron_down,
                                         .expanded = kit_.layer_open("learn.parts")};
        const std::string& label = page_.say("learn.contents");
        const float width = kit::button_width(kit_, label, options);
        const Rect slot = cut_left(rest, std::min(width, rest.width), 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        if (kit::button(kit_, "learn.parts_button", place, label, options).clicked) {
            kit_.open_layer("learn.parts");
        }
        std::vector<kit::MenuEntry> entries;
        for (const views::ContentsRow& row : view_.contents) {
            entries.push_back({.key = row.key,
                               .label = row.label,
                               .detail = {},
                               .icon = learn::icon_of(row.state),
                               .checked = row.is_current});
        }
        for (std::size_t i = 0; i < level_names.size(); ++i) {
            entries.push_back({.key = level_short[i],
                               .label = page_.say(level_names[i]),
                               .detail = {},
                               .icon = {},
                               .checked = i == static_cast<std::size_t>(view_.level)});
        }
        const auto chosen =
            kit::menu(kit_, "learn.parts", place, entries, {.name = page_.say("learn.contents")});
        if (!chosen) {
            return;
        }
        if (*chosen < view_.contents.size()) {
            page_.ask(intent::OpenLesson{"", view_.contents[*chosen].key});
        } else {
            page_.ask(
                intent::ChooseLevel{static_cast<lessons::Level>(*chosen - view_.contents.size())});
        }
    }

    void draw_contents(const Rect& area) {
        kit_.begin_panel("learn.contents", page_.say("learn.contents"), area);
        kit_.paint().line({area.right(), area.y}, {area.right(), area.bottom()}, Color::line_soft,
                          1);
        const Rect inside = area.inset(20, 20);
        const float percent = kit_.text_width(view_.percent, kit::type::caption) + 1;
        const std::string& title = page_.say("learn.contents");
        const bool is_stacked =
            kit_.text_width(title, kit::type::control_strong) + percent + 8 > inside.width;
        kit_.text({inside.x, inside.y, inside.width - (is_stacked ? 0 : percent + 8), 20}, title,
                  kit::type::control_strong, {.role = kit::Role::heading});
        const float below = is_stacked ? 22.0F : 0.0F;
        kit_.text({is_stacked ? inside.x : inside.right() - percent, inside.y + below, percent, 20},
                  view_.percent, kit::type::caption, {.ink = Color::ink_2});
        learn::progress_bar(kit_,
                            {inside.x, inside.y + 32 + below, inside.width, kit::size::progress},
                            view_.share_done, Color::accent_fill, view_.percent);
        kit_.begin_group("learn.contents.rows", kit::Axis::vertical);
        float y = inside.y + 56 + below;
        for (const views::ContentsRow& row : view_.contents) {
            draw_row({inside.x - 8, y, inside.width + 16, row_height}, row);
            y += row_height;
        }
        kit_.end_group();
        kit_.end_panel();
    }

    void draw_row(const Rect& area, const views::ContentsRow& row) {
        kit::Item item{.id = kit::Id("learn.contents.rows").child(row.key),
                       .role = kit::Role::tab,
                       .name = row.label,
                       .value = state_name(row.state),
                       .rect = area};
        item.states.selected = row.is_current;
        const kit::Response response = kit_.item(item);
        if (row.is_current) {
            kit_.paint().fill(area, Color::accent_tint, kit::radius::control);
            kit_.paint().fill({area.x, area.y + 8, 3, area.height - 16}, Color::accent_fill);
        } else if (response.hovered) {
            kit_.paint().fill(area, Color::bg_hover, kit::radius::control);
        }
        kit_.paint().icon({area.x + 16, area.center().y}, learn::icon_of(row.state), 18,
                          learn::ink_of(row.state));
        kit_.text({area.x + 36, area.y, area.width - 44, area.height}, row.label,
                  row.is_current ? kit::type::control_strong : kit::type::control,
                  {.ink = row.is_current ? Color::ink_1 : Color::ink_2,
                   .overflow = kit::Overflow::shorten,
                   .id = kit::Id("learn.contents.label").child(row.key)});
        if (response.clicked) {
            page_.ask(intent::OpenLesson{"", row.key});
        }
    }

    [[nodiscard]] const std::string& state_name(views::PartState state) const {
        return page_.say(state == views::PartState::done    ? "learn.state.done"
                         : state == views::PartState::begun ? "learn.state.begun"
                                                            : "learn.state.open");
    }

    // The part that is open, with the quick check beside it or below it.
    void draw_page(const Rect& area) {
        const bool has_side = page_.layout.form == Form::wide && view_.check.has_value();
        kit_.begin_panel("learn.page", view_.part_title, area);
        keep_place();
        const Rect content = kit_.begin_scroll("learn.scroll", area);
        page_keys(page_, "learn.scroll", content.height);
        const float side = page_.layout.form == Form::narrow ? 16.0F : column_gap;
        const float room = content.width - 2 * side - (has_side ? check_width + column_gap : 0);
        const float width = std::min(room, reading_width);
        const float x = page_.layout.form == Form::wide ? content.x + side
                                                        : content.x + (content.width - width) / 2;
        const float top = content.y + 24;
        float y = draw_title({x, top, width, 0});
        y = learn::blocks(page_, {x, y}, width, view_.blocks);
        float bottom = y;
        if (has_side) {
            const float check_x = x + width + column_gap;
            const float height =
                learn::question_card(page_, "learn.check", {check_x, top},
                                     std::min(check_width, content.right() - check_x - 32),
                                     *view_.check, learn::CheckActions::similar_and_next, &view_);
            bottom = std::max(bottom, top + height);
        } else if (view_.check) {
            y += 24;
            y += learn::question_card(page_, "learn.check", {x, y}, width, *view_.check,
                                      learn::CheckActions::similar_and_next, &view_);
            bottom = y;
        }
        y = draw_next({x, y + 24, width, kit::size::control_large});
        bottom = std::max(bottom, y);
        kit_.end_scroll(bottom + 40);
        kit_.end_panel();
    }

    // A page opens where the reader left it, and tells when the reader has gone on.
    void keep_place() {
        constexpr float far = 240;
        LearnState& state = page_.state;
        const std::string key = view_.key + "/" + view_.part;
        if (state.scrolled_for != key) {
            state.scrolled_for = key;
            state.frames_to_place = 3;
            state.placed_at = static_cast<float>(view_.scroll_pixels);
        }
        if (state.frames_to_place > 0) {
            --state.frames_to_place;
            kit_.scroll_to("learn.scroll", state.placed_at);
            return;
        }
        const float now = kit_.scroll_offset("learn.scroll");
        if (std::abs(now - state.placed_at) >= far) {
            state.placed_at = now;
            page_.ask(intent::ReachPlace{static_cast<int>(now)});
        }
    }

    float draw_title(const Rect& area) {
        float y = area.y;
        if (!view_.kicker.empty()) {
            y += kit_.paragraph({area.x, y, area.width, 0}, view_.kicker, kit::type::control_medium,
                                Color::ink_2) +
                 4;
        }
        return y +
               kit_.paragraph({area.x, y, area.width, 0}, view_.part_title, kit::type::display,
                              Color::ink_1, kit::Role::heading) +
               12;
    }

    float draw_next(const Rect& row) {
        if (view_.next_part.empty()) {
            return row.y;
        }
        const kit::ButtonOptions options{.trailing = Icon::arrow_right};
        const float width = kit::button_width(kit_, view_.next_label, options) + 8;
        if (kit::button(kit_, "learn.next", {row.x, row.y, std::min(width, row.width), row.height},
                        view_.next_label, options)
                .clicked) {
            page_.ask(intent::FinishPart{view_.part});
            page_.ask(intent::OpenLesson{"", view_.next_part});
        }
        return row.bottom();
    }

    // The meaning of a term that was followed, without leaving the page.
    void draw_term() {
        const auto term = std::find_if(
            view_.terms.begin(), view_.terms.end(),
            [&](const views::TermView& known) { return known.key == page_.state.texts["term"]; });
        if (term == view_.terms.end()) {
            return;
        }
        Rect inside;
        if (!kit::begin_dialog(kit_, "learn.term",
                               {.title = term->term,
                                .close_name = page_.say("lab.close"),
                                .width = 480,
                                .height = 260},
                               inside)) {
            return;
        }
        Rect content = kit_.begin_scroll("learn.term.scroll", inside);
        content.width -= 16;
        float y = content.y;
        y += learn::rich(page_, "learn.term.text", {content.x, y, content.width, 0}, term->text,
                         kit::type::body) +
             16;
        const std::string& label = page_.say("learn.term_link");
        const float width = kit::button_width(kit_, label);
        if (kit::button(kit_, "learn.term.open", {content.x, y, width, 32}, label).clicked) {
            kit_.close_layer("learn.term");
            page_.ask(intent::OpenLesson{"", "glossary"});
        }
        kit_.end_scroll(y + 32);
        kit::end_dialog(kit_);
    }

    Page& page_;
    kit::Kit& kit_;
    const views::LessonView& view_;
};

}  // namespace

Intents lesson(kit::Kit& kit, const views::LessonView& view, const Preferences& preferences,
               LearnState& state) {
    Intents intents;
    state.selected.clear();
    Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    Reader(page, view).draw();
    return intents;
}

}  // namespace ui::screens
