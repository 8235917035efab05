// SPDX-License-Identifier: MIT
// Searches primes from the world's chance and signs with mbed TLS's big numbers.
//
// mbedtls_rsa_gen_key() would do the same, but which primes it takes from a generator may change
// with its version, and then a replay on another machine would differ. Here a prime is the first
// one behind a number that was drawn, which is the same with every version.
#include "sim/access/key.h"

#include <array>
#include <map>

#include <mbedtls/bignum.h>

#include "sim/access/encoding.h"
#include "sim/base/check.h"
#include "sim/base/random.h"

namespace sim::access {

namespace {

constexpr std::size_t modulus_bytes = 256;
constexpr std::size_t prime_bytes = modulus_bytes / 2;
constexpr int exponent = 65'537;
constexpr int prime_rounds = 16;  // of Miller and Rabin; far beyond doubt for drawn numbers

void must(int failed) { SIM_CHECK(failed == 0, "a calculation with big numbers failed"); }

// A number of mbed TLS that frees itself.
class Number {
public:
    Number() { mbedtls_mpi_init(&value_); }
    explicit Number(std::string_view bytes) : Number() {
        must(mbedtls_mpi_read_binary(&value_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                     bytes.size()));
    }
    ~Number() { mbedtls_mpi_free(&value_); }
    Number(const Number&) = delete;
    Number& operator=(const Number&) = delete;
    Number(Number&&) = delete;
    Number& operator=(Number&&) = delete;

    [[nodiscard]] mbedtls_mpi* get() { return &value_; }
    [[nodiscard]] const mbedtls_mpi* get() const { return &value_; }
    [[nodiscard]] std::string bytes(std::size_t count) const {
        std::string text(count, '\0');
        must(mbedtls_mpi_write_binary(&value_, reinterpret_cast<unsigned char*>(text.data()),
                                      count));
        return text;
    }

private:
    mbedtls_mpi value_{};
};

// What mbed TLS calls for the bases of its primality test.
int draw_bytes(void* chance, unsigned char* bytes, std::size_t count) {
    auto& random = *static_cast<Random*>(chance);
    for (std::size_t i = 0; i < count; ++i) {
        bytes[i] = static_cast<unsigned char>(random.below(256));
    }
    return 0;
}

bool fits_exponent(const Number& prime) {
    mbedtls_mpi_uint rest = 0;
    must(mbedtls_mpi_mod_int(&rest, prime.get(), exponent));
    return rest != 1;  // e is prime, so it has no divisor in common with p - 1 then
}

void draw_prime(Random& chance, Number& prime) {
    std::array<unsigned char, prime_bytes> drawn{};
    draw_bytes(&chance, drawn.data(), drawn.size());
    drawn.front() |= 0xC0U;  // two high bits: the product of two such primes has 2048 bits
    drawn.back() |= 1U;
    must(mbedtls_mpi_read_binary(prime.get(), drawn.data(), drawn.size()));
    while (!fits_exponent(prime) ||
           mbedtls_mpi_is_prime_ext(prime.get(), prime_rounds, draw_bytes, &chance) != 0) {
        must(mbedtls_mpi_add_int(prime.get(), prime.get(), 2));
    }
}

struct Pair {
    std::string modulus;
    std::string secret;  // the private exponent
};

Pair make_pair_of(const KeyName& name) {
    const std::string stream = "rsa/" + name.server + "/" + std::to_string(name.number);
    Random first = stream_of(name.seed, stream + "/p");
    Random second = stream_of(name.seed, stream + "/q");
    Number p;
    Number q;
    draw_prime(first, p);
    draw_prime(second, q);
    Number modulus;
    must(mbedtls_mpi_mul_mpi(modulus.get(), p.get(), q.get()));
    must(mbedtls_mpi_sub_int(p.get(), p.get(), 1));
    must(mbedtls_mpi_sub_int(q.get(), q.get(), 1));
    Number order;
    must(mbedtls_mpi_mul_mpi(order.get(), p.get(), q.get()));
    Number e;
    must(mbedtls_mpi_lset(e.get(), exponent));
    Number secret;
    must(mbedtls_mpi_inv_mod(secret.get(), e.get(), order.get()));
    return {modulus.bytes(modulus_bytes), secret.bytes(modulus_bytes)};
}

// Remembering what a pure function returns changes nothing that can be seen but the time it takes.
const Pair& pair_of(const KeyName& name) {
    static std::map<KeyName, Pair> known;
    auto place = known.find(name);
    if (place == known.end()) {
        place = known.emplace(name, make_pair_of(name)).first;
    }
    return place->second;
}

// EMSA-PKCS1-v1_5 (RFC 8017 section 9.2) with SHA-256.
std::string padded_digest(std::string_view text) {
    constexpr std::string_view algorithm(
        "\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20", 19);
    const std::string digest = sha256(text);
    std::string padded("\x00\x01", 2);
    padded.append(modulus_bytes - 3 - algorithm.size() - digest.size(), '\xFF');
    padded += '\0';
    padded += algorithm;
    return padded + digest;
}

}  // namespace

SigningKey public_key(const KeyName& name) {
    const std::string stream = "kid/" + name.server + "/" + std::to_string(name.number);
    Random chance = stream_of(name.seed, stream);
    return {"k-" + chance.letters(8), name.number, base64url(pair_of(name).modulus)};
}

std::string sign(const KeyName& name, std::string_view text) {
    const Pair& pair = pair_of(name);
    const Number message(padded_digest(text));
    const Number secret(pair.secret);
    const Number modulus(pair.modulus);
    Number signature;
    must(mbedtls_mpi_exp_mod(signature.get(), message.get(), secret.get(), modulus.get(), nullptr));
    return signature.bytes(modulus_bytes);
}

bool verifies(std::string_view modulus_text, std::string_view text, std::string_view signature) {
    const auto bytes = from_base64url(modulus_text);
    if (!bytes || bytes->size() != modulus_bytes || signature.size() != modulus_bytes) {
        return false;
    }
    const Number modulus(*bytes);
    const Number given(signature);
    const bool in_range = mbedtls_mpi_cmp_mpi(given.get(), modulus.get()) < 0 &&
                          mbedtls_mpi_get_bit(modulus.get(), 0) == 1;
    if (!in_range) {
        return false;  // RFC 8017 section 5.2.2
    }
    Number e;
    must(mbedtls_mpi_lset(e.get(), exponent));
    Number opened;
    must(mbedtls_mpi_exp_mod(opened.get(), given.get(), e.get(), modulus.get(), nullptr));
    return opened.bytes(modulus_bytes) == padded_digest(text);
}

}  // namespace sim::access
