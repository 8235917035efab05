// SPDX-License-Identifier: MIT
// Tokens as text.
#include "sim/access/token.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "sim/access/encoding.h"
#include "sim/base/text.h"

namespace sim::access {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t milliseconds_a_second = 1000;
constexpr std::int64_t seconds_a_day = 86'400;
// Year 9999; what is later is no instant that anybody meant.
constexpr std::int64_t seconds_max = 253'402'300'799;

Json json_of(const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        return *list;
    }
    return nullptr;
}

Failure<Refusal> malformed(std::string code, std::string about) {
    return Failure{Refusal{std::move(code), {{"about", std::move(about)}}}};
}

std::string text_at(const Json& json, const char* name) {
    const auto place = json.find(name);
    return place != json.end() && place->is_string() ? place->get<std::string>() : std::string();
}

std::vector<std::string> texts_at(const Json& json, const char* name) {
    std::vector<std::string> texts;
    const auto place = json.find(name);
    if (place == json.end()) {
        return texts;
    }
    if (place->is_string()) {
        return {place->get<std::string>()};
    }
    for (const Json& item : place->is_array() ? *place : Json::array()) {
        if (item.is_string()) {
            texts.push_back(item.get<std::string>());
        }
    }
    return texts;
}

std::optional<std::int64_t> seconds_at(const Json& json, const char* name) {
    const auto place = json.find(name);
    if (place == json.end() || !place->is_number_integer()) {
        return std::nullopt;
    }
    if (place->is_number_unsigned() && place->get<std::uint64_t>() > seconds_max) {
        return std::nullopt;
    }
    const auto count = place->get<std::int64_t>();
    return count >= 0 && count <= seconds_max ? std::optional{count} : std::nullopt;
}

// Writing JSON back goes as deep as it nests, so that nobody can exhaust the stack with brackets.
bool is_too_deep(std::string_view text) {
    constexpr int depth_max = 32;
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && in_text) {
            ++i;
        } else if (text[i] == '"') {
            in_text = !in_text;
        } else if (!in_text && (text[i] == '{' || text[i] == '[')) {
            if (++depth > depth_max) {
                return true;
            }
        } else if (!in_text && (text[i] == '}' || text[i] == ']')) {
            --depth;
        }
    }
    return false;
}

// The part's text and its JSON object, or what is wrong with it.
Result<std::pair<std::string, Json>, Refusal> open_part(std::string_view part,
                                                        const std::string& name) {
    auto text = from_base64url(part);
    if (!text) {
        return malformed("refusal.access.part_not_base64url", name);
    }
    if (is_too_deep(*text)) {
        return malformed("refusal.access.part_too_deep", name);
    }
    Json json = Json::parse(*text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) {
        return malformed("refusal.access.part_not_json", name);
    }
    return std::pair{std::move(*text), std::move(json)};
}

Json changed_payload(const DecodedToken& token, std::string_view scope) {
    Json payload = Json::parse(token.payload);
    std::vector<std::string> scopes = token.scopes;
    if (!contains(scopes, scope)) {
        scopes.emplace_back(scope);
    }
    payload["scp"] = scopes;
    payload["exp"] = token.expires_seconds.value_or(0) + seconds_a_day;
    return payload;
}

}  // namespace

bool is_reserved(std::string_view claim) {
    constexpr std::array<std::string_view, 11> names = {
        "ver", "jti", "iss", "aud", "sub", "iat", "exp", "cid", "uid", "scp", "auth_time"};
    return std::find(names.begin(), names.end(), claim) != names.end();
}

std::string write_token(const AuthorizationServer& server, const Token& token,
                        const Profile& claims, std::string_view subject, std::string_view user_id,
                        const KeyName& key) {
    const Json header = {{"kid", token.kid}, {"alg", "RS256"}};
    Json payload = {{"ver", 1},
                    {"jti", token.jti},
                    {"iss", server.issuer},
                    {"aud", server.audience},
                    {"iat", token.issued.milliseconds / milliseconds_a_second},
                    {"exp", token.expires.milliseconds / milliseconds_a_second},
                    {"cid", token.client}};
    if (!user_id.empty()) {
        payload["uid"] = user_id;
        payload["auth_time"] = token.issued.milliseconds / milliseconds_a_second;
    }
    payload["scp"] = token.scopes;
    payload["sub"] = subject;
    for (const auto& [name, value] : claims.entries()) {
        payload[name] = json_of(value);
    }
    const std::string signed_part = base64url(header.dump()) + "." + base64url(payload.dump());
    return signed_part + "." + base64url(sign(key, signed_part));
}

Result<DecodedToken, Refusal> decode(std::string_view text) {
    if (text.size() > token_bytes_max) {
        return malformed("refusal.access.token_too_long", std::to_string(text.size()));
    }
    const std::vector<std::string> parts = split(text, '.');
    if (parts.size() != 3) {
        return malformed("refusal.access.token_needs_three_parts", std::to_string(parts.size()));
    }
    const auto header = open_part(parts[0], "header");
    if (!header) {
        return Failure{header.error()};
    }
    const auto payload = open_part(parts[1], "payload");
    if (!payload) {
        return Failure{payload.error()};
    }
    const auto signature = from_base64url(parts[2]);
    if (!signature) {
        return malformed("refusal.access.part_not_base64url", "signature");
    }
    const Json& said = payload->second;
    return DecodedToken{header->first,
                        payload->first,
                        *signature,
                        parts[0] + "." + parts[1],
                        text_at(header->second, "alg"),
                        text_at(header->second, "kid"),
                        text_at(said, "iss"),
                        texts_at(said, "aud"),
                        text_at(said, "cid"),
                        text_at(said, "sub"),
                        texts_at(said, "scp"),
                        seconds_at(said, "iat"),
                        seconds_at(said, "exp")};
}

std::string tampered(const DecodedToken& token, std::string_view scope) {
    return base64url(token.header) + "." + base64url(changed_payload(token, scope).dump()) + "." +
           base64url(token.signature);
}

std::string without_signature(const DecodedToken& token, std::string_view scope) {
    const Json header = {{"alg", "none"}};
    return base64url(header.dump()) + "." + base64url(changed_payload(token, scope).dump()) + ".";
}

}  // namespace sim::access
