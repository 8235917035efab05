// SPDX-License-Identifier: MIT
// The pages of learning without a screen: which one is open, and what the learner does there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "quizzes/deck.h"
#include "ui/cli/attempts.h"
#include "ui/cli/learner.h"
#include "ui/cli/library.h"
#include "ui/screens/learn_intents.h"
#include "ui/views/interview_view.h"
#include "ui/views/learn_builder.h"
#include "ui/views/my_data_view.h"
#include "ui/views/presenter_view.h"

namespace ui::app {

enum class LearnPage {
    home,
    lesson,
    assessment,
    result,
    drill,
    glossary,
    presenter,
    interview,
    my_data
};

// What a page of learning wants of the Lab: a run, broken or not, at a place of it.
struct LabRequest {
    std::string scenario;
    std::vector<std::string> faults;
    std::optional<lessons::Place> place;
};

class LearnSession {
public:
    // The content must outlive the session. The library has at least one lesson.
    LearnSession(const cli::Content& content, std::shared_ptr<const cli::Library> library,
                 cli::Learner learner);

    [[nodiscard]] LearnPage page() const { return page_; }
    // Where profiles are kept, and whose record is open; without it there is one profile only.
    void use_profiles(std::filesystem::path data_folder, std::string profile);
    // Attempts and interviews begin from this seed on, so that a picture is the same each time.
    void use_seed(std::uint64_t seed) { fixed_seed_ = seed; }

    void open(LearnPage page);
    void open_lesson(const std::string& lesson, const std::string& part);
    [[nodiscard]] const cli::Learner& learner() const { return learner_; }
    // On the disk when it returns, where there is one. Every view is built anew.
    void record(lessons::RecordEvent what);
    // The seed of what begins now.
    [[nodiscard]] std::uint64_t next_seed();

    // Built again only after something changed.
    [[nodiscard]] const views::HomeView& home();
    [[nodiscard]] const views::LessonView& lesson();
    [[nodiscard]] const views::AssessmentView& assessment();
    [[nodiscard]] const views::ResultView& result();
    [[nodiscard]] const views::DrillView& drill();
    [[nodiscard]] const views::GlossaryView& glossary();
    [[nodiscard]] const views::PresenterView& presenter();
    [[nodiscard]] const views::InterviewView& interview();
    [[nodiscard]] const views::MyDataView& my_data();
    // The cards of the courses, and those that wrong predictions made.
    [[nodiscard]] const quizzes::Deck& deck();
    // What the drill has for now, for the rail.
    [[nodiscard]] std::size_t due_cards();

    // Does what was asked for; what concerns the Lab, the clipboard or the settings comes back.
    struct Outcome {
        std::optional<LabRequest> lab;
        std::string copied;
        std::string profile;  // that was chosen
    };
    [[nodiscard]] Outcome apply(const screens::intent::Learn& intent);
    // A run of the Lab came to its end; it counts where the open lesson has it.
    void saw_run(const std::string& scenario, const std::vector<std::string>& faults);
    // A step of the Lab was predicted; a wrong answer makes a card of the drill.
    void record_prediction(lessons::Predicted what);
    // Forgets the views, for instance because time has passed.
    void forget();
    // True while the drill shows that a card will be due in a few minutes.
    [[nodiscard]] bool waits_for_a_card() const { return drill_ && drill_->waits; }
    // True while the interview's clock runs.
    [[nodiscard]] bool shows_clock() const;

private:
    class Doing;
    [[nodiscard]] const cli::Course& course() const { return *course_; }
    [[nodiscard]] const lessons::LessonProgress& progress() const {
        return learner_.progress().lesson(course_->lesson.key);
    }
    [[nodiscard]] views::LearnContext whole_context() const;
    [[nodiscard]] views::LessonContext context() const;
    void begin_attempt(bool is_exam);
    void finish_attempt();
    [[nodiscard]] bool take_up(const lessons::AttemptRecord* record);

    class PresenterDoing;
    class InterviewDoing;
    class DataDoing;
    void present(const screens::intent::Presenting& what);
    void hold_interview(const screens::intent::Interviewing& what);
    void change_data(const screens::intent::OwnData& what);
    [[nodiscard]] views::PresenterFacts presenter_facts() const;
    void finish_interview();

    const cli::Content* content_;
    std::shared_ptr<const cli::Library> library_;
    cli::Learner learner_;
    const cli::Course* course_;
    LearnPage page_ = LearnPage::home;
    views::LessonChoices choices_;
    std::optional<quizzes::Attempt> attempt_;
    std::optional<quizzes::Deck> deck_;
    std::string glossary_query_;
    std::string notice_;
    std::string told_;  // where the last export went, or what was deleted
    views::PresenterChoices presenting_;
    LearnPage presented_from_ = LearnPage::lesson;
    views::InterviewChoices interviewing_;
    std::filesystem::path data_folder_;
    std::string profile_ = cli::first_profile;
    std::string name_fault_;  // of the last profile that was asked for
    std::optional<std::uint64_t> fixed_seed_;

    std::optional<views::HomeView> home_;
    std::optional<views::LessonView> lesson_;
    std::optional<views::AssessmentView> assessment_;
    std::optional<views::ResultView> result_;
    std::optional<views::DrillView> drill_;
    std::optional<views::GlossaryView> glossary_;
    std::optional<views::PresenterView> presenter_;
    std::optional<views::InterviewView> interview_;
    std::optional<views::MyDataView> my_data_;
    std::optional<std::size_t> due_cards_;
};

}  // namespace ui::app
