// SPDX-License-Identifier: MIT
// Everything that can be asked of a world, in the imperative.
#pragma once

#include <string>
#include <variant>

#include "sim/access/commands.h"
#include "sim/apps/commands.h"
#include "sim/directory/commands.h"
#include "sim/faults/commands.h"
#include "sim/hr/commands.h"
#include "sim/provisioning/commands.h"
#include "sim/workflows/commands.h"

namespace sim {

// Takes the next pending work whose hop can be seen. Refused when nothing is pending.
struct Advance {};

// The directory reads a source's records now: all of them, or those that changed since last time.
// A CSV file is always read as a whole. Refused while a safeguard holds all imports.
struct RunImport {
    SourceId source;
    directory::ImportMode mode = directory::ImportMode::full;
};

// The next imports of a source, at a fixed pace, the first after one interval.
struct ScheduleImports {
    SourceId source;
    directory::ImportMode mode = directory::ImportMode::full;
    int every_hours = 24;
    int times = 1;
};

// The simulated clock moves on although nothing happens, for example overnight.
struct WaitUntil {
    Instant until;
};

// Dashboard, Tasks, Retry Selected: every failed task of the app.
struct RetryFailedTasks {
    AppId app;
};

// Asks the app for two users with the stored token.
struct TestConnection {
    AppId app;
};

// Re-applies the mappings to the app's assigned users and pushes what changed, as Force Sync does.
struct ForceSync {
    AppId app;
};

// Imports the app's accounts, and its groups where that switch is on, and looks for active ones
// that nobody assigned owns.
struct FindUnownedAccounts {
    AppId app;
    provisioning::Unowned then = provisioning::Unowned::report;
};

using Command =
    std::variant<Advance, RunImport, ScheduleImports, WaitUntil, RetryFailedTasks, TestConnection,
                 ForceSync, FindUnownedAccounts, hr::Command, directory::Command, apps::Command,
                 provisioning::Command, provisioning::RuleCommand, faults::Command, access::Command,
                 workflows::Command>;

// The command's name as a scenario writes it: "advance", "record_hire", ...
[[nodiscard]] std::string_view name_of(const Command& command);

}  // namespace sim
