// SPDX-License-Identifier: MIT
// Applies a PATCH request to a resource (RFC 7644 section 3.5.2).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// More operations than this in one request are refused with 413.
inline constexpr std::size_t patch_operations_max = 1000;

// They point into the request.
using PatchOperations = std::vector<const Json*>;

// The operations of a request, at least one; refuses a message that is no PatchOp.
[[nodiscard]] Result<PatchOperations, Error> patch_operations(const Json& request);

// What becomes of a `replace` whose filter matches no value: noTarget by the RFC's words (section
// 3.5.2.3), or a new value as some clients hope.
enum class MissingTargets : std::uint8_t { refused, made };

// The resource after all operations, in stored form. Atomic: an error leaves nothing half done,
// because the input is a value. `id` is the resource's own: a client may repeat it.
[[nodiscard]] Result<Json, Error> patch_resource(const Json& stored,
                                                 const PatchOperations& operations,
                                                 const ResourceType& type, std::string_view id,
                                                 MissingTargets missing = MissingTargets::refused);

}  // namespace sim::scim
