// SPDX-License-Identifier: MIT
// The address of an app that runs on this machine, as a person writes it.
#pragma once

#include <string>
#include <string_view>

#include "sim/base/result.h"

namespace ui::serve {

struct LocalAddress {
    static constexpr int port_default = 8089;  // of `serve`

    std::string host = "127.0.0.1";  // or ::1; never a name, which could lead elsewhere
    int port = port_default;

    // "127.0.0.1:8089" or "[::1]:8089".
    [[nodiscard]] std::string text() const;
    friend bool operator==(const LocalAddress&, const LocalAddress&) = default;
};

// Why a text is no such address. Each has its sentence: live.address.NAME.
enum class AddressFault { empty, not_this_machine, not_plain_http, bad_port };
[[nodiscard]] std::string_view name_of(AddressFault fault);

// Takes 127.0.0.1, localhost and [::1], with or without http:// in front, a port, and a path, which
// is passed over: people paste the base URL that `serve` prints.
[[nodiscard]] sim::Result<LocalAddress, AddressFault> parse_local_address(std::string_view text);

}  // namespace ui::serve
