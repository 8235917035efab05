// SPDX-License-Identifier: MIT
// What the session does for flows: it edits one beside the run, and gives commands at the cursor.
#include <algorithm>
#include <variant>

#include "sim/scenario/read_flow.h"
#include "sim/scenario/write_flow.h"
#include "sim/workflows/decide.h"
#include "ui/app/lab_session.h"
#include "ui/cli/learner.h"
#include "ui/strings/files.h"
#include "ui/views/flow_builder.h"

namespace ui::app {

namespace intent = screens::intent;
namespace workflows = sim::workflows;

// Does one intent. A change begins an editor of the newest design of the flow that is shown.
class LabSession::FlowDoing {
public:
    explicit FlowDoing(LabSession& session) : session_(session) {}

    void operator()(const intent::ChooseFlow& what) {
        if (may_leave_edits()) {
            close();
            show(what.key);
        }
    }
    void operator()(const intent::SwitchFlow&) {
        const std::string key = shown_key();
        const workflows::InstalledFlow* flow = state().flows.find(key);
        if (flow != nullptr && flow->active) {
            submit({workflows::Command(workflows::DeactivateFlow{key})}, key);
        } else {
            submit({workflows::Command(workflows::ActivateFlow{key})}, key);
        }
    }
    void operator()(const intent::ChooseFlowRun& what) {
        if (!may_leave_edits()) {
            return;
        }
        close();
        const auto context = views::make_context(session_.run(), session_.scenario(),
                                                 session_.log(), session_.strings());
        if (const auto cursor = views::last_step_of_flow_run(context, what.run)) {
            session_.go_to(*cursor);
        }
        const workflows::FlowRun* run = state().runs.find(what.run);
        if (run != nullptr) {
            show(run->flow);
        }
        choices().run = what.run;
        choices().run_at = cursor();
    }
    void operator()(const intent::KeepProvisioning&) {
        const workflows::Flow flow = focus().design;
        const auto commands = views::keep_provisioning_commands(session_.run().world(), flow);
        if (commands.empty()) {
            tell("flow.conflict.keep_nothing");
            return;
        }
        close();
        submit(commands, flow.key);
    }

    void operator()(const intent::AddFlowCard& what) {
        const auto added = editor().add(what.type, what.spot);
        if (!added) {
            tell(added.error());
        } else {
            choices().selected = *added;
        }
    }
    void operator()(const intent::RemoveFlowCard& what) {
        tell_any(editor().remove(what.key));
        choices().selected.clear();
    }
    void operator()(const intent::MoveFlowCard& what) {
        tell_any(editor().move(what.key, what.way));
        choices().selected = what.key;
    }
    void operator()(const intent::OpenFlowCard& what) {
        (void)editor();
        choices().selected = what.key;
    }
    void operator()(const intent::SetFlowInput& what) {
        tell_any(editor().set_input(what.key, what.name, what.source));
    }
    void operator()(const intent::SetFlowTrigger& what) {
        tell_any(editor().set_trigger(what.type));
    }
    void operator()(const intent::NameFlow& what) {
        if (what.title.empty()) {
            tell("flow.why.needs_title");
            return;
        }
        editor().set_words(what.title, what.summary);
    }
    void operator()(const intent::UndoFlowEdit&) { editor().undo(); }
    void operator()(const intent::DiscardFlowEdits&) {
        const std::string key = shown_key();
        close();
        show(key);
    }
    void operator()(const intent::SaveFlowEdits&) { (void)save(); }
    void operator()(const intent::NewFlow&) {
        if (!may_leave_edits()) {
            return;
        }
        workflows::Flow flow;
        for (int number = 1; flow.key.empty() || state().flows.contains(flow.key); ++number) {
            flow.key = "flow-" + std::to_string(number);
        }
        flow.title = session_.strings().text("flow.new.title");
        flow.summary = session_.strings().text("flow.new.summary");
        flow.trigger.key = "trigger";
        flow.trigger.type = "user_deactivated";
        edit(workflows::Editor(std::move(flow)));
    }

    void operator()(const intent::TestRunFlow& what) {
        const std::string key = shown_key();
        if (is_changed() && !save()) {
            return;
        }
        workflows::RunFlow command{key, what.user};
        const std::size_t runs = state().runs.size();
        if (!submit({workflows::Command(command)}, key)) {
            return;
        }
        // Its cards show their values at once; one can go back through them.
        const workflows::FlowRunId run{static_cast<std::uint32_t>(runs + 1)};
        (*this)(intent::ChooseFlowRun{run});
    }
    void operator()(const intent::WriteFlowFile&) {
        const workflows::Flow flow = focus().design;
        const std::filesystem::path folder = session_.flow_folder_.empty()
                                                 ? cli::learner_data_folder() / "flows"
                                                 : session_.flow_folder_;
        const std::filesystem::path file = folder / (flow.key + ".json");
        choices().file_problem.clear();
        choices().file_told.clear();
        const auto written = write_file(file, sim::scenario::flow_json(flow));
        if (written) {
            choices().file_told =
                session_.strings().text("flow.file.written", {{"file", file.string()}});
        } else {
            choices().file_problem = sim::to_line(written.error());
        }
    }
    void operator()(const intent::OpenFlowText& what);

    void operator()(const intent::OpenExercise& what);
    void operator()(const intent::CheckExercise&);
    void operator()(const intent::ShowExerciseHint&);

private:
    [[nodiscard]] views::FlowChoices& choices() { return session_.choices_.flow; }
    [[nodiscard]] const workflows::State& state() const { return session_.run().world().workflows; }
    [[nodiscard]] sim::Cursor cursor() const { return session_.run().timeline().cursor(); }
    [[nodiscard]] views::FlowFocus focus() {
        return views::flow_focus(views::make_context(session_.run(), session_.scenario(),
                                                     session_.log(), session_.strings()),
                                 choices());
    }
    [[nodiscard]] std::string shown_key() { return focus().design.key; }

    void tell(const char* key) { session_.notice_ = session_.strings().text(key); }
    void tell(const sim::Refusal& refusal) {
        session_.notice_ = session_.strings().text(refusal.code, refusal.arguments);
    }
    void tell_any(const std::optional<sim::Refusal>& refusal) {
        if (refusal) {
            tell(*refusal);
        }
    }

    [[nodiscard]] workflows::Editor& editor() {
        if (!choices().editor) {
            const std::string key = shown_key();
            choices().editor.emplace(state().flows.contains(key) ? design_of(state(), key)
                                                                 : focus().design);
        }
        return *choices().editor;
    }
    [[nodiscard]] bool is_changed() {
        return choices().editor && (choices().editor->is_changed() ||
                                    !state().flows.contains(choices().editor->flow().key));
    }
    // Nothing that somebody built is lost without a word.
    [[nodiscard]] bool may_leave_edits() {
        if (!is_changed()) {
            return true;
        }
        session_.notice_ =
            session_.strings().text("flow.why.unsaved", {{"flow", choices().editor->flow().title}});
        return false;
    }
    void close() {
        choices().editor.reset();
        choices().selected.clear();
    }
    void edit(workflows::Editor editor) {
        close();
        choices().editor.emplace(std::move(editor));
    }
    void show(const std::string& key) {
        choices().flow = key;
        choices().flow_at = cursor();
        choices().run = {};
    }

    bool submit(const std::vector<sim::Command>& commands, const std::string& key) {
        const bool done = session_.submit_all(commands);
        session_.finish_work();
        if (done) {
            show(key);
        }
        return done;
    }
    bool save() {
        if (!is_changed()) {
            tell("flow.why.nothing_to_save");
            return false;
        }
        const workflows::Flow flow = choices().editor->flow();
        if (!submit({workflows::Command(workflows::SaveFlow{flow})}, flow.key)) {
            return false;
        }
        close();
        return true;
    }

    LabSession& session_;
};

// A path, or the JSON itself. Whatever it holds, nothing is changed before it is a flow.
void LabSession::FlowDoing::operator()(const intent::OpenFlowText& what) {
    choices().file_told.clear();
    choices().file_problem.clear();
    if (!may_leave_edits()) {
        choices().file_problem = session_.notice_;
        return;
    }
    std::string text = what.text;
    std::string name = "JSON";
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        choices().file_problem = session_.strings().text("flow.open.nothing");
        return;
    }
    if (text[first] != '{') {
        name = text;
        std::error_code error;
        const auto size = std::filesystem::is_regular_file(text, error)
                              ? std::filesystem::file_size(text, error)
                              : 0;
        if (size > sim::scenario::max_flow_bytes) {
            choices().file_problem = session_.strings().text(
                "flow.open.too_large", {{"bytes", std::to_string(sim::scenario::max_flow_bytes)}});
            return;
        }
        if (error || !std::filesystem::is_regular_file(text, error)) {
            choices().file_problem = session_.strings().text("flow.open.no_file", {{"file", name}});
            return;
        }
        auto read = read_file(text);
        if (!read) {
            choices().file_problem = sim::to_line(read.error());
            return;
        }
        text = std::move(*read);
    }
    auto flow = sim::scenario::read_flow(text, name);
    if (!flow) {
        choices().file_problem = sim::to_line(flow.error().front());
        return;
    }
    const std::string key = flow->key;
    if (state().flows.contains(key)) {
        // Another version of a flow that is there: a change that can be taken back.
        workflows::Editor editor(design_of(state(), key));
        editor.replace(std::move(*flow));
        edit(std::move(editor));
    } else {
        edit(workflows::Editor(std::move(*flow)));
    }
    choices().file_told = session_.strings().text("flow.open.done");
}

// Its scenario becomes the run; leaving it keeps the run as it is.
void LabSession::FlowDoing::operator()(const intent::OpenExercise& what) {
    if (what.key.empty()) {
        session_.exercise_.reset();
        return;
    }
    if (!may_leave_edits()) {
        return;
    }
    for (const lessons::FlowExercise& exercise : session_.exercises()) {
        if (exercise.key != what.key) {
            continue;
        }
        close();
        session_.use(exercise.scenario);
        session_.finish_work();
        session_.exercise_ = ExerciseWork{&exercise, {}, {}, false};
        show(exercise.flow.key);
        return;
    }
}

void LabSession::FlowDoing::operator()(const intent::CheckExercise&) {
    if (!session_.exercise_) {
        return;
    }
    ExerciseWork& work = *session_.exercise_;
    const std::string& key = work.exercise->flow.key;
    const workflows::Flow flow = choices().editor              ? choices().editor->flow()
                                 : state().flows.contains(key) ? design_of(state(), key)
                                                               : workflows::Flow{};
    auto results = lessons::effects_of(*work.exercise, flow);
    if (!results) {
        tell(results.error());
        return;
    }
    work.results = std::move(*results);
    work.checked = workflows::with_places(flow);
}

void LabSession::FlowDoing::operator()(const intent::ShowExerciseHint&) {
    if (session_.exercise_) {
        session_.exercise_->shows_hint = !session_.exercise_->shows_hint;
    }
}

bool LabSession::is_about_flows() const { return views::is_about_flows(scenario_); }

void LabSession::handle(const intent::Flows& what) {
    FlowDoing doing(*this);
    std::visit(doing, what);
    view_.reset();
}

}  // namespace ui::app
