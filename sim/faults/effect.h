// SPDX-License-Identifier: MIT
// What a fault or a repair does, as data: an action with a name and a value.
//
// Most actions are what an administrator does on a page of the Console, so the engine gives the
// same commands. A few happen outside of the directory: in an app's own service, or in an export.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim::faults {

enum class Action : std::uint8_t {
    // Pages of an app. The target is the fault's app.
    set_capability,    // name: the capability; value: on, off
    set_provisioning,  // value: on, off
    set_base_url,      // value: of another host; empty for the app's own
    set_token,         // the app's current one
    map,               // name: the target attribute; value: the expression
    map_once,          // name: an attribute that is mapped; from now on when an account is made
    restore_mapping,   // name: the attribute; what was there before the fault
    remove_mapping,    // name
    link_groups,       // value: on, off
    provision_users,   // everybody assigned who was not provisioned since
    retry_failed_tasks,
    test_connection,
    force_sync,
    report_unowned,      // an import of the app
    deactivate_unowned,  // the same, then switch off what nobody owns
    // Inside the app.
    set_service,    // name: a behaviour (sim/scim/quirks.h); value: on, off
    rotate_token,   // the app accepts another one
    edit_accounts,  // name: attribute; value: what every linked account says from now on
    mend_accounts,  // each linked account is on and says what the mappings give
    delete_app_group,
    make_app_group,  // the app has a group of that name already
    // Group Push of the fault's app.
    push_group,     // the fault's group
    unlink_group,   // the fault's group; the app's group stays
    push_now,       // every push of the app
    relink_groups,  // the fault's push, and every one in error, ends and begins anew
    // The fault's rule.
    spoil_rule,    // value: space, case
    restore_rule,  // the text from before the fault
    set_rule,      // value: active, inactive
    exclude_member,
    clear_exclusions,
    // Flows. Of an app: the flow that is named; of a flow: the fault's own.
    install_flow,  // one that acts on accounts of the fault's app, made and switched on
    delete_flow,
    switch_flow,       // value: on, off
    set_flow_limit,    // name: a limit; value; empty for the usual one
    run_missed,        // the fault's flow, for everybody whom it missed
    run_failed_again,  // every flow whose newest run for somebody ended with an error
    // The fault's source, and people.
    set_source,   // name: a setting; value
    set_export,   // value: healthy, cut_off, behind, ahead
    source_last,  // the fault's source comes last in priority
    source_first,
    run_import,
    resume_imports,
    cancel_import,
    deactivate_leavers,  // whoever has left by HR's records and is not deactivated
    activate_returners,  // whoever works by HR's records and is deactivated
    delete_deprovisioned_users,
    // The first authorization server with access policies, and the first API that takes its tokens.
    set_api,     // name: a setting; value: empty for how it should be
    set_policy,  // name: what of the first policy, or of the server's scopes; value
    leak_shared_key,
    revoke_shared_key,
    rotate_signing_key,
    revoke_tokens,  // of every client
};

struct Effect {
    Action action = Action::force_sync;
    std::string_view name = {};
    std::string_view value = {};
};

}  // namespace sim::faults
