// SPDX-License-Identifier: MIT
// Builds the Console's frame and what its pages share.
#include "ui/views/console_builder.h"

#include <algorithm>
#include <array>

#include "sim/base/text.h"
#include "sim/engine/decide.h"
#include "ui/strings/dates.h"

namespace ui::views {

namespace console {

namespace {

constexpr std::size_t rows_max = 400;

bool contains(std::string_view text, std::string_view part) {
    return sim::lower_case(text).find(sim::lower_case(part)) != std::string::npos;
}

bool passes(const std::vector<ConsoleCell>& cells, const std::string& filter) {
    return filter.empty() || std::any_of(cells.begin(), cells.end(), [&](const ConsoleCell& cell) {
               return contains(cell.text, filter) ||
                      (cell.chip && contains(cell.chip->word, filter));
           });
}

template <class Table, class Name>
std::vector<std::pair<std::string, std::string>> listed(const Table& table, Name&& name) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (const auto& [id, row] : table) {
        choices.emplace_back(key_of(id), name(row));
    }
    return choices;
}

}  // namespace

std::string Builder::selected() const {
    const auto chosen = choices_->selected.find(view_->page);
    const auto& rows = view_->table.rows;
    const bool there = chosen != choices_->selected.end() &&
                       std::any_of(rows.begin(), rows.end(), [&](const ConsoleRow& row) {
                           return row.key == chosen->second;
                       });
    if (there) {
        return chosen->second;
    }
    return rows.empty() ? std::string() : rows.front().key;
}

std::size_t Builder::tab() const {
    const auto place = choices_->tabs.find(view_->page);
    return place == choices_->tabs.end() ? 0 : place->second;
}

std::string Builder::filter() const {
    const auto place = choices_->filters.find(view_->page);
    return place == choices_->filters.end() ? std::string() : place->second;
}

bool Builder::form_is(std::string_view kind) const {
    return choices_->form.substr(0, choices_->form.find('/')) == kind;
}

std::string Builder::form_subject() const {
    const std::size_t slash = choices_->form.find('/');
    return slash == std::string::npos ? std::string() : choices_->form.substr(slash + 1);
}

std::string Builder::value(const std::string& field, const std::string& begins) const {
    const auto place = choices_->values.find(field);
    return place == choices_->values.end() ? begins : place->second;
}

void Builder::add_row(std::string key, std::vector<ConsoleCell> cells) {
    if (!passes(cells, filter())) {
        return;
    }
    auto& rows = view_->table.rows;
    if (rows.size() < rows_max) {
        rows.push_back({std::move(key), std::move(cells), false});
    } else {
        view_->table.more = say("console.more_rows", {{"count", std::to_string(rows_max)}});
    }
}

ConsoleAction Builder::previews(std::string key, sim::UserId user, sim::AppId app) const {
    ConsoleAction action;
    action.key = std::move(key);
    action.label = say(!user.exists()  ? "preview.button.person"
                       : !app.exists() ? "preview.button.app"
                                       : "preview.button");
    action.preview_user = user;
    action.preview_app = app;
    return action;
}

std::string Builder::refusal_of(const std::vector<sim::Command>& commands) const {
    // The first one decides: the others are meant for the world that it makes.
    if (commands.empty()) {
        return {};
    }
    const auto decided = sim::decide(world(), commands.front());
    return decided ? std::string() : say(decided.error().code, decided.error().arguments);
}

ConsoleAction Builder::act(std::string key, std::string_view label,
                           std::vector<sim::Command> commands) const {
    ConsoleAction action{std::move(key), say(label)};
    action.why_disabled = refusal_of(commands);
    action.commands = std::move(commands);
    return action;
}

ConsoleAction Builder::opens(std::string key, std::string_view label, std::string form) const {
    ConsoleAction action{std::move(key), say(label)};
    action.form = std::move(form);
    return action;
}

void Builder::finish_form(ConsoleForm form, std::vector<sim::Command> commands) const {
    if (form.why_disabled.empty()) {
        form.why_disabled = refusal_of(commands);
    }
    form.commands = std::move(commands);
    view_->form = std::move(form);
}

void Builder::link_to_stage(ConsoleDetail& detail, const Wanted& wanted) const {
    const auto rows = context_->log->rows_until(context_->timeline().cursor());
    for (std::size_t i = rows.size(); i > 0; --i) {
        const sim::log::LogEntry& row = rows[i - 1];
        if (row.is_logged() && row.cursor > context_->run->start() && wanted(row)) {
            link_to_step(detail, row.cursor);
            return;
        }
    }
    detail.step_text = say("console.no_step");
}

void Builder::link_to_step(ConsoleDetail& detail, sim::Cursor cursor) const {
    detail.step = cursor;
    detail.step_text =
        say("console.show_step", {{"step", std::to_string(cursor - context_->run->start())}});
}

std::vector<std::pair<std::string, std::string>> Builder::people() const {
    return listed(world().directory.users, [](const sim::directory::User& user) {
        return sim::directory::display_name(user.profile);
    });
}

std::vector<std::pair<std::string, std::string>> Builder::groups() const {
    return listed(world().directory.groups,
                  [](const sim::directory::Group& group) { return group.name; });
}

std::vector<std::pair<std::string, std::string>> Builder::apps() const {
    return listed(world().apps.apps, [](const sim::apps::App& app) { return app.label; });
}

}  // namespace console

namespace {

constexpr std::array<std::string_view, console_page_count> page_names = {
    "people",       "sources",  "imports", "groups", "rules",
    "applications", "mappings", "tasks",   "log",    "settings"};

std::size_t count_in(const Context& context, ConsolePage page) {
    const sim::World& world = context.world();
    switch (page) {
        case ConsolePage::people:
            return world.directory.users.size();
        case ConsolePage::sources:
            return world.hr.sources.size();
        case ConsolePage::imports:
            return world.directory.imports.size();
        case ConsolePage::groups:
            return world.directory.groups.size();
        case ConsolePage::rules:
            return world.directory.rules.size();
        case ConsolePage::applications:
            return world.apps.apps.size();
        case ConsolePage::mappings:
        case ConsolePage::settings:
            return 0;  // they are no things of their own
        case ConsolePage::tasks: {
            std::size_t open = 0;
            for (const auto& [id, task] : world.provisioning.tasks) {
                using sim::provisioning::TaskStatus;
                const bool ended =
                    task.status == TaskStatus::done || task.status == TaskStatus::cancelled;
                open += ended ? 0U : 1U;
            }
            return open;
        }
        case ConsolePage::log:
            return context.log->rows_until(context.timeline().cursor()).size();
    }
    return 0;
}

void fill_frame(const Context& context, ConsoleView& view) {
    for (int i = 0; i < console_page_count; ++i) {
        const auto page = static_cast<ConsolePage>(i);
        const std::string name(name_of(page));
        const std::size_t count = count_in(context, page);
        view.pages.push_back({page, name, context.say("console.page." + name),
                              count > 0 ? std::to_string(count) : std::string()});
    }
    const std::string name(name_of(view.page));
    view.title = context.say("console.page." + name);
    view.intro = context.say("console.intro." + name);
    view.filter_hint =
        context.say(view.page == ConsolePage::log ? "console.filter.log" : "console.filter");
    view.at_start = context.steps_done() == 0;
    view.at_end = context.steps_done() == context.steps_all();
    view.step_text = context.say("console.step", {{"step", std::to_string(context.steps_done())},
                                                  {"count", std::to_string(context.steps_all())}});
    const sim::World& world = context.world();
    view.time_text = ui::date_text(*context.strings, sim::date_of(world.now)) + " " +
                     sim::time_of_day_text(world.now);
    if (!world.pending.empty()) {
        view.pending_text = context.strings->count("console.pending", world.pending.size());
    }
}

}  // namespace

std::string_view name_of(ConsolePage page) { return page_names.at(static_cast<std::size_t>(page)); }

ConsoleView console_view(const sim::Run& run, const sim::scenario::Scenario& scenario,
                         const sim::log::SystemLog& log, const ui::Strings& strings,
                         const std::vector<sim::apps::Integration>& catalogue,
                         const ConsoleChoices& choices) {
    using Page = void (*)(console::Builder&);
    constexpr std::array<Page, console_page_count> pages = {
        console::people_page,   console::sources_page, console::imports_page,
        console::groups_page,   console::rules_page,   console::applications_page,
        console::mappings_page, console::tasks_page,   console::log_page,
        console::settings_page};
    const Context context = make_context(run, scenario, log, strings);
    ConsoleView view;
    view.page = choices.page;
    fill_frame(context, view);
    console::Builder builder(context, catalogue, choices, view);
    pages.at(static_cast<std::size_t>(choices.page))(builder);
    const std::string selected = builder.selected();
    for (ConsoleRow& row : view.table.rows) {
        row.selected = row.key == selected;
    }
    return view;
}

}  // namespace ui::views
