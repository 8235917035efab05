// SPDX-License-Identifier: MIT
// The tables of commands that a scenario can name, one a part; internal to the reader.
#pragma once

#include <map>
#include <string>

#include "sim/scenario/names.h"

namespace sim::scenario {

using Reader = Command (*)(const Node&, const Names&);
using Readers = std::map<std::string, Reader>;

// What HR records: hires, changes, leaves, exits.
[[nodiscard]] const Readers& hr_readers();

// What an administrator sets and decides in the directory: rules, groups, sources, records.
[[nodiscard]] const Readers& directory_readers();

// What an administrator sets for an app, and who is assigned.
[[nodiscard]] const Readers& app_readers();

// What clients ask of authorization servers and APIs, and what administrators set there.
[[nodiscard]] const Readers& access_readers();

// What an administrator of flows does, and how services around get out of order.
[[nodiscard]] const Readers& workflow_readers();

// What can be set for a source and for the directory; keys that are left out keep the defaults.
[[nodiscard]] directory::SourceSettings read_source_settings(const Node& node);
[[nodiscard]] directory::Settings read_settings(const Node& node);

// Commands about a user: the person is named by the HR number or the login, and filled in when the
// time comes.
template <class Part, class Payload>
Command read_user_command(const Node& node, const Names& names) {
    node.allow_keys({"at", "do", "source", "employee", "login", "group", "app"});
    Payload payload;
    if constexpr (requires { payload.group; }) {
        payload.group = names.group(node.at("group"));
    }
    if constexpr (requires { payload.app; }) {
        payload.app = names.app(node.at("app"));
    }
    return Part(std::move(payload));
}

// A JSON object of texts.
[[nodiscard]] Profile read_profile(const Node& node);
// The record that a command names by "source" and "employee".
[[nodiscard]] hr::EmployeeKey employee_of(const Node& node, const Names& names);

}  // namespace sim::scenario
