// SPDX-License-Identifier: MIT
// Draws a screen until it is at rest, offscreen or with no graphics at all.
#include "ui/app/pictures.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/lab_program.h"
#include "ui/app/preferences_file.h"
#include "ui/app/saved_learning.h"
#include "ui/app/saved_state.h"
#include "ui/cli/cli.h"
#include "ui/cli/report.h"
#include "ui/platform/null_platform.h"
#include "ui/platform/offscreen.h"
#include "ui/platform/png.h"
#include "ui/screens/components.h"
#include "ui/strings/files.h"

namespace ui::app {

namespace {

// Enough for the layout to settle, for a scroll to a row and for a menu to open; a second each, so
// that everything that moves has arrived.
constexpr int frames = 6;
constexpr double frame_seconds = 1.0;

using Draw = std::function<void(kit::Kit&)>;

// A screen that can be drawn, with everything that it needs.
struct Stage {
    std::unique_ptr<kit::Kit> kit;
    std::optional<cli::Content> content;
    std::optional<LabProgram> lab;
    screens::ComponentsState components;
    Draw draw;
};

int refuse(const sim::Problem& problem) { return cli::report(problem); }

sim::Result<SavedState, sim::Problems> wanted_state(const cli::ScreenRequest& request) {
    SavedState state;
    state.step = 0;
    if (!request.state.empty()) {
        const auto text = read_file(request.state);
        if (!text) {
            return sim::Failure{sim::Problems{text.error()}};
        }
        auto saved = read_saved_state(*text, request.state.string());
        if (!saved) {
            return sim::Failure{saved.error()};
        }
        state = *saved;
    }
    if (!request.scenario.empty()) {
        state.scenario = request.scenario;
    }
    if (request.fault) {
        const std::size_t at = request.fault->find('@');
        const std::string target = at == std::string::npos ? "" : request.fault->substr(at + 1);
        state.faults.push_back({request.fault->substr(0, at), target, 0});
    }
    if (request.step > 0) {
        state.step = static_cast<std::size_t>(request.step);
    }
    return state;
}

std::optional<int> set_up_lab(const cli::ScreenRequest& request, Stage& stage,
                              const screens::Preferences& preferences) {
    auto content = cli::Content::open(request.data);
    if (!content) {
        return refuse(content.error());
    }
    stage.content = std::move(*content);
    auto state = wanted_state(request);
    if (!state) {
        return cli::report(state.error());
    }
    if (request.screen == "console") {
        state->place = screens::Place::console;
    }
    if (request.screen == "access") {
        state->place = screens::Place::access;
        const bool own_choice = request.state.empty() && request.scenario.empty();
        state->scenario = own_choice ? "report-job" : state->scenario;
    }
    if (request.screen == "workflows") {
        state->place = screens::Place::workflows;
        const bool own_choice = request.state.empty() && request.scenario.empty();
        state->scenario = own_choice ? "flow-offboarding" : state->scenario;
    }
    auto restored = restore(*stage.content, *state, request.state.string());
    if (!restored) {
        return cli::report(restored.error());
    }
    restored->session.finish_work();
    stage.lab.emplace(std::move(*restored), preferences);
    const std::string layer(id_of(state->layer));
    stage.draw = [&stage, layer, opened = false](kit::Kit& kit) mutable {
        if (!layer.empty() && !opened) {
            kit.open_layer(kit::Id(layer));
            opened = true;
        }
        stage.lab->draw(kit);
    };
    return std::nullopt;
}

std::optional<LearnPage> learn_page_named(const std::string& name) {
    static const std::map<std::string, LearnPage> pages{{"home", LearnPage::home},
                                                        {"lesson", LearnPage::lesson},
                                                        {"assessment", LearnPage::assessment},
                                                        {"results", LearnPage::result},
                                                        {"drill", LearnPage::drill},
                                                        {"glossary", LearnPage::glossary},
                                                        {"presenter", LearnPage::presenter},
                                                        {"interview", LearnPage::interview},
                                                        {"data", LearnPage::my_data}};
    const auto found = pages.find(name);
    return found == pages.end() ? std::nullopt : std::optional(found->second);
}

// A page of learning, with a record that is made up from the state's entries.
std::optional<int> set_up_learning(const cli::ScreenRequest& request, Stage& stage,
                                   const screens::Preferences& preferences) {
    auto lab_request = request;
    lab_request.state.clear();
    if (const auto code = set_up_lab(lab_request, stage, preferences)) {
        return code;
    }
    auto library = cli::read_library(*stage.content);
    if (!library) {
        return cli::report(library.error());
    }
    auto state = read_learn_state(request.state);
    if (!state) {
        return cli::report(state.error());
    }
    LearnSession learn(*stage.content, std::make_shared<cli::Library>(std::move(*library)),
                       learner_of(*state));
    auto incidents = IncidentSession::open(*stage.content);
    if (!incidents) {
        return cli::report(incidents.error());
    }
    const auto page = learn_page_named(request.screen);
    if (auto problem = page ? open_page(learn, *page, *state) : std::nullopt) {
        return refuse(*problem);
    }
    stage.lab->use(std::move(learn), screens::Place::learn);
    stage.lab->use(std::move(*incidents));
    if (auto problem = page ? std::nullopt : open_incident(*stage.lab, *state)) {
        return refuse(*problem);
    }
    return std::nullopt;
}

// The exit code of a request that cannot be met.
std::optional<int> set_up(const cli::ScreenRequest& request, Stage& stage) {
    static const std::vector<std::string> names{
        "access",   "assessment", "components", "console",   "data",      "drill",
        "glossary", "home",       "incident",   "incidents", "interview", "lab",
        "lesson",   "presenter",  "results",    "workflows"};
    auto kit = kit::Kit::create(request.data);
    if (!kit) {
        return refuse(kit.error());
    }
    stage.kit = std::move(*kit);
    const std::string& theme = request.theme;
    if (theme != "paper" && theme != "night" && theme != "contrast") {
        return cli::report_unknown(stage.kit->strings(), "app.unknown_theme", theme,
                                   {"paper", "night", "contrast"});
    }
    screens::Preferences preferences;
    preferences.theme = theme;
    preferences.text_percent = request.scale_percent;
    use_preferences(*stage.kit, preferences);
    if (request.screen == "lab" || request.screen == "console" || request.screen == "access" ||
        request.screen == "workflows") {
        return set_up_lab(request, stage, preferences);
    }
    if (learn_page_named(request.screen) || request.screen == "incident" ||
        request.screen == "incidents") {
        return set_up_learning(request, stage, preferences);
    }
    if (request.screen == "components") {
        stage.draw = [&stage](kit::Kit& drawn) {
            screens::components_screen(drawn, stage.components);
        };
        return std::nullopt;
    }
    return cli::report_unknown(stage.kit->strings(), "app.unknown_screen", request.screen, names);
}

template <class Platform>
void draw_to_rest(Stage& stage, Platform& platform) {
    for (int frame = 0; frame < frames; ++frame) {
        platform.begin_frame(frame_seconds);
        stage.kit->begin_frame();
        stage.draw(*stage.kit);
        stage.kit->end_frame();
        platform.end_frame();
    }
}

}  // namespace

int shot(const cli::ScreenRequest& request, const std::filesystem::path& out) {
    Stage stage;
    if (const auto code = set_up(request, stage)) {
        return *code;
    }
    auto platform = platform::Offscreen::open(request.width, request.height);
    if (!platform) {
        return refuse(platform.error());
    }
    draw_to_rest(stage, **platform);
    const auto written = platform::write_png(out, (*platform)->read());
    return written ? cli::exit_holds : refuse(written.error());
}

int describe(const cli::ScreenRequest& request) {
    Stage stage;
    if (const auto code = set_up(request, stage)) {
        return *code;
    }
    platform::NullPlatform platform(request.width, request.height);
    draw_to_rest(stage, platform);
    return cli::write_or_report(stage.kit->strings(), kit::describe(stage.kit->registry()),
                                cli::exit_holds);
}

}  // namespace ui::app
