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

Json links_of(const View& view, const Resource& resource) {
    Json links = Json::array();
    each_link(view, resource, [&links](const Link& link) {
        Json entry;
        entry["value"] = link.value;
        if (!link.location.empty()) {
            entry["$ref"] = link.location;
        }
        if (!link.display.empty()) {
            entry["display"] = link.display;
        }
        if (!link.type.empty()) {
            entry["type"] = link.type;
        }
        links.push_back(std::move(entry));
    });
    return links;
}

}  // namespace

std::string endpoint_location(const ServiceProfile& profile, const std::string& endpoint) {
    return profile.scheme + "://" + profile.host + profile.base_path + "/" + endpoint;
}

std::string location_of(const ServiceProfile& profile, ResourceKind kind, const std::string& id) {
    return endpoint_location(profile, resource_type(kind).endpoint) + "/" + percent_encode(id);
}

std::string location_of_member(const View& view, const std::string& id, const Member& known) {
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        if (view.store.find(kind, id) != nullptr) {
            return location_of(view.profile, kind, id);
        }
    }
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        if (known.type == name_of(kind)) {
            return location_of(view.profile, kind, id);
        }
    }
    return {};
}

std::string version_of(const Resource& resource) {
    return "W/\"" + std::to_string(resource.version) + "\"";
}

Json full_resource(const View& view, const Resource& resource, Members members) {
    Json body = Json::parse(resource.body, nullptr, false);
    SIM_CHECK(body.is_object(), "a stored body is always a JSON object");
    const ResourceType& type = view.types.of(resource.kind);
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
    const bool is_user = resource.kind == ResourceKind::user;
    if (is_user || members == Members::shown) {
        Json links = links_of(view, resource);
        if (!links.empty()) {
            whole[is_user ? "groups" : "members"] = std::move(links);
        }
    }
    for (auto place = extensions.begin(); place != extensions.end(); ++place) {
        whole[place.key()] = std::move(place.value());
    }
    whole["meta"] = meta_of(view, resource);
    return whole;
}

Json shown_resource(const View& view, const Resource& resource, const Projection& projection) {
    const ResourceType& type = view.types.of(resource.kind);
    const Members members =
        may_show(projection, type, "members") ? Members::shown : Members::left_out;
    return project(full_resource(view, resource, members), type, projection);
}

}  // namespace sim::scim
