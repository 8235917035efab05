// SPDX-License-Identifier: MIT
// The functions of the language: one table that the parser checks calls against.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/result.h"
#include "sim/base/value.h"

namespace sim::expression {

struct Context;

// Why a call has no value; the evaluator adds the place in the text.
struct CallError {
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;
};
using CallResult = Result<Value, CallError>;
using Arguments = std::vector<Value>;

// Places forbid whole families: a group rule knows no conversions, a condition no lists.
enum class Family : std::uint8_t { text, list, conversion, group, user };
enum class Yields : std::uint8_t { truth, other };

struct Function {
    std::string_view name;
    Family family;
    Yields yields;
    std::size_t arguments_min;
    std::size_t arguments_max;
    CallResult (*call)(const Context& context, const Arguments& arguments);
};

// The function with that name, old bare names such as toUpperCase included; nullptr for none.
[[nodiscard]] const Function* find_function(std::string_view name);

// Texts that a call produces stay below this many bytes, so nested calls cannot eat the memory.
inline constexpr std::size_t result_bytes_max = 20'000;

// Shared by the files that hold the functions.
[[nodiscard]] CallResult fail(std::string code,
                              std::vector<std::pair<std::string, std::string>> arguments = {});
[[nodiscard]] CallResult bounded(std::string text);
[[nodiscard]] CallResult bounded(std::vector<std::string> list);

// The tables of the families.
[[nodiscard]] const std::vector<Function>& text_functions();
[[nodiscard]] const std::vector<Function>& list_functions();
[[nodiscard]] const std::vector<Function>& conversion_functions();
[[nodiscard]] const std::vector<Function>& group_functions();

}  // namespace sim::expression
