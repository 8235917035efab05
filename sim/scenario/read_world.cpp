// SPDX-License-Identifier: MIT
// A world file becomes commands, so that even the starting world goes through the rules.
#include "sim/scenario/read_world.h"

#include "sim/scenario/command_readers.h"
#include "sim/scenario/read_access.h"
#include "sim/scenario/read_commands.h"

namespace sim::scenario {

namespace {

class WorldReader {
public:
    WorldReader(Instant at, Names& names, std::vector<ScriptedCommand>& setup)
        : at_(at), names_(&names), setup_(&setup) {}

    void read(const Node& world) {
        world.allow_keys({"$schema", "version", "settings", "sources", "groups", "rules",
                          "app_mappings", "apps", "access", "flows"});
        if (world.has("settings")) {
            add(directory::Command(directory::ChangeSettings{read_settings(world.at("settings"))}));
        }
        for (const Node& source : world.at("sources").items()) {
            read_source(source);
        }
        for (const Node& group : world.at("groups").items()) {
            const std::string name = group.text();
            names_->add_group(name);
            add(directory::Command(directory::CreateGroup{name}));
        }
        for (const Node& rule : world.at("rules").items()) {
            read_rule(rule);
        }
        for (const Node& app : world.at("apps").items()) {
            read_app(app, world);
        }
        if (world.has("access")) {
            read_access(world.at("access"), at_, *names_, *setup_);
        }
    }

private:
    void add(Command command) { setup_->push_back({at_, std::move(command), {}}); }

    void read_source(const Node& source) {
        source.allow_keys({"key", "name", "kind", "settings", "mappings"});
        const std::string key = source.at("key").text();
        const SourceId id = names_->add_source(key);
        add(hr::Command(hr::AddSource{key, source.at("name").text(), source_kind(source)}));
        if (source.has("settings")) {
            add(directory::Command(
                directory::SetSourceSettings{id, read_source_settings(source.at("settings"))}));
        }
        for (const auto& [attribute, expression] : source.at("mappings").members()) {
            check(expression, expression::Place::attribute_mapping);
            add(directory::Command(directory::SetMapping{id, attribute, expression.text()}));
        }
    }

    void read_rule(const Node& rule) {
        rule.allow_keys({"name", "if", "groups", "active"});
        directory::CreateRule create{rule.at("name").text(), rule.at("if").text(), {}};
        check(rule.at("if"), expression::Place::group_rule);
        for (const Node& group : rule.at("groups").items()) {
            create.groups.push_back(names_->group(group));
        }
        const RuleId id = names_->add_rule(create.name);
        add(directory::Command(std::move(create)));
        if (rule.truth_or("active", true)) {
            add(directory::Command(directory::ActivateRule{id}));
        }
    }

    void read_app(const Node& node, const Node& world) {
        node.allow_keys({"key", "label", "tile", "dialect", "updates", "provisioning",
                         "capabilities", "host", "base_path", "token", "mappings", "groups",
                         "push_groups", "links_groups", "renames_app_groups", "behaves", "seats",
                         "entitlements", "combined_attributes"});
        apps::App app;
        app.key = node.at("key").text();
        app.label = node.at("label").text();
        app.tile = node.at("tile").text();
        app.dialect = dialect(node);
        app.updates_by_patch = updates_by_patch(node);
        app.provisioning_enabled = node.truth_or("provisioning", true);
        if (node.has("capabilities")) {
            read_capabilities(node.at("capabilities"), app);
        }
        app.token = node.text_or("token", app.key + "-token");
        app.service.host = node.text_or("host", app.key + ".sim");
        app.service.base_path = node.text_or("base_path", "/scim/v2");
        app.service.bearer_token = app.token;
        app.links_groups = node.truth_or("links_groups", true);
        app.renames_app_groups = node.truth_or("renames_app_groups", true);
        if (node.has("behaves")) {
            read_behaviours(node.at("behaves"), app.service);
        }
        const Node& owner = node.has("mappings") ? node : world;
        for (const auto& [target, expression] :
             owner.at(node.has("mappings") ? "mappings" : "app_mappings").members()) {
            app.mappings.push_back(read_mapping(target, expression));
        }
        read_owner_facts(node, app);
        const AppId id = names_->add_app(app.key);
        add(apps::Command(apps::AddApp{std::move(app)}));
        for (const Node& group : node.at("groups").items()) {
            add(apps::Command(apps::AssignGroup{names_->group(group), id}));
        }
        if (node.has("push_groups")) {
            for (const Node& group : node.at("push_groups").items()) {
                add(provisioning::Command(
                    provisioning::AddPushedGroup{names_->group(group), id, ""}));
            }
        }
    }

    // A text, or an object that says on which pushes the mapping applies.
    static apps::Mapping read_mapping(const std::string& target, const Node& node) {
        const Node text = node.is_text() ? node : node.at("expression");
        check(text, expression::Place::attribute_mapping);
        apps::Mapping mapping{target, text.text(), apps::Applies::create_and_update, {}};
        if (!node.is_text()) {
            node.allow_keys({"expression", "applies"});
            const std::string applies = node.text_or("applies", "create_and_update");
            if (applies == "create_only") {
                mapping.applies = apps::Applies::create_only;
            } else if (applies != "create_and_update") {
                node.at("applies").object_to("expected create_and_update or create_only");
            }
        }
        return mapping;
    }

    // What the app's owner bought and what its groups grant.
    static void read_owner_facts(const Node& node, apps::App& app) {
        if (node.has("seats")) {
            const std::int64_t seats = node.at("seats").integer();
            if (seats < 0 || seats > 1'000'000) {
                node.at("seats").object_to("expected a number of seats");
            }
            app.seats = static_cast<int>(seats);
        }
        if (node.has("combined_attributes")) {
            for (const Node& attribute : node.at("combined_attributes").items()) {
                app.combined_attributes.push_back(attribute.text());
            }
        }
        if (node.has("entitlements")) {
            for (const auto& [group, grants] : node.at("entitlements").members()) {
                for (const Node& grant : grants.items()) {
                    app.entitlements.push_back({group, grant.text()});
                }
            }
        }
    }

    static hr::SourceKind source_kind(const Node& node) {
        const std::string name = node.text_or("kind", "hr_system");
        for (const auto kind : {hr::SourceKind::hr_system, hr::SourceKind::directory_service,
                                hr::SourceKind::csv_file}) {
            if (name == name_of(kind)) {
                return kind;
            }
        }
        node.at("kind").object_to("expected hr_system, directory_service or csv_file");
        return hr::SourceKind::hr_system;
    }
    static bool updates_by_patch(const Node& node) {
        const std::string name = node.text_or("updates", "put");
        if (name != "put" && name != "patch") {
            node.at("updates").object_to("expected put or patch");
        }
        return name == "patch";
    }
    static scim::Dialect dialect(const Node& node) {
        const std::string name = node.text_or("dialect", "catalogue");
        if (name != "catalogue" && name != "custom") {
            node.at("dialect").object_to("expected catalogue or custom");
        }
        return name == "custom" ? scim::Dialect::custom : scim::Dialect::catalogue;
    }

    static void read_capabilities(const Node& list, apps::App& app) {
        app.create_users = app.update_attributes = app.deactivate_users = false;
        for (const Node& item : list.items()) {
            if (const auto capability = read_capability(item)) {
                app.*apps::switch_of(*capability) = true;
            }
        }
    }

    static void read_behaviours(const Node& list, scim::ServiceProfile& service) {
        for (const Node& item : list.items()) {
            if (!scim::take_on(service, item.text())) {
                std::string known;
                for (const std::string_view name : scim::behaviours()) {
                    known += (known.empty() ? "" : ", ") + std::string(name);
                }
                item.object_to("expected the name of a behaviour (" + known + ")");
            }
        }
    }

    static void check(const Node& expression, expression::Place place) {
        const auto parsed = expression::Expression::parse(expression.text(), place);
        if (!parsed) {
            expression.object_to("expected a valid expression; it is wrong at character " +
                                 std::to_string(parsed.error().position + 1) + " (" +
                                 parsed.error().code + ")");
        }
    }

    Instant at_;
    Names* names_;
    std::vector<ScriptedCommand>* setup_;
};

}  // namespace

void read_world(const Node& world, Instant at, Names& names, std::vector<ScriptedCommand>& setup) {
    WorldReader(at, names, setup).read(world);
}

}  // namespace sim::scenario
