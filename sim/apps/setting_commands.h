// SPDX-License-Identifier: MIT
// What an administrator sets for an app: its connection, switches, mappings and priorities.
#pragma once

#include <string>

#include "sim/apps/state.h"
#include "sim/base/boxed.h"

namespace sim::apps {

enum class Switch : std::uint8_t { off, on };
[[nodiscard]] std::string_view name_of(Switch position);

struct AddApp {
    Boxed<App> app;  // expressions unparsed
};
// "Enable API integration". Off means single sign-on only: no request is ever sent.
struct SwitchProvisioning {
    AppId app;
    Switch position = Switch::on;
};
struct SetCapability {
    AppId app;
    Capability capability = Capability::create_users;
    Switch position = Switch::on;
};
// Base URL and token, as the page "Integration" takes them. The vendor asks for https and refuses
// an underscore in the base URL.
struct SetConnection {
    AppId app;
    std::string base_url;
    std::string token;
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
// Adds a mapping of the page "To App", or changes the one of that target attribute. There is one
// mapping for a target.
struct SetAppMapping {
    AppId app;
    std::string target;
    std::string expression;
    Applies applies = Applies::create_and_update;
};
struct RemoveAppMapping {
    AppId app;
    std::string target;
};
// Moves a group's assignment to that place among the app's assigned groups; 0 is the first.
struct SetAssignmentPriority {
    GroupId group;
    AppId app;
    int place = 0;
};
// The attributes of the app that members get from this group.
struct SetGroupValues {
    GroupId group;
    AppId app;
    Profile values;
};
// The attributes of the app that an individual assignment sets; they win over a group's.
struct SetUserValues {
    UserId user;
    AppId app;
    Profile values;
};

}  // namespace sim::apps
