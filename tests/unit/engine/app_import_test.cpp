// SPDX-License-Identifier: MIT
// Imports of an app: its accounts are matched with people, counted once each, and confirmed by
// hand.
#include "sim/apps/owner_view.h"
#include "tests/unit/engine/push_support.h"

using namespace tests;

namespace {

constexpr UserId meera{1};
constexpr UserId jonas{2};
constexpr UserId newcomer{3};

// Jonas was deleted in the directory while his account stayed in the app; nobody owns it now.
Run with_account_of_nobody() {
    Run run = company();
    take(run, apps::Command(apps::SetCapability{slack, apps::Capability::deactivate_users,
                                                apps::Switch::off}));
    take(run, directory::Command(directory::DeactivateUser{jonas}));
    take(run, directory::Command(directory::DeleteUser{jonas}));
    return run;
}

// Without a department, which would bring Slack by rule.
void create(Run& run, Profile profile) {
    profile.set("department", "");
    take(run, directory::Command(directory::CreateUser{profile, directory::Activation::active}));
}

const provisioning::AppImport& counts(const Run& run) {
    return run.world().provisioning.app_imports.at(slack);
}

provisioning::FoundAccount found(const Run& run) {
    const auto& all = run.world().provisioning.found_accounts;
    REQUIRE(all.size() == 1);
    return all.begin()->second;
}

}  // namespace

TEST_CASE("an account without an owner matches exactly, by name, or not at all") {
    using provisioning::AccountMatch;
    Run run = with_account_of_nobody();
    take(run, FindUnownedAccounts{slack});
    CHECK(found(run).match == AccountMatch::none);
    CHECK(counts(run).scanned == 2);
    CHECK(counts(run).owned == 1);
    CHECK(counts(run).unmatched == 1);

    create(run, {{"login", "jw@juno.example"}, {"firstName", "Jonas"}, {"lastName", "Weber"}});
    take(run, FindUnownedAccounts{slack});
    CHECK(found(run).match == AccountMatch::partial);
    CHECK(found(run).user == newcomer);
    CHECK(counts(run).partial == 1);

    create(run, {{"login", "jonas.weber@juno.example"}});
    take(run, FindUnownedAccounts{slack});
    CHECK(found(run).match == AccountMatch::exact);
    CHECK(counts(run).exact == 1);
    CHECK(violations_in(run.world()).size() == 1);  // the account is nobody's until it is confirmed

    take(run, FindUnownedAccounts{slack, provisioning::Unowned::deactivate});
    take(run, FindUnownedAccounts{slack});
    CHECK(run.world().provisioning.found_accounts.empty());
    CHECK(counts(run).inactive == 1);
}

TEST_CASE("a confirmed account is linked, assigned by hand and brought up to date, not made anew") {
    Run run = with_account_of_nobody();
    create(run, {{"login", "jw@juno.example"}, {"firstName", "Jonas"}, {"lastName", "Weber"}});
    take(run, FindUnownedAccounts{slack});
    const auto accounts = run.world().apps.stores.at(slack).users().size();
    take(run, apps::Command(apps::ConfirmAccount{newcomer, slack, "jonas.weber@juno.example"}));
    const apps::AppUser& app_user = run.world().apps.app_users.at({newcomer, slack});
    CHECK(app_user.scope == apps::Scope::individual);
    CHECK(app_user.sync == apps::SyncState::synchronized);
    CHECK(run.world().apps.stores.at(slack).users().size() == accounts);
    CHECK(apps::linked_account(run.world().apps, newcomer, slack)->unique_name ==
          "jw@juno.example");
    CHECK(apps::unowned_accounts(run.world().apps, slack).empty());
    CHECK(holds(run));
}

TEST_CASE("an account is confirmed once, for somebody who may have it") {
    Run run = with_account_of_nobody();
    const auto confirm = [&](UserId user, const std::string& account) {
        return refusal_of(run, apps::Command(apps::ConfirmAccount{user, slack, account}));
    };
    const std::string of_jonas = "jonas.weber@juno.example";
    CHECK(confirm(meera, "nobody") == "refusal.apps.unknown_account");
    CHECK(confirm(meera, of_jonas) == "refusal.apps.linked_already");
    create(run, {{"login", "jw@juno.example"}});
    CHECK(confirm(newcomer, "meera.iyer@juno.example") == "refusal.apps.account_taken");
    take(run, directory::Command(directory::DeactivateUser{newcomer}));
    CHECK(confirm(newcomer, of_jonas) == "refusal.apps.cannot_hold_apps");
    CHECK(refusal_of(run, apps::Command(apps::AssignUser{newcomer, box})) ==
          "refusal.apps.cannot_hold_apps");
}
