// SPDX-License-Identifier: MIT
// What an authorization server does with a request: asks its policies, then signs or says no.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/access/events.h"

namespace sim::access {

// The world around the server, as far as a grant needs it.
struct Moment {
    std::uint64_t seed = 1;
    Instant now;
};

// The person who signed in, as the directory knows them; all empty for a job.
struct Person {
    bool active = false;
    std::string okta_id;
    std::string login;
    std::string status;
    Profile profile;
    std::vector<GroupId> groups;
    std::vector<std::string> group_names;
};

constexpr int org_access_minutes = 60;
constexpr Duration code_life = seconds(300);
constexpr std::size_t groups_in_claim_max = 100;

// The request must be there and unanswered. A denial comes with the policy's verdicts where the
// policies were asked.
[[nodiscard]] std::vector<Event> evaluate_request(const State& state, RequestId id,
                                                  const Person& person, const Moment& moment);

// Redeems a code where the grant has one, computes the claims and signs.
[[nodiscard]] std::vector<Event> issue_token(const State& state, RequestId id, const Person& person,
                                             const Moment& moment);

}  // namespace sim::access
