// SPDX-License-Identifier: MIT
// A script played on a timeline: commands at their instants, with every hop between them.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/timeline.h"

namespace sim {

// A command about a user is written with the person's HR record, because the directory's id is not
// known before the import; it is filled in when the command's turn comes.
struct ScriptedCommand {
    Instant at;
    Command command;
    hr::EmployeeKey person;  // no number where the command names no user
};

// A scripted command that the world refused, because somebody changed it before.
struct ScriptRefusal {
    std::size_t script_index = 0;
    Refusal refusal;
};

// A command that no script has: what a person gave.
struct OwnCommand {
    Cursor after = 0;  // the steps of the timeline that had happened
    Command command;
};

// Whether a run plays its history as it is made, or in slices, so that a screen stays alive.
enum class History { at_once, in_slices };

class Run {
public:
    // `history` happens first and is not part of what a person steps through.
    Run(World start, std::vector<ScriptedCommand> history, std::vector<ScriptedCommand> script,
        History plays = History::at_once, Keeps keeps = Keeps::every_step);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] const World& world() const { return timeline_.world(); }
    // Steps before this one are history; no cursor goes below it.
    [[nodiscard]] Cursor start() const { return start_; }
    [[nodiscard]] const std::vector<ScriptRefusal>& refusals() const { return refusals_; }
    // True when nothing is pending and the script is done at the end of what was played.
    [[nodiscard]] bool is_complete() const;

    // One step: the recorded one after the cursor, or else a new one. False at the end of the run.
    bool step();
    // One step back; false at the start.
    bool back();
    void go_to(Cursor cursor);
    // Plays on from the end until nothing is left to do, then returns to the cursor where steps are
    // kept. Stops after `steps_max` new steps, so that no script can run for ever.
    void play_out(std::size_t steps_max = 5'000'000);

    // The same in slices: goes to the end, takes at most that many steps, and stays there. True
    // while there is more to do. A run whose history comes in slices plays that first.
    bool play_some(std::size_t steps);
    // How much of the history and of the script is done, and how much there is.
    struct Progress {
        std::size_t done = 0;
        std::size_t all = 0;
    };
    [[nodiscard]] Progress progress() const;
    // Whether start() is not known yet, because the history comes in slices.
    [[nodiscard]] bool plays_history() const { return in_history_; }

    // More to do after the script: what comes next, at its instants or at once where they are past.
    void append(const std::vector<ScriptedCommand>& commands);

    // A person's own command at the cursor: what was to come is cut, and with play_out() the
    // script goes on from here.
    Result<Cursor, Refusal> submit(const Command& command);
    // Those that are part of the run as it is now, in their order. Where only the world is kept,
    // nobody remembers them.
    [[nodiscard]] std::vector<OwnCommand> own_commands() const;

private:
    bool produce_step();
    void end_history();
    void note_script_done(std::size_t done);

    Timeline timeline_;
    Cursor start_ = 0;
    std::vector<ScriptedCommand> script_;
    std::vector<ScriptedCommand> later_;  // the script, while the history is played
    std::size_t history_size_ = 0;
    bool in_history_ = true;
    // After each step that the timeline keeps, how much of the script is done.
    std::vector<std::size_t> script_done_;
    std::size_t script_skipped_ = 0;  // refused at the end of the run, after the last step
    std::vector<ScriptRefusal> refusals_;
};

}  // namespace sim
