// SPDX-License-Identifier: MIT
// Sizes, spaces, radii and lines of the design, in logical px at 100 % text.
#pragma once

namespace ui::kit {

namespace space {
inline constexpr float half = 4;
inline constexpr float unit = 8;
inline constexpr float small = 12;
inline constexpr float medium = 16;
inline constexpr float large = 20;
inline constexpr float page = 24;
inline constexpr float wide = 32;
inline constexpr float huge = 40;
inline constexpr float margin = 64;
}  // namespace space

namespace radius {
inline constexpr float control = 6;
inline constexpr float card = 10;
}  // namespace radius

namespace border {
inline constexpr float thin = 1;
inline constexpr float state = 2;
inline constexpr float focus = 2;
inline constexpr float focus_gap = 2;
inline constexpr float select_bar = 3;
inline constexpr float callout_bar = 4;
inline constexpr float tab_underline = 3;
}  // namespace border

namespace size {
inline constexpr float target_min = 24;
inline constexpr float control = 32;
inline constexpr float control_large = 40;
inline constexpr float control_small = 28;
inline constexpr float icon_button = 32;
inline constexpr float icon = 16;
inline constexpr float icon_small = 14;
inline constexpr float icon_callout = 18;
inline constexpr float icon_rail = 22;
inline constexpr float chip = 24;
inline constexpr float table_row = 32;
inline constexpr float table_head = 24;
inline constexpr float tab = 44;
inline constexpr float header = 56;
inline constexpr float transport = 64;
inline constexpr float rail = 72;
inline constexpr float rail_narrow = 56;
inline constexpr float rail_item_width = 64;
inline constexpr float rail_item_height = 60;
inline constexpr float tile = 28;
inline constexpr float avatar = 32;
inline constexpr float badge = 20;
inline constexpr float checkbox = 20;
inline constexpr float radio = 20;
inline constexpr float option = 60;
inline constexpr float progress = 8;
inline constexpr float menu_row = 36;
inline constexpr float scrollbar = 6;
inline constexpr float scrollbar_lane = 14;
}  // namespace size

namespace wire_size {
inline constexpr float past = 2.5F;
inline constexpr float now_behind = 4;
inline constexpr float now_ahead = 1.5F;
inline constexpr float later = 1.5F;
inline constexpr float missing = 2.5F;
inline constexpr float missing_dash = 6;
inline constexpr float missing_gap = 5;
inline constexpr float thread = 1.5F;
inline constexpr float port_radius = 3.5F;
inline constexpr float arrow_length = 10;
inline constexpr float arrow_width = 11;
}  // namespace wire_size

namespace token_size {
inline constexpr float height = 28;
inline constexpr float height_small = 24;
inline constexpr float width_min = 52;
}  // namespace token_size

namespace scrubber_size {
inline constexpr float line_past = 3;
inline constexpr float line_later = 2;
inline constexpr float tick_width = 2;
inline constexpr float tick_height = 10;
inline constexpr float dot_radius = 5;
inline constexpr float diamond = 16;
inline constexpr float knob_radius = 10;
inline constexpr float knob_dot_radius = 4;
inline constexpr float hit_height = 32;
inline constexpr float chapter_gap = 8;
inline constexpr float chapter_min = 56;
}  // namespace scrubber_size

namespace dots {
inline constexpr float pitch = 16;
inline constexpr float size = 2;
}  // namespace dots

}  // namespace ui::kit
