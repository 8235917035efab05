// SPDX-License-Identifier: MIT
// `serve`: one mock app as a real SCIM server on this machine.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "ui/cli/content.h"

namespace ui::cli {

struct ServeOptions {
    std::string app;
    int port = 0;       // 0 takes any free one
    std::string token;  // the bearer token that clients must send
    std::size_t seed_users = 0;
    std::string profile;          // strict, lenient or a misbehaviour; empty means lenient
    std::filesystem::path store;  // empty: nothing outlives the program
};

// Serves until SIGINT or SIGTERM. Returns the exit code.
[[nodiscard]] int serve(const Content& content, const ServeOptions& options);

}  // namespace ui::cli
