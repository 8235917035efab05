// SPDX-License-Identifier: MIT
// The String.* functions. A null to transform stays null; a null part counts as an empty text.
#include <functional>

#include "sim/base/text.h"
#include "sim/expression/functions.h"
#include "sim/expression/letter_case.h"

namespace sim::expression {

namespace {

constexpr std::size_t any_number = 200;

bool has_list(const Arguments& arguments) {
    for (const Value& argument : arguments) {
        if (std::holds_alternative<std::vector<std::string>>(argument)) {
            return true;
        }
    }
    return false;
}

CallResult refuse_list() { return fail("expression.error.list_as_text"); }

// Applies a function of texts; the first argument is what is transformed.
template <class Transform>
CallResult transform(const Arguments& arguments, Transform&& transformation) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    if (is_null(arguments[0])) {
        return Value{Null{}};
    }
    std::vector<std::string> texts;
    for (const Value& argument : arguments) {
        texts.push_back(to_plain(argument));
    }
    return bounded(std::string(std::invoke(transformation, texts)));
}

template <class Test>
CallResult test_text(const Arguments& arguments, Test&& test) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    return Value{!is_null(arguments[0]) && !is_null(arguments[1]) &&
                 test(to_plain(arguments[0]), to_plain(arguments[1]))};
}

using Texts = std::vector<std::string>;

std::string replace_each(const Texts& texts, std::size_t times_max) {
    const std::string& wanted = texts[1];
    std::string whole;
    std::string_view rest = texts[0];
    for (std::size_t times = 0; !wanted.empty() && times < times_max; ++times) {
        const std::size_t place = rest.find(wanted);
        if (place == std::string_view::npos || whole.size() > result_bytes_max) {
            break;
        }
        whole += rest.substr(0, place);
        whole += texts[2];
        rest.remove_prefix(place + wanted.size());
    }
    return whole.append(rest);
}

CallResult append(const Context& /*context*/, const Arguments& arguments) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    return bounded(to_plain(arguments[0]) + to_plain(arguments[1]));
}

CallResult join_texts(const Context& /*context*/, const Arguments& arguments) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    Texts texts;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        texts.push_back(to_plain(arguments[i]));
    }
    return bounded(join(texts, to_plain(arguments[0])));
}

CallResult length(const Context& /*context*/, const Arguments& arguments) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    return Value{character_count(to_plain(arguments[0]))};
}

CallResult remove_spaces(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments, [](const Texts& texts) {
        return replace_each({texts[0], " ", ""}, std::string::npos);
    });
}

CallResult replace_all(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments,
                     [](const Texts& texts) { return replace_each(texts, std::string::npos); });
}

CallResult replace_first(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments, [](const Texts& texts) { return replace_each(texts, 1); });
}

CallResult starts_with(const Context& /*context*/, const Arguments& arguments) {
    return test_text(arguments, [](const std::string& text, const std::string& start) {
        return text.compare(0, start.size(), start) == 0;
    });
}

CallResult contains_text(const Context& /*context*/, const Arguments& arguments) {
    return test_text(arguments, [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    });
}

// The first key that is contained in the input decides.
CallResult switch_text(const Context& /*context*/, const Arguments& arguments) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    if (arguments.size() % 2 != 0) {
        return fail("expression.error.switch_needs_pairs");
    }
    const std::string input = to_plain(arguments[0]);
    for (std::size_t i = 2; i < arguments.size(); i += 2) {
        if (!is_null(arguments[0]) && input.find(to_plain(arguments[i])) != std::string::npos) {
            return arguments[i + 1];
        }
    }
    return arguments[1];
}

CallResult substring(const Context& /*context*/, const Arguments& arguments) {
    if (has_list(arguments)) {
        return refuse_list();
    }
    if (is_null(arguments[0])) {
        return Value{Null{}};
    }
    const std::string text = to_plain(arguments[0]);
    const auto* begin = std::get_if<std::int64_t>(&arguments[1]);
    const auto* end = arguments.size() > 2 ? std::get_if<std::int64_t>(&arguments[2]) : nullptr;
    if (begin == nullptr || (end == nullptr && arguments.size() > 2)) {
        const Value& wrong = begin == nullptr ? arguments[1] : arguments[2];
        return fail("expression.error.not_a_number", {{"value", to_literal(wrong)}});
    }
    const std::int64_t stop = end != nullptr ? *end : character_count(text);
    const auto part = characters(text, *begin, stop);
    if (!part) {
        return fail("expression.error.range_outside_text", {{"begin", std::to_string(*begin)},
                                                            {"end", std::to_string(stop)},
                                                            {"text", quoted(text)}});
    }
    return Value{*part};
}

CallResult substring_after(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments, [](const Texts& texts) {
        const std::size_t place = texts[0].find(texts[1]);
        return place == std::string::npos ? std::string()
                                          : texts[0].substr(place + texts[1].size());
    });
}

CallResult substring_before(const Context& /*context*/, const Arguments& arguments) {
    return transform(
        arguments, [](const Texts& texts) { return texts[0].substr(0, texts[0].find(texts[1])); });
}

CallResult to_upper(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments, [](const Texts& texts) { return upper_case_letters(texts[0]); });
}

CallResult to_lower(const Context& /*context*/, const Arguments& arguments) {
    return transform(arguments, [](const Texts& texts) { return lower_case_letters(texts[0]); });
}

}  // namespace

const std::vector<Function>& text_functions() {
    static const std::vector<Function> table{
        {"String.append", Family::text, Yields::other, 2, 2, append},
        {"String.join", Family::text, Yields::other, 2, any_number, join_texts},
        {"String.len", Family::text, Yields::other, 1, 1, length},
        {"String.removeSpaces", Family::text, Yields::other, 1, 1, remove_spaces},
        {"String.replace", Family::text, Yields::other, 3, 3, replace_all},
        {"String.replaceFirst", Family::text, Yields::other, 3, 3, replace_first},
        {"String.startsWith", Family::text, Yields::truth, 2, 2, starts_with},
        {"String.stringContains", Family::text, Yields::truth, 2, 2, contains_text},
        {"String.stringSwitch", Family::text, Yields::other, 4, any_number, switch_text},
        {"String.substring", Family::text, Yields::other, 2, 3, substring},
        {"String.substringAfter", Family::text, Yields::other, 2, 2, substring_after},
        {"String.substringBefore", Family::text, Yields::other, 2, 2, substring_before},
        {"String.toLowerCase", Family::text, Yields::other, 1, 1, to_lower},
        {"String.toUpperCase", Family::text, Yields::other, 1, 1, to_upper},
    };
    return table;
}

}  // namespace sim::expression
