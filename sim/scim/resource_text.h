// SPDX-License-Identifier: MIT
// A stored resource as the text of a message, put together from the text that is stored.
#pragma once

#include <string>

#include "sim/scim/resource_view.h"

namespace sim::scim {

// The same as the text of shown_resource(), and many times as fast where the client asked for no
// particular attributes, which is nearly always: nothing is parsed, and nothing written anew.
[[nodiscard]] std::string shown_text(const View& view, const Resource& resource,
                                     const Projection& projection);

}  // namespace sim::scim
