// SPDX-License-Identifier: MIT
// The way from text to a checked expression: limits, tokens, tree, the rules of the place.
#include "sim/expression/expression.h"

#include "sim/base/text.h"
#include "sim/expression/lexer.h"
#include "sim/expression/node.h"
#include "sim/expression/parser.h"

namespace sim::expression {

namespace {

// True when no evaluation can yield a truth value; attributes and nulls are left to run time.
bool never_truth(const Node& node) {
    if (const auto* literal = std::get_if<LiteralNode>(&node.what)) {
        return !std::holds_alternative<bool>(literal->value) && !is_null(literal->value);
    }
    if (const auto* binary = std::get_if<BinaryNode>(&node.what)) {
        return binary->operation == Operator::plus ||
               (binary->operation == Operator::elvis && never_truth(*binary->left) &&
                never_truth(*binary->right));
    }
    if (const auto* conditional = std::get_if<ConditionalNode>(&node.what)) {
        return never_truth(*conditional->if_true) && never_truth(*conditional->if_false);
    }
    if (const auto* call = std::get_if<CallNode>(&node.what)) {
        return call->function->yields == Yields::other;
    }
    return std::holds_alternative<ListNode>(node.what);
}

}  // namespace

Result<Expression, SyntaxError> Expression::parse(std::string_view text, Place place) {
    if (text.size() > text_bytes_max) {
        return Failure{SyntaxError{text_bytes_max,
                                   "expression.error.too_long",
                                   {{"limit", std::to_string(text_bytes_max)}}}};
    }
    if (!is_utf8(text)) {
        return Failure{SyntaxError{0, "expression.error.not_utf8", {}}};
    }
    auto tokens = read_tokens(text);
    if (!tokens) {
        return Failure{tokens.error()};
    }
    auto root = parse_tokens(std::move(tokens).value(), place);
    if (!root) {
        return Failure{root.error()};
    }
    std::shared_ptr<const Node> tree = std::move(root).value();
    if (place == Place::group_rule && never_truth(*tree)) {
        return Failure{SyntaxError{0, "expression.error.rule_not_truth", {}}};
    }
    return Expression(std::string(text), place, std::move(tree));
}

}  // namespace sim::expression
