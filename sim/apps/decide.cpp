// SPDX-License-Identifier: MIT
// Guards of app commands, and which assignments follow from group memberships.
#include "sim/apps/decide.h"

#include "sim/apps/console.h"
#include "sim/base/overloaded.h"

namespace sim::apps {

namespace {

using Decision = Result<std::vector<Event>, Refusal>;

Failure<Refusal> refuse(std::string code, std::string about = {}) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

Decision one(Event event) { return std::vector<Event>{std::move(event)}; }

Decision decide_add(const State& state, const AddApp& add) {
    if (app_named(state, add.app.key).exists()) {
        return refuse("refusal.apps.key_taken", add.app.key);
    }
    for (const Mapping& mapping : add.app.mappings) {
        const auto parsed =
            expression::Expression::parse(mapping.expression, expression::Place::attribute_mapping);
        if (!parsed) {
            Refusal refusal{parsed.error().code, parsed.error().arguments};
            refusal.arguments.emplace_back("position", std::to_string(parsed.error().position + 1));
            return Failure{refusal};
        }
    }
    const AppId id{static_cast<std::uint32_t>(state.apps.size() + 1)};
    return one(AppAdded{id, add.app});
}

bool switch_is(const App& app, Capability capability, Switch position) {
    return app.*switch_of(capability) == (position == Switch::on);
}

Decision decide_group(const State& state, const AssignGroup& assign) {
    if (state.group_assignments.contains({assign.group, assign.app})) {
        return refuse("refusal.apps.group_already_assigned", state.apps.at(assign.app).label);
    }
    const int priority = static_cast<int>(state.group_assignments.size());
    return one(GroupAssigned{assign.group, assign.app, priority});
}

Decision decide_assign(const State& state, const AssignUser& assign) {
    const AppUser* app_user = state.app_users.find({assign.user, assign.app});
    if (!is_assigned(state, assign.user, assign.app)) {
        return one(UserAssigned{assign.user, assign.app, Scope::individual, GroupId{}});
    }
    if (app_user->scope == Scope::individual) {
        return refuse("refusal.apps.already_assigned", state.apps.at(assign.app).label);
    }
    return one(AssignmentMoved{assign.user, assign.app, Scope::individual, GroupId{}});
}

Decision decide_unassign(const State& state, const UnassignUser& unassign) {
    if (!is_assigned(state, unassign.user, unassign.app)) {
        return refuse("refusal.apps.not_assigned", state.apps.at(unassign.app).label);
    }
    if (state.app_users.at({unassign.user, unassign.app}).scope == Scope::group) {
        return refuse("refusal.apps.assigned_by_group", state.apps.at(unassign.app).label);
    }
    return one(UserUnassigned{unassign.user, unassign.app});
}

Decision decide_deactivate_in_app(const State& state, const DeactivateInApp& deactivate,
                                  Instant now) {
    const scim::Resource* account =
        state.stores.at(deactivate.app).find(scim::ResourceKind::user, deactivate.account);
    if (account == nullptr) {
        return refuse("refusal.apps.unknown_account", deactivate.account);
    }
    if (!account->active) {
        return refuse("refusal.apps.already_inactive", account->unique_name);
    }
    return one(StoreChanged{deactivate.app,
                            {scim::ResourceKind::user, account->id, switched_off(*account, now)}});
}

// The assigned group that gives an app to these groups' members: the one with the best priority.
GroupId giver(const State& state, AppId app, const std::vector<GroupId>& groups) {
    GroupId best;
    int best_priority = 0;
    for (const GroupId group : groups) {
        const GroupAssignment* assignment = state.group_assignments.find({group, app});
        if (assignment != nullptr && (!best.exists() || assignment->priority < best_priority)) {
            best = group;
            best_priority = assignment->priority;
        }
    }
    return best;
}

// Every command but AddApp names an app that must be there.
AppId app_of(const Command& command) {
    return std::visit(Overloaded{[](const AddApp&) { return AppId{}; },
                                 [](const auto& other) { return other.app; }},
                      command);
}

}  // namespace

Decision decide(const State& state, const Command& command, Instant now) {
    const bool adds = std::holds_alternative<AddApp>(command);
    if (!adds && !state.apps.contains(app_of(command))) {
        return refuse("refusal.apps.unknown_app");
    }
    return std::visit(
        Overloaded{[&](const AddApp& add) { return decide_add(state, add); },
                   [&](const SetCapability& set) -> Decision {
                       const App& app = state.apps.at(set.app);
                       if (switch_is(app, set.capability, set.position)) {
                           return refuse("refusal.apps.switch_already_so", app.label);
                       }
                       return one(CapabilitySet{set.app, set.capability, set.position});
                   },
                   [&](const SetConnectionToken& set) {
                       return one(ConnectionTokenSet{set.app, set.token});
                   },
                   [&](const RotateServiceToken& rotate) {
                       return one(ServiceTokenRotated{rotate.app, rotate.token});
                   },
                   [&](const AssignGroup& assign) { return decide_group(state, assign); },
                   [&](const UnassignGroup& unassign) -> Decision {
                       if (!state.group_assignments.contains({unassign.group, unassign.app})) {
                           return refuse("refusal.apps.group_not_assigned",
                                         state.apps.at(unassign.app).label);
                       }
                       return one(GroupUnassigned{unassign.group, unassign.app});
                   },
                   [&](const AssignUser& assign) { return decide_assign(state, assign); },
                   [&](const UnassignUser& unassign) { return decide_unassign(state, unassign); },
                   [&](const DeactivateInApp& deactivate) {
                       return decide_deactivate_in_app(state, deactivate, now);
                   }},
        command);
}

std::vector<AssignmentMove> assignment_moves(const State& state, UserId user,
                                             const std::vector<GroupId>& groups,
                                             bool may_hold_apps) {
    using Kind = AssignmentMove::Kind;
    std::vector<AssignmentMove> moves;
    for (const auto& [app, details] : state.apps) {
        const GroupId via = may_hold_apps ? giver(state, app, groups) : GroupId{};
        if (!is_assigned(state, user, app)) {
            if (via.exists()) {
                moves.push_back({app, Kind::assign, via});
            }
            continue;
        }
        const AppUser& app_user = state.app_users.at({user, app});
        const bool by_hand = app_user.scope == Scope::individual;
        if (!may_hold_apps || (!via.exists() && !by_hand)) {
            moves.push_back({app, Kind::unassign, GroupId{}});
        } else if (!by_hand && app_user.via != via) {
            moves.push_back({app, Kind::change_giver, via});
        }
    }
    return moves;
}

}  // namespace sim::apps
