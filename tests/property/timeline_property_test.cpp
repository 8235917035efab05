// SPDX-License-Identifier: MIT
// What has to be true of every run, whatever somebody does in it.
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "sim/engine/apply.h"
#include "sim/engine/invariants.h"
#include "tests/support/random_run.h"

namespace {

using sim::Run;

// Numbers shrink well, so a failing run comes back as the shortest list of commands that fails.
using Choices = std::vector<std::uint64_t>;

Run played(std::uint64_t seed, const Choices& choices) {
    Run run = tests::empty_company(seed);
    for (const std::uint64_t choice : choices) {
        static_cast<void>(run.submit(tests::command_for(run.world(), choice)).has_value());
    }
    return run;
}

void always_holds(const sim::World& world) {
    for (const sim::Invariant& invariant : sim::invariants()) {
        if (invariant.when == sim::Invariant::When::always) {
            RC_ASSERT(invariant.check(world).empty());
        }
    }
}

}  // namespace

TEST_CASE("Folding the events gives the world that the commands gave") {
    CHECK(rc::check("fold equals live", [](std::uint64_t seed, const Choices& choices) {
        const Run run = played(seed, choices);
        sim::World folded = run.timeline().world_at(0);
        for (const sim::Event& event : run.timeline().events()) {
            sim::apply(folded, event);
        }
        RC_ASSERT(canonical_text_of_world(folded) == canonical_text_of_world(run.world()));
        RC_ASSERT(digest_of_world(folded) == digest_of_world(run.world()));
    }));
}

TEST_CASE("Going back and forward again changes nothing") {
    CHECK(rc::check("back then forward", [](std::uint64_t seed, const Choices& choices) {
        Run run = played(seed, choices);
        const sim::Digest end = digest_of_world(run.world());
        std::vector<sim::Digest> digests;
        while (run.back()) {
            digests.push_back(digest_of_world(run.world()));
        }
        RC_ASSERT(run.timeline().cursor() == run.start());
        for (std::size_t i = digests.size(); i > 0; --i) {
            RC_ASSERT(digest_of_world(run.world()) == digests[i - 1]);
            RC_ASSERT(run.step());
        }
        RC_ASSERT(digest_of_world(run.world()) == end);
    }));
}

TEST_CASE("The same seed and commands give the same run") {
    CHECK(rc::check("replay", [](std::uint64_t seed, const Choices& choices) {
        const Run first = played(seed, choices);
        const Run second = played(seed, choices);
        RC_ASSERT(digest_of_world(first.world()) == digest_of_world(second.world()));
        RC_ASSERT(first.timeline().events().size() == second.timeline().events().size());
    }));
}

TEST_CASE("A refused command changes nothing") {
    CHECK(rc::check("refusals", [](std::uint64_t seed, const Choices& choices, std::uint64_t last) {
        Run run = played(seed, choices);
        const sim::Digest before = digest_of_world(run.world());
        const auto result = run.submit(tests::command_for(run.world(), last));
        RC_PRE(!result.has_value());
        RC_ASSERT(digest_of_world(run.world()) == before);
        RC_ASSERT(!result.error().code.empty());
    }));
}

TEST_CASE("What must hold at every step holds at every step") {
    CHECK(rc::check("invariants", [](std::uint64_t seed, const Choices& choices) {
        Run run = tests::empty_company(seed);
        for (const std::uint64_t choice : choices) {
            static_cast<void>(run.submit(tests::command_for(run.world(), choice)).has_value());
            always_holds(run.world());
        }
    }));
}

TEST_CASE("Every event follows from an earlier one") {
    CHECK(rc::check("causes", [](std::uint64_t seed, const Choices& choices) {
        const Run run = played(seed, choices);
        for (const sim::Event& event : run.timeline().events()) {
            RC_ASSERT(event.cause < event.id);
        }
    }));
}

TEST_CASE("A world without faults comes to rest with everything in order") {
    CHECK(rc::check("storm in small", [](std::uint64_t seed, const Choices& choices) {
        Run run = played(seed, choices);
        tests::repair_everything(run);
        RC_ASSERT(run.world().pending.empty());
        for (const sim::Violation& violation : sim::disorder_in(run.world())) {
            RC_LOG() << violation.invariant;
            for (const auto& [name, value] : violation.arguments) {
                RC_LOG() << " " << name << "=" << value;
            }
            RC_LOG() << "\n";
        }
        RC_ASSERT(sim::disorder_in(run.world()).empty());
    }));
}

// Long enough for keyframes to be thinned out more than once.
TEST_CASE("any point of a very long run is the right one, there and back") {
    constexpr std::size_t steps = 400'000;
    const sim::Instant start = *sim::parse_instant("2026-01-05T08:00:00Z");
    const auto at = [&](std::size_t step) {
        return start + sim::Duration{static_cast<std::int64_t>(step)};
    };
    sim::World world;
    world.now = start;
    sim::Timeline timeline(std::move(world));
    for (std::size_t step = 1; step <= steps; ++step) {
        REQUIRE(timeline.submit(sim::WaitUntil{at(step)}).has_value());
    }
    std::size_t place = 1;
    for (int probe = 0; probe < 60; ++probe) {
        place = (place * 48271) % (steps + 1);
        timeline.go_to(place);
        REQUIRE(timeline.world().now == at(place));
        timeline.go_to(place > 0 ? place - 1 : 0);
        REQUIRE(timeline.world().now == at(place > 0 ? place - 1 : 0));
    }
    timeline.go_to(steps);
    CHECK(timeline.world().now == at(steps));
}
