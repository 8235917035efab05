// SPDX-License-Identifier: MIT
// Puts predictions into words.
#include <set>

#include "lessons/progress.h"
#include "ui/views/prediction_view.h"

namespace ui::views {

namespace {

using lessons::PredictionOption;

std::string sentence(const PredictionOption& option, const Strings& strings) {
    return strings.text(option.sentence.key, option.sentence.arguments);
}

// Short labels for requests that differ in method or app.
std::vector<std::string> short_labels(const std::vector<PredictionOption>& options,
                                      const Strings& strings) {
    std::vector<std::string> labels;
    for (const PredictionOption& option : options) {
        if (option.method.empty()) {
            return {};
        }
        labels.push_back(
            strings.text("predict.request", {{"method", option.method}, {"app", option.app}}));
    }
    const std::set<std::string> different(labels.begin(), labels.end());
    return different.size() == labels.size() ? labels : std::vector<std::string>();
}

std::string why_wrong(const PredictionOption& option, const Strings& strings) {
    if (option.is_healthy) {
        return strings.text("predict.why.healthy");
    }
    if (!option.fault.empty()) {
        return strings.text("predict.why.fault",
                            {{"fault", strings.text("fault." + option.fault + ".name")}});
    }
    return strings.text("predict.why.later", {{"step", std::to_string(option.comes_at)}});
}

}  // namespace

PredictionView prediction_view(const lessons::Prediction& prediction,
                               std::optional<std::size_t> chosen, const Strings& strings) {
    PredictionView view;
    view.labels = short_labels(prediction.options, strings);
    view.form = view.labels.empty() ? PredictionForm::sentences : PredictionForm::short_labels;
    view.question = strings.text(view.labels.empty() ? "predict.next" : "predict.next_request");
    if (view.labels.empty()) {
        for (const PredictionOption& option : prediction.options) {
            view.labels.push_back(sentence(option, strings));
        }
    }
    view.points =
        strings.text("predict.points", {{"points", std::to_string(lessons::points_a_prediction)}});
    view.right = lessons::right_option(prediction);
    view.happens = right_answer(prediction, strings);
    view.chosen = chosen;
    if (chosen) {
        const PredictionOption& option = prediction.options.at(*chosen);
        view.verdict = strings.text(option.is_right ? "predict.right" : "predict.wrong");
        view.why = option.is_right ? view.happens : why_wrong(option, strings);
    }
    return view;
}

std::string right_answer(const lessons::Prediction& prediction, const Strings& strings) {
    return sentence(prediction.options[lessons::right_option(prediction)], strings);
}

}  // namespace ui::views
