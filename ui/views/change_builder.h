// SPDX-License-Identifier: MIT
// What differs between two worlds, as rows that a person can read.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/world.h"
#include "ui/strings/strings.h"
#include "ui/views/inspector_view.h"

namespace ui::views {

// "directory.users" becomes "Okta user"; a table of an app's own names the app.
[[nodiscard]] std::string title_of_table(const sim::World& world, const std::string& table,
                                         const Strings& strings);

// Field by field, without the engine's bookkeeping.
[[nodiscard]] std::vector<ChangeGroup> changes_between(const sim::World& before,
                                                       const sim::World& after,
                                                       const Strings& strings);

}  // namespace ui::views
