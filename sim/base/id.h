// SPDX-License-Identifier: MIT
// Typed identifiers of the simulation: small numbers that cannot be mixed up with each other.
#pragma once

#include <compare>
#include <cstdint>

namespace sim {

// Zero means "none"; real ids start at 1 and are handed out in order, so runs repeat exactly.
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    [[nodiscard]] constexpr bool exists() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using EventId = Id<struct EventTag>;
using SourceId = Id<struct SourceTag>;      // a profile source: an HR system, a directory service
using UserId = Id<struct UserTag>;          // a user of the directory
using GroupId = Id<struct GroupTag>;        // a group of the directory
using RuleId = Id<struct RuleTag>;          // a group rule
using AppId = Id<struct AppTag>;            // an app instance in the directory
using TaskId = Id<struct TaskTag>;          // a provisioning task
using ExchangeId = Id<struct ExchangeTag>;  // one request with its response
using ImportId = Id<struct ImportTag>;      // one run of an import
using FaultId = Id<struct FaultTag>;        // an injected fault, not the catalogue entry

// Who did it: a system of the simulation or the person at the keyboard.
enum class ActorId : std::uint8_t {
    hr_admin,
    directory,
    provisioning,
    app,
    administrator,
    lab,
    workflows,
};

}  // namespace sim
