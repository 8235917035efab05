// SPDX-License-Identifier: MIT
// The mock interview from its start to its debrief, and what the record keeps of it.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/learn_fixture.h"

using support::LearnFixture;
using support::UiDriver;
using ui::app::LearnPage;
using ui::views::InterviewStage;
namespace kit = ui::kit;

namespace {

const ui::views::InterviewView& view(LearnFixture& learn) {
    return learn.program().learn()->interview();
}

const lessons::Progress& progress(LearnFixture& learn) {
    return learn.program().learn()->learner().progress();
}

void click(LearnFixture& learn, const std::string& id) {
    learn.driver().scroll_to(id);
    learn.driver().click(id);
    learn.driver().settle();
}

void press(LearnFixture& learn, kit::Chord chord) {
    learn.driver().kit().blur();
    learn.driver().key(chord);
    learn.driver().settle();
}

}  // namespace

TEST_CASE("an interview is held by mouse, debriefed and recorded") {
    LearnFixture learn(support::fresh(LearnPage::drill));
    click(learn, "drill.interview");
    CHECK(view(learn).stage == InterviewStage::before);
    CHECK_FALSE(view(learn).has_timer);
    click(learn, "interview.begin");
    std::size_t prompts = 0;
    std::int64_t asked = 0;
    for (; view(learn).stage == InterviewStage::prompt; ++prompts) {
        CHECK(view(learn).ideas.empty());
        CHECK(view(learn).answer.empty());
        CHECK(view(learn).clock.empty());
        CHECK_FALSE(learn.driver().has("interview.next"));
        click(learn, "interview.show");
        asked += static_cast<std::int64_t>(view(learn).ideas.size());
        click(learn, "interview.idea.0");
        click(learn, "interview.idea.1");
        click(learn, "interview.idea.1");
        CHECK(view(learn).ideas[0].is_ticked);
        CHECK_FALSE(view(learn).ideas[1].is_ticked);
        click(learn, "interview.next");
        REQUIRE(prompts < 10);
    }
    CHECK(prompts >= 3);
    REQUIRE(progress(learn).interviews.size() == 1);
    const lessons::InterviewHeld& held = progress(learn).interviews.front();
    CHECK(held.prompts.size() == prompts);
    CHECK(held.ideas_said == static_cast<std::int64_t>(prompts));
    CHECK(held.ideas_asked == asked);
    CHECK(view(learn).rows.size() == prompts);
    CHECK(view(learn).rows.front().missed.size() > 0);
    CHECK_FALSE(view(learn).practise.empty());
    CHECK(progress(learn).drill.reviews.size() == prompts);
    CHECK(progress(learn).drill.reviews.front().card.find("/spoken/") != std::string::npos);
    click(learn, "interview.practise.0");
    CHECK(learn.program().learn()->page() == LearnPage::lesson);
}

TEST_CASE("an interview is held by keyboard, and goes on only after the ideas were shown") {
    LearnFixture learn(support::halfway(LearnPage::interview));
    const std::size_t reviews = progress(learn).drill.reviews.size();
    learn.driver().activate_by_keyboard("interview.begin");
    learn.driver().settle();
    press(learn, kit::Key::n);
    CHECK(view(learn).stage == InterviewStage::prompt);
    CHECK_FALSE(view(learn).shows_ideas);
    while (view(learn).stage == InterviewStage::prompt) {
        press(learn, kit::Key::space);
        press(learn, kit::Key::one);
        CHECK(view(learn).ideas[0].is_ticked);
        press(learn, kit::Key::n);
    }
    CHECK(view(learn).stage == InterviewStage::debrief);
    CHECK(progress(learn).drill.reviews.size() == reviews + view(learn).rows.size());
}

TEST_CASE("an interview that is left leaves nothing in the record") {
    LearnFixture learn(support::fresh(LearnPage::interview));
    const std::size_t entries = learn.program().learn()->learner().entries().size();
    click(learn, "interview.begin");
    click(learn, "interview.show");
    click(learn, "interview.leave");
    CHECK(learn.program().learn()->page() == LearnPage::drill);
    CHECK(learn.program().learn()->learner().entries().size() == entries);
}

TEST_CASE("the clock is off until it is wanted, and never stops an interview") {
    LearnFixture learn(support::fresh(LearnPage::interview));
    CHECK(learn.program().next_step_in(0) < 0);
    click(learn, "interview.timer");
    click(learn, "interview.begin");
    CHECK(learn.driver().shows(view(learn).clock));
    CHECK_FALSE(view(learn).is_over_time);
    CHECK(learn.program().next_step_in(0) == 1);
}

TEST_CASE("the same seed asks the same prompts") {
    const auto first_prompt = [](std::uint64_t seed) {
        support::LearnSetting setting = support::fresh(LearnPage::interview);
        setting.state.seed = seed;
        LearnFixture learn(setting);
        click(learn, "interview.begin");
        return ui::views::words_of(view(learn).prompt);
    };
    CHECK(first_prompt(3) == first_prompt(3));
    CHECK(first_prompt(3) != first_prompt(4));
}
