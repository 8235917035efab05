// SPDX-License-Identifier: MIT
// Finds names and texts that may not stand in some part of the tree.
#include <algorithm>
#include <regex>
#include <string>
#include <string_view>

#include "tests/tidy/rules.h"

namespace tidy {
namespace {

// Which view of a file a rule reads.
enum class View { text, without_comments, code };

struct WordRule {
    std::vector<std::string> folders;  // empty: everywhere
    std::vector<std::string> except;   // beginnings of paths
    View view;
    std::string pattern;
    std::string message;
};

// The folders that are also built for the web, with an older standard library.
const std::vector<std::string> web_folders = {"sim",    "lessons",  "quizzes",
                                              "ui/kit", "ui/views", "ui/screens"};

std::vector<WordRule> simulation_rules() {
    // Quizzes are pure, too: a record replays to the same attempts and schedules.
    const std::vector<std::string> pure = {"sim", "quizzes"};
    return {
        {pure,
         {},
         View::code,
         R"(\b(s?rand|random_device|mt19937(_64)?|default_random_engine)\b)",
         "chance comes from the world's own generator (sim/base/random.h)"},
        {pure,
         {},
         View::code,
         R"(\b(\w+_distribution|shuffle|sample)\s*[<(])",
         "results differ between standard libraries; draw from sim/base/random.h"},
        {pure,
         {},
         View::code,
         R"(\bchrono\b|<ctime>|\bstd::time\b|\b(localtime|gmtime|clock_gettime|gettimeofday)\b)",
         "time is in the world; a step has no clock"},
        {pure,
         {},
         View::code,
         R"(\bunordered_(multi)?(map|set)\b)",
         "its order differs between standard libraries; use a map, a set or a sorted vector"},
        {pure,
         {},
         View::code,
         R"(\bstd::hash\b|<functional>.*hash)",
         "std::hash differs between standard libraries; use sim/base/digest.h"},
        {pure,
         {},
         View::code,
         R"(\bstd::(j?thread|mutex|atomic|future|async)\b|<(thread|mutex|atomic|future)>)",
         "the simulation has no threads"},
        {pure,
         {},
         View::code,
         R"(\b([io]?fstream|filesystem|fopen|freopen|getenv)\b|\bsystem\s*\()",
         "the simulation reads and writes no files"},
        {pure, {}, View::code, R"(\b(set)?locale\b)", "a result may not depend on a locale"},
        // It remembers what a pure function of a key's name returned, which takes long.
        {pure,
         {"sim/access/key"},
         View::code,
         R"(\bstatic\s+(?!const|constexpr|inline\s+const|\w+.*\()\w)",
         "no hidden state: what changes is in the world"},
        {{"sim"},
         {},
         View::code,
         R"(\b(float|double)\b(?=[^()]*;))",
         "no floating-point value may reach a result; count in whole units"},
    };
}

std::vector<WordRule> interface_rules() {
    return {
        {web_folders,
         {},
         View::code,
         R"(\bstd::(views|ranges)\b|<(format|ranges|thread)>)",
         "the web build's standard library lacks it"},
        // The reader of themes is where a colour's text becomes a colour.
        {{"ui"},
         {"ui/kit/theme", "ui/kit/color"},
         View::without_comments,
         R"(\b(IM_COL32|ImColor)\s*\(\s*[0-9]|\"#[0-9A-Fa-f]{6,8}\")",
         "colours come from the theme's tokens"},
        {{"ui/views", "ui/screens"},
         {},
         View::without_comments,
         R"re("[A-Za-z][a-z']+ [A-Za-z][^"]*")re",
         "text that a person reads lives in assets/strings"},
    };
}

// The forbidden texts are put together from pieces, so that this file does not hold them itself.
std::vector<WordRule> leftover_rules() {
    const std::string slash = "/";
    return {
        {{},
         {},
         View::text,
         std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b",
         "do it, or describe it in an issue"},
        {{},
         {},
         View::text,
         "(^|[^\\w.}])" + slash + "(work|home|root|farm|tmp)" + slash + "\\w",
         "a path of one machine"},
        {{},
         {},
         View::text,
         std::string("\\bdebian\\") + ".org\\b|\\bnpmjs\\" + ".(org|com)\\b",
         "a registry's host name; use the machine's own settings"},
    };
}

const std::vector<WordRule>& all_rules() {
    static const std::vector<WordRule> rules = [] {
        std::vector<WordRule> all = simulation_rules();
        for (const auto& more : {interface_rules(), leftover_rules()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return rules;
}

bool applies(const WordRule& rule, const SourceFile& file) {
    if (rule.view != View::text && !file.is_cpp())
        return false;
    const bool inside =
        rule.folders.empty() || std::any_of(rule.folders.begin(), rule.folders.end(),
                                            [&](const auto& each) { return file.is_in(each); });
    const bool excepted =
        std::any_of(rule.except.begin(), rule.except.end(),
                    [&](const auto& each) { return file.path.starts_with(each); });
    return inside && !excepted;
}

const std::string& view_of(const SourceFile& file, View view) {
    if (view == View::text)
        return file.text;
    return view == View::code ? file.code : file.without_comments;
}

}  // namespace

std::vector<Finding> check_words(const SourceFile& file) {
    std::vector<Finding> findings;
    for (const WordRule& rule : all_rules()) {
        if (!applies(rule, file))
            continue;
        const std::regex pattern(rule.pattern);
        std::size_t number = 0;
        for (const std::string_view line : lines_of(view_of(file, rule.view))) {
            ++number;
            if (!std::regex_search(line.begin(), line.end(), pattern))
                continue;
            findings.push_back({file.path, number, rule.message});
        }
    }
    return findings;
}

}  // namespace tidy
