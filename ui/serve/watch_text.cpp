// SPDX-License-Identifier: MIT
// Writes and reads the answers of the endpoint for watching.
#include "ui/serve/watch_text.h"

#include <array>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"

namespace ui::serve {

namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;
constexpr std::size_t answer_bytes_max = 1024UL * 1024;
constexpr std::array<std::string_view, 3> body_names{"whole", "shortened", "hidden"};

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// "password", "urn:…:User:password"
bool names_password(std::string_view name) {
    const std::size_t last = name.find_last_of(":.");
    return sim::equal_ignoring_case(last == std::string_view::npos ? name : name.substr(last + 1),
                                    "password");
}

bool hide_passwords(Json& json) {
    bool found = false;
    if (json.is_object()) {
        const auto path = json.find("path");
        const bool aims = path != json.end() && path->is_string() &&
                          names_password(path->get_ref<const std::string&>());
        for (const auto& [name, value] : json.items()) {
            if (!value.is_structured() && (names_password(name) || (aims && name == "value"))) {
                value = std::string(hidden_text);
                found = true;
            } else {
                found = hide_passwords(value) || found;
            }
        }
    } else if (json.is_array()) {
        for (Json& item : json) {
            found = hide_passwords(item) || found;
        }
    }
    return found;
}

struct Body {
    std::string text;
    BodyKept kept = BodyKept::whole;
};

// A body stays byte for byte what it was, unless it holds a password.
Body without_passwords(const std::string& text, BodyKept kept) {
    if (sim::lower_case(text).find("password") == std::string::npos) {
        return {text, kept};
    }
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        return {"", BodyKept::hidden};
    }
    return hide_passwords(json) ? Body{dumped(json), kept} : Body{text, kept};
}

Json json_of(const sim::scim::Headers& headers) {
    Json list = Json::array();
    for (const auto& [name, value] : headers) {
        list.push_back(Json::array({name, value}));
    }
    return list;
}

void put_body(Json& json, const std::string& text, BodyKept kept) {
    const Body body = without_passwords(text, kept);
    json["body"] = body.text;
    json["body_kept"] = body_names[static_cast<std::size_t>(body.kept)];
}

Json json_of(const WatchedExchange& exchange) {
    Json request{{"method", exchange.request.method},
                 {"target", exchange.request.target},
                 {"headers", json_of(exchange.request.headers)}};
    put_body(request, exchange.request.body, exchange.request_body);
    Json response{{"status", exchange.response.status},
                  {"headers", json_of(exchange.response.headers)}};
    put_body(response, exchange.response.body, exchange.response_body);
    return {{"sequence", exchange.sequence},
            {"at", sim::to_text(exchange.at)},
            {"microseconds", exchange.microseconds},
            {"request", std::move(request)},
            {"response", std::move(response)}};
}

// The readers below throw where something is missing or of another kind.
BodyKept body_kept_in(const Json& json) {
    const auto& name = json.at("body_kept").get_ref<const std::string&>();
    for (std::size_t index = 0; index < body_names.size(); ++index) {
        if (body_names[index] == name) {
            return static_cast<BodyKept>(index);
        }
    }
    return BodyKept::whole;
}

sim::scim::Headers headers_in(const Json& list) {
    sim::scim::Headers headers;
    for (const Json& header : list) {
        headers.emplace_back(header.at(0).get<std::string>(), header.at(1).get<std::string>());
    }
    return headers;
}

WatchedExchange exchange_in(const Json& json) {
    WatchedExchange exchange;
    exchange.sequence = json.at("sequence").get<std::uint64_t>();
    exchange.at = sim::parse_instant(json.at("at").get<std::string>()).value_or(sim::Instant{});
    exchange.microseconds = json.at("microseconds").get<std::int64_t>();
    const Json& request = json.at("request");
    exchange.request = {request.at("method").get<std::string>(),
                        request.at("target").get<std::string>(), headers_in(request.at("headers")),
                        request.at("body").get<std::string>()};
    exchange.request_body = body_kept_in(request);
    const Json& response = json.at("response");
    exchange.response = {response.at("status").get<int>(), headers_in(response.at("headers")),
                         response.at("body").get<std::string>()};
    exchange.response_body = body_kept_in(response);
    return exchange;
}

WatchAnswer answer_in(const Json& json) {
    WatchAnswer answer;
    answer.app = {json.at("app").get<std::string>(), json.at("base").get<std::string>(),
                  json.at("instance").get<std::string>()};
    answer.first = json.at("first").get<std::uint64_t>();
    answer.last = json.at("last").get<std::uint64_t>();
    for (const Json& exchange : json.at("exchanges")) {
        answer.exchanges.push_back(exchange_in(exchange));
    }
    return answer;
}

}  // namespace

std::string to_watch_text(const WatchedApp& app, const ExchangeRing::Slice& slice) {
    Json json{{"version", version},       {"app", app.name},      {"base", app.base_url},
              {"instance", app.instance}, {"first", slice.first}, {"last", slice.last}};
    const std::string head = dumped(json);
    std::string list;
    for (const ExchangeRing::Kept& exchange : slice.exchanges) {
        const std::string next = dumped(json_of(*exchange));
        if (!list.empty() && list.size() + next.size() > answer_bytes_max) {
            break;
        }
        list += (list.empty() ? "" : ",") + next;
    }
    return head.substr(0, head.size() - 1) + R"(,"exchanges":[)" + list + "]}";
}

std::optional<WatchAnswer> watch_answer_in(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("version", Json()) != version) {
        return std::nullopt;
    }
    try {
        return answer_in(json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace ui::serve
