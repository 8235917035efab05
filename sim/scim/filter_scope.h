// SPDX-License-Identifier: MIT
// Where the names of a filter are looked up: in a whole resource, or in one value of it.
#pragma once

#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"

namespace sim::scim {

// What a comparison with that place compares: a complex attribute stands for its `value`
// (RFC 7644 section 3.4.2.2); nullptr where it has none.
[[nodiscard]] inline const Attribute* compared_leaf(const AttributePlace& place) {
    const Attribute* leaf = place.leaf();
    if (leaf != nullptr && leaf->type == AttributeType::complex) {
        return leaf->sub_attribute("value");
    }
    return leaf;
}

struct ResourceScope {
    const ResourceType& type;

    [[nodiscard]] std::optional<AttributePlace> find(const AttributePath& path) const {
        return resolve(path, type);
    }
    // The object that holds the attribute, or nullptr.
    [[nodiscard]] static const Json* holder(const AttributePlace& place, const Json& resource) {
        return place.extension != nullptr ? member(resource, place.extension->urn) : &resource;
    }
};

struct ValueScope {
    const Attribute& attribute;

    [[nodiscard]] std::optional<AttributePlace> find(const AttributePath& path) const {
        AttributePlace place;
        place.attribute = path.urn.empty() && path.sub_attribute.empty()
                              ? attribute.sub_attribute(path.attribute)
                              : nullptr;
        return place.attribute != nullptr ? std::optional{place} : std::nullopt;
    }
    [[nodiscard]] static const Json* holder(const AttributePlace& /*place*/, const Json& value) {
        return &value;
    }
};

// Calls back with each value at that place until one call returns true; whether one did.
template <class Visit>
bool any_value(const AttributePlace& place, const Json* holder, const Attribute* inner,
               Visit&& visit) {
    const Json* values = holder;
    if (holder != nullptr && place.attribute != nullptr) {
        values = member(*holder, place.attribute->name);
    }
    if (values == nullptr) {
        return false;
    }
    const auto visit_one = [&](const Json& value) {
        const Json* found = inner != nullptr ? member(value, inner->name) : &value;
        return found != nullptr && visit(*found);
    };
    if (!values->is_array()) {
        return visit_one(*values);
    }
    for (const Json& value : *values) {
        if (visit_one(value)) {
            return true;
        }
    }
    return false;
}

}  // namespace sim::scim
