// SPDX-License-Identifier: MIT
// Narrows a query by the store's indexes, so that looking one user up does not read them all.
#pragma once

#include <optional>
#include <vector>

#include "sim/scim/filter.h"
#include "sim/scim/resource_type.h"
#include "sim/scim/store.h"

namespace sim::scim {

// Every resource that can match, in the order of ids.
struct Candidates {
    std::vector<const Resource*> resources;
    bool all_match = false;  // otherwise the caller still has to match each one
};
// Nothing when no index helps.
[[nodiscard]] std::optional<Candidates> indexed_candidates(const Store& store,
                                                           const ResourceType& type,
                                                           const Filter& filter);

}  // namespace sim::scim
