// SPDX-License-Identifier: MIT
// The presenter, the mock interview and one's own data: what was chosen there, and their views.
#include <algorithm>

#include "sim/base/text.h"
#include "ui/app/learn_session.h"

namespace ui::app {

namespace intent = screens::intent;

std::uint64_t LearnSession::next_seed() { return fixed_seed_ ? (*fixed_seed_)++ : cli::new_seed(); }

std::size_t LearnSession::due_cards() {
    if (!due_cards_) {
        due_cards_ = views::due_cards(whole_context(), deck());
    }
    return *due_cards_;
}

// --- presenter ----------------------------------------------------------------------------------

views::PresenterFacts LearnSession::presenter_facts() const {
    const bool is_attempt = presenting_.is_attempt && attempt_.has_value();
    return {context(), is_attempt ? &*attempt_ : nullptr, presenting_};
}

const views::PresenterView& LearnSession::presenter() {
    if (!presenter_) {
        presenter_ = views::show_presenter(presenter_facts());
    }
    return *presenter_;
}

class LearnSession::PresenterDoing {
public:
    explicit PresenterDoing(LearnSession& session)
        : session_(session), choices_(session.presenting_) {}

    void operator()(const intent::Present& what) {
        const bool shows_notes = choices_.shows_notes;
        choices_ = {};
        choices_.shows_notes = shows_notes;
        choices_.is_attempt = what.what == intent::PresentWhat::attempt && session_.attempt_;
        session_.presented_from_ = session_.page_;
        if (choices_.is_attempt) {
            choices_.step = session_.attempt_->current();
        } else {
            const auto from = what.what == intent::PresentWhat::check ? views::PresentFrom::question
                                                                      : views::PresentFrom::opening;
            choices_.step =
                views::presenter_step_of(session_.presenter_facts(), session_.choices_.part, from);
        }
        session_.open(LearnPage::presenter);
    }
    void operator()(const intent::PresentNext& /*what*/) {
        const std::size_t count = views::presenter_steps(session_.presenter_facts()).size();
        go_to(std::min(choices_.step + 1, count - 1));
    }
    void operator()(const intent::PresentBack& /*what*/) {
        go_to(choices_.step == 0 ? 0 : choices_.step - 1);
    }
    void operator()(const intent::RevealAnswer& /*what*/) {
        choices_.is_revealed = !choices_.is_revealed;
    }
    void operator()(const intent::BlankScreen& /*what*/) { choices_.is_blank = !choices_.is_blank; }
    void operator()(const intent::ShowTally& /*what*/) {
        choices_.shows_tally = !choices_.shows_tally;
    }
    void operator()(const intent::ShowNotes& /*what*/) {
        choices_.shows_notes = !choices_.shows_notes;
    }
    void operator()(const intent::CountHand& what) {
        const views::PresenterView& view = session_.presenter();
        if (view.question) {
            int& hands = choices_.hands[view.question->key + "/" + what.option];
            hands = std::max(0, hands + what.by);
        }
    }
    void operator()(const intent::LeavePresenter& /*what*/) {
        session_.open(session_.presented_from_);
    }

private:
    // Another step hides its answer, also when it was shown before.
    void go_to(std::size_t step) {
        choices_.is_revealed = choices_.is_revealed && step == choices_.step;
        choices_.is_blank = false;
        choices_.step = step;
    }

    LearnSession& session_;
    views::PresenterChoices& choices_;
};

void LearnSession::present(const intent::Presenting& what) {
    std::visit(PresenterDoing(*this), what);
    presenter_.reset();
}

// --- mock interview -----------------------------------------------------------------------------

const views::InterviewView& LearnSession::interview() {
    if (!interview_) {
        interview_ = views::show_interview(whole_context(), interviewing_);
    }
    return *interview_;
}

bool LearnSession::shows_clock() const {
    return page_ == LearnPage::interview && interviewing_.has_timer &&
           interviewing_.stage == views::InterviewStage::prompt;
}

class LearnSession::InterviewDoing {
public:
    explicit InterviewDoing(LearnSession& session)
        : session_(session), choices_(session.interviewing_) {}

    void operator()(const intent::OpenInterview& /*what*/) {
        if (choices_.stage == views::InterviewStage::debrief) {
            choices_ = {};
        }
        session_.open(LearnPage::interview);
    }
    void operator()(const intent::BeginInterview& /*what*/) {
        const bool has_timer = choices_.has_timer;
        choices_ = {};
        choices_.has_timer = has_timer;
        choices_.plan = quizzes::plan_mock_interview(
            views::prompts_of(cli::refs_of(*session_.library_)), session_.next_seed());
        choices_.begun = session_.learner_.now();
        // The lint sees to it that every lesson has prompts; a bank without any has no interview.
        choices_.stage = choices_.plan.prompts.empty() ? views::InterviewStage::before
                                                       : views::InterviewStage::prompt;
    }
    void operator()(const intent::SetTimer& what) {
        choices_.has_timer = what.is_on;
        choices_.begun = session_.learner_.now();
    }
    void operator()(const intent::ShowIdeas& /*what*/) {
        if (choices_.stage == views::InterviewStage::prompt && !choices_.shows_ideas) {
            const quizzes::MockPrompt& prompt = choices_.plan.prompts[choices_.current];
            choices_.ticked.push_back({prompt.lesson, prompt.prompt, {}});
            choices_.shows_ideas = true;
        }
    }
    void operator()(const intent::TickIdea& what) {
        if (!choices_.shows_ideas) {
            return;
        }
        auto& ideas = choices_.ticked.back().ideas;
        ideas.erase(std::remove(ideas.begin(), ideas.end(), what.index), ideas.end());
        if (what.is_ticked) {
            ideas.push_back(what.index);
        }
    }
    void operator()(const intent::NextPrompt& /*what*/) {
        if (choices_.stage != views::InterviewStage::prompt) {
            return;
        }
        choices_.shows_ideas = false;
        if (++choices_.current == choices_.plan.prompts.size()) {
            session_.finish_interview();
        }
    }
    // Nothing of an interview that was left is recorded.
    void operator()(const intent::LeaveInterview& /*what*/) {
        choices_ = {};
        session_.open(LearnPage::drill);
    }

private:
    LearnSession& session_;
    views::InterviewChoices& choices_;
};

// The interview and, of each prompt whose ideas were looked at, one review of its card.
void LearnSession::finish_interview() {
    interviewing_.stage = views::InterviewStage::debrief;
    const quizzes::Debrief debrief = quizzes::debrief(
        interviewing_.plan, views::prompts_of(cli::refs_of(*library_)), interviewing_.ticked);
    lessons::InterviewHeld held;
    held.seed = std::to_string(interviewing_.plan.seed);
    held.ideas_said = static_cast<std::int64_t>(debrief.said);
    held.ideas_asked = static_cast<std::int64_t>(debrief.ideas);
    for (const quizzes::DebriefedPrompt& each : debrief.prompts) {
        held.prompts.push_back(each.lesson + "/" + each.prompt);
    }
    record(std::move(held));
    for (const quizzes::DebriefedPrompt& each : debrief.prompts) {
        const bool was_looked_at = std::any_of(
            interviewing_.ticked.begin(), interviewing_.ticked.end(), [&](const auto& ticked) {
                return ticked.lesson == each.lesson && ticked.prompt == each.prompt;
            });
        quizzes::CardSource source;
        source.lesson = each.lesson;
        source.kind = quizzes::CardKind::spoken;
        source.key = each.prompt;
        const std::string card = quizzes::card_id(source);
        if (was_looked_at && deck().card(card) != nullptr) {
            record(lessons::CardReviewed{card, static_cast<int>(each.rating)});
        }
    }
}

void LearnSession::hold_interview(const intent::Interviewing& what) {
    std::visit(InterviewDoing(*this), what);
    interview_.reset();
}

// --- own data -----------------------------------------------------------------------------------

void LearnSession::use_profiles(std::filesystem::path data_folder, std::string profile) {
    data_folder_ = std::move(data_folder);
    profile_ = std::move(profile);
    forget();
}

const views::MyDataView& LearnSession::my_data() {
    if (!my_data_) {
        views::MyDataFacts facts;
        facts.profiles = data_folder_.empty() ? std::vector<std::string>{profile_}
                                              : cli::profile_names(data_folder_);
        facts.profile = profile_;
        facts.name_fault = name_fault_;
        facts.notice = told_;
        facts.file = learner_.file().string();
        facts.entries = learner_.entries().size();
        my_data_ = views::show_my_data(whole_context(), facts);
    }
    return *my_data_;
}

class LearnSession::DataDoing {
public:
    explicit DataDoing(LearnSession& session) : session_(session) {}

    void operator()(const intent::OpenMyData& /*what*/) {
        session_.name_fault_.clear();
        session_.open(LearnPage::my_data);
    }
    void operator()(const intent::ChooseProfile& what) { change_to(what.name); }
    void operator()(const intent::CreateProfile& what) {
        const std::string name(sim::trimmed(what.name));
        const auto known = cli::profile_names(session_.data_folder_);
        if (!cli::is_profile_name(name)) {
            session_.name_fault_ = say("learn.data.name_bad");
        } else if (std::find(known.begin(), known.end(), name) != known.end()) {
            session_.name_fault_ = say("learn.data.name_taken");
        } else {
            change_to(name);
        }
    }
    void operator()(const intent::DeleteMyData& what) {
        if (what.typed != session_.profile_) {
            return;
        }
        const auto done = session_.learner_.forget_all();
        session_.attempt_.reset();
        session_.interviewing_ = {};
        session_.choices_ = {};
        session_.told_ = done ? say("learn.data.deleted")
                              : session_.content_->strings().text(
                                    "learn.record.trouble", {{"problem", to_line(done.error())}});
    }

private:
    [[nodiscard]] const std::string& say(std::string_view key) const {
        return session_.content_->strings().text(key);
    }

    // A profile begins with its record.
    void change_to(const std::string& name) {
        if (session_.data_folder_.empty() || name == session_.profile_) {
            return;
        }
        auto learner = cli::Learner::open(cli::record_path(session_.data_folder_, name));
        if (!learner) {
            session_.name_fault_ = to_line(learner.error());
            return;
        }
        const auto folder = session_.data_folder_;
        session_ = LearnSession(*session_.content_, session_.library_, std::move(*learner));
        session_.use_profiles(folder, name);
        session_.open(LearnPage::my_data);
    }

    LearnSession& session_;
};

void LearnSession::change_data(const intent::OwnData& what) {
    std::visit(DataDoing(*this), what);
    forget();
}

}  // namespace ui::app
