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

Timeline::Timeline(World start, Keeps keeps) : world_(std::move(start)), keeps_(keeps) {
    if (keeps_every_step()) {
        keyframes_.push_back({0, world_});
    }
}

std::span<const Event> Timeline::past() const {
    if (!keeps_every_step()) {
        return events_;
    }
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

// Hop by hop on the world itself: deciding all hops before the first becomes a fact would copy the
// world, which of 100,000 people costs more than the hops.
Result<Cursor, Refusal> Timeline::advance() {
    std::optional<AdvanceHop> hop = advance_hop(world_);
    if (!hop) {
        return Failure{decide(world_, Advance{}).error()};
    }
    cut_future();
    std::vector<Event> events;
    while (hop) {
        for (const Event& event : hop->events) {
            apply(world_, event);
        }
        std::move(hop->events.begin(), hop->events.end(), std::back_inserter(events));
        hop = hop->goes_on ? advance_hop(world_) : std::nullopt;
    }
    remember_step(Advance{}, {}, std::move(events));
    return cursor_;
}

Result<Cursor, Refusal> Timeline::submit(const Command& command, Instant at) {
    if (at <= world_.now && std::holds_alternative<Advance>(command)) {
        return advance();
    }
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
    for (const Event& event : *events) {
        apply(world_, event);
    }
    remember_step(command, std::move(moved), std::move(*events));
    return cursor_;
}

void Timeline::remember_step(const Command& command, std::vector<Event> moved,
                             std::vector<Event> events) {
    ++steps_taken_;
    ++cursor_;
    if (!keeps_every_step()) {
        events_.clear();
    }
    const std::size_t begin = events_.size();
    std::move(moved.begin(), moved.end(), std::back_inserter(events_));
    std::move(events.begin(), events.end(), std::back_inserter(events_));
    if (keeps_every_step()) {
        steps_.push_back({command, begin, events_.size(), steps_taken_});
        remember_keyframe();
    }
}

void Timeline::go_to(Cursor cursor) {
    SIM_CHECK(cursor <= end(), "the cursor stays on the timeline");
    SIM_CHECK(keeps_every_step() || cursor == cursor_, "only the world as it is now is kept");
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
    if (cursor_ == end()) {
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
