// SPDX-License-Identifier: MIT
// Builds rows as exchanges come, and the view of those that a person wants to see.
#include "ui/views/live_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "ui/views/message_text.h"

namespace ui::views {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t names_max = 5000;
constexpr std::size_t searched_bytes_max = 4096;  // of a body

constexpr std::array<std::string_view, 4> segment_keys{"all", "users", "groups", "refused"};

bool belongs(const LiveEntry& entry, std::size_t segment) {
    switch (segment) {
        case 1:
            return entry.row.subject == LiveSubject::users;
        case 2:
            return entry.row.subject == LiveSubject::groups;
        case 3:
            return !entry.row.succeeded;
        default:
            return true;
    }
}

// Every word of the filter is somewhere in the exchange.
bool matches(const LiveEntry& entry, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return entry.searched.find(word) != std::string::npos;
    });
}

std::vector<LogSegment> segments_of(const LiveFacts& facts, const Strings& strings) {
    std::vector<LogSegment> segments;
    for (std::size_t index = 0; index < segment_keys.size(); ++index) {
        const auto count =
            std::count_if(facts.entries.begin(), facts.entries.end(),
                          [index](const LiveEntry& entry) { return belongs(entry, index); });
        const std::string key(segment_keys[index]);
        segments.push_back(
            {key, strings.text("live.segment." + key, {{"count", std::to_string(count)}})});
    }
    return segments;
}

std::string status_of(const LiveFacts& facts, const Strings& strings) {
    const std::string& address = facts.address;
    const std::string& app = facts.app.empty() ? address : facts.app;
    constexpr std::array<std::string_view, 6> keys{"connecting", "connected", "wrong_token",
                                                   "absent",     "lost",      "stranger"};
    std::string key(keys[static_cast<std::size_t>(facts.link)]);
    if (facts.link == LiveLink::connected && facts.restarted) {
        key = "restarted";
    }
    return strings.text("live.link." + key, {{"app", app}, {"address", address}});
}

std::string note_of(const LiveFacts& facts, const Strings& strings) {
    return facts.missed == 0 ? std::string()
                             : strings.count("live.missed", static_cast<std::size_t>(facts.missed));
}

std::string empty_text(const LiveFacts& facts, const Strings& strings) {
    if (!facts.entries.empty()) {
        return strings.text("live.no_match");
    }
    return strings.text(facts.link == LiveLink::connected ? "live.empty" : "live.not_yet");
}

// Shows one of the rows in the inspector, with the ones beside it.
void show(LiveView& view, const LiveFacts& facts, std::size_t index, const Strings& strings) {
    const LiveRow& row = *view.rows[index];
    view.selected = row.number;
    const std::size_t first = facts.entries.front().row.number;
    view.message = live_message(facts.entries[row.number - first], view.title, strings);
    const auto label = [&](const LiveRow& other) {
        return strings.text("live.request", {{"number", other.number_text}});
    };
    if (index > 0) {
        view.message->previous = view.rows[index - 1]->number;
        view.message->previous_label = label(*view.rows[index - 1]);
    }
    if (index + 1 < view.rows.size()) {
        view.message->next = view.rows[index + 1]->number;
        view.message->next_label = label(*view.rows[index + 1]);
    }
}

}  // namespace

void LiveNames::learn(const sim::scim::Response& response) {
    if (response.body.find("\"id\"") == std::string::npos || by_id_.size() >= names_max) {
        return;
    }
    const Json body = Json::parse(response.body, nullptr, false);
    const auto note = [this](const Json& resource) {
        const auto text = [&resource](const char* name) {
            const auto found = resource.find(name);
            return found != resource.end() && found->is_string() ? found->get<std::string>()
                                                                 : std::string();
        };
        if (!resource.is_object()) {
            return;
        }
        const std::string user = text("userName");
        const std::string name = user.empty() ? text("displayName") : user;
        if (!text("id").empty() && !name.empty()) {
            by_id_[text("id")] = name;
        }
    };
    if (!body.is_object()) {
        return;
    }
    note(body);
    const auto list = body.find("Resources");
    if (list != body.end() && list->is_array()) {
        std::for_each(list->begin(), list->end(), note);
    }
}

const std::string& LiveNames::of(const std::string& id) const {
    static const std::string nobody;
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nobody : found->second;
}

std::optional<std::size_t> count_found(const sim::scim::Response& response) {
    if (response.status != 200 || response.body.find("totalResults") == std::string::npos) {
        return std::nullopt;
    }
    const Json body = Json::parse(response.body, nullptr, false);
    const auto total = body.is_object() ? body.find("totalResults") : body.end();
    if (!body.is_object() || total == body.end() || !total->is_number_unsigned()) {
        return std::nullopt;
    }
    return total->get<std::size_t>();
}

std::string took_text(std::int64_t microseconds, const Strings& strings) {
    constexpr std::int64_t fine_max = 10'000;
    const std::int64_t tenths = (microseconds + 50) / 100;
    const std::string text = microseconds < fine_max
                                 ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)
                                 : std::to_string((microseconds + 500) / 1000);
    return strings.text("live.took", {{"milliseconds", text}});
}

LiveEntry live_entry(LiveExchange exchange, std::size_t number, LiveNames& names,
                     const Strings& strings) {
    LiveEntry entry;
    entry.exchange = std::move(exchange);
    const auto& request = entry.exchange.request;
    const auto& response = entry.exchange.response;
    // Before its names are known: a request that deletes has an answer without any.
    names.learn(response);
    LiveMeaning meaning = meaning_of(request, names, strings);
    LiveRow& row = entry.row;
    row.number = number;
    row.number_text = std::to_string(number);
    row.time = sim::time_of_day_text(entry.exchange.at);
    row.status = std::to_string(response.status);
    const auto found = count_found(response);
    row.answer = found ? strings.text("live.answer.list",
                                      {{"status", row.status}, {"count", std::to_string(*found)}})
                       : status_line(response.status);
    row.succeeded = response.status >= 200 && response.status < 400;
    row.request = request_line(request);
    row.words = std::move(meaning.words);
    row.about = std::move(meaning.about);
    row.subject = meaning.subject;
    row.took = took_text(entry.exchange.microseconds, strings);
    std::string searched = row.request + "\n" + row.answer + "\n" + row.words + "\n" + row.about;
    searched += "\n" + request.body.substr(0, searched_bytes_max);
    searched += "\n" + response.body.substr(0, searched_bytes_max);
    if (const auto agent = sim::scim::header(request.headers, "User-Agent")) {
        searched += "\n" + std::string(*agent);
    }
    entry.searched = sim::lower_case(searched);
    return entry;
}

LiveView live_view(const LiveFacts& facts, const LiveChoices& choices, const Strings& strings) {
    LiveView view;
    view.title = facts.app.empty() ? facts.address : facts.app;
    view.badge = strings.text("live.badge");
    view.link = facts.link;
    view.status = status_of(facts, strings);
    view.note = note_of(facts, strings);
    view.follows = choices.follows;
    view.segments = segments_of(facts, strings);
    view.no_message = strings.text("live.no_message");
    std::vector<std::string> words;
    for (const std::string& word : sim::split(sim::lower_case(choices.filter), ' ')) {
        if (!word.empty()) {
            words.push_back(word);
        }
    }
    std::optional<std::size_t> shown;
    for (const LiveEntry& entry : facts.entries) {
        view.newest = entry.row.number;
        if (!belongs(entry, choices.segment) || !matches(entry, words)) {
            continue;
        }
        view.rows.push_back(&entry.row);
        if (choices.follows || entry.row.number == choices.selected) {
            shown = view.rows.size() - 1;
        }
    }
    if (view.rows.empty()) {
        view.empty_text = empty_text(facts, strings);
        if (facts.entries.empty() && !facts.base_url.empty()) {
            view.empty_command = strings.text("live.empty_command", {{"base", facts.base_url}});
        }
    }
    if (shown) {
        show(view, facts, *shown, strings);
    }
    return view;
}

}  // namespace ui::views
