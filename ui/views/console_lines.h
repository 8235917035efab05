// SPDX-License-Identifier: MIT
// Lines, chips and readings that several pages of the Console share; internal to the views.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/apps/mapping.h"
#include "ui/views/console_builder.h"

namespace ui::views::console {

[[nodiscard]] ConsoleCell plain(std::string text);
[[nodiscard]] ConsoleCell quiet(std::string text);
[[nodiscard]] ConsoleCell code(std::string text);
[[nodiscard]] ConsoleCell chip(ChipStatus status, std::string word, bool raw = false);
[[nodiscard]] ChipView chip_of(sim::directory::UserStatus status);

// "Mon 7 Dec 09:03:00".
[[nodiscard]] std::string moment(const Builder& builder, sim::Instant at);
[[nodiscard]] std::string person_name(const Builder& builder, sim::UserId user);
// Why somebody is in a group: by hand, or by which rules.
[[nodiscard]] std::string reason_of(const Builder& builder,
                                    const sim::directory::Membership& membership);

// The entry of the catalogue with that key; nullptr when there is none.
[[nodiscard]] const sim::apps::Integration* entry_of(const Builder& builder,
                                                     const std::string& key);

// What one should know of an entry before it is added.
[[nodiscard]] std::vector<ConsoleLine> catalogue_preview(const Builder& builder,
                                                         const sim::apps::Integration& entry);

// "role = Admin, userType = Standard" as typed; what has no sign is left out.
[[nodiscard]] sim::Profile values_in(const std::string& text);
// A form with one field of such values, which begins with those that are set.
[[nodiscard]] ConsoleForm values_form(const Builder& builder, std::string_view explanation,
                                      const sim::Profile& now);
// What was typed there.
[[nodiscard]] sim::Profile typed_values(const ConsoleForm& form);

// What a mapping would make of somebody, or what is wrong with it.
[[nodiscard]] ConsoleLine preview_line(const Builder& builder, std::string name,
                                       const sim::apps::MappingPreview& preview);
// The form that maps an attribute of an app, with its preview for a person.
void app_mapping_form(Builder& builder, sim::AppId app, const std::string& target);

// The forms that add a profile source, and a record to one.
void source_forms(Builder& builder, sim::SourceId source);

}  // namespace ui::views::console
