// SPDX-License-Identifier: MIT
// Plays the other runs beside the one that is predicted.
#include "lessons/prediction.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "lessons/incident_world.h"
#include "quizzes/chance_order.h"
#include "sim/base/check.h"
#include "sim/engine/apply.h"
#include "sim/faults/catalogue.h"
#include "sim/log/hop.h"
#include "sim/log/names.h"

namespace lessons {

namespace {

// Nobody predicts their way through a longer run than that.
constexpr std::size_t steps_max = 1'000;
constexpr std::size_t options_least = 3;
constexpr std::size_t near_misses_max = 2;
constexpr std::size_t look_ahead = 12;

// What is broken in the run at its end, each aimed as it is.
std::vector<AimedFault> faults_of(const sim::World& world) {
    std::vector<AimedFault> faults;
    for (const auto& [id, fault] : world.faults.faults) {
        AimedFault aimed{fault.key, {}};
        if (const auto* app = world.apps.apps.find(fault.app)) {
            aimed.target = app->key;
        } else if (const auto* rule = world.directory.rules.find(fault.rule)) {
            aimed.target = rule->name;
        } else if (const auto* source = world.hr.sources.find(fault.source)) {
            aimed.target = source->key;
        }
        faults.push_back(std::move(aimed));
    }
    return faults;
}

// An app's fault can be in any app; for the others the catalogue chooses.
std::vector<std::string> targets_of(const sim::faults::CatalogueEntry& entry,
                                    const sim::World& world) {
    std::vector<std::string> targets;
    if (entry.target == sim::faults::Target::app) {
        for (const auto& [id, app] : world.apps.apps) {
            targets.push_back(app.key);
        }
    }
    return targets.empty() ? std::vector<std::string>{{}} : targets;
}

bool has(const std::vector<PredictionOption>& options, const PredictionOption& wanted) {
    return std::any_of(options.begin(), options.end(), [&](const PredictionOption& option) {
        return option.sentence == wanted.sentence;
    });
}

// One fault in several apps gives one near miss, so that others have their turn.
bool has_fault(const std::vector<PredictionOption>& options, const std::string& fault) {
    return !fault.empty() &&
           std::any_of(options.begin(), options.end(),
                       [&](const PredictionOption& option) { return option.fault == fault; });
}

}  // namespace

std::size_t right_option(const Prediction& prediction) {
    const auto right = std::find_if(prediction.options.begin(), prediction.options.end(),
                                    [](const PredictionOption& option) { return option.is_right; });
    SIM_CHECK(right != prediction.options.end(), "what really happens is among the options");
    return static_cast<std::size_t>(right - prediction.options.begin());
}

std::optional<PredictionOption> PredictionMaker::tell(const sim::World& world,
                                                      std::span<const sim::Event> events) {
    const sim::Event* leading = sim::log::leading_event(events);
    if (leading == nullptr || std::holds_alternative<sim::faults::Event>(leading->what)) {
        return std::nullopt;
    }
    PredictionOption option;
    option.sentence = sim::log::tell_hop(world, *leading);
    if (const auto* sent = sim::as<sim::provisioning::RequestSent>(*leading)) {
        const auto* task = world.provisioning.tasks.find(sent->task);
        option.method = sent->request.method;
        option.app = task != nullptr ? sim::log::Names(world).app(task->app) : std::string();
    }
    return option;
}

PredictionMaker::PredictionMaker(sim::scenario::Scenario scenario, const sim::Run& run)
    : scenario_(std::move(scenario)), start_(run.start()) {
    const sim::Timeline& timeline = run.timeline();
    sim::World world = timeline.world_at(run.start());
    const sim::Cursor end = std::min(timeline.end(), run.start() + steps_max);
    for (sim::Cursor step = run.start(); step < end; ++step) {
        for (const sim::Event& event : timeline.events_of(step)) {
            sim::apply(world, event);
        }
        if (auto option = tell(world, timeline.events_of(step))) {
            told_.push_back({step, std::move(*option)});
        }
    }
    const std::vector<AimedFault> own = faults_of(timeline.world_at(timeline.end()));
    if (!own.empty()) {
        plans_.push_back({});
    }
    for (const sim::faults::CatalogueEntry& entry : sim::faults::catalogue()) {
        const bool is_own = std::any_of(own.begin(), own.end(), [&](const AimedFault& fault) {
            return fault.fault == entry.key;
        });
        if (is_own) {
            continue;
        }
        for (std::string& target : targets_of(entry, world)) {
            Plan plan{own, std::string(entry.key)};
            plan.faults.push_back({plan.fault, std::move(target)});
            plans_.push_back(std::move(plan));
        }
    }
}

bool PredictionMaker::play_next() {
    if (done_ == plans_.size()) {
        return false;
    }
    const Plan& plan = plans_[done_];
    ++done_;
    // What cannot be broken in this world misleads nobody either.
    const auto broken = hidden_in(scenario_, plan.faults);
    if (!broken) {
        return done_ < plans_.size();
    }
    sim::Run run = sim::scenario::start(*broken);
    for (std::size_t index = 0; index < told_.size() && run.step();) {
        const sim::Timeline& timeline = run.timeline();
        auto option = tell(run.world(), timeline.events_of(timeline.cursor() - 1));
        if (!option) {
            continue;
        }
        if (!(option->sentence == told_[index].what.sentence)) {
            option->fault = plan.fault;
            option->is_healthy = plan.fault.empty();
            near_misses_.push_back({index, std::move(*option)});
            break;
        }
        ++index;
    }
    return done_ < plans_.size();
}

void PredictionMaker::add_later_steps(std::size_t index,
                                      std::vector<PredictionOption>& options) const {
    const std::size_t end = std::min(told_.size(), index + 1 + look_ahead);
    // Requests are mixed up with requests first.
    const bool is_request = !told_[index].what.method.empty();
    for (const bool alike : {true, false}) {
        for (std::size_t later = index + 1; later < end && options.size() < options_least;
             ++later) {
            const Told& told = told_[later];
            if (alike == (is_request == !told.what.method.empty()) && !has(options, told.what)) {
                options.push_back(told.what);
                options.back().comes_at = told.cursor + 1 - start_;
            }
        }
    }
}

std::vector<Prediction> PredictionMaker::take() const {
    std::vector<Prediction> predictions;
    for (std::size_t index = 0; index < told_.size(); ++index) {
        std::vector<PredictionOption> options{told_[index].what};
        options.front().is_right = true;
        for (const NearMiss& miss : near_misses_) {
            if (miss.index == index && options.size() <= near_misses_max &&
                !has(options, miss.what) && !has_fault(options, miss.what.fault)) {
                options.push_back(miss.what);
            }
        }
        if (options.size() == 1) {
            continue;
        }
        add_later_steps(index, options);
        sim::Random chance =
            sim::stream_of(scenario_.seed, "predict/" + std::to_string(told_[index].cursor));
        quizzes::put_in_chance_order(options, chance);
        predictions.push_back({told_[index].cursor, std::move(options)});
    }
    return predictions;
}

}  // namespace lessons
