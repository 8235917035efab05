// SPDX-License-Identifier: MIT
// The Console's pages of tasks and of the System Log.
#include <algorithm>

#include "sim/base/text.h"
#include "sim/log/filter.h"
#include "sim/log/json_view.h"
#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

namespace provisioning = sim::provisioning;

ChipView chip_of(const Builder& builder, provisioning::TaskStatus status) {
    using provisioning::TaskStatus;
    ChipStatus look = ChipStatus::queued;
    if (status == TaskStatus::running) {
        look = ChipStatus::in_progress;
    } else if (status == TaskStatus::done) {
        look = ChipStatus::success;
    } else if (status == TaskStatus::failed) {
        look = ChipStatus::failed;
    } else if (status == TaskStatus::cancelled) {
        look = ChipStatus::deactivated;
    }
    return {look, builder.say("console.task." + std::string(name_of(status)))};
}

std::string about(const Builder& builder, const provisioning::Task& task) {
    if (task.group.exists()) {
        return sim::directory::name_of_group(builder.world().directory, task.group);
    }
    return task.user.exists() ? person_name(builder, task.user)
                              : builder.say("console.task.whole_app");
}

ConsoleSection facts(const Builder& builder, const provisioning::Task& task) {
    ConsoleSection section{builder.say("console.task.facts")};
    section.lines = {{builder.say("console.task.stage"), std::string(name_of(task.stage))},
                     {builder.say("console.task.due"), moment(builder, task.due)},
                     {builder.say("console.task.attempts"), std::to_string(task.attempts)}};
    section.lines.front().code = true;
    if (task.wait.milliseconds > 0) {
        const std::string seconds = std::to_string(task.wait.milliseconds / 1000);
        section.lines.push_back({builder.say("console.task.back_off"),
                                 builder.say("console.task.seconds", {{"count", seconds}})});
    }
    if (!task.external_id.empty()) {
        ConsoleLine id{builder.say("console.task.external_id"), task.external_id};
        id.code = true;
        section.lines.push_back(std::move(id));
    }
    return section;
}

ConsoleSection trouble(const Builder& builder, const provisioning::Task& task) {
    ConsoleSection section{builder.say("console.task.trouble")};
    ConsoleLine line{builder.say("console.task.answer"),
                     task.error.status == 0 ? builder.say("console.calls.no_answer")
                                            : std::to_string(task.error.status),
                     task.error.detail};
    section.lines.push_back(std::move(line));
    section.text = builder.say("console.task.trouble.text");
    return section;
}

ConsoleSection content(const Builder& builder, const provisioning::Task& task) {
    ConsoleSection section{builder.say("console.task.profile")};
    for (const auto& [attribute, value] : task.app_profile.entries()) {
        section.lines.push_back({attribute, sim::to_plain(value)});
    }
    return section;
}

// The newest first.
void log_rows(Builder& builder, std::vector<const sim::log::LogEntry*> rows) {
    std::reverse(rows.begin(), rows.end());
    for (const sim::log::LogEntry* row : rows) {
        const sim::log::LogEntry& entry = *row;
        const bool good = entry.outcome != sim::log::Outcome::failure;
        std::vector<std::string> named;
        for (const sim::log::Party& party : entry.targets) {
            if (std::find(named.begin(), named.end(), party.display_name) == named.end()) {
                named.push_back(party.display_name);
            }
        }
        builder.view().table.rows.push_back(
            {std::to_string(entry.number),
             {plain(std::to_string(entry.number)), quiet(sim::time_of_day_text(entry.published)),
              code(entry.event_type), plain(sim::join(named, ", ")),
              chip(good ? ChipStatus::success : ChipStatus::failed,
                   builder.say(good ? "view.log.success" : "view.log.failed"))},
             false});
    }
}

ConsoleSection fields(const Builder& builder, const sim::log::LogEntry& entry) {
    ConsoleSection section{builder.say("console.log.fields")};
    const auto json = sim::log::json_of(entry);
    const auto flat = json.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        std::string name = pointer.substr(1);
        std::replace(name.begin(), name.end(), '/', '.');
        ConsoleLine line{name, value.is_string() ? value.get<std::string>() : value.dump()};
        line.code = true;
        section.lines.push_back(std::move(line));
    }
    return section;
}

}  // namespace

void tasks_page(Builder& builder) {
    const sim::World& world = builder.world();
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.task"), 1},
                          {builder.say("console.column.kind"), 3},
                          {builder.say("console.column.about"), 3},
                          {builder.say("console.column.app"), 2},
                          {builder.say("console.column.status"), 2}};
    view.table.empty = builder.say("console.task.empty");
    std::vector<sim::TaskId> newest_first;
    for (const auto& [id, task] : world.provisioning.tasks) {
        newest_first.push_back(id);
    }
    std::reverse(newest_first.begin(), newest_first.end());
    for (const sim::TaskId id : newest_first) {
        const provisioning::Task& task = world.provisioning.tasks.at(id);
        builder.add_row(key_of(id),
                        {plain(key_of(id)),
                         plain(builder.say("console.kind." + std::string(name_of(task.kind)))),
                         plain(about(builder, task)),
                         quiet(world.apps.apps.at(task.app).label),
                         {{}, chip_of(builder, task.status)}});
    }
    const auto id = id_of<sim::TaskId>(builder.selected());
    const provisioning::Task* task = world.provisioning.tasks.find(id);
    if (task == nullptr) {
        return;
    }
    ConsoleDetail detail{builder.say("console.kind." + std::string(name_of(task->kind))),
                         about(builder, *task) + ", " + world.apps.apps.at(task->app).label,
                         chip_of(builder, task->status)};
    detail.actions = {builder.act("retry", "console.task.retry", sim::RetryFailedTasks{task->app})};
    if (!task->error.code.empty()) {
        detail.sections.push_back(trouble(builder, *task));
    }
    detail.sections.push_back(facts(builder, *task));
    if (!task->app_profile.entries().empty()) {
        detail.sections.push_back(content(builder, *task));
    }
    builder.link_to_stage(detail,
                          [id](const sim::log::LogEntry& row) { return row.subject.task == id; });
    view.detail = std::move(detail);
}

void log_page(Builder& builder) {
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.number"), 0.8F},
                          {builder.say("console.column.time"), 1.4F},
                          {builder.say("console.column.event"), 6},
                          {builder.say("console.column.about"), 3.4F},
                          {builder.say("console.column.outcome"), 2.2F}};
    view.table.empty = builder.say("console.log.empty");
    const std::string text = builder.filter();
    const auto filter = sim::log::LogFilter::parse(text);
    if (!filter) {
        view.filter_error = filter.error().detail;
    }
    std::vector<const sim::log::LogEntry*> shown;
    std::string lines;
    const auto rows = builder.context().log->rows_until(builder.context().timeline().cursor());
    for (const sim::log::LogEntry& row : rows) {
        if (row.is_logged() && (!filter || filter->matches(row))) {
            shown.push_back(&row);
            lines += sim::log::json_of(row).dump() + "\n";
        }
    }
    log_rows(builder, shown);
    ConsoleAction copy{"copy_log", builder.say("console.log.copy")};
    copy.copy = std::move(lines);
    view.actions = {std::move(copy)};
    const std::string selected = builder.selected();
    const auto entry = std::find_if(shown.begin(), shown.end(), [&](const auto* row) {
        return std::to_string(row->number) == selected;
    });
    if (entry == shown.end()) {
        return;
    }
    ConsoleDetail detail{(*entry)->event_type, builder.say((*entry)->message)};
    ConsoleAction one{"copy", builder.say("console.log.copy_one")};
    one.copy = sim::log::json_of(**entry).dump(2);
    detail.actions = {std::move(one)};
    detail.sections = {fields(builder, **entry)};
    builder.link_to_stage(
        detail, [&](const sim::log::LogEntry& row) { return row.number == (*entry)->number; });
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
