// SPDX-License-Identifier: MIT
// What an administrator can set for profile sources and imports, and decide about imported records.
#pragma once

#include <string>
#include <vector>

#include "sim/directory/state.h"

namespace sim::directory {

struct SetMapping {
    SourceId source;
    std::string attribute;
    std::string expression;
};
struct SetSourceSettings {
    SourceId source;
    SourceSettings settings;
};
// The first has the highest priority. Sources that are left out follow in the order of their ids.
struct SetSourcePriority {
    std::vector<SourceId> order;
};
struct SetAttributeSourcing {
    std::string attribute;
    AttributeSourcing sourcing;
};
struct ChangeSettings {
    Settings settings;
};
// An administrator's answer for a record that waits: it is this user, it is a new one, or nobody's.
struct ConfirmRecord {
    RecordKey record;
    MatchChoice choice = MatchChoice::link;
    UserId user;  // for a link to somebody else than the import proposes
};
// The next import looks at an ignored record again.
struct UnignoreRecord {
    RecordKey record;
};
// After a safeguard: do what the import wanted, or drop it and let the others go on.
struct ResumeImports {};
struct CancelHaltedImport {};

}  // namespace sim::directory
