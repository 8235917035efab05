// SPDX-License-Identifier: MIT
// Reads and restores saved states.
#include "ui/app/saved_state.h"

#include <array>

#include "sim/faults/catalogue.h"
#include "sim/scenario/json_node.h"
#include "ui/app/saved_live.h"

namespace ui::app {

namespace {

using sim::scenario::Node;

constexpr std::array<std::string_view, 3> tab_names{"message", "why", "diff"};
constexpr std::array<std::string_view, 5> column_names{"stage", "log", "message", "why", "diff"};
constexpr std::array<std::string_view, 5> segment_names{"all", "provisioning", "groups",
                                                        "lifecycle", "failed"};
constexpr std::array<std::string_view, 20> layer_names{
    "none",      "scenarios",  "faults",      "speeds",        "more",      "help",     "settings",
    "attach",    "tools",      "token_check", "token_preview", "leak",      "compare",  "provision",
    "flow_card", "flow_kinds", "flow_people", "flow_details",  "flow_open", "exercises"};
constexpr std::array<std::string_view, 20> layer_ids{"",
                                                     "lab.scenarios",
                                                     "lab.break",
                                                     "lab.speeds",
                                                     "lab.more",
                                                     "lab.help",
                                                     "lab.settings",
                                                     "lab.attach",
                                                     "lab.tools",
                                                     "lab.token_check",
                                                     "lab.token_preview",
                                                     "lab.leak",
                                                     "lab.compare",
                                                     "preview.provision",
                                                     "lab.flow.card_dialog",
                                                     "lab.flow.add",
                                                     "lab.flow.people",
                                                     "lab.flow.details",
                                                     "lab.flow.open",
                                                     "lab.flow.exercises"};

// The place of a name in the list; a problem that names them all where it is none of them.
template <std::size_t count>
std::size_t one_of(const Node& node, const std::array<std::string_view, count>& names) {
    const std::string text = node.text();
    std::string known;
    for (std::size_t index = 0; index < count; ++index) {
        if (names[index] == text) {
            return index;
        }
        known += (known.empty() ? "" : ", ") + std::string(names[index]);
    }
    node.object_to("expected one of " + known);
    return 0;
}

std::size_t step_of(const Node& node) {
    const std::int64_t step = node.integer();
    if (step < 0) {
        node.object_to("expected a whole number from 0 on");
        return 0;
    }
    return static_cast<std::size_t>(step);
}

SavedFault fault_of(const Node& node) {
    SavedFault fault;
    if (node.is_text()) {
        fault.fault = node.text();
    } else {
        node.allow_keys({"fault", "target", "at"});
        fault.fault = node.at("fault").text();
        fault.target = node.text_or("target", "");
        fault.at = node.has("at") ? step_of(node.at("at")) : 0;
    }
    if (sim::faults::find_entry(fault.fault) == nullptr) {
        std::string known;
        for (const auto& entry : sim::faults::catalogue()) {
            known += (known.empty() ? "" : ", ") + std::string(entry.key);
        }
        node.object_to("expected a fault of the catalogue: " + known);
    }
    return fault;
}

void read_choices(const Node& root, SavedState& state) {
    if (root.has("tab")) {
        state.tab = static_cast<screens::InspectorTab>(one_of(root.at("tab"), tab_names));
    }
    if (root.has("page")) {
        state.column = static_cast<screens::ColumnTab>(one_of(root.at("page"), column_names));
    }
    if (root.has("segment")) {
        state.segment = one_of(root.at("segment"), segment_names);
    }
    if (root.has("layer")) {
        state.layer = static_cast<SavedLayer>(one_of(root.at("layer"), layer_names));
    }
}

// What is open in the Console, as a person would have chosen it.
views::ConsoleChoices console_of(const Node& node) {
    node.allow_keys({"page", "row", "tab", "filter", "form", "values"});
    views::ConsoleChoices choices;
    const std::string page = node.text_or("page", "people");
    bool known = false;
    for (int i = 0; i < views::console_page_count; ++i) {
        const auto candidate = static_cast<views::ConsolePage>(i);
        if (page == name_of(candidate)) {
            choices.page = candidate;
            known = true;
        }
    }
    if (!known) {
        node.at("page").object_to("expected the name of a page of the Console");
    }
    if (node.has("row")) {
        choices.selected[choices.page] = node.at("row").text();
    }
    if (node.has("tab")) {
        choices.tabs[choices.page] = step_of(node.at("tab"));
    }
    choices.filters[choices.page] = node.text_or("filter", "");
    choices.form = node.text_or("form", "");
    if (node.has("values")) {
        for (const auto& [field, value] : node.at("values").members()) {
            choices.values[field] = value.text();
        }
    }
    return choices;
}

SavedFlow flow_of(const Node& node) {
    node.allow_keys({"flow", "exercise", "card"});
    return {node.text_or("flow", ""), node.text_or("exercise", ""), node.text_or("card", "")};
}

// The exercise becomes the run, so it comes before the step.
bool open_exercise(LabSession& session, const std::string& exercise) {
    namespace intent = screens::intent;
    if (!exercise.empty()) {
        session.apply(intent::Flows(intent::OpenExercise{exercise}));
    }
    return exercise.empty() ||
           (session.view().flow && session.view().flow->exercise.key == exercise);
}

bool open_flow(LabSession& session, const SavedFlow& saved) {
    namespace intent = screens::intent;
    if (!saved.flow.empty()) {
        session.apply(intent::Flows(intent::ChooseFlow{saved.flow}));
    }
    if (!saved.card.empty()) {
        session.apply(intent::Flows(intent::OpenFlowCard{saved.card}));
    }
    const auto& flow = session.view().flow;
    return (saved.flow.empty() || (flow && flow->key == saved.flow)) &&
           (saved.card.empty() || (flow && flow->edit.form));
}

sim::Problems one_problem(const std::string& file, std::string place, std::string expectation) {
    return {{file, std::move(place), std::move(expectation)}};
}

// Turns the questions on, and answers the one of the step.
std::optional<sim::Problems> predict(LabSession& session, const SavedState& saved,
                                     const std::string& file) {
    namespace intent = screens::intent;
    if (saved.predicts) {
        session.apply(intent::PredictFirst{});
        while (session.prepare_predictions()) {
        }
    }
    if (saved.answer) {
        session.apply(intent::Predict{*saved.answer - 1});
        if (!session.view().prediction || !session.view().prediction->chosen) {
            return one_problem(file, "/answer",
                               "expected a step that asks, with that many options");
        }
    }
    return std::nullopt;
}

}  // namespace

sim::Result<SavedState, sim::Problems> read_saved_state(std::string_view text,
                                                        const std::string& file) {
    const auto json = sim::scenario::parse_json(text, file);
    if (!json) {
        return sim::Failure{sim::Problems{json.error()}};
    }
    sim::Problems problems;
    const Node root(*json, "", file, problems);
    root.allow_keys(
        {"$schema", "version", "scenario", "faults",   "step",    "healthy",        "app",
         "segment", "filter",  "predicts", "presents", "answer",  "inspector_open", "log_open",
         "tab",     "page",    "layer",    "live",     "console", "pasted",         "flow"});
    SavedState state;
    if (problems.empty() && root.at("version").integer() != 1) {
        root.at("version").object_to("expected the version 1");
    }
    state.scenario = root.text_or("scenario", state.scenario);
    if (root.has("faults")) {
        for (const Node& fault : root.at("faults").items()) {
            state.faults.push_back(fault_of(fault));
        }
    }
    state.step = 0;
    if (root.has("step")) {
        const Node step = root.at("step");
        if (step.is_text() && step.text() == "end") {
            state.step.reset();
        } else if (step.is_text()) {
            step.object_to("expected a whole number from 0 on, or \"end\"");
        } else {
            state.step = step_of(step);
        }
    }
    state.healthy = root.truth_or("healthy", false);
    state.predicts = root.truth_or("predicts", false);
    state.presents = root.truth_or("presents", false);
    if (root.has("answer")) {
        const Node answer = root.at("answer");
        if (answer.integer() < 1 || answer.integer() > 4) {
            answer.object_to("expected a number from 1 to 4");
        }
        state.answer = static_cast<std::size_t>(answer.integer());
    }
    state.app = root.text_or("app", "");
    state.filter = root.text_or("filter", "");
    state.pasted = root.text_or("pasted", "");
    state.inspector_open = root.truth_or("inspector_open", false);
    state.log_open = root.truth_or("log_open", false);
    read_choices(root, state);
    if (root.has("live")) {
        state.live = saved_live_in(root.at("live"), (*json)["live"]);
    }
    if (root.has("console")) {
        state.place = screens::Place::console;
        state.console = console_of(root.at("console"));
    }
    if (root.has("flow")) {
        state.flow = flow_of(root.at("flow"));
    }
    if (!problems.empty()) {
        return sim::Failure{problems};
    }
    return state;
}

namespace {

// Whatever lies behind the start needs the whole run; the start can be shown while it is loaded.
bool asks_more_than_the_start(const SavedState& saved) {
    return saved.step != std::size_t{0} || !saved.faults.empty() || saved.healthy ||
           saved.predicts || saved.presents || saved.answer || !saved.app.empty();
}

std::optional<sim::Problems> break_as_saved(LabSession& session, const SavedState& saved,
                                            const std::string& file) {
    for (std::size_t index = 0; index < saved.faults.size(); ++index) {
        const SavedFault& fault = saved.faults[index];
        session.apply(screens::intent::GoToStep{fault.at});
        const bool broken = session.break_it(fault.fault, fault.target);
        session.finish_work();
        if (!broken) {
            return one_problem(file, "/faults/" + std::to_string(index),
                               session.controls({}).notice);
        }
    }
    return std::nullopt;
}

}  // namespace

sim::Result<Restored, sim::Problems> restore(const cli::Content& content, const SavedState& saved,
                                             const std::string& file) {
    namespace intent = screens::intent;
    auto opened = LabSession::open(content, saved.scenario);
    if (!opened) {
        return sim::Failure{opened.error()};
    }
    LabSession session = std::move(*opened);
    if (asks_more_than_the_start(saved)) {
        session.finish_work();
    }
    if (!open_exercise(session, saved.flow.exercise)) {
        return sim::Failure{one_problem(file, "/flow/exercise", "expected the key of an exercise")};
    }
    if (auto problem = break_as_saved(session, saved, file)) {
        return sim::Failure{std::move(*problem)};
    }
    if (saved.healthy) {
        session.apply(intent::SwitchRun{});
    }
    const sim::Run& run = session.run();
    const std::size_t steps = run.timeline().end() - run.start();
    if (saved.step && *saved.step > steps) {
        return sim::Failure{
            one_problem(file, "/step",
                        "expected at most " + std::to_string(steps) + ", the steps of this run")};
    }
    if (!session.busy()) {
        session.apply(intent::GoToStep{saved.step.value_or(steps)});
    }
    if (!open_flow(session, saved.flow)) {
        return sim::Failure{
            one_problem(file, "/flow", "expected a flow of the world, and a card of it")};
    }
    if (auto problem = predict(session, saved, file)) {
        return sim::Failure{std::move(*problem)};
    }
    if (!saved.app.empty()) {
        const sim::AppId app = sim::apps::app_named(run.world().apps, saved.app);
        if (!app.exists()) {
            return sim::Failure{one_problem(file, "/app", "expected the key of an app")};
        }
        session.apply(intent::ChooseWhyApp{app});
    }
    session.apply(intent::ChooseSegment{saved.segment});
    session.apply(intent::SetFilter{saved.filter});
    session.apply(intent::Access(intent::PasteToken{saved.pasted}));
    screens::LabState state;
    state.tab = saved.tab;
    state.column = saved.column.value_or(screens::ColumnTab::stage);
    state.filter = saved.filter;
    state.pasted_token = saved.pasted;
    state.inspector_open = saved.inspector_open;
    state.log_open = saved.log_open;
    LiveSession live = live_session(content.strings(), saved);
    state.live.filter = saved.live ? saved.live->filter : "";
    auto catalogue = content.read_catalogue();
    if (!catalogue) {
        return sim::Failure{catalogue.error()};
    }
    ConsoleSession console(std::move(*catalogue));
    console.choose(saved.console);
    return Restored{std::move(session), std::move(state), std::move(live),
                    std::move(console), saved.place,      saved.presents};
}

std::string_view id_of(SavedLayer layer) { return layer_ids[static_cast<std::size_t>(layer)]; }

}  // namespace ui::app
