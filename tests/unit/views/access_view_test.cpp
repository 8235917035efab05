// SPDX-License-Identifier: MIT
// What the stage of API access shows, asked of the view without any screen.
#include "ui/views/access_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "sim/base/overloaded.h"
#include "sim/faults/catalogue.h"
#include "tests/support/shipped.h"
#include "ui/views/lab_view.h"

namespace {

using ui::views::AccessCheckRow;
using ui::views::AccessNode;
using ui::views::AccessRuleRow;
using ui::views::LabView;
using ui::views::Tense;

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
    explicit Looked(const std::string& name, const std::string& fault = "")
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
    LabView at_end(const ui::views::LabChoices& choices = {}) { return at(steps(), choices); }
    [[nodiscard]] const sim::World& world() const { return run_.world(); }

private:
    sim::scenario::Scenario scenario_;
    sim::Run run_;
    sim::log::SystemLog log_;
};

template <class Row>
std::vector<Row> rows_of(const AccessNode& node) {
    std::vector<Row> rows;
    for (const auto& block : node.blocks) {
        if (const auto* row = std::get_if<Row>(&block)) {
            rows.push_back(*row);
        }
    }
    return rows;
}

const AccessCheckRow& check_named(const std::vector<AccessCheckRow>& rows,
                                  const std::string& name) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const AccessCheckRow& one) { return one.name == name; });
    REQUIRE(row != rows.end());
    return *row;
}

bool has_a_gap(const std::string& text) { return text.find('{') != std::string::npos; }

void check_told(const AccessNode& node) {
    CHECK_FALSE(node.head.name.empty());
    CHECK_FALSE(has_a_gap(node.head.role));
    for (const AccessRuleRow& row : rows_of<AccessRuleRow>(node)) {
        CHECK_FALSE(row.name.empty());
        CHECK_FALSE(has_a_gap(row.reason));
        CHECK((row.look == AccessRuleRow::Look::passed_by) == !row.reason.empty());
    }
    for (const AccessCheckRow& row : rows_of<AccessCheckRow>(node)) {
        CHECK_FALSE(has_a_gap(row.name + row.detail));
    }
}

const std::vector<std::string> scenarios = {"report-job",     "sign-in-token", "leaver-token",
                                            "leaked-secrets", "key-rotation",  "forged-tokens"};

}  // namespace

TEST_CASE("every step of every run about tokens is told completely, broken or not") {
    for (const std::string& name : scenarios) {
        std::vector<std::string> faults = {""};
        for (const auto& entry : sim::faults::catalogue()) {
            if (entry.shown_by == name) {
                faults.emplace_back(entry.key);
            }
        }
        for (const std::string& fault : faults) {
            Looked looked(name, fault);
            for (std::size_t step = 0; step <= looked.steps(); ++step) {
                INFO(name << " " << fault << " step " << step);
                const LabView view = looked.at(step);
                REQUIRE(view.access.has_value());
                for (const AccessNode* node : {&view.access->client, &view.access->server,
                                               &view.access->token, &view.access->api}) {
                    check_told(*node);
                }
                CHECK_FALSE(has_a_gap(view.inspector.why.question));
                CHECK((step > 0 || !view.inspector.message.has_value()));
            }
        }
    }
}

TEST_CASE("a run about accounts has the Lab's own stage") {
    CHECK_FALSE(Looked("joiner").at(3).access.has_value());
}

TEST_CASE("before the first step the stage shows who will ask, and nothing has happened") {
    const LabView view = Looked("report-job").at(0);
    CHECK(view.access->client.head.tense == Tense::later);
    CHECK(view.access->server.head.tense == Tense::later);
    CHECK(view.access->client.head.role == "Report job, no user");
    for (const AccessRuleRow& row : rows_of<AccessRuleRow>(view.access->server)) {
        CHECK(row.look == AccessRuleRow::Look::not_asked);
    }
}

TEST_CASE("a denial leaves no token and says why for every rule") {
    Looked looked("key-rotation");
    const LabView view = looked.at_end();
    CHECK(view.access->server.head.tense == Tense::broken);
    CHECK(view.access->token.head.tense == Tense::later);
    for (const AccessRuleRow& row : rows_of<AccessRuleRow>(view.access->server)) {
        INFO(row.name);
        CHECK(row.look == AccessRuleRow::Look::passed_by);
    }
    CHECK(view.inspector.why.question == "Why does Report job get no token?");
}

TEST_CASE("an API that believes too much says which checks it does not make") {
    Looked looked("report-job", "api-checks-signature-only");
    const auto rows = rows_of<AccessCheckRow>(looked.at_end().access->api);
    CHECK(check_named(rows, "Signature").look == AccessCheckRow::Look::holds);
    CHECK(check_named(rows, "Scope").look == AccessCheckRow::Look::skipped);
}

TEST_CASE("a forged token breaks at its signature, and nothing behind it is reached") {
    Looked looked("forged-tokens");
    LabView view;
    for (std::size_t step = 0; step <= looked.steps(); ++step) {
        view = looked.at(step);
        if (view.access->token.head.tense == Tense::broken) {
            break;
        }
    }
    const auto rows = rows_of<AccessCheckRow>(view.access->api);
    CHECK(check_named(rows, "Signature").look == AccessCheckRow::Look::fails);
    CHECK(check_named(rows, "Scope").look == AccessCheckRow::Look::later);
}

TEST_CASE("the answers of APIs stand in the log in their order, apart from the System Log") {
    Looked looked("report-job");
    const LabView view = looked.at_end();
    CHECK(std::is_sorted(
        view.log.rows.begin(), view.log.rows.end(),
        [](const auto& left, const auto& right) { return left.cursor < right.cursor; }));
    CHECK(view.log.rows.back().event_type == "DELETE /orders/8812");
    CHECK(view.log.rows.back().failed);
    ui::views::LabChoices choices;
    choices.segment = 4;
    CHECK(looked.at_end(choices).log.rows.empty());
}

TEST_CASE("a pasted token of this run passes, and a changed one fails at its signature") {
    Looked looked("report-job");
    looked.at_end();
    ui::views::LabChoices choices;
    choices.access.pasted = "Bearer " + looked.world().access.tokens.begin()->second.compact + "\n";
    AccessNode node;
    node.blocks = looked.at_end(choices).access_tools.pasted->blocks;
    for (const AccessCheckRow& row : rows_of<AccessCheckRow>(node)) {
        INFO(row.name);
        CHECK(row.look == AccessCheckRow::Look::holds);
    }
    choices.access.pasted = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";
    node.blocks = looked.at_end(choices).access_tools.pasted->blocks;
    CHECK(check_named(rows_of<AccessCheckRow>(node), "Signature").look ==
          AccessCheckRow::Look::fails);
}

TEST_CASE("what is no token is refused with what was expected") {
    Looked looked("report-job");
    ui::views::LabChoices choices;
    const auto problem_of = [&](std::string text) {
        choices.access.pasted = std::move(text);
        const auto pasted = looked.at_end(choices).access_tools.pasted;
        REQUIRE(pasted.has_value());
        CHECK(pasted->blocks.empty());
        return pasted->problem;
    };
    CHECK(problem_of("abc") == "A token has three parts with dots between. This one has 1.");
    CHECK(problem_of("e30.e30!.c2ln") ==
          "The payload holds letters that base64url does not have, or ends too early. The first "
          "such letter is at place 8 of the text.");
    // The place is one in the text as it was pasted, with its scheme and its line breaks.
    CHECK(problem_of(" Bearer e30.\ne30!.c2ln") ==
          "The payload holds letters that base64url does not have, or ends too early. The first "
          "such letter is at place 17 of the text.");
    CHECK(problem_of("YWJj.e30.c2ln") == "The header is no JSON object.");
}

TEST_CASE("a preview says what would be granted, and the world stays as it is") {
    Looked looked("report-job");
    ui::views::LabChoices choices;
    choices.access.preview = ui::views::PreviewChoices{"0oa9rep0rtK2", "", {"orders.read"}};
    const auto granted = looked.at(0, choices).access_tools.preview;
    REQUIRE(granted.has_value());
    AccessNode node;
    node.blocks = granted->blocks;
    const auto outcome = rows_of<ui::views::AccessOutcome>(node);
    REQUIRE(outcome.size() == 1);
    CHECK(outcome[0].good);
    CHECK(outcome[0].detail == "Partner jobs / Jobs, read only");
    CHECK(looked.world().access.requests.empty());
    choices.access.preview->scopes = {"offline_access"};
    node.blocks = looked.at(0, choices).access_tools.preview->blocks;
    CHECK_FALSE(rows_of<ui::views::AccessOutcome>(node)[0].good);
}

TEST_CASE("a leaked token ends by itself and a leaked key does not") {
    Looked looked("report-job");
    const auto blast = looked.at_end().access_tools.blast;
    REQUIRE(blast.rows.size() >= 4);
    CHECK(blast.rows.front().token_text == "GET /orders");
    CHECK(blast.rows.back().token_routes == 0);
    CHECK(blast.rows.back().key_routes == blast.routes);
    // Where somebody revokes the key in the run, after 92 days, it still opened all after 90.
    const auto ended = Looked("leaked-secrets").at_end().access_tools.blast;
    CHECK(ended.rows[ended.rows.size() - 2].key_routes == blast.routes);
    CHECK(ended.rows.back().key_routes == 0);
    CHECK_FALSE(ended.why_no_leak.empty());
}
