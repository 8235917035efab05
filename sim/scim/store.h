// SPDX-License-Identifier: MIT
// What one mock app remembers: its users and groups, and the indexes that find them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/instant.h"
#include "sim/base/table.h"

namespace sim::scim {

enum class ResourceKind : std::uint8_t { user, group };
[[nodiscard]] std::string_view name_of(ResourceKind kind);  // "User", "Group"

// One resource as stored. The body is compact JSON in wire order without `id`, `meta` and a
// group's `members`, which are kept beside it; `password` is in the body of a stored user and never
// in an answer.
struct Resource {
    ResourceKind kind = ResourceKind::user;
    bool active = true;
    std::string id;
    std::string unique_name;  // userName or displayName as given
    std::string external_id;
    Instant created;
    Instant last_modified;
    std::int64_t version = 1;
    std::string body;

    friend bool operator==(const Resource&, const Resource&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("kind", kind);
        visit("id", id);
        visit("unique_name", unique_name);
        visit("external_id", external_id);
        visit("active", active);
        visit("created", created);
        visit("last_modified", last_modified);
        visit("version", version);
        visit("body", body);
    }
};

// One direct member of a group. The type is "User" or "Group", or empty where nobody told it.
struct Member {
    std::string display;
    std::string type;

    friend bool operator==(const Member&, const Member&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("display", display);
        visit("type", type);
    }
};

// Who joins a group, stays with another display, or leaves it (no member).
struct MemberChange {
    std::string id;
    std::optional<Member> member;

    friend bool operator==(const MemberChange&, const MemberChange&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("id", id);
        visit("member", member);
    }
};

// A change to the store: the fact that an event carries. No resource means that it was removed, a
// group with all its memberships. A group of thousands changes by what changes, not as a whole.
struct StoreChange {
    ResourceKind kind = ResourceKind::user;
    std::string id;
    std::optional<Resource> resource;
    std::vector<MemberChange> members = {};  // of a group

    friend bool operator==(const StoreChange&, const StoreChange&) = default;
    template <class Visit>
    void each_field(Visit&& visit) const {
        visit("kind", kind);
        visit("id", id);
        visit("resource", resource);
        visit("members", members);
    }
};

class Store {
public:
    [[nodiscard]] const Table<std::string, Resource>& users() const { return users_; }
    [[nodiscard]] const Table<std::string, Resource>& groups() const { return groups_; }
    // The key is the group's id and the member's id.
    using Memberships = Table<std::pair<std::string, std::string>, Member>;
    [[nodiscard]] const Memberships& memberships() const { return memberships_; }
    [[nodiscard]] const Member* member(const std::string& group_id,
                                       const std::string& member_id) const {
        return memberships_.find({group_id, member_id});
    }
    [[nodiscard]] const Resource* find(ResourceKind kind, const std::string& id) const;
    // By userName without case (RFC 7643 section 4.1.1); logarithmic in the number of users.
    [[nodiscard]] const Resource* user_by_name(std::string_view user_name) const;
    [[nodiscard]] const Resource* user_by_external_id(std::string_view external_id) const;

    // externalId is unique for a client only, so several users may have it; in the order of ids.
    [[nodiscard]] std::vector<const Resource*> users_by_external_id(
        std::string_view external_id) const;
    // Every group with that displayName without case, in the order of ids.
    [[nodiscard]] std::vector<const Resource*> groups_by_name(std::string_view name) const;
    // The groups that have this user or group as a direct member, in the order of ids.
    [[nodiscard]] std::vector<const Resource*> groups_of(std::string_view member_id) const;

    // Calls back with (id, member) for each direct member of a group, in the order of ids.
    template <class Visit>
    void each_member(const std::string& group_id, Visit&& visit) const {
        for (auto place = memberships_.lower_bound({group_id, ""});
             place != memberships_.end() && place->first.first == group_id; ++place) {
            visit(place->first.second, place->second);
        }
    }

    // Makes the change a fact and keeps the indexes true.
    void apply(StoreChange change);

    [[nodiscard]] Digest digest() const;

private:
    Table<std::string, Resource> users_;
    Table<std::string, Resource> groups_;
    Memberships memberships_;
    // An index has no rows, only keys: a digest of what is looked up, which is compared again with
    // what is found, and the id, so that those with one name stand side by side.
    struct IndexRow {
        template <class Visit>
        void each_field(Visit&& /*visit*/) const {}
    };
    using Index = Table<std::pair<Digest, std::string>, IndexRow>;
    // Those ids of an index in their order.
    [[nodiscard]] static std::vector<const std::string*> listed(const Index& index,
                                                                std::string_view name);
    void apply_to_user(StoreChange change, const Resource* before);
    void apply_to_group(StoreChange change, const Resource* before);
    void put_member(const std::string& group_id, const MemberChange& change);

    Index user_ids_by_name_;         // userName in lower case
    Index user_ids_by_external_id_;  // as given
    Index group_ids_by_name_;        // displayName in lower case
    Index group_ids_by_member_;      // a member's id
};

}  // namespace sim::scim
