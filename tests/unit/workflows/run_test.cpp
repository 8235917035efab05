// SPDX-License-Identifier: MIT
// Flows that run: what sets them off, what their cards do, and what ends them.
#include "sim/engine/invariants.h"
#include "sim/workflows/ownership.h"
#include "tests/unit/workflows/flow_lab.h"

namespace {

using namespace sim;
using tests::chat;
using tests::FlowLab;
using tests::wired;

const std::string on_suspension = R"({"type":"user_suspended"})";
const std::string by_hand = R"({"type":"on_demand"})";
const std::string call =
    R"({"key":"call","type":"http.call","inputs":{"method":"POST","path":"/holds"}})";

std::string try_card(const std::string& retries, const std::string& inside,
                     const std::string& otherwise) {
    return R"({"key":"attempt","type":"try","inputs":{"retries":)" + retries +
           R"(,"wait_seconds":60},"inside":[)" + inside + "]" +
           (otherwise.empty() ? "" : R"(,"otherwise":[)" + otherwise + "]") + "}";
}

std::string app_card(const std::string& key, const std::string& type) {
    return R"({"key":")" + key + R"(","type":")" + type + R"(","inputs":{"app":"slack","user":)" +
           wired("trigger", "user") + "}}";
}

// Of the person whom the run is about, and the one group where the card needs one.
std::string directory_card(const std::string& key, const std::string& action) {
    const bool grouped = action.find("group") != std::string::npos;
    return R"({"key":")" + key + R"(","type":"directory.)" + action + R"(","inputs":{)" +
           (grouped ? R"("group":"Contractors",)" : "") + R"("user":)" + wired("trigger", "user") +
           "}}";
}

workflows::RunFlow for_asha(const std::string& flow) { return {flow, UserId{1}}; }

}  // namespace

TEST_CASE("a flow runs when what it waits for happens, with the person's values") {
    FlowLab lab;
    lab.install("f", on_suspension,
                chat("tell", wired("trigger", "manager"), wired("trigger", "name")));
    CHECK(lab.state().runs.empty());
    lab.suspend();
    REQUIRE(lab.state().runs.size() == 1);
    CHECK(lab.outcome(1) == "succeeded");
    CHECK(lab.delivered() == "chat meera@juno.example: Asha Rao; ");
    CHECK(lab.state().cards.at({{1}, 1}).inputs.text("to") == "meera@juno.example");
    CHECK(lab.state().cards.at({{1}, 1}).outputs.text("message") == "c-1");
    CHECK(lab.world().pending.empty());
}

TEST_CASE("each trigger sets off its own flows") {
    FlowLab lab;
    const std::string hello = chat("c", "\"it\"", "\"x\"");
    for (const char* trigger : {"user_created", "user_activated", "user_deactivated"}) {
        lab.install(trigger, R"({"type":")" + std::string(trigger) + "\"}", hello);
    }
    lab.install("group", R"({"type":"added_to_group","inputs":{"group":"Contractors"}})", hello);
    lab.install("other-group", R"({"type":"added_to_group","inputs":{"group":"Nobody"}})", hello);
    lab.install("app", R"({"type":"assigned_to_app","inputs":{"app":"slack"}})", hello);
    lab.add_person("dev@juno.example", "Dev", "");
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{2}}));
    lab.give(apps::Command(apps::AssignUser{UserId{2}, AppId{1}}));
    lab.give(directory::Command(directory::DeactivateUser{UserId{2}}));
    std::string flows;
    for (const auto& [id, run] : lab.state().runs) {
        flows += run.flow + " ";
    }
    CHECK(flows == "user_created user_activated group app user_deactivated ");
    CHECK(lab.flow_run(3).values.text("trigger.group") == "Contractors");
    CHECK(lab.flow_run(4).values.text("trigger.app") == "slack");
}

TEST_CASE("a schedule has its turns, and switching it off ends them") {
    FlowLab lab;
    const std::string weekly = R"({"type":"schedule","inputs":{"every_hours":168}})";
    lab.ask(workflows::SaveFlow{
        FlowLab::flow("w", weekly, chat("c", "\"all\"", wired("trigger", "time")))});
    lab.ask(workflows::ActivateFlow{"w", 3});
    CHECK(lab.state().runs.size() == 3);
    CHECK(lab.delivered().find("2026-11-30T09:00:00") != std::string::npos);
    CHECK(lab.submit(workflows::DeactivateFlow{"w"}).empty());
    CHECK(lab.submit(workflows::ActivateFlow{"w", 2}).empty());
    CHECK(lab.submit(workflows::DeactivateFlow{"w"}).empty());
    lab.play();
    CHECK(lab.state().runs.size() == 3);
    CHECK(lab.submit(workflows::ActivateFlow{"w", 0}) == "refusal.workflows.turns_out_of_range");
}

TEST_CASE("a test chooses a branch, a loop has a turn for each item, stop ends the run") {
    FlowLab lab;
    lab.add_person("dev@juno.example", "Dev", "");
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{1}}));
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{2}}));
    const std::string members =
        R"({"key":"m","type":"directory.members","inputs":{"group":"Contractors"}},)";
    const std::string loop = R"({"key":"each","type":"for_each","inputs":{"list":)" +
                             wired("m", "users") + R"(},"inside":[)" +
                             chat("ask", wired("each", "item"), "\"?\"") + "]},";
    const std::string test = R"({"key":"is_asha","type":"if","inputs":{"value":)" +
                             wired("trigger", "user") +
                             R"(,"test":"is","other":"asha@juno.example"},"inside":[)" +
                             R"({"key":"end","type":"stop","inputs":{"reason":"Asha."}}]},)";
    lab.install("f", by_hand, members + loop + test + chat("last", "\"x\"", "\"y\""));
    lab.ask(for_asha("f"));
    CHECK(lab.cards(1) == "m each ask ask is_asha end ");
    CHECK(lab.outcome(1) == "stopped");
    CHECK(lab.flow_run(1).about == "Asha.");
    CHECK(lab.delivered() == "chat asha@juno.example: ?; chat dev@juno.example: ?; ");
    lab.ask(workflows::RunFlow{"f", UserId{2}});
    CHECK(lab.cards(2) == "m each ask ask is_asha last ");
}

TEST_CASE("try waits and tries again, and hands its error to the other branch") {
    FlowLab lab;
    lab.install("f", on_suspension,
                try_card("2", call, chat("tell", "\"it\"", wired("attempt", "error"))));
    lab.ask(workflows::SetMockService{"http", 1});
    lab.suspend();
    CHECK(lab.cards(1) == "attempt call!service_failed call ");
    CHECK(lab.flow_run(1).ended - lab.flow_run(1).started > seconds(60));
    lab.unsuspend();
    lab.ask(workflows::SetMockService{"http", -1});
    lab.suspend();
    CHECK(lab.cards(2) ==
          "attempt call!service_failed call!service_failed call!service_failed tell ");
    CHECK(lab.outcome(2) == "succeeded");
    CHECK(lab.delivered() == "http POST /holds: ; chat it: call: service_failed 503; ");
}

TEST_CASE("an error that nobody catches ends the run") {
    FlowLab lab;
    lab.install("f", by_hand, call + "," + chat("never", "\"x\"", "\"y\""));
    lab.ask(workflows::SetMockService{"http", -1});
    lab.ask(for_asha("f"));
    CHECK(lab.outcome(1) == "service_failed");
    CHECK(lab.cards(1) == "call!service_failed ");
    const auto broken = find_invariant("flow_runs_succeed")->check(lab.world());
    CHECK(broken.size() == 1);
}

TEST_CASE("cards act on the directory as another actor, and what follows from it happens") {
    FlowLab lab;
    lab.install("f", by_hand,
                directory_card("add", "add_to_group") + "," +
                    directory_card("again", "add_to_group") + "," +
                    directory_card("off", "deactivate") + "," +
                    directory_card("twice", "deactivate"));
    lab.ask(for_asha("f"));
    CHECK(lab.world().directory.memberships.contains({UserId{1}, GroupId{1}}));
    CHECK(lab.world().directory.users.at({1}).status == directory::UserStatus::deprovisioned);
    CHECK(lab.cards(1) == "add again off twice!refused ");
    bool by_flow = false;
    for (const Event& event : lab.run().timeline().events()) {
        by_flow = by_flow || (as<directory::MemberAdded>(event) != nullptr &&
                              event.actor == ActorId::workflows);
    }
    CHECK(by_flow);
}

TEST_CASE("cards send SCIM requests that the app answers") {
    FlowLab lab;
    lab.install(
        "f", by_hand,
        app_card("find", "app.find_account") + "," + app_card("make", "app.create_account") + "," +
            app_card("stop", "app.deactivate_account") + "," +
            app_card("look", "app.find_account") + "," + app_card("double", "app.create_account"));
    lab.ask(for_asha("f"));
    CHECK(lab.cards(1) == "find make stop look double!conflict ");
    CHECK(lab.state().cards.at({{1}, 1}).outputs.text("account").empty());
    CHECK(lab.state().cards.at({{1}, 3}).outputs.get("status") == Value(std::int64_t{200}));
    CHECK(lab.state().cards.at({{1}, 4}).outputs.get("active") == Value(false));
    std::string methods;
    for (const Event& event : lab.run().timeline().events()) {
        if (const auto* sent = as<workflows::AppRequestSent>(event)) {
            methods += sent->request.method + " ";
            CHECK(scim::header(sent->request.headers, "User-Agent") == "Okta Workflows");
        }
    }
    CHECK(methods == "GET POST GET PATCH GET POST ");
    CHECK(lab.world().apps.stores.at({1}).users().size() == 1);
}

TEST_CASE("limits end a run with a clear error") {
    FlowLab lab;
    const std::string two = chat("a", "\"x\"", "\"1\"") + "," + chat("b", "\"x\"", "\"2\"");
    lab.install("f", by_hand, two);
    workflows::Limits limits;
    limits.steps_a_run = 1;
    lab.ask(workflows::SetFlowLimits{limits});
    lab.ask(for_asha("f"));
    CHECK(lab.outcome(1) == "limit_of_steps");
    CHECK(lab.cards(1) == "a ");
    limits = {};
    limits.runs_a_minute = 1;
    lab.ask(workflows::SetFlowLimits{limits});
    lab.give(WaitUntil{lab.world().now + minutes(2)});
    lab.ask(for_asha("f"));
    lab.ask(for_asha("f"));
    CHECK(lab.outcome(2) == "succeeded");
    CHECK(lab.outcome(3) == "limit_of_rate");
    limits = {};
    limits.steps_a_day = 6;
    lab.ask(workflows::SetFlowLimits{limits});
    lab.give(WaitUntil{lab.world().now + minutes(2)});
    lab.ask(for_asha("f"));
    lab.ask(for_asha("f"));
    CHECK(lab.outcome(4) == "succeeded");
    CHECK(lab.outcome(5) == "limit_of_day");
    CHECK(lab.submit(workflows::SetFlowLimits{{0, 1, 1, 1, 1}}) ==
          "refusal.workflows.limit_out_of_range");
}

TEST_CASE("a loop with too many turns and a run that takes too long are ended") {
    FlowLab lab;
    lab.add_person("dev@juno.example", "Dev", "");
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{1}}));
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{2}}));
    lab.install("loop", by_hand,
                R"({"key":"m","type":"directory.members","inputs":{"group":"Contractors"}},)"
                R"({"key":"each","type":"for_each","inputs":{"list":)" +
                    wired("m", "users") + R"(},"inside":[)" + chat("ask", "\"x\"", "\"?\"") + "]}");
    lab.install("long", by_hand, try_card("5", call, ""));
    workflows::Limits limits;
    limits.turns_a_loop = 1;
    limits.minutes_a_run = 2;
    lab.ask(workflows::SetFlowLimits{limits});
    lab.ask(workflows::SetMockService{"http", -1});
    lab.ask(for_asha("loop"));
    CHECK(lab.outcome(1) == "limit_of_loop");
    lab.ask(for_asha("long"));
    CHECK(lab.outcome(2) == "limit_of_time");
}

TEST_CASE("flows that set each other off come to an end") {
    FlowLab lab;
    lab.install(
        "f", R"({"type":"added_to_group","inputs":{"group":"Contractors"}})",
        directory_card("out", "remove_from_group") + "," + directory_card("in", "add_to_group"));
    lab.give(directory::Command(directory::AddMember{GroupId{1}, UserId{1}}));
    const auto runs = static_cast<std::uint32_t>(lab.state().runs.size());
    CHECK(runs == workflows::runs_in_a_chain_max + 1);
    CHECK(lab.outcome(runs) == "limit_of_chain");
    CHECK(lab.world().pending.empty());
}

TEST_CASE("what does not fit cannot be turned on, and what is on cannot be deleted") {
    FlowLab lab;
    CHECK(lab.submit(workflows::ActivateFlow{"f"}) == "refusal.workflows.unknown_flow");
    lab.ask(
        workflows::SaveFlow{FlowLab::flow("f", by_hand, R"({"key":"a","type":"chat.message"})")});
    CHECK(lab.submit(workflows::ActivateFlow{"f"}) == "refusal.workflows.cards_do_not_fit");
    CHECK(lab.submit(for_asha("f")) == "refusal.workflows.cards_do_not_fit");
    lab.install("f", by_hand, chat("a", "\"x\"", "\"y\""));
    CHECK(lab.submit(workflows::ActivateFlow{"f"}) == "refusal.workflows.is_so_already");
    CHECK(lab.submit(workflows::DeleteFlow{"f"}) == "refusal.workflows.delete_needs_off");
    CHECK(lab.submit(workflows::RunFlow{"f", {}}) == "refusal.workflows.needs_person");
    CHECK(lab.submit(workflows::RunFlow{"f", UserId{9}}) == "refusal.directory.unknown_user");
    CHECK(lab.submit(workflows::CancelFlowRun{{1}}) == "refusal.workflows.no_such_run");
    CHECK(lab.submit(workflows::SetMockService{"fax", 1}) == "refusal.workflows.unknown_service");
    lab.ask(workflows::DeactivateFlow{"f"});
    lab.ask(workflows::DeleteFlow{"f"});
    CHECK(lab.submit(workflows::DeactivateFlow{"f"}) == "refusal.workflows.unknown_flow");
}

TEST_CASE("a run can be cancelled, and keeps the version that it began with") {
    FlowLab lab;
    lab.install("f", by_hand, try_card("1", call, ""));
    lab.ask(workflows::SetMockService{"http", -1});
    REQUIRE(lab.submit(for_asha("f")).empty());
    REQUIRE(lab.submit(Advance{}).empty());
    CHECK(lab.submit(workflows::SaveFlow{FlowLab::flow("f", by_hand, chat("a", "\"x\"", "\"y\""))})
              .empty());
    REQUIRE(lab.submit(Advance{}).empty());
    CHECK(lab.cards(1) == "attempt call!service_failed ");
    CHECK(lab.submit(workflows::CancelFlowRun{{1}}).empty());
    lab.play();
    CHECK(lab.outcome(1) == "cancelled");
    lab.ask(for_asha("f"));
    CHECK(lab.cards(2) == "a ");
}

TEST_CASE("a flow that was on before is missed while it is off, until it is run by hand") {
    FlowLab lab;
    lab.install("f", on_suspension, chat("a", "\"x\"", "\"y\""));
    lab.ask(workflows::DeactivateFlow{"f"});
    lab.suspend();
    CHECK(lab.state().runs.empty());
    const Invariant* missed = find_invariant("flows_miss_nothing");
    CHECK(missed->check(lab.world()).size() == 1);
    lab.ask(workflows::ActivateFlow{"f"});
    CHECK(missed->check(lab.world()).size() == 1);
    lab.ask(for_asha("f"));
    CHECK(missed->check(lab.world()).empty());
}

TEST_CASE("a flow that acts on accounts beside provisioning is told and found") {
    FlowLab lab;
    lab.install("f", by_hand, app_card("wake", "app.activate_account"));
    const auto found = find_invariant("apps_have_one_manager")->check(lab.world());
    REQUIRE(found.size() == 1);
    CHECK(found[0].app == AppId{1});
    const auto flow = FlowLab::flow("f", by_hand, app_card("wake", "app.activate_account"));
    CHECK(workflows::ownership_warnings(flow, "f.json", {"zoom"}).empty());
    const auto warnings = workflows::ownership_warnings(flow, "f.json", {"slack"});
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].place == "/cards/0");
    lab.give(apps::Command(apps::SwitchProvisioning{AppId{1}, apps::Switch::off}));
    CHECK(find_invariant("apps_have_one_manager")->check(lab.world()).empty());
}
