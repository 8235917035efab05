// SPDX-License-Identifier: MIT
// Where the parts of the Lab stand for a size of the screen, in logical px.
#pragma once

#include "ui/kit/rect.h"

namespace ui::screens {

// From 1280 wide the inspector is docked; below that it lies over the stage; below 1000, which is
// where large text ends up, there is one column.
enum class LabForm { docked, overlay, column };

struct LabLayout {
    LabForm form = LabForm::docked;
    bool wide = true;        // room for wider margins and more buttons
    bool rail_names = true;  // icons only where the rail is narrow
    bool log_docked = true;  // else it is one bar that opens to half the height
    kit::Rect rail;
    kit::Rect header;
    kit::Rect transport;
    kit::Rect tabs;  // in one column
    kit::Rect stage;
    kit::Rect log;
    kit::Rect inspector;
};

enum class LogPanel { closed, open };
// Wide text spacing needs the room of one column.
enum class Room { normal, for_spacing };

// The stage of API access needs the whole width: there the inspector always lies over it.
enum class InspectorPlace { beside, over };

[[nodiscard]] LabLayout lab_layout(const kit::Rect& screen, LogPanel log, Room room,
                                   InspectorPlace inspector = InspectorPlace::beside);

// The columns of the stage, from the stage's left edge; the rows count from its top.
struct StageLayout {
    bool hr_folded = false;
    float top = 16;
    float height = 364;
    kit::Rect hr;
    kit::Rect directory;
    kit::Rect rules;
    kit::Rect queue;
    kit::Rect apps;
    kit::Rect below;  // the card under the stations
};

[[nodiscard]] StageLayout stage_layout(const kit::Rect& stage);

// The four nodes of API access between the edges of the stage; their tops and heights are 0.
struct AccessLayout {
    float gap = 56;
    kit::Rect client;
    kit::Rect server;
    kit::Rect token;
    kit::Rect api;
};

[[nodiscard]] AccessLayout access_layout(const kit::Rect& stage);

namespace stage_size {
inline constexpr float head = 52;
inline constexpr float node_height = 364;
inline constexpr float wire_line = 88;   // from a node's top to the wires between the stations
inline constexpr float first_row = 146;  // from a node's top
inline constexpr float row = 50;
inline constexpr float lane = 72;
inline constexpr float lane_pitch = 80;
inline constexpr float gap_max = 200;
}  // namespace stage_size

}  // namespace ui::screens
