// SPDX-License-Identifier: MIT
// Reading, answering, drilling, exporting and forgetting in a terminal.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/cli/attempts.h"
#include "ui/cli/cli.h"
#include "ui/cli/learn_commands.h"
#include "ui/strings/files.h"

using namespace ui::cli;

namespace {

const Content& content() {
    static const Content shipped = [] {
        auto opened = Content::open(LAB_DATA_DIR);
        REQUIRE(opened);
        return std::move(*opened);
    }();
    return shipped;
}

const Library& library() {
    static const Library shipped = [] {
        auto read = read_library(content());
        REQUIRE(read);
        return std::move(*read);
    }();
    return shipped;
}

// Somebody on no disk, with what is typed and what is printed.
class Terminal {
public:
    explicit Terminal(const std::string& typed)
        : in_(typed),
          learner_(Learner::without_file(
              std::nullopt, [] { return *sim::parse_instant("2026-11-22T10:00:00Z"); })),
          dialogue_(in_, out_, content().strings(), Coloring::off) {}

    [[nodiscard]] Learner& learner() { return learner_; }
    [[nodiscard]] Dialogue& dialogue() { return dialogue_; }
    [[nodiscard]] bool shows(const std::string& words) const {
        return out_.str().find(words) != std::string::npos;
    }

private:
    std::istringstream in_;
    std::ostringstream out_;
    Learner learner_;
    Dialogue dialogue_;
};

// What to type for an attempt of that seed: so many right answers, then wrong ones.
std::string answers(const Course& course, std::uint64_t seed, std::size_t right) {
    const auto plan = plan_next(course, {}, quizzes::Mode::exam, seed);
    REQUIRE(plan);
    std::string typed;
    for (std::size_t i = 0; i < plan->items.size(); ++i) {
        const auto& item = plan->items[i];
        const std::string& key = course.bank.question(item.question)->right_option().key;
        std::size_t place = 0;
        while ((item.options[place] == key) != (i < right)) {
            ++place;
        }
        typed += static_cast<char>('a' + place);
        typed += " 3\n";
    }
    return typed;
}

}  // namespace

TEST_CASE("seven right answers pass an assessment in the terminal, six do not") {
    const Course& course = library().front();
    for (const std::size_t right : {std::size_t{7}, std::size_t{6}}) {
        INFO(right);
        Terminal terminal(answers(course, 5, right));
        const int code = take_quiz(terminal.dialogue(), library(), terminal.learner(),
                                   {course.lesson.key, true, 5});
        CHECK(code == (right == 7 ? exit_holds : exit_does_not_hold));
        CHECK(terminal.shows(std::to_string(right) + " of 10"));
        const auto& progress = terminal.learner().progress().lesson(course.lesson.key);
        CHECK(progress.is_passed() == (right == 7));
        CHECK(progress.history.size() == 10);
    }
}

TEST_CASE("an assessment that was stopped goes on with the next question") {
    const Course& course = library().front();
    Terminal terminal("zz\na\nq\n");
    CHECK(take_quiz(terminal.dialogue(), library(), terminal.learner(),
                    {course.lesson.key, true, 5}) == exit_does_not_hold);
    CHECK(terminal.shows("The attempt goes on"));
    const auto* open = terminal.learner().progress().lesson(course.lesson.key).open_attempt();
    REQUIRE(open != nullptr);
    CHECK(open->answers.size() == 1);
}

TEST_CASE("an exam shows no reason before its end, learn mode shows it at once") {
    const Course& course = library().front();
    for (const bool is_exam : {true, false}) {
        INFO(is_exam);
        Terminal terminal("a\nq\n");
        static_cast<void>(take_quiz(terminal.dialogue(), library(), terminal.learner(),
                                    {course.lesson.key, is_exam, 5}));
        CHECK(terminal.shows("Correct.") == !is_exam);
    }
}

TEST_CASE("a lesson is read as text, at the level that was asked for") {
    Terminal terminal("");
    CHECK(read_lesson_aloud(terminal.dialogue(), library(), terminal.learner(),
                            {"lifecycle", "L3", "what-lifecycle-is"}, false) == exit_holds);
    CHECK(terminal.shows("Access that follows the person"));
    CHECK(terminal.shows("Diagnosis"));
    CHECK_FALSE(terminal.shows("Worked example"));
    const auto& progress = terminal.learner().progress().lesson("lifecycle");
    CHECK(progress.level == lessons::Level::architect);
    CHECK(progress.parts_done.empty());  // nobody was there to read it
}

TEST_CASE("unknown names end with the code for bad input") {
    Terminal terminal("");
    const auto read = [&](const LessonOptions& options) {
        return read_lesson_aloud(terminal.dialogue(), library(), terminal.learner(), options,
                                 false);
    };
    CHECK(read({"no-lesson", "", ""}) == exit_bad_input);
    CHECK(read({"lifecycle", "L9", ""}) == exit_bad_input);
    CHECK(read({"lifecycle", "", "no-part"}) == exit_bad_input);
    CHECK(take_quiz(terminal.dialogue(), library(), terminal.learner(), {"no-lesson", false, 1}) ==
          exit_bad_input);
}

TEST_CASE("the drill records grades and takes the last one back") {
    Terminal terminal("\n3\n\n1\nu\nq\n");
    CHECK(drill_cards(terminal.dialogue(), library(), terminal.learner()) == exit_holds);
    const auto& reviews = terminal.learner().progress().drill.reviews;
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().grade == 3);
}

TEST_CASE("a certificate needs a passed assessment; the record is the learner's own") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "lab-cli-learn-test";
    fs::remove_all(folder);
    const Course& course = library().front();
    Terminal terminal(answers(course, 5, 10));
    const auto write = [&](const std::string& kind) {
        return export_file(terminal.dialogue(), library(), terminal.learner(),
                           {kind, "", "A <b> Learner", folder / kind});
    };
    CHECK(write("certificate") == exit_bad_input);
    CHECK_FALSE(fs::exists(folder / "certificate"));
    REQUIRE(take_quiz(terminal.dialogue(), library(), terminal.learner(),
                      {course.lesson.key, true, 5}) == exit_holds);
    CHECK(write("certificate") == exit_holds);
    const auto certificate = ui::read_file(folder / "certificate");
    REQUIRE(certificate);
    CHECK(certificate->find("10 of 10") != std::string::npos);
    CHECK(certificate->find("A &lt;b&gt; Learner") != std::string::npos);
    CHECK(certificate->find("http") == std::string::npos);  // it needs nothing else
    CHECK(write("transcript") == exit_holds);
    CHECK(write("record") == exit_holds);
    const auto record = ui::read_file(folder / "record");
    REQUIRE(record);
    const auto lines = std::count(record->begin(), record->end(), '\n');
    CHECK(lines == static_cast<long>(terminal.learner().entries().size()));
    CHECK(write("diploma") == exit_bad_input);
    fs::remove_all(folder);
}

TEST_CASE("a record is only deleted by who types its name") {
    for (const bool is_sure : {false, true}) {
        INFO(is_sure);
        Terminal terminal(is_sure ? "default\n" : "yes\n");
        terminal.learner().record(lessons::LessonOpened{"lifecycle"});
        CHECK(forget_learner(terminal.dialogue(), terminal.learner(), "default") ==
              (is_sure ? exit_holds : exit_does_not_hold));
        CHECK(terminal.learner().entries().empty() == is_sure);
        CHECK(terminal.learner().progress().lesson("lifecycle").is_opened == !is_sure);
    }
}
