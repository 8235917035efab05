// SPDX-License-Identifier: MIT
// Draws the card of the moment, its grades, and the plan of the drill.
#include "ui/screens/drill.h"

#include <algorithm>
#include <array>

#include "ui/kit/menu.h"
#include "ui/kit/switches.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_parts.h"
#include "ui/screens/learn_plan.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using learn::Page;

constexpr float column_max = 720;
constexpr float padding = 32;

class Drill {
public:
    Drill(Page& page, const views::DrillView& view) : page_(page), kit_(page.kit), view_(view) {
        if (page.state.texts["drill.card"] != view.card) {
            page.state.texts["drill.card"] = view.card;
            page.state.is_card_open = false;
            page.state.ticked.clear();
        }
    }

    void draw() {
        learn::frame(page_);
        draw_header();
        kit_.begin_panel("drill.page", page_.say("lab.rail.drill"), page_.layout.page);
        const Rect content = kit_.begin_scroll("drill.scroll", page_.layout.page);
        const float width = std::min(column_max, content.width - 32);
        const float x = content.x + (content.width - width) / 2;
        float y = content.y + 32;
        y = view_.is_done ? draw_done({x, y, width, 0}) : draw_card({x, y, width, 0});
        if (!view_.is_done && !is_open()) {
            y = draw_week({x, y + 32, width, 0});
        }
        kit_.end_scroll(y + 40);
        kit_.end_panel();
        draw_plan();
        learn::help(page_, learn::HelpFor::drill);
        settings_dialog(kit_, page_.preferences, page_.intents);
        shortcuts();
    }

private:
    [[nodiscard]] bool is_open() const { return page_.state.is_card_open; }

    void draw_header() {
        kit_.begin_panel("drill.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        const kit::ButtonOptions plan{.icon = Icon::calendar};
        const std::string& label = page_.say("learn.drill.plan");
        const float width = kit::button_width(kit_, label, plan);
        if (rest.width > width + 120) {
            const Rect slot = cut_right(rest, width, 12);
            if (kit::button(kit_, "drill.plan_button",
                            {slot.x, slot.center().y - 16, slot.width, 32}, label, plan)
                    .clicked) {
                kit_.open_layer("drill.plan");
            }
        }
        draw_interview_button(rest);
        const kit::ButtonOptions undo{
            .kind = kit::ButtonKind::quiet,
            .icon = Icon::undo,
            .why_disabled = view_.can_undo
                                ? std::string_view()
                                : std::string_view(page_.say("learn.drill.nothing_to_undo"))};
        const std::string& undo_label = page_.say("learn.drill.undo");
        const float undo_width = kit::button_width(kit_, undo_label, undo);
        if (rest.width > undo_width + 120) {
            const Rect slot = cut_right(rest, undo_width, 12);
            if (kit::button(kit_, "drill.undo", {slot.x, slot.center().y - 16, slot.width, 32},
                            undo_label, undo)
                    .clicked) {
                page_.ask(intent::TakeBackReview{});
            }
        }
        const float title = kit_.text_width(page_.say("lab.rail.drill"), kit::type::title) + 1;
        kit_.text({rest.x, rest.center().y - 18, title, 36}, page_.say("lab.rail.drill"),
                  kit::type::title, {.role = kit::Role::heading});
        if (rest.width > title + 240) {
            kit_.text(
                {rest.x + title + 16, rest.center().y - 10, rest.width - title - 16, 24},
                view_.position, kit::type::control,
                {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = "drill.position"});
        }
        kit_.end_panel();
    }

    void draw_interview_button(Rect& rest) {
        const kit::ButtonOptions options{.icon = Icon::users};
        const std::string& label = page_.say("learn.interview.title");
        const float width = kit::button_width(kit_, label, options);
        if (rest.width < width + 120) {
            return;
        }
        const Rect slot = cut_right(rest, width, 12);
        if (kit::button(kit_, "drill.interview", {slot.x, slot.center().y - 16, slot.width, 32},
                        label, options)
                .clicked) {
            page_.ask(intent::Interviewing(intent::OpenInterview{}));
        }
    }

    float draw_card(const Rect& area) {
        const std::string key = "drill.card";
        const float room = area.width - 2 * padding;
        const float x = area.x + padding;
        kit::card(kit_, {area.x, area.y, area.width, page_.state.heights[key]},
                  kit::CardEdge::strong);
        float y = area.y + 24;
        const float kind = kit_.text_width(view_.kind, kit::type::control_medium) + 1;
        kit_.text({x, y, kind, 20}, view_.kind, kit::type::control_medium,
                  {.ink = Color::accent_text});
        kit_.text({x + kind + 12, y, room - kind - 12, 20}, view_.lesson, kit::type::control,
                  {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = "drill.lesson"});
        y += 36;
        y += learn::rich(page_, "drill.front", {x, y, room, 0}, view_.front, kit::type::title);
        y = std::max(y, area.y + 140) + 20;
        if (is_open()) {
            kit::divider(kit_, area.x, y, area.width);
            y += 20;
            y += learn::rich(page_, "drill.back", {x, y, room, 0}, view_.back, kit::type::body) + 8;
            if (!view_.note.empty()) {
                y += learn::rich(page_, "drill.note", {x, y, room, 0}, view_.note,
                                 kit::type::control, Color::ink_2) +
                     8;
            }
            y = draw_ideas({x, y, room, 0}) + 16;
        }
        page_.state.heights[key] = y - area.y;
        y += 20;
        return is_open() ? draw_grades({area.x, y, area.width, 60})
                         : draw_reveal({area.x, y, area.width, kit::size::control_large});
    }

    // Of a spoken answer: what an expert would have said, to tick off.
    float draw_ideas(const Rect& area) {
        float y = area.y;
        if (view_.ideas.empty()) {
            return y;
        }
        kit_.text({area.x, y + 8, area.width, 24}, page_.say("learn.drill.ideas"),
                  kit::type::control_strong);
        y += 36;
        for (std::size_t i = 0; i < view_.ideas.size(); ++i) {
            bool ticked = page_.state.ticked.count(i) > 0;
            const float height = std::max(
                32.0F, kit_.paragraph_height(area.width - 40, view_.ideas[i], kit::type::control));
            const kit::Response response =
                kit::checkbox(kit_, Id("drill.idea").child(i), {area.x, y, area.width, height},
                              view_.ideas[i], ticked);
            if (response.changed && ticked) {
                page_.state.ticked.insert(i);
            } else if (response.changed) {
                page_.state.ticked.erase(i);
            }
            y += height;
        }
        return y;
    }

    float draw_reveal(const Rect& row) {
        const kit::ButtonOptions options{.kind = kit::ButtonKind::primary};
        const std::string& label = page_.say("learn.drill.show");
        const float width = kit::button_width(kit_, label, options) + 40;
        if (kit::button(kit_, "drill.show", {row.center().x - width / 2, row.y, width, row.height},
                        label, options)
                .clicked) {
            page_.state.is_card_open = true;
        }
        return row.bottom();
    }

    float draw_grades(const Rect& row) {
        const int count = static_cast<int>(view_.grades.size());
        const int columns = row.width < 420 ? std::min(2, count) : count;
        kit_.begin_group("drill.grades", kit::Axis::horizontal);
        for (int i = 0; i < count; ++i) {
            const views::GradeButton& grade = view_.grades[static_cast<std::size_t>(i)];
            Rect cell = kit::column(row, i % columns, columns, 12);
            cell.y += learn::row_of(i, columns) * (row.height + 12);
            const kit::Response response = kit::pressable_card(
                kit_, Id("drill.grade").child(static_cast<std::size_t>(grade.grade)), cell,
                grade.label);
            kit_.text({cell.x + 8, cell.y + 9, cell.width - 16, 22}, grade.label,
                      kit::type::control_strong, {.align = kit::Align::center});
            kit_.text({cell.x + 8, cell.y + 32, cell.width - 16, 18}, grade.when,
                      kit::type::caption, {.ink = Color::ink_2, .align = kit::Align::center});
            if (response.clicked) {
                page_.ask(intent::GradeCard{grade.grade});
            }
        }
        kit_.end_group();
        const float rows = learn::row_of(count + columns - 1, columns);
        return row.y + rows * (row.height + 12) - 12;
    }

    float draw_week(const Rect& area) {
        const Rect card{area.x, area.y, area.width, 204};
        kit::card(kit_, card);
        kit_.text({card.x + padding, card.y + 20, card.width - 2 * padding, 18},
                  page_.say("learn.drill.week"), kit::type::caption, {.ink = Color::ink_2});
        learn::day_bars(kit_, {card.x + padding, card.y + 44, card.width - 2 * padding, 136},
                        view_.days);
        return card.bottom();
    }

    float draw_done(const Rect& area) {
        const Rect card{area.x, area.y, area.width, 280};
        kit::card(kit_, card);
        kit_.paint().icon({card.x + padding + 12, card.y + 44}, Icon::success, 28, Color::ok_fill);
        kit_.paragraph({card.x + padding + 40, card.y + 30, card.width - 2 * padding - 40, 0},
                       view_.done_text, kit::type::title);
        kit_.text({card.x + padding, card.y + 96, card.width - 2 * padding, 18},
                  page_.say("learn.drill.week"), kit::type::caption, {.ink = Color::ink_2});
        learn::day_bars(kit_, {card.x + padding, card.y + 120, card.width - 2 * padding, 136},
                        view_.days);
        return card.bottom();
    }

    void draw_plan() {
        Rect inside;
        if (!kit::begin_dialog(kit_, "drill.plan",
                               {.title = page_.say("learn.drill.plan"),
                                .close_name = page_.say("lab.close"),
                                .width = 480,
                                .height = 420},
                               inside)) {
            return;
        }
        Rect content = kit_.begin_scroll("drill.plan.scroll", inside);
        content.width -= 16;
        const float y = learn::plan_fields(page_, "drill.plan", content,
                                           {view_.interview, view_.retention_percent,
                                            view_.new_cards_a_day, view_.has_two_buttons});
        kit_.end_scroll(y);
        kit::end_dialog(kit_);
    }

    void shortcuts() {
        if (view_.is_done) {
            return;
        }
        if (!is_open() && (kit_.shortcut(kit::Key::space) || kit_.shortcut(kit::Key::enter))) {
            page_.state.is_card_open = true;
            return;
        }
        constexpr std::array digits{kit::Key::one, kit::Key::two, kit::Key::three, kit::Key::four};
        for (std::size_t i = 0; is_open() && i < view_.grades.size(); ++i) {
            if (kit_.shortcut(digits[i])) {
                page_.ask(intent::GradeCard{view_.grades[i].grade});
            }
        }
        if (view_.can_undo && kit_.shortcut(kit::ctrl(kit::Key::z))) {
            page_.ask(intent::TakeBackReview{});
        }
    }

    Page& page_;
    kit::Kit& kit_;
    const views::DrillView& view_;
};

}  // namespace

Intents drill(kit::Kit& kit, const views::DrillView& view, const Preferences& preferences,
              LearnState& state) {
    Intents intents;
    state.selected.clear();
    Page page = learn::page_at(Place::drill, kit, state, intents, preferences);
    Drill(page, view).draw();
    return intents;
}

}  // namespace ui::screens
