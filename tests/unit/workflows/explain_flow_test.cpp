// SPDX-License-Identifier: MIT
// Why a flow ran, ran twice, or stayed silent.
#include "sim/engine/explain_flow.h"

#include "sim/engine/explain.h"
#include "tests/support/shipped.h"
#include "tests/unit/workflows/flow_lab.h"

namespace {

using namespace sim;
using tests::chat;
using tests::FlowLab;

const std::string on_suspension = R"({"type":"user_suspended"})";

std::string codes(const std::vector<ChainLink>& links) {
    std::string text;
    for (const ChainLink& link : links) {
        text += link.code + " ";
    }
    return text;
}

std::string why(const FlowLab& lab) {
    return codes(explain_flow(lab.run().timeline(), "f", UserId{1}));
}

}  // namespace

TEST_CASE("a flow that did not run names the first condition that did not hold") {
    FlowLab lab;
    CHECK(why(lab) == "whynot.flow.unknown ");
    lab.ask(workflows::SaveFlow{FlowLab::flow("f", on_suspension, chat("a", "\"x\"", "\"y\""))});
    CHECK(why(lab) == "whynot.flow.no_occasion ");
    lab.suspend();
    CHECK(why(lab) == "why.flow.occasion whynot.flow.never_on ");
    lab.ask(workflows::ActivateFlow{"f"});
    CHECK(why(lab) == "why.flow.occasion whynot.flow.on_too_late ");
    lab.ask(workflows::DeactivateFlow{"f"});
    lab.unsuspend();
    lab.suspend();
    CHECK(why(lab) == "why.flow.occasion whynot.flow.was_off ");
}

TEST_CASE("a flow that ran twice says what set each run off") {
    FlowLab lab;
    lab.install("f", on_suspension, chat("a", "\"x\"", "\"y\""));
    lab.suspend();
    CHECK(why(lab) == "why.flow.set_off why.flow.ended.succeeded ");
    lab.unsuspend();
    lab.suspend();
    CHECK(why(lab) ==
          "why.flow.set_off why.flow.ended.succeeded why.flow.set_off why.flow.ended.succeeded "
          "why.flow.several.occasions ");
    lab.ask(workflows::RunFlow{"f", UserId{1}});
    CHECK(why(lab).find("why.flow.by_hand why.flow.ended.succeeded why.flow.several.by_hand") !=
          std::string::npos);
}

TEST_CASE("a run is told card by card") {
    const Run run = tests::played("flow-retries");
    CHECK(codes(explain_flow_run(run.timeline(), {5})) ==
          "why.flow.set_off why.flow.card whynot.flow.card_failed whynot.flow.card_failed "
          "whynot.flow.card_failed why.flow.card why.flow.ended.succeeded ");
    CHECK(codes(explain_flow_run(run.timeline(), {6})) ==
          "why.flow.set_off why.flow.card whynot.flow.failed ");
}

TEST_CASE("an account that a flow woke names the flow") {
    const Run run = tests::played("leaver", "flow-wakes-accounts");
    const Person dev = person_of(run.world(), {SourceId{1}, "E-0877"});
    const auto explained =
        explain_account(run.timeline(), dev, apps::app_named(run.world().apps, "salesforce"));
    CHECK(explained.question == AccountQuestion::why_still_active);
    CHECK(codes(explained.links).find("whynot.deactivation.undone_by_flow") != std::string::npos);
}
