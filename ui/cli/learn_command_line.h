// SPDX-License-Identifier: MIT
// The options of `lesson`, `quiz`, `drill` and `export`, and opening the learner's record for them.
#pragma once

#include <string>

#include "ui/cli/content.h"
#include "ui/cli/incident.h"
#include "ui/cli/learn_commands.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace ui::cli {

class LearnCommandLine {
public:
    // The content must outlive it.
    explicit LearnCommandLine(const Content& content) : content_(content) {}

    // Describes the commands of learning to the option parser, which fills this object in.
    void add_to(CLI::App& app);
    // Does the one that was asked for; returns the exit code.
    [[nodiscard]] int run(const std::string& command);

private:
    [[nodiscard]] int do_command(const std::string& command, Dialogue& dialogue,
                                 const Library& library, Learner& learner);
    [[nodiscard]] int run_quiz(Dialogue& dialogue, const Library& library, Learner& learner);
    [[nodiscard]] int run_incident(Dialogue& dialogue, Learner& learner);

    const Content& content_;
    LessonOptions lesson_;
    QuizOptions quiz_;
    ExportOptions exported_;
    IncidentOptions incident_;
    std::string mode_ = "learn";
    std::string seed_;
    std::string out_;
    std::string profile_ = first_profile;
};

}  // namespace ui::cli
