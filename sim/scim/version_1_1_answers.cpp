// SPDX-License-Identifier: MIT
// Puts resources, lists, errors and discovery documents into the words of SCIM 1.1.
#include "sim/scim/schema.h"
#include "sim/scim/version_1_1_words.h"

namespace sim::scim {

namespace {

constexpr std::string_view message_prefix = "urn:ietf:params:scim:api:messages:2.0:";

bool has_schema(const Json& body, std::string_view urn) {
    const Json* schemas = member(body, "schemas");
    return schemas != nullptr && schemas->is_array() && !schemas->empty() &&
           schemas->front() == std::string(urn);
}

Json older_error(const Json& body) {
    Json error;
    error["description"] = body.value("detail", "");
    error["code"] = body.value("status", "");
    Json older;
    older["Errors"] = Json::array({std::move(error)});
    return older;
}

// In 1.1 an attribute is read-only or not; there is nothing in between.
Json older_attribute(const Json& attribute) {
    Json older;
    older["name"] = attribute.at("name");
    older["type"] = attribute.at("type");
    older["multiValued"] = attribute.at("multiValued");
    older["schema"] = words_1_1::core;
    older["readOnly"] = attribute.at("mutability") == "readOnly";
    older["required"] = attribute.at("required");
    older["caseExact"] = attribute.at("caseExact");
    if (const Json* parts = member(attribute, "subAttributes")) {
        older["subAttributes"] = Json::array();
        for (const Json& part : *parts) {
            older["subAttributes"].push_back(older_attribute(part));
        }
    }
    return older;
}

Json older_schema(const Json& schema) {
    const std::string name = schema.value("name", "");
    Json older;
    older["id"] = std::string(words_1_1::core) + ":" + name;
    older["name"] = name;
    older["description"] = schema.value("description", "");
    older["schema"] = words_1_1::core;
    older["endpoint"] = "/" + name + "s";
    older["attributes"] = Json::array();
    for (const Json& attribute : schema.at("attributes")) {
        older["attributes"].push_back(older_attribute(attribute));
    }
    return older;
}

Json older_config(Json config) {
    config["schemas"] = Json::array({words_1_1::core});
    config["bulk"]["supported"] = false;
    config["bulk"]["maxOperations"] = 0;
    config["xmlDataFormat"]["supported"] = false;
    config.erase("meta");
    return config;
}

Json older_resource(Json resource) {
    resource["schemas"] = Json::array({words_1_1::core});
    const std::string& urn = enterprise_user_schema().urn;
    if (Json* extension = member(resource, urn)) {
        Json moved = std::move(*extension);
        resource.erase(urn);
        rename_member(moved, "manager", "value", "managerId");
        resource["schemas"].push_back(words_1_1::enterprise);
        resource[std::string(words_1_1::enterprise)] = std::move(moved);
    }
    if (Json* meta = member(resource, "meta")) {
        meta->erase("resourceType");
    }
    return resource;
}

Json older_body(const Json& body) {
    if (has_schema(body, std::string(message_prefix) + "Error")) {
        return older_error(body);
    }
    if (has_schema(body, "urn:ietf:params:scim:schemas:core:2.0:Schema")) {
        return older_schema(body);
    }
    if (has_schema(body, "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig")) {
        return older_config(body);
    }
    if (!has_schema(body, std::string(message_prefix) + "ListResponse")) {
        return older_resource(body);
    }
    Json list = body;
    list["schemas"] = Json::array({words_1_1::core});
    for (Json& resource : list["Resources"]) {
        resource = older_body(resource);
    }
    return list;
}

}  // namespace

void rename_member(Json& holder, std::string_view object, std::string_view from,
                   std::string_view into) {
    Json* inner = member(holder, object);
    Json* value = inner != nullptr && inner->is_object() ? member(*inner, from) : nullptr;
    if (value != nullptr) {
        Json moved = std::move(*value);
        inner->erase(std::string(from));
        (*inner)[std::string(into)] = std::move(moved);
    }
}

Response older_response(Response response) {
    if (response.body.empty()) {
        return response;
    }
    const Json body = Json::parse(response.body, nullptr, false);
    response.body = to_text(older_body(body));
    for (auto& [name, value] : response.headers) {
        if (name == "Content-Type") {
            value = "application/json";
        }
    }
    return response;
}

}  // namespace sim::scim
