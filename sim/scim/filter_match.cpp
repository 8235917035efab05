// SPDX-License-Identifier: MIT
// Evaluates checked filters. An attribute with several values matches when one of them does.
#include "sim/scim/filter_match.h"

#include <algorithm>
#include <compare>

#include "sim/base/overloaded.h"
#include "sim/base/text.h"
#include "sim/scim/date_time.h"
#include "sim/scim/filter_scope.h"

namespace sim::scim {

namespace {

unsigned char folded(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32U) : byte;
}

// Texts as the attribute compares them: byte by byte, without ASCII case unless it is exact.
class TextComparison {
public:
    TextComparison(std::string_view left, std::string_view right, bool case_exact)
        : left_(left), right_(right), case_exact_(case_exact) {}

    [[nodiscard]] bool contains() const {
        return std::search(left_.begin(), left_.end(), right_.begin(), right_.end(),
                           [this](char a, char b) { return same(a, b); }) != left_.end() ||
               right_.empty();
    }
    [[nodiscard]] bool starts() const {
        return left_.size() >= right_.size() && equal(left_.substr(0, right_.size()));
    }
    [[nodiscard]] bool ends() const {
        return left_.size() >= right_.size() && equal(left_.substr(left_.size() - right_.size()));
    }
    [[nodiscard]] std::strong_ordering order() const {
        const std::size_t shared = std::min(left_.size(), right_.size());
        for (std::size_t i = 0; i < shared; ++i) {
            if (!same(left_[i], right_[i])) {
                return key(left_[i]) <=> key(right_[i]);
            }
        }
        return left_.size() <=> right_.size();
    }

private:
    [[nodiscard]] unsigned char key(char letter) const {
        return case_exact_ ? static_cast<unsigned char>(letter) : folded(letter);
    }
    [[nodiscard]] bool same(char a, char b) const { return key(a) == key(b); }
    [[nodiscard]] bool equal(std::string_view part) const {
        return std::equal(part.begin(), part.end(), right_.begin(), right_.end(),
                          [this](char a, char b) { return same(a, b); });
    }

    std::string_view left_;
    std::string_view right_;
    bool case_exact_;
};

bool ordered_as(FilterOperator operation, std::partial_ordering order) {
    switch (operation) {
        case FilterOperator::equal:
            return order == 0;
        case FilterOperator::not_equal:
            return order != 0;
        case FilterOperator::greater:
            return order > 0;
        case FilterOperator::greater_or_equal:
            return order >= 0;
        case FilterOperator::less:
            return order < 0;
        case FilterOperator::less_or_equal:
            return order <= 0;
        case FilterOperator::contains:
        case FilterOperator::starts_with:
        case FilterOperator::ends_with:
            break;
    }
    return false;
}

bool text_matches(const Attribute& leaf, FilterOperator operation, const std::string& value,
                  const std::string& wanted) {
    const TextComparison comparison(value, wanted, leaf.case_exact);
    if (operation == FilterOperator::contains) {
        return comparison.contains();
    }
    if (operation == FilterOperator::starts_with) {
        return comparison.starts();
    }
    if (operation == FilterOperator::ends_with) {
        return comparison.ends();
    }
    if (leaf.type == AttributeType::date_time) {
        const auto left = parse_date_time(value);
        const auto right = parse_date_time(wanted);
        return left && right && ordered_as(operation, *left <=> *right);
    }
    return ordered_as(operation, comparison.order());
}

bool number_matches(FilterOperator operation, const Json& value, const std::string& wanted) {
    const Json number = Json::parse(wanted, nullptr, false);
    if (value == number) {
        return ordered_as(operation, std::partial_ordering::equivalent);
    }
    return ordered_as(
        operation, value < number ? std::partial_ordering::less : std::partial_ordering::greater);
}

bool one_matches(const Attribute& leaf, const FilterComparison& comparison, const Json& value) {
    return std::visit(Overloaded{
                          [](Null) { return false; },
                          [&](bool wanted) {
                              return value.is_boolean() &&
                                     (value == wanted) ==
                                         (comparison.operation == FilterOperator::equal);
                          },
                          [&](const NumberText& wanted) {
                              return value.is_number() &&
                                     number_matches(comparison.operation, value, wanted.text);
                          },
                          [&](const std::string& wanted) {
                              return value.is_string() &&
                                     text_matches(leaf, comparison.operation,
                                                  value.get_ref<const std::string&>(), wanted);
                          },
                      },
                      comparison.literal);
}

bool is_filled(const Json& value) {
    return !value.is_null() && !(value.is_structured() && value.empty()) &&
           !(value.is_string() && value.get_ref<const std::string&>().empty());
}

template <class Scope>
class Matcher {
public:
    Matcher(const Scope& scope, const Json& subject) : scope_(scope), subject_(subject) {}

    bool match(const Filter& filter) const {
        return std::visit(
            Overloaded{
                [&](const FilterComparison& comparison) { return compare(comparison); },
                [&](const FilterPresence& presence) { return is_present(presence.path); },
                [&](const FilterAll& all) {
                    return std::all_of(all.parts.begin(), all.parts.end(),
                                       [&](const Filter& part) { return match(part); });
                },
                [&](const FilterAny& any) {
                    return std::any_of(any.parts.begin(), any.parts.end(),
                                       [&](const Filter& part) { return match(part); });
                },
                [&](const FilterNot& negation) { return !match(negation.part.front()); },
                [&](const FilterValuePath& path) { return match_values(path); },
            },
            filter.what);
    }

private:
    [[nodiscard]] bool is_present(const AttributePath& path) const {
        const auto place = scope_.find(path);
        return place &&
               any_value(*place, scope_.holder(*place, subject_), place->sub_attribute, is_filled);
    }

    [[nodiscard]] bool compare(const FilterComparison& comparison) const {
        if (std::holds_alternative<Null>(comparison.literal)) {
            return is_present(comparison.path) ==
                   (comparison.operation == FilterOperator::not_equal);
        }
        const auto place = scope_.find(comparison.path);
        const Attribute* leaf = place ? compared_leaf(*place) : nullptr;
        if (leaf == nullptr) {
            return false;
        }
        const Attribute* inner = leaf == place->attribute ? nullptr : leaf;
        bool has_value = false;
        const bool found =
            any_value(*place, scope_.holder(*place, subject_), inner, [&](const Json& value) {
                has_value = true;
                return one_matches(*leaf, comparison, value);
            });
        // What is not there is different from every value.
        return found || (!has_value && comparison.operation == FilterOperator::not_equal);
    }

    [[nodiscard]] bool match_values(const FilterValuePath& path) const {
        const auto place = scope_.find(path.path);
        return place && place->attribute != nullptr &&
               any_value(*place, scope_.holder(*place, subject_), nullptr, [&](const Json& value) {
                   return value_matches(path.part.front(), value, *place->attribute);
               });
    }

    const Scope& scope_;
    const Json& subject_;
};

}  // namespace

bool matches(const Filter& filter, const Json& resource, const ResourceType& type) {
    const ResourceScope scope{type};
    return Matcher(scope, resource).match(filter);
}

bool value_matches(const Filter& filter, const Json& value, const Attribute& attribute) {
    const ValueScope scope{attribute};
    return Matcher(scope, value).match(filter);
}

}  // namespace sim::scim
