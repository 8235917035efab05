// SPDX-License-Identifier: MIT
// A stored resource as messages show it: with id, groups and meta around the stored body.
#pragma once

#include <string>

#include "sim/scim/json.h"
#include "sim/scim/projection.h"
#include "sim/scim/resource_type.h"
#include "sim/scim/service_provider.h"

namespace sim::scim {

// What is needed to tell locations and memberships.
struct View {
    const ServiceProfile& profile;
    const Store& store;
    const ResourceTypes& types;
};

[[nodiscard]] std::string endpoint_location(const ServiceProfile& profile,
                                            const std::string& endpoint);
[[nodiscard]] std::string location_of(const ServiceProfile& profile, ResourceKind kind,
                                      const std::string& id);
// Where a member is found, by what the store knows of its id or else by what the client told;
// empty where neither says anything.
[[nodiscard]] std::string location_of_member(const View& view, const std::string& id,
                                             const Member& known);
// A group that a user is in, or a member of a group, as a message shows it. What is empty is left
// out.
struct Link {
    std::string value;
    std::string location;
    std::string display;
    std::string type;
};
// Calls back with each link of a resource, in the order of ids.
template <class Visit>
void each_link(const View& view, const Resource& resource, const Visit& visit) {
    if (resource.kind == ResourceKind::user) {
        for (const Resource* group : view.store.groups_of(resource.id)) {
            visit(Link{group->id, location_of(view.profile, ResourceKind::group, group->id),
                       group->unique_name, "direct"});
        }
        return;
    }
    view.store.each_member(resource.id, [&](const std::string& id, const Member& known) {
        visit(Link{id, location_of_member(view, id, known), known.display, known.type});
    });
}

// The weak entity tag W/"3" (RFC 7644 section 3.14).
[[nodiscard]] std::string version_of(const Resource& resource);

// A group may have thousands of members; most questions do not need them.
enum class Members : std::uint8_t { shown, left_out };

// Every attribute, also those that no answer may show; project() leaves these out.
[[nodiscard]] Json full_resource(const View& view, const Resource& resource,
                                 Members members = Members::shown);
// What the client may see of it.
[[nodiscard]] Json shown_resource(const View& view, const Resource& resource,
                                  const Projection& projection);

}  // namespace sim::scim
