// SPDX-License-Identifier: MIT
// What the step at the cursor changed, field by field, without the engine's bookkeeping.
#include "ui/views/change_builder.h"

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

}  // namespace

std::string title_of_table(const sim::World& world, const std::string& table,
                           const Strings& strings) {
    constexpr std::string_view stores = "stores.";
    if (table.rfind(stores, 0) != 0) {
        return strings.text("view.change." + table);
    }
    const auto parts = sim::split(table, '.');
    for (const auto& [app, details] : world.apps.apps) {
        if (std::to_string(app.value) == parts.at(1)) {
            return strings.text(key_in_app(parts.at(2)), {{"app", details.label}});
        }
    }
    return table;
}

std::vector<ChangeGroup> changes_between(const sim::World& before, const sim::World& after,
                                         const Strings& strings) {
    std::vector<ChangeGroup> groups;
    for (const sim::RowChange& change : sim::diff_worlds(before, after)) {
        ChangeGroup group{title_of_table(after, change.table, strings), {}};
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

std::vector<ChangeGroup> changes_of_step(const Context& context) {
    if (context.steps_done() == 0) {
        return {};
    }
    const sim::World before = context.timeline().world_at(context.timeline().cursor() - 1);
    return changes_between(before, context.world(), *context.strings);
}

}  // namespace ui::views
