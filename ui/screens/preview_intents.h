// SPDX-License-Identifier: MIT
// What a person asks to see before anything changes.
#pragma once

#include <variant>
#include <vector>

#include "sim/engine/command.h"

namespace ui::screens::intent {

// Whom and which app; none for the one that the Lab shows.
struct PreviewProvisioning {
    sim::UserId user;
    sim::AppId app;
};
struct PreviewCommands {
    std::vector<sim::Command> commands;
};
struct LeavePreview {};

using Preview = std::variant<PreviewProvisioning, PreviewCommands, LeavePreview>;

}  // namespace ui::screens::intent
