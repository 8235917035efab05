// SPDX-License-Identifier: MIT
// A leaked token beside a leaked key: what each still opens as time goes by.
#include <array>

#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "ui/views/access_builder.h"

namespace ui::views {

namespace {

using sim::Duration;
using sim::Instant;
using sim::access::ProtectedApi;
using sim::access::Route;
using sim::access::SharedKeyRevoked;
using sim::access::Token;
using sim::access::TokenId;

struct Moment {
    Duration after;
    const char* name;
};
constexpr std::array moments{Moment{sim::seconds(0), "at_once"},
                             Moment{sim::minutes(5), "five_minutes"},
                             Moment{sim::minutes(14), "fourteen_minutes"},
                             Moment{sim::minutes(30), "half_an_hour"},
                             Moment{sim::minutes(120), "two_hours"},
                             Moment{sim::days(1), "a_day"},
                             Moment{sim::days(30), "a_month"},
                             Moment{sim::days(90), "three_months"},
                             Moment{sim::days(120), "four_months"}};

// What leaks: the token that is out already, or else the newest; and the first shared key.
struct Secrets {
    const Token* token = nullptr;
    std::string key_name;
    const sim::access::SharedKey* key = nullptr;
};

Secrets secrets_of(const sim::access::State& state) {
    Secrets secrets;
    for (const auto& [id, token] : state.tokens) {
        const bool better = secrets.token == nullptr || token.leaked.milliseconds != 0 ||
                            secrets.token->leaked.milliseconds == 0;
        secrets.token = better ? &token : secrets.token;
    }
    for (const auto& [name, key] : state.shared_keys) {
        if (secrets.key == nullptr) {
            secrets.key_name = name;
            secrets.key = &key;
        }
    }
    return secrets;
}

// The instant at which the key dies in this run, also where that is still to come.
Instant end_of_key(const Context& context, const std::string& name) {
    for (const sim::Event& event : context.timeline().events()) {
        const auto* revoked = sim::as<SharedKeyRevoked>(event);
        if (revoked != nullptr && revoked->shared_key == name) {
            return event.at;
        }
    }
    return {};
}

bool owner_is_active(const Context& context, const Token& token) {
    const auto* user = context.world().directory.users.find(token.user);
    return !token.user.exists() ||
           (user != nullptr && user->status == sim::directory::UserStatus::active);
}

std::string route_text(const Route& route) { return route.method + " " + route.path; }

BlastRow row_at(const Context& context, const ProtectedApi& api, const Secrets& secrets,
                Instant leaked, const Moment& moment) {
    BlastRow row;
    row.after = context.say("access.blast.after." + std::string(moment.name));
    const Instant at = leaked + moment.after;
    const Instant key_ends = end_of_key(context, secrets.key_name);
    const bool key_opens = key_ends.milliseconds == 0 || at < key_ends;
    std::vector<std::string> by_token;
    std::vector<std::string> by_key;
    for (const Route& route : api.routes) {
        const auto found =
            sim::access::validate(context.world().access, api, secrets.token->compact, route.scope,
                                  owner_is_active(context, *secrets.token), at);
        if (found.holds()) {
            by_token.push_back(route_text(route));
        }
        if (key_opens) {
            by_key.push_back(route_text(route));
        }
    }
    const std::string nothing = context.say("access.blast.nothing");
    row.token_routes = by_token.size();
    row.key_routes = by_key.size();
    row.token_text = by_token.empty() ? nothing : sim::join(by_token, ", ");
    row.key_text = by_key.empty() ? nothing : sim::join(by_key, ", ");
    return row;
}

std::string why_no_leak(const Context& context, const Secrets& secrets) {
    if (secrets.token == nullptr) {
        return context.say("access.blast.no_token");
    }
    if (secrets.key == nullptr || secrets.key->revoked) {
        return context.say("access.blast.no_key");
    }
    const bool out =
        secrets.token->leaked.milliseconds != 0 && secrets.key->leaked.milliseconds != 0;
    return out ? context.say("access.blast.out_already") : std::string();
}

}  // namespace

std::vector<sim::Command> leak_commands(const sim::access::State& state) {
    const Secrets secrets = secrets_of(state);
    if (secrets.token == nullptr || secrets.key == nullptr) {
        return {};
    }
    std::vector<sim::Command> commands;
    if (secrets.token->leaked.milliseconds == 0) {
        commands.emplace_back(sim::access::Command(sim::access::LeakToken{secrets.token->client}));
    }
    if (secrets.key->leaked.milliseconds == 0) {
        commands.emplace_back(sim::access::Command(sim::access::LeakSharedKey{secrets.key_name}));
    }
    return commands;
}

BlastView blast_view(const Context& context) {
    BlastView view;
    const auto& state = context.world().access;
    const Secrets secrets = secrets_of(state);
    view.why_no_leak = why_no_leak(context, secrets);
    if (secrets.token == nullptr || secrets.key == nullptr || state.apis.empty()) {
        view.intro = context.say("access.blast.not_yet");
        return view;
    }
    const ProtectedApi* api = state.apis.find(secrets.key->api);
    api = api != nullptr ? api : &state.apis.begin()->second;
    const bool out = secrets.token->leaked.milliseconds != 0;
    const Instant leaked = out ? secrets.token->leaked : context.world().now;
    view.intro = context.say(out ? "access.blast.since" : "access.blast.if_now",
                             {{"time", sim::time_of_day_text(leaked)}});
    const auto* client = state.clients.find(secrets.token->client);
    view.token_name =
        context.say("access.blast.token",
                    {{"client", client != nullptr ? client->label : secrets.token->client}});
    view.key_name = context.say("access.blast.key", {{"key", secrets.key_name}});
    view.routes = api->routes.size();
    for (const Moment& moment : moments) {
        view.rows.push_back(row_at(context, *api, secrets, leaked, moment));
    }
    view.conclusion = context.say("access.blast.conclusion");
    return view;
}

}  // namespace ui::views
