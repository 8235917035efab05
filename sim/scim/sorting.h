// SPDX-License-Identifier: MIT
// Orders resources by an attribute (RFC 7644 section 3.4.2.3).
#pragma once

#include <vector>

#include "sim/scim/query.h"
#include "sim/scim/resource_view.h"

namespace sim::scim {

// Keeps the order of ids among equals. A resource without the attribute comes last, and first when
// the order is descending. Several values count by their primary or first one.
void sort_resources(const View& view, const AttributePlace& place, SortOrder order,
                    std::vector<const Resource*>& resources);

}  // namespace sim::scim
