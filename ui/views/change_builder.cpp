// SPDX-License-Identifier: MIT
// What the step at the cursor changed, field by field, without the engine's bookkeeping.
#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "sim/base/text.h"
#include "ui/views/inspector_builder.h"

namespace ui::views {

namespace {

using Json = nlohmann::ordered_json;

// Fields that say how the simulation works, not what a person would find in a console.
bool is_bookkeeping_field(const std::string& name) {
    constexpr std::array<std::string_view, 12> names = {
        "last_change", "last",     "since", "due",     "resource",       "start_index",
        "matched",     "attempts", "wait",  "version", "matched_active", "seen"};
    return std::find(names.begin(), names.end(), name) != names.end() ||
           name.rfind("source_profile", 0) == 0 || name.rfind("app_profile", 0) == 0 ||
           name.rfind("pushed", 0) == 0;
}

// The members of a JSON text by path, so that a body differs field by field.
std::map<std::string, std::string> members_of(const std::string& text) {
    std::map<std::string, std::string> members;
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) {
        return members;
    }
    // Named, because items() refers to it throughout the loop.
    const Json flat = json.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        members[pointer.substr(1)] = value.dump();
    }
    return members;
}

void add_body_changes(const sim::FieldChange& change, std::vector<ChangeRow>& rows) {
    const auto before = members_of(change.before);
    const auto after = members_of(change.after);
    for (const auto& [name, text] : after) {
        const auto known = before.find(name);
        const bool hidden = name == "password" || name.rfind("schemas", 0) == 0;
        if (!hidden && (known == before.end() || known->second != text)) {
            rows.push_back({name, known == before.end() ? "" : known->second, text});
        }
    }
    for (const auto& [name, text] : before) {
        if (after.count(name) == 0) {
            rows.push_back({name, text, ""});
        }
    }
}

// What a table of an app's own store holds.
std::string key_in_app(const std::string& table) {
    if (table == "groups") {
        return "view.change.app_group";
    }
    return table == "memberships" ? "view.change.app_member" : "view.change.account";
}

// "directory.users" with key "3" becomes "User"; an account names its app.
std::string title_of(const Context& context, const sim::RowChange& change) {
    constexpr std::string_view stores = "stores.";
    if (change.table.rfind(stores, 0) != 0) {
        return context.say("view.change." + change.table);
    }
    const auto parts = sim::split(change.table, '.');
    for (const auto& [app, details] : context.world().apps.apps) {
        if (std::to_string(app.value) == parts.at(1)) {
            return context.say(key_in_app(parts.at(2)), {{"app", details.label}});
        }
    }
    return change.table;
}

}  // namespace

std::vector<ChangeGroup> changes_of_step(const Context& context) {
    std::vector<ChangeGroup> groups;
    if (context.steps_done() == 0) {
        return groups;
    }
    const sim::World before = context.timeline().world_at(context.timeline().cursor() - 1);
    for (const sim::RowChange& change : sim::diff_worlds(before, context.world())) {
        ChangeGroup group{title_of(context, change), {}};
        for (const sim::FieldChange& field : change.fields) {
            if (field.name == "body") {
                add_body_changes(field, group.rows);
            } else if (!is_bookkeeping_field(field.name)) {
                group.rows.push_back({field.name, field.before, field.after});
            }
        }
        if (!group.rows.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace ui::views
