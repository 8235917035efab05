// SPDX-License-Identifier: MIT
// Reads addresses of this machine and refuses all others.
#include "ui/serve/local_address.h"

#include <charconv>

#include "sim/base/text.h"

namespace ui::serve {

namespace {

constexpr int port_max = 65535;

// Takes the host off the front; empty where it is none of this machine.
std::string_view take_host(std::string_view& text) {
    constexpr std::string_view ipv6 = "[::1]";
    if (text.substr(0, ipv6.size()) == ipv6) {
        text.remove_prefix(ipv6.size());
        return "::1";
    }
    const std::string_view host = text.substr(0, text.find(':'));
    if (host == "127.0.0.1" || sim::equal_ignoring_case(host, "localhost")) {
        text.remove_prefix(host.size());
        return "127.0.0.1";
    }
    return {};
}

}  // namespace

std::string LocalAddress::text() const {
    return (host == "::1" ? "[::1]" : host) + ":" + std::to_string(port);
}

std::string_view name_of(AddressFault fault) {
    switch (fault) {
        case AddressFault::empty:
            return "empty";
        case AddressFault::not_this_machine:
            return "not_this_machine";
        case AddressFault::not_plain_http:
            return "not_plain_http";
        case AddressFault::bad_port:
            return "bad_port";
    }
    return "empty";
}

sim::Result<LocalAddress, AddressFault> parse_local_address(std::string_view text) {
    std::string_view rest = sim::trimmed(text);
    if (rest.empty()) {
        return sim::Failure{AddressFault::empty};
    }
    const std::size_t scheme = rest.find("://");
    if (scheme != std::string_view::npos) {
        if (!sim::equal_ignoring_case(rest.substr(0, scheme), "http")) {
            return sim::Failure{AddressFault::not_plain_http};
        }
        rest.remove_prefix(scheme + 3);
    }
    rest = rest.substr(0, rest.find_first_of("/?#"));
    LocalAddress address;
    address.host = take_host(rest);
    // What stands behind the host is a port or nothing, so no other host can hide there.
    if (address.host.empty() || (!rest.empty() && rest.front() != ':')) {
        return sim::Failure{AddressFault::not_this_machine};
    }
    if (rest.empty()) {
        return address;
    }
    rest.remove_prefix(1);
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), address.port);
    const bool whole = read.ec == std::errc() && read.ptr == rest.data() + rest.size();
    if (!whole || address.port < 1 || address.port > port_max) {
        return sim::Failure{AddressFault::bad_port};
    }
    return address;
}

}  // namespace ui::serve
