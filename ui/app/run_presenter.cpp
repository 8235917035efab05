// SPDX-License-Identifier: MIT
// Carries out what a presenter asks for on a run.
#include "ui/app/run_presenter.h"

#include <algorithm>

#include "ui/views/run_presenter.h"

namespace ui::app {

namespace intent = screens::intent;

class RunPresenter::Doing {
public:
    Doing(RunPresenter& presenter, LabSession& session)
        : presenter_(presenter), choices_(presenter.choices_), session_(session) {}

    void operator()(const intent::Present& /*what*/) { presenter_.open(session_); }
    void operator()(const intent::PresentNext& /*what*/) { move(intent::Step{}); }
    void operator()(const intent::PresentBack& /*what*/) { move(intent::Back{}); }
    void operator()(const intent::RevealAnswer& /*what*/) {
        choices_.is_revealed = !choices_.is_revealed && session_.view().prediction.has_value();
    }
    void operator()(const intent::BlankScreen& /*what*/) { choices_.is_blank = !choices_.is_blank; }
    void operator()(const intent::ShowTally& /*what*/) {
        choices_.shows_tally = !choices_.shows_tally;
    }
    void operator()(const intent::ShowNotes& /*what*/) {}  // a run has none
    void operator()(const intent::CountHand& what) {
        const views::PresenterView& view = presenter_.view(session_);
        if (view.question) {
            int& hands = choices_.hands[view.question->key + "/" + what.option];
            hands = std::max(0, hands + what.by);
        }
    }
    void operator()(const intent::LeavePresenter& /*what*/) { presenter_.close(session_); }

private:
    // Another step hides its answer.
    void move(const screens::Intent& way) {
        choices_.is_revealed = false;
        choices_.is_blank = false;
        session_.apply(way);
    }

    RunPresenter& presenter_;
    views::PresenterChoices& choices_;
    LabSession& session_;
};

void RunPresenter::open(LabSession& session) {
    if (is_open_) {
        return;
    }
    is_open_ = true;
    choices_ = {};
    session.pause();
    did_predict_ = session.controls({}).predicts;
    if (!did_predict_) {
        session.apply(intent::PredictFirst{});
    }
}

void RunPresenter::close(LabSession& session) {
    if (is_open_ && !did_predict_) {
        session.apply(intent::PredictFirst{});
    }
    is_open_ = false;
}

const views::PresenterView& RunPresenter::view(LabSession& session) {
    view_ = views::present_run(session.view(), choices_, session.strings());
    return view_;
}

void RunPresenter::apply(const intent::Presenting& what, LabSession& session) {
    std::visit(Doing(*this, session), what);
}

}  // namespace ui::app
