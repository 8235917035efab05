// SPDX-License-Identifier: MIT
// A lexer over bytes; only texts may hold anything outside ASCII.
#include "sim/expression/lexer.h"

#include <array>
#include <limits>
#include <optional>

namespace sim::expression {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_word_start(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}
bool is_word_part(char letter) { return is_word_start(letter) || is_digit(letter); }
bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Result<std::vector<Token>, SyntaxError> run() {
        while (!error_) {
            while (at_ < text_.size() && is_space(text_[at_])) {
                ++at_;
            }
            if (at_ == text_.size()) {
                break;
            }
            read_one();
        }
        if (error_) {
            return Failure{*error_};
        }
        tokens_.push_back({TokenKind::end, at_, at_, "", 0});
        return std::move(tokens_);
    }

private:
    void read_one() {
        const char letter = text_[at_];
        if (letter == '"' || letter == '\'') {
            read_text(letter);
        } else if (is_digit(letter)) {
            read_number();
        } else if (is_word_start(letter)) {
            std::size_t end = at_;
            while (end < text_.size() && is_word_part(text_[end])) {
                ++end;
            }
            push(TokenKind::word, end);
        } else {
            read_sign();
        }
    }

    // A quote inside is written twice or behind a backslash.
    void read_text(char quote) {
        std::string content;
        for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
            const char letter = text_[at];
            const bool next_exists = at + 1 < text_.size();
            if (letter == '\\' && next_exists &&
                (text_[at + 1] == '\\' || text_[at + 1] == quote)) {
                content += text_[++at];
            } else if (letter != quote) {
                content += letter;
            } else if (next_exists && text_[at + 1] == quote) {
                content += text_[++at];
            } else {
                tokens_.push_back({TokenKind::text, at_, at + 1, std::move(content), 0});
                at_ = at + 1;
                return;
            }
        }
        fail("expression.error.unfinished_text", {});
    }

    void read_number() {
        std::size_t end = at_;
        std::int64_t number = 0;
        bool fits = true;
        for (; end < text_.size() && is_digit(text_[end]); ++end) {
            const std::int64_t unit = text_[end] - '0';
            fits = fits && number <= (std::numeric_limits<std::int64_t>::max() - unit) / 10;
            number = fits ? number * 10 + unit : 0;
        }
        if (!fits) {
            fail("expression.error.number_too_large",
                 {{"number", std::string(text_.substr(at_, end - at_))}});
            return;
        }
        if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
            std::size_t last = end + 1;
            while (last < text_.size() && is_digit(text_[last])) {
                ++last;
            }
            fail("expression.error.only_whole_numbers",
                 {{"number", std::string(text_.substr(at_, last - at_))}});
            return;
        }
        push(TokenKind::number, end);
        tokens_.back().number = number;
    }

    void read_sign() {
        constexpr std::array<std::string_view, 21> signs{
            "==", "!=", "<=", ">=", "&&", "||", "?:", "<", ">", "=", "!",
            "?",  ":",  "+",  "-",  "(",  ")",  "{",  "}", ",", "."};
        for (const std::string_view sign : signs) {
            if (text_.compare(at_, sign.size(), sign) == 0) {
                push(TokenKind::sign, at_ + sign.size());
                return;
            }
        }
        std::size_t end = at_ + 1;
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        const std::string character(text_.substr(at_, end - at_));
        // U+2018 to U+201F: what a word processor makes of straight quotes.
        const bool curly = character.size() == 3 && character.compare(0, 2, "\xE2\x80") == 0 &&
                           static_cast<unsigned char>(character[2]) >= 0x98U &&
                           static_cast<unsigned char>(character[2]) <= 0x9FU;
        fail(curly ? "expression.error.curly_quote" : "expression.error.unexpected_character",
             {{"character", character}});
    }

    void push(TokenKind kind, std::size_t end) {
        tokens_.push_back({kind, at_, end, std::string(text_.substr(at_, end - at_)), 0});
        at_ = end;
    }

    void fail(std::string code, std::vector<std::pair<std::string, std::string>> arguments) {
        error_ = SyntaxError{at_, std::move(code), std::move(arguments)};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    std::optional<SyntaxError> error_;
};

}  // namespace

Result<std::vector<Token>, SyntaxError> read_tokens(std::string_view text) {
    return Lexer(text).run();
}

}  // namespace sim::expression
