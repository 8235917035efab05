// SPDX-License-Identifier: MIT
// The actions of the catalogue that are about sources, imports and people.
#include <algorithm>

#include "sim/directory/sourcing.h"
#include "sim/engine/effect_meanings.h"
#include "sim/engine/intents.h"

namespace sim::effects {

namespace {

using faults::Action;
using faults::Effect;
using faults::Fault;
using Steps = std::vector<Step>;

hr::Export export_of(std::string_view state) {
    constexpr int days = 14;
    hr::Export feed;
    feed.is_cut_off = state == "cut_off";
    feed.days_ahead = state == "ahead" ? days : state == "behind" ? -days : 0;
    return feed;
}

directory::SourceSettings with_setting(directory::SourceSettings settings, const Effect& effect) {
    using directory::WhenDeactivated;
    if (effect.name == "when_deactivated") {
        settings.when_deactivated = effect.value == "suspend"   ? WhenDeactivated::suspend
                                    : effect.value == "nothing" ? WhenDeactivated::nothing
                                                                : WhenDeactivated::deactivate;
    } else if (effect.name == "reactivates_deactivated") {
        settings.reactivates_deactivated = effect.value == "on";
    }
    return settings;
}

// The sources in their present order, with the fault's one at one of the ends.
std::vector<SourceId> order_with(const World& world, SourceId moved, bool first) {
    std::vector<SourceId> order;
    for (const auto& [source, details] : world.hr.sources) {
        if (source != moved) {
            order.push_back(source);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](SourceId left, SourceId right) {
        return directory::rank_of(world.directory, left) <
               directory::rank_of(world.directory, right);
    });
    order.insert(first ? order.begin() : order.end(), moved);
    return order;
}

Steps run_imports(const World& world, const Effect& /*effect*/, const Fault& /*fault*/) {
    Steps steps;
    for (const auto& [source, details] : world.hr.sources) {
        steps.emplace_back(Command(RunImport{source}));
    }
    return steps;
}

template <class UserCommand>
Steps for_users(const std::vector<UserId>& users) {
    Steps steps;
    for (const UserId user : users) {
        steps.emplace_back(Command(directory::Command(UserCommand{user})));
    }
    return steps;
}

std::vector<UserId> users_of(const std::vector<Violation>& violations) {
    std::vector<UserId> users;
    for (const Violation& violation : violations) {
        users.push_back(violation.user);
    }
    return users;
}

std::vector<UserId> deprovisioned_users(const World& world) {
    std::vector<UserId> users;
    for (const auto& [user, details] : world.directory.users) {
        if (details.status == directory::UserStatus::deprovisioned) {
            users.push_back(user);
        }
    }
    return users;
}

Steps move_source(const World& world, const Effect& effect, const Fault& fault) {
    return {Command(directory::Command(directory::SetSourcePriority{
        order_with(world, fault.source, effect.action == Action::source_first)}))};
}

// What concerns sources, imports and people.
constexpr std::array people_meanings{
    Meaning{Action::set_source,
            [](const World& world, const Effect& effect, const Fault& fault) {
                return Steps{Command(directory::Command(directory::SetSourceSettings{
                    fault.source,
                    with_setting(directory::settings_of(world.directory, fault.source), effect)}))};
            }},
    Meaning{Action::set_export,
            [](const World&, const Effect& effect, const Fault& fault) {
                return Steps{
                    Outside{hr::Event(hr::SourceExportSet{fault.source, export_of(effect.value)}),
                            ActorId::hr_admin}};
            }},
    Meaning{Action::source_last, move_source},
    Meaning{Action::source_first, move_source},
    Meaning{Action::run_import, run_imports},
    Meaning{Action::resume_imports,
            [](const World&, const Effect&, const Fault&) {
                return Steps{Command(directory::Command(directory::ResumeImports{}))};
            }},
    Meaning{Action::cancel_import,
            [](const World&, const Effect&, const Fault&) {
                return Steps{Command(directory::Command(directory::CancelHaltedImport{}))};
            }},
    Meaning{Action::deactivate_leavers,
            [](const World& world, const Effect&, const Fault&) {
                return for_users<directory::DeactivateUser>(
                    users_of(intents::leavers_are_deactivated(world)));
            }},
    Meaning{Action::activate_returners,
            [](const World& world, const Effect&, const Fault&) {
                return for_users<directory::ActivateUser>(
                    users_of(intents::workers_are_active(world)));
            }},
    Meaning{Action::delete_deprovisioned_users,
            [](const World& world, const Effect&, const Fault&) {
                return for_users<directory::DeleteUser>(deprovisioned_users(world));
            }},
};

}  // namespace

const Meaning* meaning_of_source_action(Action action) {
    return meaning_of(people_meanings, action);
}

}  // namespace sim::effects
