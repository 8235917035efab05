// SPDX-License-Identifier: MIT
// The three changes that a PATCH operation can make at one place of a resource.
#pragma once

#include "sim/scim/json.h"
#include "sim/scim/patch_path.h"

namespace sim::scim {

using Edited = Result<Done, Error>;

// Each works in place; after an error the resource must be thrown away.
[[nodiscard]] Edited add_at(Json& resource, const PatchTarget& target, const Json& value);
[[nodiscard]] Edited replace_at(Json& resource, const PatchTarget& target, const Json& value);
[[nodiscard]] Edited remove_at(Json& resource, const PatchTarget& target);

}  // namespace sim::scim
