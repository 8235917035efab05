// SPDX-License-Identifier: MIT
// Draws one question of an attempt with the way it came and the way it goes on.
#include "ui/screens/assessment.h"

#include <algorithm>
#include <array>

#include "ui/kit/option.h"
#include "ui/screens/learn_help.h"
#include "ui/screens/learn_parts.h"
#include "ui/screens/settings_dialog.h"
#include "ui/screens/text_size.h"

namespace ui::screens {

namespace {

using kit::Color;
using kit::Icon;
using kit::Id;
using kit::Rect;
using learn::Page;

constexpr float column_max = 800;
constexpr float certainty_height = 64;
constexpr std::array certainty_names{"learn.certainty.low", "learn.certainty.mid",
                                     "learn.certainty.high"};
constexpr std::array certainty_marks{"learn.certainty.low.marks", "learn.certainty.mid.marks",
                                     "learn.certainty.high.marks"};

class Assessment {
public:
    Assessment(Page& page, const views::AssessmentView& view)
        : page_(page), kit_(page.kit), view_(view) {
        if (page.state.texts["pending.for"] != view.question.key) {
            page.state.texts["pending.for"] = view.question.key;
            page.state.texts["pending"].clear();
        }
    }

    void draw() {
        kit_.paint().fill(kit_.screen(), Color::bg_canvas);
        draw_header();
        Rect area = kit_.screen();
        cut_top(area, kit::size::header);
        kit_.begin_panel("assessment.page", view_.position, area);
        const Rect content = kit_.begin_scroll("assessment.scroll", area);
        const float width = std::min(column_max, content.width - 32);
        const float x = content.x + (content.width - width) / 2;
        float y = content.y + 36;
        y = draw_progress({x, y, width, 0});
        y = draw_question({x, y + 24, width, 0});
        y = draw_certainty({x, y + 32, width, 0});
        y = draw_moves({x, y + 40, width, kit::size::control_large});
        kit_.end_scroll(y + 32);
        kit_.end_panel();
        shortcuts();
        learn::help(page_, learn::HelpFor::assessment);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    // In learn mode an option waits for Check answer, so that certainty comes before the reasons.
    [[nodiscard]] std::string& pending() { return page_.state.texts["pending"]; }
    [[nodiscard]] bool waits_for_check() const {
        return !view_.is_exam && !view_.question.is_answered;
    }

    void draw_header() {
        const Rect area = page_.layout.header;
        kit_.begin_panel("assessment.header", page_.say("learn.header"), area);
        kit_.paint().fill(area, Color::bg_surface);
        kit::divider(kit_, area.x, area.bottom() - 1, area.width);
        kit_.paint().icon({area.x + 36, area.center().y}, Icon::logo, 28, Color::ink_1,
                          Color::bg_surface);
        Rect rest{area.x + 68, area.y, area.width - 92, area.height - 1};
        learn::help_button(page_, rest);
        draw_present(rest);
        const std::string& exit = page_.say("learn.assessment.leave");
        const float width = kit::button_width(kit_, exit);
        const Rect slot = cut_right(rest, width, 16);
        if (kit::button(kit_, "assessment.leave", {slot.x, slot.center().y - 16, slot.width, 32},
                        exit)
                .clicked) {
            page_.ask(intent::LeaveAttempt{});
        }
        const std::string& limit = page_.say("learn.assessment.no_limit");
        const float limit_width = kit_.text_width(limit, kit::type::control) + 1;
        if (rest.width > limit_width + 240) {
            const Rect place = cut_right(rest, limit_width, 16);
            kit_.text({place.x, place.center().y - 12, limit_width, 24}, limit, kit::type::control,
                      {.ink = Color::ink_2});
        }
        const std::string& title = page_.say("learn.part.assessment.short");
        const float title_width = kit_.text_width(title, kit::type::card_title) + 1;
        kit_.text({rest.x, rest.center().y - 12, title_width, 24}, title, kit::type::card_title,
                  {.role = kit::Role::heading});
        kit_.text(
            {rest.x + title_width + 16, rest.center().y - 12, rest.width - title_width - 16, 24},
            view_.lesson_title, kit::type::control,
            {.ink = Color::ink_2, .overflow = kit::Overflow::shorten, .id = "assessment.lesson"});
        kit_.end_panel();
    }

    void draw_present(Rect& rest) {
        const Rect slot = cut_right(rest, kit::size::icon_button, 8);
        if (kit::icon_button(kit_, "assessment.present", {slot.x, slot.center().y - 16, 32, 32},
                             Icon::present, page_.say("learn.present.start"),
                             {.kind = kit::ButtonKind::secondary})
                .clicked ||
            kit_.shortcut(kit::Key::f5)) {
            page_.ask(intent::Presenting(intent::Present{intent::PresentWhat::attempt}));
        }
    }

    float draw_progress(const Rect& area) {
        kit_.begin_group("assessment.items", kit::Axis::horizontal);
        const int count = static_cast<int>(view_.items.size());
        for (int i = 0; i < count; ++i) {
            const views::AttemptItem& item = view_.items[static_cast<std::size_t>(i)];
            const Rect cell = kit::column({area.x, area.y, area.width, 36}, i, count, 8);
            kit::Item what{.id = Id("assessment.items").child(static_cast<std::size_t>(i)),
                           .role = kit::Role::tab,
                           .name = item.number,
                           .value = mark_name(item),
                           .rect = cell};
            what.states.selected = item.mark == views::ProgressMark::now;
            if (kit_.item(what).clicked) {
                page_.ask(intent::GoToQuestion{static_cast<std::size_t>(i)});
            }
            draw_mark(cell, item);
        }
        kit_.end_group();
        return area.y + 40;
    }

    [[nodiscard]] const std::string& mark_name(const views::AttemptItem& item) const {
        return page_.say(item.is_flagged                          ? "learn.mark.flagged"
                         : item.mark == views::ProgressMark::done ? "learn.mark.done"
                         : item.mark == views::ProgressMark::now  ? "learn.mark.now"
                                                                  : "learn.mark.open");
    }

    void draw_mark(const Rect& cell, const views::AttemptItem& item) {
        const Rect bar{cell.x, cell.y, cell.width, kit::size::progress};
        if (item.mark == views::ProgressMark::open) {
            kit_.paint().stroke(bar, Color::line_strong, 1, 4);
        } else {
            kit_.paint().fill(
                bar, item.mark == views::ProgressMark::now ? Color::accent_fill : Color::ink_1, 4);
        }
        const bool is_now = item.mark == views::ProgressMark::now;
        const kit::TextStyle style = is_now ? kit::type::caption_strong : kit::type::caption;
        kit_.paint().text_in({cell.x, cell.y + 12, cell.width, 18}, item.number, style,
                             is_now ? Color::accent_text : Color::ink_2, kit::Align::center);
        if (item.is_flagged) {
            kit_.paint().icon({cell.center().x - 16, cell.y + 21}, Icon::incidents, 14,
                              Color::ink_1);
        }
    }

    float draw_question(const Rect& area) {
        float y = area.y;
        const std::string& flag = page_.say(view_.is_flagged ? "learn.unflag" : "learn.flag");
        const kit::ButtonOptions options{
            .kind = kit::ButtonKind::quiet, .icon = Icon::incidents, .engaged = view_.is_flagged};
        const float flag_width = kit::button_width(kit_, flag, options);
        if (kit::button(kit_, "assessment.flag", {area.right() - flag_width, y, flag_width, 32},
                        flag, options)
                .clicked) {
            page_.ask(intent::FlagQuestion{!view_.is_flagged});
        }
        const float position = kit_.text_width(view_.position, kit::type::control_strong) + 1;
        kit_.text({area.x, y + 4, position, 24}, view_.position, kit::type::control_strong);
        kit_.text({area.x + position + 12, y + 4, 140, 24}, view_.question.thinking,
                  kit::type::control, {.ink = Color::ink_2});
        y += 40;
        y += kit_.paragraph({area.x, y, area.width, 0}, view_.question.stem, kit::type::title,
                            Color::ink_1, kit::Role::heading) +
             16;
        if (view_.question.is_answered) {
            const bool is_right = view_.question.is_right;
            kit_.paint().icon({area.x + 10, y + 12}, is_right ? Icon::success : Icon::wrong, 20,
                              is_right ? Color::ok_fill : Color::danger_fill);
            kit_.text({area.x + 28, y, area.width - 28, 24}, view_.question.verdict,
                      kit::type::card_title,
                      {.ink = is_right ? Color::ok_text : Color::danger_text});
            y += 36;
        }
        return draw_options({area.x, y, area.width, 0});
    }

    float draw_options(const Rect& area) {
        float y = area.y;
        kit_.begin_group("assessment.options", kit::Axis::vertical);
        for (const views::OptionRow& row : view_.question.options) {
            const bool is_pending = waits_for_check() && pending() == row.key;
            const kit::OptionView view{
                .letter = row.letter,
                .text = row.text,
                .reason = row.reason,
                .state = is_pending ? kit::OptionState::chosen : state_of(row.look)};
            const Rect option{
                area.x, y, area.width,
                std::max(kit::size::option, kit::option_height(kit_, area.width, view))};
            if (kit::answer_option(kit_, Id("assessment.options").child(row.key), option, view)
                    .clicked) {
                choose(row.key);
            }
            y = option.bottom() + 12;
        }
        kit_.end_group();
        return y - 12;
    }

    static kit::OptionState state_of(views::OptionLook look) {
        constexpr std::array states{kit::OptionState::rest, kit::OptionState::chosen,
                                    kit::OptionState::right, kit::OptionState::wrong,
                                    kit::OptionState::other};
        return states[static_cast<std::size_t>(look)];
    }

    void choose(const std::string& option) {
        if (view_.is_locked) {
            return;
        }
        if (waits_for_check()) {
            pending() = option;
        } else {
            page_.ask(intent::ChooseOption{option});
        }
    }

    float draw_certainty(const Rect& area) {
        kit_.text({area.x, area.y, area.width, 24}, page_.say("learn.how_sure"),
                  kit::type::card_title);
        float y = area.y + 24;
        y += kit_.paragraph({area.x, y, area.width, 0}, page_.say("learn.how_sure.note"),
                            kit::type::caption, Color::ink_2) +
             10;
        const int columns = area.width < 520 ? 1 : 3;
        const float height = certainty_height_for(area.width, columns);
        kit_.begin_group("assessment.certainty", kit::Axis::both);
        for (int i = 0; i < 3; ++i) {
            Rect cell = kit::column({area.x, y, area.width, height}, i % columns, columns, 12);
            cell.y += learn::row_of(i, columns) * (height + 8);
            draw_certainty_card(cell, i);
        }
        kit_.end_group();
        const float rows = learn::row_of(3, columns);
        return y + rows * (height + 8) - 8;
    }

    // 64, or what the longest words need.
    [[nodiscard]] float certainty_height_for(float width, int columns) {
        const float room = kit::column({0, 0, width, 0}, 0, columns, 12).width - 60;
        float height = certainty_height;
        for (std::size_t i = 0; i < certainty_names.size(); ++i) {
            height = std::max(height, 24 +
                                          kit_.paragraph_height(room, page_.say(certainty_names[i]),
                                                                kit::type::control_strong) +
                                          kit_.paragraph_height(room, page_.say(certainty_marks[i]),
                                                                kit::type::caption));
        }
        return height;
    }

    void draw_certainty_card(const Rect& cell, int index) {
        const auto at = static_cast<std::size_t>(index);
        const bool is_chosen = view_.certainty == index + 1;
        kit::Item item{.id = Id("assessment.certainty").child(at),
                       .role = kit::Role::radio,
                       .name = page_.say(certainty_names[at]),
                       .value = page_.say(certainty_marks[at]),
                       .rect = cell};
        item.states.checked = is_chosen;
        item.states.disabled = view_.question.is_answered;
        item.note = view_.question.is_answered
                        ? std::string_view(page_.say("learn.how_sure.too_late"))
                        : std::string_view();
        const kit::Response response = kit_.item(item);
        kit_.paint().fill(cell,
                          is_chosen          ? Color::accent_tint
                          : response.hovered ? Color::bg_hover
                                             : Color::bg_surface,
                          kit::radius::control);
        kit_.paint().stroke(cell, is_chosen ? Color::accent_fill : Color::line_strong,
                            is_chosen ? 2.0F : 1.0F, kit::radius::control);
        const Color ink = is_chosen ? Color::accent_fill : Color::ink_1;
        for (int bar = 0; bar < 3; ++bar) {
            const float height = 8 + 5 * static_cast<float>(bar);
            const Rect place{cell.x + 16 + 9 * static_cast<float>(bar),
                             cell.center().y + 9 - height, 7, height};
            if (bar <= index) {
                kit_.paint().fill(place, ink);
            } else {
                kit_.paint().stroke(place, Color::line_strong, 1);
            }
        }
        float y = cell.y + 13;
        y += kit_.paragraph({cell.x + 52, y, cell.width - 60, 0}, item.name,
                            kit::type::control_strong) +
             1;
        kit_.paragraph({cell.x + 52, y, cell.width - 60, 0}, item.value, kit::type::caption,
                       Color::ink_2);
        if (response.clicked) {
            page_.ask(intent::SayCertainty{index + 1});
        }
    }

    float draw_moves(const Rect& row) {
        if (!view_.previous_label.empty()) {
            const kit::ButtonOptions options{.icon = Icon::arrow_left};
            const float width = kit::button_width(kit_, view_.previous_label, options) + 8;
            if (kit::button(kit_, "assessment.previous", {row.x, row.y, width, row.height},
                            view_.previous_label, options)
                    .clicked) {
                page_.ask(intent::GoToQuestion{view_.current - 1});
            }
        }
        const bool checks = waits_for_check() && !pending().empty();
        const std::string& label = checks ? page_.say("learn.check_answer") : view_.next_label;
        const kit::ButtonOptions options{.kind = kit::ButtonKind::primary,
                                         .trailing = Icon::arrow_right};
        const float width = kit::button_width(kit_, label, options) + 8;
        if (kit::button(kit_, "assessment.next", {row.right() - width, row.y, width, row.height},
                        label, options)
                .clicked) {
            go_on();
        }
        float y = row.bottom() + 16;
        y += kit::centered_paragraph(kit_, {row.x, y, row.width, 0}, view_.note, kit::type::control,
                                     Color::ink_2);
        return y;
    }

    void go_on() {
        if (waits_for_check() && !pending().empty()) {
            page_.ask(intent::ChooseOption{pending()});
        } else if (view_.is_last) {
            page_.ask(intent::FinishAttempt{});
        } else {
            page_.ask(intent::GoToQuestion{view_.current + 1});
        }
    }

    void shortcuts() {
        text_size_keys(kit_, page_.preferences, page_.intents);
        constexpr std::array letters{kit::Key::a, kit::Key::b, kit::Key::c, kit::Key::d};
        constexpr std::array digits{kit::Key::one, kit::Key::two, kit::Key::three};
        for (std::size_t i = 0; i < view_.question.options.size(); ++i) {
            if (kit_.shortcut(letters[i])) {
                choose(view_.question.options[i].key);
            }
        }
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (kit_.shortcut(digits[i]) && !view_.question.is_answered) {
                page_.ask(intent::SayCertainty{static_cast<int>(i) + 1});
            }
        }
        if (kit_.shortcut(kit::Key::enter)) {
            go_on();
        }
        if (kit_.shortcut(kit::Key::backspace) && view_.current > 0) {
            page_.ask(intent::GoToQuestion{view_.current - 1});
        }
        if (kit_.shortcut(kit::Key::g)) {
            page_.ask(intent::FlagQuestion{!view_.is_flagged});
        }
    }

    Page& page_;
    kit::Kit& kit_;
    const views::AssessmentView& view_;
};

}  // namespace

Intents assessment(kit::Kit& kit, const views::AssessmentView& view, const Preferences& preferences,
                   LearnState& state) {
    Intents intents;
    Page page = learn::page_at(Place::learn, kit, state, intents, preferences);
    // An assessment hides the rail; its header goes over the whole width.
    page.layout.header = {0, 0, kit.screen().width, kit::size::header};
    Assessment(page, view).draw();
    return intents;
}

}  // namespace ui::screens
