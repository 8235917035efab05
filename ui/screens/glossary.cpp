// SPDX-License-Identifier: MIT
// Draws the glossary: one search over terms, curated answers and the lessons' text.
#include <algorithm>

#include "ui/kit/field.h"
#include "ui/screens/drill.h"
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

constexpr float column_max = 720;

class Glossary {
public:
    Glossary(Page& page, const views::GlossaryView& view)
        : page_(page), kit_(page.kit), view_(view) {}

    void draw() {
        learn::frame(page_);
        kit_.begin_panel("glossary.header", page_.say("learn.header"), page_.layout.header);
        const Rect rest = learn::header(page_);
        kit_.text({rest.x, rest.center().y - 18, rest.width, 36}, page_.say("learn.glossary"),
                  kit::type::title,
                  {.overflow = kit::Overflow::shorten,
                   .role = kit::Role::heading,
                   .id = "glossary.title"});
        kit_.end_panel();
        kit_.begin_panel("glossary.page", page_.say("learn.glossary"), page_.layout.page);
        const Rect content = kit_.begin_scroll("glossary.scroll", page_.layout.page);
        const float width = std::min(column_max, content.width - 32);
        const float x = content.x + (content.width - width) / 2;
        float y = content.y + 24;
        std::string& query = page_.state.texts["glossary"];
        if (kit::text_field(
                kit_, "glossary.query", {x, y, width, 40}, page_.say("learn.glossary.search"),
                query, {.placeholder = page_.say("learn.glossary.search"), .icon = Icon::search})
                .changed) {
            page_.ask(intent::SearchGlossary{query});
        }
        y += 40 + 10;
        y += kit_.paragraph({x, y, width, 0}, view_.hint, kit::type::caption, Color::ink_2) + 16;
        if (view_.rows.empty()) {
            y += kit_.paragraph({x, y, width, 0}, view_.nothing, kit::type::body, Color::ink_2);
        }
        for (std::size_t i = 0; i < view_.rows.size(); ++i) {
            y = draw_row({x, y, width, 0}, i, view_.rows[i]);
        }
        kit_.end_scroll(y + 40);
        kit_.end_panel();
        kit::copy_selection(kit_, page_.state.selection, page_.state.selected);
        learn::help(page_, learn::HelpFor::glossary);
        settings_dialog(kit_, page_.preferences, page_.intents);
    }

private:
    float draw_row(const Rect& area, std::size_t index, const views::FoundRow& row) {
        const Id id = Id("glossary.row").child(index);
        float y = area.y;
        const kit::ButtonOptions options{.kind = kit::ButtonKind::quiet,
                                         .trailing = Icon::arrow_right};
        const float button = std::min(area.width / 2, kit::button_width(kit_, row.where, options));
        if (kit::button(kit_, id.child("open"), {area.right() - button, y, button, 28}, row.where,
                        options)
                .clicked) {
            page_.ask(intent::OpenLesson{row.lesson, row.part});
        }
        const float kind = kit_.text_width(row.kind, kit::type::caption_medium) + 1;
        kit_.text({area.x, y + 4, kind, 20}, row.kind, kit::type::caption_medium,
                  {.ink = Color::accent_text});
        y += 30;
        y += kit_.paragraph({area.x, y, area.width, 0}, row.title, kit::type::card_title);
        y += learn::rich(page_, id, {area.x, y, area.width, 0}, row.text, kit::type::control,
                         Color::ink_2);
        y += 12;
        kit::divider(kit_, area.x, y, area.width);
        return y + 10;
    }

    Page& page_;
    kit::Kit& kit_;
    const views::GlossaryView& view_;
};

}  // namespace

Intents glossary(kit::Kit& kit, const views::GlossaryView& view, const Preferences& preferences,
                 LearnState& state) {
    Intents intents;
    state.selected.clear();
    Page page = learn::page_at(Place::glossary, kit, state, intents, preferences);
    Glossary(page, view).draw();
    return intents;
}

}  // namespace ui::screens
