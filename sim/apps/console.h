// SPDX-License-Identifier: MIT
// What an app's own administrator does in the app's console, without any SCIM message.
#pragma once

#include "sim/scim/store.h"

namespace sim::apps {

// The account with sign-in switched off: the record stays, its `active` becomes false.
[[nodiscard]] scim::Resource switched_off(const scim::Resource& account, Instant now);

}  // namespace sim::apps
