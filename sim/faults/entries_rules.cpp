// SPDX-License-Identifier: MIT
// Faults of group rules: texts that miss, a rule that sleeps, and an exception nobody remembers.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

Entries of_rules() {
    return {
        {"rule-value-trailing-space",
         Part::rules,
         Target::rule,
         Needs::nothing,
         "joiner",
         {{Action::spoil_rule, "", "space"}},
         {ending("correct-rule-value", {{Action::restore_rule}}), vain_import(), vain_sync()},
         {"rules_match_clean_values"},
         {"group.user_membership.add"}},
        {"rule-value-other-case",
         Part::rules,
         Target::rule,
         Needs::nothing,
         "joiner",
         {{Action::spoil_rule, "", "case"}},
         {ending("correct-rule-value", {{Action::restore_rule}}), vain_import(), vain_sync()},
         {"rules_spell_as_profiles_do"},
         {"group.user_membership.add"}},
        {"rule-inactive",
         Part::rules,
         Target::rule,
         Needs::members,
         "mover",
         {{Action::set_rule, "", "inactive"}},
         {ending("activate-rule", {{Action::set_rule, "", "active"}}), vain_import(), vain_sync()},
         {"members_are_watched"},
         {"group.user_membership.rule.deactivated"}},
        {"member-excluded",
         Part::rules,
         Target::rule,
         Needs::members,
         "a-week-at-work",
         {{Action::exclude_member}},
         {ending("clear-exclusions", {{Action::clear_exclusions}}), vain_import(), vain_sync()},
         {"rules_reach_everybody"},
         {"group.user_membership.rule.add_exclusion"}},
    };
}

}  // namespace sim::faults::entries
