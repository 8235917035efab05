// SPDX-License-Identifier: MIT
// Puts the parts of a resource together in the order in which real messages have them.
#include "sim/scim/resource_view.h"

namespace sim::scim {

namespace {

Json meta_of(const View& view, const Resource& resource) {
    Json meta;
    meta["resourceType"] = resource_type(resource.kind).name;
    meta["created"] = to_text(resource.created);
    meta["lastModified"] = to_text(resource.last_modified);
    meta["location"] = location_of(view.profile, resource.kind, resource.id);
    meta["version"] = version_of(resource);
    return meta;
}

Json groups_of(const View& view, const Resource& user) {
    Json groups = Json::array();
    for (const Resource* group : view.store.groups_of(user.id)) {
        Json entry;
        entry["value"] = group->id;
        entry["$ref"] = location_of(view.profile, ResourceKind::group, group->id);
        entry["display"] = group->unique_name;
        entry["type"] = "direct";
        groups.push_back(std::move(entry));
    }
    return groups;
}

// Members carry a link to the user or group that they name, as far as the store knows it.
void add_links(const View& view, Json& members) {
    for (Json& entry : members) {
        const Json* value = member(entry, "value");
        if (value == nullptr || !value->is_string()) {
            continue;
        }
        const auto& id = value->get_ref<const std::string&>();
        for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
            if (view.store.find(kind, id) != nullptr) {
                Json linked;
                linked["value"] = id;
                linked["$ref"] = location_of(view.profile, kind, id);
                linked.update(entry);
                entry = std::move(linked);
                break;
            }
        }
    }
}

}  // namespace

std::string endpoint_location(const ServiceProfile& profile, const std::string& endpoint) {
    return profile.scheme + "://" + profile.host + profile.base_path + "/" + endpoint;
}

std::string location_of(const ServiceProfile& profile, ResourceKind kind, const std::string& id) {
    return endpoint_location(profile, resource_type(kind).endpoint) + "/" + percent_encode(id);
}

std::string version_of(const Resource& resource) {
    return "W/\"" + std::to_string(resource.version) + "\"";
}

Json full_resource(const View& view, const Resource& resource) {
    Json body = Json::parse(resource.body, nullptr, false);
    SIM_CHECK(body.is_object(), "a stored body is always a JSON object");
    const ResourceType& type = resource_type(resource.kind);
    Json whole;
    Json extensions = Json::object();
    for (auto place = body.begin(); place != body.end(); ++place) {
        if (type.extension(place.key()) != nullptr) {
            extensions[place.key()] = std::move(place.value());
            continue;
        }
        whole[place.key()] = std::move(place.value());
        if (place.key() == "schemas") {
            whole["id"] = resource.id;
        }
    }
    if (resource.kind == ResourceKind::user) {
        Json groups = groups_of(view, resource);
        if (!groups.empty()) {
            whole["groups"] = std::move(groups);
        }
    } else if (Json* members = member(whole, "members")) {
        add_links(view, *members);
    }
    for (auto place = extensions.begin(); place != extensions.end(); ++place) {
        whole[place.key()] = std::move(place.value());
    }
    whole["meta"] = meta_of(view, resource);
    return whole;
}

}  // namespace sim::scim
