// SPDX-License-Identifier: MIT
// Chooses what happens next: pending work that is due, or the script's next command.
#include "sim/engine/run.h"

#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/engine/decide.h"
#include "sim/engine/subject.h"

namespace sim {

namespace {

template <class Payload>
void set_user(Payload& payload, UserId user) {
    if constexpr (requires { payload.user = user; }) {
        payload.user = user;
    }
}

Command completed(const World& world, const ScriptedCommand& scripted) {
    Command command = scripted.command;
    if (!scripted.person.second.empty()) {
        const UserId user = person_of(world, scripted.person).user;
        const auto fill = [&](auto& part) {
            std::visit([&](auto& payload) { set_user(payload, user); }, part);
        };
        std::visit(Overloaded{[&](directory::Command& part) { fill(part); },
                              [&](apps::Command& part) { fill(part); },
                              [&](access::Command& part) { fill(part); },
                              [&](workflows::Command& part) { fill(part); }, [](auto&) {}},
                   command);
    }
    return command;
}

}  // namespace

Run::Run(World start, std::vector<ScriptedCommand> history, std::vector<ScriptedCommand> script,
         History plays, Keeps keeps)
    : timeline_(std::move(start), keeps),
      script_(std::move(history)),
      later_(std::move(script)),
      history_size_(script_.size()) {
    if (plays == History::at_once) {
        play_out();
        timeline_.go_to(timeline_.end());
        end_history();
    }
}

void Run::end_history() {
    in_history_ = false;
    start_ = timeline_.end();
    script_ = std::move(later_);
    later_.clear();
    script_done_.assign(timeline_.keeps_every_step() ? start_ : 0, 0);
    script_skipped_ = 0;
}

void Run::note_script_done(std::size_t done) {
    if (!timeline_.keeps_every_step()) {
        script_done_.clear();
    }
    script_done_.push_back(done);
    script_skipped_ = 0;
}

bool Run::is_complete() const {
    const std::size_t done = script_done_.empty() ? 0 : script_done_.back();
    return timeline_.cursor() == timeline_.end() && !next_due(timeline_.world()) &&
           done + script_skipped_ >= script_.size();
}

bool Run::step() {
    if (timeline_.cursor() < timeline_.end()) {
        timeline_.go_to(timeline_.cursor() + 1);
        return true;
    }
    return produce_step();
}

bool Run::back() {
    if (timeline_.cursor() <= start_) {
        return false;
    }
    timeline_.go_to(timeline_.cursor() - 1);
    return true;
}

void Run::go_to(Cursor cursor) { timeline_.go_to(std::clamp(cursor, start_, timeline_.end())); }

void Run::play_out(std::size_t steps_max) {
    const Cursor here = timeline_.cursor();
    timeline_.go_to(timeline_.end());
    for (std::size_t played = 0; played < steps_max && produce_step(); ++played) {
    }
    if (timeline_.keeps_every_step()) {
        timeline_.go_to(here);
    }
}

bool Run::play_some(std::size_t steps) {
    timeline_.go_to(timeline_.end());
    for (std::size_t played = 0; played < steps; ++played) {
        if (produce_step()) {
            continue;
        }
        if (!in_history_) {
            return false;
        }
        end_history();
    }
    return true;
}

Run::Progress Run::progress() const {
    const std::size_t done = (script_done_.empty() ? 0 : script_done_.back()) + script_skipped_;
    return in_history_ ? Progress{done, history_size_ + later_.size()}
                       : Progress{history_size_ + done, history_size_ + script_.size()};
}

Result<Cursor, Refusal> Run::submit(const Command& command) {
    const Cursor before = timeline_.cursor();
    auto result = timeline_.submit(command);
    if (result) {
        if (timeline_.keeps_every_step()) {
            script_done_.resize(before);
        }
        const std::size_t done = script_done_.empty() ? 0 : script_done_.back();
        note_script_done(done);
        refusals_.erase(std::remove_if(refusals_.begin(), refusals_.end(),
                                       [&](const ScriptRefusal& refusal) {
                                           return refusal.script_index >= done;
                                       }),
                        refusals_.end());
    }
    return result;
}

std::vector<OwnCommand> Run::own_commands() const {
    std::vector<OwnCommand> own;
    const auto steps = timeline_.steps();
    for (Cursor step = start_; step < steps.size(); ++step) {
        const std::size_t before = step == 0 ? 0 : script_done_[step - 1];
        if (!std::holds_alternative<Advance>(steps[step].command) && script_done_[step] == before) {
            own.push_back({step, steps[step].command});
        }
    }
    return own;
}

void Run::append(const std::vector<ScriptedCommand>& commands) {
    SIM_CHECK(!in_history_, "the history is played before anything is added");
    script_.insert(script_.end(), commands.begin(), commands.end());
}

bool Run::produce_step() {
    std::size_t done = (script_done_.empty() ? 0 : script_done_.back()) + script_skipped_;
    for (;;) {
        const auto due = next_due(timeline_.world());
        const bool scripted = done < script_.size() && (!due || script_[done].at < *due);
        if (!scripted) {
            if (!due || !timeline_.submit(Advance{})) {
                return false;
            }
            break;
        }
        const ScriptedCommand& next = script_[done];
        const auto result = timeline_.submit(completed(timeline_.world(), next), next.at);
        ++done;
        if (result) {
            break;
        }
        refusals_.push_back({done - 1, result.error()});
        ++script_skipped_;
    }
    note_script_done(done);
    return true;
}

}  // namespace sim
