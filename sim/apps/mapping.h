// SPDX-License-Identifier: MIT
// How an app's profile is filled: mapped attributes, and values that an assignment gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/fields.h"
#include "sim/expression/expression.h"

namespace sim::apps {

// The vendor's "apply mapping on": user create and update (PUSH), or user create only (DONT_PUSH).
enum class Applies : std::uint8_t { create_and_update, create_only };
[[nodiscard]] std::string_view name_of(Applies applies);  // "create_only"

// How one attribute of the app's profile is filled from the directory's profile.
struct Mapping {
    std::string target;  // userName, givenName, familyName, email, displayName, title, ...
    std::string expression;
    Applies applies = Applies::create_and_update;
    std::optional<expression::Expression> parsed;  // follows from the text; kept for speed
    SIM_FIELDS(target, expression, applies)
};

// What a profile is made for. An update keeps what was pushed for create-only mappings and for
// those that ask about groups, which the vendor does not evaluate again when a membership changes;
// mappings that are applied anew (Force Sync, Apply updates now) look at groups again.
enum class Purpose : std::uint8_t { create, update, reapply };

// What fills a profile beside the mappings.
struct ProfileSources {
    expression::Context context;               // the user
    const Profile* pushed = nullptr;           // what the app was told last; none for a new account
    const Profile* own_values = nullptr;       // of an individual assignment; these win
    std::vector<const Profile*> group_values;  // of the assigned groups, best priority first
    std::vector<std::string> combined;         // attributes whose values all groups add to
};

// The profile that an app should hold. A mapping that cannot be computed gives null.
[[nodiscard]] Profile make_profile(const std::vector<Mapping>& mappings,
                                   const ProfileSources& sources, Purpose purpose);

// The targets whose mapping cannot be computed for that user.
[[nodiscard]] std::vector<std::string> failing_targets(const std::vector<Mapping>& mappings,
                                                       const expression::Context& context);

// What a preview of one mapping shows for a person: the value, nothing, or what is wrong.
struct MappingPreview {
    enum class Verdict : std::uint8_t { valid, empty, invalid, not_mapped };
    Verdict verdict = Verdict::not_mapped;
    Value value;
    expression::SyntaxError error;
};
[[nodiscard]] MappingPreview preview_mapping(std::string_view text,
                                             const expression::Context& context);

}  // namespace sim::apps
