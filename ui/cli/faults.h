// SPDX-License-Identifier: MIT
// `faults`: the catalogue of what can be broken.
#pragma once

#include "ui/cli/content.h"
#include "ui/cli/play.h"

namespace ui::cli {

[[nodiscard]] int list_faults(const Content& content, Format format);

}  // namespace ui::cli
