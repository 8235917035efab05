// SPDX-License-Identifier: MIT
// What a rule or mapping may ask about the user beside the profile: groups, id, status.
#include <algorithm>

#include "sim/expression/expression.h"
#include "sim/expression/functions.h"

namespace sim::expression {

namespace {

template <class Test>
CallResult any_group(const Context& context, const Arguments& arguments, Test&& test) {
    const auto* wanted = std::get_if<std::string>(&arguments[0]);
    if (wanted == nullptr) {
        return fail("expression.error.not_a_text", {{"value", to_literal(arguments[0])}});
    }
    return Value{std::any_of(context.group_names.begin(), context.group_names.end(),
                             [&](const std::string& name) { return test(name, *wanted); })};
}

CallResult is_member(const Context& context, const Arguments& arguments) {
    return any_group(context, arguments, [](const std::string& name, const std::string& wanted) {
        return name == wanted;
    });
}

CallResult is_member_starts_with(const Context& context, const Arguments& arguments) {
    return any_group(context, arguments, [](const std::string& name, const std::string& start) {
        return name.compare(0, start.size(), start) == 0;
    });
}

CallResult is_member_contains(const Context& context, const Arguments& arguments) {
    return any_group(context, arguments, [](const std::string& name, const std::string& part) {
        return name.find(part) != std::string::npos;
    });
}

CallResult internal_property(const Context& context, const Arguments& arguments) {
    const std::string_view name = text_of(arguments[0]);
    if (name == "id") {
        return Value{context.user_id};
    }
    if (name == "status") {
        return Value{context.user_status};
    }
    return fail("expression.error.unknown_property", {{"name", to_literal(arguments[0])}});
}

}  // namespace

const std::vector<Function>& group_functions() {
    static const std::vector<Function> table{
        {"isMemberOfGroupName", Family::group, Yields::truth, 1, 1, is_member},
        {"isMemberOfGroupNameContains", Family::group, Yields::truth, 1, 1, is_member_contains},
        {"isMemberOfGroupNameStartsWith", Family::group, Yields::truth, 1, 1,
         is_member_starts_with},
        {"user.getInternalProperty", Family::user, Yields::other, 1, 1, internal_property},
    };
    return table;
}

}  // namespace sim::expression
