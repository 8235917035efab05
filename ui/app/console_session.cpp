// SPDX-License-Identifier: MIT
// Carries out what was asked for in the Console.
#include "ui/app/console_session.h"

#include <utility>
#include <variant>

#include "sim/base/overloaded.h"

namespace ui::app {

const views::ConsoleView& ConsoleSession::view(const LabSession& session) {
    if (!view_) {
        view_ = views::console_view(session.run(), session.scenario(), session.log(),
                                    session.strings(), catalogue_, choices_);
    }
    return *view_;
}

void ConsoleSession::choose(views::ConsoleChoices choices) {
    choices_ = std::move(choices);
    forget();
}

void ConsoleSession::apply(const screens::intent::Console& intent, LabSession& session) {
    namespace what = screens::intent;
    const auto close_form = [this] {
        choices_.form.clear();
        choices_.values.clear();
    };
    std::visit(
        sim::Overloaded{
            [&](const what::ChoosePage& chosen) {
                close_form();
                choices_.page = chosen.page;
            },
            [&](const what::ChooseRow& row) { choices_.selected[choices_.page] = row.key; },
            [&](const what::ChooseDetailTab& tab) { choices_.tabs[choices_.page] = tab.index; },
            [&](const what::FilterRows& filter) { choices_.filters[choices_.page] = filter.text; },
            [&](const what::OpenForm& form) {
                close_form();
                choices_.form = form.form;
            },
            [&](const what::CloseForm&) { close_form(); },
            [&](const what::SetFormValue& value) { choices_.values[value.field] = value.value; },
            [&](const what::Do& commands) { session.submit_all(commands.commands); },
            [&](const what::ShowOnStage& shown) { session.apply(what::GoTo{shown.step}); },
            [&](const what::RunToRest&) { session.run_to_rest(); },
        },
        intent);
    forget();
}

}  // namespace ui::app
