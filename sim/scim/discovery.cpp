// SPDX-License-Identifier: MIT
// Writes the schema tables as the documents of RFC 7643 sections 5 to 7.
#include "sim/scim/discovery.h"

#include "sim/base/text.h"
#include "sim/scim/bulk.h"
#include "sim/scim/discovery_schemas.h"
#include "sim/scim/list.h"

namespace sim::scim {

namespace {

Json meta(const Exchange& exchange, std::string_view type, const std::string& path) {
    Json meta;
    meta["resourceType"] = type;
    meta["location"] = endpoint_location(exchange.profile, path);
    return meta;
}

Json supported(bool is_supported) {
    Json object;
    object["supported"] = is_supported;
    return object;
}

Json attribute_document(const Attribute& attribute) {
    Json document;
    document["name"] = attribute.name;
    document["type"] = name_of(attribute.type);
    if (!attribute.sub_attributes.empty()) {
        Json parts = Json::array();
        for (const Attribute& part : attribute.sub_attributes) {
            parts.push_back(attribute_document(part));
        }
        document["subAttributes"] = std::move(parts);
    }
    document["multiValued"] = attribute.multi_valued;
    document["required"] = attribute.required;
    if (!attribute.canonical_values.empty()) {
        document["canonicalValues"] = attribute.canonical_values;
    }
    document["caseExact"] = attribute.case_exact;
    document["mutability"] = name_of(attribute.mutability);
    document["returned"] = name_of(attribute.returned);
    document["uniqueness"] = name_of(attribute.uniqueness);
    if (!attribute.reference_types.empty()) {
        document["referenceTypes"] = attribute.reference_types;
    }
    return document;
}

Json schema_document(const Exchange& exchange, const Schema& schema) {
    Json document;
    document["schemas"] = Json::array({"urn:ietf:params:scim:schemas:core:2.0:Schema"});
    document["id"] = schema.urn;
    document["name"] = schema.name;
    document["description"] = schema.description;
    document["attributes"] = Json::array();
    for (const Attribute& attribute : schema.attributes) {
        document["attributes"].push_back(attribute_document(attribute));
    }
    document["meta"] = meta(exchange, "Schema", "Schemas/" + schema.urn);
    return document;
}

Json type_document(const Exchange& exchange, const ResourceType& type) {
    Json document;
    document["schemas"] = Json::array({"urn:ietf:params:scim:schemas:core:2.0:ResourceType"});
    document["id"] = type.name;
    document["name"] = type.name;
    document["endpoint"] = "/" + type.endpoint;
    document["description"] = type.core->description;
    document["schema"] = type.core->urn;
    document["schemaExtensions"] = Json::array();
    for (const Schema* extension : type.extensions) {
        Json entry;
        entry["schema"] = extension->urn;
        entry["required"] = false;
        document["schemaExtensions"].push_back(std::move(entry));
    }
    document["meta"] = meta(exchange, "ResourceType", "ResourceTypes/" + type.name);
    return document;
}

// What clients check answers against must name externalId, although it belongs to no schema alone.
Schema published(Schema schema) {
    schema.attributes.push_back(*common_schema().attribute("externalId"));
    return schema;
}

// RFC 7644 section 4.
Error no_filter_here() { return {403, "", "This endpoint takes no filter."}; }

// The whole list, or the document whose id was asked for.
Answered answer_with(const Exchange& exchange, Json documents, const std::string& id) {
    if (exchange.query.filter) {
        return Failure{no_filter_here()};
    }
    if (id.empty()) {
        const std::size_t total = documents.size();
        return Answer{json_response(200, list_message(total, 1, std::move(documents))), {}};
    }
    for (const Json& document : documents) {
        if (equal_ignoring_case(document["id"].get_ref<const std::string&>(), id)) {
            return Answer{json_response(200, document), {}};
        }
    }
    return Failure{no_such_resource(id)};
}

}  // namespace

Answered service_provider_config(const Exchange& exchange) {
    if (exchange.query.filter) {
        return Failure{no_filter_here()};
    }
    Json document;
    document["schemas"] =
        Json::array({"urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"});
    document["patch"] = supported(exchange.profile.patch_supported);
    document["bulk"] = supported(true);
    document["bulk"]["maxOperations"] = bulk_operations_max;
    document["bulk"]["maxPayloadSize"] = body_bytes_max;
    document["filter"] = supported(true);
    document["filter"]["maxResults"] = exchange.profile.page_size_max;
    document["changePassword"] = supported(true);
    document["sort"] = supported(true);
    document["etag"] = supported(true);
    Json scheme;
    scheme["type"] = "oauthbearertoken";
    scheme["name"] = "OAuth Bearer Token";
    scheme["description"] = "Authentication with the OAuth Bearer Token standard";
    scheme["specUri"] = "https://www.rfc-editor.org/info/rfc6750";
    scheme["primary"] = true;
    document["authenticationSchemes"] = Json::array({std::move(scheme)});
    document["meta"] = meta(exchange, "ServiceProviderConfig", "ServiceProviderConfig");
    return Answer{json_response(200, document), {}};
}

Answered resource_types(const Exchange& exchange, const std::string& name) {
    Json documents = Json::array();
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        documents.push_back(type_document(exchange, exchange.types.of(kind)));
    }
    return answer_with(exchange, std::move(documents), name);
}

Answered schemas(const Exchange& exchange, const std::string& urn) {
    Json documents = Json::array();
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        const ResourceType& type = exchange.types.of(kind);
        documents.push_back(schema_document(exchange, published(*type.core)));
        for (const Schema* extension : type.extensions) {
            documents.push_back(schema_document(exchange, *extension));
        }
    }
    if (exchange.profile.version == ScimVersion::v2_0) {
        for (const Schema* schema :
             {&service_provider_config_schema(), &resource_type_schema(), &schema_schema()}) {
            documents.push_back(schema_document(exchange, *schema));
        }
    }
    return answer_with(exchange, std::move(documents), urn);
}

}  // namespace sim::scim
