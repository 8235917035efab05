// SPDX-License-Identifier: MIT
// Knows which comparisons an index answers: `eq` on names, ids and members.
#include "sim/scim/filter_index.h"

#include "sim/base/text.h"
#include "sim/scim/filter_scope.h"

namespace sim::scim {

namespace {

using Found = std::optional<std::vector<const Resource*>>;

std::vector<const Resource*> one_or_none(const Resource* resource) {
    return resource != nullptr ? std::vector{resource} : std::vector<const Resource*>{};
}

bool is_member_id(const AttributePlace& place) {
    const Attribute* leaf = compared_leaf(place);
    return place.attribute->name == "members" && leaf != nullptr && leaf->name == "value";
}

Found by_comparison(const Store& store, const ResourceType& type,
                    const FilterComparison& comparison) {
    const auto* text = std::get_if<std::string>(&comparison.literal);
    const auto place = resolve(comparison.path, type);
    const bool is_lookup = comparison.operation == FilterOperator::equal && text != nullptr &&
                           place && place->extension == nullptr && place->attribute != nullptr;
    if (!is_lookup) {
        return std::nullopt;
    }
    const std::string& name = place->attribute->name;
    if (name == "id") {
        return one_or_none(store.find(type.kind, *text));
    }
    if (type.kind == ResourceKind::group) {
        if (name == "displayName") {
            return store.groups_by_name(*text);
        }
        return is_member_id(*place) ? Found{store.groups_of(*text)} : std::nullopt;
    }
    if (name == "userName") {
        return one_or_none(store.user_by_name(*text));
    }
    if (name == "externalId" && !text->empty()) {
        return store.users_by_external_id(*text);
    }
    return std::nullopt;
}

// members[value eq "..."] asks the same as members.value eq "...".
Found by_value_path(const Store& store, const ResourceType& type,
                    const FilterValuePath& value_path) {
    const auto* inner = std::get_if<FilterComparison>(&value_path.part.front().what);
    if (inner == nullptr) {
        return std::nullopt;
    }
    FilterComparison whole = *inner;
    whole.path = value_path.path;
    whole.path.sub_attribute = inner->path.attribute;
    return by_comparison(store, type, whole);
}

}  // namespace

std::optional<Candidates> indexed_candidates(const Store& store, const ResourceType& type,
                                             const Filter& filter) {
    // The indexes compare as the schema tables say, so a single comparison needs no second look.
    Found found;
    if (const auto* comparison = std::get_if<FilterComparison>(&filter.what)) {
        found = by_comparison(store, type, *comparison);
    } else if (const auto* value_path = std::get_if<FilterValuePath>(&filter.what)) {
        found = by_value_path(store, type, *value_path);
    } else if (const auto* all = std::get_if<FilterAll>(&filter.what)) {
        for (const Filter& part : all->parts) {
            if (auto candidates = indexed_candidates(store, type, part)) {
                candidates->all_match = false;
                return candidates;
            }
        }
    }
    return found ? std::optional{Candidates{std::move(*found), true}} : std::nullopt;
}

}  // namespace sim::scim
