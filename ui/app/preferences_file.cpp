// SPDX-License-Identifier: MIT
// Reads, writes and applies the settings.
#include "ui/app/preferences_file.h"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "ui/cli/learner.h"
#include "ui/strings/files.h"

namespace ui::app {

namespace {

namespace fs = std::filesystem;
using screens::Preferences;
using Json = nlohmann::ordered_json;

fs::path variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

void read_into(const Json& json, Preferences& preferences) {
    const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                           : std::string();
    };
    const std::string theme = text("theme");
    if (theme == "paper" || theme == "night" || theme == "contrast") {
        preferences.theme = theme;
    }
    if (json.contains("text_percent") && json["text_percent"].is_number_integer()) {
        preferences.text_percent =
            std::clamp(json["text_percent"].get<int>(), Preferences::text_percent_min,
                       Preferences::text_percent_max);
    }
    if (text("motion") == "reduced") {
        preferences.motion = screens::MotionChoice::reduced;
    }
    if (text("letter_keys") == "off") {
        preferences.letter_keys = screens::LetterKeys::off;
    }
    if (cli::is_profile_name(text("profile"))) {
        preferences.profile = text("profile");
    }
    if (text("spacing") == "wide") {
        preferences.spacing = screens::Spacing::wide;
    }
}

Json json_of(const Preferences& preferences) {
    return {
        {"version", 1},
        {"theme", preferences.theme},
        {"text_percent", preferences.text_percent},
        {"motion", preferences.motion == screens::MotionChoice::reduced ? "reduced" : "full"},
        {"letter_keys", preferences.letter_keys == screens::LetterKeys::on ? "on" : "off"},
        {"spacing", preferences.spacing == screens::Spacing::wide ? "wide" : "normal"},
        {"profile", preferences.profile},
    };
}

}  // namespace

fs::path preferences_path() {
    fs::path folder = variable("XDG_CONFIG_HOME");
    // The specification asks to ignore a relative folder.
    if (!folder.is_absolute()) {
        folder = variable("APPDATA");
    }
    if (folder.empty() && !variable("HOME").empty()) {
        folder = variable("HOME") / ".config";
    }
    return folder.empty() ? folder : folder / "lifecycle-lab" / "settings.json";
}

Preferences read_preferences(const fs::path& path) {
    Preferences preferences;
    const auto text = read_file(path);
    if (!text) {
        return preferences;
    }
    const Json json = Json::parse(*text, nullptr, false);
    if (json.is_object()) {
        read_into(json, preferences);
    }
    return preferences;
}

sim::Result<sim::Done, sim::Problem> write_preferences(const fs::path& path,
                                                       const Preferences& preferences) {
    return write_file(path, json_of(preferences).dump(2) + "\n");
}

void use_preferences(kit::Kit& kit, const Preferences& preferences) {
    kit.set_theme(preferences.theme);
    kit::Settings& settings = kit.settings();
    settings.text_scale = static_cast<float>(preferences.text_percent) / 100.0F;
    settings.motion = preferences.motion == screens::MotionChoice::reduced
                          ? kit::MotionSetting::reduced
                          : kit::MotionSetting::full;
    settings.single_keys = preferences.letter_keys == screens::LetterKeys::on
                               ? kit::SingleKeys::on
                               : kit::SingleKeys::off;
    settings.spacing =
        preferences.spacing == screens::Spacing::wide ? kit::wide_spacing : kit::TextSpacing{};
}

}  // namespace ui::app
