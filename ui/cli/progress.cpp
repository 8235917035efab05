// SPDX-License-Identifier: MIT
// Writes over the same line of the terminal.
#include "ui/cli/progress.h"

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include "ui/cli/terminal.h"
#include "ui/strings/dates.h"

namespace ui::cli {

namespace {

constexpr std::size_t calls_between_looks = 256;  // asking the clock costs more than a short step

void write_over(const std::string& text, std::size_t width) {
    std::fprintf(stderr, "\r%s\r%s", std::string(width, ' ').c_str(), text.c_str());
    std::fflush(stderr);
}

}  // namespace

Progress progress_of_standard_error() {
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0 ? Progress::told : Progress::silent;
#else
    return isatty(STDERR_FILENO) != 0 ? Progress::told : Progress::silent;
#endif
}

ProgressLine::~ProgressLine() {
    if (!shown_.empty()) {
        write_over("", width_of(shown_));
    }
}

void ProgressLine::tell(std::size_t steps, sim::Instant now) {
    if (told_ == Progress::silent || ++calls_ % calls_between_looks != 0 || Clock::now() < next_) {
        return;
    }
    next_ = Clock::now() + pause_;
    const std::size_t before = width_of(shown_);
    shown_ = strings_.text("cli.progress", {{"steps", std::to_string(steps)},
                                            {"date", date_text(strings_, sim::date_of(now))},
                                            {"time", sim::time_of_day_text(now)}});
    write_over(shown_, before);
}

}  // namespace ui::cli
