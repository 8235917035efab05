// SPDX-License-Identifier: MIT
// The parts of the Lab screen, as its own sources know each other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/wire.h"
#include "ui/screens/lab.h"
#include "ui/screens/lab_layout.h"

namespace ui::screens::lab_parts {

// Where the menus hang; filled in while the buttons are drawn.
struct Anchors {
    kit::Rect scenarios;
    kit::Rect faults;
    kit::Rect speeds;
    kit::Rect apps;
    kit::Rect more;
    kit::Rect tools;
    kit::Rect flow_add;
    kit::Rect flow_people;
};

// One frame of the screen.
struct Lab {
    kit::Kit& kit;
    const views::LabView& view;
    const LabControls& controls;
    LabState& state;
    Intents& intents;
    LabLayout layout;
    const views::LiveView* live = nullptr;  // of the app that is watched
    Anchors anchors = {};

    template <class What>
    void ask(What what) {
        intents.emplace_back(std::move(what));
    }
    [[nodiscard]] const std::string& say(std::string_view key) const { return kit.say(key); }
};

// API access and flows are places of their own on the rail; their runs are shown as the Lab's are.
[[nodiscard]] Place place_of(const Lab& lab);
// True where the stage is another one than that of provisioning.
[[nodiscard]] bool has_own_stage(const Lab& lab);
// True when the inspector is on the screen.
[[nodiscard]] bool inspector_shown(const Lab& lab);
void show_inspector(Lab& lab, InspectorTab tab);
void show_log(Lab& lab);
// The message that the inspector shows: of the run, or of the app that is watched.
[[nodiscard]] const std::optional<views::MessageView>& shown_message(const Lab& lab);
// The row of this step, or the one that was logged last; 0 in an empty log.
[[nodiscard]] std::size_t log_row_of_step(const Lab& lab);
// Scrolls the log to that row.
void reveal_log(Lab& lab);
// The room that an inspector over the stage takes away; empty when it does not.
[[nodiscard]] kit::Rect covered(const Lab& lab);

// Reads the keys of the command table.
void keys(Lab& lab);

void header(Lab& lab);
void transport(Lab& lab);
void stage(Lab& lab);
void log(Lab& lab);
void inspector(Lab& lab);
void layers(Lab& lab);
void column(Lab& lab);
void column_tabs(Lab& lab);
void column_play_bar(Lab& lab);
void column_message(Lab& lab, kit::Rect area);
// The narration at the foot of a column where there is room: cut off from `area`. Gives the height
// that it still needs elsewhere.
[[nodiscard]] float pinned_narration(Lab& lab, kit::Rect& area);
// The wire between two rows of a column.
void down(Lab& lab, float x, float from, float to, views::WireTense tense);

// API access: its stage, the same in one column, and a node's content, measured and drawn.
void access_stage(Lab& lab);
void access_column(Lab& lab, kit::Rect area);
[[nodiscard]] float blocks_height(Lab& lab, float width,
                                  const std::vector<views::AccessBlock>& blocks);
// From the corner down; gives the y where it ended. The tint of an answer reaches to `bottom`.
float draw_blocks(Lab& lab, kit::Point corner, float width,
                  const std::vector<views::AccessBlock>& blocks, float bottom);
[[nodiscard]] std::string in_words(const std::vector<views::AccessBlock>& blocks);
void notice(Lab& lab, const kit::Rect& stage);
// The healthy and the broken run side by side, as a layer.
void compare_dialog(Lab& lab);
void tools_button(Lab& lab, const kit::Rect& area);
[[nodiscard]] float tools_width(Lab& lab);
void access_layers(Lab& lab);

// Flows: the canvas, the same in one column, the execution history, what the header has of it, its
// menus and dialogs.
void flow_stage(Lab& lab);
void flow_column(Lab& lab, kit::Rect area);
void flow_history(Lab& lab);
void flow_history_column(Lab& lab, const kit::Rect& area);
void flow_header(Lab& lab, kit::Rect rest);
void flow_layers(Lab& lab);
void flow_keys(Lab& lab);

// The live view: all of it, its requests in that area, its keys, and the dialog that begins it.
void enter_or_leave_live(Lab& lab);
void live(Lab& lab);
// How it stands with the app; gives its height.
[[nodiscard]] float live_strip(Lab& lab, kit::Point corner, float width);
void live_bar(Lab& lab, kit::Rect area);
void live_rows(Lab& lab, const kit::Rect& area);
// Whether the connection stands above the list, or scrolls with it.
enum class Strip { pinned, scrolls };
void live_column(Lab& lab, const kit::Rect& area, Strip strip);
void live_keys(Lab& lab);
void attach_dialog(Lab& lab);
void attach_button(Lab& lab, const kit::Rect& area);
[[nodiscard]] float attach_width(Lab& lab);

// Pieces that several parts draw.
void break_button(Lab& lab, const kit::Rect& area, bool chevron);
[[nodiscard]] float break_width(Lab& lab, bool chevron);
void help_button(Lab& lab, const kit::Rect& area, kit::ButtonKind kind);
void transport_buttons(Lab& lab, kit::Rect& rest, bool labels);
void scrubber(Lab& lab, const kit::Rect& area, bool chapters);
void title(Lab& lab, const kit::Rect& area);
void speed_menu(Lab& lab);
enum class NarrationSize { normal, low };
void narration(Lab& lab, const kit::Rect& area, NarrationSize size);
[[nodiscard]] float narration_height(Lab& lab, float width, NarrationSize size);
// The card under the stage: what happens, and the question before the next step where there is one.
inline constexpr float strip_gap = 12;
inline constexpr float strip_split_least = 760;  // below that the question takes all of it
void strip(Lab& lab, const kit::Rect& area, NarrationSize size);
[[nodiscard]] float strip_height(Lab& lab, float width, NarrationSize size);
void prediction(Lab& lab, const kit::Rect& area);
// True in the frame in which a question comes, so that it can be scrolled into view. Once a frame.
[[nodiscard]] bool question_comes(Lab& lab);
[[nodiscard]] float prediction_height(Lab& lab, float width);
[[nodiscard]] bool prediction_fills_strip(const Lab& lab);
// The switch of Predict first, or the button of it where there is little room.
void predict_switch(Lab& lab, const kit::Rect& area);
[[nodiscard]] float predict_width(Lab& lab);
// Asks for the presenter of this run.
void present_run(Lab& lab);
void station_head(Lab& lab, const kit::Rect& area, std::string_view number,
                  const views::StationView& view);
void lanes(Lab& lab, const StageLayout& place);
void log_rows(Lab& lab, const kit::Rect& area);
void log_column(Lab& lab, const kit::Rect& area);
void inspector_body(Lab& lab, const kit::Rect& area, InspectorTab tab);
void exchange_buttons(Lab& lab, const kit::Rect& area);
// Each draws from `corner` down and gives the y where it ended.
[[nodiscard]] float message(Lab& lab, kit::Point corner, float width);
[[nodiscard]] float why(Lab& lab, kit::Point corner, float width);
[[nodiscard]] float fixes(Lab& lab, kit::Point corner, float width);
[[nodiscard]] float changes(Lab& lab, kit::Point corner, float width);

// How far this step's hop is on its way: first out, then back with the answer.
struct Hop {
    float out = 1;
    float back = 1;
};
[[nodiscard]] Hop hop(Lab& lab);

[[nodiscard]] kit::ChipLook look_of(const views::ChipView& chip);
[[nodiscard]] kit::Tense tense_of(views::Tense tense);
// A chip in at most this width; raw values are shortened, our own words are reported.
enum class ChipGround { surface, tint };
void chip_in(Lab& lab, kit::Point corner, float width, const views::ChipView& chip,
             ChipGround ground = ChipGround::surface);
// An identifier in one line, shortened with its full value on hover and focus.
void value_in(Lab& lab, const kit::Id& id, const kit::Rect& area, std::string_view text,
              const kit::TextStyle& style, kit::Ink ink = kit::Color::ink_1);

}  // namespace ui::screens::lab_parts
