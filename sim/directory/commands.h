// SPDX-License-Identifier: MIT
// What an administrator can ask of the directory.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/directory/state.h"

namespace sim::directory {

struct CreateGroup {
    std::string name;
};
struct RenameGroup {
    GroupId group;
    std::string name;
};
// New rules are inactive until somebody activates them.
struct CreateRule {
    std::string name;
    std::string expression;
    std::vector<GroupId> groups;
};
// Only an inactive rule can be edited.
struct EditRule {
    RuleId rule;
    std::string expression;
};
struct ActivateRule {
    RuleId rule;
};
struct DeactivateRule {
    RuleId rule;
};
struct SetMapping {
    SourceId source;
    std::string attribute;
    std::string expression;
};
// Adds by hand; such a member stays until somebody removes them or a rule takes over.
struct AddMember {
    GroupId group;
    UserId user;
};
// Removes by hand. Where a rule had added the person, the rule gets an exception for them.
struct RemoveMember {
    GroupId group;
    UserId user;
};
struct ActivateUser {
    UserId user;
};
struct DeactivateUser {
    UserId user;
};
struct SuspendUser {
    UserId user;
};
struct UnsuspendUser {
    UserId user;
};
// The person chooses a new password; apps that sync passwords are told.
struct ChangePassword {
    UserId user;
};
// Only a deprovisioned user can be deleted.
struct DeleteUser {
    UserId user;
};

using Command =
    std::variant<CreateGroup, RenameGroup, CreateRule, EditRule, ActivateRule, DeactivateRule,
                 SetMapping, AddMember, RemoveMember, ActivateUser, DeactivateUser, SuspendUser,
                 UnsuspendUser, ChangePassword, DeleteUser>;

}  // namespace sim::directory
