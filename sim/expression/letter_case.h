// SPDX-License-Identifier: MIT
// Characters of UTF-8 text: counting, cutting, and letter case without a locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim::expression {

// Latin, Greek and Cyrillic letters change; every other character stays. The text must be UTF-8.
[[nodiscard]] std::string upper_case_letters(std::string_view text);
[[nodiscard]] std::string lower_case_letters(std::string_view text);

// Counts code points, not bytes.
[[nodiscard]] std::int64_t character_count(std::string_view text);
// The characters [begin, end); nothing when that range is not inside the text.
[[nodiscard]] std::optional<std::string> characters(std::string_view text, std::int64_t begin,
                                                    std::int64_t end);

}  // namespace sim::expression
