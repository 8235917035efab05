// SPDX-License-Identifier: MIT
// Provision one person: what would happen for a person and an app, stage by stage. Nothing changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/engine/explain.h"
#include "sim/engine/rehearsal.h"

namespace sim {

// The way of one person into one app.
enum class PreviewStage : std::uint8_t { connection, import, scope, match, action };
constexpr int preview_stage_count = 5;
[[nodiscard]] std::string_view name_of(PreviewStage stage);

// The conditions of a stage, in the order in which they are asked; behind the first stage that has
// an unmet one nothing is asked.
struct PreviewedStage {
    PreviewStage stage = PreviewStage::connection;
    std::vector<ChainLink> conditions;
    bool is_asked = true;
};

// How one attribute of the app's profile would be filled, and what the expression compared.
struct PreviewedMapping {
    std::string target;
    std::string expression;
    Value value;  // null where nothing is sent
    std::vector<expression::Comparison> comparisons;
    bool fails = false;
};

// A request that would be sent, with the app's answer.
struct PreviewedExchange {
    provisioning::Stage stage = provisioning::Stage::find;
    scim::Request request;
    std::optional<scim::Response> response;  // none where none comes within the horizon
};

enum class PreviewVerdict : std::uint8_t {
    created,    // an account is made
    linked,     // one that was there is taken over
    updated,    // the account hears of changes
    unchanged,  // there is nothing to tell
    not_sent,   // a condition does not hold, so no request leaves
    refused,    // a request leaves and does not succeed
    waits,      // it is not over within the horizon
};

struct ProvisionPreview {
    UserId user;
    AppId app;
    std::vector<Command> commands;  // that would be given
    Rehearsal rehearsal;
    std::vector<PreviewedStage> stages;
    std::vector<PreviewedMapping> mappings;
    std::vector<PreviewedExchange> exchanges;  // about this person in this app
    PreviewVerdict verdict = PreviewVerdict::unchanged;
};

// The command that an administrator would give to provision that person: the assignment, or, for
// somebody assigned, the next push.
[[nodiscard]] Command command_to_provision(const World& world, UserId user, AppId app);

// The user and the app must be there.
[[nodiscard]] ProvisionPreview preview_provisioning(const World& world, UserId user, AppId app);

}  // namespace sim
