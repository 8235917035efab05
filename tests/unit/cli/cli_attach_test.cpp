// SPDX-License-Identifier: MIT
// Attaching from the terminal: what is refused, in one sentence each, before anything opens.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/cli_support.h"

using tests::has;
using tests::run_program;

namespace {

// There is no display, whatever the machine has.
tests::Ended attach(const std::string& arguments) {
    return run_program(arguments, "DISPLAY= WAYLAND_DISPLAY=");
}

}  // namespace

TEST_CASE("attach: only an app on this machine is watched") {
    for (const char* address : {"http://example.com:8089", "http://10.0.0.1", "https://127.0.0.1",
                                "127.0.0.1:99999", "''"}) {
        const auto ended = attach(std::string("--token secret --attach ") + address);
        INFO(address << " " << ended.err);
        CHECK(ended.code == 2);
        CHECK(has(ended.err, "--attach"));
        CHECK_FALSE(has(ended.err, "secret"));
    }
}

TEST_CASE("attach: a token is needed, and it goes with no command") {
    CHECK(attach("--attach 127.0.0.1:8089").code == 2);
    CHECK(attach("--attach 127.0.0.1:8089 --token ''").code == 2);
    const auto alone = attach("--attach 127.0.0.1:8089 --token secret faults");
    CHECK(alone.code == 2);
    CHECK(has(alone.err, "--attach"));
}

TEST_CASE("attach: without a display it says that it needs one") {
    const auto ended = attach("--attach 127.0.0.1:8089 --token secret");
    CHECK(ended.code == 2);
    CHECK(has(ended.err, "display"));
}
