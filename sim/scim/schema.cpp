// SPDX-License-Identifier: MIT
// Looks attributes up and spells their characteristics.
#include "sim/scim/schema.h"

#include <array>

#include "sim/base/text.h"

namespace sim::scim {

namespace {

const Attribute* find_in(const std::vector<Attribute>& attributes, std::string_view wanted) {
    for (const Attribute& attribute : attributes) {
        if (equal_ignoring_case(attribute.name, wanted)) {
            return &attribute;
        }
    }
    return nullptr;
}

// The names stand in the order of the enumerators.
template <std::size_t count, class Enum>
std::string_view spelled(const std::array<std::string_view, count>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

}  // namespace

const Attribute* Attribute::sub_attribute(std::string_view wanted) const {
    return find_in(sub_attributes, wanted);
}

const Attribute* Schema::attribute(std::string_view wanted) const {
    return find_in(attributes, wanted);
}

std::string_view name_of(AttributeType type) {
    constexpr std::array<std::string_view, 8> names{"string",   "boolean",   "decimal", "integer",
                                                    "dateTime", "reference", "binary",  "complex"};
    return spelled(names, type);
}

std::string_view name_of(Mutability mutability) {
    constexpr std::array<std::string_view, 4> names{"readOnly", "readWrite", "immutable",
                                                    "writeOnly"};
    return spelled(names, mutability);
}

std::string_view name_of(Returned returned) {
    constexpr std::array<std::string_view, 4> names{"always", "default", "request", "never"};
    return spelled(names, returned);
}

std::string_view name_of(Uniqueness uniqueness) {
    constexpr std::array<std::string_view, 3> names{"none", "server", "global"};
    return spelled(names, uniqueness);
}

}  // namespace sim::scim
