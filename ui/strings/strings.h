// SPDX-License-Identifier: MIT
// Every sentence that a person reads: assets/strings/en/*.json, flat keys to text with
// {placeholders}.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/problem.h"
#include "sim/base/result.h"

namespace ui {

// A placeholder's name and the text that takes its place.
using Argument = std::pair<std::string_view, std::string_view>;

// Arguments as the simulation hands them out.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// What a missing key does: shows itself at run time, stops the program in tests.
enum class MissingKeys { shown, fatal };

class Strings {
public:
    // Merges all files of the folder. Refuses a key that two files give, and values that are no
    // text.
    static sim::Result<Strings, sim::Problem> load(const std::filesystem::path& folder);

    void set_missing_keys(MissingKeys how) { missing_ = how; }
    [[nodiscard]] bool has(std::string_view key) const { return texts_.count(key) > 0; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const {
        return texts_;
    }

    // The text of a key; valid as long as the Strings.
    [[nodiscard]] const std::string& text(std::string_view key) const;
    // The text with its placeholders filled in: text("lab.step", {{"number", "15"}}).
    [[nodiscard]] std::string text(std::string_view key,
                                   std::initializer_list<Argument> arguments) const;
    // The same with the arguments that refusals, tellings and explanations carry. One that is @ and
    // a key stands for that key's text: "@fault.token-rotated.name".
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments) const;
    // Singular or plural by number: KEY.one or KEY.other, with {count} filled in.
    [[nodiscard]] std::string count(std::string_view key, std::size_t number) const;

private:
    std::map<std::string, std::string, std::less<>> texts_;
    mutable std::map<std::string, std::string, std::less<>> missing_keys_;
    MissingKeys missing_ = MissingKeys::shown;
};

// Replaces {name} by the argument of that name; a name that is not given stays as it is.
[[nodiscard]] std::string fill_in(std::string_view text, std::initializer_list<Argument> arguments);

}  // namespace ui
