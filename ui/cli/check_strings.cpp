// SPDX-License-Identifier: MIT
// Checks the sentences: their keys, their placeholders and how they are written.
#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "ui/cli/check.h"
#include "ui/cli/string_keys.h"
#include "ui/strings/files.h"

namespace ui::cli {

namespace {

using Json = nlohmann::json;

constexpr int sentence_words_max = 18;

// The names between { and }; a brace without its partner counts as none.
std::set<std::string> placeholders_in(std::string_view text) {
    std::set<std::string> names;
    std::size_t open = text.find('{');
    while (open != std::string_view::npos) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        names.emplace(text.substr(open + 1, close - open - 1));
        open = text.find('{', close);
    }
    return names;
}

// Words of the longest sentence. A sentence ends with a point, a colon or a question mark that is
// followed by a space.
int longest_sentence(std::string_view text) {
    int longest = 0;
    int words = 0;
    bool inside = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool blank = i == text.size() || text[i] == ' ' || text[i] == '\n';
        if (!blank) {
            inside = true;
            continue;
        }
        words += inside ? 1 : 0;
        const char before = i > 0 ? text[i - 1] : ' ';
        const bool ends = before == '.' || before == ':' || before == '?';
        inside = false;
        longest = std::max(longest, words);
        words = ends ? 0 : words;
    }
    return longest;
}

// Duplicate keys vanish while JSON is parsed into an object, so they are counted on the way.
std::vector<std::string> duplicate_keys(const std::string& text) {
    std::set<std::string> seen;
    std::vector<std::string> twice;
    const Json::parser_callback_t count = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth == 1 && event == Json::parse_event_t::key) {
            const auto key = parsed.get<std::string>();
            if (!seen.insert(key).second) {
                twice.push_back(key);
            }
        }
        return true;
    };
    [[maybe_unused]] const Json json = Json::parse(text, count, false);
    return twice;
}

}  // namespace

sim::Problems check_strings_file(const Content& content, const Path& file) {
    const auto text = read_file(file);
    if (!text) {
        return {text.error()};
    }
    sim::Problems problems;
    const std::string shown = content.shown(file);
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object()) {
        return {{shown, "", "expected an object of texts"}};
    }
    for (const std::string& key : duplicate_keys(*text)) {
        problems.push_back({shown, "/" + key, "expected this key once, found it twice"});
    }
    for (const auto& entry : json.items()) {
        const std::string place = "/" + entry.key();
        if (!entry.value().is_string()) {
            problems.push_back({shown, place, "expected a text"});
            continue;
        }
        const auto& sentence = entry.value().get_ref<const std::string&>();
        if (sentence.find('!') != std::string::npos) {
            problems.push_back({shown, place, "expected a sentence without an exclamation mark"});
        }
        const int words = longest_sentence(sentence);
        if (words > sentence_words_max) {
            problems.push_back({shown, place,
                                "expected at most " + std::to_string(sentence_words_max) +
                                    " words a sentence, found " + std::to_string(words)});
        }
    }
    return problems;
}

sim::Problems check_language(const Content& content, const Path& folder) {
    sim::Problems problems;
    std::map<std::string, std::pair<std::string, std::string>> texts;  // key: file, text
    for (const Path& file : files_in(folder, ".json")) {
        const std::string shown = content.shown(file);
        const auto text = read_file(file);
        const Json json = text ? Json::parse(*text, nullptr, false) : Json();
        if (!json.is_object()) {
            continue;  // the check of the file itself says so
        }
        for (const auto& entry : json.items()) {
            if (!entry.value().is_string()) {
                continue;
            }
            const auto [place, fresh] =
                texts.try_emplace(entry.key(), shown, entry.value().get<std::string>());
            if (!fresh) {
                problems.push_back({shown, "/" + entry.key(),
                                    "expected a new key, found it in " + place->second.first});
            }
        }
    }
    for (const StringKey& needed : required_keys()) {
        const auto found = texts.find(needed.key);
        if (found == texts.end()) {
            problems.push_back({content.shown(folder), "/" + needed.key,
                                "expected a text for this key, found none"});
            continue;
        }
        const auto known = sim::split(needed.placeholders, ' ');
        for (const std::string& name : placeholders_in(found->second.second)) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                problems.push_back(
                    {found->second.first, "/" + needed.key,
                     "expected only the placeholders " + needed.placeholders + ", found " + name});
            }
        }
    }
    return problems;
}

}  // namespace ui::cli
