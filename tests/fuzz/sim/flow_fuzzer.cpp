// SPDX-License-Identifier: MIT
// Any bytes as a flow: problems with their expectations, or a flow within its limits.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
#include "sim/engine/run.h"
#include "sim/scenario/read_flow.h"
#include "sim/workflows/type_check.h"

namespace {

std::size_t flow_cards_in(const std::vector<sim::workflows::Card>& row) {
    std::size_t count = row.size();
    for (const auto& card : row) {
        count += flow_cards_in(card.inside) + flow_cards_in(card.otherwise);
    }
    return count;
}

// An org with one person, in which a flow can be run by hand.
sim::Run org_of_one() {
    sim::World world;
    world.now = sim::Instant{1'700'000'000'000};
    sim::Run run(world, {}, {});
    static_cast<void>(run.submit(sim::directory::Command(sim::directory::CreateUser{
                                     sim::Profile{{"login", std::string("a@b.example")}},
                                     sim::directory::Activation::active}))
                          .has_value());
    sim::workflows::Limits limits;
    limits.steps_a_run = 200;
    static_cast<void>(
        run.submit(sim::workflows::Command(sim::workflows::SetFlowLimits{limits})).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
    return run;
}

// A flow whose cards fit together comes to its end whatever they are.
void run_to_end(const sim::workflows::Flow& flow) {
    static const sim::Run org = org_of_one();
    sim::Run run = org;
    const bool saved =
        run.submit(sim::workflows::Command(sim::workflows::SaveFlow{flow})).has_value();
    SIM_CHECK(saved, "any flow can be saved");
    const auto begun =
        run.submit(sim::workflows::Command(sim::workflows::RunFlow{flow.key, sim::UserId{1}}));
    SIM_CHECK(begun.has_value(), "a flow that fits can be run by hand");
    constexpr std::size_t steps_max = 10'000;
    run.play_out(steps_max);
    run.go_to(run.timeline().end());
    SIM_CHECK(run.world().pending.empty(), "a run comes to its end");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto flow = sim::scenario::read_flow(text, "flow.json");
    if (flow) {
        SIM_CHECK(flow_cards_in(flow->cards) <= sim::scenario::max_cards,
                  "a flow that is read keeps to the limit of cards");
    }
    if (flow && sim::workflows::type_check(*flow, "flow.json").empty()) {
        run_to_end(*flow);
    }
    for (const auto& problem :
         flow ? sim::workflows::type_check(*flow, "flow.json") : flow.error()) {
        SIM_CHECK(!problem.place.empty() || !flow, "a problem of a card names its place");
        SIM_CHECK(!problem.expectation.empty(), "a problem says what was expected");
    }
    return 0;
}
