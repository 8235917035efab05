// SPDX-License-Identifier: MIT
// Writes and reads changes field by field.
#include "ui/serve/store_text.h"

#include <nlohmann/json.hpp>

#include "sim/base/digest.h"

namespace ui::serve {

namespace {

using Json = nlohmann::json;
using sim::scim::MemberChange;
using sim::scim::Resource;
using sim::scim::ResourceKind;
using sim::scim::StoreChange;

constexpr std::size_t digest_length = 16;

Json json_of(const Resource& resource) {
    return {{"name", resource.unique_name},
            {"external", resource.external_id},
            {"active", resource.active},
            {"created", resource.created.milliseconds},
            {"modified", resource.last_modified.milliseconds},
            {"version", resource.version},
            {"body", resource.body}};
}

Json json_of(const MemberChange& change) {
    Json json = {{"id", change.id}};
    if (change.member) {
        json["display"] = change.member->display;
        json["type"] = change.member->type;
    }
    return json;
}

Json json_of(const StoreChange& change) {
    Json json = {{"kind", change.kind == ResourceKind::user ? "user" : "group"}, {"id", change.id}};
    if (change.resource) {
        json["resource"] = json_of(*change.resource);
    }
    for (const MemberChange& member : change.members) {
        json["members"].push_back(json_of(member));
    }
    return json;
}

Resource resource_in(const Json& json, ResourceKind kind, const std::string& id) {
    Resource resource;
    resource.kind = kind;
    resource.id = id;
    resource.unique_name = json.at("name").get<std::string>();
    resource.external_id = json.at("external").get<std::string>();
    resource.active = json.at("active").get<bool>();
    resource.created = {json.at("created").get<std::int64_t>()};
    resource.last_modified = {json.at("modified").get<std::int64_t>()};
    resource.version = json.at("version").get<std::int64_t>();
    resource.body = json.at("body").get<std::string>();
    return resource;
}

MemberChange member_in(const Json& json) {
    MemberChange change{json.at("id").get<std::string>(), std::nullopt};
    if (json.contains("display")) {
        change.member = {json.at("display").get<std::string>(), json.at("type").get<std::string>()};
    }
    return change;
}

StoreChange change_in(const Json& json) {
    StoreChange change;
    change.kind = json.at("kind") == "user" ? ResourceKind::user : ResourceKind::group;
    change.id = json.at("id").get<std::string>();
    if (json.contains("resource")) {
        change.resource = resource_in(json["resource"], change.kind, change.id);
    }
    for (const Json& member : json.value("members", Json::array())) {
        change.members.push_back(member_in(member));
    }
    return change;
}

}  // namespace

std::string to_line(const Changes& changes) {
    Json list = Json::array();
    for (const StoreChange& change : changes) {
        list.push_back(json_of(change));
    }
    const std::string text = list.dump(-1, ' ', false, Json::error_handler_t::replace);
    return sim::to_hex(sim::digest_of(text)) + " " + text;
}

std::optional<Changes> changes_in(std::string_view line) {
    if (line.size() <= digest_length || line[digest_length] != ' ') {
        return std::nullopt;
    }
    const std::string_view text = line.substr(digest_length + 1);
    if (line.substr(0, digest_length) != sim::to_hex(sim::digest_of(text))) {
        return std::nullopt;
    }
    // A line with the right digest was written by this program, unless somebody took great care.
    try {
        Changes changes;
        for (const Json& change : Json::parse(text)) {
            changes.push_back(change_in(change));
        }
        return changes;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

Changes changes_making(const sim::scim::Store& store) {
    Changes changes;
    for (const auto& [id, user] : store.users()) {
        changes.push_back({ResourceKind::user, id, user, {}});
    }
    for (const auto& [id, group] : store.groups()) {
        StoreChange change{ResourceKind::group, id, group, {}};
        store.each_member(id, [&change](const std::string& member_id, const auto& member) {
            change.members.push_back({member_id, member});
        });
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace ui::serve
