// SPDX-License-Identifier: MIT
// Turns events about users and their records into rows.
#include "sim/base/text.h"
#include "sim/directory/apply_parts.h"

namespace sim::directory {

namespace {

void index_login(State& state, const Profile& profile, UserId user) {
    const std::string login = lower_case(profile.text("login"));
    if (!login.empty()) {
        state.user_by_login.put(login, {user});
    }
}

void add_link(State& state, UserId user, SourceId source, const SourceLink& record) {
    state.links.put({user, source}, record);
    state.user_by_record.put({source, record.record}, {user});
    state.confirmations.erase({source, record.record});
}

}  // namespace

void apply_part(State& state, const UserCreated& created, EventId id) {
    User user = created.details;
    user.last_change = id;
    index_login(state, user.profile, created.user);
    if (user.source.exists()) {
        add_link(state, created.user, user.source, created.record);
    }
    state.users.put(created.user, std::move(user));
    state.next_user = {created.user.value + 1};
}

void apply_part(State& state, const UserLinked& linked, EventId id) {
    add_link(state, linked.user, linked.source, linked.record);
    state.users.edit(linked.user).last_change = id;
}

void apply_part(State& state, const UserUnlinked& unlinked, EventId id) {
    state.links.erase({unlinked.user, unlinked.record.first});
    state.user_by_record.erase(unlinked.record);
    state.users.edit(unlinked.user).last_change = id;
}

void apply_part(State& state, const ProfileSourceChanged& changed, EventId id) {
    User& user = state.users.edit(changed.user);
    user.source = changed.source;
    user.record = changed.record;
    user.last_change = id;
}

void apply_part(State& state, const UserProfileUpdated& updated, EventId id) {
    User& user = state.users.edit(updated.user);
    if (updated.changes.has("login")) {
        state.user_by_login.erase(lower_case(user.profile.text("login")));
    }
    for (const auto& [name, value] : updated.changes.entries()) {
        user.profile.set(name, value);
    }
    user.last_change = id;
    index_login(state, user.profile, updated.user);
    if (updated.source.exists()) {
        state.links.edit({updated.user, updated.source}).profile = updated.source_profile;
    }
}

void apply_part(State& state, const RecordStandingNoted& noted, EventId /*id*/) {
    state.links.edit({noted.user, noted.source}).standing = noted.standing;
}

void apply_part(State& state, const UserStatusChanged& changed, EventId id) {
    User& user = state.users.edit(changed.user);
    user.status = changed.after;
    user.last_change = id;
    if (changed.operation == "set_password") {
        user.has_password = true;
    }
    if (changed.forgets_password) {
        user.has_password = false;
    }
    if (changed.operation != "lock") {
        user.failed_sign_ins = 0;
    }
}

void apply_part(State& state, const SignInSucceeded& succeeded, EventId /*id*/) {
    state.users.edit(succeeded.user).failed_sign_ins = 0;
}

void apply_part(State& state, const SignInFailed& failed, EventId /*id*/) {
    state.users.edit(failed.user).failed_sign_ins = failed.failures;
}

void apply_part(State& state, const UserDeleted& deleted, EventId /*id*/) {
    const User user = state.users.at(deleted.user);
    state.user_by_login.erase(lower_case(user.profile.text("login")));
    std::vector<RecordKey> records;
    for (auto place = state.links.lower_bound({deleted.user, SourceId{}});
         place != state.links.end() && place->first.first == deleted.user; ++place) {
        records.emplace_back(place->first.second, place->second.record);
    }
    for (const RecordKey& record : records) {
        state.links.erase({deleted.user, record.first});
        state.user_by_record.erase(record);
    }
    for (const GroupId group : groups_of(state, deleted.user)) {
        state.memberships.erase({deleted.user, group});
    }
    state.users.erase(deleted.user);
}

}  // namespace sim::directory
