// SPDX-License-Identifier: MIT
// The presenter as somebody in front of a room drives it.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/learn_fixture.h"

using support::LearnFixture;
using support::LearnSetting;
using support::UiDriver;
using ui::app::LearnPage;
using ui::views::PresenterStepKind;
namespace kit = ui::kit;

namespace {

const ui::views::PresenterView& view(LearnFixture& learn) {
    return learn.program().learn()->presenter();
}

LearnPage page(LearnFixture& learn) { return learn.program().learn()->page(); }

std::size_t entries(LearnFixture& learn) {
    return learn.program().learn()->learner().entries().size();
}

void press(LearnFixture& learn, kit::Chord chord) {
    learn.driver().key(chord);
    learn.driver().settle();
}

// A section in front of a room, at its question.
LearnSetting presenting() {
    LearnSetting setting = support::reading("lifecycle", "what-lifecycle-is");
    setting.page = LearnPage::presenter;
    return setting;
}

void go_to_question(LearnFixture& learn) {
    for (int i = 0; i < 30 && !view(learn).question; ++i) {
        press(learn, kit::Key::page_down);
    }
    REQUIRE(view(learn).question);
}

const std::string& right_letter(LearnFixture& learn) {
    const auto& course = *ui::cli::course_named(learn.library(), "lifecycle");
    const quizzes::Question* asked = course.bank.question(view(learn).question->key);
    REQUIRE(asked != nullptr);
    for (const auto& option : view(learn).question->options) {
        if (option.key == asked->right_option().key) {
            return option.letter;
        }
    }
    throw support::DriverFailure("no option is right");
}

}  // namespace

TEST_CASE("F5 presents the open section, and Esc leads back to it") {
    LearnFixture learn(support::reading("lifecycle", "scim-provisioning"));
    const std::size_t before = entries(learn);
    press(learn, kit::Key::f5);
    CHECK(page(learn) == LearnPage::presenter);
    CHECK(view(learn).kind == PresenterStepKind::opening);
    CHECK(view(learn).kicker == "Section 2 of 4");
    CHECK_FALSE(learn.driver().has("lab.rail.lab"));
    press(learn, kit::Key::escape);
    CHECK(page(learn) == LearnPage::lesson);
    CHECK(learn.program().learn()->lesson().part == "scim-provisioning");
    CHECK(entries(learn) == before);
}

TEST_CASE("the clicker leads through a whole lesson and back, and nothing is cut") {
    struct Size {
        int width;
        int height;
        int percent;
    };
    for (const Size& size : {Size{1440, 900, 100}, Size{1024, 640, 100}, Size{1024, 640, 200}}) {
        LearnSetting setting = presenting();
        setting.width = size.width;
        setting.height = size.height;
        setting.preferences.text_percent = size.percent;
        LearnFixture learn(setting);
        CHECK(view(learn).is_first);
        std::size_t steps = 0;
        std::size_t questions = 0;
        for (; !view(learn).is_last; ++steps) {
            INFO(view(learn).title << ", " << view(learn).position << " at " << size.percent);
            CHECK(learn.driver().clipped() == "");
            questions += view(learn).question ? 1U : 0U;
            press(learn, kit::Key::right);
            REQUIRE(steps < 100);
        }
        CHECK(questions == 4);
        for (; steps > 0; --steps) {
            press(learn, steps % 2 == 0 ? kit::Key::left : kit::Key::page_up);
        }
        CHECK(view(learn).is_first);
    }
}

TEST_CASE("an answer is hidden until it is revealed, and again on the way back") {
    LearnFixture learn(presenting());
    go_to_question(learn);
    const std::string right = right_letter(learn);
    for (const auto& option : view(learn).question->options) {
        CHECK(option.look == ui::views::OptionLook::rest);
    }
    CHECK_FALSE(learn.driver().shows("Correct."));
    CHECK(learn.driver().shows("The answer is hidden"));
    learn.driver().click("presenter.reveal");
    learn.driver().settle();
    CHECK(learn.driver().shows("Correct."));
    CHECK(view(learn).question->answer.rfind(right + ". Correct.", 0) == 0);
    press(learn, kit::Key::r);
    CHECK_FALSE(learn.driver().shows("Correct."));
    press(learn, kit::Key::r);
    press(learn, kit::Key::page_down);
    press(learn, kit::Key::page_up);
    CHECK_FALSE(view(learn).question->is_revealed);
}

TEST_CASE("hands are counted by key and by pointer, and are in no record") {
    LearnFixture learn(presenting());
    go_to_question(learn);
    const std::size_t before = entries(learn);
    const std::string second = view(learn).question->options[1].key;
    press(learn, kit::shift(kit::Key::b));
    press(learn, kit::shift(kit::Key::b));
    CHECK(view(learn).question->options[1].hands == 2);
    CHECK(view(learn).question->options[0].hands == 0);
    for (int i = 0; i < 2; ++i) {
        learn.driver().click("presenter.hands." + second + ".less");
        learn.driver().settle();
    }
    CHECK(view(learn).question->options[1].hands == 0);
    CHECK(learn.driver().node("presenter.hands." + second + ".less").states.disabled);
    press(learn, kit::Key::t);
    CHECK_FALSE(learn.driver().has("presenter.hands." + second + ".more"));
    CHECK(entries(learn) == before);
}

TEST_CASE("the blank screen shows nothing, and the same key brings the step back") {
    LearnFixture learn(presenting());
    const std::string title = view(learn).title;
    press(learn, kit::Key::b);
    CHECK_FALSE(learn.driver().shows(title));
    CHECK(learn.driver().has("presenter.unblank"));
    press(learn, kit::Key::b);
    CHECK(learn.driver().shows(title));
}

TEST_CASE("notes of the section show on demand") {
    LearnFixture learn(presenting());
    const std::string note = view(learn).note;
    CHECK_FALSE(note.empty());
    CHECK_FALSE(learn.driver().shows(note));
    press(learn, kit::Key::n);
    CHECK(learn.driver().shows(note));
}

TEST_CASE("an exam that goes on keeps its answers, also in front of a room") {
    LearnSetting setting = support::fresh(LearnPage::assessment);
    setting.state.lesson = "lifecycle";
    LearnFixture learn(setting);
    learn.driver().click("assessment.present");
    learn.driver().settle();
    REQUIRE(view(learn).question);
    CHECK_FALSE(view(learn).question->can_reveal);
    CHECK(learn.driver().node("presenter.reveal").states.disabled);
    press(learn, kit::Key::r);
    CHECK_FALSE(view(learn).question->is_revealed);
    CHECK(view(learn).count == 10);
    press(learn, kit::Key::escape);
    CHECK(page(learn) == LearnPage::assessment);
}

TEST_CASE("no text of the presenter is under 20 px") {
    LearnFixture learn(presenting());
    constexpr float line_of_20 = kit::line_px(kit::TextSize::title);
    for (; !view(learn).is_last; press(learn, kit::Key::page_down)) {
        INFO(view(learn).title << ", " << view(learn).position);
        for (const kit::Node& node : learn.driver().kit().registry()) {
            const bool is_text = node.role == kit::Role::text || node.role == kit::Role::heading;
            if (is_text && !node.name.empty()) {
                INFO(node.name);
                CHECK(node.rect.height >= line_of_20);
            }
        }
    }
}
