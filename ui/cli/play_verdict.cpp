// SPDX-License-Identifier: MIT
// Asks each expectation and each invariant by itself.
#include "ui/cli/play_verdict.h"

#include <algorithm>

#include "sim/base/overloaded.h"

namespace ui::cli {

namespace {

using sim::scenario::ExpectAccount;
using sim::scenario::ExpectAppAttribute;
using sim::scenario::Expectation;
using sim::scenario::ExpectAttribute;
using sim::scenario::ExpectImport;
using sim::scenario::ExpectMember;
using sim::scenario::ExpectRecords;
using sim::scenario::ExpectRule;
using sim::scenario::ExpectUser;

std::string person_name(const sim::World& world, const sim::hr::EmployeeKey& key) {
    return sim::name_of_person(world, sim::person_of(world, key));
}

std::string text_of_group(const sim::World& world, const sim::scenario::ExpectAppGroup& expected,
                          const Strings& strings) {
    const std::string& app = world.apps.apps.at(expected.app).label;
    if (!expected.members) {
        return strings.text("cli.expect.no_app_group",
                            {{"app", app}, {"group", expected.group_name}});
    }
    return strings.text("cli.expect.app_group",
                        {{"app", app},
                         {"group", expected.group_name},
                         {"count", std::to_string(expected.members->size())}});
}

std::string text_of_flows(const sim::World& /*world*/, const sim::scenario::ExpectFlowRun& expected,
                          const Strings& strings) {
    return strings.text("cli.expect.flow_run", {{"number", std::to_string(expected.flow_run.value)},
                                                {"outcome", expected.is}});
}

std::string text_of_flows(const sim::World& world, const sim::scenario::ExpectFlowRuns& expected,
                          const Strings& strings) {
    return strings.text("cli.expect.flow_runs", {{"flow", title_of(world.workflows, expected.flow)},
                                                 {"count", std::to_string(expected.count)}});
}

std::string text_of_flows(const sim::World& /*world*/,
                          const sim::scenario::ExpectDeliveries& expected, const Strings& strings) {
    return strings.text("cli.expect.deliveries", {{"service", expected.service},
                                                  {"to", expected.to},
                                                  {"count", std::to_string(expected.count)}});
}

std::string text_of(const sim::World& world, const Expectation& expectation,
                    const Strings& strings) {
    return std::visit(
        sim::Overloaded{
            [&](const ExpectAccount& expected) {
                return strings.text("cli.expect.account." + std::string(name_of(expected.state)),
                                    {{"person", person_name(world, expected.employee)},
                                     {"app", world.apps.apps.at(expected.app).label}});
            },
            [&](const ExpectMember& expected) {
                return strings.text(
                    expected.is_member ? "cli.expect.member" : "cli.expect.no_member",
                    {{"person", person_name(world, expected.employee)},
                     {"group", name_of_group(world.directory, expected.group)}});
            },
            [&](const ExpectUser& expected) {
                return strings.text("cli.expect.user",
                                    {{"person", person_name(world, expected.employee)},
                                     {"status", expected.status}});
            },
            [&](const ExpectRecords& expected) {
                return strings.text("cli.expect.records",
                                    {{"app", world.apps.apps.at(expected.app).label},
                                     {"count", std::to_string(expected.count)}});
            },
            [&](const ExpectAttribute& expected) {
                return strings.text("cli.expect.attribute",
                                    {{"person", person_name(world, expected.employee)},
                                     {"attribute", expected.attribute},
                                     {"value", expected.value}});
            },
            [&](const ExpectAppAttribute& expected) {
                return strings.text("cli.expect.app_attribute",
                                    {{"person", person_name(world, expected.employee)},
                                     {"app", world.apps.apps.at(expected.app).label},
                                     {"attribute", expected.attribute},
                                     {"value", expected.value}});
            },
            [&](const ExpectImport& expected) {
                return strings.text("cli.expect.import",
                                    {{"import", std::to_string(expected.import.value)},
                                     {"bucket", std::string(name_of(expected.bucket))},
                                     {"count", std::to_string(expected.count)}});
            },
            [&](const ExpectRule& expected) {
                return strings.text("cli.expect.rule",
                                    {{"rule", name_of_rule(world.directory, expected.rule)},
                                     {"status", expected.status}});
            },
            [&](const sim::scenario::ExpectTokenRequest& expected) {
                return strings.text("cli.expect.token_request",
                                    {{"number", std::to_string(expected.request.value)},
                                     {"answer", expected.answer}});
            },
            [&](const sim::scenario::ExpectApiCall& expected) {
                return strings.text("cli.expect.api_call",
                                    {{"number", std::to_string(expected.call.value)},
                                     {"status", std::to_string(expected.status)}});
            },
            [&](const sim::scenario::ExpectAppGroup& expected) {
                return text_of_group(world, expected, strings);
            },
            [&](const auto& of_flows) { return text_of_flows(world, of_flows, strings); }},
        expectation);
}

Statement statement_of(const sim::World& world, const Expectation& expectation,
                       const Strings& strings) {
    Statement statement{true, "", text_of(world, expectation, strings), {}};
    sim::scenario::Scenario alone;
    alone.expectations = {expectation};
    for (const sim::scenario::Miss& miss : sim::scenario::misses(world, alone)) {
        statement.holds = false;
        statement.breaks.push_back(strings.text(miss.code, miss.arguments));
    }
    return statement;
}

Statement statement_of(const std::vector<sim::Violation>& violations,
                       const sim::Invariant& invariant, const Strings& strings) {
    const std::string name(invariant.name);
    Statement statement{true, name, strings.text("invariant." + name), {}};
    for (const sim::Violation& violation : violations) {
        if (violation.invariant == invariant.name) {
            statement.holds = false;
            statement.breaks.push_back(strings.text(violation.code, violation.arguments));
        }
    }
    return statement;
}

bool all_hold(const std::vector<Statement>& statements) {
    return std::all_of(statements.begin(), statements.end(),
                       [](const Statement& statement) { return statement.holds; });
}

}  // namespace

bool Verdict::holds() const { return all_hold(expectations) && all_hold(invariants); }

Verdict judge(const sim::Run& run, const sim::scenario::Scenario& scenario,
              const Strings& strings) {
    const sim::World& world = run.world();
    Verdict verdict;
    verdict.complete = run.is_complete();
    if (verdict.complete) {
        for (const Expectation& expectation : scenario.expectations) {
            verdict.expectations.push_back(statement_of(world, expectation, strings));
        }
    }
    const auto violations = sim::scenario::violations_in(world, scenario);
    for (const sim::Invariant& invariant : sim::invariants()) {
        const bool tolerated = std::find(scenario.tolerates.begin(), scenario.tolerates.end(),
                                         invariant.name) != scenario.tolerates.end();
        const bool asked =
            !tolerated && (invariant.when == sim::Invariant::When::always || world.pending.empty());
        if (asked) {
            verdict.invariants.push_back(statement_of(violations, invariant, strings));
        }
    }
    return verdict;
}

std::string account_key(const sim::World& world, const sim::Person& person, sim::AppId app) {
    const sim::scim::Resource* account = sim::apps::linked_account(world.apps, person.user, app);
    if (account == nullptr) {
        return "cli.account.none";
    }
    if (!account->active) {
        return "cli.account.inactive";
    }
    return sim::apps::is_assigned(world.apps, person.user, app) ? "cli.account.active"
                                                                : "cli.account.orphan";
}

std::vector<sim::Person> people_in(const sim::World& world) {
    std::vector<sim::Person> people;
    for (const auto& [key, employee] : world.hr.employees) {
        people.push_back(sim::person_of(world, key));
    }
    for (const auto& [id, user] : world.directory.users) {
        if (!user.source.exists()) {
            people.push_back(sim::person_of(world, id));
        }
    }
    return people;
}

}  // namespace ui::cli
