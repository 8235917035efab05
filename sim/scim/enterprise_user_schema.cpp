// SPDX-License-Identifier: MIT
// The enterprise extension of User (RFC 7643 section 4.3).
#include "sim/scim/schema.h"

namespace sim::scim {

const Schema& enterprise_user_schema() {
    static const Schema schema{
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "EnterpriseUser",
        "Enterprise User",
        {
            {.name = "employeeNumber"},
            {.name = "costCenter"},
            {.name = "organization"},
            {.name = "division"},
            {.name = "department"},
            {.name = "manager",
             .type = AttributeType::complex,
             .sub_attributes =
                 {{.name = "value"},
                  {.name = "$ref", .type = AttributeType::reference, .reference_types = {"User"}},
                  {.name = "displayName", .mutability = Mutability::read_only}}},
        }};
    return schema;
}

}  // namespace sim::scim
