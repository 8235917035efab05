// SPDX-License-Identifier: MIT
// What kinds of resources the service has, and where an attribute path leads in each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scim/attribute_path.h"
#include "sim/scim/schema.h"
#include "sim/scim/store.h"

namespace sim::scim {

struct ResourceType {
    ResourceKind kind = ResourceKind::user;
    std::string name;      // User
    std::string endpoint;  // Users, as a path has it
    const Schema* core = nullptr;
    std::vector<const Schema*> extensions;

    [[nodiscard]] const Schema* extension(std::string_view urn) const;
};

// The types of a service without an extension of its own.
[[nodiscard]] const ResourceType& resource_type(ResourceKind kind);

// The types of one service.
class ResourceTypes {
public:
    // The extension, where there is one, must outlive the object.
    explicit ResourceTypes(const Schema* user_extension);

    [[nodiscard]] const ResourceType& of(ResourceKind kind) const {
        return kind == ResourceKind::user && own_user_ ? *own_user_ : resource_type(kind);
    }
    // The type that is reached at /Users or /Groups; nullptr for another endpoint.
    [[nodiscard]] const ResourceType* at(std::string_view endpoint) const;

private:
    std::optional<ResourceType> own_user_;  // with the extension
};

// Where a path leads: a whole extension, an attribute, or a sub-attribute.
struct AttributePlace {
    const Schema* extension = nullptr;     // nullptr for core and common attributes
    const Attribute* attribute = nullptr;  // nullptr only for a whole extension
    const Attribute* sub_attribute = nullptr;

    // The definition at the end of the path; nullptr for a whole extension.
    [[nodiscard]] const Attribute* leaf() const {
        return sub_attribute != nullptr ? sub_attribute : attribute;
    }
};

// Nothing when the type has no such attribute. Names and URNs compare without case.
[[nodiscard]] std::optional<AttributePlace> resolve(const AttributePath& path,
                                                    const ResourceType& type);

}  // namespace sim::scim
