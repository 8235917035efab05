// SPDX-License-Identifier: MIT
// Recursive descent over the grammar of RFC 7644 figure 1.
#include <array>
#include <optional>

#include "sim/base/text.h"
#include "sim/scim/filter.h"
#include "sim/scim/json.h"

namespace sim::scim {

namespace {

enum class Scope : std::uint8_t { resource, value };

constexpr std::array<std::pair<std::string_view, FilterOperator>, 9> operators{{
    {"eq", FilterOperator::equal},
    {"ne", FilterOperator::not_equal},
    {"co", FilterOperator::contains},
    {"sw", FilterOperator::starts_with},
    {"ew", FilterOperator::ends_with},
    {"gt", FilterOperator::greater},
    {"ge", FilterOperator::greater_or_equal},
    {"lt", FilterOperator::less},
    {"le", FilterOperator::less_or_equal},
}};

class FilterParser {
public:
    FilterParser(std::string_view text, Scope scope) : text_(text), scope_(scope) {}

    Result<Filter, Error> run() {
        std::optional<Filter> filter = parse_any();
        skip_spaces();
        if (filter && at_ < text_.size()) {
            fail("unexpected text");
        }
        if (error_ || !filter) {
            return Failure{*error_};
        }
        return std::move(*filter);
    }

private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    bool skip_spaces() {
        const std::size_t before = at_;
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
        return at_ > before;
    }
    bool accept(char sign) {
        const bool found = at_ < text_.size() && text_[at_] == sign;
        at_ += found ? 1U : 0U;
        return found;
    }
    // A word that ends where a space, a bracket or the text's end stands.
    [[nodiscard]] std::string_view next_word() const {
        return rest().substr(0, attribute_path_length(rest()));
    }

    std::nullopt_t fail(std::string_view what) {
        if (!error_) {
            error_ = bad_request(error_type::invalid_filter,
                                 "The filter is malformed at character " + std::to_string(at_ + 1) +
                                     ": " + std::string(what) + ".");
        }
        return std::nullopt;
    }

    // "x and y": the word must stand between spaces, or a bracket before it.
    bool accept_word(std::string_view word) {
        const std::size_t before = at_;
        if (skip_spaces() && equal_ignoring_case(next_word(), word)) {
            at_ += word.size();
            if (skip_spaces()) {
                return true;
            }
        }
        at_ = before;
        return false;
    }

    std::optional<Filter> parse_any() {
        std::vector<Filter> parts;
        do {
            std::optional<Filter> part = parse_all();
            if (!part) {
                return std::nullopt;
            }
            parts.push_back(std::move(*part));
        } while (accept_word("or"));
        return parts.size() == 1 ? std::move(parts.front()) : Filter{FilterAny{std::move(parts)}};
    }

    std::optional<Filter> parse_all() {
        std::vector<Filter> parts;
        do {
            std::optional<Filter> part = parse_one();
            if (!part) {
                return std::nullopt;
            }
            parts.push_back(std::move(*part));
        } while (accept_word("and"));
        return parts.size() == 1 ? std::move(parts.front()) : Filter{FilterAll{std::move(parts)}};
    }

    std::optional<Filter> parse_one() {
        skip_spaces();
        if (accept('(')) {
            return parse_group();
        }
        const std::string_view word = next_word();
        if (equal_ignoring_case(word, "not")) {
            const std::size_t before = at_;
            at_ += word.size();
            skip_spaces();
            if (accept('(')) {
                std::optional<Filter> inner = parse_group();
                if (!inner) {
                    return std::nullopt;
                }
                FilterNot negation;
                negation.part.push_back(std::move(*inner));
                return Filter{std::move(negation)};
            }
            at_ = before;
        }
        return parse_expression();
    }

    std::optional<Filter> parse_group() {
        if (++levels_ > filter_levels_max) {
            return fail("too many brackets");
        }
        std::optional<Filter> inner = parse_any();
        skip_spaces();
        if (inner && !accept(')')) {
            return fail("a closing bracket is missing");
        }
        --levels_;
        return inner;
    }

    std::optional<Filter> parse_expression() {
        const std::string_view word = next_word();
        const auto path = parse_attribute_path(word);
        if (!path) {
            return fail("an attribute is expected");
        }
        at_ += word.size();
        if (accept('[')) {
            return parse_value_path(*path);
        }
        if (!skip_spaces()) {
            return fail("a space and an operator are expected");
        }
        return parse_operation(*path);
    }

    std::optional<Filter> parse_value_path(const AttributePath& path) {
        if (scope_ == Scope::value || !path.sub_attribute.empty()) {
            return fail("a value filter is not allowed here");
        }
        scope_ = Scope::value;
        std::optional<Filter> inner = parse_any();
        scope_ = Scope::resource;
        skip_spaces();
        if (inner && !accept(']')) {
            return fail("a closing square bracket is missing");
        }
        if (!inner) {
            return std::nullopt;
        }
        FilterValuePath value_path{path, {}};
        value_path.part.push_back(std::move(*inner));
        return Filter{std::move(value_path)};
    }

    std::optional<Filter> parse_operation(const AttributePath& path) {
        const std::string_view word = next_word();
        if (equal_ignoring_case(word, "pr")) {
            at_ += word.size();
            return Filter{FilterPresence{path}};
        }
        for (const auto& [name, operation] : operators) {
            if (equal_ignoring_case(word, name)) {
                at_ += word.size();
                if (!skip_spaces()) {
                    return fail("a space and a value are expected");
                }
                std::optional<FilterLiteral> literal = parse_literal();
                if (!literal) {
                    return std::nullopt;
                }
                return Filter{FilterComparison{path, operation, std::move(*literal)}};
            }
        }
        return fail("an operator is expected");
    }

    // Where the JSON literal at the front ends.
    [[nodiscard]] std::size_t literal_length() const {
        const std::string_view text = rest();
        if (text.empty() || text[0] != '"') {
            return std::min(text.find_first_of(" )]"), text.size());
        }
        std::size_t i = 1;
        while (i < text.size() && text[i] != '"') {
            i += text[i] == '\\' ? 2U : 1U;
        }
        return std::min(i + 1, text.size());
    }

    std::optional<FilterLiteral> parse_literal() {
        const std::string_view text = rest().substr(0, literal_length());
        const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
        std::optional<FilterLiteral> literal;
        if (json.is_string()) {
            literal = json.get<std::string>();
        } else if (json.is_boolean()) {
            literal = json.get<bool>();
        } else if (json.is_number()) {
            literal = NumberText{std::string(text)};
        } else if (json.is_null()) {
            literal = Null{};
        }
        if (!literal) {
            return fail("a text in double quotes, a number, true, false or null is expected");
        }
        at_ += text.size();
        return literal;
    }

    std::string_view text_;
    Scope scope_;
    std::size_t at_ = 0;
    int levels_ = 0;
    std::optional<Error> error_;
};

Result<Filter, Error> parse_bounded(std::string_view text, Scope scope) {
    if (text.size() > filter_bytes_max) {
        return Failure{bad_request(
            error_type::invalid_filter,
            "The filter is longer than " + std::to_string(filter_bytes_max) + " bytes.")};
    }
    return FilterParser(text, scope).run();
}

}  // namespace

std::string_view name_of(FilterOperator operation) {
    for (const auto& [name, known] : operators) {
        if (known == operation) {
            return name;
        }
    }
    return {};
}

Result<Filter, Error> parse_filter(std::string_view text) {
    return parse_bounded(text, Scope::resource);
}

Result<Filter, Error> parse_value_filter(std::string_view text) {
    return parse_bounded(text, Scope::value);
}

}  // namespace sim::scim
