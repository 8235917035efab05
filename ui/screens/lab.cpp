// SPDX-License-Identifier: MIT
// Puts the Lab together: the frame's order, its keys and the hop that moves.
#include "ui/screens/lab.h"

#include <algorithm>

#include "ui/screens/lab_parts.h"
#include "ui/screens/rail.h"

namespace ui::screens {

namespace lab_parts {

namespace {

constexpr float shares[]{0.25F, 0.5F, 1, 2, 4, 8};

// A forward step starts a hop; every other way to get somewhere shows it at once.
void note_step(Lab& lab) {
    LabState& state = lab.state;
    const std::size_t step = lab.view.transport.cursor;
    state.stepped = false;
    const bool same_run = state.seen_any && state.seen_title == lab.view.title;
    if (same_run && step == state.seen_step) {
        return;
    }
    state.hop_moves = same_run && step == state.seen_step + 1;
    ++state.hops;
    state.seen_any = true;
    state.stepped = true;
    state.seen_step = step;
    state.seen_title = lab.view.title;
    reveal_log(lab);
}

}  // namespace

Hop hop(Lab& lab) {
    LabState& state = lab.state;
    if (!state.hop_moves || lab.controls.speed == Speed::instant) {
        return {};
    }
    const float out = kit::move::hop.milliseconds;
    const float back = kit::move::reply.milliseconds;
    const float share = shares[static_cast<std::size_t>(lab.controls.speed)];
    const kit::Move whole{(out + back) / share, kit::Easing::linear};
    const float at = lab.kit.animate_from(kit::Id("lab.hop", state.hops), 0, 1, whole);
    const float now = at * (out + back);
    const auto part = [now](float begins, float lasts) {
        return kit::eased(kit::Easing::in_out, std::clamp((now - begins) / lasts, 0.0F, 1.0F));
    };
    // Once it has arrived it stays there, whatever else is drawn or not.
    state.hop_moves = at < 1;
    return {part(0, out), part(out, back)};
}

Place place_of(const Lab& lab) {
    return lab.view.access ? Place::access : lab.view.flow ? Place::workflows : Place::lab;
}

bool has_own_stage(const Lab& lab) { return lab.view.access || lab.view.flow; }

bool inspector_shown(const Lab& lab) {
    return lab.layout.form == LabForm::docked ||
           (lab.layout.form == LabForm::overlay && lab.state.inspector_open);
}

kit::Rect covered(const Lab& lab) {
    const bool over = lab.layout.form == LabForm::overlay && lab.state.inspector_open;
    return over ? lab.layout.inspector : kit::Rect{};
}

const std::optional<views::MessageView>& shown_message(const Lab& lab) {
    return lab.live != nullptr ? lab.live->message : lab.view.inspector.message;
}

void show_inspector(Lab& lab, InspectorTab tab) {
    lab.state.tab = tab;
    lab.state.inspector_open = true;
    constexpr ColumnTab columns[]{ColumnTab::message, ColumnTab::why, ColumnTab::diff};
    lab.state.column = columns[static_cast<std::size_t>(tab)];
}

void show_log(Lab& lab) {
    lab.state.log_open = true;
    lab.state.column = ColumnTab::log;
    reveal_log(lab);
}

}  // namespace lab_parts

Intents lab(kit::Kit& kit, const views::LabView& view, const LabControls& controls, LabState& state,
            const views::LiveView* live) {
    Intents intents;
    const LogPanel panel = state.log_open ? LogPanel::open : LogPanel::closed;
    const bool spaced = controls.preferences.spacing == Spacing::wide;
    const Room room = spaced ? Room::for_spacing : Room::normal;
    const auto inspector = (view.access || view.flow) && live == nullptr ? InspectorPlace::over
                                                                         : InspectorPlace::beside;
    lab_parts::Lab parts{kit,   view,    controls,
                         state, intents, lab_layout(kit.screen(), panel, room, inspector),
                         live};
    lab_parts::enter_or_leave_live(parts);
    if (live != nullptr) {
        lab_parts::live(parts);
        lab_parts::layers(parts);
        return intents;
    }
    lab_parts::note_step(parts);
    lab_parts::keys(parts);
    lab_parts::flow_keys(parts);
    if (parts.layout.form == LabForm::column) {
        lab_parts::column(parts);
    } else {
        rail(kit, parts.layout.rail,
             {parts.layout.rail_names ? RailNames::shown : RailNames::hidden,
              lab_parts::place_of(parts), controls.due_cards, controls.open_incidents},
             intents);
        lab_parts::header(parts);
        lab_parts::transport(parts);
        if (view.access) {
            lab_parts::access_stage(parts);
        } else if (view.flow) {
            lab_parts::flow_stage(parts);
        } else {
            lab_parts::stage(parts);
        }
        if (view.flow && !state.flow.shows_log) {
            lab_parts::flow_history(parts);
        } else {
            lab_parts::log(parts);
        }
        if (lab_parts::inspector_shown(parts)) {
            lab_parts::inspector(parts);
        }
    }
    lab_parts::layers(parts);
    return intents;
}

}  // namespace ui::screens
