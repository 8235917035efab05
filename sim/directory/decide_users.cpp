// SPDX-License-Identifier: MIT
// Guards of the status machine and of what may be edited in a profile.
#include "sim/base/text.h"
#include "sim/directory/decide.h"
#include "sim/directory/decide_parts.h"
#include "sim/directory/sourcing.h"

namespace sim::directory {

namespace {

Decision moved(const State& state, UserId user, std::string_view operation) {
    auto move = move_status(state, user, operation, ImportId{});
    return move ? one(std::move(*move)) : Decision(Failure{move.error()});
}

Failure<Refusal> forbid(const User& user, std::string_view operation) {
    return Failure{Refusal{"refusal.directory.status_forbids",
                           {{"about", display_name(user.profile)},
                            {"status", std::string(name_of(user.status))},
                            {"operation", std::string(operation)}}}};
}

// The machine has these moves; whether the org makes them is a setting.
bool resets_password_in(UserStatus status, const Settings& settings) {
    if (status == UserStatus::recovery) {
        return settings.resets_in_recovery;
    }
    if (status == UserStatus::password_expired) {
        return settings.resets_expired;
    }
    return status != UserStatus::locked_out || settings.resets_locked_out;
}

}  // namespace

Result<UserStatusChanged, Refusal> move_status(const State& state, UserId id,
                                               std::string_view operation, ImportId import) {
    const User* user = state.users.find(id);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    const bool elsewhere =
        user->source.exists() && settings_of(state, user->source).signs_in_elsewhere;
    const auto after = status_after(user->status, operation, user->has_password || elsewhere);
    const bool resets = operation == "reset_password";
    if (!after || (resets && !resets_password_in(user->status, state.settings))) {
        return forbid(*user, operation);
    }
    const bool forgets = operation == "deactivate" && state.settings.deactivation_forgets_password;
    return UserStatusChanged{id, user->status, *after, std::string(operation), import, forgets};
}

Decision decide_creation(const State& state, const CreateUser& create, const std::string& okta_id) {
    const std::string login(create.profile.text("login"));
    if (login.empty()) {
        return refuse("refusal.directory.no_login");
    }
    if (user_of_login(state, login).exists()) {
        return refuse("refusal.directory.login_taken", login);
    }
    User user;
    user.okta_id = okta_id;
    user.profile = create.profile;
    user.has_password = create.activation == Activation::active;
    std::vector<Event> events;
    events.emplace_back(UserCreated{state.next_user, user, {}, {}});
    if (create.activation != Activation::staged) {
        const UserStatus after = user.has_password ? UserStatus::active : UserStatus::provisioned;
        events.emplace_back(
            UserStatusChanged{state.next_user, UserStatus::staged, after, "activate", {}});
    }
    return events;
}

Decision decide_part(const State& state, const EditUserProfile& edit) {
    const User* user = state.users.find(edit.user);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    Profile changes;
    for (const auto& [name, value] : edit.changes.entries()) {
        if (is_sourced(state, edit.user, name)) {
            return refuse("refusal.directory.attribute_is_sourced", name);
        }
        if (user->profile.get(name) != value) {
            changes.set(name, value);
        }
    }
    if (changes.entries().empty()) {
        return refuse("refusal.directory.nothing_changes", display_name(user->profile));
    }
    if (changes.has("login")) {
        const std::string login(changes.text("login"));
        const UserId owner = user_of_login(state, login);
        if (login.empty()) {
            return refuse("refusal.directory.no_login");
        }
        if (owner.exists() && owner != edit.user) {
            return refuse("refusal.directory.login_taken", login);
        }
    }
    return one(UserProfileUpdated{edit.user, std::move(changes), {}, {}, {}});
}

Decision decide_part(const State& state, const ActivateUser& activate) {
    return moved(state, activate.user, "activate");
}
Decision decide_part(const State& state, const ReactivateUser& reactivate) {
    return moved(state, reactivate.user, "reactivate");
}
Decision decide_part(const State& state, const DeactivateUser& deactivate) {
    return moved(state, deactivate.user, "deactivate");
}
Decision decide_part(const State& state, const SuspendUser& suspend) {
    return moved(state, suspend.user, "suspend");
}
Decision decide_part(const State& state, const UnsuspendUser& unsuspend) {
    return moved(state, unsuspend.user, "unsuspend");
}
Decision decide_part(const State& state, const ResetPassword& reset) {
    return moved(state, reset.user, "reset_password");
}
Decision decide_part(const State& state, const ExpirePassword& expire) {
    return moved(state, expire.user, "expire_password");
}
Decision decide_part(const State& state, const UnlockUser& unlock) {
    return moved(state, unlock.user, "unlock");
}
Decision decide_part(const State& state, const SetPassword& set) {
    return moved(state, set.user, "set_password");
}

Decision decide_part(const State& state, const SignIn& sign_in) {
    const User* user = state.users.find(sign_in.user);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    if (user->status != UserStatus::active) {
        return forbid(*user, "sign_in");
    }
    if (sign_in.password_is_right) {
        return one(SignInSucceeded{sign_in.user});
    }
    const int failures = user->failed_sign_ins + 1;
    std::vector<Event> events;
    events.emplace_back(SignInFailed{sign_in.user, failures});
    if (failures >= state.settings.failed_sign_ins_max) {
        events.emplace_back(UserStatusChanged{sign_in.user, user->status, UserStatus::locked_out,
                                              "lock", ImportId{}});
    }
    return events;
}

Decision decide_part(const State& state, const DeleteUser& erase) {
    const User* user = state.users.find(erase.user);
    if (user == nullptr) {
        return refuse("refusal.directory.unknown_user");
    }
    if (user->status != UserStatus::deprovisioned) {
        return refuse("refusal.directory.delete_needs_deprovisioned", display_name(user->profile));
    }
    return one(UserDeleted{erase.user});
}

}  // namespace sim::directory
