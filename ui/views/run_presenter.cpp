// SPDX-License-Identifier: MIT
// Makes a presenter's step of the Lab's view.
#include "ui/views/run_presenter.h"

#include <algorithm>
#include <array>

namespace ui::views {

namespace {

// More cells than that would be too thin for the last row of a room.
constexpr std::size_t cells_max = 40;

// The lane of the step, else the last one that something happened in.
const LaneView* lane_of(const StageView& stage) {
    const LaneView* last = nullptr;
    for (const LaneView& lane : stage.lanes) {
        if (lane.active) {
            return &lane;
        }
        last = lane.wire == WireTense::happened ? &lane : last;
    }
    return last != nullptr || stage.lanes.empty() ? last : &stage.lanes.front();
}

std::string word_of(const std::optional<ChipView>& chip) {
    return chip ? chip->word : std::string();
}

FigureView path_of(const LabView& lab) {
    const StageView& stage = lab.stage;
    FigureView figure;
    figure.key = "run";
    figure.title = lab.title;
    figure.alternative = lab.narration.text;
    const auto add = [&](const char* icon, const std::string& name, std::string role) {
        FigureStation station;
        station.icon = icon;
        station.name = name;
        station.role = std::move(role);
        figure.nodes.push_back(std::move(station));
    };
    const LaneView* lane = lane_of(stage);
    add("hr", stage.hr.name, stage.record.name);
    add("directory", stage.directory.name, word_of(stage.user.chip));
    add("rules", stage.rules.name, stage.rule.name);
    add("provisioning", stage.provisioning.name, lane != nullptr ? lane->task : std::string());
    if (lane != nullptr) {
        add("", lane->app_name, lane->account.word);
    }
    return figure;
}

// The station that works in this step; before the first one none, and all are done at the end.
std::size_t lit_in(const LabView& lab, std::size_t stations) {
    const StageView& stage = lab.stage;
    const std::array tenses{stage.hr.tense, stage.directory.tense, stage.rules.tense,
                            stage.provisioning.tense, stage.apps.tense};
    if (lab.transport.at_end) {
        return stations;
    }
    std::size_t lit = 0;
    for (std::size_t i = 0; i < std::min(tenses.size(), stations); ++i) {
        lit = tenses.at(i) == Tense::now ? i : lit;
    }
    return lit;
}

PresenterQuestion question_of(const LabView& lab, const PresenterChoices& choices,
                              const Strings& strings) {
    const PredictionView& prediction = *lab.prediction;
    PresenterQuestion question;
    question.key = lab.title + "/" + lab.transport.step_short;
    question.stem = prediction.question;
    question.is_revealed = choices.is_revealed;
    for (std::size_t i = 0; i < prediction.labels.size(); ++i) {
        const std::string key = std::to_string(i + 1);
        const auto hands = choices.hands.find(question.key + "/" + key);
        const bool is_right = choices.is_revealed && i == prediction.right;
        question.options.push_back({key, std::string(1, static_cast<char>('A' + i)),
                                    prediction.labels[i],
                                    hands == choices.hands.end() ? 0 : hands->second,
                                    is_right ? OptionLook::right : OptionLook::rest});
        if (is_right) {
            question.answer = strings.text(
                "learn.present.answer",
                {{"letter", question.options.back().letter}, {"why", prediction.happens}});
        }
    }
    if (!question.is_revealed) {
        question.answer = strings.text("learn.present.hidden");
    }
    return question;
}

}  // namespace

PresenterView present_run(const LabView& lab, const PresenterChoices& choices,
                          const Strings& strings) {
    PresenterView view;
    view.title = lab.title;
    view.position = lab.transport.step_text;
    view.count = std::clamp<std::size_t>(lab.transport.count, 1, cells_max);
    // A cell is a step that is behind or under way.
    view.step = lab.transport.count == 0
                    ? 0
                    : std::min(view.count - 1,
                               (lab.transport.cursor == 0 ? 0
                                                          : (lab.transport.cursor - 1) *
                                                                view.count / lab.transport.count));
    view.is_first = lab.transport.at_start;
    view.is_last = lab.transport.at_end;
    view.is_blank = choices.is_blank;
    view.shows_tally = choices.shows_tally;
    view.figure = path_of(lab);
    view.lit = lit_in(lab, view.figure->nodes.size());
    if (lab.prediction) {
        view.kind = PresenterStepKind::question;
        view.question = question_of(lab, choices, strings);
    } else {
        view.kind = PresenterStepKind::figure;
        view.heading = lab.narration.title.empty() ? lab.narration.caption : lab.narration.title;
        view.points = {lab.narration.text};
    }
    return view;
}

}  // namespace ui::views
