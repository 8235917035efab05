// SPDX-License-Identifier: MIT
// Writes heads of messages for people.
#include "ui/views/message_text.h"

#include <array>

#include "sim/base/text.h"

namespace ui::views {

std::string telling_headers(const sim::scim::Headers& headers, MessageHalf half) {
    constexpr std::array<std::string_view, 3> of_request = {"Host", "Authorization",
                                                            "Content-Type"};
    constexpr std::array<std::string_view, 3> of_response = {"Location", "Retry-After", "ETag"};
    std::string text;
    for (const std::string_view name : half == MessageHalf::request ? of_request : of_response) {
        const auto value = sim::scim::header(headers, name);
        if (!value) {
            continue;
        }
        const bool secret = name == "Authorization";
        const std::string shown = secret ? "Bearer " + std::string(hidden_token)
                                         : std::string(value->substr(0, value->find(';')));
        text += "\n" + std::string(name) + ": " + shown;
    }
    return text;
}

std::string full_message(const std::string& first_line, const sim::scim::Headers& headers,
                         const std::string& body) {
    std::string text = first_line;
    for (const auto& [name, value] : headers) {
        const bool secret = sim::equal_ignoring_case(name, "Authorization");
        text += "\n" + name + ": " + (secret ? "Bearer " + std::string(hidden_token) : value);
    }
    return text + "\n\n" + body;
}

std::string status_line(int status) {
    const std::string_view phrase = sim::scim::reason_phrase(status);
    return std::to_string(status) + (phrase.empty() ? "" : " " + std::string(phrase));
}

std::string request_line(const sim::scim::Request& request) {
    return request.method + " " +
           sim::scim::percent_decode(request.target).value_or(request.target);
}

}  // namespace ui::views
