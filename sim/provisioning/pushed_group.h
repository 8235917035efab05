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

// "Push groups by rule": each group whose name matches is pushed. The vendor looks when the rule is
// made and when a group appears or is renamed; a group that stops matching goes on being pushed.
enum class NameMatch : std::uint8_t { starts_with, ends_with, contains };
[[nodiscard]] std::string_view name_of(NameMatch match);  // "starts_with"
struct PushRule {
    NameMatch match = NameMatch::starts_with;
    std::string text;
    EventId since;
    SIM_FIELDS(match, text, since)
};
[[nodiscard]] bool matches(const PushRule& rule, std::string_view group_name);
using PushRuleKey = std::pair<AppId, std::string>;  // the rule's name, of one app

struct PushedGroup {
    PushStatus status = PushStatus::active;
    std::string app_group;  // the app's id of its group; empty until created or linked
    std::string app_name;   // the name that the app was told last
    std::string error;      // code of the failure that made the status ERROR
    Instant last_push;
    std::vector<WaitingMember> waiting;
    std::string rule;  // the name of the push rule that chose it; empty for one chosen by name
    EventId since;
    SIM_FIELDS(status, app_group, app_name, error, last_push, waiting, rule, since)
};

using PushKey = std::pair<GroupId, AppId>;

}  // namespace sim::provisioning
