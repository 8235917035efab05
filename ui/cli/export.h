// SPDX-License-Identifier: MIT
// Transcript and certificate as HTML files that need nothing else.
#pragma once

#include <string>

#include "ui/cli/learner.h"
#include "ui/cli/library.h"

namespace ui::cli {

// What one learner did in all lessons: parts, attempts, mastery by objective.
[[nodiscard]] std::string transcript_html(const Library& library, const lessons::Progress& progress,
                                          sim::Instant now, const Strings& strings);
// Of a lesson whose assessment was passed; empty where it was not.
[[nodiscard]] std::string certificate_html(const Course& course,
                                           const lessons::LessonProgress& progress,
                                           const std::string& name, const Strings& strings);

// Every entry as a line of JSON, for other programs.
[[nodiscard]] std::string record_text(const Learner& learner);

struct Exported {
    bool is_written = false;
    std::string sentence;  // where it is, or why it is not
};
// Writes "transcript", "certificate" or "record" into a folder beside the record, under a name that
// says what it is.
[[nodiscard]] Exported export_beside_record(const std::string& kind, const Library& library,
                                            const Course& course, const Learner& learner,
                                            const Strings& strings);

}  // namespace ui::cli
