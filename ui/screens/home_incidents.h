// SPDX-License-Identifier: MIT
// The part of Home that leads to the next incidents.
#pragma once

#include <vector>

#include "ui/screens/learn_parts.h"
#include "ui/views/incident_page.h"

namespace ui::screens {

// Draws them side by side where there is room, and returns where they end.
float next_incidents(learn::Page& page, const kit::Rect& area,
                     const std::vector<views::IncidentCard>& incidents);

}  // namespace ui::screens
