// SPDX-License-Identifier: MIT
// Turns catalogue entries into apps.
#include "sim/apps/integration.h"

#include <algorithm>
#include <array>

namespace sim::apps {

std::string_view name_of(Protocol protocol) {
    constexpr std::array<std::string_view, 5> names = {"scim_2_0", "scim_1_1", "vendor_api",
                                                       "agent", "file"};
    return names.at(static_cast<std::size_t>(protocol));
}

std::string_view name_of(IntegrationRole role) {
    constexpr std::array<std::string_view, 3> names = {"app", "profile_source", "both"};
    return names.at(static_cast<std::size_t>(role));
}

std::string_view name_of(Deactivation what) {
    constexpr std::array<std::string_view, 3> names = {"deactivate", "suspend", "remove_licence"};
    return names.at(static_cast<std::size_t>(what));
}

std::string_view name_of(Basis basis) {
    constexpr std::array<std::string_view, 3> names = {"documented", "observed", "likely"};
    return names.at(static_cast<std::size_t>(basis));
}

const std::vector<Mapping>& usual_mappings() {
    static const std::vector<Mapping> mappings = {
        {"userName", "user.login", Applies::create_and_update, {}},
        {"givenName", "user.firstName", Applies::create_and_update, {}},
        {"familyName", "user.lastName", Applies::create_and_update, {}},
        {"email", "user.email", Applies::create_and_update, {}},
        {"displayName", "user.displayName", Applies::create_and_update, {}},
        {"title", "user.title", Applies::create_and_update, {}},
        {"department", "user.department", Applies::create_and_update, {}},
        {"employeeNumber", "user.employeeNumber", Applies::create_and_update, {}},
    };
    return mappings;
}

App app_from(const Integration& integration) {
    App app;
    app.key = integration.key;
    app.label = integration.label;
    app.tile = integration.tile;
    app.dialect = integration.dialect;
    app.updates_by_patch = integration.updates_by_patch;
    app.provisioning_enabled = false;
    app.links_groups = integration.links_groups;
    app.mappings = usual_mappings();
    for (int i = 0; i < capability_count; ++i) {
        const auto capability = static_cast<Capability>(i);
        app.*switch_of(capability) = false;
        const auto& offers = integration.offers;
        if (std::find(offers.begin(), offers.end(), capability) == offers.end()) {
            app.lacks.push_back(capability);
        }
    }
    app.service.host = integration.key + ".sim";
    app.service.bearer_token = integration.key + "-token";
    return app;
}

}  // namespace sim::apps
