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
// Reads the account by its id and notes what differs from what was pushed, after a change in the
// app itself or an answer that nobody trusts.
struct ReadAccountBack {
    UserId user;
    AppId app;
};
// An administrator confirms that an account of the app is that person's, after an import found it
// without an owner. Who was not assigned is from now on, by hand.
struct ConfirmAccount {
    UserId user;
    AppId app;
    std::string account;  // its id or its user name
};
// The app's own administrator switches an account off there; no SCIM message is involved.
struct DeactivateInApp {
    AppId app;
    std::string account;  // its id or its user name
};

// The app's own administrator changes an account there: what a mapping of that target fills.
struct EditInApp {
    AppId app;
    std::string account;  // its id or its user name
    std::string attribute;
    std::string value;
};

using Command =
    std::variant<AddApp, SwitchProvisioning, SetCapability, SetConnection, SetConnectionToken,
                 RotateServiceToken, SetAppMapping, RemoveAppMapping, AssignGroup, UnassignGroup,
                 SetAssignmentPriority, SetGroupValues, AssignUser, UnassignUser, ConvertAssignment,
                 SetUserValues, ProvisionUser, ReadAccountBack, ConfirmAccount, DeactivateInApp,
                 EditInApp>;

}  // namespace sim::apps
