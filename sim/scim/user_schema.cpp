// SPDX-License-Identifier: MIT
// The User schema of RFC 7643 section 4.1 with the characteristics of section 8.7.1.
#include "sim/scim/schema.h"

namespace sim::scim {

namespace {

using Type = AttributeType;

Attribute text(std::string name) { return {.name = std::move(name)}; }

// The usual shape of a multi-valued attribute (RFC 7643 section 2.4).
Attribute values(std::string name, Attribute value, std::vector<std::string> types) {
    return {.name = std::move(name),
            .type = Type::complex,
            .multi_valued = true,
            .sub_attributes = {std::move(value),
                               text("display"),
                               {.name = "type", .canonical_values = std::move(types)},
                               {.name = "primary", .type = Type::boolean}}};
}

Attribute addresses() {
    return {.name = "addresses",
            .type = Type::complex,
            .multi_valued = true,
            .sub_attributes = {text("formatted"),
                               text("streetAddress"),
                               text("locality"),
                               text("region"),
                               text("postalCode"),
                               text("country"),
                               {.name = "type", .canonical_values = {"work", "home", "other"}},
                               {.name = "primary", .type = Type::boolean}}};
}

// Read-only: a user joins a group by a change of the group.
Attribute groups() {
    constexpr Mutability fixed = Mutability::read_only;
    return {.name = "groups",
            .type = Type::complex,
            .multi_valued = true,
            .mutability = fixed,
            .sub_attributes = {
                {.name = "value", .mutability = fixed},
                {.name = "$ref",
                 .type = Type::reference,
                 .mutability = fixed,
                 .reference_types = {"User", "Group"}},
                {.name = "display", .mutability = fixed},
                {.name = "type", .mutability = fixed, .canonical_values = {"direct", "indirect"}}}};
}

Schema build() {
    const Attribute name{
        .name = "name",
        .type = Type::complex,
        .sub_attributes = {text("formatted"), text("familyName"), text("givenName"),
                           text("middleName"), text("honorificPrefix"), text("honorificSuffix")}};
    return {
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "User",
        "User Account",
        {
            {.name = "userName", .required = true, .uniqueness = Uniqueness::server},
            name,
            values("emails", text("value"), {"work", "home", "other"}),
            text("displayName"),
            text("nickName"),
            {.name = "profileUrl", .type = Type::reference, .reference_types = {"external"}},
            text("title"),
            text("userType"),
            text("preferredLanguage"),
            text("locale"),
            text("timezone"),
            values("phoneNumbers", text("value"),
                   {"work", "home", "mobile", "fax", "pager", "other"}),
            values("ims", text("value"),
                   {"aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo"}),
            values("photos",
                   {.name = "value", .type = Type::reference, .reference_types = {"external"}},
                   {"photo", "thumbnail"}),
            addresses(),
            values("entitlements", text("value"), {}),
            values("roles", text("value"), {}),
            values("x509Certificates", {.name = "value", .type = Type::binary, .case_exact = true},
                   {}),
            {.name = "password", .mutability = Mutability::write_only, .returned = Returned::never},
            {.name = "active", .type = Type::boolean},
            groups(),
        }};
}

}  // namespace

const Schema& user_schema() {
    static const Schema schema = build();
    return schema;
}

}  // namespace sim::scim
