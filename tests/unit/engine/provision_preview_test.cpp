// SPDX-License-Identifier: MIT
// Provision one person: the stages of a preview, and the condition that each of them stops at.
#include "sim/engine/provision_preview.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/shipped.h"

namespace {

using sim::PreviewVerdict;
using sim::ProvisionPreview;

ProvisionPreview preview_of(const sim::World& world, const std::string& login,
                            const std::string& app) {
    const sim::UserId user = sim::directory::user_of_login(world.directory, login);
    REQUIRE(user.exists());
    return sim::preview_provisioning(world, user, sim::apps::app_named(world.apps, app));
}

// The code of the condition that does not hold, or of the last one where all of them do.
std::string outcome_of(const ProvisionPreview& preview, sim::PreviewStage wanted) {
    for (const auto& stage : preview.stages) {
        if (stage.stage != wanted || stage.conditions.empty()) {
            continue;
        }
        for (const sim::ChainLink& link : stage.conditions) {
            if (link.state == sim::ChainLink::State::unmet) {
                return link.code;
            }
        }
        return stage.conditions.back().code;
    }
    return {};
}

sim::World after(const sim::World& world, const sim::Command& command) {
    const sim::Rehearsal rehearsal = sim::rehearse(world, {command});
    REQUIRE(!rehearsal.refusal);
    return rehearsal.at_once;
}

}  // namespace

TEST_CASE("somebody without the app would be assigned by hand, looked for, and created") {
    const sim::Run run = tests::played("joiner");
    const auto preview = preview_of(run.world(), "asha.rao@juno.example", "box");
    CHECK(preview.verdict == PreviewVerdict::created);
    CHECK(outcome_of(preview, sim::PreviewStage::connection) == "preview.connection.answers");
    CHECK(outcome_of(preview, sim::PreviewStage::import) == "preview.import.status");
    CHECK(outcome_of(preview, sim::PreviewStage::scope) == "preview.scope.would_assign");
    CHECK(outcome_of(preview, sim::PreviewStage::match) == "preview.match.none");
    CHECK(outcome_of(preview, sim::PreviewStage::action) == "preview.action.created");
    REQUIRE(preview.exchanges.size() == 2);
    CHECK(preview.exchanges[0].request.method == "GET");
    CHECK(preview.exchanges[1].request.method == "POST");
    REQUIRE(preview.exchanges[1].response);
    CHECK(preview.exchanges[1].response->status == 201);
    const auto name =
        std::find_if(preview.mappings.begin(), preview.mappings.end(),
                     [](const auto& mapping) { return mapping.target == "userName"; });
    REQUIRE(name != preview.mappings.end());
    CHECK(sim::to_plain(name->value) == "asha.rao@juno.example");
    // Nothing changed: nobody is assigned there.
    CHECK(!sim::apps::is_assigned(run.world().apps, preview.user, preview.app));
}

TEST_CASE("a rule that gives the app is told with the values that it compared") {
    const sim::Run run = tests::played("joiner");
    const auto preview = preview_of(run.world(), "asha.rao@juno.example", "slack");
    std::size_t compared = 0;
    for (const auto& stage : preview.stages) {
        for (const auto& link : stage.conditions) {
            compared += link.comparisons.size();
        }
    }
    CHECK(compared > 0);
    // Everything is told already: the account is read back, and nothing is written.
    CHECK(preview.verdict == PreviewVerdict::unchanged);
    for (const auto& exchange : preview.exchanges) {
        CHECK(exchange.request.method == "GET");
    }
}

TEST_CASE("a preview stops at the connection where provisioning is off or the token is refused") {
    const sim::Run run = tests::played("joiner");
    const sim::AppId box = sim::apps::app_named(run.world().apps, "box");
    using sim::apps::SwitchProvisioning;
    const sim::World off =
        after(run.world(), sim::apps::Command(SwitchProvisioning{box, sim::apps::Switch::off}));
    const auto without = preview_of(off, "asha.rao@juno.example", "box");
    CHECK(without.verdict == PreviewVerdict::not_sent);
    CHECK(outcome_of(without, sim::PreviewStage::connection) == "preview.connection.off");
    CHECK_FALSE(without.stages.back().is_asked);
    CHECK(without.stages.back().conditions.empty());
    const sim::World rotated =
        after(run.world(), sim::apps::Command(sim::apps::RotateServiceToken{box, "another"}));
    const auto refused = preview_of(rotated, "asha.rao@juno.example", "box");
    CHECK(outcome_of(refused, sim::PreviewStage::connection) == "preview.connection.refuses");
    CHECK(refused.verdict == PreviewVerdict::refused);
}

TEST_CASE("somebody who left is out of scope, with the world's own reason") {
    const sim::Run run = tests::played("leaver");
    const auto preview = preview_of(run.world(), "dev.patel@juno.example", "slack");
    CHECK(preview.verdict == PreviewVerdict::not_sent);
    CHECK(outcome_of(preview, sim::PreviewStage::import) == "preview.import.no_apps");
    REQUIRE(preview.rehearsal.refusal);
    CHECK(preview.rehearsal.refusal->code == "refusal.apps.cannot_hold_apps");
}

TEST_CASE("a switch that is off holds the action back") {
    sim::Run run = tests::played("joiner");
    const sim::AppId box = sim::apps::app_named(run.world().apps, "box");
    const sim::World world =
        after(run.world(), sim::apps::Command(sim::apps::SetCapability{
                               box, sim::apps::Capability::create_users, sim::apps::Switch::off}));
    const auto preview = preview_of(world, "asha.rao@juno.example", "box");
    CHECK(preview.verdict != PreviewVerdict::created);
    CHECK(std::none_of(preview.exchanges.begin(), preview.exchanges.end(),
                       [](const auto& one) { return one.request.method == "POST"; }));
}
