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

void Store::apply(const StoreChange& change) {
    const Resource* before = find(change.kind, change.id);
    if (change.kind == ResourceKind::user) {
        apply_to_user(change, before);
    } else {
        apply_to_group(change, before);
    }
}

void Store::apply_to_user(const StoreChange& change, const Resource* before) {
    if (before != nullptr) {
        user_ids_by_name_.erase({lower_case(before->unique_name), change.id});
        user_ids_by_external_id_.erase({before->external_id, change.id});
    }
    if (!change.resource) {
        users_.erase(change.id);
        return;
    }
    user_ids_by_name_.put({lower_case(change.resource->unique_name), change.id}, {change.id});
    if (!change.resource->external_id.empty()) {
        user_ids_by_external_id_.put({change.resource->external_id, change.id}, {change.id});
    }
    users_.put(change.id, *change.resource);
}

void Store::apply_to_group(const StoreChange& change, const Resource* before) {
    if (before != nullptr) {
        group_ids_by_name_.erase({lower_case(before->unique_name), change.id});
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
    group_ids_by_name_.put({lower_case(change.resource->unique_name), change.id}, {change.id});
    groups_.put(change.id, *change.resource);
    for (const MemberChange& member_change : change.members) {
        put_member(change.id, member_change);
    }
}

void Store::put_member(const std::string& group_id, const MemberChange& change) {
    if (change.member) {
        memberships_.put({group_id, change.id}, *change.member);
        group_ids_by_member_.put({change.id, group_id}, {group_id});
    } else {
        memberships_.erase({group_id, change.id});
        group_ids_by_member_.erase({change.id, group_id});
    }
}

Digest Store::digest() const {
    return combine(users_.digest(), groups_.digest()) + memberships_.digest();
}

}  // namespace sim::scim
