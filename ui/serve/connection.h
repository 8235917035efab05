// SPDX-License-Identifier: MIT
// One client's connection: buffered, with limits on bytes and time that a request may take.
#pragma once

#include <chrono>
#include <string>

#include <httplib.h>

namespace ui::serve {

struct ConnectionLimits {
    std::size_t head_bytes_max = 0;  // request line and headers together
    std::size_t body_bytes_max = 0;
    std::chrono::milliseconds request_time_max{0};  // from its first byte to its last
    std::chrono::milliseconds idle_time_max{0};     // between two requests
};

// The library's own stream refuses to answer a client that has closed its sending side, which HTTP
// allows, and has no limit on a request as a whole; that is why this one stands in its place.
class Connection : public httplib::Stream {
public:
    Connection(int socket, const ConnectionLimits& limits) : socket_(socket), limits_(limits) {}
    // Sends what is left, and closes without cutting off what the client has not read yet.
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // True when a request begins. False when none came in time, the client is gone, or `stops` says
    // that the server ends.
    [[nodiscard]] bool wait_for_request(const std::function<bool()>& stops);
    // The head is complete; what is read from here on is the body.
    void begin_body() { bytes_left_ = limits_.body_bytes_max; }
    // Nobody reads the body of this request, and it must not be taken for the next one.
    void close_after_this() { closes_ = true; }

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override { return true; }
    // Returns 0 at the end, and -1 past a limit.
    ssize_t read(char* bytes, size_t size) override;
    // Collects small pieces, so that an answer leaves in one packet.
    ssize_t write(const char* bytes, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return socket_; }

private:
    using Clock = std::chrono::steady_clock;

    // Fills the empty buffer. False at the end, past the deadline, or on an error.
    bool fill(Clock::time_point deadline);
    // The same where the socket is known to have something, or the end.
    bool receive();
    bool flush();

    const int socket_;
    const ConnectionLimits limits_;
    std::string input_;
    std::size_t input_used_ = 0;
    std::string output_;
    std::size_t bytes_left_ = 0;
    bool closes_ = false;
    Clock::time_point deadline_;
};

}  // namespace ui::serve
