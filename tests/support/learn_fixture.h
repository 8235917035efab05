// SPDX-License-Identifier: MIT
// The pages of learning with the shipped lessons behind the driver, and a learner on no disk.
#pragma once

#include <string>

#include "tests/support/lab_fixture.h"
#include "ui/app/saved_learning.h"

namespace support {

struct LearnSetting {
    ui::app::LearnPage page = ui::app::LearnPage::home;
    bool shows_incidents = false;  // the list, or the state's incident, in place of the page
    ui::app::SavedLearning state;
    int width = 1440;
    int height = 900;
    ui::screens::Preferences preferences;
    std::filesystem::path data;    // empty for the shipped one
    std::filesystem::path record;  // a folder for profiles; empty for a learner on no disk
};

// The program with that page open, and nothing that draws it.
class LearnProgram {
public:
    explicit LearnProgram(const LearnSetting& setting);

    [[nodiscard]] ui::app::LabProgram& program() { return program_; }
    [[nodiscard]] const ui::cli::Library& library() const { return *library_; }

private:
    ui::cli::Content content_;
    std::shared_ptr<const ui::cli::Library> library_;
    ui::app::LabProgram program_;
};

class LearnFixture {
public:
    explicit LearnFixture(const LearnSetting& setting);

    [[nodiscard]] UiDriver& driver() { return driver_; }
    [[nodiscard]] ui::app::LabProgram& program() { return opened_.program(); }
    [[nodiscard]] const lessons::LessonProgress& progress(const std::string& lesson);
    [[nodiscard]] const ui::cli::Library& library() const { return opened_.library(); }

private:
    LearnProgram opened_;
    UiDriver driver_;
};

// A page for somebody who has done nothing yet.
[[nodiscard]] LearnSetting fresh(ui::app::LearnPage page);
// A part of a lesson.
[[nodiscard]] LearnSetting reading(const std::string& lesson, const std::string& part);
// Somebody halfway through the first lesson, with a finished attempt and some reviews.
[[nodiscard]] LearnSetting halfway(ui::app::LearnPage page);
// Incidents with a state file of tests/support: the list, one in the middle of the work, or what
// that came to.
[[nodiscard]] LearnSetting at_incident(const std::string& state_file, bool is_debrief = false);

}  // namespace support
