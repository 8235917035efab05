// SPDX-License-Identifier: MIT
// The Console's pages of profile sources and of imports.
#include <algorithm>
#include <array>

#include "sim/directory/sourcing.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::SourceId;
namespace directory = sim::directory;

std::string source_name(const Builder& builder, SourceId source) {
    const auto* known = builder.world().hr.sources.find(source);
    return known != nullptr ? known->name : std::string();
}

std::vector<SourceId> by_priority(const sim::World& world) {
    std::vector<SourceId> order;
    for (const auto& [source, details] : world.hr.sources) {
        order.push_back(source);
    }
    std::sort(order.begin(), order.end(), [&](SourceId left, SourceId right) {
        return directory::rank_of(world.directory, left) <
               directory::rank_of(world.directory, right);
    });
    return order;
}

std::size_t people_of(const sim::World& world, SourceId source) {
    std::size_t count = 0;
    for (const auto& [user, details] : world.directory.users) {
        count += details.source == source ? 1U : 0U;
    }
    return count;
}

// The order with that source one place further up; empty where it is the first already.
std::vector<SourceId> raised(std::vector<SourceId> order, SourceId source) {
    const auto place = std::find(order.begin(), order.end(), source);
    if (place == order.begin() || place == order.end()) {
        return {};
    }
    std::iter_swap(place, place - 1);
    return order;
}

ConsoleAction raise(const Builder& builder, SourceId source) {
    auto order = raised(by_priority(builder.world()), source);
    if (order.empty()) {
        ConsoleAction action{"raise", builder.say("console.sources.raise")};
        action.why_disabled = builder.say("console.sources.is_first");
        return action;
    }
    return builder.act("raise", "console.sources.raise",
                       directory::Command(directory::SetSourcePriority{std::move(order)}));
}

// A switch of the settings: its line, with the button that turns it round.
void add_switch(const Builder& builder, SourceId source, const directory::SourceSettings& now,
                bool directory::SourceSettings::*field, const std::string& name,
                ConsoleSection& section) {
    directory::SourceSettings other = now;
    other.*field = !(now.*field);
    ConsoleLine line{builder.say("console.sources." + name)};
    line.is_on = now.*field;
    line.actions.push_back(builder.act(
        name, "console.save", directory::Command(directory::SetSourceSettings{source, other})));
    section.lines.push_back(std::move(line));
}

ConsoleSection life_cycle(const Builder& builder, SourceId source) {
    using Settings = directory::SourceSettings;
    using directory::WhenDeactivated;
    const Settings now = directory::settings_of(builder.world().directory, source);
    ConsoleSection section{builder.say("console.sources.life_cycle")};
    ConsoleLine ends{
        builder.say("console.sources.when_deactivated"),
        builder.say("console.sources.when." + std::string(name_of(now.when_deactivated)))};
    for (const auto what :
         {WhenDeactivated::nothing, WhenDeactivated::deactivate, WhenDeactivated::suspend}) {
        Settings other = now;
        other.when_deactivated = what;
        if (what != now.when_deactivated) {
            const std::string name(name_of(what));
            ends.actions.push_back(
                builder.act("when." + name, "console.sources.when." + name,
                            directory::Command(directory::SetSourceSettings{source, other})));
        }
    }
    section.lines.push_back(std::move(ends));
    add_switch(builder, source, now, &Settings::signs_in_elsewhere, "signs_in_elsewhere", section);
    add_switch(builder, source, now, &Settings::suspends_on_leave, "suspends_on_leave", section);
    add_switch(builder, source, now, &Settings::reactivates_suspended, "reactivates_suspended",
               section);
    add_switch(builder, source, now, &Settings::reactivates_deactivated, "reactivates_deactivated",
               section);
    return section;
}

ConsoleSection matching(const Builder& builder, SourceId source) {
    using Settings = directory::SourceSettings;
    const Settings now = directory::settings_of(builder.world().directory, source);
    ConsoleSection section{builder.say("console.sources.matching")};
    ConsoleLine exact{builder.say("console.sources.exact_match"), now.exact_match};
    exact.code = true;
    section.lines.push_back(std::move(exact));
    add_switch(builder, source, now, &Settings::allows_partial_match, "allows_partial_match",
               section);
    add_switch(builder, source, now, &Settings::confirms_exact, "confirms_exact", section);
    add_switch(builder, source, now, &Settings::confirms_partial, "confirms_partial", section);
    add_switch(builder, source, now, &Settings::confirms_new, "confirms_new", section);
    add_switch(builder, source, now, &Settings::activates_new, "activates_new", section);
    return section;
}

ConsoleSection attributes(const Builder& builder, SourceId source) {
    const sim::World& world = builder.world();
    ConsoleSection section{builder.say("console.sources.attributes"),
                           builder.say("console.sources.attributes.text")};
    for (const auto& [key, mapping] : world.directory.mappings) {
        if (key.first != source) {
            continue;
        }
        ConsoleLine line{key.second, mapping.expression};
        line.code = true;
        const auto* sourcing = world.directory.attribute_sourcing.find(key.second);
        line.note = builder.say(
            "console.sourcing." +
            std::string(name_of(sourcing != nullptr ? sourcing->kind
                                                    : directory::Sourcing::inherit_from_source)));
        line.actions.push_back(builder.opens("sourcing." + key.second, "console.sources.sourcing",
                                             "sourcing/" + key.second));
        section.lines.push_back(std::move(line));
    }
    return section;
}

void sourcing_form(const Builder& builder, SourceId source) {
    using directory::Sourcing;
    const std::string attribute = builder.form_subject();
    const auto* known = builder.world().directory.attribute_sourcing.find(attribute);
    const Sourcing now = known != nullptr ? known->kind : Sourcing::inherit_from_source;
    const std::string chosen = builder.value("sourcing", std::string(name_of(now)));
    ConsoleForm form{builder.say("console.sources.sourcing.title", {{"attribute", attribute}}),
                     builder.say("console.sources.sourcing.text")};
    FormField field{"sourcing", builder.say("console.sources.sourcing"), chosen};
    directory::AttributeSourcing wanted;
    for (const auto kind : {Sourcing::inherit_from_source, Sourcing::inherit_from_directory,
                            Sourcing::override_source}) {
        const std::string name(name_of(kind));
        field.choices.emplace_back(name, builder.say("console.sourcing." + name));
        wanted.kind = chosen == name ? kind : wanted.kind;
    }
    if (wanted.kind == Sourcing::override_source) {
        wanted.order = {source};
    }
    form.fields.push_back(std::move(field));
    form.submit = builder.say("console.save");
    builder.finish_form(
        std::move(form),
        {directory::Command(directory::SetAttributeSourcing{attribute, std::move(wanted)})});
}

ChipView chip_of(const Builder& builder, directory::ImportStatus status) {
    using directory::ImportStatus;
    ChipStatus look = ChipStatus::success;
    if (status == ImportStatus::running) {
        look = ChipStatus::in_progress;
    } else if (status != ImportStatus::finished) {
        look = status == ImportStatus::halted ? ChipStatus::failed : ChipStatus::deactivated;
    }
    return {look, builder.say("console.imports." + std::string(name_of(status)))};
}

ConsoleSection buckets(const Builder& builder, const directory::Import& import) {
    using enum directory::Bucket;
    ConsoleSection section{builder.say("console.imports.result")};
    directory::Import counted = import;
    for (const auto bucket :
         {created, updated, matched, removed, unchanged, awaiting, ignored, skipped}) {
        section.lines.push_back({builder.say("console.bucket." + std::string(name_of(bucket))),
                                 std::to_string(directory::count_in(counted, bucket))});
    }
    section.lines.push_back(
        {builder.say("console.imports.scanned"), std::to_string(import.scanned)});
    return section;
}

// The person that a record speaks of, as the source names them.
std::string record_name(const Builder& builder, const directory::RecordKey& record) {
    const auto* employee = builder.world().hr.employees.find(record);
    if (employee == nullptr) {
        return record.second;
    }
    return std::string(employee->attributes.text("given_name")) + " " +
           std::string(employee->attributes.text("family_name")) + ", " + record.second;
}

// What an administrator can decide about a record that waits.
void add_choices(const Builder& builder, const directory::RecordKey& record,
                 const directory::Confirmation& waiting, ConsoleLine& line) {
    using directory::MatchChoice;
    const std::string key = std::to_string(record.first.value) + "." + record.second;
    const auto choice = [&](const std::string& name, MatchChoice what) {
        line.actions.push_back(
            builder.act(name + "." + key, "console.imports." + name,
                        directory::Command(directory::ConfirmRecord{record, what, waiting.user})));
    };
    if (waiting.choice == MatchChoice::ignore) {
        line.note = builder.say("console.imports.was_ignored");
        line.actions.push_back(builder.act("unignore." + key, "console.imports.unignore",
                                           directory::Command(directory::UnignoreRecord{record})));
    } else if (waiting.choice == MatchChoice::open) {
        if (waiting.user.exists()) {
            choice("link", MatchChoice::link);
        }
        choice("create", MatchChoice::create);
        choice("ignore", MatchChoice::ignore);
    } else {
        line.note = builder.say("console.imports.was_decided");
    }
}

ConsoleSection confirmations(const Builder& builder, sim::ImportId import) {
    ConsoleSection section{builder.say("console.imports.waiting")};
    for (const auto& [record, waiting] : builder.world().directory.confirmations) {
        if (waiting.import != import) {
            continue;
        }
        ConsoleLine line{record_name(builder, record)};
        line.value = builder.say("console.match." + std::string(name_of(waiting.kind)),
                                 {{"person", person_name(builder, waiting.user)}});
        add_choices(builder, record, waiting, line);
        section.lines.push_back(std::move(line));
    }
    if (section.lines.empty()) {
        section.text = builder.say("console.imports.none_wait");
    }
    return section;
}

}  // namespace

void sources_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.priority"), 1},
                          {builder.say("console.column.source"), 3},
                          {builder.say("console.column.kind"), 2},
                          {builder.say("console.column.people"), 2}};
    std::size_t place = 0;
    for (const SourceId source : by_priority(world)) {
        const auto& details = world.hr.sources.at(source);
        builder.add_row(key_of(source),
                        {plain(std::to_string(++place)), plain(details.name),
                         quiet(builder.say("console.source." + std::string(name_of(details.kind)))),
                         plain(std::to_string(people_of(world, source)))});
    }
    view.actions.push_back(builder.opens("add", "console.sources.add", "add_source"));
    const SourceId source = id_of<SourceId>(builder.selected());
    source_forms(builder, source);
    if (!world.hr.sources.contains(source)) {
        return;
    }
    const auto& details = world.hr.sources.at(source);
    ConsoleDetail detail{details.name,
                         builder.say("console.source." + std::string(name_of(details.kind)))};
    using directory::ImportMode;
    detail.actions = {builder.act("import", "console.sources.import_all",
                                  sim::RunImport{source, ImportMode::full}),
                      builder.act("import_changes", "console.sources.import_changes",
                                  sim::RunImport{source, ImportMode::incremental}),
                      builder.opens("record", "console.sources.hire", "record"),
                      raise(builder, source)};
    detail.sections = {life_cycle(builder, source), matching(builder, source),
                       attributes(builder, source)};
    if (builder.form_is("sourcing")) {
        sourcing_form(builder, source);
    }
    builder.link_to_stage(detail, [&](const sim::log::LogEntry& row) {
        return row.event_type.rfind("system.import", 0) == 0 &&
               std::any_of(row.targets.begin(), row.targets.end(),
                           [&](const auto& target) { return target.display_name == details.name; });
    });
    view.detail = std::move(detail);
}

void imports_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.import"), 1},
                          {builder.say("console.column.source"), 2},
                          {builder.say("console.column.when"), 3},
                          {builder.say("console.column.scanned"), 1},
                          {builder.say("console.column.status"), 2}};
    view.table.empty = builder.say("console.imports.empty");
    std::vector<sim::ImportId> newest_first;
    for (const auto& [id, import] : world.directory.imports) {
        newest_first.insert(newest_first.begin(), id);
    }
    for (const sim::ImportId id : newest_first) {
        const directory::Import& import = world.directory.imports.at(id);
        builder.add_row(key_of(id), {plain(key_of(id)),
                                     plain(source_name(builder, import.source)),
                                     quiet(moment(builder, import.started)),
                                     plain(std::to_string(import.scanned)),
                                     {{}, chip_of(builder, import.status)}});
    }
    view.actions = {builder.act("resume", "console.imports.resume",
                                directory::Command(directory::ResumeImports{})),
                    builder.act("cancel", "console.imports.cancel",
                                directory::Command(directory::CancelHaltedImport{}))};
    const auto id = id_of<sim::ImportId>(builder.selected());
    const directory::Import* import = world.directory.imports.find(id);
    if (import == nullptr) {
        return;
    }
    ConsoleDetail detail{builder.say("console.imports.title", {{"number", key_of(id)}}),
                         source_name(builder, import->source) + ", " +
                             builder.say("console.imports." + std::string(name_of(import->mode))),
                         chip_of(builder, import->status)};
    detail.sections = {buckets(builder, *import), confirmations(builder, id)};
    builder.link_to_stage(detail, [&](const sim::log::LogEntry& row) {
        return std::any_of(row.debug_data.begin(), row.debug_data.end(), [&](const auto& entry) {
            return entry.first == "import" && entry.second == key_of(id);
        });
    });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
