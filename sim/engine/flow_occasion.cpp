// SPDX-License-Identifier: MIT
// Facts of the directory in the words of triggers.
#include "sim/engine/flow_occasion.h"

#include <algorithm>

#include "sim/workflows/ownership.h"

namespace sim {

namespace {

std::optional<FlowOccasion> of_status(const directory::UserStatusChanged& changed) {
    using directory::UserStatus;
    if (changed.before == changed.after) {
        return std::nullopt;
    }
    if (changed.after == UserStatus::deprovisioned) {
        return FlowOccasion{"user_deactivated", changed.user};
    }
    if (changed.after == UserStatus::suspended) {
        return FlowOccasion{"user_suspended", changed.user};
    }
    const bool first_password =
        changed.operation == "set_password" && changed.before == UserStatus::provisioned;
    const bool activated = changed.operation == "activate" || first_password;
    return changed.after == UserStatus::active && activated
               ? std::optional(FlowOccasion{"user_activated", changed.user})
               : std::nullopt;
}

}  // namespace

std::optional<FlowOccasion> flow_occasion_of(const Event& event) {
    if (const auto* created = as<directory::UserCreated>(event)) {
        return FlowOccasion{"user_created", created->user};
    }
    if (const auto* changed = as<directory::UserStatusChanged>(event)) {
        return of_status(*changed);
    }
    if (const auto* added = as<directory::MemberAdded>(event)) {
        return FlowOccasion{"added_to_group", added->user, added->group};
    }
    if (const auto* assigned = as<apps::UserAssigned>(event)) {
        return FlowOccasion{"assigned_to_app", assigned->user, {}, assigned->app};
    }
    return std::nullopt;
}

std::vector<std::string> flows_waiting_for(const World& world, const FlowOccasion& occasion) {
    const std::string group = name_of_group(world.directory, occasion.group);
    const apps::App* app = world.apps.apps.find(occasion.app);
    const std::string key = app != nullptr ? app->key : std::string();
    return workflows::flows_for(world.workflows, {occasion.trigger, group, key});
}

std::vector<AppId> shared_apps_of(const World& world, const workflows::Flow& flow) {
    std::vector<AppId> shared;
    for (const workflows::ManagingCard& managing : workflows::managing_cards(flow)) {
        const AppId app = apps::app_named(world.apps, managing.app);
        const apps::App* details = world.apps.apps.find(app);
        const bool provisioned =
            details != nullptr && (apps::is_on(*details, apps::Capability::create_users) ||
                                   apps::is_on(*details, apps::Capability::deactivate_users));
        if (provisioned && std::find(shared.begin(), shared.end(), app) == shared.end()) {
            shared.push_back(app);
        }
    }
    return shared;
}

}  // namespace sim
