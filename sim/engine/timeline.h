// SPDX-License-Identifier: MIT
// The only mutable object of the simulation: what happened, and where in it we stand.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/engine/command.h"
#include "sim/engine/event.h"
#include "sim/engine/world.h"

namespace sim {

// The number of steps that have happened: 0 is the start.
using Cursor = std::size_t;

// One accepted command with its events: what "step" and "back" move over.
struct Step {
    Command command;
    std::size_t event_begin = 0;  // in Timeline::events()
    std::size_t event_end = 0;
    std::uint64_t serial = 0;  // no two steps ever taken have the same, also across branches
};

// A future that was left because somebody went back and did something else.
struct Branch {
    Cursor at = 0;  // the last step that both futures share
    std::vector<Step> steps;
    std::vector<Event> events;
};

// What a timeline remembers: every step, so that one can go back, or only the world as it is now,
// for a company of 100,000 people whose millions of events nobody will step through.
enum class Keeps : std::uint8_t { every_step, world_only };

class Timeline {
public:
    explicit Timeline(World start, Keeps keeps = Keeps::every_step);

    // The world after the steps up to the cursor.
    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] Cursor cursor() const { return cursor_; }
    [[nodiscard]] Cursor end() const { return keeps_every_step() ? steps_.size() : cursor_; }
    [[nodiscard]] bool keeps_every_step() const { return keeps_ == Keeps::every_step; }

    // Where every step is kept; otherwise none.
    [[nodiscard]] std::span<const Step> steps() const { return steps_; }
    // All events, those after the cursor too. Where only the world is kept, those of the last step.
    [[nodiscard]] std::span<const Event> events() const { return events_; }
    // The events that have happened at the cursor.
    [[nodiscard]] std::span<const Event> past() const;
    [[nodiscard]] std::span<const Event> events_of(Cursor step) const;
    [[nodiscard]] const Event& event(EventId id) const;
    // The step (0-based) in which that event happened.
    [[nodiscard]] Cursor step_of(EventId id) const;

    // Does the command at the cursor and moves past it. A future that was there becomes the
    // abandoned branch. A refused command changes nothing.
    Result<Cursor, Refusal> submit(const Command& command);
    // The same at a later instant: the clock moves first, in the same step. An instant that has
    // passed is taken as now.
    Result<Cursor, Refusal> submit(const Command& command, Instant at);

    // Folds events; runs no rule. The cursor must be at most end(), or be end() where only the
    // world is kept.
    void go_to(Cursor cursor);
    // The world at another cursor, without moving.
    [[nodiscard]] World world_at(Cursor cursor) const;

    // The future that was left last; nothing when no future ever was.
    [[nodiscard]] const Branch* abandoned() const { return abandoned_.get(); }

private:
    Result<Cursor, Refusal> advance();
    void cut_future();
    void remember_keyframe();
    void remember_step(const Command& command, std::vector<Event> moved, std::vector<Event> events);

    // A world from time to time: a jump folds 2,000 events, or a small part of a long run. Worlds
    // share their rows, so a keyframe costs what changed since the one before.
    struct Keyframe {
        Cursor cursor = 0;
        World world;
    };

    std::vector<Keyframe> keyframes_;
    std::vector<Step> steps_;
    std::vector<Event> events_;
    World world_;
    Keeps keeps_ = Keeps::every_step;
    Cursor cursor_ = 0;
    std::uint64_t steps_taken_ = 0;  // those of left futures too
    std::shared_ptr<const Branch> abandoned_;
};

}  // namespace sim
