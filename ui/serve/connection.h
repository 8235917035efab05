// SPDX-License-Identifier: MIT
// One client's connection: buffered, with limits on bytes and time that a request may take.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

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
    // What serving needs. A thread lends its own, so that a connection that waits holds none.
    struct Buffers {
        std::vector<char> input = std::vector<char>(16UL * 1024);
        std::string output;
    };

    // `before_waiting` is called by a thread that is about to wait for this client.
    Connection(int socket, const ConnectionLimits& limits, std::function<void()> before_waiting)
        : socket_(socket), limits_(limits), before_waiting_(std::move(before_waiting)) {}
    // Closes without cutting off what the client has not read yet, unless it was dropped.
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    enum class Arrival : std::uint8_t { request, nothing, gone };
    // Looks whether a request begins, without waiting. The buffers are lent until `end_request`.
    [[nodiscard]] Arrival begin_request(Buffers& buffers);
    // The head is complete; what is read from here on is the body.
    void begin_body() { bytes_left_ = limits_.body_bytes_max; }
    // Nobody reads the body of this request, and it must not be taken for the next one.
    void close_after_this() { closes_ = true; }
    // Sends what is left. False when the connection is of no use any more.
    [[nodiscard]] bool end_request() { return flush() && !closes_; }
    // True when more of the client's bytes are in the buffers already.
    [[nodiscard]] bool has_more() const { return input_used_ < input_size_; }
    // Nothing is under way; the connection may be closed at once.
    void drop() { lingers_ = false; }
    // A thread that waits for this client's bytes finds the end of them.
    void stop_reading() const;

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

    // True when the socket is ready before the time is over.
    [[nodiscard]] bool wait_for(short events, std::chrono::milliseconds time) const;
    // Fills the empty buffer. False at the end, past the deadline, or on an error.
    bool fill();
    // The same where the socket is known to have something, or the end.
    [[nodiscard]] Arrival receive();
    bool flush();

    const int socket_;
    const ConnectionLimits& limits_;
    const std::function<void()> before_waiting_;
    Buffers* buffers_ = nullptr;
    std::size_t input_size_ = 0;
    std::size_t input_used_ = 0;
    std::size_t bytes_left_ = 0;
    bool closes_ = false;
    bool lingers_ = true;
    Clock::time_point deadline_;
};

}  // namespace ui::serve
