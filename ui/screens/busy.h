// SPDX-License-Identifier: MIT
// What is shown while a long run is played between frames: how far it is, and a way to stop it.
#pragma once

#include <cstddef>
#include <string>

#include "ui/kit/kit.h"
#include "ui/screens/intents.h"

namespace ui::screens {

// What takes so long: a scenario with a large feed, what follows from a change, the way to rest, or
// the runs of an incident.
enum class BusyWith { loading, playing, running, staging };

struct Busy {
    BusyWith what = BusyWith::playing;
    std::size_t steps = 0;  // so far
    std::string when;       // Mon 7 Dec 09:03:00, in the simulation
    std::string detail;     // in place of steps and instant; empty for those
    float share = 0;        // of the commands that are known; 0 to 1
};

// Draws it in place of the screen, and asks for the end where a person wants it.
[[nodiscard]] Intents busy(kit::Kit& kit, const Busy& what);

}  // namespace ui::screens
