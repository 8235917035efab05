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

using Command = std::variant<AddPushedGroup, SetPushStatus, PushGroupNow, UnlinkPushedGroup>;

}  // namespace sim::provisioning
