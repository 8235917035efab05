// SPDX-License-Identifier: MIT
// The kit's name for reading an asset file, which the terminal shares.
#pragma once

#include "ui/strings/files.h"

namespace ui::kit {

using ui::read_file;

}  // namespace ui::kit
