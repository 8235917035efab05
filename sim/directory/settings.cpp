// SPDX-License-Identifier: MIT
// Names of what can be set.
#include "sim/directory/settings.h"

#include <array>

namespace sim::directory {

std::string_view name_of(WhenDeactivated policy) {
    constexpr std::array<std::string_view, 3> names = {"nothing", "deactivate", "suspend"};
    return names.at(static_cast<std::size_t>(policy));
}

std::string_view name_of(Sourcing sourcing) {
    constexpr std::array<std::string_view, 3> names = {"inherit_from_source",
                                                       "inherit_from_directory", "override_source"};
    return names.at(static_cast<std::size_t>(sourcing));
}

}  // namespace sim::directory
