// SPDX-License-Identifier: MIT
// The tree of a parsed expression: what each part is and where it stands in the text.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "sim/base/value.h"
#include "sim/expression/functions.h"

namespace sim::expression {

struct Node;
using NodePointer = std::unique_ptr<Node>;

enum class Operator : std::uint8_t {
    elvis,  // the right side where the left one is null or an empty text
    logical_or,
    logical_and,
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    plus,  // joins texts, adds whole numbers
};

// Whose attribute a name means: the directory user, or the profile that the mapping reads.
enum class Owner : std::uint8_t { user, source };

struct LiteralNode {
    Value value;
};
struct AttributeNode {
    Owner owner = Owner::user;
    std::string name;
};
struct ListNode {
    std::vector<NodePointer> items;
};
struct NotNode {
    NodePointer operand;
};
struct BinaryNode {
    Operator operation = Operator::equal;
    NodePointer left;
    NodePointer right;
};
struct ConditionalNode {
    NodePointer condition;
    NodePointer if_true;
    NodePointer if_false;
};
struct CallNode {
    const Function* function = nullptr;  // a row of the function table, which is never destroyed
    std::vector<NodePointer> arguments;
};

// The bytes [begin, end) of the text are this part as it was written.
struct Node {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::variant<LiteralNode, AttributeNode, ListNode, NotNode, BinaryNode, ConditionalNode,
                 CallNode>
        what;
};

}  // namespace sim::expression
