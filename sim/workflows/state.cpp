// SPDX-License-Identifier: MIT
// Look-ups of flows and runs.
#include "sim/workflows/state.h"

#include <array>

namespace sim::workflows {

std::string_view name_of(RunOutcome outcome) {
    constexpr std::array<std::string_view, 5> names = {"running", "succeeded", "stopped", "failed",
                                                       "cancelled"};
    return names.at(static_cast<std::size_t>(outcome));
}

const Flow& design_of(const State& state, const FlowRun& run) {
    return state.designs.at({run.flow, run.version});
}

const Flow& design_of(const State& state, const std::string& flow) {
    return state.designs.at({flow, state.flows.at(flow).version});
}

std::string title_of(const State& state, const std::string& flow) {
    std::string title = flow;
    for (auto place = state.designs.lower_bound({flow, 0});
         place != state.designs.end() && place->first.first == flow; ++place) {
        title = place->second.title;
    }
    return title;
}

}  // namespace sim::workflows
