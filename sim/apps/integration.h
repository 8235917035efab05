// SPDX-License-Identifier: MIT
// An entry of the integration catalogue: what an app offers before anybody has set it up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/apps/state.h"

namespace sim::apps {

// What the vendor's real connector speaks. In this program every app answers SCIM; the entry's note
// says where that is simpler than the truth.
enum class Protocol : std::uint8_t { scim_2_0, scim_1_1, vendor_api, agent, file };
enum class IntegrationRole : std::uint8_t { app, profile_source, both };
// What the app does with an account that is deactivated.
enum class Deactivation : std::uint8_t { deactivate, suspend, remove_licence };
// How sure the entry's facts are.
enum class Basis : std::uint8_t { documented, observed, likely };

[[nodiscard]] std::string_view name_of(Protocol protocol);     // "scim_2_0"
[[nodiscard]] std::string_view name_of(IntegrationRole role);  // "profile_source"
[[nodiscard]] std::string_view name_of(Deactivation what);     // "remove_licence"
[[nodiscard]] std::string_view name_of(Basis basis);           // "documented"

// A field of the real integration page.
struct SetupField {
    std::string field;    // "base_url"
    std::string example;  // may be empty
};

struct Integration {
    std::string key;    // salesforce
    std::string label;  // Salesforce
    std::string tile;   // SF
    std::string category;
    IntegrationRole role = IntegrationRole::app;
    Protocol protocol = Protocol::scim_2_0;
    scim::Dialect dialect = scim::Dialect::catalogue;
    bool updates_by_patch = false;
    std::vector<Capability> offers;
    bool imports_users = false;
    bool links_groups = true;
    std::vector<SetupField> setup;
    std::string unique_attribute;  // by which the client looks an account up
    std::vector<std::string> required_attributes;
    Deactivation deactivation = Deactivation::deactivate;
    std::string summary;
    std::string note;
    Basis basis = Basis::documented;
};

// The app as it is right after it was added: provisioning and every switch off, no token yet, the
// vendor's usual mappings. Its own service stands at <key>.sim and accepts "<key>-token".
[[nodiscard]] App app_from(const Integration& integration);

// The mappings that the vendor gives a new app.
[[nodiscard]] const std::vector<Mapping>& usual_mappings();

}  // namespace sim::apps
