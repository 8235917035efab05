// SPDX-License-Identifier: MIT
// API access by mouse and by keyboard: step, why, break it, the tools, and the way in and out.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "sim/access/token.h"
#include "tests/support/lab_fixture.h"

using support::LabFixture;
using support::LabSetting;
using support::UiDriver;
using ui::kit::Key;
using ui::screens::Place;

namespace {

// The value of a node of the stage, in words.
std::string value_of(UiDriver& driver, const char* id) { return driver.node(id).value; }

}  // namespace

TEST_CASE("a request passes the stage from hop to hop, by mouse") {
    LabFixture lab(support::at_start("report-job"));
    UiDriver& driver = lab.driver();
    CHECK(lab.program().place() == Place::access);
    CHECK(driver.shows("There is no token yet."));
    driver.click("lab.step");
    driver.settle();
    CHECK(value_of(driver, "lab.access.client").find("0oa9rep0rtK2") != std::string::npos);
    CHECK_FALSE(driver.shows("First match"));
    driver.click("lab.step");
    driver.settle();
    const std::string rules = value_of(driver, "lab.access.server");
    CHECK(rules.find("1 People who sign in: No match") != std::string::npos);
    CHECK(rules.find("2 Jobs, read only: First match") != std::string::npos);
    CHECK(rules.find("3 Jobs, full access: Not checked") != std::string::npos);
    CHECK(
        driver.shows("The rule People who sign in is for the grant authorization_code. The "
                     "request used client_credentials."));
    driver.click("lab.step");
    driver.settle();
    CHECK_FALSE(driver.shows("There is no token yet."));
    driver.click("lab.back");
    driver.settle();
    CHECK(driver.shows("There is no token yet."));
}

TEST_CASE("the check that fails is marked, and the ones behind it are not reached") {
    LabFixture lab(support::at_end("report-job"));
    UiDriver& driver = lab.driver();
    const std::string checks = value_of(driver, "lab.access.api");
    CHECK(checks.find("Scope: wants orders.write, reads orders.read") != std::string::npos);
    CHECK(checks.find("403 Forbidden") != std::string::npos);
    CHECK(driver.shows("Denied"));
    driver.click("lab.access.call.0");
    driver.settle();
    CHECK(value_of(driver, "lab.access.api").find("200 OK") != std::string::npos);
}

TEST_CASE("Why on a denial names the check, by keyboard") {
    LabFixture lab(support::at_end("report-job"));
    UiDriver& driver = lab.driver();
    driver.key(Key::y);
    driver.settle();
    CHECK(driver.shows("Why does Orders API refuse DELETE /orders/8812?"));
    driver.key(Key::escape);
    driver.settle();
    CHECK_FALSE(driver.has("lab.inspector.why"));
}

TEST_CASE("the arrows step, and every widget is reached by keyboard") {
    LabFixture lab(support::at_start("report-job"));
    UiDriver& driver = lab.driver();
    driver.key(Key::right);
    driver.key(Key::right);
    CHECK(lab.step() == 2);
    driver.key(Key::left);
    CHECK(lab.step() == 1);
    driver.key(Key::end);
    driver.settle();
    for (const char* id : {"lab.access.client", "lab.access.server", "lab.access.token",
                           "lab.access.api", "lab.access.call.1", "lab.tools_button"}) {
        CAPTURE(id);
        CHECK_NOTHROW(driver.focus_by_keyboard(id));
    }
}

TEST_CASE("the Lab and API access keep a run each") {
    LabFixture lab(support::at_step("joiner", 3));
    UiDriver& driver = lab.driver();
    driver.click("lab.rail.access");
    driver.settle();
    CHECK(lab.program().place() == Place::access);
    CHECK(lab.program().session().scenario().key == "report-job");
    driver.key(Key::right);
    driver.click("lab.rail.lab");
    driver.settle();
    CHECK(lab.program().place() == Place::lab);
    CHECK(lab.step() == 3);
    driver.key(alt(Key::seven));
    driver.settle();
    CHECK(lab.program().place() == Place::access);
    CHECK(lab.step() == 1);
}

TEST_CASE("the scenarios to choose from are those of API access") {
    LabFixture lab(support::at_start("report-job"));
    UiDriver& driver = lab.driver();
    driver.click("lab.scenario");
    driver.settle();
    CHECK(driver.has("lab.scenarios.leaver-token"));
    CHECK_FALSE(driver.has("lab.scenarios.joiner"));
    driver.click("lab.scenarios.key-rotation");
    driver.settle();
    CHECK(lab.program().session().scenario().key == "key-rotation");
}

TEST_CASE("a fault is broken and repaired from the stage") {
    LabFixture lab(support::at_start("report-job"));
    UiDriver& driver = lab.driver();
    CHECK(lab.program().session().break_it("api-wrong-audience", ""));
    lab.program().session().finish_work();
    driver.key(Key::end);
    driver.settle();
    CHECK(value_of(driver, "lab.access.api").find("401 Unauthorized") != std::string::npos);
    driver.key(Key::y);
    driver.settle();
    driver.scroll_to("lab.fix.0.correct-audience");
    driver.click("lab.fix.0.correct-audience");
    driver.scroll_to("lab.fix.apply");
    driver.click("lab.fix.apply");
    driver.settle();
    CHECK(lab.run().world().access.apis.at("orders").audience == "api://orders");
}

TEST_CASE("a pasted token is decoded and checked, and a broken one tells its place") {
    LabFixture lab(support::at_end("report-job"));
    UiDriver& driver = lab.driver();
    driver.key(Key::t);
    driver.settle();
    driver.click("lab.tools.check");
    driver.settle();
    driver.click("lab.token_check.token");
    const std::string token = lab.run().world().access.tokens.begin()->second.compact;
    driver.type(token);
    driver.settle();
    // The last of the checks lies below the fold of the dialog.
    driver.wheel("lab.token_check.token", -40);
    driver.settle();
    CHECK(driver.shows("has orders.read"));
    driver.wheel("lab.token_check.token", 40);
    driver.settle();
    driver.click("lab.token_check.token");
    driver.key(Key::end);
    driver.type("=");
    driver.settle();
    CHECK(
        driver.shows("The signature holds letters that base64url does not have, or ends too "
                     "early. The first such letter is at place " +
                     std::to_string(token.size() + 1) + " of the text."));
}

TEST_CASE("a token that is too long is refused with its size") {
    LabSetting setting = support::at_end("report-job");
    setting.state.pasted = std::string(sim::access::token_bytes_max + 1, 'a');
    LabFixture lab(setting);
    const auto& pasted = lab.program().session().view().access_tools.pasted;
    REQUIRE(pasted.has_value());
    CHECK(pasted->problem == "The token has 16385 bytes. 16,384 are the most.");
    CHECK(pasted->blocks.empty());
}

TEST_CASE("a preview answers as the rules do and changes nothing, by keyboard") {
    LabFixture lab(support::at_start("report-job"));
    UiDriver& driver = lab.driver();
    const std::size_t requests = lab.run().world().access.requests.size();
    driver.key(Key::t);
    driver.settle();
    driver.activate_by_keyboard("lab.tools.preview");
    driver.settle();
    CHECK(driver.has("lab.token_preview.client.0"));
    driver.activate_by_keyboard("lab.token_preview.scope.1");
    driver.settle();
    CHECK(lab.program().session().view().access_tools.preview.has_value());
    CHECK(lab.run().world().access.requests.size() == requests);
    CHECK(lab.step() == 0);
}

TEST_CASE("both secrets leak at a chosen moment, and the chart tells what each opens") {
    LabFixture lab(support::at_step("report-job", 3));
    UiDriver& driver = lab.driver();
    driver.key(Key::t);
    driver.settle();
    driver.click("lab.tools.blast");
    driver.settle();
    CHECK(driver.shows("Shared key legacy"));
    driver.click("lab.leak.leak");
    driver.settle();
    CHECK(lab.run().world().access.shared_keys.at("legacy").leaked.milliseconds != 0);
    const auto& blast = lab.program().session().view().access_tools.blast;
    CHECK(blast.rows.front().token_routes == 1);
    CHECK(blast.rows.back().token_routes == 0);
    CHECK(blast.rows.back().key_routes == blast.routes);
    CHECK_FALSE(blast.why_no_leak.empty());
}

TEST_CASE("no text is clipped on the stage of API access") {
    CHECK(support::clipped_at_any_size(support::at_start("report-job")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("report-job")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("sign-in-token")) == "");
    CHECK(support::clipped_at_any_size(support::at_end("leaked-secrets")) == "");
    CHECK(support::clipped_at_any_size(support::at_step("key-rotation", 20)) == "");
}

TEST_CASE("no text is clipped in the tools") {
    LabSetting setting = support::at_end("report-job");
    setting.state.pasted = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";
    for (const char* layer :
         {"lab.tools", "lab.token_check", "lab.token_preview", "lab.leak", "lab.break"}) {
        CHECK(support::clipped_at_any_size(setting, layer) == "");
    }
}
