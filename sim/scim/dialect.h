// SPDX-License-Identifier: MIT
// The two ways in which the vendor's SCIM client speaks, depending on how an integration was made.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim::scim {

// Catalogue integrations PATCH activation and GET + PUT profiles; custom ones PUT everything.
enum class Dialect : std::uint8_t { catalogue, custom };

[[nodiscard]] constexpr std::string_view name_of(Dialect dialect) {
    return dialect == Dialect::catalogue ? "catalogue" : "custom";
}

}  // namespace sim::scim
