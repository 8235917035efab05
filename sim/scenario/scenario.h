// SPDX-License-Identifier: MIT
// A scenario: a seed, a starting world, what happens in it, and what must hold at the end.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/engine/invariants.h"
#include "sim/engine/run.h"
#include "sim/engine/subject.h"

namespace sim::scenario {

enum class AccountState : std::uint8_t { none, active, inactive };
[[nodiscard]] std::string_view name_of(AccountState state);

struct ExpectAccount {
    hr::EmployeeKey employee;
    AppId app;
    AccountState state = AccountState::active;
};
struct ExpectMember {
    hr::EmployeeKey employee;
    GroupId group;
    bool is_member = true;
};
struct ExpectUser {
    hr::EmployeeKey employee;
    std::string status;  // ACTIVE, DEPROVISIONED, ... or NONE where no user was made
};
// How many records an app holds, active or not: deactivation keeps them, a rehire adds none.
struct ExpectRecords {
    AppId app;
    int count = 0;
};

// Exactly these accounts, by userName, are in the app's group of that name; without a list of
// members, the app has no group of that name.
struct ExpectAppGroup {
    AppId app;
    std::string group_name;
    std::optional<std::vector<std::string>> members;
};

// What the directory's profile says; an empty text also stands for null.
struct ExpectAttribute {
    hr::EmployeeKey employee;
    std::string attribute;
    std::string value;
};
// What the person's account in an app holds; the values of a list are joined by ", ".
struct ExpectAppAttribute {
    hr::EmployeeKey employee;
    AppId app;
    std::string attribute;
    std::string value;
};
// How many records one import put into a bucket of its result.
struct ExpectImport {
    ImportId import;
    directory::Bucket bucket = directory::Bucket::created;
    int count = 0;
};
struct ExpectRule {
    RuleId rule;
    std::string status;  // ACTIVE, INACTIVE, INVALID, or NONE where it was deleted
};

// Requests and calls by their number in the run, from 1 on.
struct ExpectTokenRequest {
    access::RequestId request;
    std::string answer;  // "issued", or the reason of the denial
};
struct ExpectApiCall {
    access::CallId call;
    int status = 200;
};

// A run of a flow by its number, from 1 on: how it ended, or the error that it ended with.
struct ExpectFlowRun {
    workflows::FlowRunId flow_run;
    std::string is;
};
// How often a flow ran.
struct ExpectFlowRuns {
    std::string flow;
    int count = 0;
};
// How many things a service around received for somebody or something.
struct ExpectDeliveries {
    std::string service;
    std::string to;
    int count = 0;
};

using Expectation =
    std::variant<ExpectAccount, ExpectMember, ExpectUser, ExpectRecords, ExpectAttribute,
                 ExpectAppAttribute, ExpectImport, ExpectRule, ExpectAppGroup, ExpectTokenRequest,
                 ExpectApiCall, ExpectFlowRun, ExpectFlowRuns, ExpectDeliveries>;

struct Scenario {
    std::string key;      // joiner
    std::string title;    // Joiner: Asha Rao starts in Sales
    std::string summary;  // one or two sentences for a list of scenarios
    std::uint64_t seed = 1;
    Instant begins;                        // of the history
    Instant starts;                        // of what a person steps through
    hr::EmployeeKey focus;                 // the person whom the stage shows first
    std::vector<ScriptedCommand> setup;    // makes the starting world
    std::vector<ScriptedCommand> history;  // happens before the first step
    std::vector<ScriptedCommand> script;   // what a person steps through
    std::vector<Expectation> expectations;
    std::vector<std::string> tolerates;  // intents (sim/engine/invariants.h) that it breaks
};

// The scenario at its start, with setup and history done and nothing else played.
[[nodiscard]] Run start(const Scenario& scenario, History plays = History::at_once,
                        Keeps keeps = Keeps::every_step);

// What does not hold and is not shown on purpose.
[[nodiscard]] std::vector<Violation> violations_in(const World& world, const Scenario& scenario);

// An expectation that the world does not meet, with what it holds instead.
struct Miss {
    std::string code;  // key into the strings
    std::vector<std::pair<std::string, std::string>> arguments;
};
[[nodiscard]] std::vector<Miss> misses(const World& world, const Scenario& scenario);

}  // namespace sim::scenario
