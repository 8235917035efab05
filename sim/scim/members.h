// SPDX-License-Identifier: MIT
// The members of a group between their three forms: message, store, change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scim/json.h"
#include "sim/scim/patch.h"
#include "sim/scim/store.h"

namespace sim::scim {

// Takes `members` out of a group's body and tells what it changes in the store. The names and kinds
// that the client left out come from the store. With no members left the body has no such key.
[[nodiscard]] std::vector<MemberChange> split_members(const Store& store,
                                                      const std::string& group_id, Json& body);

// The same body with the members that the store knows, as the generic rules need it.
[[nodiscard]] Json with_members(const Store& store, const std::string& group_id, Json body);

// The operations on a group, cut in two: who joins and leaves by id, and all the rest.
struct MemberPatch {
    PatchOperations rest;
    std::vector<MemberChange> changes;
};

// Nothing when an operation touches members in another way than by `add` of values or `remove` of
// members[value eq "..."]; then the generic rules must see the whole group. These two are what
// clients send, and this way they cost what changes, not what the group holds.
[[nodiscard]] Result<std::optional<MemberPatch>, Error> cut_member_patch(
    const Store& store, const std::string& group_id, const PatchOperations& operations);

}  // namespace sim::scim
