// SPDX-License-Identifier: MIT
// Attributes and their characteristics (RFC 7643 section 2.2): the tables that drive everything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/each_field.h"

namespace sim::scim {

enum class AttributeType : std::uint8_t {
    string,
    boolean,
    decimal,
    integer,
    date_time,
    reference,
    binary,
    complex,
};
enum class Mutability : std::uint8_t { read_only, read_write, immutable, write_only };
enum class Returned : std::uint8_t { always, by_default, on_request, never };
enum class Uniqueness : std::uint8_t { none, server, global };

// The spellings of RFC 7643: "dateTime", "readOnly", "default", ...
[[nodiscard]] std::string_view name_of(AttributeType type);
[[nodiscard]] std::string_view name_of(Mutability mutability);
[[nodiscard]] std::string_view name_of(Returned returned);
[[nodiscard]] std::string_view name_of(Uniqueness uniqueness);

struct Attribute {
    std::string name = {};
    AttributeType type = AttributeType::string;
    bool multi_valued = false;
    bool required = false;
    bool case_exact = false;
    Mutability mutability = Mutability::read_write;
    Returned returned = Returned::by_default;
    Uniqueness uniqueness = Uniqueness::none;
    std::vector<std::string> canonical_values = {};
    std::vector<std::string> reference_types = {};
    std::vector<Attribute> sub_attributes = {};

    // By name without case; nullptr when there is none.
    [[nodiscard]] const Attribute* sub_attribute(std::string_view wanted) const;

    friend bool operator==(const Attribute&, const Attribute&) = default;
    SIM_FIELDS(name, type, multi_valued, required, case_exact, mutability, returned, uniqueness,
               canonical_values, reference_types, sub_attributes)
};

struct Schema {
    std::string urn;
    std::string name;
    std::string description;
    std::vector<Attribute> attributes;  // in the order in which messages carry them

    [[nodiscard]] const Attribute* attribute(std::string_view wanted) const;

    friend bool operator==(const Schema&, const Schema&) = default;
    SIM_FIELDS(urn, name, description, attributes)
};

// RFC 7643 sections 4.1, 4.2 and 4.3.
[[nodiscard]] const Schema& user_schema();
[[nodiscard]] const Schema& group_schema();
[[nodiscard]] const Schema& enterprise_user_schema();
// What every resource has beside its schema (section 3.1): schemas, id, externalId, meta.
[[nodiscard]] const Schema& common_schema();

}  // namespace sim::scim
