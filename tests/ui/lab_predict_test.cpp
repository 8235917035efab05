// SPDX-License-Identifier: MIT
// Predict first, by mouse and by keyboard: the question, the answer, the step, the points, the
// card.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/double_strings.h"
#include "tests/support/learn_fixture.h"
#include "ui/views/prediction_view.h"

using support::LearnFixture;
using support::UiDriver;
using ui::kit::Key;

namespace {

// The Lab with the leaver, and a learner behind it.
void open_leaver(LearnFixture& learn) {
    learn.program().go_to(ui::screens::Place::lab);
    learn.driver().settle();
    learn.program().session().apply(ui::screens::intent::ChooseScenario{"leaver"});
    learn.program().session().finish_work();
    learn.driver().settle();
}

// All the other runs are played.
void prepare(LearnFixture& learn) {
    while (learn.program().session().prepare_predictions()) {
    }
    learn.driver().settle();
}

const std::optional<ui::views::PredictionView>& question(LearnFixture& learn) {
    return learn.program().session().view().prediction;
}

// Steps until the Lab asks something.
void step_to_question(LearnFixture& learn) {
    for (int steps = 0; steps < 60 && (!question(learn) || question(learn)->chosen); ++steps) {
        learn.driver().key(Key::right);
        learn.driver().settle();
    }
    REQUIRE(question(learn).has_value());
}

std::size_t wrong_option(LearnFixture& learn) { return question(learn)->right == 0 ? 1 : 0; }

// The stage itself is made for short words; what is asked there must hold long ones, too.
std::string clipped_questions(UiDriver& driver, bool is_doubled) {
    const std::string clipped = driver.clipped();
    return is_doubled && clipped.find("lab.predict") == std::string::npos ? "" : clipped;
}

}  // namespace

TEST_CASE("a step is predicted by keyboard, told, and played") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    UiDriver& driver = learn.driver();
    open_leaver(learn);
    driver.key(Key::p);
    prepare(learn);
    step_to_question(learn);
    const auto before = learn.program().session().run().timeline().cursor();
    const std::size_t right = question(learn)->right;
    driver.key(static_cast<Key>(static_cast<int>(Key::one) + static_cast<int>(right)));
    driver.settle();
    REQUIRE(question(learn)->chosen == right);
    CHECK(driver.has("lab.predict.go_on"));
    CHECK(learn.program().session().run().timeline().cursor() == before);
    CHECK(learn.program().learn()->home().points.find("5") != std::string::npos);
    driver.key(Key::enter);
    driver.settle();
    CHECK(learn.program().session().run().timeline().cursor() == before + 1);
    driver.key(Key::p);
    driver.settle();
    CHECK_FALSE(question(learn).has_value());
}

TEST_CASE("a wrong prediction is explained and becomes a card of the drill") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    UiDriver& driver = learn.driver();
    open_leaver(learn);
    driver.click("lab.predict");
    prepare(learn);
    step_to_question(learn);
    const std::size_t cards = learn.program().learn()->deck().cards().size();
    driver.click("lab.predict.option." + std::to_string(wrong_option(learn)));
    driver.settle();
    CHECK_FALSE(question(learn)->why.empty());
    CHECK(learn.program().learn()->deck().cards().size() == cards + 1);
    // Nobody answers twice.
    driver.click("lab.predict.option." + std::to_string(question(learn)->right));
    driver.settle();
    CHECK(question(learn)->chosen != question(learn)->right);
    driver.click("lab.predict.go_on");
    driver.settle();
    CHECK((!question(learn) || !question(learn)->chosen));
}

TEST_CASE("the player waits for the answer and goes on after it") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    UiDriver& driver = learn.driver();
    open_leaver(learn);
    driver.key(Key::p);
    prepare(learn);
    driver.key(Key::space);
    for (int frame = 0; frame < 600 && !question(learn); ++frame) {
        driver.frames(1, 0.25);
    }
    REQUIRE(question(learn).has_value());
    const auto asked = learn.program().session().run().timeline().cursor();
    driver.frames(40, 0.25);
    CHECK(learn.program().session().run().timeline().cursor() == asked);
    driver.key(Key::one);
    driver.settle();
    driver.key(Key::enter);
    driver.frames(12, 0.25);
    CHECK(learn.program().session().run().timeline().cursor() > asked + 1);
}

TEST_CASE("a run is presented to a room, which is asked and counted") {
    LearnFixture learn(support::fresh(ui::app::LearnPage::home));
    UiDriver& driver = learn.driver();
    open_leaver(learn);
    driver.click("lab.present");
    prepare(learn);
    CHECK(driver.has("presenter.next"));
    CHECK_FALSE(driver.has("lab.play"));
    for (int steps = 0; steps < 60 && !question(learn); ++steps) {
        driver.key(Key::page_down);
        driver.settle();
    }
    REQUIRE(question(learn).has_value());
    const std::string happens = question(learn)->happens;
    const auto tells = [&] { return driver.description().find(happens) != std::string::npos; };
    if (question(learn)->form == ui::views::PredictionForm::short_labels) {
        CHECK_FALSE(tells());
    }
    driver.key(shift(Key::a));
    driver.key(shift(Key::a));
    driver.settle();
    CHECK(driver.shows("2"));
    driver.key(Key::r);
    driver.settle();
    CHECK(tells());
    CHECK(driver.clipped().empty());
    // What a room does is in nobody's record.
    CHECK(learn.program().learn()->learner().progress().predictions.empty());
    driver.key(Key::page_down);
    driver.settle();
    driver.key(Key::escape);
    driver.settle();
    CHECK(driver.has("lab.play"));
    CHECK_FALSE(learn.program().session().controls({}).predicts);
}

TEST_CASE("questions and answers fit everywhere, and in longer languages") {
    const support::DoubleStrings doubled;
    struct Size {
        int width, height, percent;
        bool is_doubled;
    };
    for (const Size size :
         {Size{1440, 900, 100, false}, Size{1024, 640, 100, false}, Size{1440, 900, 200, false},
          Size{1024, 640, 200, false}, Size{1440, 900, 100, true}}) {
        INFO(size.width << "x" << size.height << " at " << size.percent << " %, doubled "
                        << size.is_doubled);
        support::LearnSetting setting = support::fresh(ui::app::LearnPage::home);
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        if (size.is_doubled) {
            setting.data = doubled.data();
        }
        LearnFixture learn(setting);
        open_leaver(learn);
        learn.driver().key(Key::p);
        prepare(learn);
        step_to_question(learn);
        CHECK(clipped_questions(learn.driver(), size.is_doubled) == "");
        learn.driver().key(Key::two);
        learn.driver().settle();
        CHECK(clipped_questions(learn.driver(), size.is_doubled) == "");
    }
}

TEST_CASE("each question is in view when it comes") {
    struct Size {
        int width, height, percent;
    };
    for (const Size size : {Size{1440, 900, 100}, Size{1024, 640, 100}, Size{1024, 640, 200}}) {
        support::LearnSetting setting = support::fresh(ui::app::LearnPage::home);
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LearnFixture learn(setting);
        open_leaver(learn);
        UiDriver& driver = learn.driver();
        driver.key(Key::p);
        prepare(learn);
        int questions = 0;
        while (!learn.program().session().run().is_complete()) {
            driver.key(Key::right);
            driver.settle();
            if (question(learn)) {
                ++questions;
                INFO(size.width << "x" << size.height << " at " << size.percent << " %, question "
                                << questions);
                CHECK(driver.node("lab.predict.question").visible.height > 0);
                // Large text may need a scroll for the options; the question stands above them.
                CHECK(
                    (size.percent > 100 || driver.node("lab.predict.option.2").visible.height > 0));
            }
        }
        CHECK(questions >= 3);
    }
}
