// SPDX-License-Identifier: MIT
// Opens the pages of learning for tests.
#include "tests/support/learn_fixture.h"

#include <utility>

#include "ui/app/preferences_file.h"

namespace support {

namespace {

std::shared_ptr<const ui::cli::Library> open_library(const ui::cli::Content& content) {
    auto library = ui::cli::read_library(content);
    if (!library) {
        throw DriverFailure(sim::to_line(library.error().front()));
    }
    return std::make_shared<ui::cli::Library>(std::move(*library));
}

ui::cli::Learner learner_for(const LearnSetting& setting) {
    if (setting.record.empty()) {
        return ui::app::learner_of(setting.state);
    }
    auto learner =
        ui::cli::Learner::open(ui::cli::record_path(setting.record, setting.preferences.profile));
    if (!learner) {
        throw DriverFailure(sim::to_line(learner.error()));
    }
    return std::move(*learner);
}

ui::app::LabProgram open_program(const ui::cli::Content& content,
                                 const std::shared_ptr<const ui::cli::Library>& library,
                                 const LearnSetting& setting) {
    auto restored = ui::app::restore(content, at_start("joiner").state, "test");
    if (!restored) {
        throw DriverFailure(sim::to_line(restored.error().front()));
    }
    ui::app::LabProgram program(std::move(*restored), setting.preferences);
    ui::app::LearnSession learn(content, library, learner_for(setting));
    if (!setting.record.empty()) {
        learn.use_profiles(setting.record, setting.preferences.profile);
    }
    if (const auto problem = ui::app::open_page(learn, setting.page, setting.state)) {
        throw DriverFailure(sim::to_line(*problem));
    }
    program.use(std::move(learn), ui::screens::Place::learn);
    auto incidents = ui::app::IncidentSession::open(content);
    if (!incidents) {
        throw DriverFailure(sim::to_line(incidents.error().front()));
    }
    program.use(std::move(*incidents));
    if (setting.shows_incidents) {
        if (const auto problem = ui::app::open_incident(program, setting.state)) {
            throw DriverFailure(sim::to_line(*problem));
        }
    }
    return program;
}

}  // namespace

LearnProgram::LearnProgram(const LearnSetting& setting)
    : content_(open_content(setting.data)),
      library_(open_library(content_)),
      program_(open_program(content_, library_, setting)) {}

LearnFixture::LearnFixture(const LearnSetting& setting)
    : opened_(setting),
      driver_(
          [this](ui::kit::Kit& kit) {
              ui::app::use_preferences(kit, program().preferences());
              program().draw(kit);
          },
          setting.width, setting.height, setting.data) {
    driver_.settle();
}

const lessons::LessonProgress& LearnFixture::progress(const std::string& lesson) {
    return program().learn()->learner().progress().lesson(lesson);
}

LearnSetting fresh(ui::app::LearnPage page) {
    LearnSetting setting;
    setting.page = page;
    setting.state.now = *sim::parse_instant("2026-11-22T10:00:00Z");
    return setting;
}

LearnSetting reading(const std::string& lesson, const std::string& part) {
    LearnSetting setting = fresh(ui::app::LearnPage::lesson);
    setting.state.lesson = lesson;
    setting.state.part = part;
    return setting;
}

LearnSetting at_incident(const std::string& state_file, bool is_debrief) {
    const std::string file = LAB_SOURCE_DIR "/tests/support/" + state_file;
    auto state = ui::app::read_learn_state(file);
    if (!state) {
        throw DriverFailure(sim::to_line(state.error().front()));
    }
    LearnSetting setting;
    setting.shows_incidents = true;
    setting.state = std::move(*state);
    setting.state.is_revealed = is_debrief;
    return setting;
}

LearnSetting halfway(ui::app::LearnPage page) {
    const std::string file = LAB_SOURCE_DIR "/tests/support/learner-halfway.json";
    auto state = ui::app::read_learn_state(file);
    if (!state) {
        throw DriverFailure(sim::to_line(state.error().front()));
    }
    LearnSetting setting;
    setting.page = page;
    setting.state = std::move(*state);
    return setting;
}

}  // namespace support
