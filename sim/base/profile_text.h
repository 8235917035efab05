// SPDX-License-Identifier: MIT
// A profile in one line, as an administrator types it and the log tells it.
#pragma once

#include <string>

#include "sim/base/profile.h"

namespace sim {

// "role = Admin, userType = Standard"; empty for a profile without attributes.
[[nodiscard]] std::string to_plain(const Profile& profile);

}  // namespace sim
