// SPDX-License-Identifier: MIT
// The Arrays.* functions. A text with commas counts as a list, and null as an empty one.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/expression/functions.h"

namespace sim::expression {

namespace {

constexpr std::size_t any_number = 200;
using List = std::vector<std::string>;

List list_of(const Value& value) {
    if (const auto* list = std::get_if<List>(&value)) {
        return *list;
    }
    const std::string text = to_plain(value);
    if (trimmed(text).empty()) {
        return {};
    }
    List parts = split(text, ',');
    for (std::string& part : parts) {
        part = std::string(trimmed(part));
    }
    return parts;
}

CallResult add(const Context& /*context*/, const Arguments& arguments) {
    List list = list_of(arguments[0]);
    if (!is_null(arguments[1])) {
        list.push_back(to_plain(arguments[1]));
    }
    return bounded(std::move(list));
}

CallResult remove(const Context& /*context*/, const Arguments& arguments) {
    List list = list_of(arguments[0]);
    list.erase(std::remove(list.begin(), list.end(), to_plain(arguments[1])), list.end());
    return bounded(std::move(list));
}

CallResult clear(const Context& /*context*/, const Arguments& /*arguments*/) {
    return Value{List{}};
}

CallResult get(const Context& /*context*/, const Arguments& arguments) {
    const List list = list_of(arguments[0]);
    const auto* index = std::get_if<std::int64_t>(&arguments[1]);
    if (index == nullptr) {
        return fail("expression.error.not_a_number", {{"value", to_literal(arguments[1])}});
    }
    if (*index < 0 || *index >= static_cast<std::int64_t>(list.size())) {
        return fail("expression.error.index_outside_list",
                    {{"index", std::to_string(*index)}, {"size", std::to_string(list.size())}});
    }
    return Value{list[static_cast<std::size_t>(*index)]};
}

CallResult flatten(const Context& /*context*/, const Arguments& arguments) {
    List whole;
    for (const Value& argument : arguments) {
        const List part = list_of(argument);
        whole.insert(whole.end(), part.begin(), part.end());
    }
    return bounded(std::move(whole));
}

CallResult contains(const Context& /*context*/, const Arguments& arguments) {
    const List list = list_of(arguments[0]);
    return Value{!is_null(arguments[1]) &&
                 std::find(list.begin(), list.end(), to_plain(arguments[1])) != list.end()};
}

CallResult size(const Context& /*context*/, const Arguments& arguments) {
    return Value{static_cast<std::int64_t>(list_of(arguments[0]).size())};
}

CallResult is_empty(const Context& /*context*/, const Arguments& arguments) {
    return Value{list_of(arguments[0]).empty()};
}

CallResult to_csv(const Context& /*context*/, const Arguments& arguments) {
    return bounded(join(list_of(arguments[0]), ","));
}

}  // namespace

const std::vector<Function>& list_functions() {
    static const std::vector<Function> table{
        {"Arrays.add", Family::list, Yields::other, 2, 2, add},
        {"Arrays.clear", Family::list, Yields::other, 1, 1, clear},
        {"Arrays.contains", Family::list, Yields::truth, 2, 2, contains},
        {"Arrays.flatten", Family::list, Yields::other, 1, any_number, flatten},
        {"Arrays.get", Family::list, Yields::other, 2, 2, get},
        {"Arrays.isEmpty", Family::list, Yields::truth, 1, 1, is_empty},
        {"Arrays.remove", Family::list, Yields::other, 2, 2, remove},
        {"Arrays.size", Family::list, Yields::other, 1, 1, size},
        {"Arrays.toCsvString", Family::list, Yields::other, 1, 1, to_csv},
    };
    return table;
}

}  // namespace sim::expression
