// SPDX-License-Identifier: MIT
// Builds what the Console's pages share, line by line.
#include "ui/views/console_lines.h"

#include <algorithm>

#include "sim/base/profile_text.h"
#include "sim/base/text.h"
#include "sim/directory/rules.h"
#include "ui/strings/dates.h"

namespace ui::views::console {

ConsoleCell plain(std::string text) { return {std::move(text)}; }
ConsoleCell quiet(std::string text) { return {std::move(text), {}, false, true}; }
ConsoleCell code(std::string text) { return {std::move(text), {}, true, false}; }
ConsoleCell chip(ChipStatus status, std::string word, bool raw) {
    return {{}, ChipView{status, std::move(word), raw}};
}

ChipView chip_of(sim::directory::UserStatus status) {
    using sim::directory::UserStatus;
    ChipStatus look = ChipStatus::queued;
    switch (status) {
        case UserStatus::active:
            look = ChipStatus::active;
            break;
        case UserStatus::staged:
            look = ChipStatus::no_account;
            break;
        case UserStatus::provisioned:
        case UserStatus::recovery:
        case UserStatus::password_expired:
            look = ChipStatus::queued;
            break;
        case UserStatus::locked_out:
            look = ChipStatus::failed;
            break;
        case UserStatus::suspended:
        case UserStatus::deprovisioned:
            look = ChipStatus::deactivated;
            break;
    }
    return {look, std::string(name_of(status)), true};
}

std::string moment(const Builder& builder, sim::Instant at) {
    return ui::date_text(*builder.context().strings, sim::date_of(at)) + " " +
           sim::time_of_day_text(at);
}

std::string person_name(const Builder& builder, sim::UserId user) {
    const sim::directory::User* known = builder.world().directory.users.find(user);
    return known != nullptr ? sim::directory::display_name(known->profile)
                            : builder.say("console.nobody");
}

std::string reason_of(const Builder& builder, const sim::directory::Membership& membership) {
    std::vector<std::string> reasons;
    if (membership.manual) {
        reasons.push_back(builder.say("console.people.by_hand"));
    }
    for (const sim::RuleId rule : membership.rules) {
        reasons.push_back(
            builder.say("console.people.by_rule",
                        {{"rule", sim::directory::name_of_rule(builder.world().directory, rule)}}));
    }
    return sim::join(reasons, ", ");
}

const sim::apps::Integration* entry_of(const Builder& builder, const std::string& key) {
    const auto& all = builder.catalogue();
    const auto place =
        std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.key == key; });
    return place == all.end() ? nullptr : &*place;
}

std::vector<ConsoleLine> catalogue_preview(const Builder& builder,
                                           const sim::apps::Integration& entry) {
    return {{builder.say("console.catalogue.summary"), {}, entry.summary},
            {builder.say("console.catalogue.protocol"),
             builder.say("console.protocol." + std::string(name_of(entry.protocol)))},
            {builder.say("console.catalogue.note"), {}, entry.note},
            {builder.say("console.catalogue.basis"),
             builder.say("console.basis." + std::string(name_of(entry.basis)))}};
}

sim::Profile values_in(const std::string& text) {
    sim::Profile values;
    for (const std::string& part : sim::split(text, ',')) {
        const std::size_t sign = part.find('=');
        const std::string_view attribute =
            sim::trimmed(std::string_view(part).substr(0, std::min(sign, part.size())));
        if (sign != std::string::npos && !attribute.empty()) {
            values.set(attribute, std::string(sim::trimmed(part.substr(sign + 1))));
        }
    }
    return values;
}

ConsoleForm values_form(const Builder& builder, std::string_view explanation,
                        const sim::Profile& now) {
    ConsoleForm form{builder.say("console.apps.values"), builder.say(explanation)};
    form.fields.push_back({"values",
                           builder.say("console.field.values"),
                           builder.value("values", sim::to_plain(now)),
                           {},
                           true});
    form.submit = builder.say("console.save");
    return form;
}

sim::Profile typed_values(const ConsoleForm& form) { return values_in(form.fields.front().value); }

ConsoleLine preview_line(const Builder& builder, std::string name,
                         const sim::apps::MappingPreview& preview) {
    using Verdict = sim::apps::MappingPreview::Verdict;
    ConsoleLine line{std::move(name)};
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

}  // namespace ui::views::console
