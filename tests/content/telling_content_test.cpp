// SPDX-License-Identifier: MIT
// What the simulation tells in any shipped run, healthy or broken, fills every placeholder.
#include <catch2/catch_test_macros.hpp>

#include "sim/engine/apply.h"
#include "sim/engine/explain.h"
#include "sim/engine/invariants.h"
#include "sim/faults/catalogue.h"
#include "sim/log/hop.h"
#include "sim/log/system_log.h"
#include "tests/content/texts.h"
#include "tests/support/shipped.h"

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Reader {
public:
    void check(const std::string& key, const Arguments& arguments) {
        const auto text = texts_.find(key);
        INFO(key);
        REQUIRE(text != texts_.end());
        for (const std::string& name : tests::placeholders_of(text->second)) {
            bool given = false;
            for (const auto& [known, value] : arguments) {
                given = given || known == name;
                if (value.size() > 1 && value.front() == '@') {
                    INFO(value);
                    CHECK(texts_.count(value.substr(1)) == 1);
                }
            }
            INFO(name);
            CHECK(given);
        }
    }
    void check_key(const std::string& key) {
        if (!key.empty()) {
            check(key, {});
        }
    }

private:
    std::map<std::string, std::string> texts_ = tests::english_texts();
};

void check_hops(Reader& reader, const sim::Run& run) {
    sim::World world = run.timeline().world_at(0);
    for (const sim::Event& event : run.timeline().events()) {
        sim::apply(world, event);
        const auto telling = sim::log::tell_hop(world, event);
        if (!telling.key.empty()) {
            reader.check(telling.key, telling.arguments);
        }
    }
}

void check_log(Reader& reader, const sim::Run& run) {
    sim::log::SystemLog log;
    log.follow(run.timeline());
    for (const auto& row : log.rows()) {
        reader.check_key(row.message);
        reader.check_key(row.reason_key);
        const auto wire = sim::log::tell(row.wire);
        if (!wire.key.empty()) {
            reader.check(wire.key, wire.arguments);
        }
    }
}

void check_explanations(Reader& reader, const sim::Run& run) {
    const sim::World& world = run.world();
    for (const auto& [key, employee] : world.hr.employees) {
        for (const auto& [app, details] : world.apps.apps) {
            const auto explanation =
                sim::explain_account(run.timeline(), sim::person_of(world, key), app);
            CHECK_FALSE(explanation.links.empty());
            for (const sim::ChainLink& link : explanation.links) {
                reader.check(link.code, link.arguments);
                reader.check_key(link.setting);
            }
        }
    }
    for (const sim::Violation& violation : sim::violations_in(world)) {
        reader.check(violation.code, violation.arguments);
    }
}

}  // namespace

TEST_CASE("tellings of every shipped run are complete") {
    Reader reader;
    for (const std::string& name : tests::shipped_names()) {
        std::vector<std::string> faults = {""};
        for (std::string& fault : tests::faults_shown_by(name)) {
            faults.push_back(std::move(fault));
        }
        for (const std::string& fault : faults) {
            INFO(name << " " << fault);
            sim::Run run = tests::played(name, fault);
            check_hops(reader, run);
            check_log(reader, run);
            check_explanations(reader, run);
            // Half-way, explanations meet conditions that are not decided yet.
            run.go_to((run.start() + run.timeline().end()) / 2);
            check_explanations(reader, run);
        }
    }
}

TEST_CASE("every repair of every fault is told completely") {
    Reader reader;
    for (const auto& entry : sim::faults::catalogue()) {
        for (const auto& repair : entry.repairs) {
            INFO(entry.key << " " << repair.key);
            sim::Run run = tests::played(std::string(entry.shown_by), std::string(entry.key));
            const sim::FaultId fault{1};
            const auto done = run.submit(
                sim::faults::Command(sim::faults::ApplyRepair{fault, std::string(repair.key)}));
            if (!done) {
                reader.check(done.error().code, done.error().arguments);
                continue;
            }
            while (run.step()) {
            }
            check_hops(reader, run);
            check_log(reader, run);
            check_explanations(reader, run);
        }
    }
}
