// SPDX-License-Identifier: MIT
// Turns the keys of the command table into intents and changes of the screen's own state.
#include <algorithm>
#include <array>

#include "ui/screens/lab_key_deeds.h"
#include "ui/screens/preview_dialogs.h"
#include "ui/screens/text_size.h"

namespace ui::screens::lab_parts {

namespace {

void go_to_chapter(Lab& lab, int way) {
    const auto& transport = lab.view.transport;
    std::size_t before = 0;
    std::size_t after = transport.count;
    for (const auto& [name, first] : transport.chapters) {
        // A chapter is entered with its first step done.
        const std::size_t entry = std::min(first + 1, transport.count);
        if (entry < transport.cursor) {
            before = std::max(before, entry);
        } else if (entry > transport.cursor) {
            after = std::min(after, entry);
        }
    }
    lab.ask(intent::GoToStep{way > 0 ? after : before});
}

void change_speed(Lab& lab, int by) {
    const int slowest = static_cast<int>(Speed::quarter);
    const int fastest = static_cast<int>(Speed::instant);
    const int speed = std::clamp(static_cast<int>(lab.controls.speed) + by, slowest, fastest);
    lab.ask(intent::SetSpeed{static_cast<Speed>(speed)});
}

void open_filter(Lab& lab) {
    lab.state.flow.shows_log = true;
    show_log(lab);
    lab.kit.focus("lab.log.filter");
}

void go_to_log(Lab& lab) {
    lab.state.flow.shows_log = true;
    show_log(lab);
    if (!lab.view.log.rows.empty()) {
        lab.kit.focus(kit::Id("lab.log.row", log_row_of_step(lab)));
    }
}

void close_something(Lab& lab) {
    if (!lab.controls.notice.empty()) {
        lab.ask(intent::CloseNotice{});
    } else if (lab.view.flow && lab.state.flow.shows_log) {
        lab.state.flow.shows_log = false;
    } else if (lab.layout.form == LabForm::overlay && lab.state.inspector_open) {
        lab.state.inspector_open = false;
    } else if (!lab.layout.log_docked && lab.state.log_open) {
        lab.state.log_open = false;
    } else if (lab.layout.form == LabForm::column) {
        lab.state.column = ColumnTab::stage;
    }
}

void toggle_inspector(Lab& lab) {
    if (lab.layout.form == LabForm::overlay) {
        lab.state.inspector_open = !lab.state.inspector_open;
        return;
    }
    show_inspector(lab, lab.state.tab);
    constexpr std::array tabs{"message", "why", "diff"};
    const kit::Id bar(lab.layout.form == LabForm::column ? "lab.column" : "lab.inspector");
    lab.kit.focus(bar.child(tabs[static_cast<std::size_t>(lab.state.tab)]));
}

// Only where tokens are about; elsewhere the key does nothing.
void open_tools(Lab& lab) {
    if (has_own_stage(lab)) {
        lab.kit.open_layer("lab.tools");
    }
}

// Its questions stand under the stage of provisioning.
void predict_first(Lab& lab) {
    if (!has_own_stage(lab)) {
        lab.ask(intent::PredictFirst{});
    }
}

// A world of tokens alone provisions nobody.
void preview_person(Lab& lab) {
    if (!lab.view.access) {
        lab.kit.open_layer(provision_layer);
    }
}

// Changes of a flow that is not saved yet are taken back first.
void undo(Lab& lab) {
    if (lab.view.flow && lab.view.flow->edit.can_undo) {
        lab.ask(intent::Flows(intent::UndoFlowEdit{}));
    } else {
        lab.ask(intent::Undo{});
    }
}

constexpr std::array deeds{
    Deed{LabAction::play, [](Lab& lab) { lab.ask(intent::PlayOrPause{}); }},
    Deed{LabAction::step, [](Lab& lab) { lab.ask(intent::Step{}); }},
    Deed{LabAction::back, [](Lab& lab) { lab.ask(intent::Back{}); }},
    Deed{LabAction::next_chapter, [](Lab& lab) { go_to_chapter(lab, 1); }},
    Deed{LabAction::previous_chapter, [](Lab& lab) { go_to_chapter(lab, -1); }},
    Deed{LabAction::first, [](Lab& lab) { lab.ask(intent::GoToStep{0}); }},
    Deed{LabAction::last, [](Lab& lab) { lab.ask(intent::GoToStep{lab.view.transport.count}); }},
    Deed{LabAction::slower, [](Lab& lab) { change_speed(lab, -1); }},
    Deed{LabAction::faster, [](Lab& lab) { change_speed(lab, 1); }},
    Deed{LabAction::break_it, [](Lab& lab) { lab.kit.open_layer("lab.break"); }},
    Deed{LabAction::switch_run, [](Lab& lab) { lab.ask(intent::SwitchRun{}); }},
    Deed{LabAction::compare, [](Lab& lab) { lab.kit.open_layer("lab.compare"); }},
    Deed{LabAction::provision, preview_person},
    Deed{LabAction::predict_first, predict_first},
    Deed{LabAction::play_predicted, [](Lab& lab) { lab.ask(intent::PlayPredicted{}); }},
    Deed{LabAction::present, present_run},
    Deed{LabAction::undo, undo},
    Deed{LabAction::inspector, toggle_inspector},
    Deed{LabAction::message, [](Lab& lab) { show_inspector(lab, InspectorTab::message); }},
    Deed{LabAction::why, [](Lab& lab) { show_inspector(lab, InspectorTab::why); }},
    Deed{LabAction::diff, [](Lab& lab) { show_inspector(lab, InspectorTab::diff); }},
    Deed{LabAction::log, go_to_log},
    Deed{LabAction::filter, open_filter},
    Deed{LabAction::help, [](Lab& lab) { lab.kit.open_layer("lab.help"); }},
    Deed{LabAction::close, close_something},
    Deed{LabAction::attach, [](Lab& lab) { lab.kit.open_layer("lab.attach"); }},
    Deed{LabAction::tools, open_tools},
    Deed{LabAction::text_larger,
         [](Lab& lab) { change_text(lab, Preferences::text_percent_step); }},
    Deed{LabAction::text_smaller,
         [](Lab& lab) { change_text(lab, -Preferences::text_percent_step); }},
    Deed{LabAction::text_reset, reset_text},
};

}  // namespace

void change_text(Lab& lab, int by) {
    const Preferences& now = lab.controls.preferences;
    lab.ask(intent::SetPreferences{with_text_percent(now, now.text_percent + by)});
}

void reset_text(Lab& lab) {
    change_text(lab, Preferences::text_percent_min - lab.controls.preferences.text_percent);
}

void run_keys(Lab& lab, std::span<const LabCommand> commands, std::span<const Deed> known) {
    for (const LabCommand& command : commands) {
        if (command.by != DoneBy::screen) {
            continue;
        }
        const bool pressed = lab.kit.shortcut(command.chord, command.repeat) ||
                             (command.other.key != kit::Key::none &&
                              lab.kit.shortcut(command.other, command.repeat));
        if (!pressed) {
            continue;
        }
        for (const Deed& deed : known) {
            if (deed.action == command.action) {
                deed.run(lab);
            }
        }
    }
}

void keys(Lab& lab) {
    run_keys(lab, lab_commands(), deeds);
    if (!lab.view.prediction || lab.view.prediction->chosen) {
        return;
    }
    constexpr std::array numbers{kit::Key::one, kit::Key::two, kit::Key::three, kit::Key::four};
    for (std::size_t i = 0; i < lab.view.prediction->labels.size(); ++i) {
        if (lab.kit.shortcut(numbers.at(i))) {
            lab.ask(intent::Predict{i});
        }
    }
}

}  // namespace ui::screens::lab_parts
