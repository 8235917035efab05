// SPDX-License-Identifier: MIT
// Small text helpers that depend on no locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim {

// ASCII only, as SCIM attribute names and e-mail hosts compare (RFC 7643 section 2.1).
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view left, std::string_view right);
// Without spaces and tabs at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char at);
// Puts the text between double quotes and escapes what JSON escapes.
[[nodiscard]] std::string quoted(std::string_view text);
// True when every byte sequence is well-formed UTF-8 (RFC 3629).
[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace sim
