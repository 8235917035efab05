// SPDX-License-Identifier: MIT
// A run of the Lab for a room: where the step is on the path, and the question before the next one.
#pragma once

#include "ui/strings/strings.h"
#include "ui/views/lab_view.h"
#include "ui/views/presenter_view.h"

namespace ui::views {

// What has no question tells what happens. The answer of a question is in the view only once it is
// revealed.
[[nodiscard]] PresenterView present_run(const LabView& lab, const PresenterChoices& choices,
                                        const Strings& strings);

}  // namespace ui::views
