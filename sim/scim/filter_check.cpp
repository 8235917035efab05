// SPDX-License-Identifier: MIT
// Which comparisons make sense: decided by the definitions alone, before any resource is read.
#include "sim/base/overloaded.h"
#include "sim/scim/date_time.h"
#include "sim/scim/filter_match.h"
#include "sim/scim/filter_scope.h"

namespace sim::scim {

namespace {

using Checked = Result<Done, Error>;

Checked refuse(std::string detail) {
    return Failure{bad_request(error_type::invalid_filter, std::move(detail))};
}

bool is_ordering(FilterOperator operation) {
    return operation == FilterOperator::greater || operation == FilterOperator::greater_or_equal ||
           operation == FilterOperator::less || operation == FilterOperator::less_or_equal;
}

bool is_equality(FilterOperator operation) {
    return operation == FilterOperator::equal || operation == FilterOperator::not_equal;
}

bool operator_fits(AttributeType type, FilterOperator operation) {
    switch (type) {
        case AttributeType::boolean:
            return is_equality(operation);
        case AttributeType::integer:
        case AttributeType::decimal:
            return is_equality(operation) || is_ordering(operation);
        case AttributeType::binary:
            return !is_ordering(operation);
        case AttributeType::complex:
            return false;
        case AttributeType::string:
        case AttributeType::reference:
        case AttributeType::date_time:
            break;
    }
    return true;
}

bool literal_fits(AttributeType type, const FilterComparison& comparison) {
    const FilterLiteral& literal = comparison.literal;
    if (std::holds_alternative<Null>(literal)) {
        return is_equality(comparison.operation);
    }
    switch (type) {
        case AttributeType::boolean:
            return std::holds_alternative<bool>(literal);
        case AttributeType::integer:
        case AttributeType::decimal:
            return std::holds_alternative<NumberText>(literal);
        case AttributeType::date_time: {
            const auto* text = std::get_if<std::string>(&literal);
            const bool in_time =
                is_equality(comparison.operation) || is_ordering(comparison.operation);
            return text != nullptr && (!in_time || parse_date_time(*text).has_value());
        }
        case AttributeType::string:
        case AttributeType::reference:
        case AttributeType::binary:
        case AttributeType::complex:
            break;
    }
    return std::holds_alternative<std::string>(literal);
}

template <class Scope>
class Checker {
public:
    explicit Checker(const Scope& scope) : scope_(scope) {}

    Checked check(const Filter& filter) const {
        return std::visit(
            Overloaded{
                [&](const FilterComparison& comparison) { return check_comparison(comparison); },
                [&](const FilterPresence& presence) {
                    const auto place = find(presence.path);
                    return place ? Checked{Done{}} : Checked{Failure{place.error()}};
                },
                [&](const FilterAll& all) { return check_parts(all.parts); },
                [&](const FilterAny& any) { return check_parts(any.parts); },
                [&](const FilterNot& negation) { return check_parts(negation.part); },
                [&](const FilterValuePath& path) { return check_value_path(path); },
            },
            filter.what);
    }

private:
    [[nodiscard]] Result<AttributePlace, Error> find(const AttributePath& path) const {
        const auto place = scope_.find(path);
        if (!place) {
            return Failure{bad_request(error_type::invalid_filter,
                                       "There is no attribute " + shortened(to_text(path)) + ".")};
        }
        if (place->leaf() != nullptr && place->leaf()->returned == Returned::never) {
            return Failure{
                bad_request(error_type::invalid_filter,
                            "The attribute " + to_text(path) + " cannot be used in a filter.")};
        }
        return *place;
    }

    Checked check_parts(const std::vector<Filter>& parts) const {
        for (const Filter& part : parts) {
            Checked checked = check(part);
            if (!checked) {
                return checked;
            }
        }
        return Done{};
    }

    Checked check_comparison(const FilterComparison& comparison) const {
        const auto place = find(comparison.path);
        if (!place) {
            return Failure{place.error()};
        }
        const Attribute* leaf = compared_leaf(*place);
        if (leaf == nullptr || !operator_fits(leaf->type, comparison.operation)) {
            return refuse("The operator " + std::string(name_of(comparison.operation)) +
                          " does not fit the attribute " + to_text(comparison.path) + ".");
        }
        if (!literal_fits(leaf->type, comparison)) {
            return refuse("The value compared with " + to_text(comparison.path) +
                          " does not fit its type " + std::string(name_of(leaf->type)) + ".");
        }
        return Done{};
    }

    Checked check_value_path(const FilterValuePath& value_path) const {
        const auto place = find(value_path.path);
        if (!place) {
            return Failure{place.error()};
        }
        const Attribute* leaf = place->leaf();
        if (leaf == nullptr || !leaf->multi_valued || leaf->type != AttributeType::complex) {
            return refuse("The attribute " + to_text(value_path.path) + " takes no value filter.");
        }
        return check_value_filter(value_path.part.front(), *leaf);
    }

    const Scope& scope_;
};

}  // namespace

Checked check_filter(const Filter& filter, const ResourceType& type) {
    return Checker(ResourceScope{type}).check(filter);
}

Checked check_value_filter(const Filter& filter, const Attribute& attribute) {
    return Checker(ValueScope{attribute}).check(filter);
}

}  // namespace sim::scim
