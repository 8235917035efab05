// SPDX-License-Identifier: MIT
// The attributes that every resource has (RFC 7643 section 3.1). They are in no schema document.
#include "sim/scim/schema.h"

namespace sim::scim {

const Schema& common_schema() {
    constexpr Mutability fixed = Mutability::read_only;
    static const Schema schema{
        "",
        "",
        "",
        {
            {.name = "schemas",
             .type = AttributeType::reference,
             .multi_valued = true,
             .required = true,
             .case_exact = true,
             .mutability = fixed,
             .returned = Returned::always},
            {.name = "id",
             .case_exact = true,
             .mutability = fixed,
             .returned = Returned::always,
             .uniqueness = Uniqueness::server},
            {.name = "externalId", .case_exact = true},
            {.name = "meta",
             .type = AttributeType::complex,
             .mutability = fixed,
             .sub_attributes =
                 {{.name = "resourceType", .case_exact = true, .mutability = fixed},
                  {.name = "created", .type = AttributeType::date_time, .mutability = fixed},
                  {.name = "lastModified", .type = AttributeType::date_time, .mutability = fixed},
                  {.name = "location",
                   .type = AttributeType::reference,
                   .case_exact = true,
                   .mutability = fixed},
                  {.name = "version", .case_exact = true, .mutability = fixed}}},
        }};
    return schema;
}

}  // namespace sim::scim
