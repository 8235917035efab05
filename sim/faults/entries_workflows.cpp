// SPDX-License-Identifier: MIT
// Faults of flows: one that fights with provisioning, one that is off, one that hits a limit.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

Entries of_workflows() {
    return {
        {"flow-wakes-accounts",
         Part::workflows,
         Target::app,
         Needs::nothing,
         "leaver",
         {{Action::install_flow, "on"}},
         {ending("delete-flow", {{Action::switch_flow, "", "off"}, {Action::delete_flow}}),
          deactivate_unowned(), vain_retry(), vain_sync()},
         {"apps_have_one_manager", "no_orphan_accounts"},
         {"workflows.user.flow.activate"}},
        {"flow-off",
         Part::workflows,
         Target::flow,
         Needs::active_flow,
         "flow-offboarding",
         {{Action::switch_flow, "", "off"}},
         {ending("switch-flow-on", {{Action::switch_flow, "", "on"}}),
          mending("run-missed-flows", {{Action::run_missed}}), vain_import()},
         {"flows_miss_nothing"},
         {"workflows.user.flow.deactivate"}},
        {"flow-step-limit",
         Part::workflows,
         Target::flow,
         Needs::active_flow,
         "flow-offboarding",
         {{Action::set_flow_limit, "steps_a_run", "1"}},
         {ending("raise-flow-limit", {{Action::set_flow_limit, "steps_a_run", ""}}),
          mending("run-failed-flows", {{Action::run_failed_again}}), vain_import()},
         {"flow_runs_succeed"},
         {}},
    };
}

}  // namespace sim::faults::entries
