// SPDX-License-Identifier: MIT
// How the log names people, accounts, apps, groups and rules: ids as the vendor writes them.
#pragma once

#include <string>
#include <string_view>

#include "sim/engine/subject.h"
#include "sim/log/entry.h"

namespace sim::log {

// Looks names up in one world; what is not there gets an empty name, never a stop.
class Names {
public:
    explicit Names(const World& world) : world_(&world) {}

    [[nodiscard]] std::string person(UserId user) const;
    [[nodiscard]] std::string person(const hr::EmployeeKey& record) const;
    [[nodiscard]] std::string app(AppId id) const;
    [[nodiscard]] std::string group(GroupId id) const;
    [[nodiscard]] std::string rule(RuleId id) const;
    [[nodiscard]] std::string source(SourceId id) const;

    [[nodiscard]] Party user_party(UserId user) const;
    [[nodiscard]] Party record_party(const hr::EmployeeKey& record) const;
    [[nodiscard]] Party app_user_party(UserId user, AppId app) const;
    [[nodiscard]] Party app_party(AppId app) const;
    [[nodiscard]] Party group_party(GroupId group) const;
    [[nodiscard]] Party rule_party(RuleId rule) const;
    [[nodiscard]] Party actor_party(ActorId actor) const;

    // A stable id: the prefix and letters drawn from the world's seed and the name.
    [[nodiscard]] std::string vendor_id(std::string_view prefix, const std::string& name) const;
    // The same for a transaction, which has no prefix.
    [[nodiscard]] std::string transaction_id(const std::string& name) const;

private:
    const World* world_;
};

}  // namespace sim::log
