// SPDX-License-Identifier: MIT
// Keeps the indexes of a store true with each change.
#include "sim/scim/store.h"

#include "sim/base/text.h"

namespace sim::scim {

std::string_view name_of(ResourceKind kind) {
    return kind == ResourceKind::user ? "User" : "Group";
}

const Resource* Store::find(ResourceKind kind, const std::string& id) const {
    return kind == ResourceKind::user ? users_.find(id) : groups_.find(id);
}

std::vector<const std::string*> Store::listed(const Index& index, std::string_view name) {
    const Digest wanted = digest_of(name);
    std::vector<const std::string*> found;
    for (auto place = index.lower_bound({wanted, ""});
         place != index.end() && place->first.first == wanted; ++place) {
        found.push_back(&place->first.second);
    }
    return found;
}

const Resource* Store::user_by_name(std::string_view user_name) const {
    for (const std::string* id : listed(user_ids_by_name_, lower_case(user_name))) {
        const Resource* user = users_.find(*id);
        if (equal_ignoring_case(user->unique_name, user_name)) {
            return user;
        }
    }
    return nullptr;
}

const Resource* Store::user_by_external_id(std::string_view external_id) const {
    const auto found = users_by_external_id(external_id);
    return found.empty() ? nullptr : found.front();
}

std::vector<const Resource*> Store::users_by_external_id(std::string_view external_id) const {
    std::vector<const Resource*> found;
    for (const std::string* id : listed(user_ids_by_external_id_, external_id)) {
        const Resource* user = users_.find(*id);
        if (user->external_id == external_id) {
            found.push_back(user);
        }
    }
    return found;
}

std::vector<const Resource*> Store::groups_by_name(std::string_view name) const {
    std::vector<const Resource*> found;
    for (const std::string* id : listed(group_ids_by_name_, lower_case(name))) {
        const Resource* group = groups_.find(*id);
        if (equal_ignoring_case(group->unique_name, name)) {
            found.push_back(group);
        }
    }
    return found;
}

std::vector<const Resource*> Store::groups_of(std::string_view member_id) const {
    std::vector<const Resource*> found;
    const std::string member(member_id);
    for (const std::string* id : listed(group_ids_by_member_, member_id)) {
        if (memberships_.contains({*id, member})) {
            found.push_back(groups_.find(*id));
        }
    }
    return found;
}

void Store::apply(StoreChange change) {
    const Resource* before = find(change.kind, change.id);
    if (change.kind == ResourceKind::user) {
        apply_to_user(std::move(change), before);
    } else {
        apply_to_group(std::move(change), before);
    }
}

void Store::apply_to_user(StoreChange change, const Resource* before) {
    const auto name_key = [&](const Resource& user) {
        return std::pair{digest_of(lower_case(user.unique_name)), change.id};
    };
    const auto external_key = [&](const Resource& user) {
        return std::pair{digest_of(user.external_id), change.id};
    };
    const bool goes = !change.resource;
    const bool same_name =
        before != nullptr && !goes && name_key(*before) == name_key(*change.resource);
    const bool same_external_id =
        before != nullptr && !goes && before->external_id == change.resource->external_id;
    if (before != nullptr && !same_name) {
        user_ids_by_name_.erase(name_key(*before));
    }
    if (before != nullptr && !same_external_id) {
        user_ids_by_external_id_.erase(external_key(*before));
    }
    if (goes) {
        users_.erase(change.id);
        return;
    }
    if (!same_name) {
        user_ids_by_name_.put(name_key(*change.resource), {});
    }
    if (!same_external_id && !change.resource->external_id.empty()) {
        user_ids_by_external_id_.put(external_key(*change.resource), {});
    }
    // It is kept for long, and was written into a text that grew by doubling.
    change.resource->body.shrink_to_fit();
    users_.put(change.id, std::move(*change.resource));
}

void Store::apply_to_group(StoreChange change, const Resource* before) {
    const auto name_key = [&](const Resource& group) {
        return std::pair{digest_of(lower_case(group.unique_name)), change.id};
    };
    if (before != nullptr) {
        group_ids_by_name_.erase(name_key(*before));
    }
    if (!change.resource) {
        std::vector<MemberChange> leaving;
        each_member(change.id, [&](const std::string& id, const Member& /*member*/) {
            leaving.push_back({id, std::nullopt});
        });
        for (const MemberChange& leaver : leaving) {
            put_member(change.id, leaver);
        }
        groups_.erase(change.id);
        return;
    }
    group_ids_by_name_.put(name_key(*change.resource), {});
    groups_.put(change.id, std::move(*change.resource));
    for (const MemberChange& member_change : change.members) {
        put_member(change.id, member_change);
    }
}

void Store::put_member(const std::string& group_id, const MemberChange& change) {
    if (change.member) {
        memberships_.put({group_id, change.id}, *change.member);
        group_ids_by_member_.put({digest_of(change.id), group_id}, {});
    } else {
        memberships_.erase({group_id, change.id});
        group_ids_by_member_.erase({digest_of(change.id), group_id});
    }
}

Digest Store::digest() const {
    return combine(users_.digest(), groups_.digest()) + memberships_.digest();
}

}  // namespace sim::scim
