// SPDX-License-Identifier: MIT
// Faults of profile sources: their settings, their order, and what their exports give.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

namespace {

Repair deactivate_leavers() {
    return mending("deactivate-leavers", {{Action::deactivate_leavers}});
}
Repair import_again() { return mending("run-import", {{Action::run_import}}); }
Repair repair_export() { return ending("repair-export", {{Action::set_export, "", "healthy"}}); }

Entries faults_of_settings() {
    return {
        {"leavers-only-suspended",
         Part::source,
         Target::source,
         Needs::nothing,
         "leaver",
         {{Action::set_source, "when_deactivated", "suspend"}},
         {ending("deactivate-from-now", {{Action::set_source, "when_deactivated", "deactivate"}}),
          deactivate_leavers(), vain_import(), vain_sync()},
         {"leavers_are_deactivated"},
         {"system.import.user.suspend"}},
        {"leavers-left-alone",
         Part::source,
         Target::source,
         Needs::nothing,
         "leaver",
         {{Action::set_source, "when_deactivated", "nothing"}},
         {ending("deactivate-from-now", {{Action::set_source, "when_deactivated", "deactivate"}}),
          deactivate_leavers(), vain_import(), vain_sync()},
         {"leavers_are_deactivated"},
         {"system.import.user.update_user_lifecycle_from_master"}},
        {"returners-stay-out",
         Part::source,
         Target::source,
         Needs::nothing,
         "rehire",
         {{Action::set_source, "reactivates_deactivated", "off"}},
         {ending("reactivate-from-now", {{Action::set_source, "reactivates_deactivated", "on"}}),
          mending("activate-returners", {{Action::activate_returners}}), vain_import(),
          vain_sync()},
         {"workers_are_active"},
         {"user.lifecycle.activate"}},
        {"wrong-source-leads",
         Part::source,
         Target::source,
         Needs::another_source,
         "busy-day",
         {{Action::source_last}},
         {ending("put-source-first", {{Action::source_first}}), import_again(),
          deactivate_leavers(), vain_sync()},
         {"leavers_are_deactivated"},
         {"system.import.user.update_user_lifecycle_from_master"}},
    };
}

Entries faults_of_exports() {
    return {
        {"export-cut-off",
         Part::source,
         Target::source,
         Needs::nothing,
         "busy-day",
         {{Action::set_export, "", "cut_off"}},
         {repair_export(), mending("cancel-halted-import", {{Action::cancel_import}}),
          import_again(), vain("resume-imports", {{Action::resume_imports}}), vain_sync()},
         {"workers_are_active"},
         {"user.lifecycle.deactivate"}},
        {"export-runs-behind",
         Part::source,
         Target::source,
         Needs::nothing,
         "leaver",
         {{Action::set_export, "", "behind"}},
         {repair_export(), import_again(), vain_sync()},
         {"leavers_are_deactivated"},
         {"user.lifecycle.deactivate"}},
        {"export-runs-ahead",
         Part::source,
         Target::source,
         Needs::nothing,
         "busy-day",
         {{Action::set_export, "", "ahead"}},
         {repair_export(), import_again(), vain_sync()},
         {"nobody_starts_early"},
         {"user.lifecycle.activate"}},
    };
}

}  // namespace

Entries of_sources() {
    Entries all = faults_of_settings();
    Entries more = faults_of_exports();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace sim::faults::entries
