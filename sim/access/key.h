// SPDX-License-Identifier: MIT
// RSA keys that follow from a seed, and RS256 signatures (RFC 8017 section 8.2, RFC 7518
// section 3.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sim/access/server.h"

namespace sim::access {

// Names a key pair: the same name is the same pair on every machine. 2048 bits, e = 65537.
struct KeyName {
    std::uint64_t seed = 1;
    std::string server;
    int number = 1;
    friend auto operator<=>(const KeyName&, const KeyName&) = default;
};

// The public half. Searching the primes takes a fraction of a second; the answer is remembered.
[[nodiscard]] SigningKey public_key(const KeyName& name);

// The signature's 256 bytes. PKCS #1 v1.5 has no chance in it, so equal texts sign alike.
[[nodiscard]] std::string sign(const KeyName& name, std::string_view text);

// Whether the signature is that of the key with this modulus (base64url) over the text.
[[nodiscard]] bool verifies(std::string_view modulus, std::string_view text,
                            std::string_view signature);

}  // namespace sim::access
