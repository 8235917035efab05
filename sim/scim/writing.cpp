// SPDX-License-Identifier: MIT
// The requests that change resources. Each yields changes as values; none touches the store.
#include "sim/scim/exchange.h"
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

// The same member with the name and kind that the client left out, in the order of the schema.
Json completed_member(const Store& store, const Json& entry) {
    const std::string id = text_at(entry, "value");
    Json complete;
    complete["value"] = id;
    for (const char* name : {"display", "type"}) {
        if (const Json* known = member(entry, name)) {
            complete[name] = *known;
            continue;
        }
        for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
            if (const Resource* resource = store.find(kind, id)) {
                complete[name] = std::string_view(name) == "type" ? std::string(name_of(kind))
                                                                  : resource->unique_name;
                break;
            }
        }
    }
    return complete;
}

void complete_members(const Store& store, Json& body) {
    Json* members = member(body, "members");
    if (members == nullptr) {
        return;
    }
    for (Json& entry : *members) {
        entry = completed_member(store, entry);
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

Result<Done, Error> check_storable(const Exchange& exchange, const Resource& resource) {
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

// The stored resource with another body; the same one when nothing differs.
Resource next_version(const Exchange& exchange, const Resource& current, const Json& body) {
    Resource next = with_body(current, body);
    if (next.body != current.body) {
        next.version = current.version + 1;
        next.last_modified = exchange.now;
    }
    return next;
}

std::vector<StoreChange> changes_to(const Resource& current, const Resource& next) {
    if (current == next) {
        return {};
    }
    return {{next.kind, next.id, next}};
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
    const auto input = parse_body(exchange.request.body);
    if (!input) {
        return Failure{input.error()};
    }
    const auto known = require_schema(*input, type.core->urn);
    if (!known) {
        return Failure{known.error()};
    }
    auto body = read_resource(*input, type);
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

}  // namespace

Answered create_one(const Exchange& exchange, const ResourceType& type) {
    const auto input = parse_body(exchange.request.body);
    if (!input) {
        return Failure{input.error()};
    }
    const auto known = require_schema(*input, type.core->urn);
    if (!known) {
        return Failure{known.error()};
    }
    auto body = read_resource(*input, type);
    if (!body) {
        return Failure{body.error()};
    }
    if (type.kind == ResourceKind::user && !body->contains("active")) {
        (*body)["active"] = true;
        body = read_resource(*body, type);
    }
    complete_members(exchange.store, *body);
    SIM_CHECK(exchange.store.find(type.kind, exchange.new_id) == nullptr,
              "a new resource needs an id that no other resource has");
    Resource fresh;
    fresh.kind = type.kind;
    fresh.id = exchange.new_id;
    fresh.created = exchange.now;
    fresh.last_modified = exchange.now;
    const Resource resource = with_body(std::move(fresh), *body);
    const auto storable = check_storable(exchange, resource);
    if (!storable) {
        return Failure{storable.error()};
    }
    return Answer{resource_response(exchange, 201, resource), {{type.kind, resource.id, resource}}};
}

Answered replace_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    const Json before = Json::parse((*current)->body, nullptr, false);
    auto body = read_replacement(exchange, type, before);
    if (!body) {
        return Failure{body.error()};
    }
    complete_members(exchange.store, *body);
    const Resource next = next_version(exchange, **current, *body);
    const auto storable = check_storable(exchange, next);
    if (!storable) {
        return Failure{storable.error()};
    }
    return Answer{resource_response(exchange, 200, next), changes_to(**current, next)};
}

Answered patch_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    const auto request = parse_body(exchange.request.body);
    if (!request) {
        return Failure{request.error()};
    }
    const Json before = Json::parse((*current)->body, nullptr, false);
    auto body = patch_resource(before, *request, type, id);
    if (!body) {
        return Failure{body.error()};
    }
    complete_members(exchange.store, *body);
    const Resource next = next_version(exchange, **current, *body);
    const auto storable = check_storable(exchange, next);
    if (!storable) {
        return Failure{storable.error()};
    }
    Answer answer{resource_response(exchange, 200, next), changes_to(**current, next)};
    // A client that asks for attributes gets them (RFC 7644 section 3.5.2).
    const bool asked = !exchange.query.projection.attributes.empty();
    if (!exchange.profile.answers_patch_with_body && !asked) {
        answer.response = {204, {{"ETag", version_of(next)}}, ""};
    }
    return answer;
}

Answered delete_one(const Exchange& exchange, const ResourceType& type, const std::string& id) {
    const auto current = find_current(exchange, type, id);
    if (!current) {
        return Failure{current.error()};
    }
    Answer answer{{204, {}, ""}, {{type.kind, id, std::nullopt}}};
    for (const Resource* group : exchange.store.groups_of(id)) {
        if (group->kind == type.kind && group->id == id) {
            continue;
        }
        Json body = Json::parse(group->body, nullptr, false);
        Json kept = Json::array();
        for (const Json& entry : body["members"]) {
            if (text_at(entry, "value") != id) {
                kept.push_back(entry);
            }
        }
        if (kept.empty()) {
            body.erase("members");
        } else {
            body["members"] = std::move(kept);
        }
        answer.changes.push_back(
            {ResourceKind::group, group->id, next_version(exchange, *group, body)});
    }
    return answer;
}

}  // namespace sim::scim
