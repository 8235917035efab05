// SPDX-License-Identifier: MIT
// A service over HTTP on this machine's loopback address, through cpp-httplib.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ui/serve/service.h"

namespace ui::serve {

// What one request came to, for the log.
struct Served {
    std::string method;
    std::string target;
    int status = 0;
    double milliseconds = 0;
};

class HttpServer {
public:
    static constexpr std::size_t body_bytes_max = 1024 * 1024;

    // `log` is called from many threads, once a request. Those who watch the server are told its
    // app's name.
    HttpServer(std::function<void(const Served&)> log, std::string app_name);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Takes that port of 127.0.0.1, or any free one for 0. Returns the port, or -1 when it is
    // taken.
    [[nodiscard]] int bind(int port);
    // Answers until `stop`, then finishes what it has begun. Returns false when it could not
    // listen. The port must be taken first; the address of the service's profile depends on it.
    [[nodiscard]] bool run(Service& service);
    // May be called from any thread, also right before `run` begins.
    void stop();

private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

}  // namespace ui::serve
