// SPDX-License-Identifier: MIT
// Keeps the open page, the record and the views together.
#include "ui/app/learn_session.h"

namespace ui::app {

namespace {

std::string notice_of(const cli::Learner& learner, const Strings& strings) {
    if (const auto& trouble = learner.trouble()) {
        return strings.text("learn.record.trouble", {{"problem", sim::to_line(*trouble)}});
    }
    if (const auto cut = learner.cut_tail()) {
        return strings.text("learn.record.cut", {{"file", cut->kept_in.string()}});
    }
    return {};
}

}  // namespace

LearnSession::LearnSession(const cli::Content& content, std::shared_ptr<const cli::Library> library,
                           cli::Learner learner)
    : content_(&content),
      library_(std::move(library)),
      learner_(std::move(learner)),
      course_(&library_->front()) {
    if (const auto* last = cli::course_named(*library_, learner_.progress().last_lesson)) {
        course_ = last;
    }
    notice_ = notice_of(learner_, content.strings());
}

const quizzes::Deck& LearnSession::deck() {
    if (!deck_) {
        auto deck =
            quizzes::Deck::of(views::card_sources(cli::refs_of(*library_), learner_.progress()));
        SIM_CHECK(deck.has_value(), "the lint refuses two cards of one key before they get here");
        deck_ = std::move(*deck);
    }
    return *deck_;
}

void LearnSession::record_prediction(lessons::Predicted what) {
    deck_.reset();
    record(std::move(what));
}

void LearnSession::forget() {
    home_.reset();
    lesson_.reset();
    assessment_.reset();
    result_.reset();
    drill_.reset();
    glossary_.reset();
    presenter_.reset();
    interview_.reset();
    my_data_.reset();
    due_cards_.reset();
}

void LearnSession::open(LearnPage page) {
    learner_.refresh();  // another window may have gone on
    deck_.reset();
    told_.clear();
    page_ = page;
    forget();
}

void LearnSession::record(lessons::RecordEvent what) {
    learner_.record(std::move(what));
    notice_ = notice_of(learner_, content_->strings());
    forget();
}

void LearnSession::open_lesson(const std::string& lesson, const std::string& part) {
    if (const cli::Course* course = cli::course_named(*library_, lesson)) {
        course_ = course;
    }
    choices_ = {};
    const std::string& key = course_->lesson.key;
    if (!progress().is_opened) {
        record(lessons::LessonOpened{key});
    }
    choices_.part = part.empty() ? progress().part : part;
    if (choices_.part != progress().part || learner_.progress().last_lesson != key) {
        record(lessons::PlaceReached{
            key, choices_.part.empty() ? std::string("quick-answer") : choices_.part, 0});
    }
    open(LearnPage::lesson);
}

views::LearnContext LearnSession::whole_context() const {
    return {cli::refs_of(*library_), learner_.progress(), content_->strings(), learner_.now(),
            learner_.day_offset()};
}

views::LessonContext LearnSession::context() const {
    return {course_->lesson, course_->bank, progress(), content_->strings()};
}

const views::HomeView& LearnSession::home() {
    if (!home_) {
        home_ = views::show_home(whole_context(), deck(), notice_);
    }
    return *home_;
}

const views::LessonView& LearnSession::lesson() {
    if (!lesson_) {
        lesson_ = views::show_lesson(context(), choices_);
    }
    return *lesson_;
}

const views::AssessmentView& LearnSession::assessment() {
    SIM_CHECK(attempt_.has_value(), "the assessment shows an attempt");
    if (!assessment_) {
        assessment_ = views::show_assessment(*attempt_, {&course_->lesson, &course_->bank},
                                             content_->strings());
    }
    return *assessment_;
}

const views::ResultView& LearnSession::result() {
    SIM_CHECK(attempt_.has_value(), "the result shows an attempt");
    if (!result_) {
        const quizzes::Mastery mastery =
            quizzes::mastery_after(cli::history_of(course_->bank, progress()));
        const auto& attempts = progress().attempts;
        const auto number = static_cast<std::size_t>(attempt_->plan().start.number);
        const sim::Instant at = number <= attempts.size() && attempts[number - 1].result
                                    ? attempts[number - 1].result->at
                                    : learner_.now();
        const views::CourseRef course{&course_->lesson, &course_->bank};
        result_ =
            views::show_result({*attempt_, course, progress(), mastery, at}, content_->strings());
        result_->notice = told_;
    }
    return *result_;
}

const views::DrillView& LearnSession::drill() {
    if (!drill_) {
        drill_ = views::show_drill(whole_context(), deck());
    }
    return *drill_;
}

const views::GlossaryView& LearnSession::glossary() {
    if (!glossary_) {
        glossary_ = views::show_glossary(whole_context(), glossary_query_);
    }
    return *glossary_;
}

bool LearnSession::take_up(const lessons::AttemptRecord* attempt) {
    auto restored = attempt == nullptr
                        ? sim::Result<quizzes::Attempt, sim::Problem>(sim::Failure{sim::Problem{}})
                        : cli::restore_attempt(*course_, *attempt);
    if (!restored) {
        return false;
    }
    attempt_ = std::move(*restored);
    return true;
}

void LearnSession::begin_attempt(bool is_exam) {
    const auto mode = is_exam ? quizzes::Mode::exam : quizzes::Mode::learn;
    const auto plan = cli::plan_next(*course_, progress(), mode, next_seed());
    if (!plan) {
        return;  // the lint refuses such a bank before it is shipped
    }
    record(lessons::entry_of(*plan));
    if (take_up(progress().open_attempt())) {
        open(LearnPage::assessment);
    }
}

void LearnSession::finish_attempt() {
    if (!attempt_->finish()) {
        return;
    }
    record(cli::finished_entry(*attempt_));
    record(lessons::PartDone{course_->lesson.key, "assessment"});
    open(LearnPage::result);
}

void LearnSession::saw_run(const std::string& scenario, const std::vector<std::string>& faults) {
    const std::string key = faults.empty() ? scenario : scenario + "+" + faults.front();
    for (const cli::Course& course : *library_) {
        bool is_of_lesson = course.lesson.story.scenario == scenario;
        for (const lessons::Section& section : course.lesson.sections) {
            for (const lessons::Block& block : section.blocks) {
                const auto* demo = std::get_if<lessons::Demo>(&block.content);
                const auto* guided = std::get_if<lessons::Guided>(&block.content);
                is_of_lesson = is_of_lesson || (demo != nullptr && demo->scenario == scenario) ||
                               (guided != nullptr && guided->scenario == scenario);
            }
        }
        const auto& of = learner_.progress().lesson(course.lesson.key);
        if (is_of_lesson && of.is_opened && of.runs.count(key) == 0) {
            record(lessons::ScenarioRun{course.lesson.key, scenario,
                                        faults.empty() ? std::string() : faults.front()});
        }
    }
}

}  // namespace ui::app
