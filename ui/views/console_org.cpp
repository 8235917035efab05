// SPDX-License-Identifier: MIT
// The Console's page of the org's settings: what the vendor documents, and what is our reading.
#include <algorithm>
#include <array>

#include "ui/views/console_lines.h"

namespace ui::views::console {

namespace {

using sim::directory::Settings;

struct Truth {
    const char* key;
    bool Settings::*field;
};
struct Number {
    const char* key;
    int Settings::*field;
};

// The vendor's pages do not say these.
constexpr std::array<Truth, 7> truths = {
    {{"rules_move_pending", &Settings::rules_move_pending},
     {"resets_in_recovery", &Settings::resets_in_recovery},
     {"resets_expired", &Settings::resets_expired},
     {"resets_locked_out", &Settings::resets_locked_out},
     {"deactivation_forgets_password", &Settings::deactivation_forgets_password},
     {"deletes_active_rules", &Settings::deletes_active_rules},
     {"push_rules_follow_renames", &Settings::push_rules_follow_renames}}};
constexpr std::array<Number, 4> numbers = {
    {{"failed_sign_ins_max", &Settings::failed_sign_ins_max},
     {"safeguard_percent", &Settings::safeguard_percent},
     {"safeguard_users_min", &Settings::safeguard_users_min},
     {"safeguard_links_min", &Settings::safeguard_links_min}}};

std::string name_in_words(const Builder& builder, const std::string& key) {
    return builder.say("console.settings." + key);
}

sim::Command changed_to(const Settings& settings) {
    return sim::directory::Command(sim::directory::ChangeSettings{settings});
}

ConsoleLine truth_line(const Builder& builder, const Truth& setting) {
    Settings other = builder.world().directory.settings;
    ConsoleLine line{name_in_words(builder, setting.key)};
    line.is_on = other.*setting.field;
    other.*setting.field = !*line.is_on;
    line.actions.push_back(builder.act("turn", "console.save", changed_to(other)));
    return line;
}

ConsoleLine number_line(const Builder& builder, const Number& setting) {
    const int now = builder.world().directory.settings.*setting.field;
    ConsoleLine line{name_in_words(builder, setting.key), std::to_string(now)};
    line.actions.push_back(builder.opens("change", "console.edit", "setting"));
    return line;
}

// A whole number as typed; nothing where it is none.
std::optional<int> number_in(const std::string& text) {
    constexpr std::size_t digits_max = 6;
    const bool digits = std::all_of(text.begin(), text.end(),
                                    [](char letter) { return letter >= '0' && letter <= '9'; });
    if (text.empty() || text.size() > digits_max || !digits) {
        return std::nullopt;
    }
    return std::stoi(text);
}

void number_form(const Builder& builder, const Number& setting) {
    Settings settings = builder.world().directory.settings;
    const std::string text = builder.value("number", std::to_string(settings.*setting.field));
    ConsoleForm form{name_in_words(builder, setting.key),
                     name_in_words(builder, std::string(setting.key) + ".text")};
    form.fields.push_back({"number", builder.say("console.field.number"), text});
    form.submit = builder.say("console.save");
    const auto number = number_in(text);
    if (!number) {
        form.why_disabled = builder.say("console.settings.number_needed");
    }
    settings.*setting.field = number.value_or(0);
    builder.finish_form(std::move(form), {changed_to(settings)});
}

void add_rows(Builder& builder) {
    const Settings& now = builder.world().directory.settings;
    for (const Truth& setting : truths) {
        const bool on = now.*setting.field;
        builder.add_row(setting.key,
                        {plain(name_in_words(builder, setting.key)),
                         chip(on ? ChipStatus::active : ChipStatus::not_checked,
                              builder.say(on ? "console.settings.on" : "console.settings.off")),
                         quiet(builder.say("console.basis.likely"))});
    }
    for (const Number& setting : numbers) {
        builder.add_row(setting.key, {plain(name_in_words(builder, setting.key)),
                                      plain(std::to_string(now.*setting.field)),
                                      quiet(builder.say("console.basis.documented"))});
    }
}

// The setting with that key among these; nullptr when it is of the other kind.
template <class Setting, std::size_t count>
const Setting* find(const std::array<Setting, count>& all, const std::string& key) {
    const auto place =
        std::find_if(all.begin(), all.end(), [&](const Setting& each) { return each.key == key; });
    return place == all.end() ? nullptr : &*place;
}

}  // namespace

void settings_page(Builder& builder) {
    ConsoleView& view = builder.view();
    view.table.columns = {{builder.say("console.column.setting"), 4},
                          {builder.say("console.column.value"), 1},
                          {builder.say("console.column.basis"), 2}};
    add_rows(builder);
    const std::string key = builder.selected();
    const Truth* truth = find(truths, key);
    const Number* number = find(numbers, key);
    if (truth == nullptr && number == nullptr) {
        return;
    }
    ConsoleDetail detail{
        name_in_words(builder, key),
        builder.say(truth != nullptr ? "console.basis.likely" : "console.basis.documented")};
    ConsoleSection section{builder.say("console.settings.what"),
                           name_in_words(builder, key + ".text")};
    section.lines.push_back(truth != nullptr ? truth_line(builder, *truth)
                                             : number_line(builder, *number));
    detail.sections = {std::move(section)};
    if (number != nullptr && builder.form_is("setting")) {
        number_form(builder, *number);
    }
    const Context& context = builder.context();
    const sim::Event* changed = last_seen<sim::directory::SettingsChanged>(
        context, [](const sim::directory::SettingsChanged&) { return true; });
    if (changed != nullptr) {
        builder.link_to_step(detail, context.timeline().step_of(changed->id) + 1);
    } else {
        detail.step_text = builder.say("console.no_step");
    }
    view.detail = std::move(detail);
}

}  // namespace ui::views::console
