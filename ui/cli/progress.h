// SPDX-License-Identifier: MIT
// A line on a terminal that says how far long playing is; nothing for short work, and nowhere else.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "sim/base/instant.h"
#include "ui/strings/strings.h"

namespace ui::cli {

// Where progress is told: on standard error where that is a terminal, so that what a command says
// on standard output stays whole. Ctrl+C ends the work.
enum class Progress : std::uint8_t { told, silent };
[[nodiscard]] Progress progress_of_standard_error();

class ProgressLine {
public:
    // `pause` goes by before the first word and between two.
    ProgressLine(const Strings& strings, Progress progress,
                 std::chrono::milliseconds pause = std::chrono::milliseconds(500))
        : strings_(strings), told_(progress), pause_(pause) {}
    // Leaves the terminal as if nothing had been said.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    // To be called after each step. How much is left nobody knows: one command of a feed may lead
    // to a million steps.
    void tell(std::size_t steps, sim::Instant now);

    // The sentence alone; empty where there is none to say yet.
    [[nodiscard]] const std::string& shown() const { return shown_; }

private:
    using Clock = std::chrono::steady_clock;
    const Strings& strings_;
    Progress told_;
    std::chrono::milliseconds pause_;
    std::size_t calls_ = 0;
    Clock::time_point next_ = Clock::now() + pause_;
    std::string shown_;
};

}  // namespace ui::cli
