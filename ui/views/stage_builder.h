// SPDX-License-Identifier: MIT
// Builds the stage of the Lab from the world at the cursor.
#pragma once

#include "ui/views/context.h"
#include "ui/views/stage_view.h"

namespace ui::views {

[[nodiscard]] StageView stage_view(const Context& context);

// The rule card and its tense; the attribute that the rule compares, where one is followed.
struct RuleChoice {
    sim::RuleId rule;
    bool asked = false;  // the rules were asked about this person in this run
    bool matched = false;
    std::string attribute;  // department
};
[[nodiscard]] RuleChoice choose_rule(const Context& context);
[[nodiscard]] RuleCard rule_card(const Context& context, const RuleChoice& choice);

// One lane for each app, in the order in which the apps were added.
[[nodiscard]] std::vector<LaneView> lanes(const Context& context);

// "Asha Rao" becomes "AR".
[[nodiscard]] std::string initials_of(const std::string& name);

}  // namespace ui::views
