// SPDX-License-Identifier: MIT
// Reads from what a frame really drew how far each letter stands out from what lies under it.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/ui_driver.h"

namespace support {

struct DrawnContrast {
    std::size_t letters = 0;  // how many were looked at
    std::size_t grounds = 0;  // pairs of colours that were found
    // A line for each pair below what the theme promises, with a place where it stands; empty is
    // good. What is switched off needs no more than a shape does (WCAG 2.2, 1.4.3 exempts it).
    std::string too_low;
};

// Looks at the last frame that the driver drew.
[[nodiscard]] DrawnContrast drawn_contrast(UiDriver& driver);

}  // namespace support
