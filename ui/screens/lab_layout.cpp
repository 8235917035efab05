// SPDX-License-Identifier: MIT
// Lays the Lab out.
#include "ui/screens/lab_layout.h"

#include <algorithm>

#include "ui/kit/metrics.h"
#include "ui/screens/rail.h"

namespace ui::screens {

namespace {

using kit::Rect;

constexpr float docked_width = 1280;
constexpr float column_width = 1000;
constexpr float inspector_wide = 360;
constexpr float inspector_small = 320;
constexpr float inspector_max = 480;
constexpr float stage_full = 1008;   // the least width with the HR station open
constexpr float stage_folded = 904;  // and with it folded
constexpr float stage_height = 508;
constexpr float access_height = 584;
constexpr float tight_stage = 472;
constexpr float log_bar = 48;
constexpr float log_least = 132;
constexpr float log_tight = 124;
constexpr float column_bar = 48;

// Width that is left over goes into `size` until it is as wide as `most`.
float grow(float size, float most, float& spare) {
    const float more = std::clamp(spare, 0.0F, most - size);
    spare -= more;
    return size + more;
}

LabLayout column_layout(Rect rest) {
    LabLayout layout;
    layout.form = LabForm::column;
    layout.wide = false;
    layout.header = cut_top(rest, column_bar);
    layout.transport = cut_top(rest, column_bar);
    layout.tabs = cut_top(rest, kit::size::tab);
    layout.stage = rest;
    layout.log = rest;
    layout.inspector = rest;
    return layout;
}

}  // namespace

LabLayout lab_layout(const Rect& screen, LogPanel log, Room room, InspectorPlace inspector) {
    if (screen.width < column_width || room == Room::for_spacing) {
        return column_layout(screen);
    }
    LabLayout layout;
    Rect rest = screen;
    layout.rail_names = rail_names_for(screen) == RailNames::shown;
    layout.rail = cut_left(rest, layout.rail_names ? kit::size::rail : kit::size::rail_narrow);
    layout.header = cut_top(rest, kit::size::header);
    layout.transport = cut_top(rest, kit::size::transport);
    layout.wide = screen.width >= docked_width;
    layout.form =
        layout.wide && inspector == InspectorPlace::beside ? LabForm::docked : LabForm::overlay;
    if (layout.form == LabForm::docked) {
        const float base = layout.rail_names ? inspector_wide : inspector_small;
        // First the SCIM gap takes what is spare, then the inspector.
        const float gap_room = stage_size::gap_max - 104;
        float spare = std::max(0.0F, rest.width - base - stage_full - gap_room);
        layout.inspector = cut_right(rest, grow(base, inspector_max, spare));
    }
    // A low window gets the tight stage, and only a lower one the log as a bar.
    const float wanted = inspector == InspectorPlace::over ? access_height : stage_height;
    const bool roomy = rest.height >= wanted + log_least;
    layout.log_docked = roomy || rest.height >= tight_stage + log_tight;
    if (layout.log_docked) {
        layout.stage = cut_top(rest, roomy ? wanted : tight_stage);
        layout.log = rest;
    } else {
        const float height = log == LogPanel::open ? std::max(rest.height / 2, log_least) : log_bar;
        layout.log = cut_bottom(rest, height);
        layout.stage = rest;
    }
    if (layout.form == LabForm::overlay) {
        layout.inspector = {rest.right() - inspector_wide, layout.stage.y, inspector_wide,
                            layout.stage.height};
    }
    return layout;
}

StageLayout stage_layout(const Rect& stage) {
    StageLayout layout;
    layout.hr_folded = stage.width < stage_full;
    const bool tight = stage.height < stage_height;
    layout.top = stage.y + (tight ? 12.0F : 16.0F);
    float spare = stage.width - (layout.hr_folded ? stage_folded : stage_full);
    float hr = 140;
    float directory = 188;
    float rules = 152;
    float apps = 160;
    float gap = 104;
    float margin = 20;
    float first_gap = 28;
    if (layout.hr_folded) {
        hr = 56;
        gap = 96;
        margin = 16;
        first_gap = 24;
        apps = grow(apps, 196, spare);
        directory = grow(directory, 192, spare);
        rules = grow(rules, 156, spare);
    }
    gap = grow(gap, stage_size::gap_max, spare);
    margin += std::max(0.0F, spare / 2);
    const auto place = [&](float& x, float width, float gap_behind) {
        const Rect column{x, layout.top, width, stage_size::node_height};
        x += width + gap_behind;
        return column;
    };
    float x = stage.x + margin;
    layout.hr = place(x, hr, first_gap);
    layout.directory = place(x, directory, 28);
    layout.rules = place(x, rules, 28);
    layout.queue = place(x, 140, gap);
    layout.apps = place(x, apps, 0);
    const float below = tight ? 72.0F : 100.0F;
    layout.below = {layout.hr.x, layout.top + stage_size::node_height + 12,
                    layout.apps.right() - layout.hr.x, below};
    return layout;
}

AccessLayout access_layout(const Rect& stage) {
    constexpr float widths[]{208, 400, 304, 240};
    constexpr float all = 208 + 400 + 304 + 240;
    constexpr float most = 1.25F;
    const bool low = stage.width < 1100;
    const float margin = low ? 16.0F : 24.0F;
    AccessLayout layout;
    layout.gap = low ? 24.0F : stage.width < 1300 ? 40.0F : 56.0F;
    const float room = stage.width - 2 * margin - 3 * layout.gap;
    const float share = std::min(most, room / all);
    float x = stage.x + (stage.width - share * all - 3 * layout.gap) / 2;
    Rect* const nodes[]{&layout.client, &layout.server, &layout.token, &layout.api};
    for (std::size_t index = 0; index < 4; ++index) {
        const float width = widths[index] * share;
        *nodes[index] = {x, 0, width, 0};
        x += width + layout.gap;
    }
    return layout;
}

}  // namespace ui::screens
