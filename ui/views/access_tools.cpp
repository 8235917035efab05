// SPDX-License-Identifier: MIT
// A token from outside, decoded and checked; and what a request would be granted, without asking.
#include <algorithm>

#include "sim/access/encoding.h"
#include "sim/access/token.h"
#include "sim/access/validate.h"
#include "sim/base/text.h"
#include "sim/engine/explain_token.h"
#include "ui/views/access_builder.h"
#include "ui/views/inspector_builder.h"

namespace ui::views {

namespace {

using sim::access::ProtectedApi;
using sim::access::RequestId;
using sim::access::RequestStage;

constexpr std::size_t preview_steps_max = 200;

bool is_blank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

// Where the token begins: behind blanks, and behind the scheme as it stands in a request.
std::size_t begin_of_token(std::string_view pasted) {
    constexpr std::string_view scheme = "Bearer";
    std::size_t begin = 0;
    while (begin < pasted.size() && is_blank(pasted[begin])) {
        ++begin;
    }
    const bool has_scheme = pasted.substr(begin, scheme.size()) == scheme;
    return has_scheme ? begin + scheme.size() : begin;
}

// The token alone; lines that a terminal broke are joined.
std::string token_in(std::string_view pasted) {
    std::string token;
    for (const char letter : pasted.substr(begin_of_token(pasted))) {
        if (!is_blank(letter)) {
            token += letter;
        }
    }
    return token;
}

// The first letter that has no place in a token, counted from 1 over the text as it was pasted.
std::string place_of_problem(const Context& context, std::string_view pasted) {
    for (std::size_t index = begin_of_token(pasted); index < pasted.size(); ++index) {
        const char letter = pasted[index];
        if (!sim::access::is_base64url(letter) && letter != '.' && !is_blank(letter)) {
            return " " + context.say("access.paste.place", {{"number", std::to_string(index + 1)}});
        }
    }
    return {};
}

// Of the person whom a known token names; somebody whom this world does not know counts as active.
bool owner_is_active(const Context& context, const std::string& text) {
    for (const auto& [id, token] : context.world().access.tokens) {
        if (token.compact == text && token.user.exists()) {
            const auto* user = context.world().directory.users.find(token.user);
            return user != nullptr && user->status == sim::directory::UserStatus::active;
        }
    }
    return true;
}

std::vector<std::string> names_of_scopes(const sim::access::AuthorizationServer& server) {
    std::vector<std::string> names;
    for (const sim::access::Scope& scope : server.scopes) {
        names.push_back(scope.name);
    }
    for (const auto& policy : server.policies) {
        for (const auto& rule : policy.rules) {
            for (const std::string& name : rule.allows.scopes) {
                if (!sim::access::contains(names, name)) {
                    names.push_back(name);
                }
            }
        }
    }
    return names;
}

bool signs_people_in(const sim::access::Client& client) {
    return std::find(client.grants.begin(), client.grants.end(),
                     sim::access::GrantType::authorization_code) != client.grants.end();
}

struct Asked {
    std::string client;
    sim::UserId user;
};

Asked fill_choices(const Context& context, const PreviewChoices& choices, PreviewView& view) {
    const auto& state = context.world().access;
    Asked asked;
    for (const auto& [id, client] : state.clients) {
        view.clients.push_back({id, client.label, id == choices.client});
    }
    const auto chosen = std::find_if(view.clients.begin(), view.clients.end(),
                                     [](const PreviewOption& option) { return option.chosen; });
    if (view.clients.empty()) {
        return asked;
    }
    PreviewOption& client = chosen != view.clients.end() ? *chosen : view.clients.front();
    client.chosen = true;
    asked.client = client.key;
    if (!signs_people_in(state.clients.at(asked.client))) {
        return asked;
    }
    for (const auto& [id, user] : context.world().directory.users) {
        const std::string login(user.profile.text("login"));
        const bool first = choices.user.empty() && view.people.empty();
        view.people.push_back({login, login, login == choices.user || first});
        asked.user = view.people.back().chosen ? id : asked.user;
    }
    return asked;
}

// Asks on a copy of the world and lets it run until there is an answer.
void ask_aside(const Context& context, const sim::access::RequestToken& request,
               PreviewView& view) {
    sim::Timeline aside(context.world());
    const RequestId id{static_cast<std::uint32_t>(context.world().access.requests.size() + 1)};
    const auto asked = aside.submit(sim::access::Command(request));
    if (!asked) {
        view.blocks.emplace_back(
            AccessNote{context.say(asked.error().code, asked.error().arguments)});
        return;
    }
    const auto open = [&] {
        const RequestStage stage = aside.world().access.requests.at(id).stage;
        return stage == RequestStage::asked || stage == RequestStage::allowed;
    };
    for (std::size_t step = 0; step < preview_steps_max && open(); ++step) {
        if (!aside.submit(sim::Advance{})) {
            break;
        }
    }
    const auto& answered = aside.world().access.requests.at(id);
    const bool good = answered.stage == RequestStage::answered;
    view.blocks.emplace_back(AccessOutcome{
        context.say(good ? "access.preview.granted" : "access.preview.denied"),
        good ? answered.rule : context.say("access.reason." + answered.reason), good});
    for (const sim::ChainLink& link : sim::explain_token_request(aside, id)) {
        using State = sim::ChainLink::State;
        const bool unmet = link.state != State::happened;
        view.blocks.emplace_back(
            AccessCheckRow{unmet ? AccessCheckRow::Look::fails : AccessCheckRow::Look::holds,
                           context.say(link.code, link.arguments),
                           {}});
    }
    if (const auto* token = aside.world().access.tokens.find(answered.token)) {
        const auto decoded = sim::access::decode(token->compact);
        view.blocks.emplace_back(AccessCode{context.say("access.view.payload"),
                                            decoded ? readable_json(decoded->payload) : "",
                                            true,
                                            {}});
    }
}

}  // namespace

PastedTokenView pasted_token_view(const Context& context, const std::string& pasted) {
    PastedTokenView view;
    const auto& state = context.world().access;
    const std::string text = token_in(pasted);
    const auto token = sim::access::decode(text);
    if (!token) {
        const bool letters = token.error().code == "refusal.access.part_not_base64url";
        view.problem = context.say(token.error().code, token.error().arguments) +
                       (letters ? place_of_problem(context, pasted) : std::string());
        return view;
    }
    view.blocks.emplace_back(
        AccessCode{context.say("access.view.header"), readable_json(token->header), true, {}});
    view.blocks.emplace_back(
        AccessCode{context.say("access.view.payload"), readable_json(token->payload), true, {}});
    if (state.apis.empty()) {
        return view;
    }
    const ProtectedApi& api = state.apis.begin()->second;
    const std::string scope = api.routes.empty() ? std::string() : api.routes.front().scope;
    const std::string route = api.routes.empty()
                                  ? std::string()
                                  : api.routes.front().method + " " + api.routes.front().path;
    view.blocks.emplace_back(AccessHeading{
        context.say("access.paste.checked_by", {{"api", api.label}, {"route", route}}),
        context.say("access.paste.clock", {{"time", sim::to_text(context.world().now)}})});
    const auto found = sim::access::validate(state, api, text, scope,
                                             owner_is_active(context, text), context.world().now);
    for (AccessBlock& row : check_rows(context, found.checks)) {
        view.blocks.push_back(std::move(row));
    }
    return view;
}

PreviewView preview_view(const Context& context, const PreviewChoices& choices) {
    PreviewView view;
    const auto& state = context.world().access;
    const Asked asked = fill_choices(context, choices, view);
    if (asked.client.empty() || state.servers.empty()) {
        return view;
    }
    const auto& [id, server] = *state.servers.begin();
    for (const std::string& name : names_of_scopes(server)) {
        view.scopes.push_back({name, name, sim::access::contains(choices.scopes, name)});
    }
    sim::access::RequestToken request;
    request.server = id;
    request.client = asked.client;
    request.user = asked.user;
    request.scopes = choices.scopes;
    request.grant = asked.user.exists() ? sim::access::GrantType::authorization_code
                                        : sim::access::GrantType::client_credentials;
    ask_aside(context, request, view);
    return view;
}

AccessToolsView access_tools_view(const Context& context, const AccessChoices& choices) {
    AccessToolsView view;
    if (!choices.pasted.empty()) {
        view.pasted = pasted_token_view(context, choices.pasted);
    }
    if (choices.preview) {
        view.preview = preview_view(context, *choices.preview);
    }
    view.blast = blast_view(context);
    return view;
}

}  // namespace ui::views
