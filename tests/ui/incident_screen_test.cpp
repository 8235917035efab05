// SPDX-License-Identifier: MIT
// Incidents in the window: from the list to a closed one, by mouse and by keyboard.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "sim/faults/catalogue.h"
#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"
#include "ui/strings/files.h"

using support::LearnFixture;
using support::LearnSetting;
using support::TemporaryFolder;
using support::UiDriver;
using ui::app::IncidentPage;

namespace {

constexpr const char* seat = "seat-of-a-leaver";

LearnSetting incidents_setting(const std::string& incident = {}) {
    LearnSetting setting = support::fresh(ui::app::LearnPage::home);
    setting.shows_incidents = true;
    setting.state.incident = incident;
    return setting;
}

ui::app::IncidentSession& session_of(LearnFixture& learn) { return *learn.program().incidents(); }

const ui::views::IncidentPageView& page_of(LearnFixture& learn) {
    return session_of(learn).incident();
}

// An incident that opens plays a run a frame.
void settle(LearnFixture& learn) {
    learn.driver().frames(1);
    while (session_of(learn).busy()) {
        learn.driver().frames(1);
    }
    learn.driver().settle();
}

void press(LearnFixture& learn, const std::string& id) {
    learn.driver().scroll_to(id);
    learn.driver().click(id);
    settle(learn);
}

// The entries of the repairs' menu that mend the cause and its damage.
std::vector<std::string> right_mends(LearnFixture& learn) {
    std::vector<std::string> entries;
    const lessons::Investigation& work = session_of(learn).desk()->investigation();
    const auto& mends = page_of(learn).incident.mends;
    for (std::size_t i = 0; i < mends.size(); ++i) {
        const lessons::AimedFault& suspect = work.incident().suspects[mends[i].suspect];
        for (const auto& repair : sim::faults::find_entry(suspect.fault)->repairs) {
            if (suspect == work.world().causes.front() && repair.key == mends[i].repair &&
                repair.verdict == sim::faults::Verdict::right) {
                entries.push_back("incident.mends." + std::to_string(i));
            }
        }
    }
    return entries;
}

void mend_everything(LearnFixture& learn) {
    for (const std::string& entry : right_mends(learn)) {
        press(learn, "incident.mend");
        press(learn, entry);
    }
}

const lessons::IncidentRecord& record_in(LearnFixture& learn) {
    return learn.program().learn()->learner().progress().incidents.at(seat);
}

}  // namespace

TEST_CASE("the rail leads to the incidents, and tells how many are not solved") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    press(learn, "lab.rail.incidents");
    CHECK(learn.program().place() == ui::screens::Place::incidents);
    const std::size_t all = session_of(learn).incidents().size();
    CHECK(session_of(learn).unsolved(*learn.program().learn()) == all);
    CHECK(learn.driver().shows("0 of " + std::to_string(all) + " solved"));
}

TEST_CASE("the list can be narrowed to a level") {
    LearnFixture learn(incidents_setting());
    const std::size_t all = session_of(learn).list(*learn.program().learn()).cards.size();
    press(learn, "incidents.level.l3");
    const auto& list = session_of(learn).list(*learn.program().learn());
    CHECK(list.cards.size() < all);
    for (const ui::views::IncidentCard& card : list.cards) {
        CHECK(card.row.level == "L3");
    }
}

TEST_CASE("an incident is looked into, mended and closed with the mouse") {
    LearnFixture learn(incidents_setting());
    press(learn, std::string("incidents.open.") + seat);
    REQUIRE(session_of(learn).page() == IncidentPage::incident);
    CHECK(record_in(learn).open);
    CHECK(learn.driver().node("incident.close").states.disabled);

    press(learn, "incident.look");
    press(learn, "incident.looks.0");
    CHECK(page_of(learn).incident.evidence.size() == 1);
    press(learn, "incident.suspect.0.mark");
    CHECK(page_of(learn).incident.suspects[0].is_marked);

    press(learn, "incident.check");
    CHECK_FALSE(page_of(learn).incident.can_close);
    CHECK(learn.driver().node("incident.close").states.disabled);
    mend_everything(learn);
    CHECK_FALSE(page_of(learn).incident.actions.empty());
    press(learn, "incident.check");
    CHECK(page_of(learn).incident.can_close);
    press(learn, "incident.close");
    CHECK(session_of(learn).page() == IncidentPage::debrief);
    CHECK(record_in(learn).is_solved);
    CHECK_FALSE(record_in(learn).open);
    CHECK(record_in(learn).mastery_percent == 100);
    press(learn, "debrief.all");
    CHECK(session_of(learn).page() == IncidentPage::list);
    CHECK(learn.driver().shows("Solved"));
}

TEST_CASE("the keyboard alone closes an incident") {
    LearnFixture learn(incidents_setting());
    auto& driver = learn.driver();
    driver.activate_by_keyboard(std::string("incidents.open.") + seat);
    settle(learn);
    REQUIRE(session_of(learn).page() == IncidentPage::incident);
    driver.key(ui::kit::Key::l);
    driver.settle();
    driver.activate_by_keyboard("incident.looks.1");
    driver.settle();
    CHECK(page_of(learn).incident.evidence.size() == 1);
    for (const std::string& entry : right_mends(learn)) {
        driver.key(ui::kit::Key::m);
        driver.settle();
        driver.activate_by_keyboard(entry);
        driver.settle();
    }
    driver.key(ui::kit::Key::c);
    driver.settle();
    CHECK(page_of(learn).incident.can_close);
    driver.activate_by_keyboard("incident.close");
    driver.settle();
    CHECK(session_of(learn).page() == IncidentPage::debrief);
}

TEST_CASE("every control of an incident is reached by the keyboard and large enough") {
    LearnFixture learn(incidents_setting(seat));
    CHECK(support::unreachable_by_keyboard(learn.driver()).empty());
    CHECK(learn.driver().clipped().empty());
}

TEST_CASE("an action is taken back") {
    LearnFixture learn(incidents_setting(seat));
    CHECK(learn.driver().node("incident.undo").states.disabled);
    press(learn, "incident.mend");
    press(learn, right_mends(learn).front());
    CHECK(page_of(learn).incident.actions.size() == 1);
    press(learn, "incident.undo");
    CHECK(page_of(learn).incident.actions.empty());
}

TEST_CASE("hints say what they cost before they are taken") {
    LearnFixture learn(incidents_setting(seat));
    press(learn, "incident.hint");
    CHECK(page_of(learn).incident.hints.empty());
    CHECK(
        learn.driver().shows("There are three, the weakest first. Each takes a quarter off the "
                             "mastery of this try. The incident counts as solved all the same."));
    press(learn, "incident.hint.take");
    CHECK(page_of(learn).incident.hints.size() == 1);
}

TEST_CASE("a hypothesis in one's own words is added and judged") {
    LearnFixture learn(incidents_setting(seat));
    press(learn, "incident.add");
    CHECK(learn.driver().node("incident.own_words.add").states.disabled);
    press(learn, "incident.own_words.text");
    learn.driver().type("Nobody told the app");
    learn.driver().settle();
    press(learn, "incident.own_words.add");
    REQUIRE(page_of(learn).own.size() == 1);
    CHECK(page_of(learn).own[0].text == "Nobody told the app");
    press(learn, "incident.own.0.ruled_out");
    CHECK(page_of(learn).own[0].judged == lessons::Suspicion::ruled_out);
}

TEST_CASE("giving up shows the cause, counts as a try, and another one can begin") {
    LearnFixture learn(incidents_setting(seat));
    press(learn, "incident.give_up");
    press(learn, "incident.leave.now");
    CHECK(session_of(learn).page() == IncidentPage::debrief);
    CHECK(record_in(learn).tries == 1);
    CHECK_FALSE(record_in(learn).is_solved);
    const auto causes = session_of(learn).desk()->investigation().world().causes;
    press(learn, "debrief.again");
    REQUIRE(session_of(learn).page() == IncidentPage::incident);
    const lessons::Investigation& again = session_of(learn).desk()->investigation();
    CHECK(record_in(learn).open);
    if (again.incident().causes.size() > 1) {
        CHECK_FALSE(again.world().causes == causes);
    }
}

TEST_CASE("an incident that was left is taken up where it was") {
    const TemporaryFolder folder;
    LearnSetting setting = incidents_setting(seat);
    setting.record = folder.path();
    std::size_t steps = 0;
    {
        LearnFixture learn(setting);
        press(learn, "incident.look");
        press(learn, "incident.looks.2");
        mend_everything(learn);
        press(learn, "incident.check");
        REQUIRE(page_of(learn).incident.can_close);
        steps = session_of(learn).desk()->run().timeline().end();
    }
    LearnFixture again(setting);
    REQUIRE(session_of(again).page() == IncidentPage::incident);
    CHECK(page_of(again).incident.evidence.size() == 1);
    CHECK(page_of(again).incident.can_close);
    CHECK(session_of(again).desk()->run().timeline().end() == steps);
    CHECK(record_in(again).tries == 0);
}

TEST_CASE("setting up an incident shows how far it is, and can be left") {
    LearnFixture learn(incidents_setting());
    learn.driver().scroll_to(std::string("incidents.open.") + seat);
    learn.driver().click(std::string("incidents.open.") + seat);
    learn.driver().frames(1);
    REQUIRE(session_of(learn).busy());
    CHECK(learn.driver().has("busy.cancel"));
    learn.driver().key(ui::kit::Key::escape);
    learn.driver().frames(1);
    CHECK_FALSE(session_of(learn).busy());
    CHECK(session_of(learn).page() == IncidentPage::list);
}

TEST_CASE("Home shows the next incidents and opens one") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    const auto& next = session_of(learn).next(*learn.program().learn());
    REQUIRE(next.size() == 3);
    press(learn, "home.incident." + next.front().row.key);
    CHECK(learn.program().place() == ui::screens::Place::incidents);
    CHECK(session_of(learn).page() == IncidentPage::incident);
}

TEST_CASE("help lists the keys of an incident") {
    LearnFixture learn(incidents_setting(seat));
    learn.driver().key(ui::kit::Key::f1);
    learn.driver().settle();
    CHECK(learn.driver().shows("An incident"));
    CHECK(learn.driver().shows("Run the checks"));
}

TEST_CASE("a game day is thought of, shown to the class, and joined") {
    LearnFixture learn(incidents_setting());
    press(learn, "incidents.game_day");
    CHECK(learn.driver().node("incident.game_day.join").states.disabled);
    press(learn, "incident.game_day.level.l1");
    press(learn, "incident.game_day.new");
    const std::string code = session_of(learn).list(*learn.program().learn()).new_code;
    CHECK(code.substr(code.size() - 3) == "-L1");
    CHECK(learn.driver().node("incident.game_day.code").value == code);
    press(learn, "incident.game_day.show");
    CHECK(session_of(learn).page() == IncidentPage::game_day);
    CHECK(learn.driver().shows(code));
    CHECK(learn.driver().clipped() == "");
    CHECK(learn.program().next_step_in(0) < 0);  // nobody is timed unless somebody wants it

    press(learn, "game_day.clock");
    CHECK(learn.driver().shows("0:00"));
    CHECK(learn.program().next_step_in(0) > 0);
    learn.driver().frames(1, 75);
    learn.driver().frames(1);
    CHECK(learn.driver().shows("1:15"));
    press(learn, "game_day.clock");
    CHECK_FALSE(learn.driver().shows("1:15"));

    press(learn, "game_day.join");
    CHECK(session_of(learn).page() == IncidentPage::incident);
    const auto opened =
        lessons::game_day_of(session_of(learn).incidents(), *lessons::game_code_in(code));
    REQUIRE(opened);
    CHECK(session_of(learn).desk()->investigation().incident().key == opened->incident->key);
    CHECK(session_of(learn).desk()->investigation().seed() == opened->seed);
}

TEST_CASE("a game day is joined by keyboard, and a bad code is explained") {
    LearnFixture learn(incidents_setting());
    UiDriver& driver = learn.driver();
    driver.activate_by_keyboard("incidents.game_day");
    driver.settle();
    driver.focus_by_keyboard("incident.game_day.code");
    driver.type("ab");
    driver.key(ui::kit::Key::enter);
    settle(learn);
    CHECK(session_of(learn).page() == IncidentPage::list);
    CHECK(
        driver.shows("A code has 4 to 16 letters and digits. A level may follow, as in "
                     "KITE7-L2."));
    CHECK_FALSE(driver.kit().layer_open(ui::kit::Id("incident.game_day")));
    driver.activate_by_keyboard("incidents.game_day");
    driver.settle();
    driver.focus_by_keyboard("incident.game_day.code");
    driver.key(ui::kit::ctrl(ui::kit::Key::a));
    driver.type("kite7");
    driver.key(ui::kit::Key::enter);
    settle(learn);
    CHECK(session_of(learn).page() == IncidentPage::incident);
}
