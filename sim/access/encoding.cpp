// SPDX-License-Identifier: MIT
// Writes base64url by hand, because every library's own adds padding; SHA-256 of mbed TLS.
#include "sim/access/encoding.h"

#include <array>
#include <cstdint>

#include <mbedtls/md.h>

#include "sim/base/check.h"

namespace sim::access {

namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned bits_a_letter = 6;
constexpr unsigned bits_a_byte = 8;

}  // namespace

std::string base64url(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = (held << bits_a_byte) | static_cast<unsigned char>(byte);
        bits += bits_a_byte;
        while (bits >= bits_a_letter) {
            bits -= bits_a_letter;
            text += letters[(held >> bits) & 63U];
        }
    }
    if (bits > 0) {
        text += letters[(held << (bits_a_letter - bits)) & 63U];
    }
    return text;
}

bool is_base64url(char letter) { return letters.find(letter) != std::string_view::npos; }

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const std::size_t value = letters.find(letter);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        held = (held << bits_a_letter) | static_cast<std::uint32_t>(value);
        bits += bits_a_letter;
        if (bits >= bits_a_byte) {
            bits -= bits_a_byte;
            bytes += static_cast<char>((held >> bits) & 255U);
        }
    }
    const bool whole = bits < bits_a_letter && (held & ((1U << bits) - 1U)) == 0;
    return whole ? std::optional{std::move(bytes)} : std::nullopt;
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    const int failed = mbedtls_md(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256),
                                  reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size(), digest.data());
    SIM_CHECK(failed == 0, "SHA-256 is part of mbed TLS");
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string pkce_challenge(std::string_view verifier) { return base64url(sha256(verifier)); }

}  // namespace sim::access
