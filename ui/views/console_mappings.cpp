// SPDX-License-Identifier: MIT
// The Console's page of mappings, and the forms that change one with a preview of what it makes.
#include <algorithm>

#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

namespace apps = sim::apps;

apps::MappingPreview preview_for(const Builder& builder, const std::string& expression,
                                 sim::UserId user) {
    const auto& state = builder.world().directory;
    const sim::directory::User& details = state.users.at(user);
    sim::expression::Context context;
    context.user = &details.profile;
    context.user_id = details.okta_id;
    context.user_status = name_of(details.status);
    for (const sim::GroupId group : sim::directory::groups_of(state, user)) {
        context.group_names.push_back(state.groups.at(group).name);
    }
    return apps::preview_mapping(expression, context);
}

// "Asha Rao, E-1042", as the source names the person.
std::string record_name(const std::string& number, const sim::hr::Employee& employee) {
    return std::string(employee.attributes.text("given_name")) + " " +
           std::string(employee.attributes.text("family_name")) + ", " + number;
}

// The first records of a source as a choice of a form.
std::vector<std::pair<std::string, std::string>> records_of(const Builder& builder,
                                                            sim::SourceId source) {
    constexpr std::size_t records_max = 200;
    const auto& employees = builder.world().hr.employees;
    std::vector<std::pair<std::string, std::string>> choices;
    for (auto place = employees.lower_bound({source, ""});
         place != employees.end() && place->first.first == source && choices.size() < records_max;
         ++place) {
        choices.emplace_back(place->first.second, record_name(place->first.second, place->second));
    }
    return choices;
}

void source_mapping_form(const Builder& builder, sim::SourceId source,
                         const std::string& attribute) {
    const sim::World& world = builder.world();
    const auto* known = world.directory.mappings.find({source, attribute});
    const std::string expression =
        builder.value("expression", known != nullptr ? known->expression : std::string());
    const auto records = records_of(builder, source);
    const std::string chosen =
        builder.value("record", records.empty() ? std::string() : records.front().first);
    ConsoleForm form{builder.say("console.mappings.edit", {{"attribute", attribute}}),
                     builder.say("console.mappings.edit.text")};
    form.fields.push_back(
        {"expression", builder.say("console.field.expression"), expression, {}, true});
    form.fields.push_back({"record", builder.say("console.field.record"), chosen, records});
    form.submit = builder.say("console.save");
    if (const auto* employee = world.hr.employees.find({source, chosen})) {
        const sim::Profile record =
            sim::hr::source_profile(chosen, *employee, sim::date_of(world.now));
        sim::expression::Context context;
        context.source = &record;
        form.preview.push_back(preview_line(builder, record_name(chosen, *employee),
                                            apps::preview_mapping(expression, context)));
    }
    builder.finish_form(
        std::move(form),
        {sim::directory::Command(sim::directory::SetMapping{source, attribute, expression})});
}

// A row's key: "a3/title" for an app's mapping, "s1/title" for a source's.
struct MappingKey {
    bool to_app = false;
    std::string owner;
    std::string attribute;
};

MappingKey read_key(const std::string& key) {
    const std::size_t slash = key.find('/');
    if (slash == std::string::npos) {
        return {};
    }
    return {key.front() == 'a', key.substr(1, slash - 1), key.substr(slash + 1)};
}

void add_rows(Builder& builder) {
    const sim::World& world = builder.world();
    const std::string directory = builder.say("console.mappings.directory");
    for (const auto& [key, mapping] : world.directory.mappings) {
        builder.add_row(
            "s" + key_of(key.first) + "/" + key.second,
            {plain(world.hr.sources.at(key.first).name), quiet(directory), code(key.second),
             code(mapping.expression), quiet(builder.say("console.mappings.each_import"))});
    }
    for (const auto& [app, details] : world.apps.apps) {
        for (const apps::Mapping& mapping : details.mappings) {
            builder.add_row(
                "a" + key_of(app) + "/" + mapping.target,
                {quiet(directory), plain(details.label), code(mapping.target),
                 code(mapping.expression),
                 quiet(builder.say("console.applies." + std::string(name_of(mapping.applies))))});
        }
    }
}

// The name of what the mapping belongs to, its text, and when it applies.
struct Shown {
    std::string owner;
    std::string expression;
    std::string applies;
};

Shown shown(const Builder& builder, const MappingKey& key) {
    const sim::World& world = builder.world();
    if (!key.to_app) {
        const auto source = id_of<sim::SourceId>(key.owner);
        return {world.hr.sources.at(source).name,
                world.directory.mappings.at({source, key.attribute}).expression,
                builder.say("console.mappings.each_import")};
    }
    const apps::App& app = world.apps.apps.at(id_of<sim::AppId>(key.owner));
    const auto mapping =
        std::find_if(app.mappings.begin(), app.mappings.end(),
                     [&](const apps::Mapping& each) { return each.target == key.attribute; });
    SIM_CHECK(mapping != app.mappings.end(), "a row of the table is a mapping of its app");
    return {app.label, mapping->expression,
            builder.say("console.applies." + std::string(name_of(mapping->applies)))};
}

bool has(const sim::log::LogEntry& row, std::string_view name, const std::string& value) {
    return std::any_of(row.debug_data.begin(), row.debug_data.end(), [&](const auto& entry) {
        return entry.first == name && entry.second == value;
    });
}

// The row of the log that tells of this mapping's own change.
bool tells_of(const sim::log::LogEntry& row, const MappingKey& key, const std::string& owner) {
    const bool own =
        key.to_app ? row.target_name("AppInstance") == owner : has(row, "source", owner);
    return row.event_type == "directory.mapping.update" && own &&
           has(row, "attribute", key.attribute);
}

}  // namespace

void app_mapping_form(Builder& builder, sim::AppId app, const std::string& target) {
    const auto& mappings = builder.world().apps.apps.at(app).mappings;
    const auto known = std::find_if(mappings.begin(), mappings.end(),
                                    [&](const auto& mapping) { return mapping.target == target; });
    const bool is_new = known == mappings.end();
    const std::string attribute = is_new ? builder.value("target", "") : target;
    const std::string expression =
        builder.value("expression", is_new ? std::string("user.") : known->expression);
    const auto now = is_new ? apps::Applies::create_and_update : known->applies;
    const std::string applies = builder.value("applies", std::string(name_of(now)));
    const auto people = builder.people();
    const std::string person =
        builder.value("person", people.empty() ? std::string() : people.front().first);
    ConsoleForm form{builder.say("console.apps.mapping.title",
                                 {{"app", builder.world().apps.apps.at(app).label}}),
                     builder.say("console.apps.mapping.text")};
    if (is_new) {
        form.fields.push_back(
            {"target", builder.say("console.field.attribute"), attribute, {}, true});
    }
    form.fields.push_back({"expression",
                           is_new ? builder.say("console.field.expression") : attribute,
                           expression,
                           {},
                           true});
    FormField when{"applies", builder.say("console.field.applies"), applies};
    for (const auto choice : {apps::Applies::create_and_update, apps::Applies::create_only}) {
        const std::string name(name_of(choice));
        when.choices.emplace_back(name, builder.say("console.applies." + name));
    }
    form.fields.push_back(std::move(when));
    form.fields.push_back({"person", builder.say("console.field.preview"), person, people});
    form.submit = builder.say("console.apps.mapping.submit");
    if (const auto user = id_of<sim::UserId>(person);
        builder.world().directory.users.contains(user)) {
        form.preview.push_back(preview_line(builder, person_name(builder, user),
                                            preview_for(builder, expression, user)));
    }
    const bool once = applies == name_of(apps::Applies::create_only);
    builder.finish_form(
        std::move(form),
        {apps::Command(apps::SetAppMapping{
            app, attribute, expression,
            once ? apps::Applies::create_only : apps::Applies::create_and_update})});
}

void mappings_page(Builder& builder) {
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.from"), 2},
                          {builder.say("console.column.to"), 2},
                          {builder.say("console.column.attribute"), 2},
                          {builder.say("console.column.expression"), 3.4F},
                          {builder.say("console.column.applies"), 2.6F}};
    add_rows(builder);
    const MappingKey key = read_key(builder.selected());
    if (key.owner.empty()) {
        return;
    }
    const Shown what = shown(builder, key);
    ConsoleDetail detail{key.attribute, builder.say(key.to_app ? "console.mappings.to_app"
                                                               : "console.mappings.to_directory")};
    detail.actions = {builder.opens("edit", "console.edit", "mapping")};
    ConsoleSection section{builder.say("console.mappings.about"),
                           builder.say(key.to_app ? "console.mappings.to_app.text"
                                                  : "console.mappings.to_directory.text")};
    section.lines = {
        {builder.say(key.to_app ? "console.column.app" : "console.column.source"), what.owner},
        {builder.say("console.column.expression"), what.expression},
        {builder.say("console.column.applies"), what.applies}};
    section.lines.at(1).code = true;
    detail.sections = {std::move(section)};
    if (builder.form_is("mapping") && key.to_app) {
        app_mapping_form(builder, id_of<sim::AppId>(key.owner), key.attribute);
    } else if (builder.form_is("mapping")) {
        source_mapping_form(builder, id_of<sim::SourceId>(key.owner), key.attribute);
    }
    builder.link_to_stage(
        detail, [&](const sim::log::LogEntry& row) { return tells_of(row, key, what.owner); });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
