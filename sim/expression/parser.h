// SPDX-License-Identifier: MIT
// From tokens to a tree, with the rules that a place adds to the language.
#pragma once

#include <vector>

#include "sim/base/result.h"
#include "sim/expression/lexer.h"
#include "sim/expression/node.h"

namespace sim::expression {

inline constexpr std::size_t text_bytes_max = 2000;
inline constexpr int levels_max = 40;

// The tokens must end with one of kind `end`.
[[nodiscard]] Result<NodePointer, SyntaxError> parse_tokens(std::vector<Token> tokens, Place place);

}  // namespace sim::expression
