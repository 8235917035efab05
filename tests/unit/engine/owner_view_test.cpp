// SPDX-License-Identifier: MIT
// What an app's owner brings: seats, kinds of accounts, rights, drift, and the export for auditors.
#include "sim/apps/owner_view.h"

#include <algorithm>

#include "sim/base/text.h"
#include "tests/unit/engine/push_support.h"

using namespace tests;

namespace {

constexpr UserId meera{1};
constexpr UserId jonas{2};

apps::Account account(const Run& run, AppId app, const std::string& user_name) {
    const auto all = apps::accounts_of(run.world().apps, app);
    const auto place = std::find_if(all.begin(), all.end(), [&](const apps::Account& each) {
        return each.user_name == user_name;
    });
    REQUIRE(place != all.end());
    return *place;
}

std::vector<std::string> csv_lines(const Run& run, AppId app) {
    std::vector<std::string> lines = split(apps::active_users_csv(run.world().apps, app), '\n');
    REQUIRE(lines.back().empty());
    lines.pop_back();
    return lines;
}

}  // namespace

TEST_CASE("groups of the app grant rights, each told once") {
    Run run = company();
    take(run, directory::Command(directory::RenameGroup{leads, "Team leads"}));
    take(run, provisioning::Command(provisioning::AddPushedGroup{leads, slack, ""}));
    const apps::Account lead = account(run, slack, "meera.iyer@juno.example");
    CHECK(lead.groups == Names{"Team leads"});
    CHECK(lead.entitlements == Names{"Invite guests", "Archive channels"});
    CHECK(account(run, slack, "jonas.weber@juno.example").entitlements.empty());
    CHECK(csv_lines(run, slack).at(2).find("Team leads,Invite guests; Archive channels") !=
          std::string::npos);
}

TEST_CASE("an account is managed, off, an orphan or nobody's") {
    using apps::AccountKind;
    Run run = company();
    const std::string name = "meera.iyer@juno.example";
    CHECK(account(run, slack, name).kind == AccountKind::managed);
    CHECK(account(run, slack, name).owner == meera);
    CHECK(apps::unowned_accounts(run.world().apps, slack).empty());
    CHECK(apps::seats_used(run.world().apps, slack) == 2);

    take(run, apps::Command(apps::SetCapability{slack, apps::Capability::deactivate_users,
                                                apps::Switch::off}));
    take(run, directory::Command(directory::DeactivateUser{meera}));
    CHECK(account(run, slack, name).kind == AccountKind::orphan);
    const auto unowned = apps::unowned_accounts(run.world().apps, slack);
    REQUIRE(unowned.size() == 1);
    CHECK(unowned.front().account->unique_name == name);
    CHECK(unowned.front().owner == meera);
    CHECK(apps::seats_used(run.world().apps, slack) == 2);

    take(run, directory::Command(directory::DeleteUser{meera}));
    CHECK(account(run, slack, name).kind == AccountKind::unmanaged);
    CHECK_FALSE(account(run, slack, name).owner.exists());
    CHECK(apps::unowned_accounts(run.world().apps, slack).size() == 1);

    take(run, apps::Command(apps::DeactivateInApp{slack, name}));
    CHECK(account(run, slack, name).kind == AccountKind::off);
    CHECK(apps::unowned_accounts(run.world().apps, slack).empty());
    CHECK(apps::seats_used(run.world().apps, slack) == 1);
}

TEST_CASE("what is changed in the app differs from what was pushed") {
    Run run = company();
    const std::string name = "jonas.weber@juno.example";
    CHECK(account(run, slack, name).drift.empty());
    take(run, apps::Command(apps::EditInApp{slack, name, "familyName", "Hacker"}));
    CHECK(account(run, slack, name).drift == Names{"familyName"});
    CHECK(refusal_of(run, apps::Command(apps::EditInApp{slack, name, "userName", "x"})) ==
          "refusal.apps.not_editable");
    CHECK(refusal_of(run, apps::Command(apps::EditInApp{slack, "nobody", "title", "x"})) ==
          "refusal.apps.unknown_account");
    // Only a detected change is pushed, and then the whole profile goes out again.
    take(run, ForceSync{slack});
    CHECK(account(run, slack, name).drift == Names{"familyName"});
    REQUIRE(run.submit(hr::Command(hr::RecordChange{
                           SourceId{1}, "E-2", {{"given_name", std::string("Jon")}}}))
                .has_value());
    take(run, RunImport{SourceId{1}});
    CHECK(account(run, slack, name).drift.empty());
    CHECK(run.world().apps.app_users.at({jonas, slack}).drift.empty());
}

TEST_CASE("the export holds active accounts and is safe to open in a spreadsheet") {
    Run run = company();
    const std::string name = "jonas.weber@juno.example";
    take(run, apps::Command(apps::EditInApp{slack, name, "displayName", "=cmd(\"x\"), Jonas"}));
    std::vector<std::string> lines = csv_lines(run, slack);
    REQUIRE(lines.size() == 3);
    CHECK(lines.front() == "userName,displayName,email,created,lastModified,groups,entitlements\r");
    CHECK(lines.at(1).find(name + ",\"'=cmd(\"\"x\"\"), Jonas\"," + name + ",2026-11-30T") == 0);
    take(run, apps::Command(apps::DeactivateInApp{slack, name}));
    lines = csv_lines(run, slack);
    REQUIRE(lines.size() == 2);
    CHECK(lines.at(1).find("meera.iyer@juno.example,Meera Iyer,") == 0);
}
