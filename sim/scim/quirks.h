// SPDX-License-Identifier: MIT
// How a service differs from the RFC: what it forgives its clients, and where it misbehaves.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/base/each_field.h"

namespace sim::scim {

// What is accepted although RFC 7644 does not allow it, because real clients send it.
struct Leniency {
    bool operators_in_any_case = true;   // "Replace" in a PATCH
    bool booleans_as_text = false;       // "False"
    bool plain_references = false;       // "manager": "26" for {"value": "26"}
    bool dotted_names = false;           // {"name.givenName": ...} in a PATCH without a path
    bool member_lists = false;           // remove with the path members and a list of values
    bool makes_missing_targets = false;  // replace emails[type eq "work"].value where there is none
    bool schemas_left_out = false;       // a message that does not say what it is
    bool endpoints_in_any_case = false;  // /users
    bool core_under_its_urn = false;     // {"urn:...:core:2.0:User": {"userName": ...}}
    friend bool operator==(const Leniency&, const Leniency&) = default;
    SIM_FIELDS(operators_in_any_case, booleans_as_text, plain_references, dotted_names,
               member_lists, makes_missing_targets, schemas_left_out, endpoints_in_any_case,
               core_under_its_urn)
};

// How a refusal with 429 tells when to come back (RFC 9110 section 10.2.3); `silent` does not.
enum class RateLimit : std::uint8_t { none, seconds, date, silent };
[[nodiscard]] std::string_view name_of(RateLimit limit);

// A limited service refuses everything in the first half of each window of this length.
inline constexpr std::int64_t rate_limit_window_seconds = 60;

struct Quirks {
    Leniency accepts;
    bool ignores_active = false;        // says 200 and leaves the account as it was
    bool creates_without_body = false;  // 201 and nothing else
    bool numbers_as_text = false;       // "startIndex": "1"
    bool pages_in_changing_order = false;
    bool no_match_is_not_found = false;  // 404 where the RFC asks for an empty list
    bool refuses_writes = false;         // 403
    bool fails = false;                  // 500 for everything
    bool hides_inactive = false;         // searches leave out accounts that are off
    bool searches_find_nobody = false;   // an empty list for every filter on users
    bool needs_patch_paths = false;      // 400 for an operation without a path
    bool wipes_members = false;          // a removal of one member empties the group
    bool loses_answers = false;          // does what it was asked to write, and answers 500
    bool requires_email = false;         // 400 for a user without e-mail
    bool pages_are_short = false;        // two resources a page, whatever was asked for
    int delay_seconds = 0;               // before each answer
    RateLimit rate_limit = RateLimit::none;
    friend bool operator==(const Quirks&, const Quirks&) = default;
    SIM_FIELDS(accepts, ignores_active, creates_without_body, numbers_as_text,
               pages_in_changing_order, no_match_is_not_found, refuses_writes, fails,
               hides_inactive, searches_find_nobody, needs_patch_paths, wipes_members,
               loses_answers, requires_email, pages_are_short, delay_seconds, rate_limit)
};

struct ServiceProfile;

// Changes a profile into the one of that name: strict, lenient, or a misbehaviour. Returns false
// for an unknown name.
[[nodiscard]] bool take_on(ServiceProfile& profile, std::string_view behaviour);
// The opposite: takes that misbehaviour out of the profile again. Strictness and the version are no
// misbehaviour, so they stay. Returns false for an unknown name.
[[nodiscard]] bool let_go(ServiceProfile& profile, std::string_view behaviour);
// The names that `take_on` knows.
[[nodiscard]] std::vector<std::string_view> behaviours();

}  // namespace sim::scim
