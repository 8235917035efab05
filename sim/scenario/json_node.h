// SPDX-License-Identifier: MIT
// The names under which the readers of scenarios know JSON with places.
#pragma once

#include "sim/json/node.h"

namespace sim::scenario {

using json::Json;
using json::Node;
using json::parse_json;

}  // namespace sim::scenario
