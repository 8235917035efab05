// SPDX-License-Identifier: MIT
// Draws the mock interview, stage by stage.
#include "ui/screens/interview.h"

#include <algorithm>
#include <array>

#include "ui/kit/chip.h"
#include "ui/kit/switches.h"
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
using views::InterviewStage;

constexpr float column_max = 720;
constexpr float padding = 32;

class Interview {
public:
    Interview(Page& page, const views::InterviewView& view)
        : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        start_at_the_top();
        learn::frame(page_);
        draw_header();
        kit_.begin_panel("interview.page", page_.say("learn.interview.title"), page_.layout.page);
        const Rect content = kit_.begin_scroll("interview.scroll", page_.layout.page);
        const float width = std::min(column_max, content.width - 32);
        const Rect area{content.x + (content.width - width) / 2, content.y + 32, width, 0};
        float y = area.y;
        switch (view_.stage) {
            case InterviewStage::before:
                y = draw_before(area);
                break;
            case InterviewStage::prompt:
                y = draw_prompt(area);
                break;
            case InterviewStage::debrief:
                y = draw_debrief(area);
                break;
        }
        kit_.end_scroll(y + 40);
        kit_.end_panel();
        learn::help(page_, learn::HelpFor::interview);
        settings_dialog(kit_, page_.preferences, page_.intents);
        shortcuts();
    }

private:
    void start_at_the_top() {
        const std::string stage = "interview/" + view_.position + (view_.shows_ideas ? "+" : "");
        if (page_.state.scrolled_for != stage) {
            page_.state.scrolled_for = stage;
            kit_.scroll_to_top("interview.scroll");
        }
    }

    template <class What>
    void ask(What what) {
        page_.ask(intent::Interviewing(std::move(what)));
    }

    void draw_header() {
        kit_.begin_panel("interview.header", page_.say("learn.header"), page_.layout.header);
        Rect rest = learn::header(page_);
        const std::string& leave =
            page_.say(view_.stage == InterviewStage::prompt ? "learn.interview.leave"
                                                            : "learn.interview.to_drill");
        const float width = kit::button_width(kit_, leave);
        if (rest.width > width + 120) {
            const Rect slot = cut_right(rest, width, 12);
            if (kit::button(kit_, "interview.leave", {slot.x, slot.center().y - 16, slot.width, 32},
                            leave)
                    .clicked) {
                ask(intent::LeaveInterview{});
            }
        }
        kit_.text({rest.x, rest.center().y - 18, rest.width, 36},
                  page_.say("learn.interview.title"), kit::type::title,
                  {.overflow = kit::Overflow::shorten,
                   .role = kit::Role::heading,
                   .id = "interview.title"});
        kit_.end_panel();
    }

    // A card that grows with what is drawn into it, by its height of the frame before.
    template <class Draw>
    float card(const Rect& area, const std::string& key, Draw draw) {
        float& height = page_.state.heights[key];
        kit::card(kit_, {area.x, area.y, area.width, height}, kit::CardEdge::strong);
        const float inset = area.width < 480 ? 20.0F : padding;
        const float bottom =
            draw(Rect{area.x + inset, area.y + inset - 4, area.width - 2 * inset, 0});
        height = bottom + inset - 8 - area.y;
        return area.y + height;
    }

    float draw_before(const Rect& area) {
        const float y = card(area, "interview.before", [&](Rect in) {
            in.y += kit_.paragraph(in, page_.say("learn.interview.heading"), kit::type::display,
                                   Color::ink_1, kit::Role::heading) +
                    8;
            in.y += kit_.paragraph(in, view_.summary, kit::type::body) + 16;
            for (const std::string& fact : view_.facts) {
                kit_.paint().icon({in.x + 9, in.y + 11}, Icon::tick, 18, Color::ink_2);
                in.y +=
                    kit_.paragraph({in.x + 28, in.y, in.width - 28, 0}, fact, kit::type::control) +
                    6;
            }
            return draw_timer({in.x, in.y + 12, in.width, 0});
        });
        return draw_button({area.x, y + 20, area.width, kit::size::control_large},
                           "interview.begin", page_.say("learn.interview.begin"), Icon::play,
                           [&] { ask(intent::BeginInterview{}); });
    }

    // Off by default: a clock is a help for those who want to feel it.
    float draw_timer(const Rect& area) {
        bool is_on = view_.has_timer;
        const std::string& label = page_.say("learn.interview.timer");
        const float height =
            std::max(32.0F, kit_.paragraph_height(area.width - 28, label, kit::type::control) + 8);
        if (kit::toggle(kit_, "interview.timer", {area.x, area.y, area.width, height}, label, is_on)
                .changed) {
            ask(intent::SetTimer{is_on});
        }
        return area.y + height;
    }

    template <class Do>
    float draw_button(const Rect& row, const Id& id, const std::string& label, Icon icon, Do act) {
        kit::ButtonOptions options{.kind = kit::ButtonKind::primary};
        (icon == Icon::arrow_right ? options.trailing : options.icon) = icon;
        const float width = std::min(row.width, kit::button_width(kit_, label, options) + 40);
        if (kit::button(kit_, id, {row.center().x - width / 2, row.y, width, row.height}, label,
                        options)
                .clicked) {
            act();
        }
        return row.bottom();
    }

    float draw_prompt(const Rect& area) {
        float y = draw_position(area);
        y = card({area.x, y, area.width, 0}, "interview.prompt", [&](Rect in) {
            in.y +=
                kit_.paragraph(in, view_.lesson, kit::type::control_medium, Color::accent_text) + 8;
            in.y += learn::rich(page_, "interview.prompt", in, view_.prompt, kit::type::title) + 12;
            in.y += kit_.paragraph(in, view_.advice, kit::type::control, Color::ink_2) + 8;
            return view_.shows_ideas ? draw_ideas(in) : in.y;
        });
        const Rect row{area.x, y + 20, area.width, kit::size::control_large};
        if (!view_.shows_ideas) {
            return draw_button(row, "interview.show", page_.say("learn.interview.show"), Icon::eye,
                               [&] { ask(intent::ShowIdeas{}); });
        }
        return draw_button(row, "interview.next", view_.next_label, Icon::arrow_right,
                           [&] { ask(intent::NextPrompt{}); });
    }

    float draw_position(const Rect& area) {
        float y = area.y;
        const float width = kit_.text_width(view_.position, kit::type::control_strong) + 1;
        kit_.text({area.x, y, width, 24}, view_.position, kit::type::control_strong);
        if (!view_.clock.empty()) {
            const float clock = kit_.text_width(view_.clock, kit::type::control) + 1;
            const bool is_below = width + clock + 48 > area.width;
            y += is_below ? 28.0F : 0.0F;
            const float x = is_below ? area.x : area.x + area.width - clock - 24;
            kit_.paint().icon({x + 9, y + 12}, Icon::queued, 18,
                              view_.is_over_time ? Color::warn_text : Color::ink_2);
            kit_.text({x + 24, y, clock, 24}, view_.clock, kit::type::control,
                      {.ink = view_.is_over_time ? Color::warn_text : Color::ink_2,
                       .role = kit::Role::status});
        }
        return y + 36;
    }

    float draw_ideas(Rect in) {
        kit::divider(kit_, in.x, in.y + 4, in.width);
        in.y += 20;
        in.y += kit_.paragraph(in, page_.say("learn.own_words.expert"), kit::type::control_strong,
                               Color::ink_1, kit::Role::heading) +
                4;
        in.y += learn::rich(page_, "interview.answer", in, view_.answer, kit::type::body) + 16;
        in.y += kit_.paragraph(in, page_.say("learn.drill.ideas"), kit::type::control_strong,
                               Color::ink_1, kit::Role::heading) +
                4;
        for (std::size_t i = 0; i < view_.ideas.size(); ++i) {
            const std::string& text = view_.ideas[i].text;
            bool is_ticked = view_.ideas[i].is_ticked;
            const float height =
                std::max(32.0F, kit_.paragraph_height(in.width - 30, text, kit::type::control) + 8);
            if (kit::checkbox(kit_, Id("interview.idea").child(i), {in.x, in.y, in.width, height},
                              text, is_ticked)
                    .changed) {
                ask(intent::TickIdea{i, is_ticked});
            }
            in.y += height;
        }
        return in.y;
    }

    float draw_debrief(const Rect& area) {
        float y = area.y;
        y += kit_.paragraph({area.x, y, area.width, 0}, view_.summary, kit::type::display,
                            Color::ink_1, kit::Role::heading) +
             8;
        y += kit_.paragraph({area.x, y, area.width, 0}, page_.say("learn.interview.kept"),
                            kit::type::control, Color::ink_2) +
             20;
        for (std::size_t i = 0; i < view_.rows.size(); ++i) {
            y = card({area.x, y, area.width, 0}, "interview.row" + std::to_string(i),
                     [&](Rect in) { return draw_row(in, view_.rows[i]); }) +
                12;
        }
        y = draw_practise({area.x, y + 8, area.width, 0});
        return draw_button({area.x, y + 20, area.width, kit::size::control_large},
                           "interview.again", page_.say("learn.interview.again"), Icon::restart,
                           [&] { ask(intent::BeginInterview{}); });
    }

    float draw_row(Rect in, const views::InterviewRow& row) {
        in.y += kit_.paragraph(in, row.prompt, kit::type::card_title) + 8;
        kit_.paint().icon({in.x + 9, in.y + 10}, row.is_whole ? Icon::success : Icon::ring, 18,
                          row.is_whole ? Color::ok_fill : Color::ink_2);
        in.y += kit_.paragraph({in.x + 28, in.y, in.width - 28, 0}, row.said,
                               kit::type::control_strong) +
                4;
        if (!row.missed.empty()) {
            in.y += 4 + kit_.paragraph({in.x, in.y + 4, in.width, 0},
                                       page_.say("learn.interview.missed"), kit::type::control,
                                       Color::ink_2);
        }
        for (const std::string& missed : row.missed) {
            kit_.paint().fill_circle({in.x + 8, in.y + 14}, 3, Color::ink_2);
            in.y += 4 + kit_.paragraph({in.x + 24, in.y + 4, in.width - 24, 0}, missed,
                                       kit::type::control);
        }
        return in.y + 4;
    }

    float draw_practise(const Rect& area) {
        if (view_.practise.empty()) {
            return area.y;
        }
        float y = area.y;
        y += kit_.paragraph({area.x, y, area.width, 0}, page_.say("learn.interview.practise"),
                            kit::type::title, Color::ink_1, kit::Role::heading) +
             8;
        for (std::size_t i = 0; i < view_.practise.size(); ++i) {
            const views::InterviewLink& link = view_.practise[i];
            y += kit_.paragraph({area.x, y, area.width, 0}, link.text, kit::type::control);
            const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet,
                                             .trailing = Icon::arrow_right};
            const float width = kit::button_width(kit_, link.label, options);
            if (kit::button(kit_, Id("interview.practise").child(i),
                            {area.x - 12, y + 2, width, kit::size::control}, link.label, options)
                    .clicked) {
                page_.ask(intent::OpenLesson{link.lesson, link.section});
            }
            y += kit::size::control + 12;
        }
        return y;
    }

    void shortcuts() {
        if (view_.stage != InterviewStage::prompt) {
            return;
        }
        if (!view_.shows_ideas) {
            if (kit_.shortcut(kit::Key::space) || kit_.shortcut(kit::Key::enter)) {
                ask(intent::ShowIdeas{});
            }
            return;
        }
        constexpr std::array digits{kit::Key::one,  kit::Key::two,  kit::Key::three,
                                    kit::Key::four, kit::Key::five, kit::Key::six};
        for (std::size_t i = 0; i < digits.size() && i < view_.ideas.size(); ++i) {
            if (kit_.shortcut(digits[i])) {
                ask(intent::TickIdea{i, !view_.ideas[i].is_ticked});
            }
        }
        if (kit_.shortcut(kit::Key::n)) {
            ask(intent::NextPrompt{});
        }
    }

    Page& page_;
    kit::Kit& kit_;
    const views::InterviewView& view_;
};

}  // namespace

Intents interview(kit::Kit& kit, const views::InterviewView& view, const Preferences& preferences,
                  LearnState& state) {
    Intents intents;
    state.selected.clear();
    Page page = learn::page_at(Place::drill, kit, state, intents, preferences);
    Interview(page, view).draw();
    kit::copy_selection(kit, state.selection, state.selected);
    return intents;
}

}  // namespace ui::screens
