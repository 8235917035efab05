// SPDX-License-Identifier: MIT
// Walks the tree once, from left to right, and keeps every comparison as evidence.
#include <compare>

#include "sim/base/overloaded.h"
#include "sim/expression/expression.h"
#include "sim/expression/node.h"

namespace sim::expression {

namespace {

using ValueResult = Result<Value, SyntaxError>;

class Evaluator {
public:
    Evaluator(const Expression& expression, const Context& context)
        : text_(expression.text()), context_(context) {}

    ValueResult value_of(const Node& node) {
        return std::visit(
            Overloaded{
                [](const LiteralNode& literal) -> ValueResult { return literal.value; },
                [&](const AttributeNode& attribute) { return attribute_value(attribute); },
                [&](const ListNode& list) { return list_value(list); },
                [&](const NotNode& negation) { return negated(negation); },
                [&](const BinaryNode& binary) { return binary_value(node, binary); },
                [&](const ConditionalNode& conditional) { return chosen(conditional); },
                [&](const CallNode& call) { return called(node, call); },
            },
            node.what);
    }

    // Null counts as false, so a rule simply does not match a user whose attribute is not filled.
    Result<bool, SyntaxError> truth_of(const Node& node) {
        const ValueResult value = value_of(node);
        if (!value) {
            return Failure{value.error()};
        }
        if (const auto* truth = std::get_if<bool>(&*value)) {
            return *truth;
        }
        if (is_null(*value)) {
            return false;
        }
        return Failure{SyntaxError{
            node.begin, "expression.error.not_a_truth_value", {{"value", to_literal(*value)}}}};
    }

    std::vector<Comparison> take_comparisons() { return std::move(comparisons_); }

private:
    [[nodiscard]] ValueResult attribute_value(const AttributeNode& attribute) const {
        const Profile* profile = attribute.owner == Owner::user ? context_.user : context_.source;
        return profile != nullptr ? profile->get(attribute.name) : Value{Null{}};
    }

    ValueResult list_value(const ListNode& list) {
        std::vector<std::string> items;
        for (const NodePointer& item : list.items) {
            ValueResult value = value_of(*item);
            if (!value) {
                return value;
            }
            if (!is_null(*value)) {
                items.push_back(to_plain(*value));
            }
        }
        return Value{std::move(items)};
    }

    ValueResult negated(const NotNode& negation) {
        const auto truth = truth_of(*negation.operand);
        return truth ? ValueResult{Value{!*truth}} : ValueResult{Failure{truth.error()}};
    }

    ValueResult chosen(const ConditionalNode& conditional) {
        const auto truth = truth_of(*conditional.condition);
        if (!truth) {
            return Failure{truth.error()};
        }
        return value_of(*truth ? *conditional.if_true : *conditional.if_false);
    }

    ValueResult binary_value(const Node& node, const BinaryNode& binary) {
        const bool is_or = binary.operation == Operator::logical_or;
        if (is_or || binary.operation == Operator::logical_and) {
            const auto left = truth_of(*binary.left);
            if (!left || *left == is_or) {
                return left ? ValueResult{Value{*left}} : ValueResult{Failure{left.error()}};
            }
            const auto right = truth_of(*binary.right);
            return right ? ValueResult{Value{*right}} : ValueResult{Failure{right.error()}};
        }
        ValueResult left = value_of(*binary.left);
        if (!left || (binary.operation == Operator::elvis && !is_blank(*left))) {
            return left;
        }
        ValueResult right = value_of(*binary.right);
        if (!right || binary.operation == Operator::elvis) {
            return right;
        }
        return binary.operation == Operator::plus ? sum(node, *left, *right)
                                                  : compared(node, binary, *left, *right);
    }

    static ValueResult sum(const Node& node, const Value& left, const Value& right) {
        const auto* left_number = std::get_if<std::int64_t>(&left);
        const auto* right_number = std::get_if<std::int64_t>(&right);
        if (left_number != nullptr && right_number != nullptr) {
            std::int64_t total = 0;
            if (__builtin_add_overflow(*left_number, *right_number, &total)) {
                return Failure{SyntaxError{node.begin, "expression.error.sum_too_large", {}}};
            }
            return Value{total};
        }
        const bool has_list = std::holds_alternative<std::vector<std::string>>(left) ||
                              std::holds_alternative<std::vector<std::string>>(right);
        const CallResult joined = has_list ? fail("expression.error.list_as_text")
                                           : bounded(to_plain(left) + to_plain(right));
        return joined ? ValueResult{*joined} : located(node, joined.error());
    }

    ValueResult compared(const Node& node, const BinaryNode& binary, const Value& left,
                         const Value& right) {
        const auto verdict = verdict_on(node, binary.operation, left, right);
        if (!verdict) {
            return Failure{verdict.error()};
        }
        comparisons_.push_back({as_written(*binary.left), std::string(sign_of(binary.operation)),
                                as_written(*binary.right), left, right, *verdict});
        return Value{*verdict};
    }

    static Result<bool, SyntaxError> verdict_on(const Node& node, Operator operation,
                                                const Value& left, const Value& right) {
        if (operation == Operator::equal || operation == Operator::not_equal) {
            return (left == right) == (operation == Operator::equal);
        }
        if (is_null(left) || is_null(right)) {
            return false;
        }
        const auto* left_number = std::get_if<std::int64_t>(&left);
        const auto* right_number = std::get_if<std::int64_t>(&right);
        if (left_number != nullptr && right_number != nullptr) {
            return in_order(operation, *left_number <=> *right_number);
        }
        const auto* left_text = std::get_if<std::string>(&left);
        const auto* right_text = std::get_if<std::string>(&right);
        if (left_text != nullptr && right_text != nullptr) {
            return in_order(operation, left_text->compare(*right_text) <=> 0);
        }
        return Failure{SyntaxError{node.begin,
                                   "expression.error.cannot_compare",
                                   {{"left", to_literal(left)}, {"right", to_literal(right)}}}};
    }

    static bool in_order(Operator operation, std::strong_ordering order) {
        if (operation == Operator::less) {
            return order < 0;
        }
        if (operation == Operator::less_or_equal) {
            return order <= 0;
        }
        return operation == Operator::greater ? order > 0 : order >= 0;
    }

    static std::string_view sign_of(Operator operation) {
        switch (operation) {
            case Operator::elvis:
                return "?:";
            case Operator::logical_or:
                return "OR";
            case Operator::logical_and:
                return "AND";
            case Operator::equal:
                return "==";
            case Operator::not_equal:
                return "!=";
            case Operator::less:
                return "<";
            case Operator::less_or_equal:
                return "<=";
            case Operator::greater:
                return ">";
            case Operator::greater_or_equal:
                return ">=";
            case Operator::plus:
                return "+";
        }
        return "";
    }

    ValueResult called(const Node& node, const CallNode& call) {
        Arguments arguments;
        for (const NodePointer& argument : call.arguments) {
            ValueResult value = value_of(*argument);
            if (!value) {
                return value;
            }
            arguments.push_back(std::move(value).value());
        }
        const CallResult result = call.function->call(context_, arguments);
        if (!result) {
            return located(node, result.error());
        }
        note_test(call, arguments, *result);
        return *result;
    }

    // A function with a verdict is a comparison too: `user isMemberOfGroupName "Sales"`.
    void note_test(const CallNode& call, const Arguments& arguments, const Value& result) {
        const auto* verdict = std::get_if<bool>(&result);
        if (verdict == nullptr || call.function->yields != Yields::truth) {
            return;
        }
        Comparison comparison;
        comparison.operator_text = std::string(call.function->name);
        comparison.holds = *verdict;
        if (call.function->family == Family::group) {
            comparison.left_text = "user";
            comparison.left = context_.group_names;
        } else {
            comparison.left_text = as_written(*call.arguments.front());
            comparison.left = arguments.front();
        }
        const bool has_right = call.function->family == Family::group || arguments.size() > 1;
        if (has_right) {
            comparison.right_text = as_written(*call.arguments.back());
            comparison.right = arguments.back();
        }
        comparisons_.push_back(std::move(comparison));
    }

    static ValueResult located(const Node& node, const CallError& error) {
        return Failure{SyntaxError{node.begin, error.code, error.arguments}};
    }

    [[nodiscard]] std::string as_written(const Node& node) const {
        return text_.substr(node.begin, node.end - node.begin);
    }

    const std::string& text_;
    const Context& context_;
    std::vector<Comparison> comparisons_;
};

}  // namespace

Result<Evaluation, SyntaxError> evaluate(const Expression& expression, const Context& context) {
    Evaluator evaluator(expression, context);
    Evaluation evaluation;
    if (expression.place() == Place::group_rule) {
        const auto truth = evaluator.truth_of(expression.root());
        if (!truth) {
            return Failure{truth.error()};
        }
        evaluation.value = *truth;
    } else {
        auto value = evaluator.value_of(expression.root());
        if (!value) {
            return Failure{value.error()};
        }
        evaluation.value = std::move(value).value();
    }
    evaluation.comparisons = evaluator.take_comparisons();
    return evaluation;
}

}  // namespace sim::expression
