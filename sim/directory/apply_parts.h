// SPDX-License-Identifier: MIT
// The pieces of apply(), one function an event; internal to the directory.
#pragma once

#include "sim/directory/events.h"

namespace sim::directory {

void apply_part(State& state, const GroupCreated& created, EventId id);
void apply_part(State& state, const GroupRenamed& renamed, EventId id);
void apply_part(State& state, const GroupDeleted& deleted, EventId id);
void apply_part(State& state, const RuleCreated& created, EventId id);
void apply_part(State& state, const RuleEdited& edited, EventId id);
void apply_part(State& state, const RuleStatusChanged& changed, EventId id);
void apply_part(State& state, const RuleDeleted& deleted, EventId id);
void apply_part(State& state, const RuleExclusionAdded& added, EventId id);
void apply_part(State& state, const MemberAdded& added, EventId id);
void apply_part(State& state, const MemberRemoved& removed, EventId id);

void apply_part(State& state, const UserCreated& created, EventId id);
void apply_part(State& state, const UserLinked& linked, EventId id);
void apply_part(State& state, const UserUnlinked& unlinked, EventId id);
void apply_part(State& state, const ProfileSourceChanged& changed, EventId id);
void apply_part(State& state, const UserProfileUpdated& updated, EventId id);
void apply_part(State& state, const RecordStandingNoted& noted, EventId id);
void apply_part(State& state, const UserStatusChanged& changed, EventId id);
void apply_part(State& state, const SignInSucceeded& succeeded, EventId id);
void apply_part(State& state, const SignInFailed& failed, EventId id);
void apply_part(State& state, const UserDeleted& deleted, EventId id);

}  // namespace sim::directory
