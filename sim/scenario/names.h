// SPDX-License-Identifier: MIT
// The names that a scenario gives to sources, groups, rules and apps, and the ids they will get.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "sim/engine/command.h"
#include "sim/scenario/json_node.h"

namespace sim::scenario {

// Ids are handed out in the order of creation, so a reader can know them before anything runs.
class Names {
public:
    SourceId add_source(const std::string& key) { return add(sources_, key); }
    GroupId add_group(const std::string& name) { return add(groups_, name); }
    RuleId add_rule(const std::string& name) { return add(rules_, name); }
    AppId add_app(const std::string& key) { return add(apps_, key); }

    // The id of the name at that place; notes a problem where nothing has the name.
    [[nodiscard]] SourceId source(const Node& node) const { return find(sources_, node, "source"); }
    [[nodiscard]] GroupId group(const Node& node) const { return find(groups_, node, "group"); }
    [[nodiscard]] RuleId rule(const Node& node) const { return find(rules_, node, "rule"); }
    [[nodiscard]] AppId app(const Node& node) const { return find(apps_, node, "app"); }
    // The source that a command means: the one it names, or the first.
    [[nodiscard]] SourceId source_of(const Node& command) const {
        return command.has("source") ? source(command.at("source")) : SourceId{1};
    }

private:
    template <class Id>
    using Map = std::map<std::string, Id>;

    template <class Id>
    static Id add(Map<Id>& names, const std::string& name) {
        const Id id{static_cast<std::uint32_t>(names.size() + 1)};
        names.emplace(name, id);
        return id;
    }
    template <class Id>
    static Id find(const Map<Id>& names, const Node& node, const std::string& what) {
        const std::string name = node.text();
        const auto place = names.find(name);
        if (place != names.end()) {
            return place->second;
        }
        std::string known;
        for (const auto& [other, id] : names) {
            known += (known.empty() ? "" : ", ") + other;
        }
        node.object_to("expected the name of a " + what + " (" + known + "), found \"" + name +
                       "\"");
        return {};
    }

    Map<SourceId> sources_;
    Map<GroupId> groups_;
    Map<RuleId> rules_;
    Map<AppId> apps_;
};

}  // namespace sim::scenario
