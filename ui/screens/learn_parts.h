// SPDX-License-Identifier: MIT
// Pieces that the pages of learning share: their frame, texts, questions and figures.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/kit.h"
#include "ui/screens/intents.h"
#include "ui/screens/learn_state.h"
#include "ui/screens/rail.h"
#include "ui/views/learn_views.h"

namespace ui::screens::learn {

// Columns side by side; or one column beside the rail; or one narrow column without a rail.
enum class Form { wide, single, narrow };

struct Layout {
    Form form = Form::wide;
    RailNames names = RailNames::shown;
    kit::Rect rail;  // empty in a narrow window
    kit::Rect header;
    kit::Rect page;  // below the header, beside the rail
};
[[nodiscard]] Layout layout_of(const kit::Rect& screen, Spacing spacing);

// One frame of a page.
struct Page {
    kit::Kit& kit;
    LearnState& state;
    Intents& intents;
    const Preferences& preferences;
    Place place;
    Layout layout;

    template <class What>
    void ask(What what) {
        intents.emplace_back(intent::Learn(std::move(what)));
    }
    [[nodiscard]] const std::string& say(std::string_view key) const { return kit.say(key); }
};

// A frame of the page at that place of the rail.
[[nodiscard]] Page page_at(Place place, kit::Kit& kit, LearnState& state, Intents& intents,
                           const Preferences& preferences);

// Ground, rail, and where there is no rail the menu button at the left of the header.
void frame(Page& page);
// The header's ground; gives the room that is left for titles, after text size and theme.
[[nodiscard]] kit::Rect header(Page& page);
// "Lessons > Lifecycle management": the first leads home.
void breadcrumb(Page& page, const kit::Rect& area, std::string_view title);

// A paragraph with its links; clicks become intents. Gives its height.
float rich(Page& page, const kit::Id& id, const kit::Rect& area, const views::RichText& text,
           const kit::TextStyle& style, kit::Color ink = kit::Color::ink_1);
[[nodiscard]] float rich_height(Page& page, float width, const views::RichText& text,
                                const kit::TextStyle& style);

// A button or link that opens a step of the Lab; gives the width it took.
float step_link(Page& page, const kit::Id& id, kit::Point corner, const std::string& place);

// A figure with its words and its controls; gives its height.
float figure(Page& page, kit::Point corner, float width, const views::FigureView& view);

// The options of a question with their reasons; gives the y where they end.
float options(Page& page, const kit::Id& id, kit::Point corner, float width,
              const views::QuestionView& question);
// A whole question in a card, as the quick check stands beside a section; gives its height.
enum class CheckActions { none, similar_and_next };
float question_card(Page& page, const kit::Id& id, kit::Point corner, float width,
                    const views::QuestionView& question, CheckActions actions,
                    const views::LessonView* lesson);

// Every block of a page, from this corner on; gives the y where they end.
float blocks(Page& page, kit::Point corner, float width, const std::vector<views::BlockView>& all);

// The row of the index-th cell of a grid, as a factor for heights.
[[nodiscard]] inline float row_of(int index, int columns) {
    const int row = index / columns;
    return static_cast<float>(row);
}

[[nodiscard]] kit::Icon icon_named(std::string_view name);
// 8 high, with its share filled; a mark shows a goal between 0 and 1, 0 for none.
void progress_bar(kit::Kit& kit, const kit::Rect& area, float share, kit::Color fill,
                  std::string_view name, float goal = 0);
// A bar a day with its count above and its name below; today in the accent.
void day_bars(kit::Kit& kit, const kit::Rect& area, const std::vector<views::DayBar>& days);
[[nodiscard]] kit::Icon icon_of(views::PartState state);
[[nodiscard]] kit::Color ink_of(views::PartState state);

}  // namespace ui::screens::learn
