// SPDX-License-Identifier: MIT
// Steps, keyframes and the abandoned branch.
#include "sim/engine/timeline.h"

#include <algorithm>

#include "sim/engine/apply.h"
#include "sim/engine/decide.h"

namespace sim {

namespace {

constexpr std::size_t events_a_keyframe = 1024;
// A keyframe holds on to every row that changed since, so a long run has few of them: at least one
// in so many parts of its events, and never more than twice as many.
constexpr std::size_t keyframes_of_long_run = 64;

}  // namespace

Timeline::Timeline(World start) : world_(std::move(start)) { keyframes_.push_back({0, world_}); }

std::span<const Event> Timeline::past() const {
    return std::span(events_).first(cursor_ == 0 ? 0 : steps_[cursor_ - 1].event_end);
}

std::span<const Event> Timeline::events_of(Cursor step) const {
    SIM_CHECK(step < steps_.size(), "a step that was taken is asked for");
    const Step& taken = steps_[step];
    return std::span(events_).subspan(taken.event_begin, taken.event_end - taken.event_begin);
}

const Event& Timeline::event(EventId id) const {
    const std::size_t first = events_.empty() ? 0 : events_.front().id.value;
    const std::size_t index = id.value - first;
    SIM_CHECK(id.value >= first && index < events_.size(), "an event that happened is asked for");
    return events_[index];
}

Cursor Timeline::step_of(EventId id) const {
    const std::size_t index = id.value - events_.front().id.value;
    const auto place = std::upper_bound(
        steps_.begin(), steps_.end(), index,
        [](std::size_t wanted, const Step& step) { return wanted < step.event_end; });
    return static_cast<Cursor>(place - steps_.begin());
}

Result<Cursor, Refusal> Timeline::submit(const Command& command) {
    return submit(command, world_.now);
}

Result<Cursor, Refusal> Timeline::submit(const Command& command, Instant at) {
    std::vector<Event> moved;
    std::optional<World> ahead;  // a copy only where the clock has to move before the decision
    if (at > world_.now) {
        auto clock = decide(world_, WaitUntil{at});
        SIM_CHECK(clock.has_value(), "the clock can always move forward");
        moved = std::move(*clock);
        ahead = world_;
        for (const Event& event : moved) {
            apply(*ahead, event);
        }
    }
    auto events = decide(ahead ? *ahead : world_, command);
    if (!events) {
        return Failure{events.error()};
    }
    cut_future();
    if (ahead) {
        world_ = std::move(*ahead);
    }
    const std::size_t begin = events_.size();
    std::move(moved.begin(), moved.end(), std::back_inserter(events_));
    for (Event& event : *events) {
        apply(world_, event);
        events_.push_back(std::move(event));
    }
    steps_.push_back({command, begin, events_.size(), ++steps_taken_});
    cursor_ = steps_.size();
    remember_keyframe();
    return cursor_;
}

void Timeline::go_to(Cursor cursor) {
    SIM_CHECK(cursor <= steps_.size(), "the cursor stays on the timeline");
    if (cursor != cursor_) {
        world_ = world_at(cursor);
        cursor_ = cursor;
    }
}

World Timeline::world_at(Cursor cursor) const {
    const auto after = std::upper_bound(
        keyframes_.begin(), keyframes_.end(), cursor,
        [](Cursor wanted, const Keyframe& frame) { return wanted < frame.cursor; });
    const Keyframe& frame = *(after - 1);
    const bool from_here = cursor_ <= cursor && cursor_ >= frame.cursor;
    World world = from_here ? world_ : frame.world;
    for (Cursor step = from_here ? cursor_ : frame.cursor; step < cursor; ++step) {
        for (const Event& event : events_of(step)) {
            apply(world, event);
        }
    }
    return world;
}

void Timeline::cut_future() {
    if (cursor_ == steps_.size()) {
        return;
    }
    const std::size_t events_kept = past().size();
    auto branch = std::make_shared<Branch>();
    branch->at = cursor_;
    branch->steps.assign(steps_.begin() + static_cast<std::ptrdiff_t>(cursor_), steps_.end());
    branch->events.assign(events_.begin() + static_cast<std::ptrdiff_t>(events_kept),
                          events_.end());
    abandoned_ = std::move(branch);
    steps_.resize(cursor_);
    events_.resize(events_kept);
    while (keyframes_.back().cursor > cursor_) {
        keyframes_.pop_back();
    }
}

void Timeline::remember_keyframe() {
    const Cursor last = keyframes_.back().cursor;
    const std::size_t last_event = last == 0 ? 0 : steps_[last - 1].event_end;
    const std::size_t spacing = std::max(events_a_keyframe, events_.size() / keyframes_of_long_run);
    if (events_.size() - last_event < spacing) {
        return;
    }
    keyframes_.push_back({cursor_, world_});
    if (keyframes_.size() > 2 * keyframes_of_long_run) {
        // Every second one goes; the start stays.
        std::vector<Keyframe> kept;
        for (std::size_t i = 0; i < keyframes_.size(); i += 2) {
            kept.push_back(std::move(keyframes_[i]));
        }
        keyframes_ = std::move(kept);
    }
}

}  // namespace sim
