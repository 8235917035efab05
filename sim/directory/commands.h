// SPDX-License-Identifier: MIT
// What an administrator can ask of the directory.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/directory/source_commands.h"
#include "sim/directory/user_commands.h"

namespace sim::directory {

struct CreateGroup {
    std::string name;
};
struct RenameGroup {
    GroupId group;
    std::string name;
};
// Rules that name the group become INVALID.
struct DeleteGroup {
    GroupId group;
};
// New rules are inactive until somebody activates them.
struct CreateRule {
    std::string name;
    std::string expression;
    std::vector<GroupId> groups;
    std::vector<UserId> excluded = {};
};
// Only an inactive rule can be edited. An invalid one becomes inactive by it.
struct EditRule {
    RuleId rule;
    std::string expression;
    std::optional<std::vector<GroupId>> groups = {};
    std::optional<std::vector<UserId>> excluded = {};  // "Except the following users"
};
struct ActivateRule {
    RuleId rule;
};
struct DeactivateRule {
    RuleId rule;
};
// Whoever is in a group by this rule alone leaves it, or stays as if added by hand.
struct DeleteRule {
    RuleId rule;
    bool removes_members = false;
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

using Command =
    std::variant<CreateGroup, RenameGroup, DeleteGroup, CreateRule, EditRule, ActivateRule,
                 DeactivateRule, DeleteRule, AddMember, RemoveMember, CreateUser, EditUserProfile,
                 ActivateUser, ReactivateUser, DeactivateUser, SuspendUser, UnsuspendUser,
                 ResetPassword, ExpirePassword, UnlockUser, SetPassword, SignIn, DeleteUser,
                 SetMapping, SetSourceSettings, SetSourcePriority, SetAttributeSourcing,
                 ChangeSettings, ConfirmRecord, UnignoreRecord, ResumeImports, CancelHaltedImport>;

}  // namespace sim::directory
