// SPDX-License-Identifier: MIT
// The kit's names for the strings, which the terminal shares.
#pragma once

#include "ui/strings/strings.h"

namespace ui::kit {

using ui::Argument;
using ui::fill_in;
using ui::MissingKeys;
using ui::Strings;

}  // namespace ui::kit
