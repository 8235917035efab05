// SPDX-License-Identifier: MIT
// Nothing here can be changed by a client, so every attribute is read-only.
#include "sim/scim/discovery_schemas.h"

namespace sim::scim {

namespace {

using Type = AttributeType;

enum class Need : std::uint8_t { optional, required };

Attribute fixed(std::string name, Type type, Need need) {
    return {.name = std::move(name),
            .type = type,
            .required = need == Need::required,
            .mutability = Mutability::read_only};
}

Attribute text(std::string name, Need need = Need::optional) {
    return fixed(std::move(name), Type::string, need);
}

Attribute exact_text(std::string name, Need need) {
    Attribute attribute = text(std::move(name), need);
    attribute.case_exact = true;
    return attribute;
}

Attribute truth(std::string name, Need need = Need::required) {
    return fixed(std::move(name), Type::boolean, need);
}

Attribute number(std::string name) { return fixed(std::move(name), Type::integer, Need::required); }

Attribute link(std::string name, std::string target, Need need) {
    Attribute attribute = fixed(std::move(name), Type::reference, need);
    attribute.reference_types = {std::move(target)};
    attribute.case_exact = true;
    return attribute;
}

Attribute one_of(std::string name, std::vector<std::string> values) {
    Attribute attribute = text(std::move(name));
    attribute.canonical_values = std::move(values);
    return attribute;
}

Attribute object(std::string name, Need need, std::vector<Attribute> parts) {
    Attribute attribute = fixed(std::move(name), Type::complex, need);
    attribute.sub_attributes = std::move(parts);
    return attribute;
}

Attribute many(Attribute attribute) {
    attribute.multi_valued = true;
    return attribute;
}

// What an attribute's definition consists of; complex ones hold the same again, once.
std::vector<Attribute> definition_parts() {
    return {exact_text("name", Need::required),
            one_of("type", {"string", "boolean", "decimal", "integer", "dateTime", "reference",
                            "binary", "complex"}),
            truth("multiValued"),
            text("description"),
            truth("required", Need::optional),
            many(exact_text("canonicalValues", Need::optional)),
            truth("caseExact", Need::optional),
            one_of("mutability", {"readOnly", "readWrite", "immutable", "writeOnly"}),
            one_of("returned", {"always", "never", "default", "request"}),
            one_of("uniqueness", {"none", "server", "global"}),
            many(exact_text("referenceTypes", Need::optional))};
}

Schema build_config() {
    return {
        "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
        "ServiceProviderConfig",
        "What a service supports",
        {link("documentationUri", "external", Need::optional),
         object("patch", Need::required, {truth("supported")}),
         object("bulk", Need::required,
                {truth("supported"), number("maxOperations"), number("maxPayloadSize")}),
         object("filter", Need::required, {truth("supported"), number("maxResults")}),
         object("changePassword", Need::required, {truth("supported")}),
         object("sort", Need::required, {truth("supported")}),
         object("etag", Need::required, {truth("supported")}),
         many(object(
             "authenticationSchemes", Need::required,
             {one_of("type", {"oauth", "oauth2", "oauthbearertoken", "httpbasic", "httpdigest"}),
              text("name", Need::required), text("description", Need::required),
              link("specUri", "external", Need::optional),
              link("documentationUri", "external", Need::optional),
              truth("primary", Need::optional)}))}};
}

Schema build_resource_type() {
    return {"urn:ietf:params:scim:schemas:core:2.0:ResourceType",
            "ResourceType",
            "A kind of resource that a service has",
            {text("id"), text("name", Need::required), text("description"),
             link("endpoint", "uri", Need::required), link("schema", "uri", Need::required),
             many(object("schemaExtensions", Need::optional,
                         {link("schema", "uri", Need::required), truth("required")}))}};
}

Schema build_schema() {
    Attribute definitions = many(object("attributes", Need::required, definition_parts()));
    definitions.sub_attributes.push_back(
        many(object("subAttributes", Need::optional, definition_parts())));
    return {"urn:ietf:params:scim:schemas:core:2.0:Schema",
            "Schema",
            "The attributes of a kind of resource",
            {exact_text("id", Need::required), text("name"), text("description"),
             std::move(definitions)}};
}

}  // namespace

const Schema& service_provider_config_schema() {
    static const Schema schema = build_config();
    return schema;
}

const Schema& resource_type_schema() {
    static const Schema schema = build_resource_type();
    return schema;
}

const Schema& schema_schema() {
    static const Schema schema = build_schema();
    return schema;
}

}  // namespace sim::scim
