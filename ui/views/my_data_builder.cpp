// SPDX-License-Identifier: MIT
// Builds the page of one's own data.
#include "ui/views/my_data_view.h"

namespace ui::views {

MyDataView show_my_data(const LearnContext& context, const MyDataFacts& facts) {
    const Strings& strings = context.strings;
    MyDataView view;
    for (const std::string& name : facts.profiles) {
        view.profiles.push_back(
            {name, name == "default" ? strings.text("learn.data.first_profile") : name,
             name == facts.profile});
    }
    view.profile = facts.profile;
    view.name_fault = facts.name_fault;
    view.can_have_profiles = !facts.file.empty();
    view.profiles_hint =
        strings.text(view.can_have_profiles ? "learn.data.profiles.hint" : "learn.data.no_disk");
    const std::string entries = strings.count("learn.data.entries", facts.entries);
    view.kept = facts.file.empty()
                    ? entries
                    : entries + " " + strings.text("learn.data.file", {{"file", facts.file}});
    view.notice = facts.notice;
    view.goes = {strings.text("learn.data.goes.lessons"), strings.text("learn.data.goes.attempts"),
                 strings.text("learn.data.goes.drill")};
    view.stays = {strings.text("learn.data.stays.files"), strings.text("learn.data.stays.profiles"),
                  strings.text("learn.data.stays.settings")};
    view.confirm = strings.text("learn.data.confirm", {{"profile", facts.profile}});

    const lessons::DrillPlanned& plan = context.progress.drill.plan;
    view.interview = plan.interview;
    view.retention_percent = static_cast<int>(plan.retention_percent);
    view.new_cards_a_day = static_cast<int>(plan.new_cards_a_day);
    view.has_two_buttons = plan.has_two_buttons;
    return view;
}

}  // namespace ui::views
