// SPDX-License-Identifier: MIT
// What an administrator can ask of Group Push, as the "Push Groups" page of an app offers it.
#pragma once

#include <string>
#include <variant>

#include "sim/provisioning/state.h"

namespace sim::provisioning {

// Begins to push a group. With an id of the app's own group, that group is linked and taken over;
// without one, the app is asked to create it.
struct AddPushedGroup {
    GroupId group;
    AppId app;
    std::string app_group = {};
};
// Inactive pauses the push; active sends the whole membership again.
struct SetPushStatus {
    GroupId group;
    AppId app;
    PushStatus status = PushStatus::active;
};
// Overwrites the app's membership with the directory's.
struct PushGroupNow {
    GroupId group;
    AppId app;
};
enum class AppGroupFate : std::uint8_t { leave, remove };
[[nodiscard]] std::string_view name_of(AppGroupFate fate);
// Ends the push; the app's group stays, or is deleted by a request.
struct UnlinkPushedGroup {
    GroupId group;
    AppId app;
    AppGroupFate fate = AppGroupFate::leave;
};

// Pushes every group whose name matches, now and from now on. Names are compared with their case.
struct AddPushRule {
    AppId app;
    std::string push_rule;  // its name
    NameMatch match = NameMatch::starts_with;
    std::string text;
};
// Without the rule its groups go on being pushed, or their pushes end and the app's groups with
// them.
enum class RulePushes : std::uint8_t { stay, end };
[[nodiscard]] std::string_view name_of(RulePushes pushes);
struct RemovePushRule {
    AppId app;
    std::string push_rule;
    RulePushes pushes = RulePushes::stay;
};

using Command = std::variant<AddPushedGroup, SetPushStatus, PushGroupNow, UnlinkPushedGroup>;
using RuleCommand = std::variant<AddPushRule, RemovePushRule>;

}  // namespace sim::provisioning
