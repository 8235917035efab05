// SPDX-License-Identifier: MIT
// Starts scenarios and compares a world with what they expect.
#include "sim/scenario/scenario.h"

#include <algorithm>

#include "sim/apps/owner_view.h"
#include "sim/base/overloaded.h"

namespace sim::scenario {

namespace {

AccountState account_state(const World& world, const hr::EmployeeKey& employee, AppId app) {
    const Person person = person_of(world, employee);
    const scim::Resource* account = apps::linked_account(world.apps, person.user, app);
    if (account == nullptr) {
        return AccountState::none;
    }
    return account->active ? AccountState::active : AccountState::inactive;
}

class Judge {
public:
    explicit Judge(const World& world) : world_(&world) {}

    std::optional<Miss> operator()(const ExpectAccount& expected) const {
        const AccountState found = account_state(*world_, expected.employee, expected.app);
        if (found == expected.state) {
            return std::nullopt;
        }
        return Miss{"miss.account",
                    {{"person", person(expected.employee)},
                     {"app", world_->apps.apps.at(expected.app).label},
                     {"expected", std::string(name_of(expected.state))},
                     {"found", std::string(name_of(found))}}};
    }
    std::optional<Miss> operator()(const ExpectMember& expected) const {
        const UserId user = person_of(*world_, expected.employee).user;
        const bool found = world_->directory.memberships.contains({user, expected.group});
        if (found == expected.is_member) {
            return std::nullopt;
        }
        return Miss{expected.is_member ? "miss.member" : "miss.no_member",
                    {{"person", person(expected.employee)},
                     {"group", name_of_group(world_->directory, expected.group)}}};
    }
    std::optional<Miss> operator()(const ExpectUser& expected) const {
        const auto* user = world_->directory.users.find(person_of(*world_, expected.employee).user);
        const std::string found = user != nullptr ? std::string(name_of(user->status)) : "NONE";
        if (found == expected.status) {
            return std::nullopt;
        }
        return Miss{"miss.user",
                    {{"person", person(expected.employee)},
                     {"expected", expected.status},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectRecords& expected) const {
        const auto found = world_->apps.stores.at(expected.app).users().size();
        if (found == static_cast<std::size_t>(expected.count)) {
            return std::nullopt;
        }
        return Miss{"miss.records",
                    {{"app", world_->apps.apps.at(expected.app).label},
                     {"expected", std::to_string(expected.count)},
                     {"found", std::to_string(found)}}};
    }

    std::optional<Miss> operator()(const ExpectAttribute& expected) const {
        const auto* user = world_->directory.users.find(person_of(*world_, expected.employee).user);
        const std::string found =
            user != nullptr ? to_plain(user->profile.get(expected.attribute)) : std::string();
        if (user != nullptr && found == expected.value) {
            return std::nullopt;
        }
        return Miss{"miss.attribute",
                    {{"person", person(expected.employee)},
                     {"attribute", expected.attribute},
                     {"expected", expected.value},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectAppAttribute& expected) const {
        const UserId user = person_of(*world_, expected.employee).user;
        const scim::Resource* account = apps::linked_account(world_->apps, user, expected.app);
        const std::string found =
            account != nullptr ? apps::attribute_of(*account, expected.attribute) : std::string();
        if (account != nullptr && found == expected.value) {
            return std::nullopt;
        }
        return Miss{"miss.app_attribute",
                    {{"person", person(expected.employee)},
                     {"app", world_->apps.apps.at(expected.app).label},
                     {"attribute", expected.attribute},
                     {"expected", expected.value},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectImport& expected) const {
        const auto* known = world_->directory.imports.find(expected.import);
        directory::Import import = known != nullptr ? *known : directory::Import{};
        const int found = count_in(import, expected.bucket);
        if (known != nullptr && found == expected.count) {
            return std::nullopt;
        }
        return Miss{"miss.import",
                    {{"import", std::to_string(expected.import.value)},
                     {"bucket", std::string(name_of(expected.bucket))},
                     {"expected", std::to_string(expected.count)},
                     {"found", std::to_string(found)}}};
    }
    std::optional<Miss> operator()(const ExpectRule& expected) const {
        const auto* rule = world_->directory.rules.find(expected.rule);
        const std::string found = rule != nullptr ? std::string(name_of(rule->status)) : "NONE";
        if (found == expected.status) {
            return std::nullopt;
        }
        return Miss{"miss.rule",
                    {{"rule", name_of_rule(world_->directory, expected.rule)},
                     {"expected", expected.status},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectTokenRequest& expected) const {
        const auto* request = world_->access.requests.find(expected.request);
        const std::string found = request == nullptr ? "NONE"
                                  : request->stage == access::RequestStage::answered
                                      ? "issued"
                                      : request->reason;
        if (found == expected.answer) {
            return std::nullopt;
        }
        return Miss{"miss.token_request",
                    {{"number", std::to_string(expected.request.value)},
                     {"expected", expected.answer},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectApiCall& expected) const {
        const auto* call = world_->access.calls.find(expected.call);
        const int found = call != nullptr ? call->status : 0;
        if (found == expected.status) {
            return std::nullopt;
        }
        return Miss{"miss.api_call",
                    {{"number", std::to_string(expected.call.value)},
                     {"expected", std::to_string(expected.status)},
                     {"found", std::to_string(found)}}};
    }
    std::optional<Miss> operator()(const ExpectFlowRun& expected) const {
        const auto* run = world_->workflows.runs.find(expected.flow_run);
        const std::string found = run == nullptr       ? "NONE"
                                  : run->error.empty() ? std::string(name_of(run->outcome))
                                                       : run->error;
        if (found == expected.is) {
            return std::nullopt;
        }
        return Miss{"miss.flow_run",
                    {{"number", std::to_string(expected.flow_run.value)},
                     {"expected", expected.is},
                     {"found", found}}};
    }
    std::optional<Miss> operator()(const ExpectFlowRuns& expected) const {
        const auto& runs = world_->workflows.runs;
        const auto found = std::count_if(runs.begin(), runs.end(), [&](const auto& row) {
            return row.second.flow == expected.flow;
        });
        if (found == expected.count) {
            return std::nullopt;
        }
        return Miss{"miss.flow_runs",
                    {{"flow", workflows::title_of(world_->workflows, expected.flow)},
                     {"expected", std::to_string(expected.count)},
                     {"found", std::to_string(found)}}};
    }
    std::optional<Miss> operator()(const ExpectDeliveries& expected) const {
        const auto& all = world_->workflows.deliveries;
        const auto found = std::count_if(all.begin(), all.end(), [&](const auto& row) {
            return row.second.service == expected.service && row.second.to == expected.to;
        });
        if (found == expected.count) {
            return std::nullopt;
        }
        return Miss{"miss.deliveries",
                    {{"service", expected.service},
                     {"to", expected.to},
                     {"expected", std::to_string(expected.count)},
                     {"found", std::to_string(found)}}};
    }
    std::optional<Miss> operator()(const ExpectAppGroup& expected) const {
        const scim::Store& store = world_->apps.stores.at(expected.app);
        const auto groups = store.groups_by_name(expected.group_name);
        const std::string wanted = expected.members ? listed(*expected.members) : no_group;
        const std::string found =
            groups.empty() ? no_group : listed(names_in(store, *groups.front()));
        if (found == wanted) {
            return std::nullopt;
        }
        return Miss{"miss.app_group",
                    {{"app", world_->apps.apps.at(expected.app).label},
                     {"group", expected.group_name},
                     {"expected", wanted},
                     {"found", found}}};
    }

private:
    static constexpr const char* no_group = "-";

    static std::vector<std::string> names_in(const scim::Store& store,
                                             const scim::Resource& group) {
        std::vector<std::string> names;
        store.each_member(group.id, [&](const std::string& id, const scim::Member& member) {
            const scim::Resource* user = store.find(scim::ResourceKind::user, id);
            names.push_back(user != nullptr ? user->unique_name : member.display);
        });
        return names;
    }
    // In one order, whatever the order of ids.
    static std::string listed(std::vector<std::string> names) {
        std::sort(names.begin(), names.end());
        std::string text = "[";
        for (const std::string& name : names) {
            text += (text.size() > 1 ? ", " : "") + name;
        }
        return text + "]";
    }

    std::string person(const hr::EmployeeKey& employee) const {
        return name_of_person(*world_, person_of(*world_, employee));
    }

    const World* world_;
};

}  // namespace

std::string_view name_of(AccountState state) {
    switch (state) {
        case AccountState::none:
            return "none";
        case AccountState::active:
            return "active";
        case AccountState::inactive:
            return "inactive";
    }
    SIM_CHECK(false, "every state has a name");
}

Run start(const Scenario& scenario, History plays, Keeps keeps) {
    World world;
    world.seed = scenario.seed;
    world.now = scenario.begins;
    std::vector<ScriptedCommand> before = scenario.setup;
    before.insert(before.end(), scenario.history.begin(), scenario.history.end());
    before.push_back({scenario.starts, WaitUntil{scenario.starts}, {}});
    return {std::move(world), std::move(before), scenario.script, plays, keeps};
}

std::vector<Violation> violations_in(const World& world, const Scenario& scenario) {
    std::vector<Violation> found = sim::violations_in(world);
    const auto is_tolerated = [&](const Violation& violation) {
        return std::find(scenario.tolerates.begin(), scenario.tolerates.end(),
                         violation.invariant) != scenario.tolerates.end();
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_tolerated), found.end());
    return found;
}

std::vector<Miss> misses(const World& world, const Scenario& scenario) {
    std::vector<Miss> found;
    for (const Expectation& expectation : scenario.expectations) {
        if (auto miss = std::visit(Judge(world), expectation)) {
            found.push_back(std::move(*miss));
        }
    }
    return found;
}

}  // namespace sim::scenario
