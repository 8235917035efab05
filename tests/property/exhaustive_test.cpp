// SPDX-License-Identifier: MIT
// All orders of a hire, a move, an exit and a rehire, with every single fault at every position.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "tests/support/random_run.h"

namespace {

enum class Act { hire, move, leave, come_back };

sim::Command command_of(Act act, const sim::World& world) {
    const sim::Date today = sim::date_of(world.now);
    switch (act) {
        case Act::hire: {
            sim::hr::RecordHire hire;
            hire.source = {1};
            hire.employee_id = "E-1";
            hire.start_date = today;
            hire.attributes = {{"given_name", "Asha"},
                               {"family_name", "Rao"},
                               {"email", "asha.rao@juno.example"},
                               {"department", "Sales"}};
            return sim::hr::Command(std::move(hire));
        }
        case Act::move:
            return sim::hr::Command(
                sim::hr::RecordChange{{1}, "E-1", {{"department", "Engineering"}}});
        case Act::leave:
            return sim::hr::Command(sim::hr::RecordTermination{{1}, "E-1", today});
        case Act::come_back:
            return sim::hr::Command(sim::hr::RecordRehire{{1}, "E-1", today, {}});
    }
    return sim::Advance{};
}

void act(sim::Run& run, const sim::Command& command) {
    static_cast<void>(run.submit(command).has_value());
    static_cast<void>(run.submit(sim::RunImport{{1}}).has_value());
    run.play_out();
    run.go_to(run.timeline().end());
}

void play(const std::array<Act, 4>& order, std::string_view fault, std::size_t position) {
    sim::Run run = tests::empty_company(7);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == position) {
            const sim::faults::InjectFault inject{std::string(fault), {}, {}};
            if (!run.submit(sim::faults::Command(inject))) {
                return;  // nobody is there yet whom it could hurt
            }
        }
        act(run, command_of(order.at(i), run.world()));
    }
    tests::repair_everything(run);
    INFO("fault " << fault << " before act " << position);
    CHECK(run.world().pending.empty());
    CHECK(sim::violations_in(run.world()).empty());
}

}  // namespace

// Each fault meets every sixth order, and all faults together meet every one; with
// EXHAUSTIVE=1 in the environment each fault meets them all.
TEST_CASE("Repairs restore order whatever the order of acts and the fault") {
    const char* wanted = std::getenv("EXHAUSTIVE");
    const std::size_t stride = wanted != nullptr && std::string(wanted) == "1" ? 1 : 6;
    std::size_t turn = 0;
    for (const auto& entry : sim::faults::catalogue()) {
        std::array<Act, 4> order = {Act::hire, Act::move, Act::leave, Act::come_back};
        do {
            for (std::size_t position = 0; turn % stride == 0 && position < order.size();
                 ++position) {
                play(order, entry.key, position);
            }
            ++turn;
        } while (std::next_permutation(order.begin(), order.end()));
        ++turn;
    }
}
