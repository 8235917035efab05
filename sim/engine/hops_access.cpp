// SPDX-License-Identifier: MIT
// Hops of token requests and API calls: ask, policy, token; call, validate, answer.
#include "sim/access/decide.h"
#include "sim/access/validate.h"
#include "sim/engine/hops.h"

namespace sim::hops {

namespace {

access::Moment moment_of(const Draft& draft) { return {draft.world().seed, draft.at()}; }

bool user_may_sign_in(const World& world, UserId user) {
    const directory::User* known = world.directory.users.find(user);
    return known != nullptr && known->status == directory::UserStatus::active;
}

access::Person person_for(const World& world, UserId user) {
    access::Person person;
    const directory::User* known = world.directory.users.find(user);
    if (known == nullptr) {
        return person;
    }
    person.active = user_may_sign_in(world, user);
    person.okta_id = known->okta_id;
    person.login = std::string(known->profile.text("login"));
    person.status = std::string(name_of(known->status));
    person.profile = known->profile;
    person.groups = directory::groups_of(world.directory, user);
    for (const GroupId group : person.groups) {
        person.group_names.push_back(world.directory.groups.at(group).name);
    }
    return person;
}

void plan_access(Draft& draft, WorkKind kind, std::uint32_t number, UserId user, EventId cause) {
    WorkItem item;
    item.kind = kind;
    item.cause = cause;
    item.user = user;
    item.record = std::to_string(number);
    draft.plan(std::move(item));
}

std::uint32_t number_of(const WorkItem& item) {
    return static_cast<std::uint32_t>(std::stoul(item.record));
}

// A token that belongs to nobody counts as long as its client does.
bool owner_is_active(const World& world, const access::ApiCall& call) {
    const access::Token* token = access::token_of(world.access, call);
    return token == nullptr || !token->user.exists() || user_may_sign_in(world, token->user);
}

void move_request(Draft& draft, const WorkItem& item) {
    const access::State& state = draft.world().access;
    const access::RequestId id{number_of(item)};
    const access::Person person = person_for(draft.world(), item.user);
    auto events = item.kind == WorkKind::evaluate_access
                      ? access::evaluate_request(state, id, person, moment_of(draft))
                      : access::issue_token(state, id, person, moment_of(draft));
    const auto* evaluated = std::get_if<access::PolicyEvaluated>(&events.front());
    const bool goes_on = evaluated != nullptr && evaluated->outcome->matched;
    const EventId last = draft.add_all(std::move(events));
    if (goes_on) {
        plan_access(draft, WorkKind::issue_token, id.value, item.user, last);
    }
}

void validate_call(Draft& draft, const WorkItem& item) {
    const access::State& state = draft.world().access;
    const access::CallId id{number_of(item)};
    const access::ApiCall& call = state.calls.at(id);
    const access::ProtectedApi& api = state.apis.at(call.asked.api);
    access::CallValidated validated{id, {}, true};
    if (call.key.empty()) {
        const std::string text = access::presented_text(state, call);
        const std::string scope = access::scope_for(api, call.asked.method, call.asked.path);
        const bool active = owner_is_active(draft.world(), call);
        const auto found = access::validate(state, api, text, scope, active, draft.at());
        const auto wanted =
            access::validate(state, access::strict(state, api), text, scope, active, draft.at());
        validated.checks = found.checks;
        validated.deserved = found.holds() == wanted.holds();
    }
    const EventId last = draft.add(access::Event(std::move(validated)));
    plan_access(draft, WorkKind::answer_call, id.value, {}, last);
}

void answer_call(Draft& draft, const WorkItem& item) {
    const access::CallId id{number_of(item)};
    const access::State& state = draft.world().access;
    const access::Answer answer = access::answer_of(state, state.calls.at(id));
    draft.add(access::Event(access::ApiAnswered{id, answer.status, answer.error}));
}

ActorId actor_of(const access::Command& command) {
    const bool by_app = std::holds_alternative<access::RequestToken>(command) ||
                        std::holds_alternative<access::CallApi>(command);
    const bool by_chance = std::holds_alternative<access::LeakToken>(command) ||
                           std::holds_alternative<access::LeakSharedKey>(command);
    return by_app ? ActorId::app : by_chance ? ActorId::lab : ActorId::administrator;
}

}  // namespace

void move_access(Draft& draft, const WorkItem& item) {
    if (item.kind == WorkKind::validate_call) {
        validate_call(draft, item);
    } else if (item.kind == WorkKind::answer_call) {
        answer_call(draft, item);
    } else {
        move_request(draft, item);
    }
}

Result<std::vector<Event>, Refusal> decide_access(const World& world,
                                                  const access::Command& command) {
    auto decided = access::decide(world.access, command, {world.seed, world.now});
    if (!decided) {
        return Failure{decided.error()};
    }
    Draft draft(world, world.now, {}, actor_of(command));
    for (access::Event& event : *decided) {
        const EventId id = draft.add(What(event));
        if (const auto* asked = std::get_if<access::TokenRequested>(&event)) {
            plan_access(draft, WorkKind::evaluate_access, asked->request.value, asked->user, id);
        } else if (const auto* called = std::get_if<access::ApiCalled>(&event)) {
            plan_access(draft, WorkKind::validate_call, called->call.value, {}, id);
        }
    }
    return draft.take();
}

void revoke_refresh_tokens(Draft& draft, UserId user, EventId cause) {
    int count = 0;
    for (const auto& [value, token] : draft.world().access.refresh_tokens) {
        count += token.user == user && !token.revoked ? 1 : 0;
    }
    if (count > 0) {
        draft.add(access::Event(access::UserRefreshRevoked{user, count}), cause,
                  ActorId::directory);
    }
}

}  // namespace sim::hops
