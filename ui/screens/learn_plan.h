// SPDX-License-Identifier: MIT
// The fields of the drill's plan, as its dialog and the page of one's own data have them.
#pragma once

#include "ui/screens/learn_parts.h"

namespace ui::screens::learn {

// Interview date, retention, new cards a day and the number of grades, from the content's corner
// on; a change is asked for at once. Gives the y where they end.
float plan_fields(Page& page, const kit::Id& id, const kit::Rect& content,
                  const intent::PlanDrill& now);

// A label above a field; gives the y below it.
float field_label(Page& page, const kit::Rect& content, float y, std::string_view key);

}  // namespace ui::screens::learn
