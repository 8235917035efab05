// SPDX-License-Identifier: MIT
// What a played run came to: the accounts, the expectations and the invariants, ready to be told.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/invariants.h"
#include "sim/scenario/scenario.h"
#include "ui/cli/content.h"
#include "ui/strings/strings.h"

namespace ui::cli {

// One statement with its answer.
struct Statement {
    bool holds = true;
    std::string name;                 // of an invariant; empty for an expectation
    std::string text;                 // what was stated
    std::vector<std::string> breaks;  // where it does not hold, a sentence each
};

struct Verdict {
    bool complete = true;  // played to the end, so that the expectations could be asked
    std::vector<Statement> expectations;
    std::vector<Statement> invariants;

    [[nodiscard]] bool holds() const;
};

[[nodiscard]] Verdict judge(const sim::Run& run, const sim::scenario::Scenario& scenario,
                            const Strings& strings);

// The state of one person's account, as a key into the strings: "cli.account.active", ...
[[nodiscard]] std::string account_key(const sim::World& world, const sim::Person& person,
                                      sim::AppId app);
// Everybody whom HR or the directory knows, in the order of their records.
[[nodiscard]] std::vector<sim::Person> people_in(const sim::World& world);

}  // namespace ui::cli
