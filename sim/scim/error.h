// SPDX-License-Identifier: MIT
// Why the service refuses a request, in the terms of RFC 7644 section 3.12.
#pragma once

#include <string>
#include <string_view>

#include "sim/scim/message.h"

namespace sim::scim {

// The values of scimType (RFC 7644 table 9).
namespace error_type {
inline constexpr std::string_view invalid_filter = "invalidFilter";
inline constexpr std::string_view uniqueness = "uniqueness";
inline constexpr std::string_view mutability = "mutability";
inline constexpr std::string_view invalid_syntax = "invalidSyntax";
inline constexpr std::string_view invalid_path = "invalidPath";
inline constexpr std::string_view no_target = "noTarget";
inline constexpr std::string_view invalid_value = "invalidValue";
}  // namespace error_type

// The detail is what the app's own server says: text on the wire, not text of this program.
struct Error {
    int status = 400;
    std::string type;  // scimType; empty when the status says it all
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

[[nodiscard]] Error bad_request(std::string_view type, std::string detail);

// The error as a message; its status member is a text, as the RFC asks.
[[nodiscard]] Response error_response(const Error& error);

// What a client sent, short enough to be repeated in a detail.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace sim::scim
