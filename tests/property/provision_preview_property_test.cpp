// SPDX-License-Identifier: MIT
// A preview is what really happens: the messages it shows are those that the command sends.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "sim/engine/decide.h"
#include "sim/engine/provision_preview.h"
#include "sim/engine/timeline.h"
#include "tests/support/random_run.h"

namespace {

using Choices = std::vector<std::uint64_t>;

// A busy company: enough hires and imports that there is somebody to preview.
sim::Run busy_company(std::uint64_t seed, const Choices& choices) {
    sim::Run run = tests::empty_company(seed);
    for (const std::uint64_t choice : choices) {
        static_cast<void>(run.submit(tests::command_for(run.world(), choice)).has_value());
    }
    for (std::uint64_t number = 0; number < 400 && run.world().directory.users.size() < 3;
         ++number) {
        static_cast<void>(
            run.submit(tests::command_for(run.world(), seed + number * 7'919)).has_value());
    }
    return run;
}

// Those that the timeline itself sends about that person in that app once the command is given.
std::vector<sim::PreviewedExchange> sent_in_earnest(const sim::World& world,
                                                    const sim::ProvisionPreview& preview) {
    sim::Timeline timeline(world);
    const sim::Horizon horizon;
    const sim::Instant last = world.now + horizon.time;
    if (!timeline.submit(preview.commands.front())) {
        return {};
    }
    for (auto due = sim::next_due(timeline.world()); due && *due <= last;
         due = sim::next_due(timeline.world())) {
        if (!timeline.submit(sim::Advance{})) {
            break;
        }
    }
    std::vector<sim::PreviewedExchange> exchanges;
    const auto is_theirs = [&](sim::TaskId id) {
        const auto* task = timeline.world().provisioning.tasks.find(id);
        return task != nullptr && task->user == preview.user && task->app == preview.app;
    };
    for (const sim::Event& event : timeline.events()) {
        if (const auto* sent = sim::as<sim::provisioning::RequestSent>(event)) {
            if (is_theirs(sent->task)) {
                exchanges.push_back({sent->stage, sent->request, std::nullopt});
            }
        } else if (const auto* got = sim::as<sim::provisioning::ResponseReceived>(event)) {
            if (is_theirs(got->task) && !exchanges.empty()) {
                exchanges.back().response = got->response;
            }
        }
    }
    return exchanges;
}

}  // namespace

TEST_CASE("the messages of a preview are those that are sent when the command is given") {
    std::size_t compared = 0;
    CHECK(rc::check("preview equals earnest", [&](std::uint64_t seed, const Choices& choices) {
        const sim::Run run = busy_company(seed, choices);
        const sim::World& world = run.world();
        const sim::Digest before = digest_of_world(world);
        for (const auto& [user, details] : world.directory.users) {
            for (const auto& [app, settings] : world.apps.apps) {
                const sim::ProvisionPreview preview = sim::preview_provisioning(world, user, app);
                if (!preview.rehearsal.is_whole) {
                    continue;  // more follows than a preview looks at
                }
                const auto sent = sent_in_earnest(world, preview);
                RC_ASSERT(sent.size() == preview.exchanges.size());
                for (std::size_t i = 0; i < sent.size(); ++i) {
                    RC_ASSERT(sent[i].request == preview.exchanges[i].request);
                    RC_ASSERT(sent[i].response == preview.exchanges[i].response);
                    ++compared;
                }
            }
        }
        RC_ASSERT(digest_of_world(world) == before);
    }));
    CHECK(compared > 100);
}
