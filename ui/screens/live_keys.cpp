// SPDX-License-Identifier: MIT
// The keys of the live view.
#include <algorithm>
#include <array>
#include <cstddef>

#include "ui/screens/lab_key_deeds.h"

namespace ui::screens::lab_parts {

namespace {

// The place of the shown row among those that match; their number where none of them is shown.
std::size_t shown_place(const Lab& lab) {
    const auto& rows = lab.live->rows;
    std::size_t place = rows.size();
    for (std::size_t index = 0; index < rows.size(); ++index) {
        place = rows[index]->number == lab.live->selected ? index : place;
    }
    return place;
}

void choose(Lab& lab, std::size_t place) {
    if (place < lab.live->rows.size()) {
        lab.ask(intent::Live(intent::ChooseExchange{lab.live->rows[place]->number}));
    }
}

void older(Lab& lab) {
    const std::size_t place = shown_place(lab);
    if (place > 0) {
        choose(lab, place - 1);
    }
}

void newer(Lab& lab) { choose(lab, shown_place(lab) + 1); }

void go_to_list(Lab& lab) {
    lab.state.live.message_page = false;
    if (!lab.live->rows.empty()) {
        const std::size_t place = std::min(shown_place(lab), lab.live->rows.size() - 1);
        lab.kit.focus(kit::Id("lab.live.row", lab.live->rows[place]->number));
    }
}

void go_to_filter(Lab& lab) {
    lab.state.live.message_page = false;
    lab.kit.focus("lab.live.filter");
}

void show_message(Lab& lab) {
    if (lab.layout.form == LabForm::overlay) {
        lab.state.inspector_open = !lab.state.inspector_open;
        return;
    }
    lab.state.live.message_page = true;
    lab.kit.focus(lab.layout.form == LabForm::column ? "lab.live.pages.message"
                                                     : "lab.inspector.message");
}

void close_something(Lab& lab) {
    if (lab.layout.form == LabForm::overlay) {
        lab.state.inspector_open = false;
    }
    lab.state.live.message_page = false;
}

constexpr std::array deeds{
    Deed{LabAction::back, older},
    Deed{LabAction::step, newer},
    Deed{LabAction::first, [](Lab& lab) { choose(lab, 0); }},
    Deed{LabAction::last, [](Lab& lab) { lab.ask(intent::Live(intent::Follow{true})); }},
    Deed{LabAction::follow,
         [](Lab& lab) { lab.ask(intent::Live(intent::Follow{!lab.live->follows})); }},
    Deed{LabAction::log, go_to_list},
    Deed{LabAction::message, show_message},
    Deed{LabAction::filter, go_to_filter},
    Deed{LabAction::detach, [](Lab& lab) { lab.ask(intent::Live(intent::Detach{})); }},
    Deed{LabAction::help, [](Lab& lab) { lab.kit.open_layer("lab.help"); }},
    Deed{LabAction::close, close_something},
    Deed{LabAction::text_larger,
         [](Lab& lab) { change_text(lab, Preferences::text_percent_step); }},
    Deed{LabAction::text_smaller,
         [](Lab& lab) { change_text(lab, -Preferences::text_percent_step); }},
    Deed{LabAction::text_reset, reset_text},
};

}  // namespace

void live_keys(Lab& lab) { run_keys(lab, live_commands(), deeds); }

}  // namespace ui::screens::lab_parts
