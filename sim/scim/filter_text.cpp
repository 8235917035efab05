// SPDX-License-Identifier: MIT
// Writes a filter back as text, and looks for names in it.
#include <algorithm>

#include "sim/base/overloaded.h"
#include "sim/base/text.h"
#include "sim/scim/filter.h"

namespace sim::scim {

namespace {

std::string literal_text(const FilterLiteral& literal) {
    return std::visit(Overloaded{[](Null) { return std::string("null"); },
                                 [](bool truth) { return std::string(truth ? "true" : "false"); },
                                 [](const NumberText& number) { return number.text; },
                                 [](const std::string& text) { return sim::quoted(text); }},
                      literal);
}

// An `or` inside an `and` needs brackets to be read back the same.
std::string part_of_all(const Filter& part) {
    const std::string text = to_text(part);
    return std::holds_alternative<FilterAny>(part.what) ? "(" + text + ")" : text;
}

std::string joined(const std::vector<Filter>& parts, std::string_view word,
                   std::string (*write)(const Filter&)) {
    std::vector<std::string> texts;
    for (const Filter& part : parts) {
        texts.push_back(write(part));
    }
    return join(texts, word);
}

}  // namespace

std::string to_text(const Filter& filter) {
    return std::visit(
        Overloaded{
            [](const FilterComparison& comparison) {
                return to_text(comparison.path) + " " + std::string(name_of(comparison.operation)) +
                       " " + literal_text(comparison.literal);
            },
            [](const FilterPresence& presence) { return to_text(presence.path) + " pr"; },
            [](const FilterAll& all) { return joined(all.parts, " and ", part_of_all); },
            [](const FilterAny& any) {
                return joined(any.parts, " or ", [](const Filter& part) { return to_text(part); });
            },
            [](const FilterNot& negation) {
                return "not (" + to_text(negation.part.front()) + ")";
            },
            [](const FilterValuePath& value_path) {
                return to_text(value_path.path) + "[" + to_text(value_path.part.front()) + "]";
            },
        },
        filter.what);
}

bool mentions(const Filter& filter, std::string_view attribute) {
    const auto in_path = [&](const AttributePath& path) {
        return equal_ignoring_case(path.attribute, attribute);
    };
    const auto in_parts = [&](const std::vector<Filter>& parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const Filter& part) { return mentions(part, attribute); });
    };
    return std::visit(
        Overloaded{
            [&](const FilterComparison& comparison) { return in_path(comparison.path); },
            [&](const FilterPresence& presence) { return in_path(presence.path); },
            [&](const FilterAll& all) { return in_parts(all.parts); },
            [&](const FilterAny& any) { return in_parts(any.parts); },
            [&](const FilterNot& negation) { return in_parts(negation.part); },
            [&](const FilterValuePath& value_path) { return in_path(value_path.path); },
        },
        filter.what);
}

}  // namespace sim::scim
