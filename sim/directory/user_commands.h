// SPDX-License-Identifier: MIT
// What an administrator can ask about one user, and what the users do themselves.
#pragma once

#include <string>

#include "sim/directory/state.h"

namespace sim::directory {

// As the vendor's API creates users: staged, with a mail that asks for a password, or with one.
enum class Activation : std::uint8_t { staged, pending, active };

struct CreateUser {
    Profile profile;
    Activation activation = Activation::pending;
};
// Refused for attributes that a profile source fills: such a profile is read-only here.
struct EditUserProfile {
    UserId user;
    Profile changes;
};
struct ActivateUser {
    UserId user;
};
// Sends the activation again; the status stays.
struct ReactivateUser {
    UserId user;
};
// Takes every assignment away; group memberships stay.
struct DeactivateUser {
    UserId user;
};
// Stops sign-in only: the apps hear nothing, assignments and groups stay.
struct SuspendUser {
    UserId user;
};
struct UnsuspendUser {
    UserId user;
};
struct ResetPassword {
    UserId user;
};
struct ExpirePassword {
    UserId user;
};
struct UnlockUser {
    UserId user;
};
// The person follows the link of a mail, or the question at sign-in, and chooses a password.
struct SetPassword {
    UserId user;
};
// The person tries to sign in. Too many wrong passwords lock the account.
struct SignIn {
    UserId user;
    bool password_is_right = true;
};
// Only a deprovisioned user can be deleted.
struct DeleteUser {
    UserId user;
};

}  // namespace sim::directory
