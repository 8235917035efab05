// SPDX-License-Identifier: MIT
// Faults of the app itself: permissions, limits, and services that do not do as the RFC asks.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

namespace {

// A misbehaviour of an app's service, and how the app's side ends it.
struct Misbehaviour {
    std::string_view key;
    std::string_view behaviour;
    Needs needs = Needs::nothing;
    std::string_view shown_by;
    std::string_view ends_with;   // the repair of the app's side
    std::vector<Repair> repairs;  // the others
    std::vector<std::string_view> invariants;
    std::vector<std::string_view> log_symptoms;
};

CatalogueEntry entry_of(Misbehaviour app) {
    CatalogueEntry entry{app.key,
                         Part::app,
                         Target::app,
                         app.needs,
                         app.shown_by,
                         {{Action::set_service, app.behaviour, "on"}},
                         {},
                         std::move(app.invariants),
                         std::move(app.log_symptoms)};
    entry.repairs.push_back(ending(app.ends_with, {{Action::set_service, app.behaviour, "off"}}));
    entry.repairs.insert(entry.repairs.end(), app.repairs.begin(), app.repairs.end());
    return entry;
}

// The app refuses, or answers nothing that helps; tasks fail until it is mended.
Entries refusing_apps() {
    const std::vector<Repair> tries = {retry(), push_now(), vain_test(), vain_sync()};
    return {
        entry_of({"app-forbids-writing",
                  "read-only",
                  Needs::nothing,
                  "leaver",
                  "grant-permission",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.provision.user.deactivate"}}),
        entry_of({"app-fails",
                  "failing",
                  Needs::nothing,
                  "leaver",
                  "wait-for-app",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.integration.general_failure"}}),
        entry_of({"app-too-slow",
                  "slow",
                  Needs::nothing,
                  "joiner",
                  "speed-up-app",
                  tries,
                  {"no_failed_tasks", "assigned_users_have_account"},
                  {"application.integration.general_failure"}}),
        entry_of({"rate-limit-silent",
                  "limited-silent",
                  Needs::nothing,
                  "leaver",
                  "raise-rate-limit",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.integration.rate_limit_exceeded"}}),
        entry_of({"rate-limit-dated",
                  "limited-date",
                  Needs::nothing,
                  "leaver",
                  "send-wait-in-seconds",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.integration.rate_limit_exceeded"}}),
        entry_of({"app-refuses-patch",
                  "put-only",
                  Needs::patches,
                  "leaver",
                  "support-patch",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.provision.user.deactivate"}}),
        entry_of({"app-wants-patch-paths",
                  "needs-patch-paths",
                  Needs::patches,
                  "leaver",
                  "accept-patch-without-path",
                  tries,
                  {"no_failed_tasks", "no_orphan_accounts"},
                  {"application.provision.user.deactivate"}}),
    };
}

// The app answers, but not what is true or not as the RFC writes it.
Entries misleading_apps() {
    const std::vector<Repair> tries = {retry(), push_now(), vain_test(), vain_sync()};
    std::vector<Repair> lost = tries;
    lost.insert(lost.begin() + 2, deactivate_unowned());
    return {
        entry_of({"app-finds-nobody",
                  "finds-nobody",
                  Needs::nothing,
                  "busy-day",
                  "correct-search",
                  tries,
                  {"no_failed_tasks", "apps_know_everybody"},
                  {"application.provision.user.push"}}),
        entry_of({"app-hides-inactive",
                  "hides-inactive",
                  Needs::nothing,
                  "busy-day",
                  "show-inactive-accounts",
                  tries,
                  {"no_failed_tasks", "apps_know_everybody"},
                  {"application.provision.user.push"}}),
        entry_of({"app-writes-numbers-as-text",
                  "numbers-as-text",
                  Needs::nothing,
                  "joiner",
                  "write-numbers",
                  tries,
                  {"no_failed_tasks", "assigned_users_have_account"},
                  {"application.provision.user.sync"}}),
        entry_of({"app-answers-empty",
                  "empty-201",
                  Needs::nothing,
                  "joiner",
                  "answer-with-account",
                  lost,
                  {"no_failed_tasks", "assigned_users_have_account", "no_orphan_accounts"},
                  {"application.provision.user.push"}}),
        entry_of({"app-loses-answers",
                  "loses-answers",
                  Needs::nothing,
                  "joiner",
                  "answer-reliably",
                  lost,
                  {"no_failed_tasks", "assigned_users_have_account", "no_orphan_accounts"},
                  {"application.provision.user.push"}}),
    };
}

// The app reports success, and what it holds is something else.
Entries deceiving_apps() {
    return {
        entry_of({"app-ignores-active",
                  "ignores-active",
                  Needs::nothing,
                  "leaver",
                  "obey-active",
                  {deactivate_unowned(), correct_accounts(), vain_retry(), vain_sync()},
                  {"no_orphan_accounts"},
                  {}}),
        entry_of({"app-wipes-members",
                  "wipes-members",
                  Needs::pushes,
                  "group-push",
                  "remove-one-member",
                  {push_now(), vain_retry(), vain_sync()},
                  {"pushed_groups_match"},
                  {}}),
        entry_of(
            {"app-pages-are-short",
             "short-pages",
             Needs::nothing,
             "busy-day",
             "give-whole-pages",
             {mending("import-accounts", {{Action::report_unowned}}), vain_sync(), vain_test()},
             {"app_imports_see_everything"},
             {}}),
    };
}

}  // namespace

Entries of_apps() {
    Entries all = refusing_apps();
    for (auto* some : {misleading_apps, deceiving_apps}) {
        Entries more = some();
        all.insert(all.end(), more.begin(), more.end());
    }
    all.push_back(
        {"edited-in-app",
         Part::app,
         Target::app,
         Needs::nothing,
         "a-week-at-work",
         {{Action::edit_accounts, "title", "Edited in the app"}},
         {ending("correct-accounts-in-app", {{Action::mend_accounts}}), vain_sync(), vain_import()},
         {"accounts_match_mappings"},
         {}});
    return all;
}

}  // namespace sim::faults::entries
