// SPDX-License-Identifier: MIT
// Compares a screen with its recorded picture and its recorded description.
//
// A change of the look shows here. Where it is wanted, run the test with UPDATE_PICTURES=1 in the
// environment, look at the new pictures, and then commit them.
#pragma once

#include <functional>
#include <string>

#include "ui/kit/kit.h"
#include "ui/screens/preferences.h"

namespace support {

struct PictureFrame {
    std::string name;  // of the files in tests/pictures
    int width = 1440;
    int height = 900;
    ui::screens::Preferences preferences;
};

// Draws until everything rests, and compares. Skips the test where nothing can be drawn offscreen.
void compare_with_recorded(const PictureFrame& frame,
                           const std::function<void(ui::kit::Kit&)>& draw);

}  // namespace support
