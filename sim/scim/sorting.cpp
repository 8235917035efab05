// SPDX-License-Identifier: MIT
// Reads one key a resource, then sorts the keys.
#include "sim/scim/sorting.h"

#include <algorithm>

#include "sim/base/text.h"
#include "sim/scim/date_time.h"
#include "sim/scim/filter_scope.h"

namespace sim::scim {

namespace {

// What is compared: a text, truth value or number; null for a resource without the attribute.
using SortKey = Json;

const Json* value_to_sort_by(const AttributePlace& place, const Json& resource) {
    const Json* holder = ResourceScope::holder(place, resource);
    const Json* value = holder != nullptr ? member(*holder, place.attribute->name) : nullptr;
    if (value != nullptr && value->is_array()) {
        const Json* chosen = value->empty() ? nullptr : &value->front();
        for (const Json& one : *value) {
            const Json* primary = member(one, "primary");
            if (primary != nullptr && *primary == true) {
                chosen = &one;
                break;
            }
        }
        value = chosen;
    }
    const Attribute* leaf = compared_leaf(place);
    if (value == nullptr || leaf == nullptr || leaf == place.attribute) {
        return value;
    }
    return member(*value, leaf->name);
}

SortKey key_of(const Json* value, const Attribute* leaf) {
    if (value == nullptr || leaf == nullptr || value->is_structured()) {
        return {};
    }
    if (!value->is_string()) {
        return *value;
    }
    const auto& text = value->get_ref<const std::string&>();
    if (leaf->type == AttributeType::date_time) {
        const auto at = parse_date_time(text);
        return at ? SortKey(at->milliseconds) : SortKey();
    }
    return leaf->case_exact ? text : lower_case(text);
}

bool comes_before(const SortKey& left, const SortKey& right) {
    if (left.is_null() || right.is_null()) {
        return !left.is_null() && right.is_null();
    }
    return left < right;
}

}  // namespace

void sort_resources(const View& view, const AttributePlace& place, SortOrder order,
                    std::vector<const Resource*>& resources) {
    std::vector<std::pair<SortKey, const Resource*>> rows;
    rows.reserve(resources.size());
    for (const Resource* resource : resources) {
        const Json whole = full_resource(view, *resource);
        rows.emplace_back(key_of(value_to_sort_by(place, whole), compared_leaf(place)), resource);
    }
    std::stable_sort(rows.begin(), rows.end(), [order](const auto& left, const auto& right) {
        return order == SortOrder::ascending ? comes_before(left.first, right.first)
                                             : comes_before(right.first, left.first);
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        resources[i] = rows[i].second;
    }
}

}  // namespace sim::scim
