// SPDX-License-Identifier: MIT
// What an administrator can ask of the apps: of the directory's side and of the apps' own consoles.
#pragma once

#include <string>
#include <variant>

#include "sim/apps/state.h"

namespace sim::apps {

enum class Switch : std::uint8_t { off, on };
[[nodiscard]] std::string_view name_of(Switch position);

struct AddApp {
    App app;  // expressions unparsed
};
struct SetCapability {
    AppId app;
    Capability capability = Capability::create_users;
    Switch position = Switch::on;
};
// The token that the directory sends.
struct SetConnectionToken {
    AppId app;
    std::string token;
};
// The token that the app accepts; its administrator rotated it.
struct RotateServiceToken {
    AppId app;
    std::string token;
};
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
struct UnassignUser {
    UserId user;
    AppId app;
};
// The app's own administrator switches an account off there; no SCIM message is involved.
struct DeactivateInApp {
    AppId app;
    std::string account;
};

using Command = std::variant<AddApp, SetCapability, SetConnectionToken, RotateServiceToken,
                             AssignGroup, UnassignGroup, AssignUser, UnassignUser, DeactivateInApp>;

}  // namespace sim::apps
