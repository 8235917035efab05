// SPDX-License-Identifier: MIT
// The forms of the profile sources' page: another source of the catalogue, and a record in one.
#include "sim/directory/sourcing.h"
#include "sim/hr/decide.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

namespace apps = sim::apps;
namespace hr = sim::hr;

hr::SourceKind kind_of(const apps::Integration& entry) {
    if (entry.protocol == apps::Protocol::file) {
        return hr::SourceKind::csv_file;
    }
    return entry.category == "directory" ? hr::SourceKind::directory_service
                                         : hr::SourceKind::hr_system;
}

bool is_added(const sim::World& world, const std::string& key) {
    for (const auto& [id, source] : world.hr.sources) {
        if (source.key == key) {
            return true;
        }
    }
    return false;
}

// The source itself, then the mappings that it begins with.
std::vector<sim::Command> commands_for(const sim::World& world, const apps::Integration& entry) {
    const sim::SourceId source = hr::next_source(world.hr);
    std::vector<sim::Command> commands = {
        hr::Command(hr::AddSource{entry.key, entry.label, kind_of(entry)})};
    for (const auto& [attribute, expression] : sim::directory::usual_mappings()) {
        commands.emplace_back(
            sim::directory::Command(sim::directory::SetMapping{source, attribute, expression}));
    }
    return commands;
}

void add_source_form(const Builder& builder) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (const apps::Integration& entry : builder.catalogue()) {
        const bool is_source = entry.role != apps::IntegrationRole::app;
        if (is_source && !is_added(builder.world(), entry.key)) {
            choices.emplace_back(entry.key, entry.label);
        }
    }
    const std::string chosen =
        builder.value("integration", choices.empty() ? std::string() : choices.front().first);
    ConsoleForm form{builder.say("console.sources.add"), builder.say("console.sources.add.text")};
    form.fields.push_back(
        {"integration", builder.say("console.field.integration"), chosen, choices});
    form.submit = builder.say("console.sources.add.submit");
    const apps::Integration* entry = entry_of(builder, chosen);
    if (entry == nullptr) {
        form.why_disabled = builder.say("console.apps.catalogue_empty");
        builder.finish_form(std::move(form), {});
        return;
    }
    form.preview_title = builder.say("console.catalogue.title");
    form.preview = catalogue_preview(builder, *entry);
    builder.finish_form(std::move(form), commands_for(builder.world(), *entry));
}

void record_form(const Builder& builder, sim::SourceId source) {
    hr::RecordHire hire;
    hire.source = source;
    hire.start_date = sim::date_of(builder.world().now);
    hire.employee_id = builder.value("employee_id", "");
    ConsoleForm form{builder.say("console.sources.hire"), builder.say("console.sources.hire.text")};
    form.fields.push_back(
        {"employee_id", builder.say("console.attribute.employee_id"), hire.employee_id});
    for (const char* attribute : {"given_name", "family_name", "email", "department", "title"}) {
        const std::string text = builder.value(attribute, "");
        form.fields.push_back(
            {attribute, builder.say("console.attribute." + std::string(attribute)), text});
        if (!text.empty()) {
            hire.attributes.set(attribute, text);
        }
    }
    form.submit = builder.say("console.sources.hire.submit");
    builder.finish_form(std::move(form), {hr::Command(std::move(hire))});
}

}  // namespace

void source_forms(Builder& builder, sim::SourceId source) {
    if (builder.form_is("add_source")) {
        add_source_form(builder);
    } else if (builder.form_is("record") && builder.world().hr.sources.contains(source)) {
        record_form(builder, source);
    }
}

}  // namespace ui::views::console
