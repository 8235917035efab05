// SPDX-License-Identifier: MIT
// JSON Web Tokens (RFC 7519): written as the vendor writes them, and read without trusting them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/access/key.h"
#include "sim/access/state.h"
#include "sim/base/refusal.h"
#include "sim/base/result.h"

namespace sim::access {

constexpr std::size_t token_bytes_max = 16'384;

// The claims that a token already has; a claim of that name cannot be added.
[[nodiscard]] bool is_reserved(std::string_view claim);

// The signed text: header, payload and signature, each in base64url, with dots between.
[[nodiscard]] std::string write_token(const AuthorizationServer& server, const Token& token,
                                      const Profile& claims, std::string_view subject,
                                      std::string_view user_id, const KeyName& key);

// What a token says, before anybody believes it. A claim that is missing is empty.
struct DecodedToken {
    std::string header;   // JSON as it stands there
    std::string payload;  // the same
    std::string signature;
    std::string signed_part;
    std::string algorithm;
    std::string kid;
    std::string issuer;
    std::vector<std::string> audience;
    std::string client;
    std::string subject;
    std::vector<std::string> scopes;
    std::optional<std::int64_t> issued_seconds;
    std::optional<std::int64_t> expires_seconds;
};

// Refuses what is too long (16 KiB), is not three parts of base64url, or holds no JSON objects.
[[nodiscard]] Result<DecodedToken, Refusal> decode(std::string_view text);

// The same token with another scope and a day more to live, under its old signature.
[[nodiscard]] std::string tampered(const DecodedToken& token, std::string_view scope);
// That, with "alg": "none" and no signature at all.
[[nodiscard]] std::string without_signature(const DecodedToken& token, std::string_view scope);

}  // namespace sim::access
