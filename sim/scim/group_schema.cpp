// SPDX-License-Identifier: MIT
// The Group schema of RFC 7643 section 4.2; members follow section 8.7.1.
#include "sim/scim/schema.h"

namespace sim::scim {

const Schema& group_schema() {
    constexpr Mutability fixed = Mutability::immutable;
    static const Schema schema{
        "urn:ietf:params:scim:schemas:core:2.0:Group",
        "Group",
        "Group",
        {
            {.name = "displayName", .required = true},
            {.name = "members",
             .type = AttributeType::complex,
             .multi_valued = true,
             .sub_attributes =
                 {{.name = "value", .required = true, .case_exact = true, .mutability = fixed},
                  {.name = "$ref",
                   .type = AttributeType::reference,
                   .mutability = fixed,
                   .reference_types = {"User", "Group"}},
                  {.name = "display"},
                  {.name = "type", .mutability = fixed, .canonical_values = {"User", "Group"}}}},
        }};
    return schema;
}

}  // namespace sim::scim
