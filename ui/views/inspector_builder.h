// SPDX-License-Identifier: MIT
// Builds the three pages of the inspector.
#pragma once

#include "sim/engine/explain.h"
#include "ui/views/context.h"
#include "ui/views/inspector_view.h"

namespace ui::views {

[[nodiscard]] InspectorView inspector_view(const Context& context, sim::AppId chosen_app);

[[nodiscard]] std::optional<MessageView> message_view(const Context& context);
[[nodiscard]] WhyView why_view(const Context& context, sim::AppId app);
// Why the flow of this step ran, ran again, or stayed silent; nothing where the step is of no flow.
[[nodiscard]] std::optional<WhyView> flow_why(const Context& context);
// A link of any explanation, in words.
[[nodiscard]] WhyLink why_link(const Context& context, const sim::ChainLink& link);
// The repairs of every fault that is in the world or whose damage still is.
[[nodiscard]] std::vector<RepairOption> repairs_of(const Context& context);
[[nodiscard]] std::vector<ChangeGroup> changes_of_step(const Context& context);

// JSON as the inspector shows it: short members on one line, long schema names shortened to their
// end, the password hidden. A body that is no JSON comes back as it is.
[[nodiscard]] std::string readable_json(const std::string& body);

}  // namespace ui::views
