// SPDX-License-Identifier: MIT
// What the pages of the Console share while they are built; internal to the views.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/console_view.h"
#include "ui/views/context.h"

namespace ui::views::console {

// One build of a page.
class Builder {
public:
    Builder(const Context& context, const std::vector<sim::apps::Integration>& catalogue,
            const ConsoleChoices& choices, ConsoleView& view)
        : context_(&context), catalogue_(&catalogue), choices_(&choices), view_(&view) {}

    [[nodiscard]] const Context& context() const { return *context_; }
    [[nodiscard]] const sim::World& world() const { return context_->world(); }
    [[nodiscard]] const std::vector<sim::apps::Integration>& catalogue() const {
        return *catalogue_;
    }
    [[nodiscard]] ConsoleView& view() const { return *view_; }
    [[nodiscard]] std::string say(std::string_view key) const { return context_->say(key); }
    [[nodiscard]] std::string say(std::string_view key, const ui::Arguments& arguments) const {
        return context_->say(key, arguments);
    }

    // The key of the row in detail: the chosen one, or the first of the table.
    [[nodiscard]] std::string selected() const;
    [[nodiscard]] std::size_t tab() const;
    [[nodiscard]] std::string filter() const;
    // Whether that form is open, and what it is about.
    [[nodiscard]] bool form_is(std::string_view kind) const;
    [[nodiscard]] std::string form_subject() const;
    // What was typed or chosen in the form, or how the field begins.
    [[nodiscard]] std::string value(const std::string& field, const std::string& begins) const;

    // Adds a row where the filter lets it pass; the first that passes is in detail by default.
    void add_row(std::string key, std::vector<ConsoleCell> cells);

    // An action that does this now, disabled with the world's own reason where it would refuse.
    [[nodiscard]] ConsoleAction act(std::string key, std::string_view label,
                                    std::vector<sim::Command> commands) const;
    [[nodiscard]] ConsoleAction act(std::string key, std::string_view label,
                                    sim::Command command) const {
        return act(std::move(key), label, std::vector<sim::Command>{std::move(command)});
    }
    [[nodiscard]] ConsoleAction opens(std::string key, std::string_view label,
                                      std::string form) const;
    // Opens the preview of provisioning; somebody or some app that is there, where none is named.
    [[nodiscard]] ConsoleAction previews(std::string key, sim::UserId user, sim::AppId app) const;
    // The sentence of the refusal that the commands would meet; empty where they are accepted.
    [[nodiscard]] std::string refusal_of(const std::vector<sim::Command>& commands) const;
    // Puts the form's commands in, and the reason why it cannot be sent.
    void finish_form(ConsoleForm form, std::vector<sim::Command> commands) const;

    // The latest step of the run with a log row of that kind; for "Show on the stage".
    using Wanted = std::function<bool(const sim::log::LogEntry&)>;
    void link_to_stage(ConsoleDetail& detail, const Wanted& wanted) const;
    void link_to_step(ConsoleDetail& detail, sim::Cursor cursor) const;

    // Everybody in the directory as a choice of a form.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> people() const;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> groups() const;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> apps() const;

private:
    const Context* context_;
    const std::vector<sim::apps::Integration>* catalogue_;
    const ConsoleChoices* choices_;
    ConsoleView* view_;
};

// The number in a row's key; an id of 0 where it is none.
template <class Id>
[[nodiscard]] Id id_of(const std::string& key) {
    std::uint32_t number = 0;
    for (const char letter : key) {
        if (letter < '0' || letter > '9' || number > 100'000'000) {
            return Id{};
        }
        number = number * 10 + static_cast<std::uint32_t>(letter - '0');
    }
    return Id{number};
}
template <class Id>
[[nodiscard]] std::string key_of(Id id) {
    return std::to_string(id.value);
}

void people_page(Builder& builder);
void sources_page(Builder& builder);
void imports_page(Builder& builder);
void groups_page(Builder& builder);
void rules_page(Builder& builder);
void applications_page(Builder& builder);
void mappings_page(Builder& builder);
void tasks_page(Builder& builder);
void log_page(Builder& builder);
void settings_page(Builder& builder);

// The parts of an application's detail, one a tab.
void app_integration(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_to_app(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_to_directory(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_assignments(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_push_groups(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_accounts(Builder& builder, sim::AppId app, ConsoleDetail& detail);
void app_calls(Builder& builder, sim::AppId app, ConsoleDetail& detail);

}  // namespace ui::views::console
