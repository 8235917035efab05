// SPDX-License-Identifier: MIT
// The requests that change resources. Each yields changes as values; none touches the store.
#include <algorithm>

#include "sim/scim/exchange.h"
#include "sim/scim/leniency.h"
#include "sim/scim/members.h"
#include "sim/scim/patch.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

// One resource may grow by many requests; this is where it ends.
constexpr std::size_t resource_bytes_max = 16 * body_bytes_max;

std::string text_at(const Json& body, std::string_view name) {
    const Json* text = member(body, name);
    return text != nullptr && text->is_string() ? text->get<std::string>() : std::string();
}

std::string_view unique_attribute(ResourceKind kind) {
    return kind == ResourceKind::user ? "userName" : "displayName";
}

Json stored_body(const Resource& resource) { return Json::parse(resource.body, nullptr, false); }

// A service that ignores `active` keeps what it had, or what a new account has.
void keep_active(const Json* before, Json& after) {
    const Json* value = before != nullptr ? member(*before, "active") : nullptr;
    if (after.contains("active")) {
        after["active"] = value != nullptr ? *value : Json(true);
    }
}

Resource with_body(Resource resource, const Json& body) {
    resource.unique_name = text_at(body, unique_attribute(resource.kind));
    resource.external_id = text_at(body, "externalId");
    const Json* active = member(body, "active");
    resource.active = active == nullptr || *active == true;
    resource.body = to_text(body);
    return resource;
}

// Refuses a second user of that name, and a second group where the app keeps them apart.
Result<Done, Error> check_unique(const Exchange& exchange, const Resource& resource) {
    const Resource* other = nullptr;
    if (resource.kind == ResourceKind::user) {
        other = exchange.store.user_by_name(resource.unique_name);
    } else if (exchange.profile.group_names_unique) {
        for (const Resource* group : exchange.store.groups_by_name(resource.unique_name)) {
            other = group->id != resource.id ? group : other;
        }
    }
    if (other == nullptr || other->id == resource.id) {
        return Done{};
    }
    return Failure{Error{409, std::string(error_type::uniqueness),
                         "A " + std::string(name_of(resource.kind)) + " with the " +
                             std::string(unique_attribute(resource.kind)) + " " +
                             shortened(resource.unique_name) + " already exists."}};
}

Result<Done, Error> check_email(const Exchange& exchange, const Resource& resource) {
    if (!exchange.profile.quirks.requires_email || resource.kind != ResourceKind::user) {
        return Done{};
    }
    const Json body = stored_body(resource);
    const Json* emails = member(body, "emails");
    const bool given = emails != nullptr && emails->is_array() && !emails->empty();
    return given ? Result<Done, Error>{Done{}}
                 : Failure{
                       bad_request(error_type::invalid_value, "The attribute emails is required.")};
}

Result<Done, Error> check_storable(const Exchange& exchange, const Resource& resource) {
    auto complete = check_email(exchange, resource);
    if (!complete) {
        return complete;
    }

    if (resource.body.size() > resource_bytes_max) {
        return Failure{Error{413, "", "The resource has become too large."}};
    }
    return check_unique(exchange, resource);
}

Result<const Resource*, Error> find_current(const Exchange& exchange, const ResourceType& type,
                                            const std::string& id) {
    const Resource* resource = exchange.store.find(type.kind, id);
    if (resource == nullptr) {
        return Failure{no_such_resource(id)};
    }
    const auto wanted = header(exchange.request.headers, "If-Match");
    if (wanted && !names_version(*wanted, *resource)) {
        return Failure{Error{412, "", "The resource has changed since that version."}};
    }
    return resource;
}

// What a request makes of a resource: the new body, and who joins or leaves a group.
struct Draft {
    Json body;
    std::vector<MemberChange> members;
};

Draft drafted(const Exchange& exchange, const ResourceType& type, const std::string& id,
              Json body) {
    Draft draft{std::move(body), {}};
    if (type.kind == ResourceKind::group) {
        draft.members = split_members(exchange.store, id, draft.body);
    }
    return draft;
}

// The stored resource with another body; the same version where nothing differs.
StoreChange next_version(const Exchange& exchange, const Resource& current, Draft draft) {
    if (exchange.profile.quirks.ignores_active && current.kind == ResourceKind::user) {
        const Json before = stored_body(current);
        keep_active(&before, draft.body);
    }
    Resource next = with_body(current, draft.body);
    if (next.body != current.body || !draft.members.empty()) {
        next.version = current.version + 1;
        next.last_modified = exchange.now;
    }
    return {next.kind, next.id, std::move(next), std::move(draft.members)};
}

// The answer to a change, which is told as a fact only where it changes something.
Answered answer_change(const Exchange& exchange, int status, const Resource* current,
                       StoreChange change) {
    const auto storable = check_storable(exchange, *change.resource);
    if (!storable) {
        return Failure{storable.error()};
    }
    Answer answer;
    if (status == 204) {
        answer.response = {204, {{"ETag", version_of(*change.resource)}}, ""};
    } else if (change.members.empty() ||
               !may_show(exchange.query.projection, exchange.types.of(change.kind), "members")) {
        answer.response = resource_response(exchange, exchange.view(), status, *change.resource);
    } else {
        // A copy of the store shares its rows, and shows the members as they will be.
        Store after = exchange.store;
        after.apply(change);
        answer.response = resource_response(exchange, {exchange.profile, after, exchange.types},
                                            status, *change.resource);
    }
    if (current == nullptr || *current != *change.resource) {
        answer.changes.push_back(std::move(change));
    }
    return answer;
}

// What a replacing client cannot know stays: the password is never shown, and a missing `active`
// must not wake up an account.
void keep_unseen(const Json& before, Json& after) {
    for (const char* name : {"password", "active"}) {
        const Json* value = member(before, name);
        if (value != nullptr && !after.contains(name)) {
            after[name] = *value;
        }
    }
}

Result<Done, Error> check_immutable(const Json& before, const Json& after, const Schema& schema) {
    for (const Attribute& attribute : schema.attributes) {
        const Json* old = member(before, attribute.name);
        const Json* fresh = member(after, attribute.name);
        const bool changed = old != nullptr && (fresh == nullptr || *fresh != *old);
        if (attribute.mutability == Mutability::immutable && changed) {
            return Failure{bad_request(error_type::mutability,
                                       "The attribute " + attribute.name + " cannot be changed.")};
        }
    }
    return Done{};
}

Result<Json, Error> read_replacement(const Exchange& exchange, const ResourceType& type,
                                     const Json& before) {
    auto input = read_message(exchange, type.core->urn);
    if (!input) {
        return Failure{input.error()};
    }
    const auto known = require_schema(*input, type.core->urn);
    if (!known) {
        return Failure{known.error()};
    }
    auto body = read_resource(
        forgiven_resource(std::move(*input), type, exchange.profile.quirks.accepts), type);
    if (!body) {
        return body;
    }
    keep_unseen(before, *body);
    const auto kept = check_immutable(before, *body, *type.core);
    if (!kept) {
        return Failure{kept.error()};
    }
    // Once more through the tables, so that what was kept stands where it belongs.
    return read_resource(*body, type);
}

Result<Draft, Error> patched(const Exchange& exchange, const ResourceType& type,
                             const Resource& current, const PatchOperations& operations) {
    const Json before = stored_body(current);
    const MissingTargets missing = exchange.profile.quirks.accepts.makes_missing_targets
                                       ? MissingTargets::made
                                       : MissingTargets::refused;
    if (type.kind == ResourceKind::user) {
        auto body = patch_resource(before, operations, type, current.id, missing);
        return body ? Result<Draft, Error>{Draft{std::move(*body), {}}} : Failure{body.error()};
    }
    auto cut = cut_member_patch(exchange.store, current.id, operations);
    if (!cut) {
        return Failure{cut.error()};
    }
    auto body = *cut ? patch_resource(before, (*cut)->rest, type, current.id, missing)
                     : patch_resource(with_members(exchange.store, current.id, before), operations,
                                      type, current.id, missing);
    if (!body) {
        return Failure{body.error()};
    }
    return *cut ? Draft{std::move(*body), std::move((*cut)->changes)}
                : drafted(exchange, type, current.id, std::move(*body));
}

bool lacks_path(const PatchOperations& operations) {
    return std::any_of(operations.begin(), operations.end(),
                       [](const Json* operation) { return member(*operation, "path") == nullptr; });
}

// A service that reads "remove this member" as "remove the members".
void wipe_members(const Store& store, const std::string& group,
                  std::vector<MemberChange>& changes) {
    const bool removes = std::any_of(changes.begin(), changes.end(),
                                     [](const auto& change) { return !change.member.has_value(); });
    if (!removes) {
        return;
    }
    std::vector<MemberChange> all;
    store.each_member(group, [&](const std::string& id, const Member&) {
        all.push_back({id, std::nullopt});
    });
    for (MemberChange& change : changes) {
        if (change.member) {
            all.push_back(std::move(change));
        }
    }
    changes = std::move(all);
}

}  // namespace

Answered create_one(const Exchange& exchange, const ResourceType& type) {
    auto input = read_message(exchange, type.core->urn);
    if (!input) {
        return Failure{input.error()};
    }
    const auto known = require_schema(*input, type.core->urn);
    if (!known) {
        return Failure{known.error()};
    }
    auto body = read_resource(
        forgiven_resource(std::move(*input), type, exchange.profile.quirks.accepts), type);
    if (!body) {
        return Failure{body.error()};
    }
    if (type.kind == ResourceKind::user && !body->contains("active")) {
        (*body)["active"] = true;
        body = read_resource(*body, type);
    }
    if (exchange.profile.quirks.ignores_active) {
        keep_active(nullptr, *body);
    }
    SIM_CHECK(exchange.store.find(type.kind, exchange.new_id) == nullptr,
              "a new resource needs an id that no other resource has");
    Draft draft = drafted(exchange, type, exchange.new_id, std::move(*body));
    Resource fresh;
    fresh.kind = type.kind;
    fresh.id = exchange.new_id;
    fresh.created = exchange.now;
    fresh.last_modified = exchange.now;
    Resource resource = with_body(std::move(fresh), draft.body);
    return answer_change(
        exchange, 201, nullptr,
        {type.kind, exchange.new_id, std::move(resource), std::move(draft.members)});
}

Answered replace_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    auto body = read_replacement(exchange, type, stored_body(**current));
    if (!body) {
        return Failure{body.error()};
    }
    return answer_change(
        exchange, 200, *current,
        next_version(exchange, **current, drafted(exchange, type, id, std::move(*body))));
}

Answered patch_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    auto request = read_message(exchange, "urn:ietf:params:scim:api:messages:2.0:PatchOp");
    if (!request) {
        return Failure{request.error()};
    }
    const auto as_sent = patch_operations(*request);
    if (!as_sent) {
        return Failure{as_sent.error()};
    }
    const auto forgiven = forgiven_patch(std::move(*request), type, exchange.store, id,
                                         exchange.profile.quirks.accepts);
    if (!forgiven) {
        return Failure{forgiven.error()};
    }
    PatchOperations operations;
    for (const Json& operation : *find_member(*forgiven, "Operations")) {
        operations.push_back(&operation);
    }
    if (exchange.profile.quirks.needs_patch_paths && lacks_path(operations)) {
        return Failure{bad_request(error_type::invalid_path, "Each operation needs a path.")};
    }
    auto draft = patched(exchange, type, **current, operations);
    if (!draft) {
        return Failure{draft.error()};
    }
    if (exchange.profile.quirks.wipes_members && type.kind == ResourceKind::group) {
        wipe_members(exchange.store, id, draft->members);
    }
    // A client that asks for attributes gets them (RFC 7644 section 3.5.2).
    const bool asked = !exchange.query.projection.attributes.empty();
    const int status = exchange.profile.answers_patch_with_body || asked ? 200 : 204;
    return answer_change(exchange, status, *current,
                         next_version(exchange, **current, std::move(*draft)));
}

Answered delete_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    Answer answer{{204, {}, ""}, {{type.kind, id, std::nullopt}}};
    for (const Resource* group : exchange.store.groups_of(id)) {
        if (group != *current) {
            answer.changes.push_back(
                next_version(exchange, *group, {stored_body(*group), {{id, std::nullopt}}}));
        }
    }
    return answer;
}

}  // namespace sim::scim
