// SPDX-License-Identifier: MIT
// Any bytes as a flow: problems with their expectations, or a flow within its limits.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto flow = sim::scenario::read_flow(text, "flow.json");
    if (flow) {
        SIM_CHECK(flow_cards_in(flow->cards) <= sim::scenario::max_cards,
                  "a flow that is read keeps to the limit of cards");
    }
    for (const auto& problem :
         flow ? sim::workflows::type_check(*flow, "flow.json") : flow.error()) {
        SIM_CHECK(!problem.place.empty() || !flow, "a problem of a card names its place");
        SIM_CHECK(!problem.expectation.empty(), "a problem says what was expected");
    }
    return 0;
}
