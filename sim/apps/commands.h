// SPDX-License-Identifier: MIT
// What an administrator can ask of the apps: of the directory's side and of the apps' own consoles.
#pragma once

#include <string>
#include <variant>

#include "sim/apps/setting_commands.h"

namespace sim::apps {

struct AssignGroup {
    GroupId group;
    AppId app;
};
struct UnassignGroup {
    GroupId group;
    AppId app;
};
// An individual assignment; it wins over one that comes from a group.
struct AssignUser {
    UserId user;
    AppId app;
};
// Ends an individual assignment. Where a group gives the app as well, the group's stays.
struct UnassignUser {
    UserId user;
    AppId app;
};
// "Convert Assignments": an individual assignment becomes the one that a group gives.
struct ConvertAssignment {
    UserId user;
    AppId app;
};
// "Provision User": for those who were assigned before provisioning was on, so that the directory
// looks for their account or makes one.
struct ProvisionUser {
    UserId user;
    AppId app;
};
// The app's own administrator switches an account off there; no SCIM message is involved.
struct DeactivateInApp {
    AppId app;
    std::string account;  // its id or its user name
};

using Command =
    std::variant<AddApp, SwitchProvisioning, SetCapability, SetConnection, SetConnectionToken,
                 RotateServiceToken, SetAppMapping, RemoveAppMapping, AssignGroup, UnassignGroup,
                 SetAssignmentPriority, SetGroupValues, AssignUser, UnassignUser, ConvertAssignment,
                 SetUserValues, ProvisionUser, DeactivateInApp>;

}  // namespace sim::apps
