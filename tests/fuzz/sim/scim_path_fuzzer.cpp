// SPDX-License-Identifier: MIT
// Any bytes as a PATCH path, resolved against both kinds of resources.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
#include "sim/scim/patch_path.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sim::scim;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const ResourceKind kind : {ResourceKind::user, ResourceKind::group}) {
        const auto target = find_patch_target(text, resource_type(kind));
        if (target) {
            SIM_CHECK(target->place.leaf() != nullptr || target->place.extension != nullptr,
                      "a path that resolves leads somewhere");
        }
    }
    return 0;
}
