// SPDX-License-Identifier: MIT
// Watched exchanges as the JSON that travels from a running app to the Lab.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/serve/exchange_ring.h"

namespace ui::serve {

// The answer of the endpoint: as many of the exchanges as stay under about 1 MiB, at least one.
// Passwords in bodies are hidden; bytes that are not UTF-8 become the replacement character.
[[nodiscard]] std::string to_watch_text(const WatchedApp& app, const ExchangeRing::Slice& slice);

// Nothing where the text is no such answer.
[[nodiscard]] std::optional<WatchAnswer> watch_answer_in(std::string_view text);

}  // namespace ui::serve
