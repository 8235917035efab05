// SPDX-License-Identifier: MIT
// The expression language of group rules and attribute mappings: text in, tree out, value out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/profile.h"
#include "sim/base/result.h"

namespace sim::expression {

struct Node;  // the tree; see node.h

// What is wrong and at which byte of the text; the code is a key into the strings.
struct SyntaxError {
    std::size_t position = 0;
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;

    friend bool operator==(const SyntaxError&, const SyntaxError&) = default;
};

// Which language features a place allows (a group rule forbids some functions).
enum class Place : std::uint8_t { group_rule, attribute_mapping };

// A parsed expression; copies share the tree, which never changes.
class Expression {
public:
    // Refuses what is not in the language, is too long (2,000 bytes) or too deep (40 levels).
    [[nodiscard]] static Result<Expression, SyntaxError> parse(std::string_view text, Place place);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] Place place() const { return place_; }
    [[nodiscard]] const Node& root() const { return *root_; }

private:
    Expression(std::string text, Place place, std::shared_ptr<const Node> root)
        : text_(std::move(text)), place_(place), root_(std::move(root)) {}

    std::string text_;
    Place place_;
    std::shared_ptr<const Node> root_;
};

// What names mean during an evaluation. `user` is the directory profile, `source` the profile at
// the place that the mapping reads (appuser in the vendor's words); either may be missing.
struct Context {
    const Profile* user = nullptr;
    const Profile* source = nullptr;
    std::vector<std::string> group_names;  // of the user, for isMemberOfGroupName
    std::string user_id;                   // for user.getInternalProperty("id")
    std::string user_status;               // for user.getInternalProperty("status")
};

// One comparison that was evaluated, with the values that met: the evidence behind a verdict.
struct Comparison {
    std::string left_text;  // as written: user.department
    std::string operator_text;
    std::string right_text;
    Value left;
    Value right;
    bool holds = false;

    friend bool operator==(const Comparison&, const Comparison&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("left_text", left_text);
        visit("operator", operator_text);
        visit("right_text", right_text);
        visit("left", left);
        visit("right", right);
        visit("holds", holds);
    }
};

struct Evaluation {
    Value value;
    std::vector<Comparison> comparisons;  // in the order in which they were evaluated
};

// Evaluates; the error names what could not be computed (a wrong type, an index out of range).
// The value of a group rule is always a truth value; a rule whose attribute is null is false.
[[nodiscard]] Result<Evaluation, SyntaxError> evaluate(const Expression& expression,
                                                       const Context& context);

// Whether the value depends on the user's groups: on isMemberOfGroupName and its kind.
[[nodiscard]] bool asks_groups(const Expression& expression);

}  // namespace sim::expression
