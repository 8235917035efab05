// SPDX-License-Identifier: MIT
// The behaviours by name.
#include "sim/scim/quirks.h"

#include <array>

#include "sim/scim/service_provider.h"

namespace sim::scim {

namespace {

constexpr Leniency strict{.operators_in_any_case = false};
constexpr Leniency lenient{.operators_in_any_case = true,
                           .booleans_as_text = true,
                           .plain_references = true,
                           .dotted_names = true,
                           .member_lists = true,
                           .makes_missing_targets = true,
                           .schemas_left_out = true,
                           .endpoints_in_any_case = true,
                           .core_under_its_urn = true};
// Longer than the vendor's client waits.
constexpr int longer_than_any_client_waits_seconds = 75;

struct Behaviour {
    std::string_view name;
    void (*take_on)(ServiceProfile& profile);
};

constexpr std::array behaviours_by_name{
    Behaviour{"strict", [](ServiceProfile& profile) { profile.quirks.accepts = strict; }},
    Behaviour{"lenient", [](ServiceProfile& profile) { profile.quirks.accepts = lenient; }},
    Behaviour{"ignores-active",
              [](ServiceProfile& profile) { profile.quirks.ignores_active = true; }},
    Behaviour{"empty-201",
              [](ServiceProfile& profile) { profile.quirks.creates_without_body = true; }},
    Behaviour{"numbers-as-text",
              [](ServiceProfile& profile) { profile.quirks.numbers_as_text = true; }},
    Behaviour{"put-only", [](ServiceProfile& profile) { profile.patch_supported = false; }},
    Behaviour{"unstable-paging",
              [](ServiceProfile& profile) { profile.quirks.pages_in_changing_order = true; }},
    Behaviour{"no-match-404",
              [](ServiceProfile& profile) { profile.quirks.no_match_is_not_found = true; }},
    Behaviour{"read-only", [](ServiceProfile& profile) { profile.quirks.refuses_writes = true; }},
    Behaviour{"failing", [](ServiceProfile& profile) { profile.quirks.fails = true; }},
    Behaviour{"slow",
              [](ServiceProfile& profile) {
                  profile.quirks.delay_seconds = longer_than_any_client_waits_seconds;
              }},
    Behaviour{"limited-seconds",
              [](ServiceProfile& profile) { profile.quirks.rate_limit = RateLimit::seconds; }},
    Behaviour{"limited-date",
              [](ServiceProfile& profile) { profile.quirks.rate_limit = RateLimit::date; }},
    Behaviour{"limited-silent",
              [](ServiceProfile& profile) { profile.quirks.rate_limit = RateLimit::silent; }},
    Behaviour{"version-1.1", [](ServiceProfile& profile) { profile.version = ScimVersion::v1_1; }},
};

}  // namespace

std::string_view name_of(RateLimit limit) {
    constexpr std::array<std::string_view, 4> names{"none", "seconds", "date", "silent"};
    return names.at(static_cast<std::size_t>(limit));
}

bool take_on(ServiceProfile& profile, std::string_view behaviour) {
    for (const Behaviour& known : behaviours_by_name) {
        if (known.name == behaviour) {
            known.take_on(profile);
            return true;
        }
    }
    return false;
}

std::vector<std::string_view> behaviours() {
    std::vector<std::string_view> names;
    for (const Behaviour& known : behaviours_by_name) {
        names.push_back(known.name);
    }
    return names;
}

}  // namespace sim::scim
