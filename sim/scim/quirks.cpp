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

// A misbehaviour is one field of the quirks that is not as the RFC asks.
struct Behaviour {
    std::string_view name;
    void (*set)(ServiceProfile& profile, bool on);
};

template <bool Quirks::*quirk>
void set_quirk(ServiceProfile& profile, bool on) {
    profile.quirks.*quirk = on;
}

template <RateLimit limit>
void set_limit(ServiceProfile& profile, bool on) {
    if (on || profile.quirks.rate_limit == limit) {
        profile.quirks.rate_limit = on ? limit : RateLimit::none;
    }
}

void set_leniency(ServiceProfile& profile, const Leniency& accepts, bool on) {
    if (on) {
        profile.quirks.accepts = accepts;
    }
}

constexpr std::array behaviours_by_name{
    Behaviour{"strict",
              [](ServiceProfile& profile, bool on) { set_leniency(profile, strict, on); }},
    Behaviour{"lenient",
              [](ServiceProfile& profile, bool on) { set_leniency(profile, lenient, on); }},
    Behaviour{"ignores-active", set_quirk<&Quirks::ignores_active>},
    Behaviour{"empty-201", set_quirk<&Quirks::creates_without_body>},
    Behaviour{"numbers-as-text", set_quirk<&Quirks::numbers_as_text>},
    Behaviour{"put-only", [](ServiceProfile& profile, bool on) { profile.patch_supported = !on; }},
    Behaviour{"unstable-paging", set_quirk<&Quirks::pages_in_changing_order>},
    Behaviour{"no-match-404", set_quirk<&Quirks::no_match_is_not_found>},
    Behaviour{"read-only", set_quirk<&Quirks::refuses_writes>},
    Behaviour{"failing", set_quirk<&Quirks::fails>},
    Behaviour{"slow",
              [](ServiceProfile& profile, bool on) {
                  profile.quirks.delay_seconds = on ? longer_than_any_client_waits_seconds : 0;
              }},
    Behaviour{"limited-seconds", set_limit<RateLimit::seconds>},
    Behaviour{"limited-date", set_limit<RateLimit::date>},
    Behaviour{"limited-silent", set_limit<RateLimit::silent>},
    Behaviour{"version-1.1",
              [](ServiceProfile& profile, bool on) {
                  profile.version = on ? ScimVersion::v1_1 : profile.version;
              }},
    Behaviour{"hides-inactive", set_quirk<&Quirks::hides_inactive>},
    Behaviour{"finds-nobody", set_quirk<&Quirks::searches_find_nobody>},
    Behaviour{"needs-patch-paths", set_quirk<&Quirks::needs_patch_paths>},
    Behaviour{"wipes-members", set_quirk<&Quirks::wipes_members>},
    Behaviour{"loses-answers", set_quirk<&Quirks::loses_answers>},
    Behaviour{"requires-email", set_quirk<&Quirks::requires_email>},
    Behaviour{"short-pages", set_quirk<&Quirks::pages_are_short>},
};

const Behaviour* find_behaviour(std::string_view name) {
    for (const Behaviour& known : behaviours_by_name) {
        if (known.name == name) {
            return &known;
        }
    }
    return nullptr;
}

}  // namespace

std::string_view name_of(RateLimit limit) {
    constexpr std::array<std::string_view, 4> names{"none", "seconds", "date", "silent"};
    return names.at(static_cast<std::size_t>(limit));
}

bool take_on(ServiceProfile& profile, std::string_view behaviour) {
    const Behaviour* known = find_behaviour(behaviour);
    if (known != nullptr) {
        known->set(profile, true);
    }
    return known != nullptr;
}

bool let_go(ServiceProfile& profile, std::string_view behaviour) {
    const Behaviour* known = find_behaviour(behaviour);
    if (known != nullptr) {
        known->set(profile, false);
    }
    return known != nullptr;
}

std::vector<std::string_view> behaviours() {
    std::vector<std::string_view> names;
    for (const Behaviour& known : behaviours_by_name) {
        names.push_back(known.name);
    }
    return names;
}

}  // namespace sim::scim
