// SPDX-License-Identifier: MIT
// What somebody can look at while investigating, what is seen there, and what it says about a
// guess.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/run.h"
#include "sim/engine/subject.h"

namespace lessons {

enum class LookKind : std::uint8_t {
    system_log,     // rows about a person, in one app or in none
    messages,       // what was sent to an app about a person, and what it answered
    hr_record,      // what HR says about a person
    import_read,    // what the last import of each source read about the person
    source,         // how imports of one source behave
    user,           // the person in the directory
    memberships,    // the person's groups, each with its reason
    rule,           // one group rule
    assignment,     // the person's place in an app, as the directory sees it
    account,        // the record in the app itself
    switches,       // what provisioning of the app may do
    connection,     // the app's address, and a test of address and token
    mappings,       // how the app's attributes are filled
    tasks,          // what of the app waits for an administrator
    pushed_group,   // the groups that the app keeps a copy of
    access_server,  // policies, scopes and keys of the authorization servers
    protected_api,  // what the APIs expect and check
    token_traffic,  // requests for tokens and calls of APIs, with their answers
    shared_keys,    // keys without an owner
    flows,          // which flows are on, and how their runs ended
};
constexpr int look_kind_count = 20;
[[nodiscard]] std::string_view name_of(LookKind kind);

// One place to look at. Only what its kind needs is filled.
struct Look {
    LookKind kind = LookKind::system_log;
    sim::Person person;
    sim::AppId app;
    sim::RuleId rule;
    sim::SourceId source = {};
    friend bool operator==(const Look&, const Look&) = default;
};

// Everybody whom HR or the directory knows, and where one can look for a person.
[[nodiscard]] std::vector<sim::Person> people_of(const sim::World& world);
[[nodiscard]] std::vector<Look> places_to_look(const sim::World& world, const sim::Person& person);

// One thing seen there: "deactivate_users" is "false", "group Sales" is "rule Sales team".
struct Fact {
    std::string name;
    std::string value;
    friend bool operator==(const Fact&, const Fact&) = default;
};
using Finding = std::vector<Fact>;

// Looks without changing anything, at the run's cursor. A test of the connection is made on a copy.
[[nodiscard]] Finding look_at(const sim::Run& run, const Look& look);

// What a finding says about a guess: the same look in a healthy world, and in one where the guess
// is true, tell what it would have shown. Of settings each fact counts for itself, and an app's
// answers are as the guess says or not. What follows from both may be disturbed by a second cause,
// so there only the whole of it counts.
enum class Bearing : std::uint8_t {
    supports,   // it differs from healthy just as the guess says
    rules_out,  // it would be different if the guess were true
    silent,     // the guess has nothing to do with it, or something else disturbs it
};
[[nodiscard]] Bearing bearing_of(LookKind kind, const Finding& seen, const Finding& healthy,
                                 const Finding& if_true);

}  // namespace lessons
