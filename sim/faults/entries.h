// SPDX-License-Identifier: MIT
// The parts of the catalogue, one file each, and the repairs that many faults share.
#pragma once

#include "sim/faults/catalogue.h"

namespace sim::faults::entries {

using Entries = std::vector<CatalogueEntry>;

[[nodiscard]] Entries of_sources();
[[nodiscard]] Entries of_rules();
[[nodiscard]] Entries of_mappings();
[[nodiscard]] Entries of_provisioning();
[[nodiscard]] Entries of_apps();
[[nodiscard]] Entries of_group_push();
[[nodiscard]] Entries of_workflows();
[[nodiscard]] Entries of_access();

// A repair that takes the cause away.
[[nodiscard]] inline Repair ending(std::string_view key, std::vector<Effect> effects) {
    return {key, Verdict::right, std::move(effects), true};
}
// A repair that mends what the cause has done.
[[nodiscard]] inline Repair mending(std::string_view key, std::vector<Effect> effects) {
    return {key, Verdict::right, std::move(effects), false};
}
[[nodiscard]] inline Repair vain(std::string_view key, std::vector<Effect> effects) {
    return {key, Verdict::wrong, std::move(effects), false};
}

[[nodiscard]] inline Repair retry() {
    return mending("retry-failed-tasks", {{Action::retry_failed_tasks}});
}
[[nodiscard]] inline Repair deactivate_unowned() {
    return mending("deactivate-unowned-accounts", {{Action::deactivate_unowned}});
}
// Group Push: what failed, or was missed meanwhile, goes out with the whole membership.
[[nodiscard]] inline Repair push_now() { return mending("push-now", {{Action::push_now}}); }
[[nodiscard]] inline Repair correct_accounts() {
    return mending("correct-accounts-in-app", {{Action::mend_accounts}});
}
[[nodiscard]] inline Repair vain_retry() {
    return vain("retry-failed-tasks", {{Action::retry_failed_tasks}});
}
[[nodiscard]] inline Repair vain_sync() { return vain("force-sync", {{Action::force_sync}}); }
[[nodiscard]] inline Repair vain_test() {
    return vain("test-connection", {{Action::test_connection}});
}
[[nodiscard]] inline Repair vain_rotation() {
    return vain("rotate-signing-key", {{Action::rotate_signing_key}});
}
[[nodiscard]] inline Repair vain_revocation() {
    return vain("revoke-tokens", {{Action::revoke_tokens}});
}
[[nodiscard]] inline Repair vain_import() { return vain("run-import", {{Action::run_import}}); }

}  // namespace sim::faults::entries
