// SPDX-License-Identifier: MIT
// Why somebody has an account in an app, or has none, or still has one: a chain that can be read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/engine/subject.h"
#include "sim/engine/timeline.h"

namespace sim {

// One link of the chain. Codes are keys into the strings; arguments fill their placeholders.
struct ChainLink {
    enum class State : std::uint8_t {
        happened,     // a fact; the event says when
        unmet,        // the first condition that does not hold: here the chain breaks
        consequence,  // what follows from the break
    };
    State state = State::happened;
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;
    EventId event;         // none where nothing happened
    std::string evidence;  // a raw value or event type, as the log or the app shows it
    std::vector<expression::Comparison> comparisons;
    std::string setting;  // key of the setting that holds the condition; empty where none does
    std::string setting_value;
};

enum class AccountQuestion : std::uint8_t { why_there, why_not_there, why_still_active };

struct Explanation {
    AccountQuestion question = AccountQuestion::why_there;
    Person person;
    AppId app;
    std::vector<ChainLink> links;
};

// Answers for the world at the cursor. Chooses the question that the facts ask: an active account
// of somebody assigned is there, one of somebody gone is still active, anything else is missing.
[[nodiscard]] Explanation explain_account(const Timeline& timeline, const Person& person,
                                          AppId app);

// The last event of a kind that satisfies the predicate, looking back from the cursor.
template <class Payload, class Predicate>
[[nodiscard]] const Event* last_event(const Timeline& timeline, Predicate&& wanted) {
    const auto past = timeline.past();
    for (std::size_t i = past.size(); i > 0; --i) {
        const Payload* payload = as<Payload>(past[i - 1]);
        if (payload != nullptr && wanted(*payload)) {
            return &past[i - 1];
        }
    }
    return nullptr;
}

// A link whose event may be none.
[[nodiscard]] ChainLink chain_link(ChainLink::State state, std::string code,
                                   std::vector<std::pair<std::string, std::string>> arguments,
                                   const Event* event, std::string evidence);

// The links of an event and its causes, oldest first; internal to both halves of the answer.
[[nodiscard]] std::vector<ChainLink> chain_of_causes(const Timeline& timeline, EventId last);
// The conditions from HR to the account in their order, ending with the first that does not hold.
[[nodiscard]] std::vector<ChainLink> chain_of_conditions(const Timeline& timeline,
                                                         const Person& person, AppId app);

}  // namespace sim
