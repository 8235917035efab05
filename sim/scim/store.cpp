// SPDX-License-Identifier: MIT
// Keeps the indexes of a store true with each change.
#include "sim/scim/store.h"

#include "sim/base/text.h"
#include "sim/scim/members.h"

namespace sim::scim {

std::string_view name_of(ResourceKind kind) {
    return kind == ResourceKind::user ? "User" : "Group";
}

const Resource* Store::find(ResourceKind kind, const std::string& id) const {
    return kind == ResourceKind::user ? users_.find(id) : groups_.find(id);
}

std::vector<const Resource*> Store::listed(const Index& index, const std::string& name,
                                           ResourceKind kind) const {
    std::vector<const Resource*> found;
    for (auto place = index.lower_bound({name, ""});
         place != index.end() && place->first.first == name; ++place) {
        found.push_back(find(kind, place->second.id));
    }
    return found;
}

const Resource* Store::user_by_name(std::string_view user_name) const {
    const auto found = listed(user_ids_by_name_, lower_case(user_name), ResourceKind::user);
    return found.empty() ? nullptr : found.front();
}

const Resource* Store::user_by_external_id(std::string_view external_id) const {
    const auto found = users_by_external_id(external_id);
    return found.empty() ? nullptr : found.front();
}

std::vector<const Resource*> Store::users_by_external_id(std::string_view external_id) const {
    return listed(user_ids_by_external_id_, std::string(external_id), ResourceKind::user);
}

std::vector<const Resource*> Store::groups_by_name(std::string_view name) const {
    return listed(group_ids_by_name_, lower_case(name), ResourceKind::group);
}

std::vector<const Resource*> Store::groups_of(std::string_view member_id) const {
    return listed(group_ids_by_member_, std::string(member_id), ResourceKind::group);
}

void Store::index_user(const Resource& user) {
    user_ids_by_name_.put({lower_case(user.unique_name), user.id}, {user.id});
    if (!user.external_id.empty()) {
        user_ids_by_external_id_.put({user.external_id, user.id}, {user.id});
    }
}

void Store::forget_user(const Resource& user) {
    user_ids_by_name_.erase({lower_case(user.unique_name), user.id});
    user_ids_by_external_id_.erase({user.external_id, user.id});
}

void Store::index_group(const Resource& group) {
    group_ids_by_name_.put({lower_case(group.unique_name), group.id}, {group.id});
    for (const std::string& member_id : member_ids(group.body)) {
        group_ids_by_member_.put({member_id, group.id}, {group.id});
    }
}

void Store::forget_group(const Resource& group) {
    group_ids_by_name_.erase({lower_case(group.unique_name), group.id});
    for (const std::string& member_id : member_ids(group.body)) {
        group_ids_by_member_.erase({member_id, group.id});
    }
}

void Store::apply(const StoreChange& change) {
    const Resource* before = find(change.kind, change.id);
    if (change.kind == ResourceKind::user) {
        if (before != nullptr) {
            forget_user(*before);
        }
        if (change.resource) {
            index_user(*change.resource);
            users_.put(change.id, *change.resource);
        } else {
            users_.erase(change.id);
        }
        return;
    }
    if (before != nullptr) {
        forget_group(*before);
    }
    if (change.resource) {
        index_group(*change.resource);
        groups_.put(change.id, *change.resource);
    } else {
        groups_.erase(change.id);
    }
}

Digest Store::digest() const { return combine(users_.digest(), groups_.digest()); }

}  // namespace sim::scim
