// SPDX-License-Identifier: MIT
// The parts of a Lab view that tell the run as a whole: transport, narration, log.
#pragma once

#include "ui/views/context.h"
#include "ui/views/lab_view.h"

namespace ui::views {

[[nodiscard]] TransportView transport_view(const Context& context);
[[nodiscard]] NarrationView narration_view(const Context& context);
[[nodiscard]] LogView log_view(const Context& context, const LabChoices& choices);

}  // namespace ui::views
