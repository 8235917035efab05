// SPDX-License-Identifier: MIT
// Settings and saved states: what is written comes back, and what is wrong is named or passed over.
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/app/preferences_file.h"
#include "ui/app/saved_state.h"
#include "ui/cli/content.h"

namespace fs = std::filesystem;
using ui::screens::Preferences;

namespace {

// A folder of this test, removed with what is in it.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / "lifecycle-lab-app-test") {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string first_problem(std::string_view text) {
    const auto state = ui::app::read_saved_state(text, "state.json");
    return state ? std::string() : sim::to_line(state.error().front());
}

}  // namespace

TEST_CASE("settings come back as they were written") {
    const Folder folder;
    const fs::path file = folder.path() / "new" / "settings.json";
    Preferences preferences;
    preferences.theme = "night";
    preferences.text_percent = 175;
    preferences.motion = ui::screens::MotionChoice::reduced;
    preferences.letter_keys = ui::screens::LetterKeys::off;
    preferences.spacing = ui::screens::Spacing::wide;
    REQUIRE(ui::app::write_preferences(file, preferences).has_value());
    CHECK(ui::app::read_preferences(file) == preferences);
    CHECK_FALSE(fs::exists(file.string() + ".new"));
}

TEST_CASE("settings that are broken or missing keep nobody out") {
    const Folder folder;
    const fs::path file = folder.path() / "settings.json";
    CHECK(ui::app::read_preferences(file) == Preferences{});
    for (const char* text : {"", "{", "[]", "7", R"({"theme": 7, "text_percent": "big"})",
                             R"({"theme": "pink", "text_percent": 1e9})"}) {
        std::ofstream(file) << text;
        CAPTURE(text);
        CHECK(ui::app::read_preferences(file) == Preferences{});
    }
    std::ofstream(file) << R"({"theme": "night", "text_percent": 9000})";
    CHECK(ui::app::read_preferences(file).theme == "night");
    CHECK(ui::app::read_preferences(file).text_percent == Preferences::text_percent_max);
}

TEST_CASE("settings that cannot be written leave nothing half written") {
    const Folder folder;
    std::ofstream(folder.path() / "file") << "no folder";
    const fs::path file = folder.path() / "file" / "settings.json";
    CHECK_FALSE(ui::app::write_preferences(file, {}).has_value());
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a saved state is read whole") {
    const auto state = ui::app::read_saved_state(
        R"({"version": 1, "scenario": "leaver", "step": "end", "tab": "why", "app": "slack",
            "faults": ["token-rotated", {"fault": "deactivate-users-off", "target": "zoom",
            "at": 3}], "segment": "failed", "layer": "help", "page": "log"})",
        "state.json");
    REQUIRE(state.has_value());
    CHECK(state->scenario == "leaver");
    CHECK_FALSE(state->step.has_value());
    CHECK(state->faults.size() == 2);
    CHECK(state->faults[1].at == 3);
    CHECK(state->segment == 4);
    CHECK(ui::app::id_of(state->layer) == "lab.help");
}

TEST_CASE("each mistake in a saved state is named with its place") {
    CHECK(first_problem("{").find("state.json") != std::string::npos);
    CHECK(first_problem("{}").find("version") != std::string::npos);
    CHECK(first_problem(R"({"version": 2})").find("/version") != std::string::npos);
    CHECK(first_problem(R"({"version": 1, "stop": 3})").find("stop") != std::string::npos);
    CHECK(first_problem(R"({"version": 1, "step": -3})").find("/step") != std::string::npos);
    CHECK(first_problem(R"({"version": 1, "step": "last"})").find("end") != std::string::npos);
    CHECK(first_problem(R"({"version": 1, "tab": "wire"})").find("message, why, diff") !=
          std::string::npos);
    CHECK(first_problem(R"({"version": 1, "faults": ["rust"]})").find("/faults/0") !=
          std::string::npos);
}

TEST_CASE("a saved state may watch an app, with a recorded answer") {
    const auto state = ui::app::read_saved_state(
        R"({"version": 1, "layer": "attach", "live": {"address": "127.0.0.1:9000",
            "link": "lost", "segment": "refused", "exchange": 2, "filter": "asha", "answer":
            {"version": 1, "app": "Box", "base": "b", "instance": "i", "first": 0, "last": 0,
             "exchanges": []}}})",
        "state.json");
    REQUIRE(state.has_value());
    REQUIRE(state->live);
    CHECK(state->live->address == "127.0.0.1:9000");
    CHECK(state->live->news.link == ui::serve::Link::lost);
    CHECK(state->live->news.app.name == "Box");
    CHECK(state->live->segment == 3);
    CHECK(state->live->exchange == 2);
    CHECK(ui::app::id_of(state->layer) == "lab.attach");
    CHECK(first_problem(R"({"version": 1, "live": {"link": "fast"}})").find("/live/link") !=
          std::string::npos);
    CHECK(first_problem(R"({"version": 1, "live": {"token": "secret"}})").find("token") !=
          std::string::npos);
    CHECK(first_problem(R"({"version": 1, "live": {"answer": {"version": 1}}})")
              .find("/lab/exchanges") != std::string::npos);
}

TEST_CASE("a saved state that the run cannot have is refused") {
    const auto content = ui::cli::Content::open(LAB_DATA_DIR);
    REQUIRE(content.has_value());
    ui::app::SavedState state;
    state.step = 100000;
    CHECK_FALSE(ui::app::restore(*content, state, "state.json").has_value());
    state = {};
    state.scenario = "no-such-scenario";
    CHECK_FALSE(ui::app::restore(*content, state, "state.json").has_value());
    state = {};
    state.app = "no-such-app";
    CHECK_FALSE(ui::app::restore(*content, state, "state.json").has_value());
}
