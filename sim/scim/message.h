// SPDX-License-Identifier: MIT
// A whole HTTP message as SCIM uses it (RFC 7644): what travels between the directory and an app.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::scim {

using Headers = std::vector<std::pair<std::string, std::string>>;

// The target is the path with its query, percent-encoded as on the wire.
struct Request {
    std::string method;
    std::string target;
    Headers headers;
    std::string body;

    friend bool operator==(const Request&, const Request&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("method", method);
        visit("target", target);
        visit("headers", headers);
        visit("body", body);
    }
};

// Status 0 means that no answer came within the client's deadline.
struct Response {
    int status = 0;
    Headers headers;
    std::string body;

    friend bool operator==(const Response&, const Response&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("status", status);
        visit("headers", headers);
        visit("body", body);
    }
};

// The first value of that header, compared without case (RFC 9110 section 5.1).
[[nodiscard]] std::optional<std::string_view> header(const Headers& headers, std::string_view name);
// "Created" for 201; empty for a status that has no registered phrase.
[[nodiscard]] std::string_view reason_phrase(int status);
// Encodes what a query value may not hold, as the vendor's client does (space becomes %20).
[[nodiscard]] std::string percent_encode(std::string_view text);
// Decodes %XX; nothing when an escape is malformed.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

}  // namespace sim::scim
