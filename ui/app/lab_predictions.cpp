// SPDX-License-Identifier: MIT
// The session's questions before steps: asking, answering, and what the record keeps of them.
#include <utility>

#include "sim/base/text.h"
#include "ui/app/lab_session.h"
#include "ui/views/prediction_view.h"

namespace ui::app {

namespace intent = screens::intent;

bool LabSession::prepare_predictions() {
    if (work_ || !predicting_.is_working()) {
        return false;
    }
    constexpr int runs_a_frame = 4;
    for (int i = 0; i < runs_a_frame; ++i) {
        predicting_.work();
    }
    view_.reset();
    return true;
}

void LabSession::begin_predicting() {
    goes_on_ = false;
    predicting_.begin(scenario_, shown().run);
}

void LabSession::show_prediction(views::LabView& view) const {
    if (!predicting_.is_on()) {
        return;
    }
    const Strings& words = strings();
    if (predicting_.is_working()) {
        view.predicting =
            words.text("predict.preparing", {{"done", std::to_string(predicting_.done())},
                                             {"all", std::to_string(predicting_.all())}});
        return;
    }
    view.predicting = predicting_.count() == 0 ? words.text("predict.none")
                                               : words.count("predict.count", predicting_.count());
    const sim::Cursor cursor = run().timeline().cursor();
    if (const auto* prediction = predicting_.at(cursor)) {
        view.prediction = views::prediction_view(*prediction, predicting_.chosen(cursor), words);
    }
}

bool LabSession::waits_for_answer() {
    if (predicting_.is_working()) {
        return true;
    }
    if (!predicting_.asks(run().timeline().cursor())) {
        return false;
    }
    stop();
    goes_on_ = true;
    view_.reset();
    return true;
}

// What the drill will ask again names the run, the step, and what had just happened there.
lessons::Predicted LabSession::predicted(const lessons::Prediction& prediction, bool is_right) {
    const Strings& words = strings();
    std::vector<std::string> names;
    std::string place = scenario_.key;
    for (const std::string& fault : faults()) {
        place += "+" + fault;
        names.push_back(words.text("fault." + fault + ".name"));
    }
    const std::string step = std::to_string(prediction.cursor - run().start());
    Arguments about{{"scenario", scenario_.title},
                    {"step", step},
                    {"before", view().narration.text},
                    {"faults", sim::join(names, ", ")}};
    return {place + "/" + step,
            words.text(names.empty() ? "predict.card_front" : "predict.card_front_broken", about),
            views::right_answer(prediction, words), is_right};
}

void LabSession::handle(const intent::PredictFirst&) {
    stop();
    predicting_.turn(!predicting_.is_on());
    begin_predicting();
}

void LabSession::handle(const intent::Predict& what) {
    const sim::Cursor cursor = run().timeline().cursor();
    if (!predicting_.choose(cursor, what.option)) {
        return;
    }
    const lessons::Prediction& prediction = *predicting_.at(cursor);
    predicted_ = predicted(prediction, prediction.options[what.option].is_right);
    view_.reset();
}

void LabSession::handle(const intent::PlayPredicted&) {
    if (!predicting_.chosen(run().timeline().cursor())) {
        return;
    }
    const bool goes_on = std::exchange(goes_on_, false);
    handle(intent::Step{});
    if (goes_on && !run().is_complete()) {
        handle(intent::PlayOrPause{});
    }
}

std::vector<std::string> LabSession::faults() const {
    std::vector<std::string> keys;
    for (const auto& [id, fault] : run().world().faults.faults) {
        keys.push_back(fault.key);
    }
    return keys;
}

std::optional<lessons::Predicted> LabSession::take_predicted() {
    return std::exchange(predicted_, std::nullopt);
}

}  // namespace ui::app
