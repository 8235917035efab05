// SPDX-License-Identifier: MIT
// Any bytes as a filter: refused as invalidFilter, or written back to the same filter.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/base/check.h"
#include "sim/scim/filter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sim::scim;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto filter = parse_filter(text);
    if (!filter) {
        SIM_CHECK(filter.error().type == error_type::invalid_filter, "one reason for all");
        return 0;
    }
    const std::string written = to_text(*filter);
    if (written.size() > filter_bytes_max)
        return 0;
    const auto again = parse_filter(written);
    SIM_CHECK(again && to_text(*again) == written, "a filter survives being written");
    return 0;
}
