// SPDX-License-Identifier: MIT
// The faults that somebody injected into this world, and which of them are repaired.
#pragma once

#include <optional>
#include <string>

#include "sim/base/table.h"

namespace sim::faults {

struct Fault {
    std::string key;  // of the catalogue entry
    AppId app;        // the target, where it is an app
    RuleId rule;      // the target, where it is a rule
    SourceId source;  // the target, where it is a source
    GroupId group;    // the group that the cause is about, where it is about one
    Instant injected;
    bool present = true;   // false once the cause is gone; its damage may still be there
    std::string original;  // what the cause replaced: the rule's or the mapping's expression
    std::optional<std::string> flow = {};  // the target, where it is a flow
    SIM_FIELDS(key, app, rule, source, group, injected, present, original, flow)
};

struct State {
    Table<FaultId, Fault> faults;
};

}  // namespace sim::faults
