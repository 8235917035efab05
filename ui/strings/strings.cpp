// SPDX-License-Identifier: MIT
// Reads and fills in the strings.
#include "ui/strings/strings.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/base/check.h"
#include "ui/strings/files.h"

namespace ui {

namespace {

using Json = nlohmann::json;
using Texts = std::map<std::string, std::string, std::less<>>;

sim::Result<sim::Done, sim::Problem> merge_file(const std::filesystem::path& path, Texts& texts) {
    const auto fail = [&](std::string place, std::string why) {
        return sim::Failure{sim::Problem{path.string(), std::move(place), std::move(why)}};
    };
    const auto text = read_file(path);
    if (!text) {
        return sim::Failure{text.error()};
    }
    const Json document = Json::parse(*text, nullptr, false);
    if (!document.is_object()) {
        return fail("", "a strings file is a JSON object of texts");
    }
    for (const auto& entry : document.items()) {
        if (!entry.value().is_string()) {
            return fail("/" + entry.key(), "the value of a key is a text");
        }
        const bool fresh = texts.emplace(entry.key(), entry.value().get<std::string>()).second;
        if (!fresh) {
            return fail("/" + entry.key(), "another file has this key already");
        }
    }
    return sim::Done{};
}

template <class List>
std::string filled_in(std::string_view text, const List& arguments) {
    std::string out;
    out.reserve(text.size() + 16);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        out += text.substr(at, open - at);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto argument =
            std::find_if(arguments.begin(), arguments.end(),
                         [&](const auto& candidate) { return candidate.first == name; });
        out += argument == arguments.end() ? text.substr(open, close - open + 1)
                                           : std::string_view(argument->second);
        at = close + 1;
    }
    out += text.substr(at);
    return out;
}

}  // namespace

sim::Result<Strings, sim::Problem> Strings::load(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    if (error) {
        return sim::Failure{sim::Problem{folder.string(), "", "this folder of strings is needed"}};
    }
    std::sort(files.begin(), files.end());
    Strings strings;
    for (const auto& file : files) {
        const auto merged = merge_file(file, strings.texts_);
        if (!merged) {
            return sim::Failure{merged.error()};
        }
    }
    return strings;
}

const std::string& Strings::text(std::string_view key) const {
    const auto found = texts_.find(key);
    if (found != texts_.end()) {
        return found->second;
    }
    SIM_CHECK(missing_ == MissingKeys::shown, "no string has the key " + std::string(key));
    return missing_keys_.emplace(std::string(key), std::string(key)).first->second;
}

std::string Strings::text(std::string_view key, std::initializer_list<Argument> arguments) const {
    return fill_in(text(key), arguments);
}

std::string Strings::text(std::string_view key, const Arguments& arguments) const {
    Arguments resolved = arguments;
    for (auto& [name, value] : resolved) {
        const bool names_a_text = value.size() > 1 && value.front() == '@' && has(value.substr(1));
        if (names_a_text) {
            value = text(value.substr(1));
        }
    }
    return filled_in(text(key), resolved);
}

std::string Strings::count(std::string_view key, std::size_t number) const {
    const std::string form = std::string(key) + (number == 1 ? ".one" : ".other");
    const std::string digits = std::to_string(number);
    return fill_in(text(form), {{"count", digits}});
}

std::string fill_in(std::string_view text, std::initializer_list<Argument> arguments) {
    return filled_in(text, arguments);
}

}  // namespace ui
