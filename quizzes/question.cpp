// SPDX-License-Identifier: MIT
// The words of the files, and look-ups in a question.
#include "quizzes/question.h"

#include <algorithm>
#include <array>

#include "sim/base/check.h"

namespace quizzes {

namespace {

constexpr std::array<std::string_view, thinking_count> thinking_names = {
    "remember", "understand", "apply", "analyse", "evaluate"};
constexpr std::array<std::string_view, level_count> level_names = {"L1", "L2", "L3"};
constexpr std::array<std::string_view, role_count> role_names = {"warm-up", "check",
                                                                 "first-attempt", "practice"};
constexpr std::array<std::string_view, ask_count> ask_names = {
    "next_request", "next_log_event", "missing_log_event", "account", "held_value", "status"};

}  // namespace

std::string_view name_of(Thinking thinking) {
    return thinking_names[static_cast<std::size_t>(thinking)];
}
std::string_view name_of(Level level) { return level_names[static_cast<std::size_t>(level)]; }
std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }
std::string_view name_of(Ask ask) { return ask_names[static_cast<std::size_t>(ask)]; }

bool Question::has(Role role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

const Option* Question::option(std::string_view option_key) const {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& each) { return each.key == option_key; });
    return found == options.end() ? nullptr : &*found;
}

const Option& Question::right_option() const {
    const auto found =
        std::find_if(options.begin(), options.end(), [](const Option& each) { return each.right; });
    SIM_CHECK(found != options.end(), "the reader refuses a question without a right option");
    return *found;
}

}  // namespace quizzes
