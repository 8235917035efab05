// SPDX-License-Identifier: MIT
// Reading an account back: what the app really holds, when somebody asks.
#include "tests/unit/engine/push_support.h"

using namespace tests;

namespace {

constexpr UserId jonas{2};
const std::string& login() {
    static const std::string name = "jonas.weber@juno.example";
    return name;
}

const apps::AppUser& in_slack(const Run& run) {
    return run.world().apps.app_users.at({jonas, slack});
}

// The methods of what was sent since that exchange.
Names sent_since(const Run& run, ExchangeId first) {
    Names methods;
    for (const Event& event : run.timeline().events()) {
        const auto* sent = as<provisioning::RequestSent>(event);
        if (sent != nullptr && sent->exchange.value >= first.value) {
            methods.push_back(sent->request.method);
        }
    }
    return methods;
}

}  // namespace

TEST_CASE("an account is read by its id, and what differs is noted") {
    Run run = company();
    take(run, apps::Command(apps::EditInApp{slack, login(), "displayName", "Jonny"}));
    CHECK(in_slack(run).drift.empty());  // nobody has looked yet
    const ExchangeId next = run.world().provisioning.next_exchange;
    take(run, apps::Command(apps::ReadAccountBack{jonas, slack}));
    CHECK(in_slack(run).drift == Names{"displayName"});
    CHECK(sent_since(run, next) == Names{"GET"});

    take(run, apps::Command(apps::DeactivateInApp{slack, login()}));
    take(run, apps::Command(apps::ReadAccountBack{jonas, slack}));
    CHECK(in_slack(run).drift == Names{"active", "displayName"});
}

TEST_CASE("a deactivation that the app only pretends to do is found by reading back") {
    scenario::Scenario scenario = tests::shipped_scenario("group-push");
    scenario.script.clear();
    for (ScriptedCommand& step : scenario.setup) {
        auto* command = std::get_if<apps::Command>(&step.command);
        auto* add = command != nullptr ? std::get_if<apps::AddApp>(command) : nullptr;
        if (add != nullptr && add->app->key == "slack") {
            apps::App app = *add->app;
            app.service.quirks.ignores_active = true;
            add->app = app;
        }
    }
    Run run = scenario::start(scenario);
    take(run, directory::Command(directory::DeactivateUser{jonas}));
    take(run, apps::Command(apps::ReadAccountBack{jonas, slack}));
    CHECK(in_slack(run).drift == Names{"active"});
}

// The vendor compares with the last push, never with the app.
TEST_CASE("Force Sync neither reads an account nor mends what was edited in the app") {
    Run run = company();
    take(run, apps::Command(apps::EditInApp{slack, login(), "displayName", "Jonny"}));
    const ExchangeId next = run.world().provisioning.next_exchange;
    take(run, ForceSync{slack});
    CHECK(sent_since(run, next).empty());
    CHECK(in_slack(run).drift.empty());
    CHECK(holds(run));
}

TEST_CASE("an account that nobody is linked to cannot be read back") {
    Run run = company();
    CHECK(refusal_of(run, apps::Command(apps::ReadAccountBack{UserId{2}, AppId{9}})) ==
          "refusal.apps.unknown_app");
    take(run, directory::Command(directory::CreateUser{{{"login", std::string("new@juno.example")}},
                                                       directory::Activation::staged}));
    CHECK(refusal_of(run, apps::Command(apps::ReadAccountBack{UserId{3}, slack})) ==
          "refusal.apps.not_linked");
}

TEST_CASE("where the account is gone, the task fails and says so") {
    Run run = company();
    const std::string id = in_slack(run).external_id;
    take(run, apps::Command(apps::SetConnectionToken{slack, "wrong"}));
    take(run, apps::Command(apps::ReadAccountBack{jonas, slack}));
    const auto failed = provisioning::failed_tasks(run.world().provisioning, slack);
    REQUIRE(failed.size() == 1);
    CHECK(run.world().provisioning.tasks.at(failed.front()).error.status == 401);
    CHECK(in_slack(run).external_id == id);
}
