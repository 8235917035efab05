// SPDX-License-Identifier: MIT
// Keeps the open page, the record and the views together.
#include "ui/app/learn_session.h"

#include <algorithm>

#include "ui/cli/export.h"

namespace ui::app {

namespace {

using screens::intent::Learn;

quizzes::Deck deck_of(const cli::Library& library) {
    auto deck = quizzes::Deck::of(views::card_sources(cli::refs_of(library)));
    SIM_CHECK(deck.has_value(), "the lint refuses two cards of one key before they get here");
    return std::move(*deck);
}

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
      course_(&library_->front()),
      deck_(deck_of(*library_)) {
    if (const auto* last = cli::course_named(*library_, learner_.progress().last_lesson)) {
        course_ = last;
    }
    notice_ = notice_of(learner_, content.strings());
}

void LearnSession::forget() {
    home_.reset();
    lesson_.reset();
    assessment_.reset();
    result_.reset();
    drill_.reset();
    glossary_.reset();
}

void LearnSession::open(LearnPage page) {
    learner_.refresh();  // another window may have gone on
    exported_.clear();
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
        home_ = views::show_home(whole_context(), deck_, notice_);
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
        result_->notice = exported_;
    }
    return *result_;
}

const views::DrillView& LearnSession::drill() {
    if (!drill_) {
        drill_ = views::show_drill(whole_context(), deck_);
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
    const auto plan = cli::plan_next(*course_, progress(), mode, cli::new_seed());
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

// Does one intent. Each one that changes what the learner did goes to the record first.
class LearnSession::Doing {
public:
    explicit Doing(LearnSession& session) : session_(session) {}
    Outcome take() { return std::move(outcome_); }

    void operator()(const screens::intent::OpenHome& /*what*/) { session_.open(LearnPage::home); }
    void operator()(const screens::intent::OpenLesson& what) {
        session_.open_lesson(what.lesson, what.part);
    }
    void operator()(const screens::intent::ChooseLevel& what) {
        session_.record(lessons::LevelChosen{key(), std::string(lessons::name_of(what.level))});
    }
    void operator()(const screens::intent::FinishPart& what) {
        if (session_.progress().parts_done.count(what.part) == 0) {
            session_.record(lessons::PartDone{key(), what.part});
        }
    }
    void operator()(const screens::intent::ReachPlace& what) {
        session_.record(lessons::PlaceReached{key(), session_.progress().part, what.scroll_pixels});
    }
    void operator()(const screens::intent::AnswerQuestion& what) {
        const quizzes::Question* question = session_.course_->bank.question(what.question);
        const quizzes::Option* option =
            question == nullptr ? nullptr : question->option(what.option);
        if (option == nullptr) {
            return;
        }
        const bool is_similar = what.question == session_.choices_.similar;
        if (is_similar) {
            session_.choices_.similar_answer = what.option;
        }
        const char* where = is_similar                              ? "practice"
                            : question->has(quizzes::Role::warm_up) ? "warm-up"
                                                                    : "check";
        session_.record(
            lessons::QuestionAnswered{key(), what.question, what.option, option->right, where});
        mark_warm_up_done();
    }
    void operator()(const screens::intent::TrySimilar& what) {
        const quizzes::Question* similar =
            lessons::similar_question(session_.course_->bank, session_.progress(), what.question);
        session_.choices_.similar = similar == nullptr ? std::string() : similar->key;
        session_.choices_.similar_answer.clear();
        session_.forget();
    }
    void operator()(const screens::intent::SearchTutor& what) {
        session_.choices_.query = what.text;
        session_.forget();
    }
    void operator()(const screens::intent::WriteOwnWords& what) {
        session_.record(lessons::OwnWordsWritten{key(), what.text});
        session_.record(lessons::PartDone{key(), "own-words"});
    }
    void operator()(const screens::intent::OpenStep& what) {
        const auto place = lessons::parse_place(what.place);
        if (place) {
            outcome_.lab = LabRequest{place->scenario,
                                      place->fault.empty() ? std::vector<std::string>{}
                                                           : std::vector<std::string>{place->fault},
                                      *place};
        }
    }
    void operator()(const screens::intent::OpenRun& what) {
        outcome_.lab = LabRequest{what.scenario, what.faults, std::nullopt};
    }
    void operator()(const screens::intent::PlayCase& /*what*/) {
        const lessons::Case& story = session_.course_->lesson.story;
        outcome_.lab = LabRequest{story.scenario, story.faults, std::nullopt};
    }
    void operator()(const screens::intent::CopyText& what) { outcome_.copied = what.text; }

    void operator()(const screens::intent::BeginAttempt& what) {
        session_.begin_attempt(what.is_exam);
    }
    void operator()(const screens::intent::ResumeAttempt& /*what*/) {
        if (session_.take_up(session_.progress().open_attempt())) {
            session_.open(LearnPage::assessment);
        }
    }
    void operator()(const screens::intent::ChooseOption& what) {
        if (session_.attempt_ && session_.attempt_->choose(what.option)) {
            session_.record(cli::answered_entry(*session_.attempt_));
        }
    }
    void operator()(const screens::intent::SayCertainty& what) {
        if (!session_.attempt_ || !session_.attempt_->say(cli::certainty_of(what.certainty))) {
            return;
        }
        session_.forget();
        const auto item = session_.attempt_->view(session_.attempt_->current());
        if (!item.chosen.empty()) {
            session_.record(cli::answered_entry(*session_.attempt_));
        }
    }
    void operator()(const screens::intent::FlagQuestion& what) {
        if (session_.attempt_ && session_.attempt_->flag(what.is_flagged)) {
            const auto item = session_.attempt_->view(session_.attempt_->current());
            session_.record(lessons::AttemptFlagged{key(), session_.attempt_->plan().start.number,
                                                    item.question, what.is_flagged});
        }
    }
    void operator()(const screens::intent::GoToQuestion& what) {
        if (session_.attempt_) {
            session_.attempt_->go_to(what.index);
            session_.forget();
        }
    }
    void operator()(const screens::intent::FinishAttempt& /*what*/) {
        if (session_.attempt_) {
            session_.finish_attempt();
        }
    }
    void operator()(const screens::intent::LeaveAttempt& /*what*/) {
        session_.open_lesson(key(), "assessment");
    }
    void operator()(const screens::intent::OpenResult& /*what*/) {
        const auto& attempts = session_.progress().attempts;
        const auto last = std::find_if(attempts.rbegin(), attempts.rend(),
                                       [](const auto& attempt) { return attempt.result; });
        if (last != attempts.rend() && session_.take_up(&*last)) {
            session_.open(LearnPage::result);
        }
    }

    void operator()(const screens::intent::OpenDrill& /*what*/) { session_.open(LearnPage::drill); }
    void operator()(const screens::intent::GradeCard& what) {
        const views::DrillView& view = session_.drill();
        if (!view.is_done) {
            session_.record(lessons::CardReviewed{view.card, what.grade});
        }
    }
    void operator()(const screens::intent::TakeBackReview& /*what*/) {
        session_.record(lessons::ReviewTakenBack{});
    }
    void operator()(const screens::intent::PlanDrill& what) {
        session_.record(lessons::DrillPlanned{what.interview, what.retention_percent,
                                              what.new_cards_a_day, what.has_two_buttons});
    }
    void operator()(const screens::intent::OpenGlossary& /*what*/) {
        session_.open(LearnPage::glossary);
    }
    void operator()(const screens::intent::SearchGlossary& what) {
        session_.glossary_query_ = what.text;
        session_.forget();
    }
    void operator()(const screens::intent::ExportFile& what);

private:
    [[nodiscard]] const std::string& key() const { return session_.course_->lesson.key; }

    void mark_warm_up_done() {
        const auto& warm_up = session_.course_->lesson.warm_up;
        const auto& progress = session_.progress();
        const bool all = std::all_of(warm_up.begin(), warm_up.end(), [&](const auto& question) {
            return progress.answers.count(question.question) > 0;
        });
        if (all && progress.parts_done.count("warm-up") == 0) {
            session_.record(lessons::PartDone{key(), "warm-up"});
        }
    }

    LearnSession& session_;
    Outcome outcome_;
};

void LearnSession::Doing::operator()(const screens::intent::ExportFile& what) {
    const cli::Exported exported =
        cli::export_beside_record(what.kind, *session_.library_, *session_.course_,
                                  session_.learner_, session_.content_->strings());
    session_.exported_ = exported.sentence;
    session_.forget();
}

LearnSession::Outcome LearnSession::apply(const Learn& intent) {
    Doing doing(*this);
    std::visit(doing, intent);
    return doing.take();
}

}  // namespace ui::app
