// SPDX-License-Identifier: MIT
// Faults of API access: rules that grant nothing or too long, APIs that believe too much or too
// little, and a key without an end.
#include "sim/faults/entries.h"

namespace sim::faults::entries {

namespace {

CatalogueEntry entry(std::string_view key, std::string_view shown_by, Effect cause,
                     std::vector<Repair> repairs, std::string_view invariant) {
    return {key,      Part::access, Target::server,     Needs::protected_api,
            shown_by, {cause},      std::move(repairs), {invariant},
            {}};
}

Effect api(std::string_view name, std::string_view value) { return {Action::set_api, name, value}; }
Effect policy(std::string_view name, std::string_view value) {
    return {Action::set_policy, name, value};
}

// What keeps a client from its token, or gives it another one than was meant.
Entries of_policies() {
    Entries entries = {
        entry("client-not-in-policy", "report-job", policy("client", "drop"),
              {ending("add-client-to-policy", {policy("client", "restore")}), vain_rotation(),
               vain_revocation()},
              "clients_have_a_policy"),
        entry("access-rule-order", "report-job", policy("order", "widest_first"),
              {ending("narrow-rules-first", {policy("order", "narrowest_first")}), vain_rotation(),
               vain_revocation()},
              "access_rules_can_be_reached"),
        entry("scope-not-defined", "report-job", policy("scope", "undefine"),
              {ending("define-scope", {policy("scope", "define")}), vain_rotation(),
               vain_revocation()},
              "scopes_of_rules_are_defined"),
        entry("tokens-live-a-day", "leaver-token", policy("people_minutes", "1440"),
              {ending("shorten-token-life", {policy("people_minutes", "restore")}),
               mending("ask-the-server-too", {api("introspects", "on")}), vain_revocation(),
               vain_rotation()},
              "leavers_tokens_end_soon"),
    };
    entries[0].log_symptoms = {"app.oauth2.as.token.grant"};
    entries[2].log_symptoms = {"app.oauth2.as.token.grant"};
    return entries;
}

// What an API wants that no token has, or does not look at.
Entries of_apis() {
    return {
        entry(
            "api-wrong-audience", "report-job", api("audience", "api://billing"),
            {ending("correct-audience", {api("audience", "")}), vain_rotation(), vain_revocation()},
            "apis_expect_their_server"),
        entry("api-clock-ahead", "report-job", api("clock", "60"),
              {ending("set-api-clock", {api("clock", "")}),
               vain("lengthen-tokens", {policy("job_minutes", "1440")}), vain_rotation()},
              "apis_tell_the_time"),
        entry(
            "route-scope-unknown", "report-job", api("route", "orders.view"),
            {ending("correct-route-scope", {api("route", "")}), vain_rotation(), vain_revocation()},
            "routes_need_defined_scopes"),
        entry("key-pinned", "key-rotation", api("pinned", "current"),
              {ending("read-key-set", {api("pinned", "")}), vain_rotation(), vain_revocation()},
              "apis_read_the_key_set"),
        entry(
            "api-checks-signature-only", "report-job", api("checks", "signature_only"),
            {ending("check-every-claim", {api("checks", "")}), vain_rotation(), vain_revocation()},
            "apis_check_every_claim"),
        entry(
            "api-skips-signature", "forged-tokens", api("signature", "off"),
            {ending("check-signature", {api("signature", "")}), vain_rotation(), vain_revocation()},
            "apis_check_signatures"),
        entry(
            "api-accepts-unsigned", "forged-tokens", api("unsigned", "on"),
            {ending("refuse-unsigned", {api("unsigned", "")}), vain_rotation(), vain_revocation()},
            "apis_refuse_unsigned_tokens"),
    };
}

Entries of_keys() {
    Entries entries = {entry("shared-key-leaked", "report-job", {Action::leak_shared_key},
                             {ending("revoke-shared-key", {{Action::revoke_shared_key}}),
                              vain_rotation(), vain_revocation()},
                             "leaked_keys_are_revoked")};
    entries[0].needs = Needs::shared_key;
    return entries;
}

}  // namespace

Entries of_access() {
    Entries all = of_policies();
    for (const Entries& part : {of_apis(), of_keys()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

}  // namespace sim::faults::entries
