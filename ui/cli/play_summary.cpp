// SPDX-License-Identifier: MIT
// The end of a trace: who has what now, and what holds.
#include <algorithm>
#include <map>

#include "ui/cli/play_text.h"

namespace ui::cli {

namespace {

constexpr std::size_t people_max = 20;  // more than that are counted, not listed
constexpr std::size_t person_width = 18;
constexpr std::size_t column_width = 14;

Paint paint_of_account(const std::string& key) {
    if (key == "cli.account.orphan") {
        return Paint::bad;
    }
    return key == "cli.account.active" ? Paint::good : Paint::faint;
}

// Without the spaces that fill the last column.
std::string without_end(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string head_line(const sim::World& world, const Strings& strings) {
    std::string line = padded("", person_width) + padded(strings.text("cli.okta"), column_width);
    for (const auto& [id, app] : world.apps.apps) {
        line += padded(app.label, column_width);
    }
    return without_end(line) + "\n";
}

std::string person_line(const sim::World& world, const sim::Person& person, const Strings& strings,
                        const Painter& paint) {
    const auto* user = world.directory.users.find(person.user);
    const std::string status =
        user != nullptr ? std::string(name_of(user->status)) : strings.text("cli.no_user");
    std::string line = fitted(sim::name_of_person(world, person), person_width - 1) + " " +
                       padded(status, column_width);
    for (const auto& [id, app] : world.apps.apps) {
        const std::string key = account_key(world, person, id);
        const std::string& word = strings.text(key);
        line += paint(paint_of_account(key), word);
        line += std::string(column_width - std::min(column_width, width_of(word)), ' ');
    }
    return without_end(line) + "\n";
}

// How many records each app holds, in a line an app.
std::string counted_accounts(const sim::World& world, const Strings& strings) {
    std::string text;
    for (const auto& [id, app] : world.apps.apps) {
        const auto& users = world.apps.stores.at(id).users();
        const auto active = std::count_if(users.begin(), users.end(),
                                          [](const auto& row) { return row.second.active; });
        const std::string inactive =
            std::to_string(users.size() - static_cast<std::size_t>(active));
        text += padded(app.label, person_width) +
                strings.text("cli.accounts.counted",
                             {{"active", std::to_string(active)}, {"inactive", inactive}}) +
                "\n";
    }
    return text;
}

std::string accounts_text(const Played& played, const Painter& paint) {
    const sim::World& world = played.run.world();
    const auto people = people_in(world);
    std::string text = "\n" + paint(Paint::strong, played.strings.text("cli.accounts")) + "\n";
    if (people.size() > people_max) {
        return text + counted_accounts(world, played.strings);
    }
    text += paint(Paint::faint, head_line(world, played.strings));
    for (const sim::Person& person : people) {
        text += person_line(world, person, played.strings, paint);
    }
    return text;
}

std::string statements_text(const std::vector<Statement>& statements, const Strings& strings,
                            const Painter& paint) {
    std::string text;
    for (const Statement& statement : statements) {
        const std::string& answer =
            strings.text(statement.holds ? "cli.holds" : "cli.does_not_hold");
        text += paint(statement.holds ? Paint::good : Paint::bad, padded(answer, person_width)) +
                statement.text + "\n";
        for (const std::string& sentence : statement.breaks) {
            text += padded("", person_width) + paint(Paint::bad, sentence) + "\n";
        }
    }
    return text;
}

std::string refusals_text(const Played& played, const Painter& paint) {
    std::string text;
    for (const sim::ScriptRefusal& refused : played.run.refusals()) {
        text += paint(Paint::careful, padded(played.strings.text("cli.refused"), person_width)) +
                played.strings.text(refused.refusal.code, refused.refusal.arguments) + "\n";
    }
    return text.empty() ? text : "\n" + text;
}

std::string last_line(const Verdict& verdict, const Strings& strings, const Painter& paint) {
    if (verdict.holds()) {
        return paint(Paint::good,
                     strings.text(verdict.complete ? "cli.all_holds" : "cli.all_holds_so_far"));
    }
    std::size_t broken = 0;
    for (const auto* statements : {&verdict.expectations, &verdict.invariants}) {
        for (const Statement& statement : *statements) {
            broken += statement.holds ? 0U : 1U;
        }
    }
    return paint(Paint::bad, strings.count("cli.broken", broken));
}

}  // namespace

std::string summary_text(const Played& played, const Verdict& verdict, const Painter& paint) {
    const Strings& strings = played.strings;
    std::string text = refusals_text(played, paint) + accounts_text(played, paint);
    if (!verdict.complete) {
        text += "\n" + paint(Paint::careful, strings.text("cli.stopped_early")) + "\n";
    }
    if (!verdict.expectations.empty()) {
        text += "\n" + paint(Paint::strong, strings.text("cli.expectations")) + "\n" +
                statements_text(verdict.expectations, strings, paint);
    }
    text += "\n" + paint(Paint::strong, strings.text("cli.invariants")) + "\n" +
            statements_text(verdict.invariants, strings, paint);
    return text + "\n" + last_line(verdict, strings, paint) + "\n";
}

}  // namespace ui::cli
