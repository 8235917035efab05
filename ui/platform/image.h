// SPDX-License-Identifier: MIT
// A picture in memory: RGBA, 8 bits each, rows from the top.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ui::platform {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  // width * height * 4 bytes

    friend bool operator==(const Image&, const Image&) = default;
};

}  // namespace ui::platform
