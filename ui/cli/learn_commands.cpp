// SPDX-License-Identifier: MIT
// Reads, asks and drills in a terminal.
#include "ui/cli/learn_commands.h"

#include <algorithm>
#include <cctype>

#include "sim/base/text.h"
#include "ui/cli/attempts.h"
#include "ui/cli/cli.h"
#include "ui/cli/export.h"
#include "ui/cli/lesson_text.h"
#include "ui/cli/report.h"
#include "ui/strings/files.h"
#include "ui/views/learn_builder.h"

namespace ui::cli {

namespace {

std::vector<std::string> keys_of(const Library& library) {
    std::vector<std::string> keys;
    for (const Course& course : library) {
        keys.push_back(course.lesson.key);
    }
    return keys;
}

// Null after saying what lessons there are.
const Course* course_or_report(const Dialogue& dialogue, const Library& library,
                               const std::string& key) {
    const Course* course = course_named(library, key);
    if (course == nullptr) {
        report_unknown(dialogue.strings(), "cli.unknown_lesson", key, keys_of(library));
    }
    return course;
}

// "b" or "B 3": the option's place and how sure; nothing for other words.
struct Given {
    std::size_t option = 0;
    int certainty = 0;
};
std::optional<Given> given_in(const std::string& answer, std::size_t options) {
    if (answer.empty()) {
        return std::nullopt;
    }
    Given given;
    const int letter = std::toupper(static_cast<unsigned char>(answer.front()));
    given.option = static_cast<std::size_t>(letter - 'A');
    const std::string rest(sim::trimmed(std::string_view(answer).substr(1)));
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '3') {
        given.certainty = rest[0] - '0';
    } else if (!rest.empty()) {
        return std::nullopt;
    }
    return letter >= 'A' && given.option < options ? std::optional(given) : std::nullopt;
}

class LessonReading {
public:
    LessonReading(Dialogue& dialogue, const Course& course, Learner& learner, bool is_interactive)
        : dialogue_(dialogue),
          course_(course),
          learner_(learner),
          is_interactive_(is_interactive) {}

    // False when the learner stopped.
    bool read(const lessons::Part& part) {
        views::LessonChoices choices;
        choices.part = part.key;
        const views::LessonContext context{course_.lesson, course_.bank,
                                           learner_.progress().lesson(course_.lesson.key),
                                           dialogue_.strings()};
        const views::LessonView view = views::show_lesson(context, choices);
        dialogue_.line(view.kicker, Paint::faint);
        dialogue_.wrapped(view.part_title, 0, "", Paint::strong);
        dialogue_.line();
        write_blocks(dialogue_, view.blocks);
        if (view.check && !ask(*view.check)) {
            return false;
        }
        if (!is_interactive_) {
            return true;
        }
        const auto answer = dialogue_.ask(dialogue_.say("cli.lesson.more"));
        if (!answer || *answer == "q") {
            return false;
        }
        learner_.record(lessons::PartDone{course_.lesson.key, part.key});
        return true;
    }

private:
    bool ask(const views::QuestionView& question) {
        write_question(dialogue_, question);
        if (!is_interactive_ || question.is_answered) {
            dialogue_.line();
            return true;
        }
        while (const auto answer = dialogue_.ask(dialogue_.say("cli.quiz.answer"))) {
            const auto given = given_in(*answer, question.options.size());
            if (*answer == "q") {
                return false;
            }
            if (given) {
                return tell(question, question.options[given->option].key);
            }
        }
        return false;
    }

    bool tell(const views::QuestionView& question, const std::string& chosen) {
        const quizzes::Question* asked = course_.bank.question(question.key);
        std::vector<std::string> order;
        for (const views::OptionRow& option : question.options) {
            order.push_back(option.key);
        }
        learner_.record(lessons::QuestionAnswered{course_.lesson.key, question.key, chosen,
                                                  asked->option(chosen)->right, "check"});
        write_question(dialogue_, views::show_question(*asked, order, chosen, dialogue_.strings()));
        dialogue_.line();
        return true;
    }

    Dialogue& dialogue_;
    const Course& course_;
    Learner& learner_;
    bool is_interactive_;
};

// The attempt that goes on, or a new one.
sim::Result<quizzes::Attempt, sim::Problem> attempt_for(const Course& course, Learner& learner,
                                                        const QuizOptions& options) {
    const std::string& key = course.lesson.key;
    if (learner.progress().lesson(key).open_attempt() == nullptr) {
        const auto mode = options.is_exam ? quizzes::Mode::exam : quizzes::Mode::learn;
        const auto plan = plan_next(course, learner.progress().lesson(key), mode,
                                    options.seed ? *options.seed : new_seed());
        if (!plan) {
            return sim::Failure{plan.error()};
        }
        learner.record(lessons::entry_of(*plan));
    }
    return restore_attempt(course, *learner.progress().lesson(key).open_attempt());
}

// One question; false when the learner stopped.
bool ask_question(Dialogue& dialogue, const Course& course, quizzes::Attempt& attempt,
                  Learner& learner) {
    const views::CourseRef ref{&course.lesson, &course.bank};
    views::AssessmentView view = views::show_assessment(attempt, ref, dialogue.strings());
    view.question.kicker = view.position + " · " + view.question.thinking;
    write_question(dialogue, view.question);
    while (const auto answer = dialogue.ask(dialogue.say("cli.quiz.answer"))) {
        if (*answer == "q") {
            return false;
        }
        const auto given = given_in(*answer, view.question.options.size());
        if (!given) {
            dialogue.line(dialogue.say("cli.quiz.how"), Paint::faint);
            continue;
        }
        const auto said = attempt.say(certainty_of(given->certainty));
        const auto chosen = attempt.choose(view.question.options[given->option].key);
        SIM_CHECK(said && chosen, "an open question takes each of its options");
        learner.record(answered_entry(attempt));
        if (attempt.reveal(attempt.current())) {
            write_question(dialogue,
                           views::show_assessment(attempt, ref, dialogue.strings()).question);
        }
        dialogue.line();
        return true;
    }
    return false;
}

void write_result(Dialogue& dialogue, const Course& course, const quizzes::Attempt& attempt,
                  const Learner& learner) {
    const auto& progress = learner.progress().lesson(course.lesson.key);
    const auto mastery = quizzes::mastery_after(history_of(course.bank, progress));
    const views::CourseRef ref{&course.lesson, &course.bank};
    const views::ResultView view =
        views::show_result({attempt, ref, progress, mastery, learner.now()}, dialogue.strings());
    dialogue.line(view.verdict + ". " + view.score + ", " + view.percent,
                  view.is_passed ? Paint::good : Paint::careful);
    dialogue.wrapped(view.insight);
    for (const views::ReviewRow& row : view.review) {
        dialogue.wrapped(row.question, 6, padded(std::to_string(row.number) + ".", 6));
        dialogue.wrapped(row.detail + " (" + row.section + ")", 6, "", Paint::faint);
    }
}

}  // namespace

int read_lesson_aloud(Dialogue& dialogue, const Library& library, Learner& learner,
                      const LessonOptions& options, bool is_interactive) {
    const Course* course = course_or_report(dialogue, library, options.lesson);
    if (course == nullptr) {
        return exit_bad_input;
    }
    const std::string& key = course->lesson.key;
    if (!options.level.empty() && !lessons::level_named(options.level)) {
        return report_unknown(dialogue.strings(), "cli.unknown_level", options.level,
                              {"L1", "L2", "L3"});
    }
    const auto parts = lessons::parts_of(course->lesson);
    std::vector<std::string> names;
    for (const lessons::Part& part : parts) {
        names.push_back(part.key);
    }
    if (!options.section.empty() &&
        std::find(names.begin(), names.end(), options.section) == names.end()) {
        return report_unknown(dialogue.strings(), "cli.unknown_section", options.section, names);
    }
    if (!learner.progress().lesson(key).is_opened) {
        learner.record(lessons::LessonOpened{key});
    }
    if (!options.level.empty()) {
        learner.record(lessons::LevelChosen{key, options.level});
    }
    LessonReading reading(dialogue, *course, learner, is_interactive);
    for (const lessons::Part& part : parts) {
        if ((options.section.empty() || part.key == options.section) && !reading.read(part)) {
            break;
        }
    }
    return exit_holds;
}

int take_quiz(Dialogue& dialogue, const Library& library, Learner& learner,
              const QuizOptions& options) {
    const Course* course = course_or_report(dialogue, library, options.lesson);
    if (course == nullptr) {
        return exit_bad_input;
    }
    auto attempt = attempt_for(*course, learner, options);
    if (!attempt) {
        return report(attempt.error());
    }
    dialogue.wrapped(dialogue.say("cli.quiz.how"), 0, "", Paint::faint);
    dialogue.line();
    for (std::size_t i = 0; i < attempt->size(); ++i) {
        attempt->go_to(i);
        if (!attempt->view(i).chosen.empty()) {
            continue;  // answered before it was left
        }
        if (!ask_question(dialogue, *course, *attempt, learner)) {
            dialogue.line(dialogue.say("cli.quiz.left"));
            return exit_does_not_hold;
        }
    }
    const auto finished = attempt->finish();
    SIM_CHECK(finished.has_value(), "an open attempt can be finished");
    learner.record(finished_entry(*attempt));
    learner.record(lessons::PartDone{course->lesson.key, "assessment"});
    write_result(dialogue, *course, *attempt, learner);
    return attempt->grade()->passed ? exit_holds : exit_does_not_hold;
}

int drill_cards(Dialogue& dialogue, const Library& library, Learner& learner) {
    const auto refs = refs_of(library);
    const auto deck = quizzes::Deck::of(views::card_sources(refs, learner.progress()));
    if (!deck) {
        return report(deck.error());
    }
    while (true) {
        const views::DrillView view = views::show_drill(
            {refs, learner.progress(), dialogue.strings(), learner.now(), learner.day_offset()},
            *deck);
        dialogue.line(view.position, Paint::faint);
        if (view.is_done) {
            dialogue.line(view.done_text);
            return exit_holds;
        }
        dialogue.line(view.kind + " · " + view.lesson, Paint::faint);
        dialogue.wrapped(views::words_of(view.front), 0, "", Paint::strong);
        auto answer = dialogue.ask(dialogue.say("cli.drill.show"));
        if (answer && *answer == "u" && view.can_undo) {
            learner.record(lessons::ReviewTakenBack{});
            continue;
        }
        if (!answer || *answer == "q") {
            return exit_holds;
        }
        dialogue.wrapped(views::words_of(view.back));
        for (const std::string& idea : view.ideas) {
            dialogue.wrapped(idea, 4, "  -");
        }
        std::string choices;
        for (const views::GradeButton& grade : view.grades) {
            choices += (choices.empty() ? "" : ", ") + std::to_string(grade.grade) + " " +
                       grade.label + " (" + grade.when + ")";
        }
        int given = 0;
        while (given == 0) {
            answer = dialogue.ask(choices + ":");
            if (!answer || *answer == "q") {
                return exit_holds;
            }
            for (const views::GradeButton& grade : view.grades) {
                given = *answer == std::to_string(grade.grade) ? grade.grade : given;
            }
        }
        learner.record(lessons::CardReviewed{view.card, given});
        dialogue.line();
    }
}

int export_file(Dialogue& dialogue, const Library& library, const Learner& learner,
                const ExportOptions& options) {
    const Strings& strings = dialogue.strings();
    std::string text;
    if (options.kind == "record") {
        text = record_text(learner);
    } else if (options.kind == "transcript") {
        text = transcript_html(library, learner.progress(), learner.now(), strings);
    } else if (options.kind == "certificate") {
        for (const Course& course : library) {
            const bool is_meant = options.lesson.empty() || options.lesson == course.lesson.key;
            if (is_meant && text.empty()) {
                text = certificate_html(course, learner.progress().lesson(course.lesson.key),
                                        options.name, strings);
            }
        }
        if (text.empty()) {
            return report(strings.text("cli.export.nothing"));
        }
    } else {
        return report_unknown(strings, "cli.unknown_export", options.kind,
                              {"transcript", "certificate", "record"});
    }
    const auto written = write_file(options.out, text);
    if (!written) {
        return report(written.error());
    }
    dialogue.line(strings.text("learn.export.done", {{"file", options.out.string()}}));
    return exit_holds;
}

int forget_learner(Dialogue& dialogue, Learner& learner, const std::string& profile) {
    const Strings& strings = dialogue.strings();
    dialogue.wrapped(strings.count("cli.forget.what", learner.entries().size()));
    const auto typed = dialogue.ask(strings.text("cli.forget.sure", {{"profile", profile}}));
    if (!typed || *typed != profile) {
        dialogue.line(strings.text("cli.forget.kept"));
        return exit_does_not_hold;
    }
    const auto done = learner.forget_all();
    if (!done) {
        return report(done.error());
    }
    dialogue.line(strings.text("cli.forget.done"));
    return exit_holds;
}

}  // namespace ui::cli
