// SPDX-License-Identifier: MIT
// A storm: a seed decides hundreds of commands and faults; afterwards repairs must restore order.
//
//     sim_storm SEED [COMMANDS]   prints the seed first; exit 1 names what does not hold
#include <cstdio>
#include <cstdlib>
#include <string>

#include "sim/engine/invariants.h"
#include "tests/support/random_run.h"

namespace {

bool weather(std::uint64_t seed, std::uint64_t commands) {
    std::printf("storm seed=%llu commands=%llu\n", static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(commands));
    sim::Run run = tests::empty_company(seed);
    sim::Random chance = sim::stream_of(seed, "storm");
    std::uint64_t refused = 0;
    for (std::uint64_t i = 0; i < commands; ++i) {
        const auto result = run.submit(tests::command_for(run.world(), chance.next()));
        refused += result ? std::uint64_t{0} : std::uint64_t{1};
    }
    tests::repair_everything(run);
    std::printf("steps=%zu events=%zu refused=%llu hash=%s\n", run.timeline().end(),
                run.timeline().events().size(), static_cast<unsigned long long>(refused),
                sim::to_hex(digest_of_world(run.world())).c_str());
    const auto violations = sim::disorder_in(run.world());
    for (const sim::Violation& violation : violations) {
        std::printf("does not hold: %s", std::string(violation.invariant).c_str());
        for (const auto& [name, value] : violation.arguments) {
            std::printf(" %s=%s", name.c_str(), value.c_str());
        }
        std::printf("\n");
    }
    return violations.empty() && run.world().pending.empty();
}

}  // namespace

int main(int argc, char** argv) {
    const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1;
    const std::uint64_t commands = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 400;
    return weather(seed, commands) ? 0 : 1;
}
