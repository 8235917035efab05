// SPDX-License-Identifier: MIT
// Many operations in one request (RFC 7644 section 3.7).
#pragma once

#include "sim/scim/exchange.h"

namespace sim::scim {

inline constexpr std::size_t bulk_operations_max = 1000;

// Answers one operation as if it had come alone.
using AnswerOne = Answered (*)(const ServiceProfile& profile, const Store& store,
                               const Request& request, Instant now, const std::string& new_id);

// Runs the operations in their order, each on what the earlier ones left; one that another one
// refers to by its bulkId runs before it. Resources that refer to each other get their ids
// beforehand, so that a circle is no obstacle. An operation that refers to one that failed is
// answered with 409. Refuses a message that is no BulkRequest, and 413 for too many operations.
[[nodiscard]] Answered answer_bulk(const Exchange& exchange, AnswerOne answer_one);

}  // namespace sim::scim
