// SPDX-License-Identifier: MIT
// Draws home as cards that flow into as many columns as there is room for.
#include "ui/screens/home.h"

#include <algorithm>

#include "ui/screens/home_incidents.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_parts.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using learn::Page;

constexpr float gap = 16;
constexpr float content_max = 1240;
constexpr float strip_height = 88;
constexpr float bars_height = 84;

class Home {
public:
    Home(Page& page, const views::HomeView& view, const std::vector<views::IncidentCard>& incidents)
        : page_(page), kit_(page.kit), view_(view), incidents_(incidents) {}

    void draw() {
        learn::frame(page_);
        kit_.begin_panel("home.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        draw_header(rest);
        kit_.end_panel();
        kit_.begin_panel("home.page", page_.say("lab.rail.learn"), page_.layout.page);
        const Rect content = kit_.begin_scroll("home.scroll", page_.layout.page);
        const float side = content.width < 700 ? 16.0F : 32.0F;
        const float width = std::min(content_max, content.width - 2 * side);
        const float x = content.x + (content.width - width) / 2;
        float y = content.y + 24;
        y = draw_notice({x, y, width, 0});
        y = draw_continue({x, y, width, 208}) + 32;
        y = draw_cards({x, y, width, 0});
        if (!incidents_.empty()) {
            y = next_incidents(page_, {x, y + 32, width, 0}, incidents_);
        }
        kit_.end_scroll(y + 40);
        kit_.end_panel();
        learn::help(page_, learn::HelpFor::home);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    void draw_header(Rect& rest) {
        draw_data_button(rest);
        draw_interview_button(rest);
        const kit::ButtonOptions find{.icon = Icon::search};
        const std::string& label = page_.say("learn.find");
        const float find_width = kit::button_width(kit_, label, find);
        if (rest.width > find_width + 200) {
            const Rect slot = cut_right(rest, find_width, 20);
            if (kit::button(kit_, "home.find", {slot.x, slot.center().y - 16, slot.width, 32},
                            label, find)
                    .clicked) {
                page_.ask(intent::OpenGlossary{});
            }
        }
        const float width = kit_.text_width(view_.points, kit::type::control_strong) + 1;
        const Rect points = cut_right(rest, width + 28, 16);
        kit_.paint().icon({points.x + 9, points.center().y}, Icon::star, 18, Color::accent_text);
        kit_.text({points.x + 26, points.center().y - 12, width, 24}, view_.points,
                  kit::type::control_strong);
        kit::fitted_heading(kit_, {rest.x, rest.center().y - 20, rest.width, 40},
                            page_.say("lab.rail.learn"), kit::type::title);
        if (kit_.shortcut(kit::ctrl(kit::Key::k))) {
            page_.ask(intent::OpenGlossary{});
        }
    }

    void draw_data_button(Rect& rest) {
        const Rect slot = cut_right(rest, kit::size::icon_button, 8);
        if (kit::icon_button(kit_, "home.data", {slot.x, slot.center().y - 16, 32, 32}, Icon::user,
                             page_.say("learn.data.title"), {.kind = kit::ButtonKind::secondary})
                .clicked) {
            page_.ask(intent::OwnData(intent::OpenMyData{}));
        }
    }

    void draw_interview_button(Rect& rest) {
        const kit::ButtonOptions options{.icon = Icon::users};
        const std::string& label = page_.say("learn.interview.title");
        const float width = kit::button_width(kit_, label, options);
        const float points = kit_.text_width(view_.points, kit::type::control_strong) + 40;
        const float title = kit_.text_width(page_.say("lab.rail.learn"), kit::type::title) + 24;
        const bool is_wide = rest.width > width + points + title;
        const Rect slot = cut_right(rest, is_wide ? width : kit::size::icon_button, 12);
        const Rect place{slot.x, slot.center().y - 16, slot.width, 32};
        const kit::Response response =
            is_wide ? kit::button(kit_, "home.interview", place, label, options)
                    : kit::icon_button(kit_, "home.interview", place, Icon::users, label,
                                       {.kind = kit::ButtonKind::secondary});
        if (response.clicked) {
            page_.ask(intent::Interviewing(intent::OpenInterview{}));
        }
    }

    float draw_notice(const Rect& area) {
        if (view_.notice.empty()) {
            return area.y;
        }
        return area.y +
               kit::callout(kit_, {area.x, area.y}, area.width, kit::CalloutKind::careful,
                            page_.say("learn.record"), view_.notice) +
               gap;
    }

    // The text at the left, and where there is room the path with "You are here".
    float draw_continue(Rect area) {
        const bool has_figure = area.width >= 1000 && !view_.stations.empty();
        const float padding = area.width < 600 ? 20.0F : 32.0F;
        const float text_width = has_figure ? area.width * 0.5F : area.width;
        const float room = text_width - 2 * padding;
        const float title = kit_.paragraph_height(room, view_.title, kit::type::display);
        const float text = kit_.paragraph_height(room, view_.text, kit::type::body);
        area.height = std::max(has_figure ? 208.0F : 0.0F, 28 + 24 + title + text + 28 + 40 + 28);
        kit::card(kit_, area);
        float y = area.y + 28;
        const float x = area.x + padding;
        kit_.text({x, y, room, 20}, view_.kicker, kit::type::control_medium,
                  {.ink = Color::accent_text});
        y += 24;
        y += kit_.paragraph({x, y, room, 0}, view_.title, kit::type::display, Color::ink_1,
                            kit::Role::heading);
        y += kit_.paragraph({x, y + 2, room, 0}, view_.text, kit::type::body, Color::ink_2) + 20;
        draw_continue_buttons({x, y, room, kit::size::control_large});
        if (has_figure) {
            draw_path(
                {area.x + text_width, area.y + 1, area.width - text_width - 1, area.height - 2});
        }
        return area.bottom();
    }

    void draw_continue_buttons(const Rect& row) {
        const kit::ButtonOptions go{.kind = kit::ButtonKind::primary,
                                    .trailing = Icon::arrow_right};
        const float width = kit::button_width(kit_, view_.action, go) + 12;
        if (kit::button(kit_, "home.continue", {row.x, row.y, width, row.height}, view_.action, go)
                .clicked) {
            page_.ask(intent::OpenLesson{view_.lesson, view_.part});
        }
        const kit::ButtonOptions lab{.icon = Icon::lab};
        const std::string& label = page_.say("learn.open_lab");
        const float lab_width = kit::button_width(kit_, label, lab) + 8;
        float x = row.x + width + gap;
        if (x + lab_width <= row.right()) {
            if (kit::button(kit_, "home.lab", {x, row.y, lab_width, row.height}, label, lab)
                    .clicked) {
                page_.ask(intent::OpenRun{view_.scenario, {}});
            }
            x += lab_width + gap;
        }
        const float left = kit_.text_width(view_.time_left, kit::type::control) + 1;
        if (x + left <= row.right()) {
            kit_.text({x, row.y, left, row.height}, view_.time_left, kit::type::control,
                      {.ink = Color::ink_2});
        }
    }

    void draw_path(const Rect& area) {
        kit_.paint().fill(area, Color::bg_canvas, kit::radius::card, kit::Corners::right);
        kit_.paint().dot_grid(area.inset(8), Color::bg_dot);
        kit_.paint().line({area.x, area.y}, {area.x, area.bottom()}, Color::line_soft, 1);
        const float cell = (area.width - 32) / static_cast<float>(view_.stations.size());
        const float y = area.center().y - 6;
        constexpr float radius = 27;
        for (std::size_t i = 0; i < view_.stations.size(); ++i) {
            const float x = area.x + 16 + cell * (static_cast<float>(i) + 0.5F);
            const bool is_now = i == view_.station_now;
            const bool is_past = i < view_.station_now;
            if (i > 0) {
                const bool is_walked = i <= view_.station_now;
                kit_.paint().line({x - cell + radius + 1, y}, {x - radius - 1, y},
                                  is_walked ? Color::wire_past : Color::wire_later,
                                  is_walked ? 2.5F : 1.5F);
            }
            kit_.paint().fill_circle({x, y}, radius,
                                     is_now ? Color::accent_fill : Color::bg_surface);
            if (!is_now) {
                kit_.paint().stroke_circle({x, y}, radius,
                                           is_past ? Color::ink_1 : Color::wire_later,
                                           is_past ? 2.5F : 1.5F);
            }
            kit_.paint().icon({x, y}, learn::icon_named(view_.stations[i].icon), 22,
                              is_now    ? Color::accent_on
                              : is_past ? Color::ink_1
                                        : Color::ink_3,
                              is_now ? Color::accent_fill : Color::bg_surface);
            kit::centered_paragraph(kit_, {x - cell / 2 + 4, y + radius + 10, cell - 8, 0},
                                    view_.stations[i].name,
                                    is_now ? kit::type::control_strong : kit::type::control,
                                    is_now || is_past ? Color::ink_1 : Color::ink_3);
            if (is_now) {
                kit::centered_paragraph(kit_, {x - cell / 2, y - radius - 28, cell, 0},
                                        page_.say("learn.you_are_here"), kit::type::caption_medium,
                                        Color::accent_text);
            }
        }
    }

    // Lessons and the drill, side by side where there is room.
    float draw_cards(const Rect& area) {
        const int columns = area.width >= 1000 ? 3 : area.width >= 640 ? 2 : 1;
        float height = 0;
        const float width = kit::column(area, 0, columns, gap).width;
        for (const views::LessonCard& card : view_.lessons) {
            height = std::max(height, lesson_height(card, width));
        }
        height = std::max(height, 348.0F);
        kit_.text({area.x, area.y, area.width, 28}, page_.say("learn.lessons"), kit::type::title,
                  {.role = kit::Role::heading});
        float y = area.y + 44;
        int place = 0;
        const auto slot = [&] {
            Rect cell = kit::column({area.x, y, area.width, height}, place % columns, columns, gap);
            cell.y += learn::row_of(place, columns) * (height + gap);
            ++place;
            return cell;
        };
        for (const views::LessonCard& card : view_.lessons) {
            draw_lesson(slot(), card);
        }
        draw_drill(slot());
        const int rows = (place + columns - 1) / columns;
        return y + static_cast<float>(rows) * (height + gap) - gap;
    }

    [[nodiscard]] float lesson_height(const views::LessonCard& card, float width) {
        const float room = width - 40;
        float height = strip_height + 16 +
                       kit_.paragraph_height(room, card.title, kit::type::title) + 24 + 24 + 12;
        for (const views::SectionRow& row : card.sections) {
            height += std::max(26.0F,
                               kit_.paragraph_height(room - 28, row.label, kit::type::control) + 6);
        }
        return height + 16 + 44 + 16;
    }

    // The lesson's own small picture: its sections as stations.
    void draw_strip(const Rect& strip, const views::LessonCard& card) {
        kit_.paint().fill(strip, Color::bg_canvas, kit::radius::card, kit::Corners::top);
        kit_.paint().dot_grid(strip.inset(8), Color::bg_dot);
        kit::divider(kit_, strip.x, strip.bottom(), strip.width);
        const auto count = static_cast<float>(card.sections.size());
        const float cell = strip.width / (count + 0.6F);
        const float y = strip.center().y;
        for (std::size_t i = 0; i < card.sections.size(); ++i) {
            const float x = strip.x + cell * (static_cast<float>(i) + 0.8F);
            const views::PartState state = card.sections[i].state;
            if (i > 0) {
                kit_.paint().line({x - cell + 19, y}, {x - 19, y},
                                  card.sections[i - 1].state == views::PartState::done
                                      ? Color::wire_past
                                      : Color::wire_later,
                                  2);
            }
            const bool is_now = state == views::PartState::begun;
            kit_.paint().fill_circle({x, y}, 18, is_now ? Color::accent_fill : Color::bg_surface);
            if (!is_now) {
                kit_.paint().stroke_circle(
                    {x, y}, 18, state == views::PartState::done ? Color::ink_1 : Color::wire_later,
                    2);
            }
            const Rect inside{x - 18, y - 10, 36, 20};
            kit_.paint().text_in(inside, std::to_string(i + 1), kit::type::control_strong,
                                 is_now                            ? Color::accent_on
                                 : state == views::PartState::done ? Color::ink_1
                                                                   : Color::ink_2,
                                 kit::Align::center);
        }
    }

    void draw_lesson(const Rect& area, const views::LessonCard& card) {
        const Id id = Id("home.lesson").child(card.key);
        kit::card(kit_, area);
        draw_strip({area.x + 1, area.y + 1, area.width - 2, strip_height - 1}, card);
        const float x = area.x + 20;
        const float room = area.width - 40;
        float y = area.y + strip_height + 16;
        y += kit_.paragraph({x, y, room, 0}, card.title, kit::type::title, Color::ink_1,
                            kit::Role::heading);
        kit_.text(
            {x, y, room, 22}, card.subtitle, kit::type::control,
            {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = id.child("subtitle")});
        y += 24;
        kit_.text(
            {x, y, room, 18}, card.counts, kit::type::caption,
            {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = id.child("counts")});
        y += 24 + 8;
        for (const views::SectionRow& row : card.sections) {
            kit_.paint().icon({x + 9, y + 10}, learn::icon_of(row.state), 18,
                              learn::ink_of(row.state));
            y += std::max(
                26.0F,
                kit_.paragraph({x + 28, y, room - 28, 0}, row.label,
                               row.state == views::PartState::begun ? kit::type::control_medium
                                                                    : kit::type::control,
                               row.state == views::PartState::open ? Color::ink_2 : Color::ink_1) +
                    6);
        }
        const Rect foot{x, area.bottom() - 56, room, 40};
        draw_lesson_foot(foot, id, card);
    }

    void draw_lesson_foot(const Rect& foot, const Id& id, const views::LessonCard& card) {
        const float button = kit::button_width(kit_, card.action) + 8;
        if (kit::button(kit_, id.child("open"), {foot.right() - button, foot.y + 4, button, 32},
                        card.action, {.kind = kit::ButtonKind::secondary, .hint = card.title})
                .clicked) {
            page_.ask(intent::OpenLesson{card.key, ""});
        }
        const float room = foot.width - button - 16;
        const float points = kit_.text_width(card.points, kit::type::caption) + 1;
        kit_.text({foot.x, foot.y + 2, room - points - 4, 18}, card.percent,
                  kit::type::caption_medium,
                  {.overflow = kit::Overflow::shorten, .id = id.child("percent")});
        kit_.text({foot.x + room - points, foot.y + 2, points, 18}, card.points, kit::type::caption,
                  {.ink = Color::ink_2});
        learn::progress_bar(kit_, {foot.x, foot.y + 26, room, kit::size::progress}, card.share_done,
                            Color::accent_fill, card.percent);
    }

    void draw_drill(const Rect& area) {
        const views::DrillCard& drill = view_.drill;
        kit::card(kit_, area);
        const float x = area.x + 20;
        const float room = area.width - 40;
        const std::string due = std::to_string(drill.due);
        const float due_width = kit_.text_width(due, kit::type::figure) + 1;
        const float button = kit::button_width(kit_, page_.say("learn.drill.start")) + 8;
        kit_.text({x, area.y + 18, due_width, 52}, due, kit::type::figure);
        const float words = room - due_width - button - 24;
        kit_.text({x + due_width + 12, area.y + 22, words, 22}, drill.due_label,
                  kit::type::card_title,
                  {.overflow = kit::Overflow::shorten, .id = "home.drill.due"});
        kit_.text(
            {x + due_width + 12, area.y + 46, words, 20}, drill.time_label, kit::type::control,
            {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = "home.drill.time"});
        if (kit::button(kit_, "home.drill", {x + room - button, area.y + 26, button, 36},
                        page_.say("learn.drill.start"))
                .clicked) {
            page_.ask(intent::OpenDrill{});
        }
        kit::divider(kit_, area.x, area.y + strip_height, area.width);
        kit_.text({x, area.y + strip_height + 12, room, 18}, page_.say("learn.drill.week"),
                  kit::type::caption, {.ink = Color::ink_2});
        learn::day_bars(kit_, {x, area.y + strip_height + 36, room, bars_height + 44}, drill.days);
        const float foot = area.bottom() - 76;
        kit::divider(kit_, area.x, foot, area.width);
        kit_.paint().icon({x + 10, foot + 38}, Icon::target, 20, Color::accent_text);
        const float change = kit::button_width(kit_, page_.say("learn.drill.change")) + 4;
        kit_.text({x + 34, foot + 18, room - change - 46, 20}, drill.interview,
                  kit::type::control_strong,
                  {.overflow = kit::Overflow::shorten, .id = "home.drill.interview"});
        kit_.text(
            {x + 34, foot + 40, room - change - 46, 18}, drill.interview_date, kit::type::caption,
            {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = "home.drill.date"});
        if (kit::button(kit_, "home.drill.change", {x + room - change, foot + 22, change, 32},
                        page_.say("learn.drill.change"))
                .clicked) {
            page_.ask(intent::OpenDrill{});
            kit_.open_layer("drill.plan");
        }
    }

    Page& page_;
    kit::Kit& kit_;
    const views::HomeView& view_;
    const std::vector<views::IncidentCard>& incidents_;
};

}  // namespace

Intents home(kit::Kit& kit, const views::HomeView& view, const Preferences& preferences,
             LearnState& state, const std::vector<views::IncidentCard>& incidents) {
    Intents intents;
    Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    Home(page, view, incidents).draw();
    return intents;
}

}  // namespace ui::screens
