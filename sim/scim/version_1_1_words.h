// SPDX-License-Identifier: MIT
// What SCIM 1.1 calls things, and answers put into its words.
#pragma once

#include <string_view>

#include "sim/scim/json.h"

namespace sim::scim {

namespace words_1_1 {
inline constexpr std::string_view core = "urn:scim:schemas:core:1.0";
inline constexpr std::string_view enterprise = "urn:scim:schemas:extension:enterprise:1.0";
}  // namespace words_1_1

// Renames a member of the object that stands under that name, where there is one.
void rename_member(Json& holder, std::string_view object, std::string_view from,
                   std::string_view into);

// The same answer as 1.1 tells it: one schema for everything, errors in a list, plain JSON.
[[nodiscard]] Response older_response(Response response);

}  // namespace sim::scim
