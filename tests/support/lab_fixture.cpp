// SPDX-License-Identifier: MIT
// Opens the Lab for tests.
#include "tests/support/lab_fixture.h"

#include <utility>

#include "ui/app/preferences_file.h"
#include "ui/strings/files.h"

namespace support {

ui::cli::Content open_content(const std::filesystem::path& data) {
    auto content =
        ui::cli::Content::open(data.empty() ? std::filesystem::path(LAB_DATA_DIR) : data);
    if (!content) {
        throw DriverFailure(sim::to_line(content.error()));
    }
    return std::move(*content);
}

namespace {

ui::app::LabProgram open_program(const ui::cli::Content& content, const LabSetting& setting) {
    auto restored = ui::app::restore(content, setting.state, "test");
    if (!restored) {
        throw DriverFailure(sim::to_line(restored.error().front()));
    }
    return {std::move(*restored), setting.preferences};
}

}  // namespace

LabFixture::LabFixture(const LabSetting& setting)
    : content_(open_content()),
      program_(open_program(content_, setting)),
      driver_(
          [this](ui::kit::Kit& kit) {
              // The kit reads its settings at the beginning of the next frame.
              ui::app::use_preferences(kit, program_.preferences());
              program_.draw(kit);
          },
          setting.width, setting.height) {
    driver_.settle();
}

std::size_t LabFixture::step() { return run().timeline().cursor() - run().start(); }
std::size_t LabFixture::steps() { return run().timeline().end() - run().start(); }

LabSetting at_step(const std::string& scenario, std::size_t step) {
    LabSetting setting;
    setting.state.scenario = scenario;
    setting.state.step = step;
    return setting;
}

LabSetting at_start(const std::string& scenario) { return at_step(scenario, 0); }

LabSetting at_end(const std::string& scenario) {
    LabSetting setting;
    setting.state.scenario = scenario;
    return setting;
}

LabSetting broken_leaver() {
    LabSetting setting = at_end("leaver");
    setting.state.faults.push_back({"deactivate-users-off", "", 0});
    setting.state.tab = ui::screens::InspectorTab::why;
    return setting;
}

LabSetting watching(const std::string& filter) {
    const std::string file = LAB_SOURCE_DIR "/tests/support/watched-salesforce.json";
    const auto text = ui::read_file(file);
    if (!text) {
        throw DriverFailure(sim::to_line(text.error()));
    }
    auto state = ui::app::read_saved_state(*text, file);
    if (!state) {
        throw DriverFailure(sim::to_line(state.error().front()));
    }
    LabSetting setting;
    setting.state = std::move(*state);
    setting.state.live->filter = filter;
    return setting;
}

std::string clipped_at_any_size(LabSetting setting, const std::string& layer) {
    std::string found;
    for (const auto& [width, height] : {std::pair{1440, 900}, {1280, 720}, {1024, 640}}) {
        for (const int percent : {100, 150, 200}) {
            setting.width = width;
            setting.height = height;
            setting.preferences.text_percent = percent;
            LabFixture lab(setting);
            if (!layer.empty()) {
                lab.driver().kit().open_layer(ui::kit::Id(layer));
                lab.driver().settle();
            }
            const std::string clipped = lab.driver().clipped();
            if (!clipped.empty()) {
                found += std::to_string(width) + " px, " + std::to_string(percent) +
                         " %: " + clipped + "\n";
            }
        }
    }
    return found;
}

}  // namespace support
