// SPDX-License-Identifier: MIT
// JSON inside the service provider; a private header, so that no other part depends on the library.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "sim/base/result.h"
#include "sim/scim/error.h"

namespace sim::scim {

// Keeps the order of members, because a person reads the messages.
using Json = nlohmann::ordered_json;

inline constexpr std::size_t body_bytes_max = 1024UL * 1024UL;
inline constexpr std::size_t body_levels_max = 64;
inline constexpr std::size_t object_members_max = 1000;

// Reads a request body; refuses what is too large, too deep or no JSON before building anything.
[[nodiscard]] Result<Json, Error> parse_body(std::string_view body);
// Compact; bytes that are not UTF-8 become the replacement character.
[[nodiscard]] std::string to_text(const Json& json);

// The same for one text, behind what is in `out` already.
void append_quoted(std::string& out, std::string_view text);

// The member whose name is equal without case (RFC 7643 section 2.1), or nullptr.
[[nodiscard]] const Json* find_member(const Json& object, std::string_view name);
// The member with exactly that name, or nullptr.
[[nodiscard]] const Json* member(const Json& object, std::string_view name);
[[nodiscard]] Json* member(Json& object, std::string_view name);

}  // namespace sim::scim
