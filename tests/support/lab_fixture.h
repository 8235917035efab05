// SPDX-License-Identifier: MIT
// The Lab with real content behind the driver: what a person at the program sees and does.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/ui_driver.h"
#include "ui/app/lab_program.h"
#include "ui/app/saved_state.h"
#include "ui/cli/content.h"

namespace support {

// The shipped content, or that of another folder; throws where it cannot be opened.
[[nodiscard]] ui::cli::Content open_content(const std::filesystem::path& data = {});

struct LabSetting {
    ui::app::SavedState state;
    int width = 1440;
    int height = 900;
    ui::screens::Preferences preferences;
};

class LabFixture {
public:
    explicit LabFixture(const LabSetting& setting);

    [[nodiscard]] UiDriver& driver() { return driver_; }
    [[nodiscard]] ui::app::LabProgram& program() { return program_; }
    [[nodiscard]] const sim::Run& run() { return program_.session().run(); }
    // Steps that have happened, and steps in all.
    [[nodiscard]] std::size_t step();
    [[nodiscard]] std::size_t steps();

private:
    ui::cli::Content content_;
    ui::app::LabProgram program_;
    UiDriver driver_;
};

// A scenario at its start, at a step, or at its end.
[[nodiscard]] LabSetting at_start(const std::string& scenario);
[[nodiscard]] LabSetting at_step(const std::string& scenario, std::size_t step);
[[nodiscard]] LabSetting at_end(const std::string& scenario);
// The leaver with deactivation switched off, at the end: one account is left.
[[nodiscard]] LabSetting broken_leaver();

// Every text that is cut at one of three sizes of the window and three of the text, with the size
// in front; the layer is opened first where one is named.
[[nodiscard]] std::string clipped_at_any_size(LabSetting setting, const std::string& layer = {});

// A watched app with recorded requests, of which those with these words are shown.
[[nodiscard]] LabSetting watching(const std::string& filter);

}  // namespace support
