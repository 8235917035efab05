// SPDX-License-Identifier: MIT
// Reads a made-up learner and opens a page for them.
#include "ui/app/saved_learning.h"

#include <functional>

#include "sim/base/digest.h"
#include "sim/json/node.h"
#include "ui/strings/files.h"

namespace ui::app {

namespace {

using sim::json::Node;

// Pictures look the same on every day.
constexpr std::string_view usual_now = "2026-11-22T10:00:00Z";

std::optional<sim::Instant> read_instant(const Node& node) {
    auto instant = sim::parse_instant(node.text());
    if (!instant) {
        node.object_to("expected an instant like 2026-11-22T10:00:00Z");
    }
    return instant;
}

// The reader of the record checks everything else about an entry.
std::optional<lessons::RecordEntry> read_entry(const nlohmann::json& json, const Node& node) {
    const std::string text = json.dump();
    auto entry = lessons::entry_in(sim::to_hex(sim::digest_of(text)) + " " + text);
    if (!entry) {
        node.object_to("expected an entry of the record, with at and what");
    }
    return entry;
}

std::int64_t number_or(const Node& node, const std::string& key, std::int64_t otherwise) {
    if (!node.has(key)) {
        return otherwise;
    }
    const std::int64_t number = node.at(key).integer();
    if (number < 0) {
        node.at(key).object_to("expected a whole number from 0 on");
        return otherwise;
    }
    return number;
}

SavedLearning read(const nlohmann::json& json, const Node& node) {
    node.allow_keys({"version", "lesson", "part", "query", "incident", "game_day", "step",
                     "revealed", "notes", "seed", "now", "did"});
    SavedLearning state;
    state.lesson = node.text_or("lesson", "");
    state.part = node.text_or("part", "");
    state.query = node.text_or("query", "");
    state.incident = node.text_or("incident", "");
    state.game_day = node.text_or("game_day", "");
    state.step = static_cast<std::size_t>(number_or(node, "step", 0));
    state.seed = static_cast<std::uint64_t>(number_or(node, "seed", 1));
    state.is_revealed = node.truth_or("revealed", false);
    state.shows_notes = node.truth_or("notes", false);
    state.now = *sim::parse_instant(usual_now);
    if (node.has("now")) {
        state.now = read_instant(node.at("now")).value_or(state.now);
    }
    if (node.has("did")) {
        const auto items = node.at("did").items();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (auto entry = read_entry(json["did"][i], items[i])) {
                state.did.push_back(std::move(*entry));
            }
        }
    }
    return state;
}

}  // namespace

sim::Result<SavedLearning, sim::Problems> read_learn_state(const std::filesystem::path& file) {
    if (file.empty()) {
        SavedLearning state;
        state.now = *sim::parse_instant(usual_now);
        return state;
    }
    const auto text = read_file(file);
    if (!text) {
        return sim::Failure{sim::Problems{text.error()}};
    }
    const auto json = sim::json::parse_json(*text, file.string());
    if (!json) {
        return sim::Failure{sim::Problems{json.error()}};
    }
    sim::Problems problems;
    SavedLearning state = read(*json, Node(*json, "", file.string(), problems));
    if (!problems.empty()) {
        return sim::Failure{std::move(problems)};
    }
    return state;
}

cli::Learner learner_of(const SavedLearning& state) {
    sim::Instant at = state.now;
    // Each entry is recorded at its own instant; afterwards it is the state's.
    auto clock = std::make_shared<sim::Instant>(at);
    cli::Learner learner = cli::Learner::without_file(std::nullopt, [clock] { return *clock; });
    for (const lessons::RecordEntry& entry : state.did) {
        *clock = entry.at;
        learner.record(entry.what);
    }
    *clock = at;
    return learner;
}

namespace {

using Apply = std::function<void(const screens::intent::Learn&)>;

// In the middle of a presentation or of an interview; later ones lie behind their first step.
void go_on(const Apply& apply, LearnPage page, const SavedLearning& state) {
    namespace intent = screens::intent;
    const bool is_interview = page == LearnPage::interview;
    for (std::size_t step = 0; step < state.step; ++step) {
        if (is_interview) {
            apply(intent::Interviewing(intent::ShowIdeas{}));
            apply(intent::Interviewing(intent::TickIdea{0, true}));
            apply(intent::Interviewing(intent::NextPrompt{}));
        } else {
            apply(intent::Presenting(intent::PresentNext{}));
        }
    }
    if (state.is_revealed) {
        apply(is_interview ? intent::Learn(intent::Interviewing(intent::ShowIdeas{}))
                           : intent::Learn(intent::Presenting(intent::RevealAnswer{})));
    }
    if (state.shows_notes && !is_interview) {
        apply(intent::Presenting(intent::ShowNotes{}));
    }
}

}  // namespace

std::optional<sim::Problem> open_page(LearnSession& learn, LearnPage page,
                                      const SavedLearning& state) {
    namespace intent = screens::intent;
    const Apply apply = [&](const intent::Learn& what) { static_cast<void>(learn.apply(what)); };
    learn.use_seed(state.seed);
    if (page == LearnPage::lesson || page == LearnPage::assessment || page == LearnPage::result ||
        page == LearnPage::presenter) {
        apply(intent::OpenLesson{state.lesson, state.part});
    }
    if (page == LearnPage::lesson && !state.query.empty()) {
        apply(intent::SearchTutor{state.query});
    } else if (page == LearnPage::assessment) {
        apply(intent::ResumeAttempt{});
        if (learn.page() != LearnPage::assessment) {
            apply(intent::BeginAttempt{true});
        }
    } else if (page == LearnPage::result) {
        apply(intent::OpenResult{});
        if (learn.page() != LearnPage::result) {
            return sim::Problem{"", "", "expected a state with a finished attempt"};
        }
    } else if (page == LearnPage::presenter) {
        apply(intent::Presenting(intent::Present{}));
        go_on(apply, page, state);
    } else if (page == LearnPage::interview) {
        apply(intent::Interviewing(intent::OpenInterview{}));
        if (state.step > 0 || state.is_revealed) {
            apply(intent::Interviewing(intent::BeginInterview{}));
        }
        go_on(apply, page, state);
    } else if (page == LearnPage::my_data) {
        apply(intent::OwnData(intent::OpenMyData{}));
    } else if (page == LearnPage::drill || page == LearnPage::glossary) {
        learn.open(page);
        if (!state.query.empty()) {
            apply(intent::SearchGlossary{state.query});
        }
    }
    return std::nullopt;
}

std::optional<sim::Problem> open_incident(LabProgram& program, const SavedLearning& state) {
    namespace intent = screens::intent;
    program.learn()->use_seed(state.seed);
    program.go_to(screens::Place::incidents);
    if (!state.game_day.empty()) {
        program.incidents()->apply(intent::ShowGameDay{state.game_day}, *program.learn());
        return std::nullopt;
    }
    if (state.incident.empty()) {
        return std::nullopt;
    }
    IncidentSession& incidents = *program.incidents();
    incidents.apply(intent::OpenIncident{state.incident, false}, *program.learn());
    incidents.finish_work();
    if (incidents.page() != IncidentPage::incident) {
        return sim::Problem{"", "/incident", "expected the key of a shipped incident"};
    }
    if (state.is_revealed) {
        incidents.apply(intent::GiveUpIncident{}, *program.learn());
    }
    return std::nullopt;
}

}  // namespace ui::app
