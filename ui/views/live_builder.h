// SPDX-License-Identifier: MIT
// The parts of a live view: what a request means, and the message of an exchange.
#pragma once

#include <string>

#include "ui/views/live_view.h"

namespace ui::views {

// A request in plain words.
struct LiveMeaning {
    std::string words;  // Looks for a user by userName
    std::string about;  // the value that it looks for, or whom it is about
    LiveSubject subject = LiveSubject::other;
};
[[nodiscard]] LiveMeaning meaning_of(const sim::scim::Request& request, const LiveNames& names,
                                     const Strings& strings);

// How many resources a list names in all; nothing where the answer is no list.
[[nodiscard]] std::optional<std::size_t> count_found(const sim::scim::Response& response);

// "0.4 ms", "184 ms"
[[nodiscard]] std::string took_text(std::int64_t microseconds, const Strings& strings);

// Without the neighbours, which depend on what is filtered.
[[nodiscard]] MessageView live_message(const LiveEntry& entry, const std::string& app,
                                       const Strings& strings);

}  // namespace ui::views
