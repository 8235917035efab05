// SPDX-License-Identifier: MIT
// What the Lab shows while it watches a running app: its exchanges as rows, and one as a message.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/instant.h"
#include "sim/scim/message.h"
#include "ui/strings/strings.h"
#include "ui/views/inspector_view.h"
#include "ui/views/lab_view.h"

namespace ui::views {

// What became of a body on its way here.
enum class LiveBody { whole, shortened, hidden };

// One exchange as it was watched, with tokens and passwords hidden.
struct LiveExchange {
    sim::Instant at;
    std::int64_t microseconds = 0;
    sim::scim::Request request;
    LiveBody request_body = LiveBody::whole;
    sim::scim::Response response;
    LiveBody response_body = LiveBody::whole;
};

// How it stands with the app.
enum class LiveLink { connecting, connected, wrong_token, absent, lost, stranger };

// What a request is about.
enum class LiveSubject { users, groups, other };

struct LiveRow {
    std::size_t number = 0;  // from 1 on, in the order in which they came
    std::string number_text;
    std::string time;    // 09:00:07, in UTC as the server's own log
    std::string answer;  // 201 Created; 200, 0 found
    std::string status;  // 201
    bool succeeded = true;
    std::string request;  // POST /scim/v2/Users, as a person reads it
    std::string words;    // Creates a user
    std::string about;    // asha.rao@juno.example, or an id; empty where there is nobody
    std::string took;     // 0.4 ms
    LiveSubject subject = LiveSubject::other;
};

// An exchange with what was made of it when it came, so that nothing is made twice.
struct LiveEntry {
    LiveExchange exchange;
    LiveRow row;
    std::string searched;  // in small letters
};

// Names of accounts and groups by their id, learnt from what passed by.
class LiveNames {
public:
    void learn(const sim::scim::Response& response);
    // Empty for one that was never seen.
    [[nodiscard]] const std::string& of(const std::string& id) const;

private:
    std::map<std::string, std::string> by_id_;
};

// Makes the entry of an exchange; learns its names first.
[[nodiscard]] LiveEntry live_entry(LiveExchange exchange, std::size_t number, LiveNames& names,
                                   const Strings& strings);

// What is known of the app.
struct LiveFacts {
    std::string app;       // Salesforce; empty until it has answered once
    std::string address;   // 127.0.0.1:8089
    std::string base_url;  // http://127.0.0.1:8089/scim/v2; empty until it has answered once
    LiveLink link = LiveLink::connecting;
    bool restarted = false;
    std::uint64_t missed = 0;
    std::deque<LiveEntry> entries;
};

// What a person chose.
struct LiveChoices {
    bool follows = true;       // the newest one is shown as it comes
    std::size_t selected = 0;  // a number; 0 for none
    std::size_t segment = 0;   // all, users, groups, refused
    std::string filter;        // words that must all be somewhere in an exchange
};

struct LiveView {
    std::string title;  // Salesforce, or the address
    std::string badge;  // Live, read only
    LiveLink link = LiveLink::connecting;
    std::string status;                // a sentence or two about the connection
    std::string note;                  // what is not in the list; empty for nothing
    std::vector<const LiveRow*> rows;  // of the facts, which must outlive the view
    std::size_t selected = 0;          // the number of the row that is shown; 0 for none
    std::size_t newest = 0;            // of all rows
    bool follows = true;
    std::vector<LogSegment> segments;
    std::string empty_text;     // why there are no rows
    std::string empty_command;  // what to try then; empty for nothing
    std::optional<MessageView> message;
    std::string no_message;
};

[[nodiscard]] LiveView live_view(const LiveFacts& facts, const LiveChoices& choices,
                                 const Strings& strings);

}  // namespace ui::views
