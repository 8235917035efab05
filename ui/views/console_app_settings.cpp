// SPDX-License-Identifier: MIT
// An application's tabs Integration, To App and To Okta.
#include "sim/apps/owner_view.h"
#include "sim/base/text.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::AppId;
namespace apps = sim::apps;

// How the last test of the connection ended.
ConsoleLine last_test(const Builder& builder, AppId app) {
    using sim::provisioning::TaskStatus;
    ConsoleLine line{builder.say("console.apps.last_test")};
    line.value = builder.say("console.apps.never_tested");
    for (const auto& [id, task] : builder.world().provisioning.tasks) {
        if (task.app != app || task.kind != sim::provisioning::TaskKind::test_connection) {
            continue;
        }
        const bool good = task.status == TaskStatus::done;
        const bool bad = task.status == TaskStatus::failed;
        line.chip = ChipView{good  ? ChipStatus::success
                             : bad ? ChipStatus::failed
                                   : ChipStatus::in_progress,
                             builder.say(good  ? "console.apps.test_good"
                                         : bad ? "console.apps.test_bad"
                                               : "console.apps.test_runs")};
        line.value = bad ? std::to_string(task.error.status) + " " + task.error.detail : "";
    }
    return line;
}

ConsoleSection connection(const Builder& builder, AppId app) {
    const apps::App& details = builder.world().apps.apps.at(app);
    ConsoleSection section{builder.say("console.apps.connection")};
    ConsoleLine url{builder.say("console.field.base_url"), details.base_url};
    url.code = true;
    if (details.base_url.empty()) {
        url.value =
            details.service.scheme + "://" + details.service.host + details.service.base_path;
    }
    section.lines.push_back(std::move(url));
    section.lines.push_back(
        {builder.say("console.field.token"),
         builder.say(details.token.empty() ? "console.apps.no_token" : "console.apps.token_set")});
    section.lines.push_back(last_test(builder, app));
    section.lines.push_back(
        {builder.say("console.apps.dialect"),
         builder.say(details.dialect == sim::scim::Dialect::catalogue ? "console.dialect.catalogue"
                                                                      : "console.dialect.custom"),
         builder.say(details.updates_by_patch ? "console.dialect.patch" : "console.dialect.put")});
    section.actions = {builder.opens("connection", "console.apps.set_connection", "connection"),
                       builder.act("test", "console.apps.test", sim::TestConnection{app})};
    return section;
}

// What the integration can do, as the switches are called.
std::string offers(const Builder& builder, const apps::Integration& entry) {
    std::vector<std::string> names;
    if (entry.imports_users) {
        names.push_back(builder.say("console.catalogue.imports_users"));
    }
    for (const apps::Capability capability : entry.offers) {
        names.push_back(builder.say("console.capability." + std::string(name_of(capability))));
    }
    return sim::join(names, ", ");
}

ConsoleSection from_catalogue(const Builder& builder, const apps::Integration& entry) {
    ConsoleSection section{builder.say("console.catalogue.title"), entry.summary};
    section.lines.push_back(
        {builder.say("console.catalogue.protocol"),
         builder.say("console.protocol." + std::string(name_of(entry.protocol)))});
    std::vector<std::string> fields;
    for (const apps::SetupField& field : entry.setup) {
        fields.push_back(builder.say("console.setup." + field.field));
    }
    section.lines.push_back({builder.say("console.catalogue.setup"), sim::join(fields, ", ")});
    section.lines.push_back({builder.say("console.catalogue.offers"), offers(builder, entry)});
    ConsoleLine unique{builder.say("console.catalogue.unique"), entry.unique_attribute};
    unique.code = true;
    section.lines.push_back(std::move(unique));
    ConsoleLine required{builder.say("console.catalogue.required"),
                         sim::join(entry.required_attributes, ", ")};
    required.code = true;
    section.lines.push_back(std::move(required));
    section.lines.push_back(
        {builder.say("console.catalogue.deactivation"),
         builder.say("console.deactivation." + std::string(name_of(entry.deactivation)))});
    section.lines.push_back({builder.say("console.catalogue.note"), {}, entry.note});
    section.lines.push_back({builder.say("console.catalogue.basis"),
                             builder.say("console.basis." + std::string(name_of(entry.basis)))});
    return section;
}

ConsoleLine capability_line(const Builder& builder, AppId app, apps::Capability capability) {
    const apps::App& details = builder.world().apps.apps.at(app);
    const bool on = details.*apps::switch_of(capability);
    const std::string name(name_of(capability));
    ConsoleLine line{builder.say("console.capability." + name),
                     {},
                     builder.say("console.capability." + name + ".text")};
    line.is_on = on;
    line.actions.push_back(
        builder.act(name, "console.save",
                    apps::Command(apps::SetCapability{app, capability,
                                                      on ? apps::Switch::off : apps::Switch::on})));
    return line;
}

ConsoleSection mappings(const Builder& builder, AppId app) {
    const apps::App& details = builder.world().apps.apps.at(app);
    ConsoleSection section{builder.say("console.apps.mappings"),
                           builder.say("console.apps.mappings.text")};
    for (const apps::Mapping& mapping : details.mappings) {
        ConsoleLine line{mapping.target, mapping.expression,
                         builder.say("console.applies." + std::string(name_of(mapping.applies)))};
        line.code = true;
        line.actions.push_back(builder.opens("map." + mapping.target, "console.edit",
                                             "app_mapping/" + mapping.target));
        line.actions.push_back(
            builder.act("unmap." + mapping.target, "console.remove",
                        apps::Command(apps::RemoveAppMapping{app, mapping.target})));
        section.lines.push_back(std::move(line));
    }
    section.actions = {builder.opens("map", "console.apps.add_mapping", "app_mapping/"),
                       builder.act("force_sync", "console.apps.force_sync", sim::ForceSync{app})};
    return section;
}

ConsoleLine preview_line(const Builder& builder, const std::string& expression, sim::UserId user) {
    using Verdict = apps::MappingPreview::Verdict;
    const auto& state = builder.world().directory;
    const sim::directory::User& details = state.users.at(user);
    sim::expression::Context context;
    context.user = &details.profile;
    context.user_id = details.okta_id;
    context.user_status = name_of(details.status);
    for (const sim::GroupId group : sim::directory::groups_of(state, user)) {
        context.group_names.push_back(state.groups.at(group).name);
    }
    const auto preview = apps::preview_mapping(expression, context);
    ConsoleLine line{person_name(builder, user)};
    switch (preview.verdict) {
        case Verdict::valid:
            line.value = sim::to_plain(preview.value);
            line.chip = ChipView{ChipStatus::success, builder.say("console.preview.valid")};
            break;
        case Verdict::empty:
            line.chip = ChipView{ChipStatus::success, builder.say("console.preview.no_value")};
            break;
        case Verdict::not_mapped:
            line.chip = ChipView{ChipStatus::not_checked, builder.say("console.preview.unmapped")};
            break;
        case Verdict::invalid: {
            ui::Arguments arguments = preview.error.arguments;
            arguments.emplace_back("position", std::to_string(preview.error.position + 1));
            line.value = builder.say(preview.error.code, arguments);
            line.chip = ChipView{ChipStatus::failed, builder.say("console.preview.invalid")};
        }
    }
    return line;
}

}  // namespace

void app_integration(Builder& builder, AppId app, ConsoleDetail& detail) {
    const apps::App& details = builder.world().apps.apps.at(app);
    const bool on = details.provisioning_enabled;
    detail.actions = {builder.act(
        "provisioning", on ? "console.apps.disable" : "console.apps.enable",
        apps::Command(apps::SwitchProvisioning{app, on ? apps::Switch::off : apps::Switch::on}))};
    detail.sections.push_back(connection(builder, app));
    if (const apps::Integration* entry = entry_of(builder, details.key)) {
        detail.sections.push_back(from_catalogue(builder, *entry));
    }
}

void app_to_app(Builder& builder, AppId app, ConsoleDetail& detail) {
    ConsoleSection switches{builder.say("console.apps.switches")};
    using enum apps::Capability;
    for (const auto capability :
         {create_users, update_attributes, deactivate_users, sync_password, push_groups}) {
        switches.lines.push_back(capability_line(builder, app, capability));
    }
    if (!builder.world().apps.apps.at(app).provisioning_enabled) {
        switches.text = builder.say("console.apps.switches_wait");
    }
    detail.sections = {std::move(switches), mappings(builder, app)};
    if (builder.form_is("app_mapping")) {
        app_mapping_form(builder, app, builder.form_subject());
    }
}

void app_to_directory(Builder& builder, AppId app, ConsoleDetail& detail) {
    ConsoleSection imports{builder.say("console.apps.imports"),
                           builder.say("console.apps.imports.text")};
    imports.lines.push_back(capability_line(builder, app, apps::Capability::import_groups));
    imports.actions = {
        builder.act("find", "console.apps.find_unowned", sim::FindUnownedAccounts{app})};
    ConsoleSection groups{builder.say("console.apps.app_groups")};
    for (const auto& [key, group] : builder.world().apps.app_groups) {
        if (key.first == app) {
            groups.lines.push_back({group.group_name, key.second, {}, true});
        }
    }
    if (groups.lines.empty()) {
        groups.text = builder.say("console.apps.no_app_groups");
    }
    detail.sections = {std::move(imports), std::move(groups)};
}

void app_mapping_form(Builder& builder, AppId app, const std::string& target) {
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
        form.preview.push_back(preview_line(builder, expression, user));
    }
    const bool once = applies == name_of(apps::Applies::create_only);
    builder.finish_form(
        std::move(form),
        {apps::Command(apps::SetAppMapping{
            app, attribute, expression,
            once ? apps::Applies::create_only : apps::Applies::create_and_update})});
}

}  // namespace ui::views::console
