// SPDX-License-Identifier: MIT
// Recursive descent, one function a level of precedence; the first error wins.
#include "sim/expression/parser.h"

#include <array>
#include <optional>

namespace sim::expression {

namespace {

using ErrorArguments = std::vector<std::pair<std::string, std::string>>;

class Parser {
public:
    Parser(std::vector<Token> tokens, Place place) : tokens_(std::move(tokens)), place_(place) {}

    Result<NodePointer, SyntaxError> run() {
        if (next().kind == TokenKind::end) {
            return Failure{SyntaxError{0, "expression.error.empty", {}}};
        }
        NodePointer root = parse_expression();
        if (root && next().kind != TokenKind::end) {
            fail_here(next().is_sign("=") ? "expression.error.single_equals"
                                          : "expression.error.unexpected_word");
        }
        if (error_) {
            return Failure{*error_};
        }
        return root;
    }

private:
    [[nodiscard]] const Token& next() const { return tokens_[at_]; }
    const Token& take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
    bool accept_sign(std::string_view sign) {
        const bool found = next().is_sign(sign);
        at_ += found ? 1U : 0U;
        return found;
    }
    bool accept_word(std::string_view upper, std::string_view lower, std::string_view sign) {
        const bool found = next().is_word(upper) || next().is_word(lower) || next().is_sign(sign);
        at_ += found ? 1U : 0U;
        return found;
    }

    NodePointer fail(std::size_t position, std::string code, ErrorArguments arguments = {}) {
        if (!error_) {
            error_ = SyntaxError{position, std::move(code), std::move(arguments)};
        }
        return nullptr;
    }
    NodePointer fail_here(std::string code) {
        if (next().kind == TokenKind::end) {
            return fail(next().begin, "expression.error.unexpected_end");
        }
        if (next().is_sign("=")) {
            return fail(next().begin, "expression.error.single_equals");
        }
        return fail(next().begin, std::move(code), {{"found", next().text}});
    }

    template <class What>
    static NodePointer node(std::size_t begin, std::size_t end, What what) {
        return std::make_unique<Node>(Node{begin, end, std::move(what)});
    }
    static NodePointer binary(Operator operation, NodePointer left, NodePointer right) {
        const std::size_t begin = left->begin;
        const std::size_t end = right->end;
        return node(begin, end, BinaryNode{operation, std::move(left), std::move(right)});
    }

    // Counts how deep the text nests; every recursion of the grammar passes here.
    class Level {
    public:
        explicit Level(int& levels) : levels_(levels) { ++levels_; }
        ~Level() { --levels_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        int& levels_;
    };
    bool too_deep() {
        if (levels_ <= levels_max) {
            return false;
        }
        fail(next().begin, "expression.error.too_deep", {{"limit", std::to_string(levels_max)}});
        return true;
    }

    NodePointer parse_expression() {
        const Level level(levels_);
        if (too_deep()) {
            return nullptr;
        }
        const std::size_t calls_before = calls_.size();
        NodePointer left = parse_or();
        if (!left) {
            return nullptr;
        }
        if (accept_sign("?:")) {
            NodePointer right = parse_expression();
            return right ? binary(Operator::elvis, std::move(left), std::move(right)) : nullptr;
        }
        if (!next().is_sign("?")) {
            return left;
        }
        if (!condition_is_allowed(calls_before)) {
            return nullptr;
        }
        take();
        NodePointer if_true = parse_expression();
        if (!if_true) {
            return nullptr;
        }
        if (!accept_sign(":")) {
            return fail_here("expression.error.expected_colon");
        }
        NodePointer if_false = parse_expression();
        if (!if_false) {
            return nullptr;
        }
        const std::size_t begin = left->begin;
        const std::size_t end = if_false->end;
        return node(begin, end,
                    ConditionalNode{std::move(left), std::move(if_true), std::move(if_false)});
    }

    // A condition before `?` may not call functions of lists or conversions in a mapping.
    bool condition_is_allowed(std::size_t calls_before) {
        for (std::size_t i = calls_before; i < calls_.size(); ++i) {
            const auto& [function, position] = calls_[i];
            const bool banned =
                function->family == Family::list || function->family == Family::conversion;
            if (banned && place_ == Place::attribute_mapping) {
                fail(position, "expression.error.function_in_condition",
                     {{"name", std::string(function->name)}});
                return false;
            }
        }
        return true;
    }

    NodePointer parse_or() {
        NodePointer left = parse_and();
        while (left && accept_word("OR", "or", "||")) {
            NodePointer right = parse_and();
            left =
                right ? binary(Operator::logical_or, std::move(left), std::move(right)) : nullptr;
        }
        return left;
    }

    NodePointer parse_and() {
        NodePointer left = parse_comparison();
        while (left && accept_word("AND", "and", "&&")) {
            NodePointer right = parse_comparison();
            left =
                right ? binary(Operator::logical_and, std::move(left), std::move(right)) : nullptr;
        }
        return left;
    }

    [[nodiscard]] std::optional<Operator> comparison_operator() const {
        constexpr std::array<std::pair<std::string_view, Operator>, 6> operators{{
            {"==", Operator::equal},
            {"!=", Operator::not_equal},
            {"<=", Operator::less_or_equal},
            {">=", Operator::greater_or_equal},
            {"<", Operator::less},
            {">", Operator::greater},
        }};
        for (const auto& [sign, operation] : operators) {
            if (next().is_sign(sign)) {
                return operation;
            }
        }
        return std::nullopt;
    }

    NodePointer parse_comparison() {
        NodePointer left = parse_sum();
        const auto operation = comparison_operator();
        if (!left || !operation) {
            return left;
        }
        take();
        NodePointer right = parse_sum();
        if (!right) {
            return nullptr;
        }
        if (comparison_operator()) {
            return fail_here("expression.error.chained_comparison");
        }
        return binary(*operation, std::move(left), std::move(right));
    }

    NodePointer parse_sum() {
        NodePointer left = parse_unary();
        while (left && accept_sign("+")) {
            NodePointer right = parse_unary();
            left = right ? binary(Operator::plus, std::move(left), std::move(right)) : nullptr;
        }
        return left;
    }

    NodePointer parse_unary() {
        const std::size_t begin = next().begin;
        if (accept_word("NOT", "not", "!")) {
            const Level level(levels_);
            if (too_deep()) {
                return nullptr;
            }
            NodePointer operand = parse_unary();
            if (!operand) {
                return nullptr;
            }
            const std::size_t end = operand->end;
            return node(begin, end, NotNode{std::move(operand)});
        }
        if (accept_sign("-")) {
            if (next().kind != TokenKind::number) {
                return fail_here("expression.error.expected_number");
            }
            const Token& number = take();
            return node(begin, number.end, LiteralNode{Value{-number.number}});
        }
        return parse_primary();
    }

    NodePointer parse_primary() {
        const Token& token = next();
        switch (token.kind) {
            case TokenKind::text:
                take();
                return node(token.begin, token.end, LiteralNode{Value{token.text}});
            case TokenKind::number:
                take();
                return node(token.begin, token.end, LiteralNode{Value{token.number}});
            case TokenKind::word:
                return parse_word();
            case TokenKind::sign:
                if (token.text == "(") {
                    return parse_parentheses();
                }
                if (token.text == "{") {
                    return parse_list();
                }
                break;
            case TokenKind::end:
                break;
        }
        return fail_here("expression.error.expected_operand");
    }

    NodePointer parse_parentheses() {
        const std::size_t begin = take().begin;
        NodePointer inner = parse_expression();
        if (!inner) {
            return nullptr;
        }
        const std::size_t end = next().end;
        if (!accept_sign(")")) {
            return fail_here("expression.error.expected_closing");
        }
        inner->begin = begin;
        inner->end = end;
        return inner;
    }

    NodePointer parse_list() {
        const std::size_t begin = take().begin;
        ListNode list;
        const auto end = parse_items(list.items, "}");
        return end ? node(begin, *end, std::move(list)) : nullptr;
    }

    // Items between commas up to the closing sign; where that sign ends.
    std::optional<std::size_t> parse_items(std::vector<NodePointer>& items,
                                           std::string_view closing) {
        while (!next().is_sign(closing)) {
            if (!items.empty() && !accept_sign(",")) {
                fail_here("expression.error.expected_closing");
                return std::nullopt;
            }
            NodePointer item = parse_expression();
            if (!item) {
                return std::nullopt;
            }
            items.push_back(std::move(item));
        }
        return take().end;
    }

    NodePointer parse_word() {
        const Token& first = take();
        if (first.text == "true" || first.text == "false") {
            return node(first.begin, first.end, LiteralNode{Value{first.text == "true"}});
        }
        if (first.text == "null") {
            return node(first.begin, first.end, LiteralNode{Value{Null{}}});
        }
        std::string name = first.text;
        std::size_t end = first.end;
        std::size_t parts = 1;
        while (accept_sign(".")) {
            if (next().kind != TokenKind::word) {
                return fail_here("expression.error.expected_name_after_dot");
            }
            name += "." + next().text;
            end = take().end;
            ++parts;
        }
        if (next().is_sign("(")) {
            return parse_call(name, first.begin);
        }
        return attribute(first, name, parts, end);
    }

    NodePointer attribute(const Token& first, const std::string& name, std::size_t parts,
                          std::size_t end) {
        const bool of_user = first.text == "user";
        const bool of_source = first.text == "source" || first.text == "appuser";
        if ((!of_user && !of_source) || parts > 2) {
            return fail(first.begin, "expression.error.unknown_name", {{"name", name}});
        }
        if (parts == 1) {
            return fail(end, "expression.error.expected_attribute", {{"owner", first.text}});
        }
        if (of_source && place_ == Place::group_rule) {
            return fail(first.begin, "expression.error.source_in_group_rule", {{"name", name}});
        }
        return node(first.begin, end,
                    AttributeNode{of_user ? Owner::user : Owner::source,
                                  name.substr(first.text.size() + 1)});
    }

    NodePointer parse_call(const std::string& name, std::size_t begin) {
        const Function* function = find_function(name);
        if (function == nullptr) {
            return fail(begin, "expression.error.unknown_function", {{"name", name}});
        }
        if (function->family == Family::conversion && place_ == Place::group_rule) {
            return fail(begin, "expression.error.function_in_group_rule", {{"name", name}});
        }
        calls_.emplace_back(function, begin);
        take();
        CallNode call{function, {}};
        const auto end = parse_items(call.arguments, ")");
        if (!end) {
            return nullptr;
        }
        const std::size_t count = call.arguments.size();
        if (count < function->arguments_min) {
            return fail(begin, "expression.error.too_few_arguments",
                        {{"name", name}, {"least", std::to_string(function->arguments_min)}});
        }
        if (count > function->arguments_max) {
            return fail(begin, "expression.error.too_many_arguments",
                        {{"name", name}, {"most", std::to_string(function->arguments_max)}});
        }
        return node(begin, *end, std::move(call));
    }

    std::vector<Token> tokens_;
    Place place_;
    std::size_t at_ = 0;
    int levels_ = 0;
    std::vector<std::pair<const Function*, std::size_t>> calls_;  // in the order of the text
    std::optional<SyntaxError> error_;
};

}  // namespace

Result<NodePointer, SyntaxError> parse_tokens(std::vector<Token> tokens, Place place) {
    return Parser(std::move(tokens), place).run();
}

}  // namespace sim::expression
