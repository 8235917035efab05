// SPDX-License-Identifier: MIT
// One watched exchange as the message that the inspector shows.
#include <array>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"
#include "ui/views/live_builder.h"
#include "ui/views/message_text.h"

namespace ui::views {

namespace {

// Who watches wants to see what the client really sends, so every header is shown, those that tell
// something first.
std::string all_headers(const sim::scim::Headers& headers) {
    constexpr std::array<std::string_view, 5> first{"Host", "User-Agent", "Authorization",
                                                    "Content-Type", "Location"};
    std::string text;
    const auto add = [&text](const auto& header) {
        text += "\n" + header.first + ": " + header.second;
    };
    const auto comes_first = [&](const std::string& name) {
        for (const std::string_view known : first) {
            if (sim::equal_ignoring_case(known, name)) {
                return true;
            }
        }
        return false;
    };
    for (const std::string_view known : first) {
        for (const auto& header : headers) {
            if (sim::equal_ignoring_case(known, header.first)) {
                add(header);
            }
        }
    }
    for (const auto& header : headers) {
        if (!comes_first(header.first)) {
            add(header);
        }
    }
    return text;
}

// "curl" of "curl/7.88.1".
std::string client_of(const LiveExchange& exchange, const Strings& strings) {
    const auto agent = sim::scim::header(exchange.request.headers, "User-Agent");
    const std::string_view name =
        agent ? sim::trimmed(agent->substr(0, agent->find_first_of("/ ("))) : std::string_view();
    return name.empty() ? strings.text("live.client") : std::string(name);
}

std::string note_of(const LiveExchange& exchange, const Strings& strings) {
    std::string note;
    const auto add = [&](const std::string& text) { note += (note.empty() ? "" : " ") + text; };
    const std::string key = "live.answer." + std::to_string(exchange.response.status);
    if (const auto found = count_found(exchange.response)) {
        add(strings.count("live.found", *found));
    } else if (strings.has(key)) {
        add(strings.text(key));
    }
    const auto is_any = [&](LiveBody body) {
        return exchange.request_body == body || exchange.response_body == body;
    };
    if (is_any(LiveBody::shortened)) {
        add(strings.text("live.body.shortened"));
    }
    if (is_any(LiveBody::hidden)) {
        add(strings.text("live.body.hidden"));
    }
    return note;
}

}  // namespace

MessageView live_message(const LiveEntry& entry, const std::string& app, const Strings& strings) {
    const LiveExchange& exchange = entry.exchange;
    MessageView view;
    view.from = client_of(exchange, strings);
    view.to = app;
    view.summary = strings.text("live.summary",
                                {{"words", entry.row.words}, {"number", entry.row.number_text}});
    view.succeeded = entry.row.succeeded;
    view.request_head = request_line(exchange.request) + all_headers(exchange.request.headers);
    view.request_body = readable_json(exchange.request.body);
    view.request_full = full_message(exchange.request.method + " " + exchange.request.target,
                                     exchange.request.headers, exchange.request.body);
    const std::string line = status_line(exchange.response.status);
    view.response_head = line + " " + strings.text("live.after", {{"time", entry.row.took}}) +
                         all_headers(exchange.response.headers);
    view.response_body = readable_json(exchange.response.body);
    view.response_full = full_message(line, exchange.response.headers, exchange.response.body);
    view.note = note_of(exchange, strings);
    return view;
}

}  // namespace ui::views
