// SPDX-License-Identifier: MIT
// The texts of a message that the inspector shows, whether it was simulated or watched.
#pragma once

#include <string>
#include <string_view>

#include "sim/scim/message.h"

namespace ui::views {

// In place of a token.
inline constexpr std::string_view hidden_token = "••••••";

enum class MessageHalf { request, response };

// The headers that tell something, each on a line of its own with a line break before it; the rest
// is in the copied text.
[[nodiscard]] std::string telling_headers(const sim::scim::Headers& headers, MessageHalf half);
// The text for the clipboard; the token stays out of it.
[[nodiscard]] std::string full_message(const std::string& first_line,
                                       const sim::scim::Headers& headers, const std::string& body);
// "201 Created"
[[nodiscard]] std::string status_line(int status);
// "GET /Users?filter=userName eq "x"", as a person reads it.
[[nodiscard]] std::string request_line(const sim::scim::Request& request);

}  // namespace ui::views
