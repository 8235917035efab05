// SPDX-License-Identifier: MIT
// `play --compare`: the broken run beside the healthy one, hop by hop.
#pragma once

#include <string>

#include "ui/cli/terminal.h"
#include "ui/strings/strings.h"
#include "ui/views/compare_view.h"

namespace ui::cli {

// Where they part, every hop that is not the same with its fields, and what differs at the end.
[[nodiscard]] std::string compare_text(const views::CompareView& compare, const Strings& strings,
                                       const Painter& paint);
// The same as JSON, with the hops that are the same.
[[nodiscard]] std::string compare_json(const views::CompareView& compare);

}  // namespace ui::cli
