// SPDX-License-Identifier: MIT
// The requests on their way in; the answers on their way out are in version_1_1_answers.cpp.
#include "sim/scim/version_1_1.h"

#include "sim/base/text.h"
#include "sim/scim/json.h"
#include "sim/scim/resource_type.h"
#include "sim/scim/version_1_1_words.h"

namespace sim::scim {

namespace {

// What the path names below the base path: "Users", and the id behind it.
struct Place {
    std::string endpoint;
    std::string id;
};

Place place_of(const ServiceProfile& profile, std::string_view target) {
    const std::string_view path = target.substr(0, target.find('?'));
    if (path.size() <= profile.base_path.size()) {
        return {};
    }
    const auto parts = split(path.substr(profile.base_path.size() + 1), '/');
    return {parts.front(), parts.size() > 1 ? parts[1] : std::string()};
}

// The resource's body in the words of 2.0.
Json newer_body(Json body, ResourceKind kind) {
    body.erase("schemas");
    body.erase("meta");
    Json newer;
    newer["schemas"] = Json::array({resource_type(kind).core->urn});
    for (auto place = body.begin(); place != body.end(); ++place) {
        if (!equal_ignoring_case(place.key(), words_1_1::enterprise)) {
            newer[place.key()] = place.value();
            continue;
        }
        Json extension = place.value();
        rename_member(extension, "manager", "managerId", "value");
        newer["schemas"].push_back(enterprise_user_schema().urn);
        newer[enterprise_user_schema().urn] = std::move(extension);
    }
    return newer;
}

void add_operation(Json& operations, const char* kind, std::string path, const Json* value) {
    Json operation;
    operation["op"] = kind;
    operation["path"] = std::move(path);
    if (value != nullptr) {
        operation["value"] = *value;
    }
    operations.push_back(std::move(operation));
}

// The values of a multi-valued attribute: each joins, or leaves where it says so.
void patch_values(Json& operations, const std::string& name, const Json& values) {
    for (const Json& value : values) {
        const Json* operation = value.is_object() ? find_member(value, "operation") : nullptr;
        const Json* id = value.is_object() ? find_member(value, "value") : nullptr;
        const bool leaves = operation != nullptr && *operation == "delete";
        if (leaves && id != nullptr && id->is_string()) {
            add_operation(operations, "remove",
                          name + "[value eq " + sim::quoted(id->get<std::string>()) + "]", nullptr);
        } else {
            const Json one = Json::array({value});
            add_operation(operations, "add", name, &one);
        }
    }
}

// A partial resource as a list of operations.
Json newer_patch(const Json& body, ResourceKind kind) {
    Json operations = Json::array();
    const Json* meta = find_member(body, "meta");
    const Json* gone =
        meta != nullptr && meta->is_object() ? find_member(*meta, "attributes") : nullptr;
    for (const Json& name : gone != nullptr && gone->is_array() ? *gone : Json::array()) {
        if (name.is_string()) {
            add_operation(operations, "remove", name.get<std::string>(), nullptr);
        }
    }
    const Json newer = newer_body(body, kind);
    for (auto place = newer.begin(); place != newer.end(); ++place) {
        if (place.key() == "schemas") {
            continue;
        }
        if (place.value().is_array()) {
            patch_values(operations, place.key(), place.value());
        } else {
            add_operation(operations, "replace", place.key(), &place.value());
        }
    }
    Json request;
    request["schemas"] = Json::array({"urn:ietf:params:scim:api:messages:2.0:PatchOp"});
    request["Operations"] = std::move(operations);
    return request;
}

Request newer_request(const ServiceProfile& profile, Request request, const Place& place) {
    if (place.endpoint == "ServiceProviderConfigs") {
        request.target = profile.base_path + "/ServiceProviderConfig";
    }
    const bool is_user = place.endpoint == "Users";
    if (request.body.empty() || (!is_user && place.endpoint != "Groups")) {
        return request;
    }
    auto body = parse_body(request.body);
    if (!body || !body->is_object()) {
        return request;  // the service says what is wrong with it
    }
    const ResourceKind kind = is_user ? ResourceKind::user : ResourceKind::group;
    request.body = to_text(request.method == "PATCH" ? newer_patch(*body, kind)
                                                     : newer_body(std::move(*body), kind));
    return request;
}

bool exists_in_1_1(const Place& place) {
    const bool of_resources = place.endpoint == "Users" || place.endpoint == "Groups";
    return (of_resources && place.id != ".search") || place.endpoint == "ServiceProviderConfigs" ||
           place.endpoint == "Schemas";
}

}  // namespace

Answer respond_in_1_1(const ServiceProfile& profile, const Store& store, const Request& request,
                      Instant now, const std::string& new_id, RespondIn20 respond_in_2_0) {
    const Place place = place_of(profile, request.target);
    Answer answer;
    if (exists_in_1_1(place)) {
        answer =
            respond_in_2_0(profile, store, newer_request(profile, request, place), now, new_id);
    } else {
        Request elsewhere = request;
        elsewhere.target = profile.base_path + "/nowhere";
        answer = respond_in_2_0(profile, store, elsewhere, now, new_id);
    }
    answer.response = older_response(std::move(answer.response));
    return answer;
}

}  // namespace sim::scim
