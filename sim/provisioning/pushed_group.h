// SPDX-License-Identifier: MIT
// Group Push: a group of the directory that an app keeps a copy of, in one direction only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/fields.h"

namespace sim::provisioning {

// The vendor's statuses of a push mapping; ERROR waits for an administrator.
enum class PushStatus : std::uint8_t { active, inactive, error };
[[nodiscard]] std::string_view name_of(PushStatus status);  // "ACTIVE"

enum class MemberMove : std::uint8_t { add, remove };
[[nodiscard]] std::string_view name_of(MemberMove move);

// A change of membership that the app has not heard of yet.
struct WaitingMember {
    UserId user;
    MemberMove move = MemberMove::add;
    SIM_FIELDS(user, move)
};

// A member as the wire names it: the app's own id of the account, and a name for people.
struct GroupMember {
    std::string id;
    std::string display;
    friend bool operator==(const GroupMember&, const GroupMember&) = default;
    SIM_FIELDS(id, display)
};

struct PushedGroup {
    PushStatus status = PushStatus::active;
    std::string app_group;  // the app's id of its group; empty until created or linked
    std::string app_name;   // the name that the app was told last
    std::string error;      // code of the failure that made the status ERROR
    Instant last_push;
    std::vector<WaitingMember> waiting;
    EventId since;
    SIM_FIELDS(status, app_group, app_name, error, last_push, waiting, since)
};

using PushKey = std::pair<GroupId, AppId>;

}  // namespace sim::provisioning
