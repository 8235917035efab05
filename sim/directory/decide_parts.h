// SPDX-License-Identifier: MIT
// The pieces of decide(), one function a command; internal to the directory.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/base/refusal.h"
#include "sim/base/result.h"
#include "sim/directory/commands.h"
#include "sim/directory/events.h"

namespace sim::directory {

using Decision = Result<std::vector<Event>, Refusal>;

[[nodiscard]] inline Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}
[[nodiscard]] inline Decision one(Event event) { return std::vector<Event>{std::move(event)}; }

// Why the expression is not allowed at that place; nothing when it is fine.
[[nodiscard]] std::optional<Refusal> objection_to(const std::string& text, expression::Place place);

[[nodiscard]] Decision decide_part(const State& state, const CreateGroup& create);
[[nodiscard]] Decision decide_part(const State& state, const RenameGroup& rename);
[[nodiscard]] Decision decide_part(const State& state, const DeleteGroup& erase);
[[nodiscard]] Decision decide_part(const State& state, const CreateRule& create);
[[nodiscard]] Decision decide_part(const State& state, const EditRule& edit);
[[nodiscard]] Decision decide_part(const State& state, const ActivateRule& activate);
[[nodiscard]] Decision decide_part(const State& state, const DeactivateRule& deactivate);
[[nodiscard]] Decision decide_part(const State& state, const DeleteRule& erase);
[[nodiscard]] Decision decide_part(const State& state, const AddMember& add);
[[nodiscard]] Decision decide_part(const State& state, const RemoveMember& remove);

[[nodiscard]] Decision decide_part(const State& state, const EditUserProfile& edit);
[[nodiscard]] Decision decide_part(const State& state, const ActivateUser& activate);
[[nodiscard]] Decision decide_part(const State& state, const ReactivateUser& reactivate);
[[nodiscard]] Decision decide_part(const State& state, const DeactivateUser& deactivate);
[[nodiscard]] Decision decide_part(const State& state, const SuspendUser& suspend);
[[nodiscard]] Decision decide_part(const State& state, const UnsuspendUser& unsuspend);
[[nodiscard]] Decision decide_part(const State& state, const ResetPassword& reset);
[[nodiscard]] Decision decide_part(const State& state, const ExpirePassword& expire);
[[nodiscard]] Decision decide_part(const State& state, const UnlockUser& unlock);
[[nodiscard]] Decision decide_part(const State& state, const SetPassword& set);
[[nodiscard]] Decision decide_part(const State& state, const SignIn& sign_in);
[[nodiscard]] Decision decide_part(const State& state, const DeleteUser& erase);

[[nodiscard]] Decision decide_part(const State& state, const SetMapping& set);
[[nodiscard]] Decision decide_part(const State& state, const SetSourceSettings& set);
[[nodiscard]] Decision decide_part(const State& state, const SetSourcePriority& set);
[[nodiscard]] Decision decide_part(const State& state, const SetAttributeSourcing& set);
[[nodiscard]] Decision decide_part(const State& state, const ChangeSettings& change);
[[nodiscard]] Decision decide_part(const State& state, const ConfirmRecord& confirm);
[[nodiscard]] Decision decide_part(const State& state, const UnignoreRecord& unignore);
[[nodiscard]] Decision decide_part(const State& state, const ResumeImports& resume);
[[nodiscard]] Decision decide_part(const State& state, const CancelHaltedImport& cancel);

// A new user has an id of the vendor, which is drawn elsewhere.
[[nodiscard]] Decision decide_creation(const State& state, const CreateUser& create,
                                       const std::string& okta_id);

}  // namespace sim::directory
