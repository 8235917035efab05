// SPDX-License-Identifier: MIT
// The actions that are about Group Push: pushes that begin, end and begin anew, and the app's
// groups.
#include <array>

#include "sim/apps/console.h"
#include "sim/engine/effect_meanings.h"

namespace sim::effects {

namespace {

using faults::Action;
using faults::Effect;
using faults::Fault;
using provisioning::PushedGroup;
using Steps = std::vector<Step>;

template <class PushCommand>
Step give(PushCommand command) {
    return Command(provisioning::Command(std::move(command)));
}

template <class Wanted>
Steps for_pushes(const World& world, AppId app, Wanted&& steps_for) {
    Steps steps;
    for (const auto& [key, pushed] : world.provisioning.pushed_groups) {
        if (key.second == app) {
            steps_for(steps, key.first, pushed);
        }
    }
    return steps;
}

Steps relink_groups(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const AppId app = fault.app;
    return for_pushes(world, app, [&](Steps& steps, GroupId group, const PushedGroup& pushed) {
        if (pushed.status == provisioning::PushStatus::error || group == fault.group) {
            steps.push_back(give(
                provisioning::UnlinkPushedGroup{group, app, provisioning::AppGroupFate::leave}));
            steps.push_back(give(provisioning::AddPushedGroup{group, app}));
        }
    });
}

Steps push_now(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const AppId app = fault.app;
    return for_pushes(world, app, [&](Steps& steps, GroupId group, const PushedGroup& /*pushed*/) {
        steps.push_back(give(provisioning::PushGroupNow{group, app}));
    });
}

Step store_change(AppId app, scim::StoreChange change) {
    return Outside{apps::Event(apps::StoreChanged{app, std::move(change)})};
}

Steps delete_app_group(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const auto* pushed = world.provisioning.pushed_groups.find({fault.group, fault.app});
    if (pushed == nullptr || pushed->app_group.empty()) {
        return {};
    }
    return {store_change(fault.app, {scim::ResourceKind::group, pushed->app_group, std::nullopt})};
}

std::string name_in_app(const World& world, const Fault& fault) {
    return name_of_group(world.directory, fault.group);
}

// The app's administrator made a group of that name by hand, before anybody pushed one.
Steps make_app_group(const World& world, const Effect& /*effect*/, const Fault& fault) {
    const std::string key =
        "app_group/" + std::to_string(fault.app.value) + "/" + std::to_string(fault.group.value);
    const std::string id = stream_of(world.seed, key).letters(8);
    if (world.apps.stores.at(fault.app).find(scim::ResourceKind::group, id) != nullptr) {
        return {};  // it is there from an earlier time
    }
    return {store_change(fault.app, {scim::ResourceKind::group, id,
                                     apps::own_group(id, name_in_app(world, fault), world.now)})};
}

constexpr std::array meanings{
    Meaning{Action::push_group,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{give(provisioning::AddPushedGroup{fault.group, fault.app})};
            }},
    Meaning{Action::unlink_group,
            [](const World&, const Effect&, const Fault& fault) {
                return Steps{give(provisioning::UnlinkPushedGroup{
                    fault.group, fault.app, provisioning::AppGroupFate::leave})};
            }},
    Meaning{Action::push_now, push_now},
    Meaning{Action::relink_groups, relink_groups},
    Meaning{Action::delete_app_group, delete_app_group},
    Meaning{Action::make_app_group, make_app_group},
    Meaning{Action::link_groups,
            [](const World&, const Effect& effect, const Fault& fault) {
                const auto position = effect.value == "on" ? apps::Switch::on : apps::Switch::off;
                return Steps{Outside{apps::Event(apps::GroupLinkingSet{fault.app, position}),
                                     ActorId::administrator}};
            }},
};

bool has_push(const World& world, GroupId group, AppId app) {
    return world.provisioning.pushed_groups.contains({group, app});
}

bool gives(const World& world, GroupId group, AppId app) {
    return world.apps.group_assignments.contains({group, app});
}

}  // namespace

const Meaning* meaning_of_push_action(Action action) { return meaning_of(meanings, action); }

GroupId group_for(const World& world, faults::Needs needs, AppId app) {
    for (const auto& [group, details] : world.directory.groups) {
        const auto* pushed = world.provisioning.pushed_groups.find({group, app});
        const bool fits = needs == faults::Needs::pushed_group
                              ? pushed != nullptr && !pushed->app_group.empty()
                          : needs == faults::Needs::unpushed_group
                              ? gives(world, group, app) && !has_push(world, group, app)
                              : !gives(world, group, app) && !has_push(world, group, app) &&
                                    !directory::members_of(world.directory, group).empty();
        if (fits) {
            return group;
        }
    }
    return {};
}

}  // namespace sim::effects
