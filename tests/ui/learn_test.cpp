// SPDX-License-Identifier: MIT
// Learning as its user drives it: home, a whole lesson to its certificate, drill, glossary.
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"

using support::LearnFixture;
using support::UiDriver;
using ui::app::LearnPage;
namespace kit = ui::kit;

namespace {

const ui::cli::Course& course(LearnFixture& learn, const std::string& key) {
    return *ui::cli::course_named(learn.library(), key);
}

std::string right_option(const ui::cli::Course& of, const std::string& question) {
    const quizzes::Question* asked = of.bank.question(question);
    REQUIRE(asked != nullptr);
    return asked->right_option().key;
}

// Clicks what may lie below the fold.
void click_in(UiDriver& driver, const std::string& id) {
    driver.scroll_to(id);
    driver.click(id);
    driver.settle();
}

// The open attempt's question and the right option of it.
std::string question_now(LearnFixture& learn) {
    return learn.program().learn()->assessment().question.key;
}

}  // namespace

TEST_CASE("home leads into a lesson, and back to where one was") {
    LearnFixture learn(support::fresh(LearnPage::home));
    UiDriver& driver = learn.driver();
    CHECK(driver.shows("Lifecycle management"));
    CHECK(driver.has("home.lesson.provisioning.open"));
    driver.click("home.lesson.provisioning.open");
    driver.settle();
    CHECK(driver.has("learn.contents.rows.outbound"));
    driver.click("learn.contents.rows.outbound");
    driver.settle();
    driver.click("learn.home");
    driver.settle();
    CHECK(driver.shows("Continue where you left off"));
    driver.click("home.continue");
    driver.settle();
    CHECK(driver.node("learn.contents.rows.outbound").states.selected);
}

TEST_CASE("a section is read, answered and left by keyboard") {
    LearnFixture learn(support::reading("lifecycle", "what-lifecycle-is"));
    UiDriver& driver = learn.driver();
    const std::string question = learn.program().learn()->lesson().check->key;
    const std::string right = right_option(course(learn, "lifecycle"), question);
    driver.activate_by_keyboard("learn.card.orphan-account");
    driver.activate_by_keyboard("learn.check.option." + right);
    driver.settle();
    CHECK(learn.progress("lifecycle").answers.at(question).is_right);
    driver.activate_by_keyboard("learn.next");
    driver.settle();
    CHECK(learn.progress("lifecycle").parts_done.count("what-lifecycle-is") == 1);
    CHECK(learn.progress("lifecycle").part == "scim-provisioning");
}

TEST_CASE("the reading level changes what a section holds") {
    LearnFixture learn(support::reading("lifecycle", "what-lifecycle-is"));
    UiDriver& driver = learn.driver();
    const auto holds = [&](const std::string& words) {
        return driver.description().find("text \"" + words + "\"") != std::string::npos;
    };
    CHECK(holds("Worked example"));
    CHECK_FALSE(holds("Diagnosis"));
    driver.click("learn.level.L3");
    driver.settle();
    CHECK_FALSE(holds("Worked example"));
    CHECK(holds("Diagnosis"));
    CHECK(learn.progress("lifecycle").level == lessons::Level::architect);
}

TEST_CASE("letters choose a level and turn the cards, page keys scroll") {
    LearnFixture learn(support::reading("lifecycle", "what-lifecycle-is"));
    UiDriver& driver = learn.driver();
    const auto press = [&](kit::Key key) {
        driver.key(key);
        driver.settle();
    };
    press(kit::Key::three);
    CHECK(learn.progress("lifecycle").level == lessons::Level::starter);
    press(kit::Key::l);
    press(kit::Key::three);
    CHECK(learn.progress("lifecycle").level == lessons::Level::architect);
    press(kit::Key::one);
    CHECK(learn.progress("lifecycle").level == lessons::Level::architect);

    const float top = driver.kit().scroll_offset("learn.scroll");
    press(kit::Key::page_down);
    const float below = driver.kit().scroll_offset("learn.scroll");
    CHECK(below > top + 200);
    press(kit::Key::page_up);
    CHECK(driver.kit().scroll_offset("learn.scroll") == top);

    const auto turned = [&](const char* card) {
        return driver.node(std::string("learn.card.") + card).states.checked;
    };
    CHECK_FALSE(turned("orphan-account"));
    for (int presses = 0; presses < 8 && !turned("orphan-account"); ++presses) {
        press(kit::Key::f);
    }
    CHECK(turned("orphan-account"));
    for (int presses = 0; presses < 8 && turned("orphan-account"); ++presses) {
        press(kit::Key::f);
    }
    CHECK_FALSE(turned("orphan-account"));
}

TEST_CASE("a quick check explains itself, and leads to a similar question") {
    LearnFixture learn(support::reading("lifecycle", "what-lifecycle-is"));
    UiDriver& driver = learn.driver();
    const std::string question = learn.program().learn()->lesson().check->key;
    const std::string right = right_option(course(learn, "lifecycle"), question);
    CHECK_FALSE(driver.shows("Correct."));
    driver.click("learn.check.option." + right);
    driver.settle();
    CHECK(driver.shows("Correct."));
    CHECK(learn.progress("lifecycle").answers.at(question).is_right);
    driver.scroll_to("learn.check.similar");
    driver.click("learn.check.similar");
    driver.settle();
    CHECK(learn.program().learn()->lesson().check->key != question);
    CHECK_FALSE(learn.program().learn()->lesson().check->is_answered);
}

TEST_CASE("a figure is lit station by station and leads to its step in the Lab") {
    LearnFixture learn(support::reading("lifecycle", "what-lifecycle-is"));
    UiDriver& driver = learn.driver();
    const auto& blocks = learn.program().learn()->lesson().blocks;
    std::string key;
    for (const auto& block : blocks) {
        const auto* figure = std::get_if<ui::views::FigureView>(&block);
        if (figure != nullptr && key.empty()) {
            key = figure->key;
        }
    }
    const std::string id = "learn.figure." + key;
    driver.scroll_to(id + ".next");
    CHECK(driver.node(id + ".node.0").states.selected);
    driver.click(id + ".next");
    driver.settle();
    CHECK(driver.node(id + ".node.1").states.selected);
    driver.scroll_to(id + ".run");
    driver.click(id + ".run");
    driver.settle();
    CHECK(learn.program().place() == ui::screens::Place::lab);
    CHECK(driver.has("lab.play"));
}

TEST_CASE("the case opens its broken run in the Lab") {
    LearnFixture learn(support::reading("provisioning", "case"));
    UiDriver& driver = learn.driver();
    driver.click("learn.action.play-case");
    driver.settle();
    CHECK(learn.program().place() == ui::screens::Place::lab);
    CHECK(learn.program().session().scenario().key == "leaver");
    CHECK(learn.program().session().faults() == std::vector<std::string>{"deactivate-users-off"});
    driver.click("lab.rail.learn");
    driver.settle();
    CHECK(driver.has("learn.action.play-case"));
}

TEST_CASE("a whole lesson to its certificate by mouse") {
    LearnFixture learn(support::fresh(LearnPage::home));
    UiDriver& driver = learn.driver();
    driver.click("home.lesson.lifecycle.open");
    driver.settle();
    const ui::cli::Course& of = course(learn, "lifecycle");
    for (const lessons::Part& part : lessons::parts_of(of.lesson)) {
        INFO(part.key);
        REQUIRE(learn.program().learn()->lesson().part == part.key);
        if (part.kind == lessons::PartKind::assessment) {
            break;
        }
        if (const auto& check = learn.program().learn()->lesson().check) {
            const std::string question = check->key;
            click_in(driver, "learn.check.option." + right_option(of, question));
        }
        click_in(driver, "learn.next");
    }
    click_in(driver, "learn.action.begin-exam");
    for (int i = 0; i < 10; ++i) {
        INFO("question " << i + 1);
        CHECK_FALSE(driver.shows("Correct."));
        click_in(driver, "assessment.options." + right_option(of, question_now(learn)));
        click_in(driver, "assessment.certainty.2");
        click_in(driver, "assessment.next");
    }
    CHECK(driver.shows("Passed"));
    CHECK(driver.shows("10 of 10"));
    CHECK(learn.progress("lifecycle").is_passed());
    CHECK(driver.shows("Export the certificate"));
}

TEST_CASE("a whole lesson to its certificate by keyboard") {
    const support::TemporaryFolder folder;
    support::LearnSetting setting = support::fresh(LearnPage::home);
    setting.record = folder.path();
    LearnFixture learn(setting);
    UiDriver& driver = learn.driver();
    driver.activate_by_keyboard("home.lesson.provisioning.open");
    driver.settle();
    const ui::cli::Course& of = course(learn, "provisioning");
    constexpr std::array letters{kit::Key::a, kit::Key::b, kit::Key::c, kit::Key::d};
    const auto press_right = [&](const ui::views::QuestionView& question) {
        const std::string right = right_option(of, question.key);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (question.options[i].key == right) {
                driver.kit().blur();
                driver.key(letters[i]);
                driver.settle();
                return;
            }
        }
    };
    for (const lessons::Part& part : lessons::parts_of(of.lesson)) {
        INFO(part.key);
        REQUIRE(learn.program().learn()->lesson().part == part.key);
        if (part.kind == lessons::PartKind::assessment) {
            break;
        }
        if (const auto& check = learn.program().learn()->lesson().check) {
            const std::string question = check->key;
            press_right(*check);
            CHECK(learn.progress("provisioning").answers.at(question).is_right);
        }
        driver.kit().focus("learn.next");
        driver.frames(3);
        driver.key(kit::Key::space);
        driver.settle();
    }
    driver.activate_by_keyboard("learn.action.begin-exam");
    driver.settle();
    for (int i = 0; i < 10; ++i) {
        INFO("question " << i + 1);
        press_right(learn.program().learn()->assessment().question);
        driver.key(kit::Key::two);
        driver.settle();
        driver.kit().blur();
        driver.key(kit::Key::enter);
        driver.settle();
    }
    CHECK(driver.shows("10 of 10"));
    CHECK(learn.progress("provisioning").is_passed());
    driver.activate_by_keyboard("result.export");
    driver.settle();
    CHECK(std::filesystem::exists(folder.path() / "profiles" / "default" / "exports" /
                                  "certificate-provisioning.html"));
}

TEST_CASE("an assessment by keyboard, with reasons at once, fails with six right") {
    LearnFixture learn(support::reading("provisioning", "assessment"));
    UiDriver& driver = learn.driver();
    driver.activate_by_keyboard("learn.action.begin-learn");
    driver.settle();
    const ui::cli::Course& of = course(learn, "provisioning");
    constexpr std::array letters{kit::Key::a, kit::Key::b, kit::Key::c, kit::Key::d};
    for (int i = 0; i < 10; ++i) {
        INFO("question " << i + 1);
        const auto& view = learn.program().learn()->assessment();
        const std::string right = right_option(of, view.question.key);
        std::size_t place = 0;
        while ((view.question.options[place].key == right) != (i < 6)) {
            ++place;
        }
        driver.kit().blur();
        driver.key(letters[place]);
        driver.settle();
        CHECK_FALSE(driver.shows("Not this one. Here is why."));
        driver.key(kit::Key::enter);  // checks the answer
        driver.settle();
        CHECK(driver.shows(i < 6 ? "Correct." : "Not this one. Here is why."));
        driver.kit().blur();
        driver.key(kit::Key::enter);  // goes on
        driver.settle();
    }
    CHECK(driver.shows("Not yet"));
    CHECK(driver.shows("6 of 10"));
    CHECK_FALSE(learn.progress("provisioning").is_passed());
    CHECK(driver.has("result.review.0"));
}

TEST_CASE("an attempt that was left goes on where it was") {
    LearnFixture learn(support::reading("lifecycle", "assessment"));
    UiDriver& driver = learn.driver();
    click_in(driver, "learn.action.begin-exam");
    const std::string first = question_now(learn);
    click_in(driver, "assessment.options." + right_option(course(learn, "lifecycle"), first));
    click_in(driver, "assessment.next");
    const std::string second = question_now(learn);
    driver.click("assessment.leave");
    driver.settle();
    click_in(driver, "learn.action.resume-attempt");
    CHECK(question_now(learn) == second);
    CHECK(learn.program().learn()->assessment().items[0].mark == ui::views::ProgressMark::done);
}

TEST_CASE("the drill shows, grades and takes back") {
    LearnFixture learn(support::halfway(LearnPage::drill));
    UiDriver& driver = learn.driver();
    const std::string card = learn.program().learn()->drill().card;
    const std::size_t reviews = learn.program().learn()->learner().progress().drill.reviews.size();
    CHECK_FALSE(driver.has("drill.grade.3"));
    driver.click("drill.show");
    driver.settle();
    driver.click("drill.grade.3");
    driver.settle();
    CHECK(learn.program().learn()->drill().card != card);
    CHECK_FALSE(driver.has("drill.grade.3"));
    driver.click("drill.undo");
    driver.settle();
    CHECK(learn.program().learn()->drill().card == card);
    CHECK(learn.program().learn()->learner().progress().drill.reviews.size() == reviews);
    driver.kit().blur();
    driver.key(kit::Key::space);
    driver.settle();
    driver.key(kit::Key::four);
    driver.settle();
    CHECK(learn.program().learn()->learner().progress().drill.reviews.back().grade == 4);
}

TEST_CASE("the plan of the drill takes a date, and refuses what is none") {
    LearnFixture learn(support::fresh(LearnPage::drill));
    UiDriver& driver = learn.driver();
    driver.click("drill.plan_button");
    driver.settle();
    driver.click("drill.plan.interview");
    driver.type("2026-12-1");
    driver.settle();
    CHECK(driver.shows("Write a day like 2026-12-10."));
    driver.type("0");
    driver.settle();
    CHECK_FALSE(driver.shows("Write a day like 2026-12-10."));
    CHECK(learn.program().learn()->learner().progress().drill.plan.interview == "2026-12-10");
    driver.click("drill.plan.new_cards.20");
    driver.settle();
    CHECK(learn.program().learn()->learner().progress().drill.plan.new_cards_a_day == 20);
}

TEST_CASE("the glossary finds terms, answers and text, and says when it finds nothing") {
    {
        LearnFixture learn(support::fresh(LearnPage::glossary));
        UiDriver& driver = learn.driver();
        driver.click("glossary.query");
        driver.type("group push");
        driver.settle();
        CHECK(driver.shows("Group Push"));
        driver.type(" qqqq");
        driver.settle();
        for (const auto& row : learn.program().learn()->glossary().rows) {
            CHECK(row.kind != "Lesson");
        }
    }
    LearnFixture nothing(support::fresh(LearnPage::glossary));
    nothing.driver().click("glossary.query");
    nothing.driver().type("qqqq");
    nothing.driver().settle();
    CHECK(nothing.program().learn()->glossary().rows.empty());
}

TEST_CASE("own words are compared with the ideas of an expert") {
    LearnFixture learn(support::reading("lifecycle", "own-words"));
    UiDriver& driver = learn.driver();
    CHECK_FALSE(driver.shows("How an expert says it"));
    driver.click("learn.own_words");
    driver.type("Because an orphaned account stays open after somebody leaves");
    driver.click("learn.own_words.compare");
    driver.settle();
    CHECK(driver.shows("How an expert says it"));
    CHECK(learn.progress("lifecycle").parts_done.count("own-words") == 1);
}
