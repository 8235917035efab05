// SPDX-License-Identifier: MIT
// The small encodings of JSON Web Tokens: base64url and SHA-256.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim::access {

// Without padding (RFC 7515 section 2).
[[nodiscard]] std::string base64url(std::string_view bytes);
// Whether the letter is in the alphabet.
[[nodiscard]] bool is_base64url(char letter);
// The bytes; nothing where a letter is not in the alphabet, or bits are left over.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

// 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
// The challenge of a PKCE verifier, method S256 (RFC 7636 section 4.2).
[[nodiscard]] std::string pkce_challenge(std::string_view verifier);

}  // namespace sim::access
