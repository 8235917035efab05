// SPDX-License-Identifier: MIT
// The changes of an app's store as lines of text, for the file that outlives the server.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scim/store.h"

namespace ui::serve {

using Changes = std::vector<sim::scim::StoreChange>;

// One line without its end: a digest of the rest, a space, and the changes as compact JSON. The
// digest tells a line that was written whole from one that was not.
[[nodiscard]] std::string to_line(const Changes& changes);

// Nothing where the line is torn, altered or none of ours.
[[nodiscard]] std::optional<Changes> changes_in(std::string_view line);

// A store as the changes that make it from nothing.
[[nodiscard]] Changes changes_making(const sim::scim::Store& store);

}  // namespace ui::serve
