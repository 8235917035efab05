// SPDX-License-Identifier: MIT
// What a person asked for in the Console.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sim/engine/timeline.h"
#include "ui/views/console_view.h"

namespace ui::screens::intent {

struct ChoosePage {
    views::ConsolePage page = views::ConsolePage::people;
};
struct ChooseRow {
    std::string key;
};
// Of the thing in detail.
struct ChooseDetailTab {
    std::size_t index = 0;
};
struct FilterRows {
    std::string text;
};
struct OpenForm {
    std::string form;  // kind and subject
};
struct CloseForm {};
struct SetFormValue {
    std::string field;
    std::string value;
};
// Does it at the cursor: what was to come is cut, and the script goes on from here.
struct Do {
    std::vector<sim::Command> commands;
};
// The Lab's stage, at that step.
struct ShowOnStage {
    sim::Cursor step = 0;
};
// Takes the steps that follow from what happened, until nothing is pending.
struct RunToRest {};

using Console = std::variant<ChoosePage, ChooseRow, ChooseDetailTab, FilterRows, OpenForm,
                             CloseForm, SetFormValue, Do, ShowOnStage, RunToRest>;

}  // namespace ui::screens::intent
