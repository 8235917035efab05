// SPDX-License-Identifier: MIT
// Cuts the text of an expression into words, texts, numbers and signs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/result.h"
#include "sim/expression/expression.h"

namespace sim::expression {

enum class TokenKind : std::uint8_t { end, text, number, word, sign };

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;         // a text without its quotes; else as written
    std::int64_t number = 0;  // of a number

    [[nodiscard]] bool is_sign(std::string_view sign) const {
        return kind == TokenKind::sign && text == sign;
    }
    [[nodiscard]] bool is_word(std::string_view word) const {
        return kind == TokenKind::word && text == word;
    }
};

// All tokens, closed by one of kind `end`. A lone `=` comes out as a sign, for the parser to
// refuse.
[[nodiscard]] Result<std::vector<Token>, SyntaxError> read_tokens(std::string_view text);

}  // namespace sim::expression
