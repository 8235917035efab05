// SPDX-License-Identifier: MIT
// The documented status machine, complete: every status times every operation.
#include <map>

#include "tests/unit/directory/directory_support.h"

namespace {

using namespace tests;

State with_user(UserStatus status, bool has_password) {
    State state;
    User user;
    user.okta_id = "00u1";
    user.status = status;
    user.has_password = has_password;
    user.profile = {{"login", std::string("asha@juno.example")}};
    apply(state, UserCreated{asha, user, {}, {}}, EventId{1});
    return state;
}

using Move = std::pair<std::string, UserStatus>;

// Every other pair is refused.
std::map<Move, UserStatus> allowed_moves(bool signs_in_at_once) {
    using enum UserStatus;
    const UserStatus activated = signs_in_at_once ? active : provisioned;
    return {{{"activate", staged}, activated},
            {{"activate", deprovisioned}, activated},
            {{"reactivate", provisioned}, provisioned},
            {{"reactivate", recovery}, recovery},
            {{"suspend", active}, suspended},
            {{"unsuspend", suspended}, active},
            {{"deactivate", staged}, deprovisioned},
            {{"deactivate", provisioned}, deprovisioned},
            {{"deactivate", active}, deprovisioned},
            {{"deactivate", recovery}, deprovisioned},
            {{"deactivate", password_expired}, deprovisioned},
            {{"deactivate", locked_out}, deprovisioned},
            {{"deactivate", suspended}, deprovisioned},
            {{"reset_password", active}, recovery},
            {{"reset_password", recovery}, recovery},
            {{"reset_password", password_expired}, recovery},
            {{"reset_password", locked_out}, recovery},
            {{"expire_password", active}, password_expired},
            {{"unlock", locked_out}, active},
            {{"lock", active}, locked_out},
            {{"set_password", provisioned}, active},
            {{"set_password", active}, active},
            {{"set_password", recovery}, active},
            {{"set_password", password_expired}, active}};
}

const std::vector<UserStatus>& all_statuses() {
    using enum UserStatus;
    static const std::vector<UserStatus> all = {staged,    provisioned,      active,
                                                recovery,  password_expired, locked_out,
                                                suspended, deprovisioned};
    return all;
}

CreateUser created(Activation activation) {
    return {{{"login", std::string("new@juno.example")}}, activation};
}

}  // namespace

TEST_CASE("The status machine allows the documented moves and no others") {
    std::size_t accepted = 0;
    for (const bool has_password : {true, false}) {
        const auto allowed = allowed_moves(has_password);
        for (const std::string_view operation : user_operations()) {
            for (const UserStatus before : all_statuses()) {
                CAPTURE(operation, name_of(before), has_password);
                const auto move = move_status(with_user(before, has_password), asha, operation, {});
                const auto expected = allowed.find({std::string(operation), before});
                REQUIRE(move.has_value() == (expected != allowed.end()));
                if (move) {
                    ++accepted;
                    CHECK(move->before == before);
                    CHECK(move->after == expected->second);
                } else {
                    CHECK(move.error().code == "refusal.directory.status_forbids");
                }
            }
        }
        CHECK(accepted == (has_password ? 1 : 2) * allowed.size());
    }
}

TEST_CASE("A user is created staged, pending or active") {
    const std::vector<std::pair<Activation, UserStatus>> table = {
        {Activation::staged, UserStatus::staged},
        {Activation::pending, UserStatus::provisioned},
        {Activation::active, UserStatus::active}};
    for (const auto& [activation, expected] : table) {
        Directory directory;
        directory.does(created(activation));
        CHECK(directory.status() == expected);
        CHECK(directory.state.users.at(asha).has_password == (activation == Activation::active));
        CHECK(directory.state.users.at(asha).okta_id == "00u9");
        CHECK(directory.refusal(created(activation)) == "refusal.directory.login_taken");
    }
    CHECK(Directory().refusal(CreateUser{}) == "refusal.directory.no_login");
}

TEST_CASE("A pending user chooses a password and is active; deactivation forgets it") {
    Directory directory;
    directory.does(created(Activation::pending));
    directory.does(ReactivateUser{asha});
    CHECK(directory.status() == UserStatus::provisioned);
    directory.does(SetPassword{asha});
    CHECK(directory.status() == UserStatus::active);
    directory.does(DeactivateUser{asha});
    directory.does(ActivateUser{asha});
    CHECK(directory.status() == UserStatus::provisioned);
}

TEST_CASE("Whether deactivation forgets the password is a setting") {
    Directory directory;
    Settings settings;
    settings.deactivation_forgets_password = false;
    directory.does(ChangeSettings{settings});
    directory.does(created(Activation::active));
    directory.does(DeactivateUser{asha});
    CHECK(directory.state.users.at(asha).has_password);
    directory.does(ActivateUser{asha});
    CHECK(directory.status() == UserStatus::active);
    // What was forgotten stays forgotten, whatever is set later.
    directory.does(ChangeSettings{Settings{}});
    directory.does(DeactivateUser{asha});
    directory.does(ChangeSettings{settings});
    directory.does(ActivateUser{asha});
    CHECK(directory.status() == UserStatus::provisioned);
}

TEST_CASE("In which statuses a password is reset is a setting") {
    using enum UserStatus;
    const std::vector<std::pair<UserStatus, bool Settings::*>> table = {
        {recovery, &Settings::resets_in_recovery},
        {password_expired, &Settings::resets_expired},
        {locked_out, &Settings::resets_locked_out}};
    for (const auto& [status, setting] : table) {
        CAPTURE(name_of(status));
        State state = with_user(status, true);
        CHECK(move_status(state, asha, "reset_password", {}).has_value());
        state.settings.*setting = false;
        CHECK_FALSE(move_status(state, asha, "reset_password", {}).has_value());
        CHECK(move_status(state, asha, "deactivate", {}).has_value());
    }
    State state = with_user(active, true);
    state.settings.resets_in_recovery = false;
    CHECK(move_status(state, asha, "reset_password", {}).has_value());
}

TEST_CASE("Wrong passwords in a row lock the account, a right one starts anew") {
    Directory directory;
    Settings settings;
    settings.failed_sign_ins_max = 3;
    directory.does(ChangeSettings{settings});
    directory.does(created(Activation::active));
    directory.does(SignIn{asha, false});
    directory.does(SignIn{asha, false});
    directory.does(SignIn{asha, true});
    CHECK(directory.state.users.at(asha).failed_sign_ins == 0);
    directory.does(SignIn{asha, false});
    directory.does(SignIn{asha, false});
    CHECK(directory.status() == UserStatus::active);
    directory.does(SignIn{asha, false});
    CHECK(directory.status() == UserStatus::locked_out);
    CHECK(directory.refusal(SignIn{asha, true}) == "refusal.directory.status_forbids");
    directory.does(UnlockUser{asha});
    CHECK(directory.status() == UserStatus::active);
    directory.does(SignIn{asha, false});
    CHECK(directory.status() == UserStatus::active);
}

TEST_CASE("Nobody but an active user can sign in") {
    for (const UserStatus status : all_statuses()) {
        CAPTURE(name_of(status));
        const auto decided = decide(with_user(status, true), SignIn{asha, true});
        CHECK(decided.has_value() == (status == UserStatus::active));
    }
}

TEST_CASE("Group memberships outlive a deactivation, and end with the deletion") {
    Directory directory;
    directory.does(CreateGroup{"Sales"});
    directory.does(created(Activation::active));
    directory.does(AddMember{GroupId{1}, asha});
    CHECK(directory.refusal(DeleteUser{asha}) == "refusal.directory.delete_needs_deprovisioned");
    directory.does(DeactivateUser{asha});
    CHECK(directory.state.memberships.size() == 1);
    directory.does(DeleteUser{asha});
    CHECK(directory.state.memberships.empty());
    directory.does(created(Activation::staged));
    CHECK(directory.state.users.begin()->first == UserId{2});
}
