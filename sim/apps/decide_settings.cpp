// SPDX-License-Identifier: MIT
// Guards of what is set for an app: connection, switches, mappings, priorities, values.
#include <algorithm>

#include "sim/apps/decide_parts.h"

namespace sim::apps::parts {

namespace {

const std::string& label(const State& state, AppId app) { return state.apps.at(app).label; }

// Nothing, or what is wrong with an expression, counted from 1.
std::optional<Refusal> objection_to(const std::string& text) {
    const auto parsed = expression::Expression::parse(text, expression::Place::attribute_mapping);
    if (parsed) {
        return std::nullopt;
    }
    Refusal refusal{parsed.error().code, parsed.error().arguments};
    refusal.arguments.emplace_back("position", std::to_string(parsed.error().position + 1));
    return refusal;
}

bool lacks(const App& app, Capability capability) {
    return std::find(app.lacks.begin(), app.lacks.end(), capability) != app.lacks.end();
}

bool has_mapping(const App& app, const std::string& target) {
    return std::any_of(app.mappings.begin(), app.mappings.end(),
                       [&](const Mapping& mapping) { return mapping.target == target; });
}

bool is_attribute_name(const std::string& name) {
    constexpr std::size_t letters_max = 64;
    const auto fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '_';
    };
    return !name.empty() && name.size() <= letters_max &&
           std::all_of(name.begin(), name.end(), fits);
}

}  // namespace

Decision decide(const State& state, const AddApp& add) {
    if (app_named(state, add.app->key).exists()) {
        return refuse("refusal.apps.key_taken", add.app->key);
    }
    for (const Mapping& mapping : add.app->mappings) {
        if (auto objection = objection_to(mapping.expression)) {
            return Failure{*objection};
        }
    }
    const AppId id{static_cast<std::uint32_t>(state.apps.size() + 1)};
    return one(AppAdded{id, add.app});
}

Decision decide(const State& state, const SwitchProvisioning& set) {
    if (state.apps.at(set.app).provisioning_enabled == (set.position == Switch::on)) {
        return refuse("refusal.apps.switch_already_so", label(state, set.app));
    }
    return one(ProvisioningSwitched{set.app, set.position});
}

Decision decide(const State& state, const SetCapability& set) {
    const App& app = state.apps.at(set.app);
    if (app.*switch_of(set.capability) == (set.position == Switch::on)) {
        return refuse("refusal.apps.switch_already_so", app.label);
    }
    if (set.position == Switch::on && lacks(app, set.capability)) {
        return refuse("refusal.apps.not_offered", app.label);
    }
    return one(CapabilitySet{set.app, set.capability, set.position});
}

Decision decide(const State& /*state*/, const SetConnection& set) {
    constexpr std::string_view scheme = "https://";
    const bool has_host = set.base_url.size() > scheme.size() && set.base_url[scheme.size()] != '/';
    if (set.base_url.compare(0, scheme.size(), scheme) != 0 || !has_host) {
        return refuse("refusal.apps.base_url_needs_https", set.base_url);
    }
    if (set.base_url.find('_') != std::string::npos) {
        return refuse("refusal.apps.base_url_has_underscore", set.base_url);
    }
    if (set.token.empty()) {
        return refuse("refusal.apps.token_missing");
    }
    std::string address = set.base_url;
    while (address.back() == '/') {
        address.pop_back();
    }
    return one(ConnectionSet{set.app, std::move(address), set.token});
}

Decision decide(const State& state, const SetAppMapping& set) {
    if (!is_attribute_name(set.target)) {
        return refuse("refusal.apps.no_attribute_name", set.target);
    }
    if (auto objection = objection_to(set.expression)) {
        return Failure{*objection};
    }
    const auto& mappings = state.apps.at(set.app).mappings;
    const bool same = std::any_of(mappings.begin(), mappings.end(), [&](const Mapping& mapping) {
        return mapping.target == set.target && mapping.expression == set.expression &&
               mapping.applies == set.applies;
    });
    if (same) {
        return refuse("refusal.apps.mapping_already_so", set.target);
    }
    return one(AppMappingSet{set.app, set.target, set.expression, set.applies});
}

Decision decide(const State& state, const RemoveAppMapping& remove) {
    if (!has_mapping(state.apps.at(remove.app), remove.target)) {
        return refuse("refusal.apps.unknown_mapping", remove.target);
    }
    if (remove.target == "userName") {
        return refuse("refusal.apps.user_name_stays_mapped", label(state, remove.app));
    }
    return one(AppMappingRemoved{remove.app, remove.target});
}

Decision decide(const State& state, const SetAssignmentPriority& set) {
    std::vector<GroupId> order = assigned_groups(state, set.app);
    const auto known = std::find(order.begin(), order.end(), set.group);
    if (known == order.end()) {
        return refuse("refusal.apps.group_not_assigned", label(state, set.app));
    }
    const auto last = static_cast<int>(order.size()) - 1;
    if (set.place < 0 || set.place > last || known - order.begin() == set.place) {
        return refuse("refusal.apps.priority_already_so", label(state, set.app));
    }
    order.erase(known);
    order.insert(order.begin() + set.place, set.group);
    return one(AssignmentPrioritiesSet{set.app, set.group, std::move(order)});
}

Decision decide(const State& state, const SetGroupValues& set) {
    if (!state.group_assignments.contains({set.group, set.app})) {
        return refuse("refusal.apps.group_not_assigned", label(state, set.app));
    }
    return one(GroupValuesSet{set.group, set.app, set.values});
}

Decision decide(const State& state, const SetUserValues& set) {
    if (!is_assigned(state, set.user, set.app) ||
        state.app_users.at({set.user, set.app}).scope == Scope::group) {
        return refuse("refusal.apps.not_assigned_by_hand", label(state, set.app));
    }
    return one(UserValuesSet{set.user, set.app, set.values});
}

}  // namespace sim::apps::parts
