// SPDX-License-Identifier: MIT
// Does what was asked for on the pages of learning.
#include <algorithm>

#include "ui/app/learn_session.h"
#include "ui/cli/export.h"

namespace ui::app {

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
    void operator()(const screens::intent::Presenting& what) { session_.present(what); }
    void operator()(const screens::intent::Interviewing& what) { session_.hold_interview(what); }
    void operator()(const screens::intent::OwnData& what) {
        const std::string before = session_.profile_;
        session_.change_data(what);
        if (session_.profile_ != before) {
            outcome_.profile = session_.profile_;
        }
    }

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
    session_.told_ = exported.sentence;
    session_.forget();
}

LearnSession::Outcome LearnSession::apply(const screens::intent::Learn& intent) {
    Doing doing(*this);
    std::visit(doing, intent);
    return doing.take();
}

}  // namespace ui::app
