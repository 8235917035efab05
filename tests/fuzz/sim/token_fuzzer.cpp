// SPDX-License-Identifier: MIT
// Any bytes as a token: refused with a reason, or read so that a forged copy can be read as well.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/access/token.h"
#include "sim/access/validate.h"
#include "sim/base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sim::access;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto token = decode(text);
    if (!token) {
        SIM_CHECK(token.error().code.starts_with("refusal.access."), "every refusal is told");
    }
    ProtectedApi api;
    api.audience = "api://orders";
    const Validation seen = validate(State{}, api, text, "orders.read", true, {});
    SIM_CHECK(!seen.holds(), "a world without keys believes nothing");
    SIM_CHECK(seen.checks.size() == 5, "every check is told");
    if (token) {
        const auto changed = decode(tampered(*token, "orders.read"));
        const bool fits = changed.has_value() || changed.error().code.ends_with("too_long");
        SIM_CHECK(fits, "a changed token is a token still");
    }
    return 0;
}
