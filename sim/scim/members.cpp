// SPDX-License-Identifier: MIT
// Reads and writes members; a change is told only where something differs from the store.
#include "sim/scim/members.h"

#include <map>

#include "sim/base/text.h"
#include "sim/scim/patch_path.h"
#include "sim/scim/resource_reader.h"

namespace sim::scim {

namespace {

const Attribute& members_attribute() {
    static const Attribute& attribute = *group_schema().attribute("members");
    return attribute;
}

std::string text_at(const Json& object, std::string_view name) {
    const Json* text = member(object, name);
    return text != nullptr && text->is_string() ? text->get<std::string>() : std::string();
}

// A member as the client told it, completed by what the store knows about its id.
Member completed(const Store& store, const std::string& id, const Json& entry) {
    Member known{text_at(entry, "display"), text_at(entry, "type")};
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        const Resource* resource = store.find(kind, id);
        if (resource == nullptr) {
            continue;
        }
        if (known.display.empty()) {
            known.display = resource->unique_name;
        }
        if (known.type.empty()) {
            known.type = name_of(kind);
        }
    }
    return known;
}

// The members of one group while a request changes them.
class Edit {
public:
    Edit(const Store& store, const std::string& group_id) : store_(store), group_id_(group_id) {}

    [[nodiscard]] const Member* find(const std::string& id) const {
        const auto place = changed_.find(id);
        if (place != changed_.end()) {
            return place->second ? &*place->second : nullptr;
        }
        return store_.member(group_id_, id);
    }
    Result<Done, Error> add(const Json& value) {
        const auto read = read_single(members_attribute(), value);
        if (!read) {
            return Failure{read.error()};
        }
        if (read->is_null()) {
            return Done{};
        }
        const std::string id = text_at(*read, "value");
        const Member* before = find(id);
        if (before == nullptr) {
            changed_[id] = completed(store_, id, *read);
            return Done{};
        }
        const Member given{text_at(*read, "display"), text_at(*read, "type")};
        if (!given.type.empty() && !before->type.empty() && given.type != before->type) {
            return Failure{
                bad_request(error_type::mutability, "The attribute type cannot be changed.")};
        }
        changed_[id] = Member{given.display.empty() ? before->display : given.display,
                              given.type.empty() ? before->type : given.type};
        return Done{};
    }
    Result<Done, Error> remove(const std::string& id) {
        if (find(id) == nullptr) {
            return Failure{
                bad_request(error_type::no_target, "The filter of the path matches no value.")};
        }
        changed_[id] = std::nullopt;
        return Done{};
    }
    [[nodiscard]] std::vector<MemberChange> take() const {
        std::vector<MemberChange> changes;
        for (const auto& [id, after] : changed_) {
            const Member* before = store_.member(group_id_, id);
            const bool same = after ? before != nullptr && *before == *after : before == nullptr;
            if (!same) {
                changes.push_back({id, after});
            }
        }
        return changes;
    }

private:
    const Store& store_;
    const std::string& group_id_;
    std::map<std::string, std::optional<Member>> changed_;
};

// How an operation relates to the members of a group.
enum class Touch : std::uint8_t { elsewhere, add, remove, otherwise };

struct MemberOperation {
    Touch touch = Touch::otherwise;
    std::string id;               // that leaves
    const Json* value = nullptr;  // that joins
};

bool is_members(const AttributePath& path) {
    return equal_ignoring_case(path.attribute, "members");
}

bool names_members(const Json& attributes) {
    for (auto place = attributes.begin(); place != attributes.end(); ++place) {
        const auto path = parse_attribute_path(place.key());
        if (path && is_members(*path)) {
            return true;
        }
    }
    return false;
}

// The id in members[value eq "..."].
std::optional<std::string> filtered_id(const PatchPath& path) {
    const auto* comparison =
        path.filter ? std::get_if<FilterComparison>(&path.filter->what) : nullptr;
    if (comparison == nullptr || comparison->operation != FilterOperator::equal ||
        !path.attribute.sub_attribute.empty() ||
        !equal_ignoring_case(to_text(comparison->path), "value")) {
        return std::nullopt;
    }
    const auto* id = std::get_if<std::string>(&comparison->literal);
    return id != nullptr ? std::optional{*id} : std::nullopt;
}

MemberOperation examine(const Json& operation) {
    const Json* path_text = find_member(operation, "path");
    const Json* value = find_member(operation, "value");
    if (path_text == nullptr) {
        const bool other = value != nullptr && value->is_object() && names_members(*value);
        return {other ? Touch::otherwise : Touch::elsewhere, "", nullptr};
    }
    const auto path = parse_patch_path(
        path_text->is_string() ? path_text->get_ref<const std::string&>() : std::string());
    if (!path || !path->attribute.urn.empty()) {
        return {};
    }
    if (!is_members(path->attribute)) {
        return {Touch::elsewhere, "", nullptr};
    }
    const std::string kind = text_at(operation, "op");
    const bool is_plain = !path->filter && path->attribute.sub_attribute.empty();
    if (is_plain && value != nullptr && !value->is_null() && equal_ignoring_case(kind, "add")) {
        return {Touch::add, "", value};
    }
    const auto id = filtered_id(*path);
    if (id && equal_ignoring_case(kind, "remove")) {
        return {Touch::remove, *id, nullptr};
    }
    return {};
}

Result<Done, Error> apply_to(Edit& edit, const MemberOperation& operation) {
    if (operation.touch == Touch::remove) {
        return edit.remove(operation.id);
    }
    if (!operation.value->is_array()) {
        return edit.add(*operation.value);
    }
    for (const Json& value : *operation.value) {
        auto added = edit.add(value);
        if (!added) {
            return added;
        }
    }
    return Done{};
}

}  // namespace

std::vector<MemberChange> split_members(const Store& store, const std::string& group_id,
                                        Json& body) {
    std::map<std::string, Member> after;
    if (const Json* entries = member(body, "members")) {
        for (const Json& entry : *entries) {
            const std::string id = text_at(entry, "value");
            const Member given{text_at(entry, "display"), text_at(entry, "type")};
            // Who is repeated as stored stays so, also when more is known about the id by now.
            const Member* before = store.member(group_id, id);
            after[id] = before != nullptr && *before == given ? given : completed(store, id, entry);
        }
    }
    body.erase("members");
    std::vector<MemberChange> changes;
    store.each_member(group_id, [&](const std::string& id, const Member& before) {
        const auto place = after.find(id);
        if (place == after.end()) {
            changes.push_back({id, std::nullopt});
        } else if (place->second == before) {
            after.erase(place);
        }
    });
    for (auto& [id, fresh] : after) {
        changes.push_back({id, std::move(fresh)});
    }
    return changes;
}

Json with_members(const Store& store, const std::string& group_id, Json body) {
    Json entries = Json::array();
    store.each_member(group_id, [&](const std::string& id, const Member& known) {
        Json entry;
        entry["value"] = id;
        if (!known.display.empty()) {
            entry["display"] = known.display;
        }
        if (!known.type.empty()) {
            entry["type"] = known.type;
        }
        entries.push_back(std::move(entry));
    });
    if (!entries.empty()) {
        body["members"] = std::move(entries);
    }
    return body;
}

Result<std::optional<MemberPatch>, Error> cut_member_patch(const Store& store,
                                                           const std::string& group_id,
                                                           const PatchOperations& operations) {
    std::vector<MemberOperation> examined;
    for (const Json* operation : operations) {
        examined.push_back(examine(*operation));
        if (examined.back().touch == Touch::otherwise) {
            return std::optional<MemberPatch>{};
        }
    }
    Edit edit(store, group_id);
    MemberPatch patch;
    for (std::size_t i = 0; i < examined.size(); ++i) {
        if (examined[i].touch == Touch::elsewhere) {
            patch.rest.push_back(operations[i]);
            continue;
        }
        const auto applied = apply_to(edit, examined[i]);
        if (!applied) {
            return Failure{applied.error()};
        }
    }
    patch.changes = edit.take();
    return std::optional{std::move(patch)};
}

}  // namespace sim::scim
