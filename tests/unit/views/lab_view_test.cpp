// SPDX-License-Identifier: MIT
// What the Lab shows, asked of the view without any screen.
#include "ui/views/lab_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/faults/catalogue.h"
#include "sim/log/hop.h"
#include "tests/support/shipped.h"

namespace {

using ui::views::ChipStatus;
using ui::views::LabView;
using ui::views::WireTense;

const ui::Strings& strings() {
    static const ui::Strings loaded = [] {
        auto read = ui::Strings::load(std::string(LAB_SOURCE_DIR) + "/assets/strings/en");
        REQUIRE(read.has_value());
        read->set_missing_keys(ui::MissingKeys::fatal);
        return std::move(*read);
    }();
    return loaded;
}

// A run with its log, looked at from any of its steps.
class Looked {
public:
    Looked(const std::string& name, const std::string& fault)
        : scenario_(tests::shipped_scenario(name)),
          run_(tests::played(name, fault)),
          log_(run_.start()) {
        log_.follow(run_.timeline());
    }

    [[nodiscard]] std::size_t steps() const { return run_.timeline().end() - run_.start(); }
    LabView at(std::size_t step, const ui::views::LabChoices& choices = {}) {
        run_.go_to(run_.start() + step);
        return ui::views::lab_view(run_, scenario_, log_, strings(), choices);
    }
    LabView at_end() { return at(steps()); }

private:
    sim::scenario::Scenario scenario_;
    sim::Run run_;
    sim::log::SystemLog log_;
};

const ui::views::LaneView& lane_of(const LabView& view, const std::string& app) {
    const auto lane =
        std::find_if(view.stage.lanes.begin(), view.stage.lanes.end(),
                     [&](const ui::views::LaneView& one) { return one.app_name == app; });
    REQUIRE(lane != view.stage.lanes.end());
    return *lane;
}

bool has_a_gap(const std::string& text) { return text.find('{') != std::string::npos; }

}  // namespace

TEST_CASE("Every step of every scenario can be shown, and no sentence has a gap") {
    for (const std::string& name : tests::shipped_names()) {
        std::vector<std::string> faults = tests::faults_shown_by(name);
        faults.insert(faults.begin(), "");
        for (const std::string& fault : faults) {
            Looked looked(name, fault);
            const std::size_t stride = looked.steps() > 60 ? 17 : 1;
            for (std::size_t step = 0; step <= looked.steps(); step += stride) {
                CAPTURE(name, fault, step);
                const LabView view = looked.at(step);
                CHECK(view.transport.cursor == step);
                CHECK(view.transport.marks.size() == looked.steps());
                CHECK_FALSE(view.narration.text.empty());
                CHECK_FALSE(has_a_gap(view.narration.text));
                CHECK_FALSE(has_a_gap(view.inspector.why.question));
                for (const auto& link : view.inspector.why.links) {
                    CHECK_FALSE(link.text.empty());
                    CHECK_FALSE(has_a_gap(link.text));
                }
            }
        }
    }
}

TEST_CASE("Stage, log and inspector show the same step") {
    Looked looked("joiner", "");
    for (std::size_t step = 1; step <= looked.steps(); ++step) {
        const LabView view = looked.at(step);
        CHECK(view.transport.at_end == (step == looked.steps()));
        if (view.inspector.message && view.inspector.message->in_this_step) {
            CHECK(view.narration.text.find(view.inspector.message->to) != std::string::npos);
        }
    }
}

TEST_CASE("A broken leaver shows the missing request, the orphan and the missing row") {
    Looked looked("leaver", "deactivate-users-off");
    const LabView view = looked.at_end();
    const auto& lane = lane_of(view, "Salesforce");
    CHECK(lane.wire == WireTense::missing);
    CHECK(lane.account.status == ChipStatus::orphan);
    CHECK(lane.broken);
    CHECK(lane_of(view, "Slack").account.status == ChipStatus::deactivated);
    CHECK(lane_of(view, "Box").account.status == ChipStatus::no_account);
    CHECK(std::any_of(view.log.rows.begin(), view.log.rows.end(),
                      [](const auto& row) { return row.missing; }));
    CHECK(view.narration.alert);
    CHECK(view.faults.size() == 1);
    CHECK(view.inspector.why.repairs.size() == 4);
}

TEST_CASE("A step about a pushed group is seen in the app's lane and named in the log") {
    Looked looked("group-push", "");
    const LabView created = looked.at(3);
    const auto& slack = lane_of(created, "Slack");
    CHECK(slack.active);
    CHECK(slack.task == "Push group");
    CHECK(slack.method == "POST");
    CHECK(slack.target == "/Groups");
    CHECK(slack.wire == WireTense::now);
    CHECK(slack.account.status == ChipStatus::active);
    CHECK_FALSE(lane_of(created, "Box").active);
    REQUIRE_FALSE(created.log.rows.empty());
    CHECK(created.log.rows.front().target == "Slack");
    CHECK(created.log.rows.front().target_lead.find("Leads") == 0);
}

TEST_CASE("A healthy run ends without an alert") {
    for (const std::string& name : tests::shipped_names()) {
        CAPTURE(name);
        const LabView view = Looked(name, "").at_end();
        CHECK_FALSE(view.narration.alert);
        CHECK(view.transport.at_end);
        CHECK(view.log.missing_text.empty());
    }
}

TEST_CASE("Secrets stay hidden in messages, also in the text for the clipboard") {
    Looked looked("joiner", "");
    for (std::size_t step = 1; step <= looked.steps(); ++step) {
        const LabView view = looked.at(step);
        if (view.inspector.message) {
            CHECK(view.inspector.message->request_full.find("-token") == std::string::npos);
            CHECK(view.inspector.message->request_head.find("-token") == std::string::npos);
        }
    }
}

TEST_CASE("A filter that is none is explained and hides nothing") {
    Looked looked("joiner", "");
    ui::views::LabChoices choices;
    choices.filter = "eventType sw";
    const LabView wrong = looked.at(looked.steps(), choices);
    CHECK_FALSE(wrong.log.filter_error.empty());
    CHECK(wrong.log.rows.size() == looked.at_end().log.rows.size());
    choices.filter = "eventType eq \"group.user_membership.add\"";
    CHECK(looked.at(looked.steps(), choices).log.rows.size() == 1);
}

TEST_CASE("Break it lists every fault by part of the path and says what this world has not") {
    const LabView view = Looked("joiner", "").at_end();
    const auto& entries = sim::faults::catalogue();
    REQUIRE(view.fault_choices.size() == entries.size());
    std::vector<std::string> parts;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const auto& choice = view.fault_choices[index];
        CHECK(choice.key == entries[index].key);
        if (parts.empty() || parts.back() != choice.part) {
            parts.push_back(choice.part);
        }
        // Only Group Push, a second source, flows and authorization servers are missing here.
        const bool fits = entries[index].part != sim::faults::Part::group_push &&
                          entries[index].part != sim::faults::Part::access &&
                          entries[index].needs != sim::faults::Needs::active_flow &&
                          entries[index].key != "app-wipes-members" &&
                          entries[index].key != "wrong-source-leads";
        INFO(choice.key);
        CHECK(choice.why_not.empty() == fits);
    }
    CHECK(parts.size() == sim::faults::all_parts.size());
}

TEST_CASE("Repairs of two faults stand under the name of their fault") {
    Looked looked("leaver", "deactivate-users-off");
    CHECK(looked.at_end().inspector.why.repairs.front().about.empty());
}

TEST_CASE("Why tells what set a flow off, and why it ran again") {
    const sim::scenario::Scenario scenario = tests::shipped_scenario("flow-offboarding");
    sim::Run run = tests::played("flow-offboarding", "");
    const auto why_now = [&] {
        sim::log::SystemLog log(run.start());
        log.follow(run.timeline());
        return ui::views::lab_view(run, scenario, log, strings(), {}).inspector.why;
    };
    // To the first step that a run of a flow begins with.
    const auto begins = [&]() -> const sim::workflows::FlowTriggered* {
        const auto events = run.timeline().events_of(run.timeline().cursor() - 1);
        const auto* leading = sim::log::leading_event(events);
        return leading == nullptr ? nullptr : sim::as<sim::workflows::FlowTriggered>(*leading);
    };
    run.go_to(run.start() + 1);
    while (begins() == nullptr && run.step()) {
    }
    REQUIRE(begins() != nullptr);
    const std::string flow = begins()->details->flow;
    const sim::UserId user = begins()->user;
    const std::string title = sim::workflows::title_of(run.world().workflows, flow);
    const auto once = why_now();
    CHECK(once.question.find("Why did " + title + " run for ") == 0);
    REQUIRE_FALSE(once.links.empty());
    CHECK(once.links.front().text.find(title + " ran for ") == 0);
    CHECK(once.links.back().text.find("times") == std::string::npos);

    run.go_to(run.timeline().end());
    REQUIRE(run.submit(sim::workflows::Command(sim::workflows::RunFlow{flow, user})).has_value());
    const auto twice = why_now();
    CHECK(twice.question == once.question);
    CHECK(twice.links.back().text.find(title + " ran 2 times for ") == 0);
    CHECK(twice.unmet == "Not met");
}
