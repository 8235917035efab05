// SPDX-License-Identifier: MIT
// The way from text to a checked expression: limits, tokens, tree, the rules of the place.
#include "sim/expression/expression.h"

#include <algorithm>

#include "sim/base/overloaded.h"
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

bool asks_groups_below(const Node& node) {
    const auto any = [](const std::vector<NodePointer>& nodes) {
        return std::any_of(nodes.begin(), nodes.end(),
                           [](const NodePointer& part) { return asks_groups_below(*part); });
    };
    return std::visit(
        Overloaded{
            [](const LiteralNode&) { return false; }, [](const AttributeNode&) { return false; },
            [&](const ListNode& list) { return any(list.items); },
            [](const NotNode& negation) { return asks_groups_below(*negation.operand); },
            [](const BinaryNode& binary) {
                return asks_groups_below(*binary.left) || asks_groups_below(*binary.right);
            },
            [](const ConditionalNode& choice) {
                return asks_groups_below(*choice.condition) || asks_groups_below(*choice.if_true) ||
                       asks_groups_below(*choice.if_false);
            },
            [&](const CallNode& call) {
                constexpr std::string_view about_groups = "isMemberOf";
                const std::string_view name = call.function->name;
                return name.substr(0, about_groups.size()) == about_groups || any(call.arguments);
            }},
        node.what);
}

}  // namespace

bool asks_groups(const Expression& expression) { return asks_groups_below(expression.root()); }

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
