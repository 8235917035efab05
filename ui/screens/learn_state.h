// SPDX-License-Identifier: MIT
// What the pages of learning remember and the record does not. Nothing of it changes a result.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "ui/kit/rich_text.h"

namespace ui::screens {

struct LearnState {
    std::set<std::string> flipped;             // flip cards that show their back
    bool waits_for_level = false;              // L was pressed, its number was not
    std::set<std::string> opened;              // answers of prompts and of the tutor
    std::map<std::string, std::size_t> lit;    // of figures: the node that is lit
    std::map<std::string, std::string> texts;  // of fields, as they are being typed
    std::map<std::string, float> heights;      // of cards, as they were in the frame before
    kit::TextSelection selection;
    std::string selected;          // its letters, found while the page was drawn
    std::string scrolled_for;      // the page that the scroll position belongs to
    int frames_to_place = 0;       // until its content is known to be long enough
    float placed_at = 0;           // the scroll position that was told last
    bool is_card_open = false;     // the drill's card shows its back
    std::set<std::size_t> ticked;  // ideas of a spoken answer
    std::size_t due_cards = 0;     // of the drill, for the rail
    std::size_t open_incidents = 0;
    std::size_t game_level = 0;  // of the next game day's code; 0 for every level
    std::optional<double>
        game_clock_from;     // seconds of the kit; a game day's clock is off at first
    bool has_grown = false;  // a card got another height in this frame; one more has to show it
};

}  // namespace ui::screens
