// SPDX-License-Identifier: MIT
// Encodings, keys and tokens, against published vectors and against forgers.
#include "sim/access/token.h"

#include <catch2/catch_test_macros.hpp>

#include "sim/access/encoding.h"

namespace {

using namespace sim::access;

Token small_token() {
    Token token;
    token.jti = "AT.1";
    token.client = "0oa1";
    token.scopes = {"orders.read"};
    token.issued = {1'795'327'200'000};
    token.expires = {1'795'328'100'000};
    token.kid = public_key({7, "aus1", 1}).kid;
    return token;
}

AuthorizationServer small_server() {
    AuthorizationServer server;
    server.issuer = "https://juno.example/oauth2/aus1";
    server.audience = "api://orders";
    return server;
}

}  // namespace

TEST_CASE("base64url is that of RFC 7515 and refuses what is not") {
    CHECK(base64url("\x14\xfb\x9c\x03\xd9\x7e") == "FPucA9l-");
    CHECK(base64url("a") == "YQ");
    CHECK(from_base64url("YQ") == "a");
    CHECK_FALSE(from_base64url("YQ=="));
    CHECK_FALSE(from_base64url("Y"));
    CHECK_FALSE(from_base64url("YR"));  // bits are left over
    CHECK_FALSE(from_base64url("Y+"));
}

TEST_CASE("the PKCE challenge is that of RFC 7636 appendix B") {
    CHECK(pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
          "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_CASE("a signature of RFC 7515 appendix A.2 verifies") {
    constexpr std::string_view modulus =
        "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0"
        "Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS"
        "5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH"
        "7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
    constexpr std::string_view text =
        "eyJhbGciOiJSUzI1NiJ9."
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cn"
        "VlfQ";
    constexpr std::string_view signature =
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2F"
        "p5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
        "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBM"
        "Hlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
        "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2"
        "w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    CHECK(verifies(modulus, text, *from_base64url(signature)));
    CHECK_FALSE(verifies(modulus, std::string(text) + "x", *from_base64url(signature)));
    CHECK_FALSE(verifies(modulus, text, "short"));
    CHECK_FALSE(verifies("AQ", text, *from_base64url(signature)));
}

TEST_CASE("keys follow from the seed, the server and the number") {
    CHECK(public_key({7, "aus1", 1}).modulus == public_key({7, "aus1", 1}).modulus);
    CHECK(public_key({7, "aus1", 1}).modulus != public_key({7, "aus1", 2}).modulus);
    CHECK(from_base64url(public_key({7, "aus1", 1}).modulus)->size() == 256);
}

TEST_CASE("a token that was written can be read and verified, and a changed one not") {
    const KeyName key{7, "aus1", 1};
    const std::string text = write_token(small_server(), small_token(), {}, "0oa1", "", key);
    const auto token = decode(text);
    REQUIRE(token);
    CHECK(token->algorithm == "RS256");
    CHECK(token->audience == std::vector<std::string>{"api://orders"});
    CHECK(token->scopes == std::vector<std::string>{"orders.read"});
    CHECK(token->expires_seconds == 1'795'328'100);
    CHECK(token->payload.find("uid") == std::string::npos);
    CHECK(verifies(public_key(key).modulus, token->signed_part, token->signature));
    const auto forged = decode(tampered(*token, "orders.write"));
    REQUIRE(forged);
    CHECK(contains(forged->scopes, "orders.write"));
    CHECK_FALSE(verifies(public_key(key).modulus, forged->signed_part, forged->signature));
    const auto none = decode(without_signature(*token, "orders.write"));
    REQUIRE(none);
    CHECK(none->algorithm == "none");
    CHECK(none->signature.empty());
}

TEST_CASE("what is no token gets a reason") {
    const auto code = [](std::string_view text) { return decode(text).error().code; };
    CHECK(code(std::string(token_bytes_max + 1, 'a')) == "refusal.access.token_too_long");
    CHECK(code("a.b") == "refusal.access.token_needs_three_parts");
    CHECK(code("!.e30.e30") == "refusal.access.part_not_base64url");
    CHECK(code("e30.YQ.e30") == "refusal.access.part_not_json");
    CHECK(code("e30.W10.e30") == "refusal.access.part_not_json");
    CHECK(code("e30." + base64url(R"({"a":)" + std::string(2000, '[')) + ".") ==
          "refusal.access.part_too_deep");
    CHECK(code("e30.e30.*") == "refusal.access.part_not_base64url");
}

TEST_CASE("claims of another type than the standard says are as if they were not there") {
    const std::string payload =
        R"({"exp":99999999999999999999,"iat":-5,"scp":7,"aud":["a",1],"iss":[]})";
    const auto token = decode("e30." + base64url(payload) + ".");
    REQUIRE(token);
    CHECK_FALSE(token->expires_seconds);
    CHECK_FALSE(token->issued_seconds);
    CHECK(token->scopes.empty());
    CHECK(token->audience == std::vector<std::string>{"a"});
    CHECK(token->issuer.empty());
}
