// SPDX-License-Identifier: MIT
// The two kinds of resources, and the way from names to their definitions.
#include "sim/scim/resource_type.h"

#include "sim/base/text.h"

namespace sim::scim {

const Schema* ResourceType::extension(std::string_view urn) const {
    for (const Schema* schema : extensions) {
        if (equal_ignoring_case(schema->urn, urn)) {
            return schema;
        }
    }
    return nullptr;
}

const ResourceType& resource_type(ResourceKind kind) {
    static const ResourceType user{
        ResourceKind::user, "User", "Users", &user_schema(), {&enterprise_user_schema()}};
    static const ResourceType group{ResourceKind::group, "Group", "Groups", &group_schema(), {}};
    return kind == ResourceKind::user ? user : group;
}

ResourceTypes::ResourceTypes(const Schema* user_extension) {
    if (user_extension != nullptr) {
        own_user_ = resource_type(ResourceKind::user);
        own_user_->extensions.push_back(user_extension);
    }
}

const ResourceType* ResourceTypes::at(std::string_view endpoint) const {
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        if (of(kind).endpoint == endpoint) {
            return &of(kind);
        }
    }
    return nullptr;
}

std::optional<AttributePlace> resolve(const AttributePath& path, const ResourceType& type) {
    AttributePlace place;
    if (path.urn.empty() || equal_ignoring_case(path.urn, type.core->urn)) {
        place.attribute = type.core->attribute(path.attribute);
        if (place.attribute == nullptr) {
            place.attribute = common_schema().attribute(path.attribute);
        }
    } else if (const Schema* extension = type.extension(path.urn)) {
        place.extension = extension;
        place.attribute = extension->attribute(path.attribute);
    } else if (const Schema* whole = type.extension(to_text(path))) {
        place.extension = whole;
        return place;
    }
    if (place.attribute == nullptr) {
        return std::nullopt;
    }
    if (!path.sub_attribute.empty()) {
        place.sub_attribute = place.attribute->sub_attribute(path.sub_attribute);
        if (place.sub_attribute == nullptr) {
            return std::nullopt;
        }
    }
    return place;
}

}  // namespace sim::scim
