// SPDX-License-Identifier: MIT
// Provision one person, and what any command would change: previews as plain values with texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/engine/command.h"
#include "sim/engine/world.h"
#include "ui/strings/strings.h"
#include "ui/views/inspector_view.h"

namespace ui::views {

// Somebody or an app that the preview can be about.
struct ProvisionChoice {
    std::string label;
    std::string key;  // of a menu's entry
    bool chosen = false;
    sim::UserId user;  // one of the two
    sim::AppId app;
};

enum class ProvisionMark { holds, unmet, not_asked };

struct ProvisionCondition {
    ProvisionMark mark = ProvisionMark::holds;
    std::string text;
    std::string evidence;  // raw
    std::string setting;   // Create Users: Off
    std::vector<std::string> comparisons;
};

struct ProvisionStage {
    std::string name;
    std::string word;  // Holds, Does not hold, Not asked
    ProvisionMark mark = ProvisionMark::holds;
    std::vector<ProvisionCondition> conditions;
};

struct ProvisionMapping {
    std::string target;
    std::string expression;
    std::string value;
    std::vector<std::string> comparisons;
};

// A request that would be sent and the answer that it would get.
struct ProvisionMessage {
    std::string request;  // POST /scim/v2/Users
    std::string body;
    std::string answer;  // 201 Created; or that none would come in time
    std::string answer_body;
    bool succeeds = true;
};

struct ProvisionView {
    std::vector<ProvisionChoice> people;
    std::vector<ProvisionChoice> apps;
    std::string person;  // whom it is about
    std::string app;
    std::string verdict;  // what would happen, in a sentence
    ProvisionMark mark = ProvisionMark::holds;
    std::string command;  // what would be given
    std::vector<ProvisionStage> stages;
    std::vector<ProvisionMapping> mappings;
    std::vector<ProvisionMessage> messages;
    std::vector<ChangeGroup> changes;  // when all of it is done
    std::string problem;               // why there is nothing to preview; empty where there is
};

// About that person and that app, or the first of each where one is not there.
[[nodiscard]] ProvisionView provision_view(const sim::World& world, sim::UserId user,
                                           sim::AppId app, const Strings& strings);

// What commands would change, at once and with what follows from them.
struct WhatIfView {
    std::string refusal;  // why the world would refuse them; empty where it would not
    std::vector<ChangeGroup> at_once;
    std::vector<ChangeGroup> afterwards;  // less what changes at once
    std::string follows;                  // how many hops follow
};
[[nodiscard]] WhatIfView what_if_view(const sim::World& world,
                                      const std::vector<sim::Command>& commands,
                                      const Strings& strings);

}  // namespace ui::views
