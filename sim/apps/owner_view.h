// SPDX-License-Identifier: MIT
// What an app's own administrator sees and hands to auditors: accounts, their groups and rights.
#pragma once

#include <string>
#include <vector>

#include "sim/apps/state.h"

namespace sim::apps {

// How an account of an app stands to the directory.
enum class AccountKind : std::uint8_t {
    managed,    // an assignment owns it
    off,        // inactive: it takes no seat
    orphan,     // active, and the link's owner is not assigned any more
    unmanaged,  // active, and nobody is linked to it
};
[[nodiscard]] std::string_view name_of(AccountKind kind);

struct Account {
    std::string id;
    std::string user_name;
    std::string display_name;
    std::string email;
    AccountKind kind = AccountKind::unmanaged;
    UserId owner;  // by the link; none for an account that nobody is linked to
    Instant created;
    Instant last_modified;
    std::vector<std::string> groups;        // of the app, by name
    std::vector<std::string> entitlements;  // what those groups grant, each once
    std::vector<std::string> drift;  // mapped attributes that differ from what was pushed last
};

// Every account of the app, in the order of user names.
[[nodiscard]] std::vector<Account> accounts_of(const State& state, AppId app);

// The accounts that take a seat and that no assignment owns: orphans and unmanaged ones.
struct UnownedAccount {
    const scim::Resource* account = nullptr;  // in the app's store
    UserId owner;  // by the link; none for an account that nobody is linked to
};
[[nodiscard]] std::vector<UnownedAccount> unowned_accounts(const State& state, AppId app);

// What an account holds where a mapping of that target writes; the values of a list joined by ", ".
[[nodiscard]] std::string attribute_of(const scim::Resource& account, const std::string& target);

// What an account, as the app tells it, holds otherwise than the directory wants: mapped attributes
// that differ from what was pushed last, and `active` where the assignment says something else.
[[nodiscard]] std::vector<std::string> drift_in(const std::string& account,
                                                const AppUser& app_user);

// The active accounts as CSV (RFC 4180) with a head: userName, displayName, email, created,
// lastModified, groups, entitlements; lists are joined by "; ".
[[nodiscard]] std::string active_users_csv(const State& state, AppId app);

}  // namespace sim::apps
