// SPDX-License-Identifier: MIT
// Lays pushed groups out as SCIM groups and PATCH requests (RFC 7643 section 4.2, RFC 7644 3.5.2).
#include "sim/provisioning/group_json.h"

#include "sim/base/text.h"
#include "sim/provisioning/json_text.h"

namespace sim::provisioning {

namespace {

constexpr const char* group_schema = "urn:ietf:params:scim:schemas:core:2.0:Group";

Json members_of(const std::vector<GroupMember>& members) {
    Json list = Json::array();
    for (const GroupMember& member : members) {
        Json entry = Json::object();
        entry["value"] = member.id;
        entry["display"] = member.display;
        list.push_back(std::move(entry));
    }
    return list;
}

Json on_members(const char* operation, const std::vector<GroupMember>& members) {
    Json step = Json::object();
    step["op"] = operation;
    step["path"] = "members";
    step["value"] = members_of(members);
    return step;
}

}  // namespace

std::string new_group_json(const std::string& group_name) {
    Json group = Json::object();
    group["schemas"] = Json::array({group_schema});
    group["displayName"] = group_name;
    group["members"] = Json::array();
    return group.dump();
}

std::string group_name_json(const std::string& app_group, const std::string& group_name) {
    Json value = Json::object();
    value["id"] = app_group;
    value["displayName"] = group_name;
    return replacing(std::move(value));
}

std::string member_changes_json(const GroupContent& content) {
    Json operations = Json::array();
    for (const GroupMember& member : content.remove) {
        Json step = Json::object();
        step["op"] = "remove";
        step["path"] = "members[value eq " + sim::quoted(member.id) + "]";
        operations.push_back(std::move(step));
    }
    if (!content.add.empty()) {
        operations.push_back(on_members("add", content.add));
    }
    return patching(std::move(operations));
}

std::string member_list_json(const GroupContent& content) {
    return patching(Json::array({on_members("replace", content.add)}));
}

std::string whole_group_json(const std::string& app_group, const GroupContent& content) {
    Json group = Json::object();
    group["schemas"] = Json::array({group_schema});
    group["id"] = app_group;
    group["displayName"] = content.group_name;
    group["members"] = members_of(content.add);
    return group.dump();
}

std::optional<GroupPage> read_group_list(std::string_view body) {
    const Json list = parse(body);
    const auto total = total_of(list);
    if (!total) {
        return std::nullopt;
    }
    GroupPage page{*total, {}};
    each_resource(list, [&](const Json& group) {
        page.groups.push_back({text_at(group, "id"), text_at(group, "displayName")});
    });
    return page;
}

}  // namespace sim::provisioning
