// SPDX-License-Identifier: MIT
// Draws the result of an attempt: score, mastery, certainty, and what to read again.
#include <algorithm>

#include "ui/kit/chip.h"
#include "ui/screens/assessment.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_parts.h"
#include "ui/screens/settings_dialog.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Point;
using kit::Rect;
using learn::Page;

constexpr float gap = 16;
constexpr float content_max = 1304;
constexpr float mastery_goal = 0.8F;
constexpr float objective_side = 148;  // the word and the percentage beside an objective

constexpr float buttons_room = 232;  // beside the marks

class Result {
public:
    Result(Page& page, const views::ResultView& view) : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        learn::frame(page_);
        kit_.begin_panel("result.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        const float width = kit_.text_width(view_.attempt, kit::type::control) + 1;
        if (rest.width > width + 300) {
            const Rect slot = cut_right(rest, width, 16);
            kit_.text({slot.x, slot.center().y - 12, width, 24}, view_.attempt, kit::type::control,
                      {.ink = Color::ink_2});
        }
        learn::breadcrumb(page_, rest, view_.lesson_title);
        kit_.end_panel();
        kit_.begin_panel("result.page", page_.say("learn.result"), page_.layout.page);
        const Rect content = kit_.begin_scroll("result.scroll", page_.layout.page);
        const float side = content.width < 700 ? 16.0F : 32.0F;
        const float width_all = std::min(content_max, content.width - 2 * side);
        const float x = content.x + (content.width - width_all) / 2;
        float y = content.y + 24;
        if (!view_.notice.empty()) {
            y += kit::callout(kit_, {x, y}, width_all, kit::CalloutKind::tip,
                              page_.say("learn.export"), view_.notice) +
                 gap;
        }
        y = draw_score({x, y, width_all, 0}) + gap;
        y = draw_cards({x, y, width_all, 0}) + gap;
        y = draw_review({x, y, width_all, 0});
        kit_.end_scroll(y + 40);
        kit_.end_panel();
        learn::help(page_, learn::HelpFor::result);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    float draw_score(Rect area) {
        const bool is_wide = area.width >= 900 && buttons_width() <= buttons_room;
        area.height = is_wide ? 152.0F : 300.0F;
        kit::card(kit_, area);
        const Rect inside = area.inset(32, 24);
        kit::ChipLook look = kit::chip_look(kit::Status::success);
        if (!view_.is_passed) {
            look = {kit::ChipKind::outline, Icon::ring, kit::Face::medium};
        }
        kit::chip(kit_, {inside.x, inside.y}, view_.verdict, look);
        const float score = kit_.text_width(view_.score, kit::type::figure) + 1;
        kit_.text({inside.x, inside.y + 32, score, 52}, view_.score, kit::type::figure,
                  {.role = kit::Role::heading});
        const float percent_x = inside.x + score + 14;
        if (is_wide) {
            kit_.paragraph(
                {percent_x, inside.y + 52, area.x + area.width * 0.40F - percent_x - 16, 0},
                view_.percent, kit::type::body, Color::ink_2);
            draw_marks({area.x + area.width * 0.40F, inside.y, area.width * 0.36F, 104});
            draw_buttons({inside.right() - 232, inside.y, 232, 92});
        } else {
            kit_.paragraph({inside.x, inside.y + 84, inside.width, 0}, view_.percent,
                           kit::type::control, Color::ink_2);
            draw_marks({inside.x, inside.y + 116, inside.width, 104});
            draw_buttons({inside.x, inside.y + 220, inside.width, 40});
        }
        return area.bottom();
    }

    [[nodiscard]] const std::string& export_label() const {
        return page_.say(view_.has_certificate ? "learn.export.certificate"
                                               : "learn.export.transcript");
    }
    // Of the wider one, where they stand one above the other.
    [[nodiscard]] float buttons_width() {
        return std::max(
            kit::button_width(kit_, page_.say("learn.result.again"),
                              {.kind = kit::ButtonKind::primary, .icon = Icon::restart}),
            kit::button_width(kit_, export_label(), {.icon = Icon::download}));
    }

    void draw_marks(const Rect& area) {
        const int count = static_cast<int>(view_.items.size());
        for (int i = 0; i < count; ++i) {
            const Rect cell =
                kit::column({area.x, area.y, std::min(area.width, 430.0F), 40}, i, count, 6);
            const bool is_right = view_.items[static_cast<std::size_t>(i)];
            kit_.paint().fill(cell, is_right ? Color::ok_tint : Color::danger_tint,
                              kit::radius::control);
            kit_.paint().stroke(cell, is_right ? Color::ok_line : Color::danger_line,
                                is_right ? 1.0F : 2.0F, kit::radius::control);
            kit_.paint().icon(cell.center(), is_right ? Icon::tick : Icon::cross, 18,
                              is_right ? Color::ok_text : Color::danger_text);
            const std::string number = std::to_string(i + 1);
            kit_.text({cell.x, cell.bottom() + 4, cell.width, 18}, number, kit::type::caption,
                      {.ink = Color::ink_2, .align = kit::Align::center});
            kit_.note_text(cell, page_.say(is_right ? "learn.result.right" : "learn.result.wrong"),
                           kit::Role::status, number);
        }
        kit_.paragraph({area.x, area.y + 72, area.width, 0}, view_.summary, kit::type::control,
                       Color::ink_2);
    }

    void draw_buttons(const Rect& area) {
        const bool is_stacked = area.height > 60 || buttons_width() > area.width / 2 - 6;
        const Rect first = is_stacked ? Rect{area.x, area.y, area.width, 40}
                                      : Rect{area.x, area.y, area.width / 2 - 6, 40};
        const Rect second = is_stacked
                                ? Rect{area.x, area.y + 52, area.width, 40}
                                : Rect{area.x + area.width / 2 + 6, area.y, area.width / 2 - 6, 40};
        if (kit::button(kit_, "result.again", first, page_.say("learn.result.again"),
                        {.kind = kit::ButtonKind::primary, .icon = Icon::restart})
                .clicked) {
            page_.ask(intent::BeginAttempt{false});
        }
        const char* kind = view_.has_certificate ? "certificate" : "transcript";
        if (kit::button(kit_, "result.export", second, export_label(), {.icon = Icon::download})
                .clicked) {
            page_.ask(intent::ExportFile{kind});
        }
    }

    float draw_cards(const Rect& area) {
        const int columns = area.width >= 1000 ? 3 : area.width >= 700 ? 2 : 1;
        const float first = columns == 1   ? area.width
                            : columns == 2 ? (area.width - gap) / 2
                                           : (area.width - gap * 2) * 0.44F;
        float height = 56 + 20;
        for (const views::ObjectiveBar& bar : view_.objectives) {
            height += objective_height(bar, first - 48);
        }
        float x = area.x;
        float y = area.y;
        const auto place = [&](float share) {
            const float width = columns == 1 ? area.width : (area.width - gap * 2) * share;
            const Rect cell{x, y, columns == 2 ? (area.width - gap) / 2 : width, height};
            x = cell.right() + gap;
            if (x > area.right() - 10) {
                x = area.x;
                y = cell.bottom() + gap;
            }
            return cell;
        };
        float bottom = draw_mastery(place(0.44F));
        bottom = std::max(bottom, draw_certainty(place(0.31F)));
        return std::max(bottom, draw_insight(place(0.25F)));
    }

    float title(const Rect& area, std::string_view key) {
        kit::card(kit_, area);
        kit_.text({area.x + 24, area.y + 20, area.width - 48, 24}, page_.say(key),
                  kit::type::card_title,
                  {.overflow = kit::Overflow::shorten, .role = kit::Role::heading, .id = Id(key)});
        return area.y + 56;
    }

    [[nodiscard]] float objective_height(const views::ObjectiveBar& bar, float room) {
        return kit_.paragraph_height(room - objective_side, bar.text, kit::type::control) + 28;
    }

    float draw_mastery(const Rect& area) {
        float y = title(area, "learn.result.mastery");
        const float x = area.x + 24;
        const float room = area.width - 48;
        for (const views::ObjectiveBar& bar : view_.objectives) {
            const std::string percent =
                kit_.strings().text("learn.percent", {{"percent", std::to_string(bar.percent)}});
            const std::string& word =
                page_.say(bar.is_mastered ? "learn.mastered" : "learn.practise");
            const float word_width = kit_.text_width(word, kit::type::caption_medium) + 24;
            const float text =
                kit_.paragraph({x, y, room - objective_side, 0}, bar.text, kit::type::control);
            const Color ink = bar.is_mastered ? Color::ok_text : Color::ink_2;
            constexpr float percent_width = 48;
            const float word_x = x + room - percent_width - word_width;
            kit_.paint().icon({word_x + 7, y + 11},
                              bar.is_mastered ? Icon::tick : Icon::arrow_right, 14, ink);
            kit_.text({word_x + 18, y, word_width - 18, 22}, word, kit::type::caption_medium,
                      {.ink = ink});
            kit_.text({x + room - percent_width, y, percent_width, 22}, percent,
                      kit::type::control_strong, {.align = kit::Align::right});
            learn::progress_bar(kit_, {x, y + text + 6, room, kit::size::progress},
                                static_cast<float>(bar.percent) / 100,
                                bar.is_mastered ? Color::ok_fill : Color::accent_fill, bar.text,
                                mastery_goal);
            y += objective_height(bar, room);
        }
        return area.bottom();
    }

    // A dot a band at the share that was right; the line is where a good judge would be.
    float draw_certainty(const Rect& area) {
        const float top = title(area, "learn.result.certainty");
        if (view_.certainty.empty()) {
            kit_.paragraph({area.x + 24, top, area.width - 48, 0},
                           page_.say("learn.result.certainty.none"), kit::type::control,
                           Color::ink_2);
            return area.bottom();
        }
        const float cell = (area.width - 104) / 3;
        float label = 0;
        for (const views::CertaintyDot& dot : view_.certainty) {
            label = std::max(label,
                             kit_.paragraph_height(cell - 4, dot.label, kit::type::caption_strong));
        }
        const std::string& legend = page_.say("learn.result.certainty.legend");
        const float below =
            label + 18 + kit_.paragraph_height(area.width - 48, legend, kit::type::caption) + 34;
        const Rect plot{area.x + 72, top + 8, area.width - 104, area.bottom() - top - 8 - below};
        for (int line = 0; line <= 2; ++line) {
            const float y = plot.bottom() - plot.height * static_cast<float>(line) / 2;
            kit_.paint().line({plot.x, y}, {plot.right(), y}, Color::line_mid, 1);
            kit_.text(
                {area.x + 20, y - 9, 44, 18},
                kit_.strings().text("learn.percent", {{"percent", std::to_string(line * 50)}}),
                kit::type::caption, {.ink = Color::ink_2, .align = kit::Align::right});
        }
        Point last{};
        for (std::size_t i = 0; i < view_.certainty.size(); ++i) {
            const views::CertaintyDot& dot = view_.certainty[i];
            const float x = plot.x + cell * (static_cast<float>(i) + 0.5F);
            const Point goal{x, plot.bottom() - plot.height * dot.well_judged};
            if (i > 0) {
                kit_.paint().line(last, goal, Color::off_fill, 2);
            }
            kit_.paint().line({x - 7, goal.y}, {x + 7, goal.y}, Color::off_fill, 3);
            last = goal;
            if (dot.answers > 0) {
                const float size = 7 + 1.2F * static_cast<float>(std::min(dot.answers, 6));
                kit_.paint().fill_circle({x, plot.bottom() - plot.height * dot.share}, size,
                                         Color::accent_fill);
            }
            const float words = plot.bottom() + 10;
            kit::centered_paragraph(kit_, {x - cell / 2 + 2, words, cell - 4, 0}, dot.label,
                                    kit::type::caption_strong);
            kit_.text({x - cell / 2, words + label, cell, 18}, dot.detail, kit::type::caption,
                      {.ink = Color::ink_2, .align = kit::Align::center});
        }
        kit_.paragraph({area.x + 24, plot.bottom() + 10 + label + 26, area.width - 48, 0}, legend,
                       kit::type::caption, Color::ink_2);
        return area.bottom();
    }

    float draw_insight(const Rect& area) {
        float y = title(area, "learn.result.says");
        const float x = area.x + 24;
        const float room = area.width - 48;
        if (!view_.marks.empty()) {
            const float width = kit_.text_width(view_.marks, kit::type::figure) + 1;
            kit_.text({x, y, width, 52}, view_.marks, kit::type::figure);
            kit_.text({x + width + 10, y + 18, room - width - 10, 24}, view_.marks_of,
                      kit::type::body, {.ink = Color::ink_2});
            y += 54;
            kit_.text({x, y, room, 20}, page_.say("learn.result.marks"), kit::type::control,
                      {.ink = Color::ink_2});
            y += 36;
        }
        kit_.paragraph({x, y, room, 0}, view_.insight, kit::type::body);
        return area.bottom();
    }

    float draw_review(const Rect& area) {
        if (view_.review.empty()) {
            const Rect card{area.x, area.y, area.width, 72};
            kit::card(kit_, card);
            kit_.text(card.inset(24, 0), page_.say("learn.review.nothing"), kit::type::card_title,
                      {.overflow = kit::Overflow::shorten, .id = "result.review.nothing"});
            return card.bottom();
        }
        const std::string key = "result.review";
        kit::card(kit_, {area.x, area.y, area.width, page_.state.heights[key]});
        kit_.text({area.x + 24, area.y + 16, area.width - 48, 24}, page_.say("learn.review"),
                  kit::type::card_title, {.role = kit::Role::heading});
        float y = area.y + 56;
        for (std::size_t i = 0; i < view_.review.size(); ++i) {
            y = draw_row({area.x, y, area.width, 0}, i, view_.review[i]);
        }
        page_.state.heights[key] = y - area.y;
        return y;
    }

    float draw_row(const Rect& area, std::size_t index, const views::ReviewRow& row) {
        kit::divider(kit_, area.x, area.y, area.width);
        const bool is_narrow = area.width < 800;
        const kit::ChipLook look{row.is_wrong ? kit::ChipKind::danger : kit::ChipKind::warn,
                                 row.is_wrong ? Icon::wrong : Icon::warning, kit::Face::medium};
        const kit::ButtonOptions options{.trailing = Icon::arrow_right};
        const float button = kit::button_width(kit_, row.section, options);
        kit_.text({area.x + 24, area.y + 22, 28, 24}, std::to_string(row.number),
                  kit::type::card_title);
        const Rect chip = kit::chip(kit_, {area.x + 60, area.y + 22}, row.reason, look);
        const float sure = is_narrow || row.certainty.empty()
                               ? 0
                               : kit_.text_width(row.certainty, kit::type::control) + 24;
        const float x = is_narrow ? area.x + 24 : std::max(area.x + 190, chip.right() + 20);
        const float right = area.right() - 24 - (is_narrow ? 0 : button + 16 + sure);
        float y = area.y + (is_narrow ? 54.0F : 14.0F);
        y += kit_.paragraph({x, y, right - x, 0}, row.question, kit::type::control_strong);
        y +=
            kit_.paragraph({x, y + 2, right - x, 0}, row.detail, kit::type::control, Color::ink_2) +
            2;
        const Rect place{is_narrow ? x : area.right() - 24 - button,
                         is_narrow ? y + 8 : area.y + 18, button, 32};
        if (kit::button(kit_, Id("result.review").child(index), place, row.section, options)
                .clicked) {
            page_.ask(intent::OpenLesson{"", row.section_key});
        }
        if (sure > 0) {
            kit_.text({right + 12, area.y + 22, sure - 12, 24}, row.certainty, kit::type::control,
                      {.ink = Color::ink_2});
        }
        return std::max(y + 14, place.bottom() + 14);
    }

    Page& page_;
    kit::Kit& kit_;
    const views::ResultView& view_;
};

}  // namespace

Intents result(kit::Kit& kit, const views::ResultView& view, const Preferences& preferences,
               LearnState& state) {
    Intents intents;
    Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    Result(page, view).draw();
    return intents;
}

}  // namespace ui::screens
